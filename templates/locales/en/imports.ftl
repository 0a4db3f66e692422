# The report of an import.
imports-report-source = Source: { $source }
imports-report-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}: { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
}, { $comments ->
    [one] { $comments } comment
   *[other] { $comments } comments
}, { $out } left out
imports-report-public = { $ideas } public
imports-report-waiting = { $ideas } waiting in moderation
imports-report-hidden = { $ideas } hidden
imports-report-status = { $ideas } with the status “{ $status }”
imports-report-themes = { $themes ->
    [one] { $themes } theme
   *[other] { $themes } themes
}: { $names }
imports-report-language = { $ideas } in the language “{ $lang }”
imports-report-sum = { $ideas } with an amount, together { $sum } { $currency }
imports-report-carried = Carried over as counts: { $support } for, { $against } against
imports-report-votes = Carried over as a count: { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
imports-report-mapped = { $columns ->
    [one] { $columns } column is used:
   *[other] { $columns } columns are used:
}
imports-report-unmapped = { $columns ->
    [one] { $columns } column is not used:
   *[other] { $columns } columns are not used:
}
imports-report-all-well = Every row maps.
imports-report-problems = What does not map, or not as it stands:
imports-report-place = { $file }, line { $line }:
imports-report-more = … and { $more } more of this kind

imports-about-topic = Topic: { $topic }
imports-about-description = Description: { $text }
imports-about-votes-file = The file with every single vote is not read. Votes are carried over as counts only.
imports-about-decidim = Files: { $proposals } with proposals, { $comments } with comments
imports-about-no-id = No column is mapped to “id”: a row is known by everything it says, so a row changed later would arrive as a new idea.
imports-about-currencies = Where a row names no currency, that of its group is taken: { $groups }

imports-status-draft = draft
imports-status-open = open
imports-status-under-review = under review
imports-status-planned = planned
imports-status-in-progress = in progress
imports-status-done = done
imports-status-declined = declined
imports-status-merged = merged
imports-status-withdrawn = withdrawn

imports-field-id = name at the source
imports-field-title = title
imports-field-text = text
imports-field-fact = fact below the text
imports-field-theme = theme
imports-field-area = area
imports-field-place = place
imports-field-amount = amount
imports-field-currency = currency
imports-field-group = group that shares a currency
imports-field-date = date
imports-field-author = author, as a salted hash
imports-field-link = link to the source
imports-field-language = language
imports-field-visibility = public, waiting or hidden
imports-field-status = status
imports-field-outcome = outcome at the source
imports-field-support = carried-over support
imports-field-against = carried-over votes against
imports-field-votes = carried-over votes
imports-field-comment = text of a comment
imports-field-stance = for or against
imports-field-parent = what a comment answers
imports-field-source = name of the source
imports-field-amendment = amendments are left out

# What is wrong with a row.
imports-row-uneven = The row has { $found } columns, the headings have { $expected }. Nothing is imported until this is mended.
imports-row-empty = The row is empty.
imports-row-no-id = The row has no id.
imports-row-no-title = The row has no title.
imports-row-no-text = The row has no text.
imports-row-repeated = The id “{ $id }” stands already on line { $first }; only the first is taken.
imports-row-title-cut = The title is longer than { $limit } characters and is cut at a word.
imports-row-text-cut = The text is longer than { $limit } characters and is cut.
imports-row-no-date = “{ $value }” is not a moment that can be read; the time of the import is taken.
imports-row-moderation = “{ $value }” is no decision of moderators that we know; the idea waits in moderation.
imports-row-not-a-number = “{ $value }” is not a number; it is left out.
imports-row-status = “{ $value }” is no status that we know; the idea stays open.
imports-row-currency = “{ $value }” is no currency that we know.
imports-row-no-currency = The amount has no currency.
imports-row-language = The hub does not speak “{ $lang }”; the text is kept under its default language.
imports-row-link = “{ $value }” is no web address; the link is left out.
imports-row-amendment = An amendment to another proposal; only proposals are taken.
imports-row-comment-elsewhere = A comment on something that is not a proposal ({ $kind }).
imports-row-comment-alone = The proposal or comment it answers is not in these files.

# Why a file cannot be imported at all.
imports-fault-missing = { $file } is not there.
imports-fault-folder = { $file } is a folder; a file is needed.
imports-fault-pipe = { $file } is not an ordinary file. It is read twice, so save it first.
imports-fault-unreadable = { $file } cannot be read: { $reason }
imports-fault-empty = { $file } is empty.
imports-fault-spreadsheet = { $file } is a spreadsheet or an archive, not a CSV file. Open it and save it as “CSV UTF-8”.
imports-fault-utf16 = { $file } is written in UTF-16. Save it as “CSV UTF-8”.
imports-fault-encoding = { $file }, line { $line }: this is not UTF-8 (byte { $byte }). The file is probably in an older encoding; save it as “CSV UTF-8”.
imports-fault-not-text = { $file }, line { $line }: this is not text.
imports-fault-stray-quote = { $file }: a quotation mark that opens on line { $opened } closes in the middle of a cell on line { $line }. Inside a quoted cell every quotation mark must be doubled.
imports-fault-open-quote = { $file }: the quotation mark that opens on line { $line } is never closed.
imports-fault-too-big = { $file } is larger than { $limit } MB ({ $size } MB). Divide it, or allow more with --max-mb.
imports-fault-row-too-big = { $file }, line { $line }: the row is larger than { $limit } MB.
imports-fault-too-many-rows = { $file } has more than { $limit } rows. Divide it, or allow more with --max-rows.
imports-fault-too-many-columns = { $file } has more than { $limit } columns.
imports-fault-two-columns = { $file } has two columns called “{ $column }”. Rename one of them.
imports-fault-missing-columns = { $file } has no column { $missing }. Its columns are: { $found }
imports-fault-unknown-kind = { $file } holds neither proposals nor comments as Decidim exports them. Its columns are: { $found }
imports-fault-no-proposals = No file with proposals is among these; comments alone have nowhere to go.
imports-fault-changed = { $file } was changed while it was imported. Look at it again and repeat the import; nothing is doubled.

# What the command line gets wrong.
imports-map-shape = “--map { $map }” should be field=Heading. Fields: { $fields }
imports-map-field = “--map { $map }” names no field that we know. Fields: { $fields }
imports-map-status = “--status { $map }” should be WORD=status. Statuses: { $statuses }
imports-map-no-title = No column is mapped to “title”; an idea cannot be without. For example: --map title=Proposal. Fields: { $fields }
imports-map-preset = There is no preset “{ $preset }”. Presets: { $presets }
imports-map-separator = “{ $separator }” is no separator: one character, or “tab”.

# While it is done.
imports-apply-report-only = This was a report; nothing was written. Repeat the command with --apply to import.
imports-apply-refused = Nothing was imported: some rows are damaged.
imports-apply-nothing = There is nothing to import.
imports-apply-progress = { $done } of { $all }
imports-apply-interrupted = Interrupted. { $done } of { $all } are in the hub. Repeat the same command to go on; nothing is doubled.
imports-apply-done = Done: { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
} and { $comments ->
    [one] { $comments } comment
   *[other] { $comments } comments
} new, { $known } known from before, in { $seconds } s.
imports-apply-late = { $entries ->
    [one] { $entries } entry was left out: it came after its challenge had closed.
   *[other] { $entries } entries were left out: they came after their challenge had closed.
}

# Challenges of a source.
imports-field-challenge = challenge
imports-report-challenges = { $challenges ->
    [one] { $challenges } challenge: { $names }
   *[other] { $challenges } challenges: { $names }
}
imports-row-challenge = stands in no challenge: the column has more than { $most } different values
imports-challenge-summary = { $entries ->
    [one] { $entries } entry, brought here from { $source }.
   *[other] { $entries } entries, brought here from { $source }.
}
imports-challenge-problem = This challenge was held elsewhere ({ $source }) and is kept here so that its ideas can be read, found and taken further. No more ideas are collected.
imports-challenge-moved = More entries came from { $source }: it went on collecting there.
imports-challenge-undated = The source gives no dates; those shown are of the day it was brought here.
imports-challenge-licence = The terms of { $source } apply to these ideas.
imports-decision-text = What became of each entry was decided elsewhere ({ $source }) and is told in the words used there. Votes are the counts of that place.
