# Asian luovuttaminen.
cases-more = Muuta, mitä voit tehdä
cases-handover = Tarjoa työtoverille
cases-handover-text = Asia pysyy hoitajallaan, kunnes se otetaan vastaan. Esittele se kolmessa lyhyessä osassa, niin kenenkään ei tarvitse kysyä uudelleen.
cases-handover-to = Työtoveri
cases-handover-to-help = Poissa olevan puolesta vastaa sijainen.
cases-handover-none = Ei kukaan
cases-handover-about = Mistä on kyse
cases-handover-done = Mitä on tehty
cases-handover-needed = Mitä tarvitaan
cases-handover-why = Miksi vastaaja vaihtuu
cases-handover-why-help = Asian tuoja lukee tämän sekä sinun ja työtoverisi nimen, kun asia on otettu vastaan.
cases-handover-send = Tarjoa
cases-handover-open = Tarjolla työtoverille
cases-handover-to-you = Tätä tarjotaan sinulle
cases-handover-from = Nyt asia on
cases-handover-by = Tarjoaja
cases-handover-for = Tarjottu
cases-handover-stands-in = (sijaistaa: { $name })
cases-handover-due = Vastattava viimeistään
cases-handover-accept = Ota vastaan: asia on nyt minun
cases-handover-decline = En ota vastaan
cases-handover-reason = Miksi et ota asiaa vastaan
cases-handover-reason-help = Tämän lukee se, joka tarjosi asiaa; asian tuoja ei lue sitä.
cases-handover-take-back = Peru tarjous
cases-handovers-title = Luovutukset
cases-handovers-lead = Jokaiseen tarjoukseen vastataan neljän työtunnin kuluessa.
cases-handovers-to-me = Sinulle tarjotut
cases-handovers-by-me = Sinun tarjoamasi
cases-handovers-none = Sinulle ei tarjota nyt mitään.
cases-handovers-open = Avaa
cases-hand-away = { $name } (poissa { $until } asti)
cases-word-handed = Tästä lähtien asiaa hoitaa työtoveri, koska
cases-word-handed-by = { $from } on luovuttanut asian, koska
cases-flash-handover-offered = Asia on tarjolla. Se pysyy hoitajallaan, kunnes se otetaan vastaan.
cases-flash-handover-accepted = Asia on nyt sinun, ja asian tuojalle kerrotaan siitä.
cases-flash-handover-declined = Et ottanut asiaa vastaan. Se pysyy entisellään.
cases-flash-handover-taken-back = Tarjous on peruttu.
cases-problem-handover-open = Asiaa tarjotaan jo. Peru ensin se tarjous.
cases-problem-handover-nobody = Valitse työtoveri tai tiimi.
cases-problem-handover-own = Asia on jo hänellä. Valitse joku muu.
cases-log-handover-offered = Tarjosi asiaa työtoverille
cases-log-handover-accepted = Otti asian vastaan
cases-log-handover-declined = Ei ottanut tarjottua asiaa vastaan
cases-log-handover-taken-back = Perui asian tarjouksen
cases-promise-new = Uusi aika: { $when }.

