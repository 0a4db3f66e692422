# Search.
discovery-title = Sök
discovery-title-for = { $q } – sök
discovery-what = Vad letar du efter?
discovery-help = Vilket språk som helst; små skrivfel gör inget.
discovery-count = { $count ->
    [one] { $count } träff
   *[other] { $count } träffar
}
discovery-more-than = över { $count } träffar
discovery-did-you-mean = Menade du
discovery-kind-comment = Kommentar
discovery-kind-challenge = Utmaning
discovery-kind-query = Fråga
discovery-kind-case = Respons
discovery-kind-improvement = Förbättring
discovery-kind-article = Artikel
discovery-none = Inget hittades för ”{ $q }”
discovery-none-text = Prova ett kortare eller ett annat ord. Om ingen har tänkt på det ännu, skriv ned det.
discovery-kind-idea = Idé
discovery-facet-status = Status
discovery-facet-theme = Tema
discovery-facet-area = Område
discovery-facet-lang = Språk
discovery-facet-kind = Typ
discovery-away = Sökningen vilar en stund. Allt finns kvar:
discovery-away-list = bläddra bland idéerna
discovery-some-words = Inget innehåller alla orden; det här innehåller några av dem.
discovery-none-here = Inget hittades här
discovery-none-here-text = Ta bort ett av filtren eller sök på ett ord.
discovery-problem-long = Sök med färre ord.
discovery-kind-person = Person
