# Search.
discovery-title = Suche
discovery-title-for = { $q } – Suche
discovery-what = Wonach suchen Sie?
discovery-help = In jeder Sprache; kleine Tippfehler stören nicht.
discovery-count = { $count ->
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
discovery-more-than = mehr als { $count } Treffer
discovery-did-you-mean = Meinten Sie
discovery-kind-comment = Kommentar
discovery-kind-challenge = Wettbewerb
discovery-kind-query = Frage
discovery-kind-case = Rückmeldung
discovery-kind-improvement = Verbesserung
discovery-kind-article = Beitrag
discovery-none = Nichts gefunden für „{ $q }“
discovery-none-text = Versuchen Sie ein kürzeres oder anderes Wort. Wenn noch niemand darauf gekommen ist, schreiben Sie es auf.
discovery-kind-idea = Idee
discovery-facet-status = Stand
discovery-facet-theme = Thema
discovery-facet-area = Gebiet
discovery-facet-lang = Sprache
discovery-facet-kind = Art
discovery-away = Die Suche ruht gerade einen Moment. Alles ist noch da:
discovery-away-list = die Ideen durchsehen
discovery-some-words = Nichts enthält alle diese Wörter; das hier enthält einige davon.
discovery-none-here = Hier wurde nichts gefunden
discovery-none-here-text = Nehmen Sie einen Filter weg oder suchen Sie nach einem Wort.
discovery-problem-long = Bitte suchen Sie mit weniger Wörtern.
discovery-kind-person = Person
