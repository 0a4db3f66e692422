//! What a colleague sees of the feed.

use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{FeedCommentId, FeedKind, FeedPostId, Lang, TeamId, ThemeId};
use poem_openapi::Object;
use press::SafeHtml;
use serde::Serialize;

/// Something told or asked.
#[derive(Clone, Debug, Serialize, Object)]
pub struct FeedPostView {
    pub id: FeedPostId,
    pub kind: FeedKind,
    /// Null for somebody who is not on the staff any more.
    pub by: Option<PersonChip>,
    /// Markdown.
    pub text: String,
    #[oai(skip)]
    pub html: SafeHtml,
    pub lang: Lang,
    /// Whom it is for, in words.
    pub to: String,
    pub team: Option<TeamId>,
    pub everywhere: bool,
    pub theme: Option<ThemeId>,
    pub theme_name: Option<String>,
    /// The case it is about, where its reader may open it.
    pub case: Option<FeedCase>,
    pub comments: i64,
    pub at: DateTime<Utc>,
    pub url: String,
    /// It is the reader's own, or they keep the site.
    pub may_remove: bool,
}

/// A case a post is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct FeedCase {
    pub reference: String,
    pub url: String,
}

/// A word under a post.
#[derive(Clone, Debug, Serialize, Object)]
pub struct FeedCommentView {
    pub id: FeedCommentId,
    pub by: Option<PersonChip>,
    /// Markdown.
    pub text: String,
    #[oai(skip)]
    pub html: SafeHtml,
    pub lang: Lang,
    pub at: DateTime<Utc>,
    pub may_remove: bool,
}
