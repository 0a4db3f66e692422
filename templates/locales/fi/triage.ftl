# Henkilöstön saapuneet.
triage-title = Saapuneet
triage-parts = Saapuneiden luettelot
triage-part-open = Uudet
triage-part-routed = Tiimeillä
triage-part-snoozed = Lepäävät
triage-part-decided = Ratkaistut
triage-views = Tallennetut näkymät
triage-view-shared = yhteinen
triage-view-keep = Tallenna tämä näkymä …
triage-view-name = Näkymän nimi
triage-view-share = Jaa kaikille työtovereille
triage-view-keep-go = Tallenna näkymä
triage-view-forget = Poista näkymä ”{ $name }”
triage-shown = { $count ->
    [one] { $count } asia
   *[other] { $count } asiaa
}
triage-or-more = tai enemmän
triage-all = Näytä kaikki
triage-answered-in = Puolet viime vastauksista tuli { $took } kuluessa
triage-answered-after = vastattu { $took } kuluessa
triage-took = { $days ->
    [0] { $hours ->
        [one] { $hours } tunnin
       *[other] { $hours } tunnin
    }
    [one] { $days } päivän
   *[other] { $days } päivän
}
triage-waits = { $days ->
    [0] { $hours ->
        [0] tuli juuri
        [one] odottanut { $hours } tunnin
       *[other] odottanut { $hours } tuntia
    }
    [one] odottanut { $days } päivän
   *[other] odottanut { $days } päivää
}
triage-waited = { $days ->
    [0] { $hours ->
        [one] kesti { $hours } tunnin
       *[other] kesti { $hours } tuntia
    }
    [one] kesti { $days } päivän
   *[other] kesti { $days } päivää
}
triage-mentions = Maininnat
triage-mentions-read = Olen nähnyt kaikki
triage-mentions-none = Kukaan ei ole maininnut sinua
triage-mentions-none-text = Kun työtoveri kirjoittaa muistiinpanoon @-merkin ja nimesi, löydät sen täältä.
triage-unread = Uusi
triage-teams = Kuka hoitaa mitäkin
triage-teams-lead = Teemaa hoitavaa tiimiä ehdotetaan kaikelle uudelle, mikä siihen kuuluu.
triage-teams-themes = Teemat, joita { $team } hoitaa
triage-teams-go = Tallenna
triage-teams-none = Ei vielä teemoja.
triage-none = Täällä ei odota mitään
triage-none-text = Kaikki tämän luettelon asiat on ratkaistu.
triage-back = Takaisin luetteloon
triage-changed = Luettelo on muuttunut. Näytä se sellaisena kuin se nyt on.
triage-hold = Pysy tässä

# Lajit ja rajaukset.
triage-kind-idea = Idea
triage-kind-case = Neuvontaan tullut
triage-kind-feedback = Palaute
triage-kind-matter = Asia
triage-kind-comment = Merkitty kommentti
triage-kind-report = Ilmoitus
triage-kind-question = Kysymys
triage-filter-any = Kaikki
triage-filter-kind = Laji
triage-filter-theme = Teema
triage-filter-no-theme = Ilman teemaa
triage-filter-area = Alue
triage-filter-no-area = Ilman aluetta
triage-filter-lang = Kieli
triage-filter-age = Odottanut
triage-filter-team = Tiimi
triage-filter-no-team = Ilman tiimiä
triage-filter-assignee = Henkilö
triage-filter-mine = Omani
triage-filter-nobody = Ei kenenkään
triage-filter-sort = Järjestys
triage-age-day = Tullut tänään
triage-age-3 = Vähintään 3 päivää
triage-age-7 = Vähintään viikon
triage-age-14 = Vähintään kaksi viikkoa
triage-age-30 = Vähintään kuukauden
triage-sort-oldest = Pisimpään odottaneet ensin
triage-sort-newest = Uusimmat ensin

# Yksi asia.
triage-tick = Valitse ”{ $title }”
triage-with = hoitaa { $name }
triage-with-team = tiimi { $name }
triage-to-team = Tiimi { $team }
triage-notes-count = { $count ->
    [one] { $count } muistiinpano
   *[other] { $count } muistiinpanoa
}
triage-until = lepää { $day } asti
triage-open-by = Tämä on auki: { $names }
triage-open-thing = Avaa omalla paikallaan
triage-about = Liittyy tähän:
triage-decision-answered = Vastattu
triage-decision-linked = Liitetty parannukseen
triage-decision-routed = Ohjattu tiimille
triage-decision-merged = Yhdistetty
triage-decision-declined = Hylätty
triage-decision-moderated = Moderaattori on katsonut
triage-decision-gone = Peruttu tai piilotettu
triage-tell-at = Kirjoittaja kuulee siitä kello { $time }.
triage-accept = Ohjaa: { $team }
triage-suggest-theme = Teemaa { $theme } hoitaa { $team }.
triage-suggest-both = Teemaa { $theme } hoitaa { $team }; viimeisistä { $of } asiasta sinne meni { $count }.
triage-suggest-past = Teeman { $theme } viimeisistä { $of } asiasta { $count } meni tiimille { $team }.
triage-similar = Samankaltaisia
triage-similar-words = Yhteistä: { $words }
triage-similar-item = sen paikka saapuneissa
triage-merge = Yhdistä tämä siihen
triage-notes = Työtoverien muistiinpanot
triage-note = Muistiinpano
triage-note-help = Vain työtoverit lukevat sen. Kutsu joku mukaan kirjoittamalla @ ja nimi.
triage-note-go = Tallenna muistiinpano
triage-done = Mitä on tehty
triage-was-undone = peruttu

