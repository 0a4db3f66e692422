# What stands round every page.
look-skip = Skip to the content
look-demo-bar = This is a demonstration town. Nothing here is real, and letters stay in a folder.
look-demo-letters = Read the letters
look-search-label = Search this site
look-search-placeholder = Search ideas
look-search-go = Search
look-nav-label = Main menu
look-nav-ideas = Ideas
look-nav-new = Write an idea
look-nav-search = Search
look-nav-answers = Answers
look-nav-desk = Desk
look-nav-inbox = Inbox
look-nav-moderation = Moderation
look-nav-log = Staff log
look-nav-people = People
look-nav-settings = Site settings
look-nav-waiting = { $count ->
    [one] waiting
   *[other] waiting
}
look-language = Language
look-sign-in = Sign in
look-sign-out = Sign out
look-signed-in-as = Signed in as { $name }
look-my-ideas = My ideas
look-account = My account
look-footer-label = About this site
look-footer-contact = Contact
look-footer-accessibility = Accessibility
look-footer-privacy = Privacy
look-footer-terms = Terms of use
look-footer-api = Open interface (API)
look-footer-feed = Ideas as a feed
look-theme = Colours
look-theme-auto = As on my device
look-theme-light = Light
look-theme-dark = Dark
look-close = Close
look-edit = Edit
look-report = Report
look-moderate = Moderate
look-keys = Keys on this page
look-keys-show = Show the keys
look-crumbs = You are here
look-pager = Pages
look-pager-prev = Previous
look-pager-next = Next

# Forms.
look-optional = (optional)
look-problems = { $count ->
    [one] One thing needs mending
   *[other] { $count } things need mending
}
look-honeypot = Leave this empty
look-act-email = Your e-mail
look-act-help = We send you one link. When you open it, this counts. No password, and nobody else sees your address.
look-filters = Narrow the list
look-filters-text = With the words
look-filters-go = Show
look-filters-clear = Clear everything
look-filters-remove = Remove: { $name }
look-saved = Draft saved
look-saved-here = Kept on this device
look-saved-restored = We put back what you had typed.
look-image-alt = What is in the picture { $name }?

# People, states, ideas.
look-staff = staff
look-nobody = Someone who has left
look-elsewhere = Someone in an earlier service
look-walk = How far the idea has come
look-walk-ahead = not yet
look-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
look-supporters-word = { $count ->
    [one] supporter
   *[other] supporters
}
look-count-hidden = The count is shown later
look-tally-carried = +{ $count } carried over
look-tally-me = you too
look-support-title = Support
look-support-give = Support this idea
look-support-mine = You support this idea
look-support-back = Take my support back
look-support-letter = Send me the link
look-support-closed = Support is closed for this idea.
look-support-carried = { $count ->
    [one] and { $count } carried over from an earlier service
   *[other] and { $count } carried over from an earlier service
}
look-comment-edited = edited
look-comment-hidden = This comment has been hidden by a moderator.
look-comment-reply = Reply
look-comment-reply-to = to { $name }
look-comment-reply-label = Your reply
look-comment-reply-send = Send the reply
look-stance-for = For
look-stance-against = Against
look-diff = What changed
look-diff-added = added:
look-diff-removed = removed:

# When something stands in the way.
look-error-back = To the front page
look-error-search = Search the ideas
look-error-sign-in = Sign in
look-error-contact = Tell us about it
look-error-ref = If you write to us, mention this number:

# When something stands in the way.
look-similar = Is it one of these? Support it instead

# Under every letter.
look-letter-unsubscribe = Stop these letters
look-letter-settings = Choose which letters you get

# Under every letter.
look-waiting = waits for a moderator
look-hidden = hidden
look-against-carried = { $count ->
    [one] { $count } against, carried over
   *[other] { $count } against, carried over
}
look-votes-carried = { $count ->
    [one] { $count } vote cast in an earlier service
   *[other] { $count } votes cast in an earlier service
}
look-error-typed = What you had written

# Under every letter.
look-nav-desk-ideas = Ideas to answer
look-nav-templates = Answer templates
look-nav-challenges = Challenges
look-nav-improvements = Improvements
look-nav-knowledge = Knowledge
look-nav-services = Services

# Call-outs of longer texts.
look-callout-note = Note
look-callout-tip = Tip
look-callout-important = Important
look-callout-warning = Warning
look-callout-caution = Caution

# Whose service this is, and how one can tell.
look-official = An official service of { $agency }
look-official-how = How you can tell
look-official-address = The address
look-official-address-is = is { $host }. Look at it in the address bar before you write anything.
look-official-secure = The connection
look-official-secure-how = is encrypted: the address begins with https:// and nobody on the way can read along.
look-official-never = We never ask
look-official-never-how = for a password, a bank code or money. People of the city answer by name.
look-official-doubt = In doubt?
look-official-doubt-how = Ask us before you answer a message that looks strange.
look-footer-contact-us = Get in touch
