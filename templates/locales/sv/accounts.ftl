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
accounts-leave-recall = Ta också tillbaka det jag skrivit
accounts-leave-recall-help = Dina idéer, kommentarer, frågor och din respons töms, med sina filer. Det andra skrev och röster du gav finns kvar. Utan krysset står det du publicerat kvar utan ditt namn.
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

# Names nobody chose.
accounts-first-name = Invånare { $number }
accounts-former-member = En tidigare medlem

# What cannot be used, and what to do instead.
accounts-problem-email = Det här är ingen hel e-postadress. Den ser ut som namn@example.org.
accounts-problem-email-missing = Ange din e-postadress så att vi kan skicka brevet.
accounts-problem-code = Koden stämmer inte. Den har sex siffror och står i det senaste brevet.
accounts-problem-name-missing = Välj ett namn som visas; en pseudonym går bra.
accounts-problem-name-long = Namnet får ha högst { $most } tecken.
accounts-problem-name = Ett namn har bokstäver men ingen adress och ingen länk.
accounts-problem-look = Välj ett av de tre.
accounts-problem-title = Säg kortare vad personen gör.
accounts-problem-reason = Ange ett skäl på högst { $most } tecken; personen får läsa det.
accounts-problem-until = Välj en dag som ännu inte varit.
accounts-problem-scope = Kryssa i minst en sak som nyckeln får göra.
accounts-problem-token-name = Säg med högst sextio tecken vad nyckeln är till för.
accounts-problem-tokens-many = Du har { $most } nycklar. Återkalla en först.
accounts-problem-team-name = Ge teamet ett namn på minst ett språk.
accounts-problem-team-long = Ett teams namn får ha högst { $most } tecken.
accounts-problem-idempotency-key = Nyckeln är för lång; tvåhundra tecken räcker.

# What waited and was refused.
accounts-kept-title = Det som inte gick att göra
accounts-kept-lead = Du är inloggad. Här är det du skrev och skälet till att det inte gällde.
accounts-kept-none = Här finns inget.
accounts-kept-discard = Jag behöver det inte längre
accounts-kept-busy = För mycket på en gång. Försök igen från idéns sida.
accounts-kept-missing = Det som det gällde finns inte längre.
accounts-kept-forbidden = Det här är inte öppet för dig.

# Words after a deed.
accounts-flash-welcome = Du är inloggad.
accounts-flash-counted = Du är inloggad och det gäller.
accounts-flash-signed-out = Du har loggat ut.
accounts-flash-saved = Sparat.
accounts-flash-left = Ditt konto är raderat. Tack för att du var med.
accounts-flash-token-ended = Nyckeln fungerar inte längre.
accounts-flash-session-ended = Utloggad där.

# More of the account.
accounts-link-acts = Du bekräftar samtidigt
accounts-look = Färger
accounts-letters-at-once = Genast
accounts-letters-daily = Högst ett per dag
accounts-letters-weekly = Högst ett i veckan
accounts-letters-never = Inga
accounts-session-unknown = En webbläsare
accounts-session-network = Från nätverket { $network }
accounts-token-unused = inte använd än
accounts-scope-read = Läsa det du får läsa
accounts-scope-write = Skriva idéer och kommentarer, ge stöd
accounts-scope-staff = Arbeta som personal: svara, slå ihop, moderera
accounts-scope-admin = Sköta webbplatsen och dess personer

# People and teams, for an administrator.
accounts-person-title-field = Vad personen gör, med vanliga ord
accounts-person-title-help = Visas intill svaren.
accounts-person-admin = Administratör
accounts-person-admin-make = Gör till administratör
accounts-person-admin-end = Inte längre administratör
accounts-person-member = Medlem
accounts-person-lead = Leder teamet
accounts-person-none = Inte med
accounts-teams-title = Team
accounts-teams-lead = Den som hör till ett team är personal: får svara, slå ihop och moderera. Ledare får också blockera personer.
accounts-team-name-in = Namn: { $language }
accounts-team-make = Skapa ett team
accounts-log-admin-made = Gjorde någon till administratör
accounts-log-admin-ended = Tog bort någons administratörsroll
accounts-log-title = Ändrade någons titel
accounts-log-team-made = Skapade ett team
accounts-log-team-changed = Bytte namn på ett team
accounts-log-team-joined = Tog in någon i ett team
accounts-log-lead-made = Gjorde någon till teamledare
accounts-log-team-left = Tog ut någon ur ett team
accounts-log-blocked = Blockerade någon för en tid
accounts-log-block-lifted = Hävde en blockering

# The sign-in letter.
accounts-letter-subject = { $code } är din kod till { $site }
accounts-letter-title = Här är din väg in
accounts-letter-link = Öppna länken och tryck på knappen där:
accounts-letter-button = Logga in
accounts-letter-code = Eller skriv koden där du bad om brevet:
accounts-letter-acts = Då gäller det här:
accounts-letter-lasts = Båda fungerar en gång, i { $minutes } minuter. Om du inte bad om brevet, gör ingenting: inget händer.

# The sign-in letter.
accounts-problem-sure = Kryssa i rutan om du verkligen vill lämna tjänsten.

