# Saapuva sähköposti, henkilöstölle.
mailroom-title = Sähköposti
mailroom-state-waiting = Matkalla
mailroom-state-began = Uusi palaute
mailroom-state-joined = Lisätty palautteeseen
mailroom-state-held = Odottaa katsojaa
mailroom-state-left-alone = Jätetty sikseen
mailroom-state-thrown = Heitetty pois
mailroom-lead-held = Nämä viestit näyttävät tavallisesta poikkeavilta ja odottavat ihmistä. Päästä sisään oikeat, heitä muut pois.
mailroom-lead-left-alone = Nämä on kirjoittanut kone: poissaoloviestejä, uutiskirjeitä, ilmoituksia. Niihin ei tarvitse vastata. Jos joukossa on oikea viesti, sen voi päästää sisään.
mailroom-lead-thrown = Työtoverien pois heittämät. Alkuperäiset säilyvät jonkin aikaa erehdysten varalta.
mailroom-lead-began = Jokaisesta näistä tuli oma palautteensa.
mailroom-lead-joined = Nämä olivat vastauksia ja ovat palautteissa, joihin ne kuuluvat.
mailroom-lead-waiting = Tallessa ja menossa paikalleen.
mailroom-reason-auto-reply = Kone vastasi: joku on poissa tai jotakin on luettu.
mailroom-reason-bulk = Lähetetty monelle kerralla.
mailroom-reason-list = Tuli postituslistan kautta.
mailroom-reason-report = Ilmoitus siitä, ettei kirjettä voitu toimittaa tai se viivästyi.
mailroom-reason-own = Oma kirjeemme, joka palasi.
mailroom-reason-too-many = Tämä lähettäjä kirjoitti tunnissa enemmän kuin katsomatta otetaan vastaan.
mailroom-reason-flood = Postia tuli tunnissa enemmän kuin katsomatta otetaan vastaan.
mailroom-reason-crowd = Lähetetty kerralla useammalle ihmiselle kuin otetaan vastaan katsomatta.
mailroom-reason-deep = Siinä on enemmän osia tai sisäkkäisiä osia kuin kirjeessä. Sitä ei purettu.
mailroom-reason-head = Sen tai sen osien otsikkotiedot ovat pidemmät kuin kirjeessä. Sitä ei purettu.
mailroom-reason-large = Suurempi kuin otetaan vastaan. Tässä on vain alku; koko viesti on yhä postilaatikossa.
mailroom-reason-stuck = Postilaatikko ei luovuttanut sitä kokonaan. Tässä on se, mikä saatiin; loppu on yhä postilaatikossa.
mailroom-reason-nobody = Siinä ei kerrota, kuka sen kirjoitti.
mailroom-reason-unreadable = Sitä ei voi lukea.
mailroom-reason-empty = Siinä ei sanota mitään.
mailroom-reason-shut = Palaute on pois käytöstä, tai palaute, johon se kuuluu, ei ota enää mitään vastaan.
mailroom-no-subject = (ei aihetta)
mailroom-no-sender = (ei lähettäjää)
mailroom-copies = { $count ->
    [one] yksi samanlainen lisää
   *[other] { $count } samanlaista lisää
}
mailroom-none = Täällä ei ole mitään
mailroom-fact-from = Lähettäjä
mailroom-fact-came = Saapui
mailroom-fact-state = Mitä siitä tuli
mailroom-fact-size = Koko
mailroom-refused = Tiedostot, joita ei otettu
mailroom-let-in = Päästä sisään
mailroom-throw-away = Heitä pois
mailroom-original = Tallenna alkuperäinen
mailroom-says = Mitä siinä sanotaan
mailroom-as-laid-out = Kirjoittajan asettelemana
mailroom-gone = Alkuperäistä ei enää säilytetä.
mailroom-flash-let-in = Viesti on päästetty sisään ja menee paikalleen.
mailroom-flash-thrown = Viesti on heitetty pois.
mailroom-log-let-in = Päästi sähköpostin sisään
mailroom-log-thrown = Heitti sähköpostin pois
# Sähköpostilla kirjoitetun sisällä.
mailroom-not-taken = *Näitä tiedostoja ei voitu ottaa vastaan:*
mailroom-cut = *(Loput ovat alkuperäisessä viestissä, jonka kaupunki säilyttää.)*
mailroom-only-files = (Sähköposti ilman sanoja; katso tiedostot.)
# In letters about a case.
mailroom-letter-reply = Voit lisätä jotakin myös vastaamalla tähän viestiin.
