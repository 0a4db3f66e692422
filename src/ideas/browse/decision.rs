//! What was decided: for everyone once it is published, for the staff while they prepare it.

use super::evaluation::{Head, allowed};
use super::rows;
use crate::decision::{Numbers, SetAside};
use crate::store;
use crate::store::decisions::Recorded;
use crate::views::IdeaRow;
use accounts::PersonChip;
use challenges::{Act, Brief};
use chrono::{DateTime, Utc};
use entity::ideas::decision;
use entity::words::{ChallengeId, IdeaId, Lang, PersonId, PhaseKind, VotingKind};
use hall::error::{Error, Result};
use hall::{Cx, Role};
use press::SafeHtml;
use serde::Serialize;
use std::collections::HashMap;

/// An idea that was chosen.
#[derive(Clone, Debug, Serialize)]
pub struct WinnerView {
    pub idea: IdeaRow,
    pub place: Option<i64>,
    pub prize: Option<String>,
    pub reason: String,
    pub reason_html: SafeHtml,
    /// How many chose it, where there was a vote.
    pub votes: Option<i64>,
    /// What it asks for, in whole units.
    pub amount: Option<i64>,
    pub currency: Option<String>,
}

/// The numbers of a result.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NumbersView {
    pub ideas: i64,
    pub authors: i64,
    pub comments: i64,
    /// People whose voices count.
    pub voters: i64,
    pub ballots: i64,
    pub set_aside: i64,
    pub carried_votes: i64,
    pub winners: i64,
}

/// The result of a challenge, the same on the page, in the API and in its preview.
#[derive(Clone, Debug, Serialize)]
pub struct ResultView {
    pub challenge: Head,
    pub voting: VotingKind,
    pub published_at: Option<DateTime<Utc>>,
    pub by: Option<PersonChip>,
    pub text: String,
    pub html: SafeHtml,
    pub lang: Lang,
    pub winners: Vec<WinnerView>,
    pub numbers: NumbersView,
    pub set_aside: Vec<SetAside>,
    /// Seen before it is published.
    pub preview: bool,
}

/// The published result, in at most six questions.
///
/// # Errors
/// `Missing` before the decision is published.
pub async fn result(cx: &Cx, id: ChallengeId) -> Result<ResultView> {
    let brief = challenges::brief(cx, id).await?;
    let found = store::decisions::find(cx.db(), id)
        .await?
        .filter(|found| found.published_at.is_some_and(|at| at <= cx.now()))
        .ok_or(Error::Missing)?;
    view(cx, &brief, found, false).await
}

/// A challenge whose time for deciding has come while nothing is published yet.
///
/// # Errors
/// `Missing` before that time.
pub async fn result_awaited(cx: &Cx, id: ChallengeId) -> Result<Head> {
    let brief = challenges::brief(cx, id).await?;
    match brief.open(Act::Decide, cx.now()) {
        Ok(_) => Ok(Head::of(&brief, cx.now())),
        Err(_) => Err(Error::Missing),
    }
}

/// The result as it will look, for the staff. The vote is counted as it stands now.
///
/// # Errors
/// `Missing` where nothing is prepared, `Forbidden`.
pub async fn result_preview(cx: &Cx, id: ChallengeId) -> Result<ResultView> {
    let brief = allowed(cx, id).await?;
    let mut found = store::decisions::find(cx.db(), id)
        .await?
        .ok_or(Error::Missing)?;
    let preview = found.published_at.is_none();
    if preview {
        let numbers = Numbers {
            ideas: brief.idea_count,
            tallies: store::decisions::tallies(cx.db(), id, brief.voting.kind).await?,
            ..Numbers::default()
        };
        found.numbers = serde_json::to_value(numbers)?;
    }
    view(cx, &brief, found, preview).await
}

