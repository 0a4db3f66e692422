# The reference of the open interface.
api-title = Det öppna gränssnittet
api-lead = Allt offentligt kan läsas utan nyckel. För att handla skapar du en nyckel på din kontosida och skickar den som bearer token. Beskrivningarna är på engelska.
api-contents = Innehåll
api-json = OpenAPI-beskrivning (JSON)
api-scope = Kräver en nyckel med behörigheten
api-params = Parametrar
api-param = Namn
api-place = Var
api-kind = Typ
api-meaning = Betydelse
api-body = Innehåll i anropet
api-field = Fält
