### Слова, которые нужны самой печати: насколько близко время, короткие числа, названия языков.

press-ago-now = только что
press-ago-minutes = { $count ->
    [one] { $count } минуту назад
    [few] { $count } минуты назад
    [many] { $count } минут назад
   *[other] { $count } минуты назад
}
press-ago-hours = { $count ->
    [one] { $count } час назад
    [few] { $count } часа назад
    [many] { $count } часов назад
   *[other] { $count } часа назад
}
press-ago-days = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
    [many] { $count } дней назад
   *[other] { $count } дня назад
}
press-in-minutes = { $count ->
    [one] через { $count } минуту
    [few] через { $count } минуты
    [many] через { $count } минут
   *[other] через { $count } минуты
}
press-in-hours = { $count ->
    [one] через { $count } час
    [few] через { $count } часа
    [many] через { $count } часов
   *[other] через { $count } часа
}
press-in-days = { $count ->
    [one] через { $count } день
    [few] через { $count } дня
    [many] через { $count } дней
   *[other] через { $count } дня
}

press-compact-thousands = { $number } тыс.
press-compact-millions = { $number } млн

press-lang-en = английский
press-lang-fi = финский
press-lang-sv = шведский
press-lang-de = немецкий
press-lang-ru = русский

# Hints for whoever writes.
press-hints = Понятный язык
press-hints-some = { $count ->
    [one] { $count } место можно сказать проще
    [few] { $count } места можно сказать проще
   *[other] { $count } мест можно сказать проще
}
press-hints-free = Это подсказки. Решаете вы.
press-hints-none = Читается легко.
press-hint-long = В предложении слов: { $count }. Может быть, сделать из него два? До { $most } слов следить легко.
press-hint-jargon = «{ $word }» – канцелярское слово. Читатель, возможно, так не говорит.
press-hint-jargon-instead = «{ $word }» – канцелярское слово. Можно сказать: { $instead }.
press-hint-passive = Кажется, здесь никто ничего не делает. Скажите, кто делает.
