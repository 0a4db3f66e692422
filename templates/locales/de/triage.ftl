# Der Eingang der Mitarbeitenden.
triage-title = Eingang
triage-parts = Listen des Eingangs
triage-part-open = Neu
triage-part-routed = Bei Teams
triage-part-snoozed = Ruhend
triage-part-decided = Entschieden
triage-views = Gespeicherte Ansichten
triage-view-shared = geteilt
triage-view-keep = Diese Ansicht speichern …
triage-view-name = Name der Ansicht
triage-view-share = Mit allen Kolleginnen und Kollegen teilen
triage-view-keep-go = Ansicht speichern
triage-view-forget = Ansicht „{ $name }“ löschen
triage-shown = { $count ->
    [one] { $count } Eingang
   *[other] { $count } Eingänge
}
triage-or-more = oder mehr
triage-all = Alle zeigen
triage-answered-in = Die Hälfte der letzten Antworten kam binnen { $took }
triage-answered-after = beantwortet binnen { $took }
triage-took = { $days ->
    [0] { $hours ->
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }
    [one] { $days } Tag
   *[other] { $days } Tagen
}
triage-waits = { $days ->
    [0] { $hours ->
        [0] gerade gekommen
        [one] wartet { $hours } Stunde
       *[other] wartet { $hours } Stunden
    }
    [one] wartet { $days } Tag
   *[other] wartet { $days } Tage
}
triage-waited = { $days ->
    [0] { $hours ->
        [one] dauerte { $hours } Stunde
       *[other] dauerte { $hours } Stunden
    }
    [one] dauerte { $days } Tag
   *[other] dauerte { $days } Tage
}
triage-mentions = Erwähnungen
triage-mentions-read = Ich habe alle gesehen
triage-mentions-none = Niemand hat Sie erwähnt
triage-mentions-none-text = Wenn jemand aus dem Kollegium in einer Notiz @ und Ihren Namen schreibt, finden Sie sie hier.
triage-unread = Neu
triage-teams = Wer kümmert sich worum
triage-teams-lead = Das Team, das sich um ein Thema kümmert, wird für alles Neue darin vorgeschlagen.
triage-teams-themes = Themen, um die sich { $team } kümmert
triage-teams-go = Speichern
triage-teams-none = Noch keine Themen.
triage-none = Hier wartet nichts
triage-none-text = Über alles in dieser Liste ist entschieden.
triage-back = Zurück zur Liste
triage-changed = Die Liste hat sich geändert. Jetzigen Stand zeigen.
triage-hold = Hier bleiben

# Arten und Filter.
triage-kind-idea = Idee
triage-kind-case = An den Schalter
triage-kind-feedback = Rückmeldung
triage-kind-matter = Anliegen
triage-kind-comment = Markierter Kommentar
triage-kind-report = Meldung
triage-kind-question = Frage
triage-filter-any = Alle
triage-filter-kind = Art
triage-filter-theme = Thema
triage-filter-no-theme = Ohne Thema
triage-filter-area = Gebiet
triage-filter-no-area = Ohne Gebiet
triage-filter-lang = Sprache
triage-filter-age = Wartet seit
triage-filter-team = Team
triage-filter-no-team = Ohne Team
triage-filter-assignee = Person
triage-filter-mine = Meine
triage-filter-nobody = Ohne Person
triage-filter-sort = Reihenfolge
triage-age-day = Heute gekommen
triage-age-3 = 3 Tagen oder länger
triage-age-7 = Einer Woche oder länger
triage-age-14 = Zwei Wochen oder länger
triage-age-30 = Einem Monat oder länger
triage-sort-oldest = Am längsten Wartende zuerst
triage-sort-newest = Neueste zuerst

# Ein Eingang.
triage-tick = „{ $title }“ auswählen
triage-with = bei { $name }
triage-with-team = Team { $name }
triage-to-team = Team { $team }
triage-notes-count = { $count ->
    [one] { $count } Notiz
   *[other] { $count } Notizen
}
triage-until = ruht bis { $day }
triage-open-by = Gerade geöffnet von { $names }
triage-open-thing = An Ort und Stelle öffnen
triage-about = Gehört zu
triage-decision-answered = Beantwortet
triage-decision-linked = Mit einer Verbesserung verknüpft
triage-decision-routed = An ein Team geleitet
triage-decision-merged = Zusammengeführt
triage-decision-declined = Abgelehnt
triage-decision-moderated = Von der Moderation angesehen
triage-decision-gone = Zurückgezogen oder verborgen
triage-tell-at = Wer es schrieb, erfährt davon um { $time }.
triage-accept = An { $team } leiten
triage-suggest-theme = Um { $theme } kümmert sich { $team }.
triage-suggest-both = Um { $theme } kümmert sich { $team }; { $count } der letzten { $of } gingen dorthin.
triage-suggest-past = { $count } der letzten { $of } zu { $theme } gingen an { $team }.
triage-similar = Ähnliches
triage-similar-words = Gemeinsam: { $words }
triage-similar-item = sein Platz im Eingang
triage-merge = Dies damit zusammenführen
triage-notes = Notizen im Kollegium
triage-note = Notiz
triage-note-help = Nur das Kollegium liest sie. Mit @ und einem Namen rufen Sie jemanden hinzu.
triage-note-go = Notiz speichern
triage-done = Was geschehen ist
triage-was-undone = rückgängig gemacht

