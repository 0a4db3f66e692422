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
agencies-ink = Niiden tekstin väri
agencies-ink-help = Valkoinen, ellet toisin sano.
agencies-language = Ensisijainen kieli
agencies-save = Tallenna
agencies-add = Lisää
agencies-list = Luettelo
agencies-row-name = Nimi
agencies-row-under = Yläkäsite
agencies-row-top = Ylin taso
agencies-row-used = Ideoita
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
