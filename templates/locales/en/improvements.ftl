# Stages, as the house calls them.
improvements-stage-triage = To be looked at
improvements-stage-exploring = Exploring
improvements-stage-trial = Trying it out
improvements-stage-adopting = Putting it in place
improvements-stage-done = Done
improvements-stage-declined = Not going ahead

# What everyone sees.
improvements-title = What we are improving
improvements-lead = What people told us, what we do about it, and what came of it.
improvements-none = Nothing is shown here yet
improvements-none-text = When the city works on something you said, you will find it here.
improvements-none-here = Nothing fits these choices
improvements-tab-all = All
improvements-tabs = Stages
improvements-theme = Theme
improvements-area = Area
improvements-any = Any
improvements-people = { $count ->
    [one] { $count } person behind it
   *[other] { $count } people behind it
}
improvements-people-word = { $count ->
    [one] person
   *[other] people
}
improvements-carried = { $count ->
    [one] and { $count } vote carried over from elsewhere
   *[other] and { $count } votes carried over from elsewhere
}
improvements-since = since { $date }
improvements-walk = How far it has come
improvements-heard = What we heard
improvements-doing = What we do
improvements-results = What came of it
improvements-milestones = Steps
improvements-milestone-due = by { $date }
improvements-milestone-done = done { $date }
improvements-outcome = Measured
improvements-measured = How it was measured
improvements-before = Before
improvements-after = After
improvements-money = Money
improvements-money-saved = { $amount } saved a year
improvements-money-cost = { $amount } spent a year
improvements-behind = What stands behind it
improvements-private = { $count ->
    [one] and { $count } message to the city that is not public
   *[other] and { $count } messages to the city that are not public
}
improvements-history = How it went
improvements-came-of-it = What it led to
improvements-answers = Official answers
improvements-challenges = Challenges
improvements-preview = This is a preview
improvements-preview-text = Nobody but the staff sees it. Switch the page on when it is ready.
improvements-keep = Work on it
improvements-kind-idea = Idea
improvements-kind-comment = Comment
improvements-kind-case = Feedback
improvements-kind-question = Question
improvements-onward = What became of this
improvements-onward-is = It is part of an improvement the city works on.

# The board, the table, the printed list.
improvements-desk-title = Improvements
improvements-desk-new = New improvement
improvements-view-board = Board
improvements-view-table = Table
improvements-view-print = Printed list
improvements-views = Ways to look at them
improvements-csv = Save as a table (CSV)
improvements-name-stages = Stages and limits
improvements-owner = Owner
improvements-team = Team
improvements-mine = Mine
improvements-stage = Stage
improvements-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
improvements-limit = at most { $limit }
improvements-over = { $count } of { $limit }: more than agreed
improvements-column-empty = Nothing here
improvements-column-more = More of them in the table
improvements-board-help = Drag a card to another stage, or focus its handle and press the space bar: arrow keys choose the stage, Enter drops the card, Escape puts it back.
improvements-handle = Move “{ $title }”
improvements-picked-up = Picked up “{ $title }”, in { $stage }. Arrow keys choose a stage, Enter drops it, Escape puts it back.
improvements-over-stage = { $stage }, { $cards }.
improvements-put-back = “{ $title }” is back in { $stage }.
improvements-cannot-go = It cannot go to { $stage } from here.
improvements-move = Move
improvements-move-to = Move to
improvements-move-title = Move “{ $title }” to { $stage }?
improvements-move-words = What do you tell the people behind it?
improvements-move-words-help = It goes out with their next letter and stands on their ideas. Without words they hear only of the stage. Whoever is told why it does not go ahead needs a reason.
improvements-move-go = Move and tell
improvements-cancel = Leave it
improvements-desk-none = No improvements yet
improvements-desk-none-text = Begin one from an idea, a comment or a piece of feedback, or from an empty page.
improvements-sort-stage = Stage
improvements-sort-title = Title
improvements-sort-people = People
improvements-sort-moved = In this stage since
improvements-sort-updated = Last changed
improvements-published-short = Public
improvements-printed = As of { $date }
improvements-search = Words in the title

