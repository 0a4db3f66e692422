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
