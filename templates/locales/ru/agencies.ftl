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
agencies-ink = Цвет текста на них
agencies-ink-help = Белый, если не указано иное.
agencies-language = Основной язык
agencies-save = Сохранить
agencies-add = Добавить
agencies-list = Список
agencies-row-name = Название
agencies-row-under = Входит в
agencies-row-top = Верхний уровень
agencies-row-used = Идей
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
