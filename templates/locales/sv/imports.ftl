# The report of an import.
imports-report-source = Källa: { $source }
imports-report-rows = { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
}: { $ideas ->
    [one] { $ideas } idé
   *[other] { $ideas } idéer
}, { $comments ->
    [one] { $comments } kommentar
   *[other] { $comments } kommentarer
}, { $out } utelämnas
imports-report-public = { $ideas } offentliga
imports-report-waiting = { $ideas } väntar på moderering
imports-report-hidden = { $ideas } dolda
imports-report-status = { $ideas } med statusen ”{ $status }”
imports-report-themes = { $themes ->
    [one] { $themes } tema
   *[other] { $themes } teman
}: { $names }
imports-report-language = { $ideas } på språket ”{ $lang }”
imports-report-sum = { $ideas } med ett belopp, sammanlagt { $sum } { $currency }
imports-report-carried = Följer med som antal: { $support } för, { $against } emot
imports-report-votes = Följer med som antal: { $votes ->
    [one] { $votes } röst
   *[other] { $votes } röster
}
imports-report-mapped = { $columns ->
    [one] { $columns } kolumn används:
   *[other] { $columns } kolumner används:
}
imports-report-unmapped = { $columns ->
    [one] { $columns } kolumn används inte:
   *[other] { $columns } kolumner används inte:
}
imports-report-all-well = Varje rad följer med som den är.
imports-report-problems = Detta följer inte med, eller inte som det är:
imports-report-place = { $file }, rad { $line }:
imports-report-more = … och { $more } till av samma slag

imports-about-topic = Ämne: { $topic }
imports-about-description = Beskrivning: { $text }
imports-about-votes-file = Filen med varje enskild röst läses inte. Röster följer med endast som antal.
imports-about-decidim = Filer: { $proposals } med förslag, { $comments } med kommentarer
imports-about-no-id = Ingen kolumn är kopplad till ”id”: en rad känns igen på allt den säger, så en rad som ändras senare skulle komma som en ny idé.
imports-about-currencies = Där en rad inte anger valuta används gruppens: { $groups }

imports-status-draft = utkast
imports-status-open = öppen
imports-status-under-review = behandlas
imports-status-planned = planerad
imports-status-in-progress = pågår
imports-status-done = klar
imports-status-declined = genomförs inte
imports-status-merged = sammanslagen
imports-status-withdrawn = återtagen

imports-field-id = namn i källan
imports-field-title = rubrik
imports-field-text = text
imports-field-fact = uppgift under texten
imports-field-theme = tema
imports-field-area = område
imports-field-place = plats
imports-field-amount = belopp
imports-field-currency = valuta
imports-field-group = grupp med gemensam valuta
imports-field-date = datum
imports-field-author = skribent, som saltat kondensat
imports-field-link = länk till källan
imports-field-language = språk
imports-field-visibility = offentlig, väntande eller dold
imports-field-status = status
imports-field-outcome = utfall i källan
imports-field-support = medföljande stöd
imports-field-against = medföljande röster emot
imports-field-votes = medföljande röster
imports-field-comment = kommentarens text
imports-field-stance = för eller emot
imports-field-parent = vad en kommentar svarar på
imports-field-source = källans namn
imports-field-amendment = ändringsförslag utelämnas

# What is wrong with a row.
imports-row-uneven = Raden har { $found } kolumner, rubrikraden { $expected }. Inget importeras innan det är rättat.
imports-row-empty = Raden är tom.
imports-row-no-id = Raden saknar id.
imports-row-no-title = Raden saknar rubrik.
imports-row-no-text = Raden saknar text.
imports-row-repeated = Id ”{ $id }” finns redan på rad { $first }; endast den första tas med.
imports-row-title-cut = Rubriken är längre än { $limit } tecken och kortas vid ett ord.
imports-row-text-cut = Texten är längre än { $limit } tecken och kortas.
imports-row-no-date = ”{ $value }” går inte att läsa som en tidpunkt; tiden för importen används.
imports-row-moderation = ”{ $value }” är inget modereringsbeslut vi känner till; idén väntar på moderering.
imports-row-not-a-number = ”{ $value }” är inte ett tal; det utelämnas.
imports-row-status = ”{ $value }” är ingen status vi känner till; idén förblir öppen.
imports-row-currency = ”{ $value }” är ingen valuta vi känner till.
imports-row-no-currency = Beloppet saknar valuta.
imports-row-language = Webbplatsen talar inte ”{ $lang }”; texten sparas under standardspråket.
imports-row-link = ”{ $value }” är ingen webbadress; länken utelämnas.
imports-row-amendment = Ett ändringsförslag till ett annat förslag; endast förslag tas med.
imports-row-comment-elsewhere = En kommentar till något annat än ett förslag ({ $kind }).
imports-row-comment-alone = Förslaget eller kommentaren som den svarar på finns inte i dessa filer.

