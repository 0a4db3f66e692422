# Choosing letters and stopping them.
notifications-title = Letters
notifications-rhythm = How often?
notifications-save = Save
notifications-following = What you follow
notifications-unsubscribe-title = Stop these letters?
notifications-unsubscribe-go = Yes, stop them
notifications-unsubscribed = You will get no more of these letters
notifications-unsubscribe-undo = I want them after all

# How often letters come.
notifications-rhythm-at-once = As things happen
notifications-rhythm-daily = At most once a day
notifications-rhythm-weekly = At most once a week
notifications-rhythm-never = Never
notifications-problem-rhythm = Choose how often letters may come.
notifications-flash-chosen = Your letters will come as you chose.
notifications-flash-back = Letters come again, at most once a day.
notifications-unsubscribe-what = These are letters about ideas you wrote, support or follow. You can still sign in and take part.
notifications-unsubscribe-what-done = Sign-in links and decisions of moderators about your own texts still reach you.
notifications-unsubscribe-case = These are letters about your feedback { $reference }. Stopping them erases your address here; you go on reading with the link in the letter.
notifications-unsubscribe-case-done = We have erased your address. The link in the letter still opens your feedback { $reference }.

# What happened, in a gathered letter.
notifications-letter-hello = Hello { $name },
notifications-letter-more = { $count ->
    [one] and one more piece of news
   *[other] and { $count } more pieces of news
}
notifications-somebody = Somebody
notifications-because-author = You wrote this idea.
notifications-because-supporter = You support this idea.
notifications-because-follower = You follow this idea.
notifications-because-colleague = You work with this colleague.
notifications-because-staff = You look after moderation.
notifications-news-answered = { $who } has answered. The idea is now: { $status }.
notifications-news-replied = { $who } replied to you.
notifications-news-commented = { $who } commented.
notifications-news-merged-away = The idea was merged into “{ $other }” and goes on there, with all its supporters.
notifications-news-merged-in = “{ $other }” was merged into this idea.
notifications-news-merge-undone = It is no longer merged with “{ $other }”: both ideas stand on their own again.
notifications-news-first-supporter = The idea has its first supporter.
notifications-news-edited = The text was changed.
notifications-news-withdrawn = The author has withdrawn the idea.
notifications-news-mentioned = { $who } named you in a note.
notifications-news-appealed = The author asks for another look at a moderator’s decision.
notifications-subject-answered = { $site } has answered: “{ $title }”
notifications-subject-replied = A reply to you: “{ $title }”
notifications-subject-first-supporter = “{ $title }” has its first supporter
notifications-subject-appealed = An appeal waits: “{ $title }”
notifications-subject-one = News about “{ $title }”
notifications-subject-many = { $count ->
    [one] News about { $count } idea
   *[other] News about { $count } ideas
}

# What moderation decided about one’s own text.
notifications-kind-idea = idea
notifications-kind-comment = comment
notifications-kind-question = question
notifications-subject-hidden = Hidden by a moderator: your { $kind }
notifications-subject-shown = Everyone can see it now: your { $kind }
notifications-subject-upheld = It stays hidden: your { $kind }
notifications-subject-restored = Shown again: your { $kind }
notifications-decision-hidden = A moderator has hidden what you wrote. Nothing has been erased: you still see it, others do not.
notifications-decision-shown = A moderator has looked at what you wrote, and everyone can see it now.
notifications-decision-upheld = Your appeal has been looked at by a person. The decision stands: what you wrote stays hidden.
notifications-decision-restored = What you wrote can be seen by everyone again.
notifications-decision-about = It is about
notifications-decision-rule = The rule
notifications-decision-reason = The reason
notifications-decision-appeal = If you think this is wrong, ask for another look. Another person than the one who decided will read it.
notifications-decision-appeal-go = Appeal
notifications-subject-blocked = You cannot take part for now
notifications-blocked-until = You cannot write or support here until
notifications-blocked-for-good = You cannot write or support here any more.
notifications-blocked-read = You can still read everything and sign in. If you think this is wrong, answer through the contact page below.

# Choosing letters and stopping them.
notifications-subject-mixed = News about { $count } matters
notifications-because-challenge = You follow this challenge or take part in it.
notifications-because-keeper = You look after this challenge.
notifications-news-collecting = Ideas can be handed in now, until { $until }.
notifications-news-voting = The vote is open until { $until }.
notifications-news-phase = A new phase has begun: { $phase }.
notifications-news-moved = A date has moved. { $phase }: { $after } instead of { $before }.
notifications-news-called-off = The challenge was called off.
notifications-news-decided = { $count ->
    [0] The decision is out. No idea was chosen.
    [one] The decision is out. { $count } idea was chosen.
   *[other] The decision is out. { $count } ideas were chosen.
}
notifications-news-asked = { $who } asks a question.
notifications-news-query-answered = { $who } has answered the question “{ $question }”.
notifications-news-told = News: { $title }
notifications-news-week-left = A week is left: ideas can be handed in until { $until }.
notifications-news-day-left = One day is left: ideas can be handed in until { $until }.
notifications-news-review-asked = { $who } asks you to look over it before it is published.
notifications-news-approved = { $who } has looked over it and approves.
notifications-news-returned = { $who } has looked over it and asks for changes.
notifications-news-step-new = A step of carrying it out: { $title }
notifications-news-step-done = Done: { $title }
notifications-news-step-update = How it is coming along: { $title }

# The decision about a challenge, to its authors.
notifications-subject-chosen = Your idea was chosen: { $title }
notifications-subject-decided = The decision about “{ $title }”
notifications-verdict-lead = You took part in the challenge “{ $title }”. It has been decided now, and you hear it first-hand.
notifications-verdict-chosen = Your idea was chosen. Congratulations!
notifications-verdict-place = Place { $place }.
notifications-verdict-not-chosen = Your idea was not chosen this time. Thank you for it; it stays readable on the board.
notifications-verdict-answer = The city answers:
notifications-verdict-reasons = The reasons of the decision:
notifications-verdict-all = Read the whole decision

# Improvements.
notifications-because-behind = What you said or support stands behind it.
notifications-because-task = It is your task.
notifications-news-improvement-moved = What you said is part of an improvement. It has come to a new stage: { $stage }.
notifications-news-task-due = A task of yours is due { $date }: { $task }
notifications-subject-article-due = The day has come for “{ $title }”
notifications-because-article-owner = You keep this article.
notifications-news-article-due = The day has come to look at it again: does it still hold?
notifications-news-article-review = You are asked to look at it before it is published.
notifications-news-article-sent-back = It was sent back to you:
notifications-news-article-commented = { $who } commented:
notifications-onward-subject = News about what you told us ({ $reference })
notifications-onward-lead = What you told us ({ $reference }) is part of an improvement. It has come to a new stage: { $stage }.
notifications-onward-go = Read on, and write to us:

# For staff who answered feedback.
notifications-because-answered = You answered it, or it is with you.
notifications-news-wrote-again = Its writer wrote again.
notifications-news-not-yet = Its writer says that the answer has not helped yet.
notifications-subject-wrote-again = { $title }: its writer wrote again

# Letters that come back.
notifications-came-back = Letters to your address come back
notifications-came-back-how = Since { $when } nothing but sign-in letters goes there. Sign in by letter once more, and everything comes again.
