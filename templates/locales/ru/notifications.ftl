# Choosing letters and stopping them.
notifications-title = Письма
notifications-rhythm = Как часто?
notifications-kinds = О чём?
notifications-save = Сохранить
notifications-following = Идеи, за которыми вы следите
notifications-unsubscribe-title = Больше не присылать такие письма?
notifications-unsubscribe-go = Да, не присылать
notifications-unsubscribed = Таких писем больше не будет
notifications-unsubscribe-undo = Всё-таки присылайте
