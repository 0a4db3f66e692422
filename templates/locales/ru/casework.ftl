# Передача обращения.
cases-more = Что ещё можно сделать
cases-handover = Предложить коллеге
cases-handover-text = Обращение остаётся у того, у кого оно сейчас, пока его не приняли. Представьте его в трёх коротких частях, чтобы никому не пришлось переспрашивать.
cases-handover-to = Коллега
cases-handover-to-help = За того, кто отсутствует, отвечает заместитель.
cases-handover-none = Никто
cases-handover-about = О чём речь
cases-handover-done = Что сделано
cases-handover-needed = Что нужно
cases-handover-why = Почему меняется ответственный
cases-handover-why-help = Автор обращения прочтёт это вместе с вашим именем и именем коллеги, когда обращение примут.
cases-handover-send = Предложить
cases-handover-open = Предложено коллеге
cases-handover-to-you = Это предложено вам
cases-handover-from = Сейчас у
cases-handover-by = Кто предлагает
cases-handover-for = Кому предложено
cases-handover-stands-in = (вместо: { $name })
cases-handover-due = Ответить до
cases-handover-accept = Принять: теперь это моё
cases-handover-decline = Отказаться
cases-handover-reason = Почему вы отказываетесь
cases-handover-reason-help = Это прочтёт тот, кто предложил; автор обращения не прочтёт.
cases-handover-take-back = Отозвать предложение
cases-handovers-title = Передача обращений
cases-handovers-lead = На каждое предложение отвечают в течение четырёх рабочих часов.
cases-handovers-to-me = Предложено вам
cases-handovers-by-me = Предложено вами
cases-handovers-none = Сейчас вам ничего не предложено.
cases-handovers-open = Открыть
cases-hand-away = { $name } (отсутствует до { $until })
cases-word-handed = Теперь этим занимается коллега, потому что
cases-word-handed-by = Передаёт: { $from }. Причина:
cases-flash-handover-offered = Предложено. Обращение остаётся у того, у кого оно сейчас, пока его не приняли.
cases-flash-handover-accepted = Теперь обращение у вас, и его автору об этом сообщат.
cases-flash-handover-declined = Вы отказались. Всё остаётся как было.
cases-flash-handover-taken-back = Предложение отозвано.
cases-problem-handover-open = Обращение уже предложено. Сначала отзовите то предложение.
cases-problem-handover-nobody = Выберите коллегу или команду.
cases-problem-handover-own = Обращение уже у этого человека. Выберите кого-нибудь другого.
cases-log-handover-offered = Предложение обращения коллеге
cases-log-handover-accepted = Принятие обращения
cases-log-handover-declined = Отказ от предложенного обращения
cases-log-handover-taken-back = Отзыв предложенного обращения
cases-promise-new = Новый срок: { $when }.

