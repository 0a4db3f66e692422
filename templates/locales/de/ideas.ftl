# The list of ideas.
ideas-list-title = Ideen
ideas-list-mine = Meine Ideen
ideas-list-write = Idee schreiben
ideas-list-sort = Reihenfolge
ideas-list-count = { $count ->
    [one] { $count } Idee
   *[other] { $count } Ideen
}
ideas-list-more-than = mehr als { $count } Ideen
ideas-list-none = So etwas hängt nicht an der Tafel
ideas-list-none-text = Versuchen Sie es mit weniger Einschränkungen oder anderen Wörtern, oder schreiben Sie die Idee selbst.
ideas-list-feed = Diese Liste als Feed abonnieren
ideas-list-csv = Diese Liste als Tabelle laden (CSV)
ideas-supporters = { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}

# An idea.
ideas-theme = Thema
ideas-area = Gebiet
ideas-place = Ort
ideas-amount = Kosten
ideas-origin = Woher sie kommt
ideas-outcome = Ergebnis dort
ideas-show-facts = Angaben
ideas-show-deeds = Was Sie tun können
ideas-show-hidden = Diese Idee ist für andere nicht sichtbar
ideas-show-merged = Diese Idee wurde mit einer anderen zusammengeführt
ideas-show-in-language = Sprache des Textes: { $name }
ideas-show-versions = { $count ->
    [one] { $count } Fassung
   *[other] { $count } Fassungen
}
ideas-show-answers = { $count ->
    [one] Antwort der Stadt
   *[other] Antworten der Stadt
}
ideas-show-merged-here = { $count ->
    [one] Eine weitere Idee ging hier auf
   *[other] { $count } weitere Ideen gingen hier auf
}
ideas-show-merged-open = Auf eigener Seite lesen
ideas-follow = Folgen
ideas-unfollow = Nicht mehr folgen
ideas-followers = { $count ->
    [one] { $count } Person folgt
   *[other] { $count } Personen folgen
}
ideas-edit = Bearbeiten
ideas-withdraw = Zurückziehen
ideas-answer = Antworten
ideas-merge = Zusammenführen
ideas-cancel = Abbrechen
ideas-share-letter = Per E-Mail senden
ideas-share-copy = Link kopieren
ideas-print = Drucken