# Mitä voi tehdä.
triage-answer = Vastaa …
triage-answer-status = Tila, johon vastaus vie
triage-answer-text = Vastaus
triage-answer-help-idea = Julkinen ja sinun nimelläsi. Tekijä, kannattajat ja seuraajat kuulevat siitä.
triage-answer-help-case = Kirjoittaja lukee sen seurantasivulta ja kirjeestä.
triage-answer-help-comment = Julkinen vastaus kommentin alle sinun nimelläsi.
triage-answer-help-report = Ilmoittaja lukee sen.
triage-answer-help-question = Julkinen, kysymyksen alle. Kaikki haasteen seuraajat kuulevat siitä.
triage-answer-go = Lähetä vastaus
triage-decline = Hylkää
triage-decline-open = Hylkää …
triage-decline-reason = Miksi tästä ei tule mitään
triage-decline-help-idea = Tekijä ja kaikki idean takana lukevat tämän virallisena vastauksena minuutin kuluttua. Siihen asti voit perua.
triage-decline-help-case = Kirjoittaja lukee tämän minuutin kuluttua. Siihen asti voit perua.
triage-decline-help-comment = Vain työtoverit lukevat tämän: kommentissa kukaan ei kysynyt kaupungilta.
triage-decline-help-report = Ilmoittaja lukee tämän.
triage-decline-help-question = Kaikki lukevat tämän kysymyksen alta minuutin kuluttua. Siihen asti voit perua.
triage-assign = Anna
triage-assign-to = Anna hoidettavaksi
triage-nobody = Ei kenellekään
triage-more-assign = Anna …
triage-take = Otan itse
triage-snooze = Anna levätä
triage-snooze-until = Anna levätä, kunnes on
triage-snooze-day = tai tähän päivään asti
triage-more-snooze = Anna levätä …
triage-until-tomorrow = huominen
triage-until-monday = maanantai
triage-until-week = viikko kulunut
triage-until-month = kuukausi kulunut
triage-wake = Tuo heti takaisin
triage-theme = Teema
triage-no-theme = Ei teemaa
triage-sort = Aseta
triage-more-theme = Teema …
triage-route = Ohjaa
triage-route-to = Ohjaa tiimille
triage-more-route = Ohjaa …
triage-route-help = Se poistuu tästä luettelosta ja odottaa tiimin omassa.
triage-bar = Kaikille valituille
triage-ticked = { $count ->
    [one] { $count } valittu
   *[other] { $count } valittua
}
triage-ticked-js = { $count } valittu
triage-bar-all = Koko tämä luettelo ({ $count }), enintään 500
triage-bar-help = Kaikki tai ei mitään: jos työtoveri on sillä välin muuttanut yhtäkin, mitään ei tapahdu ja saat tietää siitä.
triage-undo = Kumoa
triage-last = Viimeksi teit: { $what }