# Why a file cannot be imported at all.
imports-fault-missing = { $file } finns inte.
imports-fault-folder = { $file } är en mapp; det behövs en fil.
imports-fault-pipe = { $file } är ingen vanlig fil. Den läses två gånger, så spara den först.
imports-fault-unreadable = { $file } kan inte läsas: { $reason }
imports-fault-empty = { $file } är tom.
imports-fault-spreadsheet = { $file } är ett kalkylark eller ett arkiv, inte en CSV-fil. Öppna den och spara som ”CSV UTF-8”.
imports-fault-utf16 = { $file } är skriven i UTF-16. Spara den som ”CSV UTF-8”.
imports-fault-encoding = { $file }, rad { $line }: detta är inte UTF-8 (byte { $byte }). Filen har troligen en äldre teckenkodning; spara den som ”CSV UTF-8”.
imports-fault-not-text = { $file }, rad { $line }: detta är inte text.
imports-fault-stray-quote = { $file }: ett citattecken som öppnas på rad { $opened } stängs mitt i en cell på rad { $line }. Inom en citerad cell måste varje citattecken dubbleras.
imports-fault-open-quote = { $file }: citattecknet som öppnas på rad { $line } stängs aldrig.
imports-fault-too-big = { $file } är större än { $limit } MB ({ $size } MB). Dela den, eller tillåt mer med --max-mb.
imports-fault-row-too-big = { $file }, rad { $line }: raden är större än { $limit } MB.
imports-fault-too-many-rows = { $file } har fler än { $limit } rader. Dela den, eller tillåt fler med --max-rows.
imports-fault-too-many-columns = { $file } har fler än { $limit } kolumner.
imports-fault-two-columns = { $file } har två kolumner som heter ”{ $column }”. Byt namn på den ena.
imports-fault-missing-columns = { $file } saknar kolumnen { $missing }. Dess kolumner är: { $found }
imports-fault-unknown-kind = { $file } innehåller varken förslag eller kommentarer så som Decidim exporterar dem. Dess kolumner är: { $found }
imports-fault-no-proposals = Ingen av filerna innehåller förslag; enbart kommentarer har ingen plats.
imports-fault-changed = { $file } ändrades medan den importerades. Granska den och upprepa importen; inget dubbleras.

# What the command line gets wrong.
imports-map-shape = ”--map { $map }” ska ha formen fält=Rubrik. Fält: { $fields }
imports-map-field = ”--map { $map }” anger inget fält vi känner till. Fält: { $fields }
imports-map-status = ”--status { $map }” ska ha formen ORD=status. Statusar: { $statuses }
imports-map-no-title = Ingen kolumn är kopplad till ”title”, och en idé kan inte vara utan. Till exempel: --map title=Proposal. Fält: { $fields }
imports-map-preset = Det finns ingen förinställning ”{ $preset }”. Förinställningar: { $presets }
imports-map-separator = ”{ $separator }” är inget skiljetecken: ett tecken, eller ”tab”.

# While it is done.
imports-apply-report-only = Detta var en rapport; inget skrevs. Upprepa kommandot med --apply för att importera.
imports-apply-refused = Inget importerades: några rader är skadade.
imports-apply-nothing = Det finns inget att importera.
imports-apply-progress = { $done } av { $all }
imports-apply-interrupted = Avbruten. { $done } av { $all } är sparade. Upprepa samma kommando för att fortsätta; inget dubbleras.
imports-apply-done = Klart: { $ideas ->
    [one] { $ideas } ny idé
   *[other] { $ideas } nya idéer
} och { $comments ->
    [one] { $comments } ny kommentar
   *[other] { $comments } nya kommentarer
}, { $known } kända sedan tidigare, på { $seconds } s.
imports-apply-late = { $entries ->
    [one] { $entries } bidrag utelämnades: det kom efter att utmaningen hade stängts.
   *[other] { $entries } bidrag utelämnades: de kom efter att utmaningen hade stängts.
}

# Challenges of a source.
imports-field-challenge = utmaning
imports-report-challenges = { $challenges ->
    [one] { $challenges } utmaning: { $names }
   *[other] { $challenges } utmaningar: { $names }
}
imports-row-challenge = hör inte till någon utmaning: kolumnen har fler än { $most } olika värden
imports-challenge-summary = { $entries ->
    [one] { $entries } bidrag, hämtat från { $source }.
   *[other] { $entries } bidrag, hämtade från { $source }.
}
imports-challenge-problem = Den här utmaningen hölls på annat håll ({ $source }) och finns här för att idéerna ska kunna läsas, hittas och föras vidare. Inga fler idéer samlas in.
imports-challenge-moved = Fler bidrag kom från { $source }: där samlades det in längre.
imports-challenge-undated = Källan anger inga datum; de som visas är från dagen då den hämtades hit.
imports-challenge-licence = För de här idéerna gäller villkoren hos { $source }.
imports-decision-text = Vad det blev av varje bidrag avgjordes på annat håll ({ $source }) och återges med orden därifrån. Röstetalen är därifrån.
