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
ideas-outcome = Lopputulos siellä
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
ideas-replies-earlier = Aiemmat vastaukset alusta alkaen
ideas-replies-more = Lisää vastauksia, yhteensä { $count }
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
ideas-field-alt-help = Heille, jotka eivät näe niitä, tiedostojen järjestyksessä.
ideas-field-attachments = Liitteet
ideas-field-attachments-help = PDF-, teksti- tai toimistotiedostoja, 10 Mt kukin.
ideas-edit-title = Muokkaa ideaasi
ideas-edit-lead = Aiemmat versiot jäävät luettaviksi, jotta ideaa kannattaneet näkevät, mikä muuttui.
ideas-field-why = Miksi muutit tekstiä?
ideas-field-why-help = Lyhyesti, jos haluat. Perustelu näkyy uuden version vieressä.
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
ideas-templates-title = Vastauspohjat ideoille
ideas-templates-none = Vastauspohjia ei vielä ole.
ideas-templates-new = Laadi vastauspohja
ideas-templates-keep = Tallenna pohja
ideas-templates-archive = Poista käytöstä
ideas-field-template = Vastauksen teksti
ideas-field-attachments-now = Liitteet nyt
ideas-field-file-drop = Poista { $name }
ideas-comment-edit-title = Muokkaa kommenttiasi
ideas-comment-edit-save = Tallenna kommentti

# Statuses, sorting and filters.
ideas-status-draft = Luonnos
ideas-status-open = Kerää kannatusta
ideas-status-under-review = Harkinnassa
ideas-status-planned = Suunnitteilla
ideas-status-in-progress = Työn alla
ideas-status-done = Toteutettu
ideas-status-declined = Ei toteuteta
ideas-status-merged = Yhdistetty
ideas-status-chosen = Valittu
ideas-status-withdrawn = Peruttu
ideas-sort-trending = Puhutuimmat
ideas-sort-newest = Uusimmat
ideas-sort-most-supported = Kannatetuimmat
ideas-sort-least-seen = Vähiten nähdyt
ideas-comments-newest = Uusimmat
ideas-comments-oldest = Vanhimmat
ideas-comments-most-discussed = Keskustelluimmat
ideas-filter-any = Kaikki
ideas-filter-status = Tila
ideas-filter-answered = Vastaus
ideas-filter-answered-yes = Vastattu
ideas-filter-answered-no = Ei vielä vastattu

# What waits for a letter, as the waiting page shows it.
ideas-act-support = Kannatuksesi idealle
ideas-act-comment = Kommenttisi
ideas-act-submit = Ideasi
ideas-act-text = Mitä kirjoitit
ideas-act-follow = Seuraaminen

# A word after a deed.
ideas-flash-submitted = Kiitos. Ideasi on taululla.
ideas-flash-submitted-waits = Kiitos. Moderaattori katsoo ideasi ensin; saat siitä kirjeen.
ideas-flash-draft-kept = Luonnoksesi on tallessa.
ideas-flash-edited = Uusi versio on taululla.
ideas-flash-withdrawn = Olet perunut ideasi.
ideas-flash-followed = Seuraat nyt tätä ideaa.
ideas-flash-unfollowed = Et enää seuraa tätä ideaa.
ideas-flash-commented = Kommenttisi on alla.
ideas-flash-comment-waits = Kiitos. Moderaattori katsoo kommenttisi ensin.
ideas-flash-comment-edited = Kommenttisi on muutettu.
ideas-flash-answered = Vastaus on julkaistu.
ideas-flash-answer-planned = Vastaus julkaistaan valittuna aikana.
ideas-flash-answer-withdrawn = Vastausta ei julkaista.
ideas-flash-answered-many = { $count ->
    [one] { $count } ideaan on vastattu.
   *[other] { $count } ideaan on vastattu.
}
ideas-flash-merged = { $count ->
    [one] Tähän yhdistettiin { $count } idea.
   *[other] Tähän yhdistettiin { $count } ideaa.
}
ideas-flash-merge-undone = Yhdistäminen on peruttu.
ideas-flash-template-kept = Vastauspohja on tallessa.
ideas-flash-template-archived = Vastauspohja on poistettu käytöstä.

