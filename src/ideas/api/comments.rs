//! What people say about an idea, for machines.

use super::Author;
use crate::browse::{self, CommentPlace, CommentSort};
use crate::discuss::{self, NewComment};
use crate::views::{CommentView, Listed};
use chrono::{DateTime, Utc};
use entity::words::{CommentId, IdeaId, Lang, Stance};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct CommentsApi;

/// A comment.
#[derive(Object)]
struct CommentItem {
    id: CommentId,
    url: String,
    idea: IdeaId,
    parent: Option<CommentId>,
    author: Option<Author>,
    stance: Stance,
    /// Markdown; empty for a hidden comment.
    text: String,
    lang: Lang,
    hidden: bool,
    created_at: DateTime<Utc>,
    edited_at: Option<DateTime<Utc>>,
    /// In its thread, when it begins one; the first twenty come with it.
    reply_count: i64,
    replies: Vec<CommentItem>,
}

impl CommentItem {
    fn of(asked: &Asked, comment: CommentView, replies: Vec<CommentView>) -> Self {
        Self {
            url: asked
                .config()
                .absolute(&hall::addresses::comment(comment.idea, comment.id)),
            id: comment.id,
            idea: comment.idea,
            parent: comment.parent,
            author: comment.author.as_ref().map(Author::of),
            stance: comment.stance,
            text: comment.text,
            lang: comment.lang,
            hidden: comment.hidden,
            created_at: comment.at,
            edited_at: comment.edited_at,
            reply_count: comment.reply_count,
            replies: replies
                .into_iter()
                .map(|reply| Self::of(asked, reply, Vec::new()))
                .collect(),
        }
    }
}

#[derive(Object)]
struct CommentList {
    items: Vec<CommentItem>,
    next: Option<String>,
}

#[derive(Object)]
struct CommentInput {
    text: String,
    #[oai(default)]
    stance: Option<Stance>,
    /// The comment this one answers.
    parent: Option<CommentId>,
    lang: Option<Lang>,
}

#[derive(Object)]
struct CommentChange {
    text: String,
}

#[OpenApi]
impl CommentsApi {
    /// Comments, twenty threads at a time
    #[oai(
        path = "/ideas/:id/comments",
        method = "get",
        operation_id = "comments"
    )]
    async fn comments(
        &self,
        asked: Asked,
        id: Path<i64>,
        sort: Query<Option<CommentSort>>,
        after: Query<Option<String>>,
    ) -> ApiResult<Json<CommentList>> {
        let after: Option<CommentPlace> = paging::read(after.0.as_deref())?;
        let Listed { rows, next } =
            browse::threads(&asked, IdeaId(id.0), sort.0.unwrap_or_default(), after).await?;
        let items = rows
            .into_iter()
            .map(|thread| CommentItem::of(&asked, thread.comment, thread.replies))
            .collect();
        Ok(Json(CommentList {
            items,
            next: next.as_ref().map(paging::write),
        }))
    }

    /// Say something about an idea
    #[oai(
        path = "/ideas/:id/comments",
        method = "post",
        operation_id = "comment"
    )]
    async fn comment(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<CommentInput>,
    ) -> ApiResult<Json<CommentItem>> {
        let input = input.0;
        let said = NewComment {
            text: input.text,
            stance: input.stance.unwrap_or(Stance::Neutral),
            parent: input.parent,
            lang: input.lang,
        };
        let kept = discuss::comment(&asked, IdeaId(id.0), said).await?;
        Ok(Json(CommentItem::of(&asked, kept, Vec::new())))
    }

    /// The replies of a thread, oldest first
    #[oai(
        path = "/comments/:id/replies",
        method = "get",
        operation_id = "replies"
    )]
    async fn replies(
        &self,
        asked: Asked,
        id: Path<i64>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<CommentList>> {
        let after: Option<CommentId> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        let found = browse::replies(&asked, CommentId(id.0), after, most).await?;
        Ok(Json(CommentList {
            items: found
                .rows
                .into_iter()
                .map(|reply| CommentItem::of(&asked, reply, Vec::new()))
                .collect(),
            next: found.next.as_ref().map(paging::write),
        }))
    }

    /// Mend your comment
    #[oai(
        path = "/comments/:id",
        method = "patch",
        operation_id = "edit_comment"
    )]
    async fn edit_comment(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<CommentChange>,
    ) -> ApiResult<Json<CommentItem>> {
        let kept = discuss::edit_comment(&asked, CommentId(id.0), &input.0.text).await?;
        Ok(Json(CommentItem::of(&asked, kept, Vec::new())))
    }
}
