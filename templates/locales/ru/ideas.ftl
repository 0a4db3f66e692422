# The list of ideas.
ideas-list-title = Идеи
ideas-list-mine = Мои идеи
ideas-list-write = Написать идею
ideas-list-sort = Порядок списка
ideas-list-count = { $count ->
    [one] { $count } идея
    [few] { $count } идеи
   *[many] { $count } идей
}
ideas-list-more-than = более { $count } идей
ideas-list-none = Такого на доске нет
ideas-list-none-text = Уберите часть условий, попробуйте другие слова или напишите идею сами.
ideas-list-feed = Следить за списком через ленту
ideas-list-csv = Скачать список таблицей (CSV)
ideas-supporters = { $count ->
    [one] { $count } сторонник
    [few] { $count } сторонника
   *[many] { $count } сторонников
}

# An idea.
ideas-theme = Тема
ideas-area = Район
ideas-place = Место
ideas-amount = Стоимость
ideas-origin = Откуда идея
ideas-outcome = Итог там
ideas-show-facts = Сведения
ideas-show-deeds = Что можно сделать
ideas-show-hidden = Эта идея скрыта от других
ideas-show-merged = Эта идея объединена с другой
ideas-show-in-language = Язык текста: { $name }
ideas-show-versions = { $count ->
    [one] { $count } версия
    [few] { $count } версии
   *[many] { $count } версий
}
ideas-show-answers = { $count ->
    [one] Ответ города
    [few] Ответы города
   *[many] Ответы города
}
ideas-show-merged-here = { $count ->
    [one] К этой присоединена { $count } идея
    [few] К этой присоединены { $count } идеи
   *[many] К этой присоединено { $count } идей
}
ideas-show-merged-open = Читать на отдельной странице
ideas-follow = Следить
ideas-unfollow = Больше не следить
ideas-followers = { $count ->
    [one] Следит { $count } человек
    [few] Следят { $count } человека
   *[many] Следят { $count } человек
}
ideas-edit = Изменить
ideas-withdraw = Отозвать
ideas-answer = Ответить
ideas-merge = Объединить
ideas-cancel = Отмена
ideas-share-letter = Отправить по почте
ideas-share-copy = Скопировать ссылку
ideas-print = Печать

# Comments.
ideas-comments-title = { $count ->
    [one] { $count } комментарий
    [few] { $count } комментария
   *[many] { $count } комментариев
}
ideas-comments-sort = Порядок комментариев
ideas-comments-none = Комментариев пока нет.
ideas-comments-more = Показать ещё комментарии
ideas-replies-earlier = Предыдущие ответы, с самого первого
ideas-replies-more = Ещё ответы, всего { $count }
ideas-comment-label = Ваш комментарий
ideas-comment-help = Что улучшило бы идею и к чему она приведёт?
ideas-comment-stance = Я пишу
ideas-stance-neutral = Не за и не против
ideas-comment-send = Отправить комментарий
ideas-comment-closed = Комментирование закрыто.

# Writing and changing an idea.
ideas-new-title = Написать идею
ideas-new-lead = Расскажите, что и для кого стоит изменить. Писать можно на любом языке.
ideas-new-public = Идея и ваше отображаемое имя видны всем. Адрес электронной почты — никому.
ideas-new-send = Отправить городу
ideas-new-draft = Сохранить черновик
ideas-field-title = Заголовок
ideas-field-title-help = Одно предложение о том, что надо изменить.
ideas-field-text = Ваша идея
ideas-field-text-help = Что сейчас не так и как было бы лучше? Пустая строка разделяет абзацы, строка с тире становится пунктом списка.
ideas-field-none = Не выбрано
ideas-field-place-help = Улица, парк, школа — так, как вы сказали бы соседу.
ideas-field-lang = Язык текста
ideas-field-lang-help = Мы определим его по тексту; поправьте, если ошибёмся.
ideas-field-lang-guess = Определить по тексту
ideas-field-images = Изображения
ideas-field-images-help = Не более пяти, до 10 МБ каждое. Данные о месте и камере мы удаляем.
ideas-field-images-now = Текущие изображения
ideas-field-image-drop = Удалить это изображение
ideas-field-alt = Что на изображениях?
ideas-field-alt-help = Для тех, кто их не видит, в порядке файлов.
ideas-field-attachments = Вложения
ideas-field-attachments-help = PDF, текст или документы, до 10 МБ каждый.
ideas-edit-title = Изменить идею
ideas-edit-lead = Прежние версии остаются доступными, чтобы сторонники видели, что изменилось.
ideas-field-why = Почему вы изменили текст?
ideas-field-why-help = Коротко, если хотите. Причина будет видна рядом с новой версией.
ideas-edit-save = Сохранить новую версию
ideas-versions-title = Версии
ideas-versions-shown = Что изменила версия { $number }
ideas-version = Версия { $number }
ideas-version-current = показана сейчас
ideas-report-reason = Что не так?