# Why an idea is not seen by all.
ideas-waits-for-moderation = Moderaattori ei ole vielä katsonut sitä. Siihen asti sen näkevät vain sinä ja henkilöstö.
ideas-hidden-by-moderation = Moderaattori on piilottanut sen. Kirjoittajan saama kirje kertoo, miksi ja miten voi valittaa.
ideas-hidden-appeal = Pyydä toista katsomaan uudelleen
ideas-hidden-appealed = Katso, mitä valituksestasi päätettiin

# Withdrawing.
ideas-withdraw-title = Peru ideasi
ideas-withdraw-lead = Se poistuu listoilta eikä kerää enää kannatusta. Sivu jää luettavaksi, ja kannattajat saavat tiedon.
ideas-withdraw-send = Peru idea

# What is wrong in a form, and what to do.
ideas-problem-title-empty = Kirjoita otsikko: yksi lause siitä, mitä pitäisi muuttaa.
ideas-problem-title-long = Otsikossa voi olla { $most } merkkiä; nyt niitä on { $is }.
ideas-problem-text-empty = Kirjoita ainakin yksi lause.
ideas-problem-text-long = Tekstissä voi olla { $most } merkkiä; nyt niitä on { $is }.
ideas-problem-why-long = Kerro syy enintään { $most } merkillä.
ideas-problem-place-long = Kerro paikka enintään { $most } merkillä.
ideas-problem-theme = Valitse aihe luettelosta.
ideas-problem-area = Valitse alue luettelosta.
ideas-problem-status = Valitse, mikä idean tila on nyt.
ideas-problem-at = Kirjoita päivä ja kellonaika.
ideas-problem-file-large = { $name } on suurempi kuin { $most } Mt.
ideas-problem-image-type = { $name } ei ole kuva, jonka voimme näyttää. Käytä muotoa JPEG, PNG, WebP tai GIF.
ideas-problem-images-many = Enintään { $most } kuvaa.
ideas-problem-attachment-type = { $name } on tyyppiä, jota emme ota vastaan. Käytä PDF-, teksti- tai toimistotiedostoa.
ideas-problem-attachments-many = Enintään { $most } liitettä.
ideas-problem-bulk-none = Merkitse ideat, joihin vastaat.
ideas-problem-merge-none = Merkitse ideat, jotka liittyvät tähän.

# The log of what staff did.
ideas-log-idea-answered = Vastasi ideaan
ideas-log-answer-planned = Ajasti vastauksen
ideas-log-answer-withdrawn = Perui ajastetun vastauksen
ideas-log-idea-edited = Muokkasi ideaa
ideas-log-ideas-merged = Yhdisti kaksi ideaa
ideas-log-merge-undone = Purki yhdistämisen
ideas-log-template-kept = Kirjoitti vastauspohjan
ideas-log-template-archived = Poisti vastauspohjan käytöstä

