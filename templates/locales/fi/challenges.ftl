### Challenges: a problem, its phases, its form.

# What is wrong with what was typed.
challenges-problem-phase-twice = Tämä vaihe on annettu kahdesti.
challenges-problem-phase-order = Tämän vaiheen on alettava edellisen jälkeen.
challenges-problem-phase-missing = Tämä vaihe tarvitsee päivämäärän.
challenges-problem-needs-text = Kuvaile ideaasi.
challenges-problem-needs-image = Lisää kuva: tässä haasteessa se tarvitaan.
challenges-problem-needs-attachment = Lisää liite: tässä haasteessa se tarvitaan.
challenges-problem-needs-cost = Kerro suunnilleen, mitä se maksaisi.
challenges-problem-needs-place = Kerro, missä paikassa.
challenges-problem-answer-missing = Vastaa tähän kysymykseen.
challenges-problem-answer-long = Tähän mahtuu enintään { $most } merkkiä, nyt niitä on { $is }.
challenges-problem-answer-number = Kirjoita luku, esimerkiksi 1200 tai 0,5.
challenges-problem-answer-date = Kirjoita olemassa oleva päivä, esimerkiksi 2026-11-21.
challenges-problem-answer-one = Valitse vain yksi.
challenges-problem-answer-choice = Valitse annetuista vaihtoehdoista.
