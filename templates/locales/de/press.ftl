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

# Hints for whoever writes.
press-hints = Klare Sprache
press-hints-some = { $count ->
    [one] Eine Stelle ginge klarer
   *[other] { $count } Stellen gingen klarer
}
press-hints-free = Das sind Hinweise. Sie entscheiden.
press-hints-none = Liest sich klar.
press-hint-long = Ein Satz mit { $count } Wörtern. Könnten es zwei sein? Bis { $most } Wörter folgt man leicht.
press-hint-jargon = „{ $word }“ ist ein Behördenwort. Wer das liest, benutzt es vielleicht nicht.
press-hint-jargon-instead = „{ $word }“ ist ein Behördenwort. Vielleicht: { $instead }.
press-hint-passive = Hier tut scheinbar niemand etwas. Sagen Sie, wer es tut.