# Haasteen ideat.
ideas-challenge = Vastaa haasteeseen
ideas-challenge-list-title = Haasteen ideat
ideas-challenge-list-empty = Ideoita ei vielä ole
ideas-challenge-list-empty-text = Ensimmäinen voi olla sinun.
ideas-challenge-counts-hidden = Ideoiden saama kannatus näytetään, kun äänestys on päättynyt.
ideas-challenge-random = Järjestys on arvottu ja pysyy sinulla samana, jotta ensimmäinen paikka ei olisi kenenkään oma.
ideas-challenge-print = Tulosta kaikki teksteineen
ideas-challenge-print-more = Tähän mahtuu tuhat ensimmäistä. Muut saat näkyviin rajaamalla luetteloa.
ideas-challenge-new-title = Jätä idea
ideas-challenge-new-until = Ideoita otetaan vastaan { $when } asti.
ideas-challenge-new-closed = Ideoita ei voi jättää juuri nyt
ideas-challenge-new-send = Jätä idea
ideas-challenge-form-changed = Lomake on muuttunut sen jälkeen, kun aloitit
ideas-challenge-form-changed-text = Nämä vastaukset säilyvät luonnoksessasi, mutta niitä ei enää kysytä:
ideas-question-only-if = Vain jos vastasit kysymykseen ”{ $question }” näin: ”{ $answer }”.
ideas-answer-retired = (ei enää kysytä)
ideas-field-amount = Kustannusarvio
ideas-field-amount-help = Täysinä euroina. Karkea arvio riittää.
ideas-field-images-needed = Tähän haasteeseen tarvitaan vähintään yksi kuva.
ideas-field-attachments-needed = Tähän haasteeseen tarvitaan vähintään yksi liite.
ideas-filter-number = Luku väliltä
ideas-filter-least = Vähintään
ideas-filter-most = Enintään
ideas-sort-random = Arvottu
ideas-flash-submitted-challenge = Kiitos. Ideasi on nyt haasteen vastausten joukossa.
ideas-problem-amount = Kirjoita kustannus täysinä euroina, esimerkiksi 1200.
ideas-problem-not-asked = Tässä haasteessa tätä ei kysytä; jätä se pois.
ideas-problem-sort-closed = Tämä järjestys paljastaisi lukuja, jotka näytetään vasta äänestyksen päätyttyä. Valitse jokin toinen.

# Ideoista äänestäminen.
ideas-votes = { $count ->
    [one] { $count } ääni
   *[other] { $count } ääntä
}
ideas-votes-word = { $count ->
    [one] ääni
   *[other] ääntä
}
ideas-vote-go = Äänestä
ideas-vote-title = Äänestys
ideas-vote-exactly = { $count ->
    [one] Valitse { $count } idea.
   *[other] Valitse { $count } ideaa.
}
ideas-vote-between = Valitse vähintään { $least } ja enintään { $most } ideaa.
ideas-vote-until = Voit muuttaa ääntäsi { $when } asti.
ideas-vote-closed = Et voi äänestää juuri nyt
ideas-vote-legend = Ideat, joista äänestetään
ideas-vote-read = Lue idea
ideas-vote-cast = Anna ääneni
ideas-vote-change = Muuta ääntäni
ideas-vote-back = Peru ääneni
ideas-vote-help = Yksi ihminen, yksi äänestyslippu. Kukaan muu ei näe, mitä valitsit.
ideas-vote-receipt = Äänesi on annettu
ideas-vote-receipt-number = Kuitti
ideas-vote-receipt-cast = Annettu
ideas-vote-receipt-changed = Muutettu (versio { $count })
ideas-vote-secret = Kuitti osoittaa, että äänesi on laskettu, mutta ei kerro, mitä valitsit.
ideas-vote-ballots = { $count ->
    [one] { $count } äänestyslippu on annettu.
   *[other] { $count } äänestyslippua on annettu.
}
ideas-vote-none = Äänestettävää ei vielä ole
ideas-vote-none-text = Ideat tulevat tähän, kun ne on valittu äänestykseen.
ideas-aside-title = Laskematta jätetyt äänet
ideas-aside-line = { $count ->
    [one] { $count } äänestyslippu jätettiin laskematta:
   *[other] { $count } äänestyslippua jätettiin laskematta:
}
ideas-act-vote = Äänestät ideaa
ideas-flash-voted = Kiitos. Äänesi on annettu.
ideas-flash-ballot-back = Äänesi on peruttu. Voit äänestää uudelleen äänestyksen loppuun asti.
ideas-problem-choices-few = Valitse vähintään { $least }; valitsit { $is }.
ideas-problem-choices-many = Valitse enintään { $most }; valitsit { $is }.
ideas-problem-choices-gone = Yksi valitsemistasi ideoista ei ole enää äänestyksessä. Valitse uudelleen.

