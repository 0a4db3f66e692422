# Signing in by letter.
accounts-sign-in-title = Kirjaudu sisään
accounts-sign-in-lead = Salasanaa ei ole: lähetämme sinulle kirjeen, jossa on linkki ja lyhyt koodi. Jos olet täällä ensimmäistä kertaa, se luo sinulle tilin.
accounts-sign-in-send = Lähetä kirje
accounts-sent-title = Katso sähköpostisi
accounts-sent-lead = Lähetimme kirjeen osoitteeseen { $email }. Linkki toimii kerran, { $minutes } minuutin ajan, millä laitteella tahansa.
accounts-sent-code = Tai kirjoita kirjeessä oleva koodi
accounts-sent-code-help = Kätevä, jos luet sähköpostia toisella laitteella.
accounts-sent-go = Jatka
accounts-sent-typed = Säilytämme tämän siihen asti
accounts-sent-nothing = Eikö kirjettä tullut? Katso roskapostista.
accounts-sent-again = Lähetä uusi kirje
accounts-link-title = Tervetuloa
accounts-link-lead = Olet kirjautumassa osoitteella { $email }.
accounts-link-go = Kirjaudu sisään

# One's own account.
accounts-title = Oma tili
accounts-email = Sähköpostiosoitteesi on { $email }. Kukaan muu ei näe sitä.
accounts-name = Näyttönimi
accounts-name-help = Näkyy kirjoitustesi yhteydessä. Nimimerkki käy.
accounts-language = Kieli
accounts-language-help = Sivuille ja kirjeille.
accounts-letters = Kirjeet seuraamistasi ideoista
accounts-letters-help = Jokaisessa kirjeessä on linkki, jolla ne voi lopettaa.
accounts-save = Tallenna
accounts-sessions = Missä olet kirjautuneena
accounts-session-this = tämä laite
accounts-session-used = Viimeksi käytetty
accounts-session-end = Kirjaa ulos sieltä
accounts-tokens = Avoimen rajapinnan avaimet
accounts-tokens-lead = Ohjelmille, jotka toimivat nimissäsi.
accounts-token-new = Uusi avaimesi
accounts-token-once = Kopioi se nyt: se näytetään vain tämän kerran.
accounts-token-end = Mitätöi
accounts-token-make = Luo avain
accounts-token-name = Mihin avain tulee?
accounts-token-name-help = Jotta tiedät myöhemmin, minkä mitätöit.
accounts-token-scopes = Mitä sillä saa tehdä
accounts-leave = Poistu palvelusta
accounts-leave-lead = Tilisi ja osoitteesi poistetaan. Kirjoittamasi jää ilman nimeäsi.
accounts-leave-recall = Peru myös se, mitä olen kirjoittanut
accounts-leave-recall-help = Ideasi, kommenttisi, kysymyksesi ja palautteesi tyhjennetään tiedostoineen. Muiden kirjoitukset ja antamasi äänet säilyvät. Ilman tätä valintaa julkaisemasi jää näkyviin ilman nimeäsi.
accounts-leave-sure = Kyllä, poista tilini
accounts-leave-go = Poista tili

# The people of the hub, for an administrator.
accounts-people-title = Käyttäjät
accounts-people-find = Nimi tai sähköposti
accounts-people-email = Sähköposti
accounts-people-role = Rooli
accounts-people-teams = Tiimit
accounts-people-since = Alkaen
accounts-people-blocked = estetty { $until } asti
accounts-people-none = Ketään sen nimistä ei löydy

# Names nobody chose.
accounts-first-name = Asukas { $number }
accounts-former-member = Entinen jäsen

# What cannot be used, and what to do instead.
accounts-problem-email = Tämä ei ole kokonainen sähköpostiosoite. Se on muotoa nimi@example.org.
accounts-problem-email-missing = Anna sähköpostiosoitteesi, jotta voimme lähettää kirjeen.
accounts-problem-code = Koodi ei täsmää. Siinä on kuusi numeroa, ja se on uusimmassa kirjeessä.
accounts-problem-name-missing = Valitse näytettävä nimi; nimimerkki käy.
accounts-problem-name-long = Nimessä voi olla enintään { $most } merkkiä.
accounts-problem-name = Nimessä on kirjaimia, mutta ei osoitetta eikä linkkiä.
accounts-problem-look = Valitse jokin kolmesta.
accounts-problem-title = Kerro tehtävä lyhyemmin.
accounts-problem-reason = Anna syy, enintään { $most } merkkiä; henkilö lukee sen.
accounts-problem-until = Valitse päivä, joka on vielä edessä.
accounts-problem-scope = Rastita ainakin yksi asia, jonka avaimella saa tehdä.
accounts-problem-token-name = Kerro enintään kuudellakymmenellä merkillä, mihin avain tulee.
accounts-problem-tokens-many = Sinulla on { $most } avainta. Mitätöi ensin jokin.
accounts-problem-team-name = Nimeä tiimi ainakin yhdellä kielellä.
accounts-problem-team-long = Tiimin nimessä voi olla enintään { $most } merkkiä.
accounts-problem-idempotency-key = Avain on liian pitkä; kaksisataa merkkiä riittää.

