# The queue and what can be done in it.
moderation-title = Moderointi
moderation-tabs = Asioiden lajit
moderation-reports = { $count ->
    [one] { $count } ilmoitus
   *[other] { $count } ilmoitusta
}
moderation-none = Mikään ei odota
moderation-none-text = Kaikki ilmoitukset on käsitelty.
moderation-open = Avaa paikallaan
moderation-is-hidden = Piilotettu kaikilta muilta paitsi kirjoittajalta ja henkilöstöltä.
moderation-hide = Piilota …
moderation-hide-go = Piilota ja kerro kirjoittajalle
moderation-leave = Jätä näkyviin
moderation-restore = Palauta näkyviin
moderation-undo = Kumoa
moderation-rule = Sääntö
moderation-reason = Perustelu
moderation-reason-help = Kirjoittaja lukee tämän ja voi valittaa.
moderation-block = Estä henkilö …
moderation-block-reason = Miksi henkilö estetään?
moderation-block-until = Päättyy
moderation-block-go = Estä ja kerro henkilölle
moderation-history = Mitä on tehty
moderation-when = Milloin
moderation-key-next = Seuraava asia
moderation-key-prev = Edellinen asia

# The author asks for another look.
moderation-appeal-title = Moderaattori on piilottanut tämän
moderation-appeal-lead = ”{ $title }” ei nyt näy muille. Mitään ei ole poistettu.
moderation-appeal-text = Miksi se pitäisi palauttaa näkyviin?
moderation-appeal-help = Valituksesi lukee eri ihminen kuin se, joka piilotti.
moderation-appeal-send = Lähetä valitus
moderation-appeal-sent = Valituksesi on lähetetty. Saat päätöksestä kirjeen.
moderation-appeal-said = Mitä kirjoittaja sanoo
