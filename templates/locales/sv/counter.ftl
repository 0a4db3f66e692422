# Calls that were made.
cases-call = Jag har ringt
cases-call-reached = Fick du tag på personen?
cases-call-yes = Ja, vi talade
cases-call-no = Nej, ingen svarade
cases-call-at = När var det?
cases-call-at-help = Lämna tomt om det var alldeles nyss.
cases-call-text = Vad ni kom fram till
cases-call-help = Personen läser det på sin sida och i ett brev. Ett samtal som nådde fram är ett svar, och klockan stannar när samtalet ägde rum.
cases-call-send = Anteckna samtalet
cases-word-called = Vi talade i telefon. Så här kom vi överens:
cases-word-call-missed = Vi ringde men fick inte tag på dig.
cases-flash-called = Samtalet är antecknat, och personen kan läsa det.
cases-flash-call-missed = Försöket är antecknat. Klockan går vidare.
cases-problem-called-at = Välj en tidpunkt efter att personen skrev och inte i framtiden.
cases-problem-reached = Säg om du fick tag på personen.
cases-log-called = Antecknade ett samtal
cases-log-call-missed = Antecknade ett samtal som inte nådde fram
cases-letter-called-subject = Vårt samtal om din respons { $reference }
cases-letter-called-subject-matter = Vårt samtal om ditt ärende { $reference }
cases-letter-called = { $who } har talat med dig om din respons { $reference }. Så här kom ni överens:
cases-letter-called-matter = { $who } har talat med dig om ditt ärende { $reference }. Så här kom ni överens:
cases-letter-call-missed-subject = Vi försökte ringa dig om din respons { $reference }
cases-letter-call-missed-subject-matter = Vi försökte ringa dig om ditt ärende { $reference }
cases-letter-call-missed = { $who } har ringt dig om din respons { $reference } men inte fått tag på dig.
cases-letter-call-missed-matter = { $who } har ringt dig om ditt ärende { $reference } men inte fått tag på dig.
cases-letter-call-missed-then = Du behöver inte göra något: vi försöker igen eller skriver till dig. På din sida kan du säga när det passar.

# Companies, who is in them, and what is theirs.
cases-organisations-title = Företag och föreningar
cases-organisations-look = Namn eller nummer
cases-organisations-none = Det finns inget sådant företag
cases-organisations-none-text = Ett företag finns här när det har kommit med något.
cases-organisations-asking = Ber att få komma med
cases-organisations-doubled = Kanske två gånger
cases-organisation-contact = Egen kontaktperson
cases-organisation-no-contact = Ingen ännu: välj en bland reglerna
cases-organisation-into = En annan post står för det:
cases-organisation-apart = Låt det stå för sig igen
cases-organisation-alike = Kanske samma företag
cases-organisation-alike-text = Namnet eller numret är detsamma. Om det är ett företag, låt den här posten stå för båda: historik och medlemmar syns då tillsammans. Det kan ångras.
cases-organisation-merge = { $name } är det här företaget
cases-organisation-merged = Den står också för dessa
cases-organisation-members = Medlemmar
cases-organisation-members-help = Medlemmarna läser och fortsätter det som har tagits till företaget. Släpp bara in den som du vet företräder det.
cases-organisation-no-members = Ingen har bett om det ännu.
cases-organisation-history = Vad det har kommit med
cases-organisation-no-cases = Inget ännu.
cases-member-owner = Ägare
cases-member-signatory = Firmatecknare
cases-member-member = Medlem
cases-member-asks = Ber att få komma med
cases-member-role = { $name }: roll
cases-member-keep = Spara
cases-member-let-in = Släpp in
cases-member-out = Ta bort { $name }
cases-member-refuse = Släpp inte in { $name }
cases-my-organisations = Dina företag
cases-my-organisations-lead = Den som företräder ett företag eller en förening har dess ärenden gemensamt med de andra.
cases-my-organisation-waits = Du har bett om det; en ägare eller staden säger ja.
cases-my-organisation-cases = Vad ni har gemensamt
cases-my-organisation-no-cases = Inget ännu. Öppna ett ärende med dess länk och ta det till företaget.
cases-join = Företräd ett företag
cases-join-help = Ett nummer räcker inte: en ägare av företaget eller staden måste säga ja.
cases-join-send = Be att få komma med
cases-claim-for = Ta det till ett företag
cases-claim-for-help = Då kan alla dess medlemmar läsa det och gå vidare med det.
cases-claim-for-send = Ta det
cases-held-by = Gemensamt för { $name }: alla dess medlemmar läser det.
cases-flash-claimed-for = Företaget har det nu bland sina egna.
cases-flash-asked-to-join = Du har bett om det. Här ser du när någon har sagt ja.
cases-flash-member-in = Sparat: personen är med.
cases-flash-member-out = Personen är inte längre med.
cases-flash-organisations-merged = Den här posten står nu för båda.
cases-flash-organisations-apart = De är två igen.
cases-problem-organisation = Välj ett företag som du är med i.
cases-problem-organisation-same = Välj en annan post än den här.
cases-problem-organisation-merged = En av dem är redan ihop med en annan. Ångra det först.
cases-problem-organisations-many = Du kan vara med i högst { $most } företag.
cases-log-member-in = Släppte in någon i ett företag
cases-log-member-out = Tog bort någon ur ett företag
cases-log-taken-for-company = Tog ett ärende till ett företag
cases-log-companies-merged = Lade ihop två poster för ett företag
cases-log-companies-apart = Tog isär två poster för ett företag

