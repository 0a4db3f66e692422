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