# Beginning one and saying what it is about.
improvements-new-title = A new improvement
improvements-new-lead = Gather what people said, give it an owner, and walk it from stage to stage.
improvements-new-about = It begins with
improvements-field-title = Title
improvements-field-title-help = What gets better, in a few words. It is shown in public once the page is switched on.
improvements-field-why = Why
improvements-field-why-help = For colleagues. It never leaves the desk.
improvements-field-lang = Language
improvements-choose = Choose
improvements-begin = Begin
improvements-save = Save
improvements-edit = Change what it is about
improvements-edit-title = What it is about
improvements-gather-title = Gather into an improvement
improvements-gather-lead = Choose a standing improvement, or begin a new one with it.
improvements-gather-here = Put it behind this one
improvements-gather-new = Begin a new one
improvements-gather-none = No standing improvement has these words.
improvements-gather-find = Find
improvements-gather = Gather into an improvement

# One case at the desk.
improvements-part-work = Work
improvements-part-measure = Trial and outcome
improvements-part-public = Public page
improvements-parts = Parts of the improvement
improvements-why = Why
improvements-evidence = What stands behind it ({ $count })
improvements-evidence-help = Everyone behind it hears of a change of stage once, however many of these they said or support.
improvements-evidence-none = Nothing yet. Link what people said.
improvements-evidence-link = Link
improvements-evidence-what = Address of an idea, a comment, a question or a piece of feedback
improvements-evidence-what-help = Paste it from the address bar, or find ideas by their words.
improvements-evidence-find = Find ideas
improvements-evidence-unlink = Un-link
improvements-evidence-hidden = Not public
improvements-evidence-under = under “{ $title }”
improvements-evidence-from = from { $source }
improvements-evidence-voices = { $count ->
    [one] { $count } supporter
   *[other] { $count } supporters
}
improvements-evidence-merged = came with a merged case
improvements-find-title = Find what to link
improvements-find-words = Words
improvements-find-none = No idea has these words.
improvements-find-already = Linked already
improvements-notes = Notes
improvements-notes-help = Between colleagues. They never leave the desk.
improvements-note = New note
improvements-note-go = Write it down
improvements-tasks = Tasks
improvements-tasks-none = No tasks
improvements-task = What is to be done
improvements-task-owner = Who
improvements-task-due = By when
improvements-task-due-help = The owner is reminded the day before.
improvements-task-go = Add the task
improvements-task-is-due = by { $date }
improvements-task-late = late
improvements-task-done-at = done { $date }
improvements-task-finish = Done
improvements-task-reopen = Not done after all
improvements-task-remove = Remove
improvements-log = Decisions
improvements-log-help = Who decided what, when and why.
improvements-decide-what = What was decided
improvements-decide-why = Why
improvements-decide-go = Write down the decision
improvements-deed-started = began it
improvements-deed-moved = moved it from { $before } to { $after }
improvements-deed-decided = decided: { $what }
improvements-deed-linked = linked “{ $what }”
improvements-deed-unlinked = un-linked “{ $what }”
improvements-deed-merged = merged it with “{ $what }”
improvements-deed-merge-undone = took it apart again from “{ $what }”
improvements-deed-published = switched its public page on
improvements-deed-unpublished = switched its public page off
improvements-hub = The hub
improvements-links = What it led to
improvements-links-none = Nothing yet
improvements-link-challenge = Number of a challenge
improvements-link-challenge-go = Link the challenge
improvements-link-answer-go = Link this answer
improvements-link-remove = Remove
improvements-open-answers = Official answers to its ideas
improvements-merges = Merged into it
improvements-merge = Merge with another
improvements-merge-title = Merge “{ $title }” into another
improvements-merge-lead = The other goes on with everything that stands behind both; its people hear once. It can be undone.
improvements-merge-into = Into which?
improvements-merge-reason = Why
improvements-merge-go = Merge
improvements-merge-undo = Take apart again
improvements-merge-none = No other improvement has these words.
improvements-merged = It goes on within
improvements-facts = Facts
improvements-told = Told last

# Trial and outcome.
improvements-trial = The trial
improvements-trial-help = A small try before it is done everywhere. It stays at the desk.
improvements-trial-hypothesis = What do we believe will happen?
improvements-trial-measure = What do we measure?
improvements-trial-start = Value at the start
improvements-trial-end = Value at the end
improvements-trial-starts = Begins
improvements-trial-ends = Ends
improvements-trial-learned = What did we learn?
improvements-trial-go = Save the trial
improvements-outcome-title = The outcome
improvements-outcome-help = What came of it, measured. It is shown in public only where you say so on the public page.
improvements-outcome-money = What it saves a year
improvements-outcome-money-help = In full or with cents, below zero for what it costs. Leave it empty if it is not known.
improvements-outcome-currency = Currency
improvements-outcome-go = Save the outcome

