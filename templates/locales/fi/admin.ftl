### Ylläpitäjän sivut.

admin-title = Ylläpito
admin-lead = Kaikki, mitä ylläpitäjä hoitaa, kukin omassa paikassaan. Jokainen muutos vahvistetaan, ja henkilöstön lokissa näkyy, miten asia oli ennen ja jälkeen.
admin-needs = Tämä kaipaa huomiota
admin-needs-nothing = Kaikki on kunnossa: mikään ei odota ylläpitäjää.
admin-need-jobs = { $count ->
    [one] Yhdestä työstä on luovuttu monen yrityksen jälkeen.
   *[other] { $count } työstä on luovuttu monen yrityksen jälkeen.
}
admin-need-letters = { $count ->
    [one] Yhtä kirjettä ei saatu perille.
   *[other] { $count } kirjettä ei saatu perille.
}
admin-need-doctor = { $count ->
    [one] Yksi palvelun osa ei toimi kunnolla.
   *[other] { $count } palvelun osaa ei toimi kunnolla.
}
admin-group-site = Sivusto
admin-group-lists = Mitä asioita kutsutaan
admin-group-people = Ihmiset ja mitä he tekivät
admin-group-running = Miten palvelu toimii
admin-way-settings = Sivuston nimi, värit, kielet ja aikavyöhyke.
admin-way-logo = Kuva jokaisen sivun ylälaidassa.
admin-way-pages = Mitä yhteystieto-, saavutettavuus-, tietosuoja- ja ehtosivut kertovat.
admin-way-features = Ota kokonaisia palvelun osia pois käytöstä ja takaisin.
admin-way-themes = Mistä ideoissa ja palautteissa on kyse.
admin-way-areas = Kaupunginosat, joista ihmiset valitsevat.
admin-way-statuses = Omat nimenne sille, kuinka pitkällä idea on.
admin-way-stages-title = Parannusten vaiheet
admin-way-stages = Taulun sarakkeiden nimet ja kuinka monta korttia kuhunkin mahtuu.
admin-way-words = Sanat, joiden takia ihminen katsoo tekstin ensin.
admin-way-people = Kaikki, joilla on tili: roolit, tiimit ja nimikkeet.
admin-way-teams-title = Tiimit
admin-way-teams = Organisaation yksiköt; joka kuuluu johonkin, on henkilöstöä.
admin-way-sign-in = Palvelut, joilla voi kirjautua kirjeen lisäksi.
admin-way-log = Kuka teki mitä ja milloin, ennen ja jälkeen. Voi rajata, tallentaa ja perua.
admin-way-letters = Matkalla olevat kirjeet: { $letters_waiting } odottaa, { $letters_failed } jäi perille saamatta.
admin-way-texts = Mitä kukin kirje sanoo kullakin kielellä, esikatseluineen.
admin-way-jobs = Vastauksen jälkeen tehtävät työt: { $jobs_waiting } odottaa, { $jobs_failed } on jäänyt tekemättä.
admin-way-limits = Kuinka paljon mitäkin saa tulla.
admin-way-doctor = { $ill ->
    [0] Kokeilee jokaisen palvelun osan: kaikki toimivat.
    [one] Kokeilee jokaisen palvelun osan: yksi ei toimi kunnolla.
   *[other] Kokeilee jokaisen palvelun osan: { $ill } ei toimi kunnolla.
}
admin-doctor-title = Miten palvelu voi
admin-doctor-lead = Jokaista osaa kokeillaan oikeasti. Tulos muistetaan muutaman sekunnin.
admin-doctor-again = Kokeile uudelleen
admin-doctor-ill = { $count ->
    [one] Yksi osa ei toimi kunnolla.
   *[other] { $count } osaa ei toimi kunnolla.
}
admin-doctor-well = Kaikki osat toimivat.
admin-doctor-what = Osa
admin-doctor-how = Miten voi
admin-doctor-note = Mitä havaittiin
admin-doctor-works = Toimii
admin-doctor-broken = Ei toimi
admin-doctor-version = Talkoo { $version }
admin-port-database = Tietokanta
admin-port-search = Haku
admin-port-mail = Kirjeet
admin-port-sign-in = Kirjautumispalvelu
admin-port-storage = Tiedostot
admin-port-bus = Uutiset palvelimien välillä
admin-port-jobs = Työt
admin-port-address = Julkinen osoite
admin-port-folder = Tietokansio
admin-ill-database = Kenellekään ei voi vastata, ennen kuin se toimii taas.
admin-ill-search = Haku on tauolla. Kaikki muu toimii, ja hakemisto ajantasaistuu itsestään.
admin-ill-mail = Kirjeet odottavat ja lähtevät, kun se toimii taas. Siihen asti kukaan ei voi kirjautua kirjeellä.
admin-ill-sign-in = Sillä ei voi kirjautua ennen kuin se toimii taas; kirje toimii.
admin-ill-storage = Kuvia ja asiakirjoja ei voi avata eikä lähettää.
admin-ill-bus = Yhdellä palvelimella tehdyt muutokset näkyvät muilla muutaman sekunnin viiveellä.
admin-ill-jobs = Jotain, minkä piti tapahtua vastauksen jälkeen, jäi tapahtumatta. Katso työt.
admin-ill-address = Kirjeiden linkit eivät ehkä vie mihinkään. Julkisen osoitteen asettaa palvelimen ylläpito.
admin-ill-folder = Tämän palvelimen levylle ei voi tallentaa mitään. Onko se täynnä?
admin-jobs-title = Työt
admin-jobs-lead = Vastauksen jälkeen tehtävää työtä: kirjeitä, hakua, laskemista. Epäonnistunutta yritetään uudelleen pitenevin väliajoin; viimeisen yrityksen jälkeen se jää tänne.
admin-jobs-failed = Tekemättä jääneet
admin-jobs-waiting = Odottavat
admin-jobs-running = Käynnissä
admin-jobs-none = Täällä ei ole nyt mitään
admin-jobs-none-failed = Yksikään työ ei jäänyt tekemättä
admin-letters-title = Matkalla olevat kirjeet
admin-letters-lead = Mitä odottaa lähtöä ja mitä ei saatu perille. Kirjeen sisältöä ei näytetä täällä, ja osoitteesta näkyy vain @-merkin jälkeinen osa.
admin-letters-failed = Jäi perille saamatta
admin-letters-waiting = Odottavat
admin-letters-none = Yksikään kirje ei odota
admin-letters-none-failed = Ei perille saamatta jääneitä kirjeitä
admin-letter-words-gone = Kirjeessä oli jonkun avain, eikä sitä enää säilytetä, joten sitä ei voi lähettää uudelleen. Henkilö voi pyytää uuden.
admin-row-tries = { $count ->
    [0] ei vielä yritetty
    [one] yritetty kerran
   *[other] yritetty { $count } kertaa
}
admin-row-since = Alkaen
admin-row-next = Seuraava yritys
admin-row-last = Viimeisin yritys
admin-row-to = vastaanottaja { $to }
admin-kinds-all = Kaikki lajit
admin-retry = Yritä nyt uudelleen
admin-retry-all = { $count ->
    [one] Yritä sitä uudelleen
   *[other] Yritä kaikkia { $count } uudelleen
}
admin-drop = Anna olla
admin-drop-why = Miksi?
admin-drop-help = Syy jää henkilöstön lokiin. Sen jälkeen ei voi enää yrittää uudelleen.
admin-drop-go = Anna olla
admin-problem-reason = Kirjoita syy, enintään { $most } merkkiä.
admin-flash-job-retried = Työtä yritetään nyt uudelleen.
admin-flash-jobs-retried = { $count ->
    [0] Uudelleen yritettävää ei ollut.
    [one] Yhtä työtä yritetään nyt uudelleen.
   *[other] { $count } työtä yritetään nyt uudelleen.
}
admin-flash-job-dropped = Työ jätettiin sikseen. Syy on henkilöstön lokissa.
admin-flash-letter-retried = Kirje lähetetään nyt uudelleen.
admin-flash-letters-retried = { $count ->
    [0] Uudelleen lähetettäviä kirjeitä ei ollut.
    [one] Yksi kirje lähetetään nyt uudelleen.
   *[other] { $count } kirjettä lähetetään nyt uudelleen.
}
admin-flash-letter-dropped = Kirje otettiin pois postista. Syy on henkilöstön lokissa.
admin-log-job-retried = Yritti työtä uudelleen
admin-log-jobs-retried = Yritti kaikkia saman lajin töitä uudelleen
admin-log-job-dropped = Jätti työn sikseen
admin-log-letter-retried = Lähetti kirjeen uudelleen
admin-log-letters-retried = Lähetti kaikki saman lajin kirjeet uudelleen
admin-log-letter-dropped = Otti kirjeen pois postista
admin-work-letters = Kirjeiden kirjoittaminen ja lähettäminen
admin-work-search = Haun ajantasaistaminen
admin-work-ideas = Ideat
admin-work-challenges = Haasteiden vaiheet
admin-work-improvements = Parannukset
admin-work-feedback = Palautteet
admin-work-inbox = Henkilöstön saapuneet
admin-work-moderation = Valvonta
admin-work-accounts = Tilit
admin-work-sweeping = Vanhan siivoaminen
admin-work-other = Muu työ
admin-texts-title = Kirjeiden tekstit
admin-texts-lead = Jokaisessa kirjeessä on valmiit sanat viidellä kielellä. Kirjoita omat, jos sanoisit asian toisin; seuraava kirje kirjoitetaan niillä.
admin-texts-messages = { $count ->
    [one] yksi teksti
   *[other] { $count } tekstiä
}
admin-texts-changed = Omat sanat: { $langs }
admin-letter-every = Mitä jokainen kirje sanoo
admin-letter-every-help = Tervehdys ja kirjeen lopun linkit.
admin-letter-sign-in = Kirje, jolla kirjaudutaan
admin-letter-sign-in-help = Lähtee heti sille, joka pyytää päästä sisään tai toimii kirjautumatta.
admin-letter-gathered = Uutiset
admin-letter-gathered-help = Kertoo, mitä on tapahtunut asioille, jotka vastaanottaja on kirjoittanut, joita hän kannattaa tai seuraa; koottuna hänen valitsemallaan tavalla.
admin-letter-decision = Valvonnan päätös
admin-letter-decision-help = Lähtee piilotetun tai palautetun tekstin kirjoittajalle; mukana sääntö, perustelu ja muutoksenhaku.
admin-letter-blocked = Joku ei voi osallistua
admin-letter-blocked-help = Lähtee estetylle; mukana perustelu ja kesto.
admin-letter-verdict = Haasteen päätös
admin-letter-verdict-help = Lähtee kaikille, joilla on idea haasteessa: mitä siitä tuli ja miksi.
admin-letter-onward = Uutinen parannuksesta ilman tiliä
admin-letter-onward-help = Lähtee sille, jonka palaute on osa parannusta; mukana oma linkki.
admin-letter-case-receipt = Palautteen vastaanottoilmoitus
admin-letter-case-receipt-help = Lähtee heti sille, joka antoi palautetta ja osoitteensa; mukana seurantalinkki.
admin-letter-case-answer = Vastaus palautteeseen
admin-letter-case-answer-help = Lähtee, kun henkilöstö on vastannut palautteeseen, päättänyt sen tai ei toteuta sitä.
admin-letter-other-help = Muu palvelun kirje.
admin-text-help = Aaltosulkeissa olevat kohdat palvelu täyttää itse, ja niiden pitää pysyä ennallaan. Jos tekstissä on muodot yhdelle ja monelle, säilytä molemmat. Tyhjä kenttä palauttaa alkuperäiset sanat.
admin-text-placeholders = { $count ->
    [0] Tähän ei täytetä mitään.
   *[other] Säilytä: { $names }
}
admin-text-own = Omat sanat
admin-text-keep = Kirjoita kirjeet näin
admin-text-reads = Miltä se näyttää
admin-text-reads-typed = Miltä se näyttäisi
admin-text-reads-none = Korjaa merkityt kohdat, niin kirje voidaan näyttää.
admin-text-html = Katso kirje sellaisena kuin sähköpostiohjelma sen näyttää: { $subject }
admin-text-reset = Palauta alkuperäiset sanat ({ $language })
admin-flash-letter-kept = Tallennettu. Seuraava kirje kirjoitetaan näin: { $letter }.
admin-flash-letter-reset = Alkuperäiset sanat palautettiin: { $letter }.
admin-port-mailbox = Saapuva sähköposti
admin-ill-mailbox = Asiointipisteen sähköposti odottaa postilaatikossa ja luetaan, kun yhteys palaa.
admin-doctor-see = Jokin ei toimi; yllä olevat rivit kertovat, mikä.
admin-found-sqlite = SQLite vastaa
admin-found-postgres = PostgreSQL vastaa
admin-found-index-to-fill = Haku vastaa; hakemistoa täytetään vielä
admin-found-index-elsewhere = Hakemisto on auki käynnissä olevassa palvelussa
admin-found-letters-in-folder = Kirjeet jäävät kansioon, eikä niitä lähetetä
admin-found-mail-server = Postipalvelin vastaa
admin-found-mailbox = Postilaatikko vastaa
admin-found-files-on-disk = Tiedostot levyllä: yksi kirjoitettiin ja luettiin
admin-found-files-in-bucket = Tiedostot säiliössä { $bucket }: yksi kirjoitettiin ja luettiin
admin-found-one-node = Yksi palvelin: tieto kulkee sen sisällä
admin-found-many-nodes = Tieto kulkee palvelinten välillä PostgreSQL:n kautta
admin-found-provider = { $name } vastaa
admin-found-folder = Tietokansioon voi kirjoittaa
admin-found-folder-running = Palvelu on siinä käynnissä
admin-found-folder-free = Se on vapaa
admin-found-no-address = Ei asetettu; linkeissä on osoite, jota palvelu kuuntelee
admin-found-address = Palvelu löytyy osoitteesta { $address }
admin-why-refused = Yhteyttä ei otettu vastaan: se on pois päältä tai jokin on välissä
admin-why-unknown-host = Palvelimen nimeä ei tunneta; onko se kirjoitettu oikein?
admin-why-certificate = Varmenteeseen ei luoteta tai suojattu yhteys ei onnistunut
admin-why-password = Meitä ei päästetty sisään; onko tunnus, salasana tai avain oikea?
admin-why-not-allowed = Ohjelmalla ei ole lupaa kirjoittaa tai lukea siellä
admin-why-full = Levy on täynnä
admin-why-silent = Vastausta ei tullut muutamassa sekunnissa
admin-why-other = Se vastasi virheellä, sanasta sanaan:
admin-found-index = { $count ->
    [one] Haku vastaa ja tuntee yhden kohteen
   *[other] Haku vastaa ja tuntee { $count } kohdetta
}
admin-found-jobs = { $count ->
    [0] Mitään ei odota, mistään ei ole luovuttu
    [one] Yksi odottaa, mistään ei ole luovuttu
   *[other] { $count } odottaa, mistään ei ole luovuttu
}
admin-why-jobs = { $count ->
    [one] Yhdestä luovuttiin; töiden sivu ja loki kertovat miksi
   *[other] { $count } työstä luovuttiin; töiden sivu ja loki kertovat miksi
}
