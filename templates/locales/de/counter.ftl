# Calls that were made.
cases-call = Ich habe angerufen
cases-call-reached = Haben Sie die Person erreicht?
cases-call-yes = Ja, wir haben gesprochen
cases-call-no = Nein, es hat niemand abgenommen
cases-call-at = Wann war das?
cases-call-at-help = Lassen Sie es leer, wenn es gerade eben war.
cases-call-text = Was besprochen wurde
cases-call-help = Die Person liest es auf ihrer Seite und im Brief. Ein Gespräch, das zustande kam, ist eine Antwort, und die Uhr hält im Moment des Anrufs an.
cases-call-send = Anruf festhalten
cases-word-called = Wir haben telefoniert. Das wurde besprochen:
cases-word-call-missed = Wir haben angerufen und Sie nicht erreicht.
cases-flash-called = Der Anruf ist festgehalten, und die Person kann es lesen.
cases-flash-call-missed = Der Versuch ist festgehalten. Die Uhr läuft weiter.
cases-problem-called-at = Wählen Sie einen Zeitpunkt nach der Nachricht und nicht in der Zukunft.
cases-problem-reached = Sagen Sie, ob Sie die Person erreicht haben.
cases-log-called = Anruf festgehalten
cases-log-call-missed = Vergeblichen Anruf festgehalten
cases-letter-called-subject = Unser Gespräch über Ihre Rückmeldung { $reference }
cases-letter-called-subject-matter = Unser Gespräch über Ihr Anliegen { $reference }
cases-letter-called = { $who } hat mit Ihnen über Ihre Rückmeldung { $reference } gesprochen. Das wurde besprochen:
cases-letter-called-matter = { $who } hat mit Ihnen über Ihr Anliegen { $reference } gesprochen. Das wurde besprochen:
cases-letter-call-missed-subject = Wir wollten Sie wegen Ihrer Rückmeldung { $reference } sprechen
cases-letter-call-missed-subject-matter = Wir wollten Sie wegen Ihres Anliegens { $reference } sprechen
cases-letter-call-missed = { $who } hat Sie wegen Ihrer Rückmeldung { $reference } angerufen und nicht erreicht.
cases-letter-call-missed-matter = { $who } hat Sie wegen Ihres Anliegens { $reference } angerufen und nicht erreicht.
cases-letter-call-missed-then = Sie müssen nichts tun: Wir versuchen es noch einmal oder schreiben Ihnen. Auf Ihrer Seite können Sie sagen, wann es Ihnen passt.

