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
ideas-field-alt-help = Для тех, кто их не видит. По строке на изображение.
ideas-field-attachments = Вложения
ideas-field-attachments-help = PDF, текст или документы, до 10 МБ каждый.
ideas-edit-title = Изменить идею
ideas-edit-lead = Прежние версии остаются доступными, чтобы сторонники видели, что изменилось.
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
