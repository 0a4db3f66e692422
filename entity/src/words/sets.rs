//! Closed sets, kept in the database as short words and spoken by the API in the same words.

/// Declares an enum once: its variants, the word each is kept and spoken as, and the reading of that word.
macro_rules! closed_set {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize,
            serde::Deserialize, sea_orm::DeriveValueType, poem_openapi::Enum,
        )]
        #[sea_orm(value_type = "String", column_type = "Text")]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] #[oai(rename = $word)] $variant),*
        }

        impl $name {
            /// Every member, in the order it was declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word it is kept and spoken as.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = sea_orm::sea_query::ValueTypeErr;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word { $($word => Ok(Self::$variant),)* _ => Err(sea_orm::sea_query::ValueTypeErr) }
            }
        }
    };
}
pub(crate) use closed_set;

closed_set! {
    /// The fixed meanings of an idea's status. An agency may name its own, each mapped to one of these.
    IdeaStatus {
        Draft = "draft",
        Open = "open",
        UnderReview = "under_review",
        Planned = "planned",
        InProgress = "in_progress",
        Done = "done",
        Declined = "declined",
        Merged = "merged",
        Withdrawn = "withdrawn",
    }
}

closed_set! {
    /// Whether the public may see a thing. Moderation hides, never erases.
    Visibility {
        Public = "public",
        /// Kept until someone on the staff has looked: a new person's link, a watched word, a pending import.
        Waiting = "waiting",
        Hidden = "hidden",
    }
}

closed_set! {
    /// The kinds of things that can be followed, reported, commented, searched.
    Kind {
        Idea = "idea",
        Comment = "comment",
        Challenge = "challenge",
        /// A question asked in public about a challenge.
        Query = "query",
        /// A matter brought to the one counter; feedback is one.
        Case = "case",
        /// An improvement case.
        Improvement = "improvement",
        /// Somebody of the public directory.
        Person = "person",
        /// A page of what the agency knows: an article, news, a story, a service, a guide.
        Article = "article",
        ArticleComment = "article_comment",
    }
}

closed_set! {
    /// How a comment stands towards its thing.
    Stance {
        For = "for",
        Against = "against",
        Neutral = "neutral",
    }
}

closed_set! {
    FileRole {
        Image = "image",
        Attachment = "attachment",
    }
}

closed_set! {
    /// The rule a report or a moderation decision refers to.
    Rule {
        Spam = "spam",
        Insult = "insult",
        Privacy = "privacy",
        OffTopic = "off_topic",
        Illegal = "illegal",
        Other = "other",
    }
}

closed_set! {
    /// Why a thing came to the moderation queue.
    Cause {
        Report = "report",
        NewPersonsLink = "new_persons_link",
        WatchedWord = "watched_word",
        Import = "import",
    }
}

closed_set! {
    /// Where a matter in the moderation queue stands.
    MatterState {
        Waiting = "waiting",
        Kept = "kept",
        Hidden = "hidden",
        Appealed = "appealed",
        /// The hiding was appealed and stood.
        Upheld = "upheld",
        Restored = "restored",
    }
}

closed_set! {
    /// How often a person hears from the hub at the most.
    LetterPace {
        AtOnce = "at_once",
        Daily = "daily",
        Weekly = "weekly",
        Never = "never",
    }
}

closed_set! {
    LetterState {
        Waiting = "waiting",
        Sent = "sent",
        Failed = "failed",
        /// An admin took it out of the post, with a reason that stands in the log.
        Dropped = "dropped",
    }
}

closed_set! {
    /// A room of the hub an admin may switch off. What stands behind each: `hall::features`.
    Feature {
        Feedback = "feedback",
        Comments = "comments",
        Voting = "voting",
        Improvements = "improvements",
        Knowledge = "knowledge",
        PublishingAlone = "publishing_alone",
        ApiWrites = "api_writes",
    }
}

closed_set! {
    /// What a logo is laid on where it would not be seen on the page itself.
    Plate {
        /// It is seen on light and on dark paper.
        None = "none",
        /// It needs light paper.
        Light = "light",
        /// It needs dark paper.
        Dark = "dark",
    }
}

closed_set! {
    JobState {
        Waiting = "waiting",
        Running = "running",
        Done = "done",
        Dead = "dead",
    }
}

closed_set! {
    /// Whether ideas are seen as they come, or companies' entries stay unreadable until the opening.
    ChallengeMode {
        Open = "open",
        Sealed = "sealed",
    }
}

closed_set! {
    /// What the organiser has done with a challenge. Which phase it is in is a matter of the clock alone.
    ChallengeState {
        Draft = "draft",
        Published = "published",
        Cancelled = "cancelled",
        Archived = "archived",
    }
}

