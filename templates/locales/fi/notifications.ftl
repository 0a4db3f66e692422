# Choosing letters and stopping them.
notifications-title = Kirjeet
notifications-rhythm = Kuinka usein?
notifications-kinds = Mistä?
notifications-save = Tallenna
notifications-following = Seuraamasi ideat
notifications-unsubscribe-title = Lopetetaanko nämä kirjeet?
notifications-unsubscribe-go = Kyllä, lopeta
notifications-unsubscribed = Et saa enää näitä kirjeitä
notifications-unsubscribe-undo = Haluan ne sittenkin
