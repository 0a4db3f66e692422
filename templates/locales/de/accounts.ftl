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
accounts-leave-recall = Auch zurücknehmen, was ich geschrieben habe
accounts-leave-recall-help = Ihre Ideen, Kommentare, Fragen und Rückmeldungen werden geleert, samt Dateien. Was andere schrieben und Stimmen, die Sie gaben, bleiben. Ohne dieses Häkchen bleibt Veröffentlichtes ohne Ihren Namen stehen.
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

# Names nobody chose.
accounts-first-name = Nachbar { $number }
accounts-former-member = Ein früheres Mitglied

# What cannot be used, and what to do instead.
accounts-problem-email = Das ist keine vollständige E-Mail-Adresse. Sie sieht aus wie name@example.org.
accounts-problem-email-missing = Geben Sie Ihre E-Mail-Adresse an, damit wir den Brief schicken können.
accounts-problem-code = Dieser Code stimmt nicht. Er hat sechs Ziffern und steht im neuesten Brief.
accounts-problem-name-missing = Wählen Sie einen Namen, der gezeigt wird; ein Pseudonym genügt.
accounts-problem-name-long = Der Name darf höchstens { $most } Zeichen haben.
accounts-problem-name = Ein Name enthält Buchstaben, aber keine Adresse und keinen Link.
accounts-problem-look = Wählen Sie eines der drei.
accounts-problem-title = Sagen Sie kürzer, was die Person tut.
accounts-problem-reason = Nennen Sie einen Grund von höchstens { $most } Zeichen; die Person wird ihn lesen.
accounts-problem-until = Wählen Sie einen Tag, der noch kommt.
accounts-problem-scope = Kreuzen Sie mindestens eines an, was der Schlüssel darf.
accounts-problem-token-name = Sagen Sie in höchstens sechzig Zeichen, wofür der Schlüssel ist.
accounts-problem-tokens-many = Sie haben { $most } Schlüssel. Widerrufen Sie zuerst einen.
accounts-problem-team-name = Geben Sie dem Team in mindestens einer Sprache einen Namen.
accounts-problem-team-long = Der Name eines Teams darf höchstens { $most } Zeichen haben.
accounts-problem-idempotency-key = Dieser Schlüssel ist zu lang; zweihundert Zeichen genügen.

# What waited and was refused.
accounts-kept-title = Was nicht ging
accounts-kept-lead = Sie sind angemeldet. Hier steht, was Sie geschrieben hatten, und warum es nicht zählte.
accounts-kept-none = Hier liegt nichts.
accounts-kept-discard = Ich brauche es nicht mehr
accounts-kept-busy = Es war zu viel auf einmal. Versuchen Sie es auf der Seite der Idee noch einmal.
accounts-kept-missing = Worum es ging, gibt es nicht mehr.
accounts-kept-forbidden = Das steht Ihnen nicht offen.

# Words after a deed.
accounts-flash-welcome = Sie sind angemeldet.
accounts-flash-counted = Sie sind angemeldet, und es zählt.
accounts-flash-signed-out = Sie haben sich abgemeldet.
accounts-flash-saved = Gespeichert.
accounts-flash-left = Ihr Konto ist gelöscht. Danke, dass Sie dabei waren.
accounts-flash-token-ended = Der Schlüssel gilt nicht mehr.
accounts-flash-session-ended = Dort abgemeldet.

# More of the account.
accounts-link-acts = Damit bestätigen Sie auch
accounts-look = Farben
accounts-letters-at-once = Sofort
accounts-letters-daily = Höchstens einer am Tag
accounts-letters-weekly = Höchstens einer in der Woche
accounts-letters-never = Keine
accounts-session-unknown = Ein Browser
accounts-session-network = Aus dem Netz { $network }
accounts-token-unused = noch nicht benutzt
accounts-scope-read = Lesen, was Sie lesen dürfen
accounts-scope-write = Ideen und Kommentare schreiben, unterstützen
accounts-scope-staff = Als Personal arbeiten: antworten, zusammenführen, moderieren
accounts-scope-admin = Website und Personen verwalten