# Companies, who is in them, and what is theirs.
cases-organisations-title = Unternehmen
cases-organisations-look = Name oder Nummer
cases-organisations-none = Ein solches Unternehmen gibt es nicht
cases-organisations-none-text = Ein Unternehmen steht hier, sobald es etwas vorgebracht hat.
cases-organisations-asking = Möchten aufgenommen werden
cases-organisations-doubled = Vielleicht doppelt
cases-organisation-contact = Eigene Ansprechperson
cases-organisation-no-contact = Noch niemand: bei den Regeln auswählen
cases-organisation-into = Dafür steht ein anderer Eintrag:
cases-organisation-apart = Wieder für sich stehen lassen
cases-organisation-alike = Vielleicht dasselbe Unternehmen
cases-organisation-alike-text = Name oder Nummer sind gleich. Ist es ein Unternehmen, lassen Sie diesen Eintrag für beide stehen: Verlauf und Mitglieder sind dann zusammen zu sehen. Es lässt sich rückgängig machen.
cases-organisation-merge = { $name } ist dieses Unternehmen
cases-organisation-merged = Steht auch für diese
cases-organisation-members = Mitglieder
cases-organisation-members-help = Mitglieder lesen, was für das Unternehmen übernommen wurde, und führen es weiter. Nehmen Sie nur auf, wer sicher für es handelt.
cases-organisation-no-members = Noch hat niemand darum gebeten.
cases-organisation-history = Was es vorgebracht hat
cases-organisation-no-cases = Noch nichts.
cases-member-owner = Inhaberin oder Inhaber
cases-member-signatory = Zeichnungsberechtigt
cases-member-member = Mitglied
cases-member-asks = Möchte aufgenommen werden
cases-member-role = { $name }: Rolle
cases-member-keep = Speichern
cases-member-let-in = Aufnehmen
cases-member-out = { $name } herausnehmen
cases-member-refuse = { $name } nicht aufnehmen
cases-my-organisations = Ihre Unternehmen
cases-my-organisations-lead = Wer für ein Unternehmen oder einen Verein handelt, hat dessen Anliegen mit den anderen gemeinsam.
cases-my-organisation-waits = Sie haben darum gebeten; eine Inhaberin oder die Stadt sagt Ja.
cases-my-organisation-cases = Was Sie gemeinsam haben
cases-my-organisation-no-cases = Noch nichts. Öffnen Sie ein Anliegen mit seinem Link und übernehmen Sie es für das Unternehmen.
cases-join = Für ein Unternehmen handeln
cases-join-help = Eine Nummer allein genügt nicht: Eine Inhaberin des Unternehmens oder die Stadt muss zustimmen.
cases-join-send = Um Aufnahme bitten
cases-claim-for = Für ein Unternehmen übernehmen
cases-claim-for-help = Dann lesen es alle seine Mitglieder und können es weiterführen.
cases-claim-for-send = Übernehmen
cases-held-by = Gemeinsam bei { $name }: Alle Mitglieder lesen es.
cases-flash-claimed-for = Das Unternehmen hat es nun unter den eigenen.
cases-flash-asked-to-join = Sie haben darum gebeten. Hier sehen Sie, sobald jemand zugestimmt hat.
cases-flash-member-in = Gespeichert: Die Person gehört dazu.
cases-flash-member-out = Die Person gehört nicht mehr dazu.
cases-flash-organisations-merged = Dieser Eintrag steht nun für beide.
cases-flash-organisations-apart = Es sind wieder zwei.
cases-problem-organisation = Wählen Sie ein Unternehmen, zu dem Sie gehören.
cases-problem-organisation-same = Wählen Sie einen anderen Eintrag als diesen.
cases-problem-organisation-merged = Einer von beiden ist schon mit einem anderen zusammen. Lösen Sie das zuerst.
cases-problem-organisations-many = Sie können höchstens { $most } Unternehmen angehören.
cases-log-member-in = Jemanden in ein Unternehmen aufgenommen
cases-log-member-out = Jemanden aus einem Unternehmen herausgenommen
cases-log-taken-for-company = Anliegen für ein Unternehmen übernommen
cases-log-companies-merged = Zwei Einträge eines Unternehmens zusammengelegt
cases-log-companies-apart = Zwei Einträge eines Unternehmens getrennt

# What colleagues share about a case.
cases-of-company = { $count ->
    [one] Ein weiterer Fall desselben Unternehmens
   *[other] { $count } weitere Fälle desselben Unternehmens
  }
cases-ideas-of = { $count ->
    [one] Eine Idee derselben Person
   *[other] { $count } Ideen derselben Person
  }
cases-of-company-all = Alles, was das Unternehmen vorgebracht hat
cases-history-open = offen
cases-open-by = { $names } hat dies gerade geöffnet.
cases-chat-going = Dazu läuft gerade ein Chat.
cases-chat-back = Zurück zum Chat
cases-notes = Unter Kollegen: wird nie verschickt
cases-followers = Erfahren davon: { $names }
cases-follow = Mir sagen, was hier geschrieben wird
cases-follow-no-more = Nicht mehr mitteilen
cases-flash-follows = Sie erfahren in Ihrem Sammelbrief, was hier geschrieben wird.
cases-flash-follows-no-more = Sie erfahren nichts mehr davon.
cases-draft-keep = Als Entwurf für alle behalten
cases-draft-by = Entwurf, zuletzt von { $name }:
cases-draft-theirs = Der Entwurf, wie er steht
cases-flash-draft-kept = Der Entwurf ist gespeichert. Kollegen lesen ihn und können weiterschreiben; nichts wurde verschickt.
cases-links = Hängt zusammen mit
cases-link-to = Adresse einer Idee, eines Artikels, einer Aufgabe oder Verbesserung
cases-link-help = Kopieren Sie sie von der Seite. In einer Verbesserung steht der Fall als Beleg.
cases-link-send = Verknüpfen
cases-unlink = Lösen: { $title }
cases-flash-linked = Verknüpft.
cases-flash-unlinked = Nicht mehr verknüpft.
cases-problem-link = Geben Sie die Adresse einer Idee, eines Artikels, einer Aufgabe oder Verbesserung an, die es hier gibt, etwa /ideas/412.
cases-problem-links-many = Ein Fall hängt mit höchstens { $most } Dingen zusammen.

