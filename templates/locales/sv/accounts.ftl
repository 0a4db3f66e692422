# Signing in by letter.
accounts-sign-in-title = Logga in
accounts-sign-in-lead = Inget lösenord: vi skickar dig ett brev med en länk och en kort kod. Är du ny här skapar den ditt konto.
accounts-sign-in-send = Skicka brevet
accounts-sent-title = Titta i din e-post
accounts-sent-lead = Vi har skickat ett brev till { $email }. Länken fungerar en gång, i { $minutes } minuter, på vilken enhet som helst.
accounts-sent-code = Eller skriv koden i brevet
accounts-sent-code-help = Praktiskt om du läser din e-post på en annan enhet.
accounts-sent-go = Fortsätt
accounts-sent-typed = Vi sparar det här tills dess
accounts-sent-nothing = Kom inget? Titta i skräpposten.
accounts-sent-again = Skicka ett nytt brev
accounts-waiting-support = Ditt stöd för den här idén
accounts-waiting-comment = Din kommentar
accounts-waiting-idea = Din idé
accounts-waiting-follow = Att du följer den här idén
accounts-waiting-report = Din anmälan
accounts-link-title = Välkommen
accounts-link-lead = Du loggar in som { $email }.
accounts-link-go = Logga in

# One's own account.
accounts-title = Mitt konto
accounts-email = Din e-postadress är { $email }. Ingen annan ser den.
accounts-name = Visningsnamn
accounts-name-help = Visas intill det du skriver. En pseudonym går bra.
accounts-language = Språk
accounts-language-help = För sidor och brev.
accounts-letters = Brev om idéer du följer
accounts-letters-help = Varje brev har en länk som stoppar dem.
accounts-save = Spara
accounts-sessions = Där du är inloggad
accounts-session-this = den här enheten
accounts-session-used = Senast använd
accounts-session-end = Logga ut där
accounts-tokens = Nycklar till det öppna gränssnittet
accounts-tokens-lead = För program som handlar i ditt namn.
accounts-token-new = Din nya nyckel
accounts-token-once = Kopiera den nu: den visas bara den här gången.
accounts-token-end = Återkalla
accounts-token-make = Skapa en nyckel
accounts-token-name = Vad är den till för?
accounts-token-name-help = Så att du senare vet vilken du ska återkalla.
accounts-token-scopes = Vad den får göra
accounts-leave = Lämna tjänsten
accounts-leave-lead = Ditt konto och din adress raderas. Det du skrivit blir kvar, utan ditt namn.
accounts-leave-sure = Ja, radera mitt konto
accounts-leave-go = Radera kontot

# The people of the hub, for an administrator.
accounts-people-title = Personer
accounts-people-find = Namn eller e-post
accounts-people-email = E-post
accounts-people-role = Roll
accounts-people-teams = Team
accounts-people-since = Sedan
accounts-people-blocked = blockerad till { $until }
accounts-people-none = Ingen med det namnet
