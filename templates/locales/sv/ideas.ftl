# The list of ideas.
ideas-list-title = Idéer
ideas-list-mine = Mina idéer
ideas-list-write = Skriv en idé
ideas-list-sort = Listans ordning
ideas-list-count = { $count ->
    [one] { $count } idé
   *[other] { $count } idéer
}
ideas-list-more-than = över { $count } idéer
ideas-list-none = Inget sådant på tavlan
ideas-list-none-text = Prova med färre begränsningar eller andra ord, eller skriv idén själv.
ideas-list-feed = Följ listan som flöde
ideas-list-csv = Ladda ner listan som tabell (CSV)
ideas-supporters = { $count ->
    [one] { $count } stöd
   *[other] { $count } stöd
}

# An idea.
ideas-theme = Tema
ideas-area = Område
ideas-place = Plats
ideas-amount = Kostnad
ideas-origin = Varifrån den kom
ideas-outcome = Utfall där
ideas-show-facts = Uppgifter
ideas-show-deeds = Vad du kan göra
ideas-show-hidden = Idén är dold för andra
ideas-show-merged = Idén slogs ihop med en annan
ideas-show-in-language = Skriven på: { $name }
ideas-show-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versioner
}
ideas-show-answers = { $count ->
    [one] Stadens svar
   *[other] Stadens svar
}
ideas-show-merged-here = { $count ->
    [one] En idé har slagits ihop med den här
   *[other] { $count } idéer har slagits ihop med den här
}
ideas-show-merged-open = Läs på egen sida
ideas-follow = Följ
ideas-unfollow = Sluta följa
ideas-followers = { $count ->
    [one] { $count } person följer
   *[other] { $count } personer följer
}
ideas-edit = Redigera
ideas-withdraw = Dra tillbaka
ideas-answer = Svara
ideas-merge = Slå ihop
ideas-cancel = Avbryt
ideas-share-letter = Skicka per e-post
ideas-share-copy = Kopiera länken
ideas-print = Skriv ut

# Comments.
ideas-comments-title = { $count ->
    [one] { $count } kommentar
   *[other] { $count } kommentarer
}
ideas-comments-sort = Kommentarernas ordning
ideas-comments-none = Ingen har kommenterat ännu.
ideas-comments-more = Visa fler kommentarer
ideas-replies-earlier = Tidigare svar, från det första
ideas-replies-more = Fler svar, { $count } totalt
ideas-comment-label = Din kommentar
ideas-comment-help = Vad skulle göra idén bättre, eller vad skulle den leda till?
ideas-comment-stance = Jag skriver
ideas-stance-neutral = Utan att ta ställning
ideas-comment-send = Skicka kommentaren
ideas-comment-closed = Kommentarerna är stängda.

# Writing and changing an idea.
ideas-new-title = Skriv en idé
ideas-new-lead = Berätta vad som borde ändras och för vem. Du kan skriva på vilket språk som helst.
ideas-new-public = Din idé och ditt visningsnamn är offentliga. Din e-postadress är det aldrig.
ideas-new-send = Skicka till staden
ideas-new-draft = Spara som utkast
ideas-field-title = Rubrik
ideas-field-title-help = En mening som säger vad som borde ändras.
ideas-field-text = Din idé
ideas-field-text-help = Vad är problemet i dag och vad vore bättre? Tomma rader ger stycken, rader som börjar med streck ger en lista.
ideas-field-none = Inte valt
ideas-field-place-help = En gata, en park, en skola: som du skulle säga till en granne.
ideas-field-lang = Textens språk
ideas-field-lang-help = Vi gissar utifrån texten; rätta om vi gissar fel.
ideas-field-lang-guess = Gissa utifrån texten
ideas-field-images = Bilder
ideas-field-images-help = Högst fem, 10 MB var. Vi tar bort plats- och kameradata.
ideas-field-images-now = Nuvarande bilder
ideas-field-image-drop = Ta bort bilden
ideas-field-alt = Vad finns på bilderna?
ideas-field-alt-help = För dem som inte ser dem, i filernas ordning.
ideas-field-attachments = Bilagor
ideas-field-attachments-help = PDF, text eller kontorsdokument, 10 MB var.
ideas-edit-title = Redigera din idé
ideas-edit-lead = Tidigare versioner går att läsa, så att de som stött idén ser vad som ändrats.
ideas-field-why = Varför ändrade du?
ideas-field-why-help = Kort, om du vill. Motiveringen står intill den nya versionen.
ideas-edit-save = Spara den nya versionen
ideas-versions-title = Versioner
ideas-versions-shown = Vad version { $number } ändrade
ideas-version = Version { $number }
ideas-version-current = visas nu
ideas-report-reason = Vad är fel?

