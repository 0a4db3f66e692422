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

# The parts of the queue, and why something is in it.
moderation-tab-waiting = Odottaa
moderation-tab-appealed = Oikaisua pyydetty
moderation-tab-hidden = Piilotettu
moderation-tab-kept = Jätetty näkyviin
moderation-cause-report = Ilmoitettu
moderation-cause-new-persons-link = Linkki uudelta osallistujalta
moderation-cause-watched-word = Tarkkailtu sana
moderation-cause-import = Tuotu odottavana

# The rules.
moderation-rule-spam = Se on mainontaa tai roskaa
moderation-rule-insult = Se loukkaa tai uhkaa ihmisiä
moderation-rule-privacy = Se paljastaa jonkun yksityisasioita
moderation-rule-off-topic = Se ei kuulu tänne
moderation-rule-illegal = Se on lainvastainen
moderation-rule-other = Jokin muu

# Deciding.
moderation-uphold = Pidä piilossa
moderation-appeal-answer = Vastaus kirjoittajalle
moderation-appeal-answer-help = Kirjoittaja lukee tämän kirjeestä.
moderation-unblock = Poista osallistumiskielto
moderation-blocked-until = Kirjoittaja ei voi osallistua ennen kuin
moderation-blocked = Kirjoittaja ei voi osallistua.
moderation-problem-rule = Valitse, mikä on vialla.
moderation-problem-until = Anna kiellon viimeinen päivä.
moderation-problem-text-missing = Kirjoita muutama sana.
moderation-problem-text-long = Enintään { $most } merkkiä, kiitos.
moderation-flash-hidden = Piilotettu. Kirjoittaja saa kirjeen perusteluineen.
moderation-flash-kept = Jätettiin ennalleen.
moderation-flash-undone = Kumottu. Se odottaa taas.
moderation-flash-restored = Kaikki näkevät sen taas. Kirjoittaja saa kirjeen.
moderation-flash-upheld = Se pysyy piilossa. Kirjoittaja saa vastauksesi kirjeenä.
moderation-flash-blocked = Estetty. Henkilö saa kirjeen perusteluineen.
moderation-flash-unblocked = Henkilö voi taas osallistua.

# Reporting.
moderation-report-idea = Ilmoita tästä ideasta
moderation-report-comment = Ilmoita tästä kommentista
moderation-report-question = Ilmoita tästä kysymyksestä
moderation-report-lead = Ihminen lukee jokaisen ilmoituksen. Kirjoittaja ei saa tietää, kuka ilmoitti.
moderation-report-text = Haluatko lisätä jotain?
moderation-report-send = Lähetä ilmoitus
moderation-flash-reported = Kiitos. Valvoja katsoo asian.
moderation-act-report = Ilmoituksesi

# What came of an appeal.
moderation-appeal-upheld = Pyyntösi on luettu, ja kirjoitus pysyy piilossa.
moderation-appeal-restored = Kaikki näkevät sen taas.
moderation-flash-appealed = Oikaisupyyntösi on lähetetty.

# In the log of staff acts.
moderation-log-kept = Katsoi ja jätti ennalleen
moderation-log-hidden = Piilotti
moderation-log-undone = Kumosi päätöksen
moderation-log-upheld = Vastasi oikaisupyyntöön: pysyy piilossa
moderation-log-restored = Palautti näkyviin
