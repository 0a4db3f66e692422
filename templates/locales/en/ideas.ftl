# The list of ideas.
ideas-list-title = Ideas
ideas-list-mine = My ideas
ideas-list-write = Write an idea
ideas-list-sort = Order of the list
ideas-list-count = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
ideas-list-more-than = more than { $count } ideas
ideas-list-none = Nothing like that on the board
ideas-list-none-text = Try fewer limits or other words, or write the idea yourself.
ideas-list-feed = Follow this list as a feed
ideas-list-csv = Download this list as a table (CSV)
ideas-supporters = { $count ->
    [one] { $count } supporter
   *[other] { $count } supporters
}

# An idea.
ideas-theme = Theme
ideas-area = Area
ideas-place = Place
ideas-amount = Cost
ideas-origin = Where it came from
ideas-outcome = Outcome there
ideas-show-facts = Facts
ideas-show-deeds = What you can do
ideas-show-hidden = This idea is hidden from others
ideas-show-merged = This idea was merged into another
ideas-show-in-language = Written in this language: { $name }
ideas-show-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
ideas-show-answers = { $count ->
    [one] The city’s answer
   *[other] The city’s answers
}
ideas-show-merged-here = { $count ->
    [one] One more idea was merged into this
   *[other] { $count } more ideas were merged into this
}
ideas-show-merged-open = Read it on its own page
ideas-follow = Follow
ideas-unfollow = Stop following
ideas-followers = { $count ->
    [one] { $count } person follows this
   *[other] { $count } people follow this
}
ideas-edit = Edit
ideas-withdraw = Withdraw
ideas-answer = Answer
ideas-merge = Merge
ideas-cancel = Cancel
ideas-share-letter = Send by e-mail
ideas-share-copy = Copy the link
ideas-print = Print

# Comments.
ideas-comments-title = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
ideas-comments-sort = Order of comments
ideas-comments-none = Nobody has commented yet.
ideas-comments-more = Show more comments
ideas-replies-earlier = Earlier replies, from the first one
ideas-replies-more = More replies, { $count } in all
ideas-comment-label = Your comment
ideas-comment-help = What would make this better, or what would it cause?
ideas-comment-stance = I write
ideas-stance-neutral = Neither for nor against
ideas-comment-send = Send the comment
ideas-comment-closed = Comments are closed.

# Writing and changing an idea.
ideas-new-title = Write an idea
ideas-new-lead = Say what should change and for whom. You can write in any language.
ideas-new-public = Your idea and your display name are public. Your e-mail address never is.
ideas-new-send = Send to the city
ideas-new-draft = Keep as a draft
ideas-field-title = Title
ideas-field-title-help = One sentence that says what should change.
ideas-field-text = Your idea
ideas-field-text-help = What is the matter now, and what would be better? Empty lines make paragraphs; a line that begins with a dash makes a list.
ideas-field-none = Not chosen
ideas-field-place-help = A street, a park, a school: however you would say it to a neighbour.
ideas-field-lang = Language of the text
ideas-field-lang-help = We guess it from what you write; correct it if we guess wrong.
ideas-field-lang-guess = Guess from the text
ideas-field-images = Pictures
ideas-field-images-help = At most five, 10 MB each. We remove place and camera data.
ideas-field-images-now = Pictures now
ideas-field-image-drop = Remove this picture
ideas-field-alt = What is in the pictures?
ideas-field-alt-help = For those who cannot see them, in the order of the files.
ideas-field-attachments = Attachments
ideas-field-attachments-help = PDF, text or office documents, 10 MB each.
ideas-edit-title = Edit your idea
ideas-edit-lead = Earlier versions stay readable, so that those who supported the idea can see what changed.
ideas-field-why = Why did you change it?
ideas-field-why-help = In a line, if you like. It stands beside the new version.
ideas-edit-save = Save the new version
ideas-versions-title = Versions
ideas-versions-shown = What version { $number } changed
ideas-version = Version { $number }
ideas-version-current = shown now
ideas-report-reason = What is wrong?

