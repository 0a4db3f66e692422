# Stages, as the house calls them.
improvements-stage-triage = На рассмотрении
improvements-stage-exploring = Изучаем
improvements-stage-trial = Пробуем
improvements-stage-adopting = Внедряем
improvements-stage-done = Сделано
improvements-stage-declined = Не будет сделано

# What everyone sees.
improvements-title = Что мы улучшаем
improvements-lead = Что рассказали люди, что мы с этим делаем и что из этого вышло.
improvements-none = Здесь пока ничего нет
improvements-none-text = Когда город возьмётся за то, о чём вы рассказали, вы найдёте это здесь.
improvements-none-here = Ничего не подходит под этот выбор
improvements-tab-all = Все
improvements-tabs = Этапы
improvements-theme = Тема
improvements-area = Район
improvements-any = Любой вариант
improvements-people = { $count ->
    [one] За этим { $count } человек
    [few] За этим { $count } человека
   *[many] За этим { $count } человек
}
improvements-people-word = { $count ->
    [one] человек
    [few] человека
   *[many] человек
}
improvements-carried = { $count ->
    [one] и { $count } голос, перенесённый с другой площадки
    [few] и { $count } голоса, перенесённые с другой площадки
   *[many] и { $count } голосов, перенесённых с другой площадки
}
improvements-since = с { $date }
improvements-walk = Как далеко продвинулись
improvements-heard = Что мы услышали
improvements-doing = Что мы делаем
improvements-results = Что из этого вышло
improvements-milestones = Шаги
improvements-milestone-due = до { $date }
improvements-milestone-done = сделано { $date }
improvements-outcome = Что измерили
improvements-measured = Как измеряли
improvements-before = До
improvements-after = После
improvements-money = Деньги
improvements-money-saved = { $amount } экономии в год
improvements-money-cost = { $amount } расходов в год
improvements-behind = Что за этим стоит
improvements-private = { $count ->
    [one] и { $count } непубличное обращение в город
    [few] и { $count } непубличных обращения в город
   *[many] и { $count } непубличных обращений в город
}
improvements-history = Как это шло
improvements-came-of-it = К чему это привело
improvements-answers = Официальные ответы
improvements-challenges = Конкурсы
improvements-preview = Это предварительный просмотр
improvements-preview-text = Его видят только сотрудники. Откройте страницу для всех, когда она готова.
improvements-keep = Работать над этим
improvements-kind-idea = Идея
improvements-kind-comment = Комментарий
improvements-kind-case = Отзыв
improvements-kind-question = Вопрос
improvements-onward = Что из этого вышло
improvements-onward-is = Это часть улучшения, над которым работает город.

# The board, the table, the printed list.
improvements-desk-title = Улучшения
improvements-desk-new = Новое улучшение
improvements-view-board = Доска
improvements-view-table = Таблица
improvements-view-print = Список для печати
improvements-views = Способы просмотра
improvements-csv = Сохранить таблицей (CSV)
improvements-name-stages = Этапы и пределы
improvements-owner = Ответственный
improvements-team = Команда
improvements-mine = Мои
improvements-stage = Этап
improvements-cards = { $count ->
    [one] { $count } карточка
    [few] { $count } карточки
   *[many] { $count } карточек
}
improvements-limit = не больше { $limit }
improvements-over = { $count } при пределе { $limit }: больше, чем договорились
improvements-column-empty = Здесь пусто
improvements-column-more = Остальные в таблице
improvements-board-help = Перетащите карточку на другой этап или перейдите к её ручке и нажмите пробел: стрелки выбирают этап, Enter опускает карточку, Esc возвращает её.
improvements-handle = Переместить «{ $title }»
improvements-picked-up = Карточка «{ $title }» взята, этап: { $stage }. Стрелки выбирают этап, Enter опускает, Esc возвращает.
improvements-over-stage = { $stage }, { $cards }.
improvements-put-back = Карточка «{ $title }» снова на этапе: { $stage }.
improvements-cannot-go = Отсюда нельзя перейти на этап: { $stage }.
improvements-move = Переместить
improvements-move-to = На какой этап
improvements-move-title = Переместить «{ $title }» на этап: { $stage }?
improvements-move-words = Что вы скажете людям, которые за этим стоят?
improvements-move-words-help = Эти слова уйдут в их следующем письме и появятся у их идей. Без слов они узнают только этап. Если этого не будет, нужна причина.
improvements-move-go = Переместить и сообщить
improvements-cancel = Оставить как есть
improvements-desk-none = Улучшений пока нет
improvements-desk-none-text = Начните с идеи, комментария или отзыва или с чистого листа.
improvements-sort-stage = Этап
improvements-sort-title = Название
improvements-sort-people = Люди
improvements-sort-moved = На этом этапе с
improvements-sort-updated = Последнее изменение
improvements-published-short = Открыто для всех
improvements-printed = По состоянию на { $date }
improvements-search = Слова в названии