closed_set! {
    /// The phases in their fixed order. Announced, collecting and decided are always there.
    PhaseKind {
        Announced = "announced",
        Collecting = "collecting",
        Evaluating = "evaluating",
        Voting = "voting",
        Decided = "decided",
        CarriedOut = "carried_out",
    }
}

closed_set! {
    /// The ready-made shapes of a challenge.
    Blueprint {
        IdeasThenVote = "ideas_then_vote",
        /// Ideas, looked at by the staff, then decided. No jury.
        IdeasThenDecision = "ideas_then_decision",
        /// The agency puts options up, residents vote on them.
        VoteOnOptions = "vote_on_options",
    }
}

closed_set! {
    /// Whether a part of the idea form is asked for.
    Need {
        Off = "off",
        Asked = "asked",
        Required = "required",
    }
}

closed_set! {
    QuestionKind {
        Short = "short",
        Long = "long",
        OneOf = "one_of",
        SomeOf = "some_of",
        Number = "number",
        Date = "date",
    }
}

closed_set! {
    /// The deeds a challenge can keep for some.
    GateDeed {
        Submit = "submit",
        Comment = "comment",
        Vote = "vote",
    }
}

closed_set! {
    /// For whom a deed of a challenge is.
    GateKind {
        /// Anyone with a confirmed e-mail.
        Anyone = "anyone",
        /// People of given areas, by their own word.
        Areas = "areas",
        /// Invited addresses.
        Invited = "invited",
        /// Accounts older than a date.
        Older = "older",
        /// The agency itself, where it puts up the options.
        Staff = "staff",
    }
}

closed_set! {
    VotingKind {
        None = "none",
        /// One support per person and idea, as everywhere, within the window.
        Support = "support",
        /// A ballot of several choices, changed until the end.
        Approval = "approval",
    }
}

closed_set! {
    /// Whether counts are seen while people vote.
    Counts {
        Hidden = "hidden",
        Shown = "shown",
    }
}

closed_set! {
    /// How long before the window closes.
    ReminderKind {
        Week = "week",
        Day = "day",
    }
}

closed_set! {
    ReviewOutcome {
        Approved = "approved",
        Returned = "returned",
    }
}

closed_set! {
    /// The fixed meanings of an improvement's stage. An agency may name its own, each mapped to one of these.
    Stage {
        Triage = "triage",
        Exploring = "exploring",
        Trial = "trial",
        Adopting = "adopting",
        Done = "done",
        Declined = "declined",
    }
}

closed_set! {
    /// The kinds of things that can stand behind an improvement.
    EvidenceKind {
        Idea = "idea",
        Comment = "comment",
        /// A matter brought to the one counter; feedback is one.
        Case = "case",
        /// A question asked in public about a challenge.
        Question = "question",
    }
}

closed_set! {
    /// What an improvement leads on to.
    ImprovementLinkKind {
        Challenge = "challenge",
        /// An official answer to an idea.
        Answer = "answer",
    }
}

closed_set! {
    /// What a line of an improvement's log is about.
    ImprovementDeed {
        Started = "started",
        Moved = "moved",
        Decided = "decided",
        Linked = "linked",
        Unlinked = "unlinked",
        Merged = "merged",
        MergeUndone = "merge_undone",
        Published = "published",
        Unpublished = "unpublished",
    }
}

closed_set! {
    /// What is brought to the one counter.
    CaseKind {
        Feedback = "feedback",
        /// Any matter: it has a named person from the moment it comes in.
        Matter = "matter",
    }
}

closed_set! {
    /// How somebody wants to hear.
    ReplyBy {
        Letter = "letter",
        /// They read it on their page.
        Page = "page",
        /// They are called back.
        Call = "call",
    }
}

closed_set! {
    /// Who brings a matter.
    AskerKind {
        Private = "private",
        Company = "company",
    }
}

closed_set! {
    /// Whom a rule of routing gives a matter to.
    RoutingTo {
        /// Everybody of a team in turn.
        Turn = "turn",
        /// Whoever of a team has least waiting.
        Load = "load",
        /// One colleague.
        Person = "person",
        /// Whoever the company knows as its own.
        Contact = "contact",
    }
}

closed_set! {
    /// How a matter came to whoever has it.
    RoutedHow {
        Turn = "turn",
        Load = "load",
        Person = "person",
        Contact = "contact",
        /// No rule gave it to anybody: the duty person.
        Duty = "duty",
        /// Nobody is on duty: somebody who leads a team.
        Lead = "lead",
        /// Nobody leads: somebody on the staff.
        Anyone = "anyone",
        /// Whoever took the call answered it.
        OnTheSpot = "on_the_spot",
    }
}

