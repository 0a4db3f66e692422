//! Weighing the ideas of a challenge, for machines. The same verbs and the same views as the pages.

use super::{Author, IdeaItem};
use crate::browse::{self, Evaluated, Progress, Shown, Spread, WeighedRow};
use crate::evaluation::{self as evaluating, Prepared};
use chrono::{DateTime, Utc};
use entity::words::{ChallengeId, IdeaId, IdeaStatus, Lang, PersonId};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct EvaluationApi;

/// How far opinions from 1 to 5 lie apart.
#[derive(Object)]
struct SpreadItem {
    count: i64,
    mean: Option<f64>,
    lowest: Option<i64>,
    highest: Option<i64>,
    /// How many gave 1, 2, 3, 4, 5.
    each: Vec<i64>,
    mine: Option<i64>,
}

impl SpreadItem {
    fn of(spread: &Spread) -> Self {
        Self {
            count: spread.count,
            mean: spread.mean,
            lowest: spread.lowest,
            highest: spread.highest,
            each: spread.each.clone(),
            mine: spread.mine,
        }
    }
}

/// An answer written ahead.
#[derive(Object)]
struct PreparedItem {
    text: String,
    status: IdeaStatus,
    lang: Lang,
}

/// An idea as the desk sees it. For staff only.
#[derive(Object)]
struct WeighedItem {
    idea: IdeaItem,
    owner: Option<Author>,
    shortlisted_at: Option<DateTime<Utc>>,
    shortlist_reason: Option<String>,
    done_at: Option<DateTime<Utc>>,
    note_count: i64,
    opinions: SpreadItem,
    prepared: Option<PreparedItem>,
    released_at: Option<DateTime<Utc>>,
}

impl WeighedItem {
    fn of(asked: &Asked, row: &WeighedRow) -> Self {
        Self {
            idea: IdeaItem::of(asked, &row.idea),
            owner: row.owner.as_ref().map(Author::of),
            shortlisted_at: row.shortlisted_at,
            shortlist_reason: row.reason.clone(),
            done_at: row.done_at,
            note_count: row.notes,
            opinions: SpreadItem::of(&row.spread),
            prepared: row.prepared.as_ref().map(|prepared| PreparedItem {
                text: prepared.text.clone(),
                status: prepared.status.meaning,
                lang: prepared.lang,
            }),
            released_at: row.released_at,
        }
    }
}

#[derive(Object)]
struct ProgressItem {
    ideas: i64,
    shortlisted: i64,
    done: i64,
    /// Answers written and not yet released.
    prepared: i64,
    released: i64,
}

impl ProgressItem {
    fn of(progress: Progress) -> Self {
        Self {
            ideas: progress.ideas,
            shortlisted: progress.shortlisted,
            done: progress.done,
            prepared: progress.prepared,
            released: progress.released,
        }
    }
}

#[derive(Object)]
struct WeighedList {
    progress: ProgressItem,
    items: Vec<WeighedItem>,
    next: Option<String>,
}

#[derive(Object)]
struct NoteItem {
    by: Option<Author>,
    at: DateTime<Utc>,
    text: String,
}

/// One idea on the desk, with the notes about it.
#[derive(Object)]
struct WeighedFull {
    #[oai(flatten)]
    row: WeighedItem,
    notes: Vec<NoteItem>,
}

impl WeighedFull {
    fn of(asked: &Asked, view: &Evaluated) -> Self {
        Self {
            row: WeighedItem::of(asked, &view.row),
            notes: view
                .notes
                .iter()
                .map(|note| NoteItem {
                    by: note.by.as_ref().map(Author::of),
                    at: note.at,
                    text: note.text.clone(),
                })
                .collect(),
        }
    }
}

#[derive(Object)]
struct ShortlistInput {
    /// Why it is on the shortlist.
    reason: String,
}

#[derive(Object)]
struct OwnerInput {
    /// One of the staff, by their number.
    owner: PersonId,
}

#[derive(Object)]
struct OpinionInput {
    /// From 1 to 5.
    score: i64,
}

#[derive(Object)]
struct NoteInput {
    text: String,
}

#[derive(Object)]
struct PreparedInput {
    text: String,
    status: IdeaStatus,
    /// Guessed when left out.
    lang: Option<Lang>,
}

#[derive(Object)]
struct ReleasedItem {
    count: i64,
    /// Left as they are, because the idea has gone another way.
    left: i64,
}

async fn weighed(asked: &Asked, id: i64, idea: i64) -> ApiResult<Json<WeighedFull>> {
    let view = browse::evaluated(asked, ChallengeId(id), IdeaId(idea)).await?;
    Ok(Json(WeighedFull::of(asked, &view)))
}