# The desk: answering and merging.
ideas-answer-title = Answer an idea
ideas-answer-status = The idea is now
ideas-answer-template = Begin from a template
ideas-answer-template-help = The text below is replaced only if it is empty.
ideas-answer-template-none = No template
ideas-answer-text = Your answer
ideas-answer-text-help = Say what happens next, when, and who can be asked. It is published with your name.
ideas-answer-at = Publish at
ideas-answer-at-help = Leave empty to publish now.
ideas-answer-send = { $count ->
    [one] Publish and tell { $count } person
   *[other] Publish and tell { $count } people
}
ideas-answer-preview = Preview
ideas-answer-preview-title = As it will be read
ideas-answer-preview-none = Write something and choose Preview.
ideas-answer-hearers = { $count ->
    [one] The author and { $count } supporter hear of this by letter.
   *[other] The author and { $count } supporters hear of this by letter.
}
ideas-merge-title = Merge ideas
ideas-merge-lead = The others join the first. Their texts and authors stay readable, each supporter counts once, everyone concerned is told, and it can be undone.
ideas-merge-stays = This one stays
ideas-merge-joins = These join it
ideas-merge-find = Find ideas by their words
ideas-merge-none = Nothing similar was found.
ideas-merge-why = Why (everyone concerned reads this)
ideas-merge-do = Merge the chosen
ideas-merge-before = Merged before
ideas-merge-undo = Undo
ideas-bulk-title = Ideas on the desk
ideas-bulk-pick = Choose “{ $title }”
ideas-bulk-answer = Answer the chosen together
ideas-bulk-send = Publish to all chosen
ideas-bulk-none = The desk is clear

# The desk: answering and merging.
ideas-answer-planned = To be published { $when }
ideas-answer-withdraw = Do not publish
ideas-templates-title = Answer templates for ideas
ideas-templates-none = There is no answer template yet.
ideas-templates-new = Write an answer template
ideas-templates-keep = Keep the template
ideas-templates-archive = Put away
ideas-field-template = Text of the answer
ideas-field-attachments-now = Attachments now
ideas-field-file-drop = Remove { $name }
ideas-comment-edit-title = Edit your comment
ideas-comment-edit-save = Save the comment

# Statuses, sorting and filters.
ideas-status-draft = Draft
ideas-status-open = Open for support
ideas-status-under-review = Under review
ideas-status-planned = Planned
ideas-status-in-progress = In progress
ideas-status-done = Done
ideas-status-declined = Will not be done
ideas-status-merged = Merged
ideas-status-chosen = Chosen
ideas-status-withdrawn = Withdrawn
ideas-sort-trending = Talked about
ideas-sort-newest = Newest
ideas-sort-most-supported = Most supported
ideas-sort-least-seen = Least seen
ideas-comments-newest = Newest
ideas-comments-oldest = Oldest
ideas-comments-most-discussed = Most discussed
ideas-filter-any = All
ideas-filter-status = Status
ideas-filter-answered = Answer
ideas-filter-answered-yes = Answered
ideas-filter-answered-no = Not yet answered

# What waits for a letter, as the waiting page shows it.
ideas-act-support = Your support for
ideas-act-comment = Your comment
ideas-act-submit = Your idea
ideas-act-text = What you wrote
ideas-act-follow = Following

# A word after a deed.
ideas-flash-submitted = Thank you. Your idea is on the board.
ideas-flash-submitted-waits = Thank you. A moderator looks at your idea first; you will hear of it by letter.
ideas-flash-draft-kept = Your draft is kept.
ideas-flash-edited = The new version is on the board.
ideas-flash-withdrawn = You have withdrawn your idea.
ideas-flash-followed = You follow this idea now.
ideas-flash-unfollowed = You no longer follow this idea.
ideas-flash-commented = Your comment is below.
ideas-flash-comment-waits = Thank you. A moderator looks at your comment first.
ideas-flash-comment-edited = Your comment has been changed.
ideas-flash-answered = The answer is published.
ideas-flash-answer-planned = The answer will be published at its time.
ideas-flash-answer-withdrawn = The answer will not be published.
ideas-flash-answered-many = { $count ->
    [one] { $count } idea has been answered.
   *[other] { $count } ideas have been answered.
}
ideas-flash-merged = { $count ->
    [one] { $count } idea has been merged into this.
   *[other] { $count } ideas have been merged into this.
}
ideas-flash-merge-undone = The merge has been undone.
ideas-flash-template-kept = The answer template is kept.
ideas-flash-template-archived = The answer template has been put away.

# Why an idea is not seen by all.
ideas-waits-for-moderation = A moderator has not looked at it yet. Until then only you and the staff see it.
ideas-hidden-by-moderation = A moderator has hidden it. The letter to its author says why and how to appeal.
ideas-hidden-appeal = Ask somebody else to look again
ideas-hidden-appealed = See what came of your appeal

