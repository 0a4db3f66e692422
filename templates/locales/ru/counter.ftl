# Calls that were made.
cases-call = Звонок сделан
cases-call-reached = Удалось дозвониться?
cases-call-yes = Да, разговор состоялся
cases-call-no = Нет, никто не ответил
cases-call-at = Когда это было?
cases-call-at-help = Оставьте пустым, если только что.
cases-call-text = О чём договорились
cases-call-help = Человек прочитает это на своей странице и в письме. Состоявшийся разговор считается ответом, и отсчёт останавливается в момент звонка.
cases-call-send = Записать звонок
cases-word-called = Мы поговорили по телефону. Вот о чём:
cases-word-call-missed = Мы звонили, но не дозвонились до вас.
cases-flash-called = Звонок записан, и человек может это прочитать.
cases-flash-call-missed = Попытка записана. Отсчёт продолжается.
cases-problem-called-at = Выберите время после обращения и не в будущем.
cases-problem-reached = Укажите, удалось ли дозвониться.
cases-log-called = Записан звонок
cases-log-call-missed = Записан звонок без ответа
cases-letter-called-subject = Наш разговор о вашем отзыве { $reference }
cases-letter-called-subject-matter = Наш разговор о вашем обращении { $reference }
cases-letter-called = Состоялся разговор о вашем отзыве { $reference }. С вами говорит { $who }. Вот о чём шла речь:
cases-letter-called-matter = Состоялся разговор о вашем обращении { $reference }. С вами говорит { $who }. Вот о чём шла речь:
cases-letter-call-missed-subject = Мы пытались позвонить вам по поводу отзыва { $reference }
cases-letter-call-missed-subject-matter = Мы пытались позвонить вам по поводу обращения { $reference }
cases-letter-call-missed = Вам звонят по поводу отзыва { $reference }, но дозвониться не удалось. Звонит { $who }.
cases-letter-call-missed-matter = Вам звонят по поводу обращения { $reference }, но дозвониться не удалось. Звонит { $who }.
cases-letter-call-missed-then = Вам не нужно ничего делать: мы позвоним ещё раз или напишем. На своей странице вы можете указать удобное время.

# Companies, who is in them, and what is theirs.
cases-organisations-title = Организации
cases-organisations-look = Название или номер
cases-organisations-none = Такой организации нет
cases-organisations-none-text = Организация появляется здесь после первого обращения.
cases-organisations-asking = Просят включить их в организацию
cases-organisations-doubled = Возможно, внесены дважды
cases-organisation-contact = Контактное лицо
cases-organisation-no-contact = Пока никого: выберите на странице правил
cases-organisation-into = Вместо неё действует другая запись:
cases-organisation-apart = Снова вести отдельно
cases-organisation-alike = Возможно, та же организация
cases-organisation-alike-text = Название или номер совпадают. Если это одна организация, пусть эта запись действует за обе: история и участники будут видны вместе. Это можно отменить.
cases-organisation-merge = { $name } – та же организация
cases-organisation-merged = Действует и за эти записи
cases-organisation-members = Участники
cases-organisation-members-help = Участники читают и продолжают то, что принято за организацией. Включайте только тех, кто точно действует от её имени.
cases-organisation-no-members = Пока никто не просил.
cases-organisation-history = С чем обращались
cases-organisation-no-cases = Пока ничего.
cases-member-owner = Владелец
cases-member-signatory = С правом подписи
cases-member-member = Участник
cases-member-asks = Просит включить
cases-member-role = { $name }: роль
cases-member-keep = Сохранить
cases-member-let-in = Включить
cases-member-out = Исключить: { $name }
cases-member-refuse = Не включать: { $name }
cases-my-organisations = Ваши организации
cases-my-organisations-lead = Те, кто действует от имени организации, ведут её дела вместе.
cases-my-organisation-waits = Вы попросили; решает владелец или город.
cases-my-organisation-cases = Ваши общие дела
cases-my-organisation-no-cases = Пока ничего. Откройте обращение по ссылке и примите его за организацией.
cases-join = Действовать от имени организации
cases-join-help = Одного номера мало: должен согласиться владелец организации или город.
cases-join-send = Попросить включить
cases-claim-for = Принять за организацией
cases-claim-for-help = Тогда его прочитают и смогут продолжить все участники.
cases-claim-for-send = Принять
cases-held-by = Общее дело: { $name }. Его читают все участники.
cases-flash-claimed-for = Теперь это дело организации.
cases-flash-asked-to-join = Просьба отправлена. Здесь вы увидите, когда её одобрят.
cases-flash-member-in = Сохранено: человек включён.
cases-flash-member-out = Человек больше не участвует.
cases-flash-organisations-merged = Теперь эта запись действует за обе.
cases-flash-organisations-apart = Это снова две записи.
cases-problem-organisation = Выберите организацию, в которой вы состоите.
cases-problem-organisation-same = Выберите другую запись, не эту.
cases-problem-organisation-merged = Одна из записей уже объединена с другой. Сначала отмените это.
cases-problem-organisations-many = Можно состоять не более чем в { $most } организациях.
cases-log-member-in = Человек включён в организацию
cases-log-member-out = Человек исключён из организации
cases-log-taken-for-company = Обращение принято за организацией
cases-log-companies-merged = Объединены две записи организации
cases-log-companies-apart = Разделены две записи организации

