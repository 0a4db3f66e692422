# Ein Anliegen übergeben.
cases-more = Was Sie sonst tun können
cases-handover = Im Kollegenkreis anbieten
cases-handover-text = Es bleibt, wo es ist, bis es angenommen ist. Stellen Sie es in drei kurzen Teilen vor, damit niemand nachfragen muss.
cases-handover-to = Kollegin oder Kollege
cases-handover-to-help = Wer abwesend ist, wird von der Vertretung vertreten.
cases-handover-none = Niemand
cases-handover-about = Worum es geht
cases-handover-done = Was getan wurde
cases-handover-needed = Was gebraucht wird
cases-handover-why = Warum es in andere Hände geht
cases-handover-why-help = Die Person liest das mit Ihrem Namen und dem der neuen Zuständigen, sobald es angenommen ist.
cases-handover-send = Anbieten
cases-handover-open = Zur Übergabe angeboten
cases-handover-to-you = Das wird Ihnen angeboten
cases-handover-from = Liegt jetzt bei
cases-handover-by = Angeboten von
cases-handover-for = Angeboten
cases-handover-stands-in = (in Vertretung von { $name })
cases-handover-due = Zu beantworten bis
cases-handover-accept = Annehmen: Ich bin jetzt zuständig
cases-handover-decline = Ablehnen
cases-handover-reason = Warum Sie ablehnen
cases-handover-reason-help = Das liest, wer es angeboten hat, nicht aber die Person.
cases-handover-take-back = Angebot zurücknehmen
cases-handovers-title = Übergaben
cases-handovers-lead = Jedes Angebot wird innerhalb von vier Arbeitsstunden beantwortet.
cases-handovers-to-me = Ihnen angeboten
cases-handovers-by-me = Von Ihnen angeboten
cases-handovers-none = Zurzeit wird Ihnen nichts angeboten.
cases-handovers-open = Öffnen
cases-hand-away = { $name } (abwesend bis { $until })
cases-word-handed = Ab jetzt ist jemand anderes zuständig, denn
cases-word-handed-by = { $from } hat das Anliegen übergeben, denn
cases-flash-handover-offered = Es ist angeboten. Es bleibt, wo es ist, bis es angenommen ist.
cases-flash-handover-accepted = Sie sind jetzt zuständig, und die Person erfährt es.
cases-flash-handover-declined = Abgelehnt. Es bleibt, wo es war.
cases-flash-handover-taken-back = Das Angebot ist zurückgenommen.
cases-problem-handover-open = Es ist schon angeboten. Nehmen Sie erst dieses Angebot zurück.
cases-problem-handover-nobody = Wählen Sie eine Person oder ein Team.
cases-problem-handover-own = Dort liegt es schon. Wählen Sie jemand anderen.
cases-log-handover-offered = Hat ein Anliegen zur Übergabe angeboten
cases-log-handover-accepted = Hat ein Anliegen angenommen
cases-log-handover-declined = Hat ein angebotenes Anliegen abgelehnt
cases-log-handover-taken-back = Hat ein Übergabeangebot zurückgenommen
cases-promise-new = Neuer Termin: { $when }.

