# The queue and what can be done in it.
moderation-title = Модерация
moderation-tabs = Виды дел
moderation-reports = { $count ->
    [one] { $count } жалоба
    [few] { $count } жалобы
   *[many] { $count } жалоб
}
moderation-none = Ничего не ждёт
moderation-none-text = Все жалобы рассмотрены.
moderation-open = Открыть на месте
moderation-is-hidden = Скрыто от всех, кроме автора и сотрудников.
moderation-hide = Скрыть…
moderation-hide-go = Скрыть и сообщить автору
moderation-leave = Оставить как есть
moderation-restore = Показать снова
moderation-undo = Отменить
moderation-rule = Правило
moderation-reason = Причина
moderation-reason-help = Автор прочтёт это и сможет обжаловать.
moderation-block = Заблокировать…
moderation-block-reason = Почему человек блокируется?
moderation-block-until = До
moderation-block-go = Заблокировать и сообщить
moderation-history = Что было сделано
moderation-when = Когда
moderation-key-next = Следующее дело
moderation-key-prev = Предыдущее дело

# The author asks for another look.
moderation-appeal-title = Скрыто модератором
moderation-appeal-lead = «{ $title }» сейчас не видно другим. Ничего не удалено.
moderation-appeal-text = Почему это стоит показать снова?
moderation-appeal-help = Ваше обращение прочтёт не тот, кто скрыл.
moderation-appeal-send = Отправить обращение
moderation-appeal-sent = Обращение отправлено. О решении вы узнаете из письма.
moderation-appeal-said = Что говорит автор

# The parts of the queue, and why something is in it.
moderation-tab-waiting = Ожидают
moderation-tab-appealed = Обжалованы
moderation-tab-hidden = Скрыты
moderation-tab-kept = Оставлены
moderation-cause-report = Пожаловались
moderation-cause-new-persons-link = Ссылка от нового участника
moderation-cause-watched-word = Отслеживаемое слово
moderation-cause-import = Импортировано как ожидающее

# The rules.
moderation-rule-spam = Это реклама или спам
moderation-rule-insult = Оскорбляет людей или угрожает им
moderation-rule-privacy = Раскрывает чью-то личную жизнь
moderation-rule-off-topic = Не относится к делу
moderation-rule-illegal = Нарушает закон
moderation-rule-other = Другое

# Deciding.
moderation-uphold = Оставить скрытым
moderation-appeal-answer = Ответ автору
moderation-appeal-answer-help = Автор прочитает это в письме.
moderation-unblock = Снять блокировку
moderation-blocked-until = Автор не может участвовать до
moderation-blocked = Автор не может участвовать.
moderation-problem-rule = Выберите, что не так.
moderation-problem-until = Укажите последний день блокировки.
moderation-problem-text-missing = Напишите несколько слов.
moderation-problem-text-long = Не больше { $most } знаков, пожалуйста.
moderation-flash-hidden = Скрыто. Автор получит письмо с причиной.
moderation-flash-kept = Оставлено как есть.
moderation-flash-undone = Отменено. Снова ожидает.
moderation-flash-restored = Снова видно всем. Автор получит письмо.
moderation-flash-upheld = Остаётся скрытым. Автор получит письмо с вашим ответом.
moderation-flash-blocked = Заблокировано. Человек получит письмо с причиной.
moderation-flash-unblocked = Человек снова может участвовать.

# Reporting.
moderation-report-idea = Пожаловаться на идею
moderation-report-comment = Пожаловаться на комментарий
moderation-report-question = Пожаловаться на вопрос
moderation-report-lead = Каждую жалобу читает человек. Автор не узнает, кто пожаловался.
moderation-report-text = Хотите что-то добавить?
moderation-report-send = Отправить жалобу
moderation-flash-reported = Спасибо. Модератор посмотрит.
moderation-act-report = Ваша жалоба

# What came of an appeal.
moderation-appeal-upheld = Вашу жалобу прочитали; текст остаётся скрытым.
moderation-appeal-restored = Текст снова видят все.
moderation-flash-appealed = Ваша жалоба отправлена.

# In the log of staff acts.
moderation-log-kept = Посмотрел(а) и оставил(а) как есть
moderation-log-hidden = Скрыл(а)
moderation-log-undone = Отменил(а) решение
moderation-log-upheld = Ответил(а) на жалобу: остаётся скрытым
moderation-log-restored = Снова показал(а)
