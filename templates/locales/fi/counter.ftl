# Calls that were made.
cases-call = Olen soittanut
cases-call-reached = Tavoititko henkilön?
cases-call-yes = Kyllä, puhuimme
cases-call-no = En, kukaan ei vastannut
cases-call-at = Milloin soitit?
cases-call-at-help = Jätä tyhjäksi, jos soitit juuri äsken.
cases-call-text = Mitä sovittiin
cases-call-help = Henkilö lukee tämän sivultaan ja kirjeestä. Puhelu, jossa hänet tavoitettiin, on vastaus, ja kello pysähtyy puhelun hetkeen.
cases-call-send = Kirjaa puhelu
cases-word-called = Puhuimme puhelimessa. Näin sovittiin:
cases-word-call-missed = Soitimme, mutta emme tavoittaneet sinua.
cases-flash-called = Puhelu on kirjattu, ja henkilö voi lukea sen.
cases-flash-call-missed = Yritys on kirjattu. Kello käy edelleen.
cases-problem-called-at = Valitse hetki, joka on yhteydenoton jälkeen eikä tulevaisuudessa.
cases-problem-reached = Kerro, tavoititko hänet.
cases-log-called = Kirjasi puhelun
cases-log-call-missed = Kirjasi puhelun, johon ei vastattu
cases-letter-called-subject = Puhelumme palautteestasi { $reference }
cases-letter-called-subject-matter = Puhelumme asiastasi { $reference }
cases-letter-called = { $who } on puhunut kanssasi palautteestasi { $reference }. Näin sovittiin:
cases-letter-called-matter = { $who } on puhunut kanssasi asiastasi { $reference }. Näin sovittiin:
cases-letter-call-missed-subject = Yritimme soittaa sinulle palautteestasi { $reference }
cases-letter-call-missed-subject-matter = Yritimme soittaa sinulle asiastasi { $reference }
cases-letter-call-missed = { $who } on soittanut sinulle palautteestasi { $reference }, mutta ei tavoittanut sinua.
cases-letter-call-missed-matter = { $who } on soittanut sinulle asiastasi { $reference }, mutta ei tavoittanut sinua.
cases-letter-call-missed-then = Sinun ei tarvitse tehdä mitään: yritämme uudelleen tai kirjoitamme sinulle. Sivullasi voit kertoa, mikä aika sopii.

# Companies, who is in them, and what is theirs.
cases-organisations-title = Yritykset ja yhteisöt
cases-organisations-look = Nimi tai tunnus
cases-organisations-none = Tällaista yritystä ei ole
cases-organisations-none-text = Yritys näkyy täällä, kun se on tuonut asian.
cases-organisations-asking = Pyytävät päästä jäseniksi
cases-organisations-doubled = Ehkä kahteen kertaan
cases-organisation-contact = Oma yhteyshenkilö
cases-organisation-no-contact = Ei vielä ketään: valitse ohjaussääntöjen yhteydessä
cases-organisation-into = Sen puolesta on toinen merkintä:
cases-organisation-apart = Erota omakseen
cases-organisation-alike = Ehkä sama yritys
cases-organisation-alike-text = Nimi tai tunnus on sama. Jos yritys on yksi, anna tämän merkinnän olla molempien puolesta: historia ja jäsenet näkyvät silloin yhdessä. Sen voi perua.
cases-organisation-merge = { $name } on tämä yritys
cases-organisation-merged = Se on myös näiden puolesta
cases-organisation-members = Jäsenet
cases-organisation-members-help = Jäsenet lukevat ja jatkavat asioita, jotka on liitetty yritykselle. Hyväksy vain ne, joiden tiedät toimivan sen puolesta.
cases-organisation-no-members = Kukaan ei ole vielä pyytänyt.
cases-organisation-history = Mitä se on tuonut
cases-organisation-no-cases = Ei vielä mitään.
cases-member-owner = Omistaja
cases-member-signatory = Allekirjoitusoikeus
cases-member-member = Jäsen
cases-member-asks = Pyytää päästä jäseneksi
cases-member-role = { $name }: rooli
cases-member-keep = Tallenna
cases-member-let-in = Hyväksy
cases-member-out = Poista { $name }
cases-member-refuse = Älä hyväksy: { $name }
cases-my-organisations = Yrityksesi
cases-my-organisations-lead = Yrityksen tai yhteisön puolesta toimivilla on sen asiat yhteisinä.
cases-my-organisation-waits = Olet pyytänyt; omistaja tai kaupunki hyväksyy.
cases-my-organisation-cases = Yhteiset asianne
cases-my-organisation-no-cases = Ei vielä mitään. Avaa asia sen linkillä ja liitä se yritykselle.
cases-join = Toimi yrityksen puolesta
cases-join-help = Pelkällä tunnuksella ei pääse jäseneksi: yrityksen omistajan tai kaupungin on hyväksyttävä pyyntö.
cases-join-send = Pyydä päästä jäseneksi
cases-claim-for = Liitä yritykselle
cases-claim-for-help = Kaikki sen jäsenet voivat silloin lukea asiaa ja jatkaa sitä.
cases-claim-for-send = Liitä
cases-held-by = Yhteinen: { $name }. Kaikki sen jäsenet voivat lukea tämän.
cases-flash-claimed-for = Asia on nyt yrityksen omien joukossa.
cases-flash-asked-to-join = Pyyntö on lähetetty. Näet täällä, kun joku on hyväksynyt sen.
cases-flash-member-in = Tallennettu: hän on jäsen.
cases-flash-member-out = Hän ei ole enää jäsen.
cases-flash-organisations-merged = Tämä merkintä on nyt molempien puolesta.
cases-flash-organisations-apart = Ne ovat taas kaksi.
cases-problem-organisation = Valitse yritys, jonka jäsen olet.
cases-problem-organisation-same = Valitse jokin muu merkintä kuin tämä.
cases-problem-organisation-merged = Toinen niistä on jo yhdistetty. Peru se ensin.
cases-problem-organisations-many = Voit olla jäsenenä enintään { $most } yrityksessä.
cases-log-member-in = Hyväksyi yrityksen jäsenen
cases-log-member-out = Poisti yrityksen jäsenen
cases-log-taken-for-company = Liitti asian yritykselle
cases-log-companies-merged = Yhdisti kaksi yrityksen merkintää
cases-log-companies-apart = Erotti kaksi yrityksen merkintää

