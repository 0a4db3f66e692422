//! Moderation for machines: every deed of the pages, through the same verbs.

use crate::appeal::{self, Answer};
use crate::browse::{self, Filter};
use crate::decide::{self, Ruling};
use crate::report::{self, Report};
use crate::views::{MatterRow, MatterView};
use crate::{opening, people};
use accounts::{BlockInput, PersonChip};
use chrono::{DateTime, Utc};
use entity::words::{Cause, Kind, MatterId, MatterState, Rule};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Enum, Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct ModerationApi;

/// A matter in the queue.
#[derive(Object)]
struct MatterItem {
    id: MatterId,
    url: String,
    kind: Kind,
    thing_id: i64,
    title: String,
    state: MatterState,
    cause: Cause,
    reports: i64,
    author: Option<PersonChip>,
    created_at: DateTime<Utc>,
}

impl MatterItem {
    fn of(asked: &Asked, row: MatterRow) -> Self {
        Self {
            id: row.id,
            url: asked.config().absolute(&row.url),
            kind: row.kind,
            thing_id: row.thing_id,
            title: row.title,
            state: row.state,
            cause: row.cause,
            reports: row.reports,
            author: row.author,
            created_at: row.at,
        }
    }
}

#[derive(Object)]
struct MatterList {
    items: Vec<MatterItem>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
}

/// A matter, whole.
#[derive(Object)]
struct MatterFull {
    #[oai(flatten)]
    matter: MatterItem,
    /// Markdown.
    text: String,
    thing_url: String,
    hidden: bool,
    rule: Option<Rule>,
    reason: Option<String>,
    decided_at: Option<DateTime<Utc>>,
    appeal_answer: Option<String>,
    reported: Vec<ReportItem>,
    author_blocked: bool,
    author_blocked_until: Option<DateTime<Utc>>,
}

#[derive(Object)]
struct ReportItem {
    rule: Rule,
    text: String,
    created_at: DateTime<Utc>,
}

impl MatterFull {
    fn of(asked: &Asked, view: MatterView) -> Self {
        Self {
            text: view.text,
            thing_url: asked.config().absolute(&view.thing_url),
            hidden: view.hidden,
            rule: view.rule,
            reason: view.reason,
            decided_at: view.decided_at,
            appeal_answer: view.appeal_answer,
            reported: view
                .reports_list
                .into_iter()
                .map(|report| ReportItem {
                    rule: report.rule,
                    text: report.text,
                    created_at: report.at,
                })
                .collect(),
            author_blocked: view.blocked,
            author_blocked_until: view.blocked_until,
            matter: MatterItem::of(asked, view.row),
        }
    }
}

/// Which part of the queue.
#[derive(Clone, Copy, Enum)]
#[oai(rename_all = "snake_case")]
enum Part {
    Waiting,
    Appealed,
    Hidden,
    Kept,
}

impl From<Part> for Filter {
    fn from(part: Part) -> Self {
        match part {
            Part::Waiting => Self::Waiting,
            Part::Appealed => Self::Appealed,
            Part::Hidden => Self::Hidden,
            Part::Kept => Self::Kept,
        }
    }
}

/// What staff pick up themselves.
#[derive(Object)]
struct Thing {
    kind: Kind,
    id: i64,
}

/// An author's appeal.
#[derive(Object)]
struct Appeal {
    kind: Kind,
    id: i64,
    text: String,
}

/// A block of the author, with the reason they read.
#[derive(Object)]
struct Block {
    reason: String,
    until: DateTime<Utc>,
}

#[OpenApi]
impl ModerationApi {
    /// Report a thing to the moderators
    #[oai(path = "/reports", method = "post", operation_id = "report")]
    async fn report(&self, asked: Asked, said: Json<Report>) -> ApiResult<()> {
        Ok(report::report(&asked, said.0).await?)
    }

    /// Appeal against the hiding of what you wrote
    #[oai(path = "/appeals", method = "post", operation_id = "appeal")]
    async fn appeal(&self, asked: Asked, said: Json<Appeal>) -> ApiResult<()> {
        Ok(appeal::appeal_mine(&asked, said.0.kind, said.0.id, &said.0.text).await?)
    }