# Beginning one and saying what it is about.
improvements-new-title = Новое улучшение
improvements-new-lead = Соберите то, о чём рассказали люди, назначьте ответственного и ведите от этапа к этапу.
improvements-new-about = Начинается с
improvements-field-title = Название
improvements-field-title-help = Что станет лучше, в нескольких словах. Видно всем, когда страница открыта.
improvements-field-why = Зачем
improvements-field-why-help = Для коллег. Это никогда не выходит за пределы рабочего стола.
improvements-field-lang = Язык
improvements-choose = Выберите
improvements-begin = Начать
improvements-save = Сохранить
improvements-edit = Изменить, о чём это
improvements-edit-title = О чём это
improvements-gather-title = Собрать в улучшение
improvements-gather-lead = Выберите существующее улучшение или начните с этого новое.
improvements-gather-here = Добавить сюда
improvements-gather-new = Начать новое
improvements-gather-none = Ни в одном улучшении нет этих слов.
improvements-gather-find = Найти
improvements-gather = Собрать в улучшение

# One case at the desk.
improvements-part-work = Работа
improvements-part-measure = Проба и итог
improvements-part-public = Страница для всех
improvements-parts = Части улучшения
improvements-why = Зачем
improvements-evidence = Что за этим стоит ({ $count })
improvements-evidence-help = Каждый узнаёт о смене этапа один раз, сколько бы из этого он ни написал или ни поддержал.
improvements-evidence-none = Пока ничего. Привяжите то, о чём рассказали люди.
improvements-evidence-link = Привязать
improvements-evidence-what = Адрес идеи, комментария, вопроса или отзыва
improvements-evidence-what-help = Вставьте его из адресной строки или найдите идеи по словам.
improvements-evidence-find = Найти идеи
improvements-evidence-unlink = Отвязать
improvements-evidence-hidden = Не видно всем
improvements-evidence-under = под «{ $title }»
improvements-evidence-from = источник: { $source }
improvements-evidence-voices = { $count ->
    [one] { $count } сторонник
    [few] { $count } сторонника
   *[many] { $count } сторонников
}
improvements-evidence-merged = пришло с объединённым
improvements-find-title = Найти, что привязать
improvements-find-words = Слова
improvements-find-none = Ни в одной идее нет этих слов.
improvements-find-already = Уже привязано
improvements-notes = Заметки
improvements-notes-help = Между коллегами. Они никогда не выходят за пределы рабочего стола.
improvements-note = Новая заметка
improvements-note-go = Записать
improvements-tasks = Задачи
improvements-tasks-none = Задач нет
improvements-task = Что нужно сделать
improvements-task-owner = Кто
improvements-task-due = К какому дню
improvements-task-due-help = Ответственному напомнят за день.
improvements-task-go = Добавить задачу
improvements-task-is-due = до { $date }
improvements-task-late = просрочено
improvements-task-done-at = сделано { $date }
improvements-task-finish = Сделано
improvements-task-reopen = Всё-таки не сделано
improvements-task-remove = Убрать
improvements-log = Решения
improvements-log-help = Кто, что, когда и почему решил.
improvements-decide-what = Что решили
improvements-decide-why = Почему
improvements-decide-go = Записать решение
improvements-deed-started = начало работы
improvements-deed-moved = смена этапа: { $before } → { $after }
improvements-deed-decided = решение: { $what }
improvements-deed-linked = привязано: «{ $what }»
improvements-deed-unlinked = отвязано: «{ $what }»
improvements-deed-merged = объединено с «{ $what }»
improvements-deed-merge-undone = снова разделено с «{ $what }»
improvements-deed-published = страница открыта для всех
improvements-deed-unpublished = страница закрыта
improvements-hub = Система
improvements-links = К чему это привело
improvements-links-none = Пока ни к чему
improvements-link-challenge = Номер конкурса
improvements-link-challenge-go = Привязать конкурс
improvements-link-answer-go = Привязать этот ответ
improvements-link-remove = Убрать
improvements-open-answers = Официальные ответы на эти идеи
improvements-merges = Объединено сюда
improvements-merge = Объединить с другим
improvements-merge-title = Объединить «{ $title }» с другим
improvements-merge-lead = Другое продолжится со всем, что стоит за обоими; люди узнают один раз. Это можно отменить.
improvements-merge-into = С каким?
improvements-merge-reason = Почему
improvements-merge-go = Объединить
improvements-merge-undo = Разделить снова
improvements-merge-none = Ни в одном другом улучшении нет этих слов.
improvements-merged = Продолжается в
improvements-facts = Сведения
improvements-told = Сказано в последний раз