# Työpöytä: äänestyksen valvonta.
ideas-ballots-title = Äänet ja merkit vilpistä
ideas-ballots-lead = Kukaan ei näe, kuka äänesti tai mitä. Verkot säilytetään vain sekoitettuina tunnisteina.
ideas-ballots-networks = Monta ääntä samasta verkosta
ideas-ballots-networks-none = Mikään verkko ei erotu joukosta.
ideas-ballots-from-network = { $count ->
    [one] { $count } ääni samasta verkosta
   *[other] { $count } ääntä samasta verkosta
}
ideas-ballots-new = { $count ->
    [one] { $count } uudelta tililtä
   *[other] { $count } uusilta tileiltä
}
ideas-ballots-aside-already = { $count } jätetty laskematta
ideas-ballots-bursts = Monta ääntä minuutissa
ideas-ballots-bursts-none = Mikään minuutti ei erotu joukosta.
ideas-ballots-in-minute = { $count ->
    [one] { $count } ääni tässä minuutissa
   *[other] { $count } ääntä tässä minuutissa
}
ideas-ballots-usual = tavallisesti { $count }
ideas-ballots-set-aside = Jätä laskematta …
ideas-ballots-set-aside-these = Jätä nämä äänet laskematta
ideas-ballots-reason = Perustelu (kaikki näkevät sen tuloksessa)
ideas-ballots-only-new = Vain tilit, jotka on luotu äänestyksen alkua edeltävästä päivästä lähtien
ideas-ballots-aside-none = Mitään ei ole jätetty laskematta.
ideas-ballots-restore = Laske taas mukaan
ideas-ballots-undone = Laskettu taas mukaan { $when } alkaen
ideas-ballots-decided = Päätös on julkaistu
ideas-ballots-decided-text = Sen luvut pysyvät. Ääniä ei enää jätetä laskematta eikä lasketa uudelleen.
ideas-flash-set-aside = { $count ->
    [one] { $count } ääni jätettiin laskematta.
   *[other] { $count } ääntä jätettiin laskematta.
}
ideas-flash-restored = Äänet lasketaan taas mukaan.
ideas-problem-aside-reason = Kirjoita enintään 500 merkin perustelu; kaikki näkevät sen tuloksessa.
ideas-problem-aside-none = Tässä ei ole enää ääniä, jotka voisi jättää laskematta.
ideas-problem-aside-batch = Valitse yksi verkko tai ajanjakso alkuineen ja loppuineen.
ideas-log-ballots-set-aside = Jätti ääniä laskematta
ideas-log-ballots-restored = Laski äänet taas mukaan


# The desk where the staff weigh the ideas of a challenge.
ideas-weigh-title = Arvioi ideat
ideas-weigh-private = Tämän sivun näkee vain henkilöstö. Vastaus näkyy muille vasta, kun se julkaistaan.
ideas-weigh-closed = Arviointi ei ole nyt auki, joten täällä ei voi muuttaa mitään.
ideas-weigh-ideas = Ideoita
ideas-weigh-shortlisted = Lyhyellä listalla
ideas-weigh-done = Käsitelty
ideas-weigh-prepared = Vastauksia odottamassa
ideas-weigh-released = Vastauksia julkaistu
ideas-weigh-show = Näytä
ideas-weigh-show-all = Kaikki ideat
ideas-weigh-show-shortlisted = Lyhyellä listalla
ideas-weigh-show-not-shortlisted = Ei lyhyellä listalla
ideas-weigh-show-to-do = Käsittelemättä
ideas-weigh-show-done = Käsitelty
ideas-weigh-show-without-answer = Ilman valmista vastausta
ideas-weigh-show-with-answer = Vastaus valmiina
ideas-weigh-show-mine = Minun käsiteltävinäni
ideas-weigh-owner = Käsittelijä
ideas-weigh-idea = Idea
ideas-weigh-voices = Ääniä
ideas-weigh-spread = Mielipiteet
ideas-weigh-state = Tilanne
ideas-weigh-answer = Vastaus
ideas-weigh-on-shortlist = Lyhyellä listalla
ideas-weigh-is-done = Käsitelty
ideas-weigh-is-to-do = Käsittelemättä
ideas-weigh-answer-released = Julkaistu
ideas-weigh-notes-count = { $count ->
    [one] { $count } muistiinpano
   *[other] { $count } muistiinpanoa
}
ideas-weigh-none = Ideoita ei ole vielä lähetetty.
ideas-weigh-none-so = Mikään idea ei vastaa rajauksia.
ideas-weigh-public-page = Julkinen sivu
ideas-weigh-mark-done = Merkitse käsitellyksi
ideas-weigh-mark-to-do = Ota uudelleen käsittelyyn