# Signing in by other services.
accounts-ways-or = Eller logga in via en annan tjänst
accounts-ways-with = Logga in med { $provider }
accounts-ways-waiting = Eller bekräfta via en annan tjänst, utan brevet
accounts-act-connect = Koppla ett sätt att logga in
accounts-not-title = Du är inte inloggad
accounts-not-away = { $provider } svarar inte just nu. Det beror inte på dig.
accounts-not-denied = Inloggningen hos { $provider } avbröts, eller så tillät { $provider } den inte.
accounts-not-unhelpful = { $provider } förstod inte vår fråga. De som sköter tjänsten kan läsa varför.
accounts-not-code = Det du fick av { $provider } fungerar bara en gång och en kort tid, och det har redan använts.
accounts-not-issuer = Svaret kom inte från { $provider }. För att ingen ska kunna smita emellan gick vi inte vidare.
accounts-not-audience = Svaret från { $provider } var avsett för en annan tjänst eller en annan person.
accounts-not-nonce = Svaret från { $provider } hör till ett annat inloggningsförsök.
accounts-not-signature = Svaret från { $provider } saknar en giltig underskrift, så vi litar inte på det.
accounts-not-time = Svaret från { $provider } är för gammalt, eller så går våra klockor olika.
accounts-not-unreadable = Vi förstår inte svaret från { $provider }.
accounts-not-spent = Den här inloggningen påbörjades för länge sedan, har redan använts eller påbörjades i en annan webbläsare.
accounts-not-again = Försök igen med { $provider }
accounts-not-letter = Logga in med brev
accounts-not-letter-lead = Brevet fungerar alltid: en länk och en kod till din e-post.
accounts-offer-title = Välkommen från { $provider }
accounts-offer-known = { $provider } känner dig som { $known }.
accounts-offer-new = Ingen här loggar ännu in på det sättet. Säg vad du vill kallas, så skapas ditt konto.
accounts-offer-new-email = Breven går till { $email }. Ingen annan ser adressen.
accounts-offer-make = Skapa mitt konto
accounts-offer-standing = Det finns redan ett konto med adressen { $email }. Om det är ditt skickar vi ett brev dit; när du har följt länken kan du logga in även med { $provider }.
accounts-offer-unproven = { $provider } har inte bekräftat någon e-postadress för dig. Säg vart vi får skriva; när du har följt brevets länk kan du logga in även med { $provider }.
accounts-offer-letter = Skicka brevet
accounts-offer-connects = Därefter kan du logga in på ditt konto { $name } även med { $provider }.
accounts-offer-connect = Koppla till { $name }
accounts-offer-signed-in = Du är inloggad här som { $name }.
accounts-offer-acts = Det här gäller så snart du är inloggad
accounts-identities = Andra sätt att logga in
accounts-identities-lead = Brevet fungerar alltid. Även de här tjänsterna kan släppa in dig.
accounts-identity-since = Kopplad { $date }
accounts-identity-end = Koppla bort
accounts-identity-connect = Koppla { $provider }
accounts-flash-connected = Kopplad. Från och med nu kan du logga in på det sättet.
accounts-flash-disconnected = Bortkopplad. Brevet släpper in dig som förut.
accounts-flash-no-goodbye = Vi känner inte till någon sida för utloggning hos den tjänsten. Logga själv ut där om du delar enheten.
accounts-signed-out-title = Du har loggat ut
accounts-signed-out-here = Du är inte längre inloggad här.
accounts-signed-out-there = Du kan fortfarande vara inloggad hos { $provider }. Om du delar enheten, logga ut även där.
accounts-signed-out-go = Logga ut även hos { $provider }
accounts-providers-title = Sätt att logga in
accounts-providers-lead = Brevet fungerar alltid. Tjänsterna nedan och deras regler står i installationens inställningar; de läses när den startar.
accounts-providers-none = Ingen annan tjänst är inställd. README berättar hur man gör.
accounts-provider-answers = svarar
accounts-provider-away = svarar inte nu; doctor säger varför
accounts-provider-issuer = Utfärdare
accounts-provider-client = Vårt namn där
accounts-provider-scopes = Vad som begärs
accounts-provider-back = Adress att komma tillbaka till
accounts-provider-signed-out = Adress efter utloggning
accounts-provider-addresses = Dess ord om en adress
accounts-provider-believed = tros: ett nytt konto behöver inget brev
accounts-provider-not-believed = tros inte: ett brev bekräftar varje adress
accounts-provider-rules = Vem blir vad
accounts-provider-no-rules = Inga regler: den som kommer är invånare.
accounts-rule-belongs = Den som har ”{ $word }” i { $claim } hör till teamet { $team }.
accounts-rule-all-belong = Alla hör till teamet { $team }.
accounts-rule-leads = Den som har ”{ $word }” i { $claim } leder teamet { $team }.
accounts-rule-all-lead = Alla leder teamet { $team }.
accounts-rule-admin = Den som har ”{ $word }” i { $claim } är administratör.
accounts-rule-all-admin = Alla är administratörer.
accounts-rule-no-team = Det finns inget team med det namnet.
accounts-log-rule-joined = En inloggningsregel förde in någon i ett team
accounts-log-rule-left = En inloggningsregel tog ut någon ur ett team
accounts-log-rule-admin = En inloggningsregel ändrade vem som är administratör