async fn view(cx: &Cx, brief: &Brief, found: decision::Model, preview: bool) -> Result<ResultView> {
    let numbers: Numbers = serde_json::from_value(found.numbers)?;
    let votes: HashMap<IdeaId, i64> = numbers.tallies.iter().copied().collect();
    let winners = store::decisions::winners_with_ideas(cx.db(), brief.id).await?;
    let mut people: Vec<PersonId> = winners
        .iter()
        .filter_map(|(idea, _)| idea.author_id)
        .collect();
    people.extend(found.by_id);
    let names = accounts::names(cx, &people).await?;
    let site = agencies::site(cx).await?;
    let voted = brief.voting.kind != VotingKind::None;
    let winners: Vec<WinnerView> = winners
        .into_iter()
        .map(|(idea, chosen)| {
            let reason = chosen.w_reason.unwrap_or_default();
            WinnerView {
                place: chosen.w_place,
                prize: chosen.w_prize,
                reason_html: press::prose_from(&reason, 3),
                reason,
                votes: voted.then(|| votes.get(&idea.id).copied().unwrap_or(0)),
                amount: idea.amount,
                currency: idea.currency.clone(),
                idea: rows::row(cx, &site, &idea, &names, false, Some(brief)),
            }
        })
        .collect();
    Ok(ResultView {
        challenge: Head::of(brief, cx.now()),
        voting: brief.voting.kind,
        published_at: found.published_at,
        by: found.by_id.and_then(|id| names.get(&id)).cloned(),
        html: press::prose_from(&found.text, 2),
        text: found.text,
        lang: found.lang,
        numbers: NumbersView {
            ideas: numbers.ideas,
            authors: numbers.authors,
            comments: numbers.comments,
            voters: found.voters,
            ballots: found.ballots,
            set_aside: found.set_aside,
            carried_votes: numbers.carried_votes,
            winners: i64::try_from(winners.len()).unwrap_or(i64::MAX),
        },
        winners,
        set_aside: numbers.set_aside,
        preview,
    })
}

/// A line of the record of a challenge.
#[derive(Clone, Debug, Serialize)]
pub struct RecordLine {
    pub at: DateTime<Utc>,
    /// `moved`, `set_aside` or `undone`.
    pub what: &'static str,
    pub by: Option<String>,
    pub reason: String,
    pub phase: Option<PhaseKind>,
    pub before: Option<DateTime<Utc>>,
    pub after: Option<DateTime<Utc>>,
    pub ballots: Option<i64>,
}

/// The protocol: who decided what and when, how the dates moved, which ballots were not counted and why.
#[derive(Clone, Debug, Serialize)]
pub struct Protocol {
    #[serde(flatten)]
    pub result: ResultView,
    pub zone: String,
    pub phases: Vec<PhaseLine>,
    pub record: Vec<RecordLine>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PhaseLine {
    pub kind: PhaseKind,
    pub starts_at: DateTime<Utc>,
}

/// The protocol of a published decision, in six questions.
///
/// # Errors
/// `Missing` before the decision is published.
pub async fn protocol(cx: &Cx, id: ChallengeId) -> Result<Protocol> {
    let brief = challenges::brief(cx, id).await?;
    let found = store::decisions::find(cx.db(), id)
        .await?
        .filter(|found| found.published_at.is_some_and(|at| at <= cx.now()))
        .ok_or(Error::Missing)?;
    let record = store::decisions::record(cx.db(), id).await?;
    Ok(Protocol {
        zone: brief.zone.clone(),
        phases: brief
            .timeline
            .phases()
            .iter()
            .map(|(kind, starts_at)| PhaseLine {
                kind: *kind,
                starts_at: *starts_at,
            })
            .collect(),
        record: lines(record),
        result: view(cx, &brief, found, false).await?,
    })
}

fn lines(record: Vec<Recorded>) -> Vec<RecordLine> {
    let mut lines: Vec<RecordLine> = Vec::new();
    for one in record {
        let by = one.by_name.map(|name| match one.by_title {
            Some(title) if !title.is_empty() => format!("{name}, {title}"),
            _ => name,
        });
        let moved = one.what == "moved";
        let line = RecordLine {
            at: one.at,
            what: if moved { "moved" } else { "set_aside" },
            by,
            reason: one.reason,
            phase: one.phase,
            before: one.before.filter(|_| moved),
            after: one.after.filter(|_| moved),
            ballots: one.ballots,
        };
        if let Some(undone) = one.undone_at {
            lines.push(RecordLine {
                at: undone,
                what: "undone",
                by: None,
                ..line.clone()
            });
        }
        lines.push(line);
    }
    lines.sort_by_key(|line| line.at);
    lines
}

/// An idea and what became of it, for the table of everything public.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub idea: IdeaRow,
    pub place_named: Option<String>,
    pub amount: Option<i64>,
    pub currency: Option<String>,
    pub votes: Option<i64>,
    pub winner: bool,
    pub place: Option<i64>,
    pub prize: Option<String>,
    pub reason: Option<String>,
    /// What became of it at its source.
    pub outcome: Option<String>,
}

