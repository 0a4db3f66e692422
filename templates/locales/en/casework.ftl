# Handing a case over.
cases-more = Other things you can do
cases-handover = Offer to a colleague
cases-handover-text = It stays where it is until it is accepted. Introduce it in three short parts, so that nobody has to ask again.
cases-handover-to = Colleague
cases-handover-to-help = Whoever is away is represented by their deputy.
cases-handover-none = Nobody
cases-handover-about = What it is about
cases-handover-done = What was done
cases-handover-needed = What is needed
cases-handover-why = Why it changes hands
cases-handover-why-help = The person reads this, with your name and your colleague’s, once it is accepted.
cases-handover-send = Offer it
cases-handover-open = On offer to a colleague
cases-handover-to-you = This is offered to you
cases-handover-from = Has it now
cases-handover-by = Offered by
cases-handover-for = Offered to
cases-handover-stands-in = (stands in for { $name })
cases-handover-due = To be answered by
cases-handover-accept = Accept: it is mine now
cases-handover-decline = Decline
cases-handover-reason = Why you decline
cases-handover-reason-help = Whoever offered it reads this; the person does not.
cases-handover-take-back = Take the offer back
cases-handovers-title = Handed over
cases-handovers-lead = Each offer is answered within four working hours.
cases-handovers-to-me = Offered to you
cases-handovers-by-me = Offered by you
cases-handovers-none = Nothing is offered to you at the moment.
cases-handovers-open = Open it
cases-hand-away = { $name } (away until { $until })
cases-word-handed = A colleague has it from now on, because
cases-word-handed-by = { $from } has handed it over, because
cases-flash-handover-offered = It is offered. It stays where it is until it is accepted.
cases-flash-handover-accepted = It is yours now, and the person is told.
cases-flash-handover-declined = Declined. It stays where it was.
cases-flash-handover-taken-back = The offer is taken back.
cases-problem-handover-open = It is on offer already. Take that offer back first.
cases-problem-handover-nobody = Choose a colleague or a team.
cases-problem-handover-own = They have it already. Choose somebody else.
cases-log-handover-offered = Offered a case to a colleague
cases-log-handover-accepted = Accepted a case
cases-log-handover-declined = Declined a case that was offered
cases-log-handover-taken-back = Took back the offer of a case
cases-promise-new = New date: { $when }.

# Letters about it.
cases-letter-desk-open = Open it at the desk
cases-letter-handed-subject = Somebody else now answers your feedback { $reference }
cases-letter-handed = { $from } has handed your feedback { $reference } to { $who } and says why:
cases-letter-handed-then = You need not do anything: what was promised to you stays as it was. On your page you can follow it and add something.
cases-letter-handover-offered-subject = { $reference } is offered to you
cases-letter-handover-offered = { $by } offers { $reference } to { $to }. Please accept or decline it by { $when }; the introduction is at the desk. Until then { $from } keeps it.
cases-letter-handover-declined-subject = { $reference } was declined
cases-letter-handover-declined = { $to } has declined { $reference }, which { $by } offered. The reason is at the desk. It stays with { $from }; an answer to the offer was due by { $when }.
cases-letter-handover-late-subject = Nobody has answered your offer of { $reference }
cases-letter-handover-late = { $to } has not answered the offer of { $reference } by { $when }. { $from } still has it: ask again, or offer it to somebody else.
cases-letter-half-subject = Half of the time is gone: { $reference }
cases-letter-half = Half of the working time until the answer to { $reference } is gone. It is promised by { $when }.
cases-letter-near-subject = Four working hours left: { $reference }
cases-letter-near = Four working hours are left for the answer to { $reference }. It is promised by { $when }.
cases-letter-missed-subject = A promise was missed: { $reference }
cases-letter-missed = The answer to { $reference } was promised by { $when } and has not been given. The person has been told that we are sorry, with a new date. Please answer, even if only to say what happens next.
cases-letter-long-missed-subject = Still without an answer: { $reference }
cases-letter-long-missed = The answer to { $reference } was promised by { $when }. A working day later there is still none. Please see to it that somebody answers.
cases-letter-apology-subject = We are late with the answer to your feedback { $reference }
cases-letter-apology = We promised you an answer to your feedback { $reference } and have not kept our word. We are sorry. You have an answer by { $when } at the latest. You need not write again: your matter is not forgotten, and it counts as late in our public figures.
cases-letter-calendar-subject = The holidays of the calendar will soon not be known
cases-letter-calendar = The opening hours and holidays are known until { $until } only. Promises that reach beyond that day are uncertain. Please enter the closed days that follow and a new day until which they are known.
cases-letter-calendar-open = Change the opening hours

