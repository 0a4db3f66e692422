# Signing in by letter.
accounts-sign-in-title = Вход
accounts-sign-in-lead = Пароль не нужен: мы пришлём письмо со ссылкой и коротким кодом. Если вы здесь впервые, она создаст вам учётную запись.
accounts-sign-in-send = Прислать письмо
accounts-sent-title = Проверьте почту
accounts-sent-lead = Мы отправили письмо на { $email }. Ссылка действует один раз в течение { $minutes } минут, на любом устройстве.
accounts-sent-code = Или введите код из письма
accounts-sent-code-help = Удобно, если почта открыта на другом устройстве.
accounts-sent-go = Продолжить
accounts-sent-typed = До тех пор мы храним это
accounts-sent-nothing = Письма нет? Загляните в «Спам».
accounts-sent-again = Отправить ещё одно письмо
accounts-link-title = Добро пожаловать
accounts-link-lead = Вы входите как { $email }.
accounts-link-go = Войти

# One's own account.
accounts-title = Моя учётная запись
accounts-email = Ваша почта: { $email }. Никто другой её не видит.
accounts-name = Отображаемое имя
accounts-name-help = Показывается рядом с тем, что вы пишете. Можно псевдоним.
accounts-language = Язык
accounts-language-help = Для страниц и писем.
accounts-letters = Письма об идеях, за которыми вы следите
accounts-letters-help = В каждом письме есть ссылка для отписки.
accounts-save = Сохранить
accounts-sessions = Где выполнен вход
accounts-session-this = это устройство
accounts-session-used = Последний раз:
accounts-session-end = Выйти там
accounts-tokens = Ключи открытого интерфейса
accounts-tokens-lead = Для программ, действующих от вашего имени.
accounts-token-new = Ваш новый ключ
accounts-token-once = Скопируйте его сейчас: он показывается только один раз.
accounts-token-end = Отозвать
accounts-token-make = Создать ключ
accounts-token-name = Для чего он?
accounts-token-name-help = Чтобы потом знать, какой отозвать.
accounts-token-scopes = Что ему разрешено
accounts-leave = Уйти из сервиса
accounts-leave-lead = Учётная запись и адрес удаляются. Написанное останется без вашего имени.
accounts-leave-recall = Отозвать и то, что я написал(а)
accounts-leave-recall-help = Ваши идеи, комментарии, вопросы и обращения опустеют вместе с файлами. Написанное другими и отданные вами голоса останутся. Без этой отметки опубликованное останется без вашего имени.
accounts-leave-sure = Да, удалить мою учётную запись
accounts-leave-go = Удалить учётную запись

# The people of the hub, for an administrator.
accounts-people-title = Люди
accounts-people-find = Имя или почта
accounts-people-email = Почта
accounts-people-role = Роль
accounts-people-teams = Команды
accounts-people-since = С какого времени
accounts-people-blocked = заблокирован до { $until }
accounts-people-none = Никого с таким именем

# Names nobody chose.
accounts-first-name = Житель { $number }
accounts-former-member = Бывший участник

# What cannot be used, and what to do instead.
accounts-problem-email = Это неполный адрес почты. Он выглядит так: name@example.org.
accounts-problem-email-missing = Укажите свою почту, чтобы мы могли отправить письмо.
accounts-problem-code = Код не подходит. В нём шесть цифр, он указан в последнем письме.
accounts-problem-name-missing = Выберите имя для показа; подойдёт и псевдоним.
accounts-problem-name-long = В имени может быть не больше { $most } знаков.
accounts-problem-name = В имени есть буквы, но нет адреса и ссылки.
accounts-problem-look = Выберите один из трёх вариантов.
accounts-problem-title = Скажите короче, чем занимается человек.
accounts-problem-reason = Укажите причину не длиннее { $most } знаков; человек её прочтёт.
accounts-problem-until = Выберите день, который ещё не наступил.
accounts-problem-scope = Отметьте хотя бы одно, что разрешено ключу.
accounts-problem-token-name = Скажите не более чем в шестидесяти знаках, для чего ключ.
accounts-problem-tokens-many = У вас { $most } ключей. Сначала отзовите один.
accounts-problem-team-name = Назовите команду хотя бы на одном языке.
accounts-problem-team-long = В названии команды может быть не больше { $most } знаков.
accounts-problem-idempotency-key = Ключ слишком длинный; хватит двухсот знаков.