# Withdrawing.
ideas-withdraw-title = Withdraw your idea
ideas-withdraw-lead = It leaves the lists and gathers no more support. The page stays readable, and its supporters hear of it.
ideas-withdraw-send = Withdraw the idea

# What is wrong in a form, and what to do.
ideas-problem-title-empty = Write a title: one sentence that says what should change.
ideas-problem-title-long = The title may have { $most } characters; it has { $is }.
ideas-problem-text-empty = Write at least one sentence.
ideas-problem-text-long = The text may have { $most } characters; it has { $is }.
ideas-problem-why-long = Say why in at most { $most } characters.
ideas-problem-place-long = Say the place in at most { $most } characters.
ideas-problem-theme = Choose a theme from the list.
ideas-problem-area = Choose an area from the list.
ideas-problem-status = Choose what the idea is now.
ideas-problem-at = Write the time as day and hour.
ideas-problem-file-large = { $name } is larger than { $most } MB.
ideas-problem-image-type = { $name } is not a picture we can show. Use JPEG, PNG, WebP or GIF.
ideas-problem-images-many = At most { $most } pictures.
ideas-problem-attachment-type = { $name } is of a kind we do not take. Use PDF, text or an office document.
ideas-problem-attachments-many = At most { $most } attachments.
ideas-problem-bulk-none = Tick the ideas you answer.
ideas-problem-merge-none = Tick the ideas that join this one.

# The log of what staff did.
ideas-log-idea-answered = Answered an idea
ideas-log-answer-planned = Planned an answer
ideas-log-answer-withdrawn = Took back a planned answer
ideas-log-idea-edited = Edited an idea
ideas-log-ideas-merged = Merged two ideas
ideas-log-merge-undone = Undid a merge
ideas-log-template-kept = Wrote an answer template
ideas-log-template-archived = Put an answer template away

# Ideas for a challenge.
ideas-challenge = Answers the challenge
ideas-challenge-list-title = Ideas for the challenge
ideas-challenge-list-empty = No ideas yet
ideas-challenge-list-empty-text = The first one may be yours.
ideas-challenge-counts-hidden = How many stand behind each idea is shown when the vote has ended.
ideas-challenge-random = The order is drawn by lot and stays the same for you, so that no idea owns the first place.
ideas-challenge-print = Print all with their texts
ideas-challenge-print-more = The first thousand are printed here. Narrow the list to see others.
ideas-challenge-new-title = Hand in an idea
ideas-challenge-new-until = Ideas are taken until { $when }.
ideas-challenge-new-closed = Ideas cannot be handed in now
ideas-challenge-new-send = Hand in the idea
ideas-challenge-form-changed = The form has changed since you began
ideas-challenge-form-changed-text = Your draft keeps these answers, but nobody asks for them any more:
ideas-question-only-if = Only if you answered “{ $answer }” to “{ $question }”.
ideas-answer-retired = (no longer asked)
ideas-field-amount = Estimated cost
ideas-field-amount-help = In whole euros. A rough guess is enough.
ideas-field-images-needed = This challenge asks for at least one picture.
ideas-field-attachments-needed = This challenge asks for at least one attachment.
ideas-filter-number = Number between
ideas-filter-least = At least
ideas-filter-most = At most
ideas-sort-random = By lot
ideas-flash-submitted-challenge = Thank you. Your idea is among the answers to the challenge.
ideas-problem-amount = Write the cost in whole euros, such as 1200.
ideas-problem-not-asked = This challenge does not ask for this; leave it out.
ideas-problem-sort-closed = This order would tell counts that are closed until the vote has ended. Choose another one.

