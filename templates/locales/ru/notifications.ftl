# Choosing letters and stopping them.
notifications-title = Письма
notifications-rhythm = Как часто?
notifications-save = Сохранить
notifications-following = За чем вы следите
notifications-unsubscribe-title = Больше не присылать такие письма?
notifications-unsubscribe-go = Да, не присылать
notifications-unsubscribed = Таких писем больше не будет
notifications-unsubscribe-undo = Всё-таки присылайте

# How often letters come.
notifications-rhythm-at-once = Сразу, как что-то происходит
notifications-rhythm-daily = Не чаще раза в день
notifications-rhythm-weekly = Не чаще раза в неделю
notifications-rhythm-never = Никогда
notifications-problem-rhythm = Выберите, как часто могут приходить письма.
notifications-flash-chosen = Письма будут приходить так, как вы выбрали.
notifications-flash-back = Письма снова будут приходить, не чаще раза в день.
notifications-unsubscribe-what = Это письма об идеях, которые вы написали, поддерживаете или отслеживаете. Входить и участвовать вы по-прежнему можете.
notifications-unsubscribe-what-done = Ссылки для входа и решения модераторов о ваших текстах по-прежнему будут приходить.
notifications-unsubscribe-case = Это письма о вашем отзыве { $reference }. Если вы откажетесь от них, мы сотрём ваш адрес; ответ вы по-прежнему прочтёте по ссылке из письма.
notifications-unsubscribe-case-done = Мы стёрли ваш адрес. Ссылка из письма по-прежнему открывает ваш отзыв { $reference }.

# What happened, in a gathered letter.
notifications-letter-hello = Здравствуйте, { $name }!
notifications-letter-more = { $count ->
    [one] и ещё { $count } новость
    [few] и ещё { $count } новости
   *[other] и ещё { $count } новостей
}
notifications-somebody = Кто-то
notifications-because-author = Вы написали эту идею.
notifications-because-supporter = Вы поддерживаете эту идею.
notifications-because-follower = Вы следите за этой идеей.
notifications-because-colleague = Вы работаете вместе.
notifications-because-staff = Вы отвечаете за модерацию.
notifications-news-answered = Официальный ответ: { $who }. Теперь идея имеет состояние «{ $status }».
notifications-news-replied = Вам ответили ({ $who }).
notifications-news-commented = Новый комментарий ({ $who }).
notifications-news-merged-away = Идея объединена с идеей «{ $other }» и продолжается там вместе со всеми сторонниками.
notifications-news-merged-in = С этой идеей объединена идея «{ $other }».
notifications-news-merge-undone = Объединение с идеей «{ $other }» отменено: обе идеи снова существуют отдельно.
notifications-news-first-supporter = У идеи появился первый сторонник.
notifications-news-edited = Текст изменён.
notifications-news-withdrawn = Автор отозвал идею.
notifications-news-mentioned = Вас упоминает в заметке { $who }.
notifications-news-appealed = Автор просит пересмотреть решение модератора.
notifications-subject-answered = { $site }: ответ на идею «{ $title }»
notifications-subject-replied = Вам ответили: «{ $title }»
notifications-subject-first-supporter = У идеи «{ $title }» появился первый сторонник
notifications-subject-appealed = Ожидает обжалование: «{ $title }»
notifications-subject-one = Новости об идее «{ $title }»
notifications-subject-many = { $count ->
    [one] Новости о { $count } идее
    [few] Новости о { $count } идеях
   *[other] Новости о { $count } идеях
}

# What moderation decided about one’s own text.
notifications-kind-idea = идея
notifications-kind-comment = комментарий
notifications-kind-question = вопрос
notifications-subject-hidden = Скрыто модератором: { $kind }
notifications-subject-shown = Теперь видно всем: { $kind }
notifications-subject-upheld = Остаётся скрытым: { $kind }
notifications-subject-restored = Снова видно всем: { $kind }
notifications-decision-hidden = Модератор скрыл то, что вы написали. Ничего не удалено: вы это по-прежнему видите, другие нет.
notifications-decision-shown = Модератор посмотрел то, что вы написали; теперь это видят все.
notifications-decision-upheld = Вашу жалобу рассмотрел человек. Решение остаётся в силе: текст скрыт.
notifications-decision-restored = То, что вы написали, снова видно всем.
notifications-decision-about = Речь идёт о тексте
notifications-decision-rule = Правило
notifications-decision-reason = Причина
notifications-decision-appeal = Если вы считаете это ошибкой, подайте жалобу. Её прочитает не тот, кто принял решение.
notifications-decision-appeal-go = Обжаловать
notifications-subject-blocked = Вы пока не можете участвовать
notifications-blocked-until = Вы не можете писать и поддерживать здесь до
notifications-blocked-for-good = Вы больше не можете писать и поддерживать здесь.
notifications-blocked-read = Читать и входить вы по-прежнему можете. Если вы считаете это ошибкой, напишите через страницу контактов ниже.

