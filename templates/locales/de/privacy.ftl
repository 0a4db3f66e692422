# Die Datenschutzerklärung, gemacht aus den Einstellungen.
privacy-title = Datenschutz
privacy-who = Wer verantwortlich ist
privacy-who-lead = { $name } ist verantwortlich für das, was hier gespeichert wird. Rechtsgrundlage ist die Aufgabe im öffentlichen Interesse, Menschen zu hören und ihnen zu antworten.
privacy-officer = Datenschutzbeauftragte Person: { $officer }
privacy-what = Was gespeichert wird, warum und wie lange
privacy-what-lead = Keine Entscheidung über Sie trifft allein eine Maschine, und nichts wird verkauft oder für Werbung genutzt.
privacy-warning = Bevor ein Konto, ein Entwurf oder eine Rückmeldung gelöscht wird, bekommen Sie { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} vorher einen Brief. Um ein Konto zu behalten, genügt es, sich anzumelden.
privacy-backups = Kopien des ganzen Dienstes, als Schutz vor Unfällen, werden nach { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} überschrieben.
privacy-where = Wo es liegt
privacy-where-lead = Niemand sonst bekommt es zu sehen, außer den hier Genannten, die für die verantwortliche Stelle arbeiten.
privacy-place-own = Auf dem eigenen Rechner dieses Dienstes
privacy-place-bucket = Bei { $host }
privacy-place-mail = Weitergegeben von { $host }
privacy-place-no-mail = Briefe verlassen diesen Dienst nicht
privacy-places-database = Was Sie schreiben, und Ihr Konto
privacy-places-files = Bilder und Dateien
privacy-places-search = Das Suchverzeichnis des Öffentlichen
privacy-places-mail = Briefe
privacy-places-sign-in = Anmeldung mit { $name }, wenn Sie sie wählen
privacy-consent = Was auf Ihrer Einwilligung beruht
privacy-consent-lead = Sie geben sie, indem Sie es tun, und nehmen sie ebenso leicht zurück. Was vorher geschah, bleibt rechtmäßig.
privacy-consent-letters = Briefe mit Neuem über das, dem Sie folgen
privacy-consent-letters-back = Der Link in jedem Brief beendet sie sofort, ohne Anmeldung.
privacy-consent-feedback-email = Die E-Mail-Adresse, die Sie mit einer Rückmeldung angeben können
privacy-consent-feedback-email-back = Der Link zu Ihrer Rückmeldung entfernt sie.
privacy-consent-residence = Die Angabe, in welchem Stadtteil Sie wohnen, für eine Abstimmung
privacy-consent-residence-back = Sie verschwindet, wenn Sie sie bei Ihren Daten zurücknehmen, oder mit Ihrem Konto.
privacy-consent-portrait = Ein Bild von Ihnen, wenn Sie für die Stadt sprechen
privacy-consent-portrait-back = Nehmen Sie es auf Ihrer Kontoseite weg; es verschwindet sofort überall.
privacy-browser = In Ihrem Browser
privacy-browser-lead = Ihr Browser fragt niemanden außer diesem Dienst: Schriften, Bilder und Skripte sind unsere eigenen, und niemand wird verfolgt. Cookies sind nur technisch:
privacy-cookie-session = hält Sie angemeldet; endet mit der Abmeldung
privacy-cookie-look = Ihre Sprache und Farben, wenn Sie sie hier wählen
privacy-cookie-flash = ein Wort über das, was Sie gerade getan haben; nach einer Minute weg
privacy-rights = Ihre Rechte
privacy-right-copy = Alles über Sie mitnehmen
privacy-right-correct = Ihre Angaben ansehen und berichtigen
privacy-right-erase = Ihr Konto löschen, mit oder ohne das, was Sie geschrieben haben
privacy-right-letters = Briefe wählen oder beenden
privacy-right-ask = Uns anderes fragen, widersprechen oder etwas einschränken lassen
privacy-complain = Wenn Sie meinen, dass wir falsch mit Ihren Daten umgehen, können Sie sich bei der Datenschutzaufsicht beschweren.
privacy-made = Diese Erklärung ist aus den Einstellungen gemacht, mit denen dieser Dienst wirklich läuft.

privacy-kept-account = Ihr Konto: Name, E-Mail-Adresse, Sprache, wie Briefe kommen
privacy-why-account = Damit Sie sich anmelden können und von uns hören.
privacy-long-account = { $days ->
    [one] Bis Sie gehen, oder { $days } Tag nach Ihrem letzten Besuch
   *[other] Bis Sie gehen, oder { $days } Tage nach Ihrem letzten Besuch
}
privacy-until-you-leave = Bis Sie gehen
privacy-kept-public = Ideen, Kommentare und Fragen, die Sie veröffentlichen, mit Bildern und Dateien
privacy-why-public = Sie sind Ihr Teil einer öffentlichen Diskussion.
privacy-long-public = Solange die Diskussion steht; ohne Ihren Namen, wenn Sie gehen, oder gar nicht, wenn Sie sie dann zurücknehmen
privacy-kept-drafts = Ideen, die Sie begonnen und nicht abgeschickt haben
privacy-why-drafts = Damit Sie später weitermachen können.
privacy-long-drafts = { $days ->
    [one] { $days } Tag nach Ihrer letzten Änderung
   *[other] { $days } Tage nach Ihrer letzten Änderung
}
privacy-kept-votes = Ihre Unterstützung und Ihre Stimmen
privacy-why-votes = Damit jede Stimme einmal zählt.
privacy-long-votes = Solange das, worüber abgestimmt wurde; wenn Sie gehen, führen sie zu niemandem
privacy-kept-feedback = Rückmeldungen, die Sie geben, mit Dateien und einer E-Mail-Adresse, wenn Sie eine hinterlassen
privacy-why-feedback = Damit wir antworten und etwas tun können.
privacy-long-feedback = Die Worte { $days } Tage nach dem Abschluss, die E-Mail-Adresse { $email }
privacy-kept-networks = Netzadressen, von denen Anmeldungen, Browser und Rückmeldungen kamen
privacy-why-networks = Damit Sie Ihre eigenen Geräte erkennen und niemand andere überflutet.
privacy-long-networks = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
privacy-kept-letters = Dass wir Ihnen geschrieben haben, und wann
privacy-why-letters = Damit nichts doppelt geschickt wird. Was ein Brief sagt, wird nicht aufbewahrt, sobald er fort ist.
privacy-long-letters = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
privacy-kept-reports = Was der Moderation gemeldet wird, und Einsprüche
privacy-why-reports = Damit Entscheidungen überprüft werden können.
privacy-long-reports = { $days ->
    [one] { $days } Tag nach der Entscheidung
   *[other] { $days } Tage nach der Entscheidung
}
privacy-kept-office = Was unsere eigenen Leute hier tun, mit Vorher und Nachher
privacy-why-office = Öffentliche Arbeit muss nachvollziehbar sein.
privacy-long-office = Solange es das Archivrecht verlangt