# Was man tun kann.
triage-answer = Antworten …
triage-answer-status = Status, zu dem die Antwort führt
triage-answer-text = Antwort
triage-answer-help-idea = Öffentlich und mit Ihrem Namen. Wer die Idee schrieb, unterstützt oder ihr folgt, erfährt davon.
triage-answer-help-case = Wer es schrieb, liest es auf der Verfolgungsseite und in einem Brief.
triage-answer-help-comment = Eine öffentliche Antwort unter dem Kommentar, mit Ihrem Namen.
triage-answer-help-report = Wer es meldete, liest es.
triage-answer-help-question = Öffentlich, unter der Frage. Alle, die dem Wettbewerb folgen, erfahren davon.
triage-answer-go = Antwort senden
triage-decline = Ablehnen
triage-decline-open = Ablehnen …
triage-decline-reason = Warum nichts daraus wird
triage-decline-help-idea = Wer die Idee schrieb und alle dahinter lesen dies nach einer Minute als offizielle Antwort. Bis dahin können Sie es rückgängig machen.
triage-decline-help-case = Wer es schrieb, liest dies nach einer Minute. Bis dahin können Sie es rückgängig machen.
triage-decline-help-comment = Nur das Kollegium liest dies: In einem Kommentar hat niemand die Stadt gefragt.
triage-decline-help-report = Wer es meldete, liest dies.
triage-decline-help-question = Alle lesen dies nach einer Minute unter der Frage. Bis dahin können Sie es rückgängig machen.
triage-assign = Übergeben
triage-assign-to = Übergeben an
triage-nobody = Niemand
triage-more-assign = Übergeben …
triage-take = Ich übernehme
triage-snooze = Ruhen lassen
triage-snooze-until = Ruhen lassen bis
triage-snooze-day = oder bis zu diesem Tag
triage-more-snooze = Ruhen lassen …
triage-until-tomorrow = morgen
triage-until-monday = Montag
triage-until-week = in einer Woche
triage-until-month = in einem Monat
triage-wake = Jetzt zurückholen
triage-theme = Thema
triage-no-theme = Kein Thema
triage-sort = Einordnen
triage-more-theme = Thema …
triage-route = Weiterleiten
triage-route-to = An Team leiten
triage-more-route = Weiterleiten …
triage-route-help = Es verlässt diese Liste und wartet in der des Teams.
triage-bar = Mit allem Ausgewählten
triage-ticked = { $count ->
    [one] { $count } ausgewählt
   *[other] { $count } ausgewählt
}
triage-ticked-js = { $count } ausgewählt
triage-bar-all = Die ganze Liste ({ $count }), höchstens 500
triage-bar-help = Alle oder keiner: Hat jemand inzwischen einen davon geändert, geschieht nichts, und Sie erfahren es.
triage-undo = Rückgängig
triage-last = Ihre letzte Handlung: { $what }

# Nach einer Handlung.
triage-flash-assigned = { $count ->
    [one] Übergeben.
   *[other] { $count } Eingänge übergeben.
}
triage-flash-snoozed = { $count ->
    [one] Er ruht und kommt von selbst zurück.
   *[other] { $count } Eingänge ruhen und kommen von selbst zurück.
}
triage-flash-woken = { $count ->
    [one] Zurück in der Liste.
   *[other] { $count } Eingänge sind zurück in der Liste.
}
triage-flash-sorted = { $count ->
    [one] Eingeordnet.
   *[other] { $count } Eingänge eingeordnet.
}
triage-flash-routed = { $count ->
    [one] An das Team geleitet.
   *[other] { $count } Eingänge an das Team geleitet.
}
triage-flash-linked = { $count ->
    [one] Mit der Verbesserung verknüpft.
   *[other] { $count } Eingänge mit der Verbesserung verknüpft.
}
triage-flash-merged = { $count ->
    [one] Zusammengeführt.
   *[other] { $count } Ideen zusammengeführt.
}
triage-flash-answered = { $count ->
    [one] Beantwortet.
   *[other] { $count } Eingänge beantwortet.
}
triage-flash-declined = { $count ->
    [one] Abgelehnt. In einer Minute erfahren es die Betroffenen.
   *[other] { $count } Eingänge abgelehnt. In einer Minute erfahren es die Betroffenen.
}
triage-flash-kept = { $count ->
    [one] Belassen, wie es ist.
   *[other] { $count } belassen, wie sie sind.
}
triage-flash-hidden = Verborgen. Wer es schrieb, bekommt einen Brief mit dem Grund.
triage-flash-undone = { $count ->
    [one] Rückgängig gemacht: Ein Eingang ist wie zuvor.
   *[other] Rückgängig gemacht: { $count } Eingänge sind wie zuvor.
}
triage-flash-undone-but = Rückgängig gemacht: { $count } wie zuvor. Seither wurden { $left } geändert und bleiben so: { $names }.
triage-flash-noted = Die Notiz ist gespeichert.
triage-flash-view = Die Ansicht ist gespeichert.
triage-flash-view-gone = Die Ansicht ist gelöscht.
triage-flash-themes = Gespeichert.
triage-flash-marked = Der Kommentar ist im Eingang.
triage-mark = In den Eingang

