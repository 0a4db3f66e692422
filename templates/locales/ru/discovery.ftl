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
discovery-kind-challenge = Конкурс
discovery-kind-query = Вопрос
discovery-kind-case = Отзыв
discovery-kind-improvement = Улучшение
discovery-kind-article = Материал
discovery-none = По запросу «{ $q }» ничего не найдено
discovery-none-text = Попробуйте слово короче или другое. Если об этом ещё никто не подумал, напишите.
discovery-kind-idea = Идея
discovery-facet-status = Статус
discovery-facet-theme = Тема
discovery-facet-area = Район
discovery-facet-lang = Язык
discovery-facet-kind = Вид
discovery-away = Поиск ненадолго прервался. Всё на месте:
discovery-away-list = посмотреть идеи
discovery-some-words = Ничто не содержит всех этих слов; здесь есть некоторые из них.
discovery-none-here = Здесь ничего не найдено
discovery-none-here-text = Уберите один из фильтров или введите слово.
discovery-problem-long = Введите меньше слов.
discovery-kind-person = Сотрудник