# The desk: answering and merging.
ideas-answer-title = Ответ на идею
ideas-answer-status = Теперь идея
ideas-answer-template = Начать с шаблона
ideas-answer-template-help = Текст ниже заменится, только если он пуст.
ideas-answer-template-none = Без шаблона
ideas-answer-text = Ваш ответ
ideas-answer-text-help = Скажите, что будет дальше, когда и у кого можно спросить. Ответ публикуется с вашим именем.
ideas-answer-at = Опубликовать
ideas-answer-at-help = Оставьте пустым, чтобы опубликовать сейчас.
ideas-answer-send = { $count ->
    [one] Опубликовать и сообщить { $count } человеку
    [few] Опубликовать и сообщить { $count } людям
   *[many] Опубликовать и сообщить { $count } людям
}
ideas-answer-preview = Предпросмотр
ideas-answer-preview-title = Так её прочтут
ideas-answer-preview-none = Напишите что-нибудь и выберите «Предпросмотр».
ideas-answer-hearers = { $count ->
    [one] Автор и { $count } сторонник получат письмо.
    [few] Автор и { $count } сторонника получат письмо.
   *[many] Автор и { $count } сторонников получат письмо.
}
ideas-merge-title = Объединить идеи
ideas-merge-lead = Остальные присоединяются к первой. Тексты и авторы остаются видны, каждый сторонник считается один раз, всем сообщат, и это можно отменить.
ideas-merge-stays = Остаётся эта
ideas-merge-joins = К ней присоединяются
ideas-merge-find = Найти идеи по словам
ideas-merge-none = Похожих не нашлось.
ideas-merge-why = Почему (это прочтут все, кого касается)
ideas-merge-do = Объединить выбранные
ideas-merge-before = Объединённые ранее
ideas-merge-undo = Отменить
ideas-bulk-title = Идеи на рабочем столе
ideas-bulk-pick = Выбрать «{ $title }»
ideas-bulk-answer = Ответить на выбранные вместе
ideas-bulk-send = Опубликовать для всех выбранных
ideas-bulk-none = Стол пуст

# The desk: answering and merging.
ideas-answer-planned = Будет опубликовано { $when }
ideas-answer-withdraw = Не публиковать
ideas-templates-title = Шаблоны ответов на идеи
ideas-templates-none = Шаблонов ответов пока нет.
ideas-templates-new = Написать шаблон ответа
ideas-templates-keep = Сохранить шаблон
ideas-templates-archive = Убрать
ideas-field-template = Текст ответа
ideas-field-attachments-now = Текущие вложения
ideas-field-file-drop = Удалить { $name }
ideas-comment-edit-title = Изменить комментарий
ideas-comment-edit-save = Сохранить комментарий

