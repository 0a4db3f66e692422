# The report of an import.
imports-report-source = Quelle: { $source }
imports-report-rows = { $rows ->
    [one] { $rows } Zeile
   *[other] { $rows } Zeilen
}: { $ideas ->
    [one] { $ideas } Idee
   *[other] { $ideas } Ideen
}, { $comments ->
    [one] { $comments } Kommentar
   *[other] { $comments } Kommentare
}, { $out } ausgelassen
imports-report-public = { $ideas } öffentlich
imports-report-waiting = { $ideas } warten auf die Moderation
imports-report-hidden = { $ideas } verborgen
imports-report-status = { $ideas } mit dem Status „{ $status }“
imports-report-themes = { $themes ->
    [one] { $themes } Thema
   *[other] { $themes } Themen
}: { $names }
imports-report-language = { $ideas } in der Sprache „{ $lang }“
imports-report-sum = { $ideas } mit einem Betrag, zusammen { $sum } { $currency }
imports-report-carried = Als Zahlen übernommen: { $support } dafür, { $against } dagegen
imports-report-votes = Als Zahl übernommen: { $votes ->
    [one] { $votes } Stimme
   *[other] { $votes } Stimmen
}
imports-report-mapped = { $columns ->
    [one] { $columns } Spalte wird verwendet:
   *[other] { $columns } Spalten werden verwendet:
}
imports-report-unmapped = { $columns ->
    [one] { $columns } Spalte wird nicht verwendet:
   *[other] { $columns } Spalten werden nicht verwendet:
}
imports-report-all-well = Jede Zeile lässt sich übernehmen.
imports-report-problems = Nicht oder nicht unverändert zu übernehmen:
imports-report-place = { $file }, Zeile { $line }:
imports-report-more = … und { $more } weitere dieser Art

imports-about-topic = Thema: { $topic }
imports-about-description = Beschreibung: { $text }
imports-about-votes-file = Die Datei mit den einzelnen Stimmen wird nicht gelesen. Stimmen werden nur als Zahlen übernommen.
imports-about-decidim = Dateien: { $proposals } mit Vorschlägen, { $comments } mit Kommentaren
imports-about-no-id = Keine Spalte ist „id“ zugeordnet: Eine Zeile wird an ihrem ganzen Inhalt erkannt; eine später geänderte Zeile käme als neue Idee an.
imports-about-currencies = Nennt eine Zeile keine Währung, gilt die ihrer Gruppe: { $groups }

imports-status-draft = Entwurf
imports-status-open = offen
imports-status-under-review = in Prüfung
imports-status-planned = geplant
imports-status-in-progress = in Arbeit
imports-status-done = erledigt
imports-status-declined = abgelehnt
imports-status-merged = zusammengeführt
imports-status-withdrawn = zurückgezogen

imports-field-id = Name in der Quelle
imports-field-title = Titel
imports-field-text = Text
imports-field-fact = Angabe unter dem Text
imports-field-theme = Thema
imports-field-area = Gebiet
imports-field-place = Ort
imports-field-amount = Betrag
imports-field-currency = Währung
imports-field-group = Gruppe mit gemeinsamer Währung
imports-field-date = Datum
imports-field-author = Verfasser, als gesalzener Hash
imports-field-link = Link zur Quelle
imports-field-language = Sprache
imports-field-visibility = öffentlich, wartend oder verborgen
imports-field-status = Status
imports-field-outcome = Ergebnis in der Quelle
imports-field-support = übernommene Unterstützung
imports-field-against = übernommene Gegenstimmen
imports-field-votes = übernommene Stimmen
imports-field-comment = Text eines Kommentars
imports-field-stance = dafür oder dagegen
imports-field-parent = worauf ein Kommentar antwortet
imports-field-source = Name der Quelle
imports-field-amendment = Änderungsanträge werden ausgelassen

