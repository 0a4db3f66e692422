# Choosing letters and stopping them.
notifications-title = Letters
notifications-rhythm = How often?
notifications-kinds = About what?
notifications-save = Save
notifications-following = Ideas you follow
notifications-unsubscribe-title = Stop these letters?
notifications-unsubscribe-go = Yes, stop them
notifications-unsubscribed = You will get no more of these letters
notifications-unsubscribe-undo = I want them after all