# What colleagues share about a case.
cases-of-company = { $count ->
    [one] Samalta yritykseltä yksi muu asia
   *[other] Samalta yritykseltä { $count } muuta asiaa
  }
cases-ideas-of = { $count ->
    [one] Saman henkilön yksi idea
   *[other] Saman henkilön { $count } ideaa
  }
cases-of-company-all = Kaikki, mitä yritys on tuonut
cases-history-open = avoin
cases-open-by = Tämä on nyt auki myös: { $names }.
cases-chat-going = Tästä keskustellaan parhaillaan chatissa.
cases-chat-back = Takaisin chattiin
cases-notes = Työtovereille: ei lähetetä koskaan
cases-followers = Seuraavat: { $names }
cases-follow = Kerro minulle, mitä täällä sanotaan
cases-follow-no-more = Älä kerro enää
cases-flash-follows = Kuulet kootussa kirjeessäsi, mitä täällä sanotaan.
cases-flash-follows-no-more = Et kuule siitä enää.
cases-draft-keep = Säilytä luonnos kaikille
cases-draft-by = Luonnos, viimeksi { $name }:
cases-draft-theirs = Luonnos sellaisenaan
cases-flash-draft-kept = Luonnos on tallessa. Työtoverit lukevat sitä ja voivat jatkaa; mitään ei lähetetty.
cases-links = Liittyy näihin
cases-link-to = Idean, artikkelin, haasteen tai parannuksen osoite
cases-link-help = Kopioi se sivulta. Parannuksessa asia on perusteena.
cases-link-send = Liitä
cases-unlink = Irrota: { $title }
cases-flash-linked = Liitetty.
cases-flash-unlinked = Ei enää liitetty.
cases-problem-link = Anna täällä olevan idean, artikkelin, haasteen tai parannuksen osoite, esimerkiksi /ideas/412.
cases-problem-links-many = Asiaan voi liittää enintään { $most } kohdetta.

# Letters of the mailroom.
mailroom-letter-refused-subject = Osaa sähköpostisi tiedostoista ei otettu vastaan: { $reference }
mailroom-letter-refused = Sähköpostisi on lisätty asiaan { $reference }, ja siihen vastataan. Näitä tiedostoja ei voitu ottaa vastaan: { $files }. Voit lisätä ne toisessa muodossa sivullasi.
mailroom-letter-not-taken = Näitä sähköpostisi tiedostoja ei voitu ottaa vastaan: { $files }. Voit lisätä ne toisessa muodossa sivullasi.
mailroom-letter-held-subject = Sähköpostia odottaa katsomista
mailroom-letter-held = Neuvonnan sähköpostia on pysäytetty: sitä tuli liikaa kerralla tai sitä ei voi lukea. Joukossa voi olla oikeita viestejä. Päästä ne läpi ja heitä loput pois; tästä kerrotaan kerran päivässä.
mailroom-letter-held-open = Katso niitä

# The clock of a resolution.
cases-fact-resolution = Suljettava viimeistään
cases-resolution-still = Kello on pysähdyksissä: odotetaan toista osapuolta.
cases-resolution-paused = Se on ollut pysähdyksissä { $minutes } työminuuttia.
agencies-resolve-hours = Asia suljetaan kuinka monen työtunnin kuluessa
agencies-resolve-hours-help = Vain työtovereiden kesken: yleisölle ei luvata mitään. Kello pysähtyy, kun odotetaan asiakasta. Jätä tyhjäksi, jos kelloa ei käytetä.
agencies-resolve-pauses = Kello pysähtyy myös, kun odotetaan muita
agencies-problem-resolve-hours = Anna työtuntien määrä, enintään { $most }.

# Before anything is erased.
cases-letter-parting-subject = Mitä säilytämme asiasta { $reference } ja kuinka kauan
cases-letter-parting = Asiasta { $reference } ei ole pitkään aikaan sanottu mitään. Poistamme osoitteesi { $address }; sen jälkeen sinulle ei tule enää kirjeitä. Kirjoittamasi ja tiedostosi poistetaan { $words }. Sinun ei tarvitse tehdä mitään. Jos asia on vielä mielessäsi, avaa se linkillä ja kirjoita: silloin se säilyy pidempään.
cases-log-parting-told = Kertoi, milloin osoite ja tekstit poistetaan

# One person who came by different ways.
cases-same-person = Sama henkilö?
cases-perhaps-same = Sama nimi tai puhelin:
cases-is-same-person = On sama henkilö: { $reference }
cases-another-person = On sittenkin toinen henkilö: { $reference }
cases-flash-same-person = Historia näkyy nyt yhdessä. Henkilö ei lue eikä kuule enempää kuin ennen.
cases-flash-another-person = He ovat taas kaksi eri henkilöä.
cases-problem-same-person = Valitse jokin muu tämän viraston asia.
cases-log-same-person = Totesi kahden asian olevan samalta henkilöltä
cases-log-another-person = Totesi kahden asian olevan eri henkilöiltä
