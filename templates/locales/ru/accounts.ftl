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
accounts-waiting-support = Ваша поддержка этой идеи
accounts-waiting-comment = Ваш комментарий
accounts-waiting-idea = Ваша идея
accounts-waiting-follow = Подписка на эту идею
accounts-waiting-report = Ваша жалоба
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
