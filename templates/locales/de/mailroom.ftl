# Eingehende E-Mails, für die Mitarbeitenden.
mailroom-title = E-Mails
mailroom-state-waiting = Unterwegs
mailroom-state-began = Neue Rückmeldung
mailroom-state-joined = Zu einer Rückmeldung hinzugefügt
mailroom-state-held = Zur Durchsicht
mailroom-state-left-alone = Auf sich beruhen lassen
mailroom-state-thrown = Weggeworfen
mailroom-lead-held = Diese E-Mails sehen ungewöhnlich aus und warten auf einen Menschen. Lassen Sie herein, was echt ist, und werfen Sie das Übrige weg.
mailroom-lead-left-alone = Das haben Maschinen geschrieben: Abwesenheitsnotizen, Rundbriefe, Berichte. Niemand muss darauf antworten. Was doch echt war, lässt sich hereinlassen.
mailroom-lead-thrown = Was Kolleginnen und Kollegen weggeworfen haben. Die Originale bleiben eine Weile, falls es ein Versehen war.
mailroom-lead-began = Aus jeder dieser E-Mails wurde eine eigene Rückmeldung.
mailroom-lead-joined = Das waren Antworten; sie stehen in der Rückmeldung, zu der sie gehören.
mailroom-lead-waiting = Aufbewahrt und auf dem Weg an ihren Platz.
mailroom-reason-auto-reply = Eine Maschine hat geantwortet: Jemand ist abwesend, oder etwas wurde gelesen.
mailroom-reason-bulk = Sie ging an viele auf einmal.
mailroom-reason-list = Sie kam über eine Verteilerliste.
mailroom-reason-report = Ein Bericht, dass ein Brief nicht oder nur spät zugestellt werden konnte.
mailroom-reason-own = Ein eigener Brief, der zurückkam.
mailroom-reason-too-many = Von dieser Adresse kam in einer Stunde mehr, als ohne Durchsicht angenommen wird.
mailroom-reason-flood = In einer Stunde kam mehr Post, als ohne Durchsicht angenommen wird.
mailroom-reason-crowd = Sie ging an mehr Personen auf einmal, als ungesehen angenommen wird.
mailroom-reason-deep = Sie hat mehr oder tiefer verschachtelte Teile als ein Brief. Sie wurde nicht geöffnet.
mailroom-reason-head = Ihr Kopf oder die Köpfe ihrer Teile sind länger als die eines Briefs. Sie wurde nicht geöffnet.
mailroom-reason-large = Sie ist größer als das, was angenommen wird. Hier liegt nur ihr Kopf; das Ganze liegt noch im Postfach.
mailroom-reason-stuck = Das Postfach hat sie nicht ganz herausgegeben. Hier liegt, was kam; der Rest liegt noch im Postfach.
mailroom-reason-nobody = Es steht nicht darin, wer sie geschrieben hat.
mailroom-reason-unreadable = Sie lässt sich nicht lesen.
mailroom-reason-empty = Sie sagt nichts.
mailroom-reason-shut = Rückmeldungen sind abgeschaltet, oder die zugehörige Rückmeldung nimmt nichts mehr auf.
mailroom-no-subject = (kein Betreff)
mailroom-no-sender = (kein Absender)
mailroom-copies = { $count ->
    [one] noch eine gleiche
   *[other] noch { $count } gleiche
}
mailroom-none = Hier ist nichts
mailroom-fact-from = Von
mailroom-fact-came = Eingegangen
mailroom-fact-state = Was daraus wurde
mailroom-fact-size = Größe
mailroom-refused = Nicht angenommene Dateien
mailroom-let-in = Hereinlassen
mailroom-throw-away = Wegwerfen
mailroom-original = Original speichern
mailroom-says = Was darin steht
mailroom-as-laid-out = So, wie sie gestaltet war
mailroom-gone = Das Original wird nicht mehr aufbewahrt.
mailroom-flash-let-in = Die E-Mail ist hereingelassen und kommt an ihren Platz.
mailroom-flash-thrown = Die E-Mail ist weggeworfen.
mailroom-log-let-in = E-Mail hereingelassen
mailroom-log-thrown = E-Mail weggeworfen
# In dem, was jemand per E-Mail geschrieben hat.
mailroom-not-taken = *Diese Dateien konnten nicht angenommen werden:*
mailroom-cut = *(Der Rest steht in der ursprünglichen E-Mail, die die Stadt aufbewahrt.)*
mailroom-only-files = (Eine E-Mail ohne Worte; siehe die Dateien.)
# In letters about a case.
mailroom-letter-reply = Wenn Sie etwas hinzufügen möchten, können Sie auch einfach auf diese E-Mail antworten.
