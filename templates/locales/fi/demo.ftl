# The letters of the demonstration.
demo-letters-title = Esittelyn kirjeet
demo-letters-lead = Oikeassa kaupungissa nämä lähtisivät sähköpostilla. Täällä luet ne itse.
demo-letters-none = Ei vielä kirjeitä
demo-letters-none-text = Kirjaudu tai kannata ideaa, niin kirje on täällä hetken päästä.
demo-letter-to = Vastaanottaja
demo-letter-at = Lähetetty
demo-letter-links = Kirjeen linkit