# Voting on ideas.
ideas-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
ideas-votes-word = { $count ->
    [one] vote
   *[other] votes
}
ideas-vote-go = Vote
ideas-vote-title = Vote
ideas-vote-exactly = { $count ->
    [one] Choose { $count } idea.
   *[other] Choose { $count } ideas.
}
ideas-vote-between = Choose at least { $least } and at most { $most } ideas.
ideas-vote-until = You can change your ballot until { $when }.
ideas-vote-closed = You cannot vote now
ideas-vote-legend = Ideas on the ballot
ideas-vote-read = Read the idea
ideas-vote-cast = Cast my ballot
ideas-vote-change = Change my ballot
ideas-vote-back = Take my ballot back
ideas-vote-help = One person, one ballot. Nobody but you sees what you chose.
ideas-vote-receipt = Your ballot is in
ideas-vote-receipt-number = Receipt
ideas-vote-receipt-cast = Cast
ideas-vote-receipt-changed = Changed (version { $count })
ideas-vote-secret = The receipt proves that your ballot is counted and says nothing of what you chose.
ideas-vote-ballots = { $count ->
    [one] { $count } ballot has been cast.
   *[other] { $count } ballots have been cast.
}
ideas-vote-none = There is nothing on the ballot yet
ideas-vote-none-text = Ideas appear here once they are chosen for the vote.
ideas-aside-title = Ballots not counted
ideas-aside-line = { $count ->
    [one] { $count } ballot was set aside:
   *[other] { $count } ballots were set aside:
}
ideas-act-vote = You vote for
ideas-flash-voted = Thank you. Your ballot is in.
ideas-flash-ballot-back = Your ballot has been taken back. You can vote again until the end.
ideas-problem-choices-few = Choose at least { $least }; you chose { $is }.
ideas-problem-choices-many = Choose at most { $most }; you chose { $is }.
ideas-problem-choices-gone = One of the ideas you chose is no longer on the ballot. Choose again.

# The desk: watching over a vote.
ideas-ballots-title = Ballots and signs of fraud
ideas-ballots-lead = Nobody sees who voted, nor for what. Networks are kept only as a scrambled mark.
ideas-ballots-networks = Many ballots from one network
ideas-ballots-networks-none = No network stands out.
ideas-ballots-from-network = { $count ->
    [one] { $count } ballot from one network
   *[other] { $count } ballots from one network
}
ideas-ballots-new = { $count ->
    [one] { $count } of a new account
   *[other] { $count } of new accounts
}
ideas-ballots-aside-already = { $count } set aside
ideas-ballots-bursts = Many ballots within a minute
ideas-ballots-bursts-none = No minute stands out.
ideas-ballots-in-minute = { $count ->
    [one] { $count } ballot in this minute
   *[other] { $count } ballots in this minute
}
ideas-ballots-usual = usually { $count }
ideas-ballots-set-aside = Set aside …
ideas-ballots-set-aside-these = Set these ballots aside
ideas-ballots-reason = Reason (everyone reads it in the result)
ideas-ballots-only-new = Only those of accounts made since the day before the vote began
ideas-ballots-aside-none = Nothing has been set aside.
ideas-ballots-restore = Count them again
ideas-ballots-undone = Counted again since { $when }
ideas-ballots-decided = The decision is out
ideas-ballots-decided-text = Its numbers stand. Ballots are no longer set aside or counted again.
ideas-flash-set-aside = { $count ->
    [one] { $count } ballot has been set aside.
   *[other] { $count } ballots have been set aside.
}
ideas-flash-restored = The ballots are counted again.
ideas-problem-aside-reason = Write a reason of at most 500 characters; everyone reads it in the result.
ideas-problem-aside-none = There is no ballot left to set aside here.
ideas-problem-aside-batch = Choose one network, or a stretch of time with its beginning and end.
ideas-log-ballots-set-aside = Set ballots aside
ideas-log-ballots-restored = Counted ballots again


# The desk where the staff weigh the ideas of a challenge.
ideas-weigh-title = Evaluate the ideas
ideas-weigh-private = Only the staff see this page. The public sees an answer once it is released.
ideas-weigh-closed = The evaluation is not open now, so nothing can be changed here.
ideas-weigh-ideas = Ideas
ideas-weigh-shortlisted = On the shortlist
ideas-weigh-done = Looked at
ideas-weigh-prepared = Answers waiting
ideas-weigh-released = Answers released
ideas-weigh-show = Show
ideas-weigh-show-all = All ideas
ideas-weigh-show-shortlisted = On the shortlist
ideas-weigh-show-not-shortlisted = Not on the shortlist
ideas-weigh-show-to-do = To do
ideas-weigh-show-done = Done
ideas-weigh-show-without-answer = Without a prepared answer
ideas-weigh-show-with-answer = With a prepared answer
ideas-weigh-show-mine = Mine to look at
ideas-weigh-owner = Who looks at it
ideas-weigh-idea = Idea
ideas-weigh-voices = Voices
ideas-weigh-spread = Opinions
ideas-weigh-state = State
ideas-weigh-answer = Answer
ideas-weigh-on-shortlist = Shortlisted
ideas-weigh-is-done = Done
ideas-weigh-is-to-do = To do
ideas-weigh-answer-released = Released
ideas-weigh-notes-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
ideas-weigh-none = No ideas have been handed in yet.
ideas-weigh-none-so = No idea fits these filters.
ideas-weigh-public-page = Its public page
ideas-weigh-mark-done = I have looked at it
ideas-weigh-mark-to-do = Look at it again

