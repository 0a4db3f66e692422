//! The kinds of news, and what a notice remembers of one: numbers only. The words are looked up when the letter is
//! written, so that it never quotes what has been hidden or taken back meanwhile.

use entity::words::{
    AnswerId, ArticleCommentId, CaseMessageId, CommentId, ImprovementChangeId, ImprovementTaskId,
    InboxNoteId, MatterId, MergeId, MilestoneId, NewsId, PhaseChangeId, PhaseKind, QueryId,
    ReminderKind, ReviewId,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "snake_case")]
pub enum News {
    /// An official answer.
    Answered {
        answer: AnswerId,
    },
    /// Somebody replied to what the person said.
    Replied {
        comment: CommentId,
    },
    Commented {
        comment: CommentId,
    },
    /// The person's idea is told within another from now on.
    MergedAway {
        merge: MergeId,
    },
    /// Another idea was merged into the person's.
    MergedIn {
        merge: MergeId,
    },
    MergeUndone {
        merge: MergeId,
    },
    FirstSupporter,
    Edited {
        version: i64,
    },
    Withdrawn,
    /// For staff: a colleague named them in a note of the inbox. What the note says stays in the house.
    Mentioned {
        note: InboxNoteId,
    },
    /// For staff: an author wants another look at a decision.
    Appealed {
        matter: MatterId,
    },
    /// A phase has begun in which one can do something.
    PhaseBegun {
        phase: PhaseKind,
    },
    PhaseMoved {
        change: PhaseChangeId,
    },
    CalledOff,
    /// The decision about a challenge is out.
    Decided,
    /// For its keeper: somebody asks about a challenge.
    Asked {
        query: QueryId,
    },
    QueryAnswered {
        query: QueryId,
    },
    Told {
        item: NewsId,
    },
    /// The window for ideas closes soon.
    Reminder {
        kind: ReminderKind,
    },
    /// For a colleague: a second pair of eyes is asked for.
    ReviewAsked {
        review: ReviewId,
    },
    Reviewed {
        review: ReviewId,
    },
    /// A step of carrying out: new or done, or how it is coming along.
    Step {
        milestone: MilestoneId,
        update: Option<i64>,
    },
    /// What the person said is behind an improvement that came to another stage.
    ImprovementMoved {
        change: ImprovementChangeId,
    },
    /// For staff who answered feedback: its person said something more, or that the answer did not help yet. What they
    /// said stays in the case, where it is forgotten in time.
    WroteAgain {
        message: CaseMessageId,
    },
    /// For its owner: the day of a task comes near.
    TaskDue {
        task: ImprovementTaskId,
    },
    /// For its owner: the day has come to look whether an article still holds.
    ArticleDue,
    /// For a colleague: somebody asks them to look at an article.
    ArticleReviewAsked,
    ArticleSentBack,
    /// For its owner: somebody said something under an article.
    ArticleCommented {
        comment: ArticleCommentId,
    },
}

impl News {
    pub const fn is_of_challenge(&self) -> bool {
        matches!(
            self,
            Self::PhaseBegun { .. }
                | Self::PhaseMoved { .. }
                | Self::CalledOff
                | Self::Decided
                | Self::Asked { .. }
                | Self::QueryAnswered { .. }
                | Self::Told { .. }
                | Self::Reminder { .. }
                | Self::ReviewAsked { .. }
                | Self::Reviewed { .. }
                | Self::Step { .. }
        )
    }

    pub const fn is_of_improvement(&self) -> bool {
        matches!(self, Self::ImprovementMoved { .. } | Self::TaskDue { .. })
    }

    pub const fn is_of_article(&self) -> bool {
        matches!(
            self,
            Self::ArticleDue
                | Self::ArticleReviewAsked
                | Self::ArticleSentBack
                | Self::ArticleCommented { .. }
        )
    }

    /// The word it is kept under; its message keys end in it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Answered { .. } => "answered",
            Self::Replied { .. } => "replied",
            Self::Commented { .. } => "commented",
            Self::MergedAway { .. } => "merged-away",
            Self::MergedIn { .. } => "merged-in",
            Self::MergeUndone { .. } => "merge-undone",
            Self::FirstSupporter => "first-supporter",
            Self::Edited { .. } => "edited",
            Self::Withdrawn => "withdrawn",
            Self::Appealed { .. } => "appealed",
            Self::Mentioned { .. } => "mentioned",
            Self::PhaseBegun { .. } => "phase-begun",
            Self::PhaseMoved { .. } => "phase-moved",
            Self::CalledOff => "called-off",
            Self::Decided => "decided",
            Self::Asked { .. } => "asked",
            Self::QueryAnswered { .. } => "query-answered",
            Self::Told { .. } => "told",
            Self::Reminder { .. } => "reminder",
            Self::ReviewAsked { .. } => "review-asked",
            Self::Reviewed { .. } => "reviewed",
            Self::Step { .. } => "step",
            Self::ImprovementMoved { .. } => "improvement-moved",
            Self::TaskDue { .. } => "task-due",
            Self::WroteAgain { .. } => "wrote-again",
            Self::ArticleDue => "article-due",
            Self::ArticleReviewAsked => "article-review",
            Self::ArticleSentBack => "article-sent-back",
            Self::ArticleCommented { .. } => "article-commented",
        }
    }
}