# Comments.
ideas-comments-title = { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
ideas-comments-sort = Reihenfolge der Kommentare
ideas-comments-none = Noch hat niemand etwas geschrieben.
ideas-comments-more = Weitere Kommentare zeigen
ideas-replies-earlier = Frühere Antworten, von der ersten an
ideas-replies-more = Weitere Antworten, insgesamt { $count }
ideas-comment-label = Ihr Kommentar
ideas-comment-help = Was würde die Idee verbessern, oder was hätte sie zur Folge?
ideas-comment-stance = Ich schreibe
ideas-stance-neutral = Weder dafür noch dagegen
ideas-comment-send = Kommentar senden
ideas-comment-closed = Kommentare sind geschlossen.

# Writing and changing an idea.
ideas-new-title = Eine Idee schreiben
ideas-new-lead = Sagen Sie, was sich ändern soll und für wen. Sie können in jeder Sprache schreiben.
ideas-new-public = Ihre Idee und Ihr Anzeigename sind öffentlich. Ihre E-Mail-Adresse ist es nie.
ideas-new-send = An die Stadt senden
ideas-new-draft = Als Entwurf behalten
ideas-field-title = Titel
ideas-field-title-help = Ein Satz, der sagt, was sich ändern soll.
ideas-field-text = Ihre Idee
ideas-field-text-help = Was ist heute das Problem, und was wäre besser? Leere Zeilen trennen Absätze, Zeilen mit Strich am Anfang werden zur Liste.
ideas-field-none = Nicht gewählt
ideas-field-place-help = Eine Straße, ein Park, eine Schule: so, wie Sie es einer Nachbarin sagen würden.
ideas-field-lang = Sprache des Textes
ideas-field-lang-help = Wir erraten sie aus Ihrem Text; berichtigen Sie uns, wenn wir irren.
ideas-field-lang-guess = Aus dem Text erraten
ideas-field-images = Bilder
ideas-field-images-help = Höchstens fünf, je 10 MB. Orts- und Kameradaten entfernen wir.
ideas-field-images-now = Vorhandene Bilder
ideas-field-image-drop = Dieses Bild entfernen
ideas-field-alt = Was zeigen die Bilder?
ideas-field-alt-help = Für alle, die sie nicht sehen, in der Reihenfolge der Dateien.
ideas-field-attachments = Anhänge
ideas-field-attachments-help = PDF, Text oder Bürodokumente, je 10 MB.
ideas-edit-title = Ihre Idee bearbeiten
ideas-edit-lead = Frühere Fassungen bleiben lesbar, damit alle, die die Idee unterstützen, sehen, was sich geändert hat.
ideas-field-why = Warum haben Sie etwas geändert?
ideas-field-why-help = Kurz, wenn Sie möchten. Die Begründung steht neben der neuen Fassung.
ideas-edit-save = Neue Fassung speichern
ideas-versions-title = Fassungen
ideas-versions-shown = Was Fassung { $number } geändert hat
ideas-version = Fassung { $number }
ideas-version-current = jetzt gezeigt
ideas-report-reason = Was stimmt nicht?

# The desk: answering and merging.
ideas-answer-title = Auf eine Idee antworten
ideas-answer-status = Die Idee ist jetzt
ideas-answer-template = Mit einer Vorlage beginnen
ideas-answer-template-help = Der Text unten wird nur ersetzt, wenn er leer ist.
ideas-answer-template-none = Keine Vorlage
ideas-answer-text = Ihre Antwort
ideas-answer-text-help = Sagen Sie, was als Nächstes geschieht, wann, und wen man fragen kann. Die Antwort erscheint mit Ihrem Namen.
ideas-answer-at = Veröffentlichen am
ideas-answer-at-help = Leer lassen, um sofort zu veröffentlichen.
ideas-answer-send = { $count ->
    [one] Veröffentlichen und { $count } Person benachrichtigen
   *[other] Veröffentlichen und { $count } Personen benachrichtigen
}
ideas-answer-preview = Vorschau
ideas-answer-preview-title = So wird sie gelesen
ideas-answer-preview-none = Schreiben Sie etwas und wählen Sie Vorschau.
ideas-answer-hearers = { $count ->
    [one] Die verfassende Person und { $count } Person erhalten einen Brief.
   *[other] Die verfassende Person und { $count } Personen erhalten einen Brief.
}
ideas-merge-title = Ideen zusammenführen
ideas-merge-lead = Die anderen gehen in der ersten auf. Texte und Verfasser bleiben lesbar, jede Person zählt einmal, alle Betroffenen erfahren es, und es lässt sich rückgängig machen.
ideas-merge-stays = Diese bleibt
ideas-merge-joins = Diese kommen hinzu
ideas-merge-find = Ideen nach Wörtern suchen
ideas-merge-none = Nichts Ähnliches gefunden.
ideas-merge-why = Warum (alle Betroffenen lesen dies)
ideas-merge-do = Ausgewählte zusammenführen
ideas-merge-before = Früher zusammengeführt
ideas-merge-undo = Rückgängig machen
ideas-bulk-title = Ideen auf dem Schreibtisch
ideas-bulk-pick = „{ $title }“ auswählen
ideas-bulk-answer = Ausgewählte gemeinsam beantworten
ideas-bulk-send = Für alle ausgewählten veröffentlichen
ideas-bulk-none = Der Tisch ist leer

# The desk: answering and merging.
ideas-answer-planned = Wird veröffentlicht: { $when }
ideas-answer-withdraw = Nicht veröffentlichen
ideas-templates-title = Antwortvorlagen für Ideen
ideas-templates-none = Noch gibt es keine Antwortvorlage.
ideas-templates-new = Antwortvorlage schreiben
ideas-templates-keep = Vorlage speichern
ideas-templates-archive = Weglegen
ideas-field-template = Text der Antwort
ideas-field-attachments-now = Vorhandene Anhänge
ideas-field-file-drop = { $name } entfernen
ideas-comment-edit-title = Ihren Kommentar bearbeiten
ideas-comment-edit-save = Kommentar speichern

# Statuses, sorting and filters.
ideas-status-draft = Entwurf
ideas-status-open = Offen für Unterstützung
ideas-status-under-review = In Prüfung
ideas-status-planned = Geplant
ideas-status-in-progress = In Umsetzung
ideas-status-done = Umgesetzt
ideas-status-declined = Wird nicht umgesetzt
ideas-status-merged = Zusammengeführt
ideas-status-chosen = Ausgewählt
ideas-status-withdrawn = Zurückgezogen
ideas-sort-trending = Im Gespräch
ideas-sort-newest = Neueste
ideas-sort-most-supported = Meiste Stimmen
ideas-sort-least-seen = Am wenigsten gesehen
ideas-comments-newest = Neueste
ideas-comments-oldest = Älteste
ideas-comments-most-discussed = Meistdiskutiert
ideas-filter-any = Alle
ideas-filter-status = Stand
ideas-filter-answered = Antwort
ideas-filter-answered-yes = Beantwortet
ideas-filter-answered-no = Noch ohne Antwort

# What waits for a letter, as the waiting page shows it.
ideas-act-support = Ihre Unterstützung für
ideas-act-comment = Ihr Kommentar
ideas-act-submit = Ihre Idee
ideas-act-text = Was Sie geschrieben haben
ideas-act-follow = Folgen

# A word after a deed.
ideas-flash-submitted = Danke. Ihre Idee hängt an der Tafel.
ideas-flash-submitted-waits = Danke. Zuerst sieht die Moderation Ihre Idee an; Sie erhalten einen Brief.
ideas-flash-draft-kept = Ihr Entwurf ist gespeichert.
ideas-flash-edited = Die neue Fassung hängt an der Tafel.
ideas-flash-withdrawn = Sie haben Ihre Idee zurückgezogen.
ideas-flash-followed = Sie folgen jetzt dieser Idee.
ideas-flash-unfollowed = Sie folgen dieser Idee nicht mehr.
ideas-flash-commented = Ihr Kommentar steht unten.
ideas-flash-comment-waits = Danke. Zuerst sieht die Moderation Ihren Kommentar an.
ideas-flash-comment-edited = Ihr Kommentar ist geändert.
ideas-flash-answered = Die Antwort ist veröffentlicht.
ideas-flash-answer-planned = Die Antwort wird zur gewählten Zeit veröffentlicht.
ideas-flash-answer-withdrawn = Die Antwort wird nicht veröffentlicht.
ideas-flash-answered-many = { $count ->
    [one] { $count } Idee ist beantwortet.
   *[other] { $count } Ideen sind beantwortet.
}
ideas-flash-merged = { $count ->
    [one] { $count } Idee ist hier aufgegangen.
   *[other] { $count } Ideen sind hier aufgegangen.
}
ideas-flash-merge-undone = Die Zusammenführung ist rückgängig gemacht.
ideas-flash-template-kept = Die Antwortvorlage ist gespeichert.
ideas-flash-template-archived = Die Antwortvorlage ist weggelegt.

# Why an idea is not seen by all.
ideas-waits-for-moderation = Die Moderation hat sie noch nicht angesehen. Bis dahin sehen nur Sie und die Verwaltung sie.
ideas-hidden-by-moderation = Die Moderation hat sie ausgeblendet. Der Brief an die verfassende Person nennt den Grund und den Weg zum Widerspruch.
ideas-hidden-appeal = Jemand anderen noch einmal prüfen lassen
ideas-hidden-appealed = Sehen, was aus Ihrem Widerspruch wurde

# Withdrawing.
ideas-withdraw-title = Ihre Idee zurückziehen
ideas-withdraw-lead = Sie verschwindet aus den Listen und sammelt keine Stimmen mehr. Die Seite bleibt lesbar, und alle, die sie unterstützen, erfahren davon.
ideas-withdraw-send = Idee zurückziehen

# What is wrong in a form, and what to do.
ideas-problem-title-empty = Schreiben Sie einen Titel: einen Satz, der sagt, was sich ändern soll.
ideas-problem-title-long = Der Titel darf { $most } Zeichen haben; es sind { $is }.
ideas-problem-text-empty = Schreiben Sie mindestens einen Satz.
ideas-problem-text-long = Der Text darf { $most } Zeichen haben; es sind { $is }.
ideas-problem-why-long = Begründen Sie die Änderung mit höchstens { $most } Zeichen.
ideas-problem-place-long = Nennen Sie den Ort mit höchstens { $most } Zeichen.
ideas-problem-theme = Wählen Sie ein Thema aus der Liste.
ideas-problem-area = Wählen Sie ein Gebiet aus der Liste.
ideas-problem-status = Wählen Sie, was die Idee jetzt ist.
ideas-problem-at = Geben Sie Tag und Uhrzeit an.
ideas-problem-file-large = { $name } ist größer als { $most } MB.
ideas-problem-image-type = { $name } ist kein Bild, das wir zeigen können. Nehmen Sie JPEG, PNG, WebP oder GIF.
ideas-problem-images-many = Höchstens { $most } Bilder.
ideas-problem-attachment-type = { $name } ist von einer Art, die wir nicht annehmen. Nehmen Sie PDF, Text oder ein Bürodokument.
ideas-problem-attachments-many = Höchstens { $most } Anhänge.
ideas-problem-bulk-none = Kreuzen Sie die Ideen an, die Sie beantworten.
ideas-problem-merge-none = Kreuzen Sie die Ideen an, die hier hinzukommen.

# The log of what staff did.
ideas-log-idea-answered = Hat eine Idee beantwortet
ideas-log-answer-planned = Hat eine Antwort geplant
ideas-log-answer-withdrawn = Hat eine geplante Antwort zurückgezogen
ideas-log-idea-edited = Hat eine Idee bearbeitet
ideas-log-ideas-merged = Hat zwei Ideen zusammengeführt
ideas-log-merge-undone = Hat eine Zusammenführung aufgehoben
ideas-log-template-kept = Hat eine Antwortvorlage geschrieben
ideas-log-template-archived = Hat eine Antwortvorlage abgelegt

# Ideen zu einem Wettbewerb.
ideas-challenge = Antwort auf den Wettbewerb
ideas-challenge-list-title = Ideen zum Wettbewerb
ideas-challenge-list-empty = Noch keine Ideen
ideas-challenge-list-empty-text = Die erste könnte von Ihnen sein.
ideas-challenge-counts-hidden = Wie viele hinter jeder Idee stehen, wird nach dem Ende der Abstimmung gezeigt.
ideas-challenge-random = Die Reihenfolge ist ausgelost und bleibt für Sie gleich, damit keine Idee den ersten Platz gepachtet hat.
ideas-challenge-print = Alle mit ihren Texten drucken
ideas-challenge-print-more = Hier werden die ersten tausend gedruckt. Grenzen Sie die Liste ein, um andere zu sehen.
ideas-challenge-new-title = Idee einreichen
ideas-challenge-new-until = Ideen werden bis { $when } angenommen.
ideas-challenge-new-closed = Zurzeit können keine Ideen eingereicht werden
ideas-challenge-new-send = Idee einreichen
ideas-challenge-form-changed = Das Formular hat sich geändert, seit Sie begonnen haben
ideas-challenge-form-changed-text = Ihr Entwurf behält diese Antworten, es fragt aber niemand mehr danach:
ideas-question-only-if = Nur wenn Sie „{ $question }“ mit „{ $answer }“ beantwortet haben.
ideas-answer-retired = (wird nicht mehr gefragt)
ideas-field-amount = Geschätzte Kosten
ideas-field-amount-help = In ganzen Euro. Eine grobe Schätzung genügt.
ideas-field-images-needed = Für diesen Wettbewerb wird mindestens ein Bild gebraucht.
ideas-field-attachments-needed = Für diesen Wettbewerb wird mindestens ein Anhang gebraucht.
ideas-filter-number = Zahl zwischen
ideas-filter-least = Mindestens
ideas-filter-most = Höchstens
ideas-sort-random = Ausgelost
ideas-flash-submitted-challenge = Danke. Ihre Idee steht nun bei den Antworten auf den Wettbewerb.
ideas-problem-amount = Schreiben Sie die Kosten in ganzen Euro, zum Beispiel 1200.
ideas-problem-not-asked = Danach fragt dieser Wettbewerb nicht; lassen Sie es weg.
ideas-problem-sort-closed = Diese Reihenfolge würde Zahlen verraten, die erst nach dem Ende der Abstimmung gezeigt werden. Wählen Sie eine andere.

# Über Ideen abstimmen.
ideas-votes = { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
ideas-votes-word = { $count ->
    [one] Stimme
   *[other] Stimmen
}
ideas-vote-go = Abstimmen
ideas-vote-title = Abstimmung
ideas-vote-exactly = { $count ->
    [one] Wählen Sie { $count } Idee.
   *[other] Wählen Sie { $count } Ideen.
}
ideas-vote-between = Wählen Sie mindestens { $least } und höchstens { $most } Ideen.
ideas-vote-until = Sie können Ihren Stimmzettel bis { $when } ändern.
ideas-vote-closed = Sie können zurzeit nicht abstimmen
ideas-vote-legend = Ideen auf dem Stimmzettel
ideas-vote-read = Idee lesen
ideas-vote-cast = Stimmzettel abgeben
ideas-vote-change = Stimmzettel ändern
ideas-vote-back = Stimmzettel zurückziehen
ideas-vote-help = Eine Person, ein Stimmzettel. Niemand außer Ihnen sieht, was Sie gewählt haben.
ideas-vote-receipt = Ihr Stimmzettel ist abgegeben
ideas-vote-receipt-number = Quittung
ideas-vote-receipt-cast = Abgegeben
ideas-vote-receipt-changed = Geändert (Fassung { $count })
ideas-vote-secret = Die Quittung belegt, dass Ihr Stimmzettel zählt, und verrät nicht, was Sie gewählt haben.
ideas-vote-ballots = { $count ->
    [one] { $count } Stimmzettel wurde abgegeben.
   *[other] { $count } Stimmzettel wurden abgegeben.
}
ideas-vote-none = Noch steht nichts auf dem Stimmzettel
ideas-vote-none-text = Die Ideen erscheinen hier, sobald sie für die Abstimmung ausgewählt sind.
ideas-aside-title = Nicht gezählte Stimmzettel
ideas-aside-line = { $count ->
    [one] { $count } Stimmzettel wurde ausgesondert:
   *[other] { $count } Stimmzettel wurden ausgesondert:
}
ideas-act-vote = Sie stimmen für
ideas-flash-voted = Danke. Ihr Stimmzettel ist abgegeben.
ideas-flash-ballot-back = Ihr Stimmzettel ist zurückgezogen. Bis zum Ende können Sie neu abstimmen.
ideas-problem-choices-few = Wählen Sie mindestens { $least }; gewählt sind { $is }.
ideas-problem-choices-many = Wählen Sie höchstens { $most }; gewählt sind { $is }.
ideas-problem-choices-gone = Eine der gewählten Ideen steht nicht mehr auf dem Stimmzettel. Wählen Sie bitte neu.

# Der Schreibtisch: eine Abstimmung im Blick behalten.
ideas-ballots-title = Stimmzettel und Anzeichen von Betrug
ideas-ballots-lead = Niemand sieht, wer abgestimmt hat oder wofür. Netze werden nur als verfremdetes Kennzeichen aufbewahrt.
ideas-ballots-networks = Viele Stimmzettel aus einem Netz
ideas-ballots-networks-none = Kein Netz fällt auf.
ideas-ballots-from-network = { $count ->
    [one] { $count } Stimmzettel aus einem Netz
   *[other] { $count } Stimmzettel aus einem Netz
}
ideas-ballots-new = { $count ->
    [one] { $count } von einem neuen Konto
   *[other] { $count } von neuen Konten
}
ideas-ballots-aside-already = { $count } ausgesondert
ideas-ballots-bursts = Viele Stimmzettel in einer Minute
ideas-ballots-bursts-none = Keine Minute fällt auf.
ideas-ballots-in-minute = { $count ->
    [one] { $count } Stimmzettel in dieser Minute
   *[other] { $count } Stimmzettel in dieser Minute
}
ideas-ballots-usual = üblich: { $count }
ideas-ballots-set-aside = Aussondern …
ideas-ballots-set-aside-these = Diese Stimmzettel aussondern
ideas-ballots-reason = Begründung (alle lesen sie im Ergebnis)
ideas-ballots-only-new = Nur von Konten, die seit dem Tag vor Beginn der Abstimmung angelegt wurden
ideas-ballots-aside-none = Es wurde nichts ausgesondert.
ideas-ballots-restore = Wieder zählen
ideas-ballots-undone = Wieder gezählt seit { $when }
ideas-ballots-decided = Die Entscheidung ist veröffentlicht
ideas-ballots-decided-text = Ihre Zahlen stehen fest. Stimmzettel werden nicht mehr ausgesondert und nicht neu gezählt.
ideas-flash-set-aside = { $count ->
    [one] { $count } Stimmzettel wurde ausgesondert.
   *[other] { $count } Stimmzettel wurden ausgesondert.
}
ideas-flash-restored = Die Stimmzettel werden wieder gezählt.
ideas-problem-aside-reason = Schreiben Sie eine Begründung von höchstens 500 Zeichen; alle lesen sie im Ergebnis.
ideas-problem-aside-none = Hier gibt es keinen Stimmzettel mehr, der ausgesondert werden könnte.
ideas-problem-aside-batch = Wählen Sie ein Netz oder einen Zeitraum mit Anfang und Ende.
ideas-log-ballots-set-aside = Hat Stimmzettel ausgesondert
ideas-log-ballots-restored = Hat Stimmzettel wieder gezählt


# The desk where the staff weigh the ideas of a challenge.
ideas-weigh-title = Ideen bewerten
ideas-weigh-private = Diese Seite sieht nur das Personal. Eine Antwort wird erst mit ihrer Veröffentlichung sichtbar.
ideas-weigh-closed = Die Bewertung ist derzeit nicht offen; hier lässt sich nichts ändern.
ideas-weigh-ideas = Ideen
ideas-weigh-shortlisted = In der engeren Wahl
ideas-weigh-done = Angesehen
ideas-weigh-prepared = Antworten in Vorbereitung
ideas-weigh-released = Veröffentlichte Antworten
ideas-weigh-show = Zeigen
ideas-weigh-show-all = Alle Ideen
ideas-weigh-show-shortlisted = In der engeren Wahl
ideas-weigh-show-not-shortlisted = Nicht in der engeren Wahl
ideas-weigh-show-to-do = Noch zu tun
ideas-weigh-show-done = Erledigt
ideas-weigh-show-without-answer = Ohne vorbereitete Antwort
ideas-weigh-show-with-answer = Mit vorbereiteter Antwort
ideas-weigh-show-mine = Von mir anzusehen
ideas-weigh-owner = Wer sich kümmert
ideas-weigh-idea = Idee
ideas-weigh-voices = Stimmen
ideas-weigh-spread = Einschätzungen
ideas-weigh-state = Stand
ideas-weigh-answer = Antwort
ideas-weigh-on-shortlist = Engere Wahl
ideas-weigh-is-done = Erledigt
ideas-weigh-is-to-do = Noch zu tun
ideas-weigh-answer-released = Veröffentlicht
ideas-weigh-notes-count = { $count ->
    [one] { $count } Notiz
   *[other] { $count } Notizen
}
ideas-weigh-none = Noch wurden keine Ideen eingereicht.
ideas-weigh-none-so = Keine Idee passt zu diesen Filtern.
ideas-weigh-public-page = Öffentliche Seite
ideas-weigh-mark-done = Als erledigt markieren
ideas-weigh-mark-to-do = Noch einmal ansehen

# Notes, opinions, shortlist, owner, prepared answer.
ideas-notes-title = Notizen unter Kollegen
ideas-notes-new = Neue Notiz
ideas-notes-keep = Notiz hinzufügen
ideas-opinion-title = Einschätzungen des Personals
ideas-opinion-mine = Ihre Einschätzung
ideas-opinion-help = Von 1, nichts für uns, bis 5, machen.
ideas-opinion-keep = Meine Einschätzung festhalten
ideas-opinion-back = Meine Einschätzung zurücknehmen
ideas-spread = Wie oft welche Note vergeben wurde
ideas-spread-mean = { $count ->
    [one] { $mean } aus { $count } Einschätzung
   *[other] { $mean } aus { $count } Einschätzungen
}
ideas-spread-range = von { $lowest } bis { $highest }
ideas-spread-each = { $count ->
    [one] { $score }: { $count } Person
   *[other] { $score }: { $count } Personen
}
ideas-shortlist-title = Engere Wahl
ideas-shortlist-on = In der engeren Wahl seit { $when }
ideas-shortlist-not = Nicht in der engeren Wahl.
ideas-shortlist-reason = Warum sie weiterkommen soll
ideas-shortlist-put = In die engere Wahl nehmen
ideas-shortlist-off = Aus der engeren Wahl nehmen
ideas-owner-title = Wer sich kümmert
ideas-owner-nobody = Niemand Bestimmtes
ideas-owner-keep = Speichern
ideas-prepare-title = Vorbereitete Antwort
ideas-prepare-help = Sie wird zusammen mit den anderen Antworten veröffentlicht; bis dahin sieht sie nur das Personal.
ideas-prepare-keep = Antwort speichern
ideas-prepare-drop = Verwerfen
ideas-prepare-released = Veröffentlicht am { $when }. Zu lesen auf der Seite der Idee.
ideas-release-title = Antworten veröffentlichen
ideas-release-lead = { $count ->
    [one] { $count } vorbereitete Antwort wird jetzt gegeben; alle Beteiligten erfahren davon. Mit der Entscheidung gehen Antworten auch von selbst hinaus.
   *[other] { $count } vorbereitete Antworten werden im selben Augenblick gegeben; alle Beteiligten erfahren davon. Mit der Entscheidung gehen Antworten auch von selbst hinaus.
}
ideas-release-go = { $count ->
    [one] { $count } Antwort jetzt veröffentlichen
   *[other] { $count } Antworten jetzt veröffentlichen
}

# The decision as it is prepared.
ideas-decision-title = Entscheidung
ideas-decision-text = Begründung
ideas-decision-text-help = Was über den ganzen Wettbewerb entschieden wurde und warum. Alle lesen es, und es steht im Brief an jede Einsenderin und jeden Einsender.
ideas-decision-winners = Ausgewählte Ideen
ideas-decision-winners-help = Hier steht die engere Wahl. Kreuzen Sie an, was ausgewählt ist, und sagen Sie warum; Platz und Preis sind freiwillig.
ideas-decision-no-candidates = Noch steht nichts in der engeren Wahl. Man kann auch nichts auswählen; dann sagt es die Begründung.
ideas-decision-choose = Ausgewählt
ideas-decision-place = Platz
ideas-decision-prize = Preis
ideas-decision-reason = Warum diese
ideas-decision-votes = { $count ->
    [one] { $count } Stimme
   *[other] { $count } Stimmen
}
ideas-decision-preview = Speichern und ansehen, wie es alle sehen
ideas-decision-keep = Entwurf speichern
ideas-decision-publish-title = Veröffentlichen
ideas-decision-publish-lead = Entscheidung, Begründung und vorbereitete Antworten erscheinen im selben Augenblick, und alle Einsendenden bekommen einen Brief. Vorbereitete Antworten: { $prepared }; Ideen ohne Antwort: { $without }.
ideas-decision-opens = Veröffentlicht werden kann ab { $when }; planen lässt es sich schon jetzt.
ideas-decision-lead-only = Veröffentlichen kann, wer ein Team leitet.
ideas-decision-keep-first = Speichern Sie zuerst einen Entwurf; dann lässt er sich hier veröffentlichen.
ideas-decision-at = Wann
ideas-decision-at-help = Leer: sofort.
ideas-decision-publish = Entscheidung veröffentlichen
ideas-decision-planned = Die Entscheidung erscheint am { $when }.
ideas-decision-planned-help = Eine Änderung am Entwurf hebt den Termin auf: Andere Worte brauchen einen neuen Blick.
ideas-decision-unplan = Termin aufheben
ideas-decision-published = Veröffentlicht am { $when }.

# What everyone reads: the result and the protocol.
ideas-result-title = Die Entscheidung
ideas-result-of = Die Entscheidung: { $title }
ideas-result-preview = Dies ist eine Vorschau. Noch sieht sie nur das Personal.
ideas-result-back = Zurück zum Entwurf
ideas-result-elsewhere = Anderswo entschieden, übernommen aus { $source }
ideas-result-winners = { $count ->
    [one] { $count } Idee wurde ausgewählt
   *[other] { $count } Ideen wurden ausgewählt
}
ideas-result-no-winners = Es wurde keine Idee ausgewählt.
ideas-winner-place = { $place }.
ideas-result-numbers = In Zahlen
ideas-result-ideas = Ideen
ideas-result-authors = Einsendende
ideas-result-comments = Kommentare
ideas-result-voters = Gezählte Abstimmende
ideas-result-ballots = Abgegebene Stimmen
ideas-result-set-aside = Nicht gezählte Stimmen
ideas-result-votes-elsewhere = Anderswo abgegebene Stimmen
ideas-result-carried = { $count ->
    [one] { $count } Stimme von anderswo
   *[other] { $count } Stimmen von anderswo
}
ideas-result-voices = { $count ->
    [one] Stimme
   *[other] Stimmen
}
ideas-result-set-aside-title = Nicht gezählt, und warum
ideas-result-set-aside-line = { $count ->
    [one] { $count } Stimme am { $when }:
   *[other] { $count } Stimmen am { $when }:
}
ideas-result-all-ideas = Alle Ideen
ideas-result-csv = Alles als Tabelle (CSV)
ideas-result-awaited = Die Entscheidung ist noch nicht veröffentlicht. Wer dem Wettbewerb folgt, erfährt sie per Brief.
ideas-protocol-title = Protokoll
ideas-protocol-of = Protokoll: { $title }
ideas-protocol-decided-by = Entschieden von
ideas-protocol-decided-at = Veröffentlicht
ideas-protocol-reasons = Begründung
ideas-protocol-dates = Termine ({ $zone })
ideas-protocol-phase = Phase
ideas-protocol-begins = Beginn
ideas-protocol-record = Was unterwegs geändert wurde
ideas-protocol-no-record = Kein Termin wurde verschoben, jede Stimme wurde gezählt.
ideas-protocol-moved = verschoben von { $before } auf { $after }.
ideas-protocol-set-aside = { $count ->
    [one] { $count } Stimme wurde nicht gezählt.
   *[other] { $count } Stimmen wurden nicht gezählt.
}
ideas-protocol-undone = { $count ->
    [one] { $count } Stimme zählt wieder.
   *[other] { $count } Stimmen zählen wieder.
}

# After evaluating and deciding.
ideas-flash-shortlisted = Die Idee ist in der engeren Wahl.
ideas-flash-off-shortlist = Die Idee ist nicht mehr in der engeren Wahl.
ideas-flash-owner = Gespeichert.
ideas-flash-weighed = Als erledigt markiert.
ideas-flash-weigh-again = Sie wird noch einmal angesehen.
ideas-flash-opinion = Ihre Einschätzung ist festgehalten.
ideas-flash-noted = Ihre Notiz ist festgehalten.
ideas-flash-prepared = Die Antwort ist vorbereitet. Andere sehen sie erst nach der Veröffentlichung.
ideas-flash-prepared-dropped = Die vorbereitete Antwort ist verworfen.
ideas-flash-released = { $count ->
    [one] { $count } Antwort ist veröffentlicht.
   *[other] { $count } Antworten sind veröffentlicht.
}
ideas-flash-released-some = Veröffentlicht: { $count }. Unverändert, weil die Ideen einen anderen Weg gegangen sind: { $left }.
ideas-flash-decision-kept = Der Entwurf der Entscheidung ist gespeichert.
ideas-flash-decided = { $count ->
    [one] Die Entscheidung ist veröffentlicht, mit { $count } Antwort. Die Einsendenden erfahren es jetzt.
   *[other] Die Entscheidung ist veröffentlicht, mit { $count } Antworten. Die Einsendenden erfahren es jetzt.
}
ideas-flash-decided-before = Die Entscheidung war schon veröffentlicht; nichts hat sich geändert.
ideas-flash-decision-planned = Die Entscheidung erscheint zu ihrer Zeit.
ideas-flash-decision-unplanned = Die Entscheidung erscheint nicht von selbst.

# What is wrong when evaluating and deciding.
ideas-problem-reason = Sagen Sie warum; ein Satz genügt.
ideas-problem-owner = Wählen Sie jemanden vom Personal.
ideas-problem-score = Wählen Sie eine Zahl von 1 bis 5.
ideas-problem-winner = Diese Idee kann nicht ausgewählt werden: Sie ist keine öffentliche Idee dieses Wettbewerbs oder wurde zurückgezogen oder zusammengelegt.
ideas-problem-winner-twice = Diese Idee ist zweimal ausgewählt.
ideas-problem-winners-many = Wählen Sie höchstens { $most } Ideen.
ideas-problem-place-number = Schreiben Sie den Platz als Zahl, etwa 1.
ideas-problem-decision-none = Speichern Sie zuerst einen Entwurf der Entscheidung.

# The log of evaluating and deciding.
ideas-log-shortlisted = Nahm eine Idee in die engere Wahl
ideas-log-off-shortlist = Nahm eine Idee aus der engeren Wahl
ideas-log-answers-released = Veröffentlichte vorbereitete Antworten
ideas-log-decision-prepared = Bereitete eine Entscheidung vor
ideas-log-decision-planned = Plante die Veröffentlichung einer Entscheidung
ideas-log-decision-unplanned = Hob den Termin einer Entscheidung auf
ideas-log-decision-held = Hielt eine geplante Entscheidung zurück: Eine ausgewählte Idee ist weg
ideas-log-decision-published = Veröffentlichte eine Entscheidung

# Taken back by somebody who left.
ideas-recalled-title = Eine zurückgenommene Idee
ideas-recalled-text = Wer sie schrieb, ist gegangen und hat die Worte zurückgenommen. Was andere sagten, bleibt.
ideas-recalled-comment = (Von der schreibenden Person zurückgenommen.)
