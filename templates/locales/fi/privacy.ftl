# Tietosuojaseloste, koottu asetuksista.
privacy-title = Tietosuoja
privacy-who = Kuka vastaa tiedoista
privacy-who-lead = { $name } on tässä palvelussa säilytettävien tietojen rekisterinpitäjä. Käsittelyn peruste on yleistä etua koskeva tehtävä: ihmisten kuuleminen ja heille vastaaminen.
privacy-officer = Tietosuojavastaava: { $officer }
privacy-what = Mitä säilytetään, miksi ja kuinka kauan
privacy-what-lead = Mitään sinua koskevaa päätöstä ei tehdä pelkästään koneellisesti, eikä tietoja myydä tai käytetä mainontaan.
privacy-warning = Ennen kuin tili, luonnos tai palaute poistetaan, saat kirjeen { $days ->
    [one] { $days } päivä
   *[other] { $days } päivää
} etukäteen. Tilin säilymiseen riittää, että kirjaudut sisään.
privacy-backups = Koko palvelun varmuuskopiot ylikirjoitetaan { $days ->
    [one] { $days } päivän
   *[other] { $days } päivän
} kuluttua.
privacy-where = Missä tiedot ovat
privacy-where-lead = Tietoja eivät näe muut kuin tässä nimetyt, jotka toimivat rekisterinpitäjän lukuun.
privacy-place-own = Tämän palvelun omalla koneella
privacy-place-bucket = Palvelimella { $host }
privacy-place-mail = Kirjeet välittää { $host }
privacy-place-no-mail = Kirjeet eivät lähde palvelusta ulos
privacy-places-database = Kirjoituksesi ja tilisi
privacy-places-files = Kuvat ja tiedostot
privacy-places-search = Julkisen sisällön hakuhakemisto
privacy-places-mail = Kirjeet
privacy-places-sign-in = Kirjautuminen palvelulla { $name }, jos valitset sen
privacy-consent = Mikä perustuu suostumukseesi
privacy-consent-lead = Annat suostumuksen toimimalla ja perut sen yhtä helposti. Ennen perumista tehty on edelleen laillista.
privacy-consent-letters = Uutiskirjeet siitä, mitä seuraat
privacy-consent-letters-back = Jokaisen kirjeen linkki lopettaa ne heti, kirjautumatta.
privacy-consent-feedback-email = Sähköpostiosoite, jonka voit antaa palautteen mukana
privacy-consent-feedback-email-back = Palautteesi seurantalinkki poistaa sen.
privacy-consent-residence = Tieto siitä, missä kaupunginosassa asut, äänestystä varten
privacy-consent-residence-back = Se poistuu, kun perut sen omissa tiedoissasi, tai tilisi mukana.
privacy-consent-portrait = Kuvasi, jos puhut kaupungin puolesta
privacy-consent-portrait-back = Poista se tilisivullasi; se häviää heti kaikkialta.
privacy-browser = Selaimessasi
privacy-browser-lead = Selaimesi ei pyydä mitään muilta kuin tältä palvelulta: kirjasimet, kuvat ja ohjelmat ovat omiamme, eikä ketään seurata. Evästeet ovat vain teknisiä:
privacy-cookie-session = pitää sinut kirjautuneena; päättyy, kun kirjaudut ulos
privacy-cookie-look = kieli ja värit, jos valitset ne täällä
privacy-cookie-flash = sana siitä, mitä juuri teit; poistuu minuutissa
privacy-rights = Oikeutesi
privacy-right-copy = Ota mukaasi kaikki, mitä sinusta on
privacy-right-correct = Katso ja korjaa tietojasi
privacy-right-erase = Poista tilisi, kirjoituksineen tai ilman
privacy-right-letters = Valitse tai lopeta kirjeet
privacy-right-ask = Kysy muuta, vastusta käsittelyä tai pyydä sen rajoittamista
privacy-complain = Jos tietojasi mielestäsi käsitellään väärin, voit valittaa tietosuojaviranomaiselle.
privacy-made = Seloste on koottu niistä asetuksista, joilla palvelu todella toimii.

privacy-kept-account = Tilisi: nimi, sähköpostiosoite, kieli, kirjeiden tahti
privacy-why-account = Jotta voit kirjautua ja saat viestejä.
privacy-long-account = { $days ->
    [one] Kunnes lähdet tai { $days } päivä viimeisestä käynnistäsi
   *[other] Kunnes lähdet tai { $days } päivää viimeisestä käynnistäsi
}
privacy-until-you-leave = Kunnes lähdet
privacy-kept-public = Julkaisemasi ideat, kommentit ja kysymykset kuvineen ja tiedostoineen
privacy-why-public = Ne ovat osuutesi julkiseen keskusteluun.
privacy-long-public = Niin kauan kuin keskustelu; lähdettyäsi ilman nimeäsi tai ei lainkaan, jos perut ne silloin
privacy-kept-drafts = Aloittamasi, lähettämättömät ideat
privacy-why-drafts = Jotta voit jatkaa myöhemmin.
privacy-long-drafts = { $days ->
    [one] { $days } päivä siitä, kun viimeksi muokkasit
   *[other] { $days } päivää siitä, kun viimeksi muokkasit
}
privacy-kept-votes = Kannatuksesi ja äänesi
privacy-why-votes = Jotta jokainen ääni lasketaan kerran.
privacy-long-votes = Niin kauan kuin äänestyksen kohde; lähdettyäsi ne eivät johda kehenkään
privacy-kept-feedback = Antamasi palaute tiedostoineen ja sähköpostiosoite, jos jätät sen
privacy-why-feedback = Jotta voimme vastata ja hoitaa asian.
privacy-long-feedback = Sanat { $days } päivää asian päättymisestä, sähköpostiosoite { $email } päivää
privacy-kept-networks = Verkko-osoitteet, joista kirjauduttiin, selattiin ja annettiin palautetta
privacy-why-networks = Jotta tunnistat omat laitteesi eikä kukaan häiritse muita viestitulvalla.
privacy-long-networks = { $days ->
    [one] { $days } päivä
   *[other] { $days } päivää
}
privacy-kept-letters = Tieto siitä, että kirjoitimme sinulle, ja milloin
privacy-why-letters = Jottei mitään lähetetä kahdesti. Kirjeen sanoja ei säilytetä, kun se on lähtenyt.
privacy-long-letters = { $days ->
    [one] { $days } päivä
   *[other] { $days } päivää
}
privacy-kept-reports = Moderoijille tehdyt ilmoitukset ja oikaisupyynnöt
privacy-why-reports = Jotta päätökset voidaan tarkistaa.
privacy-long-reports = { $days ->
    [one] { $days } päivä päätöksestä
   *[other] { $days } päivää päätöksestä
}
privacy-kept-office = Oman henkilöstömme teot täällä, ennen ja jälkeen
privacy-why-office = Julkisen työn on oltava jäljitettävää.
privacy-long-office = Niin kauan kuin arkistolainsäädäntö vaatii

