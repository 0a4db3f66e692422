# Stages, as the house calls them.
improvements-stage-triage = Ska ses över
improvements-stage-exploring = Utreds
improvements-stage-trial = Prövas
improvements-stage-adopting = Införs
improvements-stage-done = Klart
improvements-stage-declined = Genomförs inte

# What everyone sees.
improvements-title = Det vi förbättrar
improvements-lead = Vad människor berättade, vad vi gör åt det och vad det ledde till.
improvements-none = Här visas ingenting ännu
improvements-none-text = När staden tar tag i något som du har berättat hittar du det här.
improvements-none-here = Inget passar de här valen
improvements-tab-all = Alla
improvements-tabs = Skeden
improvements-theme = Tema
improvements-area = Område
improvements-any = Alla
improvements-people = { $count ->
    [one] { $count } person bakom
   *[other] { $count } personer bakom
}
improvements-people-word = { $count ->
    [one] person
   *[other] personer
}
improvements-carried = { $count ->
    [one] och { $count } röst från annat håll
   *[other] och { $count } röster från annat håll
}
improvements-since = sedan { $date }
improvements-walk = Hur långt det har kommit
improvements-heard = Vad vi hörde
improvements-doing = Vad vi gör
improvements-results = Vad det ledde till
improvements-milestones = Steg
improvements-milestone-due = senast { $date }
improvements-milestone-done = klart { $date }
improvements-outcome = Uppmätt
improvements-measured = Så mättes det
improvements-before = Före
improvements-after = Efter
improvements-money = Pengar
improvements-money-saved = { $amount } sparas per år
improvements-money-cost = { $amount } i kostnad per år
improvements-behind = Vad som ligger bakom
improvements-private = { $count ->
    [one] och { $count } meddelande till staden som inte är offentligt
   *[other] och { $count } meddelanden till staden som inte är offentliga
}
improvements-history = Så gick det
improvements-came-of-it = Vad det gav upphov till
improvements-answers = Officiella svar
improvements-challenges = Utmaningar
improvements-preview = Det här är en förhandsvisning
improvements-preview-text = Bara personalen ser den. Gör sidan offentlig när den är klar.
improvements-keep = Arbeta med den
improvements-kind-idea = Idé
improvements-kind-comment = Kommentar
improvements-kind-case = Respons
improvements-kind-question = Fråga
improvements-onward = Vad det blev av det här
improvements-onward-is = Det ingår i en förbättring som staden arbetar med.

# The board, the table, the printed list.
improvements-desk-title = Förbättringar
improvements-desk-new = Ny förbättring
improvements-view-board = Tavla
improvements-view-table = Tabell
improvements-view-print = Lista för utskrift
improvements-views = Sätt att se på dem
improvements-csv = Spara som tabell (CSV)
improvements-name-stages = Skeden och gränser
improvements-owner = Ansvarig
improvements-team = Team
improvements-mine = Mina
improvements-stage = Skede
improvements-cards = { $count ->
    [one] { $count } kort
   *[other] { $count } kort
}
improvements-limit = högst { $limit }
improvements-over = { $count } av { $limit }: fler än avtalat
improvements-column-empty = Inget här
improvements-column-more = Fler i tabellen
improvements-board-help = Dra ett kort till ett annat skede, eller ställ dig på dess handtag och tryck på mellanslag: piltangenterna väljer skede, Enter släpper kortet, Esc lägger tillbaka det.
improvements-handle = Flytta ”{ $title }”
improvements-picked-up = Tog upp ”{ $title }” i skedet { $stage }. Piltangenterna väljer skede, Enter släpper, Esc lägger tillbaka.
improvements-over-stage = { $stage }, { $cards }.
improvements-put-back = ”{ $title }” är tillbaka i { $stage }.
improvements-cannot-go = Härifrån går det inte att flytta till { $stage }.
improvements-move = Flytta
improvements-move-to = Flytta till
improvements-move-title = Flytta ”{ $title }” till { $stage }?
improvements-move-words = Vad berättar du för dem som står bakom?
improvements-move-words-help = Det går ut med deras nästa brev och syns vid deras idéer. Utan ord hör de bara skedet. Den som får veta att något inte genomförs behöver ett skäl.
improvements-move-go = Flytta och berätta
improvements-cancel = Låt vara
improvements-desk-none = Inga förbättringar ännu
improvements-desk-none-text = Börja med en idé, en kommentar eller respons, eller från ett tomt blad.
improvements-sort-stage = Skede
improvements-sort-title = Rubrik
improvements-sort-people = Personer
improvements-sort-moved = I skedet sedan
improvements-sort-updated = Senast ändrad
improvements-published-short = Offentlig
improvements-printed = Läget { $date }
improvements-search = Ord i rubriken

