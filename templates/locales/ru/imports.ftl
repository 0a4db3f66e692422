# The report of an import.
imports-report-source = Источник: { $source }
imports-report-rows = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[other] { $rows } строк
}: { $ideas ->
    [one] { $ideas } идея
    [few] { $ideas } идеи
   *[other] { $ideas } идей
}, { $comments ->
    [one] { $comments } комментарий
    [few] { $comments } комментария
   *[other] { $comments } комментариев
}, пропущено: { $out }
imports-report-public = открыто для всех: { $ideas }
imports-report-waiting = ждут модерации: { $ideas }
imports-report-hidden = скрыто: { $ideas }
imports-report-status = со статусом «{ $status }»: { $ideas }
imports-report-themes = { $themes ->
    [one] { $themes } тема
    [few] { $themes } темы
   *[other] { $themes } тем
}: { $names }
imports-report-language = на языке «{ $lang }»: { $ideas }
imports-report-sum = с суммой: { $ideas }, всего { $sum } { $currency }
imports-report-carried = Переносится числами: { $support } за, { $against } против
imports-report-votes = Переносится числом: { $votes ->
    [one] { $votes } голос
    [few] { $votes } голоса
   *[other] { $votes } голосов
}
imports-report-mapped = { $columns ->
    [one] Используется { $columns } столбец:
    [few] Используются { $columns } столбца:
   *[other] Используется { $columns } столбцов:
}
imports-report-unmapped = { $columns ->
    [one] Не используется { $columns } столбец:
    [few] Не используются { $columns } столбца:
   *[other] Не используется { $columns } столбцов:
}
imports-report-all-well = Все строки переносятся как есть.
imports-report-problems = Не переносится или переносится не как есть:
imports-report-place = { $file }, строка { $line }:
imports-report-more = … и ещё { $more } таких же

imports-about-topic = Тема: { $topic }
imports-about-description = Описание: { $text }
imports-about-votes-file = Файл с отдельными голосами не читается. Голоса переносятся только числами.
imports-about-decidim = Файлы: с предложениями { $proposals }, с комментариями { $comments }
imports-about-no-id = С полем «id» не связан ни один столбец: строка узнаётся по всему содержанию, поэтому изменённая позже строка пришла бы как новая идея.
imports-about-currencies = Если в строке нет валюты, берётся валюта её группы: { $groups }

imports-status-draft = черновик
imports-status-open = открыта
imports-status-under-review = рассматривается
imports-status-planned = запланирована
imports-status-in-progress = выполняется
imports-status-done = выполнена
imports-status-declined = отклонена
imports-status-merged = объединена
imports-status-withdrawn = отозвана

imports-field-id = имя в источнике
imports-field-title = заголовок
imports-field-text = текст
imports-field-fact = сведения под текстом
imports-field-theme = тема
imports-field-area = район
imports-field-place = место
imports-field-amount = сумма
imports-field-currency = валюта
imports-field-group = группа с общей валютой
imports-field-date = дата
imports-field-author = автор, в виде хеша с солью
imports-field-link = ссылка на источник
imports-field-language = язык
imports-field-visibility = открыто, ждёт или скрыто
imports-field-status = статус
imports-field-outcome = итог в источнике
imports-field-support = перенесённая поддержка
imports-field-against = перенесённые голоса против
imports-field-votes = перенесённые голоса
imports-field-comment = текст комментария
imports-field-stance = за или против
imports-field-parent = на что отвечает комментарий
imports-field-source = имя источника
imports-field-amendment = поправки пропускаются

# What is wrong with a row.
imports-row-uneven = В строке столбцов: { $found }, в заголовке: { $expected }. Пока это не исправлено, ничего не импортируется.
imports-row-empty = Строка пуста.
imports-row-no-id = В строке нет идентификатора.
imports-row-no-title = В строке нет заголовка.
imports-row-no-text = В строке нет текста.
imports-row-repeated = Идентификатор «{ $id }» уже есть в строке { $first }; берётся только первая.
imports-row-title-cut = Заголовок длиннее { $limit } знаков и обрезается по слову.
imports-row-text-cut = Текст длиннее { $limit } знаков и обрезается.
imports-row-no-date = «{ $value }» нельзя прочесть как время; берётся время импорта.
imports-row-moderation = «{ $value }» не похоже на известное решение модераторов; идея ждёт модерации.
imports-row-not-a-number = «{ $value }» не число и пропускается.
imports-row-status = «{ $value }» не известный статус; идея остаётся открытой.
imports-row-currency = «{ $value }» не известная валюта.
imports-row-no-currency = У суммы нет валюты.
imports-row-language = Сайт не говорит на языке «{ $lang }»; текст сохраняется под языком по умолчанию.
imports-row-link = «{ $value }» не веб-адрес; ссылка пропускается.
imports-row-amendment = Поправка к другому предложению; берутся только предложения.
imports-row-comment-elsewhere = Комментарий не к предложению ({ $kind }).
imports-row-comment-alone = Предложения или комментария, на который он отвечает, нет в этих файлах.