# Waiting for somebody else.
cases-wait = Wait for somebody
cases-wait-for = For whom
cases-wait-person = The person who wrote
cases-wait-others = Somebody else
cases-wait-text = What you wait for
cases-wait-help = The person reads it on their page and by letter. If you wait for them, they are reminded after ten working days; five later it is closed, with a link that opens it again.
cases-wait-send = Say so and wait
cases-waits-for-person = It waits for a word from the person who wrote.
cases-waits-for-others = It waits for somebody else.
cases-goes-on = Go on without waiting
cases-says-waits-for-you = We need something from you to go on. What it is stands below.
cases-says-waits-for-others = We wait for somebody else before we can go on. What it is stands below.
cases-word-reminded = We still wait for a word from you.
cases-waited-in-vain = We have not heard from you for three weeks, so we close this for now. If you write here within thirty days, it opens again and goes on where it was.
cases-flash-waits = The person is told what you wait for.
cases-flash-goes-on = It goes on.
cases-problem-waits-for = Say for whom you wait.
cases-log-waits = Waits for somebody in feedback
cases-log-goes-on = Went on with feedback
cases-letter-reminded-subject = We wait for a word from you: { $reference }
cases-letter-reminded = We asked you something about your feedback { $reference } and have not heard from you.
cases-letter-reminded-then = On your page you read what we need and can answer. If we hear nothing within five working days, we close it; a word from you opens it again for thirty days.
cases-letter-long-wait-subject = { $reference } has waited for others for ten working days
cases-letter-long-wait = { $reference } has waited for somebody else since { $when }. Please ask them again, or tell the person how things stand.
cases-letter-solve-half-subject = Half of the time to close it is gone: { $reference }
cases-letter-solve-half = Half of the working time for { $reference } is gone. It is to be closed by { $when }. The time in which the person was waited for is not counted.
cases-letter-solve-near-subject = Four working hours left to close it: { $reference }
cases-letter-solve-near = Four working hours are left for { $reference }. It is to be closed by { $when }.
cases-letter-unsolved-subject = Not closed in time: { $reference }
cases-letter-unsolved = { $reference } was to be closed by { $when } and is still open. The person was promised nothing by this date and has not been written to. Please see what it still needs, and ask for help if you need it.

# How did we do?
cases-survey-title = How did we do?
cases-survey-lead = It is about { $reference }. One answer is enough; a sentence helps us to do better. You can change your mind.
cases-survey-question = How well was your matter dealt with?
cases-survey-words = In a sentence, why?
cases-survey-words-help = You need not say. Those who answer for the work read it, without your name.
cases-survey-send = Send
cases-survey-back = Back to the feedback
cases-survey-not-yet = Nothing has come of it yet. Once it is answered we would like to know.
cases-survey-rated = You said { $score } of 5. A new answer takes its place.
cases-survey-score = { $score } of 5
cases-survey-scale = 1 is very poor, 5 is very good.
cases-survey-of-person = The person rated it { $score } of 5.
cases-survey-seen = I have seen to it
cases-score-1 = Very poor
cases-score-2 = Poor
cases-score-3 = Fair
cases-score-4 = Good
cases-score-5 = Very good
cases-flash-rated = Thank you for telling us.
cases-flash-seen-to = Noted: it was seen to.
cases-problem-score = Choose a number from 1 to 5.
cases-log-seen-to = Saw to a low rating
cases-letter-survey = How did we do? One click is enough:
cases-review-title = What people say
cases-review-lead = What people said of the last twelve months’ answers: scores and words, by theme and team.
cases-review-total = Answers: { $number }. { $mean } of 5 on average, { $percent } % content (4 or 5).
cases-review-by-team = By team
cases-review-no-team = Without a team
cases-review-csv = Every single one as a table (CSV)
cases-review-words = In their words
cases-review-seen = I have seen to { $reference }
cases-review-none = Nobody has said anything yet
cases-review-none-text = Whoever’s matter is closed is asked once how it went.
cases-rated-number = Answers
cases-rated-mean = Mean
cases-rated-content = Content
cases-rated-title = What people say of it
cases-rated-all = All: { $mean } of 5 on average, { $percent } % content, from { $number } answers.
cases-rated-theme = { $theme }: { $mean } of 5 on average, { $percent } % content, from { $number } answers.

