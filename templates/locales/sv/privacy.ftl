# Dataskyddsinformationen, gjord av inställningarna.
privacy-title = Dataskydd
privacy-who = Vem som ansvarar
privacy-who-lead = { $name } är personuppgiftsansvarig för det som sparas här. Den rättsliga grunden är en uppgift av allmänt intresse: att höra människor och svara dem.
privacy-officer = Dataskyddsombud: { $officer }
privacy-what = Vad som sparas, varför och hur länge
privacy-what-lead = Inget beslut om dig fattas av en maskin ensam, och ingenting säljs eller används för reklam.
privacy-warning = Innan ett konto, ett utkast eller en respons raderas får du ett brev { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
} i förväg. För att behålla kontot räcker det att logga in.
privacy-backups = Kopior av hela tjänsten, som skydd mot olyckor, skrivs över efter { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}.
privacy-where = Var det finns
privacy-where-lead = Ingen annan får se det än de som nämns här och som arbetar för den ansvariga.
privacy-place-own = På tjänstens egen dator
privacy-place-bucket = Hos { $host }
privacy-place-mail = Breven förmedlas av { $host }
privacy-place-no-mail = Brev lämnar inte tjänsten
privacy-places-database = Det du skriver och ditt konto
privacy-places-files = Bilder och filer
privacy-places-search = Sökregistret över det som är offentligt
privacy-places-mail = Brev
privacy-places-sign-in = Inloggning med { $name }, om du väljer det
privacy-consent = Vad som bygger på ditt samtycke
privacy-consent-lead = Du ger det genom att göra det och tar tillbaka det lika lätt. Det som gjorts innan är fortfarande lagligt.
privacy-consent-letters = Brev med nytt om det du följer
privacy-consent-letters-back = Länken i varje brev stoppar dem genast, utan inloggning.
privacy-consent-feedback-email = E-postadressen du kan ge med respons
privacy-consent-feedback-email-back = Länken till din respons tar bort den.
privacy-consent-residence = Att du säger i vilken stadsdel du bor, för en omröstning
privacy-consent-residence-back = Den försvinner när du tar tillbaka den bland dina uppgifter, eller med ditt konto.
privacy-consent-portrait = En bild av dig, om du talar för staden
privacy-consent-portrait-back = Ta bort den på din kontosida; den försvinner genast överallt.
privacy-browser = I din webbläsare
privacy-browser-lead = Din webbläsare frågar ingen annan än den här tjänsten: typsnitt, bilder och skript är våra egna, och ingen spåras. Kakorna är bara tekniska:
privacy-cookie-session = håller dig inloggad; slutar när du loggar ut
privacy-cookie-look = ditt språk och dina färger, om du väljer dem här
privacy-cookie-flash = ett ord om det du just gjorde; borta efter en minut
privacy-rights = Dina rättigheter
privacy-right-copy = Ta med dig allt om dig
privacy-right-correct = Se och rätta dina uppgifter
privacy-right-erase = Radera ditt konto, med eller utan det du skrivit
privacy-right-letters = Välj eller stoppa brev
privacy-right-ask = Fråga oss något annat, invänd eller begär begränsning
privacy-complain = Om du tycker att vi behandlar dina uppgifter fel kan du klaga hos dataskyddsmyndigheten.
privacy-made = Informationen är gjord av de inställningar som tjänsten verkligen körs med.

privacy-kept-account = Ditt konto: namn, e-postadress, språk, hur brev kommer
privacy-why-account = För att du ska kunna logga in och höra från oss.
privacy-long-account = { $days ->
    [one] Tills du lämnar, eller { $days } dag efter ditt senaste besök
   *[other] Tills du lämnar, eller { $days } dagar efter ditt senaste besök
}
privacy-until-you-leave = Tills du lämnar
privacy-kept-public = Idéer, kommentarer och frågor du publicerar, med bilder och filer
privacy-why-public = De är din del i ett offentligt samtal.
privacy-long-public = Så länge samtalet finns; utan ditt namn när du lämnar, eller inte alls om du då tar tillbaka dem
privacy-kept-drafts = Idéer du har börjat på och inte skickat
privacy-why-drafts = För att du ska kunna fortsätta senare.
privacy-long-drafts = { $days ->
    [one] { $days } dag efter din senaste ändring
   *[other] { $days } dagar efter din senaste ändring
}
privacy-kept-votes = Ditt stöd och dina röster
privacy-why-votes = För att varje röst ska räknas en gång.
privacy-long-votes = Så länge det som röstades om; när du lämnar leder de till ingen
privacy-kept-feedback = Respons du ger, med filer, och en e-postadress om du lämnar en
privacy-why-feedback = För att vi ska kunna svara och göra något åt saken.
privacy-long-feedback = Orden i { $days } dagar efter att ärendet avslutats, e-postadressen i { $email }
privacy-kept-networks = Nätadresser som inloggningar, webbläsare och respons kom från
privacy-why-networks = För att du ska känna igen dina egna enheter och ingen ska kunna översvämma andra.
privacy-long-networks = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
privacy-kept-letters = Att vi skrev till dig, och när
privacy-why-letters = För att inget ska skickas två gånger. Vad ett brev säger sparas inte när det har gått.
privacy-long-letters = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
privacy-kept-reports = Det som anmäls till moderatorer, och överklaganden
privacy-why-reports = För att beslut ska kunna granskas.
privacy-long-reports = { $days ->
    [one] { $days } dag efter beslutet
   *[other] { $days } dagar efter beslutet
}
privacy-kept-office = Vad vår egen personal gör här, före och efter
privacy-why-office = Offentligt arbete måste kunna spåras.
privacy-long-office = Så länge arkivlagen kräver