# Письма об этом.
cases-letter-desk-open = Открыть на рабочем столе
cases-letter-handed-subject = На ваше обращение { $reference } теперь отвечает другой сотрудник
cases-letter-handed = { $from } передаёт ваше обращение { $reference }. Теперь отвечает { $who }. Причина:
cases-letter-handed-then = Вам ничего не нужно делать: обещанное вам остаётся в силе. На своей странице вы можете следить за обращением и что-то добавить.
cases-letter-handover-offered-subject = Вам предложено обращение { $reference }
cases-letter-handover-offered = { $by } предлагает обращение { $reference }. Кому: { $to }. Пожалуйста, примите его или откажитесь до { $when }; представление лежит на рабочем столе. До тех пор обращением занимается { $from }.
cases-letter-handover-declined-subject = От обращения { $reference } отказались
cases-letter-handover-declined = { $to }: отказ от обращения { $reference }, которое предлагает { $by }. Причина указана на рабочем столе. Обращением по-прежнему занимается { $from }; срок ответа на предложение был { $when }.
cases-letter-handover-late-subject = На ваше предложение { $reference } никто не ответил
cases-letter-handover-late = { $to }: нет ответа на предложение { $reference } до { $when }. Обращением по-прежнему занимается { $from }: спросите ещё раз или предложите его другому.
cases-letter-half-subject = Прошла половина срока: { $reference }
cases-letter-half = Прошла половина рабочего времени до ответа на { $reference }. Ответ обещан до { $when }.
cases-letter-near-subject = Осталось четыре рабочих часа: { $reference }
cases-letter-near = На ответ на { $reference } осталось четыре рабочих часа. Он обещан до { $when }.
cases-letter-missed-subject = Обещание не выполнено: { $reference }
cases-letter-missed = Ответ на { $reference } был обещан до { $when }, но его нет. Перед автором извинились и назвали новый срок. Пожалуйста, ответьте, хотя бы чтобы сказать, что будет дальше.
cases-letter-long-missed-subject = Всё ещё без ответа: { $reference }
cases-letter-long-missed = Ответ на { $reference } был обещан до { $when }. Прошёл рабочий день, а ответа всё нет. Пожалуйста, позаботьтесь о том, чтобы кто-нибудь ответил.
cases-letter-apology-subject = Мы опаздываем с ответом на ваше обращение { $reference }
cases-letter-apology = Мы обещали ответить на ваше обращение { $reference } и не сдержали слово. Просим прощения. Ответ придёт не позднее { $when }. Писать ещё раз не нужно: ваше обращение не забыто, а в наших открытых цифрах оно считается опоздавшим.
cases-letter-calendar-subject = Праздники в календаре скоро станут неизвестны
cases-letter-calendar = Часы работы и праздники известны только до { $until }. Обещания, которые выходят за этот день, ненадёжны. Пожалуйста, внесите следующие закрытые дни и новый день, до которого они известны.
cases-letter-calendar-open = Изменить часы работы

# Ожидание кого-то другого.
cases-wait = Подождать кого-то
cases-wait-for = Кого
cases-wait-person = Автора обращения
cases-wait-others = Кого-то другого
cases-wait-text = Чего вы ждёте
cases-wait-help = Автор прочтёт это на своей странице и в письме. Если вы ждёте его, через десять рабочих дней ему напомнят; ещё через пять обращение закроют, и по ссылке его можно будет открыть снова.
cases-wait-send = Сообщить и ждать
cases-waits-for-person = Ждёт слова от автора обращения.
cases-waits-for-others = Ждёт кого-то другого.
cases-goes-on = Продолжить без ожидания
cases-says-waits-for-you = Чтобы продолжить, нам нужно кое-что от вас. Что именно, написано ниже.
cases-says-waits-for-others = Прежде чем продолжить, мы ждём кого-то другого. Подробности ниже.
cases-word-reminded = Мы всё ещё ждём слова от вас.
cases-waited-in-vain = Мы не слышали от вас три недели и поэтому пока закрываем обращение. Если вы напишете здесь в течение тридцати дней, оно откроется снова и продолжится с того же места.
cases-flash-waits = Автору сообщат, чего вы ждёте.
cases-flash-goes-on = Работа продолжается.
cases-problem-waits-for = Укажите, кого вы ждёте.
cases-log-waits = Ожидание по обращению
cases-log-goes-on = Продолжение работы по обращению
cases-letter-reminded-subject = Мы ждём слова от вас: { $reference }
cases-letter-reminded = Мы спросили вас кое о чём по вашему обращению { $reference } и не получили ответа.
cases-letter-reminded-then = На своей странице вы прочтёте, что нам нужно, и сможете ответить. Если в течение пяти рабочих дней ответа не будет, мы закроем обращение; ваше слово откроет его снова в течение тридцати дней.
cases-letter-long-wait-subject = { $reference } ждёт других уже десять рабочих дней
cases-letter-long-wait = { $reference } ждёт кого-то другого, начиная с { $when }. Пожалуйста, спросите ещё раз или сообщите автору, как обстоят дела.
cases-letter-solve-half-subject = Прошла половина срока на закрытие: { $reference }
cases-letter-solve-half = Прошла половина рабочего времени на { $reference }. Обращение нужно закрыть до { $when }. Время, когда ждали автора, не считается.
cases-letter-solve-near-subject = Осталось четыре рабочих часа, чтобы закрыть: { $reference }
cases-letter-solve-near = На { $reference } осталось четыре рабочих часа. Обращение нужно закрыть до { $when }.
cases-letter-unsolved-subject = Не закрыто в срок: { $reference }
cases-letter-unsolved = { $reference } нужно было закрыть до { $when }, но обращение всё ещё открыто. Автору на этот срок ничего не обещали и ему об этом не писали. Пожалуйста, посмотрите, чего ещё не хватает, и попросите помощи, если она нужна.
cases-letter-long-unsolved-subject = Всё ещё не закрыто: { $reference }
cases-letter-long-unsolved = { $reference } нужно было закрыть до { $when }. Прошёл рабочий день, а обращение всё ещё открыто. Пожалуйста, позаботьтесь о том, чтобы тот, кто им занимается, получил нужную помощь.

