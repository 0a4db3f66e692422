# Stages, as the house calls them.
improvements-stage-triage = Wird gesichtet
improvements-stage-exploring = Wird geprüft
improvements-stage-trial = Wird erprobt
improvements-stage-adopting = Wird eingeführt
improvements-stage-done = Erledigt
improvements-stage-declined = Wird nicht umgesetzt

# What everyone sees.
improvements-title = Was wir verbessern
improvements-lead = Was Menschen uns gesagt haben, was wir daraus machen und was dabei herauskam.
improvements-none = Hier ist noch nichts zu sehen
improvements-none-text = Wenn die Stadt etwas aufgreift, das Sie gesagt haben, finden Sie es hier.
improvements-none-here = Nichts passt zu dieser Auswahl
improvements-tab-all = Alle
improvements-tabs = Stufen
improvements-theme = Thema
improvements-area = Gebiet
improvements-any = Alle
improvements-people = { $count ->
    [one] { $count } Mensch dahinter
   *[other] { $count } Menschen dahinter
}
improvements-people-word = { $count ->
    [one] Mensch
   *[other] Menschen
}
improvements-carried = { $count ->
    [one] und { $count } von anderswo übernommene Stimme
   *[other] und { $count } von anderswo übernommene Stimmen
}
improvements-since = seit { $date }
improvements-walk = Wie weit es ist
improvements-heard = Was wir gehört haben
improvements-doing = Was wir tun
improvements-results = Was dabei herauskam
improvements-milestones = Schritte
improvements-milestone-due = bis { $date }
improvements-milestone-done = erledigt { $date }
improvements-outcome = Gemessen
improvements-measured = Wie gemessen wurde
improvements-before = Vorher
improvements-after = Nachher
improvements-money = Geld
improvements-money-saved = { $amount } im Jahr gespart
improvements-money-cost = { $amount } im Jahr aufgewendet
improvements-behind = Was dahintersteht
improvements-private = { $count ->
    [one] und { $count } nicht öffentliche Nachricht an die Stadt
   *[other] und { $count } nicht öffentliche Nachrichten an die Stadt
}
improvements-history = Wie es weiterging
improvements-came-of-it = Was daraus entstand
improvements-answers = Amtliche Antworten
improvements-challenges = Wettbewerbe
improvements-preview = Dies ist eine Vorschau
improvements-preview-text = Nur das Personal sieht sie. Schalten Sie die Seite frei, wenn sie fertig ist.
improvements-keep = Daran arbeiten
improvements-kind-idea = Idee
improvements-kind-comment = Kommentar
improvements-kind-case = Rückmeldung
improvements-kind-question = Frage
improvements-onward = Was daraus geworden ist
improvements-onward-is = Dies ist Teil einer Verbesserung, an der die Stadt arbeitet.

# The board, the table, the printed list.
improvements-desk-title = Verbesserungen
improvements-desk-new = Neue Verbesserung
improvements-view-board = Tafel
improvements-view-table = Tabelle
improvements-view-print = Druckliste
improvements-views = Ansichten
improvements-csv = Als Tabelle speichern (CSV)
improvements-name-stages = Stufen und Grenzen
improvements-owner = Zuständig
improvements-team = Team
improvements-mine = Meine
improvements-stage = Stufe
improvements-cards = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}
improvements-limit = höchstens { $limit }
improvements-over = { $count } von { $limit }: mehr als vereinbart
improvements-column-empty = Hier ist nichts
improvements-column-more = Weitere in der Tabelle
improvements-board-help = Ziehen Sie eine Karte in eine andere Stufe, oder gehen Sie auf ihren Griff und drücken Sie die Leertaste: Pfeiltasten wählen die Stufe, Enter legt die Karte ab, Esc legt sie zurück.
improvements-handle = „{ $title }“ verschieben
improvements-picked-up = „{ $title }“ aufgenommen, Stufe { $stage }. Pfeiltasten wählen eine Stufe, Enter legt ab, Esc legt zurück.
improvements-over-stage = { $stage }, { $cards }.
improvements-put-back = „{ $title }“ ist wieder in der Stufe { $stage }.
improvements-cannot-go = Von hier geht es nicht zu { $stage }.
improvements-move = Verschieben
improvements-move-to = Verschieben nach
improvements-move-title = „{ $title }“ nach { $stage } verschieben?
improvements-move-words = Was sagen Sie den Menschen dahinter?
improvements-move-words-help = Es geht mit ihrem nächsten Brief hinaus und steht bei ihren Ideen. Ohne Worte erfahren sie nur die Stufe. Wer hört, dass etwas nicht umgesetzt wird, braucht einen Grund.
improvements-move-go = Verschieben und mitteilen
improvements-cancel = So lassen
improvements-desk-none = Noch keine Verbesserungen
improvements-desk-none-text = Beginnen Sie mit einer Idee, einem Kommentar oder einer Rückmeldung, oder mit einem leeren Blatt.
improvements-sort-stage = Stufe
improvements-sort-title = Titel
improvements-sort-people = Menschen
improvements-sort-moved = In dieser Stufe seit
improvements-sort-updated = Zuletzt geändert
improvements-published-short = Öffentlich
improvements-printed = Stand { $date }
improvements-search = Wörter im Titel