# People and teams, for an administrator.
accounts-person-title-field = Was die Person tut, in einfachen Worten
accounts-person-title-help = Steht bei den Antworten.
accounts-person-admin = Administrator
accounts-person-admin-make = Zum Administrator machen
accounts-person-admin-end = Nicht mehr Administrator
accounts-person-member = Mitglied
accounts-person-lead = Leitet das Team
accounts-person-none = Nicht dabei
accounts-teams-title = Teams
accounts-teams-lead = Wer zu einem Team gehört, ist Personal: darf antworten, zusammenführen und moderieren. Leitende dürfen auch sperren.
accounts-team-name-in = Name: { $language }
accounts-team-make = Team anlegen
accounts-log-admin-made = Jemanden zum Administrator gemacht
accounts-log-admin-ended = Jemandem die Administration entzogen
accounts-log-title = Jemandes Bezeichnung geändert
accounts-log-team-made = Team angelegt
accounts-log-team-changed = Team umbenannt
accounts-log-team-joined = Jemanden in ein Team aufgenommen
accounts-log-lead-made = Jemandem die Leitung eines Teams gegeben
accounts-log-team-left = Jemanden aus einem Team genommen
accounts-log-blocked = Jemanden auf Zeit gesperrt
accounts-log-block-lifted = Sperre aufgehoben

# The sign-in letter.
accounts-letter-subject = { $code } ist Ihr Code für { $site }
accounts-letter-title = Hier ist Ihr Zugang
accounts-letter-link = Öffnen Sie diesen Link und drücken Sie dort den Knopf:
accounts-letter-button = Anmelden
accounts-letter-code = Oder geben Sie diesen Code dort ein, wo Sie um den Brief gebeten haben:
accounts-letter-acts = Dann zählt dies:
accounts-letter-lasts = Beides gilt einmal, { $minutes } Minuten lang. Haben Sie nicht um diesen Brief gebeten, tun Sie nichts: Es geschieht nichts.

# The sign-in letter.
accounts-problem-sure = Kreuzen Sie das Feld an, wenn Sie wirklich gehen wollen.

