# Входящая электронная почта, для сотрудников.
mailroom-title = Почта
mailroom-state-waiting = В пути
mailroom-state-began = Новый отзыв
mailroom-state-joined = Добавлено к отзыву
mailroom-state-held = Ждёт просмотра
mailroom-state-left-alone = Оставлено без внимания
mailroom-state-thrown = Выброшено
mailroom-lead-held = Эти письма выглядят необычно и ждут человека. Впустите настоящие, остальные выбросьте.
mailroom-lead-left-alone = Это написали машины: извещения об отсутствии, рассылки, отчёты. Отвечать на них не нужно. Если письмо всё же настоящее, его можно впустить.
mailroom-lead-thrown = Что выбросили коллеги. Оригиналы хранятся ещё некоторое время, на случай ошибки.
mailroom-lead-began = Каждое из этих писем стало отдельным отзывом.
mailroom-lead-joined = Это были ответы; они стоят в тех отзывах, к которым относятся.
mailroom-lead-waiting = Сохранено и направляется на своё место.
mailroom-reason-auto-reply = Ответила машина: кто-то отсутствует или что-то прочитано.
mailroom-reason-bulk = Письмо разослано сразу многим.
mailroom-reason-list = Письмо пришло через список рассылки.
mailroom-reason-report = Сообщение о том, что письмо не доставлено или задержалось.
mailroom-reason-own = Это наше собственное письмо, которое вернулось.
mailroom-reason-too-many = От этого отправителя за час пришло больше, чем принимается без просмотра.
mailroom-reason-flood = За час пришло больше писем, чем принимается без просмотра.
mailroom-reason-crowd = Письмо отправлено сразу большему числу адресатов, чем принимается без проверки.
mailroom-reason-deep = В нём больше частей или вложенных частей, чем бывает в письме. Его не разбирали.
mailroom-reason-head = Заголовок письма или его частей длиннее, чем бывает в письме. Его не разбирали.
mailroom-reason-large = Письмо больше допустимого. Здесь только его начало; целиком оно осталось в почтовом ящике.
mailroom-reason-stuck = Почтовый ящик не выдал письмо целиком. Здесь то, что удалось получить; остальное осталось в почтовом ящике.
mailroom-reason-nobody = В нём не сказано, кто его написал.
mailroom-reason-unreadable = Его не удаётся прочитать.
mailroom-reason-empty = В нём ничего не сказано.
mailroom-reason-shut = Приём отзывов отключён, или отзыв, к которому оно относится, больше ничего не принимает.
mailroom-no-subject = (без темы)
mailroom-no-sender = (без отправителя)
mailroom-copies = { $count ->
    [one] ещё { $count } такое же
    [few] ещё { $count } таких же
   *[other] ещё { $count } таких же
}
mailroom-none = Здесь ничего нет
mailroom-fact-from = От кого
mailroom-fact-came = Пришло
mailroom-fact-state = Что с ним стало
mailroom-fact-size = Размер
mailroom-refused = Непринятые файлы
mailroom-let-in = Впустить
mailroom-throw-away = Выбросить
mailroom-original = Сохранить оригинал
mailroom-says = Что в нём сказано
mailroom-as-laid-out = Как его оформил автор
mailroom-gone = Оригинал больше не хранится.
mailroom-flash-let-in = Письмо впущено и попадёт на своё место.
mailroom-flash-thrown = Письмо выброшено.
mailroom-log-let-in = Впустил(а) письмо
mailroom-log-thrown = Выбросил(а) письмо
# Внутри того, что написали по электронной почте.
mailroom-not-taken = *Эти файлы принять не удалось:*
mailroom-cut = *(Остальное — в исходном письме, которое хранится у города.)*
mailroom-only-files = (Письмо без слов; смотрите файлы.)
# In letters about a case.
mailroom-letter-reply = Чтобы что-то добавить, можно просто ответить на это письмо.
