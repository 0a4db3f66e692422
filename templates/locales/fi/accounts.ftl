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
accounts-waiting-support = Kannatuksesi tälle idealle
accounts-waiting-comment = Kommenttisi
accounts-waiting-idea = Ideasi
accounts-waiting-follow = Tämän idean seuraaminen
accounts-waiting-report = Ilmoituksesi
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