# Statuses, sorting and filters.
ideas-status-draft = Черновик
ideas-status-open = Собирает поддержку
ideas-status-under-review = На рассмотрении
ideas-status-planned = Запланировано
ideas-status-in-progress = В работе
ideas-status-done = Выполнено
ideas-status-declined = Не будет выполнено
ideas-status-merged = Объединено
ideas-status-chosen = Выбрана
ideas-status-withdrawn = Отозвано
ideas-sort-trending = Обсуждаемые
ideas-sort-newest = Новые
ideas-sort-most-supported = Больше всего поддержки
ideas-sort-least-seen = Реже всего виденные
ideas-comments-newest = Новые
ideas-comments-oldest = Старые
ideas-comments-most-discussed = Самые обсуждаемые
ideas-filter-any = Все
ideas-filter-status = Статус
ideas-filter-answered = Ответ
ideas-filter-answered-yes = Есть ответ
ideas-filter-answered-no = Ещё без ответа

# What waits for a letter, as the waiting page shows it.
ideas-act-support = Ваша поддержка идеи
ideas-act-comment = Ваш комментарий
ideas-act-submit = Ваша идея
ideas-act-text = Что вы написали
ideas-act-follow = Подписка на идею

# A word after a deed.
ideas-flash-submitted = Спасибо. Ваша идея на доске.
ideas-flash-submitted-waits = Спасибо. Сначала идею посмотрит модератор; мы вам напишем.
ideas-flash-draft-kept = Черновик сохранён.
ideas-flash-edited = Новая версия опубликована.
ideas-flash-withdrawn = Вы отозвали свою идею.
ideas-flash-followed = Теперь вы следите за этой идеей.
ideas-flash-unfollowed = Вы больше не следите за этой идеей.
ideas-flash-commented = Ваш комментарий ниже.
ideas-flash-comment-waits = Спасибо. Сначала комментарий посмотрит модератор.
ideas-flash-comment-edited = Комментарий изменён.
ideas-flash-answered = Ответ опубликован.
ideas-flash-answer-planned = Ответ будет опубликован в назначенное время.
ideas-flash-answer-withdrawn = Ответ не будет опубликован.
ideas-flash-answered-many = { $count ->
    [one] Дан ответ на { $count } идею.
    [few] Дан ответ на { $count } идеи.
   *[many] Дан ответ на { $count } идей.
}
ideas-flash-merged = { $count ->
    [one] К этой присоединена { $count } идея.
    [few] К этой присоединены { $count } идеи.
   *[many] К этой присоединено { $count } идей.
}
ideas-flash-merge-undone = Объединение отменено.
ideas-flash-template-kept = Шаблон ответа сохранён.
ideas-flash-template-archived = Шаблон ответа убран.

# Why an idea is not seen by all.
ideas-waits-for-moderation = Модератор её ещё не посмотрел. Пока её видите только вы и сотрудники.
ideas-hidden-by-moderation = Модератор её скрыл. Письмо автору объясняет причину и порядок обжалования.
ideas-hidden-appeal = Попросить другого человека посмотреть ещё раз
ideas-hidden-appealed = Узнать, что стало с вашим обращением

# Withdrawing.
ideas-withdraw-title = Отозвать идею
ideas-withdraw-lead = Она исчезнет из списков и больше не будет собирать поддержку. Страница останется, сторонники об этом узнают.
ideas-withdraw-send = Отозвать идею

# What is wrong in a form, and what to do.
ideas-problem-title-empty = Напишите заголовок: одно предложение о том, что изменить.
ideas-problem-title-long = В заголовке может быть не более { $most } знаков, сейчас их { $is }.
ideas-problem-text-empty = Напишите хотя бы одно предложение.
ideas-problem-text-long = В тексте может быть не более { $most } знаков, сейчас их { $is }.
ideas-problem-why-long = Назовите причину не более чем { $most } знаками.
ideas-problem-place-long = Укажите место не более чем { $most } знаками.
ideas-problem-theme = Выберите тему из списка.
ideas-problem-area = Выберите район из списка.
ideas-problem-status = Выберите новый статус идеи.
ideas-problem-at = Укажите день и время.
ideas-problem-file-large = Файл { $name } больше { $most } МБ.
ideas-problem-image-type = { $name } — не изображение, которое мы можем показать. Подойдут JPEG, PNG, WebP или GIF.
ideas-problem-images-many = Не более { $most } изображений.
ideas-problem-attachment-type = Файлы такого типа, как { $name }, мы не принимаем. Подойдут PDF, текст или документ.
ideas-problem-attachments-many = Не более { $most } вложений.
ideas-problem-bulk-none = Отметьте идеи, на которые отвечаете.
ideas-problem-merge-none = Отметьте идеи, которые присоединяются к этой.