# Trial and outcome.
improvements-trial = Проба
improvements-trial-help = Небольшая проба, прежде чем делать везде. Остаётся на рабочем столе.
improvements-trial-hypothesis = Что, по-нашему, произойдёт?
improvements-trial-measure = Что мы измеряем?
improvements-trial-start = Значение в начале
improvements-trial-end = Значение в конце
improvements-trial-starts = Начало
improvements-trial-ends = Конец
improvements-trial-learned = Что мы узнали?
improvements-trial-go = Сохранить пробу
improvements-outcome-title = Итог
improvements-outcome-help = Что из этого вышло, в цифрах. Виден всем, только если вы отметите это на странице для всех.
improvements-outcome-money = Сколько экономит в год
improvements-outcome-money-help = Целиком или с центами; меньше нуля, если это стоит денег. Оставьте пустым, если неизвестно.
improvements-outcome-currency = Валюта
improvements-outcome-go = Сохранить итог

# The public page at the desk.
improvements-public-on = Эту страницу видят все
improvements-public-off = Эту страницу видят только сотрудники
improvements-public-lead = Напишите то, что могут читать все. Заметки, задачи, проба и причина начала не показываются никогда.
improvements-public-outcome = Показать и измеренный итог
improvements-public-go = Сохранить
improvements-public-switch-on = Открыть страницу для всех
improvements-public-switch-off = Закрыть страницу
improvements-public-look = Посмотреть глазами посетителя
improvements-public-open = Открыть страницу
improvements-public-missing = Сначала напишите, что вы услышали и что делаете.
improvements-step = Шаг
improvements-step-due = К какому дню
improvements-step-go = Добавить шаг
improvements-step-finish = Сделано
improvements-step-reopen = Всё-таки не сделано
improvements-step-remove = Убрать
improvements-steps-none = Шагов пока нет

# Stages and limits.
improvements-stages-title = Этапы и пределы
improvements-stages-lead = Назовите этапы так, как у вас принято. Их смысл остаётся прежним, чтобы все понимали, что за ним стоит.
improvements-stages-name = Название, язык: { $language }
improvements-stages-limit = Карточек не больше
improvements-stages-limit-help = О превышении говорится, но оно не запрещено. Пусто: без предела.
improvements-stages-go = Сохранить

# What was just done.
improvements-flash-started = Улучшение начато.
improvements-flash-saved = Сохранено.
improvements-flash-moved = Новый этап: { $stage }. Люди, которые за этим стоят, узнают об этом.
improvements-flash-moved-over = Новый этап: { $stage }. Карточек на нём теперь { $count }, а договорились не больше { $limit }.
improvements-flash-linked = Привязано.
improvements-flash-unlinked = Отвязано. Тот, кто это сказал, больше об этом не услышит.
improvements-flash-noted = Записано.
improvements-flash-published = Страница открыта. Теперь её видят все.
improvements-flash-unpublished = Страница закрыта.
improvements-flash-merged = Объединено. Ниже это можно отменить.
improvements-flash-merge-undone = Оба снова сами по себе.

# What is wrong with what was typed.
improvements-problem-missing = Это нельзя оставить пустым.
improvements-problem-long = Не больше { $most } знаков.
improvements-problem-choice = Выберите из списка.
improvements-problem-owner = Выберите того, кто здесь работает.
improvements-problem-date = Напишите дату: год, месяц и день.
improvements-problem-ends = Конец не может быть раньше начала.
improvements-problem-money = Напишите сумму, например 12 500 или -300.
improvements-problem-currency = Три буквы, например EUR.
improvements-problem-reason = Напишите, почему этого не будет: люди, которые за этим стоят, прочтут это.
improvements-problem-evidence = Здесь нет такой идеи, комментария, вопроса или отзыва.
improvements-problem-address = Это не адрес идеи, комментария, вопроса или отзыва.
improvements-problem-link = Здесь такого нет.
improvements-problem-limit = От 1 до 999.
improvements-problem-into = Выберите другое улучшение.

# The log of staff acts.
improvements-log-started = Начало улучшения
improvements-log-edited = Изменение описания улучшения
improvements-log-moved = Смена этапа улучшения
improvements-log-linked = Привязка к улучшению
improvements-log-unlinked = Отвязка от улучшения
improvements-log-noted = Заметка к улучшению
improvements-log-task = Запись задачи улучшения
improvements-log-task-done = Выполнение задачи улучшения
improvements-log-task-open = Возобновление задачи улучшения
improvements-log-task-removed = Удаление задачи улучшения
improvements-log-decided = Решение по улучшению
improvements-log-trial = Запись пробы улучшения
improvements-log-outcome = Запись итога улучшения
improvements-log-led = Привязка того, к чему привело улучшение
improvements-log-led-no-more = Удаление того, к чему привело улучшение
improvements-log-public-words = Текст страницы улучшения для всех
improvements-log-published = Открытие страницы улучшения
improvements-log-unpublished = Закрытие страницы улучшения
improvements-log-step = Запись шага улучшения
improvements-log-step-done = Выполнение шага улучшения
improvements-log-step-open = Возобновление шага улучшения
improvements-log-step-removed = Удаление шага улучшения
improvements-log-merged = Объединение двух улучшений
improvements-log-merge-undone = Разделение двух улучшений
