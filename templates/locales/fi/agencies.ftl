# Setting the site up.
agencies-settings-title = Nimi ja värit
agencies-themes-title = Aiheet
agencies-areas-title = Alueet
agencies-statuses-title = Tilat
agencies-pages-title = Sivut
agencies-name = Sivuston nimi
agencies-tagline = Yksi rivi sivustosta
agencies-tagline-help = Näkyy jokaisen sivun alalaidassa.
agencies-accent = Painikkeiden väri
agencies-colour-help = Kuusi merkkiä, esimerkiksi #a4122f. Tarkistamme, että teksti näkyy sen päällä.
agencies-language = Ensisijainen kieli
agencies-save = Tallenna
agencies-add = Lisää
agencies-list = Luettelo
agencies-row-name = Nimi
agencies-row-under = Yläkäsite
agencies-row-top = Ylin taso
agencies-row-deeds = Toiminnot
agencies-retire = Poista käytöstä
agencies-bring-back = Ota käyttöön
agencies-status-means = Merkitys

# Pages an administrator writes.
agencies-page-changed = Muutettu { $when }
agencies-page-default = Palvelun mukana tullut
agencies-page-edit-title = Kirjoita sivu
agencies-page-see = Katso sivu
agencies-page-heading = Otsikko
agencies-page-text = Teksti
agencies-page-text-help = Markdown: ## ennen väliotsikkoa, viiva ennen luettelon kohtaa, [sanat](osoite) linkiksi.
agencies-page-publish = Julkaise
agencies-page-preview = Esikatsele

# The log of staff acts.
agencies-log-title = Henkilöstön loki
agencies-log-when = Milloin
agencies-log-who = Kuka
agencies-log-what = Mitä
agencies-log-change = Ennen ja jälkeen
agencies-log-none = Mitään ei ole vielä tehty

# What staff did, as the log says it.
agencies-log-settings-kept = Muutti sivuston asetuksia
agencies-log-page-kept = Kirjoitti sivun
agencies-log-page-reset = Palautti sivun alkuperäiseksi
agencies-log-theme-made = Lisäsi aiheen
agencies-log-theme-changed = Muutti aihetta
agencies-log-theme-archived = Poisti aiheen käytöstä
agencies-log-theme-restored = Otti aiheen uudelleen käyttöön
agencies-log-area-made = Lisäsi alueen
agencies-log-area-changed = Muutti aluetta
agencies-log-area-archived = Poisti alueen käytöstä
agencies-log-area-restored = Otti alueen uudelleen käyttöön
agencies-log-status-made = Lisäsi tilan
agencies-log-status-changed = Muutti tilaa
agencies-log-status-archived = Poisti tilan käytöstä
agencies-log-status-restored = Otti tilan uudelleen käyttöön
agencies-log-words-kept = Muutti vahdittavien sanojen luetteloa

# What is wrong in a form, and what to do.
agencies-problem-name-missing = Kirjoita nimi.
agencies-problem-name-long = Nimessä voi olla { $most } merkkiä.
agencies-problem-colour = Kirjoita väri kuudella merkillä, esimerkiksi #a4122f.
agencies-problem-contrast = Teksti ei erottuisi tästä väristä. Valitse tummempi.
agencies-problem-email = Kirjoita sähköpostiosoite tai jätä tyhjäksi.
agencies-problem-hours = Kirjoita tuntimäärä, enintään vuosi.
agencies-problem-seconds = Kirjoita sekuntimäärä, enintään vuorokausi.
agencies-problem-zone = Kirjoita aikavyöhyke, esimerkiksi Europe/Helsinki.
agencies-problem-meaning = Valitse, mitä tila tarkoittaa. Sitä ei voi myöhemmin muuttaa.
agencies-problem-parent = Valitse ylimmän tason aihe.
agencies-problem-two-levels = Tällä aiheella on ala-aiheita, joten se pysyy ylimmällä tasolla.
agencies-problem-title = Kirjoita otsikko, enintään { $most } merkkiä.
agencies-problem-text = Kirjoita teksti, enintään { $most } merkkiä.
agencies-problem-word-long = Sanassa voi olla { $most } merkkiä.
agencies-problem-words-many = Enintään { $most } sanaa kieltä kohti.

