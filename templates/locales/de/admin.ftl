### Die Seiten der Administration.

admin-title = Administration
admin-lead = Alles, was die Administration pflegt, jedes an seinem Ort. Jede Änderung wird bestätigt und steht mit Vorher und Nachher im Protokoll der Verwaltung.
admin-needs = Hier wird Hilfe gebraucht
admin-needs-nothing = Alles in Ordnung: Nichts wartet auf die Administration.
admin-need-jobs = { $count ->
    [one] Eine Aufgabe wurde nach vielen Versuchen aufgegeben.
   *[other] { $count } Aufgaben wurden nach vielen Versuchen aufgegeben.
}
admin-need-letters = { $count ->
    [one] Ein Brief konnte nicht zugestellt werden.
   *[other] { $count } Briefe konnten nicht zugestellt werden.
}
admin-need-doctor = { $count ->
    [one] Ein Teil des Dienstes arbeitet nicht richtig.
   *[other] { $count } Teile des Dienstes arbeiten nicht richtig.
}
admin-group-site = Die Website
admin-group-lists = Wie die Dinge heißen
admin-group-people = Menschen und was sie taten
admin-group-running = Wie der Dienst läuft
admin-way-settings = Name der Website, Farben, Sprachen und Zeitzone.
admin-way-logo = Das Bild am Kopf jeder Seite.
admin-way-pages = Was auf den Seiten zu Kontakt, Barrierefreiheit, Datenschutz und Bedingungen steht.
admin-way-features = Ganze Teile des Dienstes aus- und wieder einschalten.
admin-way-themes = Worum es in Ideen und Rückmeldungen geht.
admin-way-areas = Die Gebiete, aus denen man wählt.
admin-way-statuses = Ihre eigenen Namen dafür, wie weit eine Idee ist.
admin-way-stages-title = Phasen der Verbesserungen
admin-way-stages = Wie die Spalten der Tafel heißen und wie viele Karten jede fasst.
admin-way-words = Wörter, bei denen erst jemand den Text ansieht.
admin-way-people = Alle mit einem Konto: Rollen, Teams und Amtsbezeichnungen.
admin-way-teams-title = Teams
admin-way-teams = Die Einheiten der Behörde; wer dazugehört, ist Personal.
admin-way-sign-in = Die Dienste, mit denen man sich neben dem Brief anmelden kann.
admin-way-log = Wer was wann tat, mit Vorher und Nachher. Lässt sich eingrenzen, speichern und zurücknehmen.
admin-way-letters = Briefe unterwegs: { $letters_waiting } warten, { $letters_failed } nicht zugestellt.
admin-way-texts = Was jeder Brief in jeder Sprache sagt, mit Vorschau.
admin-way-jobs = Arbeit nach der Antwort: { $jobs_waiting } warten, { $jobs_failed } aufgegeben.
admin-way-limits = Wie viel wovon hereinkommen darf.
admin-way-doctor = { $ill ->
    [0] Prüft jeden Teil des Dienstes: Alle arbeiten.
    [one] Prüft jeden Teil des Dienstes: Einer arbeitet nicht richtig.
   *[other] Prüft jeden Teil des Dienstes: { $ill } arbeiten nicht richtig.
}
admin-doctor-title = Wie es dem Dienst geht
admin-doctor-lead = Jeder Teil wird wirklich ausprobiert. Das Ergebnis gilt einige Sekunden.
admin-doctor-again = Noch einmal prüfen
admin-doctor-ill = { $count ->
    [one] Ein Teil arbeitet nicht richtig.
   *[other] { $count } Teile arbeiten nicht richtig.
}
admin-doctor-well = Alle Teile arbeiten.
admin-doctor-what = Teil
admin-doctor-how = Wie es steht
admin-doctor-note = Was gefunden wurde
admin-doctor-works = Arbeitet
admin-doctor-broken = Arbeitet nicht
admin-doctor-version = Talkoo { $version }
admin-port-database = Datenbank
admin-port-search = Suche
admin-port-mail = Briefe
admin-port-sign-in = Anmeldedienst
admin-port-storage = Dateien
admin-port-bus = Nachrichten zwischen den Servern
admin-port-jobs = Aufgaben
admin-port-address = Öffentliche Adresse
admin-port-folder = Datenordner
admin-ill-database = Niemand erhält Antwort, bis sie wieder da ist.
admin-ill-search = Die Suche ruht. Alles andere läuft, und der Index holt von selbst auf.
admin-ill-mail = Briefe warten und gehen ab, sobald es wieder geht. Bis dahin kann sich niemand per Brief anmelden.
admin-ill-sign-in = Niemand kann sich damit anmelden, bis er wieder da ist; der Brief geht.
admin-ill-storage = Bilder und Dokumente lassen sich nicht öffnen oder senden.
admin-ill-bus = Änderungen auf einem Server erreichen die anderen einige Sekunden später.
admin-ill-jobs = Etwas, das nach einer Antwort geschehen sollte, ist nicht geschehen. Sehen Sie die Aufgaben an.
admin-ill-address = Links in Briefen führen womöglich ins Leere. Der Betreiber setzt die öffentliche Adresse.
admin-ill-folder = Auf der Platte dieses Servers lässt sich nichts ablegen. Ist sie voll?
admin-jobs-title = Aufgaben
admin-jobs-lead = Arbeit, die nach der Antwort geschieht: Briefe, Suche, Zählen. Was scheitert, wird in wachsenden Abständen wieder versucht; nach dem letzten Versuch liegt es hier.
admin-jobs-failed = Aufgegeben
admin-jobs-waiting = Warten
admin-jobs-running = Laufen
admin-jobs-none = Im Moment nichts hier
admin-jobs-none-failed = Keine Aufgabe wurde aufgegeben
admin-letters-title = Briefe unterwegs
admin-letters-lead = Was auf den Abgang wartet und was nicht zugestellt werden konnte. Der Inhalt eines Briefes steht hier nicht, von der Adresse nur der Teil nach dem @.
admin-letters-failed = Nicht zugestellt
admin-letters-waiting = Warten
admin-letters-none = Kein Brief wartet
admin-letters-none-failed = Keine unzugestellten Briefe
admin-letter-words-gone = Der Brief enthielt jemandes Schlüssel und wird nicht mehr aufbewahrt, daher lässt er sich nicht noch einmal senden. Die Person kann einen neuen anfordern.
admin-row-tries = { $count ->
    [0] noch nicht versucht
    [one] einmal versucht
   *[other] { $count }-mal versucht
}
admin-row-since = Seit
admin-row-next = Nächster Versuch
admin-row-last = Letzter Versuch
admin-row-to = an { $to }
admin-kinds-all = Alle Arten
admin-retry = Jetzt noch einmal versuchen
admin-retry-all = { $count ->
    [one] Noch einmal versuchen
   *[other] Alle { $count } noch einmal versuchen
}
admin-drop = Auf sich beruhen lassen
admin-drop-why = Warum?
admin-drop-help = Der Grund steht im Protokoll der Verwaltung. Danach ist kein neuer Versuch möglich.
admin-drop-go = Auf sich beruhen lassen
admin-problem-reason = Schreiben Sie einen Grund mit höchstens { $most } Zeichen.
admin-flash-job-retried = Die Aufgabe wird jetzt noch einmal versucht.
admin-flash-jobs-retried = { $count ->
    [0] Es gab nichts noch einmal zu versuchen.
    [one] Eine Aufgabe wird jetzt noch einmal versucht.
   *[other] { $count } Aufgaben werden jetzt noch einmal versucht.
}
admin-flash-job-dropped = Die Aufgabe bleibt auf sich beruhen. Der Grund steht im Protokoll der Verwaltung.
admin-flash-letter-retried = Der Brief wird jetzt noch einmal gesendet.
admin-flash-letters-retried = { $count ->
    [0] Es gab keinen Brief, der noch einmal gesendet werden kann.
    [one] Ein Brief wird jetzt noch einmal gesendet.
   *[other] { $count } Briefe werden jetzt noch einmal gesendet.
}
admin-flash-letter-dropped = Der Brief wurde aus der Post genommen. Der Grund steht im Protokoll der Verwaltung.
admin-log-job-retried = Aufgabe noch einmal versucht
admin-log-jobs-retried = Alle Aufgaben einer Art noch einmal versucht
admin-log-job-dropped = Aufgabe auf sich beruhen lassen
admin-log-letter-retried = Brief noch einmal gesendet
admin-log-letters-retried = Alle Briefe einer Art noch einmal gesendet
admin-log-letter-dropped = Brief aus der Post genommen
admin-work-letters = Briefe schreiben und senden
admin-work-search = Die Suche aktuell halten
admin-work-ideas = Ideen
admin-work-challenges = Phasen der Wettbewerbe
admin-work-improvements = Verbesserungen
admin-work-feedback = Rückmeldungen
admin-work-inbox = Posteingang der Verwaltung
admin-work-moderation = Moderation
admin-work-accounts = Konten
admin-work-sweeping = Altes aufräumen
admin-work-other = Andere Arbeit
admin-texts-title = Texte der Briefe
admin-texts-lead = Jeder Brief bringt Worte in fünf Sprachen mit. Schreiben Sie eigene, wo Sie es anders sagen würden; der nächste Brief wird damit geschrieben.
admin-texts-messages = { $count ->
    [one] ein Text
   *[other] { $count } Texte
}
admin-texts-changed = Eigene Worte: { $langs }
admin-letter-every = Was jeder Brief sagt
admin-letter-every-help = Die Anrede und die Links am Fuß.
admin-letter-sign-in = Der Brief zur Anmeldung
admin-letter-sign-in-help = Geht sofort an alle, die sich anmelden wollen oder ohne Anmeldung etwas tun.
admin-letter-gathered = Neuigkeiten
admin-letter-gathered-help = Sagt, was mit dem geschah, was man schrieb, unterstützt oder verfolgt; gesammelt, wie es jede Person gewählt hat.
admin-letter-decision = Entscheidung der Moderation
admin-letter-decision-help = Geht an die Person, deren Text verborgen oder wieder gezeigt wurde, mit Regel, Grund und Weg zum Einspruch.
admin-letter-blocked = Jemand kann nicht teilnehmen
admin-letter-blocked-help = Geht an die gesperrte Person, mit Grund und Dauer.
admin-letter-verdict = Entscheidung eines Wettbewerbs
admin-letter-verdict-help = Geht an alle mit einer Idee im Wettbewerb: was daraus wurde und warum.
admin-letter-onward = Neues zu einer Verbesserung, ohne Konto
admin-letter-onward-help = Geht an alle, deren Rückmeldung Teil einer Verbesserung wurde, mit eigenem Link.
admin-letter-case-receipt = Empfangsbestätigung einer Rückmeldung
admin-letter-case-receipt-help = Geht sofort an alle, die eine Rückmeldung mit Adresse geben, mit dem Link zum Verfolgen.
admin-letter-case-answer = Antwort auf eine Rückmeldung
admin-letter-case-answer-help = Geht ab, wenn die Verwaltung geantwortet, abgeschlossen oder abgelehnt hat.
admin-letter-other-help = Ein anderer Brief des Dienstes.
admin-text-help = Was in geschweiften Klammern steht, füllt der Dienst aus; es muss so bleiben. Ein Text mit Formen für eins und viele behält diese. Ein leeres Feld stellt die mitgelieferten Worte wieder her.
admin-text-placeholders = { $count ->
    [0] Hier wird nichts eingesetzt.
   *[other] Muss bleiben: { $names }
}
admin-text-own = Eigene Worte
admin-text-keep = Briefe so schreiben
admin-text-reads = So liest es sich
admin-text-reads-typed = So würde es sich lesen
admin-text-reads-none = Beheben Sie das Markierte, dann lässt es sich zeigen.
admin-text-html = Den Brief so sehen, wie Mailprogramme ihn zeigen: { $subject }
admin-text-reset = Zu den mitgelieferten Worten zurück ({ $language })
admin-flash-letter-kept = Gespeichert. Der nächste Brief wird so geschrieben: { $letter }.
admin-flash-letter-reset = Zurück zu den mitgelieferten Worten: { $letter }.
admin-port-mailbox = Eingehende E-Mails
admin-ill-mailbox = E-Mails an die Anlaufstelle warten im Postfach und werden gelesen, sobald es wieder erreichbar ist.
admin-doctor-see = Etwas funktioniert nicht; die Zeilen oben sagen, was.
admin-found-sqlite = SQLite antwortet
admin-found-postgres = PostgreSQL antwortet
admin-found-index-to-fill = Die Suche antwortet; ihr Index wird noch gefüllt
admin-found-index-elsewhere = Der laufende Dienst hat den Index geöffnet
admin-found-letters-in-folder = Briefe werden in einen Ordner gelegt und nicht versandt
admin-found-mail-server = Der Mailserver antwortet
admin-found-mailbox = Das Postfach antwortet
admin-found-files-on-disk = Dateien auf der Festplatte: eine wurde geschrieben und gelesen
admin-found-files-in-bucket = Dateien im Bucket { $bucket }: eine wurde geschrieben und gelesen
admin-found-one-node = Ein Server: Neuigkeiten bleiben in ihm
admin-found-many-nodes = Neuigkeiten laufen zwischen den Servern über PostgreSQL
admin-found-provider = { $name } antwortet
admin-found-folder = In den Datenordner lässt sich schreiben
admin-found-folder-running = Ein Dienst läuft darin
admin-found-folder-free = Er ist frei
admin-found-no-address = Keine gesetzt; Links nennen die Adresse, an der der Dienst lauscht
admin-found-address = Zu erreichen unter { $address }
admin-why-refused = Die Verbindung wurde nicht angenommen: abgeschaltet, oder etwas steht dazwischen
admin-why-unknown-host = Der Rechnername ist nicht bekannt; ist er richtig geschrieben?
admin-why-certificate = Dem Zertifikat wird nicht vertraut, oder die gesicherte Verbindung kam nicht zustande
admin-why-password = Wir wurden nicht eingelassen; stimmen Name, Passwort oder Schlüssel?
admin-why-not-allowed = Das Programm darf dort nicht schreiben oder lesen
admin-why-full = Die Festplatte ist voll
admin-why-silent = Innerhalb weniger Sekunden kam keine Antwort
admin-why-other = Es kam ein Fehler zurück, im Wortlaut:
admin-found-index = { $count ->
    [one] Die Suche antwortet und kennt einen Eintrag
   *[other] Die Suche antwortet und kennt { $count } Einträge
}
admin-found-jobs = { $count ->
    [0] Nichts wartet, nichts wurde aufgegeben
    [one] Eine wartet, keine wurde aufgegeben
   *[other] { $count } warten, keine wurde aufgegeben
}
admin-why-jobs = { $count ->
    [one] Eine wurde aufgegeben; die Seite der Aufgaben und das Protokoll sagen, warum
   *[other] { $count } wurden aufgegeben; die Seite der Aufgaben und das Protokoll sagen, warum
}