# What is wrong with a row.
imports-row-uneven = Die Zeile hat { $found } Spalten, die Kopfzeile { $expected }. Bis das behoben ist, wird nichts importiert.
imports-row-empty = Die Zeile ist leer.
imports-row-no-id = Der Zeile fehlt die Kennung.
imports-row-no-title = Der Zeile fehlt der Titel.
imports-row-no-text = Der Zeile fehlt der Text.
imports-row-repeated = Die Kennung „{ $id }“ steht schon in Zeile { $first }; nur die erste wird genommen.
imports-row-title-cut = Der Titel ist länger als { $limit } Zeichen und wird an einem Wort gekürzt.
imports-row-text-cut = Der Text ist länger als { $limit } Zeichen und wird gekürzt.
imports-row-no-date = „{ $value }“ ist kein lesbarer Zeitpunkt; es gilt die Zeit des Imports.
imports-row-moderation = „{ $value }“ ist keine bekannte Entscheidung der Moderation; die Idee wartet auf die Moderation.
imports-row-not-a-number = „{ $value }“ ist keine Zahl und wird ausgelassen.
imports-row-status = „{ $value }“ ist kein bekannter Status; die Idee bleibt offen.
imports-row-currency = „{ $value }“ ist keine bekannte Währung.
imports-row-no-currency = Dem Betrag fehlt die Währung.
imports-row-language = Die Seite spricht „{ $lang }“ nicht; der Text wird unter der Standardsprache geführt.
imports-row-link = „{ $value }“ ist keine Webadresse; der Link wird ausgelassen.
imports-row-amendment = Ein Änderungsantrag zu einem anderen Vorschlag; nur Vorschläge werden genommen.
imports-row-comment-elsewhere = Ein Kommentar zu etwas anderem als einem Vorschlag ({ $kind }).
imports-row-comment-alone = Der Vorschlag oder Kommentar, auf den er antwortet, ist in diesen Dateien nicht enthalten.

# Why a file cannot be imported at all.
imports-fault-missing = { $file } gibt es nicht.
imports-fault-folder = { $file } ist ein Ordner; gebraucht wird eine Datei.
imports-fault-pipe = { $file } ist keine gewöhnliche Datei. Sie wird zweimal gelesen; speichern Sie sie zuerst.
imports-fault-unreadable = { $file } lässt sich nicht lesen: { $reason }
imports-fault-empty = { $file } ist leer.
imports-fault-spreadsheet = { $file } ist eine Tabellenkalkulation oder ein Archiv, keine CSV-Datei. Öffnen Sie sie und speichern Sie sie als „CSV UTF-8“.
imports-fault-utf16 = { $file } ist in UTF-16 geschrieben. Speichern Sie sie als „CSV UTF-8“.
imports-fault-encoding = { $file }, Zeile { $line }: Das ist kein UTF-8 (Byte { $byte }). Die Datei hat wohl eine ältere Kodierung; speichern Sie sie als „CSV UTF-8“.
imports-fault-not-text = { $file }, Zeile { $line }: Das ist kein Text.
imports-fault-stray-quote = { $file }: Ein Anführungszeichen, das in Zeile { $opened } beginnt, endet mitten in einer Zelle in Zeile { $line }. In einer Zelle in Anführungszeichen muss jedes weitere verdoppelt sein.
imports-fault-open-quote = { $file }: Das Anführungszeichen, das in Zeile { $line } beginnt, wird nie geschlossen.
imports-fault-too-big = { $file } ist größer als { $limit } MB ({ $size } MB). Teilen Sie sie oder erlauben Sie mehr mit --max-mb.
imports-fault-row-too-big = { $file }, Zeile { $line }: Die Zeile ist größer als { $limit } MB.
imports-fault-too-many-rows = { $file } hat mehr als { $limit } Zeilen. Teilen Sie sie oder erlauben Sie mehr mit --max-rows.
imports-fault-too-many-columns = { $file } hat mehr als { $limit } Spalten.
imports-fault-two-columns = { $file } hat zwei Spalten namens „{ $column }“. Benennen Sie eine davon um.
imports-fault-missing-columns = { $file } fehlt die Spalte { $missing }. Die Spalten sind: { $found }
imports-fault-unknown-kind = { $file } enthält weder Vorschläge noch Kommentare, wie Decidim sie exportiert. Die Spalten sind: { $found }
imports-fault-no-proposals = Keine dieser Dateien enthält Vorschläge; Kommentare allein haben keinen Platz.
imports-fault-changed = { $file } wurde während des Imports geändert. Prüfen Sie sie und wiederholen Sie den Import; nichts wird verdoppelt.

