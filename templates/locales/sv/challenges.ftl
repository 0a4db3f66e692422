### Challenges: a problem, its phases, its form.

# What is wrong with what was typed.
challenges-problem-phase-twice = Den här fasen finns två gånger.
challenges-problem-phase-order = Den här fasen måste börja efter den föregående.
challenges-problem-phase-missing = Den här fasen behöver ett datum.
challenges-problem-needs-text = Beskriv din idé.
challenges-problem-needs-image = Lägg till en bild; utmaningen kräver det.
challenges-problem-needs-attachment = Lägg till en fil; utmaningen kräver det.
challenges-problem-needs-cost = Uppge ungefär vad det skulle kosta.
challenges-problem-needs-place = Berätta var det skulle vara.
challenges-problem-answer-missing = Svara på den här frågan.
challenges-problem-answer-long = Här får högst { $most } tecken plats; nu är de { $is }.
challenges-problem-answer-number = Skriv ett tal, till exempel 1200 eller 0,5.
challenges-problem-answer-date = Skriv ett datum som finns, till exempel 2026-11-21.
challenges-problem-answer-one = Välj bara ett alternativ.
challenges-problem-answer-choice = Välj bland alternativen.
