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
agencies-ink = Farbe der Schrift darauf
agencies-ink-help = Weiß, wenn Sie nichts anderes sagen.
agencies-language = Hauptsprache
agencies-save = Speichern
agencies-add = Hinzufügen
agencies-list = Die Liste
agencies-row-name = Name
agencies-row-under = Gehört zu
agencies-row-top = Oberste Ebene
agencies-row-used = Ideen
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
