### Challenges: a problem, its phases, its form.

# What is wrong with what was typed.
challenges-problem-phase-twice = Diese Phase ist doppelt angegeben.
challenges-problem-phase-order = Diese Phase muss nach der vorherigen beginnen.
challenges-problem-phase-missing = Diese Phase braucht ein Datum.
challenges-problem-needs-text = Beschreiben Sie Ihre Idee.
challenges-problem-needs-image = Fügen Sie ein Bild hinzu; dieser Wettbewerb verlangt eines.
challenges-problem-needs-attachment = Fügen Sie eine Datei hinzu; dieser Wettbewerb verlangt eine.
challenges-problem-needs-cost = Geben Sie an, was es ungefähr kosten würde.
challenges-problem-needs-place = Geben Sie an, wo es wäre.
challenges-problem-answer-missing = Bitte beantworten Sie diese Frage.
challenges-problem-answer-long = Hier passen höchstens { $most } Zeichen hinein, es sind { $is }.
challenges-problem-answer-number = Schreiben Sie eine Zahl, zum Beispiel 1200 oder 0,5.
challenges-problem-answer-date = Schreiben Sie ein Datum, das es gibt, zum Beispiel 2026-11-21.
challenges-problem-answer-one = Wählen Sie nur eine Antwort.
challenges-problem-answer-choice = Wählen Sie aus dem, was angeboten wird.
