# The list of ideas.
ideas-list-title = Ideat
ideas-list-mine = Omat ideani
ideas-list-write = Kirjoita idea
ideas-list-sort = Listan järjestys
ideas-list-count = { $count ->
    [one] { $count } idea
   *[other] { $count } ideaa
}
ideas-list-more-than = yli { $count } ideaa
ideas-list-none = Taululla ei ole sellaista
ideas-list-none-text = Kokeile vähemmillä rajauksilla tai muilla sanoilla, tai kirjoita idea itse.
ideas-list-feed = Seuraa listaa syötteenä
ideas-list-csv = Lataa lista taulukkona (CSV)
ideas-supporters = { $count ->
    [one] { $count } kannattaja
   *[other] { $count } kannattajaa
}

# An idea.
ideas-theme = Aihe
ideas-area = Alue
ideas-place = Paikka
ideas-amount = Hinta-arvio
ideas-origin = Mistä idea tuli
ideas-show-facts = Tiedot
ideas-show-deeds = Mitä voit tehdä
ideas-show-hidden = Tämä idea on piilotettu muilta
ideas-show-merged = Tämä idea yhdistettiin toiseen
ideas-show-in-language = Kirjoitettu kielellä: { $name }
ideas-show-versions = { $count ->
    [one] { $count } versio
   *[other] { $count } versiota
}
ideas-show-answers = { $count ->
    [one] Kaupungin vastaus
   *[other] Kaupungin vastaukset
}
ideas-show-merged-here = { $count ->
    [one] Tähän on yhdistetty yksi idea
   *[other] Tähän on yhdistetty { $count } ideaa
}
ideas-show-merged-open = Lue omalla sivullaan
ideas-follow = Seuraa
ideas-unfollow = Lopeta seuraaminen
ideas-followers = { $count ->
    [one] { $count } seuraaja
   *[other] { $count } seuraajaa
}
ideas-edit = Muokkaa
ideas-withdraw = Peru idea
ideas-answer = Vastaa
ideas-merge = Yhdistä
ideas-cancel = Peruuta
ideas-share-letter = Lähetä sähköpostilla
ideas-share-copy = Kopioi linkki
ideas-print = Tulosta

# Comments.
ideas-comments-title = { $count ->
    [one] { $count } kommentti
   *[other] { $count } kommenttia
}
ideas-comments-sort = Kommenttien järjestys
ideas-comments-none = Kukaan ei ole vielä kommentoinut.
ideas-comments-more = Näytä lisää kommentteja
ideas-comment-label = Kommenttisi
ideas-comment-help = Mikä tekisi ideasta paremman tai mitä siitä seuraisi?
ideas-comment-stance = Kirjoitan
ideas-stance-neutral = Ottamatta kantaa
ideas-comment-send = Lähetä kommentti
ideas-comment-closed = Kommentointi on päättynyt.

# Writing and changing an idea.
ideas-new-title = Kirjoita idea
ideas-new-lead = Kerro, mitä pitäisi muuttaa ja kenen hyväksi. Voit kirjoittaa millä kielellä tahansa.
ideas-new-public = Ideasi ja nimimerkkisi ovat julkisia. Sähköpostiosoitteesi ei koskaan ole.
ideas-new-send = Lähetä kaupungille
ideas-new-draft = Säilytä luonnoksena
ideas-field-title = Otsikko
ideas-field-title-help = Yksi lause, joka kertoo, mitä pitäisi muuttaa.
ideas-field-text = Ideasi
ideas-field-text-help = Mikä nyt on hullusti ja mikä olisi paremmin? Tyhjä rivi erottaa kappaleet, ja viivalla alkava rivi tekee luettelon.
ideas-field-none = Ei valittu
ideas-field-place-help = Katu, puisto tai koulu: niin kuin sanoisit naapurille.
ideas-field-lang = Tekstin kieli
ideas-field-lang-help = Arvaamme sen tekstistäsi; korjaa, jos arvaamme väärin.
ideas-field-lang-guess = Arvaa tekstistä
ideas-field-images = Kuvat
ideas-field-images-help = Enintään viisi, 10 Mt kukin. Poistamme paikka- ja kameratiedot.
ideas-field-images-now = Kuvat nyt
ideas-field-image-drop = Poista tämä kuva
ideas-field-alt = Mitä kuvissa on?
ideas-field-alt-help = Heille, jotka eivät näe niitä. Yksi rivi kuvaa kohti.
ideas-field-attachments = Liitteet
ideas-field-attachments-help = PDF-, teksti- tai toimistotiedostoja, 10 Mt kukin.
ideas-edit-title = Muokkaa ideaasi
ideas-edit-lead = Aiemmat versiot jäävät luettaviksi, jotta ideaa kannattaneet näkevät, mikä muuttui.
ideas-edit-save = Tallenna uusi versio
ideas-versions-title = Versiot
ideas-versions-shown = Mitä versio { $number } muutti
ideas-version = Versio { $number }
ideas-version-current = nyt näkyvissä
ideas-report-reason = Mikä on vialla?