# Как мы справились?
cases-survey-title = Как мы справились?
cases-survey-lead = Речь об обращении { $reference }. Достаточно одной оценки; одна фраза поможет нам работать лучше. Вы можете передумать.
cases-survey-question = Насколько хорошо занимались вашим обращением?
cases-survey-words = Почему, одной фразой?
cases-survey-words-help = Это необязательно. Фразу прочтут те, кто отвечает за работу, без вашего имени.
cases-survey-send = Отправить
cases-survey-back = Назад к обращению
cases-survey-not-yet = Пока ничего не решено. Когда ответ появится, нам хотелось бы узнать ваше мнение.
cases-survey-rated = Ваша оценка: { $score } из 5. Новый ответ её заменит.
cases-survey-score = { $score } из 5
cases-survey-scale = 1 – очень плохо, 5 – очень хорошо.
cases-survey-of-person = Оценка автора: { $score } из 5.
cases-survey-seen = Я этим занялся
cases-score-1 = Очень плохо
cases-score-2 = Плохо
cases-score-3 = Средне
cases-score-4 = Хорошо
cases-score-5 = Очень хорошо
cases-flash-rated = Спасибо, что сказали.
cases-flash-seen-to = Отмечено: этим занялись.
cases-problem-score = Выберите число от 1 до 5.
cases-log-seen-to = Разбор низкой оценки
cases-letter-survey = Как мы справились? Достаточно одного нажатия:
cases-review-title = Что говорят люди
cases-review-lead = Что люди сказали об ответах за последние двенадцать месяцев: оценки и слова, по темам и командам.
cases-review-total = Ответов: { $number }. В среднем { $mean } из 5, довольны { $percent } % (4 или 5).
cases-review-by-team = По командам
cases-review-no-team = Без команды
cases-review-csv = Каждый ответ в таблице (CSV)
cases-review-words = Их словами
cases-review-seen = Разобрано: { $reference }
cases-review-none = Пока никто ничего не сказал
cases-review-none-text = Каждого, чьё обращение закрыто, один раз спрашивают, как всё прошло.
cases-rated-number = Ответы
cases-rated-mean = Среднее
cases-rated-content = Довольны
cases-rated-title = Что об этом говорят люди
cases-rated-all = Все: в среднем { $mean } из 5, довольны { $percent } %, ответов: { $number }.
cases-rated-theme = { $theme }: в среднем { $mean } из 5, довольны { $percent } %, ответов: { $number }.

# Готовые тексты и свой день.
cases-texts-title = Готовые тексты
cases-texts-lead = Слова, которые нужны в обращениях снова и снова. Их вставляют в ответ; сами они никогда не отправляются.
cases-texts-none = Готовых текстов пока нет.
cases-texts-new = Написать готовый текст
cases-texts-change = Изменить
cases-texts-remove = Удалить
cases-texts-name = Название
cases-texts-language = Язык
cases-texts-text = Текст
cases-texts-help = Для обращения подставляются: {"{name}"}, {"{reference}"}, {"{due}"}, {"{me}"}, {"{agency}"}.
cases-texts-keep = Сохранить
cases-texts-insert = Вставить готовый текст
cases-flash-text-kept = Сохранено.
cases-flash-text-removed = Удалено.
cases-problem-text-named = На этом языке уже есть текст с таким названием.
cases-problem-texts-many = Можно хранить не больше { $most } готовых текстов. Сначала удалите один.
cases-log-text-kept = Сохранение готового текста
cases-log-text-removed = Удаление готового текста
cases-earlier = { $count ->
    [one] { $count } прежнее обращение этого человека
    [few] { $count } прежних обращения этого человека
   *[other] { $count } прежних обращений этого человека
  }
