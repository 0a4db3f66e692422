//! Evaluating and deciding for machines: the twins of the desk's forms, and the result everyone may read.

use super::{Author, IdeaItem};
use crate::browse::{self, Evaluated, Progress, ResultView, Shown, Spread, WeighedRow, WinnerView};
use crate::decision::{self as deciding, DecisionDraft, Publication, WinnerDraft};
use crate::evaluation::{self as evaluating, Prepared};
use chrono::{DateTime, Utc};
use entity::words::{ChallengeId, IdeaId, IdeaStatus, Lang, PersonId, PhaseKind, VotingKind};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct DecisionApi;

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

#[derive(Object)]
struct WinnerInput {
    idea: IdeaId,
    /// Left out: chosen without an order.
    place: Option<i64>,
    prize: Option<String>,
    reason: String,
}

/// A decision as it is prepared.
#[derive(Object)]
struct DecisionInput {
    /// The reasons, Markdown.
    text: String,
    lang: Option<Lang>,
    winners: Vec<WinnerInput>,
}

impl DecisionInput {
    fn draft(self) -> DecisionDraft {
        DecisionDraft {
            text: self.text,
            lang: self.lang,
            winners: self
                .winners
                .into_iter()
                .map(|one| WinnerDraft {
                    idea: one.idea,
                    place: one.place,
                    prize: one.prize,
                    reason: one.reason,
                })
                .collect(),
        }
    }
}

#[derive(Object)]
struct DecisionPublishInput {
    /// Left out or past: now.
    at: Option<DateTime<Utc>>,
}

#[derive(Object)]
struct PublishedItem {
    published: bool,
    /// It was published before; nothing happened.
    before: bool,
    planned_at: Option<DateTime<Utc>>,
    /// Answers released with it.
    answers: i64,
}

#[derive(Object)]
struct WinnerItem {
    idea: IdeaItem,
    place: Option<i64>,
    prize: Option<String>,
    reason: String,
    votes: Option<i64>,
    amount: Option<i64>,
    currency: Option<String>,
}

impl WinnerItem {
    fn of(asked: &Asked, winner: &WinnerView) -> Self {
        Self {
            idea: IdeaItem::of(asked, &winner.idea),
            place: winner.place,
            prize: winner.prize.clone(),
            reason: winner.reason.clone(),
            votes: winner.votes,
            amount: winner.amount,
            currency: winner.currency.clone(),
        }
    }
}

#[derive(Object)]
struct NumbersItem {
    ideas: i64,
    authors: i64,
    comments: i64,
    /// People whose voices count.
    voters: i64,
    ballots: i64,
    set_aside: i64,
    carried_votes: i64,
}

#[derive(Object)]
struct SetAsideItem {
    at: DateTime<Utc>,
    ballots: i64,
    reason: String,
}

/// What was decided about a challenge.
#[derive(Object)]
struct DecisionItem {
    challenge: ChallengeId,
    url: String,
    /// Null in a preview.
    published_at: Option<DateTime<Utc>>,
    by: Option<Author>,
    text: String,
    lang: Lang,
    voting: VotingKind,
    winners: Vec<WinnerItem>,
    numbers: NumbersItem,
    set_aside: Vec<SetAsideItem>,
}

impl DecisionItem {
    fn of(asked: &Asked, view: &ResultView) -> Self {
        let numbers = &view.numbers;
        Self {
            challenge: view.challenge.id,
            url: asked
                .config()
                .absolute(&hall::addresses::challenge_result(view.challenge.id)),
            published_at: view.published_at,
            by: view.by.as_ref().map(Author::of),
            text: view.text.clone(),
            lang: view.lang,
            voting: view.voting,
            winners: view
                .winners
                .iter()
                .map(|winner| WinnerItem::of(asked, winner))
                .collect(),
            numbers: NumbersItem {
                ideas: numbers.ideas,
                authors: numbers.authors,
                comments: numbers.comments,
                voters: numbers.voters,
                ballots: numbers.ballots,
                set_aside: numbers.set_aside,
                carried_votes: numbers.carried_votes,
            },
            set_aside: view
                .set_aside
                .iter()
                .map(|one| SetAsideItem {
                    at: one.at,
                    ballots: one.ballots,
                    reason: one.reason.clone(),
                })
                .collect(),
        }
    }
}