# The desk: answering and merging.
ideas-answer-title = Vastaa ideaan
ideas-answer-status = Idea on nyt
ideas-answer-template = Aloita pohjasta
ideas-answer-template-help = Alla oleva teksti korvataan vain, jos se on tyhjä.
ideas-answer-template-none = Ei pohjaa
ideas-answer-text = Vastauksesi
ideas-answer-text-help = Kerro, mitä seuraavaksi tapahtuu, milloin ja keneltä voi kysyä. Vastaus julkaistaan nimelläsi.
ideas-answer-at = Julkaise
ideas-answer-at-help = Jätä tyhjäksi, jos julkaiset heti.
ideas-answer-send = { $count ->
    [one] Julkaise ja kerro { $count } ihmiselle
   *[other] Julkaise ja kerro { $count } ihmiselle
}
ideas-answer-preview = Esikatsele
ideas-answer-preview-title = Näin se luetaan
ideas-answer-preview-none = Kirjoita jotain ja valitse Esikatsele.
ideas-answer-hearers = { $count ->
    [one] Kirjoittaja ja { $count } kannattaja saavat kirjeen.
   *[other] Kirjoittaja ja { $count } kannattajaa saavat kirjeen.
}
ideas-merge-title = Yhdistä ideoita
ideas-merge-lead = Muut liittyvät ensimmäiseen. Tekstit ja kirjoittajat jäävät luettaviksi, jokainen kannattaja lasketaan kerran, kaikille asianosaisille kerrotaan, ja yhdistämisen voi perua.
ideas-merge-stays = Tämä jää
ideas-merge-joins = Nämä liittyvät siihen
ideas-merge-find = Etsi ideoita sanoilla
ideas-merge-none = Samankaltaisia ei löytynyt.
ideas-merge-why = Miksi (kaikki asianosaiset lukevat tämän)
ideas-merge-do = Yhdistä valitut
ideas-merge-before = Yhdistetty aiemmin
ideas-merge-undo = Peru yhdistäminen
ideas-bulk-title = Ideat työpöydällä
ideas-bulk-pick = Valitse ”{ $title }”
ideas-bulk-answer = Vastaa valittuihin yhdessä
ideas-bulk-send = Julkaise kaikkiin valittuihin
ideas-bulk-none = Pöytä on tyhjä

# The desk: answering and merging.
ideas-answer-planned = Julkaistaan { $when }
ideas-answer-withdraw = Älä julkaise
ideas-templates-title = Valmiit vastaukset
ideas-templates-none = Valmiita vastauksia ei vielä ole.
ideas-templates-new = Laadi valmis vastaus
ideas-templates-keep = Tallenna vastaus
ideas-templates-archive = Poista käytöstä
ideas-field-template = Vastauksen teksti
ideas-field-attachments-now = Liitteet nyt
ideas-field-file-drop = Poista { $name }
ideas-comment-edit-title = Muokkaa kommenttiasi
ideas-comment-edit-save = Tallenna kommentti
