# The reference of the open interface.
api-title = The open interface
api-lead = Everything public can be read without a key. To act, make a key on your account page and send it as a bearer token. The descriptions are in English.
api-contents = Contents
api-json = OpenAPI description (JSON)
api-scope = Needs a key with the scope
api-params = Parameters
api-param = Name
api-place = In
api-kind = Type
api-meaning = Meaning
api-body = Body
api-field = Field