# Kirjeet siitä.
cases-letter-desk-open = Avaa työpöydällä
cases-letter-handed-subject = Palautteeseesi { $reference } vastaa nyt toinen henkilö
cases-letter-handed = { $from } on luovuttanut palautteesi { $reference }; nyt siitä vastaa { $who }. Syy on tämä:
cases-letter-handed-then = Sinun ei tarvitse tehdä mitään: se, mitä sinulle luvattiin, pysyy ennallaan. Sivullasi voit seurata asiaa ja lisätä jotakin.
cases-letter-handover-offered-subject = Sinulle tarjotaan asiaa { $reference }
cases-letter-handover-offered = { $by } tarjoaa asiaa { $reference }. Sen saaja: { $to }. Ota se vastaan tai kieltäydy viimeistään { $when }; esittely on työpöydällä. Siihen asti asiaa hoitaa { $from }.
cases-letter-handover-declined-subject = Asiaa { $reference } ei otettu vastaan
cases-letter-handover-declined = { $to } ei ottanut vastaan asiaa { $reference }, jota { $by } tarjosi. Syy on työpöydällä. Asiaa hoitaa edelleen { $from }; tarjoukseen oli vastattava viimeistään { $when }.
cases-letter-handover-late-subject = Tarjoukseesi { $reference } ei ole vastattu
cases-letter-handover-late = { $to } ei ole vastannut tarjoukseen { $reference }, vaikka aikaa oli { $when } asti. Asiaa hoitaa edelleen { $from }: kysy uudelleen tai tarjoa asiaa jollekulle muulle.
cases-letter-half-subject = Puolet ajasta on kulunut: { $reference }
cases-letter-half = Puolet vastauksen työajasta asiassa { $reference } on kulunut. Vastaus on luvattu viimeistään { $when }.
cases-letter-near-subject = Neljä työtuntia jäljellä: { $reference }
cases-letter-near = Asian { $reference } vastaukseen on aikaa neljä työtuntia. Se on luvattu viimeistään { $when }.
cases-letter-missed-subject = Lupaus jäi pitämättä: { $reference }
cases-letter-missed = Asiaan { $reference } luvattiin vastaus viimeistään { $when }, eikä sitä ole annettu. Asian tuojalta on pyydetty anteeksi ja hänelle on kerrottu uusi aika. Vastaa, vaikka vain kertoaksesi, mitä seuraavaksi tapahtuu.
cases-letter-long-missed-subject = Yhä ilman vastausta: { $reference }
cases-letter-long-missed = Asiaan { $reference } luvattiin vastaus viimeistään { $when }. Työpäivää myöhemmin sitä ei vieläkään ole. Pidä huolta, että joku vastaa.
cases-letter-apology-subject = Vastauksemme palautteeseesi { $reference } on myöhässä
cases-letter-apology = Lupasimme sinulle vastauksen palautteeseesi { $reference } emmekä pitäneet sanaamme. Pyydämme anteeksi. Saat vastauksen viimeistään { $when }. Sinun ei tarvitse kirjoittaa uudelleen: asiaasi ei ole unohdettu, ja se lasketaan julkisissa luvuissamme myöhästyneeksi.
cases-letter-calendar-subject = Kalenterin vapaapäivät ovat pian tuntemattomia
cases-letter-calendar = Aukioloajat ja vapaapäivät tunnetaan vain { $until } asti. Lupaukset, jotka ulottuvat sen yli, ovat epävarmoja. Kirjaa seuraavat suljetut päivät ja uusi päivä, johon asti ne tunnetaan.
cases-letter-calendar-open = Muuta aukioloaikoja

# Kun odotetaan jotakuta muuta.
cases-wait = Odota jotakuta
cases-wait-for = Ketä
cases-wait-person = Asian tuojaa
cases-wait-others = Jotakuta muuta
cases-wait-text = Mitä odotat
cases-wait-help = Asian tuoja lukee tämän sivultaan ja kirjeestä. Jos odotat häntä, häntä muistutetaan kymmenen työpäivän kuluttua; viiden kuluttua siitä asia päätetään, ja linkillä sen saa avattua uudelleen.
cases-wait-send = Kerro ja odota
cases-waits-for-person = Odottaa sanaa asian tuojalta.
cases-waits-for-others = Odottaa jotakuta muuta.
cases-goes-on = Jatka odottamatta
cases-says-waits-for-you = Tarvitsemme sinulta jotakin, jotta voimme jatkaa. Se lukee alla.
cases-says-waits-for-others = Odotamme jotakuta muuta, ennen kuin voimme jatkaa. Syy lukee alla.
cases-word-reminded = Odotamme yhä sanaa sinulta.
cases-waited-in-vain = Emme ole kuulleet sinusta kolmeen viikkoon, joten päätämme asian toistaiseksi. Jos kirjoitat tänne kolmenkymmenen päivän kuluessa, asia avataan uudelleen ja jatkuu siitä, mihin jäätiin.
cases-flash-waits = Asian tuojalle kerrotaan, mitä odotat.
cases-flash-goes-on = Asia jatkuu.
cases-problem-waits-for = Kerro, ketä odotat.
cases-log-waits = Jäi odottamaan jotakuta palautteessa
cases-log-goes-on = Jatkoi palautteen hoitamista
cases-letter-reminded-subject = Odotamme sanaa sinulta: { $reference }
cases-letter-reminded = Kysyimme sinulta jotakin palautteestasi { $reference }, emmekä ole kuulleet sinusta.
cases-letter-reminded-then = Sivultasi luet, mitä tarvitsemme, ja voit vastata. Jos emme kuule mitään viiden työpäivän kuluessa, päätämme asian; sanasi avaa sen uudelleen kolmenkymmenen päivän ajan.
cases-letter-long-wait-subject = { $reference } on odottanut muita kymmenen työpäivää
cases-letter-long-wait = { $reference } on odottanut jotakuta muuta; odotus alkoi { $when }. Kysy heiltä uudelleen tai kerro asian tuojalle, missä mennään.
cases-letter-solve-half-subject = Puolet asian käsittelyajasta on kulunut: { $reference }
cases-letter-solve-half = Puolet asian { $reference } työajasta on kulunut. Asia on suljettava viimeistään { $when }. Aikaa, jolloin on odotettu asian tuojaa, ei lasketa mukaan.
cases-letter-solve-near-subject = Neljä työtuntia aikaa sulkea asia: { $reference }
cases-letter-solve-near = Asian { $reference } sulkemiseen on aikaa neljä työtuntia. Se on suljettava viimeistään { $when }.
cases-letter-unsolved-subject = Asiaa ei ole suljettu ajoissa: { $reference }
cases-letter-unsolved = Asia { $reference } oli suljettava viimeistään { $when }, ja se on yhä auki. Asian tuojalle ei ole luvattu tätä päivää, eikä hänelle ole kirjoitettu. Katso, mitä asia vielä vaatii, ja pyydä apua, jos tarvitset sitä.

