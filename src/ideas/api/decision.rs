//! Deciding a challenge, for machines. The same verbs and the same views as the pages.

use super::{Author, IdeaItem};
use crate::browse::{self, ResultView, WinnerView};
use crate::decision::{self as deciding, DecisionDraft, Publication, WinnerDraft};
use chrono::{DateTime, Utc};
use entity::words::{ChallengeId, IdeaId, Lang, PhaseKind, VotingKind};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct DecisionApi;

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

#[OpenApi]
impl DecisionApi {
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
