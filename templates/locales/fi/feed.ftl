# What the staff tell and ask each other.
feed-title = Henkilöstön syöte
feed-lead = Tämän näkevät vain työtoverit. Mikään tästä ei päädy asiakkaille, eikä kukaan saa siitä kirjettä, ellei ole itse pyytänyt.
feed-reading = Mitä minulle tulee
feed-unseen = { $count ->
    [one] Sinut mainitaan yhdessä avaamattomassa viestissä
   *[other] Sinut mainitaan { $count } avaamattomassa viestissä
}
feed-new = Kirjoita jotakin
feed-text = Mitä haluat kertoa tai kysyä?
feed-text-help = Mainitse työtoveri näin: @Liisa Hakala. Hän löytää viestin maininnoistaan.
feed-kind = Mikä tämä on?
feed-kind-post = Viesti
feed-kind-question = Kysymys
feed-to = Kenelle?
feed-to-agency = Kaikki meillä
feed-to-hub = Kaikki tässä palvelussa
feed-theme = Aihe
feed-theme-none = Ei aihetta
feed-share = Kerro kollegoille
feed-case = Asia, jota tämä koskee
feed-post-go = Julkaise
feed-tab-all = Kaikki
feed-tab-followed = Seuraamani aiheet
feed-tab-naming = Missä minut mainitaan
feed-none = Hiljaista toistaiseksi
feed-none-text = Tässä on, mitä työtoverit kertovat ja kysyvät.
feed-comments = { $count ->
    [0] Ei vielä kommentteja
    [one] 1 kommentti
   *[other] { $count } kommenttia
}
feed-comment = Kommenttisi
feed-comment-go = Kommentoi
feed-remove = Ota takaisin
feed-pace = Syöte kirjeenä
feed-pace-help = Hiljaista, ellet valitse toisin. Hiljaisena päivänä ei tule kirjettä.
feed-pace-never = Ei koskaan
feed-pace-daily = Kerran päivässä
feed-pace-weekly = Kerran viikossa
feed-topics = Seurattavat aiheet
feed-topics-help = Kun valitset aiheita, kirje tuo ne ja sen, missä sinut mainitaan; muuten kaiken sinulle tarkoitetun.
feed-reading-go = Tallenna
feed-flash-posted = Viestisi on syötteessä.
feed-flash-commented = Kommenttisi on paikallaan.
feed-flash-removed = Otettu takaisin.
feed-flash-reading = Tallennettu.
feed-problem-text-empty = Kirjoita ensin jotakin.
feed-problem-text-long = Siinä on { $is } merkkiä; enintään { $most } mahtuu.
feed-problem-team = Valitse olemassa oleva tiimi.
feed-problem-theme = Valitse olemassa oleva aihe.
feed-problem-case = Täällä ei ole asiaa tällä numerolla.
feed-letter-subject = { $count ->
    [one] Työtovereiltasi: 1 viesti
   *[other] Työtovereiltasi: { $count } viestiä
}
feed-letter-told = { $name } kertoo
feed-letter-asked = { $name } kysyy
feed-letter-named = Sinut on mainittu kohdassa, jonka aloitti { $name }
feed-letter-answered = Kirjoitustasi on kommentoitu
feed-letter-read = Lue ja vastaa
feed-letter-why = Saat tämän kirjeen, koska pyysit sitä henkilöstön syötteen kohdassa ”Mitä minulle tulee”. Siellä voit myös lopettaa sen.