cases-today-title = Мой день
cases-today-urgent = Сегодня или уже просрочено
cases-today-urgent-none = На сегодня у вас нет сроков.
cases-today-later = Позже
cases-today-resting = У вас в работе, без срока
cases-today-warned = Вас предупреждают об этих
cases-today-mentions = Вас упомянули
cases-today-near = Осталось четыре рабочих часа.
cases-today-half = Прошла половина срока.

# Два обращения как одно, одно как два.
cases-merge = Объединить с другим обращением
cases-merge-into = Номер обращения, над которым работают
cases-merge-help = Когда два человека пишут об одном. У каждого остаются своя страница и свой номер; сказанное в одном говорится и в другом. Обоим сообщают. Это можно отменить.
cases-merge-send = Объединить
cases-unmerge = Снова работать отдельно
cases-merged-into = Рассматривается вместе с
cases-merged-with = Вместе с ним рассматривается:
cases-split = Сделать отдельным обращением
cases-word-merged = Кто-то ещё рассказал нам о том же. Мы занимаемся обоими вместе, и ответ вы прочтёте здесь.
cases-word-joined = Кто-то ещё рассказал нам о том же. Мы занимаемся обоими вместе.
cases-word-apart = Мы снова занимаемся этим отдельно.
cases-flash-merged = Обращения объединены, и обоим людям сообщат.
cases-flash-unmerged = Обращения снова отдельны, и обоим людям сообщат.
cases-flash-split = Это новое обращение. Его срок считается с того времени, когда это было сказано.
cases-problem-merge-missing = Обращения с таким номером нет.
cases-problem-merge-same = Это то же самое обращение.
cases-problem-merge-ended = Объединить можно только то, что не закончено.
cases-problem-merge-merged = Одно из них уже объединено с другим. Сначала отмените это.
cases-problem-merge-many = Там уже объединено слишком много.
cases-problem-split = Отдельным обращением может стать только то, что сказал его автор.
cases-problem-split-unreachable = Автор не оставил адреса и не нашёл бы новое обращение. Ответьте на оба здесь.
cases-log-merged = Объединение двух обращений
cases-log-unmerged = Разъединение двух обращений
cases-log-split = Разделение обращения
cases-letter-together-subject = Ваше обращение { $reference } рассматривается вместе с другим
cases-letter-merged = Кто-то ещё рассказал нам о том же, что и вы в обращении { $reference }. Обоими занимается { $who }. Ваш номер и ваша страница остаются, ответ вы прочтёте там; никто другой не читает того, что вы написали.
cases-letter-joined = Кто-то ещё рассказал нам о том же, что и вы в обращении { $reference }. Обоими занимается { $who }; никто другой не читает того, что вы написали.
cases-letter-apart-subject = Ваше обращение { $reference } снова рассматривается отдельно
cases-letter-apart = Вашим обращением { $reference } снова занимаются отдельно. Отвечает { $who }.

# Третий раз за месяц.
triage-repeated = { $count ->
    [one] Об этом сообщили { $count } раз за месяц.
    [few] Об этом сообщили { $count } раза за месяц.
   *[other] Об этом сообщили { $count } раз за месяц.
  }
triage-repeated-text = Устраните причину: свяжите обращение с улучшением или начните новое кнопками выше.
triage-repeated-article = Или напишите статью, которая ответит на это всем

# Контрольный список.
cases-checklist = Контрольный список
cases-task-new = Что нужно сделать
cases-task-add = Добавить в список
cases-task-done = Сделано: { $task }
cases-task-open = Ещё не сделано: { $task }
cases-task-remove = Удалить: { $task }
cases-problem-tasks-many = В списке может быть не больше { $most } строк.

cases-log-address-forgotten = Удаление адреса обращения, как обещано
cases-log-forgotten = Удаление слов и файлов обращения, как обещано