# The desk: answering and merging.
ideas-answer-title = Svara på en idé
ideas-answer-status = Idén är nu
ideas-answer-template = Börja från en mall
ideas-answer-template-help = Texten nedan ersätts bara om den är tom.
ideas-answer-template-none = Ingen mall
ideas-answer-text = Ditt svar
ideas-answer-text-help = Berätta vad som händer härnäst, när, och vem man kan fråga. Svaret publiceras med ditt namn.
ideas-answer-at = Publicera
ideas-answer-at-help = Lämna tomt för att publicera nu.
ideas-answer-send = { $count ->
    [one] Publicera och meddela { $count } person
   *[other] Publicera och meddela { $count } personer
}
ideas-answer-preview = Förhandsgranska
ideas-answer-preview-title = Så här läses det
ideas-answer-preview-none = Skriv något och välj Förhandsgranska.
ideas-answer-hearers = { $count ->
    [one] Författaren och { $count } person får ett brev.
   *[other] Författaren och { $count } personer får ett brev.
}
ideas-merge-title = Slå ihop idéer
ideas-merge-lead = De andra ansluts till den första. Texter och författare går att läsa, varje person räknas en gång, alla berörda får veta, och det går att ångra.
ideas-merge-stays = Den här blir kvar
ideas-merge-joins = De här ansluts
ideas-merge-find = Hitta idéer med ord
ideas-merge-none = Inget liknande hittades.
ideas-merge-why = Varför (alla berörda läser det här)
ideas-merge-do = Slå ihop de valda
ideas-merge-before = Tidigare sammanslagna
ideas-merge-undo = Ångra
ideas-bulk-title = Idéer på arbetsbordet
ideas-bulk-pick = Välj ”{ $title }”
ideas-bulk-answer = Svara de valda tillsammans
ideas-bulk-send = Publicera till alla valda
ideas-bulk-none = Bordet är rent

# The desk: answering and merging.
ideas-answer-planned = Publiceras { $when }
ideas-answer-withdraw = Publicera inte
ideas-templates-title = Svarsmallar för idéer
ideas-templates-none = Det finns ännu ingen svarsmall.
ideas-templates-new = Skriv en svarsmall
ideas-templates-keep = Spara mallen
ideas-templates-archive = Ta ur bruk
ideas-field-template = Svarets text
ideas-field-attachments-now = Nuvarande bilagor
ideas-field-file-drop = Ta bort { $name }
ideas-comment-edit-title = Redigera din kommentar
ideas-comment-edit-save = Spara kommentaren

# Statuses, sorting and filters.
ideas-status-draft = Utkast
ideas-status-open = Öppen för stöd
ideas-status-under-review = Under övervägande
ideas-status-planned = Planerad
ideas-status-in-progress = Pågår
ideas-status-done = Genomförd
ideas-status-declined = Genomförs inte
ideas-status-merged = Sammanslagen
ideas-status-chosen = Vald
ideas-status-withdrawn = Tillbakadragen
ideas-sort-trending = Omtalade
ideas-sort-newest = Nyaste
ideas-sort-most-supported = Mest stöd
ideas-sort-least-seen = Minst sedda
ideas-comments-newest = Nyaste
ideas-comments-oldest = Äldsta
ideas-comments-most-discussed = Mest diskuterade
ideas-filter-any = Alla
ideas-filter-status = Status
ideas-filter-answered = Svar
ideas-filter-answered-yes = Besvarade
ideas-filter-answered-no = Ännu inte besvarade

# What waits for a letter, as the waiting page shows it.
ideas-act-support = Ditt stöd för
ideas-act-comment = Din kommentar
ideas-act-submit = Din idé
ideas-act-text = Det du skrev
ideas-act-follow = Att följa