# What waited and was refused.
accounts-kept-title = Что не удалось
accounts-kept-lead = Вы вошли. Здесь то, что вы написали, и причина, почему это не засчитано.
accounts-kept-none = Здесь ничего нет.
accounts-kept-discard = Больше не нужно
accounts-kept-busy = Слишком много запросов сразу. Попробуйте снова на странице идеи.
accounts-kept-missing = Того, к чему это относилось, больше нет.
accounts-kept-forbidden = Это вам недоступно.

# Words after a deed.
accounts-flash-welcome = Вы вошли.
accounts-flash-counted = Вы вошли, и это засчитано.
accounts-flash-signed-out = Вы вышли.
accounts-flash-saved = Сохранено.
accounts-flash-left = Учётная запись удалена. Спасибо, что были с нами.
accounts-flash-token-ended = Ключ больше не действует.
accounts-flash-session-ended = Там выполнен выход.

# More of the account.
accounts-link-acts = Этим вы также подтверждаете
accounts-look = Цвета
accounts-letters-at-once = Сразу
accounts-letters-daily = Не чаще одного в день
accounts-letters-weekly = Не чаще одного в неделю
accounts-letters-never = Не присылать
accounts-session-unknown = Браузер
accounts-session-network = Из сети { $network }
accounts-token-unused = ещё не использован
accounts-scope-read = Читать то, что можете читать вы
accounts-scope-write = Писать идеи и комментарии, поддерживать
accounts-scope-staff = Работать как сотрудник: отвечать, объединять, модерировать
accounts-scope-admin = Управлять сайтом и людьми

# People and teams, for an administrator.
accounts-person-title-field = Чем занимается, простыми словами
accounts-person-title-help = Показывается рядом с ответами.
accounts-person-admin = Администратор
accounts-person-admin-make = Сделать администратором
accounts-person-admin-end = Больше не администратор
accounts-person-member = Участник
accounts-person-lead = Руководит командой
accounts-person-none = Не состоит
accounts-teams-title = Команды
accounts-teams-lead = Участник команды — сотрудник: может отвечать, объединять и модерировать. Руководители могут также блокировать.
accounts-team-name-in = Название: { $language }
accounts-team-make = Создать команду
accounts-log-admin-made = Назначил(а) администратора
accounts-log-admin-ended = Снял(а) администратора
accounts-log-title = Изменил(а) чью-то должность
accounts-log-team-made = Создал(а) команду
accounts-log-team-changed = Переименовал(а) команду
accounts-log-team-joined = Принял(а) в команду
accounts-log-lead-made = Назначил(а) руководителя команды
accounts-log-team-left = Вывел(а) из команды
accounts-log-blocked = Временно заблокировал(а) человека
accounts-log-block-lifted = Снял(а) блокировку

# The sign-in letter.
accounts-letter-subject = { $code } – ваш код для { $site }
accounts-letter-title = Ваш вход
accounts-letter-link = Откройте ссылку и нажмите там кнопку:
accounts-letter-button = Войти
accounts-letter-code = Или введите этот код там, где запросили письмо:
accounts-letter-acts = Тогда это засчитается:
accounts-letter-lasts = Оба действуют один раз, { $minutes } минут. Если вы не просили это письмо, ничего не делайте: ничего не случится.

# The sign-in letter.
accounts-problem-sure = Отметьте поле, если действительно хотите уйти.

