### What the hub says when a request cannot be met: what is wrong, and what to do next.

web-missing-title = This page is not here
web-missing-text = It may have been moved or taken away, or the address has a slip in it. Searching often finds it.
web-sign-in-title = Please sign in first
web-sign-in-text = This is only possible once we know who you are. Signing in takes a minute and needs no password.
web-forbidden-title = This is not open to you
web-forbidden-text = You are signed in, but this part is for others. If you think it should be open to you, write to us.
web-invalid-title = Something needs a second look
web-invalid-text = Part of what was sent could not be used. Go back, check the marked places and send it again.
web-conflict-title = This cannot be done now
web-busy-title = A little too fast
web-busy-text = { $seconds ->
    [one] Please wait a second and try again.
   *[other] Please wait { $seconds } seconds and try again.
}
web-away-title = Not just now
web-away-text = Something this page needs is not answering at the moment. Please try again in { $seconds } seconds.
web-away-search-text = The search is resting for a moment. Everything else works. Please search again in { $seconds } seconds.
web-fault-title = Something went wrong on our side
web-fault-text = It is not your fault, and it has been noted. Please try again in a moment.
web-method-title = That does not work here
web-method-text = The page exists, but not for this kind of request. Start again from the front page.
web-too-large-title = That is too much at once
web-too-large-text = At most { $size } MB can be sent at once. Choose smaller or fewer files.
web-too-large-text-kb = At most { $size } kB of text can be sent at once. Please shorten it.
web-file-too-large-text = A file may be at most { $size } MB. Choose a smaller one.
web-too-slow-title = It took too long to arrive
web-too-slow-text = What you sent came too slowly, so we stopped waiting. Please try again, perhaps with a better connection.
web-broken-off-title = It broke off on the way
web-broken-off-text = What you sent did not arrive whole. Please send it again.
web-not-a-form-title = We cannot read this
web-not-a-form-text = What was sent is not in a form this page understands.
web-stale-form-title = This form has gone stale
web-stale-form-text = You have signed in or out since it was opened. Go back, load the page again and send it once more.
web-elsewhere-title = This came from another site
web-elsewhere-text = For your safety only forms from our own pages are taken. Please do it from here.
web-long-address-title = This address is too long
web-long-address-text = Please start again from the front page and choose fewer filters.
web-unlike-title = The request is not as described
web-unlike-text = Compare it with the description of the API.

web-problem-number = Give a number here.
web-problem-choice = Choose one of the given possibilities.
web-problem-after = This place in the list cannot be read. Start again from the first page.
web-problem-per-page = Between 1 and 100 at a time.
web-problem-picture = This could not be read as a picture. JPEG, PNG, WebP and GIF work.
web-problem-picture-pixels = This picture has too many pixels. Make it smaller, to at most 40 million.
web-problem-picture-small = This picture is too small. Each side needs at least 96 pixels.
web-switched-off-title = This part is switched off
web-switched-off-text = The city has switched this part of the service off for now. Nothing that was here is lost.
web-apart-only = Only files live at this address. Please open the page you came from.
web-apart-over = This link to a file has run out. Open the page it came from and choose the file again.
web-apart-later = The file cannot be fetched at the moment. Please try again in a little while.