# The public page at the desk.
improvements-public-on = Everyone sees this page
improvements-public-off = Only the staff see this page
improvements-public-lead = Write what everyone may read. Notes, tasks, the trial and why it was begun are never shown.
improvements-public-outcome = Show the measured outcome too
improvements-public-go = Save
improvements-public-switch-on = Switch the page on
improvements-public-switch-off = Switch the page off
improvements-public-look = Look at it as a visitor
improvements-public-open = Open the page
improvements-public-missing = Say first what you heard and what you do.
improvements-step = Step
improvements-step-due = By when
improvements-step-go = Add the step
improvements-step-finish = Done
improvements-step-reopen = Not done after all
improvements-step-remove = Remove
improvements-steps-none = No steps yet

# Stages and limits.
improvements-stages-title = Stages and limits
improvements-stages-lead = Call the stages what your people call them. Their meaning stays the same, so that everyone understands what it stands for.
improvements-stages-name = Name in { $language }
improvements-stages-limit = At most so many cards
improvements-stages-limit-help = Going over is said, not forbidden. Empty: no limit.
improvements-stages-go = Save

# What was just done.
improvements-flash-started = The improvement has begun.
improvements-flash-saved = Saved.
improvements-flash-moved = Moved to { $stage }. The people behind it will hear.
improvements-flash-moved-over = Moved to { $stage }, where { $count } cards stand now. You agreed on at most { $limit }.
improvements-flash-linked = Linked.
improvements-flash-unlinked = Un-linked. Whoever said it hears no more of this.
improvements-flash-noted = Written down.
improvements-flash-published = The page is switched on. Everyone sees it now.
improvements-flash-unpublished = The page is switched off.
improvements-flash-merged = Merged. It can be taken apart again below.
improvements-flash-merge-undone = Both stand on their own again.

# What is wrong with what was typed.
improvements-problem-missing = This cannot be left empty.
improvements-problem-long = At most { $most } characters.
improvements-problem-choice = Choose one of the list.
improvements-problem-owner = Choose somebody who works here.
improvements-problem-date = Write the date as year, month and day.
improvements-problem-ends = It cannot end before it begins.
improvements-problem-money = Write an amount, such as 12 500 or -300.
improvements-problem-currency = Three letters, such as EUR.
improvements-problem-reason = Say why it does not go ahead: the people behind it will read it.
improvements-problem-evidence = There is no such idea, comment, question or piece of feedback here.
improvements-problem-address = This is not the address of an idea, a comment, a question or a piece of feedback.
improvements-problem-link = There is no such thing here.
improvements-problem-limit = Between 1 and 999.
improvements-problem-into = Choose the other improvement.

# The log of staff acts.
improvements-log-started = Began an improvement
improvements-log-edited = Changed what an improvement is about
improvements-log-moved = Moved an improvement
improvements-log-linked = Linked something to an improvement
improvements-log-unlinked = Un-linked something from an improvement
improvements-log-noted = Wrote a note on an improvement
improvements-log-task = Kept a task of an improvement
improvements-log-task-done = Did a task of an improvement
improvements-log-task-open = Took a task of an improvement up again
improvements-log-task-removed = Removed a task of an improvement
improvements-log-decided = Decided about an improvement
improvements-log-trial = Kept the trial of an improvement
improvements-log-outcome = Kept the outcome of an improvement
improvements-log-led = Linked what an improvement led to
improvements-log-led-no-more = Removed what an improvement led to
improvements-log-public-words = Wrote the public page of an improvement
improvements-log-published = Switched the public page of an improvement on
improvements-log-unpublished = Switched the public page of an improvement off
improvements-log-step = Kept a step of an improvement
improvements-log-step-done = Finished a step of an improvement
improvements-log-step-open = Took a step of an improvement up again
improvements-log-step-removed = Removed a step of an improvement
improvements-log-merged = Merged two improvements
improvements-log-merge-undone = Took two improvements apart again
