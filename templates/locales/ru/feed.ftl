# What the staff tell and ask each other.
feed-title = Лента сотрудников
feed-lead = Это видят только коллеги. Ничто отсюда не попадает к жителям, и никто не получает об этом писем, если сам не попросил.
feed-reading = Что приходит мне
feed-unseen = { $count ->
    [one] Вас упомянули в непрочитанных записях: { $count }
    [few] Вас упомянули в непрочитанных записях: { $count }
    [many] Вас упомянули в непрочитанных записях: { $count }
   *[other] Вас упомянули в непрочитанных записях: { $count }
}
feed-new = Написать
feed-text = Что вы хотите рассказать или спросить?
feed-text-help = Упомяните коллегу так: @Liisa Hakala. Запись появится среди упоминаний.
feed-kind = Что это?
feed-kind-post = Запись
feed-kind-question = Вопрос
feed-to = Кому?
feed-to-agency = Всем у нас
feed-to-hub = Всем на платформе
feed-theme = Тема
feed-theme-none = Без темы
feed-share = Рассказать коллегам
feed-case = Обращение, о котором речь
feed-post-go = Опубликовать
feed-tab-all = Всё
feed-tab-followed = Темы, за которыми я слежу
feed-tab-naming = Где упомянули меня
feed-none = Пока тихо
feed-none-text = Здесь то, что рассказывают и спрашивают коллеги.
feed-comments = { $count ->
    [0] Комментариев пока нет
    [one] Комментариев: { $count }
    [few] Комментариев: { $count }
    [many] Комментариев: { $count }
   *[other] Комментариев: { $count }
}
feed-comment = Ваш комментарий
feed-comment-go = Ответить
feed-remove = Убрать
feed-pace = Лента письмом
feed-pace-help = Тишина, пока вы не выберете иное. В тихий день письма нет.
feed-pace-never = Никогда
feed-pace-daily = Раз в день
feed-pace-weekly = Раз в неделю
feed-topics = Темы, за которыми следить
feed-topics-help = Если темы выбраны, письмо принесёт их и ваши упоминания; если нет — всё, что предназначено вам.
feed-reading-go = Сохранить
feed-flash-posted = Ваша запись в ленте.
feed-flash-commented = Ваш комментарий на месте.
feed-flash-removed = Убрано.
feed-flash-reading = Сохранено.
feed-problem-text-empty = Сначала напишите что-нибудь.
feed-problem-text-long = Здесь { $is } знаков; помещается не больше { $most }.
feed-problem-team = Выберите существующую группу.
feed-problem-theme = Выберите существующую тему.
feed-problem-case = Обращения с таким номером здесь нет.
feed-letter-subject = { $count ->
    [one] Записей от коллег: { $count }
    [few] Записей от коллег: { $count }
    [many] Записей от коллег: { $count }
   *[other] Записей от коллег: { $count }
}
feed-letter-told = { $name } рассказывает
feed-letter-asked = { $name } спрашивает
feed-letter-named = Вас упомянули под записью: { $name }
feed-letter-answered = К вашей записи есть новые комментарии
feed-letter-read = Прочитать и ответить
feed-letter-why = Вы получаете это письмо, потому что попросили о нём в разделе «Что приходит мне» ленты сотрудников; там же его можно отменить.
