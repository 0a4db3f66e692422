### Challenges: a problem, its phases, its form.

# What is wrong with what was typed.
challenges-problem-phase-twice = Этот этап указан дважды.
challenges-problem-phase-order = Этот этап должен начинаться после предыдущего.
challenges-problem-phase-missing = Для этого этапа нужна дата.
challenges-problem-needs-text = Опишите свою идею.
challenges-problem-needs-image = Добавьте изображение: для этого конкурса оно обязательно.
challenges-problem-needs-attachment = Приложите файл: для этого конкурса он обязателен.
challenges-problem-needs-cost = Укажите примерную стоимость.
challenges-problem-needs-place = Укажите место.
challenges-problem-answer-missing = Ответьте, пожалуйста, на этот вопрос.
challenges-problem-answer-long = Здесь помещается не более { $most } знаков, сейчас их { $is }.
challenges-problem-answer-number = Напишите число, например 1200 или 0,5.
challenges-problem-answer-date = Напишите существующую дату, например 2026-11-21.
challenges-problem-answer-one = Выберите только один вариант.
challenges-problem-answer-choice = Выберите из предложенного.