# Jemand war schneller.
triage-overtaken-title = Jemand aus dem Kollegium war schneller
triage-overtaken-safe = Es wurde nichts geändert, und was Sie geschrieben haben, steht noch hier.
triage-overtaken = { $how ->
    [assigned] { $name } hat „{ $title }“ jemandem übergeben, { MOMENT($at) }.
    [snoozed] { $name } hat „{ $title }“ ruhen lassen, { MOMENT($at) }.
    [woken] { $name } hat „{ $title }“ zurückgeholt, { MOMENT($at) }.
    [sorted] { $name } hat „{ $title }“ einem anderen Thema zugeordnet, { MOMENT($at) }.
    [routed] { $name } hat „{ $title }“ an ein Team geleitet, { MOMENT($at) }.
    [linked] { $name } hat „{ $title }“ mit einer Verbesserung verknüpft, { MOMENT($at) }.
    [merged] { $name } hat „{ $title }“ zusammengeführt, { MOMENT($at) }.
    [answered] { $name } hat „{ $title }“ beantwortet, { MOMENT($at) }.
    [declined] { $name } hat „{ $title }“ abgelehnt, { MOMENT($at) }.
    [kept] { $name } hat „{ $title }“ belassen, wie es ist, { MOMENT($at) }.
    [hidden] { $name } hat „{ $title }“ verborgen, { MOMENT($at) }.
    [undone] { $name } hat rückgängig gemacht, was mit „{ $title }“ geschehen war, { MOMENT($at) }.
   *[other] „{ $title }“ hat sich geändert, seit Sie es sahen, { MOMENT($at) }.
} { $others ->
    [0] { "" }
    [one] Ein weiterer hat sich auch geändert.
   *[other] { $others } weitere haben sich auch geändert.
}

# Das Protokoll der Entscheidungen daneben.
triage-did-assigned = Niemandem mehr übergeben
triage-did-assigned-to = Übergeben an { $to }
triage-did-snoozed = Ruhen gelassen
triage-did-snoozed-to = Ruhen gelassen bis { MOMENT($to) }
triage-did-woken = Zurückgeholt
triage-did-sorted = Aus dem Thema genommen
triage-did-sorted-to = Eingeordnet unter { $to }
triage-did-routed = Weitergeleitet
triage-did-routed-to = Geleitet an { $to }
triage-did-linked = Mit einer Verbesserung verknüpft
triage-did-linked-to = Verknüpft mit { $to }
triage-did-merged = Zusammengeführt
triage-did-answered = Beantwortet
triage-did-declined = Abgelehnt
triage-did-declined-to = Abgelehnt: { $to }
triage-did-kept = Belassen, wie es ist
triage-did-hidden = Verborgen
triage-did-hidden-to = Verborgen: { $to }
triage-did-marked = Markiert

# Was an dem Gesendeten nicht stimmt.
triage-problem-text-missing = Schreiben Sie ein paar Worte.
triage-problem-text-long = Bitte höchstens { $most } Zeichen.
triage-problem-filter = Diesen Filter gibt es nicht.
triage-problem-none = Wählen Sie zuerst etwas aus.
triage-problem-many = Bitte höchstens { $most } auf einmal.
triage-problem-unfit = Das geht nicht mit „{ $title }“. Nehmen Sie es aus der Auswahl oder wählen Sie etwas anderes.
triage-problem-until = Wählen Sie einen Tag, der noch kommt.
triage-problem-theme = Wählen Sie ein Thema der Liste.
triage-problem-to = Wählen Sie eine Person oder ein Team der Liste.
triage-problem-team = Wählen Sie ein Team der Liste.
triage-problem-into = Wählen Sie die Idee, mit der es zusammengeführt werden soll.
triage-problem-views = Mehr Ansichten lassen sich nicht speichern. Löschen Sie zuerst eine.
triage-problem-needed = Das wird für diese Handlung gebraucht.