# Briefe dazu.
cases-letter-desk-open = Am Arbeitsplatz öffnen
cases-letter-handed-subject = Ihre Rückmeldung { $reference } beantwortet jetzt jemand anderes
cases-letter-handed = { $from } hat Ihre Rückmeldung { $reference } an { $who } übergeben und sagt, warum:
cases-letter-handed-then = Sie müssen nichts tun: Was Ihnen versprochen wurde, gilt weiter. Auf Ihrer Seite können Sie den Stand verfolgen und etwas ergänzen.
cases-letter-handover-offered-subject = { $reference } wird Ihnen angeboten
cases-letter-handover-offered = { $by } bietet { $reference } an, und zwar: { $to }. Bitte nehmen Sie es bis { $when } an oder lehnen Sie es ab; die Vorstellung steht am Arbeitsplatz. Bis dahin bleibt es bei { $from }.
cases-letter-handover-declined-subject = { $reference } wurde abgelehnt
cases-letter-handover-declined = { $to } hat { $reference } abgelehnt, angeboten von { $by }. Der Grund steht am Arbeitsplatz. Es bleibt bei { $from }; das Angebot war bis { $when } zu beantworten.
cases-letter-handover-late-subject = Ihr Angebot zu { $reference } ist unbeantwortet
cases-letter-handover-late = { $to } hat das Angebot zu { $reference } nicht bis { $when } beantwortet. Es liegt weiter bei { $from }: Fragen Sie nach, oder bieten Sie es jemand anderem an.
cases-letter-half-subject = Die halbe Zeit ist um: { $reference }
cases-letter-half = Die Hälfte der Arbeitszeit bis zur Antwort auf { $reference } ist um. Sie ist bis { $when } versprochen.
cases-letter-near-subject = Noch vier Arbeitsstunden: { $reference }
cases-letter-near = Für die Antwort auf { $reference } bleiben vier Arbeitsstunden. Sie ist bis { $when } versprochen.
cases-letter-missed-subject = Ein Versprechen wurde nicht gehalten: { $reference }
cases-letter-missed = Die Antwort auf { $reference } war bis { $when } versprochen und steht aus. Wir haben die Person um Entschuldigung gebeten und ihr einen neuen Termin genannt. Bitte antworten Sie, und sei es nur, um zu sagen, wie es weitergeht.
cases-letter-long-missed-subject = Noch immer ohne Antwort: { $reference }
cases-letter-long-missed = Die Antwort auf { $reference } war bis { $when } versprochen. Einen Arbeitstag später steht sie noch immer aus. Bitte sorgen Sie dafür, dass jemand antwortet.
cases-letter-apology-subject = Unsere Antwort auf Ihre Rückmeldung { $reference } verspätet sich
cases-letter-apology = Wir haben Ihnen eine Antwort auf Ihre Rückmeldung { $reference } versprochen und unser Wort nicht gehalten. Das tut uns leid. Sie erhalten spätestens am { $when } eine Antwort. Sie müssen nicht noch einmal schreiben: Ihr Anliegen ist nicht vergessen, und in unseren öffentlichen Zahlen zählt es als verspätet.
cases-letter-calendar-subject = Die Feiertage des Kalenders sind bald nicht mehr bekannt
cases-letter-calendar = Die Öffnungszeiten und Feiertage sind nur bis { $until } bekannt. Versprechen, die darüber hinausreichen, sind ungewiss. Bitte tragen Sie die folgenden Schließtage ein und einen neuen Tag, bis zu dem sie bekannt sind.
cases-letter-calendar-open = Öffnungszeiten ändern

# Auf jemand anderen warten.
cases-wait = Auf jemanden warten
cases-wait-for = Auf wen
cases-wait-person = Auf die Person, die geschrieben hat
cases-wait-others = Auf jemand anderen
cases-wait-text = Worauf Sie warten
cases-wait-help = Die Person liest das auf ihrer Seite und im Brief. Warten Sie auf sie, wird sie nach zehn Arbeitstagen erinnert; fünf später wird das Anliegen geschlossen, mit einem Link, der es wieder öffnet.
cases-wait-send = Mitteilen und warten
cases-waits-for-person = Wartet auf ein Wort der Person, die geschrieben hat.
cases-waits-for-others = Wartet auf jemand anderen.
cases-goes-on = Ohne Warten weitermachen
cases-says-waits-for-you = Wir brauchen etwas von Ihnen, um weiterzukommen. Was es ist, steht unten.
cases-says-waits-for-others = Wir warten auf jemand anderen, bevor es weitergeht. Worum es geht, steht unten.
cases-word-reminded = Wir warten noch auf ein Wort von Ihnen.
cases-waited-in-vain = Wir haben seit drei Wochen nichts von Ihnen gehört und schließen das Anliegen vorerst. Wenn Sie hier innerhalb von dreißig Tagen schreiben, öffnet es sich wieder und geht dort weiter, wo es war.
cases-flash-waits = Die Person erfährt, worauf Sie warten.
cases-flash-goes-on = Es geht weiter.
cases-problem-waits-for = Sagen Sie, auf wen Sie warten.
cases-log-waits = Wartet bei einer Rückmeldung auf jemanden
cases-log-goes-on = Hat mit einer Rückmeldung weitergemacht
cases-letter-reminded-subject = Wir warten auf ein Wort von Ihnen: { $reference }
cases-letter-reminded = Wir haben Sie zu Ihrer Rückmeldung { $reference } etwas gefragt und nichts von Ihnen gehört.
cases-letter-reminded-then = Auf Ihrer Seite lesen Sie, was wir brauchen, und können antworten. Hören wir innerhalb von fünf Arbeitstagen nichts, schließen wir das Anliegen; ein Wort von Ihnen öffnet es dreißig Tage lang wieder.
cases-letter-long-wait-subject = { $reference } wartet seit zehn Arbeitstagen auf andere
cases-letter-long-wait = { $reference } wartet auf jemand anderen, und zwar seit { $when }. Bitte fragen Sie dort nach, oder sagen Sie der Person, wie es steht.
cases-letter-solve-half-subject = Die halbe Zeit bis zum Abschluss ist um: { $reference }
cases-letter-solve-half = Die Hälfte der Arbeitszeit für { $reference } ist um. Der Fall ist bis { $when } abzuschließen. Die Zeit, in der auf die Person gewartet wurde, zählt nicht mit.
cases-letter-solve-near-subject = Noch vier Arbeitsstunden bis zum Abschluss: { $reference }
cases-letter-solve-near = Für { $reference } bleiben vier Arbeitsstunden. Der Fall ist bis { $when } abzuschließen.
cases-letter-unsolved-subject = Nicht rechtzeitig abgeschlossen: { $reference }
cases-letter-unsolved = { $reference } war bis { $when } abzuschließen und ist noch offen. Der Person wurde zu diesem Termin nichts versprochen, und wir haben ihr nicht geschrieben. Bitte sehen Sie nach, was noch fehlt, und bitten Sie um Hilfe, wenn Sie welche brauchen.

