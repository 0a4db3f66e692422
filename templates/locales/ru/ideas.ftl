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
ideas-templates-title = Готовые ответы
ideas-templates-none = Готовых ответов пока нет.
ideas-templates-new = Подготовить ответ
ideas-templates-keep = Сохранить ответ
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
ideas-flash-template-kept = Готовый ответ сохранён.
ideas-flash-template-archived = Готовый ответ убран.

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
ideas-log-template-kept = Написан готовый ответ
ideas-log-template-archived = Готовый ответ убран

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