# Teon jälkeen.
triage-flash-assigned = { $count ->
    [one] Annettu hoidettavaksi.
   *[other] { $count } asiaa annettu hoidettavaksi.
}
triage-flash-snoozed = { $count ->
    [one] Se lepää ja palaa itsestään.
   *[other] { $count } asiaa lepää ja palaa itsestään.
}
triage-flash-woken = { $count ->
    [one] Takaisin luettelossa.
   *[other] { $count } asiaa on takaisin luettelossa.
}
triage-flash-sorted = { $count ->
    [one] Teema asetettu.
   *[other] Teema asetettu { $count } asialle.
}
triage-flash-routed = { $count ->
    [one] Ohjattu tiimille.
   *[other] { $count } asiaa ohjattu tiimille.
}
triage-flash-linked = { $count ->
    [one] Liitetty parannukseen.
   *[other] { $count } asiaa liitetty parannukseen.
}
triage-flash-merged = { $count ->
    [one] Yhdistetty.
   *[other] { $count } ideaa yhdistetty.
}
triage-flash-answered = { $count ->
    [one] Vastattu.
   *[other] { $count } asiaan vastattu.
}
triage-flash-declined = { $count ->
    [one] Hylätty. Siitä kuullaan minuutin kuluttua.
   *[other] { $count } asiaa hylätty. Niistä kuullaan minuutin kuluttua.
}
triage-flash-kept = { $count ->
    [one] Jätetty ennalleen.
   *[other] { $count } jätetty ennalleen.
}
triage-flash-hidden = Piilotettu. Tekijä saa kirjeen, jossa on syy.
triage-flash-undone = { $count ->
    [one] Kumottu: yksi asia on kuten ennen.
   *[other] Kumottu: { $count } asiaa on kuten ennen.
}
triage-flash-undone-but = Kumottu: { $count } kuten ennen. Joku on muuttanut näistä { $left }, ja ne jäävät: { $names }.
triage-flash-noted = Muistiinpano on tallennettu.
triage-flash-view = Näkymä on tallennettu.
triage-flash-view-gone = Näkymä on poistettu.
triage-flash-themes = Tallennettu.
triage-flash-marked = Kommentti on saapuneissa.
triage-mark = Saapuneisiin

# Joku ehti ensin.
triage-overtaken-title = Työtoveri ehti ensin
triage-overtaken-safe = Mitään ei muutettu, ja kirjoittamasi on yhä tässä.
triage-overtaken = { $how ->
    [assigned] { $name } antoi asian ”{ $title }” jonkun hoidettavaksi, { MOMENT($at) }.
    [snoozed] { $name } antoi asian ”{ $title }” levätä, { MOMENT($at) }.
    [woken] { $name } toi asian ”{ $title }” takaisin, { MOMENT($at) }.
    [sorted] { $name } siirsi asian ”{ $title }” toiseen teemaan, { MOMENT($at) }.
    [routed] { $name } ohjasi asian ”{ $title }” tiimille, { MOMENT($at) }.
    [linked] { $name } liitti asian ”{ $title }” parannukseen, { MOMENT($at) }.
    [merged] { $name } yhdisti idean ”{ $title }”, { MOMENT($at) }.
    [answered] { $name } vastasi asiaan ”{ $title }”, { MOMENT($at) }.
    [declined] { $name } hylkäsi asian ”{ $title }”, { MOMENT($at) }.
    [kept] { $name } jätti ennalleen: ”{ $title }”, { MOMENT($at) }.
    [hidden] { $name } piilotti: ”{ $title }”, { MOMENT($at) }.
    [undone] { $name } kumosi sen, mitä asialle ”{ $title }” oli tehty, { MOMENT($at) }.
   *[other] ”{ $title }” on muuttunut sen jälkeen kun näit sen, { MOMENT($at) }.
} { $others ->
    [0] { "" }
    [one] Yksi muukin on muuttunut.
   *[other] { $others } muutakin on muuttunut.
}

# Päätösten loki asian vieressä.
triage-did-assigned = Ei enää kenenkään hoidettavana
triage-did-assigned-to = Annettu hoidettavaksi: { $to }
triage-did-snoozed = Annettu levätä
triage-did-snoozed-to = Annettu levätä, { MOMENT($to) } asti
triage-did-woken = Tuotu takaisin
triage-did-sorted = Otettu pois teemastaan
triage-did-sorted-to = Teemaksi asetettu { $to }
triage-did-routed = Ohjattu
triage-did-routed-to = Ohjattu: { $to }
triage-did-linked = Liitetty parannukseen
triage-did-linked-to = Liitetty: { $to }
triage-did-merged = Yhdistetty
triage-did-answered = Vastattu
triage-did-declined = Hylätty
triage-did-declined-to = Hylätty: { $to }
triage-did-kept = Jätetty ennalleen
triage-did-hidden = Piilotettu
triage-did-hidden-to = Piilotettu: { $to }
triage-did-marked = Merkitty

# Mikä lähetetyssä on vialla.
triage-problem-text-missing = Kirjoita muutama sana.
triage-problem-text-long = Enintään { $most } merkkiä, kiitos.
triage-problem-filter = Sellaista rajausta ei ole.
triage-problem-none = Valitse ensin jotakin.
triage-problem-many = Enintään { $most } kerralla, kiitos.
triage-problem-unfit = Tätä ei voi tehdä asialle ”{ $title }”. Poista valinta tai valitse muu teko.
triage-problem-until = Valitse päivä, joka on vielä edessä.
triage-problem-theme = Valitse teema luettelosta.
triage-problem-to = Valitse työtoveri tai tiimi luettelosta.
triage-problem-team = Valitse tiimi luettelosta.
triage-problem-into = Valitse idea, johon tämä yhdistetään.
triage-problem-views = Enempää näkymiä ei voi tallentaa. Poista ensin jokin.
triage-problem-needed = Tämä tarvitaan tuohon tekoon.

