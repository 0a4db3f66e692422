# Search.
discovery-title = Поиск
discovery-title-for = { $q } – поиск
discovery-what = Что вы ищете?
discovery-help = На любом языке; мелкие опечатки не помешают.
discovery-count = { $count ->
    [one] найдено { $count }
    [few] найдено { $count }
   *[many] найдено { $count }
}
discovery-more-than = найдено более { $count }
discovery-did-you-mean = Возможно, вы имели в виду
discovery-kind-comment = Комментарий
discovery-none = По запросу «{ $q }» ничего не найдено
discovery-none-text = Попробуйте слово короче или другое. Если об этом ещё никто не подумал, напишите.
