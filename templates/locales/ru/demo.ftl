# The letters of the demonstration.
demo-letters-title = Письма демонстрации
demo-letters-lead = В настоящем городе они ушли бы по почте. Здесь вы читаете их сами.
demo-letters-none = Писем пока нет
demo-letters-none-text = Войдите или поддержите идею, и письмо скоро появится.
demo-letter-to = Кому
demo-letter-at = Отправлено
demo-letter-links = Ссылки в письме