# Wie waren wir?
cases-survey-title = Wie waren wir?
cases-survey-lead = Es geht um { $reference }. Eine Antwort genügt; ein Satz hilft uns, besser zu werden. Sie können Ihre Meinung ändern.
cases-survey-question = Wie gut wurde Ihr Anliegen bearbeitet?
cases-survey-words = Warum, in einem Satz?
cases-survey-words-help = Sie müssen das nicht sagen. Wer die Arbeit verantwortet, liest es, ohne Ihren Namen.
cases-survey-send = Senden
cases-survey-back = Zurück zur Rückmeldung
cases-survey-not-yet = Es ist noch nichts daraus geworden. Sobald es beantwortet ist, wüssten wir es gern.
cases-survey-rated = Sie haben { $score } von 5 vergeben. Eine neue Antwort tritt an diese Stelle.
cases-survey-score = { $score } von 5
cases-survey-scale = 1 ist sehr schlecht, 5 ist sehr gut.
cases-survey-of-person = Die Person hat { $score } von 5 vergeben.
cases-survey-seen = Ich habe mich darum gekümmert
cases-score-1 = Sehr schlecht
cases-score-2 = Schlecht
cases-score-3 = Mittelmäßig
cases-score-4 = Gut
cases-score-5 = Sehr gut
cases-flash-rated = Danke, dass Sie es uns sagen.
cases-flash-seen-to = Vermerkt: Darum wurde sich gekümmert.
cases-problem-score = Wählen Sie eine Zahl von 1 bis 5.
cases-log-seen-to = Hat sich um eine schlechte Bewertung gekümmert
cases-letter-survey = Wie waren wir? Ein Klick genügt:
cases-review-title = Was die Leute sagen
cases-review-lead = Was über die Antworten der letzten zwölf Monate gesagt wurde: Noten und Worte, nach Thema und Team.
cases-review-total = Antworten: { $number }. Im Mittel { $mean } von 5, { $percent } % zufrieden (4 oder 5).
cases-review-by-team = Nach Team
cases-review-no-team = Ohne Team
cases-review-csv = Jede einzelne als Tabelle (CSV)
cases-review-words = In ihren Worten
cases-review-seen = Ich habe mich um { $reference } gekümmert
cases-review-none = Noch hat niemand etwas gesagt
cases-review-none-text = Wessen Anliegen geschlossen wird, wird einmal gefragt, wie es war.
cases-rated-number = Antworten
cases-rated-mean = Mittel
cases-rated-content = Zufrieden
cases-rated-title = Was die Leute dazu sagen
cases-rated-all = Alle: im Mittel { $mean } von 5, { $percent } % zufrieden, aus { $number } Antworten.
cases-rated-theme = { $theme }: im Mittel { $mean } von 5, { $percent } % zufrieden, aus { $number } Antworten.

# Textbausteine und der eigene Tag.
cases-texts-title = Textbausteine
cases-texts-lead = Worte, die bei Anliegen immer wieder gebraucht werden. Sie kommen in die Antwort und gehen nie von selbst hinaus.
cases-texts-none = Noch gibt es keinen Textbaustein.
cases-texts-new = Textbaustein schreiben
cases-texts-change = Ändern
cases-texts-remove = Entfernen
cases-texts-name = Wie er heißt
cases-texts-language = Sprache
cases-texts-text = Der Text
cases-texts-help = Diese werden für das Anliegen ausgefüllt: {"{name}"}, {"{reference}"}, {"{due}"}, {"{me}"}, {"{agency}"}.
cases-texts-keep = Speichern
cases-texts-insert = Textbaustein einsetzen
cases-flash-text-kept = Gespeichert.
cases-flash-text-removed = Entfernt.
cases-problem-text-named = In dieser Sprache gibt es schon einen mit diesem Namen.
cases-problem-texts-many = Höchstens { $most } Textbausteine lassen sich aufbewahren. Entfernen Sie erst einen.
cases-log-text-kept = Hat einen Textbaustein gespeichert
cases-log-text-removed = Hat einen Textbaustein entfernt
cases-earlier = { $count ->
    [one] Ein früheres Anliegen derselben Person
   *[other] { $count } frühere Anliegen derselben Person
  }
