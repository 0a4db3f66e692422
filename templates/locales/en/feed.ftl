# What the staff tell and ask each other.
feed-title = Staff feed
feed-lead = Only colleagues see this. Nothing here reaches the people we serve, and nobody gets a letter about it unless they asked for one.
feed-reading = What reaches me
feed-unseen = { $count ->
    [one] You are named in one post you have not opened
   *[other] You are named in { $count } posts you have not opened
}
feed-new = Write something
feed-text = What do you want to tell or ask?
feed-text-help = Name a colleague as @Liisa Hakala: they find it among their mentions.
feed-kind = What is it?
feed-kind-post = Post
feed-kind-question = Question
feed-to = Whom is it for?
feed-to-agency = Everyone in our agency
feed-to-hub = Everyone on the hub
feed-theme = Topic
feed-theme-none = No topic
feed-share = Tell colleagues about it
feed-case = Case it is about
feed-post-go = Post
feed-tab-all = Everything
feed-tab-followed = Topics I follow
feed-tab-naming = Where I am named
feed-none = Quiet so far
feed-none-text = What colleagues tell and ask stands here.
feed-comments = { $count ->
    [0] No comments yet
    [one] 1 comment
   *[other] { $count } comments
}
feed-comment = Your comment
feed-comment-go = Comment
feed-remove = Take back
feed-pace = The feed by letter
feed-pace-help = It stays quiet unless you choose otherwise. A quiet day brings no letter.
feed-pace-never = Never
feed-pace-daily = Once a day
feed-pace-weekly = Once a week
feed-topics = Topics to follow
feed-topics-help = With topics chosen, the letter brings those and what names you; without any, everything that is for you.
feed-reading-go = Save
feed-flash-posted = Your post is in the feed.
feed-flash-commented = Your comment is there.
feed-flash-removed = It is taken back.
feed-flash-reading = Saved.
feed-problem-text-empty = Write something first.
feed-problem-text-long = That is { $is } characters; at most { $most } fit.
feed-problem-team = Choose a team there is.
feed-problem-theme = Choose a topic there is.
feed-problem-case = There is no case with this number here.
feed-letter-subject = { $count ->
    [one] From your colleagues: 1 post
   *[other] From your colleagues: { $count } posts
}
feed-letter-told = { $name } tells
feed-letter-asked = { $name } asks
feed-letter-named = You are named where { $name } wrote
feed-letter-answered = Your post has new comments
feed-letter-read = Read and answer
feed-letter-why = You get this letter because you asked for it under “What reaches me” in the staff feed, and can end it there.