# The log of what staff did.
ideas-log-idea-answered = Ответ на идею
ideas-log-answer-planned = Запланирован ответ
ideas-log-answer-withdrawn = Запланированный ответ отозван
ideas-log-idea-edited = Идея отредактирована
ideas-log-ideas-merged = Две идеи объединены
ideas-log-merge-undone = Объединение отменено
ideas-log-template-kept = Написан шаблон ответа
ideas-log-template-archived = Шаблон ответа убран

# Идеи для конкурса.
ideas-challenge = Ответ на конкурс
ideas-challenge-list-title = Идеи конкурса
ideas-challenge-list-empty = Идей пока нет
ideas-challenge-list-empty-text = Первая может быть вашей.
ideas-challenge-counts-hidden = Сколько людей поддержало каждую идею, будет показано после окончания голосования.
ideas-challenge-random = Порядок определён жребием и для вас не меняется: первое место не принадлежит ни одной идее.
ideas-challenge-print = Напечатать все с текстами
ideas-challenge-print-more = Здесь печатается первая тысяча. Сузьте список, чтобы увидеть другие.
ideas-challenge-new-title = Подать идею
ideas-challenge-new-until = Идеи принимаются до { $when }.
ideas-challenge-new-closed = Сейчас подать идею нельзя
ideas-challenge-new-send = Подать идею
ideas-challenge-form-changed = С тех пор как вы начали, форма изменилась
ideas-challenge-form-changed-text = Эти ответы остаются в вашем черновике, но их больше не спрашивают:
ideas-question-only-if = Только если на вопрос «{ $question }» вы ответили «{ $answer }».
ideas-answer-retired = (больше не спрашивается)
ideas-field-amount = Примерная стоимость
ideas-field-amount-help = В целых евро. Достаточно приблизительной оценки.
ideas-field-images-needed = Для этого конкурса нужна хотя бы одна картинка.
ideas-field-attachments-needed = Для этого конкурса нужно хотя бы одно приложение.
ideas-filter-number = Число в пределах
ideas-filter-least = Не меньше
ideas-filter-most = Не больше
ideas-sort-random = По жребию
ideas-flash-submitted-challenge = Спасибо. Ваша идея теперь среди ответов на конкурс.
ideas-problem-amount = Укажите стоимость в целых евро, например 1200.
ideas-problem-not-asked = В этом конкурсе это не спрашивается; оставьте поле пустым.
ideas-problem-sort-closed = Такой порядок выдал бы числа, закрытые до конца голосования. Выберите другой.

