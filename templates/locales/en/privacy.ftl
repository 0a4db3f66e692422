# The privacy notice, made from the settings.
privacy-title = Privacy
privacy-who = Who is responsible
privacy-who-lead = { $name } is the controller of what is kept here. The legal ground is its task of general interest: hearing people and answering them.
privacy-officer = Data protection officer: { $officer }
privacy-what = What is kept, why, and for how long
privacy-what-lead = No decision about you is made by a machine alone, and nothing is sold or used for advertising.
privacy-warning = Before an account, a draft or feedback is erased, you have a letter { $days ->
    [one] { $days } day
   *[other] { $days } days
} ahead. Signing in is enough to keep an account.
privacy-backups = Copies of the whole service, kept against accidents, are overwritten after { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
privacy-where = Where it lies
privacy-where-lead = Nobody else gets to see it, except those named here, who work for the controller.
privacy-place-own = On this service’s own computer
privacy-place-bucket = With { $host }
privacy-place-mail = Handed on by { $host }
privacy-place-no-mail = Letters do not leave this service
privacy-places-database = What you write and your account
privacy-places-files = Pictures and files
privacy-places-search = The search index of what is public
privacy-places-mail = Letters
privacy-places-sign-in = Signing in with { $name }, if you choose it
privacy-consent = What rests on your consent
privacy-consent-lead = You give it by doing it, and take it back as easily. What was done before stays lawful.
privacy-consent-letters = News by letter about what you follow
privacy-consent-letters-back = The link in each letter stops them at once, without signing in.
privacy-consent-feedback-email = The e-mail address you may give with feedback
privacy-consent-feedback-email-back = The link to your feedback removes it.
privacy-consent-residence = Saying in which part of town you live, for a vote
privacy-consent-residence-back = It goes when you take it back among your details, or with your account.
privacy-consent-portrait = A picture of yourself, if you speak for the city
privacy-consent-portrait-back = Take it off on your account page; it goes at once everywhere.
privacy-browser = In your browser
privacy-browser-lead = Your browser asks nothing of anyone but this service: fonts, pictures and scripts are our own, and nobody is tracked. Cookies are only technical:
privacy-cookie-session = keeps you signed in; ends when you sign out
privacy-cookie-look = your language and colours, if you choose them here
privacy-cookie-flash = a word about what you have just done; gone after a minute
privacy-rights = Your rights
privacy-right-copy = Take everything about you along
privacy-right-correct = See and correct your details
privacy-right-erase = Erase your account, with or without what you wrote
privacy-right-letters = Choose or stop letters
privacy-right-ask = Ask us anything else, object, or have something restricted
privacy-complain = If you think we treat your details wrongly, you may complain to the data protection authority.
privacy-made = This notice is made from the settings this service really runs with.

privacy-kept-account = Your account: name, e-mail address, language, how letters come
privacy-why-account = So that you can sign in and hear from us.
privacy-long-account = { $days ->
    [one] Until you leave, or { $days } day after you last came in
   *[other] Until you leave, or { $days } days after you last came in
}
privacy-until-you-leave = Until you leave
privacy-kept-public = Ideas, comments and questions you publish, with their pictures and files
privacy-why-public = They are your part in a public discussion.
privacy-long-public = As long as the discussion stands; without your name once you leave, or not at all if you take them back then
privacy-kept-drafts = Ideas you have begun and not sent
privacy-why-drafts = So that you can go on later.
privacy-long-drafts = { $days ->
    [one] { $days } day after you last touched them
   *[other] { $days } days after you last touched them
}
privacy-kept-votes = Your support and votes
privacy-why-votes = So that every voice is counted once.
privacy-long-votes = As long as what was voted on; once you leave they lead to nobody
privacy-kept-feedback = Feedback you give, with files, and an e-mail address if you leave one
privacy-why-feedback = So that we can answer and do something about it.
privacy-long-feedback = Words for { $days } days after it was done with, the e-mail address for { $email }
privacy-kept-networks = The network addresses sign-ins, browsers and feedback came from
privacy-why-networks = So that you recognise your own devices and nobody floods others.
privacy-long-networks = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
privacy-kept-letters = That we wrote to you, and when
privacy-why-letters = So that nothing is sent twice. What a letter says is not kept once it has left.
privacy-long-letters = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
privacy-kept-reports = What is reported to moderators, and appeals
privacy-why-reports = So that decisions can be checked.
privacy-long-reports = { $days ->
    [one] { $days } day after the decision
   *[other] { $days } days after the decision
}
privacy-kept-office = What our own staff do here, with before and after
privacy-why-office = Public work must be traceable.
privacy-long-office = As long as the records law asks

# Everything about oneself.
privacy-mine-title = Everything about me
privacy-mine-lead = One archive with all that is kept about you: an index to read, the same as data for programs, and your files.
privacy-mine-go = Download everything
privacy-mine-limit = Files are put in up to { $size } altogether; more than that is named in the index.
privacy-mine-parts = What is in it
privacy-mine-left-out = Keys that open doors are left out, even your own: whoever had the archive could use them.
privacy-index-made = All that { $site } kept about you, as of { $when }.
privacy-index-json = the same for programs
privacy-index-too-large = too large for this archive; fetch it from the service
privacy-part-teams = Teams you belong to
privacy-part-ideas = Your ideas
privacy-part-form-answers = Your answers to the questions of challenges
privacy-part-versions = Versions you wrote
privacy-part-comments = Your comments
privacy-part-article-comments = Your comments on articles
privacy-part-questions = Questions you asked about challenges
privacy-part-supports = What you support
privacy-part-ballots = Your ballots
privacy-part-ballot-choices = What you chose on them
privacy-part-residences = Where you said you live
privacy-part-invitations = Challenges you were invited to
privacy-part-follows = What you follow
privacy-part-organisations = Companies you are in or asked to be let into
privacy-part-feedback = Your feedback
privacy-part-feedback-messages = What was said about it
privacy-part-files = Your files
privacy-part-reports = What you reported
privacy-part-moderation = Decisions of moderators about your words
privacy-part-blocks = Times you could not take part
privacy-part-notices = News that was gathered for you
privacy-part-letters = Letters to you
privacy-part-mails = E-mail you sent
privacy-part-bounces = Letters that came back
privacy-part-warnings = What you were told will be erased
privacy-part-sessions = Browsers you are signed in with
privacy-part-sign-ins = Sign-in letters you asked for
privacy-part-waiting = What waited for a sign-in letter
privacy-part-tokens = Your tokens for programs
privacy-part-profile = Your page in the directory of staff
privacy-part-identities = Other services you sign in with
privacy-part-office = What you did in office

# The letter before something is erased.
privacy-letter-subject = Something of yours will be erased soon
privacy-letter-lead = We keep nothing longer than we need it. On these days the following goes:
privacy-letter-how = To keep it, open the link and use it. If you do nothing, it is erased.
privacy-letter-account = Your account: nobody has signed in to it for a long time. What you published stays, without your name.
privacy-letter-draft = Your draft “{ $title }”.
privacy-letter-case = What you told us under { $reference }.

# Words taken back.
privacy-recalled-question = (Taken back by whoever asked.)
privacy-given-letters = News by letter:
privacy-given-yes = yes
privacy-given-no = no
privacy-given-change-letters = Choose or stop letters
privacy-given-portrait = Your picture, shown because you speak for the city:
privacy-given-change-portrait = Change or remove it
privacy-given-residence = You said you live in { $area }, for
privacy-given-take-back = Take it back
privacy-given-moved = { $reference }: on { $when } you agreed that another agency may have it.
