# The reference of the open interface.
api-title = Avoin rajapinta
api-lead = Kaiken julkisen voi lukea ilman avainta. Jos haluat tehdä jotain, luo avain tilisivullasi ja lähetä se bearer-tunnisteena. Kuvaukset ovat englanniksi.
api-contents = Sisältö
api-json = OpenAPI-kuvaus (JSON)
api-scope = Vaatii avaimen, jolla on oikeus
api-params = Parametrit
api-param = Nimi
api-place = Missä
api-kind = Tyyppi
api-meaning = Merkitys
api-body = Runko
api-field = Kenttä