cases-today-title = Mein Tag
cases-today-urgent = Heute fällig oder überfällig
cases-today-urgent-none = Von Ihnen ist heute nichts fällig.
cases-today-later = Später fällig
cases-today-resting = In Ihren Händen, ohne Frist
cases-today-warned = Davor werden Sie gewarnt
cases-today-mentions = Sie wurden genannt
cases-today-near = Noch vier Arbeitsstunden.
cases-today-half = Die halbe Zeit ist um.

# Zwei Anliegen als eines, eines als zwei.
cases-merge = Mit einem anderen Anliegen zusammenlegen
cases-merge-into = Nummer des Anliegens, das bearbeitet wird
cases-merge-help = Wenn zwei Menschen dasselbe Anliegen haben. Alle behalten ihre Seite und ihre Nummer; was Sie im einen sagen, wird auch im anderen gesagt. Beide erfahren es. Es lässt sich rückgängig machen.
cases-merge-send = Zusammenlegen
cases-unmerge = Wieder getrennt bearbeiten
cases-merged-into = Es wird zusammen bearbeitet mit
cases-merged-with = Mit ihm bearbeitet:
cases-split = Daraus ein eigenes Anliegen machen
cases-word-merged = Jemand anderes hat uns dasselbe gesagt. Wir bearbeiten beides zusammen, und Sie lesen die Antwort hier.
cases-word-joined = Jemand anderes hat uns dasselbe gesagt. Wir bearbeiten beides zusammen.
cases-word-apart = Wir bearbeiten es wieder für sich.
cases-flash-merged = Sie werden zusammen bearbeitet, und beide Personen erfahren es.
cases-flash-unmerged = Sie werden wieder getrennt bearbeitet, und beide Personen erfahren es.
cases-flash-split = Das ist das neue. Sein Versprechen zählt von da an, als es gesagt wurde.
cases-problem-merge-missing = Ein Anliegen mit dieser Nummer gibt es nicht.
cases-problem-merge-same = Das ist dieses Anliegen selbst.
cases-problem-merge-ended = Nur was nicht vorbei ist, lässt sich zusammenlegen.
cases-problem-merge-merged = Eines davon ist schon mit einem anderen zusammengelegt. Machen Sie das erst rückgängig.
cases-problem-merge-many = Dort sind schon so viele beisammen.
cases-problem-split = Nur was die Person gesagt hat, kann ein eigenes Anliegen werden.
cases-problem-split-unreachable = Die Person hat keine Adresse angegeben und fände das neue nicht. Beantworten Sie beides hier.
cases-log-merged = Hat zwei Anliegen zusammengelegt
cases-log-unmerged = Hat zwei Anliegen wieder getrennt
cases-log-split = Hat ein Anliegen geteilt
cases-letter-together-subject = Ihre Rückmeldung { $reference } wird zusammen mit einer anderen bearbeitet
cases-letter-merged = Jemand anderes hat uns dasselbe gesagt wie Sie in Ihrer Rückmeldung { $reference }. { $who } bearbeitet beides zusammen. Sie behalten Ihre Nummer und Ihre Seite und lesen die Antwort dort; niemand sonst liest, was Sie geschrieben haben.
cases-letter-joined = Jemand anderes hat uns dasselbe gesagt wie Sie in Ihrer Rückmeldung { $reference }. { $who } bearbeitet beides zusammen; niemand sonst liest, was Sie geschrieben haben.
cases-letter-apart-subject = Ihre Rückmeldung { $reference } wird wieder für sich bearbeitet
cases-letter-apart = { $who } bearbeitet Ihre Rückmeldung { $reference } wieder für sich.

# Zum dritten Mal in diesem Monat.
triage-repeated = { $count ->
    [one] Das wurde innerhalb eines Monats einmal vorgebracht.
   *[other] Das wurde innerhalb eines Monats { $count }-mal vorgebracht.
  }
triage-repeated-text = Beheben Sie, was dahintersteckt: Verknüpfen Sie es mit einer Verbesserung, oder beginnen Sie eine, mit den Knöpfen oben.
triage-repeated-article = Oder schreiben Sie einen Artikel, der es allen beantwortet

# Die Checkliste.
cases-checklist = Checkliste
cases-task-new = Was zu tun ist
cases-task-add = Auf die Liste setzen
cases-task-done = Erledigt: { $task }
cases-task-open = Noch offen: { $task }
cases-task-remove = Entfernen: { $task }
cases-problem-tasks-many = Eine Checkliste fasst höchstens { $most } Zeilen.

cases-log-address-forgotten = Hat die Adresse einer Rückmeldung gelöscht, wie versprochen
cases-log-forgotten = Hat Worte und Dateien einer Rückmeldung gelöscht, wie versprochen
