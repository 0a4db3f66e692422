# The staff's inbox.
triage-title = Inbox
triage-parts = Lists of the inbox
triage-part-open = New
triage-part-routed = With teams
triage-part-snoozed = Resting
triage-part-decided = Decided
triage-views = Kept views
triage-view-shared = shared
triage-view-keep = Keep this view …
triage-view-name = Name of the view
triage-view-share = Share it with all colleagues
triage-view-keep-go = Keep the view
triage-view-forget = Forget “{ $name }”
triage-shown = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}
triage-or-more = or more
triage-all = Show all
triage-answered-in = Half of the last answers came within { $took }
triage-answered-after = answered in { $took }
triage-took = { $days ->
    [0] { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
    [one] { $days } day
   *[other] { $days } days
}
triage-waits = { $days ->
    [0] { $hours ->
        [0] just came
        [one] waits { $hours } hour
       *[other] waits { $hours } hours
    }
    [one] waits { $days } day
   *[other] waits { $days } days
}
triage-waited = { $days ->
    [0] { $hours ->
        [one] took { $hours } hour
       *[other] took { $hours } hours
    }
    [one] took { $days } day
   *[other] took { $days } days
}
triage-mentions = Mentions
triage-mentions-read = I have seen them all
triage-mentions-none = Nobody has named you
triage-mentions-none-text = When a colleague writes @ and your name in a note, you find it here.
triage-unread = New
triage-teams = Who looks after what
triage-teams-lead = A team that looks after a theme is suggested for everything new under it.
triage-teams-themes = Themes { $team } looks after
triage-teams-go = Keep
triage-teams-none = No themes yet.
triage-none = Nothing waits here
triage-none-text = Everything in this list has been decided.
triage-back = Back to the list
triage-changed = The list has changed. Show it as it is now.
triage-hold = Stay here

# Kinds and filters.
triage-kind-idea = Idea
triage-kind-case = From the counter
triage-kind-feedback = Feedback
triage-kind-matter = Matter
triage-kind-comment = Marked comment
triage-kind-report = Report
triage-kind-question = Question
triage-filter-any = All
triage-filter-kind = Kind
triage-filter-theme = Theme
triage-filter-no-theme = Without a theme
triage-filter-area = Area
triage-filter-no-area = Without an area
triage-filter-lang = Language
triage-filter-age = Waiting
triage-filter-team = Team
triage-filter-no-team = With no team
triage-filter-assignee = Person
triage-filter-mine = Mine
triage-filter-nobody = Nobody’s
triage-filter-sort = Order
triage-age-day = Came today
triage-age-3 = 3 days or more
triage-age-7 = A week or more
triage-age-14 = Two weeks or more
triage-age-30 = A month or more
triage-sort-oldest = Longest waiting first
triage-sort-newest = Newest first

# One thing.
triage-tick = Tick “{ $title }”
triage-with = with { $name }
triage-with-team = team { $name }
triage-to-team = Team { $team }
triage-notes-count = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
triage-until = rests until { $day }
triage-open-by = { $names } has this open
triage-open-thing = Open in its place
triage-about = About
triage-decision-answered = Answered
triage-decision-linked = Linked to an improvement
triage-decision-routed = Routed to a team
triage-decision-merged = Merged
triage-decision-declined = Declined
triage-decision-moderated = Looked at by a moderator
triage-decision-gone = Withdrawn or hidden
triage-tell-at = Its writer hears of it at { $time }.
triage-accept = Route to { $team }
triage-suggest-theme = { $theme } is looked after by { $team }.
triage-suggest-both = { $theme } is looked after by { $team }; { $count } of the last { $of } went there.
triage-suggest-past = { $count } of the last { $of } about { $theme } went to { $team }.
triage-similar = Similar
triage-similar-words = In common: { $words }
triage-similar-item = its place in the inbox
triage-merge = Merge this into it
triage-notes = Notes among colleagues
triage-note = Note
triage-note-help = Only colleagues read it. Write @ and a name to call somebody.
triage-note-go = Keep the note
triage-done = What has been done
triage-was-undone = undone

# What can be done.
triage-answer = Answer …
triage-answer-status = Where the answer brings it
triage-answer-text = Answer
triage-answer-help-idea = Public, with your name. The author, supporters and followers hear of it.
triage-answer-help-case = The writer reads it on the tracking page and in a letter.
triage-answer-help-comment = A public reply under the comment, with your name.
triage-answer-help-report = The reporter reads it.
triage-answer-help-question = Public, under the question. Everyone who follows the challenge hears of it.
triage-answer-go = Send the answer
triage-decline = Decline
triage-decline-open = Decline …
triage-decline-reason = Why nothing comes of it
triage-decline-help-idea = The author and everyone behind the idea read this as the official answer, after a minute in which you can undo it.
triage-decline-help-case = The writer reads this, after a minute in which you can undo it.
triage-decline-help-comment = Only colleagues read this: nobody asked the city in a comment.
triage-decline-help-report = The reporter reads this.
triage-decline-help-question = Everyone reads this under the question, after a minute in which you can undo it.
triage-assign = Give
triage-assign-to = Give it to
triage-nobody = Nobody
triage-more-assign = Give to …
triage-take = Take it myself
triage-snooze = Let it rest
triage-snooze-until = Let it rest until
triage-snooze-day = or until this day
triage-more-snooze = Let it rest …
triage-until-tomorrow = tomorrow
triage-until-monday = Monday
triage-until-week = in a week
triage-until-month = in a month
triage-wake = Bring it back now
triage-theme = Theme
triage-no-theme = No theme
triage-sort = Sort
triage-more-theme = Theme …
triage-route = Route
triage-route-to = Route to team
triage-more-route = Route …
triage-route-help = It leaves this list and waits in the team’s own.
triage-bar = With everything ticked
triage-ticked = { $count ->
    [one] { $count } ticked
   *[other] { $count } ticked
}
triage-ticked-js = { $count } ticked
triage-bar-all = All of this list ({ $count }), at most 500
triage-bar-help = All of them or none: if a colleague has changed one meanwhile, nothing happens and you are told.
triage-undo = Undo
triage-last = Your last act: { $what }

# After a deed.
triage-flash-assigned = { $count ->
    [one] Given.
   *[other] { $count } things given.
}
triage-flash-snoozed = { $count ->
    [one] It rests and comes back by itself.
   *[other] { $count } things rest and come back by themselves.
}
triage-flash-woken = { $count ->
    [one] Back in the list.
   *[other] { $count } things are back in the list.
}
triage-flash-sorted = { $count ->
    [one] Sorted.
   *[other] { $count } things sorted.
}
triage-flash-routed = { $count ->
    [one] Routed to the team.
   *[other] { $count } things routed to the team.
}
triage-flash-linked = { $count ->
    [one] Linked to the improvement.
   *[other] { $count } things linked to the improvement.
}
triage-flash-merged = { $count ->
    [one] Merged.
   *[other] { $count } ideas merged.
}
triage-flash-answered = { $count ->
    [one] Answered.
   *[other] { $count } things answered.
}
triage-flash-declined = { $count ->
    [one] Declined. People hear of it in a minute.
   *[other] { $count } things declined. People hear of it in a minute.
}
triage-flash-kept = { $count ->
    [one] Left as it is.
   *[other] { $count } left as they are.
}
triage-flash-hidden = Hidden. The author gets a letter with the reason.
triage-flash-undone = { $count ->
    [one] Undone: one thing is as it was.
   *[other] Undone: { $count } things are as they were.
}
triage-flash-undone-but = Undone: { $count } as before. Somebody changed { $left } since, and they stay: { $names }.
triage-flash-noted = The note is kept.
triage-flash-view = The view is kept.
triage-flash-view-gone = The view is forgotten.
triage-flash-themes = Kept.
triage-flash-marked = The comment is in the inbox.
triage-mark = To the inbox

# Somebody was quicker.
triage-overtaken-title = A colleague was quicker
triage-overtaken-safe = Nothing was changed, and what you typed is still here.
triage-overtaken = { $how ->
    [assigned] { $name } gave “{ $title }” to somebody, { MOMENT($at) }.
    [snoozed] { $name } let “{ $title }” rest, { MOMENT($at) }.
    [woken] { $name } brought “{ $title }” back, { MOMENT($at) }.
    [sorted] { $name } put “{ $title }” under another theme, { MOMENT($at) }.
    [routed] { $name } routed “{ $title }” to a team, { MOMENT($at) }.
    [linked] { $name } linked “{ $title }” to an improvement, { MOMENT($at) }.
    [merged] { $name } merged “{ $title }”, { MOMENT($at) }.
    [answered] { $name } answered “{ $title }”, { MOMENT($at) }.
    [declined] { $name } declined “{ $title }”, { MOMENT($at) }.
    [kept] { $name } left “{ $title }” as it is, { MOMENT($at) }.
    [hidden] { $name } hid “{ $title }”, { MOMENT($at) }.
    [undone] { $name } undid what was done with “{ $title }”, { MOMENT($at) }.
   *[other] “{ $title }” has changed since you saw it, { MOMENT($at) }.
} { $others ->
    [0] { "" }
    [one] One other has changed, too.
   *[other] { $others } others have changed, too.
}

# The log of decisions beside a thing.
triage-did-assigned = Given to nobody
triage-did-assigned-to = Given to { $to }
triage-did-snoozed = Let rest
triage-did-snoozed-to = Let rest until { MOMENT($to) }
triage-did-woken = Brought back
triage-did-sorted = Taken out of its theme
triage-did-sorted-to = Put under { $to }
triage-did-routed = Routed
triage-did-routed-to = Routed to { $to }
triage-did-linked = Linked to an improvement
triage-did-linked-to = Linked to { $to }
triage-did-merged = Merged
triage-did-answered = Answered
triage-did-declined = Declined
triage-did-declined-to = Declined: { $to }
triage-did-kept = Left as it is
triage-did-hidden = Hidden
triage-did-hidden-to = Hidden: { $to }
triage-did-marked = Marked

# What is wrong with what was sent.
triage-problem-text-missing = Write a few words.
triage-problem-text-long = At most { $most } characters, please.
triage-problem-filter = There is no such filter.
triage-problem-none = Tick something first.
triage-problem-many = At most { $most } at once, please.
triage-problem-unfit = This cannot be done with “{ $title }”. Untick it, or choose something else.
triage-problem-until = Choose a day that is still to come.
triage-problem-theme = Choose a theme of the list.
triage-problem-to = Choose a colleague or a team of the list.
triage-problem-team = Choose a team of the list.
triage-problem-into = Choose the idea it is to be merged into.
triage-problem-views = That is as many views as anyone can keep. Forget one first.
triage-problem-needed = This is needed for that deed.

# Keys.
triage-key-next = Next thing
triage-key-prev = Previous thing
triage-key-open = Open it
triage-key-tick = Tick it
triage-key-answer = Answer
triage-key-assign = Give it to somebody
triage-key-snooze = Let it rest
triage-key-decline = Decline with a reason
triage-key-theme = Set the theme
triage-key-route = Route to a team
triage-key-accept = Accept the suggestion
triage-key-hide = Hide a reported thing
triage-key-note = Write a note
triage-key-place = Open it in its place
triage-key-bar = Act on everything ticked
triage-key-search = To the search box

# In the log of staff acts.
triage-log-assigned = Gave things of the inbox
triage-log-snoozed = Let things of the inbox rest
triage-log-woken = Brought things back to the inbox
triage-log-sorted = Put things of the inbox under a theme
triage-log-routed = Routed things of the inbox to a team
triage-log-linked = Linked things of the inbox to an improvement
triage-log-merged = Merged things of the inbox
triage-log-answered = Answered from the inbox
triage-log-declined = Declined things of the inbox
triage-log-kept = Left reported things as they are
triage-log-hidden = Hid reported things
triage-log-undone = Undid an act of the inbox
triage-log-marked = Marked a comment for the inbox
triage-log-team-themes = Said which themes a team looks after

# Improvements.
triage-link-open = Link …
triage-link-to = Link to the improvement
triage-link-none = Choose an improvement
triage-link = Link
triage-link-find = Find by words of its title
triage-link-find-go = Find
triage-link-this = Link to it
triage-begin-title = Or a new improvement: its title
triage-begin-why = Why it is worth doing
triage-begin-go = Start an improvement with this
triage-behind = Stands behind
triage-alike = Improvements that sound the same
triage-key-link = Link to an improvement; leave a reported thing as it is
triage-problem-improvement = Choose an improvement of the list.

# The overview for whoever leads.
triage-overview-title = Overview
triage-overview-at = As things stand
triage-overview-came = In
triage-overview-went = Out
triage-overview-waits = Waiting now
triage-overview-declined = Declined
triage-overview-of-declined = of these declined
triage-overview-percent = { $percent }%
triage-overview-of = { $part } of { $whole } decisions
triage-overview-answer = To the first answer
triage-overview-decision = To the decision
triage-overview-took = { $days ->
    [0] { $hours ->
        [0] under an hour
        [one] { $hours } hour
       *[other] { $hours } hours
    }
    [one] { $days } day
   *[other] { $days } days
}
triage-overview-p90 = nine of ten: { $took } at most
triage-overview-p90-head = nine of ten
triage-overview-timed = { $count ->
    [one] from one
   *[other] from { $count }
}
triage-overview-cut = There was more than can be timed at once: the times are those of the latest { $most } answers and decisions.
triage-overview-by-week = Week by week
triage-overview-chart = How much came in and went out each week. The table says the same in numbers.
triage-overview-most = the tallest bar is { $count }
triage-overview-week = Week from
triage-overview-runs = so far
triage-overview-once = Everything counts once: as in, in the week it first came; as out, in the week of its last decision. Out includes what went to a team’s own list. Times are medians: half took no longer.
triage-overview-oldest = Waiting longest
triage-overview-by-theme = By theme
triage-overview-by-team = By team
triage-overview-nothing = Nothing in these weeks.
triage-overview-csv = All of this as a table (CSV)
triage-overview-period = Period
triage-overview-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
triage-overview-former-team = A former team
triage-key-filters = To the filters
