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
discovery-none = Haku ”{ $q }” ei tuottanut tuloksia
discovery-none-text = Kokeile lyhyempää tai toista sanaa. Jos kukaan ei ole vielä keksinyt sitä, kirjoita se.