# What colleagues share about a case.
cases-of-company = { $count ->
    [one] Ett ärende till av samma företag
   *[other] { $count } ärenden till av samma företag
  }
cases-ideas-of = { $count ->
    [one] En idé av samma person
   *[other] { $count } idéer av samma person
  }
cases-of-company-all = Allt som företaget har kommit med
cases-history-open = öppet
cases-open-by = { $names } har det här öppet nu.
cases-chat-going = Det pågår en chatt om detta.
cases-chat-back = Tillbaka till chatten
cases-notes = Bland kollegor: skickas aldrig
cases-followers = Följer: { $names }
cases-follow = Berätta för mig vad som sägs här
cases-follow-no-more = Berätta inte mer
cases-flash-follows = Du hör i ditt samlade brev vad som sägs här.
cases-flash-follows-no-more = Du hör inget mer om det.
cases-draft-keep = Spara utkast för alla
cases-draft-by = Utkast, senast av { $name }:
cases-draft-theirs = Utkastet som det är
cases-flash-draft-kept = Utkastet är sparat. Kollegor läser det och kan fortsätta; inget har skickats.
cases-links = Hänger ihop med
cases-link-to = Adress till en idé, artikel, utmaning eller förbättring
cases-link-help = Kopiera den från sidan. I en förbättring står ärendet som underlag.
cases-link-send = Länka
cases-unlink = Ta bort: { $title }
cases-flash-linked = Länkat.
cases-flash-unlinked = Inte länkat längre.
cases-problem-link = Ange adressen till en idé, artikel, utmaning eller förbättring som finns här, till exempel /ideas/412.
cases-problem-links-many = Ett ärende kan länkas till högst { $most } saker.

# Letters of the mailroom.
mailroom-letter-refused-subject = Några filer i ditt mejl togs inte emot: { $reference }
mailroom-letter-refused = Ditt mejl har lagts till i { $reference }, och någon svarar på det. Följande filer kunde inte tas emot: { $files }. Du kan lägga till dem i en annan form på din sida.
mailroom-letter-not-taken = Följande filer i ditt mejl kunde inte tas emot: { $files }. Du kan lägga till dem i en annan form på din sida.
mailroom-letter-held-subject = Mejl väntar på att ses över
mailroom-letter-held = Mejl till kundtjänsten har stoppats: det är för mycket på en gång eller går inte att läsa. Riktiga brev kan finnas bland dem. Släpp in dem och kasta resten; det här berättas en gång om dagen.
mailroom-letter-held-open = Se över dem

# The clock of a resolution.
cases-fact-resolution = Ska avslutas senast
cases-resolution-still = Klockan står still: man väntar på någon annan.
cases-resolution-paused = Den har stått still i { $minutes } arbetsminuter.
agencies-resolve-hours = Ett ärende avslutas inom hur många arbetstimmar
agencies-resolve-hours-help = Bara bland kollegor: inget lovas utåt. Klockan står still medan man väntar på personen. Lämna tomt om ingen sådan klocka ska gå.
agencies-resolve-pauses = Den står still även medan man väntar på andra
agencies-problem-resolve-hours = Ange ett antal arbetstimmar, högst { $most }.

# Before anything is erased.
cases-letter-parting-subject = Vad vi sparar om { $reference } och hur länge
cases-letter-parting = Ingen har sagt något om { $reference } på länge. Vi raderar din adress den { $address }; efter det når inga brev dig längre. Det du skrev och dina filer raderas den { $words }. Du behöver inte göra något. Om det fortfarande är aktuellt, öppna det med länken och skriv: då sparas det längre.
cases-log-parting-told = Berättade när adressen och orden raderas

# One person who came by different ways.
cases-same-person = Samma person?
cases-perhaps-same = Samma namn eller telefon:
cases-is-same-person = Det är samma person: { $reference }
cases-another-person = Det är ändå en annan person: { $reference }
cases-flash-same-person = Historiken syns nu tillsammans. Personen läser och hör inget mer än förut.
cases-flash-another-person = De är två igen.
cases-problem-same-person = Välj ett annat ärende hos den här myndigheten.
cases-log-same-person = Sade att två ärenden är av samma person
cases-log-another-person = Sade att två ärenden är av två personer
