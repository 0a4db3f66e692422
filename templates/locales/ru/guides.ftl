# Guides: walked by anyone, built by the staff.

guides-preview = Так будет выглядеть путеводитель. Пока его не видит никто другой.
guides-preview-back = Вернуться к составлению
guides-fallen = Этого путеводителя ещё нет на вашем языке. Язык этой страницы: { $language }.
guides-changed-title = Путеводитель изменился
guides-changed = Некоторых ответов из этого адреса в путеводителе больше нет. Продолжайте отсюда.
guides-number = Вопрос { $number }, всего не более { $of }
guides-next = Дальше
guides-back = Назад
guides-result = Ваш результат
guides-cost = Сколько это стоит
guides-time = Сколько это длится
guides-checklist = Что сделать
guides-done-count = { $count ->
    [one] Сделано: { $done } из { $count }
   *[other] Сделано: { $done } из { $count }
}
guides-done = сделано
guides-keep-ticks = Сохранить мои отметки
guides-ticks-help = Ваши отметки хранятся в адресе этой страницы. Сохраните её в закладках, чтобы продолжить позже на любом устройстве.
guides-papers = Документы
guides-elsewhere = на другом сайте
guides-person = Кто вам поможет
guides-person-how = Не обязательно справляться в одиночку. Напишите, и вам ответит конкретный человек.
guides-person-write = Написать нам
guides-print = Распечатать мой результат
guides-print-back = Назад к моему результату
guides-print-address = К этому результату можно вернуться по адресу:
guides-astray-title = Отсюда пути нет
guides-astray = Этот ответ пока никуда не ведёт. Вернитесь на шаг назад или напишите нам: мы охотно поможем.
guides-way = Ваши ответы
guides-change = Изменить
guides-again = Начать сначала
guides-kept = Ваши ответы хранятся в адресе этой страницы и больше нигде. Учётная запись не нужна.
guides-build-title = Вопросы путеводителя
guides-build-lead = Каждый ответ ведёт к следующему вопросу или к итогу. Путь начинается с первого вопроса. Всё сохранённое – отдельная версия, которую можно восстановить.
guides-wordless-title = Сначала заголовок
guides-wordless = На этом языке ещё ничего не написано. Сначала напишите заголовок, затем вопросы.
guides-wordless-go = Написать заголовок
guides-questions = Вопросы
guides-endings = Итоги
guides-begins = Здесь начинается путь
guides-part-problems = { $count ->
    [one] Исправить: { $count } место
    [few] Исправить: { $count } места
   *[other] Исправить: { $count } мест
}
guides-an-ending = итог
guides-to-nowhere = Пока никуда не ведёт
guides-none-yet = Вопросов ещё нет. Начните с того, что человек знает о своём деле.
guides-no-endings-yet = Итогов ещё нет. Итог говорит, что сделать и кто поможет.
guides-add-question = Добавить вопрос
guides-add-ending = Добавить итог
guides-copy = Начать с этих вопросов: { $language }
guides-lines = { $count ->
    [one] { $count } дело
    [few] { $count } дела
   *[other] { $count } дел
}
guides-papers-count = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[other] { $count } документов
}
guides-ways-here = { $count ->
    [one] Сюда ведёт { $count } ответ
    [few] Сюда ведут { $count } ответа
   *[other] Сюда ведут { $count } ответов
}
guides-mend = Исправить перед публикацией
guides-mend-lead = { $count ->
    [one] Публикации мешает { $count } место.
    [few] Публикации мешают { $count } места.
   *[other] Публикации мешают { $count } мест.
}
guides-mend-none = Ничего. Каждый путь ведёт к итогу.
guides-try-title = Попробовать
guides-try-lead = Пройдите его как читатель, в том виде, в каком он сейчас сохранён.
guides-try = Пройти путеводитель
guides-ending-title = Итог
guides-question-title = Вопрос
guides-save = Сохранить
guides-more = Сохранить и добавить строки
guides-field-ending = К чему пришёл человек
guides-field-ending-help = Например: вы можете открыть кафе в этом помещении.
guides-field-text = Несколько слов для начала
guides-steps-help = По одному делу в строке, в том порядке, в каком их делают. Пустые строки пропускаются. Хотя бы одна строка касается всех, кто сюда пришёл.
guides-field-step = Дело { $number }
guides-field-note = Как это сделать, { $number }
guides-field-when = Кого касается строка { $number }?
guides-papers-help = Бланки, страницы и вложения. Адрес начинается с https:// или, на этом сайте, с косой черты.
guides-field-paper = Документ { $number }: название
guides-field-url = Документ { $number }: адрес
guides-field-when-paper = Кого касается документ { $number }?
guides-field-person = Кто помогает
guides-field-person-help = Один из сотрудников, по имени.
guides-choose = Выберите
guides-cost-help = Например: 190 € один раз.
guides-time-help = Например: около двух недель.
guides-field-question = Вопрос
guides-field-question-help = Спрашивайте об одном, словами самого человека.
guides-field-help = Пояснение
guides-field-help-help = Почему об этом спрашивают и что значат слова. Можно не заполнять.
guides-answers = Ответы
guides-answers-help = Пустые ответы пропускаются.
guides-field-answer = Ответ { $number }
guides-field-to = Куда ведёт ответ { $number }
guides-ways = Что ведёт сюда
guides-ways-none = Пока ничего.
guides-earlier = Раньше
guides-later = Позже
guides-remove = Удалить
guides-remove-sure = { $count ->
    [one] Сюда ведёт { $count } ответ; он не будет вести никуда.
    [few] Сюда ведут { $count } ответа; они не будут вести никуда.
   *[other] Сюда ведут { $count } ответов; они не будут вести никуда.
}
guides-remove-do = Да, удалить
guides-up = Выше
guides-down = Ниже
guides-drop = Убрать
guides-to-question = Вопрос: { $title }
guides-to-ending = Итог: { $title }
guides-to-new-question = Новый вопрос
guides-to-new-ending = Новый итог
guides-when-always = Всех, кто сюда пришёл
guides-when-gone = То, чего больше нет
guides-flash-kept = Сохранено.
guides-flash-removed = Удалено. Прежнюю версию можно восстановить на странице статьи.
guides-flash-copied = Начато с копии. Тексты ждут перевода.
guides-problem-choose = Выберите ответ, чтобы идти дальше.
guides-problem-answers = Пишите ответы как q1.a2, через запятую.
guides-problem-not-staff = Выберите одного из сотрудников.
guides-problem-no-question = Вопроса ещё нет.
guides-problem-no-ending = Итога ещё нет.
guides-problem-no-words = Здесь не хватает слов.
guides-problem-few-answers = У вопроса должно быть не меньше двух ответов.
guides-problem-same-words = Два ответа говорят одно и то же.
guides-problem-dead-end = Этот ответ пока никуда не ведёт.
guides-problem-vanished = Этот ответ ведёт к тому, чего больше нет.
guides-problem-circle = Этот ответ ведёт по кругу.
guides-problem-unreached = Ни один ответ не ведёт сюда.
guides-problem-no-checklist = Список дел пуст.
guides-problem-empty-for-some = Каждая строка касается лишь некоторых: кто-то получит пустой список.
guides-problem-no-person = Не назван тот, кто поможет.
guides-problem-condition-vanished = Эта строка относится к ответу, которого больше нет.
guides-problem-condition-never = Никто из пришедших сюда так не отвечал.
guides-problem-no-address = Не хватает адреса.
guides-problem-bad-address = Адрес начинается с https:// или с косой черты.
guides-problem-bad-key = В ключе только строчные латинские буквы и цифры.
guides-problem-same-key = Один и тот же ключ стоит дважды.
guides-problem-too-many = Строк больше, чем может поместиться.
guides-problem-too-long = Это длиннее, чем может поместиться.
