# Choosing letters and stopping them.
notifications-title = Briefe
notifications-rhythm = Wie oft?
notifications-save = Speichern
notifications-following = Was Sie verfolgen
notifications-unsubscribe-title = Diese Briefe abbestellen?
notifications-unsubscribe-go = Ja, abbestellen
notifications-unsubscribed = Sie erhalten diese Briefe nicht mehr
notifications-unsubscribe-undo = Ich möchte sie doch

# How often letters come.
notifications-rhythm-at-once = Sobald etwas geschieht
notifications-rhythm-daily = Höchstens einmal am Tag
notifications-rhythm-weekly = Höchstens einmal in der Woche
notifications-rhythm-never = Nie
notifications-problem-rhythm = Wählen Sie, wie oft Briefe kommen dürfen.
notifications-flash-chosen = Die Briefe kommen so, wie Sie es gewählt haben.
notifications-flash-back = Die Briefe kommen wieder, höchstens einmal am Tag.
notifications-unsubscribe-what = Diese Briefe handeln von Ideen, die Sie geschrieben haben, unterstützen oder verfolgen. Anmelden und mitmachen können Sie weiterhin.
notifications-unsubscribe-what-done = Anmeldelinks und Entscheidungen der Moderation über Ihre eigenen Texte erreichen Sie weiterhin.
notifications-unsubscribe-case = Diese Briefe handeln von Ihrer Rückmeldung { $reference }. Wenn Sie sie abbestellen, löschen wir Ihre Adresse; die Antwort lesen Sie weiterhin über den Link im Brief.
notifications-unsubscribe-case-done = Wir haben Ihre Adresse gelöscht. Der Link im Brief öffnet weiterhin Ihre Rückmeldung { $reference }.

# What happened, in a gathered letter.
notifications-letter-hello = Guten Tag { $name },
notifications-letter-more = { $count ->
    [one] und eine weitere Neuigkeit
   *[other] und { $count } weitere Neuigkeiten
}
notifications-somebody = Jemand
notifications-because-author = Sie haben diese Idee geschrieben.
notifications-because-supporter = Sie unterstützen diese Idee.
notifications-because-follower = Sie verfolgen diese Idee.
notifications-because-colleague = Sie arbeiten zusammen.
notifications-because-staff = Sie kümmern sich um die Moderation.
notifications-news-answered = { $who } hat geantwortet. Der Stand der Idee ist jetzt: { $status }.
notifications-news-replied = { $who } hat Ihnen geantwortet.
notifications-news-commented = { $who } hat einen Kommentar geschrieben.
notifications-news-merged-away = Die Idee wurde mit „{ $other }“ zusammengeführt und geht dort weiter, mit allen, die sie unterstützen.
notifications-news-merged-in = „{ $other }“ wurde mit dieser Idee zusammengeführt.
notifications-news-merge-undone = Sie ist nicht mehr mit „{ $other }“ zusammengeführt: Beide Ideen stehen wieder für sich.
notifications-news-first-supporter = Die Idee hat ihre erste Unterstützung.
notifications-news-edited = Der Text wurde geändert.
notifications-news-withdrawn = Die Idee wurde zurückgezogen.
notifications-news-mentioned = { $who } hat Sie in einer Notiz erwähnt.
notifications-news-appealed = Die Entscheidung der Moderation soll noch einmal geprüft werden.
notifications-subject-answered = { $site } hat geantwortet: „{ $title }“
notifications-subject-replied = Eine Antwort an Sie: „{ $title }“
notifications-subject-first-supporter = „{ $title }“ hat die erste Unterstützung
notifications-subject-appealed = Ein Widerspruch wartet: „{ $title }“
notifications-subject-one = Neues zu „{ $title }“
notifications-subject-many = { $count ->
    [one] Neues zu { $count } Idee
   *[other] Neues zu { $count } Ideen
}

# What moderation decided about one’s own text.
notifications-kind-idea = Idee
notifications-kind-comment = Kommentar
notifications-kind-question = Frage
notifications-subject-hidden = Von der Moderation verborgen: { $kind }
notifications-subject-shown = Jetzt für alle sichtbar: { $kind }
notifications-subject-upheld = Bleibt verborgen: { $kind }
notifications-subject-restored = Wieder sichtbar: { $kind }
notifications-decision-hidden = Die Moderation hat Ihren Text verborgen. Nichts wurde gelöscht: Sie sehen ihn weiterhin, andere nicht.
notifications-decision-shown = Die Moderation hat Ihren Text angesehen; jetzt können ihn alle sehen.
notifications-decision-upheld = Ein Mensch hat Ihren Widerspruch geprüft. Die Entscheidung bleibt: Ihr Text bleibt verborgen.
notifications-decision-restored = Ihr Text ist wieder für alle sichtbar.
notifications-decision-about = Es geht um
notifications-decision-rule = Die Regel
notifications-decision-reason = Die Begründung
notifications-decision-appeal = Wenn Sie das für falsch halten, legen Sie Widerspruch ein. Es liest ihn jemand anderes als die Person, die entschieden hat.
notifications-decision-appeal-go = Widerspruch einlegen
notifications-subject-blocked = Sie können zurzeit nicht mitmachen
notifications-blocked-until = Sie können hier nicht schreiben oder unterstützen bis zum
notifications-blocked-for-good = Sie können hier nicht mehr schreiben oder unterstützen.
notifications-blocked-read = Lesen und anmelden können Sie weiterhin. Wenn Sie das für falsch halten, melden Sie sich über die Kontaktseite unten.

