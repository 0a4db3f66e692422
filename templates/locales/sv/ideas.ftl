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
    [one] { $count } stödjer
   *[other] { $count } stöder
}

# An idea.
ideas-theme = Tema
ideas-area = Område
ideas-place = Plats
ideas-amount = Kostnad
ideas-origin = Varifrån den kom
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
ideas-field-alt-help = För dem som inte ser dem. En rad per bild.
ideas-field-attachments = Bilagor
ideas-field-attachments-help = PDF, text eller kontorsdokument, 10 MB var.
ideas-edit-title = Redigera din idé
ideas-edit-lead = Tidigare versioner går att läsa, så att de som stött idén ser vad som ändrats.
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
ideas-templates-title = Förberedda svar
ideas-templates-none = Inga svar har förberetts ännu.
ideas-templates-new = Förbered ett svar
ideas-templates-keep = Spara svaret
ideas-templates-archive = Ta ur bruk
ideas-field-template = Svarets text
ideas-field-attachments-now = Nuvarande bilagor
ideas-field-file-drop = Ta bort { $name }
ideas-comment-edit-title = Redigera din kommentar
ideas-comment-edit-save = Spara kommentaren