# Miten onnistuimme?
cases-survey-title = Miten onnistuimme?
cases-survey-lead = Kyse on palautteesta { $reference }. Yksi vastaus riittää; lause auttaa meitä parantamaan. Voit muuttaa mielesi.
cases-survey-question = Miten hyvin asiasi hoidettiin?
cases-survey-words = Miksi, yhdellä lauseella?
cases-survey-words-help = Sinun ei tarvitse kertoa. Työstä vastaavat lukevat sen ilman nimeäsi.
cases-survey-send = Lähetä
cases-survey-back = Takaisin palautteeseen
cases-survey-not-yet = Asiaan ei ole vielä vastattu. Kun on, haluaisimme kuulla, miten meni.
cases-survey-rated = Annoit arvosanan { $score } / 5. Uusi vastaus korvaa sen.
cases-survey-score = { $score } / 5
cases-survey-scale = 1 on erittäin huono, 5 erittäin hyvä.
cases-survey-of-person = Asian tuoja antoi arvosanan { $score } / 5.
cases-survey-seen = Olen hoitanut tämän
cases-score-1 = Erittäin huono
cases-score-2 = Huono
cases-score-3 = Kohtalainen
cases-score-4 = Hyvä
cases-score-5 = Erittäin hyvä
cases-flash-rated = Kiitos, että kerroit.
cases-flash-seen-to = Merkitty hoidetuksi.
cases-problem-score = Valitse luku 1–5.
cases-log-seen-to = Hoiti huonon arvosanan
cases-letter-survey = Miten onnistuimme? Yksi napsautus riittää:
cases-review-title = Mitä ihmiset sanovat
cases-review-lead = Mitä ihmiset ovat sanoneet viimeisten kahdentoista kuukauden vastauksista: arvosanat ja sanat, teemoittain ja tiimeittäin.
cases-review-total = { $number } vastausta: keskiarvo { $mean } / 5, tyytyväisiä { $percent } % (4 tai 5).
cases-review-by-team = Tiimeittäin
cases-review-no-team = Ilman tiimiä
cases-review-csv = Jokainen vastaus taulukkona (CSV)
cases-review-words = Heidän sanoin
cases-review-seen = Olen hoitanut asian { $reference }
cases-review-none = Kukaan ei ole vielä sanonut mitään
cases-review-none-text = Jokaiselta, jonka asia on päätetty, kysytään kerran, miten meni.
cases-rated-number = Vastauksia
cases-rated-mean = Keskiarvo
cases-rated-content = Tyytyväisiä
cases-rated-title = Mitä ihmiset sanovat siitä
cases-rated-all = Kaikki: keskiarvo { $mean } / 5, tyytyväisiä { $percent } %, vastauksia { $number }.
cases-rated-theme = { $theme }: keskiarvo { $mean } / 5, tyytyväisiä { $percent } %, vastauksia { $number }.

# Valmiit tekstit ja oma päivä.
cases-texts-title = Valmiit tekstit
cases-texts-lead = Sanoja, joita asioinnissa tarvitaan yhä uudelleen. Ne lisätään asian vastaukseen, eivätkä ne koskaan lähde itsestään.
cases-texts-none = Valmiita tekstejä ei vielä ole.
cases-texts-new = Kirjoita valmis teksti
cases-texts-change = Muuta
cases-texts-remove = Poista
cases-texts-name = Nimi
cases-texts-language = Kieli
cases-texts-text = Teksti
cases-texts-help = Nämä täytetään asian mukaan: {"{name}"}, {"{reference}"}, {"{due}"}, {"{me}"}, {"{agency}"}.
cases-texts-keep = Tallenna
cases-texts-insert = Lisää valmis teksti
cases-flash-text-kept = Tallennettu.
cases-flash-text-removed = Poistettu.
cases-problem-text-named = Tällä kielellä on jo samanniminen.
cases-problem-texts-many = Valmiita tekstejä voi olla enintään { $most }. Poista ensin jokin.
cases-log-text-kept = Tallensi valmiin tekstin
cases-log-text-removed = Poisti valmiin tekstin
cases-earlier = { $count ->
    [one] Yksi aiempi asia samalta henkilöltä
   *[other] { $count } aiempaa asiaa samalta henkilöltä
  }
