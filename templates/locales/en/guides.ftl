# Guides: walked by anyone, built by the staff.

guides-preview = This is how the guide will look. Nobody else sees it yet.
guides-preview-back = Back to building it
guides-fallen = This guide is not in your language yet. Here it is in { $language }.
guides-changed-title = The guide has changed
guides-changed = Some of the answers in this address are no longer part of the guide. Please go on from here.
guides-number = Question { $number } of at most { $of }
guides-next = Next
guides-back = Back
guides-result = Your result
guides-cost = What it costs
guides-time = How long it takes
guides-checklist = What to do
guides-done-count = { $count ->
    [one] { $done } of { $count } done
   *[other] { $done } of { $count } done
}
guides-done = done
guides-keep-ticks = Keep my ticks
guides-ticks-help = Your ticks are kept in the address of this page. Save it as a bookmark to go on later, on any device.
guides-papers = Papers
guides-elsewhere = on another site
guides-person = Who helps you
guides-person-how = You do not have to manage alone. Write, and a person answers by name.
guides-person-write = Write to us
guides-print = Print my result
guides-print-back = Back to my result
guides-print-address = To come back to this result, open:
guides-astray-title = It does not go on from here
guides-astray = This answer leads nowhere yet. Go one step back, or write to us: we are glad to help.
guides-way = Your answers
guides-change = Change
guides-again = Begin again
guides-kept = Your answers are kept in the address of this page and nowhere else. You need no account.
guides-build-title = Questions of the guide
guides-build-lead = Each answer leads to the next question or to an ending. The walk begins with the first question. Everything you keep is a version of its own and can be restored.
guides-wordless-title = First a title
guides-wordless = Nothing is written in this language yet. Write the title first; then the questions can follow.
guides-wordless-go = Write the title
guides-questions = Questions
guides-endings = Endings
guides-begins = Here the walk begins
guides-part-problems = { $count ->
    [one] One thing to mend
   *[other] { $count } things to mend
}
guides-an-ending = ending
guides-to-nowhere = Leads nowhere yet
guides-none-yet = No questions yet. Begin with what a person knows about their own matter.
guides-no-endings-yet = No endings yet. An ending says what to do, and who helps.
guides-add-question = Add a question
guides-add-ending = Add an ending
guides-copy = Begin with the questions in { $language }
guides-lines = { $count ->
    [one] 1 line to do
   *[other] { $count } lines to do
}
guides-papers-count = { $count ->
    [one] 1 paper
   *[other] { $count } papers
}
guides-ways-here = { $count ->
    [one] 1 answer leads here
   *[other] { $count } answers lead here
}
guides-mend = To mend before publishing
guides-mend-lead = { $count ->
    [one] One thing stands in the way of publishing.
   *[other] { $count } things stand in the way of publishing.
}
guides-mend-none = Nothing. Every way leads to an ending.
guides-try-title = Try it
guides-try-lead = Walk it as a reader would, with what is kept now.
guides-try = Walk the guide
guides-ending-title = Ending
guides-question-title = Question
guides-save = Keep
guides-more = Keep and add more lines
guides-field-ending = What the person has come to
guides-field-ending-help = For example: you can open a café in these premises.
guides-field-text = A few words to begin with
guides-steps-help = One thing to do on each line, in the order it is done. Empty lines are left out. At least one line concerns everyone who comes here.
guides-field-step = To do, { $number }
guides-field-note = How it is done, { $number }
guides-field-when = For whom is line { $number }?
guides-papers-help = Forms, pages and attachments. An address begins with https:// or, on this site, with a slash.
guides-field-paper = Paper { $number }: name
guides-field-url = Paper { $number }: address
guides-field-when-paper = For whom is paper { $number }?
guides-field-person = Who helps
guides-field-person-help = One of the staff, by name.
guides-choose = Choose
guides-cost-help = For example: 190 € once.
guides-time-help = For example: about two weeks.
guides-field-question = Question
guides-field-question-help = Ask one thing, in words the person would use.
guides-field-help = Help
guides-field-help-help = Why it is asked, and what the words mean. May be left out.
guides-answers = Answers
guides-answers-help = Empty answers are left out.
guides-field-answer = Answer { $number }
guides-field-to = Where answer { $number } leads
guides-ways = What leads here
guides-ways-none = Nothing yet.
guides-earlier = Earlier
guides-later = Later
guides-remove = Remove
guides-remove-sure = { $count ->
    [one] One answer leads here and would lead nowhere.
   *[other] { $count } answers lead here and would lead nowhere.
}
guides-remove-do = Yes, remove
guides-up = Up
guides-down = Down
guides-drop = Take out
guides-to-question = Question: { $title }
guides-to-ending = Ending: { $title }
guides-to-new-question = A new question
guides-to-new-ending = A new ending
guides-when-always = Everyone who comes here
guides-when-gone = Something that is gone
guides-flash-kept = Kept.
guides-flash-removed = Removed. An earlier version can be restored on the page of the article.
guides-flash-copied = Begun with a copy. The words wait to be translated.
guides-problem-choose = Choose an answer to go on.
guides-problem-answers = Write answers as q1.a2, separated by commas.
guides-problem-not-staff = Choose one of the staff.
guides-problem-no-question = There is no question yet.
guides-problem-no-ending = There is no ending yet.
guides-problem-no-words = Some words are missing.
guides-problem-few-answers = A question needs at least two answers.
guides-problem-same-words = Two answers say the same.
guides-problem-dead-end = This answer leads nowhere yet.
guides-problem-vanished = This answer leads to something that is gone.
guides-problem-circle = This answer leads round in a circle.
guides-problem-unreached = No answer leads here.
guides-problem-no-checklist = The checklist is empty.
guides-problem-empty-for-some = Every line is for some only: somebody would find an empty list.
guides-problem-no-person = Nobody is named who helps.
guides-problem-condition-vanished = This line is for an answer that is gone.
guides-problem-condition-never = Nobody who comes here has given that answer.
guides-problem-no-address = The address is missing.
guides-problem-bad-address = An address begins with https:// or with a slash.
guides-problem-bad-key = A key has small letters and digits only.
guides-problem-same-key = The same key stands twice.
guides-problem-too-many = There are more lines than there is room for.
guides-problem-too-long = This is longer than there is room for.