# What the command line gets wrong.
imports-map-shape = „--map { $map }“ sollte Feld=Überschrift sein. Felder: { $fields }
imports-map-field = „--map { $map }“ nennt kein bekanntes Feld. Felder: { $fields }
imports-map-status = „--status { $map }“ sollte WORT=Status sein. Status: { $statuses }
imports-map-no-title = Keine Spalte ist „title“ zugeordnet, und ohne Titel gibt es keine Idee. Zum Beispiel: --map title=Proposal. Felder: { $fields }
imports-map-preset = Die Vorlage „{ $preset }“ gibt es nicht. Vorlagen: { $presets }
imports-map-separator = „{ $separator }“ ist kein Trennzeichen: ein Zeichen oder „tab“.

# While it is done.
imports-apply-report-only = Das war ein Bericht; geschrieben wurde nichts. Wiederholen Sie den Befehl mit --apply, um zu importieren.
imports-apply-refused = Nichts wurde importiert: Einige Zeilen sind beschädigt.
imports-apply-nothing = Es gibt nichts zu importieren.
imports-apply-progress = { $done } von { $all }
imports-apply-interrupted = Unterbrochen. { $done } von { $all } sind gespeichert. Wiederholen Sie denselben Befehl, um fortzufahren; nichts wird verdoppelt.
imports-apply-done = Fertig: { $ideas ->
    [one] { $ideas } neue Idee
   *[other] { $ideas } neue Ideen
} und { $comments ->
    [one] { $comments } neuer Kommentar
   *[other] { $comments } neue Kommentare
}, { $known } schon bekannt, in { $seconds } s.
imports-apply-late = { $entries ->
    [one] { $entries } Beitrag wurde ausgelassen: Er kam nach dem Schluss seines Wettbewerbs.
   *[other] { $entries } Beiträge wurden ausgelassen: Sie kamen nach dem Schluss ihres Wettbewerbs.
}

# Challenges of a source.
imports-field-challenge = Wettbewerb
imports-report-challenges = { $challenges ->
    [one] { $challenges } Wettbewerb: { $names }
   *[other] { $challenges } Wettbewerbe: { $names }
}
imports-row-challenge = gehört zu keinem Wettbewerb: Die Spalte hat mehr als { $most } verschiedene Werte
imports-challenge-summary = { $entries ->
    [one] { $entries } Beitrag, übernommen aus { $source }.
   *[other] { $entries } Beiträge, übernommen aus { $source }.
}
imports-challenge-problem = Dieser Wettbewerb fand anderswo statt ({ $source }) und steht hier, damit seine Ideen gelesen, gefunden und weitergeführt werden können. Neue Ideen werden nicht mehr gesammelt.
imports-challenge-moved = Aus { $source } kamen weitere Beiträge: Dort wurde länger gesammelt.
imports-challenge-undated = Die Quelle nennt keine Termine; die gezeigten sind vom Tag der Übernahme.
imports-challenge-licence = Für diese Ideen gelten die Bedingungen von { $source }.
imports-decision-text = Was aus jedem Beitrag wurde, ist anderswo entschieden worden ({ $source }) und steht hier in den dortigen Worten. Die Stimmenzahlen stammen von dort.