# Beginning one and saying what it is about.
improvements-new-title = En ny förbättring
improvements-new-lead = Samla det människor har berättat, ge det en ansvarig och för det från skede till skede.
improvements-new-about = Den börjar med
improvements-field-title = Rubrik
improvements-field-title-help = Vad som blir bättre, med några ord. Visas offentligt när sidan är offentlig.
improvements-field-why = Varför
improvements-field-why-help = För kolleger. Det lämnar aldrig arbetsbordet.
improvements-field-lang = Språk
improvements-choose = Välj
improvements-begin = Börja
improvements-save = Spara
improvements-edit = Ändra vad det handlar om
improvements-edit-title = Vad det handlar om
improvements-gather-title = Samla i en förbättring
improvements-gather-lead = Välj en befintlig förbättring eller börja en ny med det här.
improvements-gather-here = Lägg det bakom den här
improvements-gather-new = Börja en ny
improvements-gather-none = Ingen befintlig förbättring har de orden.
improvements-gather-find = Sök
improvements-gather = Samla i en förbättring

# One case at the desk.
improvements-part-work = Arbete
improvements-part-measure = Försök och resultat
improvements-part-public = Offentlig sida
improvements-parts = Förbättringens delar
improvements-why = Varför
improvements-evidence = Vad som ligger bakom ({ $count })
improvements-evidence-help = Alla bakom hör om ett byte av skede en gång, hur många av de här de än har skrivit eller stöder.
improvements-evidence-none = Inget ännu. Koppla det människor har berättat.
improvements-evidence-link = Koppla
improvements-evidence-what = Adressen till en idé, en kommentar, en fråga eller respons
improvements-evidence-what-help = Klistra in den från adressfältet eller sök idéer med ord.
improvements-evidence-find = Sök idéer
improvements-evidence-unlink = Koppla loss
improvements-evidence-hidden = Inte offentlig
improvements-evidence-under = under ”{ $title }”
improvements-evidence-from = från { $source }
improvements-evidence-voices = { $count ->
    [one] { $count } som stöder
   *[other] { $count } som stöder
}
improvements-evidence-merged = kom med en sammanslagen
improvements-find-title = Sök något att koppla
improvements-find-words = Ord
improvements-find-none = Ingen idé har de orden.
improvements-find-already = Redan kopplad
improvements-notes = Anteckningar
improvements-notes-help = Mellan kolleger. De lämnar aldrig arbetsbordet.
improvements-note = Ny anteckning
improvements-note-go = Anteckna
improvements-tasks = Uppgifter
improvements-tasks-none = Inga uppgifter
improvements-task = Vad som ska göras
improvements-task-owner = Vem
improvements-task-due = Senast
improvements-task-due-help = Den ansvariga påminns dagen före.
improvements-task-go = Lägg till uppgiften
improvements-task-is-due = senast { $date }
improvements-task-late = försenad
improvements-task-done-at = gjord { $date }
improvements-task-finish = Gjord
improvements-task-reopen = Inte gjord trots allt
improvements-task-remove = Ta bort
improvements-log = Beslut
improvements-log-help = Vem som beslutade vad, när och varför.
improvements-decide-what = Vad som beslutades
improvements-decide-why = Varför
improvements-decide-go = Skriv in beslutet
improvements-deed-started = började den
improvements-deed-moved = flyttade den från { $before } till { $after }
improvements-deed-decided = beslutade: { $what }
improvements-deed-linked = kopplade ”{ $what }”
improvements-deed-unlinked = kopplade loss ”{ $what }”
improvements-deed-merged = slog ihop den med ”{ $what }”
improvements-deed-merge-undone = tog isär den från ”{ $what }”
improvements-deed-published = gjorde sidan offentlig
improvements-deed-unpublished = tog bort den offentliga sidan
improvements-hub = Systemet
improvements-links = Vad det gav upphov till
improvements-links-none = Inget ännu
improvements-link-challenge = En utmanings nummer
improvements-link-challenge-go = Koppla utmaningen
improvements-link-answer-go = Koppla det här svaret
improvements-link-remove = Ta bort
improvements-open-answers = Officiella svar på dess idéer
improvements-merges = Sammanslagna hit
improvements-merge = Slå ihop med en annan
improvements-merge-title = Slå ihop ”{ $title }” med en annan
improvements-merge-lead = Den andra fortsätter med allt som ligger bakom båda; människorna hör en gång. Det går att ångra.
improvements-merge-into = Med vilken?
improvements-merge-reason = Varför
improvements-merge-go = Slå ihop
improvements-merge-undo = Ta isär igen
improvements-merge-none = Ingen annan förbättring har de orden.
improvements-merged = Den fortsätter i
improvements-facts = Fakta
improvements-told = Senast berättat

# Trial and outcome.
improvements-trial = Försöket
improvements-trial-help = Ett litet försök innan det görs överallt. Det stannar på arbetsbordet.
improvements-trial-hypothesis = Vad tror vi kommer att hända?
improvements-trial-measure = Vad mäter vi?
improvements-trial-start = Värde i början
improvements-trial-end = Värde i slutet
improvements-trial-starts = Börjar
improvements-trial-ends = Slutar
improvements-trial-learned = Vad lärde vi oss?
improvements-trial-go = Spara försöket
improvements-outcome-title = Resultatet
improvements-outcome-help = Vad det ledde till, uppmätt. Det visas offentligt bara om du väljer det på den offentliga sidan.
improvements-outcome-money = Vad det sparar per år
improvements-outcome-money-help = Hela belopp eller med cent, under noll för vad det kostar. Lämna tomt om det inte är känt.
improvements-outcome-currency = Valuta
improvements-outcome-go = Spara resultatet