# A word after a deed.
ideas-flash-submitted = Tack. Din idé är på tavlan.
ideas-flash-submitted-waits = Tack. En moderator tittar på din idé först; du får ett brev.
ideas-flash-draft-kept = Ditt utkast är sparat.
ideas-flash-edited = Den nya versionen är på tavlan.
ideas-flash-withdrawn = Du har dragit tillbaka din idé.
ideas-flash-followed = Du följer nu idén.
ideas-flash-unfollowed = Du följer inte längre idén.
ideas-flash-commented = Din kommentar finns nedan.
ideas-flash-comment-waits = Tack. En moderator tittar på din kommentar först.
ideas-flash-comment-edited = Din kommentar är ändrad.
ideas-flash-answered = Svaret är publicerat.
ideas-flash-answer-planned = Svaret publiceras vid vald tid.
ideas-flash-answer-withdrawn = Svaret publiceras inte.
ideas-flash-answered-many = { $count ->
    [one] { $count } idé har besvarats.
   *[other] { $count } idéer har besvarats.
}
ideas-flash-merged = { $count ->
    [one] { $count } idé har slagits ihop med den här.
   *[other] { $count } idéer har slagits ihop med den här.
}
ideas-flash-merge-undone = Sammanslagningen är ångrad.
ideas-flash-template-kept = Svarsmallen är sparad.
ideas-flash-template-archived = Svarsmallen är ur bruk.

# Why an idea is not seen by all.
ideas-waits-for-moderation = En moderator har inte tittat på den ännu. Tills dess ser bara du och personalen den.
ideas-hidden-by-moderation = En moderator har dolt den. Brevet till författaren berättar varför och hur man överklagar.
ideas-hidden-appeal = Be någon annan titta en gång till
ideas-hidden-appealed = Se hur det gick med din överklagan

# Withdrawing.
ideas-withdraw-title = Dra tillbaka din idé
ideas-withdraw-lead = Den försvinner från listorna och samlar inte mer stöd. Sidan går att läsa, och de som stött den får veta det.
ideas-withdraw-send = Dra tillbaka idén

# What is wrong in a form, and what to do.
ideas-problem-title-empty = Skriv en rubrik: en mening om vad som borde ändras.
ideas-problem-title-long = Rubriken får ha { $most } tecken; nu har den { $is }.
ideas-problem-text-empty = Skriv minst en mening.
ideas-problem-text-long = Texten får ha { $most } tecken; nu har den { $is }.
ideas-problem-why-long = Ange skälet med högst { $most } tecken.
ideas-problem-place-long = Ange platsen med högst { $most } tecken.
ideas-problem-theme = Välj ett tema i listan.
ideas-problem-area = Välj ett område i listan.
ideas-problem-status = Välj idéns nya status.
ideas-problem-at = Ange dag och klockslag.
ideas-problem-file-large = { $name } är större än { $most } MB.
ideas-problem-image-type = { $name } är inte en bild vi kan visa. Använd JPEG, PNG, WebP eller GIF.
ideas-problem-images-many = Högst { $most } bilder.
ideas-problem-attachment-type = { $name } är av en typ vi inte tar emot. Använd PDF, text eller ett kontorsdokument.
ideas-problem-attachments-many = Högst { $most } bilagor.
ideas-problem-bulk-none = Kryssa för idéerna du svarar på.
ideas-problem-merge-none = Kryssa för idéerna som ansluts till den här.

# The log of what staff did.
ideas-log-idea-answered = Svarade på en idé
ideas-log-answer-planned = Planerade ett svar
ideas-log-answer-withdrawn = Tog tillbaka ett planerat svar
ideas-log-idea-edited = Redigerade en idé
ideas-log-ideas-merged = Sammanförde två idéer
ideas-log-merge-undone = Upphävde en sammanföring
ideas-log-template-kept = Skrev en svarsmall
ideas-log-template-archived = Tog en svarsmall ur bruk

