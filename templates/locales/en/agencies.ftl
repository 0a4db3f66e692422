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
agencies-ink = Colour of the text on them
agencies-ink-help = White unless you say otherwise.
agencies-language = Language of first resort
agencies-save = Save
agencies-add = Add
agencies-list = The list
agencies-row-name = Name
agencies-row-under = Under
agencies-row-top = Top level
agencies-row-used = Ideas
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