# Ready texts, and one's day.
cases-texts-title = Ready texts
cases-texts-lead = Words the counter uses again and again. They are put into the answer to a case, never sent by themselves.
cases-texts-none = There is no ready text yet.
cases-texts-new = Write a ready text
cases-texts-change = Change it
cases-texts-remove = Remove it
cases-texts-name = What it is called
cases-texts-language = Language
cases-texts-text = The text
cases-texts-help = These are filled in for the case: {"{name}"}, {"{reference}"}, {"{due}"}, {"{me}"}, {"{agency}"}.
cases-texts-keep = Keep it
cases-texts-insert = Put in a ready text
cases-flash-text-kept = Kept.
cases-flash-text-removed = Removed.
cases-problem-text-named = There is one of that name in this language.
cases-problem-texts-many = At most { $most } ready texts can be kept. Remove one first.
cases-log-text-kept = Kept a ready text
cases-log-text-removed = Removed a ready text
cases-earlier = { $count ->
    [one] One earlier case of the same person
   *[other] { $count } earlier cases of the same person
  }
cases-today-title = My day
cases-today-urgent = Due today, or overdue
cases-today-urgent-none = Nothing of yours is due today.
cases-today-later = Due later
cases-today-resting = In your hands, without a clock
cases-today-warned = You are warned of these
cases-today-mentions = You were named
cases-today-near = Four working hours are left.
cases-today-half = Half of the time is gone.

# Two cases as one, one as two.
cases-merge = Join with another matter
cases-merge-into = Number of the one that is worked on
cases-merge-help = For two people with the same matter. Each keeps a page and a number; what you say in the one is said in the other too. Both are told. It can be undone.
cases-merge-send = Put them together
cases-unmerge = Work on them apart again
cases-merged-into = It is worked on together with
cases-merged-with = Worked on with it:
cases-split = Make this a case of its own
cases-word-merged = Somebody else has told us the same. We deal with both together, and you read the answer here.
cases-word-joined = Somebody else has told us the same. We deal with both together.
cases-word-apart = We deal with it on its own again.
cases-flash-merged = They are worked on together, and both people are told.
cases-flash-unmerged = They are worked on apart again, and both people are told.
cases-flash-split = This is the new one. Its promise counts from when it was said.
cases-problem-merge-missing = There is no case of that number.
cases-problem-merge-same = That is this case itself.
cases-problem-merge-ended = Only what is not over can be put together.
cases-problem-merge-merged = One of them is put together with another already. Undo that first.
cases-problem-merge-many = So many are together there already.
cases-problem-split = Only what its person said can become a case of its own.
cases-problem-split-unreachable = Its person gave no address and could not find the new one. Answer both here.
cases-log-merged = Put two cases together
cases-log-unmerged = Took two cases apart again
cases-log-split = Split a case
cases-letter-together-subject = Your feedback { $reference } is dealt with together with another
cases-letter-merged = Somebody else has told us the same as you in your feedback { $reference }. { $who } deals with both together. You keep your number and your page, and read the answer there; nobody else reads what you wrote.
cases-letter-joined = Somebody else has told us the same as you in your feedback { $reference }. { $who } deals with both together; nobody else reads what you wrote.
cases-letter-apart-subject = Your feedback { $reference } is dealt with on its own again
cases-letter-apart = { $who } deals with your feedback { $reference } on its own again.

# The third time this month.
triage-repeated = { $count ->
    [one] This was brought once within a month.
   *[other] This was brought { $count } times within a month.
  }
triage-repeated-text = Mend what is behind it: link it to an improvement, or start one, with the buttons above.
triage-repeated-article = Or write an article that answers it for everyone

# The checklist.
cases-checklist = Checklist
cases-task-new = What is to be done
cases-task-add = Add to the checklist
cases-task-done = Done: { $task }
cases-task-open = Not done yet: { $task }
cases-task-remove = Remove: { $task }
cases-problem-tasks-many = A checklist holds at most { $most } lines.

cases-log-address-forgotten = Deleted the address of feedback, as promised
cases-log-forgotten = Deleted the words and files of feedback, as promised
