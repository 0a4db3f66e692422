### Wörter, die die Presse selbst braucht: wie nah eine Zeit ist, kurze Zahlen, Namen der Sprachen.

press-ago-now = gerade eben
press-ago-minutes = { $count ->
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
press-ago-hours = { $count ->
    [one] vor { $count } Stunde
   *[other] vor { $count } Stunden
}
press-ago-days = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
press-in-minutes = { $count ->
    [one] in { $count } Minute
   *[other] in { $count } Minuten
}
press-in-hours = { $count ->
    [one] in { $count } Stunde
   *[other] in { $count } Stunden
}
press-in-days = { $count ->
    [one] in { $count } Tag
   *[other] in { $count } Tagen
}

press-compact-thousands = { $number } Tsd.
press-compact-millions = { $number } Mio.

press-lang-en = Englisch
press-lang-fi = Finnisch
press-lang-sv = Schwedisch
press-lang-de = Deutsch
press-lang-ru = Russisch