# Beginning one and saying what it is about.
improvements-new-title = Eine neue Verbesserung
improvements-new-lead = Sammeln Sie, was Menschen gesagt haben, benennen Sie eine zuständige Person und führen Sie es von Stufe zu Stufe.
improvements-new-about = Sie beginnt mit
improvements-field-title = Titel
improvements-field-title-help = Was besser wird, in wenigen Worten. Öffentlich zu sehen, sobald die Seite freigeschaltet ist.
improvements-field-why = Warum
improvements-field-why-help = Für Kolleginnen und Kollegen. Es verlässt den Schreibtisch nie.
improvements-field-lang = Sprache
improvements-choose = Auswählen
improvements-begin = Beginnen
improvements-save = Speichern
improvements-edit = Ändern, worum es geht
improvements-edit-title = Worum es geht
improvements-gather-title = In einer Verbesserung sammeln
improvements-gather-lead = Wählen Sie eine bestehende Verbesserung, oder beginnen Sie damit eine neue.
improvements-gather-here = Hinter diese stellen
improvements-gather-new = Eine neue beginnen
improvements-gather-none = Keine bestehende Verbesserung enthält diese Wörter.
improvements-gather-find = Suchen
improvements-gather = In einer Verbesserung sammeln

# One case at the desk.
improvements-part-work = Arbeit
improvements-part-measure = Erprobung und Ergebnis
improvements-part-public = Öffentliche Seite
improvements-parts = Teile der Verbesserung
improvements-why = Warum
improvements-evidence = Was dahintersteht ({ $count })
improvements-evidence-help = Alle dahinter erfahren einen Wechsel der Stufe einmal, wie viele davon sie auch geschrieben haben oder unterstützen.
improvements-evidence-none = Noch nichts. Verknüpfen Sie, was Menschen gesagt haben.
improvements-evidence-link = Verknüpfen
improvements-evidence-what = Adresse einer Idee, eines Kommentars, einer Frage oder einer Rückmeldung
improvements-evidence-what-help = Fügen Sie sie aus der Adresszeile ein, oder suchen Sie Ideen nach Wörtern.
improvements-evidence-find = Ideen suchen
improvements-evidence-unlink = Lösen
improvements-evidence-hidden = Nicht öffentlich
improvements-evidence-under = unter „{ $title }“
improvements-evidence-from = aus { $source }
improvements-evidence-voices = { $count ->
    [one] { $count } Unterstützung
   *[other] { $count } Unterstützungen
}
improvements-evidence-merged = kam mit einer zusammengeführten
improvements-find-title = Suchen, was verknüpft werden soll
improvements-find-words = Wörter
improvements-find-none = Keine Idee enthält diese Wörter.
improvements-find-already = Schon verknüpft
improvements-notes = Notizen
improvements-notes-help = Unter Kolleginnen und Kollegen. Sie verlassen den Schreibtisch nie.
improvements-note = Neue Notiz
improvements-note-go = Notieren
improvements-tasks = Aufgaben
improvements-tasks-none = Keine Aufgaben
improvements-task = Was zu tun ist
improvements-task-owner = Wer
improvements-task-due = Bis wann
improvements-task-due-help = Wer zuständig ist, wird am Tag davor erinnert.
improvements-task-go = Aufgabe hinzufügen
improvements-task-is-due = bis { $date }
improvements-task-late = überfällig
improvements-task-done-at = erledigt { $date }
improvements-task-finish = Erledigt
improvements-task-reopen = Doch nicht erledigt
improvements-task-remove = Entfernen
improvements-log = Entscheidungen
improvements-log-help = Wer was entschieden hat, wann und warum.
improvements-decide-what = Was entschieden wurde
improvements-decide-why = Warum
improvements-decide-go = Entscheidung festhalten
improvements-deed-started = hat sie begonnen
improvements-deed-moved = hat sie von { $before } nach { $after } verschoben
improvements-deed-decided = hat entschieden: { $what }
improvements-deed-linked = hat „{ $what }“ verknüpft
improvements-deed-unlinked = hat „{ $what }“ gelöst
improvements-deed-merged = hat sie mit „{ $what }“ zusammengeführt
improvements-deed-merge-undone = hat sie wieder von „{ $what }“ getrennt
improvements-deed-published = hat die öffentliche Seite freigeschaltet
improvements-deed-unpublished = hat die öffentliche Seite abgeschaltet
improvements-hub = Das System
improvements-links = Was daraus entstand
improvements-links-none = Noch nichts
improvements-link-challenge = Nummer eines Wettbewerbs
improvements-link-challenge-go = Wettbewerb verknüpfen
improvements-link-answer-go = Diese Antwort verknüpfen
improvements-link-remove = Entfernen
improvements-open-answers = Amtliche Antworten auf ihre Ideen
improvements-merges = Hierher zusammengeführt
improvements-merge = Mit einer anderen zusammenführen
improvements-merge-title = „{ $title }“ mit einer anderen zusammenführen
improvements-merge-lead = Die andere geht mit allem weiter, was hinter beiden steht; die Menschen erfahren es einmal. Es lässt sich rückgängig machen.
improvements-merge-into = Mit welcher?
improvements-merge-reason = Warum
improvements-merge-go = Zusammenführen
improvements-merge-undo = Wieder trennen
improvements-merge-none = Keine andere Verbesserung enthält diese Wörter.
improvements-merged = Sie geht weiter in
improvements-facts = Angaben
improvements-told = Zuletzt mitgeteilt

