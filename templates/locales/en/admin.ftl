### The administrator's pages: what needs a hand, jobs, letters and their words, the doctor.

admin-title = Administration
admin-lead = Everything an administrator keeps, each in one place. Every change is confirmed and stands in the staff log with before and after.
admin-needs = This needs a hand
admin-needs-nothing = All is well: nothing waits for an administrator.
admin-need-jobs = { $count ->
    [one] One job was given up after many tries.
   *[other] { $count } jobs were given up after many tries.
}
admin-need-letters = { $count ->
    [one] One letter could not be delivered.
   *[other] { $count } letters could not be delivered.
}
admin-need-doctor = { $count ->
    [one] One part of the service is not well.
   *[other] { $count } parts of the service are not well.
}
admin-group-site = The site
admin-group-lists = What things are called
admin-group-people = People and what they did
admin-group-running = How the service runs
admin-way-settings = The name of the site, its colours, its languages and its time zone.
admin-way-logo = The picture at the head of every page.
admin-way-pages = What the pages on contact, accessibility, privacy and terms say.
admin-way-features = Switch off whole parts of the service, and on again.
admin-way-themes = What ideas and feedback are about.
admin-way-areas = The parts of town people choose from.
admin-way-statuses = Your own names for how far an idea has come.
admin-way-stages-title = Stages of improvements
admin-way-stages = What the columns of the board are called, and how many cards each holds.
admin-way-words = Words that send a text to a person first.
admin-way-people = Everyone with an account: roles, teams and titles.
admin-way-teams-title = Teams
admin-way-teams = The units of the agency; whoever belongs to one is staff.
admin-way-sign-in = The services people may sign in with beside the letter.
admin-way-log = Who did what and when, with before and after. Can be narrowed, saved and undone.
admin-way-letters = Letters on their way: { $letters_waiting } waiting, { $letters_failed } not delivered.
admin-way-texts = What every letter says, in each language, with a preview.
admin-way-jobs = Work that is done after the answer: { $jobs_waiting } waiting, { $jobs_failed } given up.
admin-way-limits = How much of everything may come in.
admin-way-doctor = { $ill ->
    [0] Tries every part of the service: all of them work.
    [one] Tries every part of the service: one is not well.
   *[other] Tries every part of the service: { $ill } are not well.
}
admin-doctor-title = How the service is
admin-doctor-lead = Every part is really tried. What is found is remembered for a few seconds.
admin-doctor-again = Try again
admin-doctor-ill = { $count ->
    [one] One part is not well.
   *[other] { $count } parts are not well.
}
admin-doctor-well = All parts work.
admin-doctor-what = Part
admin-doctor-how = How it is
admin-doctor-note = What was found
admin-doctor-works = Works
admin-doctor-broken = Does not work
admin-doctor-version = Talkoo { $version }
admin-port-database = Database
admin-port-search = Search
admin-port-mail = Letters
admin-port-sign-in = Sign-in service
admin-port-storage = Files
admin-port-bus = News between nodes
admin-port-jobs = Jobs
admin-port-address = Public address
admin-port-folder = Data folder
admin-ill-database = Nobody can be answered until it is back.
admin-ill-search = Searching rests. Everything else works, and the index catches up by itself.
admin-ill-mail = Letters wait and leave when it is back. Nobody can sign in by letter until then.
admin-ill-sign-in = Nobody can sign in with it until it is back; the letter works.
admin-ill-storage = Pictures and papers cannot be opened or sent.
admin-ill-bus = Changes made on one server reach the others some seconds later.
admin-ill-jobs = Something that should have happened after an answer has not. Look at the jobs.
admin-ill-address = Links in letters may lead nowhere. The operator sets the public address.
admin-ill-folder = Nothing can be kept on this server’s disk. Is it full?
admin-jobs-title = Jobs
admin-jobs-lead = Work that is done after the answer: letters, search, counts. One that fails is tried again with growing pauses; after the last try it lies here.
admin-jobs-failed = Given up
admin-jobs-waiting = Waiting
admin-jobs-running = Running
admin-jobs-none = Nothing here at the moment
admin-jobs-none-failed = No job was given up
admin-letters-title = Letters on their way
admin-letters-lead = What waits to leave, and what could not be delivered. What a letter says is not shown here, and of its address only the part after the @.
admin-letters-failed = Not delivered
admin-letters-waiting = Waiting
admin-letters-none = No letter waits
admin-letters-none-failed = No letter failed to arrive
admin-letter-words-gone = Its words held somebody’s key and are no longer kept, so it cannot be sent again. The person can ask for a new one.
admin-row-tries = { $count ->
    [0] not tried yet
    [one] tried once
   *[other] tried { $count } times
}
admin-row-since = Since
admin-row-next = Next try
admin-row-last = Last try
admin-row-to = to { $to }
admin-kinds-all = All kinds
admin-retry = Try again now
admin-retry-all = { $count ->
    [one] Try it again
   *[other] Try all { $count } again
}
admin-drop = Let it be
admin-drop-why = Why?
admin-drop-help = The reason stands in the staff log. It cannot be tried again after that.
admin-drop-go = Let it be
admin-problem-reason = Write a reason of at most { $most } characters.
admin-flash-job-retried = The job is tried again now.
admin-flash-jobs-retried = { $count ->
    [0] There was nothing to try again.
    [one] One job is tried again now.
   *[other] { $count } jobs are tried again now.
}
admin-flash-job-dropped = The job is let be. The reason stands in the staff log.
admin-flash-letter-retried = The letter is sent again now.
admin-flash-letters-retried = { $count ->
    [0] There was no letter that can be sent again.
    [one] One letter is sent again now.
   *[other] { $count } letters are sent again now.
}
admin-flash-letter-dropped = The letter was taken out of the post. The reason stands in the staff log.
admin-log-job-retried = Had a job tried again
admin-log-jobs-retried = Had all jobs of a kind tried again
admin-log-job-dropped = Let a job be
admin-log-letter-retried = Had a letter sent again
admin-log-letters-retried = Had all letters of a kind sent again
admin-log-letter-dropped = Took a letter out of the post
admin-work-letters = Writing and sending letters
admin-work-search = Keeping the search up to date
admin-work-ideas = Ideas
admin-work-challenges = Phases of challenges
admin-work-improvements = Improvements
admin-work-feedback = Feedback
admin-work-inbox = The staff’s inbox
admin-work-moderation = Moderation
admin-work-accounts = Accounts
admin-work-sweeping = Sweeping up what is old
admin-work-other = Other work
admin-texts-title = Texts of letters
admin-texts-lead = Every letter comes with words in five languages. Write your own where you would say it otherwise; the next letter is written with them.
admin-texts-messages = { $count ->
    [one] one text
   *[other] { $count } texts
}
admin-texts-changed = Your own words: { $langs }
admin-letter-every = What every letter says
admin-letter-every-help = The greeting, and the links at its foot.
admin-letter-sign-in = The letter with which people sign in
admin-letter-sign-in-help = Goes at once to whoever asks to sign in, or acts without being signed in.
admin-letter-gathered = News
admin-letter-gathered-help = Tells people what happened to what they wrote, support or follow; gathered as each of them chose.
admin-letter-decision = A decision of moderation
admin-letter-decision-help = Goes to the author of what was hidden or shown again, with the rule, the reason and the way to appeal.
admin-letter-blocked = Somebody cannot take part
admin-letter-blocked-help = Goes to whoever was blocked, with the reason and how long.
admin-letter-verdict = The decision of a challenge
admin-letter-verdict-help = Goes to everyone with an idea in the challenge: what became of it, and why.
admin-letter-onward = News about an improvement, without an account
admin-letter-onward-help = Goes to whoever gave feedback that became part of an improvement, with a link of their own.
admin-letter-case-receipt = Receipt of feedback
admin-letter-case-receipt-help = Goes at once to whoever gave feedback and an address, with the link to follow it.
admin-letter-case-answer = An answer to feedback
admin-letter-case-answer-help = Goes when the staff has answered, closed or declined feedback.
admin-letter-other-help = Another letter of the service.
admin-text-help = What stands in braces is filled in by the service and must stay as it is. A text with forms for one and for many keeps those forms. An empty field goes back to the words the letter came with.
admin-text-placeholders = { $count ->
    [0] Nothing is filled in here.
   *[other] Must stay: { $names }
}
admin-text-own = Your own words
admin-text-keep = Write letters so
admin-text-reads = How it reads
admin-text-reads-typed = How it would read
admin-text-reads-none = Mend what is marked, then it can be shown.
admin-text-html = See the letter as mail programs show it: { $subject }
admin-text-reset = Go back to the words it came with ({ $language })
admin-flash-letter-kept = Saved. The next letter is written so: { $letter }.
admin-flash-letter-reset = Back to the words it came with: { $letter }.
admin-port-mailbox = Incoming e-mail
admin-ill-mailbox = E-mail to the counter waits in its mailbox and is read when it is back.
admin-doctor-see = Something does not work; the lines above say what.
admin-found-sqlite = SQLite answers
admin-found-postgres = PostgreSQL answers
admin-found-index-to-fill = The search answers; its index is still being filled
admin-found-index-elsewhere = The running hub has the index open
admin-found-letters-in-folder = Letters are laid in a folder and not sent
admin-found-mail-server = The mail server answers
admin-found-mailbox = The mailbox answers
admin-found-files-on-disk = Files on disk: one was written and read
admin-found-files-in-bucket = Files in the bucket { $bucket }: one was written and read
admin-found-one-node = One server: news stays inside it
admin-found-many-nodes = News travels between servers over PostgreSQL
admin-found-provider = { $name } answers
admin-found-folder = The data folder can be written
admin-found-folder-running = A hub is running in it
admin-found-folder-free = It is free
admin-found-no-address = None set; links name the address the hub listens on
admin-found-address = People reach it at { $address }
admin-why-refused = It took no connection: it is switched off, or something stands in between
admin-why-unknown-host = Its host name is not known; is it spelled right?
admin-why-certificate = Its certificate is not trusted, or the secured connection failed
admin-why-password = It did not let us in; is the name, the password or the key right?
admin-why-not-allowed = The program is not allowed to write or read there
admin-why-full = The disk is full
admin-why-silent = No answer came within a few seconds
admin-why-other = It answered with an error, word by word:
admin-found-index = { $count ->
    [one] The search answers and knows one thing
   *[other] The search answers and knows { $count } things
}
admin-found-jobs = { $count ->
    [0] None waiting, none given up
    [one] One waiting, none given up
   *[other] { $count } waiting, none given up
}
admin-why-jobs = { $count ->
    [one] One was given up; the page of jobs and the log say why
   *[other] { $count } were given up; the page of jobs and the log say why
}