# Notes, opinions, shortlist, owner, prepared answer.
ideas-notes-title = Notes for colleagues
ideas-notes-new = A new note
ideas-notes-keep = Add the note
ideas-opinion-title = What the staff think
ideas-opinion-mine = Your opinion
ideas-opinion-help = From 1, not for us, to 5, do it.
ideas-opinion-keep = Keep my opinion
ideas-opinion-back = Take my opinion back
ideas-spread = How many gave each
ideas-spread-mean = { $count ->
    [one] { $mean } from { $count } opinion
   *[other] { $mean } from { $count } opinions
}
ideas-spread-range = from { $lowest } to { $highest }
ideas-spread-each = { $count ->
    [one] { $score }: { $count } person
   *[other] { $score }: { $count } people
}
ideas-shortlist-title = Shortlist
ideas-shortlist-on = On the shortlist since { $when }
ideas-shortlist-not = Not on the shortlist.
ideas-shortlist-reason = Why it should go further
ideas-shortlist-put = Put it on the shortlist
ideas-shortlist-off = Take it off the shortlist
ideas-owner-title = Who looks at it
ideas-owner-nobody = Nobody in particular
ideas-owner-keep = Keep
ideas-prepare-title = Prepared answer
ideas-prepare-help = It is released together with the other answers; until then only the staff see it.
ideas-prepare-keep = Keep the answer
ideas-prepare-drop = Throw it away
ideas-prepare-released = Released on { $when }. It can be read on the page of the idea.
ideas-release-title = Release the answers
ideas-release-lead = { $count ->
    [one] { $count } prepared answer is given now; its author, supporters and followers hear of it. Answers also go out by themselves with the decision.
   *[other] { $count } prepared answers are given in the same moment; authors, supporters and followers hear of them. Answers also go out by themselves with the decision.
}
ideas-release-go = { $count ->
    [one] Release { $count } answer now
   *[other] Release { $count } answers now
}

# The decision as it is prepared.
ideas-decision-title = Decision
ideas-decision-text = The reasons
ideas-decision-text-help = What was decided about the whole challenge and why. Everyone reads it, and it stands in the letter to every author.
ideas-decision-winners = Chosen ideas
ideas-decision-winners-help = The shortlist stands here. Tick what is chosen and say why; a place and a prize are optional.
ideas-decision-no-candidates = Nothing is on the shortlist yet. A decision may also choose nothing; then the reasons say so.
ideas-decision-choose = Chosen
ideas-decision-place = Place
ideas-decision-prize = Prize
ideas-decision-reason = Why this one
ideas-decision-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
ideas-decision-preview = Keep and see it as everyone will
ideas-decision-keep = Keep the draft
ideas-decision-publish-title = Publish
ideas-decision-publish-lead = The decision, its reasons and the prepared answers come out in the same moment, and every author gets a letter. Answers prepared: { $prepared }; ideas without one: { $without }.
ideas-decision-opens = It can be published from { $when } on; you may plan it for then.
ideas-decision-lead-only = Somebody who leads a team publishes it.
ideas-decision-keep-first = Keep a draft first; then it can be published here.
ideas-decision-at = When
ideas-decision-at-help = Left empty, it comes out at once.
ideas-decision-publish = Publish the decision
ideas-decision-planned = It will be published on { $when }.
ideas-decision-planned-help = A change of the draft takes the plan back: other words need another look.
ideas-decision-unplan = Do not publish it then
ideas-decision-published = Published on { $when }.

