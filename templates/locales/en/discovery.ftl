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
discovery-kind-challenge = Challenge
discovery-kind-query = Question
discovery-kind-case = Feedback
discovery-kind-improvement = Improvement
discovery-kind-article = Article
discovery-none = Nothing found for “{ $q }”
discovery-none-text = Try a shorter or another word. If nobody has thought of it yet, write it down.
discovery-kind-idea = Idea
discovery-facet-status = Status
discovery-facet-theme = Theme
discovery-facet-area = Area
discovery-facet-lang = Language
discovery-facet-kind = Kind
discovery-away = The search is resting for a moment. Everything is still there:
discovery-away-list = look through the ideas
discovery-some-words = Nothing has all of these words; this has some of them.
discovery-none-here = Nothing found here
discovery-none-here-text = Take one of the filters away, or search for a word.
discovery-problem-long = Please search with fewer words.
discovery-kind-person = Person
