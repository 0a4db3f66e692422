# The queue and what can be done in it.
moderation-title = Moderation
moderation-tabs = Arten von Vorgängen
moderation-reports = { $count ->
    [one] { $count } Meldung
   *[other] { $count } Meldungen
}
moderation-none = Nichts wartet
moderation-none-text = Alle Meldungen sind bearbeitet.
moderation-open = An Ort und Stelle öffnen
moderation-is-hidden = Für alle außer der verfassenden Person und der Verwaltung ausgeblendet.
moderation-hide = Ausblenden …
moderation-hide-go = Ausblenden und mitteilen
moderation-leave = So stehen lassen
moderation-restore = Wieder einblenden
moderation-undo = Rückgängig
moderation-rule = Regel
moderation-reason = Begründung
moderation-reason-help = Die verfassende Person liest dies und kann widersprechen.
moderation-block = Person sperren …
moderation-block-reason = Warum wird die Person gesperrt?
moderation-block-until = Bis
moderation-block-go = Sperren und mitteilen
moderation-history = Was geschehen ist
moderation-when = Wann
moderation-key-next = Nächster Vorgang
moderation-key-prev = Voriger Vorgang

# The author asks for another look.
moderation-appeal-title = Von der Moderation ausgeblendet
moderation-appeal-lead = „{ $title }“ wird anderen derzeit nicht gezeigt. Gelöscht wurde nichts.
moderation-appeal-text = Warum soll es wieder gezeigt werden?
moderation-appeal-help = Ihren Widerspruch liest eine andere Person als die, die ausgeblendet hat.
moderation-appeal-send = Widerspruch senden
moderation-appeal-sent = Ihr Widerspruch ist eingegangen. Die Entscheidung kommt per Brief.
moderation-appeal-said = Was die verfassende Person sagt

# The parts of the queue, and why something is in it.
moderation-tab-waiting = Wartet
moderation-tab-appealed = Widersprochen
moderation-tab-hidden = Verborgen
moderation-tab-kept = Unverändert
moderation-cause-report = Gemeldet
moderation-cause-new-persons-link = Ein Link von jemand Neuem
moderation-cause-watched-word = Ein beobachtetes Wort
moderation-cause-import = Als offen importiert

# The rules.
moderation-rule-spam = Es ist Werbung oder Spam
moderation-rule-insult = Es beleidigt oder bedroht Menschen
moderation-rule-privacy = Es verrät Privates über andere
moderation-rule-off-topic = Es gehört nicht hierher
moderation-rule-illegal = Es verstößt gegen das Gesetz
moderation-rule-other = Etwas anderes

# Deciding.
moderation-uphold = Verborgen lassen
moderation-appeal-answer = Antwort an die Verfasserin oder den Verfasser
moderation-appeal-answer-help = Dies kommt in einem Brief an.
moderation-unblock = Sperre aufheben
moderation-blocked-until = Diese Person kann nicht mitmachen bis
moderation-blocked = Diese Person kann nicht mitmachen.
moderation-problem-rule = Wählen Sie aus, was nicht stimmt.
moderation-problem-until = Geben Sie den letzten Tag der Sperre an.
moderation-problem-text-missing = Schreiben Sie ein paar Worte.
moderation-problem-text-long = Bitte höchstens { $most } Zeichen.
moderation-flash-hidden = Verborgen. Ein Brief mit der Begründung geht hinaus.
moderation-flash-kept = Bleibt, wie es ist.
moderation-flash-undone = Rückgängig gemacht. Es wartet wieder.
moderation-flash-restored = Alle sehen es wieder. Ein Brief geht hinaus.
moderation-flash-upheld = Es bleibt verborgen. Ihre Antwort geht als Brief hinaus.
moderation-flash-blocked = Gesperrt. Ein Brief mit der Begründung geht hinaus.
moderation-flash-unblocked = Die Person kann wieder mitmachen.

# Reporting.
moderation-report-idea = Diese Idee melden
moderation-report-comment = Diesen Kommentar melden
moderation-report-question = Diese Frage melden
moderation-report-lead = Ein Mensch sieht sich jede Meldung an. Wer gemeldet hat, bleibt geheim.
moderation-report-text = Möchten Sie etwas hinzufügen?
moderation-report-send = Meldung senden
moderation-flash-reported = Danke. Die Moderation sieht es sich an.
moderation-act-report = Ihre Meldung

# What came of an appeal.
moderation-appeal-upheld = Ihr Widerspruch wurde gelesen; es bleibt verborgen.
moderation-appeal-restored = Alle können es wieder sehen.
moderation-flash-appealed = Ihr Widerspruch ist abgeschickt.

# In the log of staff acts.
moderation-log-kept = Angesehen und so gelassen
moderation-log-hidden = Verborgen
moderation-log-undone = Entscheidung rückgängig gemacht
moderation-log-upheld = Widerspruch beantwortet: bleibt verborgen
moderation-log-restored = Wieder gezeigt