# What waited and was refused.
accounts-kept-title = Mitä ei voitu tehdä
accounts-kept-lead = Olet kirjautunut. Kirjoittamasi on tässä, ja syy, miksi se ei tullut voimaan.
accounts-kept-none = Täällä ei ole mitään.
accounts-kept-discard = En tarvitse tätä enää
accounts-kept-busy = Liikaa pyyntöjä kerralla. Yritä uudelleen idean sivulta.
accounts-kept-missing = Asiaa, jota se koski, ei enää ole.
accounts-kept-forbidden = Tämä ei ole sinulle avoinna.

# Words after a deed.
accounts-flash-welcome = Olet kirjautunut sisään.
accounts-flash-counted = Olet kirjautunut sisään, ja tekosi on voimassa.
accounts-flash-signed-out = Olet kirjautunut ulos.
accounts-flash-saved = Tallennettu.
accounts-flash-left = Tilisi on poistettu. Kiitos, että olit mukana.
accounts-flash-token-ended = Avain ei enää toimi.
accounts-flash-session-ended = Kirjattu ulos sieltä.

# More of the account.
accounts-link-acts = Samalla vahvistat
accounts-look = Värit
accounts-letters-at-once = Heti
accounts-letters-daily = Enintään yksi päivässä
accounts-letters-weekly = Enintään yksi viikossa
accounts-letters-never = Ei lainkaan
accounts-session-unknown = Selain
accounts-session-network = Verkosta { $network }
accounts-token-unused = ei vielä käytetty
accounts-scope-read = Lukea sitä, mitä saat lukea
accounts-scope-write = Kirjoittaa ideoita ja kommentteja, kannattaa
accounts-scope-staff = Toimia henkilöstönä: vastata, yhdistää, valvoa
accounts-scope-admin = Hoitaa sivustoa ja sen käyttäjiä

# People and teams, for an administrator.
accounts-person-title-field = Tehtävä selkokielellä
accounts-person-title-help = Näkyy vastausten yhteydessä.
accounts-person-admin = Ylläpitäjä
accounts-person-admin-make = Tee ylläpitäjäksi
accounts-person-admin-end = Ei enää ylläpitäjä
accounts-person-member = Jäsen
accounts-person-lead = Johtaa tiimiä
accounts-person-none = Ei mukana
accounts-teams-title = Tiimit
accounts-teams-lead = Tiimiin kuuluva on henkilöstöä: saa vastata, yhdistää ja valvoa. Vetäjät voivat myös estää käyttäjiä.
accounts-team-name-in = Nimi: { $language }
accounts-team-make = Luo tiimi
accounts-log-admin-made = Teki jostakusta ylläpitäjän
accounts-log-admin-ended = Poisti jonkun ylläpitäjän oikeudet
accounts-log-title = Muutti jonkun tehtävänimikettä
accounts-log-team-made = Loi tiimin
accounts-log-team-changed = Nimesi tiimin uudelleen
accounts-log-team-joined = Otti jonkun tiimiin
accounts-log-lead-made = Teki jostakusta tiimin vetäjän
accounts-log-team-left = Poisti jonkun tiimistä
accounts-log-blocked = Esti jonkun määräajaksi
accounts-log-block-lifted = Poisti eston

# The sign-in letter.
accounts-letter-subject = { $code } on koodisi palveluun { $site }
accounts-letter-title = Tästä pääset sisään
accounts-letter-link = Avaa tämä linkki ja paina sivun painiketta:
accounts-letter-button = Kirjaudu sisään
accounts-letter-code = Tai kirjoita tämä koodi sinne, missä pyysit kirjettä:
accounts-letter-acts = Silloin tämä tulee voimaan:
accounts-letter-lasts = Kumpikin toimii kerran, { $minutes } minuutin ajan. Jos et pyytänyt tätä kirjettä, älä tee mitään: mitään ei tapahdu.

# The sign-in letter.
accounts-problem-sure = Rastita ruutu, jos haluat todella poistua.