#[OpenApi]
impl EvaluationApi {
    /// The ideas of a challenge as the staff weigh them
    #[oai(
        path = "/challenges/:id/evaluation",
        method = "get",
        operation_id = "evaluation"
    )]
    async fn evaluation(
        &self,
        asked: Asked,
        id: Path<i64>,
        show: Query<Option<Shown>>,
        owner: Query<Option<PersonId>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<WeighedList>> {
        let after: Option<i64> = paging::read(after.0.as_deref())?;
        let desk = browse::evaluation(
            &asked,
            ChallengeId(id.0),
            show.0.unwrap_or_default(),
            owner.0,
            after.map(IdeaId),
            paging::per_page(per_page.0)?,
        )
        .await?;
        Ok(Json(WeighedList {
            progress: ProgressItem::of(desk.progress),
            items: desk
                .rows
                .iter()
                .map(|row| WeighedItem::of(&asked, row))
                .collect(),
            next: desk.next.map(|next| paging::write(&next.0)),
        }))
    }

    /// One idea on the desk
    #[oai(
        path = "/challenges/:id/evaluation/:idea",
        method = "get",
        operation_id = "evaluated_idea"
    )]
    async fn evaluated(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
    ) -> ApiResult<Json<WeighedFull>> {
        weighed(&asked, id.0, idea.0).await
    }

    /// Put an idea on the shortlist
    #[oai(
        path = "/challenges/:id/evaluation/:idea/shortlist",
        method = "put",
        operation_id = "shortlist_idea"
    )]
    async fn shortlist(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
        input: Json<ShortlistInput>,
    ) -> ApiResult<Json<WeighedFull>> {
        let reason = Some(input.0.reason);
        evaluating::shortlist(&asked, ChallengeId(id.0), IdeaId(idea.0), reason).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// Take it off the shortlist
    #[oai(
        path = "/challenges/:id/evaluation/:idea/shortlist",
        method = "delete",
        operation_id = "take_off_shortlist"
    )]
    async fn off_shortlist(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
    ) -> ApiResult<Json<WeighedFull>> {
        evaluating::shortlist(&asked, ChallengeId(id.0), IdeaId(idea.0), None).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// Say which colleague looks at an idea
    #[oai(
        path = "/challenges/:id/evaluation/:idea/owner",
        method = "put",
        operation_id = "give_idea_to"
    )]
    async fn owner(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
        input: Json<OwnerInput>,
    ) -> ApiResult<Json<WeighedFull>> {
        let owner = Some(input.0.owner);
        evaluating::give_to(&asked, ChallengeId(id.0), IdeaId(idea.0), owner).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// Nobody in particular looks at it
    #[oai(
        path = "/challenges/:id/evaluation/:idea/owner",
        method = "delete",
        operation_id = "give_idea_to_nobody"
    )]
    async fn no_owner(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
    ) -> ApiResult<Json<WeighedFull>> {
        evaluating::give_to(&asked, ChallengeId(id.0), IdeaId(idea.0), None).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// The idea has been looked at
    #[oai(
        path = "/challenges/:id/evaluation/:idea/done",
        method = "put",
        operation_id = "mark_idea_done"
    )]
    async fn done(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
    ) -> ApiResult<Json<WeighedFull>> {
        evaluating::mark_done(&asked, ChallengeId(id.0), IdeaId(idea.0), true).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// The idea is to be looked at again
    #[oai(
        path = "/challenges/:id/evaluation/:idea/done",
        method = "delete",
        operation_id = "mark_idea_to_do"
    )]
    async fn to_do(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
    ) -> ApiResult<Json<WeighedFull>> {
        evaluating::mark_done(&asked, ChallengeId(id.0), IdeaId(idea.0), false).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// Say what you think of an idea, from 1 to 5
    #[oai(
        path = "/challenges/:id/evaluation/:idea/opinion",
        method = "put",
        operation_id = "think_of_idea"
    )]
    async fn opinion(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
        input: Json<OpinionInput>,
    ) -> ApiResult<Json<WeighedFull>> {
        let score = Some(input.0.score);
        evaluating::think(&asked, ChallengeId(id.0), IdeaId(idea.0), score).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// Take your opinion back
    #[oai(
        path = "/challenges/:id/evaluation/:idea/opinion",
        method = "delete",
        operation_id = "take_back_opinion"
    )]
    async fn no_opinion(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
    ) -> ApiResult<Json<WeighedFull>> {
        evaluating::think(&asked, ChallengeId(id.0), IdeaId(idea.0), None).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// Write a note for colleagues
    #[oai(
        path = "/challenges/:id/evaluation/:idea/notes",
        method = "post",
        operation_id = "note_on_idea"
    )]
    async fn note(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
        input: Json<NoteInput>,
    ) -> ApiResult<Json<WeighedFull>> {
        evaluating::note(&asked, ChallengeId(id.0), IdeaId(idea.0), &input.0.text).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// Prepare the answer an idea will get
    #[oai(
        path = "/challenges/:id/evaluation/:idea/answer",
        method = "put",
        operation_id = "prepare_answer"
    )]
    async fn prepare(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
        input: Json<PreparedInput>,
    ) -> ApiResult<Json<WeighedFull>> {
        let prepared = Prepared {
            text: input.0.text,
            status: input.0.status,
            lang: input.0.lang,
        };
        evaluating::prepare_answer(&asked, ChallengeId(id.0), IdeaId(idea.0), Some(prepared))
            .await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// Throw the prepared answer away
    #[oai(
        path = "/challenges/:id/evaluation/:idea/answer",
        method = "delete",
        operation_id = "drop_prepared_answer"
    )]
    async fn drop_prepared(
        &self,
        asked: Asked,
        id: Path<i64>,
        idea: Path<i64>,
    ) -> ApiResult<Json<WeighedFull>> {
        evaluating::prepare_answer(&asked, ChallengeId(id.0), IdeaId(idea.0), None).await?;
        weighed(&asked, id.0, idea.0).await
    }

    /// Release every prepared answer in one moment
    #[oai(
        path = "/challenges/:id/evaluation/release",
        method = "post",
        operation_id = "release_answers"
    )]
    async fn release(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ReleasedItem>> {
        let released = evaluating::release(&asked, ChallengeId(id.0)).await?;
        Ok(Json(ReleasedItem {
            count: released.count,
            left: released.left,
        }))
    }
}
