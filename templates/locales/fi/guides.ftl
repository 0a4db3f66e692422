# Guides: walked by anyone, built by the staff.

guides-preview = Tältä opas näyttää. Kukaan muu ei näe sitä vielä.
guides-preview-back = Takaisin muokkaamaan
guides-fallen = Tätä opasta ei ole vielä omalla kielelläsi. Tässä se on kielellä { $language }.
guides-changed-title = Opas on muuttunut
guides-changed = Osaa tämän osoitteen vastauksista ei enää ole oppaassa. Jatka tästä.
guides-number = Kysymys { $number }, enintään { $of }
guides-next = Seuraava
guides-back = Takaisin
guides-result = Tuloksesi
guides-cost = Mitä se maksaa
guides-time = Kauanko se kestää
guides-checklist = Mitä teet
guides-done-count = { $count ->
    [one] { $done }/{ $count } tehty
   *[other] { $done }/{ $count } tehty
}
guides-done = tehty
guides-keep-ticks = Säilytä rastini
guides-ticks-help = Rastisi säilyvät tämän sivun osoitteessa. Tallenna se kirjanmerkiksi, niin voit jatkaa myöhemmin millä laitteella tahansa.
guides-papers = Paperit
guides-elsewhere = toisella sivustolla
guides-person = Kuka auttaa sinua
guides-person-how = Sinun ei tarvitse selvitä yksin. Kirjoita, niin ihminen vastaa omalla nimellään.
guides-person-write = Kirjoita meille
guides-print = Tulosta tulokseni
guides-print-back = Takaisin tulokseeni
guides-print-address = Tähän tulokseen pääset takaisin osoitteesta:
guides-astray-title = Tästä ei pääse eteenpäin
guides-astray = Tämä vastaus ei vielä johda mihinkään. Palaa askel taaksepäin tai kirjoita meille, autamme mielellämme.
guides-way = Vastauksesi
guides-change = Muuta
guides-again = Aloita alusta
guides-kept = Vastauksesi säilyvät tämän sivun osoitteessa eivätkä missään muualla. Et tarvitse tunnusta.
guides-build-title = Oppaan kysymykset
guides-build-lead = Jokainen vastaus johtaa seuraavaan kysymykseen tai lopputulokseen. Kulku alkaa ensimmäisestä kysymyksestä. Jokainen tallennus on oma versionsa, jonka voi palauttaa.
guides-wordless-title = Ensin otsikko
guides-wordless = Tällä kielellä ei ole vielä kirjoitettu mitään. Kirjoita ensin otsikko, sitten kysymykset.
guides-wordless-go = Kirjoita otsikko
guides-questions = Kysymykset
guides-endings = Lopputulokset
guides-begins = Tästä kulku alkaa
guides-part-problems = { $count ->
    [one] Yksi korjattava
   *[other] { $count } korjattavaa
}
guides-an-ending = lopputulos
guides-to-nowhere = Ei johda vielä mihinkään
guides-none-yet = Ei vielä kysymyksiä. Aloita siitä, minkä ihminen tietää omasta asiastaan.
guides-no-endings-yet = Ei vielä lopputuloksia. Lopputulos kertoo, mitä tehdä ja kuka auttaa.
guides-add-question = Lisää kysymys
guides-add-ending = Lisää lopputulos
guides-copy = Aloita näistä kysymyksistä: { $language }
guides-lines = { $count ->
    [one] 1 tehtävä
   *[other] { $count } tehtävää
}
guides-papers-count = { $count ->
    [one] 1 paperi
   *[other] { $count } paperia
}
guides-ways-here = { $count ->
    [one] 1 vastaus johtaa tänne
   *[other] { $count } vastausta johtaa tänne
}
guides-mend = Korjattava ennen julkaisua
guides-mend-lead = { $count ->
    [one] Yksi asia estää julkaisun.
   *[other] { $count } asiaa estää julkaisun.
}
guides-mend-none = Ei mitään. Jokainen reitti johtaa lopputulokseen.
guides-try-title = Kokeile
guides-try-lead = Kulje opas läpi lukijan silmin, niin kuin se on nyt tallennettu.
guides-try = Kulje opas läpi
guides-ending-title = Lopputulos
guides-question-title = Kysymys
guides-save = Tallenna
guides-more = Tallenna ja lisää rivejä
guides-field-ending = Mihin ihminen on päätynyt
guides-field-ending-help = Esimerkiksi: voit avata kahvilan tähän tilaan.
guides-field-text = Muutama sana aluksi
guides-steps-help = Yksi tehtävä riville siinä järjestyksessä kuin ne tehdään. Tyhjät rivit jätetään pois. Ainakin yksi rivi koskee kaikkia, jotka päätyvät tänne.
guides-field-step = Tehtävä { $number }
guides-field-note = Miten se tehdään, { $number }
guides-field-when = Ketä rivi { $number } koskee?
guides-papers-help = Lomakkeita, sivuja ja liitteitä. Osoitteen alussa on https:// tai tällä sivustolla vinoviiva.
guides-field-paper = Paperi { $number }: nimi
guides-field-url = Paperi { $number }: osoite
guides-field-when-paper = Ketä paperi { $number } koskee?
guides-field-person = Kuka auttaa
guides-field-person-help = Joku henkilöstöstä, omalla nimellään.
guides-choose = Valitse
guides-cost-help = Esimerkiksi: 190 € kerran.
guides-time-help = Esimerkiksi: noin kaksi viikkoa.
guides-field-question = Kysymys
guides-field-question-help = Kysy yhtä asiaa sanoilla, joita ihminen itse käyttäisi.
guides-field-help = Ohje
guides-field-help-help = Miksi kysytään ja mitä sanat tarkoittavat. Voi jättää tyhjäksi.
guides-answers = Vastaukset
guides-answers-help = Tyhjät vastaukset jätetään pois.
guides-field-answer = Vastaus { $number }
guides-field-to = Minne vastaus { $number } johtaa
guides-ways = Mikä johtaa tänne
guides-ways-none = Ei vielä mikään.
guides-earlier = Aiemmaksi
guides-later = Myöhemmäksi
guides-remove = Poista
guides-remove-sure = { $count ->
    [one] Yksi vastaus johtaa tänne eikä johtaisi enää mihinkään.
   *[other] { $count } vastausta johtaa tänne eivätkä ne johtaisi enää mihinkään.
}
guides-remove-do = Kyllä, poista
guides-up = Ylös
guides-down = Alas
guides-drop = Ota pois
guides-to-question = Kysymys: { $title }
guides-to-ending = Lopputulos: { $title }
guides-to-new-question = Uusi kysymys
guides-to-new-ending = Uusi lopputulos
guides-when-always = Kaikkia, jotka päätyvät tänne
guides-when-gone = Jotain, mitä ei enää ole
guides-flash-kept = Tallennettu.
guides-flash-removed = Poistettu. Aiemman version voi palauttaa artikkelin sivulla.
guides-flash-copied = Aloitettu kopiosta. Tekstit odottavat käännöstä.
guides-problem-choose = Valitse vastaus, niin pääset eteenpäin.
guides-problem-answers = Kirjoita vastaukset muodossa q1.a2, pilkuin erotettuina.
guides-problem-not-staff = Valitse joku henkilöstöstä.
guides-problem-no-question = Kysymystä ei ole vielä.
guides-problem-no-ending = Lopputulosta ei ole vielä.
guides-problem-no-words = Teksti puuttuu.
guides-problem-few-answers = Kysymyksessä on oltava vähintään kaksi vastausta.
guides-problem-same-words = Kaksi vastausta sanoo saman.
guides-problem-dead-end = Tämä vastaus ei johda vielä mihinkään.
guides-problem-vanished = Tämä vastaus johtaa johonkin, mitä ei enää ole.
guides-problem-circle = Tämä vastaus kiertää kehää.
guides-problem-unreached = Mikään vastaus ei johda tänne.
guides-problem-no-checklist = Tehtävälista on tyhjä.
guides-problem-empty-for-some = Jokainen rivi koskee vain osaa: joku saisi tyhjän listan.
guides-problem-no-person = Auttajaa ei ole nimetty.
guides-problem-condition-vanished = Tämä rivi koskee vastausta, jota ei enää ole.
guides-problem-condition-never = Kukaan tänne päätyvä ei ole vastannut niin.
guides-problem-no-address = Osoite puuttuu.
guides-problem-bad-address = Osoitteen alussa on https:// tai vinoviiva.
guides-problem-bad-key = Avaimessa on vain pieniä kirjaimia ja numeroita.
guides-problem-same-key = Sama avain on kahdesti.
guides-problem-too-many = Rivejä on enemmän kuin mahtuu.
guides-problem-too-long = Tämä on pidempi kuin mahtuu.
