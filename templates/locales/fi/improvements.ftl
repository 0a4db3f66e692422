# Stages, as the house calls them.
improvements-stage-triage = Tarkasteltavana
improvements-stage-exploring = Selvitetään
improvements-stage-trial = Kokeillaan
improvements-stage-adopting = Otetaan käyttöön
improvements-stage-done = Valmis
improvements-stage-declined = Ei toteuteta

# What everyone sees.
improvements-title = Mitä parannamme
improvements-lead = Mitä ihmiset kertoivat, mitä teemme asialle ja mitä siitä seurasi.
improvements-none = Täällä ei näy vielä mitään
improvements-none-text = Kun kaupunki tarttuu johonkin, mistä kerroit, löydät sen täältä.
improvements-none-here = Mikään ei vastaa näitä valintoja
improvements-tab-all = Kaikki
improvements-tabs = Vaiheet
improvements-theme = Aihe
improvements-area = Alue
improvements-any = Mikä tahansa
improvements-people = { $count ->
    [one] { $count } ihminen takana
   *[other] { $count } ihmistä takana
}
improvements-people-word = { $count ->
    [one] ihminen
   *[other] ihmistä
}
improvements-carried = { $count ->
    [one] ja { $count } muualta tuotu ääni
   *[other] ja { $count } muualta tuotua ääntä
}
improvements-since = { $date } alkaen
improvements-walk = Kuinka pitkällä se on
improvements-heard = Mitä kuulimme
improvements-doing = Mitä teemme
improvements-results = Mitä siitä seurasi
improvements-milestones = Vaiheet
improvements-milestone-due = viimeistään { $date }
improvements-milestone-done = valmis { $date }
improvements-outcome = Mitattu tulos
improvements-measured = Miten mitattiin
improvements-before = Ennen
improvements-after = Jälkeen
improvements-money = Raha
improvements-money-saved = { $amount } säästöä vuodessa
improvements-money-cost = { $amount } kuluja vuodessa
improvements-behind = Mitä sen takana on
improvements-private = { $count ->
    [one] ja { $count } viesti kaupungille, joka ei ole julkinen
   *[other] ja { $count } viestiä kaupungille, jotka eivät ole julkisia
}
improvements-history = Miten se eteni
improvements-came-of-it = Mihin se johti
improvements-answers = Viralliset vastaukset
improvements-challenges = Haasteet
improvements-preview = Tämä on esikatselu
improvements-preview-text = Vain henkilökunta näkee tämän. Julkaise sivu, kun se on valmis.
improvements-keep = Työstä tätä
improvements-kind-idea = Idea
improvements-kind-comment = Kommentti
improvements-kind-case = Palaute
improvements-kind-question = Kysymys
improvements-onward = Mitä tästä seurasi
improvements-onward-is = Tämä on osa parannusta, jota kaupunki tekee.

# The board, the table, the printed list.
improvements-desk-title = Parannukset
improvements-desk-new = Uusi parannus
improvements-view-board = Taulu
improvements-view-table = Taulukko
improvements-view-print = Tulostettava lista
improvements-views = Tavat katsoa
improvements-csv = Tallenna taulukkona (CSV)
improvements-name-stages = Vaiheet ja rajat
improvements-owner = Vastuuhenkilö
improvements-team = Tiimi
improvements-mine = Omani
improvements-stage = Vaihe
improvements-cards = { $count ->
    [one] { $count } kortti
   *[other] { $count } korttia
}
improvements-limit = enintään { $limit }
improvements-over = { $count }, raja { $limit }: enemmän kuin sovittiin
improvements-column-empty = Ei mitään täällä
improvements-column-more = Loput taulukossa
improvements-board-help = Vedä kortti toiseen vaiheeseen, tai kohdista sen kahvaan ja paina välilyöntiä: nuolinäppäimet valitsevat vaiheen, Enter jättää kortin siihen, Esc palauttaa sen.
improvements-handle = Siirrä ”{ $title }”
improvements-picked-up = ”{ $title }” otettu vaiheesta { $stage }. Nuolinäppäimet valitsevat vaiheen, Enter jättää kortin, Esc palauttaa sen.
improvements-over-stage = { $stage }, { $cards }.
improvements-put-back = ”{ $title }” on taas vaiheessa { $stage }.
improvements-cannot-go = Tästä ei voi siirtyä vaiheeseen { $stage }.
improvements-move = Siirrä
improvements-move-to = Mihin vaiheeseen
improvements-move-title = Siirretäänkö ”{ $title }” vaiheeseen { $stage }?
improvements-move-words = Mitä kerrot ihmisille sen takana?
improvements-move-words-help = Teksti lähtee heidän seuraavassa kirjeessään ja näkyy heidän ideoidensa sivuilla. Ilman sanoja he kuulevat vain vaiheen. Jos asiaa ei toteuteta, tarvitaan perustelu.
improvements-move-go = Siirrä ja kerro
improvements-cancel = Jätä ennalleen
improvements-desk-none = Ei vielä parannuksia
improvements-desk-none-text = Aloita ideasta, kommentista tai palautteesta, tai tyhjältä sivulta.
improvements-sort-stage = Vaihe
improvements-sort-title = Otsikko
improvements-sort-people = Ihmisiä
improvements-sort-moved = Vaiheessa alkaen
improvements-sort-updated = Viimeksi muutettu
improvements-published-short = Julkinen
improvements-printed = Tilanne { $date }
improvements-search = Otsikon sanoja

