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
accounts-leave-recall = Also take back what I wrote
accounts-leave-recall-help = Your ideas, comments, questions and feedback become empty, with their files. What others wrote, and voices you gave, stay. Without this tick, what you published stays without your name.
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

# Names nobody chose.
accounts-first-name = Resident { $number }
accounts-former-member = A former member

# What cannot be used, and what to do instead.
accounts-problem-email = This is not a whole e-mail address. It looks like name@example.org.
accounts-problem-email-missing = Give your e-mail address, so that we can send you the letter.
accounts-problem-code = This code does not match. It has six digits and stands in the newest letter.
accounts-problem-name-missing = Choose a name to be shown; a pseudonym will do.
accounts-problem-name-long = The name may have { $most } letters at the most.
accounts-problem-name = A name has letters in it, but no address and no link.
accounts-problem-look = Choose one of the three.
accounts-problem-title = Say in fewer words what they do.
accounts-problem-reason = Give a reason of { $most } letters at the most; the person will read it.
accounts-problem-until = Choose a day that is still to come.
accounts-problem-scope = Tick at least one thing the key may do.
accounts-problem-token-name = Say in up to sixty letters what the key is for.
accounts-problem-tokens-many = You have { $most } keys. Revoke one first.
accounts-problem-team-name = Name the team in at least one language.
accounts-problem-team-long = A team’s name may have { $most } letters at the most.
accounts-problem-idempotency-key = This key is too long; two hundred letters are enough for any.

# What waited and was refused.
accounts-kept-title = What could not be done
accounts-kept-lead = You are signed in. What you had typed is here, with the reason why it did not count.
accounts-kept-none = Nothing is kept here.
accounts-kept-discard = I do not need it any more
accounts-kept-busy = Too much was asked at once. Try it again from the page of the idea.
accounts-kept-missing = What it was about is no longer there.
accounts-kept-forbidden = This is not open to you.

# Words after a deed.
accounts-flash-welcome = You are signed in.
accounts-flash-counted = You are signed in, and it counts.
accounts-flash-signed-out = You have signed out.
accounts-flash-saved = Saved.
accounts-flash-left = Your account is erased. Thank you for having been here.
accounts-flash-token-ended = The key no longer works.
accounts-flash-session-ended = Signed out there.

# More of the account.
accounts-link-acts = With this you also confirm
accounts-look = Colours
accounts-letters-at-once = At once
accounts-letters-daily = One a day at the most
accounts-letters-weekly = One a week at the most
accounts-letters-never = None
accounts-session-unknown = A browser
accounts-session-network = From the network { $network }
accounts-token-unused = not used yet
accounts-scope-read = Read what you may read
accounts-scope-write = Write ideas and comments, give support
accounts-scope-staff = Work as staff: answer, merge, moderate
accounts-scope-admin = Keep the site and its people

# People and teams, for an administrator.
accounts-person-title-field = What they do, in plain words
accounts-person-title-help = Shown beside the answers they write.
accounts-person-admin = Administrator
accounts-person-admin-make = Make an administrator
accounts-person-admin-end = No longer an administrator
accounts-person-member = Member
accounts-person-lead = Leads the team
accounts-person-none = Not in it
accounts-teams-title = Teams
accounts-teams-lead = Whoever belongs to a team is staff: may answer, merge and moderate. Leads may also block people.
accounts-team-name-in = Name in { $language }
accounts-team-make = Make a team
accounts-log-admin-made = Made somebody an administrator
accounts-log-admin-ended = Ended somebody’s being an administrator
accounts-log-title = Changed somebody’s title
accounts-log-team-made = Made a team
accounts-log-team-changed = Renamed a team
accounts-log-team-joined = Brought somebody into a team
accounts-log-lead-made = Made somebody lead a team
accounts-log-team-left = Took somebody out of a team
accounts-log-blocked = Blocked somebody for a time
accounts-log-block-lifted = Lifted a block

# The sign-in letter.
accounts-letter-subject = { $code } is your code for { $site }
accounts-letter-title = Here is your way in
accounts-letter-link = Open this link and press the button there:
accounts-letter-button = Sign in
accounts-letter-code = Or type this code where you asked for the letter:
accounts-letter-acts = When you do, this counts:
accounts-letter-lasts = Both work once, for { $minutes } minutes. If you did not ask for this letter, do nothing: nothing happens.

# The sign-in letter.
accounts-problem-sure = Tick the box if you really want to leave.

