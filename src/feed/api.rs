//! The feed for programs: every deed of the pages, through the same verbs.

use crate::browse::{self, FeedFilter, Shown};
use crate::follow::{self, FeedReading};
use crate::say::{self, FeedTo, NewPost};
use crate::views::{FeedCommentView, FeedPostView};
use entity::words::{FeedCommentId, FeedKind, FeedPace, FeedPostId, TeamId, ThemeId};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Enum, Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct FeedApi;

const PER_PAGE: u64 = 20;

/// A post as it is sent.
#[derive(Object)]
struct FeedPostBody {
    /// Markdown; `@Name` names a colleague.
    text: String,
    kind: Option<FeedKind>,
    /// Everyone of the agency when it is left out.
    to: Option<FeedTo>,
    /// With `to`: `team`.
    team: Option<TeamId>,
    /// The topic by which it is followed.
    theme: Option<ThemeId>,
    /// The number of a case it is about: `2026-00042`.
    case: Option<String>,
}

/// A word under a post.
#[derive(Object)]
struct FeedCommentBody {
    text: String,
}

/// How one reads the feed.
#[derive(Object)]
struct ReadingBody {
    pace: FeedPace,
    topics: Vec<ThemeId>,
}

#[derive(Object)]
struct FeedList {
    items: Vec<FeedPostView>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
    /// Posts in which one is named and that one has not opened yet.
    unseen: i64,
}

/// A post and what stands under it.
#[derive(Object)]
struct FeedThread {
    #[oai(flatten)]
    post: FeedPostView,
    replies: Vec<FeedCommentView>,
}

/// Which part of the feed.
#[derive(Clone, Copy, Debug, Enum)]
#[oai(rename_all = "snake_case")]
enum FeedPart {
    All,
    Followed,
    Naming,
}

#[OpenApi]
impl FeedApi {
    /// What colleagues tell and ask
    ///
    /// For the staff alone. Newest first.
    #[oai(path = "/feed", method = "get", operation_id = "feed")]
    async fn feed(
        &self,
        asked: Asked,
        part: Query<Option<FeedPart>>,
        kind: Query<Option<FeedKind>>,
        theme: Query<Option<i64>>,
        after: Query<Option<String>>,
    ) -> ApiResult<Json<FeedList>> {
        let filter = FeedFilter {
            shown: match part.0 {
                Some(FeedPart::Followed) => Shown::Followed,
                Some(FeedPart::Naming) => Shown::Naming,
                _ => Shown::All,
            },
            kind: kind.0,
            theme: theme.0.map(ThemeId),
            after: paging::read(after.0.as_deref())?.map(FeedPostId),
        };
        let mut page = browse::feed(&asked, &filter, PER_PAGE).await?;
        let last = page.posts.last().filter(|_| page.more);
        let next = last.map(|last| paging::write(&last.id.0));
        for post in &mut page.posts {
            make_absolute(&asked, post);
        }
        Ok(Json(FeedList {
            items: page.posts,
            next,
            unseen: i64::try_from(page.unseen).unwrap_or(i64::MAX),
        }))
    }

    /// Tell or ask colleagues something
    #[oai(path = "/feed", method = "post", operation_id = "post_to_feed")]
    async fn post(&self, asked: Asked, new: Json<FeedPostBody>) -> ApiResult<Json<FeedThread>> {
        let body = new.0;
        let new = NewPost {
            text: body.text,
            kind: body.kind,
            to: body.to.unwrap_or_default(),
            team: body.team,
            theme: body.theme,
            case: body.case,
        };
        let id = say::post(&asked, new).await?;
        thread(&asked, id).await
    }

    /// One post, with what stands under it
    #[oai(path = "/feed/:id", method = "get", operation_id = "feed_post")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<FeedThread>> {
        thread(&asked, FeedPostId(id.0)).await
    }

    /// Take a post back
    #[oai(
        path = "/feed/:id",
        method = "delete",
        operation_id = "remove_feed_post"
    )]
    async fn remove(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        Ok(say::remove_post(&asked, FeedPostId(id.0)).await?)
    }

    /// Say something under a post
    #[oai(
        path = "/feed/:id/comments",
        method = "post",
        operation_id = "comment_in_feed"
    )]
    async fn comment(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<FeedCommentBody>,
    ) -> ApiResult<Json<FeedThread>> {
        say::comment(&asked, FeedPostId(id.0), &said.0.text).await?;
        thread(&asked, FeedPostId(id.0)).await
    }

    /// Take a word under a post back
    #[oai(
        path = "/feed-comments/:id",
        method = "delete",
        operation_id = "remove_feed_comment"
    )]
    async fn remove_comment(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        say::remove_comment(&asked, FeedCommentId(id.0)).await?;
        Ok(())
    }

    /// How one reads the feed
    #[oai(path = "/feed-reading", method = "get", operation_id = "feed_reading")]
    async fn reading(&self, asked: Asked) -> ApiResult<Json<FeedReading>> {
        Ok(Json(follow::reading(&asked).await?))
    }

    /// Choose topics to follow, and how often the feed comes by letter
    #[oai(
        path = "/feed-reading",
        method = "put",
        operation_id = "keep_feed_reading"
    )]
    async fn keep_reading(
        &self,
        asked: Asked,
        wish: Json<ReadingBody>,
    ) -> ApiResult<Json<FeedReading>> {
        let wish = FeedReading {
            pace: wish.0.pace,
            topics: wish.0.topics,
        };
        Ok(Json(follow::keep_reading(&asked, wish).await?))
    }
}

async fn thread(asked: &Asked, id: FeedPostId) -> ApiResult<Json<FeedThread>> {
    let (mut post, replies) = browse::one(asked, id).await?;
    make_absolute(asked, &mut post);
    Ok(Json(FeedThread { post, replies }))
}

/// A program reads whole addresses.
fn make_absolute(asked: &Asked, post: &mut FeedPostView) {
    post.url = asked.config().absolute(&post.url);
    if let Some(case) = &mut post.case {
        case.url = asked.config().absolute(&case.url);
    }
}