# Beginning one and saying what it is about.
improvements-new-title = Uusi parannus
improvements-new-lead = Kokoa, mitä ihmiset kertoivat, anna sille vastuuhenkilö ja vie sitä vaiheesta toiseen.
improvements-new-about = Se alkaa tästä
improvements-field-title = Otsikko
improvements-field-title-help = Mikä paranee, muutamalla sanalla. Näkyy julkisesti, kun sivu on julkaistu.
improvements-field-why = Miksi
improvements-field-why-help = Työtovereille. Tämä ei koskaan lähde työpöydältä.
improvements-field-lang = Kieli
improvements-choose = Valitse
improvements-begin = Aloita
improvements-save = Tallenna
improvements-edit = Muuta, mistä on kyse
improvements-edit-title = Mistä on kyse
improvements-gather-title = Kokoa parannukseen
improvements-gather-lead = Valitse olemassa oleva parannus tai aloita tästä uusi.
improvements-gather-here = Liitä tähän
improvements-gather-new = Aloita uusi
improvements-gather-none = Missään parannuksessa ei ole näitä sanoja.
improvements-gather-find = Etsi
improvements-gather = Kokoa parannukseen

# One case at the desk.
improvements-part-work = Työ
improvements-part-measure = Kokeilu ja tulos
improvements-part-public = Julkinen sivu
improvements-parts = Parannuksen osat
improvements-why = Miksi
improvements-evidence = Mitä sen takana on ({ $count })
improvements-evidence-help = Jokainen sen takana kuulee vaiheen vaihtumisesta kerran, olipa hän kertonut tai kannattanut näistä kuinka montaa tahansa.
improvements-evidence-none = Ei vielä mitään. Liitä, mitä ihmiset kertoivat.
improvements-evidence-link = Liitä
improvements-evidence-what = Idean, kommentin, kysymyksen tai palautteen osoite
improvements-evidence-what-help = Liitä se selaimen osoiteriviltä tai etsi ideoita sanoilla.
improvements-evidence-find = Etsi ideoita
improvements-evidence-unlink = Irrota
improvements-evidence-hidden = Ei julkinen
improvements-evidence-under = kohteessa ”{ $title }”
improvements-evidence-from = lähteestä { $source }
improvements-evidence-voices = { $count ->
    [one] { $count } kannattaja
   *[other] { $count } kannattajaa
}
improvements-evidence-merged = tuli yhdistetyn mukana
improvements-find-title = Etsi liitettävää
improvements-find-words = Sanat
improvements-find-none = Missään ideassa ei ole näitä sanoja.
improvements-find-already = Liitetty jo
improvements-notes = Muistiinpanot
improvements-notes-help = Työtoverien kesken. Nämä eivät koskaan lähde työpöydältä.
improvements-note = Uusi muistiinpano
improvements-note-go = Kirjaa
improvements-tasks = Tehtävät
improvements-tasks-none = Ei tehtäviä
improvements-task = Mitä pitää tehdä
improvements-task-owner = Kuka
improvements-task-due = Mihin mennessä
improvements-task-due-help = Tekijää muistutetaan edellisenä päivänä.
improvements-task-go = Lisää tehtävä
improvements-task-is-due = viimeistään { $date }
improvements-task-late = myöhässä
improvements-task-done-at = tehty { $date }
improvements-task-finish = Tehty
improvements-task-reopen = Ei sittenkään tehty
improvements-task-remove = Poista
improvements-log = Päätökset
improvements-log-help = Kuka päätti mitä, milloin ja miksi.
improvements-decide-what = Mitä päätettiin
improvements-decide-why = Miksi
improvements-decide-go = Kirjaa päätös
improvements-deed-started = aloitti tämän
improvements-deed-moved = siirsi vaiheesta { $before } vaiheeseen { $after }
improvements-deed-decided = päätti: { $what }
improvements-deed-linked = liitti: ”{ $what }”
improvements-deed-unlinked = irrotti: ”{ $what }”
improvements-deed-merged = yhdisti: ”{ $what }”
improvements-deed-merge-undone = purki yhdistämisen: ”{ $what }”
improvements-deed-published = julkaisi sivun
improvements-deed-unpublished = poisti sivun julkisuudesta
improvements-hub = Järjestelmä
improvements-links = Mihin se johti
improvements-links-none = Ei vielä mihinkään
improvements-link-challenge = Haasteen numero
improvements-link-challenge-go = Liitä haaste
improvements-link-answer-go = Liitä tämä vastaus
improvements-link-remove = Poista
improvements-open-answers = Viralliset vastaukset sen ideoihin
improvements-merges = Tähän yhdistetyt
improvements-merge = Yhdistä toiseen
improvements-merge-title = Yhdistä ”{ $title }” toiseen
improvements-merge-lead = Toinen jatkuu kaikella, mitä molempien takana on; ihmiset kuulevat kerran. Yhdistämisen voi purkaa.
improvements-merge-into = Mihin?
improvements-merge-reason = Miksi
improvements-merge-go = Yhdistä
improvements-merge-undo = Pura yhdistäminen
improvements-merge-none = Missään muussa parannuksessa ei ole näitä sanoja.
improvements-merged = Jatkuu parannuksessa
improvements-facts = Perustiedot
improvements-told = Viimeksi kerrottu