# Why a file cannot be imported at all.
imports-fault-missing = Файла { $file } нет.
imports-fault-folder = { $file } — папка; нужен файл.
imports-fault-pipe = { $file } — не обычный файл. Он читается дважды, поэтому сначала сохраните его.
imports-fault-unreadable = Файл { $file } не читается: { $reason }
imports-fault-empty = Файл { $file } пуст.
imports-fault-spreadsheet = { $file } — электронная таблица или архив, а не CSV. Откройте его и сохраните как «CSV UTF-8».
imports-fault-utf16 = { $file } записан в UTF-16. Сохраните его как «CSV UTF-8».
imports-fault-encoding = { $file }, строка { $line }: это не UTF-8 (байт { $byte }). Вероятно, файл в старой кодировке; сохраните его как «CSV UTF-8».
imports-fault-not-text = { $file }, строка { $line }: это не текст.
imports-fault-stray-quote = { $file }: кавычка, открытая в строке { $opened }, закрывается посреди ячейки в строке { $line }. Внутри ячейки в кавычках каждая кавычка должна быть удвоена.
imports-fault-open-quote = { $file }: кавычка, открытая в строке { $line }, нигде не закрывается.
imports-fault-too-big = { $file } больше { $limit } МБ ({ $size } МБ). Разделите его или разрешите больше с помощью --max-mb.
imports-fault-row-too-big = { $file }, строка { $line }: строка больше { $limit } МБ.
imports-fault-too-many-rows = В файле { $file } больше { $limit } строк. Разделите его или разрешите больше с помощью --max-rows.
imports-fault-too-many-columns = В файле { $file } больше { $limit } столбцов.
imports-fault-two-columns = В файле { $file } два столбца с именем «{ $column }». Переименуйте один из них.
imports-fault-missing-columns = В файле { $file } нет столбца { $missing }. Его столбцы: { $found }
imports-fault-unknown-kind = В файле { $file } нет ни предложений, ни комментариев в том виде, в каком их выгружает Decidim. Его столбцы: { $found }
imports-fault-no-proposals = Ни в одном из файлов нет предложений; одним комментариям нет места.
imports-fault-changed = Файл { $file } изменился во время импорта. Проверьте его и повторите импорт; ничего не удвоится.

# What the command line gets wrong.
imports-map-shape = «--map { $map }» должно иметь вид поле=Заголовок. Поля: { $fields }
imports-map-field = «--map { $map }» не называет известного поля. Поля: { $fields }
imports-map-status = «--status { $map }» должно иметь вид СЛОВО=статус. Статусы: { $statuses }
imports-map-no-title = С полем «title» не связан ни один столбец, а без него идеи не бывает. Например: --map title=Proposal. Поля: { $fields }
imports-map-preset = Набора «{ $preset }» нет. Наборы: { $presets }
imports-map-separator = «{ $separator }» не годится как разделитель: один знак или «tab».

# While it is done.
imports-apply-report-only = Это отчёт; ничего не записано. Чтобы импортировать, повторите команду с --apply.
imports-apply-refused = Ничего не импортировано: часть строк повреждена.
imports-apply-nothing = Импортировать нечего.
imports-apply-progress = { $done } из { $all }
imports-apply-interrupted = Прервано. { $done } из { $all } уже сохранено. Чтобы продолжить, повторите ту же команду; ничего не удвоится.
imports-apply-done = Готово: { $ideas ->
    [one] { $ideas } новая идея
    [few] { $ideas } новые идеи
   *[other] { $ideas } новых идей
} и { $comments ->
    [one] { $comments } новый комментарий
    [few] { $comments } новых комментария
   *[other] { $comments } новых комментариев
}, уже известных: { $known }, за { $seconds } с.
imports-apply-late = { $entries ->
    [one] Пропущена { $entries } заявка: она пришла после закрытия конкурса.
    [few] Пропущено { $entries } заявки: они пришли после закрытия конкурса.
   *[other] Пропущено { $entries } заявок: они пришли после закрытия конкурса.
}

# Challenges of a source.
imports-field-challenge = конкурс
imports-report-challenges = { $challenges ->
    [one] { $challenges } конкурс: { $names }
    [few] { $challenges } конкурса: { $names }
   *[other] { $challenges } конкурсов: { $names }
}
imports-row-challenge = не относится ни к одному конкурсу: в столбце больше { $most } разных значений
imports-challenge-summary = { $entries ->
    [one] { $entries } заявка, перенесена из { $source }.
    [few] { $entries } заявки, перенесены из { $source }.
   *[other] { $entries } заявок, перенесены из { $source }.
}
imports-challenge-problem = Этот конкурс проходил в другом месте ({ $source }) и хранится здесь, чтобы его идеи можно было читать, находить и развивать дальше. Новые идеи больше не собираются.
imports-challenge-moved = Из источника { $source } пришли новые заявки: там их ещё принимали.
imports-challenge-undated = В источнике нет дат; показан день, когда конкурс перенесли сюда.
imports-challenge-licence = К этим идеям применяются условия { $source }.
imports-decision-text = Судьба каждой заявки решена в другом месте ({ $source }) и передана словами источника. Число голосов – тоже оттуда.
