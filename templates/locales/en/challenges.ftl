### Challenges: a problem, its phases, its form.

# What is wrong with what was typed.
challenges-problem-phase-twice = This phase is given twice.
challenges-problem-phase-order = This phase must begin after the one before it.
challenges-problem-phase-missing = This phase needs a date.
challenges-problem-needs-text = Describe your idea.
challenges-problem-needs-image = Add a picture; this challenge asks for one.
challenges-problem-needs-attachment = Add a file; this challenge asks for one.
challenges-problem-needs-cost = Say roughly what it would cost.
challenges-problem-needs-place = Say where it would be.
challenges-problem-answer-missing = Please answer this question.
challenges-problem-answer-long = At most { $most } characters fit here; this has { $is }.
challenges-problem-answer-number = Write a number, such as 1200 or 0.5.
challenges-problem-answer-date = Write a date that exists, such as 2026-11-21.
challenges-problem-answer-one = Choose only one.
challenges-problem-answer-choice = Choose from what is offered.