# Trial and outcome.
improvements-trial = Kokeilu
improvements-trial-help = Pieni kokeilu ennen kuin asia tehdään kaikkialla. Jää työpöydälle.
improvements-trial-hypothesis = Mitä uskomme tapahtuvan?
improvements-trial-measure = Mitä mittaamme?
improvements-trial-start = Arvo alussa
improvements-trial-end = Arvo lopussa
improvements-trial-starts = Alkaa
improvements-trial-ends = Päättyy
improvements-trial-learned = Mitä opimme?
improvements-trial-go = Tallenna kokeilu
improvements-outcome-title = Tulos
improvements-outcome-help = Mitä siitä seurasi, mitattuna. Näkyy julkisesti vain, jos niin valitset julkisella sivulla.
improvements-outcome-money = Säästö vuodessa
improvements-outcome-money-help = Tasalukuna tai sentteineen, miinusmerkillä jos asia maksaa. Jätä tyhjäksi, jos ei ole tiedossa.
improvements-outcome-currency = Valuutta
improvements-outcome-go = Tallenna tulos

# The public page at the desk.
improvements-public-on = Kaikki näkevät tämän sivun
improvements-public-off = Vain henkilökunta näkee tämän sivun
improvements-public-lead = Kirjoita, mitä kaikki saavat lukea. Muistiinpanoja, tehtäviä, kokeilua ja aloittamisen syytä ei näytetä koskaan.
improvements-public-outcome = Näytä myös mitattu tulos
improvements-public-go = Tallenna
improvements-public-switch-on = Julkaise sivu
improvements-public-switch-off = Poista sivu julkisuudesta
improvements-public-look = Katso kuin kävijä
improvements-public-open = Avaa sivu
improvements-public-missing = Kerro ensin, mitä kuulitte ja mitä teette.
improvements-step = Vaihe
improvements-step-due = Mihin mennessä
improvements-step-go = Lisää vaihe
improvements-step-finish = Valmis
improvements-step-reopen = Ei sittenkään valmis
improvements-step-remove = Poista
improvements-steps-none = Ei vielä vaiheita

