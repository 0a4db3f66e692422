# Guides: walked by anyone, built by the staff.

guides-preview = So wird der Wegweiser aussehen. Noch sieht ihn sonst niemand.
guides-preview-back = Zurück zum Bauen
guides-fallen = Diesen Wegweiser gibt es noch nicht in Ihrer Sprache. Hier ist er auf { $language }.
guides-changed-title = Der Wegweiser hat sich geändert
guides-changed = Einige Antworten in dieser Adresse gehören nicht mehr zum Wegweiser. Bitte gehen Sie von hier aus weiter.
guides-number = Frage { $number } von höchstens { $of }
guides-next = Weiter
guides-back = Zurück
guides-result = Ihr Ergebnis
guides-cost = Was es kostet
guides-time = Wie lange es dauert
guides-checklist = Was zu tun ist
guides-done-count = { $count ->
    [one] { $done } von { $count } erledigt
   *[other] { $done } von { $count } erledigt
}
guides-done = erledigt
guides-keep-ticks = Meine Häkchen behalten
guides-ticks-help = Ihre Häkchen stehen in der Adresse dieser Seite. Als Lesezeichen gespeichert, geht es später auf jedem Gerät weiter.
guides-papers = Unterlagen
guides-elsewhere = auf einer anderen Website
guides-person = Wer Ihnen hilft
guides-person-how = Sie müssen das nicht allein schaffen. Schreiben Sie uns, und ein Mensch antwortet mit seinem Namen.
guides-person-write = Schreiben Sie uns
guides-print = Mein Ergebnis drucken
guides-print-back = Zurück zu meinem Ergebnis
guides-print-address = Zu diesem Ergebnis kommen Sie zurück unter:
guides-astray-title = Hier geht es nicht weiter
guides-astray = Diese Antwort führt noch nirgendwohin. Gehen Sie einen Schritt zurück oder schreiben Sie uns: Wir helfen gern.
guides-way = Ihre Antworten
guides-change = Ändern
guides-again = Von vorn beginnen
guides-kept = Ihre Antworten stehen in der Adresse dieser Seite und sonst nirgends. Sie brauchen kein Konto.
guides-build-title = Fragen des Wegweisers
guides-build-lead = Jede Antwort führt zur nächsten Frage oder zu einem Ende. Der Weg beginnt bei der ersten Frage. Alles Gespeicherte ist eine eigene Fassung und lässt sich wiederherstellen.
guides-wordless-title = Zuerst eine Überschrift
guides-wordless = In dieser Sprache steht noch nichts. Schreiben Sie zuerst die Überschrift, dann folgen die Fragen.
guides-wordless-go = Überschrift schreiben
guides-questions = Fragen
guides-endings = Enden
guides-begins = Hier beginnt der Weg
guides-part-problems = { $count ->
    [one] Eine Sache zu verbessern
   *[other] { $count } Sachen zu verbessern
}
guides-an-ending = Ende
guides-to-nowhere = Führt noch nirgendwohin
guides-none-yet = Noch keine Fragen. Beginnen Sie mit dem, was Menschen über ihre eigene Sache wissen.
guides-no-endings-yet = Noch keine Enden. Ein Ende sagt, was zu tun ist und wer hilft.
guides-add-question = Frage hinzufügen
guides-add-ending = Ende hinzufügen
guides-copy = Mit diesen Fragen beginnen: { $language }
guides-lines = { $count ->
    [one] 1 Zeile zu tun
   *[other] { $count } Zeilen zu tun
}
guides-papers-count = { $count ->
    [one] 1 Unterlage
   *[other] { $count } Unterlagen
}
guides-ways-here = { $count ->
    [one] 1 Antwort führt hierher
   *[other] { $count } Antworten führen hierher
}
guides-mend = Vor dem Veröffentlichen
guides-mend-lead = { $count ->
    [one] Eine Sache steht der Veröffentlichung im Weg.
   *[other] { $count } Sachen stehen der Veröffentlichung im Weg.
}
guides-mend-none = Nichts. Jeder Weg führt zu einem Ende.
guides-try-title = Ausprobieren
guides-try-lead = Gehen Sie ihn wie ein Leser, so wie er jetzt gespeichert ist.
guides-try = Wegweiser durchgehen
guides-ending-title = Ende
guides-question-title = Frage
guides-save = Speichern
guides-more = Speichern und Zeilen hinzufügen
guides-field-ending = Wohin man gekommen ist
guides-field-ending-help = Zum Beispiel: Sie können in diesen Räumen ein Café eröffnen.
guides-field-text = Ein paar Worte zu Beginn
guides-steps-help = Eine Sache je Zeile, in der Reihenfolge, in der man sie tut. Leere Zeilen fallen weg. Mindestens eine Zeile betrifft alle, die hierherkommen.
guides-field-step = Zu tun, { $number }
guides-field-note = Wie es geht, { $number }
guides-field-when = Für wen ist Zeile { $number }?
guides-papers-help = Formulare, Seiten und Anhänge. Eine Adresse beginnt mit https:// oder, auf dieser Website, mit einem Schrägstrich.
guides-field-paper = Unterlage { $number }: Name
guides-field-url = Unterlage { $number }: Adresse
guides-field-when-paper = Für wen ist Unterlage { $number }?
guides-field-person = Wer hilft
guides-field-person-help = Jemand vom Personal, mit Namen.
guides-choose = Wählen
guides-cost-help = Zum Beispiel: einmalig 190 €.
guides-time-help = Zum Beispiel: etwa zwei Wochen.
guides-field-question = Frage
guides-field-question-help = Fragen Sie eine Sache, mit Worten, die Menschen selbst benutzen.
guides-field-help = Hilfe
guides-field-help-help = Warum gefragt wird und was die Worte bedeuten. Darf leer bleiben.
guides-answers = Antworten
guides-answers-help = Leere Antworten fallen weg.
guides-field-answer = Antwort { $number }
guides-field-to = Wohin Antwort { $number } führt
guides-ways = Was hierher führt
guides-ways-none = Noch nichts.
guides-earlier = Früher
guides-later = Später
guides-remove = Entfernen
guides-remove-sure = { $count ->
    [one] Eine Antwort führt hierher und würde nirgendwohin führen.
   *[other] { $count } Antworten führen hierher und würden nirgendwohin führen.
}
guides-remove-do = Ja, entfernen
guides-up = Nach oben
guides-down = Nach unten
guides-drop = Herausnehmen
guides-to-question = Frage: { $title }
guides-to-ending = Ende: { $title }
guides-to-new-question = Eine neue Frage
guides-to-new-ending = Ein neues Ende
guides-when-always = Alle, die hierherkommen
guides-when-gone = Etwas, das es nicht mehr gibt
guides-flash-kept = Gespeichert.
guides-flash-removed = Entfernt. Eine frühere Fassung lässt sich auf der Seite des Artikels wiederherstellen.
guides-flash-copied = Mit einer Kopie begonnen. Die Texte warten auf die Übersetzung.
guides-problem-choose = Wählen Sie eine Antwort, dann geht es weiter.
guides-problem-answers = Schreiben Sie Antworten als q1.a2, durch Kommas getrennt.
guides-problem-not-staff = Wählen Sie jemanden vom Personal.
guides-problem-no-question = Es gibt noch keine Frage.
guides-problem-no-ending = Es gibt noch kein Ende.
guides-problem-no-words = Hier fehlen Worte.
guides-problem-few-answers = Eine Frage braucht mindestens zwei Antworten.
guides-problem-same-words = Zwei Antworten sagen dasselbe.
guides-problem-dead-end = Diese Antwort führt noch nirgendwohin.
guides-problem-vanished = Diese Antwort führt zu etwas, das es nicht mehr gibt.
guides-problem-circle = Diese Antwort führt im Kreis.
guides-problem-unreached = Keine Antwort führt hierher.
guides-problem-no-checklist = Die Liste der Aufgaben ist leer.
guides-problem-empty-for-some = Jede Zeile gilt nur für manche: Jemand fände eine leere Liste.
guides-problem-no-person = Es ist niemand genannt, der hilft.
guides-problem-condition-vanished = Diese Zeile gilt für eine Antwort, die es nicht mehr gibt.
guides-problem-condition-never = Niemand, der hierherkommt, hat so geantwortet.
guides-problem-no-address = Die Adresse fehlt.
guides-problem-bad-address = Eine Adresse beginnt mit https:// oder mit einem Schrägstrich.
guides-problem-bad-key = Ein Schlüssel hat nur kleine Buchstaben und Ziffern.
guides-problem-same-key = Derselbe Schlüssel steht zweimal da.
guides-problem-too-many = Es sind mehr Zeilen, als Platz haben.
guides-problem-too-long = Das ist länger, als Platz ist.
