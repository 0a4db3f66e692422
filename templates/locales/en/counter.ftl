# Calls that were made.
cases-call = I have called
cases-call-reached = Did you reach the person?
cases-call-yes = Yes, we spoke
cases-call-no = No, nobody answered
cases-call-at = When was it?
cases-call-at-help = Leave it empty if it was just now.
cases-call-text = What was said
cases-call-help = The person reads it on their page and by letter. A call that reached them is an answer, and the clock stops at the moment of the call.
cases-call-send = Write the call down
cases-word-called = We spoke on the telephone. This is what was said:
cases-word-call-missed = We called and did not reach you.
cases-flash-called = The call is written down, and the person can read it.
cases-flash-call-missed = It is written down that you tried. The clock runs on.
cases-problem-called-at = Choose a moment after they wrote and not in the future.
cases-problem-reached = Say whether you reached them.
cases-log-called = Wrote down a call
cases-log-call-missed = Wrote down a call that reached nobody
cases-letter-called-subject = Our call about your feedback { $reference }
cases-letter-called-subject-matter = Our call about your matter { $reference }
cases-letter-called = { $who } has spoken with you about your feedback { $reference }. This is what was said:
cases-letter-called-matter = { $who } has spoken with you about your matter { $reference }. This is what was said:
cases-letter-call-missed-subject = We tried to call you about your feedback { $reference }
cases-letter-call-missed-subject-matter = We tried to call you about your matter { $reference }
cases-letter-call-missed = { $who } has called you about your feedback { $reference } and not reached you.
cases-letter-call-missed-matter = { $who } has called you about your matter { $reference } and not reached you.
cases-letter-call-missed-then = You need not do anything: we try again, or write to you. On your page you can say when it suits you.

# Companies, who is in them, and what is theirs.
cases-organisations-title = Companies
cases-organisations-look = Name or number
cases-organisations-none = There is no such company
cases-organisations-none-text = A company stands here once it has brought something.
cases-organisations-asking = Ask to be let in
cases-organisations-doubled = Perhaps entered twice
cases-organisation-contact = Its own contact person
cases-organisation-no-contact = Nobody yet: choose one with the routing rules
cases-organisation-into = Another entry stands for it:
cases-organisation-apart = Let it stand for itself again
cases-organisation-alike = Perhaps the same company
cases-organisation-alike-text = The name or the number is the same. If it is one company, let this entry stand for both: its history and members are then seen together. It can be undone.
cases-organisation-merge = { $name } is this company
cases-organisation-merged = It stands for these too
cases-organisation-members = Members
cases-organisation-members-help = Members read what was taken among the company’s own, and go on with it. Let in only whom you know to act for it.
cases-organisation-no-members = Nobody has asked yet.
cases-organisation-history = What it brought
cases-organisation-no-cases = Nothing yet.
cases-member-owner = Owner
cases-member-signatory = May sign
cases-member-member = Member
cases-member-asks = Asks to be let in
cases-member-role = What { $name } is in it
cases-member-keep = Save
cases-member-let-in = Let in
cases-member-out = Take { $name } out
cases-member-refuse = Do not let { $name } in
cases-my-organisations = Your companies
cases-my-organisations-lead = Whoever acts for a company or an association has its matters in common with the others.
cases-my-organisation-waits = You have asked; an owner or the city says yes.
cases-my-organisation-cases = What you have in common
cases-my-organisation-no-cases = Nothing yet. Open a matter by its link and take it for the company.
cases-join = Act for a company
cases-join-help = Nobody is let in by a number alone: an owner of the company, or the city, has to say yes.
cases-join-send = Ask to be let in
cases-claim-for = Take it for a company
cases-claim-for-help = All its members read it then, and can go on with it.
cases-claim-for-send = Take it
cases-held-by = { $name } has it in common: all its members read it.
cases-flash-claimed-for = The company has it among its own now.
cases-flash-asked-to-join = You have asked. You hear here once somebody has said yes.
cases-flash-member-in = Saved: they are in.
cases-flash-member-out = They are not in it any more.
cases-flash-organisations-merged = This entry stands for both now.
cases-flash-organisations-apart = They are two again.
cases-problem-organisation = Choose a company you are in.
cases-problem-organisation-same = Choose another entry than this one.
cases-problem-organisation-merged = One of them is together with another already. Undo that first.
cases-problem-organisations-many = You can be in at most { $most } companies.
cases-log-member-in = Let somebody into a company
cases-log-member-out = Took somebody out of a company
cases-log-taken-for-company = Took a matter for a company
cases-log-companies-merged = Put two entries of a company together
cases-log-companies-apart = Took two entries of a company apart