# Kaikki itsestäni.
privacy-mine-title = Kaikki minusta
privacy-mine-lead = Yksi paketti, jossa on kaikki sinusta säilytettävä: luettava hakemisto, samat tiedot ohjelmille sekä tiedostosi.
privacy-mine-go = Lataa kaikki
privacy-mine-limit = Tiedostoja tulee mukaan yhteensä enintään { $size }; loput luetellaan hakemistossa.
privacy-mine-parts = Mitä paketissa on
privacy-mine-left-out = Ovia avaavat avaimet jätetään pois, omasikin: kuka tahansa paketin haltija voisi käyttää niitä.
privacy-index-made = Kaikki, mitä { $site } säilytti sinusta { $when }.
privacy-index-json = samat tiedot ohjelmille
privacy-index-too-large = liian suuri tähän pakettiin; hae se palvelusta
privacy-part-teams = Tiimit, joihin kuulut
privacy-part-ideas = Ideasi
privacy-part-form-answers = Vastauksesi haasteiden kysymyksiin
privacy-part-versions = Kirjoittamasi versiot
privacy-part-comments = Kommenttisi
privacy-part-article-comments = Kommenttisi artikkeleihin
privacy-part-questions = Haasteista esittämäsi kysymykset
privacy-part-supports = Mitä kannatat
privacy-part-ballots = Äänestyslippusi
privacy-part-ballot-choices = Mitä niissä valitsit
privacy-part-residences = Missä kerroit asuvasi
privacy-part-invitations = Haasteet, joihin sinut kutsuttiin
privacy-part-follows = Mitä seuraat
privacy-part-organisations = Yritykset, joiden jäsen olet tai olet pyytänyt päästä
privacy-part-feedback = Palautteesi
privacy-part-feedback-messages = Mitä siitä sanottiin
privacy-part-files = Tiedostosi
privacy-part-reports = Mistä ilmoitit
privacy-part-moderation = Moderoijien päätökset sanoistasi
privacy-part-blocks = Ajat, jolloin et voinut osallistua
privacy-part-notices = Sinulle kootut uutiset
privacy-part-letters = Kirjeet sinulle
privacy-part-mails = Lähettämäsi sähköpostit
privacy-part-bounces = Palautuneet kirjeet
privacy-part-warnings = Mistä poistosta sinulle kerrottiin
privacy-part-sessions = Selaimet, joilla olet kirjautuneena
privacy-part-sign-ins = Pyytämäsi kirjautumiskirjeet
privacy-part-waiting = Mikä odotti kirjautumiskirjettä
privacy-part-tokens = Ohjelmien tunnisteesi
privacy-part-profile = Sivusi henkilöstöhakemistossa
privacy-part-identities = Muut palvelut, joilla kirjaudut
privacy-part-office = Mitä teit virassa

# Kirje ennen poistoa.
privacy-letter-subject = Jotain sinun tietojasi poistetaan pian
privacy-letter-lead = Emme säilytä mitään pidempään kuin on tarpeen. Seuraavat poistuvat näinä päivinä:
privacy-letter-how = Jos haluat säilyttää jonkin, avaa linkki ja käytä sitä. Jos et tee mitään, se poistetaan.
privacy-letter-account = Tilisi: siihen ei ole kirjauduttu pitkään aikaan. Julkaisemasi säilyy ilman nimeäsi.
privacy-letter-draft = Luonnoksesi ”{ $title }”.
privacy-letter-case = Mitä kerroit meille numerolla { $reference }.

# Perutut sanat.
privacy-recalled-question = (Kysyjä on perunut kysymyksensä.)
privacy-given-letters = Uutiset kirjeitse:
privacy-given-yes = kyllä
privacy-given-no = ei
privacy-given-change-letters = Valitse tai lopeta kirjeet
privacy-given-portrait = Kuvasi, joka näkyy, koska puhut kaupungin puolesta:
privacy-given-change-portrait = Vaihda tai poista se
privacy-given-residence = Kerroit asuvasi alueella { $area }, haastetta varten:
privacy-given-take-back = Peru
privacy-given-moved = { $reference }: suostuit { $when } siihen, että asia siirtyy toiselle organisaatiolle.