# Allt om mig.
privacy-mine-title = Allt om mig
privacy-mine-lead = Ett arkiv med allt som sparas om dig: ett register att läsa, samma uppgifter för program, och dina filer.
privacy-mine-go = Ladda ner allt
privacy-mine-limit = Filer tas med upp till { $size } sammanlagt; resten nämns i registret.
privacy-mine-parts = Vad det innehåller
privacy-mine-left-out = Nycklar som öppnar dörrar är utelämnade, även dina egna: den som hade arkivet kunde använda dem.
privacy-index-made = Allt som { $site } sparade om dig, { $when }.
privacy-index-json = samma uppgifter för program
privacy-index-too-large = för stor för arkivet; hämta den från tjänsten
privacy-part-teams = Team du hör till
privacy-part-ideas = Dina idéer
privacy-part-form-answers = Dina svar på utmaningars frågor
privacy-part-versions = Versioner du skrev
privacy-part-comments = Dina kommentarer
privacy-part-article-comments = Dina kommentarer till artiklar
privacy-part-questions = Frågor du ställt om utmaningar
privacy-part-supports = Vad du stöder
privacy-part-ballots = Dina röstsedlar
privacy-part-ballot-choices = Vad du valde på dem
privacy-part-residences = Var du sade att du bor
privacy-part-invitations = Utmaningar du bjöds in till
privacy-part-follows = Vad du följer
privacy-part-organisations = Företag som du är med i eller har bett att få komma med i
privacy-part-feedback = Din respons
privacy-part-feedback-messages = Vad som sades om den
privacy-part-files = Dina filer
privacy-part-reports = Vad du anmälde
privacy-part-moderation = Moderatorers beslut om dina ord
privacy-part-blocks = Tider då du inte kunde delta
privacy-part-notices = Nyheter som samlades för dig
privacy-part-letters = Brev till dig
privacy-part-mails = E-brev du har skickat
privacy-part-bounces = Brev som kom tillbaka
privacy-part-warnings = Vad du fick veta ska raderas
privacy-part-sessions = Webbläsare du är inloggad med
privacy-part-sign-ins = Inloggningsbrev du bad om
privacy-part-waiting = Vad som väntade på ett inloggningsbrev
privacy-part-tokens = Dina nycklar för program
privacy-part-profile = Din sida i personalkatalogen
privacy-part-identities = Andra tjänster du loggar in med
privacy-part-office = Vad du gjorde i tjänsten

# Brevet innan något raderas.
privacy-letter-subject = Något av ditt raderas snart
privacy-letter-lead = Vi sparar inget längre än vi behöver. De här dagarna försvinner följande:
privacy-letter-how = Öppna länken och använd det om du vill behålla det. Gör du inget raderas det.
privacy-letter-account = Ditt konto: ingen har loggat in på länge. Det du publicerat finns kvar, utan ditt namn.
privacy-letter-draft = Ditt utkast ”{ $title }”.
privacy-letter-case = Det du berättade för oss under { $reference }.

# Ord som tagits tillbaka.
privacy-recalled-question = (Frågan har tagits tillbaka av den som ställde den.)
privacy-given-letters = Nyheter per brev:
privacy-given-yes = ja
privacy-given-no = nej
privacy-given-change-letters = Välj eller stoppa brev
privacy-given-portrait = Din bild, som visas för att du talar för staden:
privacy-given-change-portrait = Byt eller ta bort den
privacy-given-residence = Du sade att du bor i { $area }, för
privacy-given-take-back = Ta tillbaka
privacy-given-moved = { $reference }: den { $when } gick du med på att en annan organisation får ärendet.