# Idéer till en utmaning.
ideas-challenge = Svarar på utmaningen
ideas-challenge-list-title = Idéer till utmaningen
ideas-challenge-list-empty = Inga idéer ännu
ideas-challenge-list-empty-text = Den första kan bli din.
ideas-challenge-counts-hidden = Hur många som står bakom varje idé visas när omröstningen är över.
ideas-challenge-random = Ordningen är lottad och förblir densamma för dig, så att ingen idé äger första platsen.
ideas-challenge-print = Skriv ut alla med text
ideas-challenge-print-more = Här skrivs de första tusen ut. Begränsa listan för att se andra.
ideas-challenge-new-title = Lämna in en idé
ideas-challenge-new-until = Idéer tas emot till { $when }.
ideas-challenge-new-closed = Idéer kan inte lämnas in just nu
ideas-challenge-new-send = Lämna in idén
ideas-challenge-form-changed = Formuläret har ändrats sedan du började
ideas-challenge-form-changed-text = De här svaren finns kvar i ditt utkast, men ingen frågar längre efter dem:
ideas-question-only-if = Endast om du svarade ”{ $answer }” på ”{ $question }”.
ideas-answer-retired = (frågas inte längre)
ideas-field-amount = Uppskattad kostnad
ideas-field-amount-help = I hela euro. En grov gissning räcker.
ideas-field-images-needed = Utmaningen ber om minst en bild.
ideas-field-attachments-needed = Utmaningen ber om minst en bilaga.
ideas-filter-number = Tal mellan
ideas-filter-least = Minst
ideas-filter-most = Högst
ideas-sort-random = Lottad
ideas-flash-submitted-challenge = Tack. Din idé finns bland svaren på utmaningen.
ideas-problem-amount = Skriv kostnaden i hela euro, till exempel 1200.
ideas-problem-not-asked = Utmaningen frågar inte efter detta; lämna det tomt.
ideas-problem-sort-closed = Den här ordningen skulle avslöja siffror som visas först när omröstningen är över. Välj en annan.

# Att rösta på idéer.
ideas-votes = { $count ->
    [one] { $count } röst
   *[other] { $count } röster
}
ideas-votes-word = { $count ->
    [one] röst
   *[other] röster
}
ideas-vote-go = Rösta
ideas-vote-title = Omröstning
ideas-vote-exactly = { $count ->
    [one] Välj { $count } idé.
   *[other] Välj { $count } idéer.
}
ideas-vote-between = Välj minst { $least } och högst { $most } idéer.
ideas-vote-until = Du kan ändra din röst till { $when }.
ideas-vote-closed = Du kan inte rösta just nu
ideas-vote-legend = Idéer att rösta på
ideas-vote-read = Läs idén
ideas-vote-cast = Lägg min röst
ideas-vote-change = Ändra min röst
ideas-vote-back = Ta tillbaka min röst
ideas-vote-help = En person, en röstsedel. Ingen annan än du ser vad du valde.
ideas-vote-receipt = Din röst är lagd
ideas-vote-receipt-number = Kvitto
ideas-vote-receipt-cast = Lagd
ideas-vote-receipt-changed = Ändrad (version { $count })
ideas-vote-secret = Kvittot visar att din röst räknas och säger ingenting om vad du valde.
ideas-vote-ballots = { $count ->
    [one] { $count } röstsedel har lämnats.
   *[other] { $count } röstsedlar har lämnats.
}
ideas-vote-none = Det finns inget att rösta på ännu
ideas-vote-none-text = Idéerna visas här när de har valts till omröstningen.
ideas-aside-title = Röster som inte räknas
ideas-aside-line = { $count ->
    [one] { $count } röstsedel lades åt sidan:
   *[other] { $count } röstsedlar lades åt sidan:
}
ideas-act-vote = Du röstar på
ideas-flash-voted = Tack. Din röst är lagd.
ideas-flash-ballot-back = Din röst har tagits tillbaka. Du kan rösta på nytt ända till slutet.
ideas-problem-choices-few = Välj minst { $least }; du valde { $is }.
ideas-problem-choices-many = Välj högst { $most }; du valde { $is }.
ideas-problem-choices-gone = En av idéerna du valde är inte längre med i omröstningen. Välj på nytt.