# Alles über mich.
privacy-mine-title = Alles über mich
privacy-mine-lead = Ein Archiv mit allem, was über Sie gespeichert ist: ein Verzeichnis zum Lesen, dasselbe als Daten für Programme, und Ihre Dateien.
privacy-mine-go = Alles herunterladen
privacy-mine-limit = Dateien kommen bis zu { $size } zusammen hinein; was darüber ist, nennt das Verzeichnis.
privacy-mine-parts = Was darin ist
privacy-mine-left-out = Schlüssel, die Türen öffnen, fehlen, auch Ihre eigenen: Wer das Archiv hätte, könnte sie benutzen.
privacy-index-made = Alles, was { $site } über Sie gespeichert hat, Stand { $when }.
privacy-index-json = dasselbe für Programme
privacy-index-too-large = zu groß für dieses Archiv; holen Sie sie beim Dienst
privacy-part-teams = Teams, zu denen Sie gehören
privacy-part-ideas = Ihre Ideen
privacy-part-form-answers = Ihre Antworten auf Fragen von Wettbewerben
privacy-part-versions = Fassungen, die Sie geschrieben haben
privacy-part-comments = Ihre Kommentare
privacy-part-article-comments = Ihre Kommentare zu Artikeln
privacy-part-questions = Fragen, die Sie zu Wettbewerben gestellt haben
privacy-part-supports = Was Sie unterstützen
privacy-part-ballots = Ihre Stimmzettel
privacy-part-ballot-choices = Was Sie darauf gewählt haben
privacy-part-residences = Wo Sie nach Ihrer Angabe wohnen
privacy-part-invitations = Wettbewerbe, zu denen Sie eingeladen wurden
privacy-part-follows = Wem und was Sie folgen
privacy-part-organisations = Unternehmen, denen Sie angehören oder angehören möchten
privacy-part-feedback = Ihre Rückmeldungen
privacy-part-feedback-messages = Was darüber gesagt wurde
privacy-part-files = Ihre Dateien
privacy-part-reports = Was Sie gemeldet haben
privacy-part-moderation = Entscheidungen der Moderation über Ihre Worte
privacy-part-blocks = Zeiten, in denen Sie nicht teilnehmen konnten
privacy-part-notices = Neues, das für Sie gesammelt wurde
privacy-part-letters = Briefe an Sie
privacy-part-mails = E-Mails von Ihnen
privacy-part-bounces = Briefe, die zurückkamen
privacy-part-warnings = Was nach unserer Ankündigung gelöscht wird
privacy-part-sessions = Browser, mit denen Sie angemeldet sind
privacy-part-sign-ins = Anmeldebriefe, um die Sie gebeten haben
privacy-part-waiting = Was auf einen Anmeldebrief wartete
privacy-part-tokens = Ihre Schlüssel für Programme
privacy-part-profile = Ihre Seite im Verzeichnis der Mitarbeitenden
privacy-part-identities = Andere Dienste, mit denen Sie sich anmelden
privacy-part-office = Was Sie im Amt getan haben

# Der Brief, bevor etwas gelöscht wird.
privacy-letter-subject = Etwas von Ihnen wird bald gelöscht
privacy-letter-lead = Wir bewahren nichts länger auf, als wir es brauchen. An diesen Tagen geht Folgendes:
privacy-letter-how = Um es zu behalten, öffnen Sie den Link und benutzen Sie es. Wenn Sie nichts tun, wird es gelöscht.
privacy-letter-account = Ihr Konto: Lange hat sich niemand damit angemeldet. Was Sie veröffentlicht haben, bleibt, ohne Ihren Namen.
privacy-letter-draft = Ihr Entwurf „{ $title }“.
privacy-letter-case = Was Sie uns unter { $reference } mitgeteilt haben.

# Zurückgenommene Worte.
privacy-recalled-question = (Von der fragenden Person zurückgenommen.)
privacy-given-letters = Neuigkeiten per Brief:
privacy-given-yes = ja
privacy-given-no = nein
privacy-given-change-letters = Briefe wählen oder abbestellen
privacy-given-portrait = Ihr Bild, das zu sehen ist, weil Sie für die Stadt sprechen:
privacy-given-change-portrait = Ändern oder entfernen
privacy-given-residence = Sie haben gesagt, dass Sie im Gebiet { $area } wohnen, für
privacy-given-take-back = Zurücknehmen
privacy-given-moved = { $reference }: Am { $when } haben Sie zugestimmt, dass eine andere Stelle die Angelegenheit bekommt.
