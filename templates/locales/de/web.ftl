### Was der Dienst sagt, wenn eine Anfrage nicht erfüllt werden kann: was nicht stimmt und was man tun kann.

web-missing-title = Diese Seite gibt es hier nicht
web-missing-text = Vielleicht wurde sie verschoben oder entfernt, oder die Adresse enthält einen Fehler. Oft hilft die Suche.
web-sign-in-title = Bitte melden Sie sich zuerst an
web-sign-in-text = Das geht erst, wenn wir wissen, wer Sie sind. Die Anmeldung dauert eine Minute und braucht kein Passwort.
web-forbidden-title = Dieser Bereich ist für Sie nicht offen
web-forbidden-text = Sie sind angemeldet, aber dieser Teil ist für andere bestimmt. Wenn er Ihnen offenstehen sollte, schreiben Sie uns.
web-invalid-title = Etwas braucht einen zweiten Blick
web-invalid-text = Ein Teil der Angaben war nicht verwendbar. Gehen Sie zurück, prüfen Sie die markierten Stellen und senden Sie erneut.
web-conflict-title = Das geht jetzt nicht
web-busy-title = Etwas zu schnell
web-busy-text = { $seconds ->
    [one] Bitte warten Sie eine Sekunde und versuchen Sie es noch einmal.
   *[other] Bitte warten Sie { $seconds } Sekunden und versuchen Sie es noch einmal.
}
web-away-title = Im Augenblick nicht
web-away-text = Etwas, das diese Seite braucht, antwortet gerade nicht. Bitte versuchen Sie es in { $seconds } Sekunden noch einmal.
web-away-search-text = Die Suche macht eine kurze Pause. Alles andere funktioniert. Bitte suchen Sie in { $seconds } Sekunden noch einmal.
web-fault-title = Bei uns ist etwas schiefgegangen
web-fault-text = Es liegt nicht an Ihnen, und wir haben es vermerkt. Bitte versuchen Sie es gleich noch einmal.
web-method-title = Das geht hier nicht
web-method-text = Die Seite gibt es, aber nicht für diese Art von Anfrage. Beginnen Sie noch einmal auf der Startseite.
web-too-large-title = Das ist zu viel auf einmal
web-too-large-text = Auf einmal können höchstens { $size } MB gesendet werden. Wählen Sie kleinere oder weniger Dateien.
web-too-large-text-kb = Auf einmal können höchstens { $size } kB Text gesendet werden. Bitte kürzen Sie ihn.
web-file-too-large-text = Eine Datei darf höchstens { $size } MB groß sein. Wählen Sie eine kleinere.
web-too-slow-title = Es hat zu lange gedauert
web-too-slow-text = Ihre Sendung kam so langsam an, dass wir nicht länger gewartet haben. Bitte versuchen Sie es noch einmal, vielleicht mit besserer Verbindung.
web-broken-off-title = Unterwegs abgebrochen
web-broken-off-text = Ihre Sendung ist nicht vollständig angekommen. Bitte senden Sie sie noch einmal.
web-not-a-form-title = Das können wir nicht lesen
web-not-a-form-text = Das Gesendete hat keine Form, die diese Seite versteht.
web-stale-form-title = Dieses Formular ist veraltet
web-stale-form-text = Sie haben sich seit dem Öffnen an- oder abgemeldet. Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.
web-elsewhere-title = Das kam von einer anderen Website
web-elsewhere-text = Zu Ihrer Sicherheit nehmen wir nur Formulare unserer eigenen Seiten an. Bitte tun Sie es von hier aus.
web-long-address-title = Diese Adresse ist zu lang
web-long-address-text = Beginnen Sie noch einmal auf der Startseite und wählen Sie weniger Filter.
web-unlike-title = Die Anfrage entspricht nicht der Beschreibung
web-unlike-text = Vergleichen Sie sie mit der Beschreibung der Schnittstelle.

web-problem-number = Geben Sie hier eine Zahl an.
web-problem-choice = Wählen Sie eine der angebotenen Möglichkeiten.
web-problem-after = Diese Stelle der Liste ist nicht lesbar. Beginnen Sie wieder auf der ersten Seite.
web-problem-per-page = Zwischen 1 und 100 auf einmal.
web-problem-picture = Das ließ sich nicht als Bild lesen. JPEG, PNG, WebP und GIF sind möglich.
web-problem-picture-pixels = Dieses Bild hat zu viele Bildpunkte. Verkleinern Sie es auf höchstens 40 Millionen.
web-problem-picture-small = Dieses Bild ist zu klein. Jede Seite braucht mindestens 96 Pixel.
web-switched-off-title = Dieser Teil ist ausgeschaltet
web-switched-off-text = Die Stadt hat diesen Teil des Dienstes vorerst ausgeschaltet. Nichts, was hier war, ist verloren.
web-apart-only = Unter dieser Adresse liegen nur Dateien. Bitte öffnen Sie die Seite, von der Sie kommen.
web-apart-over = Dieser Link zu einer Datei ist abgelaufen. Öffnen Sie die Seite, von der er stammt, und wählen Sie die Datei erneut.
web-apart-later = Die Datei lässt sich gerade nicht abrufen. Bitte versuchen Sie es gleich noch einmal.
