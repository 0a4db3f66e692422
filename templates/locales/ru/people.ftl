# The face of somebody who speaks for the city.
people-face-title = Ваша фотография
people-face-lead = Она стоит рядом с вашим именем везде, где вы отвечаете от имени города. Решаете вы сами: без фотографии там ваши инициалы.
people-face-choose = Выберите фотографию
people-face-help = JPEG, PNG, WebP или GIF, не больше { $most } МБ. Мы обрежем её до квадрата и удалим всё остальное, что записала в неё камера.
people-face-keep = Показывать эту фотографию
people-face-remove = Удалить фотографию
people-flash-face = Теперь ваша фотография видна.
people-flash-face-gone = Фотография больше не показывается.
people-problem-face-none = Сначала выберите фотографию.
people-problem-face-large = Файл слишком большой. Он может занимать не больше { $most } МБ.
people-log-face-removed = Убрал(а) фотографию сотрудника