# Näppäimet.
triage-key-next = Seuraava asia
triage-key-prev = Edellinen asia
triage-key-open = Avaa
triage-key-tick = Valitse
triage-key-answer = Vastaa
triage-key-assign = Anna jonkun hoidettavaksi
triage-key-snooze = Anna levätä
triage-key-decline = Hylkää perustellen
triage-key-theme = Aseta teema
triage-key-route = Ohjaa tiimille
triage-key-accept = Hyväksy ehdotus
triage-key-hide = Piilota ilmoitettu
triage-key-note = Kirjoita muistiinpano
triage-key-place = Avaa omalla paikallaan
triage-key-bar = Toimi kaikille valituille
triage-key-search = Hakukenttään

# Henkilöstön tekojen lokissa.
triage-log-assigned = Antoi saapuneita hoidettavaksi
triage-log-snoozed = Antoi saapuneiden levätä
triage-log-woken = Toi asioita takaisin saapuneisiin
triage-log-sorted = Asetti saapuneille teeman
triage-log-routed = Ohjasi saapuneita tiimille
triage-log-linked = Liitti saapuneita parannukseen
triage-log-merged = Yhdisti saapuneita
triage-log-answered = Vastasi saapuneista
triage-log-declined = Hylkäsi saapuneita
triage-log-kept = Jätti ilmoitettuja ennalleen
triage-log-hidden = Piilotti ilmoitettuja
triage-log-undone = Kumosi teon saapuneissa
triage-log-marked = Merkitsi kommentin saapuneisiin
triage-log-team-themes = Määräsi tiimin teemat

# Improvements.
triage-link-open = Liitä …
triage-link-to = Liitä parannukseen
triage-link-none = Valitse parannus
triage-link = Liitä
triage-link-find = Etsi otsikon sanoilla
triage-link-find-go = Etsi
triage-link-this = Liitä siihen
triage-begin-title = Tai uusi parannus: sen otsikko
triage-begin-why = Miksi se kannattaa tehdä
triage-begin-go = Aloita parannus tästä
triage-behind = Tukee parannusta
triage-alike = Samankaltaisia parannuksia
triage-key-link = Liitä parannukseen; jätä ilmoitettu ennalleen
triage-problem-improvement = Valitse parannus luettelosta.

# Yhteenveto esihenkilölle.
triage-overview-title = Yhteenveto
triage-overview-at = Tilanne
triage-overview-came = Saapunut
triage-overview-went = Käsitelty
triage-overview-waits = Odottaa nyt
triage-overview-declined = Hylätty
triage-overview-of-declined = näistä hylätty
triage-overview-percent = { $percent } %
triage-overview-of = { $part } / { $whole } päätöksestä
triage-overview-answer = Ensimmäiseen vastaukseen
triage-overview-decision = Päätökseen
triage-overview-took = { $days ->
    [0] { $hours ->
        [0] alle tunti
        [one] { $hours } tunti
       *[other] { $hours } tuntia
    }
    [one] { $days } päivä
   *[other] { $days } päivää
}
triage-overview-p90 = yhdeksän kymmenestä: enintään { $took }
triage-overview-p90-head = yhdeksän kymmenestä
triage-overview-timed = { $count ->
    [one] yhden perusteella
   *[other] { $count } asian perusteella
}
triage-overview-cut = Aineistoa on enemmän kuin kerralla lasketaan: ajat perustuvat { $most } viimeisimpään vastaukseen ja päätökseen.
triage-overview-by-week = Viikoittain
triage-overview-chart = Kuinka paljon viikossa saapui ja käsiteltiin. Taulukko kertoo saman numeroina.
triage-overview-most = korkein palkki on { $count }
triage-overview-week = Viikko alkaen
triage-overview-runs = tähän mennessä
triage-overview-once = Jokainen asia lasketaan kerran: saapuneeksi sinä viikkona, jona se ensi kerran tuli, ja käsitellyksi viimeisen päätöksensä viikkona. Käsiteltyihin kuuluu myös tiimin omalle listalle ohjattu. Ajat ovat mediaaneja: puolet ei kestänyt kauemmin.
triage-overview-oldest = Pisimpään odottaneet
triage-overview-by-theme = Teemoittain
triage-overview-by-team = Tiimeittäin
triage-overview-nothing = Näillä viikoilla ei ole mitään.
triage-overview-csv = Kaikki taulukkona (CSV)
triage-overview-period = Ajanjakso
triage-overview-weeks = { $count ->
    [one] { $count } viikko
   *[other] { $count } viikkoa
}
triage-overview-former-team = Entinen tiimi
triage-key-filters = Suodattimiin