# Trial and outcome.
improvements-trial = Die Erprobung
improvements-trial-help = Ein kleiner Versuch, bevor es überall gemacht wird. Er bleibt am Schreibtisch.
improvements-trial-hypothesis = Was wird unserer Meinung nach geschehen?
improvements-trial-measure = Was messen wir?
improvements-trial-start = Wert am Anfang
improvements-trial-end = Wert am Ende
improvements-trial-starts = Beginnt
improvements-trial-ends = Endet
improvements-trial-learned = Was haben wir gelernt?
improvements-trial-go = Erprobung speichern
improvements-outcome-title = Das Ergebnis
improvements-outcome-help = Was dabei herauskam, gemessen. Öffentlich ist es nur, wenn Sie es auf der öffentlichen Seite so wählen.
improvements-outcome-money = Was es im Jahr spart
improvements-outcome-money-help = In vollen Beträgen oder mit Cent, unter null für das, was es kostet. Leer lassen, wenn es nicht bekannt ist.
improvements-outcome-currency = Währung
improvements-outcome-go = Ergebnis speichern

# The public page at the desk.
improvements-public-on = Alle sehen diese Seite
improvements-public-off = Nur das Personal sieht diese Seite
improvements-public-lead = Schreiben Sie, was alle lesen dürfen. Notizen, Aufgaben, die Erprobung und der Anlass werden nie gezeigt.
improvements-public-outcome = Auch das gemessene Ergebnis zeigen
improvements-public-go = Speichern
improvements-public-switch-on = Seite freischalten
improvements-public-switch-off = Seite abschalten
improvements-public-look = Wie ein Besucher ansehen
improvements-public-open = Seite öffnen
improvements-public-missing = Sagen Sie zuerst, was Sie gehört haben und was Sie tun.
improvements-step = Schritt
improvements-step-due = Bis wann
improvements-step-go = Schritt hinzufügen
improvements-step-finish = Erledigt
improvements-step-reopen = Doch nicht erledigt
improvements-step-remove = Entfernen
improvements-steps-none = Noch keine Schritte

# Stages and limits.
improvements-stages-title = Stufen und Grenzen
improvements-stages-lead = Nennen Sie die Stufen so, wie sie bei Ihnen heißen. Ihre Bedeutung bleibt dieselbe, damit alle verstehen, wofür sie stehen.
improvements-stages-name = Name auf { $language }
improvements-stages-limit = Höchstens so viele Karten
improvements-stages-limit-help = Eine Überschreitung wird gesagt, nicht verhindert. Leer: keine Grenze.
improvements-stages-go = Speichern