# Голосование за идеи.
ideas-votes = { $count ->
    [one] { $count } голос
    [few] { $count } голоса
   *[other] { $count } голосов
}
ideas-votes-word = { $count ->
    [one] голос
    [few] голоса
   *[other] голосов
}
ideas-vote-go = Голосовать
ideas-vote-title = Голосование
ideas-vote-exactly = { $count ->
    [one] Выберите { $count } идею.
    [few] Выберите { $count } идеи.
   *[other] Выберите { $count } идей.
}
ideas-vote-between = Выберите не меньше { $least } и не больше { $most } идей.
ideas-vote-until = Изменить свой бюллетень можно до { $when }.
ideas-vote-closed = Сейчас голосовать нельзя
ideas-vote-legend = Идеи в бюллетене
ideas-vote-read = Прочитать идею
ideas-vote-cast = Подать бюллетень
ideas-vote-change = Изменить бюллетень
ideas-vote-back = Отозвать бюллетень
ideas-vote-help = Один человек — один бюллетень. Никто, кроме вас, не видит, что вы выбрали.
ideas-vote-receipt = Ваш бюллетень принят
ideas-vote-receipt-number = Квитанция
ideas-vote-receipt-cast = Подан
ideas-vote-receipt-changed = Изменён (версия { $count })
ideas-vote-secret = Квитанция подтверждает, что бюллетень учтён, и не говорит, что вы выбрали.
ideas-vote-ballots = { $count ->
    [one] Подан { $count } бюллетень.
    [few] Подано { $count } бюллетеня.
   *[other] Подано { $count } бюллетеней.
}
ideas-vote-none = В бюллетене пока ничего нет
ideas-vote-none-text = Идеи появятся здесь, когда их отберут для голосования.
ideas-aside-title = Неучтённые бюллетени
ideas-aside-line = { $count ->
    [one] { $count } бюллетень не учтён:
    [few] { $count } бюллетеня не учтены:
   *[other] { $count } бюллетеней не учтены:
}
ideas-act-vote = Вы голосуете за
ideas-flash-voted = Спасибо. Ваш бюллетень принят.
ideas-flash-ballot-back = Ваш бюллетень отозван. До конца голосования можно проголосовать снова.
ideas-problem-choices-few = Выберите не меньше { $least }; выбрано { $is }.
ideas-problem-choices-many = Выберите не больше { $most }; выбрано { $is }.
ideas-problem-choices-gone = Одной из выбранных идей больше нет в бюллетене. Выберите заново.

# Рабочий стол: наблюдение за голосованием.
ideas-ballots-title = Бюллетени и признаки обмана
ideas-ballots-lead = Никто не видит, кто голосовал и за что. Сети хранятся только в виде искажённой метки.
ideas-ballots-networks = Много бюллетеней из одной сети
ideas-ballots-networks-none = Ни одна сеть не выделяется.
ideas-ballots-from-network = { $count ->
    [one] { $count } бюллетень из одной сети
    [few] { $count } бюллетеня из одной сети
   *[other] { $count } бюллетеней из одной сети
}
ideas-ballots-new = { $count ->
    [one] { $count } от новой учётной записи
   *[other] { $count } от новых учётных записей
}
ideas-ballots-aside-already = не учтено: { $count }
ideas-ballots-bursts = Много бюллетеней за минуту
ideas-ballots-bursts-none = Ни одна минута не выделяется.
ideas-ballots-in-minute = { $count ->
    [one] { $count } бюллетень за эту минуту
    [few] { $count } бюллетеня за эту минуту
   *[other] { $count } бюллетеней за эту минуту
}
ideas-ballots-usual = обычно { $count }
ideas-ballots-set-aside = Не учитывать …
ideas-ballots-set-aside-these = Не учитывать эти бюллетени
ideas-ballots-reason = Причина (её прочтут все в итогах)
ideas-ballots-only-new = Только от учётных записей, созданных начиная со дня перед голосованием
ideas-ballots-aside-none = Всё учтено.
ideas-ballots-restore = Снова учитывать
ideas-ballots-undone = Снова учтено с { $when }
ideas-ballots-decided = Решение опубликовано
ideas-ballots-decided-text = Его числа окончательны. Бюллетени больше не исключаются и не пересчитываются.
ideas-flash-set-aside = { $count ->
    [one] { $count } бюллетень не учитывается.
    [few] { $count } бюллетеня не учитываются.
   *[other] { $count } бюллетеней не учитываются.
}
ideas-flash-restored = Бюллетени снова учитываются.
ideas-problem-aside-reason = Напишите причину не длиннее 500 знаков; её прочтут все в итогах.
ideas-problem-aside-none = Здесь больше нет бюллетеней, которые можно было бы не учитывать.
ideas-problem-aside-batch = Выберите одну сеть или промежуток времени с началом и концом.
ideas-log-ballots-set-aside = Не учёл бюллетени
ideas-log-ballots-restored = Снова учёл бюллетени