# Tasten.
triage-key-next = Nächster Eingang
triage-key-prev = Voriger Eingang
triage-key-open = Öffnen
triage-key-tick = Auswählen
triage-key-answer = Antworten
triage-key-assign = Jemandem übergeben
triage-key-snooze = Ruhen lassen
triage-key-decline = Mit Begründung ablehnen
triage-key-theme = Thema festlegen
triage-key-route = An ein Team leiten
triage-key-accept = Vorschlag annehmen
triage-key-hide = Gemeldetes verbergen
triage-key-note = Notiz schreiben
triage-key-place = An Ort und Stelle öffnen
triage-key-bar = Mit allem Ausgewählten handeln
triage-key-search = Zum Suchfeld

# Im Protokoll der Mitarbeitenden.
triage-log-assigned = Eingänge übergeben
triage-log-snoozed = Eingänge ruhen lassen
triage-log-woken = Eingänge zurückgeholt
triage-log-sorted = Eingänge einem Thema zugeordnet
triage-log-routed = Eingänge an ein Team geleitet
triage-log-linked = Eingänge mit einer Verbesserung verknüpft
triage-log-merged = Eingänge zusammengeführt
triage-log-answered = Aus dem Eingang geantwortet
triage-log-declined = Eingänge abgelehnt
triage-log-kept = Gemeldetes belassen
triage-log-hidden = Gemeldetes verborgen
triage-log-undone = Eine Handlung im Eingang rückgängig gemacht
triage-log-marked = Einen Kommentar für den Eingang markiert
triage-log-team-themes = Festgelegt, um welche Themen sich ein Team kümmert

# Improvements.
triage-link-open = Verknüpfen …
triage-link-to = Mit der Verbesserung verknüpfen
triage-link-none = Verbesserung wählen
triage-link = Verknüpfen
triage-link-find = Mit Worten des Titels suchen
triage-link-find-go = Suchen
triage-link-this = Damit verknüpfen
triage-begin-title = Oder eine neue Verbesserung: ihr Titel
triage-begin-why = Warum sie sich lohnt
triage-begin-go = Damit eine Verbesserung beginnen
triage-behind = Steht hinter
triage-alike = Ähnlich klingende Verbesserungen
triage-key-link = Mit einer Verbesserung verknüpfen; Gemeldetes belassen
triage-problem-improvement = Wählen Sie eine Verbesserung der Liste.

# Die Übersicht für die Leitung.
triage-overview-title = Übersicht
triage-overview-at = Stand
triage-overview-came = Eingang
triage-overview-went = Ausgang
triage-overview-waits = Wartet jetzt
triage-overview-declined = Abgelehnt
triage-overview-of-declined = davon abgelehnt
triage-overview-percent = { $percent } %
triage-overview-of = { $part } von { $whole } Entscheidungen
triage-overview-answer = Bis zur ersten Antwort
triage-overview-decision = Bis zur Entscheidung
triage-overview-took = { $days ->
    [0] { $hours ->
        [0] unter einer Stunde
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }
    [one] { $days } Tag
   *[other] { $days } Tage
}
triage-overview-p90 = neun von zehn: höchstens { $took }
triage-overview-p90-head = neun von zehn
triage-overview-timed = { $count ->
    [one] aus einem Fall
   *[other] aus { $count } Fällen
}
triage-overview-cut = Es gab mehr, als auf einmal gemessen wird: Die Zeiten stammen aus den letzten { $most } Antworten und Entscheidungen.
triage-overview-by-week = Woche für Woche
triage-overview-chart = Wie viel jede Woche einging und erledigt wurde. Die Tabelle sagt dasselbe in Zahlen.
triage-overview-most = der höchste Balken steht für { $count }
triage-overview-week = Woche ab
triage-overview-runs = bisher
triage-overview-once = Alles zählt einmal: als Eingang in der Woche, in der es zuerst kam, als Ausgang in der Woche der letzten Entscheidung. Zum Ausgang gehört auch, was an die eigene Liste eines Teams ging. Zeiten sind Mediane: Die Hälfte dauerte nicht länger.
triage-overview-oldest = Wartet am längsten
triage-overview-by-theme = Nach Thema
triage-overview-by-team = Nach Team
triage-overview-nothing = In diesen Wochen nichts.
triage-overview-csv = All das als Tabelle (CSV)
triage-overview-period = Zeitraum
triage-overview-weeks = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
}
triage-overview-former-team = Ein früheres Team
triage-key-filters = Zu den Filtern
