# Signing in by letter.
accounts-sign-in-title = Sign in
accounts-sign-in-lead = No password: we send you a letter with a link and a short code. If you are new here, it makes your account.
accounts-sign-in-send = Send me the letter
accounts-sent-title = Look in your mail
accounts-sent-lead = We have sent a letter to { $email }. Its link works once, for { $minutes } minutes, on any device.
accounts-sent-code = Or type the code from the letter
accounts-sent-code-help = Handy when you read your mail on another device.
accounts-sent-go = Continue
accounts-sent-typed = Kept for you until then
accounts-sent-nothing = Nothing came? Look among the unwanted mail.
accounts-sent-again = Send another letter
accounts-waiting-support = Your support for this idea
accounts-waiting-comment = Your comment
accounts-waiting-idea = Your idea
accounts-waiting-follow = Following this idea
accounts-waiting-report = Your report
accounts-link-title = Welcome
accounts-link-lead = You are about to sign in as { $email }.
accounts-link-go = Sign in

# One's own account.
accounts-title = My account
accounts-email = Your e-mail is { $email }. Nobody else sees it.
accounts-name = Display name
accounts-name-help = Shown beside what you write. It may be a pseudonym.
accounts-language = Language
accounts-language-help = For pages and letters.
accounts-letters = Letters about ideas you follow
accounts-letters-help = Every letter has a link that stops them.
accounts-save = Save
accounts-sessions = Where you are signed in
accounts-session-this = this device
accounts-session-used = Last used
accounts-session-end = Sign out there
accounts-tokens = Keys to the open interface
accounts-tokens-lead = For programs that act in your name.
accounts-token-new = Your new key
accounts-token-once = Copy it now: it is shown only this once.
accounts-token-end = Revoke
accounts-token-make = Make a key
accounts-token-name = What is it for?
accounts-token-name-help = So that you know later which one to revoke.
accounts-token-scopes = What it may do
accounts-leave = Leave this service
accounts-leave-lead = Your account and address are erased. What you have written stays, without your name.
accounts-leave-sure = Yes, erase my account
accounts-leave-go = Erase the account

# The people of the hub, for an administrator.
accounts-people-title = People
accounts-people-find = Name or e-mail
accounts-people-email = E-mail
accounts-people-role = Role
accounts-people-teams = Teams
accounts-people-since = Since
accounts-people-blocked = blocked until { $until }
accounts-people-none = Nobody by that name