# The desk where the staff weigh the ideas of a challenge.
ideas-weigh-title = Оценка идей
ideas-weigh-private = Эту страницу видят только сотрудники. Ответ станет виден всем, когда будет опубликован.
ideas-weigh-closed = Оценка сейчас закрыта, изменить здесь ничего нельзя.
ideas-weigh-ideas = Идей
ideas-weigh-shortlisted = В коротком списке
ideas-weigh-done = Рассмотрено
ideas-weigh-prepared = Ответов подготовлено
ideas-weigh-released = Ответов опубликовано
ideas-weigh-show = Показать
ideas-weigh-show-all = Все идеи
ideas-weigh-show-shortlisted = В коротком списке
ideas-weigh-show-not-shortlisted = Не в коротком списке
ideas-weigh-show-to-do = Нужно рассмотреть
ideas-weigh-show-done = Рассмотрены
ideas-weigh-show-without-answer = Без подготовленного ответа
ideas-weigh-show-with-answer = С подготовленным ответом
ideas-weigh-show-mine = Мои
ideas-weigh-owner = Кто рассматривает
ideas-weigh-idea = Идея
ideas-weigh-voices = Голоса
ideas-weigh-spread = Мнения
ideas-weigh-state = Состояние
ideas-weigh-answer = Ответ
ideas-weigh-on-shortlist = В коротком списке
ideas-weigh-is-done = Рассмотрена
ideas-weigh-is-to-do = Нужно рассмотреть
ideas-weigh-answer-released = Опубликован
ideas-weigh-notes-count = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
   *[other] { $count } заметок
}
ideas-weigh-none = Идей пока не прислали.
ideas-weigh-none-so = Под эти условия не подходит ни одна идея.
ideas-weigh-public-page = Открытая страница
ideas-weigh-mark-done = Отметить как рассмотренную
ideas-weigh-mark-to-do = Рассмотреть ещё раз

# Notes, opinions, shortlist, owner, prepared answer.
ideas-notes-title = Заметки для коллег
ideas-notes-new = Новая заметка
ideas-notes-keep = Добавить заметку
ideas-opinion-title = Мнения сотрудников
ideas-opinion-mine = Ваше мнение
ideas-opinion-help = От 1 (не для нас) до 5 (делаем).
ideas-opinion-keep = Сохранить моё мнение
ideas-opinion-back = Отозвать моё мнение
ideas-spread = Сколько человек дали каждую оценку
ideas-spread-mean = { $count ->
    [one] { $mean } ({ $count } мнение)
    [few] { $mean } ({ $count } мнения)
   *[other] { $mean } ({ $count } мнений)
}
ideas-spread-range = от { $lowest } до { $highest }
ideas-spread-each = { $count ->
    [one] { $score }: { $count } человек
    [few] { $score }: { $count } человека
   *[other] { $score }: { $count } человек
}
ideas-shortlist-title = Короткий список
ideas-shortlist-on = В коротком списке с { $when }
ideas-shortlist-not = Не в коротком списке.
ideas-shortlist-reason = Почему она проходит дальше
ideas-shortlist-put = Включить в короткий список
ideas-shortlist-off = Убрать из короткого списка
ideas-owner-title = Кто рассматривает
ideas-owner-nobody = Никто не назначен
ideas-owner-keep = Сохранить
ideas-prepare-title = Подготовленный ответ
ideas-prepare-help = Будет опубликован вместе с остальными ответами; до этого его видят только сотрудники.
ideas-prepare-keep = Сохранить ответ
ideas-prepare-drop = Удалить
ideas-prepare-released = Опубликован { $when }. Его можно прочитать на странице идеи.
ideas-release-title = Опубликовать ответы
ideas-release-lead = { $count ->
    [one] { $count } подготовленный ответ будет дан сейчас; автор, сторонники и подписчики узнают о нём. Вместе с решением ответы публикуются и сами.
    [few] { $count } подготовленных ответа будут даны в один момент; авторы, сторонники и подписчики узнают о них. Вместе с решением ответы публикуются и сами.
   *[other] { $count } подготовленных ответов будут даны в один момент; авторы, сторонники и подписчики узнают о них. Вместе с решением ответы публикуются и сами.
}
ideas-release-go = { $count ->
    [one] Опубликовать { $count } ответ
    [few] Опубликовать { $count } ответа
   *[other] Опубликовать { $count } ответов
}

