# What stands round every page.
look-skip = Zum Inhalt springen
look-demo-bar = Dies ist eine Vorführstadt. Nichts hier ist echt, und Briefe bleiben in einem Ordner.
look-demo-letters = Briefe lesen
look-search-label = Diese Website durchsuchen
look-search-placeholder = Ideen suchen
look-search-go = Suchen
look-nav-label = Hauptmenü
look-nav-ideas = Ideen
look-nav-new = Idee schreiben
look-nav-search = Suche
look-nav-answers = Antworten
look-nav-desk = Schreibtisch
look-nav-inbox = Eingang
look-nav-moderation = Moderation
look-nav-log = Protokoll der Verwaltung
look-nav-people = Personen
look-nav-settings = Einstellungen der Website
look-nav-waiting = { $count ->
    [one] wartet
   *[other] warten
}
look-language = Sprache
look-sign-in = Anmelden
look-sign-out = Abmelden
look-signed-in-as = Angemeldet als { $name }
look-my-ideas = Meine Ideen
look-account = Mein Konto
look-footer-label = Über diese Website
look-footer-contact = Kontakt
look-footer-accessibility = Barrierefreiheit
look-footer-privacy = Datenschutz
look-footer-terms = Nutzungsbedingungen
look-footer-api = Offene Schnittstelle (API)
look-footer-feed = Ideen als Feed
look-theme = Farben
look-theme-auto = Wie mein Gerät
look-theme-light = Hell
look-theme-dark = Dunkel
look-close = Schließen
look-edit = Bearbeiten
look-report = Melden
look-moderate = Moderieren
look-keys = Tasten auf dieser Seite
look-keys-show = Tasten anzeigen
look-crumbs = Sie sind hier
look-pager = Seiten
look-pager-prev = Vorherige
look-pager-next = Nächste

# Forms.
look-optional = (freiwillig)
look-problems = { $count ->
    [one] Eine Angabe muss berichtigt werden
   *[other] { $count } Angaben müssen berichtigt werden
}
look-honeypot = Bitte leer lassen
look-act-email = Ihre E-Mail-Adresse
look-act-help = Wir schicken Ihnen einen Link. Sobald Sie ihn öffnen, zählt dies. Kein Passwort, und niemand sonst sieht Ihre Adresse.
look-filters = Liste eingrenzen
look-filters-text = Mit den Wörtern
look-filters-go = Anzeigen
look-filters-clear = Alles zurücksetzen
look-filters-remove = Entfernen: { $name }
look-saved = Entwurf gespeichert
look-saved-here = Auf diesem Gerät aufbewahrt
look-saved-restored = Wir haben wiederhergestellt, was Sie geschrieben hatten.
look-image-alt = Was zeigt das Bild { $name }?

# People, states, ideas.
look-staff = Verwaltung
look-nobody = Jemand, der nicht mehr dabei ist
look-elsewhere = Jemand in einem früheren Dienst
look-walk = Wie weit die Idee ist
look-walk-ahead = noch nicht
look-comments = { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
look-supporters-word = { $count ->
    [one] Stimme
   *[other] Stimmen
}
look-count-hidden = Die Zahl wird später gezeigt
look-tally-carried = +{ $count } übernommen
look-tally-me = auch Sie
look-support-title = Unterstützung
look-support-give = Idee unterstützen
look-support-mine = Sie unterstützen diese Idee
look-support-back = Unterstützung zurücknehmen
look-support-letter = Link zuschicken
look-support-closed = Diese Idee kann nicht mehr unterstützt werden.
look-support-carried = { $count ->
    [one] und { $count } aus einem früheren Dienst übernommen
   *[other] und { $count } aus einem früheren Dienst übernommen
}
look-comment-edited = bearbeitet
look-comment-hidden = Dieser Kommentar wurde von der Moderation ausgeblendet.
look-comment-reply = Antworten
look-comment-reply-to = auf { $name }
look-comment-reply-label = Ihre Antwort
look-comment-reply-send = Antwort senden
look-stance-for = Dafür
look-stance-against = Dagegen
look-diff = Was sich geändert hat
look-diff-added = hinzugefügt:
look-diff-removed = entfernt:

# When something stands in the way.
look-error-back = Zur Startseite
look-error-search = Ideen durchsuchen
look-error-sign-in = Anmelden
look-error-contact = Sagen Sie uns Bescheid
look-error-ref = Wenn Sie uns schreiben, nennen Sie diese Nummer:

# When something stands in the way.
look-similar = Ist es eine von diesen? Dann unterstützen Sie sie

# Under every letter.
look-letter-unsubscribe = Diese Briefe abbestellen
look-letter-settings = Wählen, welche Briefe kommen

# Under every letter.
look-waiting = wartet auf die Moderation
look-hidden = ausgeblendet
look-against-carried = { $count ->
    [one] { $count } dagegen, übernommen
   *[other] { $count } dagegen, übernommen
}
look-votes-carried = { $count ->
    [one] { $count } Stimme in einem früheren Dienst
   *[other] { $count } Stimmen in einem früheren Dienst
}
look-error-typed = Was Sie geschrieben hatten

# Under every letter.
look-nav-desk-ideas = Ideen beantworten
look-nav-templates = Antwortvorlagen
look-nav-challenges = Wettbewerbe
look-nav-improvements = Verbesserungen
look-nav-knowledge = Wissen
look-nav-services = Dienstleistungen

# Call-outs of longer texts.
look-callout-note = Hinweis
look-callout-tip = Tipp
look-callout-important = Wichtig
look-callout-warning = Warnung
look-callout-caution = Vorsicht

# Whose service this is, and how one can tell.
look-official = Ein offizieller Dienst: { $agency }
look-official-how = Woran man ihn erkennt
look-official-address = Die Adresse
look-official-address-is = ist { $host }. Schauen Sie in die Adresszeile, bevor Sie etwas schreiben.
look-official-secure = Die Verbindung
look-official-secure-how = ist verschlüsselt: Die Adresse beginnt mit https://, und unterwegs liest niemand mit.
look-official-never = Wir fragen nie
look-official-never-how = nach Passwörtern, Bankdaten oder Geld. Die Leute der Stadt antworten mit ihrem Namen.
look-official-doubt = Im Zweifel?
look-official-doubt-how = Fragen Sie uns, bevor Sie auf eine seltsame Nachricht antworten.
look-footer-contact-us = Nehmen Sie Kontakt auf
