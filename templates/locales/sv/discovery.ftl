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
discovery-none = Inget hittades för ”{ $q }”
discovery-none-text = Prova ett kortare eller ett annat ord. Om ingen har tänkt på det ännu, skriv ned det.