# Skrivbordet: att vaka över en omröstning.
ideas-ballots-title = Röster och tecken på fusk
ideas-ballots-lead = Ingen ser vem som röstat eller på vad. Nätverk sparas bara som en förvrängd beteckning.
ideas-ballots-networks = Många röster från ett nätverk
ideas-ballots-networks-none = Inget nätverk sticker ut.
ideas-ballots-from-network = { $count ->
    [one] { $count } röst från ett nätverk
   *[other] { $count } röster från ett nätverk
}
ideas-ballots-new = { $count ->
    [one] { $count } från ett nytt konto
   *[other] { $count } från nya konton
}
ideas-ballots-aside-already = { $count } lagda åt sidan
ideas-ballots-bursts = Många röster inom en minut
ideas-ballots-bursts-none = Ingen minut sticker ut.
ideas-ballots-in-minute = { $count ->
    [one] { $count } röst den här minuten
   *[other] { $count } röster den här minuten
}
ideas-ballots-usual = vanligen { $count }
ideas-ballots-set-aside = Lägg åt sidan …
ideas-ballots-set-aside-these = Lägg de här rösterna åt sidan
ideas-ballots-reason = Skäl (alla läser det i resultatet)
ideas-ballots-only-new = Endast konton som skapats sedan dagen före omröstningens början
ideas-ballots-aside-none = Inget har lagts åt sidan.
ideas-ballots-restore = Räkna dem igen
ideas-ballots-undone = Räknas igen sedan { $when }
ideas-ballots-decided = Beslutet är publicerat
ideas-ballots-decided-text = Siffrorna i det står fast. Röster läggs inte längre åt sidan och räknas inte om.
ideas-flash-set-aside = { $count ->
    [one] { $count } röst har lagts åt sidan.
   *[other] { $count } röster har lagts åt sidan.
}
ideas-flash-restored = Rösterna räknas igen.
ideas-problem-aside-reason = Skriv ett skäl på högst 500 tecken; alla läser det i resultatet.
ideas-problem-aside-none = Här finns inga röster kvar att lägga åt sidan.
ideas-problem-aside-batch = Välj ett nätverk eller en tidsperiod med början och slut.
ideas-log-ballots-set-aside = Lade röster åt sidan
ideas-log-ballots-restored = Räknade röster igen


# The desk where the staff weigh the ideas of a challenge.
ideas-weigh-title = Bedöm idéerna
ideas-weigh-private = Bara personalen ser den här sidan. Allmänheten ser ett svar först när det publiceras.
ideas-weigh-closed = Bedömningen är inte öppen nu, så här kan inget ändras.
ideas-weigh-ideas = Idéer
ideas-weigh-shortlisted = På kortlistan
ideas-weigh-done = Genomgångna
ideas-weigh-prepared = Svar som väntar
ideas-weigh-released = Publicerade svar
ideas-weigh-show = Visa
ideas-weigh-show-all = Alla idéer
ideas-weigh-show-shortlisted = På kortlistan
ideas-weigh-show-not-shortlisted = Inte på kortlistan
ideas-weigh-show-to-do = Att göra
ideas-weigh-show-done = Klara
ideas-weigh-show-without-answer = Utan förberett svar
ideas-weigh-show-with-answer = Med förberett svar
ideas-weigh-show-mine = Mina att gå igenom
ideas-weigh-owner = Handläggare
ideas-weigh-idea = Idé
ideas-weigh-voices = Röster
ideas-weigh-spread = Omdömen
ideas-weigh-state = Läge
ideas-weigh-answer = Svar
ideas-weigh-on-shortlist = På kortlistan
ideas-weigh-is-done = Klar
ideas-weigh-is-to-do = Att göra
ideas-weigh-answer-released = Publicerat
ideas-weigh-notes-count = { $count ->
    [one] { $count } anteckning
   *[other] { $count } anteckningar
}
ideas-weigh-none = Inga idéer har lämnats in ännu.
ideas-weigh-none-so = Ingen idé motsvarar filtren.
ideas-weigh-public-page = Den offentliga sidan
ideas-weigh-mark-done = Markera som klar
ideas-weigh-mark-to-do = Gå igenom den igen