closed_set! {
    /// What somebody is in a company.
    MemberRole {
        /// Says who is in.
        Owner = "owner",
        /// May sign for it.
        Signatory = "signatory",
        Member = "member",
    }
}

closed_set! {
    /// How a case came.
    Channel {
        Web = "web",
        Api = "api",
        /// A letter to the counter's own address.
        Mail = "mail",
        /// Live, in opening hours, from its first line.
        Chat = "chat",
        Phone = "phone",
        /// Somebody came in person.
        Counter = "counter",
    }
}

closed_set! {
    /// Where a live chat stands. Its case goes on when it has ended.
    ChatState {
        /// Nobody of the staff has taken it yet.
        Waiting = "waiting",
        Open = "open",
        Ended = "ended",
    }
}

closed_set! {
    /// What a post of the staff's feed is.
    FeedKind {
        Post = "post",
        Question = "question",
    }
}

closed_set! {
    /// How often the feed is gathered into a letter.
    FeedPace {
        Never = "never",
        Daily = "daily",
        Weekly = "weekly",
    }
}

closed_set! {
    /// Which way an e-mail came in.
    MailWay {
        /// The mail server handed it in.
        Handed = "handed",
        /// Fetched from a mailbox.
        Fetched = "fetched",
    }
}

closed_set! {
    /// What became of an e-mail.
    MailState {
        /// Kept, and on its way to where it belongs.
        Waiting = "waiting",
        /// A new case came of it.
        Began = "began",
        /// Something was added to a case.
        Joined = "joined",
        /// Somebody on the staff looks at it first.
        Held = "held",
        /// A machine wrote it: no work comes of it.
        LeftAlone = "left_alone",
        /// Somebody on the staff threw it away.
        Thrown = "thrown",
    }
}

closed_set! {
    /// Why an e-mail is held or left alone.
    MailReason {
        /// A machine answers: somebody is away, something was read.
        AutoReply = "auto_reply",
        /// Sent to many.
        Bulk = "bulk",
        /// It came by a mailing list.
        List = "list",
        /// A letter of ours could not be delivered, or only late.
        Report = "report",
        /// Our own letter, back again.
        Own = "own",
        /// This sender wrote too much within the hour.
        TooMany = "too_many",
        /// More came within the hour than this counter takes.
        Flood = "flood",
        /// It went to too many people at once.
        Crowd = "crowd",
        /// Too many parts, or parts within parts.
        Deep = "deep",
        /// Its head, or those of its parts, are longer than those of a letter.
        Head = "head",
        /// Larger than what is taken.
        Large = "large",
        /// The mailbox did not hand it over whole.
        Stuck = "stuck",
        /// It does not say who wrote it.
        Nobody = "nobody",
        /// It cannot be read.
        Unreadable = "unreadable",
        /// It says nothing.
        Empty = "empty",
        /// The counter is switched off.
        Shut = "shut",
    }
}

closed_set! {
    /// Where a case stands.
    CaseStatus {
        /// Nobody has looked at it yet.
        Received = "received",
        /// Somebody has it, or it was opened again.
        InHand = "in_hand",
        Answered = "answered",
        /// Done with: the answer helped, or the staff said why nothing more is done.
        Closed = "closed",
        /// Not taken up, with a reason told.
        Declined = "declined",
    }
}

closed_set! {
    CaseSide {
        Customer = "customer",
        Staff = "staff",
    }
}

closed_set! {
    /// The clocks that run for whoever waits.
    CaseClock {
        FirstAnswer = "first_answer",
        NextAnswer = "next_answer",
        /// A colleague accepts or declines what is offered to them.
        Handover = "handover",
        /// It is closed.
        Resolution = "resolution",
    }
}

closed_set! {
    /// What happens to a case on offer to a colleague.
    HandoverStep {
        Offered = "offered",
        Accepted = "accepted",
        Declined = "declined",
        TakenBack = "taken_back",
        /// Nobody has answered in time.
        Late = "late",
    }
}

closed_set! {
    /// For whom a case waits.
    WaitsFor {
        /// Whoever brought it.
        Customer = "customer",
        ThirdParty = "third_party",
    }
}

closed_set! {
    /// What somebody is warned of, in order.
    WarningStep {
        /// Half of the time is gone.
        Half = "half",
        /// Four working hours are left.
        Near = "near",
        Missed = "missed",
        /// A working day after it was missed there is still no answer.
        LongMissed = "long_missed",
        /// It has waited for a third party for ten working days.
        LongWait = "long_wait",
        /// Half of the time in which it is to be closed is gone.
        SolveHalf = "solve_half",
        /// Four working hours are left to close it.
        SolveNear = "solve_near",
        /// It is not closed in that time.
        Unsolved = "unsolved",
        /// A working day later it is still not closed.
        LongUnsolved = "long_unsolved",
    }
}

