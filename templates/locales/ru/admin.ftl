### Страницы администратора.

admin-title = Администрирование
admin-lead = Всё, чем ведает администратор, — каждое на своём месте. Любое изменение подтверждается и остаётся в журнале сотрудников: что было и что стало.
admin-needs = Здесь нужна помощь
admin-needs-nothing = Всё в порядке: ничто не ждёт администратора.
admin-need-jobs = { $count ->
    [one] { $count } задание не удалось выполнить после многих попыток.
    [few] { $count } задания не удалось выполнить после многих попыток.
    [many] { $count } заданий не удалось выполнить после многих попыток.
   *[other] { $count } задания не удалось выполнить после многих попыток.
}
admin-need-letters = { $count ->
    [one] Не удалось доставить { $count } письмо.
    [few] Не удалось доставить { $count } письма.
    [many] Не удалось доставить { $count } писем.
   *[other] Не удалось доставить { $count } письма.
}
admin-need-doctor = { $count ->
    [one] { $count } часть сервиса работает с перебоями.
    [few] { $count } части сервиса работают с перебоями.
    [many] { $count } частей сервиса работают с перебоями.
   *[other] { $count } части сервиса работают с перебоями.
}
admin-group-site = Сайт
admin-group-lists = Как что называется
admin-group-people = Люди и их действия
admin-group-running = Как работает сервис
admin-way-settings = Название сайта, цвета, языки и часовой пояс.
admin-way-logo = Картинка вверху каждой страницы.
admin-way-pages = Что написано на страницах о контактах, доступности, конфиденциальности и условиях.
admin-way-features = Выключить целые части сервиса и включить снова.
admin-way-themes = О чём идеи и отзывы.
admin-way-areas = Районы, из которых выбирают люди.
admin-way-statuses = Ваши названия для того, как далеко продвинулась идея.
admin-way-stages-title = Этапы улучшений
admin-way-stages = Как называются столбцы доски и сколько карточек в каждом.
admin-way-words = Слова, из-за которых текст сначала смотрит человек.
admin-way-people = Все, у кого есть учётная запись: роли, команды, должности.
admin-way-teams-title = Команды
admin-way-teams = Подразделения ведомства; кто в них состоит, тот сотрудник.
admin-way-sign-in = Сервисы, через которые можно войти помимо письма.
admin-way-log = Кто, что и когда сделал: было и стало. Можно отобрать, сохранить и отменить.
admin-way-letters = Письма в пути: ждут { $letters_waiting }, не доставлено { $letters_failed }.
admin-way-texts = Что говорится в каждом письме на каждом языке, с предпросмотром.
admin-way-jobs = Работа, которая делается после ответа: ждут { $jobs_waiting }, не удалось { $jobs_failed }.
admin-way-limits = Сколько чего может поступать.
admin-way-doctor = { $ill ->
    [0] Проверяет каждую часть сервиса: все работают.
    [one] Проверяет каждую часть сервиса: с перебоями работает { $ill }.
    [few] Проверяет каждую часть сервиса: с перебоями работают { $ill }.
    [many] Проверяет каждую часть сервиса: с перебоями работают { $ill }.
   *[other] Проверяет каждую часть сервиса: с перебоями работают { $ill }.
}
admin-doctor-title = Состояние сервиса
admin-doctor-lead = Каждая часть проверяется по-настоящему. Результат помнится несколько секунд.
admin-doctor-again = Проверить ещё раз
admin-doctor-ill = { $count ->
    [one] { $count } часть работает с перебоями.
    [few] { $count } части работают с перебоями.
    [many] { $count } частей работают с перебоями.
   *[other] { $count } части работают с перебоями.
}
admin-doctor-well = Все части работают.
admin-doctor-what = Часть
admin-doctor-how = Состояние
admin-doctor-note = Что обнаружено
admin-doctor-works = Работает
admin-doctor-broken = Не работает
admin-doctor-version = Talkoo { $version }
admin-port-database = База данных
admin-port-search = Поиск
admin-port-mail = Письма
admin-port-sign-in = Служба входа
admin-port-storage = Файлы
admin-port-bus = Обмен между серверами
admin-port-jobs = Задания
admin-port-address = Публичный адрес
admin-port-folder = Папка данных
admin-ill-database = Пока она недоступна, никому нельзя ответить.
admin-ill-search = Поиск отдыхает. Остальное работает, указатель догонит сам.
admin-ill-mail = Письма ждут и уйдут, когда связь вернётся. До тех пор войти по письму нельзя.
admin-ill-sign-in = Войти через неё нельзя, пока она не вернётся; письмо работает.
admin-ill-storage = Картинки и документы нельзя открыть или отправить.
admin-ill-bus = Изменения на одном сервере доходят до других с задержкой в несколько секунд.
admin-ill-jobs = Что-то, что должно было произойти после ответа, не произошло. Посмотрите задания.
admin-ill-address = Ссылки в письмах могут никуда не вести. Публичный адрес задаёт оператор сервера.
admin-ill-folder = На диск этого сервера ничего нельзя записать. Он заполнен?
admin-jobs-title = Задания
admin-jobs-lead = Работа, которая делается после ответа: письма, поиск, подсчёты. Неудавшееся повторяется со всё большими паузами; после последней попытки оно остаётся здесь.
admin-jobs-failed = Не удались
admin-jobs-waiting = Ждут
admin-jobs-running = Выполняются
admin-jobs-none = Сейчас здесь пусто
admin-jobs-none-failed = Неудавшихся заданий нет
admin-letters-title = Письма в пути
admin-letters-lead = Что ждёт отправки и что не удалось доставить. Содержание писем здесь не показано, а из адреса видна только часть после @.
admin-letters-failed = Не доставлены
admin-letters-waiting = Ждут
admin-letters-none = Ни одно письмо не ждёт
admin-letters-none-failed = Недоставленных писем нет
admin-letter-words-gone = В письме был чей-то ключ, и текст больше не хранится, поэтому отправить его снова нельзя. Человек может запросить новое.
admin-row-tries = { $count ->
    [0] попыток ещё не было
    [one] { $count } попытка
    [few] { $count } попытки
    [many] { $count } попыток
   *[other] { $count } попытки
}
admin-row-since = Появилось
admin-row-next = Следующая попытка
admin-row-last = Последняя попытка
admin-row-to = кому: { $to }
admin-kinds-all = Все виды
admin-retry = Повторить сейчас
admin-retry-all = { $count ->
    [one] Повторить { $count }
    [few] Повторить все { $count }
    [many] Повторить все { $count }
   *[other] Повторить все { $count }
}
admin-drop = Оставить как есть
admin-drop-why = Почему?
admin-drop-help = Причина останется в журнале сотрудников. После этого повторить нельзя.
admin-drop-go = Оставить как есть
admin-problem-reason = Напишите причину не длиннее { $most } знаков.
admin-flash-job-retried = Задание сейчас повторяется.
admin-flash-jobs-retried = { $count ->
    [0] Повторять было нечего.
    [one] Сейчас повторяется { $count } задание.
    [few] Сейчас повторяются { $count } задания.
    [many] Сейчас повторяются { $count } заданий.
   *[other] Сейчас повторяются { $count } задания.
}
admin-flash-job-dropped = Задание оставлено как есть. Причина — в журнале сотрудников.
admin-flash-letter-retried = Письмо сейчас отправляется снова.
admin-flash-letters-retried = { $count ->
    [0] Не нашлось писем, которые можно отправить снова.
    [one] Сейчас снова отправляется { $count } письмо.
    [few] Сейчас снова отправляются { $count } письма.
    [many] Сейчас снова отправляются { $count } писем.
   *[other] Сейчас снова отправляются { $count } письма.
}
admin-flash-letter-dropped = Письмо изъято из почты. Причина — в журнале сотрудников.
admin-log-job-retried = Повторил задание
admin-log-jobs-retried = Повторил все задания одного вида
admin-log-job-dropped = Оставил задание как есть
admin-log-letter-retried = Отправил письмо снова
admin-log-letters-retried = Отправил снова все письма одного вида
admin-log-letter-dropped = Изъял письмо из почты
admin-work-letters = Написание и отправка писем
admin-work-search = Обновление поиска
admin-work-ideas = Идеи
admin-work-challenges = Этапы конкурсов
admin-work-improvements = Улучшения
admin-work-feedback = Отзывы
admin-work-inbox = Входящие сотрудников
admin-work-moderation = Модерация
admin-work-accounts = Учётные записи
admin-work-sweeping = Уборка старого
admin-work-other = Другая работа
admin-texts-title = Тексты писем
admin-texts-lead = Каждое письмо имеет готовые слова на пяти языках. Напишите свои там, где сказали бы иначе; следующее письмо будет с ними.
admin-texts-messages = { $count ->
    [one] { $count } текст
    [few] { $count } текста
    [many] { $count } текстов
   *[other] { $count } текста
}
admin-texts-changed = Свои слова: { $langs }
admin-letter-every = Что есть в каждом письме
admin-letter-every-help = Приветствие и ссылки в конце.
admin-letter-sign-in = Письмо для входа
admin-letter-sign-in-help = Уходит сразу тому, кто хочет войти или что-то делает без входа.
admin-letter-gathered = Новости
admin-letter-gathered-help = Рассказывает, что случилось с тем, что человек написал, поддержал или отслеживает; собирается так, как он выбрал.
admin-letter-decision = Решение модерации
admin-letter-decision-help = Уходит автору скрытого или возвращённого текста: правило, причина и как обжаловать.
admin-letter-blocked = Человек не может участвовать
admin-letter-blocked-help = Уходит заблокированному: причина и срок.
admin-letter-verdict = Решение конкурса
admin-letter-verdict-help = Уходит всем, чья идея в конкурсе: что с ней стало и почему.
admin-letter-onward = Новости об улучшении без учётной записи
admin-letter-onward-help = Уходит тому, чей отзыв вошёл в улучшение, с личной ссылкой.
admin-letter-case-receipt = Подтверждение отзыва
admin-letter-case-receipt-help = Уходит сразу тому, кто оставил отзыв и адрес, со ссылкой для отслеживания.
admin-letter-case-answer = Ответ на отзыв
admin-letter-case-answer-help = Уходит, когда сотрудники ответили на отзыв, закрыли его или отклонили.
admin-letter-other-help = Другое письмо сервиса.
admin-text-help = То, что в фигурных скобках, подставляет сервис, и оно должно остаться. Текст с формами для одного и многих сохраняет эти формы. Пустое поле возвращает исходные слова.
admin-text-placeholders = { $count ->
    [0] Здесь ничего не подставляется.
   *[other] Должно остаться: { $names }
}
admin-text-own = Свои слова
admin-text-keep = Писать письма так
admin-text-reads = Как это читается
admin-text-reads-typed = Как это будет читаться
admin-text-reads-none = Исправьте отмеченное, и письмо можно будет показать.
admin-text-html = Посмотреть письмо, как его покажет почта: { $subject }
admin-text-reset = Вернуть исходные слова ({ $language })
admin-flash-letter-kept = Сохранено. Следующее письмо будет таким: { $letter }.
admin-flash-letter-reset = Возвращены исходные слова: { $letter }.
admin-port-mailbox = Входящая почта
admin-ill-mailbox = Письма в приёмную ждут в почтовом ящике и будут прочитаны, когда он снова заработает.
admin-doctor-see = Что-то не работает; строки выше говорят, что именно.
admin-found-sqlite = SQLite отвечает
admin-found-postgres = PostgreSQL отвечает
admin-found-index-to-fill = Поиск отвечает; его указатель ещё заполняется
admin-found-index-elsewhere = Указатель открыт работающей службой
admin-found-letters-in-folder = Письма складываются в папку и не отправляются
admin-found-mail-server = Почтовый сервер отвечает
admin-found-mailbox = Почтовый ящик отвечает
admin-found-files-on-disk = Файлы на диске: один записан и прочитан
admin-found-files-in-bucket = Файлы в хранилище { $bucket }: один записан и прочитан
admin-found-one-node = Один сервер: новости остаются внутри него
admin-found-many-nodes = Новости ходят между серверами через PostgreSQL
admin-found-provider = { $name } отвечает
admin-found-folder = В папку данных можно писать
admin-found-folder-running = В ней работает служба
admin-found-folder-free = Она свободна
admin-found-no-address = Не задан; в ссылках стоит адрес, на котором работает служба
admin-found-address = Служба доступна по адресу { $address }
admin-why-refused = Соединение не принято: сервер выключен или что-то стоит на пути
admin-why-unknown-host = Имя сервера неизвестно; правильно ли оно написано?
admin-why-certificate = Сертификату нет доверия, или защищённое соединение не удалось
admin-why-password = Нас не впустили; верны ли имя, пароль или ключ?
admin-why-not-allowed = Программе не разрешено там писать или читать
admin-why-full = Диск заполнен
admin-why-silent = Ответ не пришёл за несколько секунд
admin-why-other = Получен ответ с ошибкой, дословно:
admin-found-index = { $count ->
    [one] Поиск отвечает и знает { $count } запись
    [few] Поиск отвечает и знает { $count } записи
    [many] Поиск отвечает и знает { $count } записей
   *[other] Поиск отвечает и знает { $count } записи
}
admin-found-jobs = { $count ->
    [0] Ничего не ждёт, ни одно не брошено
    [one] Ждёт { $count }, ни одно не брошено
    [few] Ждут { $count }, ни одно не брошено
    [many] Ждут { $count }, ни одно не брошено
   *[other] Ждут { $count }, ни одно не брошено
}
admin-why-jobs = { $count ->
    [one] Брошено { $count }; страница заданий и журнал говорят почему
    [few] Брошены { $count }; страница заданий и журнал говорят почему
    [many] Брошено { $count }; страница заданий и журнал говорят почему
   *[other] Брошены { $count }; страница заданий и журнал говорят почему
}
