### Ord som pressen själv behöver: hur nära en tid är, korta tal, språkens namn.

press-ago-now = alldeles nyss
press-ago-minutes = { $count ->
    [one] för { $count } minut sedan
   *[other] för { $count } minuter sedan
}
press-ago-hours = { $count ->
    [one] för { $count } timme sedan
   *[other] för { $count } timmar sedan
}
press-ago-days = { $count ->
    [one] för { $count } dag sedan
   *[other] för { $count } dagar sedan
}
press-in-minutes = { $count ->
    [one] om { $count } minut
   *[other] om { $count } minuter
}
press-in-hours = { $count ->
    [one] om { $count } timme
   *[other] om { $count } timmar
}
press-in-days = { $count ->
    [one] om { $count } dag
   *[other] om { $count } dagar
}

press-compact-thousands = { $number } tn
press-compact-millions = { $number } mn

press-lang-en = engelska
press-lang-fi = finska
press-lang-sv = svenska
press-lang-de = tyska
press-lang-ru = ryska

# Hints for whoever writes.
press-hints = Klarspråk
press-hints-some = { $count ->
    [one] En sak kunde sägas enklare
   *[other] { $count } saker kunde sägas enklare
}
press-hints-free = Det här är tips. Du bestämmer.
press-hints-none = Lätt att läsa.
press-hint-long = En mening på { $count } ord. Kan den bli två? Upp till { $most } ord är lätt att följa.
press-hint-jargon = ”{ $word }” är ett kansliord. Läsaren använder det kanske inte.
press-hint-jargon-instead = ”{ $word }” är ett kansliord. Kanske: { $instead }.
press-hint-passive = Här ser ingen ut att göra något. Säg vem som gör det.