impl WarningStep {
    /// The steps of the clock of a resolution, of which a case has one.
    pub const OF_RESOLUTION: [Self; 4] = [
        Self::SolveHalf,
        Self::SolveNear,
        Self::Unsolved,
        Self::LongUnsolved,
    ];

    /// Whether it speaks of closing the case rather than of answering it.
    #[must_use]
    pub fn is_of_resolution(self) -> bool {
        Self::OF_RESOLUTION.contains(&self)
    }
}

closed_set! {
    /// What became of a promise.
    CaseResult {
        Met = "met",
        Late = "late",
        /// Answered after it was late.
        LateAnswer = "late_answer",
    }
}

closed_set! {
    /// How an outcome came about.
    CaseReason {
        /// Somebody wrote an answer.
        Written = "written",
        /// Somebody called and reached its person.
        Called = "called",
        /// It was answered while its person was on the line or at the counter.
        OnTheSpot = "on_the_spot",
        /// Its time went by.
        RanOut = "ran_out",
        /// It was closed, by whoever.
        Closed = "closed",
    }
}

closed_set! {
    /// What a message of a case does beside saying something.
    CaseWord {
        Said = "said",
        Answered = "answered",
        Closed = "closed",
        Declined = "declined",
        /// "This helped."
        Helped = "helped",
        /// "Not yet", perhaps with a word why.
        NotYet = "not_yet",
        /// The staff ask whether it may go to another agency.
        Offered = "offered",
        /// It may.
        Agreed = "agreed",
        /// It stays where it is.
        Refused = "refused",
        /// A colleague has it from now on, and why. It answers nothing.
        Handed = "handed",
        /// The hub reminds its person of what is waited for.
        Reminded = "reminded",
        /// It is worked on together with another from now on, as part of that one.
        Merged = "merged",
        /// Another has joined it.
        Joined = "joined",
        /// They are worked on apart again.
        Apart = "apart",
        /// "I need it sooner", and why. It moves no clock.
        Sooner = "sooner",
        /// "This is solved", before anybody answered.
        Solved = "solved",
        /// Somebody on the staff spoke to its person on the telephone: an answer.
        Called = "called",
        /// They called and reached nobody. It answers nothing.
        CallMissed = "call_missed",
    }
}

closed_set! {
    /// The kinds of things that come to the staff's inbox.
    ItemKind {
        Idea = "idea",
        /// Feedback.
        Case = "case",
        /// A comment that somebody of the staff marked.
        Comment = "comment",
        /// A matter before the moderators: `thing_id` is the matter's.
        Report = "report",
        /// A question in public about a challenge.
        Question = "question",
    }
}

closed_set! {
    /// Where a thing of the inbox stands.
    ItemState {
        /// In the common inbox.
        Open = "open",
        /// In the own list of a team.
        Routed = "routed",
        /// Out of sight until a moment.
        Snoozed = "snoozed",
        Decided = "decided",
    }
}

closed_set! {
    /// How a thing left the inbox.
    Decision {
        Answered = "answered",
        /// Evidence of an improvement from now on.
        Linked = "linked",
        /// To the own list of a team.
        Routed = "routed",
        Merged = "merged",
        /// With a reason its writer reads.
        Declined = "declined",
        /// The moderators kept or hid it.
        Moderated = "moderated",
        /// Its writer withdrew it, or nobody can see it any more.
        Gone = "gone",
    }
}

closed_set! {
    /// What staff do with things of the inbox; the log of decisions knows it under this word.
    InboxDeed {
        Assigned = "assigned",
        Snoozed = "snoozed",
        Woken = "woken",
        Sorted = "sorted",
        Routed = "routed",
        Linked = "linked",
        Merged = "merged",
        Answered = "answered",
        Declined = "declined",
        Kept = "kept",
        Hidden = "hidden",
        /// It waits again, and came back by itself.
        Reopened = "reopened",
        Undone = "undone",
        Marked = "marked",
        Noted = "noted",
    }
}

closed_set! {
    /// What kind of page an article is.
    ArticleKind {
        Article = "article",
        News = "news",
        /// The story of a success, tied to its evidence.
        Story = "story",
        /// What the agency does for people: for whom, price, time, how, and a named person.
        Service = "service",
        /// Questions as a tree that lead to a checklist.
        Guide = "guide",
    }
}

closed_set! {
    ArticleState {
        Draft = "draft",
        InReview = "in_review",
        Published = "published",
        /// Published, and the day has come to look whether it still holds.
        Due = "due",
        /// Taken out of use; its page says so and where to read on.
        Retired = "retired",
    }
}

closed_set! {
    /// What an article is about or stands on.
    RelatedKind {
        Idea = "idea",
        Challenge = "challenge",
        Improvement = "improvement",
    }
}