    /// The moderation queue
    #[oai(path = "/moderation", method = "get", operation_id = "matters")]
    async fn list(
        &self,
        asked: Asked,
        state: Query<Option<Part>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<MatterList>> {
        let most = paging::per_page(per_page.0)?;
        let after = paging::read(after.0.as_deref())?.map(MatterId);
        let filter = state.0.map(Filter::from).unwrap_or_default();
        let mut found = browse::queue(&asked, filter, after, most + 1).await?;
        let more = found.len() as u64 > most;
        found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        let next = found
            .last()
            .filter(|_| more)
            .map(|last| paging::write(&last.id.0));
        let items = found
            .into_iter()
            .map(|row| MatterItem::of(&asked, row))
            .collect();
        Ok(Json(MatterList { items, next }))
    }

    /// Pick a thing up that nobody has reported
    #[oai(path = "/moderation", method = "post", operation_id = "open_matter")]
    async fn open(&self, asked: Asked, thing: Json<Thing>) -> ApiResult<Json<MatterFull>> {
        let id = opening::open_by_staff(&asked, thing.0.kind, thing.0.id).await?;
        answer(&asked, id).await
    }

    /// One matter
    #[oai(path = "/moderation/:id", method = "get", operation_id = "matter")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MatterFull>> {
        answer(&asked, MatterId(id.0)).await
    }

    /// Leave it as it is; what waited for a look becomes public
    #[oai(
        path = "/moderation/:id/keep",
        method = "post",
        operation_id = "keep_thing"
    )]
    async fn keep(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MatterFull>> {
        decide::keep(&asked, MatterId(id.0)).await?;
        answer(&asked, MatterId(id.0)).await
    }

    /// Hide it, with the rule and a reason for its author
    #[oai(
        path = "/moderation/:id/hide",
        method = "post",
        operation_id = "hide_thing"
    )]
    async fn hide(
        &self,
        asked: Asked,
        id: Path<i64>,
        ruling: Json<Ruling>,
    ) -> ApiResult<Json<MatterFull>> {
        decide::hide(&asked, MatterId(id.0), ruling.0).await?;
        answer(&asked, MatterId(id.0)).await
    }

    /// Take the decision back
    #[oai(
        path = "/moderation/:id/undo",
        method = "post",
        operation_id = "undo_decision"
    )]
    async fn undo(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MatterFull>> {
        decide::undo(&asked, MatterId(id.0)).await?;
        answer(&asked, MatterId(id.0)).await
    }

    /// Show it again; answers an appeal if there is one
    #[oai(
        path = "/moderation/:id/restore",
        method = "post",
        operation_id = "restore_thing"
    )]
    async fn restore(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<Answer>,
    ) -> ApiResult<Json<MatterFull>> {
        appeal::restore(&asked, MatterId(id.0), said.0).await?;
        answer(&asked, MatterId(id.0)).await
    }

    /// Answer an appeal: it stays hidden
    #[oai(
        path = "/moderation/:id/uphold",
        method = "post",
        operation_id = "uphold_decision"
    )]
    async fn uphold(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<Answer>,
    ) -> ApiResult<Json<MatterFull>> {
        appeal::uphold(&asked, MatterId(id.0), said.0).await?;
        answer(&asked, MatterId(id.0)).await
    }

    /// Keep the author from taking part until a date
    #[oai(
        path = "/moderation/:id/block",
        method = "put",
        operation_id = "block_author"
    )]
    async fn block(
        &self,
        asked: Asked,
        id: Path<i64>,
        block: Json<Block>,
    ) -> ApiResult<Json<MatterFull>> {
        let input = BlockInput {
            reason: block.0.reason,
            until: block.0.until,
        };
        people::block_author(&asked, MatterId(id.0), input).await?;
        answer(&asked, MatterId(id.0)).await
    }

    /// End that block before its time
    #[oai(
        path = "/moderation/:id/block",
        method = "delete",
        operation_id = "lift_block"
    )]
    async fn lift_block(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MatterFull>> {
        people::lift_block(&asked, MatterId(id.0)).await?;
        answer(&asked, MatterId(id.0)).await
    }
}

async fn answer(asked: &Asked, id: MatterId) -> ApiResult<Json<MatterFull>> {
    let view = browse::one(asked, id).await?;
    Ok(Json(MatterFull::of(asked, view)))
}
