# The reference of the open interface.
api-title = Die offene Schnittstelle
api-lead = Alles Öffentliche lässt sich ohne Schlüssel lesen. Zum Handeln legen Sie auf Ihrer Kontoseite einen Schlüssel an und senden ihn als Bearer-Token. Die Beschreibungen sind auf Englisch.
api-contents = Inhalt
api-json = OpenAPI-Beschreibung (JSON)
api-scope = Braucht einen Schlüssel mit der Berechtigung
api-params = Parameter
api-param = Name
api-place = Wo
api-kind = Typ
api-meaning = Bedeutung
api-body = Anfragekörper
api-field = Feld
