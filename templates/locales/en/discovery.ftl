# Search.
discovery-title = Search
discovery-title-for = { $q } – search
discovery-what = What are you looking for?
discovery-help = Any language; small typing mistakes do not matter.
discovery-count = { $count ->
    [one] { $count } found
   *[other] { $count } found
}
discovery-more-than = more than { $count } found
discovery-did-you-mean = Did you mean
discovery-kind-comment = Comment
discovery-none = Nothing found for “{ $q }”
discovery-none-text = Try a shorter or another word. If nobody has thought of it yet, write it down.