# Notes, opinions, shortlist, owner, prepared answer.
ideas-notes-title = Muistiinpanot työtovereille
ideas-notes-new = Uusi muistiinpano
ideas-notes-keep = Lisää muistiinpano
ideas-opinion-title = Henkilöstön mielipiteet
ideas-opinion-mine = Sinun mielipiteesi
ideas-opinion-help = Asteikolla 1–5: 1 = ei sovi meille, 5 = tehdään.
ideas-opinion-keep = Tallenna mielipiteeni
ideas-opinion-back = Peru mielipiteeni
ideas-spread = Kuinka moni antoi minkäkin arvosanan
ideas-spread-mean = { $count ->
    [one] { $mean } yhdestä mielipiteestä
   *[other] { $mean } ({ $count } mielipidettä)
}
ideas-spread-range = välillä { $lowest }–{ $highest }
ideas-spread-each = { $count ->
    [one] { $score }: { $count } henkilö
   *[other] { $score }: { $count } henkilöä
}
ideas-shortlist-title = Lyhyt lista
ideas-shortlist-on = Lyhyellä listalla { $when } alkaen
ideas-shortlist-not = Ei lyhyellä listalla.
ideas-shortlist-reason = Miksi idea etenee
ideas-shortlist-put = Nosta lyhyelle listalle
ideas-shortlist-off = Poista lyhyeltä listalta
ideas-owner-title = Kuka käsittelee
ideas-owner-nobody = Ei nimettyä käsittelijää
ideas-owner-keep = Tallenna
ideas-prepare-title = Valmis vastaus
ideas-prepare-help = Julkaistaan yhdessä muiden vastausten kanssa; siihen asti sen näkee vain henkilöstö.
ideas-prepare-keep = Tallenna vastaus
ideas-prepare-drop = Hylkää vastaus
ideas-prepare-released = Julkaistu { $when }. Vastaus on luettavissa idean sivulla.
ideas-release-title = Julkaise vastaukset
ideas-release-lead = { $count ->
    [one] { $count } valmis vastaus annetaan nyt; idean lähettäjä, kannattajat ja seuraajat saavat siitä tiedon. Vastaukset lähtevät myös itsestään päätöksen mukana.
   *[other] { $count } valmista vastausta annetaan samalla hetkellä; ideoiden lähettäjät, kannattajat ja seuraajat saavat niistä tiedon. Vastaukset lähtevät myös itsestään päätöksen mukana.
}
ideas-release-go = { $count ->
    [one] Julkaise { $count } vastaus nyt
   *[other] Julkaise { $count } vastausta nyt
}

