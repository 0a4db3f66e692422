# Choosing letters and stopping them.
notifications-title = Brev
notifications-rhythm = Hur ofta?
notifications-kinds = Om vad?
notifications-save = Spara
notifications-following = Idéer du följer
notifications-unsubscribe-title = Sluta skicka sådana brev?
notifications-unsubscribe-go = Ja, sluta
notifications-unsubscribed = Du får inga fler sådana brev
notifications-unsubscribe-undo = Jag vill ha dem ändå
