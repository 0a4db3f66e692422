# Setting the site up.
agencies-settings-title = Название и цвета
agencies-themes-title = Темы
agencies-areas-title = Районы
agencies-statuses-title = Статусы
agencies-pages-title = Страницы
agencies-name = Название сайта
agencies-tagline = Одна строка о нём
agencies-tagline-help = Показывается внизу каждой страницы.
agencies-accent = Цвет кнопок
agencies-colour-help = Шесть знаков, например #a4122f. Мы проверим, что текст на нём читается.
agencies-language = Основной язык
agencies-save = Сохранить
agencies-add = Добавить
agencies-list = Список
agencies-row-name = Название
agencies-row-under = Входит в
agencies-row-top = Верхний уровень
agencies-row-deeds = Действия
agencies-retire = Вывести из употребления
agencies-bring-back = Вернуть
agencies-status-means = Означает

# Pages an administrator writes.
agencies-page-changed = Изменено { $when }
agencies-page-default = В исходном виде
agencies-page-edit-title = Страница
agencies-page-see = Открыть страницу
agencies-page-heading = Заголовок
agencies-page-text = Текст
agencies-page-text-help = Markdown: ## перед заголовком, тире перед пунктом списка, [слова](адрес) для ссылки.
agencies-page-publish = Опубликовать
agencies-page-preview = Предпросмотр

# The log of staff acts.
agencies-log-title = Журнал сотрудников
agencies-log-when = Когда
agencies-log-who = Кто
agencies-log-what = Что
agencies-log-change = До и после
agencies-log-none = Пока ничего не сделано

# What staff did, as the log says it.
agencies-log-settings-kept = Изменил настройки сайта
agencies-log-page-kept = Написал страницу
agencies-log-page-reset = Вернул страницу в исходный вид
agencies-log-theme-made = Добавил тему
agencies-log-theme-changed = Изменил тему
agencies-log-theme-archived = Вывел тему из употребления
agencies-log-theme-restored = Вернул тему
agencies-log-area-made = Добавил район
agencies-log-area-changed = Изменил район
agencies-log-area-archived = Вывел район из употребления
agencies-log-area-restored = Вернул район
agencies-log-status-made = Добавил статус
agencies-log-status-changed = Изменил статус
agencies-log-status-archived = Вывел статус из употребления
agencies-log-status-restored = Вернул статус
agencies-log-words-kept = Изменил список отслеживаемых слов

# What is wrong in a form, and what to do.
agencies-problem-name-missing = Напишите название.
agencies-problem-name-long = В названии может быть не более { $most } знаков.
agencies-problem-colour = Укажите цвет шестью знаками, например #a4122f.
agencies-problem-contrast = Текст на этом цвете не прочесть. Выберите темнее.
agencies-problem-email = Укажите адрес почты или оставьте пустым.
agencies-problem-hours = Укажите число часов, не более года.
agencies-problem-seconds = Укажите число секунд, не более суток.
agencies-problem-zone = Укажите часовой пояс, например Europe/Helsinki.
agencies-problem-meaning = Выберите значение статуса. Позже его не изменить.
agencies-problem-parent = Выберите тему верхнего уровня.
agencies-problem-two-levels = У этой темы есть подтемы, поэтому она остаётся на верхнем уровне.
agencies-problem-title = Напишите заголовок не длиннее { $most } знаков.
agencies-problem-text = Напишите текст не длиннее { $most } знаков.
agencies-problem-word-long = В слове может быть не более { $most } знаков.
agencies-problem-words-many = Не более { $most } слов на язык.

# Setting the site up.
agencies-ink = Цвет текста и заголовков
agencies-ink-help = Тёмный; пусто — сосновый.

# Settings, lists and words, in full.
agencies-languages = Языки сайта
agencies-zone = Часовой пояс
agencies-zone-help = В нём показаны все даты и время, например Europe/Helsinki.
agencies-contact = Адрес, куда можно написать
agencies-contact-help = Показан на странице контактов и в уведомлении о конфиденциальности.
agencies-hide-counts = Скрыть число поддержавших
agencies-hide-counts-help = До конца кампании, чтобы никто не следовал за толпой.
agencies-new-person = Сколько часов человек считается новым
agencies-new-person-help = Ссылки в их текстах ждут проверки сотрудником.
agencies-gather = Сколько секунд собираются новости перед отправкой письма
agencies-gather-help = Тогда то, что случилось вместе, придёт одним письмом.
agencies-row-name-in = Название: { $language }
agencies-position = Место в списке
agencies-position-help = Сначала меньшие числа. Пусто: в конец.
agencies-retired = не используется
agencies-means-open = Открыта
agencies-means-under-review = На рассмотрении
agencies-means-planned = Запланирована
agencies-means-in-progress = В работе
agencies-means-done = Сделано
agencies-means-declined = Отклонена
agencies-words-title = Слова под наблюдением
agencies-words-lead = По одному слову или выражению в строке. Текст с ними ждёт, пока его не посмотрит человек; ничего из-за этого не отклоняется.
agencies-flash-saved = Сохранено.
agencies-page-reset = Вернуть исходную страницу
agencies-log-hub = Сам сервис
agencies-log-case = Отзыв { $number }
agencies-log-idea = Идея { $number }
agencies-log-comment = Комментарий { $number }
agencies-log-person = Человек { $number }
agencies-log-matter = Дело { $number }
agencies-log-theme = Тема { $number }
agencies-log-area = Район { $number }
agencies-log-status = Статус { $number }
agencies-log-challenge = Конкурс { $number }
agencies-log-improvement = Улучшение { $number }

# Plain language.
agencies-jargon-title = Понятный язык
agencies-jargon-lead = Подсказки для всех, кто пишет жителям. Они видны рядом с предварительным просмотром ответа или статьи и никому не мешают.
agencies-jargon-try = Проверить текст
agencies-jargon-try-in = Проверить текст: { $language }
agencies-jargon-text = Текст
agencies-jargon-look = Посмотреть
agencies-jargon-lists = Канцелярские слова
agencies-jargon-help = По одному слову в строке: слово, знак равенства и что можно сказать вместо него. Звёздочка в конце слова означает любое окончание.
agencies-jargon-reset = Вернуть первоначальный список
agencies-log-jargon-kept = Изменил список канцелярских слов
agencies-problem-instead-long = В замене может быть не более { $most } знаков.
agencies-agency = Чья это служба
agencies-agency-help = Название ведомства, как оно стоит над каждой страницей: «Официальная служба: …». Пусто: название сайта.