# The decision as it is prepared.
ideas-decision-title = Päätös
ideas-decision-text = Perustelut
ideas-decision-text-help = Mitä haasteesta päätettiin ja miksi. Kaikki voivat lukea tämän, ja se on jokaisen lähettäjän kirjeessä.
ideas-decision-winners = Valitut ideat
ideas-decision-winners-help = Tässä on lyhyt lista. Merkitse valitut ja kerro miksi; sija ja palkinto ovat vapaaehtoisia.
ideas-decision-no-candidates = Lyhyellä listalla ei ole vielä mitään. Voidaan myös päättää, ettei mitään valita; silloin perustelut kertovat sen.
ideas-decision-choose = Valittu
ideas-decision-place = Sija
ideas-decision-prize = Palkinto
ideas-decision-reason = Miksi juuri tämä
ideas-decision-votes = { $count ->
    [one] { $count } ääni
   *[other] { $count } ääntä
}
ideas-decision-preview = Tallenna ja esikatsele
ideas-decision-keep = Tallenna luonnos
ideas-decision-publish-title = Julkaise
ideas-decision-publish-lead = Päätös, perustelut ja valmiit vastaukset julkaistaan samalla hetkellä, ja jokainen lähettäjä saa kirjeen. Valmiita vastauksia: { $prepared }; ideoita ilman vastausta: { $without }.
ideas-decision-opens = Päätöksen voi julkaista { $when } alkaen; julkaisun voi ajastaa jo nyt.
ideas-decision-lead-only = Päätöksen julkaisee tiimin vetäjä.
ideas-decision-keep-first = Tallenna ensin luonnos; sen jälkeen sen voi julkaista tästä.
ideas-decision-at = Milloin
ideas-decision-at-help = Tyhjänä päätös julkaistaan heti.
ideas-decision-publish = Julkaise päätös
ideas-decision-planned = Päätös julkaistaan { $when }.
ideas-decision-planned-help = Luonnoksen muuttaminen peruu ajastuksen: uudet sanat on katsottava uudelleen.
ideas-decision-unplan = Peru ajastus
ideas-decision-published = Julkaistu { $when }.

# What everyone reads: the result and the protocol.
ideas-result-title = Päätös
ideas-result-of = Päätös: { $title }
ideas-result-preview = Tämä on esikatselu. Vain henkilöstö näkee sen toistaiseksi.
ideas-result-back = Takaisin luonnokseen
ideas-result-elsewhere = Päätetty muualla, tuotu tänne lähteestä { $source }
ideas-result-winners = { $count ->
    [one] { $count } idea valittiin
   *[other] { $count } ideaa valittiin
}
ideas-result-no-winners = Yhtään ideaa ei valittu.
ideas-winner-place = { $place }.
ideas-result-numbers = Numeroina
ideas-result-ideas = Ideoita
ideas-result-authors = Idean lähettäneitä
ideas-result-comments = Kommentteja
ideas-result-voters = Äänestäneitä
ideas-result-ballots = Annettuja ääniä
ideas-result-set-aside = Hylättyjä äänestyslippuja
ideas-result-votes-elsewhere = Muualla annettuja ääniä
ideas-result-carried = { $count ->
    [one] { $count } muualla annettu ääni
   *[other] { $count } muualla annettua ääntä
}
ideas-result-voices = { $count ->
    [one] ääni
   *[other] ääntä
}
ideas-result-set-aside-title = Laskematta jääneet ja syyt
ideas-result-set-aside-line = { $count ->
    [one] { $count } äänestyslippu { $when }:
   *[other] { $count } äänestyslippua { $when }:
}
ideas-result-all-ideas = Kaikki ideat
ideas-result-csv = Kaikki taulukkona (CSV)
ideas-result-awaited = Päätöstä ei ole vielä julkaistu. Haasteen seuraajat saavat siitä tiedon kirjeellä.
ideas-protocol-title = Pöytäkirja
ideas-protocol-of = Pöytäkirja: { $title }
ideas-protocol-decided-by = Päättäjä
ideas-protocol-decided-at = Julkaistu
ideas-protocol-reasons = Perustelut
ideas-protocol-dates = Päivämäärät ({ $zone })
ideas-protocol-phase = Vaihe
ideas-protocol-begins = Alkaa
ideas-protocol-record = Mitä matkan varrella muuttui
ideas-protocol-no-record = Yhtään päivää ei siirretty, ja jokainen ääni laskettiin.
ideas-protocol-moved = siirretty: { $before } → { $after }.
ideas-protocol-set-aside = { $count ->
    [one] { $count } äänestyslippu jätettiin laskematta.
   *[other] { $count } äänestyslippua jätettiin laskematta.
}
ideas-protocol-undone = { $count ->
    [one] { $count } äänestyslippu laskettiin taas mukaan.
   *[other] { $count } äänestyslippua laskettiin taas mukaan.
}