/// Every public idea of a decided challenge with its outcome, in five questions.
///
/// # Errors
/// `Missing` before the decision is published.
pub async fn outcomes(cx: &Cx, id: ChallengeId) -> Result<Vec<Outcome>> {
    let brief = challenges::brief(cx, id).await?;
    let found = store::decisions::find(cx.db(), id)
        .await?
        .filter(|found| found.published_at.is_some_and(|at| at <= cx.now()))
        .ok_or(Error::Missing)?;
    let numbers: Numbers = serde_json::from_value(found.numbers)?;
    let votes: HashMap<IdeaId, i64> = numbers.tallies.into_iter().collect();
    let ideas = store::decisions::ideas_with_outcome(cx.db(), id).await?;
    let people: Vec<PersonId> = ideas
        .iter()
        .filter_map(|(idea, _)| idea.author_id)
        .collect();
    let names = accounts::names(cx, &people).await?;
    let site = agencies::site(cx).await?;
    let voted = brief.voting.kind != VotingKind::None;
    Ok(ideas
        .into_iter()
        .map(|(idea, chosen)| Outcome {
            winner: chosen.w_reason.is_some(),
            place: chosen.w_place,
            prize: chosen.w_prize,
            reason: chosen.w_reason,
            votes: voted.then(|| votes.get(&idea.id).copied().unwrap_or(0)),
            place_named: idea.place.clone(),
            amount: idea.amount,
            currency: idea.currency.clone(),
            outcome: idea.origin_outcome.clone(),
            idea: rows::row(cx, &site, &idea, &names, false, Some(&brief)),
        })
        .collect())
}

/// The decision as the staff prepare it.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionDesk {
    pub challenge: Head,
    pub text: String,
    pub lang: Option<Lang>,
    pub planned_at: Option<DateTime<Utc>>,
    pub published_at: Option<DateTime<Utc>>,
    pub candidates: Vec<Candidate>,
    /// Answers that go out with it, and ideas that have none.
    pub prepared: i64,
    pub without_answer: i64,
    /// Whether the asker may publish it.
    pub may_publish: bool,
    /// When it can be published, as long as that is ahead.
    pub opens_at: Option<DateTime<Utc>>,
    /// Whether anything is kept yet.
    pub kept: bool,
}

/// An idea that can be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct Candidate {
    pub id: IdeaId,
    pub url: String,
    pub title: String,
    pub lang: Lang,
    pub votes: Option<i64>,
    pub chosen: bool,
    /// As it was typed.
    pub place: String,
    pub prize: String,
    pub reason: String,
}

/// The desk of a decision, in six questions.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn decision_desk(cx: &Cx, id: ChallengeId) -> Result<DecisionDesk> {
    let brief = allowed(cx, id).await?;
    let found = store::decisions::find(cx.db(), id).await?;
    let ideas = store::decisions::candidates(cx.db(), id).await?;
    let counts = store::evaluations::counts(cx.db(), id).await?;
    let votes: HashMap<IdeaId, i64> = store::decisions::tallies(cx.db(), id, brief.voting.kind)
        .await?
        .into_iter()
        .collect();
    let voted = brief.voting.kind != VotingKind::None;
    let candidates = ideas
        .into_iter()
        .map(|(idea, chosen)| Candidate {
            url: hall::addresses::idea(idea.id),
            votes: voted.then(|| votes.get(&idea.id).copied().unwrap_or(0)),
            chosen: chosen.w_reason.is_some(),
            place: chosen
                .w_place
                .map(|place| place.to_string())
                .unwrap_or_default(),
            prize: chosen.w_prize.unwrap_or_default(),
            reason: chosen.w_reason.unwrap_or_default(),
            id: idea.id,
            title: idea.title,
            lang: idea.lang,
        })
        .collect();
    Ok(DecisionDesk {
        kept: found.is_some(),
        text: found
            .as_ref()
            .map(|found| found.text.clone())
            .unwrap_or_default(),
        lang: found.as_ref().map(|found| found.lang),
        planned_at: found.as_ref().and_then(|found| found.publish_at),
        published_at: found.as_ref().and_then(|found| found.published_at),
        candidates,
        prepared: counts.prepared,
        without_answer: counts.ideas - counts.prepared - counts.released,
        may_publish: cx.actor.role_at(brief.agency) >= Role::Lead,
        opens_at: match brief.open(Act::Decide, cx.now()) {
            Err(hall::Refusal::OpensAt(at)) => Some(at),
            _ => None,
        },
        challenge: Head::of(&brief, cx.now()),
    })
}