# The public page at the desk.
improvements-public-on = Alla ser den här sidan
improvements-public-off = Bara personalen ser den här sidan
improvements-public-lead = Skriv det alla får läsa. Anteckningar, uppgifter, försöket och varför det började visas aldrig.
improvements-public-outcome = Visa också det uppmätta resultatet
improvements-public-go = Spara
improvements-public-switch-on = Gör sidan offentlig
improvements-public-switch-off = Ta bort den offentliga sidan
improvements-public-look = Se den som besökare
improvements-public-open = Öppna sidan
improvements-public-missing = Skriv först vad ni hörde och vad ni gör.
improvements-step = Steg
improvements-step-due = Senast
improvements-step-go = Lägg till steget
improvements-step-finish = Klart
improvements-step-reopen = Inte klart trots allt
improvements-step-remove = Ta bort
improvements-steps-none = Inga steg ännu

# Stages and limits.
improvements-stages-title = Skeden och gränser
improvements-stages-lead = Kalla skedena det ni brukar kalla dem. Betydelsen är densamma, så att alla förstår vad den står för.
improvements-stages-name = Namn på { $language }
improvements-stages-limit = Högst så många kort
improvements-stages-limit-help = Att gå över sägs, men hindras inte. Tomt: ingen gräns.
improvements-stages-go = Spara

# What was just done.
improvements-flash-started = Förbättringen har börjat.
improvements-flash-saved = Sparat.
improvements-flash-moved = Flyttad till { $stage }. De som står bakom får höra det.
improvements-flash-moved-over = Flyttad till { $stage }, där det nu finns { $count } kort. Ni kom överens om högst { $limit }.
improvements-flash-linked = Kopplat.
improvements-flash-unlinked = Loskopplat. Den som skrev det hör inget mer om det här.
improvements-flash-noted = Antecknat.
improvements-flash-published = Sidan är offentlig. Alla ser den nu.
improvements-flash-unpublished = Sidan är inte längre offentlig.
improvements-flash-merged = Sammanslaget. Det går att ta isär igen nedan.
improvements-flash-merge-undone = Båda står för sig själva igen.

# What is wrong with what was typed.
improvements-problem-missing = Det här kan inte lämnas tomt.
improvements-problem-long = Högst { $most } tecken.
improvements-problem-choice = Välj ett alternativ i listan.
improvements-problem-owner = Välj någon som arbetar här.
improvements-problem-date = Skriv datumet som år, månad och dag.
improvements-problem-ends = Det kan inte sluta innan det börjar.
improvements-problem-money = Skriv ett belopp, till exempel 12 500 eller -300.
improvements-problem-currency = Tre bokstäver, till exempel EUR.
improvements-problem-reason = Skriv varför det inte genomförs: de som står bakom kommer att läsa det.
improvements-problem-evidence = Här finns ingen sådan idé, kommentar, fråga eller respons.
improvements-problem-address = Det här är inte adressen till en idé, en kommentar, en fråga eller respons.
improvements-problem-link = Något sådant finns inte här.
improvements-problem-limit = Mellan 1 och 999.
improvements-problem-into = Välj den andra förbättringen.

# The log of staff acts.
improvements-log-started = Började en förbättring
improvements-log-edited = Ändrade vad en förbättring handlar om
improvements-log-moved = Flyttade en förbättring
improvements-log-linked = Kopplade något till en förbättring
improvements-log-unlinked = Kopplade loss något från en förbättring
improvements-log-noted = Skrev en anteckning till en förbättring
improvements-log-task = Sparade en uppgift i en förbättring
improvements-log-task-done = Gjorde en uppgift i en förbättring
improvements-log-task-open = Öppnade en uppgift i en förbättring igen
improvements-log-task-removed = Tog bort en uppgift i en förbättring
improvements-log-decided = Beslutade om en förbättring
improvements-log-trial = Sparade försöket i en förbättring
improvements-log-outcome = Sparade resultatet av en förbättring
improvements-log-led = Kopplade vad en förbättring gav upphov till
improvements-log-led-no-more = Tog bort vad en förbättring gav upphov till
improvements-log-public-words = Skrev en förbättrings offentliga sida
improvements-log-published = Gjorde en förbättrings sida offentlig
improvements-log-unpublished = Tog bort en förbättrings offentliga sida
improvements-log-step = Sparade ett steg i en förbättring
improvements-log-step-done = Blev klar med ett steg i en förbättring
improvements-log-step-open = Öppnade ett steg i en förbättring igen
improvements-log-step-removed = Tog bort ett steg i en förbättring
improvements-log-merged = Slog ihop två förbättringar
improvements-log-merge-undone = Tog isär två förbättringar
