# Choosing letters and stopping them.
notifications-title = Kirjeet
notifications-rhythm = Kuinka usein?
notifications-save = Tallenna
notifications-following = Mitä seuraat
notifications-unsubscribe-title = Lopetetaanko nämä kirjeet?
notifications-unsubscribe-go = Kyllä, lopeta
notifications-unsubscribed = Et saa enää näitä kirjeitä
notifications-unsubscribe-undo = Haluan ne sittenkin

# How often letters come.
notifications-rhythm-at-once = Heti kun jotain tapahtuu
notifications-rhythm-daily = Enintään kerran päivässä
notifications-rhythm-weekly = Enintään kerran viikossa
notifications-rhythm-never = Ei koskaan
notifications-problem-rhythm = Valitse, kuinka usein kirjeitä saa tulla.
notifications-flash-chosen = Kirjeet tulevat valitsemallasi tavalla.
notifications-flash-back = Kirjeet tulevat taas, enintään kerran päivässä.
notifications-unsubscribe-what = Nämä kirjeet kertovat ideoista, jotka kirjoitit, joita kannatat tai joita seuraat. Voit yhä kirjautua ja osallistua.
notifications-unsubscribe-what-done = Kirjautumislinkit ja valvojien päätökset omista teksteistäsi tulevat yhä.
notifications-unsubscribe-case = Nämä kirjeet kertovat palautteestasi { $reference }. Kun lopetat ne, poistamme osoitteesi; vastauksen luet yhä kirjeen linkistä.
notifications-unsubscribe-case-done = Olemme poistaneet osoitteesi. Kirjeen linkki avaa yhä palautteesi { $reference }.

# What happened, in a gathered letter.
notifications-letter-hello = Hei { $name },
notifications-letter-more = { $count ->
    [one] ja yksi muu uutinen
   *[other] ja { $count } muuta uutista
}
notifications-somebody = Joku
notifications-because-author = Kirjoitit tämän idean.
notifications-because-supporter = Kannatat tätä ideaa.
notifications-because-follower = Seuraat tätä ideaa.
notifications-because-colleague = Olet hänen työtoverinsa.
notifications-because-staff = Vastaat valvonnasta.
notifications-news-answered = { $who } on vastannut. Idean tila on nyt: { $status }.
notifications-news-replied = { $who } vastasi sinulle.
notifications-news-commented = { $who } kommentoi.
notifications-news-merged-away = Idea yhdistettiin ideaan ”{ $other }” ja jatkuu siellä kaikkine kannattajineen.
notifications-news-merged-in = ”{ $other }” yhdistettiin tähän ideaan.
notifications-news-merge-undone = Yhdistäminen ideaan ”{ $other }” purettiin: molemmat ideat ovat taas erikseen.
notifications-news-first-supporter = Idea on saanut ensimmäisen kannattajansa.
notifications-news-edited = Tekstiä muutettiin.
notifications-news-withdrawn = Kirjoittaja on perunut idean.
notifications-news-mentioned = { $who } mainitsi sinut muistiinpanossa.
notifications-news-appealed = Kirjoittaja pyytää katsomaan valvojan päätöstä uudelleen.
notifications-subject-answered = { $site } on vastannut: ”{ $title }”
notifications-subject-replied = Sinulle vastattiin: ”{ $title }”
notifications-subject-first-supporter = ”{ $title }” on saanut ensimmäisen kannattajansa
notifications-subject-appealed = Oikaisupyyntö odottaa: ”{ $title }”
notifications-subject-one = Uutta ideasta ”{ $title }”
notifications-subject-many = { $count ->
    [one] Uutta { $count } ideasta
   *[other] Uutta { $count } ideasta
}

# What moderation decided about one’s own text.
notifications-kind-idea = idea
notifications-kind-comment = kommentti
notifications-kind-question = kysymys
notifications-subject-hidden = Valvoja piilotti: { $kind }
notifications-subject-shown = Nyt kaikkien nähtävissä: { $kind }
notifications-subject-upheld = Pysyy piilotettuna: { $kind }
notifications-subject-restored = Taas näkyvissä: { $kind }
notifications-decision-hidden = Valvoja on piilottanut kirjoituksesi. Mitään ei ole poistettu: näet sen yhä itse, muut eivät.
notifications-decision-shown = Valvoja on katsonut kirjoituksesi, ja nyt kaikki näkevät sen.
notifications-decision-upheld = Ihminen on käsitellyt oikaisupyyntösi. Päätös pysyy: kirjoituksesi on yhä piilotettu.
notifications-decision-restored = Kirjoituksesi on taas kaikkien nähtävissä.
notifications-decision-about = Asia koskee tätä
notifications-decision-rule = Sääntö
notifications-decision-reason = Perustelu
notifications-decision-appeal = Jos päätös on mielestäsi väärä, pyydä katsomaan asia uudelleen. Pyynnön lukee muu kuin päätöksen tekijä.
notifications-decision-appeal-go = Pyydä oikaisua
notifications-subject-blocked = Et voi osallistua toistaiseksi
notifications-blocked-until = Et voi kirjoittaa tai kannattaa täällä ennen kuin
notifications-blocked-for-good = Et voi enää kirjoittaa tai kannattaa täällä.
notifications-blocked-read = Voit yhä lukea kaiken ja kirjautua. Jos tämä on mielestäsi väärin, ota yhteyttä alla olevan yhteystietosivun kautta.