# Stages and limits.
improvements-stages-title = Vaiheet ja rajat
improvements-stages-lead = Nimeä vaiheet niin kuin teillä on tapana. Merkitys pysyy samana, jotta kaikki ymmärtävät sen.
improvements-stages-name = Nimi kielellä { $language }
improvements-stages-limit = Kortteja enintään
improvements-stages-limit-help = Ylitys sanotaan, sitä ei estetä. Tyhjä: ei rajaa.
improvements-stages-go = Tallenna

# What was just done.
improvements-flash-started = Parannus on aloitettu.
improvements-flash-saved = Tallennettu.
improvements-flash-moved = Siirretty vaiheeseen { $stage }. Ihmiset sen takana kuulevat siitä.
improvements-flash-moved-over = Siirretty vaiheeseen { $stage }, jossa on nyt { $count } korttia. Rajaksi sovittiin { $limit }.
improvements-flash-linked = Liitetty.
improvements-flash-unlinked = Irrotettu. Sen kertonut ei kuule tästä enää.
improvements-flash-noted = Kirjattu.
improvements-flash-published = Sivu on julkaistu. Kaikki näkevät sen nyt.
improvements-flash-unpublished = Sivu ei ole enää julkinen.
improvements-flash-merged = Yhdistetty. Yhdistämisen voi purkaa alempana.
improvements-flash-merge-undone = Molemmat ovat taas erikseen.

# What is wrong with what was typed.
improvements-problem-missing = Tätä ei voi jättää tyhjäksi.
improvements-problem-long = Enintään { $most } merkkiä.
improvements-problem-choice = Valitse yksi luettelosta.
improvements-problem-owner = Valitse joku, joka työskentelee täällä.
improvements-problem-date = Kirjoita päivä muodossa vuosi, kuukausi ja päivä.
improvements-problem-ends = Se ei voi päättyä ennen kuin alkaa.
improvements-problem-money = Kirjoita summa, esimerkiksi 12 500 tai -300.
improvements-problem-currency = Kolme kirjainta, esimerkiksi EUR.
improvements-problem-reason = Kerro, miksi asiaa ei toteuteta: ihmiset sen takana lukevat sen.
improvements-problem-evidence = Täällä ei ole sellaista ideaa, kommenttia, kysymystä tai palautetta.
improvements-problem-address = Tämä ei ole idean, kommentin, kysymyksen tai palautteen osoite.
improvements-problem-link = Sellaista ei ole täällä.
improvements-problem-limit = Luku väliltä 1–999.
improvements-problem-into = Valitse toinen parannus.

# The log of staff acts.
improvements-log-started = Aloitti parannuksen
improvements-log-edited = Muutti, mistä parannuksessa on kyse
improvements-log-moved = Siirsi parannuksen vaiheesta toiseen
improvements-log-linked = Liitti jotain parannukseen
improvements-log-unlinked = Irrotti jotain parannuksesta
improvements-log-noted = Kirjoitti muistiinpanon parannukseen
improvements-log-task = Tallensi parannuksen tehtävän
improvements-log-task-done = Teki parannuksen tehtävän
improvements-log-task-open = Avasi parannuksen tehtävän uudelleen
improvements-log-task-removed = Poisti parannuksen tehtävän
improvements-log-decided = Päätti parannuksesta
improvements-log-trial = Tallensi parannuksen kokeilun
improvements-log-outcome = Tallensi parannuksen tuloksen
improvements-log-led = Liitti, mihin parannus johti
improvements-log-led-no-more = Poisti, mihin parannus johti
improvements-log-public-words = Kirjoitti parannuksen julkisen sivun
improvements-log-published = Julkaisi parannuksen sivun
improvements-log-unpublished = Poisti parannuksen sivun julkisuudesta
improvements-log-step = Tallensi parannuksen vaiheen
improvements-log-step-done = Sai parannuksen vaiheen valmiiksi
improvements-log-step-open = Avasi parannuksen vaiheen uudelleen
improvements-log-step-removed = Poisti parannuksen vaiheen
improvements-log-merged = Yhdisti kaksi parannusta
improvements-log-merge-undone = Purki parannusten yhdistämisen