# Setting the site up.
agencies-ink = Tekstin ja otsikoiden väri
agencies-ink-help = Tumma; tyhjänä männynvihreä.

# Settings, lists and words, in full.
agencies-languages = Sivuston kielet
agencies-zone = Aikavyöhyke
agencies-zone-help = Kaikki päivät ja kellonajat näytetään siinä, esimerkiksi Europe/Helsinki.
agencies-contact = Osoite, johon voi kirjoittaa
agencies-contact-help = Näkyy yhteystietosivulla ja tietosuojaselosteessa.
agencies-hide-counts = Piilota kannatusten määrät
agencies-hide-counts-help = Kunnes kampanja päättyy, jottei kukaan seuraa muita.
agencies-new-person = Kuinka monta tuntia käyttäjä on uusi
agencies-new-person-help = Heidän tekstiensä linkit odottavat henkilöstön katsetta.
agencies-gather = Kuinka monta sekuntia uutisia kootaan ennen kirjettä
agencies-gather-help = Yhtä aikaa tapahtuvat asiat tulevat silloin samassa kirjeessä.
agencies-row-name-in = Nimi: { $language }
agencies-position = Paikka luettelossa
agencies-position-help = Pienemmät numerot tulevat ensin. Tyhjä: viimeiseksi.
agencies-retired = pois käytöstä
agencies-means-open = Avoin
agencies-means-under-review = Käsittelyssä
agencies-means-planned = Suunnitteilla
agencies-means-in-progress = Työn alla
agencies-means-done = Valmis
agencies-means-declined = Ei toteuteta
agencies-words-title = Seurattavat sanat
agencies-words-lead = Yksi sana tai ilmaus riville. Teksti, jossa sellainen on, odottaa, kunnes joku on katsonut sen; mitään ei hylätä sen takia.
agencies-flash-saved = Tallennettu.
agencies-page-reset = Palauta alkuperäinen sivu
agencies-log-hub = Palvelu itse
agencies-log-case = Palaute { $number }
agencies-log-idea = Idea { $number }
agencies-log-comment = Kommentti { $number }
agencies-log-person = Käyttäjä { $number }
agencies-log-matter = Asia { $number }
agencies-log-theme = Aihe { $number }
agencies-log-area = Alue { $number }
agencies-log-status = Tila { $number }
agencies-log-challenge = Haaste { $number }
agencies-log-improvement = Parannus { $number }

# Plain language.
agencies-jargon-title = Selkeä kieli
agencies-jargon-lead = Vinkkejä kaikille, jotka kirjoittavat asukkaille. Ne näkyvät vastauksen tai artikkelin esikatselun vieressä eivätkä estä ketään.
agencies-jargon-try = Kokeile tekstiä
agencies-jargon-try-in = Kokeile tekstiä: { $language }
agencies-jargon-text = Teksti
agencies-jargon-look = Katso läpi
agencies-jargon-lists = Virastosanat
agencies-jargon-help = Yksi sana riville: sana, yhtäsuuruusmerkki ja mitä sen sijaan voi sanoa. Tähti sanan lopussa tarkoittaa mitä tahansa päätettä.
agencies-jargon-reset = Palauta alkuperäinen luettelo
agencies-log-jargon-kept = Muutti virastosanojen luetteloa
agencies-problem-instead-long = Korvaavassa ilmauksessa saa olla { $most } merkkiä.
agencies-agency = Kenen palvelu
agencies-agency-help = Julkisen toimijan nimi sellaisena kuin se lukee joka sivun yläreunassa: ”Virallinen palvelu: …”. Tyhjä: sivuston nimi.
