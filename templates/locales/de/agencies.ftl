# Setting the site up.
agencies-settings-title = Name und Farben
agencies-themes-title = Themen
agencies-areas-title = Gebiete
agencies-statuses-title = Bearbeitungsstände
agencies-pages-title = Seiten
agencies-name = Name der Website
agencies-tagline = Eine Zeile dazu
agencies-tagline-help = Steht unten auf jeder Seite.
agencies-accent = Farbe der Schaltflächen
agencies-colour-help = Sechs Stellen, zum Beispiel #a4122f. Geprüft wird, ob Text darauf lesbar ist.
agencies-language = Hauptsprache
agencies-save = Speichern
agencies-add = Hinzufügen
agencies-list = Die Liste
agencies-row-name = Name
agencies-row-under = Gehört zu
agencies-row-top = Oberste Ebene
agencies-row-deeds = Aktionen
agencies-retire = Außer Gebrauch nehmen
agencies-bring-back = Wieder verwenden
agencies-status-means = Bedeutet

# Pages an administrator writes.
agencies-page-changed = Geändert am { $when }
agencies-page-default = Wie mit dem Dienst geliefert
agencies-page-edit-title = Seite schreiben
agencies-page-see = Seite ansehen
agencies-page-heading = Überschrift
agencies-page-text = Text
agencies-page-text-help = Markdown: ## vor einer Überschrift, Strich vor einem Listenpunkt, [Wörter](Adresse) für einen Link.
agencies-page-publish = Veröffentlichen
agencies-page-preview = Vorschau

# The log of staff acts.
agencies-log-title = Protokoll der Verwaltung
agencies-log-when = Wann
agencies-log-who = Wer
agencies-log-what = Was
agencies-log-change = Vorher und nachher
agencies-log-none = Noch ist nichts geschehen

# What staff did, as the log says it.
agencies-log-settings-kept = Einstellungen der Website geändert
agencies-log-page-kept = Seite geschrieben
agencies-log-page-reset = Seite auf den Anfangsstand zurückgesetzt
agencies-log-theme-made = Thema hinzugefügt
agencies-log-theme-changed = Thema geändert
agencies-log-theme-archived = Thema außer Gebrauch genommen
agencies-log-theme-restored = Thema wieder in Gebrauch genommen
agencies-log-area-made = Gebiet hinzugefügt
agencies-log-area-changed = Gebiet geändert
agencies-log-area-archived = Gebiet außer Gebrauch genommen
agencies-log-area-restored = Gebiet wieder in Gebrauch genommen
agencies-log-status-made = Bearbeitungsstand hinzugefügt
agencies-log-status-changed = Bearbeitungsstand geändert
agencies-log-status-archived = Bearbeitungsstand außer Gebrauch genommen
agencies-log-status-restored = Bearbeitungsstand wieder in Gebrauch genommen
agencies-log-words-kept = Liste der beobachteten Wörter geändert

# What is wrong in a form, and what to do.
agencies-problem-name-missing = Geben Sie einen Namen an.
agencies-problem-name-long = Ein Name darf { $most } Zeichen haben.
agencies-problem-colour = Geben Sie die Farbe mit sechs Stellen an, zum Beispiel #a4122f.
agencies-problem-contrast = Auf dieser Farbe wäre Text nicht lesbar. Wählen Sie eine dunklere.
agencies-problem-email = Geben Sie eine E-Mail-Adresse an oder lassen Sie das Feld leer.
agencies-problem-hours = Geben Sie eine Anzahl Stunden an, höchstens ein Jahr.
agencies-problem-seconds = Geben Sie eine Anzahl Sekunden an, höchstens einen Tag.
agencies-problem-zone = Geben Sie eine Zeitzone an, zum Beispiel Europe/Helsinki.
agencies-problem-meaning = Wählen Sie, was der Stand bedeutet. Später lässt sich das nicht ändern.
agencies-problem-parent = Wählen Sie ein Thema der ersten Ebene.
agencies-problem-two-levels = Unter diesem Thema stehen andere, deshalb bleibt es auf der ersten Ebene.
agencies-problem-title = Schreiben Sie eine Überschrift mit höchstens { $most } Zeichen.
agencies-problem-text = Schreiben Sie einen Text mit höchstens { $most } Zeichen.
agencies-problem-word-long = Ein Wort darf { $most } Zeichen haben.
agencies-problem-words-many = Höchstens { $most } Wörter je Sprache.

