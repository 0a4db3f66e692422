# Search.
discovery-title = Haku
discovery-title-for = { $q } – haku
discovery-what = Mitä etsit?
discovery-help = Millä kielellä tahansa; pienet kirjoitusvirheet eivät haittaa.
discovery-count = { $count ->
    [one] { $count } osuma
   *[other] { $count } osumaa
}
discovery-more-than = yli { $count } osumaa
discovery-did-you-mean = Tarkoititko
discovery-kind-comment = Kommentti
discovery-kind-challenge = Haaste
discovery-kind-query = Kysymys
discovery-kind-case = Palaute
discovery-kind-improvement = Parannus
discovery-kind-article = Artikkeli
discovery-none = Haku ”{ $q }” ei tuottanut tuloksia
discovery-none-text = Kokeile lyhyempää tai toista sanaa. Jos kukaan ei ole vielä keksinyt sitä, kirjoita se.
discovery-kind-idea = Idea
discovery-facet-status = Tila
discovery-facet-theme = Teema
discovery-facet-area = Alue
discovery-facet-lang = Kieli
discovery-facet-kind = Laji
discovery-away = Haku lepää hetken. Kaikki on yhä tallessa:
discovery-away-list = selaa ideoita
discovery-some-words = Missään ei ole kaikkia näitä sanoja; näissä on osa niistä.
discovery-none-here = Täältä ei löytynyt mitään
discovery-none-here-text = Poista jokin rajaus tai hae sanalla.
discovery-problem-long = Hae harvemmilla sanoilla.
discovery-kind-person = Henkilö
