### Administratörens sidor.

admin-title = Administration
admin-lead = Allt som en administratör sköter, vart och ett på sin plats. Varje ändring bekräftas och syns i personalens logg med före och efter.
admin-needs = Detta behöver en hand
admin-needs-nothing = Allt är som det ska: inget väntar på en administratör.
admin-need-jobs = { $count ->
    [one] Ett jobb gavs upp efter många försök.
   *[other] { $count } jobb gavs upp efter många försök.
}
admin-need-letters = { $count ->
    [one] Ett brev kunde inte levereras.
   *[other] { $count } brev kunde inte levereras.
}
admin-need-doctor = { $count ->
    [one] En del av tjänsten mår inte bra.
   *[other] { $count } delar av tjänsten mår inte bra.
}
admin-group-site = Webbplatsen
admin-group-lists = Vad saker heter
admin-group-people = Människor och vad de gjort
admin-group-running = Hur tjänsten fungerar
admin-way-settings = Webbplatsens namn, färger, språk och tidszon.
admin-way-logo = Bilden högst upp på varje sida.
admin-way-pages = Vad sidorna om kontakt, tillgänglighet, integritet och villkor säger.
admin-way-features = Stäng av hela delar av tjänsten, och slå på dem igen.
admin-way-themes = Vad idéer och respons handlar om.
admin-way-areas = De stadsdelar man kan välja bland.
admin-way-statuses = Era egna namn på hur långt en idé har kommit.
admin-way-stages-title = Förbättringarnas skeden
admin-way-stages = Vad tavlans kolumner heter och hur många kort var och en rymmer.
admin-way-words = Ord som gör att en människa läser texten först.
admin-way-people = Alla som har ett konto: roller, team och titlar.
admin-way-teams-title = Team
admin-way-teams = Organisationens enheter; den som hör till en är personal.
admin-way-sign-in = Tjänsterna man kan logga in med utöver brevet.
admin-way-log = Vem som gjorde vad och när, med före och efter. Kan avgränsas, sparas och ångras.
admin-way-letters = Brev på väg: { $letters_waiting } väntar, { $letters_failed } kom inte fram.
admin-way-texts = Vad varje brev säger på varje språk, med förhandsgranskning.
admin-way-jobs = Arbete som görs efter svaret: { $jobs_waiting } väntar, { $jobs_failed } gavs upp.
admin-way-limits = Hur mycket av allt som får komma in.
admin-way-doctor = { $ill ->
    [0] Prövar varje del av tjänsten: alla fungerar.
    [one] Prövar varje del av tjänsten: en mår inte bra.
   *[other] Prövar varje del av tjänsten: { $ill } mår inte bra.
}
admin-doctor-title = Hur tjänsten mår
admin-doctor-lead = Varje del prövas på riktigt. Resultatet minns vi i några sekunder.
admin-doctor-again = Pröva igen
admin-doctor-ill = { $count ->
    [one] En del mår inte bra.
   *[other] { $count } delar mår inte bra.
}
admin-doctor-well = Alla delar fungerar.
admin-doctor-what = Del
admin-doctor-how = Hur den mår
admin-doctor-note = Vad som hittades
admin-doctor-works = Fungerar
admin-doctor-broken = Fungerar inte
admin-doctor-version = Talkoo { $version }
admin-port-database = Databas
admin-port-search = Sökning
admin-port-mail = Brev
admin-port-sign-in = Inloggningstjänst
admin-port-storage = Filer
admin-port-bus = Nyheter mellan servrar
admin-port-jobs = Jobb
admin-port-address = Offentlig adress
admin-port-folder = Datamapp
admin-ill-database = Ingen kan få svar förrän den är tillbaka.
admin-ill-search = Sökningen vilar. Allt annat fungerar och indexet kommer ikapp av sig självt.
admin-ill-mail = Breven väntar och går när den är tillbaka. Tills dess kan ingen logga in med brev.
admin-ill-sign-in = Ingen kan logga in med den förrän den är tillbaka; brevet fungerar.
admin-ill-storage = Bilder och dokument kan inte öppnas eller skickas.
admin-ill-bus = Ändringar på en server når de andra några sekunder senare.
admin-ill-jobs = Något som skulle ha hänt efter ett svar har inte hänt. Titta på jobben.
admin-ill-address = Länkar i brev leder kanske ingenstans. Driftansvarig anger den offentliga adressen.
admin-ill-folder = Inget kan sparas på serverns disk. Är den full?
admin-jobs-title = Jobb
admin-jobs-lead = Arbete som görs efter svaret: brev, sökning, räkning. Det som misslyckas prövas igen med allt längre pauser; efter sista försöket hamnar det här.
admin-jobs-failed = Uppgivna
admin-jobs-waiting = Väntar
admin-jobs-running = Pågår
admin-jobs-none = Inget här just nu
admin-jobs-none-failed = Inget jobb har getts upp
admin-letters-title = Brev på väg
admin-letters-lead = Vad som väntar på att gå och vad som inte kom fram. Brevens innehåll visas inte här, och av adressen bara delen efter @.
admin-letters-failed = Inte levererade
admin-letters-waiting = Väntar
admin-letters-none = Inget brev väntar
admin-letters-none-failed = Inga brev som inte kommit fram
admin-letter-words-gone = Brevet innehöll någons nyckel och sparas inte längre, så det kan inte skickas igen. Personen kan be om ett nytt.
admin-row-tries = { $count ->
    [0] inte prövat än
    [one] prövat en gång
   *[other] prövat { $count } gånger
}
admin-row-since = Sedan
admin-row-next = Nästa försök
admin-row-last = Senaste försöket
admin-row-to = till { $to }
admin-kinds-all = Alla slag
admin-retry = Pröva igen nu
admin-retry-all = { $count ->
    [one] Pröva det igen
   *[other] Pröva alla { $count } igen
}
admin-drop = Låt det vara
admin-drop-why = Varför?
admin-drop-help = Skälet står i personalens logg. Efter det går det inte att pröva igen.
admin-drop-go = Låt det vara
admin-problem-reason = Skriv ett skäl med högst { $most } tecken.
admin-flash-job-retried = Jobbet prövas igen nu.
admin-flash-jobs-retried = { $count ->
    [0] Det fanns inget att pröva igen.
    [one] Ett jobb prövas igen nu.
   *[other] { $count } jobb prövas igen nu.
}
admin-flash-job-dropped = Jobbet får vara. Skälet står i personalens logg.
admin-flash-letter-retried = Brevet skickas igen nu.
admin-flash-letters-retried = { $count ->
    [0] Det fanns inget brev som kan skickas igen.
    [one] Ett brev skickas igen nu.
   *[other] { $count } brev skickas igen nu.
}
admin-flash-letter-dropped = Brevet togs ur posten. Skälet står i personalens logg.
admin-log-job-retried = Prövade ett jobb igen
admin-log-jobs-retried = Prövade alla jobb av ett slag igen
admin-log-job-dropped = Lät ett jobb vara
admin-log-letter-retried = Skickade ett brev igen
admin-log-letters-retried = Skickade alla brev av ett slag igen
admin-log-letter-dropped = Tog ett brev ur posten
admin-work-letters = Skriva och skicka brev
admin-work-search = Hålla sökningen aktuell
admin-work-ideas = Idéer
admin-work-challenges = Utmaningarnas skeden
admin-work-improvements = Förbättringar
admin-work-feedback = Respons
admin-work-inbox = Personalens inkorg
admin-work-moderation = Moderering
admin-work-accounts = Konton
admin-work-sweeping = Städa undan gammalt
admin-work-other = Annat arbete
admin-texts-title = Brevens texter
admin-texts-lead = Varje brev har färdiga ord på fem språk. Skriv egna där ni skulle säga det annorlunda; nästa brev skrivs med dem.
admin-texts-messages = { $count ->
    [one] en text
   *[other] { $count } texter
}
admin-texts-changed = Egna ord: { $langs }
admin-letter-every = Vad varje brev säger
admin-letter-every-help = Hälsningen och länkarna längst ned.
admin-letter-sign-in = Brevet man loggar in med
admin-letter-sign-in-help = Går genast till den som vill logga in eller gör något utan att vara inloggad.
admin-letter-gathered = Nyheter
admin-letter-gathered-help = Berättar vad som hänt med det man skrivit, stöder eller följer; samlat så som var och en har valt.
admin-letter-decision = Modereringens beslut
admin-letter-decision-help = Går till den som skrev det som doldes eller visades igen, med regel, skäl och hur man överklagar.
admin-letter-blocked = Någon kan inte delta
admin-letter-blocked-help = Går till den som blockerats, med skäl och hur länge.
admin-letter-verdict = Beslutet i en utmaning
admin-letter-verdict-help = Går till alla som har en idé i utmaningen: vad det blev av den och varför.
admin-letter-onward = Nytt om en förbättring, utan konto
admin-letter-onward-help = Går till den vars respons blev del av en förbättring, med en egen länk.
admin-letter-case-receipt = Kvitto på respons
admin-letter-case-receipt-help = Går genast till den som gav respons och sin adress, med länken att följa den.
admin-letter-case-answer = Svar på respons
admin-letter-case-answer-help = Går när personalen har svarat på, avslutat eller avslagit respons.
admin-letter-other-help = Ett annat brev från tjänsten.
admin-text-help = Det som står i klamrar fyller tjänsten i själv och måste stå kvar. En text med former för en och flera behåller dem. Ett tomt fält återställer de ursprungliga orden.
admin-text-placeholders = { $count ->
    [0] Inget fylls i här.
   *[other] Måste stå kvar: { $names }
}
admin-text-own = Egna ord
admin-text-keep = Skriv breven så
admin-text-reads = Så läses det
admin-text-reads-typed = Så skulle det läsas
admin-text-reads-none = Rätta det som är markerat, så kan det visas.
admin-text-html = Se brevet som e-postprogram visar det: { $subject }
admin-text-reset = Återgå till de ursprungliga orden ({ $language })
admin-flash-letter-kept = Sparat. Nästa brev skrivs så: { $letter }.
admin-flash-letter-reset = De ursprungliga orden gäller igen: { $letter }.
admin-port-mailbox = Inkommande e-post
admin-ill-mailbox = E-post till disken väntar i sin brevlåda och läses när den är tillbaka.
admin-doctor-see = Något fungerar inte; raderna ovan säger vad.
admin-found-sqlite = SQLite svarar
admin-found-postgres = PostgreSQL svarar
admin-found-index-to-fill = Sökningen svarar; dess index fylls ännu
admin-found-index-elsewhere = Den tjänst som körs har indexet öppet
admin-found-letters-in-folder = Breven läggs i en mapp och skickas inte
admin-found-mail-server = E-postservern svarar
admin-found-mailbox = Brevlådan svarar
admin-found-files-on-disk = Filer på disk: en skrevs och lästes
admin-found-files-in-bucket = Filer i behållaren { $bucket }: en skrevs och lästes
admin-found-one-node = En server: nyheterna stannar i den
admin-found-many-nodes = Nyheterna går mellan servrarna via PostgreSQL
admin-found-provider = { $name } svarar
admin-found-folder = Datamappen går att skriva i
admin-found-folder-running = En tjänst körs i den
admin-found-folder-free = Den är ledig
admin-found-no-address = Ingen angiven; länkarna har adressen tjänsten lyssnar på
admin-found-address = Tjänsten finns på { $address }
admin-why-refused = Den tog inte emot anslutningen: den är avstängd eller något står emellan
admin-why-unknown-host = Värdnamnet är okänt; är det rätt stavat?
admin-why-certificate = Certifikatet är inte betrott, eller den säkra anslutningen misslyckades
admin-why-password = Vi blev inte insläppta; stämmer namnet, lösenordet eller nyckeln?
admin-why-not-allowed = Programmet får inte skriva eller läsa där
admin-why-full = Disken är full
admin-why-silent = Inget svar kom på några sekunder
admin-why-other = Den svarade med ett fel, ordagrant:
admin-found-index = { $count ->
    [one] Sökningen svarar och känner till en sak
   *[other] Sökningen svarar och känner till { $count } saker
}
admin-found-jobs = { $count ->
    [0] Inget väntar, inget har getts upp
    [one] Ett väntar, inget har getts upp
   *[other] { $count } väntar, inget har getts upp
}
admin-why-jobs = { $count ->
    [one] Ett gavs upp; sidan med jobb och loggen säger varför
   *[other] { $count } gavs upp; sidan med jobb och loggen säger varför
}