# Setting the site up.
agencies-ink = Farbe von Text und Überschriften
agencies-ink-help = Eine dunkle; leer für Kieferngrün.

# Settings, lists and words, in full.
agencies-languages = Sprachen der Website
agencies-zone = Zeitzone
agencies-zone-help = Alle Daten und Uhrzeiten erscheinen darin, zum Beispiel Europe/Helsinki.
agencies-contact = Adresse, an die man schreiben kann
agencies-contact-help = Steht auf der Kontaktseite und in der Datenschutzerklärung.
agencies-hide-counts = Zahl der Unterstützenden verbergen
agencies-hide-counts-help = Bis eine Kampagne endet, damit niemand der Menge folgt.
agencies-new-person = Stunden, die jemand als neu gilt
agencies-new-person-help = Links in ihren Texten warten, bis jemand sie angesehen hat.
agencies-gather = Sekunden, die Neues gesammelt wird, bevor ein Brief abgeht
agencies-gather-help = Was zusammen geschieht, kommt dann in einem Brief.
agencies-row-name-in = Name: { $language }
agencies-position = Platz in der Liste
agencies-position-help = Kleinere Zahlen stehen vorn. Leer: ans Ende.
agencies-retired = außer Gebrauch
agencies-means-open = Offen
agencies-means-under-review = Wird geprüft
agencies-means-planned = Geplant
agencies-means-in-progress = In Arbeit
agencies-means-done = Erledigt
agencies-means-declined = Abgelehnt
agencies-words-title = Beobachtete Wörter
agencies-words-lead = Ein Wort oder Ausdruck je Zeile. Ein Text damit wartet, bis jemand ihn angesehen hat; abgelehnt wird deswegen nichts.
agencies-flash-saved = Gespeichert.
agencies-page-reset = Zur mitgelieferten Seite zurück
agencies-log-hub = Der Dienst selbst
agencies-log-case = Rückmeldung { $number }
agencies-log-idea = Idee { $number }
agencies-log-comment = Kommentar { $number }
agencies-log-person = Person { $number }
agencies-log-matter = Vorgang { $number }
agencies-log-theme = Thema { $number }
agencies-log-area = Gebiet { $number }
agencies-log-status = Bearbeitungsstand { $number }
agencies-log-challenge = Wettbewerb { $number }
agencies-log-improvement = Verbesserung { $number }

# Plain language.
agencies-jargon-title = Klare Sprache
agencies-jargon-lead = Hinweise für alle, die für die Öffentlichkeit schreiben. Sie stehen neben der Vorschau einer Antwort oder eines Artikels und halten niemanden auf.
agencies-jargon-try = Einen Text ausprobieren
agencies-jargon-try-in = Einen Text ausprobieren: { $language }
agencies-jargon-text = Text
agencies-jargon-look = Durchsehen
agencies-jargon-lists = Behördenwörter
agencies-jargon-help = Ein Eintrag je Zeile: das Wort, ein Gleichheitszeichen und was man stattdessen sagen kann. Ein Stern am Ende eines Wortes steht für jede Endung.
agencies-jargon-reset = Zurück zur ersten Liste
agencies-log-jargon-kept = Liste der Behördenwörter geändert
agencies-problem-instead-long = Der Vorschlag darf { $most } Zeichen haben.
agencies-agency = Wessen Dienst es ist
agencies-agency-help = Der Name der öffentlichen Stelle, wie er über jeder Seite steht: „Ein offizieller Dienst: …“. Leer: der Name der Website.