# Signing in by other services.
accounts-ways-or = Oder über einen anderen Dienst anmelden
accounts-ways-with = Anmelden mit { $provider }
accounts-ways-waiting = Oder ohne Brief über einen anderen Dienst bestätigen
accounts-act-connect = Einen Anmeldeweg verbinden
accounts-not-title = Sie sind nicht angemeldet
accounts-not-away = { $provider } antwortet zurzeit nicht. Das liegt nicht an Ihnen.
accounts-not-denied = Die Anmeldung bei { $provider } wurde abgebrochen oder dort nicht erlaubt.
accounts-not-unhelpful = { $provider } hat unsere Anfrage nicht verstanden. Wer diesen Dienst betreut, kann den Grund nachlesen.
accounts-not-code = Was Sie von { $provider } bekommen haben, gilt nur einmal und nur kurze Zeit, und es wurde schon benutzt.
accounts-not-issuer = Die Antwort kam nicht von { $provider }. Damit sich niemand dazwischenschiebt, haben wir hier aufgehört.
accounts-not-audience = Die Antwort von { $provider } war für einen anderen Dienst oder eine andere Person bestimmt.
accounts-not-nonce = Die Antwort von { $provider } gehört zu einem anderen Anmeldeversuch.
accounts-not-signature = Die Antwort von { $provider } trägt keine gültige Unterschrift, deshalb glauben wir ihr nicht.
accounts-not-time = Die Antwort von { $provider } ist zu alt, oder die Uhren gehen verschieden.
accounts-not-unreadable = Mit der Antwort von { $provider } können wir nichts anfangen.
accounts-not-spent = Diese Anmeldung wurde vor zu langer Zeit begonnen, schon benutzt oder in einem anderen Browser begonnen.
accounts-not-again = Noch einmal mit { $provider } versuchen
accounts-not-letter = Mit Brief anmelden
accounts-not-letter-lead = Der Brief geht immer: ein Link und ein Code an Ihre E-Mail-Adresse.
accounts-offer-title = Willkommen von { $provider }
accounts-offer-known = { $provider } kennt Sie als { $known }.
accounts-offer-new = So ist hier noch niemand bekannt. Sagen Sie, wie Sie heißen möchten, dann entsteht Ihr Konto.
accounts-offer-new-email = Briefe gehen an { $email }. Niemand sonst sieht die Adresse.
accounts-offer-make = Mein Konto anlegen
accounts-offer-standing = Mit der Adresse { $email } gibt es schon ein Konto. Wenn es Ihres ist, schicken wir einen Brief dorthin; sobald Sie ihm folgen, können Sie sich auch mit { $provider } anmelden.
accounts-offer-unproven = { $provider } hat keine E-Mail-Adresse von Ihnen bestätigt. Sagen Sie, wohin wir schreiben dürfen; sobald Sie dem Brief folgen, können Sie sich auch mit { $provider } anmelden.
accounts-offer-letter = Brief schicken
accounts-offer-connects = Danach können Sie sich bei Ihrem Konto { $name } auch mit { $provider } anmelden.
accounts-offer-connect = Mit { $name } verbinden
accounts-offer-signed-in = Sie sind hier als { $name } angemeldet.
accounts-offer-acts = Das zählt, sobald Sie angemeldet sind
accounts-identities = Andere Anmeldewege
accounts-identities-lead = Der Brief geht immer. Auch diese Dienste können Sie hereinlassen.
accounts-identity-since = Verbunden am { $date }
accounts-identity-end = Trennen
accounts-identity-connect = { $provider } verbinden
accounts-flash-connected = Verbunden. Von nun an können Sie sich auch so anmelden.
accounts-flash-disconnected = Getrennt. Mit dem Brief kommen Sie weiterhin herein.
accounts-flash-no-goodbye = Wir kennen bei diesem Dienst keine Seite zum Abmelden. Melden Sie sich dort selbst ab, wenn Sie das Gerät teilen.
accounts-signed-out-title = Sie haben sich abgemeldet
accounts-signed-out-here = Sie sind hier nicht mehr angemeldet.
accounts-signed-out-there = Bei { $provider } sind Sie vielleicht noch angemeldet. Wenn Sie das Gerät teilen, melden Sie sich auch dort ab.
accounts-signed-out-go = Auch bei { $provider } abmelden
accounts-providers-title = Anmeldewege
accounts-providers-lead = Der Brief geht immer. Die Dienste unten und ihre Regeln stehen in den Einstellungen dieser Installation; sie werden beim Start gelesen.
accounts-providers-none = Kein anderer Dienst ist eingerichtet. Die README sagt, wie es geht.
accounts-provider-answers = antwortet
accounts-provider-away = antwortet gerade nicht; doctor sagt, warum
accounts-provider-issuer = Aussteller
accounts-provider-client = Unser Name dort
accounts-provider-scopes = Was erbeten wird
accounts-provider-back = Adresse für die Rückkehr
accounts-provider-signed-out = Adresse nach dem Abmelden
accounts-provider-addresses = Sein Wort für eine Adresse
accounts-provider-believed = gilt: ein neues Konto braucht keinen Brief
accounts-provider-not-believed = gilt nicht: ein Brief bestätigt jede Adresse
accounts-provider-rules = Wer was wird
accounts-provider-no-rules = Keine Regeln: wer kommt, ist Einwohner.
accounts-rule-belongs = Wer „{ $word }“ in { $claim } hat, gehört zum Team { $team }.
accounts-rule-all-belong = Alle gehören zum Team { $team }.
accounts-rule-leads = Wer „{ $word }“ in { $claim } hat, leitet das Team { $team }.
accounts-rule-all-lead = Alle leiten das Team { $team }.
accounts-rule-admin = Wer „{ $word }“ in { $claim } hat, ist Administrator.
accounts-rule-all-admin = Alle sind Administratoren.
accounts-rule-no-team = Ein Team mit diesem Namen gibt es nicht.
accounts-log-rule-joined = Eine Anmelderegel nahm jemanden in ein Team auf
accounts-log-rule-left = Eine Anmelderegel nahm jemanden aus einem Team
accounts-log-rule-admin = Eine Anmelderegel änderte, wer Administrator ist
