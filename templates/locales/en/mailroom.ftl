# E-mail that comes in, for the staff.
mailroom-title = E-mail
mailroom-state-waiting = On its way
mailroom-state-began = New feedback
mailroom-state-joined = Added to feedback
mailroom-state-held = Held for a look
mailroom-state-left-alone = Left alone
mailroom-state-thrown = Thrown away
mailroom-lead-held = This mail looks unusual and waits for a person. Let in what is real; throw the rest away.
mailroom-lead-left-alone = Machines wrote this: absence notes, newsletters, reports. Nobody has to answer it. What was real after all can be let in.
mailroom-lead-thrown = What colleagues threw away. The originals stay for a while, should it have been a mistake.
mailroom-lead-began = Each of these became feedback of its own.
mailroom-lead-joined = These were answers, and stand in the feedback they belong to.
mailroom-lead-waiting = Kept, and about to be put where it belongs.
mailroom-reason-auto-reply = A machine answered: somebody is away, or something was read.
mailroom-reason-bulk = It was sent to many at once.
mailroom-reason-list = It came by a mailing list.
mailroom-reason-report = It reports that a letter could not be delivered, or only late.
mailroom-reason-own = It is a letter of our own that came back.
mailroom-reason-too-many = This sender wrote more within an hour than is taken without a look.
mailroom-reason-flood = More mail came within an hour than is taken without a look.
mailroom-reason-crowd = It went to more people at once than is taken without a look.
mailroom-reason-deep = It has more parts, or parts within parts, than a letter has. It was not taken apart.
mailroom-reason-head = Its head, or those of its parts, are longer than those of a letter. It was not taken apart.
mailroom-reason-large = It is larger than what is taken. Only its head is here; the whole is still in the mailbox.
mailroom-reason-stuck = The mailbox did not hand it over whole. What came of it is here; the rest is still in the mailbox.
mailroom-reason-nobody = It does not say who wrote it.
mailroom-reason-unreadable = It cannot be read.
mailroom-reason-empty = It says nothing.
mailroom-reason-shut = Feedback is switched off, or the feedback it belongs to takes nothing more.
mailroom-no-subject = (no subject)
mailroom-no-sender = (no sender)
mailroom-copies = { $count ->
    [one] one more like it
   *[other] { $count } more like it
}
mailroom-none = Nothing here
mailroom-fact-from = From
mailroom-fact-came = Came in
mailroom-fact-state = What became of it
mailroom-fact-size = Size
mailroom-refused = Files not taken
mailroom-let-in = Let in
mailroom-throw-away = Throw away
mailroom-original = Save the original
mailroom-says = What it says
mailroom-as-laid-out = As its writer laid it out
mailroom-gone = The original is no longer kept.
mailroom-flash-let-in = It is let in and comes where it belongs.
mailroom-flash-thrown = It is thrown away.
mailroom-log-let-in = Let an e-mail in
mailroom-log-thrown = Threw an e-mail away
# Within what somebody wrote by e-mail.
mailroom-not-taken = *These files could not be taken:*
mailroom-cut = *(The rest stands in the original e-mail, which the city keeps.)*
mailroom-only-files = (An e-mail without words; see the files.)
# In letters about a case.
mailroom-letter-reply = To add something, you can also simply answer this letter.
