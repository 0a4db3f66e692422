### Words the press itself needs: how near a time is, short numbers, names of languages.

press-ago-now = just now
press-ago-minutes = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
press-ago-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
press-ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
press-in-minutes = { $count ->
    [one] in { $count } minute
   *[other] in { $count } minutes
}
press-in-hours = { $count ->
    [one] in { $count } hour
   *[other] in { $count } hours
}
press-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}

press-compact-thousands = { $number }k
press-compact-millions = { $number }M

press-lang-en = English
press-lang-fi = Finnish
press-lang-sv = Swedish
press-lang-de = German
press-lang-ru = Russian

# Hints for whoever writes.
press-hints = Plain language
press-hints-some = { $count ->
    [one] One thing could be plainer
   *[other] { $count } things could be plainer
}
press-hints-free = These are hints. You decide.
press-hints-none = Reads plainly.
press-hint-long = A sentence of { $count } words. Could it be two? Up to { $most } is easy to follow.
press-hint-jargon = “{ $word }” is an office word. Who reads this may not use it.
press-hint-jargon-instead = “{ $word }” is an office word. Perhaps: { $instead }.
press-hint-passive = It looks as if nobody does anything here. Say who does it.
