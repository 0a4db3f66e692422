### Mitä palvelu sanoo, kun pyyntöä ei voi täyttää: mikä on vialla ja mitä voi tehdä.

web-missing-title = Sivua ei löydy
web-missing-text = Se on voitu siirtää tai poistaa, tai osoitteessa on virhe. Haku auttaa usein.
web-sign-in-title = Kirjaudu ensin sisään
web-sign-in-text = Tämä onnistuu vasta, kun tiedämme, kuka olet. Kirjautuminen vie minuutin eikä salasanaa tarvita.
web-forbidden-title = Tämä ei ole sinulle avoinna
web-forbidden-text = Olet kirjautunut, mutta tämä osa on tarkoitettu muille. Jos sen pitäisi olla sinulle avoinna, kirjoita meille.
web-invalid-title = Jokin kohta kannattaa tarkistaa
web-invalid-text = Osaa lähetetystä ei voitu käyttää. Palaa takaisin, tarkista merkityt kohdat ja lähetä uudelleen.
web-conflict-title = Tämä ei onnistu nyt
web-busy-title = Hieman liian nopeasti
web-busy-text = { $seconds ->
    [one] Odota sekunti ja yritä uudelleen.
   *[other] Odota { $seconds } sekuntia ja yritä uudelleen.
}
web-away-title = Ei juuri nyt
web-away-text = Jokin, mitä tämä sivu tarvitsee, ei juuri nyt vastaa. Yritä { $seconds } sekunnin kuluttua uudelleen.
web-away-search-text = Haku on hetken levolla. Kaikki muu toimii. Hae { $seconds } sekunnin kuluttua uudelleen.
web-fault-title = Jokin meni meillä vikaan
web-fault-text = Vika ei ole sinussa, ja siitä jäi merkintä. Yritä hetken kuluttua uudelleen.
web-method-title = Tämä ei onnistu täällä
web-method-text = Sivu on olemassa, mutta ei tällaiselle pyynnölle. Aloita uudelleen etusivulta.
web-too-large-title = Liikaa yhdellä kertaa
web-too-large-text = Kerralla voi lähettää enintään { $size } Mt. Valitse pienempiä tiedostoja tai vähemmän.
web-too-large-text-kb = Tekstiä voi lähettää kerralla enintään { $size } kt. Lyhennä sitä.
web-file-too-large-text = Tiedosto saa olla enintään { $size } Mt. Valitse pienempi.
web-too-slow-title = Lähetys kesti liian kauan
web-too-slow-text = Lähettämäsi saapui niin hitaasti, että lakkasimme odottamasta. Yritä uudelleen, ehkä paremmalla yhteydellä.
web-broken-off-title = Lähetys katkesi matkalla
web-broken-off-text = Lähettämäsi ei tullut kokonaan perille. Lähetä se uudelleen.
web-not-a-form-title = Emme osaa lukea tätä
web-not-a-form-text = Lähetetty ei ole muodossa, jota tämä sivu ymmärtää.
web-stale-form-title = Lomake on vanhentunut
web-stale-form-text = Olet kirjautunut sisään tai ulos sen avaamisen jälkeen. Palaa takaisin, lataa sivu uudelleen ja lähetä lomake vielä kerran.
web-elsewhere-title = Tämä tuli toiselta sivustolta
web-elsewhere-text = Turvallisuutesi vuoksi otamme vastaan vain omien sivujemme lomakkeita. Tee se täältä käsin.
web-long-address-title = Osoite on liian pitkä
web-long-address-text = Aloita uudelleen etusivulta ja valitse vähemmän rajauksia.
web-unlike-title = Pyyntö ei vastaa kuvausta
web-unlike-text = Vertaa sitä rajapinnan kuvaukseen.

web-problem-number = Anna tähän luku.
web-problem-choice = Valitse jokin annetuista vaihtoehdoista.
web-problem-after = Tätä kohtaa luettelossa ei voi lukea. Aloita ensimmäiseltä sivulta.
web-problem-per-page = 1–100 kerrallaan.
web-problem-picture = Tätä ei voitu lukea kuvana. JPEG, PNG, WebP ja GIF käyvät.
web-problem-picture-pixels = Kuvassa on liikaa pikseleitä. Pienennä se enintään 40 miljoonaan.
web-problem-picture-small = Kuva on liian pieni. Sen kummankin sivun pitää olla vähintään 96 pikseliä.
web-switched-off-title = Tämä osa on pois käytöstä
web-switched-off-text = Kaupunki on toistaiseksi ottanut tämän palvelun osan pois käytöstä. Mitään täällä ollutta ei ole menetetty.
web-apart-only = Tässä osoitteessa on vain tiedostoja. Palaa sivulle, jolta tulit.
web-apart-over = Tämä tiedostolinkki on vanhentunut. Palaa sivulle, jolta tulit, ja avaa tiedosto uudelleen.
web-apart-later = Tiedostoa ei saada juuri nyt haettua. Yritä hetken kuluttua uudelleen.