cases-today-title = Oma päivä
cases-today-urgent = Tänään tai jo myöhässä
cases-today-urgent-none = Sinulla ei ole tänään määräaikoja.
cases-today-later = Myöhemmin
cases-today-resting = Sinulla hoidettavana ilman määräaikaa
cases-today-warned = Näistä sinua varoitetaan
cases-today-mentions = Sinut on mainittu
cases-today-near = Neljä työtuntia jäljellä.
cases-today-half = Puolet ajasta on kulunut.

# Kaksi asiaa yhtenä, yksi kahtena.
cases-merge = Yhdistä toiseen asiaan
cases-merge-into = Hoidettavan asian numero
cases-merge-help = Kun kahdella ihmisellä on sama asia. Kumpikin pitää sivunsa ja numeronsa; mitä sanot toisessa, sanotaan myös toisessa. Kummallekin kerrotaan. Yhdistämisen voi perua.
cases-merge-send = Yhdistä
cases-unmerge = Hoida taas erikseen
cases-merged-into = Hoidetaan yhdessä tämän kanssa:
cases-merged-with = Sen kanssa hoidetaan:
cases-split = Tee tästä oma asiansa
cases-word-merged = Joku toinen on kertonut meille samasta. Hoidamme molemmat yhdessä, ja luet vastauksen täältä.
cases-word-joined = Joku toinen on kertonut meille samasta. Hoidamme molemmat yhdessä.
cases-word-apart = Hoidamme tätä taas erikseen.
cases-flash-merged = Asiat hoidetaan yhdessä, ja kummallekin kerrotaan.
cases-flash-unmerged = Asiat hoidetaan taas erikseen, ja kummallekin kerrotaan.
cases-flash-split = Tämä on uusi asia. Sen lupaus lasketaan siitä, kun se sanottiin.
cases-problem-merge-missing = Sennumeroista asiaa ei ole.
cases-problem-merge-same = Se on tämä asia itse.
cases-problem-merge-ended = Vain keskeneräisiä asioita voi yhdistää.
cases-problem-merge-merged = Toinen niistä on jo yhdistetty johonkin. Peru se ensin.
cases-problem-merge-many = Siellä on jo niin monta yhdessä.
cases-problem-split = Vain se, mitä asian tuoja sanoi, voi tulla omaksi asiakseen.
cases-problem-split-unreachable = Asian tuoja ei antanut osoitetta eikä löytäisi uutta asiaa. Vastaa molempiin täällä.
cases-log-merged = Yhdisti kaksi asiaa
cases-log-unmerged = Erotti yhdistetyt asiat
cases-log-split = Jakoi asian
cases-letter-together-subject = Palautteesi { $reference } hoidetaan yhdessä toisen kanssa
cases-letter-merged = Joku toinen on kertonut meille samasta kuin sinä palautteessasi { $reference }. Molemmat hoitaa { $who }. Pidät numerosi ja sivusi ja luet vastauksen sieltä; kukaan muu ei lue, mitä kirjoitit.
cases-letter-joined = Joku toinen on kertonut meille samasta kuin sinä palautteessasi { $reference }. Molemmat hoitaa { $who }; kukaan muu ei lue, mitä kirjoitit.
cases-letter-apart-subject = Palautteesi { $reference } hoidetaan taas erikseen
cases-letter-apart = Palautettasi { $reference } hoidetaan taas erikseen. Sen hoitaa { $who }.

# Kolmatta kertaa tässä kuussa.
triage-repeated = { $count ->
    [one] Tästä on kerrottu kerran kuukauden sisällä.
   *[other] Tästä on kerrottu { $count } kertaa kuukauden sisällä.
  }
triage-repeated-text = Korjaa se, mikä on takana: liitä asia parannukseen tai aloita uusi yllä olevilla painikkeilla.
triage-repeated-article = Tai kirjoita artikkeli, joka vastaa siihen kaikille

# Tarkistuslista.
cases-checklist = Tarkistuslista
cases-task-new = Mitä on tehtävä
cases-task-add = Lisää listaan
cases-task-done = Tehty: { $task }
cases-task-open = Vielä tekemättä: { $task }
cases-task-remove = Poista: { $task }
cases-problem-tasks-many = Listalla voi olla enintään { $most } riviä.

cases-log-address-forgotten = Poisti palautteen osoitteen, kuten luvattiin
cases-log-forgotten = Poisti palautteen sanat ja tiedostot, kuten luvattiin
