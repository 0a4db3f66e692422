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
discovery-none = Nichts gefunden für „{ $q }“
discovery-none-text = Versuchen Sie ein kürzeres oder anderes Wort. Wenn noch niemand darauf gekommen ist, schreiben Sie es auf.