# Choosing letters and stopping them.
notifications-subject-mixed = Uutisia { $count } asiasta
notifications-because-challenge = Seuraat tätä haastetta tai osallistut siihen.
notifications-because-keeper = Hoidat tätä haastetta.
notifications-news-collecting = Ideoita voi nyt lähettää { $until } asti.
notifications-news-voting = Äänestys on auki { $until } asti.
notifications-news-phase = Uusi vaihe on alkanut: { $phase }.
notifications-news-moved = Päivämäärä on siirtynyt. { $phase }: { $after }, aiemmin { $before }.
notifications-news-called-off = Haaste on peruttu.
notifications-news-decided = { $count ->
    [0] Päätös on julkaistu. Yhtään ideaa ei valittu.
    [one] Päätös on julkaistu. { $count } idea valittiin.
   *[other] Päätös on julkaistu. { $count } ideaa valittiin.
}
notifications-news-asked = { $who } kysyy.
notifications-news-query-answered = { $who } on vastannut kysymykseen ”{ $question }”.
notifications-news-told = Uutinen: { $title }
notifications-news-week-left = Viikko jäljellä: ideoita voi lähettää { $until } asti.
notifications-news-day-left = Päivä jäljellä: ideoita voi lähettää { $until } asti.
notifications-news-review-asked = { $who } pyytää sinua katsomaan tämän läpi ennen julkaisua.
notifications-news-approved = { $who } on katsonut tämän läpi ja hyväksyy.
notifications-news-returned = { $who } on katsonut tämän läpi ja pyytää muutoksia.
notifications-news-step-new = Toteutuksen vaihe: { $title }
notifications-news-step-done = Valmis: { $title }
notifications-news-step-update = Näin etenee: { $title }

# The decision about a challenge, to its authors.
notifications-subject-chosen = Ideasi valittiin: { $title }
notifications-subject-decided = Päätös haasteesta ”{ $title }”
notifications-verdict-lead = Osallistuit haasteeseen ”{ $title }”. Siitä on nyt päätetty, ja kerromme sen sinulle ensimmäisten joukossa.
notifications-verdict-chosen = Ideasi valittiin. Onneksi olkoon!
notifications-verdict-place = Sija { $place }.
notifications-verdict-not-chosen = Ideaasi ei valittu tällä kertaa. Kiitos siitä; se jää kaikkien luettavaksi.
notifications-verdict-answer = Kaupunki vastaa:
notifications-verdict-reasons = Päätöksen perustelut:
notifications-verdict-all = Lue koko päätös

# Improvements.
notifications-because-behind = Kertomasi tai kannattamasi asia on sen takana.
notifications-because-task = Tämä on sinun tehtäväsi.
notifications-news-improvement-moved = Kertomasi on osa parannusta. Sen vaihe on nyt: { $stage }.
notifications-news-task-due = Tehtäväsi määräpäivä on { $date }: { $task }
notifications-subject-article-due = Päivä on koittanut: ”{ $title }”
notifications-because-article-owner = Vastaat tästä artikkelista.
notifications-news-article-due = On aika katsoa tätä uudelleen: pitääkö se yhä paikkansa?
notifications-news-article-review = Sinua pyydetään katsomaan tämä ennen julkaisua.
notifications-news-article-sent-back = Tämä palautettiin sinulle:
notifications-news-article-commented = { $who } kommentoi:
notifications-onward-subject = Uutta siitä, mistä kerroit ({ $reference })
notifications-onward-lead = Kertomasi ({ $reference }) on osa parannusta. Sen vaihe on nyt: { $stage }.
notifications-onward-go = Lue lisää ja kirjoita meille:

# For staff who answered feedback.
notifications-because-answered = Vastasit siihen, tai se on sinulla.
notifications-news-wrote-again = Palautteen antaja kirjoitti uudelleen.
notifications-news-not-yet = Palautteen antaja kertoo, ettei vastaus vielä auttanut.
notifications-subject-wrote-again = { $title }: palautteen antaja kirjoitti uudelleen

# Letters that come back.
notifications-came-back = Osoitteeseesi lähetetyt kirjeet palautuvat
notifications-came-back-how = { $when } alkaen sinne lähetetään vain kirjautumiskirjeitä. Kirjaudu vielä kerran kirjeellä, niin kaikki kirjeet tulevat taas.
