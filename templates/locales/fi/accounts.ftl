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

# Signing in by other services.
accounts-ways-or = Tai kirjaudu toisen palvelun kautta
accounts-ways-with = Kirjaudu: { $provider }
accounts-ways-waiting = Tai vahvista toisen palvelun kautta, ilman kirjettä
accounts-act-connect = Kirjautumistavan liittäminen
accounts-not-title = Kirjautuminen ei onnistunut
accounts-not-away = { $provider } ei juuri nyt vastaa. Vika ei ole sinussa.
accounts-not-denied = Kirjautuminen keskeytyi ({ $provider }), tai sitä ei siellä sallittu.
accounts-not-unhelpful = { $provider } ei ymmärtänyt kysymystämme. Palvelun ylläpito näkee syyn.
accounts-not-code = Saamasi tunnus ({ $provider }) toimii vain kerran ja lyhyen ajan, ja se on jo käytetty.
accounts-not-issuer = Vastaus ei tullut oikeasta palvelusta ({ $provider }). Emme jatkaneet, jottei kukaan pääse väliin.
accounts-not-audience = Vastaus ({ $provider }) oli tarkoitettu toiselle palvelulle tai toiselle henkilölle.
accounts-not-nonce = Vastaus ({ $provider }) kuuluu toiseen kirjautumisyritykseen.
accounts-not-signature = Vastauksessa ({ $provider }) ei ole kelvollista allekirjoitusta, joten emme luota siihen.
accounts-not-time = Vastaus ({ $provider }) on liian vanha, tai palvelujen kellot käyvät eri aikaa.
accounts-not-unreadable = Emme ymmärtäneet vastausta ({ $provider }).
accounts-not-spent = Tämä kirjautuminen aloitettiin liian kauan sitten, se on jo käytetty, tai se aloitettiin toisessa selaimessa.
accounts-not-again = Yritä uudelleen: { $provider }
accounts-not-letter = Kirjaudu kirjeellä
accounts-not-letter-lead = Kirje toimii aina: linkki ja koodi sähköpostiisi.
accounts-offer-title = Tervetuloa ({ $provider })
accounts-offer-known = { $provider } tuntee sinut nimellä { $known }.
accounts-offer-new = Kukaan ei vielä kirjaudu täällä näin. Kerro, miksi haluat itseäsi kutsuttavan, niin tilisi luodaan.
accounts-offer-new-email = Kirjeet lähetetään osoitteeseen { $email }. Kukaan muu ei näe osoitetta.
accounts-offer-make = Luo tilini
accounts-offer-standing = Osoitteella { $email } on jo tili. Jos se on sinun, lähetämme sinne kirjeen; kun avaat siinä olevan linkin, voit kirjautua myös näin: { $provider }.
accounts-offer-unproven = { $provider } ei ole vahvistanut sähköpostiosoitettasi. Kerro, mihin voimme kirjoittaa; kun avaat kirjeen linkin, voit kirjautua myös näin: { $provider }.
accounts-offer-letter = Lähetä kirje
accounts-offer-connects = Sen jälkeen voit kirjautua tilillesi { $name } myös näin: { $provider }.
accounts-offer-connect = Liitä tiliin { $name }
accounts-offer-signed-in = Olet täällä kirjautuneena nimellä { $name }.
accounts-offer-acts = Tämä tulee voimaan heti, kun olet kirjautunut
accounts-identities = Muut kirjautumistavat
accounts-identities-lead = Kirje toimii aina. Myös näiden palvelujen kautta pääset sisään.
accounts-identity-since = Liitetty { $date }
accounts-identity-end = Irrota
accounts-identity-connect = Liitä { $provider }
accounts-flash-connected = Liitetty. Tästä lähtien voit kirjautua myös näin.
accounts-flash-disconnected = Irrotettu. Kirjeellä pääset yhä sisään.
accounts-flash-no-goodbye = Emme tunne sivua, jolla sieltä kirjaudutaan ulos. Kirjaudu itse ulos, jos jaat tämän laitteen.
accounts-signed-out-title = Olet kirjautunut ulos
accounts-signed-out-here = Et ole enää kirjautuneena täällä.
accounts-signed-out-there = Saatat yhä olla kirjautuneena toisaalla: { $provider }. Jos jaat tämän laitteen, kirjaudu ulos sieltäkin.
accounts-signed-out-go = Kirjaudu ulos myös sieltä: { $provider }
accounts-providers-title = Kirjautumistavat
accounts-providers-lead = Kirje toimii aina. Alla olevat palvelut sääntöineen ovat tämän asennuksen asetuksissa; ne luetaan käynnistyksessä.
accounts-providers-none = Muita palveluja ei ole otettu käyttöön. README kertoo, miten se tehdään.
accounts-provider-answers = vastaa
accounts-provider-away = ei nyt vastaa; doctor kertoo syyn
accounts-provider-issuer = Myöntäjä
accounts-provider-client = Nimemme siellä
accounts-provider-scopes = Mitä pyydetään
accounts-provider-back = Osoite, johon palataan
accounts-provider-signed-out = Osoite uloskirjautumisen jälkeen
accounts-provider-addresses = Sen sana osoitteesta
accounts-provider-believed = uskotaan: uusi tili ei tarvitse kirjettä
accounts-provider-not-believed = ei uskota: jokainen osoite vahvistetaan kirjeellä
accounts-provider-rules = Kenestä tulee mitä
accounts-provider-no-rules = Ei sääntöjä: jokainen tulija on asukas.
accounts-rule-belongs = Se, jolla kohdassa { $claim } on ”{ $word }”, kuuluu tiimiin { $team }.
accounts-rule-all-belong = Jokainen kuuluu tiimiin { $team }.
accounts-rule-leads = Se, jolla kohdassa { $claim } on ”{ $word }”, johtaa tiimiä { $team }.
accounts-rule-all-lead = Jokainen johtaa tiimiä { $team }.
accounts-rule-admin = Se, jolla kohdassa { $claim } on ”{ $word }”, on ylläpitäjä.
accounts-rule-all-admin = Jokainen on ylläpitäjä.
accounts-rule-no-team = Tämän nimistä tiimiä ei ole.
accounts-log-rule-joined = Kirjautumissääntö liitti jonkun tiimiin
accounts-log-rule-left = Kirjautumissääntö poisti jonkun tiimistä
accounts-log-rule-admin = Kirjautumissääntö muutti sitä, kuka on ylläpitäjä