# The decision as it is prepared.
ideas-decision-title = Решение
ideas-decision-text = Обоснование
ideas-decision-text-help = Что решено по всему конкурсу и почему. Это прочтут все, и это будет в письме каждому автору.
ideas-decision-winners = Выбранные идеи
ideas-decision-winners-help = Здесь короткий список. Отметьте выбранное и объясните почему; место и приз указывать необязательно.
ideas-decision-no-candidates = В коротком списке пока ничего нет. Можно и не выбрать ничего – тогда об этом скажет обоснование.
ideas-decision-choose = Выбрана
ideas-decision-place = Место
ideas-decision-prize = Приз
ideas-decision-reason = Почему именно она
ideas-decision-votes = { $count ->
    [one] { $count } голос
    [few] { $count } голоса
   *[other] { $count } голосов
}
ideas-decision-preview = Сохранить и посмотреть
ideas-decision-keep = Сохранить черновик
ideas-decision-publish-title = Публикация
ideas-decision-publish-lead = Решение, обоснование и подготовленные ответы выходят в один момент, и каждый автор получает письмо. Подготовлено ответов: { $prepared }; идей без ответа: { $without }.
ideas-decision-opens = Опубликовать можно с { $when }; запланировать – уже сейчас.
ideas-decision-lead-only = Публикует решение руководитель команды.
ideas-decision-keep-first = Сначала сохраните черновик; потом его можно опубликовать здесь.
ideas-decision-at = Когда
ideas-decision-at-help = Если не указать – сразу.
ideas-decision-publish = Опубликовать решение
ideas-decision-planned = Решение будет опубликовано { $when }.
ideas-decision-planned-help = Изменение черновика отменяет срок: новый текст нужно посмотреть ещё раз.
ideas-decision-unplan = Отменить срок
ideas-decision-published = Опубликовано { $when }.

# What everyone reads: the result and the protocol.
ideas-result-title = Решение
ideas-result-of = Решение: { $title }
ideas-result-preview = Это предварительный просмотр. Пока его видят только сотрудники.
ideas-result-back = Назад к черновику
ideas-result-elsewhere = Решено в другом месте, перенесено из { $source }
ideas-result-winners = { $count ->
    [one] Выбрана { $count } идея
    [few] Выбраны { $count } идеи
   *[other] Выбрано { $count } идей
}
ideas-result-no-winners = Ни одна идея не выбрана.
ideas-winner-place = { $place }.
ideas-result-numbers = В цифрах
ideas-result-ideas = Идеи
ideas-result-authors = Авторы
ideas-result-comments = Комментарии
ideas-result-voters = Учтённые участники голосования
ideas-result-ballots = Подано бюллетеней
ideas-result-set-aside = Не учтено бюллетеней
ideas-result-votes-elsewhere = Голоса, поданные в другом месте
ideas-result-carried = { $count ->
    [one] { $count } голос из другого места
    [few] { $count } голоса из другого места
   *[other] { $count } голосов из другого места
}
ideas-result-voices = { $count ->
    [one] голос
    [few] голоса
   *[other] голосов
}
ideas-result-set-aside-title = Что не учтено и почему
ideas-result-set-aside-line = { $count ->
    [one] { $count } бюллетень, { $when }:
    [few] { $count } бюллетеня, { $when }:
   *[other] { $count } бюллетеней, { $when }:
}
ideas-result-all-ideas = Все идеи
ideas-result-csv = Всё таблицей (CSV)
ideas-result-awaited = Решение ещё не опубликовано. Кто следит за конкурсом, узнает о нём из письма.
ideas-protocol-title = Протокол
ideas-protocol-of = Протокол: { $title }
ideas-protocol-decided-by = Решение принял(а)
ideas-protocol-decided-at = Опубликовано
ideas-protocol-reasons = Обоснование
ideas-protocol-dates = Сроки ({ $zone })
ideas-protocol-phase = Этап
ideas-protocol-begins = Начало
ideas-protocol-record = Что менялось по пути
ideas-protocol-no-record = Сроки не переносились, учтены все бюллетени.
ideas-protocol-moved = перенос с { $before } на { $after }.
ideas-protocol-set-aside = { $count ->
    [one] Не учтён { $count } бюллетень.
    [few] Не учтены { $count } бюллетеня.
   *[other] Не учтено { $count } бюллетеней.
}
ideas-protocol-undone = { $count ->
    [one] { $count } бюллетень снова учтён.
    [few] { $count } бюллетеня снова учтены.
   *[other] { $count } бюллетеней снова учтены.
}