# Notes, opinions, shortlist, owner, prepared answer.
ideas-notes-title = Anteckningar för kollegor
ideas-notes-new = Ny anteckning
ideas-notes-keep = Lägg till anteckningen
ideas-opinion-title = Personalens omdömen
ideas-opinion-mine = Ditt omdöme
ideas-opinion-help = Från 1, inget för oss, till 5, gör det.
ideas-opinion-keep = Spara mitt omdöme
ideas-opinion-back = Ta tillbaka mitt omdöme
ideas-spread = Hur många som gav varje betyg
ideas-spread-mean = { $count ->
    [one] { $mean } av { $count } omdöme
   *[other] { $mean } av { $count } omdömen
}
ideas-spread-range = från { $lowest } till { $highest }
ideas-spread-each = { $count ->
    [one] { $score }: { $count } person
   *[other] { $score }: { $count } personer
}
ideas-shortlist-title = Kortlista
ideas-shortlist-on = På kortlistan sedan { $when }
ideas-shortlist-not = Inte på kortlistan.
ideas-shortlist-reason = Varför den går vidare
ideas-shortlist-put = Sätt på kortlistan
ideas-shortlist-off = Ta bort från kortlistan
ideas-owner-title = Vem som går igenom den
ideas-owner-nobody = Ingen särskild
ideas-owner-keep = Spara
ideas-prepare-title = Förberett svar
ideas-prepare-help = Publiceras tillsammans med de andra svaren; till dess ser bara personalen det.
ideas-prepare-keep = Spara svaret
ideas-prepare-drop = Släng svaret
ideas-prepare-released = Publicerat { $when }. Svaret finns på idéns sida.
ideas-release-title = Publicera svaren
ideas-release-lead = { $count ->
    [one] { $count } förberett svar ges nu; den som lämnat idén, de som stöder och de som följer den får veta. Svaren går också ut av sig själva med beslutet.
   *[other] { $count } förberedda svar ges i samma stund; de som lämnat idéerna, de som stöder och de som följer dem får veta. Svaren går också ut av sig själva med beslutet.
}
ideas-release-go = { $count ->
    [one] Publicera { $count } svar nu
   *[other] Publicera { $count } svar nu
}

# The decision as it is prepared.
ideas-decision-title = Beslut
ideas-decision-text = Motivering
ideas-decision-text-help = Vad som beslutades om hela utmaningen och varför. Alla läser det, och det står i brevet till alla som lämnat en idé.
ideas-decision-winners = Valda idéer
ideas-decision-winners-help = Här är kortlistan. Kryssa för det som väljs och säg varför; placering och pris är frivilliga.
ideas-decision-no-candidates = Inget står på kortlistan ännu. Ett beslut kan också vara att inget väljs; då säger motiveringen det.
ideas-decision-choose = Vald
ideas-decision-place = Placering
ideas-decision-prize = Pris
ideas-decision-reason = Varför just den här
ideas-decision-votes = { $count ->
    [one] { $count } röst
   *[other] { $count } röster
}
ideas-decision-preview = Spara och förhandsgranska
ideas-decision-keep = Spara utkastet
ideas-decision-publish-title = Publicera
ideas-decision-publish-lead = Beslutet, motiveringen och de förberedda svaren kommer ut i samma stund, och alla som lämnat en idé får ett brev. Förberedda svar: { $prepared }; idéer utan svar: { $without }.
ideas-decision-opens = Det kan publiceras från { $when }; du kan planera det redan nu.
ideas-decision-lead-only = Den som leder ett team publicerar det.
ideas-decision-keep-first = Spara först ett utkast; sedan kan det publiceras här.
ideas-decision-at = När
ideas-decision-at-help = Lämnas det tomt kommer det ut genast.
ideas-decision-publish = Publicera beslutet
ideas-decision-planned = Beslutet publiceras { $when }.
ideas-decision-planned-help = En ändring av utkastet tar tillbaka planen: andra ord kräver en ny titt.
ideas-decision-unplan = Ta tillbaka planen
ideas-decision-published = Publicerat { $when }.

