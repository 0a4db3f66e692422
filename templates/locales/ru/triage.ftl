# Входящие сотрудников.
triage-title = Входящие
triage-parts = Списки входящих
triage-part-open = Новые
triage-part-routed = У команд
triage-part-snoozed = Отложенные
triage-part-decided = Решённые
triage-views = Сохранённые виды
triage-view-shared = общий
triage-view-keep = Сохранить этот вид …
triage-view-name = Название вида
triage-view-share = Показать всем коллегам
triage-view-keep-go = Сохранить вид
triage-view-forget = Удалить вид «{ $name }»
triage-shown = { $count ->
    [one] { $count } обращение
    [few] { $count } обращения
   *[other] { $count } обращений
}
triage-or-more = или больше
triage-all = Показать все
triage-answered-in = Половина последних ответов пришла за { $took }
triage-answered-after = ответ за { $took }
triage-took = { $days ->
    [0] { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
       *[other] { $hours } часов
    }
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
triage-waits = { $days ->
    [0] { $hours ->
        [0] только что
        [one] ждёт { $hours } час
        [few] ждёт { $hours } часа
       *[other] ждёт { $hours } часов
    }
    [one] ждёт { $days } день
    [few] ждёт { $days } дня
   *[other] ждёт { $days } дней
}
triage-waited = { $days ->
    [0] { $hours ->
        [one] заняло { $hours } час
        [few] заняло { $hours } часа
       *[other] заняло { $hours } часов
    }
    [one] заняло { $days } день
    [few] заняло { $days } дня
   *[other] заняло { $days } дней
}
triage-mentions = Упоминания
triage-mentions-read = Я всё просмотрел(а)
triage-mentions-none = Вас никто не упоминал
triage-mentions-none-text = Когда коллега напишет в заметке @ и ваше имя, вы найдёте её здесь.
triage-unread = Новое
triage-teams = Кто за что отвечает
triage-teams-lead = Команду, отвечающую за тему, система предлагает для всего нового по этой теме.
triage-teams-themes = Темы, за которые отвечает { $team }
triage-teams-go = Сохранить
triage-teams-none = Тем пока нет.
triage-none = Здесь ничего не ждёт
triage-none-text = По всем обращениям этого списка принято решение.
triage-back = Назад к списку
triage-changed = Список изменился. Показать его как есть сейчас.
triage-hold = Остаться здесь

# Виды и фильтры.
triage-kind-idea = Идея
triage-kind-case = Обращения и отзывы
triage-kind-feedback = Отзыв
triage-kind-matter = Обращение
triage-kind-comment = Отмеченный комментарий
triage-kind-report = Жалоба
triage-kind-question = Вопрос
triage-filter-any = Все
triage-filter-kind = Вид
triage-filter-theme = Тема
triage-filter-no-theme = Без темы
triage-filter-area = Район
triage-filter-no-area = Без района
triage-filter-lang = Язык
triage-filter-age = Ожидание
triage-filter-team = Команда
triage-filter-no-team = Без команды
triage-filter-assignee = Сотрудник
triage-filter-mine = Мои
triage-filter-nobody = Ничьи
triage-filter-sort = Порядок
triage-age-day = Пришло сегодня
triage-age-3 = 3 дня и дольше
triage-age-7 = Неделя и дольше
triage-age-14 = Две недели и дольше
triage-age-30 = Месяц и дольше
triage-sort-oldest = Сначала ждущие дольше всех
triage-sort-newest = Сначала новые

# Одно обращение.
triage-tick = Отметить «{ $title }»
triage-with = у сотрудника: { $name }
triage-with-team = команда { $name }
triage-to-team = Команда { $team }
triage-notes-count = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
   *[other] { $count } заметок
}
triage-until = отложено до { $day }
triage-open-by = Сейчас открыто у коллег: { $names }
triage-open-thing = Открыть на своём месте
triage-about = Относится к:
triage-decision-answered = Дан ответ
triage-decision-linked = Связано с улучшением
triage-decision-routed = Передано команде
triage-decision-merged = Объединено
triage-decision-declined = Отклонено
triage-decision-moderated = Просмотрено модератором
triage-decision-gone = Отозвано или скрыто
triage-tell-at = Автор узнает об этом в { $time }.
triage-accept = Передать: { $team }
triage-suggest-theme = За тему «{ $theme }» отвечает { $team }.
triage-suggest-both = За тему «{ $theme }» отвечает { $team }; из последних { $of } туда передано { $count }.
triage-suggest-past = Из последних { $of } по теме «{ $theme }» команде { $team } передано { $count }.
triage-similar = Похожее
triage-similar-words = Общие слова: { $words }
triage-similar-item = его место во входящих
triage-merge = Объединить с этой идеей
triage-notes = Заметки коллег
triage-note = Заметка
triage-note-help = Её читают только коллеги. Напишите @ и имя, чтобы позвать кого-то.
triage-note-go = Сохранить заметку
triage-done = Что было сделано
triage-was-undone = отменено