# After evaluating and deciding.
ideas-flash-shortlisted = Идея в коротком списке.
ideas-flash-off-shortlist = Идея убрана из короткого списка.
ideas-flash-owner = Сохранено.
ideas-flash-weighed = Отмечено как рассмотренное.
ideas-flash-weigh-again = Идея будет рассмотрена ещё раз.
ideas-flash-opinion = Ваше мнение сохранено.
ideas-flash-noted = Заметка сохранена.
ideas-flash-prepared = Ответ подготовлен. Остальные увидят его только после публикации.
ideas-flash-prepared-dropped = Подготовленный ответ удалён.
ideas-flash-released = { $count ->
    [one] Опубликован { $count } ответ.
    [few] Опубликованы { $count } ответа.
   *[other] Опубликовано { $count } ответов.
}
ideas-flash-released-some = Опубликовано: { $count }. Оставлено как есть, потому что идеи пошли другим путём: { $left }.
ideas-flash-decision-kept = Черновик решения сохранён.
ideas-flash-decided = { $count ->
    [one] Решение опубликовано, с ним { $count } ответ. Авторы сейчас узнают о нём.
    [few] Решение опубликовано, с ним { $count } ответа. Авторы сейчас узнают о нём.
   *[other] Решение опубликовано, с ним { $count } ответов. Авторы сейчас узнают о нём.
}
ideas-flash-decided-before = Решение уже было опубликовано; ничего не изменилось.
ideas-flash-decision-planned = Решение будет опубликовано в срок.
ideas-flash-decision-unplanned = Решение само опубликовано не будет.

# What is wrong when evaluating and deciding.
ideas-problem-reason = Объясните почему; достаточно одного предложения.
ideas-problem-owner = Выберите кого-нибудь из сотрудников.
ideas-problem-score = Выберите число от 1 до 5.
ideas-problem-winner = Эту идею выбрать нельзя: она не открыта в этом конкурсе, отозвана или объединена с другой.
ideas-problem-winner-twice = Эта идея выбрана дважды.
ideas-problem-winners-many = Выберите не больше { $most } идей.
ideas-problem-place-number = Запишите место числом, например 1.
ideas-problem-decision-none = Сначала сохраните черновик решения.

# The log of evaluating and deciding.
ideas-log-shortlisted = Включение идеи в короткий список
ideas-log-off-shortlist = Удаление идеи из короткого списка
ideas-log-answers-released = Публикация подготовленных ответов
ideas-log-decision-prepared = Подготовка решения
ideas-log-decision-planned = Назначен срок публикации решения
ideas-log-decision-unplanned = Отмена срока публикации решения
ideas-log-decision-held = Запланированное решение задержано: выбранной идеи больше нет
ideas-log-decision-published = Публикация решения

# Taken back by somebody who left.
ideas-recalled-title = Идея, отозванная автором
ideas-recalled-text = Автор ушёл и отозвал написанное. Сказанное другими остаётся.
ideas-recalled-comment = (Комментарий отозван автором.)