# What everyone reads: the result and the protocol.
ideas-result-title = Beslutet
ideas-result-of = Beslutet: { $title }
ideas-result-preview = Det här är en förhandsvisning. Bara personalen ser den än så länge.
ideas-result-back = Tillbaka till utkastet
ideas-result-elsewhere = Avgjort på annat håll, hämtat från { $source }
ideas-result-winners = { $count ->
    [one] { $count } idé valdes
   *[other] { $count } idéer valdes
}
ideas-result-no-winners = Ingen idé valdes.
ideas-winner-place = { $place }.
ideas-result-numbers = I siffror
ideas-result-ideas = Idéer
ideas-result-authors = Personer som lämnade idéer
ideas-result-comments = Kommentarer
ideas-result-voters = Personer vars röster räknas
ideas-result-ballots = Avgivna röster
ideas-result-set-aside = Röster som inte räknats
ideas-result-votes-elsewhere = Röster avgivna på annat håll
ideas-result-carried = { $count ->
    [one] { $count } röst på annat håll
   *[other] { $count } röster på annat håll
}
ideas-result-voices = { $count ->
    [one] röst
   *[other] röster
}
ideas-result-set-aside-title = Inte räknade, och varför
ideas-result-set-aside-line = { $count ->
    [one] { $count } röst { $when }:
   *[other] { $count } röster { $when }:
}
ideas-result-all-ideas = Alla idéer
ideas-result-csv = Allt som tabell (CSV)
ideas-result-awaited = Beslutet har inte publicerats ännu. Den som följer utmaningen får veta det per brev.
ideas-protocol-title = Protokoll
ideas-protocol-of = Protokoll: { $title }
ideas-protocol-decided-by = Beslutat av
ideas-protocol-decided-at = Publicerat
ideas-protocol-reasons = Motivering
ideas-protocol-dates = Datum ({ $zone })
ideas-protocol-phase = Fas
ideas-protocol-begins = Börjar
ideas-protocol-record = Vad som ändrades på vägen
ideas-protocol-no-record = Inget datum flyttades, och varje röst räknades.
ideas-protocol-moved = flyttad från { $before } till { $after }.
ideas-protocol-set-aside = { $count ->
    [one] { $count } röst lades åt sidan.
   *[other] { $count } röster lades åt sidan.
}
ideas-protocol-undone = { $count ->
    [one] { $count } röst räknas igen.
   *[other] { $count } röster räknas igen.
}

# After evaluating and deciding.
ideas-flash-shortlisted = Idén står på kortlistan.
ideas-flash-off-shortlist = Idén är borta från kortlistan.
ideas-flash-owner = Sparat.
ideas-flash-weighed = Markerad som klar.
ideas-flash-weigh-again = Den gås igenom igen.
ideas-flash-opinion = Ditt omdöme är sparat.
ideas-flash-noted = Din anteckning är sparad.
ideas-flash-prepared = Svaret är förberett. Andra ser det först när det publiceras.
ideas-flash-prepared-dropped = Det förberedda svaret är borta.
ideas-flash-released = { $count ->
    [one] { $count } svar har publicerats.
   *[other] { $count } svar har publicerats.
}
ideas-flash-released-some = Publicerade: { $count }. Lämnade som de är, eftersom idéerna tagit en annan väg: { $left }.
ideas-flash-decision-kept = Utkastet till beslut är sparat.
ideas-flash-decided = { $count ->
    [one] Beslutet är publicerat, med { $count } svar. De som lämnat idéer får veta det nu.
   *[other] Beslutet är publicerat, med { $count } svar. De som lämnat idéer får veta det nu.
}
ideas-flash-decided-before = Beslutet var redan publicerat; inget har ändrats.
ideas-flash-decision-planned = Beslutet publiceras i sin tid.
ideas-flash-decision-unplanned = Beslutet publiceras inte av sig självt.

# What is wrong when evaluating and deciding.
ideas-problem-reason = Säg varför; en mening räcker.
ideas-problem-owner = Välj någon av personalen.
ideas-problem-score = Välj ett tal från 1 till 5.
ideas-problem-winner = Den här idén kan inte väljas: den är ingen offentlig idé i utmaningen, eller så har den dragits tillbaka eller slagits ihop.
ideas-problem-winner-twice = Idén är vald två gånger.
ideas-problem-winners-many = Välj högst { $most } idéer.
ideas-problem-place-number = Skriv placeringen som en siffra, till exempel 1.
ideas-problem-decision-none = Spara först ett utkast till beslut.

# The log of evaluating and deciding.
ideas-log-shortlisted = Satte en idé på kortlistan
ideas-log-off-shortlist = Tog bort en idé från kortlistan
ideas-log-answers-released = Publicerade förberedda svar
ideas-log-decision-prepared = Förberedde ett beslut
ideas-log-decision-planned = Planerade publiceringen av ett beslut
ideas-log-decision-unplanned = Tog tillbaka den planerade publiceringen
ideas-log-decision-held = Höll tillbaka ett planerat beslut: en vald idé är borta
ideas-log-decision-published = Publicerade ett beslut

# Taken back by somebody who left.
ideas-recalled-title = En idé som skribenten har tagit tillbaka
ideas-recalled-text = Skribenten har lämnat och tagit tillbaka orden. Det andra sade finns kvar.
ideas-recalled-comment = (Skribenten har tagit tillbaka kommentaren.)