# Что можно сделать.
triage-answer = Ответить …
triage-answer-status = Статус после ответа
triage-answer-text = Ответ
triage-answer-help-idea = Публично и от вашего имени. Узнают автор, сторонники и подписчики.
triage-answer-help-case = Автор прочитает его на странице отслеживания и в письме.
triage-answer-help-comment = Публичный ответ под комментарием от вашего имени.
triage-answer-help-report = Ответ прочитает тот, кто пожаловался.
triage-answer-help-question = Публично, под вопросом. Узнают все, кто следит за конкурсом.
triage-answer-go = Отправить ответ
triage-decline = Отклонить
triage-decline-open = Отклонить …
triage-decline-reason = Почему это невозможно
triage-decline-help-idea = Автор и все, кто поддержал идею, прочтут это как официальный ответ через минуту. До этого решение можно отменить.
triage-decline-help-case = Автор прочитает это через минуту. До этого решение можно отменить.
triage-decline-help-comment = Это читают только коллеги: в комментарии к городу никто не обращался.
triage-decline-help-report = Это прочитает тот, кто пожаловался.
triage-decline-help-question = Все прочитают это под вопросом через минуту. До этого решение можно отменить.
triage-assign = Поручить
triage-assign-to = Поручить
triage-nobody = Никому
triage-more-assign = Поручить …
triage-take = Беру себе
triage-snooze = Отложить
triage-snooze-until = Отложить до
triage-snooze-day = или до этого дня
triage-more-snooze = Отложить …
triage-until-tomorrow = завтра
triage-until-monday = понедельника
triage-until-week = через неделю
triage-until-month = через месяц
triage-wake = Вернуть сейчас
triage-theme = Тема
triage-no-theme = Без темы
triage-sort = Назначить
triage-more-theme = Тема …
triage-route = Передать
triage-route-to = Передать команде
triage-more-route = Передать …
triage-route-help = Обращение уйдёт из этого списка и будет ждать в списке команды.
triage-bar = Со всем отмеченным
triage-ticked = { $count ->
    [one] Отмечено: { $count }
    [few] Отмечено: { $count }
   *[other] Отмечено: { $count }
}
triage-ticked-js = Отмечено: { $count }
triage-bar-all = Весь этот список ({ $count }), не больше 500
triage-bar-help = Все или ничего: если коллега тем временем изменил хотя бы одно, ничего не произойдёт, и вы об этом узнаете.
triage-undo = Отменить
triage-last = Последнее действие: { $what }

# После действия.
triage-flash-assigned = { $count ->
    [one] Поручено: { $count }.
    [few] Поручено: { $count }.
   *[other] Поручено: { $count }.
}
triage-flash-snoozed = { $count ->
    [one] Отложено: { $count }. Вернётся само.
    [few] Отложено: { $count }. Вернутся сами.
   *[other] Отложено: { $count }. Вернутся сами.
}
triage-flash-woken = { $count ->
    [one] Снова в списке: { $count }.
    [few] Снова в списке: { $count }.
   *[other] Снова в списке: { $count }.
}
triage-flash-sorted = { $count ->
    [one] Тема назначена: { $count }.
    [few] Тема назначена: { $count }.
   *[other] Тема назначена: { $count }.
}
triage-flash-routed = { $count ->
    [one] Передано команде: { $count }.
    [few] Передано команде: { $count }.
   *[other] Передано команде: { $count }.
}
triage-flash-linked = { $count ->
    [one] Связано с улучшением: { $count }.
    [few] Связано с улучшением: { $count }.
   *[other] Связано с улучшением: { $count }.
}
triage-flash-merged = { $count ->
    [one] Объединено: { $count }.
    [few] Объединено: { $count }.
   *[other] Объединено: { $count }.
}
triage-flash-answered = { $count ->
    [one] Дан ответ: { $count }.
    [few] Даны ответы: { $count }.
   *[other] Даны ответы: { $count }.
}
triage-flash-declined = { $count ->
    [one] Отклонено: { $count }. Люди узнают об этом через минуту.
    [few] Отклонено: { $count }. Люди узнают об этом через минуту.
   *[other] Отклонено: { $count }. Люди узнают об этом через минуту.
}
triage-flash-kept = { $count ->
    [one] Оставлено как есть: { $count }.
    [few] Оставлено как есть: { $count }.
   *[other] Оставлено как есть: { $count }.
}
triage-flash-hidden = Скрыто. Автор получит письмо с причиной.
triage-flash-undone = { $count ->
    [one] Отменено: { $count } обращение снова как прежде.
    [few] Отменено: { $count } обращения снова как прежде.
   *[other] Отменено: { $count } обращений снова как прежде.
}
triage-flash-undone-but = Отменено, как прежде: { $count }. Изменены с тех пор и остаются: { $left } – { $names }.
triage-flash-noted = Заметка сохранена.
triage-flash-view = Вид сохранён.
triage-flash-view-gone = Вид удалён.
triage-flash-themes = Сохранено.
triage-flash-marked = Комментарий во входящих.
triage-mark = Во входящие