# Choosing letters and stopping them.
notifications-subject-mixed = Neues zu { $count } Themen
notifications-because-challenge = Sie folgen diesem Wettbewerb oder nehmen daran teil.
notifications-because-keeper = Sie betreuen diesen Wettbewerb.
notifications-news-collecting = Jetzt können Ideen eingereicht werden, bis { $until }.
notifications-news-voting = Die Abstimmung läuft bis { $until }.
notifications-news-phase = Eine neue Phase hat begonnen: { $phase }.
notifications-news-moved = Ein Termin hat sich verschoben. { $phase }: { $after } statt { $before }.
notifications-news-called-off = Der Wettbewerb wurde abgesagt.
notifications-news-decided = { $count ->
    [0] Die Entscheidung ist veröffentlicht. Es wurde keine Idee ausgewählt.
    [one] Die Entscheidung ist veröffentlicht. { $count } Idee wurde ausgewählt.
   *[other] Die Entscheidung ist veröffentlicht. { $count } Ideen wurden ausgewählt.
}
notifications-news-asked = { $who } stellt eine Frage.
notifications-news-query-answered = { $who } hat die Frage „{ $question }“ beantwortet.
notifications-news-told = Neues: { $title }
notifications-news-week-left = Noch eine Woche: Ideen können bis { $until } eingereicht werden.
notifications-news-day-left = Noch ein Tag: Ideen können bis { $until } eingereicht werden.
notifications-news-review-asked = { $who } bittet Sie, vor der Veröffentlichung darauf zu schauen.
notifications-news-approved = { $who } hat darauf geschaut und stimmt zu.
notifications-news-returned = { $who } hat darauf geschaut und bittet um Änderungen.
notifications-news-step-new = Ein Schritt der Umsetzung: { $title }
notifications-news-step-done = Erledigt: { $title }
notifications-news-step-update = So geht es voran: { $title }

# The decision about a challenge, to its authors.
notifications-subject-chosen = Ihre Idee wurde ausgewählt: { $title }
notifications-subject-decided = Die Entscheidung zu „{ $title }“
notifications-verdict-lead = Sie haben am Wettbewerb „{ $title }“ teilgenommen. Er ist nun entschieden, und Sie erfahren es aus erster Hand.
notifications-verdict-chosen = Ihre Idee wurde ausgewählt. Herzlichen Glückwunsch!
notifications-verdict-place = Platz { $place }.
notifications-verdict-not-chosen = Ihre Idee wurde diesmal nicht ausgewählt. Danke dafür; sie bleibt für alle lesbar.
notifications-verdict-answer = Die Stadt antwortet:
notifications-verdict-reasons = Die Begründung der Entscheidung:
notifications-verdict-all = Die ganze Entscheidung lesen

# Improvements.
notifications-because-behind = Was Sie gesagt haben oder unterstützen, steht dahinter.
notifications-because-task = Es ist Ihre Aufgabe.
notifications-news-improvement-moved = Was Sie gesagt haben, ist Teil einer Verbesserung. Sie hat eine neue Stufe erreicht: { $stage }.
notifications-news-task-due = Eine Ihrer Aufgaben ist am { $date } fällig: { $task }
notifications-subject-article-due = Der Tag ist da für „{ $title }“
notifications-because-article-owner = Sie sind für diesen Beitrag verantwortlich.
notifications-news-article-due = Es ist Zeit, ihn wieder anzusehen: Stimmt er noch?
notifications-news-article-review = Sie werden gebeten, ihn vor der Veröffentlichung anzusehen.
notifications-news-article-sent-back = Er wurde Ihnen zurückgegeben:
notifications-news-article-commented = { $who } hat kommentiert:
notifications-onward-subject = Neues zu dem, was Sie uns gesagt haben ({ $reference })
notifications-onward-lead = Was Sie uns gesagt haben ({ $reference }), ist Teil einer Verbesserung. Sie hat eine neue Stufe erreicht: { $stage }.
notifications-onward-go = Weiterlesen und uns schreiben:

# For staff who answered feedback.
notifications-because-answered = Sie haben darauf geantwortet, oder sie liegt bei Ihnen.
notifications-news-wrote-again = Es wurde noch einmal geschrieben.
notifications-news-not-yet = Die Antwort hat noch nicht geholfen.
notifications-subject-wrote-again = { $title }: Es wurde noch einmal geschrieben

# Letters that come back.
notifications-came-back = Briefe an Ihre Adresse kommen zurück
notifications-came-back-how = Seit dem { $when } gehen nur noch Anmeldebriefe dorthin. Melden Sie sich noch einmal per Brief an, dann kommt wieder alles an.
