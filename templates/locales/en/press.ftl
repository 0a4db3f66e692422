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
