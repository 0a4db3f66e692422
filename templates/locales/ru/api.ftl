# The reference of the open interface.
api-title = Открытый интерфейс
api-lead = Всё открытое можно читать без ключа. Чтобы действовать, создайте ключ на странице учётной записи и передавайте его как bearer token. Описания на английском.
api-contents = Содержание
api-json = Описание OpenAPI (JSON)
api-scope = Нужен ключ с правом
api-params = Параметры
api-param = Имя
api-place = Где
api-kind = Тип
api-meaning = Значение
api-body = Тело запроса
api-field = Поле