# Кто-то успел раньше.
triage-overtaken-title = Коллега успел раньше
triage-overtaken-safe = Ничего не изменено, и написанное вами осталось здесь.
triage-overtaken = { $how ->
    [assigned] Поручил(а) кому-то «{ $title }»: { $name }, { MOMENT($at) }.
    [snoozed] Отложил(а) «{ $title }»: { $name }, { MOMENT($at) }.
    [woken] Вернул(а) «{ $title }»: { $name }, { MOMENT($at) }.
    [sorted] Перенёс(ла) «{ $title }» в другую тему: { $name }, { MOMENT($at) }.
    [routed] Передал(а) «{ $title }» команде: { $name }, { MOMENT($at) }.
    [linked] Связал(а) «{ $title }» с улучшением: { $name }, { MOMENT($at) }.
    [merged] Объединил(а) «{ $title }»: { $name }, { MOMENT($at) }.
    [answered] Ответил(а) на «{ $title }»: { $name }, { MOMENT($at) }.
    [declined] Отклонил(а) «{ $title }»: { $name }, { MOMENT($at) }.
    [kept] Оставил(а) как есть «{ $title }»: { $name }, { MOMENT($at) }.
    [hidden] Скрыл(а) «{ $title }»: { $name }, { MOMENT($at) }.
    [undone] Отменил(а) сделанное с «{ $title }»: { $name }, { MOMENT($at) }.
   *[other] «{ $title }» изменилось с тех пор, как вы это видели, { MOMENT($at) }.
} { $others ->
    [0] { "" }
    [one] Изменилось и ещё { $others }.
    [few] Изменились и ещё { $others }.
   *[other] Изменились и ещё { $others }.
}

# Журнал решений рядом с обращением.
triage-did-assigned = Больше никому не поручено
triage-did-assigned-to = Поручено: { $to }
triage-did-snoozed = Отложено
triage-did-snoozed-to = Отложено до { MOMENT($to) }
triage-did-woken = Возвращено
triage-did-sorted = Убрано из темы
triage-did-sorted-to = Назначена тема: { $to }
triage-did-routed = Передано
triage-did-routed-to = Передано: { $to }
triage-did-linked = Связано с улучшением
triage-did-linked-to = Связано: { $to }
triage-did-merged = Объединено
triage-did-answered = Дан ответ
triage-did-declined = Отклонено
triage-did-declined-to = Отклонено: { $to }
triage-did-kept = Оставлено как есть
triage-did-hidden = Скрыто
triage-did-hidden-to = Скрыто: { $to }
triage-did-marked = Отмечено

# Что не так с отправленным.
triage-problem-text-missing = Напишите несколько слов.
triage-problem-text-long = Пожалуйста, не больше { $most } знаков.
triage-problem-filter = Такого фильтра нет.
triage-problem-none = Сначала отметьте что-нибудь.
triage-problem-many = Пожалуйста, не больше { $most } за раз.
triage-problem-unfit = С «{ $title }» этого сделать нельзя. Снимите отметку или выберите другое.
triage-problem-until = Выберите день, который ещё не наступил.
triage-problem-theme = Выберите тему из списка.
triage-problem-to = Выберите коллегу или команду из списка.
triage-problem-team = Выберите команду из списка.
triage-problem-into = Выберите идею, с которой объединить.
triage-problem-views = Больше видов сохранить нельзя. Сначала удалите один.
triage-problem-needed = Это нужно для такого действия.

