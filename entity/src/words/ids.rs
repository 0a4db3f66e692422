//! One type per kind of number, so that an idea is never mistaken for a comment.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
            DeriveValueType, poem_openapi::NewType,
        )]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    AgencyId, AnswerId, AreaId, BallotId, CaseId, CaseMessageId, ChallengeId, CommentId, FileId, IdeaId, IdentityId,
    ImprovementChangeId, ImprovementId, ImprovementMergeId, ImprovementTaskId, LetterId,
    MatterId, MergeId, MilestoneId, NamedStatusId, NewsId, PersonId, PhaseChangeId, QueryId,
    QuestionId, ReviewId, SessionId, SetAsideId, SignInId, TeamId, ThemeId, TokenId,
    InboxActId, InboxItemId, InboxNoteId, InboxViewId,
    MailId, ChatId, FeedPostId, FeedCommentId,
    ArticleCommentId, ArticleId, ArticleTextId, ArticleVersionId, CategoryId,
}
