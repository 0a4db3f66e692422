# The letters of the demonstration.
demo-letters-title = Briefe der Vorführung
demo-letters-lead = In einer echten Stadt gingen sie per E-Mail hinaus. Hier lesen Sie sie selbst.
demo-letters-none = Noch keine Briefe
demo-letters-none-text = Melden Sie sich an oder unterstützen Sie eine Idee, dann liegt gleich einer hier.
demo-letter-to = An
demo-letter-at = Gesendet
demo-letter-links = Links in diesem Brief
