# The report of an import.
imports-report-source = Lähde: { $source }
imports-report-rows = { $rows ->
    [one] { $rows } rivi
   *[other] { $rows } riviä
}: { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideaa
}, { $comments ->
    [one] { $comments } kommentti
   *[other] { $comments } kommenttia
}, pois jää { $out }
imports-report-public = julkisia { $ideas }
imports-report-waiting = moderointia odottaa { $ideas }
imports-report-hidden = piilotettuja { $ideas }
imports-report-status = tilassa ”{ $status }” { $ideas }
imports-report-themes = { $themes ->
    [one] { $themes } teema
   *[other] { $themes } teemaa
}: { $names }
imports-report-language = kielellä ”{ $lang }” { $ideas }
imports-report-sum = rahasumma { $ideas } ideassa, yhteensä { $sum } { $currency }
imports-report-carried = Lukuina siirtyy: { $support } puolesta, { $against } vastaan
imports-report-votes = Lukuna siirtyy: { $votes ->
    [one] { $votes } ääni
   *[other] { $votes } ääntä
}
imports-report-mapped = { $columns ->
    [one] { $columns } sarake käytetään:
   *[other] { $columns } saraketta käytetään:
}
imports-report-unmapped = { $columns ->
    [one] { $columns } sarake jää käyttämättä:
   *[other] { $columns } saraketta jää käyttämättä:
}
imports-report-all-well = Jokainen rivi siirtyy sellaisenaan.
imports-report-problems = Nämä eivät siirry, tai eivät sellaisinaan:
imports-report-place = { $file }, rivi { $line }:
imports-report-more = … ja { $more } muuta samanlaista

imports-about-topic = Aihe: { $topic }
imports-about-description = Kuvaus: { $text }
imports-about-votes-file = Yksittäisten äänten tiedostoa ei lueta. Äänet siirtyvät vain lukuina.
imports-about-decidim = Tiedostoja: ehdotuksia { $proposals }, kommentteja { $comments }
imports-about-no-id = Kenttään ”id” ei ole liitetty saraketta: rivi tunnistetaan koko sisällöstään, joten myöhemmin muutettu rivi tulisi uutena ideana.
imports-about-currencies = Jos rivillä ei ole valuuttaa, käytetään ryhmän valuuttaa: { $groups }

imports-status-draft = luonnos
imports-status-open = avoin
imports-status-under-review = käsittelyssä
imports-status-planned = suunnitteilla
imports-status-in-progress = työn alla
imports-status-done = valmis
imports-status-declined = ei toteuteta
imports-status-merged = yhdistetty
imports-status-withdrawn = peruttu

imports-field-id = tunnus lähteessä
imports-field-title = otsikko
imports-field-text = teksti
imports-field-fact = tieto tekstin alla
imports-field-theme = teema
imports-field-area = alue
imports-field-place = paikka
imports-field-amount = rahasumma
imports-field-currency = valuutta
imports-field-group = ryhmä, jolla on sama valuutta
imports-field-date = päivämäärä
imports-field-author = kirjoittaja, suolattuna tiivisteenä
imports-field-link = linkki lähteeseen
imports-field-language = kieli
imports-field-visibility = julkinen, odottava vai piilotettu
imports-field-status = tila
imports-field-outcome = lopputulos lähteessä
imports-field-support = siirretty kannatus
imports-field-against = siirretyt vastaäänet
imports-field-votes = siirretyt äänet
imports-field-comment = kommentin teksti
imports-field-stance = puolesta vai vastaan
imports-field-parent = mihin kommentti vastaa
imports-field-source = lähteen nimi
imports-field-amendment = muutosehdotukset jäävät pois

# What is wrong with a row.
imports-row-uneven = Rivillä on { $found } saraketta, otsikkorivillä { $expected }. Mitään ei tuoda ennen kuin tämä on korjattu.
imports-row-empty = Rivi on tyhjä.
imports-row-no-id = Rivillä ei ole tunnusta.
imports-row-no-title = Rivillä ei ole otsikkoa.
imports-row-no-text = Rivillä ei ole tekstiä.
imports-row-repeated = Tunnus ”{ $id }” on jo rivillä { $first }; vain ensimmäinen otetaan.
imports-row-title-cut = Otsikko on pidempi kuin { $limit } merkkiä ja katkaistaan sanan kohdalta.
imports-row-text-cut = Teksti on pidempi kuin { $limit } merkkiä ja katkaistaan.
imports-row-no-date = ”{ $value }” ei ole luettava ajankohta; käytetään tuontihetkeä.
imports-row-moderation = ”{ $value }” ei ole tuntemamme moderointipäätös; idea jää odottamaan moderointia.
imports-row-not-a-number = ”{ $value }” ei ole luku; se jää pois.
imports-row-status = ”{ $value }” ei ole tuntemamme tila; idea jää avoimeksi.
imports-row-currency = ”{ $value }” ei ole tuntemamme valuutta.
imports-row-no-currency = Rahasummalla ei ole valuuttaa.
imports-row-language = Sivusto ei puhu kieltä ”{ $lang }”; teksti merkitään oletuskielelle.
imports-row-link = ”{ $value }” ei ole verkko-osoite; linkki jää pois.
imports-row-amendment = Muutosehdotus toiseen ehdotukseen; vain ehdotukset otetaan.
imports-row-comment-elsewhere = Kommentti muuhun kuin ehdotukseen ({ $kind }).
imports-row-comment-alone = Ehdotus tai kommentti, johon tämä vastaa, ei ole näissä tiedostoissa.

