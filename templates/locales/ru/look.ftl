# What stands round every page.
look-skip = Перейти к содержанию
look-demo-bar = Это демонстрационный город. Здесь всё вымышлено, а письма остаются в папке.
look-demo-letters = Читать письма
look-search-label = Поиск по сайту
look-search-placeholder = Искать идеи
look-search-go = Найти
look-nav-label = Главное меню
look-nav-ideas = Идеи
look-nav-new = Предложить идею
look-nav-search = Поиск
look-nav-answers = Ответы
look-nav-desk = Рабочий стол
look-nav-inbox = Входящие
look-nav-moderation = Модерация
look-nav-log = Журнал сотрудников
look-nav-people = Люди
look-nav-settings = Настройки сайта
look-nav-waiting = { $count ->
    [one] ожидает
    [few] ожидают
   *[many] ожидают
}
look-language = Язык
look-sign-in = Войти
look-sign-out = Выйти
look-signed-in-as = Вы вошли как { $name }
look-my-ideas = Мои идеи
look-account = Моя учётная запись
look-footer-label = О сайте
look-footer-contact = Контакты
look-footer-accessibility = Доступность
look-footer-privacy = Конфиденциальность
look-footer-terms = Условия использования
look-footer-api = Открытый интерфейс (API)
look-footer-feed = Лента идей
look-theme = Цвета
look-theme-auto = Как на устройстве
look-theme-light = Светлые
look-theme-dark = Тёмные
look-close = Закрыть
look-edit = Изменить
look-report = Пожаловаться
look-moderate = Модерировать
look-keys = Клавиши на этой странице
look-keys-show = Показать клавиши
look-crumbs = Вы здесь
look-pager = Страницы
look-pager-prev = Предыдущие
look-pager-next = Следующие

# Forms.
look-optional = (необязательно)
look-problems = { $count ->
    [one] Нужно исправить { $count } поле
    [few] Нужно исправить { $count } поля
   *[many] Нужно исправить { $count } полей
}
look-honeypot = Оставьте пустым
look-act-email = Ваша электронная почта
look-act-help = Мы пришлём вам одну ссылку. Когда вы её откроете, действие вступит в силу. Пароль не нужен, и никто другой не увидит ваш адрес.
look-filters = Сузить список
look-filters-text = Со словами
look-filters-go = Показать
look-filters-clear = Сбросить всё
look-filters-remove = Убрать: { $name }
look-saved = Черновик сохранён
look-saved-here = Сохранено на этом устройстве
look-saved-restored = Мы вернули то, что вы успели написать.
look-image-alt = Что изображено на картинке { $name }?

# People, states, ideas.
look-staff = сотрудник
look-nobody = Участник, который ушёл
look-elsewhere = Кто-то в прежнем сервисе
look-walk = Как продвигается идея
look-walk-ahead = ещё впереди
look-comments = { $count ->
    [one] { $count } комментарий
    [few] { $count } комментария
   *[many] { $count } комментариев
}
look-supporters-word = { $count ->
    [one] сторонник
    [few] сторонника
   *[many] сторонников
}
look-count-hidden = Число будет показано позже
look-tally-carried = +{ $count } перенесено
look-tally-me = и вы
look-support-title = Поддержка
look-support-give = Поддержать идею
look-support-mine = Вы поддерживаете эту идею
look-support-back = Отозвать поддержку
look-support-letter = Прислать ссылку
look-support-closed = Поддержать эту идею больше нельзя.
look-support-carried = { $count ->
    [one] и ещё { $count } перенесён из прежней службы
    [few] и ещё { $count } перенесены из прежней службы
   *[many] и ещё { $count } перенесены из прежней службы
}
look-comment-edited = изменено
look-comment-hidden = Этот комментарий скрыт модератором.
look-comment-reply = Ответить
look-comment-reply-to = — { $name }
look-comment-reply-label = Ваш ответ
look-comment-reply-send = Отправить ответ
look-stance-for = За
look-stance-against = Против
look-diff = Что изменилось
look-diff-added = добавлено:
look-diff-removed = удалено:

# When something stands in the way.
look-error-back = На главную
look-error-search = Искать среди идей
look-error-sign-in = Войти
look-error-contact = Сообщить нам
look-error-ref = Если будете писать нам, укажите этот номер:

# When something stands in the way.
look-similar = Может, это одна из этих? Поддержите её

# Under every letter.
look-letter-unsubscribe = Больше не присылать такие письма
look-letter-settings = Выбрать, какие письма получать

# Under every letter.
look-waiting = ждёт модератора
look-hidden = скрыто
look-against-carried = { $count ->
    [one] { $count } против, перенесён
    [few] { $count } против, перенесены
   *[many] { $count } против, перенесены
}
look-votes-carried = { $count ->
    [one] { $count } голос в прежней службе
    [few] { $count } голоса в прежней службе
   *[many] { $count } голосов в прежней службе
}
look-error-typed = Что вы написали

# Under every letter.
look-nav-desk-ideas = Идеи без ответа
look-nav-templates = Шаблоны ответов
look-nav-challenges = Конкурсы
look-nav-improvements = Улучшения
look-nav-knowledge = Знания
look-nav-services = Услуги

# Call-outs of longer texts.
look-callout-note = Обратите внимание
look-callout-tip = Совет
look-callout-important = Важно
look-callout-warning = Предупреждение
look-callout-caution = Осторожно

# Whose service this is, and how one can tell.
look-official = Официальная служба: { $agency }
look-official-how = Как это проверить
look-official-address = Адрес
look-official-address-is = – { $host }. Посмотрите на адресную строку, прежде чем что-либо писать.
look-official-secure = Соединение
look-official-secure-how = зашифровано: адрес начинается с https://, и никто по пути не прочтёт написанное.
look-official-never = Мы никогда не спрашиваем
look-official-never-how = пароли, банковские коды и деньги. Сотрудники города отвечают под своим именем.
look-official-doubt = Сомневаетесь?
look-official-doubt-how = Спросите нас, прежде чем отвечать на странное сообщение.
look-footer-contact-us = Связаться с нами
