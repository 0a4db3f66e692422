# Setting the site up.
agencies-settings-title = Namn och färger
agencies-themes-title = Teman
agencies-areas-title = Områden
agencies-statuses-title = Statusar
agencies-pages-title = Sidor
agencies-name = Webbplatsens namn
agencies-tagline = En rad om den
agencies-tagline-help = Visas längst ned på varje sida.
agencies-accent = Knapparnas färg
agencies-colour-help = Sex tecken, till exempel #a4122f. Vi kontrollerar att texten på den går att läsa.
agencies-language = Förstaspråk
agencies-save = Spara
agencies-add = Lägg till
agencies-list = Listan
agencies-row-name = Namn
agencies-row-under = Under
agencies-row-top = Översta nivån
agencies-row-deeds = Åtgärder
agencies-retire = Ta ur bruk
agencies-bring-back = Ta i bruk
agencies-status-means = Betyder

# Pages an administrator writes.
agencies-page-changed = Ändrad { $when }
agencies-page-default = Som den följde med tjänsten
agencies-page-edit-title = Skriv en sida
agencies-page-see = Se sidan
agencies-page-heading = Rubrik
agencies-page-text = Text
agencies-page-text-help = Markdown: ## före en mellanrubrik, streck före en punkt, [ord](adress) för en länk.
agencies-page-publish = Publicera
agencies-page-preview = Förhandsgranska

# The log of staff acts.
agencies-log-title = Personalens logg
agencies-log-when = När
agencies-log-who = Vem
agencies-log-what = Vad
agencies-log-change = Före och efter
agencies-log-none = Inget har gjorts ännu

# What staff did, as the log says it.
agencies-log-settings-kept = Ändrade webbplatsens inställningar
agencies-log-page-kept = Skrev en sida
agencies-log-page-reset = Återställde en sida
agencies-log-theme-made = Lade till ett tema
agencies-log-theme-changed = Ändrade ett tema
agencies-log-theme-archived = Tog ett tema ur bruk
agencies-log-theme-restored = Tog ett tema i bruk igen
agencies-log-area-made = Lade till ett område
agencies-log-area-changed = Ändrade ett område
agencies-log-area-archived = Tog ett område ur bruk
agencies-log-area-restored = Tog ett område i bruk igen
agencies-log-status-made = Lade till en status
agencies-log-status-changed = Ändrade en status
agencies-log-status-archived = Tog en status ur bruk
agencies-log-status-restored = Tog en status i bruk igen
agencies-log-words-kept = Ändrade listan över bevakade ord

# What is wrong in a form, and what to do.
agencies-problem-name-missing = Skriv ett namn.
agencies-problem-name-long = Ett namn får ha { $most } tecken.
agencies-problem-colour = Ange färgen med sex tecken, till exempel #a4122f.
agencies-problem-contrast = Text går inte att läsa mot färgen. Välj en mörkare.
agencies-problem-email = Skriv en e-postadress eller lämna tomt.
agencies-problem-hours = Ange antal timmar, högst ett år.
agencies-problem-seconds = Ange antal sekunder, högst ett dygn.
agencies-problem-zone = Ange en tidszon, till exempel Europe/Helsinki.
agencies-problem-meaning = Välj vad statusen betyder. Det kan inte ändras senare.
agencies-problem-parent = Välj ett tema på första nivån.
agencies-problem-two-levels = Temat har andra under sig och stannar därför på första nivån.
agencies-problem-title = Skriv en rubrik med högst { $most } tecken.
agencies-problem-text = Skriv en text med högst { $most } tecken.
agencies-problem-word-long = Ett ord får ha { $most } tecken.
agencies-problem-words-many = Högst { $most } ord per språk.

# Setting the site up.
agencies-ink = Textens och rubrikernas färg
agencies-ink-help = En mörk; tom för tallgrön.

# Settings, lists and words, in full.
agencies-languages = Webbplatsens språk
agencies-zone = Tidszon
agencies-zone-help = Alla datum och klockslag visas i den, till exempel Europe/Helsinki.
agencies-contact = Adress man kan skriva till
agencies-contact-help = Visas på kontaktsidan och i integritetsmeddelandet.
agencies-hide-counts = Dölj hur många som stöder en idé
agencies-hide-counts-help = Tills en kampanj är slut, så att ingen följer strömmen.
agencies-new-person = Timmar en person räknas som ny
agencies-new-person-help = Länkar i deras texter väntar på att personalen tittar.
agencies-gather = Sekunder nyheter samlas innan ett brev går
agencies-gather-help = Det som händer samtidigt kommer då i ett brev.
agencies-row-name-in = Namn: { $language }
agencies-position = Plats i listan
agencies-position-help = Lägre nummer kommer först. Tomt: sist.
agencies-retired = ur bruk
agencies-means-open = Öppen
agencies-means-under-review = Under behandling
agencies-means-planned = Planerad
agencies-means-in-progress = Pågår
agencies-means-done = Klar
agencies-means-declined = Avslagen
agencies-words-title = Bevakade ord
agencies-words-lead = Ett ord eller uttryck per rad. En text med ett sådant väntar tills någon har tittat; inget avvisas på grund av det.
agencies-flash-saved = Sparat.
agencies-page-reset = Återgå till sidan som den var från början
agencies-log-hub = Tjänsten själv
agencies-log-case = Respons { $number }
agencies-log-idea = Idé { $number }
agencies-log-comment = Kommentar { $number }
agencies-log-person = Person { $number }
agencies-log-matter = Ärende { $number }
agencies-log-theme = Tema { $number }
agencies-log-area = Område { $number }
agencies-log-status = Status { $number }
agencies-log-challenge = Utmaning { $number }
agencies-log-improvement = Förbättring { $number }

# Plain language.
agencies-jargon-title = Klarspråk
agencies-jargon-lead = Tips för alla som skriver till invånarna. De visas bredvid förhandsvisningen av ett svar eller en artikel och hindrar ingen.
agencies-jargon-try = Prova en text
agencies-jargon-try-in = Prova en text på { $language }
agencies-jargon-text = Text
agencies-jargon-look = Granska
agencies-jargon-lists = Kanslispråk
agencies-jargon-help = Ett ord per rad: ordet, ett likhetstecken och vad man kan säga i stället. En stjärna i slutet av ett ord står för vilken ändelse som helst.
agencies-jargon-reset = Tillbaka till den första listan
agencies-log-jargon-kept = Ändrade listan över kansliord
agencies-problem-instead-long = Det som kan sägas i stället får ha { $most } tecken.
agencies-agency = Vems tjänst det är
agencies-agency-help = Den offentliga aktörens namn, så som det står överst på varje sida: ”En officiell tjänst: …”. Tomt: webbplatsens namn.
