# The queue and what can be done in it.
moderation-title = Moderation
moderation-tabs = Kinds of matters
moderation-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
moderation-none = Nothing waits
moderation-none-text = Every report has been looked at.
moderation-open = Open in its place
moderation-is-hidden = Hidden from everyone but its author and staff.
moderation-hide = Hide …
moderation-hide-go = Hide and tell the author
moderation-leave = Leave as it is
moderation-restore = Show again
moderation-undo = Undo
moderation-rule = Rule
moderation-reason = Reason
moderation-reason-help = The author reads this and can appeal.
moderation-block = Block the person …
moderation-block-reason = Why is the person blocked?
moderation-block-until = Until
moderation-block-go = Block and tell the person
moderation-history = What has been done
moderation-when = When
moderation-key-next = Next matter
moderation-key-prev = Previous matter

# The author asks for another look.
moderation-appeal-title = Hidden by a moderator
moderation-appeal-lead = “{ $title }” is not shown to others now. Nothing has been erased.
moderation-appeal-text = Why should it be shown again?
moderation-appeal-help = Another person than the one who hid it reads your appeal.
moderation-appeal-send = Send the appeal
moderation-appeal-sent = Your appeal has been sent. You will hear of the decision by letter.
moderation-appeal-said = What the author says

# The parts of the queue, and why something is in it.
moderation-tab-waiting = Waiting
moderation-tab-appealed = Appealed
moderation-tab-hidden = Hidden
moderation-tab-kept = Left as they are
moderation-cause-report = Reported
moderation-cause-new-persons-link = A link from someone new
moderation-cause-watched-word = A watched word
moderation-cause-import = Imported as pending

# The rules.
moderation-rule-spam = It is advertising or spam
moderation-rule-insult = It insults or threatens people
moderation-rule-privacy = It reveals someone’s private matters
moderation-rule-off-topic = It does not belong here
moderation-rule-illegal = It is against the law
moderation-rule-other = Something else

# Deciding.
moderation-uphold = Keep it hidden
moderation-appeal-answer = Answer to the author
moderation-appeal-answer-help = The author reads this in a letter.
moderation-unblock = Lift the block
moderation-blocked-until = The author cannot take part until
moderation-blocked = The author cannot take part.
moderation-problem-rule = Choose what is wrong.
moderation-problem-until = Give the last day of the block.
moderation-problem-text-missing = Write a few words.
moderation-problem-text-long = At most { $most } characters, please.
moderation-flash-hidden = Hidden. The author gets a letter with the reason.
moderation-flash-kept = Left as it is.
moderation-flash-undone = Undone. It waits again.
moderation-flash-restored = Everyone sees it again. The author gets a letter.
moderation-flash-upheld = It stays hidden. The author gets a letter with your answer.
moderation-flash-blocked = Blocked. The person gets a letter with the reason.
moderation-flash-unblocked = The person may take part again.

# Reporting.
moderation-report-idea = Report this idea
moderation-report-comment = Report this comment
moderation-report-question = Report this question
moderation-report-lead = A person looks at every report. The author does not learn who reported.
moderation-report-text = Anything to add?
moderation-report-send = Send the report
moderation-flash-reported = Thank you. A moderator will look at it.
moderation-act-report = Your report

# What came of an appeal.
moderation-appeal-upheld = Your appeal has been read, and it stays hidden.
moderation-appeal-restored = Everyone can see it again.
moderation-flash-appealed = Your appeal has been sent.

# In the log of staff acts.
moderation-log-kept = Looked at it and left it as it is
moderation-log-hidden = Hid it
moderation-log-undone = Undid the decision
moderation-log-upheld = Answered the appeal: it stays hidden
moderation-log-restored = Showed it again