# Клавиши.
triage-key-next = Следующее
triage-key-prev = Предыдущее
triage-key-open = Открыть
triage-key-tick = Отметить
triage-key-answer = Ответить
triage-key-assign = Поручить кому-то
triage-key-snooze = Отложить
triage-key-decline = Отклонить с причиной
triage-key-theme = Назначить тему
triage-key-route = Передать команде
triage-key-accept = Принять предложение
triage-key-hide = Скрыть
triage-key-note = Написать заметку
triage-key-place = Открыть на своём месте
triage-key-bar = Действовать со всем отмеченным
triage-key-search = К строке поиска

# В журнале сотрудников.
triage-log-assigned = Поручение обращений из входящих
triage-log-snoozed = Откладывание обращений из входящих
triage-log-woken = Возврат обращений во входящие
triage-log-sorted = Назначение темы обращениям
triage-log-routed = Передача обращений команде
triage-log-linked = Связывание обращений с улучшением
triage-log-merged = Объединение обращений
triage-log-answered = Ответ из входящих
triage-log-declined = Отклонение обращений
triage-log-kept = Жалоба рассмотрена, оставлено как есть
triage-log-hidden = Скрытие по жалобе
triage-log-undone = Отмена действия во входящих
triage-log-marked = Комментарий отмечен для входящих
triage-log-team-themes = Назначение тем команде

# Improvements.
triage-link-open = Связать …
triage-link-to = Связать с улучшением
triage-link-none = Выберите улучшение
triage-link = Связать
triage-link-find = Искать по словам названия
triage-link-find-go = Найти
triage-link-this = Связать с ним
triage-begin-title = Или новое улучшение: его название
triage-begin-why = Почему это стоит сделать
triage-begin-go = Начать улучшение с этого
triage-behind = Стоит за улучшением:
triage-alike = Похожие улучшения
triage-key-link = Связать с улучшением; оставить как есть
triage-problem-improvement = Выберите улучшение из списка.

# Сводка для руководителя.
triage-overview-title = Сводка
triage-overview-at = По состоянию на
triage-overview-came = Поступило
triage-overview-went = Рассмотрено
triage-overview-waits = Ожидает сейчас
triage-overview-declined = Отклонено
triage-overview-of-declined = из них отклонено
triage-overview-percent = { $percent } %
triage-overview-of = { $part } из { $whole } решений
triage-overview-answer = До первого ответа
triage-overview-decision = До решения
triage-overview-took = { $days ->
    [0] { $hours ->
        [0] меньше часа
        [one] { $hours } час
        [few] { $hours } часа
        [many] { $hours } часов
       *[other] { $hours } часа
    }
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
triage-overview-p90 = девять из десяти: { $took } или меньше
triage-overview-p90-head = девять из десяти
triage-overview-timed = { $count ->
    [one] по { $count } обращению
    [few] по { $count } обращениям
    [many] по { $count } обращениям
   *[other] по { $count } обращения
}
triage-overview-cut = Данных больше, чем измеряется за один раз: время рассчитано по последним { $most } ответам и решениям.
triage-overview-by-week = По неделям
triage-overview-chart = Сколько поступило и сколько рассмотрено за каждую неделю. В таблице то же самое в числах.
triage-overview-most = самый высокий столбец — { $count }
triage-overview-week = Неделя с
triage-overview-runs = на сегодня
triage-overview-once = Каждое обращение считается один раз: как поступившее — в неделю, когда оно пришло впервые, как рассмотренное — в неделю последнего решения. К рассмотренным относится и то, что ушло в собственный список команды. Время — медиана: половина заняла не больше.
triage-overview-oldest = Ожидают дольше всего
triage-overview-by-theme = По темам
triage-overview-by-team = По командам
triage-overview-nothing = За эти недели ничего нет.
triage-overview-csv = Всё это таблицей (CSV)
triage-overview-period = Период
triage-overview-weeks = { $count ->
    [one] { $count } неделя
    [few] { $count } недели
    [many] { $count } недель
   *[other] { $count } недели
}
triage-overview-former-team = Бывшая команда
triage-key-filters = К фильтрам