/// A line of the record: `moved`, `set_aside` or `undone`.
#[derive(Object)]
struct RecordItem {
    at: DateTime<Utc>,
    what: String,
    by: Option<String>,
    reason: String,
    phase: Option<PhaseKind>,
    before: Option<DateTime<Utc>>,
    after: Option<DateTime<Utc>>,
    ballots: Option<i64>,
}

#[derive(Object)]
struct ProtocolItem {
    decision: DecisionItem,
    record: Vec<RecordItem>,
}

async fn weighed(asked: &Asked, id: i64, idea: i64) -> ApiResult<Json<WeighedFull>> {
    let view = browse::evaluated(asked, ChallengeId(id), IdeaId(idea)).await?;
    Ok(Json(WeighedFull::of(asked, &view)))
}

#[OpenApi]
impl DecisionApi {
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

    /// What was decided, once it is published
    #[oai(
        path = "/challenges/:id/decision",
        method = "get",
        operation_id = "decision"
    )]
    async fn decision(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<DecisionItem>> {
        let view = browse::result(&asked, ChallengeId(id.0)).await?;
        Ok(Json(DecisionItem::of(&asked, &view)))
    }

    /// The decision as it will look, for staff
    #[oai(
        path = "/challenges/:id/decision/preview",
        method = "get",
        operation_id = "decision_preview"
    )]
    async fn preview(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<DecisionItem>> {
        let view = browse::result_preview(&asked, ChallengeId(id.0)).await?;
        Ok(Json(DecisionItem::of(&asked, &view)))
    }

    /// Prepare the decision
    #[oai(
        path = "/challenges/:id/decision",
        method = "put",
        operation_id = "prepare_decision"
    )]
    async fn keep(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<DecisionInput>,
    ) -> ApiResult<Json<DecisionItem>> {
        let id = ChallengeId(id.0);
        deciding::prepare(&asked, id, input.0.draft()).await?;
        let view = browse::result_preview(&asked, id).await?;
        Ok(Json(DecisionItem::of(&asked, &view)))
    }

    /// Publish the decision with all prepared answers, now or at a time
    #[oai(
        path = "/challenges/:id/decision/publish",
        method = "post",
        operation_id = "publish_decision"
    )]
    async fn publish(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<DecisionPublishInput>,
    ) -> ApiResult<Json<PublishedItem>> {
        let done = deciding::publish(&asked, ChallengeId(id.0), input.0.at).await?;
        Ok(Json(match done {
            Publication::Now { answers } => PublishedItem {
                published: true,
                before: false,
                planned_at: None,
                answers,
            },
            Publication::Planned(at) => PublishedItem {
                published: false,
                before: false,
                planned_at: Some(at),
                answers: 0,
            },
            Publication::Already => PublishedItem {
                published: true,
                before: true,
                planned_at: None,
                answers: 0,
            },
        }))
    }

    /// Take back a planned publication
    #[oai(
        path = "/challenges/:id/decision/publish",
        method = "delete",
        operation_id = "unplan_decision"
    )]
    async fn unplan(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<DecisionItem>> {
        let id = ChallengeId(id.0);
        deciding::unplan(&asked, id).await?;
        let view = browse::result_preview(&asked, id).await?;
        Ok(Json(DecisionItem::of(&asked, &view)))
    }

    /// How it was decided: who, when, which dates moved, which ballots were not counted
    #[oai(
        path = "/challenges/:id/protocol",
        method = "get",
        operation_id = "protocol"
    )]
    async fn protocol(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ProtocolItem>> {
        let protocol = browse::protocol(&asked, ChallengeId(id.0)).await?;
        Ok(Json(ProtocolItem {
            decision: DecisionItem::of(&asked, &protocol.result),
            record: protocol
                .record
                .into_iter()
                .map(|line| RecordItem {
                    at: line.at,
                    what: line.what.to_owned(),
                    by: line.by,
                    reason: line.reason,
                    phase: line.phase,
                    before: line.before,
                    after: line.after,
                    ballots: line.ballots,
                })
                .collect(),
        }))
    }
}
