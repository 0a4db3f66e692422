# Choosing letters and stopping them.
notifications-title = Briefe
notifications-rhythm = Wie oft?
notifications-kinds = Worüber?
notifications-save = Speichern
notifications-following = Ideen, denen Sie folgen
notifications-unsubscribe-title = Diese Briefe abbestellen?
notifications-unsubscribe-go = Ja, abbestellen
notifications-unsubscribed = Sie erhalten diese Briefe nicht mehr
notifications-unsubscribe-undo = Ich möchte sie doch