# Signing in by other services.
accounts-ways-or = Or sign in by another service
accounts-ways-with = Sign in with { $provider }
accounts-ways-waiting = Or let it count by another service, without the letter
accounts-act-connect = Connect a way to sign in
accounts-not-title = You are not signed in
accounts-not-away = { $provider } does not answer at the moment. This is not your doing.
accounts-not-denied = The sign-in at { $provider } was broken off, or { $provider } did not allow it.
accounts-not-unhelpful = { $provider } did not understand our question. Those who keep this service can read why.
accounts-not-code = What { $provider } gave you works only once and for a short time, and it has been used already.
accounts-not-issuer = The answer did not come from { $provider }. So that nobody slips in between, we did not go on.
accounts-not-audience = The answer from { $provider } was meant for another service or another person.
accounts-not-nonce = The answer from { $provider } belongs to another attempt to sign in.
accounts-not-signature = The answer from { $provider } does not bear its valid signature, so we do not believe it.
accounts-not-time = The answer from { $provider } is too old, or its clock and ours do not agree.
accounts-not-unreadable = The answer from { $provider } makes no sense to us.
accounts-not-spent = This sign-in was begun too long ago, has been used already, or was begun in another browser.
accounts-not-again = Try again with { $provider }
accounts-not-letter = Sign in by letter
accounts-not-letter-lead = The letter always works: a link and a code, sent to your e-mail.
accounts-offer-title = Welcome from { $provider }
accounts-offer-known = { $provider } knows you as { $known }.
accounts-offer-new = Nobody here is known by that yet. Say what you want to be called, and your account is made.
accounts-offer-new-email = Letters go to { $email }. Nobody else sees the address.
accounts-offer-make = Make my account
accounts-offer-standing = There is already an account with the address { $email }. If it is yours, we send a letter there; once you follow it, you can sign in with { $provider } too.
accounts-offer-unproven = { $provider } has not confirmed an e-mail address of yours. Tell us where we may write; once you follow the letter, you can sign in with { $provider } too.
accounts-offer-letter = Send me the letter
accounts-offer-connects = From then on you can sign in to your account { $name } with { $provider } as well.
accounts-offer-connect = Connect to { $name }
accounts-offer-signed-in = You are signed in here as { $name }.
accounts-offer-acts = This counts as soon as you are signed in
accounts-identities = Other ways to sign in
accounts-identities-lead = The letter always works. These services can let you in as well.
accounts-identity-since = Connected { $date }
accounts-identity-end = Disconnect
accounts-identity-connect = Connect { $provider }
accounts-flash-connected = Connected. You can sign in that way from now on.
accounts-flash-disconnected = Disconnected. The letter still lets you in.
accounts-flash-no-goodbye = That service has no page for signing out that we know of. Sign out there yourself if you share this device.
accounts-signed-out-title = You have signed out
accounts-signed-out-here = You are no longer signed in here.
accounts-signed-out-there = You may still be signed in at { $provider }. If you share this device, sign out there too.
accounts-signed-out-go = Sign out at { $provider } too
accounts-providers-title = Ways to sign in
accounts-providers-lead = The letter always works. The services below stand in the settings of this installation, and their rules with them; they are read when it starts.
accounts-providers-none = No other service is set up. The README says how.
accounts-provider-answers = answers
accounts-provider-away = does not answer now; doctor says why
accounts-provider-issuer = Issuer
accounts-provider-client = Our name there
accounts-provider-scopes = What is asked for
accounts-provider-back = Address to come back to
accounts-provider-signed-out = Address after signing out
accounts-provider-addresses = Its word for an address
accounts-provider-believed = believed: a new account needs no letter
accounts-provider-not-believed = not believed: a letter confirms each address
accounts-provider-rules = Who becomes what
accounts-provider-no-rules = No rules: whoever comes is a resident.
accounts-rule-belongs = Whoever has “{ $word }” in { $claim } belongs to the team { $team }.
accounts-rule-all-belong = Everyone belongs to the team { $team }.
accounts-rule-leads = Whoever has “{ $word }” in { $claim } leads the team { $team }.
accounts-rule-all-lead = Everyone leads the team { $team }.
accounts-rule-admin = Whoever has “{ $word }” in { $claim } is an administrator.
accounts-rule-all-admin = Everyone is an administrator.
accounts-rule-no-team = There is no team of this name.
accounts-log-rule-joined = A sign-in rule brought somebody into a team
accounts-log-rule-left = A sign-in rule took somebody out of a team
accounts-log-rule-admin = A sign-in rule changed who is an administrator
