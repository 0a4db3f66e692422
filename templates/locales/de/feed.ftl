# What the staff tell and ask each other.
feed-title = Team-Austausch
feed-lead = Das sehen nur Kolleginnen und Kollegen. Nichts davon erreicht die Menschen, für die wir da sind, und niemand bekommt darüber einen Brief, der nicht darum gebeten hat.
feed-reading = Was mich erreicht
feed-unseen = { $count ->
    [one] Sie werden in einem ungelesenen Beitrag erwähnt
   *[other] Sie werden in { $count } ungelesenen Beiträgen erwähnt
}
feed-new = Etwas schreiben
feed-text = Was möchten Sie erzählen oder fragen?
feed-text-help = Nennen Sie jemanden als @Liisa Hakala: Der Beitrag steht dann unter den Erwähnungen.
feed-kind = Was ist es?
feed-kind-post = Beitrag
feed-kind-question = Frage
feed-to = Für wen?
feed-to-agency = Alle bei uns
feed-to-hub = Alle auf dieser Plattform
feed-theme = Thema
feed-theme-none = Kein Thema
feed-share = Kolleginnen und Kollegen davon erzählen
feed-case = Anliegen, um das es geht
feed-post-go = Veröffentlichen
feed-tab-all = Alles
feed-tab-followed = Themen, denen ich folge
feed-tab-naming = Wo ich erwähnt werde
feed-none = Noch ist es still
feed-none-text = Hier steht, was das Team erzählt und fragt.
feed-comments = { $count ->
    [0] Noch keine Kommentare
    [one] 1 Kommentar
   *[other] { $count } Kommentare
}
feed-comment = Ihr Kommentar
feed-comment-go = Kommentieren
feed-remove = Zurücknehmen
feed-pace = Der Austausch als Brief
feed-pace-help = Es bleibt still, solange Sie nichts anderes wählen. Ein stiller Tag bringt keinen Brief.
feed-pace-never = Nie
feed-pace-daily = Einmal am Tag
feed-pace-weekly = Einmal in der Woche
feed-topics = Themen, denen Sie folgen
feed-topics-help = Mit gewählten Themen bringt der Brief diese und Ihre Erwähnungen; ohne Themen alles, was für Sie bestimmt ist.
feed-reading-go = Speichern
feed-flash-posted = Ihr Beitrag ist da.
feed-flash-commented = Ihr Kommentar ist da.
feed-flash-removed = Zurückgenommen.
feed-flash-reading = Gespeichert.
feed-problem-text-empty = Schreiben Sie zuerst etwas.
feed-problem-text-long = Das sind { $is } Zeichen; höchstens { $most } passen hinein.
feed-problem-team = Wählen Sie ein Team, das es gibt.
feed-problem-theme = Wählen Sie ein Thema, das es gibt.
feed-problem-case = Hier gibt es kein Anliegen mit dieser Nummer.
feed-letter-subject = { $count ->
    [one] Von Ihrem Team: 1 Beitrag
   *[other] Von Ihrem Team: { $count } Beiträge
}
feed-letter-told = { $name } erzählt
feed-letter-asked = { $name } fragt
feed-letter-named = Sie werden genannt, wo { $name } geschrieben hat
feed-letter-answered = Ihr Beitrag hat neue Kommentare
feed-letter-read = Lesen und antworten
feed-letter-why = Sie bekommen diesen Brief, weil Sie unter „Was mich erreicht“ im Team-Austausch darum gebeten haben, und können ihn dort abbestellen.