# Letters of the mailroom.
mailroom-letter-refused-subject = Einige Dateien Ihrer E-Mail wurden nicht angenommen: { $reference }
mailroom-letter-refused = Ihre E-Mail ist zu { $reference } hinzugefügt und wird beantwortet. Diese Dateien konnten nicht angenommen werden: { $files }. Auf Ihrer Seite können Sie sie in anderer Form nachreichen.
mailroom-letter-not-taken = Diese Dateien Ihrer E-Mail konnten nicht angenommen werden: { $files }. Auf Ihrer Seite können Sie sie in anderer Form nachreichen.
mailroom-letter-held-subject = E-Mails warten auf einen Blick
mailroom-letter-held = E-Mails an den Schalter werden zurückgehalten: Es sind zu viele auf einmal, oder sie lassen sich nicht lesen. Echte Briefe können darunter sein. Bitte lassen Sie diese durch und werfen Sie den Rest weg; das wird einmal am Tag gemeldet.
mailroom-letter-held-open = Ansehen

# The clock of a resolution.
cases-fact-resolution = Abzuschließen bis
cases-resolution-still = Die Uhr steht: Es wird auf jemand anderen gewartet.
cases-resolution-paused = Sie hat { $minutes } Arbeitsminuten gestanden.
agencies-resolve-hours = Ein Fall ist binnen wie vieler Arbeitsstunden abgeschlossen
agencies-resolve-hours-help = Nur unter Kollegen: Nach außen wird nichts versprochen. Sie steht, solange auf die Person gewartet wird. Lassen Sie es leer, wenn keine solche Uhr laufen soll.
agencies-resolve-pauses = Sie steht auch, solange auf Dritte gewartet wird
agencies-problem-resolve-hours = Geben Sie eine Zahl von Arbeitsstunden an, höchstens { $most }.

# Before anything is erased.
cases-letter-parting-subject = Was wir von { $reference } behalten und wie lange
cases-letter-parting = Zu { $reference } wurde lange nichts mehr gesagt. Ihre Adresse löschen wir am { $address }; danach erreicht Sie kein Brief mehr. Was Sie schrieben und Ihre Dateien löschen wir am { $words }. Sie müssen nichts tun. Beschäftigt es Sie noch, öffnen Sie es mit dem Link und schreiben Sie: Dann bleibt es länger erhalten.
cases-log-parting-told = Mitgeteilt, wann Adresse und Worte gelöscht werden

# One person who came by different ways.
cases-same-person = Dieselbe Person?
cases-perhaps-same = Gleicher Name oder gleiches Telefon:
cases-is-same-person = Es ist dieselbe Person: { $reference }
cases-another-person = Es ist doch eine andere Person: { $reference }
cases-flash-same-person = Der Verlauf ist nun zusammen zu sehen. Die Person liest und erfährt nicht mehr als vorher.
cases-flash-another-person = Es sind wieder zwei.
cases-problem-same-person = Wählen Sie einen anderen Fall dieser Stelle.
cases-log-same-person = Zwei Fälle einer Person zugeordnet
cases-log-another-person = Zwei Fälle wieder zwei Personen zugeordnet
