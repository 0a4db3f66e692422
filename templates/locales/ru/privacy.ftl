# Уведомление о конфиденциальности, составленное по настройкам.
privacy-title = Конфиденциальность
privacy-who = Кто отвечает за данные
privacy-who-lead = { $name } является оператором данных, которые здесь хранятся. Правовое основание — задача в общественных интересах: слышать людей и отвечать им.
privacy-officer = Ответственный за защиту данных: { $officer }
privacy-what = Что хранится, зачем и как долго
privacy-what-lead = Никакое решение о вас не принимается одной лишь машиной, и ничто не продаётся и не используется для рекламы.
privacy-warning = Прежде чем учётная запись, черновик или обращение будут удалены, вы получите письмо за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}. Чтобы сохранить учётную запись, достаточно войти.
privacy-backups = Копии всего сервиса на случай аварии перезаписываются через { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}.
privacy-where = Где это находится
privacy-where-lead = Никто другой этого не видит, кроме названных здесь, которые работают на оператора.
privacy-place-own = На собственном компьютере сервиса
privacy-place-bucket = На сервере { $host }
privacy-place-mail = Письма передаёт { $host }
privacy-place-no-mail = Письма не покидают сервис
privacy-places-database = То, что вы пишете, и ваша учётная запись
privacy-places-files = Изображения и файлы
privacy-places-search = Поисковый указатель открытых материалов
privacy-places-mail = Письма
privacy-places-sign-in = Вход через { $name }, если вы его выберете
privacy-consent = Что основано на вашем согласии
privacy-consent-lead = Вы даёте его самим действием и так же легко отзываете. Сделанное до отзыва остаётся законным.
privacy-consent-letters = Письма с новостями о том, за чем вы следите
privacy-consent-letters-back = Ссылка в каждом письме прекращает их сразу, без входа.
privacy-consent-feedback-email = Адрес электронной почты, который можно оставить с обращением
privacy-consent-feedback-email-back = Его убирает ссылка на ваше обращение.
privacy-consent-residence = Указание, в какой части города вы живёте, для голосования
privacy-consent-residence-back = Исчезает, когда вы отзываете его на странице своих данных, или вместе с учётной записью.
privacy-consent-portrait = Ваша фотография, если вы говорите от имени города
privacy-consent-portrait-back = Уберите её на странице учётной записи — она сразу исчезнет отовсюду.
privacy-browser = В вашем браузере
privacy-browser-lead = Ваш браузер ни у кого, кроме этого сервиса, ничего не запрашивает: шрифты, изображения и скрипты наши собственные, за вами никто не следит. Файлы cookie только технические:
privacy-cookie-session = сохраняет ваш вход; исчезает при выходе
privacy-cookie-look = ваш язык и цвета, если вы выберете их здесь
privacy-cookie-flash = сообщение о том, что вы только что сделали; исчезает через минуту
privacy-rights = Ваши права
privacy-right-copy = Забрать с собой всё о себе
privacy-right-correct = Посмотреть и исправить свои данные
privacy-right-erase = Удалить учётную запись, вместе с написанным или без него
privacy-right-letters = Выбрать или прекратить письма
privacy-right-ask = Спросить о другом, возразить или ограничить обработку
privacy-complain = Если вы считаете, что мы обращаемся с вашими данными неправильно, вы можете пожаловаться в орган по защите данных.
privacy-made = Это уведомление составлено по настройкам, с которыми сервис действительно работает.

privacy-kept-account = Ваша учётная запись: имя, адрес почты, язык, как приходят письма
privacy-why-account = Чтобы вы могли войти и получать от нас вести.
privacy-long-account = Пока вы не уйдёте, или { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} после последнего входа
privacy-until-you-leave = Пока вы не уйдёте
privacy-kept-public = Опубликованные вами идеи, комментарии и вопросы с изображениями и файлами
privacy-why-public = Это ваша часть открытого обсуждения.
privacy-long-public = Пока существует обсуждение; после вашего ухода без имени или вовсе нет, если вы их тогда отзовёте
privacy-kept-drafts = Начатые и не отправленные идеи
privacy-why-drafts = Чтобы вы могли продолжить позже.
privacy-long-drafts = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} после последнего изменения
privacy-kept-votes = Ваша поддержка и ваши голоса
privacy-why-votes = Чтобы каждый голос был учтён один раз.
privacy-long-votes = Пока существует то, за что голосовали; после вашего ухода они ни к кому не ведут
privacy-kept-feedback = Ваши обращения с файлами и адрес почты, если вы его оставите
privacy-why-feedback = Чтобы мы могли ответить и что-то сделать.
privacy-long-feedback = Текст — { $days } дн. после завершения, адрес почты — { $email } дн.
privacy-kept-networks = Сетевые адреса, с которых были входы, браузеры и обращения
privacy-why-networks = Чтобы вы узнавали свои устройства и никто не засыпал других письмами.
privacy-long-networks = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}