# Why a file cannot be imported at all.
imports-fault-missing = Tiedostoa { $file } ei ole.
imports-fault-folder = { $file } on kansio; tarvitaan tiedosto.
imports-fault-pipe = { $file } ei ole tavallinen tiedosto. Se luetaan kahdesti, joten tallenna se ensin.
imports-fault-unreadable = Tiedostoa { $file } ei voi lukea: { $reason }
imports-fault-empty = { $file } on tyhjä.
imports-fault-spreadsheet = { $file } on taulukkolaskentatiedosto tai paketti, ei CSV-tiedosto. Avaa se ja tallenna muodossa ”CSV UTF-8”.
imports-fault-utf16 = { $file } on UTF-16-merkistössä. Tallenna se muodossa ”CSV UTF-8”.
imports-fault-encoding = { $file }, rivi { $line }: tämä ei ole UTF-8:aa (tavu { $byte }). Tiedosto on luultavasti vanhassa merkistössä; tallenna se muodossa ”CSV UTF-8”.
imports-fault-not-text = { $file }, rivi { $line }: tämä ei ole tekstiä.
imports-fault-stray-quote = { $file }: rivillä { $opened } alkava lainausmerkki päättyy kesken solun rivillä { $line }. Lainatun solun sisällä jokainen lainausmerkki on kahdennettava.
imports-fault-open-quote = { $file }: rivillä { $line } alkava lainausmerkki ei pääty koskaan.
imports-fault-too-big = { $file } on suurempi kuin { $limit } Mt ({ $size } Mt). Jaa se osiin tai salli enemmän valinnalla --max-mb.
imports-fault-row-too-big = { $file }, rivi { $line }: rivi on suurempi kuin { $limit } Mt.
imports-fault-too-many-rows = Tiedostossa { $file } on yli { $limit } riviä. Jaa se osiin tai salli enemmän valinnalla --max-rows.
imports-fault-too-many-columns = Tiedostossa { $file } on yli { $limit } saraketta.
imports-fault-two-columns = Tiedostossa { $file } on kaksi saraketta nimeltä ”{ $column }”. Nimeä toinen uudelleen.
imports-fault-missing-columns = Tiedostossa { $file } ei ole saraketta { $missing }. Sen sarakkeet: { $found }
imports-fault-unknown-kind = { $file } ei sisällä ehdotuksia eikä kommentteja sellaisina kuin Decidim ne vie. Sen sarakkeet: { $found }
imports-fault-no-proposals = Mikään tiedostoista ei sisällä ehdotuksia; pelkillä kommenteilla ei ole paikkaa.
imports-fault-changed = { $file } muuttui kesken tuonnin. Tarkista se ja toista tuonti; mikään ei tule kahteen kertaan.

# What the command line gets wrong.
imports-map-shape = ”--map { $map }” pitäisi olla muotoa kenttä=Otsikko. Kentät: { $fields }
imports-map-field = ”--map { $map }” ei nimeä tuntemaamme kenttää. Kentät: { $fields }
imports-map-status = ”--status { $map }” pitäisi olla muotoa SANA=tila. Tilat: { $statuses }
imports-map-no-title = Kenttään ”title” ei ole liitetty saraketta, eikä idea voi olla ilman. Esimerkiksi: --map title=Proposal. Kentät: { $fields }
imports-map-preset = Valmista liitosta ”{ $preset }” ei ole. Valmiit: { $presets }
imports-map-separator = ”{ $separator }” ei käy erottimeksi: yksi merkki tai ”tab”.

# While it is done.
imports-apply-report-only = Tämä oli selvitys; mitään ei kirjoitettu. Toista komento valinnalla --apply, niin tiedot tuodaan.
imports-apply-refused = Mitään ei tuotu: osa riveistä on rikki.
imports-apply-nothing = Tuotavaa ei ole.
imports-apply-progress = { $done } / { $all }
imports-apply-interrupted = Keskeytetty. { $done } / { $all } on jo tallessa. Jatka toistamalla sama komento; mikään ei tule kahteen kertaan.
imports-apply-done = Valmis: uusia { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideaa
} ja { $comments ->
    [one] { $comments } kommentti
   *[other] { $comments } kommenttia
}, entuudestaan tuttuja { $known }, aikaa kului { $seconds } s.
imports-apply-late = { $entries ->
    [one] { $entries } ehdotus jäi pois: se tuli haasteen sulkeuduttua.
   *[other] { $entries } ehdotusta jäi pois: ne tulivat haasteen sulkeuduttua.
}

# Challenges of a source.
imports-field-challenge = haaste
imports-report-challenges = { $challenges ->
    [one] { $challenges } haaste: { $names }
   *[other] { $challenges } haastetta: { $names }
}
imports-row-challenge = ei kuulu haasteeseen: sarakkeessa on yli { $most } eri arvoa
imports-challenge-summary = { $entries ->
    [one] { $entries } ehdotus, tuotu lähteestä { $source }.
   *[other] { $entries } ehdotusta, tuotu lähteestä { $source }.
}
imports-challenge-problem = Tämä haaste järjestettiin muualla ({ $source }). Se on tuotu tänne, jotta ideat voi lukea, löytää ja viedä eteenpäin. Uusia ideoita ei enää kerätä.
imports-challenge-moved = Lähteestä { $source } tuli lisää ehdotuksia: siellä kerättiin niitä vielä.
imports-challenge-undated = Lähteessä ei ole päivämääriä; näytetyt päivät ovat tuontipäivältä.
imports-challenge-licence = Näihin ideoihin sovelletaan lähteen { $source } ehtoja.
imports-decision-text = Kunkin ehdotuksen kohtalosta päätettiin muualla ({ $source }), ja se kerrotaan sikäläisin sanoin. Äänimäärät ovat sieltä.