# Signing in by other services.
accounts-ways-or = Или войдите через другую службу
accounts-ways-with = Войти через { $provider }
accounts-ways-waiting = Или подтвердите через другую службу, без письма
accounts-act-connect = Подключение способа входа
accounts-not-title = Вход не выполнен
accounts-not-away = Служба «{ $provider }» сейчас не отвечает. Вы здесь ни при чём.
accounts-not-denied = Вход через службу «{ $provider }» прерван или не разрешён ею.
accounts-not-unhelpful = Служба «{ $provider }» не поняла наш запрос. Причину видят те, кто ведёт этот сайт.
accounts-not-code = То, что выдала вам служба «{ $provider }», действует один раз и недолго, и этим уже воспользовались.
accounts-not-issuer = Ответ пришёл не от службы «{ $provider }». Чтобы никто не вмешался, мы остановились.
accounts-not-audience = Ответ службы «{ $provider }» предназначен другому сайту или другому человеку.
accounts-not-nonce = Ответ службы «{ $provider }» относится к другой попытке входа.
accounts-not-signature = На ответе службы «{ $provider }» нет её действительной подписи, поэтому мы ему не верим.
accounts-not-time = Ответ службы «{ $provider }» устарел, или наши часы расходятся.
accounts-not-unreadable = Мы не смогли понять ответ службы «{ $provider }».
accounts-not-spent = Этот вход начат слишком давно, уже использован или начат в другом браузере.
accounts-not-again = Попробовать ещё раз: { $provider }
accounts-not-letter = Войти по письму
accounts-not-letter-lead = Письмо работает всегда: ссылка и код придут на вашу почту.
accounts-offer-title = Добро пожаловать из службы «{ $provider }»
accounts-offer-known = Служба «{ $provider }» знает вас как { $known }.
accounts-offer-new = Здесь так ещё никто не входил. Скажите, как вас называть, и мы создадим учётную запись.
accounts-offer-new-email = Письма будут приходить на { $email }. Никто другой не видит этот адрес.
accounts-offer-make = Создать учётную запись
accounts-offer-standing = Учётная запись с адресом { $email } уже есть. Если она ваша, мы пришлём туда письмо; после перехода по ссылке вы сможете входить и через службу «{ $provider }».
accounts-offer-unproven = Служба «{ $provider }» не подтвердила ваш адрес почты. Скажите, куда вам написать; после перехода по ссылке вы сможете входить и через службу «{ $provider }».
accounts-offer-letter = Прислать письмо
accounts-offer-connects = После этого в учётную запись { $name } можно будет входить и через службу «{ $provider }».
accounts-offer-connect = Подключить к учётной записи { $name }
accounts-offer-signed-in = Вы вошли здесь как { $name }.
accounts-offer-acts = Это вступит в силу, как только вы войдёте
accounts-identities = Другие способы входа
accounts-identities-lead = Письмо работает всегда. Эти службы тоже могут вас впустить.
accounts-identity-since = Подключено { $date }
accounts-identity-end = Отключить
accounts-identity-connect = Подключить { $provider }
accounts-flash-connected = Подключено. Теперь вы можете входить и так.
accounts-flash-disconnected = Отключено. По письму вы по-прежнему можете войти.
accounts-flash-no-goodbye = Мы не знаем у этой службы страницы выхода. Если устройством пользуетесь не только вы, выйдите там сами.
accounts-signed-out-title = Вы вышли
accounts-signed-out-here = Здесь вы больше не авторизованы.
accounts-signed-out-there = В службе «{ $provider }» вход, возможно, ещё открыт. Если устройством пользуетесь не только вы, выйдите и там.
accounts-signed-out-go = Выйти и из службы «{ $provider }»
accounts-providers-title = Способы входа
accounts-providers-lead = Письмо работает всегда. Службы ниже и их правила записаны в настройках этой установки; они читаются при запуске.
accounts-providers-none = Других служб не настроено. Как это сделать, сказано в README.
accounts-provider-answers = отвечает
accounts-provider-away = сейчас не отвечает; причину скажет doctor
accounts-provider-issuer = Издатель
accounts-provider-client = Наше имя там
accounts-provider-scopes = Что запрашивается
accounts-provider-back = Адрес для возвращения
accounts-provider-signed-out = Адрес после выхода
accounts-provider-addresses = Её слово об адресе
accounts-provider-believed = принимается: новой учётной записи письмо не нужно
accounts-provider-not-believed = не принимается: каждый адрес подтверждает письмо
accounts-provider-rules = Кто кем становится
accounts-provider-no-rules = Правил нет: каждый пришедший — житель.
accounts-rule-belongs = Тот, у кого в { $claim } есть «{ $word }», входит в команду { $team }.
accounts-rule-all-belong = Каждый входит в команду { $team }.
accounts-rule-leads = Тот, у кого в { $claim } есть «{ $word }», руководит командой { $team }.
accounts-rule-all-lead = Каждый руководит командой { $team }.
accounts-rule-admin = Тот, у кого в { $claim } есть «{ $word }», — администратор.
accounts-rule-all-admin = Каждый — администратор.
accounts-rule-no-team = Команды с таким названием нет.
accounts-log-rule-joined = Правило входа включило кого-то в команду
accounts-log-rule-left = Правило входа исключило кого-то из команды
accounts-log-rule-admin = Правило входа изменило, кто администратор