# What was just done.
improvements-flash-started = Die Verbesserung hat begonnen.
improvements-flash-saved = Gespeichert.
improvements-flash-moved = Nach { $stage } verschoben. Die Menschen dahinter erfahren es.
improvements-flash-moved-over = Nach { $stage } verschoben, wo jetzt { $count } Karten stehen. Vereinbart sind höchstens { $limit }.
improvements-flash-linked = Verknüpft.
improvements-flash-unlinked = Gelöst. Wer es gesagt hat, hört nichts mehr davon.
improvements-flash-noted = Notiert.
improvements-flash-published = Die Seite ist freigeschaltet. Alle sehen sie jetzt.
improvements-flash-unpublished = Die Seite ist abgeschaltet.
improvements-flash-merged = Zusammengeführt. Unten lässt es sich wieder trennen.
improvements-flash-merge-undone = Beide stehen wieder für sich.

# What is wrong with what was typed.
improvements-problem-missing = Das darf nicht leer bleiben.
improvements-problem-long = Höchstens { $most } Zeichen.
improvements-problem-choice = Wählen Sie etwas aus der Liste.
improvements-problem-owner = Wählen Sie jemanden, der hier arbeitet.
improvements-problem-date = Schreiben Sie das Datum als Jahr, Monat und Tag.
improvements-problem-ends = Es kann nicht enden, bevor es beginnt.
improvements-problem-money = Schreiben Sie einen Betrag, etwa 12 500 oder -300.
improvements-problem-currency = Drei Buchstaben, etwa EUR.
improvements-problem-reason = Sagen Sie, warum es nicht umgesetzt wird: Die Menschen dahinter werden es lesen.
improvements-problem-evidence = Hier gibt es keine solche Idee, keinen solchen Kommentar, keine solche Frage oder Rückmeldung.
improvements-problem-address = Das ist nicht die Adresse einer Idee, eines Kommentars, einer Frage oder einer Rückmeldung.
improvements-problem-link = So etwas gibt es hier nicht.
improvements-problem-limit = Zwischen 1 und 999.
improvements-problem-into = Wählen Sie die andere Verbesserung.

# The log of staff acts.
improvements-log-started = Hat eine Verbesserung begonnen
improvements-log-edited = Hat geändert, worum es in einer Verbesserung geht
improvements-log-moved = Hat eine Verbesserung verschoben
improvements-log-linked = Hat etwas mit einer Verbesserung verknüpft
improvements-log-unlinked = Hat etwas von einer Verbesserung gelöst
improvements-log-noted = Hat eine Notiz zu einer Verbesserung geschrieben
improvements-log-task = Hat eine Aufgabe einer Verbesserung gespeichert
improvements-log-task-done = Hat eine Aufgabe einer Verbesserung erledigt
improvements-log-task-open = Hat eine Aufgabe einer Verbesserung wieder geöffnet
improvements-log-task-removed = Hat eine Aufgabe einer Verbesserung entfernt
improvements-log-decided = Hat über eine Verbesserung entschieden
improvements-log-trial = Hat die Erprobung einer Verbesserung gespeichert
improvements-log-outcome = Hat das Ergebnis einer Verbesserung gespeichert
improvements-log-led = Hat verknüpft, was aus einer Verbesserung entstand
improvements-log-led-no-more = Hat entfernt, was aus einer Verbesserung entstand
improvements-log-public-words = Hat die öffentliche Seite einer Verbesserung geschrieben
improvements-log-published = Hat die öffentliche Seite einer Verbesserung freigeschaltet
improvements-log-unpublished = Hat die öffentliche Seite einer Verbesserung abgeschaltet
improvements-log-step = Hat einen Schritt einer Verbesserung gespeichert
improvements-log-step-done = Hat einen Schritt einer Verbesserung erledigt
improvements-log-step-open = Hat einen Schritt einer Verbesserung wieder geöffnet
improvements-log-step-removed = Hat einen Schritt einer Verbesserung entfernt
improvements-log-merged = Hat zwei Verbesserungen zusammengeführt
improvements-log-merge-undone = Hat zwei Verbesserungen wieder getrennt