# What colleagues share about a case.
cases-of-company = { $count ->
    [one] Ещё { $count } обращение той же организации
    [few] Ещё { $count } обращения той же организации
   *[other] Ещё { $count } обращений той же организации
  }
cases-ideas-of = { $count ->
    [one] { $count } идея того же человека
    [few] { $count } идеи того же человека
   *[other] { $count } идей того же человека
  }
cases-of-company-all = Всё, с чем обращалась организация
cases-history-open = открыто
cases-open-by = Сейчас это открыто и у коллеги: { $names }.
cases-chat-going = Сейчас об этом идёт чат.
cases-chat-back = Вернуться в чат
cases-notes = Для коллег: никогда не отправляется
cases-followers = Следят: { $names }
cases-follow = Сообщать мне о новом
cases-follow-no-more = Больше не сообщать
cases-flash-follows = О новом вы узнаете из сводного письма.
cases-flash-follows-no-more = Вы больше не будете получать новости.
cases-draft-keep = Сохранить черновик для всех
cases-draft-by = Черновик, последняя правка: { $name },
cases-draft-theirs = Черновик как есть
cases-flash-draft-kept = Черновик сохранён. Коллеги видят его и могут продолжить; ничего не отправлено.
cases-links = Связано с
cases-link-to = Адрес идеи, статьи, задачи или улучшения
cases-link-help = Скопируйте со страницы. В улучшении обращение станет основанием.
cases-link-send = Связать
cases-unlink = Убрать: { $title }
cases-flash-linked = Связано.
cases-flash-unlinked = Больше не связано.
cases-problem-link = Укажите адрес имеющейся здесь идеи, статьи, задачи или улучшения, например /ideas/412.
cases-problem-links-many = Можно связать не более { $most } объектов.

# Letters of the mailroom.
mailroom-letter-refused-subject = Не все файлы вашего письма приняты: { $reference }
mailroom-letter-refused = Ваше письмо добавлено к обращению { $reference }, на него ответят. Не удалось принять файлы: { $files }. Их можно добавить в другом виде на вашей странице.
mailroom-letter-not-taken = Не удалось принять эти файлы из вашего письма: { $files }. Их можно добавить в другом виде на вашей странице.
mailroom-letter-held-subject = Письма ждут проверки
mailroom-letter-held = Письма на общий адрес задержаны: их слишком много сразу или их нельзя прочитать. Среди них могут быть настоящие. Пропустите их, а остальное удалите; об этом сообщается раз в день.
mailroom-letter-held-open = Посмотреть

# The clock of a resolution.
cases-fact-resolution = Закрыть до
cases-resolution-still = Отсчёт остановлен: ожидается кто-то другой.
cases-resolution-paused = Отсчёт стоял { $minutes } рабочих минут.
agencies-resolve-hours = За сколько рабочих часов закрывается обращение
agencies-resolve-hours-help = Только для коллег: публике ничего не обещается. Пока ждут автора, отсчёт стоит. Оставьте пустым, если такой отсчёт не нужен.
agencies-resolve-pauses = Отсчёт стоит и тогда, когда ждут других
agencies-problem-resolve-hours = Укажите число рабочих часов, не более { $most }.

# Before anything is erased.
cases-letter-parting-subject = Что мы храним по { $reference } и как долго
cases-letter-parting = По { $reference } давно ничего не было. Ваш адрес мы удалим { $address }; после этого письма к вам не придут. Ваш текст и файлы будут удалены { $words }. Ничего делать не нужно. Если вопрос ещё важен, откройте его по ссылке и напишите: тогда он сохранится дольше.
cases-log-parting-told = Сообщено, когда будут удалены адрес и текст

# One person who came by different ways.
cases-same-person = Тот же человек?
cases-perhaps-same = То же имя или телефон:
cases-is-same-person = Это тот же человек: { $reference }
cases-another-person = Всё-таки другой человек: { $reference }
cases-flash-same-person = История теперь видна вместе. Сам человек не узнаёт ничего нового.
cases-flash-another-person = Это снова два человека.
cases-problem-same-person = Выберите другое обращение этого ведомства.
cases-log-same-person = Указано, что два обращения от одного человека
cases-log-another-person = Указано, что два обращения от разных людей
