# Setting the site up.
agencies-settings-title = Name and colours
agencies-themes-title = Themes
agencies-areas-title = Areas
agencies-statuses-title = Statuses
agencies-pages-title = Pages
agencies-name = Name of the site
agencies-tagline = One line about it
agencies-tagline-help = Shown at the foot of every page.
agencies-accent = Colour of buttons
agencies-colour-help = As six digits, such as #a4122f. It is checked that the text on it can be read.
agencies-language = Language of first resort
agencies-save = Save
agencies-add = Add
agencies-list = The list
agencies-row-name = Name
agencies-row-under = Under
agencies-row-top = Top level
agencies-row-deeds = Deeds
agencies-retire = Take out of use
agencies-bring-back = Bring back
agencies-status-means = Means

# Pages an administrator writes.
agencies-page-changed = Changed { $when }
agencies-page-default = As it came with the service
agencies-page-edit-title = Write a page
agencies-page-see = See the page
agencies-page-heading = Heading
agencies-page-text = Text
agencies-page-text-help = Markdown: ## before a heading, a dash before a list item, [words](address) for a link.
agencies-page-publish = Publish
agencies-page-preview = Preview

# The log of staff acts.
agencies-log-title = Staff log
agencies-log-when = When
agencies-log-who = Who
agencies-log-what = What
agencies-log-change = Before and after
agencies-log-none = Nothing has been done yet

# What staff did, as the log says it.
agencies-log-settings-kept = Changed the site’s settings
agencies-log-page-kept = Wrote a page
agencies-log-page-reset = Put a page back as it came
agencies-log-theme-made = Added a theme
agencies-log-theme-changed = Changed a theme
agencies-log-theme-archived = Took a theme out of use
agencies-log-theme-restored = Brought a theme back
agencies-log-area-made = Added an area
agencies-log-area-changed = Changed an area
agencies-log-area-archived = Took an area out of use
agencies-log-area-restored = Brought an area back
agencies-log-status-made = Added a status
agencies-log-status-changed = Changed a status
agencies-log-status-archived = Took a status out of use
agencies-log-status-restored = Brought a status back
agencies-log-words-kept = Changed the list of watched words

# What is wrong in a form, and what to do.
agencies-problem-name-missing = Write a name.
agencies-problem-name-long = A name may have { $most } characters.
agencies-problem-colour = Write the colour as six digits, such as #a4122f.
agencies-problem-contrast = Text could not be read on this colour. Choose a darker one.
agencies-problem-email = Write an e-mail address, or leave it empty.
agencies-problem-hours = Write a number of hours, at most a year.
agencies-problem-seconds = Write a number of seconds, at most a day.
agencies-problem-zone = Write a time zone such as Europe/Helsinki.
agencies-problem-meaning = Choose what the status means. It cannot change later.
agencies-problem-parent = Choose a theme of the first level.
agencies-problem-two-levels = This theme has others under it, so it stays on the first level.
agencies-problem-title = Write a heading of at most { $most } characters.
agencies-problem-text = Write a text of at most { $most } characters.
agencies-problem-word-long = A word may have { $most } characters.
agencies-problem-words-many = At most { $most } words in a language.

# Setting the site up.
agencies-ink = Colour of text and headings
agencies-ink-help = A dark one; empty for pine.

# Settings, lists and words, in full.
agencies-languages = Languages of the site
agencies-zone = Time zone
agencies-zone-help = Every date and time is shown in it, such as Europe/Helsinki.
agencies-contact = Address people can write to
agencies-contact-help = Shown on the contact page and in the privacy notice.
agencies-hide-counts = Hide how many support an idea
agencies-hide-counts-help = Until a campaign is over, so that nobody follows the crowd.
agencies-new-person = Hours a person counts as new
agencies-new-person-help = Links in their texts wait for a look by staff.
agencies-gather = Seconds news is gathered before a letter leaves
agencies-gather-help = Several things that happen together then come in one letter.
agencies-row-name-in = Name in { $language }
agencies-position = Place in the list
agencies-position-help = Lower numbers come first. Empty: last.
agencies-retired = out of use
agencies-means-open = Open
agencies-means-under-review = Under review
agencies-means-planned = Planned
agencies-means-in-progress = In progress
agencies-means-done = Done
agencies-means-declined = Declined
agencies-words-title = Watched words
agencies-words-lead = One word or phrase a line. A text with one of them waits until a person has looked; nothing is refused because of it.
agencies-flash-saved = Saved.
agencies-page-reset = Go back to the page as it came
agencies-log-hub = The hub itself
agencies-log-case = Feedback { $number }
agencies-log-idea = Idea { $number }
agencies-log-comment = Comment { $number }
agencies-log-person = Person { $number }
agencies-log-matter = Matter { $number }
agencies-log-theme = Theme { $number }
agencies-log-area = Area { $number }
agencies-log-status = Status { $number }
agencies-log-challenge = Challenge { $number }
agencies-log-improvement = Improvement { $number }

# Plain language.
agencies-jargon-title = Plain language
agencies-jargon-lead = Hints for everyone who writes to the public. They show beside the preview of an answer or an article and never stop anyone.
agencies-jargon-try = Try a text
agencies-jargon-try-in = Try a text in { $language }
agencies-jargon-text = Text
agencies-jargon-look = Look it over
agencies-jargon-lists = Words only an office uses
agencies-jargon-help = One entry a line: the word, an equals sign, and what to say instead. A star at the end of a word stands for any ending.
agencies-jargon-reset = Back to the first list
agencies-log-jargon-kept = Changed the list of office words
agencies-problem-instead-long = What to say instead may have { $most } characters.
agencies-agency = Whose service it is
agencies-agency-help = The name of the public body, as the line above every page says: “An official service of …”. Empty: the name of the site.