# Choosing letters and stopping them.
notifications-subject-mixed = Новости: { $count }
notifications-because-challenge = Вы следите за этим конкурсом или участвуете в нём.
notifications-because-keeper = Вы ведёте этот конкурс.
notifications-news-collecting = Теперь можно подавать идеи – до { $until }.
notifications-news-voting = Голосование открыто до { $until }.
notifications-news-phase = Начался новый этап: { $phase }.
notifications-news-moved = Срок перенесён. { $phase }: { $after } вместо { $before }.
notifications-news-called-off = Конкурс отменён.
notifications-news-decided = { $count ->
    [0] Решение опубликовано. Ни одна идея не выбрана.
    [one] Решение опубликовано. Выбрана { $count } идея.
    [few] Решение опубликовано. Выбраны { $count } идеи.
   *[other] Решение опубликовано. Выбрано { $count } идей.
}
notifications-news-asked = { $who } задаёт вопрос.
notifications-news-query-answered = { $who }: ответ на вопрос «{ $question }».
notifications-news-told = Новость: { $title }
notifications-news-week-left = Осталась неделя: идеи принимаются до { $until }.
notifications-news-day-left = Остался день: идеи принимаются до { $until }.
notifications-news-review-asked = { $who } просит вас посмотреть перед публикацией.
notifications-news-approved = { $who }: просмотрено и одобрено.
notifications-news-returned = { $who }: просмотрено, просит внести изменения.
notifications-news-step-new = Шаг воплощения: { $title }
notifications-news-step-done = Сделано: { $title }
notifications-news-step-update = Как продвигается: { $title }

# The decision about a challenge, to its authors.
notifications-subject-chosen = Ваша идея выбрана: { $title }
notifications-subject-decided = Решение по конкурсу «{ $title }»
notifications-verdict-lead = Вы участвовали в конкурсе «{ $title }». Решение принято, и вы узнаёте о нём из первых рук.
notifications-verdict-chosen = Ваша идея выбрана. Поздравляем!
notifications-verdict-place = Место: { $place }.
notifications-verdict-not-chosen = На этот раз ваша идея не выбрана. Спасибо за неё; её по-прежнему можно прочитать.
notifications-verdict-answer = Город отвечает:
notifications-verdict-reasons = Обоснование решения:
notifications-verdict-all = Прочитать решение полностью

# Improvements.
notifications-because-behind = За этим стоит то, что вы сказали или поддержали.
notifications-because-task = Это ваша задача.
notifications-news-improvement-moved = То, о чём вы рассказали, стало частью улучшения. Новый этап: { $stage }.
notifications-news-task-due = Срок вашей задачи — { $date }: { $task }
notifications-subject-article-due = Настал день для «{ $title }»
notifications-because-article-owner = Вы отвечаете за этот материал.
notifications-news-article-due = Пора посмотреть на него снова: всё ещё верно?
notifications-news-article-review = Вас просят посмотреть его перед публикацией.
notifications-news-article-sent-back = Его вернули вам:
notifications-news-article-commented = { $who } пишет:
notifications-onward-subject = Новости о том, что вы рассказали ({ $reference })
notifications-onward-lead = То, что вы рассказали ({ $reference }), стало частью улучшения. Новый этап: { $stage }.
notifications-onward-go = Подробнее и ответить нам:

# For staff who answered feedback.
notifications-because-answered = Вы на него отвечали, или он у вас в работе.
notifications-news-wrote-again = Автор отзыва написал ещё раз.
notifications-news-not-yet = Автор отзыва говорит, что ответ пока не помог.
notifications-subject-wrote-again = { $title }: автор написал ещё раз

# Letters that come back.
notifications-came-back = Письма на ваш адрес возвращаются
notifications-came-back-how = С { $when } туда уходят только письма для входа. Войдите ещё раз по письму — и всё снова будет приходить.