privacy-kept-letters = То, что мы вам писали, и когда
privacy-why-letters = Чтобы ничего не отправлялось дважды. Текст письма не хранится, когда оно ушло.
privacy-long-letters = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}

privacy-kept-reports = Жалобы модераторам и апелляции
privacy-why-reports = Чтобы решения можно было проверить.
privacy-long-reports = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} после решения
privacy-kept-office = То, что делают здесь наши сотрудники, с тем, что было и стало
privacy-why-office = Общественная работа должна быть прослеживаемой.
privacy-long-office = Сколько требует архивное законодательство

# Всё обо мне.
privacy-mine-title = Всё обо мне
privacy-mine-lead = Один архив со всем, что о вас хранится: указатель для чтения, те же данные для программ и ваши файлы.
privacy-mine-go = Скачать всё
privacy-mine-limit = Файлы помещаются до { $size } в сумме; остальные названы в указателе.
privacy-mine-parts = Что в нём
privacy-mine-left-out = Ключи, открывающие двери, не включены, даже ваши: ими мог бы воспользоваться любой, у кого окажется архив.
privacy-index-made = Всё, что { $site } хранил о вас на { $when }.
privacy-index-json = те же данные для программ
privacy-index-too-large = слишком велик для архива; заберите его на сервисе
privacy-part-teams = Команды, в которых вы состоите
privacy-part-ideas = Ваши идеи
privacy-part-form-answers = Ваши ответы на вопросы конкурсов
privacy-part-versions = Написанные вами версии
privacy-part-comments = Ваши комментарии
privacy-part-article-comments = Ваши комментарии к статьям
privacy-part-questions = Ваши вопросы о конкурсах
privacy-part-supports = Что вы поддерживаете
privacy-part-ballots = Ваши бюллетени
privacy-part-ballot-choices = Что вы в них выбрали
privacy-part-residences = Где вы, по вашим словам, живёте
privacy-part-invitations = Конкурсы, в которые вас пригласили
privacy-part-follows = За чем вы следите
privacy-part-organisations = Организации, в которых вы состоите или просите состоять
privacy-part-feedback = Ваши обращения
privacy-part-feedback-messages = Что о них было сказано
privacy-part-files = Ваши файлы
privacy-part-reports = На что вы жаловались
privacy-part-moderation = Решения модераторов о ваших словах
privacy-part-blocks = Когда вы не могли участвовать
privacy-part-notices = Новости, собранные для вас
privacy-part-letters = Письма вам
privacy-part-mails = Письма от вас
privacy-part-bounces = Вернувшиеся письма
privacy-part-warnings = О чьём удалении вам сообщили
privacy-part-sessions = Браузеры, в которых вы вошли
privacy-part-sign-ins = Запрошенные вами письма для входа
privacy-part-waiting = Что ждало письма для входа
privacy-part-tokens = Ваши ключи для программ
privacy-part-profile = Ваша страница в справочнике сотрудников
privacy-part-identities = Другие сервисы, через которые вы входите
privacy-part-office = Что вы делали на службе

# Письмо перед удалением.
privacy-letter-subject = Кое-что ваше скоро будет удалено
privacy-letter-lead = Мы ничего не храним дольше, чем нужно. В эти дни исчезнет следующее:
privacy-letter-how = Чтобы сохранить, откройте ссылку и воспользуйтесь этим. Если ничего не делать, оно будет удалено.
privacy-letter-account = Ваша учётная запись: в неё давно никто не входил. Опубликованное останется без вашего имени.
privacy-letter-draft = Ваш черновик «{ $title }».
privacy-letter-case = То, что вы сообщили нам под номером { $reference }.

# Отозванные слова.
privacy-recalled-question = (Вопрос отозван задавшим его.)
privacy-given-letters = Новости письмом:
privacy-given-yes = да
privacy-given-no = нет
privacy-given-change-letters = Выбрать или отключить письма
privacy-given-portrait = Ваша фотография, которая видна, потому что вы говорите от имени города:
privacy-given-change-portrait = Сменить или убрать
privacy-given-residence = Вы сказали, что живёте в районе { $area }, для конкурса
privacy-given-take-back = Отозвать
privacy-given-moved = { $reference }: { $when } вы согласились передать вопрос другой организации.