# What colleagues share about a case.
cases-of-company = { $count ->
    [one] One more case of the same company
   *[other] { $count } more cases of the same company
  }
cases-ideas-of = { $count ->
    [one] One idea of the same person
   *[other] { $count } ideas of the same person
  }
cases-of-company-all = Everything the company brought
cases-history-open = open
cases-open-by = { $names } has this open now.
cases-chat-going = A live chat about this is going on.
cases-chat-back = Back to the chat
cases-notes = Among colleagues: never sent
cases-followers = Hear of it: { $names }
cases-follow = Tell me what is said here
cases-follow-no-more = Do not tell me any more
cases-flash-follows = You hear what is said here, in your gathered letter.
cases-flash-follows-no-more = You hear no more of it.
cases-draft-keep = Keep as a draft for all
cases-draft-by = A draft, last by { $name }:
cases-draft-theirs = The draft as it stands
cases-flash-draft-kept = The draft is kept. Colleagues read it and can go on; nothing was sent.
cases-links = It hangs together with
cases-link-to = Address of an idea, article, challenge or improvement
cases-link-help = Copy it from the page. Behind an improvement the case stands as evidence.
cases-link-send = Link it
cases-unlink = Take off: { $title }
cases-flash-linked = Linked.
cases-flash-unlinked = It is linked no more.
cases-problem-link = Give the address of an idea, article, challenge or improvement that is here, such as /ideas/412.
cases-problem-links-many = A case hangs together with at most { $most } things.

# Letters of the mailroom.
mailroom-letter-refused-subject = Some files of your e-mail were not taken: { $reference }
mailroom-letter-refused = Your e-mail has been added to { $reference }, and somebody answers it. These files could not be taken: { $files }. You can add them in another form on your page.
mailroom-letter-not-taken = These files of your e-mail could not be taken: { $files }. You can add them in another form on your page.
mailroom-letter-held-subject = E-mail waits for a look
mailroom-letter-held = E-mail to the counter is held: it looks like too much at once, or cannot be read. Real letters may be among it. Please let them in or throw the rest away; this is told once a day.
mailroom-letter-held-open = Look at it

# The clock of a resolution.
cases-fact-resolution = To be closed by
cases-resolution-still = The clock stands still: it waits for somebody else.
cases-resolution-paused = It has stood still for { $minutes } working minutes.
agencies-resolve-hours = A case is closed within how many working hours
agencies-resolve-hours-help = Among colleagues only: nothing is promised to the public. It stands still while the person is waited for. Leave it empty to keep no such clock.
agencies-resolve-pauses = It also stands still while somebody else is waited for
agencies-problem-resolve-hours = Give a number of working hours, at most { $most }.

# Before anything is erased.
cases-letter-parting-subject = What we keep of { $reference }, and how long
cases-letter-parting = Nothing has been said about { $reference } for a long time. We erase your address on { $address }; after that no letter reaches you any more. What you wrote and your files are erased on { $words }. You need not do anything. If it is still on your mind, open it with the link and write: then it is kept longer.
cases-log-parting-told = Told somebody when their address and words will be erased

# One person who came by different ways.
cases-same-person = The same person?
cases-perhaps-same = The same name or phone:
cases-is-same-person = It is the same person: { $reference }
cases-another-person = It is another person after all: { $reference }
cases-flash-same-person = Their history is seen together now. The person reads and hears nothing more than before.
cases-flash-another-person = They are two again.
cases-problem-same-person = Choose another case of this agency.
cases-log-same-person = Said that two cases are of one person
cases-log-another-person = Said that two cases are of two people
