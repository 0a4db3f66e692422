# Signing in by letter.
accounts-sign-in-title = Anmelden
accounts-sign-in-lead = Kein Passwort: Wir schicken Ihnen einen Brief mit einem Link und einem kurzen Code. Wenn Sie neu sind, entsteht damit Ihr Konto.
accounts-sign-in-send = Brief schicken
accounts-sent-title = Sehen Sie in Ihre Post
accounts-sent-lead = Wir haben einen Brief an { $email } geschickt. Der Link gilt einmal, { $minutes } Minuten lang, auf jedem Gerät.
accounts-sent-code = Oder geben Sie den Code aus dem Brief ein
accounts-sent-code-help = Praktisch, wenn Sie Ihre Post auf einem anderen Gerät lesen.
accounts-sent-go = Weiter
accounts-sent-typed = Bis dahin aufbewahrt
accounts-sent-nothing = Nichts angekommen? Sehen Sie im Spam-Ordner nach.
accounts-sent-again = Noch einen Brief schicken
accounts-waiting-support = Ihre Unterstützung für diese Idee
accounts-waiting-comment = Ihr Kommentar
accounts-waiting-idea = Ihre Idee
accounts-waiting-follow = Dass Sie dieser Idee folgen
accounts-waiting-report = Ihre Meldung
accounts-link-title = Willkommen
accounts-link-lead = Sie melden sich als { $email } an.
accounts-link-go = Anmelden

# One's own account.
accounts-title = Mein Konto
accounts-email = Ihre E-Mail-Adresse ist { $email }. Niemand sonst sieht sie.
accounts-name = Anzeigename
accounts-name-help = Steht bei dem, was Sie schreiben. Ein Pseudonym ist erlaubt.
accounts-language = Sprache
accounts-language-help = Für Seiten und Briefe.
accounts-letters = Briefe zu Ideen, denen Sie folgen
accounts-letters-help = Jeder Brief enthält einen Link zum Abbestellen.
accounts-save = Speichern
accounts-sessions = Wo Sie angemeldet sind
accounts-session-this = dieses Gerät
accounts-session-used = Zuletzt benutzt
accounts-session-end = Dort abmelden
accounts-tokens = Schlüssel zur offenen Schnittstelle
accounts-tokens-lead = Für Programme, die in Ihrem Namen handeln.
accounts-token-new = Ihr neuer Schlüssel
accounts-token-once = Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt.
accounts-token-end = Widerrufen
accounts-token-make = Schlüssel anlegen
accounts-token-name = Wofür ist er?
accounts-token-name-help = Damit Sie später wissen, welchen Sie widerrufen.
accounts-token-scopes = Was er darf
accounts-leave = Diesen Dienst verlassen
accounts-leave-lead = Konto und Adresse werden gelöscht. Was Sie geschrieben haben, bleibt ohne Ihren Namen.
accounts-leave-sure = Ja, mein Konto löschen
accounts-leave-go = Konto löschen

# The people of the hub, for an administrator.
accounts-people-title = Personen
accounts-people-find = Name oder E-Mail
accounts-people-email = E-Mail
accounts-people-role = Rolle
accounts-people-teams = Teams
accounts-people-since = Seit
accounts-people-blocked = gesperrt bis { $until }
accounts-people-none = Niemand mit diesem Namen
