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
