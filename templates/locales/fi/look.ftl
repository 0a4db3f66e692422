# What stands round every page.
look-skip = Siirry sisältöön
look-demo-bar = Tämä on esittelykaupunki. Mikään täällä ei ole totta, ja kirjeet jäävät kansioon.
look-demo-letters = Lue kirjeet
look-search-label = Hae sivustolta
look-search-placeholder = Hae ideoita
look-search-go = Hae
look-nav-label = Päävalikko
look-nav-ideas = Ideat
look-nav-new = Kirjoita idea
look-nav-search = Haku
look-nav-answers = Vastaukset
look-nav-desk = Työpöytä
look-nav-inbox = Saapuneet
look-nav-moderation = Moderointi
look-nav-log = Henkilöstön loki
look-nav-people = Käyttäjät
look-nav-settings = Sivuston asetukset
look-nav-waiting = { $count ->
    [one] odottaa
   *[other] odottaa
}
look-language = Kieli
look-sign-in = Kirjaudu
look-sign-out = Kirjaudu ulos
look-signed-in-as = Kirjautuneena { $name }
look-my-ideas = Omat ideani
look-account = Oma tili
look-footer-label = Tietoa sivustosta
look-footer-contact = Yhteystiedot
look-footer-accessibility = Saavutettavuus
look-footer-privacy = Tietosuoja
look-footer-terms = Käyttöehdot
look-footer-api = Avoin rajapinta (API)
look-footer-feed = Ideat syötteenä
look-theme = Värit
look-theme-auto = Laitteen mukaan
look-theme-light = Vaaleat
look-theme-dark = Tummat
look-close = Sulje
look-edit = Muokkaa
look-report = Ilmoita asiattomasta
look-moderate = Moderoi
look-keys = Tämän sivun näppäimet
look-keys-show = Näytä näppäimet
look-crumbs = Olet tässä
look-pager = Sivut
look-pager-prev = Edelliset
look-pager-next = Seuraavat

# Forms.
look-optional = (vapaaehtoinen)
look-problems = { $count ->
    [one] Yksi kohta on korjattava
   *[other] { $count } kohtaa on korjattava
}
look-honeypot = Jätä tämä tyhjäksi
look-act-email = Sähköpostiosoitteesi
look-act-help = Lähetämme sinulle yhden linkin. Kun avaat sen, tämä tulee voimaan. Salasanaa ei tarvita, eikä kukaan muu näe osoitettasi.
look-filters = Rajaa listaa
look-filters-text = Sanoilla
look-filters-go = Näytä
look-filters-clear = Tyhjennä rajaukset
look-filters-remove = Poista: { $name }
look-saved = Luonnos tallennettu
look-saved-here = Säilytetään tällä laitteella
look-saved-restored = Palautimme sen, mitä olit kirjoittanut.
look-image-alt = Mitä kuvassa { $name } on?

# People, states, ideas.
look-staff = henkilöstöä
look-nobody = Joku, joka on poistunut
look-elsewhere = Joku aiemmassa palvelussa
look-walk = Miten pitkällä idea on
look-walk-ahead = ei vielä
look-comments = { $count ->
    [one] { $count } kommentti
   *[other] { $count } kommenttia
}
look-supporters-word = { $count ->
    [one] kannattaja
   *[other] kannattajaa
}
look-count-hidden = Määrä näytetään myöhemmin
look-tally-carried = +{ $count } siirretty
look-tally-me = sinä myös
look-support-title = Kannatus
look-support-give = Kannata ideaa
look-support-mine = Kannatat tätä ideaa
look-support-back = Peru kannatukseni
look-support-letter = Lähetä minulle linkki
look-support-closed = Tätä ideaa ei voi enää kannattaa.
look-support-carried = { $count ->
    [one] ja { $count } aiemmasta palvelusta siirretty
   *[other] ja { $count } aiemmasta palvelusta siirrettyä
}
look-comment-edited = muokattu
look-comment-hidden = Moderaattori on piilottanut tämän kommentin.
look-comment-reply = Vastaa
look-comment-reply-to = kommenttiin, jonka kirjoitti { $name }
look-comment-reply-label = Vastauksesi
look-comment-reply-send = Lähetä vastaus
look-stance-for = Puolesta
look-stance-against = Vastaan
look-diff = Mitä muuttui
look-diff-added = lisätty:
look-diff-removed = poistettu:

# When something stands in the way.
look-error-back = Etusivulle
look-error-search = Hae ideoista
look-error-sign-in = Kirjaudu sisään
look-error-contact = Kerro meille
look-error-ref = Jos kirjoitat meille, mainitse tämä numero:

# When something stands in the way.
look-similar = Onko se jokin näistä? Kannata sitä

# Under every letter.
look-letter-unsubscribe = En halua näitä kirjeitä
look-letter-settings = Valitse, mitä kirjeitä saat

# Under every letter.
look-waiting = odottaa moderaattoria
look-hidden = piilotettu
look-against-carried = { $count ->
    [one] { $count } vastaan, siirretty
   *[other] { $count } vastaan, siirretty
}
look-votes-carried = { $count ->
    [one] { $count } ääni aiemmassa palvelussa
   *[other] { $count } ääntä aiemmassa palvelussa
}
look-error-typed = Mitä olit kirjoittanut

# Under every letter.
look-nav-desk-ideas = Vastattavat ideat
look-nav-templates = Vastauspohjat
look-nav-challenges = Haasteet
look-nav-improvements = Parannukset
look-nav-knowledge = Tietopankki
look-nav-services = Palvelut

# Call-outs of longer texts.
look-callout-note = Huomaa
look-callout-tip = Vinkki
look-callout-important = Tärkeää
look-callout-warning = Varoitus
look-callout-caution = Ole varovainen

# Whose service this is, and how one can tell.
look-official = Virallinen palvelu: { $agency }
look-official-how = Mistä sen tunnistaa
look-official-address = Osoite
look-official-address-is = on { $host }. Tarkista se osoiteriviltä ennen kuin kirjoitat mitään.
look-official-secure = Yhteys
look-official-secure-how = on salattu: osoitteen alussa on https:// eikä kukaan matkan varrella näe, mitä kirjoitat.
look-official-never = Emme koskaan kysy
look-official-never-how = salasanaa, pankkitunnuksia emmekä rahaa. Kaupungin väki vastaa omalla nimellään.
look-official-doubt = Epäiletkö jotain?
look-official-doubt-how = Kysy meiltä ennen kuin vastaat oudolta näyttävään viestiin.
look-footer-contact-us = Ota yhteyttä