# After evaluating and deciding.
ideas-flash-shortlisted = Idea on lyhyellä listalla.
ideas-flash-off-shortlist = Idea on poistettu lyhyeltä listalta.
ideas-flash-owner = Tallennettu.
ideas-flash-weighed = Merkitty käsitellyksi.
ideas-flash-weigh-again = Idea on taas käsiteltävänä.
ideas-flash-opinion = Mielipiteesi on tallennettu.
ideas-flash-noted = Muistiinpanosi on tallennettu.
ideas-flash-prepared = Vastaus on valmiina. Muut näkevät sen vasta julkaistuna.
ideas-flash-prepared-dropped = Valmis vastaus on poistettu.
ideas-flash-released = { $count ->
    [one] { $count } vastaus on julkaistu.
   *[other] { $count } vastausta on julkaistu.
}
ideas-flash-released-some = Julkaistu: { $count }. Ennalleen jätetty, koska ideat ovat edenneet muuten: { $left }.
ideas-flash-decision-kept = Päätösluonnos on tallennettu.
ideas-flash-decided = { $count ->
    [one] Päätös ja { $count } vastaus on julkaistu. Lähettäjät saavat nyt kirjeen.
   *[other] Päätös ja { $count } vastausta on julkaistu. Lähettäjät saavat nyt kirjeen.
}
ideas-flash-decided-before = Päätös on julkaistu jo aiemmin; mikään ei muuttunut.
ideas-flash-decision-planned = Päätös julkaistaan ajallaan.
ideas-flash-decision-unplanned = Päätöstä ei julkaista itsestään.

# What is wrong when evaluating and deciding.
ideas-problem-reason = Kerro miksi; yksi lause riittää.
ideas-problem-owner = Valitse joku henkilöstöstä.
ideas-problem-score = Valitse luku 1–5.
ideas-problem-winner = Tätä ideaa ei voi valita: se ei ole haasteen julkinen idea, tai se on peruttu tai yhdistetty.
ideas-problem-winner-twice = Idea on valittu kahdesti.
ideas-problem-winners-many = Valitse enintään { $most } ideaa.
ideas-problem-place-number = Kirjoita sija numerona, esimerkiksi 1.
ideas-problem-decision-none = Tallenna ensin päätösluonnos.

# The log of evaluating and deciding.
ideas-log-shortlisted = Nosti idean lyhyelle listalle
ideas-log-off-shortlist = Poisti idean lyhyeltä listalta
ideas-log-answers-released = Julkaisi valmiit vastaukset
ideas-log-decision-prepared = Valmisteli päätöstä
ideas-log-decision-planned = Ajasti päätöksen julkaisun
ideas-log-decision-unplanned = Perui päätöksen ajastuksen
ideas-log-decision-held = Pidätti ajastetun päätöksen: valittu idea on poissa
ideas-log-decision-published = Julkaisi päätöksen

# Taken back by somebody who left.
ideas-recalled-title = Idea, jonka kirjoittaja on perunut
ideas-recalled-text = Kirjoittaja on lähtenyt ja perunut sanansa. Mitä muut sanoivat, säilyy.
ideas-recalled-comment = (Kirjoittaja on perunut kommenttinsa.)