# What everyone reads: the result and the protocol.
ideas-result-title = The decision
ideas-result-of = The decision: { $title }
ideas-result-preview = This is a preview. Nobody outside the staff sees it yet.
ideas-result-back = Back to the draft
ideas-result-elsewhere = Decided elsewhere and brought here from { $source }
ideas-result-winners = { $count ->
    [one] { $count } idea was chosen
   *[other] { $count } ideas were chosen
}
ideas-result-no-winners = No idea was chosen.
ideas-winner-place = { $place }.
ideas-result-numbers = In numbers
ideas-result-ideas = Ideas
ideas-result-authors = People who handed in ideas
ideas-result-comments = Comments
ideas-result-voters = People whose voices count
ideas-result-ballots = Ballots cast
ideas-result-set-aside = Ballots not counted
ideas-result-votes-elsewhere = Votes cast elsewhere
ideas-result-carried = { $count ->
    [one] { $count } vote cast elsewhere
   *[other] { $count } votes cast elsewhere
}
ideas-result-voices = { $count ->
    [one] vote
   *[other] votes
}
ideas-result-set-aside-title = Not counted, and why
ideas-result-set-aside-line = { $count ->
    [one] { $count } ballot on { $when }:
   *[other] { $count } ballots on { $when }:
}
ideas-result-all-ideas = All ideas
ideas-result-csv = Everything as a table (CSV)
ideas-result-awaited = The decision has not been published yet. Whoever follows the challenge hears of it by letter.
ideas-protocol-title = Protocol
ideas-protocol-of = Protocol: { $title }
ideas-protocol-decided-by = Decided by
ideas-protocol-decided-at = Published
ideas-protocol-reasons = Reasons
ideas-protocol-dates = Dates ({ $zone })
ideas-protocol-phase = Phase
ideas-protocol-begins = Begins
ideas-protocol-record = What was changed on the way
ideas-protocol-no-record = No date was moved, and every ballot was counted.
ideas-protocol-moved = moved from { $before } to { $after }.
ideas-protocol-set-aside = { $count ->
    [one] { $count } ballot was set aside.
   *[other] { $count } ballots were set aside.
}
ideas-protocol-undone = { $count ->
    [one] { $count } ballot counts again.
   *[other] { $count } ballots count again.
}

# After evaluating and deciding.
ideas-flash-shortlisted = The idea is on the shortlist.
ideas-flash-off-shortlist = The idea is off the shortlist.
ideas-flash-owner = Kept.
ideas-flash-weighed = Marked as looked at.
ideas-flash-weigh-again = It will be looked at again.
ideas-flash-opinion = Your opinion is kept.
ideas-flash-noted = Your note is kept.
ideas-flash-prepared = The answer is prepared. Nobody outside the staff sees it before its release.
ideas-flash-prepared-dropped = The prepared answer is gone.
ideas-flash-released = { $count ->
    [one] { $count } answer has been released.
   *[other] { $count } answers have been released.
}
ideas-flash-released-some = Released: { $count }. Left as they are, because the ideas have gone another way: { $left }.
ideas-flash-decision-kept = The draft of the decision is kept.
ideas-flash-decided = { $count ->
    [one] The decision is published, with { $count } answer. The authors hear of it now.
   *[other] The decision is published, with { $count } answers. The authors hear of it now.
}
ideas-flash-decided-before = The decision was published before; nothing has changed.
ideas-flash-decision-planned = The decision will be published at its time.
ideas-flash-decision-unplanned = The decision will not be published by itself.

# What is wrong when evaluating and deciding.
ideas-problem-reason = Say why; a sentence is enough.
ideas-problem-owner = Choose one of the staff.
ideas-problem-score = Choose a number from 1 to 5.
ideas-problem-winner = This idea cannot be chosen: it is not a public idea of this challenge, or it has been withdrawn or merged.
ideas-problem-winner-twice = This idea is chosen twice.
ideas-problem-winners-many = Choose at most { $most } ideas.
ideas-problem-place-number = Write the place as a number, such as 1.
ideas-problem-decision-none = Keep a draft of the decision first.

# The log of evaluating and deciding.
ideas-log-shortlisted = Put an idea on the shortlist
ideas-log-off-shortlist = Took an idea off the shortlist
ideas-log-answers-released = Released prepared answers
ideas-log-decision-prepared = Prepared a decision
ideas-log-decision-planned = Planned the publication of a decision
ideas-log-decision-unplanned = Took back the planned publication of a decision
ideas-log-decision-held = Held a planned decision back: a chosen idea is gone
ideas-log-decision-published = Published a decision

# Taken back by somebody who left.
ideas-recalled-title = An idea its author has taken back
ideas-recalled-text = Its author has left and taken the words back. What others said stays.
ideas-recalled-comment = (Taken back by its writer.)
