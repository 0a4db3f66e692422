//! The decision about a challenge: which ideas were chosen and why, prepared and previewed, then published in one moment
//! with every prepared answer. Anyone of the staff may prepare it; only a lead publishes, now or at a time, and never
//! before the phase for it has begun.

use crate::evaluation::{self, checked_reason};
use crate::store::ballots::{self, Hold};
use crate::{idea, store};
use accounts::texts;
use challenges::Act;
use chrono::{DateTime, Utc};
use entity::challenges::challenge;
use entity::ideas::{decision as row, winner};
use entity::words::{ChallengeId, IdeaId, IdeaStatus, Lang, PhaseKind, Visibility, VotingKind};
use hall::cx::{StaffAct, Tx};
use hall::error::{Error, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event, Problems};
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

const TEXT_CHARS: usize = 20_000;
const PRIZE_CHARS: usize = 200;
const MOST_WINNERS: usize = 200;

/// A decision as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionDraft {
    /// The reasons, Markdown.
    pub text: String,
    /// `None`: guessed from the text.
    pub lang: Option<Lang>,
    pub winners: Vec<WinnerDraft>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WinnerDraft {
    pub idea: IdeaId,
    /// `None`: chosen without an order.
    pub place: Option<i64>,
    pub prize: Option<String>,
    pub reason: String,
}

/// What pressing "publish" did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    Now {
        answers: i64,
    },
    Planned(DateTime<Utc>),
    /// It stood in public before; nothing happened.
    Already,
}

/// The numbers as they stood when it was decided; kept, so that the result never changes afterwards.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Numbers {
    pub ideas: i64,
    pub authors: i64,
    pub comments: i64,
    /// Votes cast where the ideas came from.
    pub carried_votes: i64,
    /// How many chose each idea, most first.
    pub tallies: Vec<(IdeaId, i64)>,
    pub set_aside: Vec<SetAside>,
}

/// Ballots that were not counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    pub at: DateTime<Utc>,
    pub ballots: i64,
    pub reason: String,
}

/// Keeps the draft of the decision. What a lead planned to publish is planned no longer: other words need another look.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` field by field; `AlreadyDecided` once it is published.
pub async fn prepare(cx: &Cx, id: ChallengeId, typed: DecisionDraft) -> Result<()> {
    let mut tx = cx.begin().await?;
    let challenge = store::evaluations::challenge_for_change(&*tx, id).await?;
    cx.may(Deed::EvaluateChallenge(&challenge))?;
    evaluation::can_be_weighed(cx, id)
        .await
        .or_else(late_is_fine)?;
    let standing = store::decisions::find(&*tx, id).await?;
    if standing
        .as_ref()
        .is_some_and(|found| found.published_at.is_some())
    {
        return Err(Refusal::AlreadyDecided.into());
    }
    let text = checked(&tx, id, &typed).await?;
    let lang = typed
        .lang
        .or_else(|| press::guess_language(&text))
        .unwrap_or(cx.lang);
    match standing {
        Some(found) => {
            let change = row::ActiveModel {
                id: Set(found.id),
                text: Set(text),
                lang: Set(lang),
                by_id: Set(Some(cx.person()?)),
                publish_at: Set(None),
                updated_at: Set(cx.now()),
                ..Default::default()
            };
            store::decisions::change(&*tx, change).await?;
        }
        None => {
            let fresh = row::ActiveModel {
                by_id: Set(Some(cx.person()?)),
                text: Set(text),
                lang: Set(lang),
                ..blank(cx, &challenge)?
            };
            store::decisions::keep_new(&*tx, fresh).await?;
        }
    }
    let winners = typed.winners.iter().map(|one| winner::ActiveModel {
        agency_id: Set(challenge.agency_id),
        challenge_id: Set(id),
        idea_id: Set(one.idea),
        place: Set(one.place),
        prize: Set(one
            .prize
            .as_deref()
            .map(texts::one_line)
            .filter(|prize| !prize.is_empty())),
        reason: Set(texts::plain_breaks(&one.reason)),
        ..Default::default()
    });
    store::decisions::keep_winners(&*tx, id, winners.collect()).await?;
    log(&mut tx, "ideas-log-decision-prepared", id, serde_json::json!({ "winners": typed.winners.iter().map(|one| one.idea).collect::<Vec<_>>() })).await?;
    tx.commit().await
}

/// A decision may be late: the carrying out may have begun by its date.
fn late_is_fine(wrong: Error) -> Result<()> {
    match wrong {
        Error::Conflict(Refusal::ClosedSince(_)) => Ok(()),
        other => Err(other),
    }
}

fn blank(cx: &Cx, challenge: &challenge::Model) -> Result<row::ActiveModel> {
    Ok(row::ActiveModel {
        agency_id: Set(challenge.agency_id),
        challenge_id: Set(challenge.id),
        publish_at: Set(None),
        published_at: Set(None),
        voters: Set(0),
        ballots: Set(0),
        set_aside: Set(0),
        numbers: Set(serde_json::to_value(Numbers::default())?),
        created_at: Set(cx.now()),
        updated_at: Set(cx.now()),
        ..Default::default()
    })
}

/// The words of a decision, and whether every winner can be one.
async fn checked(tx: &Tx, id: ChallengeId, typed: &DecisionDraft) -> Result<String> {
    let text = idea::checked_text(&typed.text, TEXT_CHARS)?;
    let mut problems = Problems::default();
    problems.expect(
        typed.winners.len() <= MOST_WINNERS,
        "text",
        Say::of("ideas-problem-winners-many").with("most", MOST_WINNERS),
    );
    let ids: Vec<IdeaId> = typed.winners.iter().map(|one| one.idea).collect();
    let ideas: HashMap<IdeaId, _> = store::ideas::find_many(&**tx, &ids)
        .await?
        .into_iter()
        .map(|idea| (idea.id, idea))
        .collect();
    for (at, one) in typed.winners.iter().enumerate() {
        let named = |part: &str| format!("{part}-{}", one.idea);
        let stands = ideas.get(&one.idea).is_some_and(|idea| can_win(id, idea));
        problems.expect(stands, named("winner"), Say::of("ideas-problem-winner"));
        problems.expect(
            !ids[..at].contains(&one.idea),
            named("winner"),
            Say::of("ideas-problem-winner-twice"),
        );
        problems.expect(
            one.place.is_none_or(|place| (1..=999).contains(&place)),
            named("place"),
            Say::of("ideas-problem-place-number"),
        );
        let prize = one
            .prize
            .as_deref()
            .map_or(0, |prize| prize.chars().count());
        problems.expect(
            prize <= PRIZE_CHARS,
            named("prize"),
            Say::of("ideas-problem-text-long")
                .with("most", PRIZE_CHARS)
                .with("is", prize),
        );
        if let Err(Error::Invalid(wrong)) = checked_reason(named("reason"), &one.reason) {
            problems.0.extend(wrong.0);
        }
    }
    problems.done()?;
    Ok(text)
}

fn can_win(challenge: ChallengeId, idea: &entity::ideas::idea::Model) -> bool {
    idea.challenge_id == Some(challenge)
        && idea.visibility == Visibility::Public
        && !matches!(
            idea.status,
            IdeaStatus::Draft | IdeaStatus::Merged | IdeaStatus::Withdrawn
        )
}

/// Publishes the decision with all prepared answers in one moment, or plans to. Every author hears of it by letter.
/// Pressed twice, the second press does nothing.
///
/// # Errors
/// `Missing` where nothing is prepared, `Forbidden` for who leads no team, `OpensAt` before the phase has begun,
/// `Invalid` when a winner is gone meanwhile.
pub async fn publish(cx: &Cx, id: ChallengeId, at: Option<DateTime<Utc>>) -> Result<Publication> {
    // One moment for the decision and every answer: by it they are known to have come together.
    let cx = &cx.at(cx.now());
    let mut tx = cx.begin().await?;
    // The numbers of the vote are written down: until that is done no ballot is written, and no batch set aside.
    ballots::hold(&*tx, id, Hold::Alone).await?;
    let challenge = store::evaluations::challenge_for_change(&*tx, id).await?;
    cx.may(Deed::DecideChallenge(&challenge))?;
    let found = store::decisions::find(&*tx, id)
        .await?
        .ok_or_else(|| Error::invalid("text", "ideas-problem-decision-none"))?;
    if found.published_at.is_some() {
        return Ok(Publication::Already);
    }
    let now = cx.now();
    if let Some(at) = at.filter(|at| *at > now) {
        can_be_decided(cx, id, at).await?;
        let change = row::ActiveModel {
            id: Set(found.id),
            by_id: Set(cx.actor.person()),
            publish_at: Set(Some(at)),
            updated_at: Set(now),
            ..Default::default()
        };
        store::decisions::change(&*tx, change).await?;
        log(
            &mut tx,
            "ideas-log-decision-planned",
            id,
            serde_json::json!({ "at": at }),
        )
        .await?;
        tx.commit().await?;
        return Ok(Publication::Planned(at));
    }
    let answers = publish_in(cx, &mut tx, &challenge, found, cx.actor.person()).await?;
    tx.commit().await?;
    Ok(Publication::Now { answers })
}

/// Whether it is the time to decide, at that moment.
async fn can_be_decided(cx: &Cx, id: ChallengeId, at: DateTime<Utc>) -> Result<()> {
    let brief = challenges::brief(cx, id).await?;
    // What came from elsewhere may have no date for its decision; then it is decided when its collecting is over.
    if brief.origin.is_some() && !brief.timeline.has(PhaseKind::Decided) {
        brief.open(Act::Evaluate, at)?;
        return match brief.timeline.ends(PhaseKind::Collecting) {
            Some(closed) if closed > at => Err(Refusal::OpensAt(closed).into()),
            _ => Ok(()),
        };
    }
    brief.open(Act::Decide, at)?;
    Ok(())
}

async fn publish_in(
    cx: &Cx,
    tx: &mut Tx,
    challenge: &challenge::Model,
    found: row::Model,
    by: Option<entity::words::PersonId>,
) -> Result<i64> {
    let id = challenge.id;
    let now = cx.now();
    can_be_decided(cx, id, now).await?;
    let winners = store::decisions::winners(&**tx, id).await?;
    let ids: Vec<IdeaId> = winners.iter().map(|winner| winner.idea_id).collect();
    let standing = store::ideas::find_many(&**tx, &ids).await?;
    let mut problems = Problems::default();
    for chosen in &ids {
        let stands = standing
            .iter()
            .any(|idea| idea.id == *chosen && can_win(id, idea));
        problems.expect(
            stands,
            format!("winner-{chosen}"),
            Say::of("ideas-problem-winner"),
        );
    }
    problems.done()?;
    let released = evaluation::release_in(cx, tx, id).await?;
    let turnout = store::decisions::turnout(&**tx, id).await?;
    let voting = challenge.voting.kind;
    let record = store::decisions::record(&**tx, id).await?;
    let numbers = Numbers {
        ideas: turnout.ideas,
        authors: turnout.authors,
        comments: turnout.comments,
        carried_votes: turnout.carried_votes,
        tallies: store::decisions::tallies(&**tx, id, voting).await?,
        set_aside: record
            .into_iter()
            .filter(|line| line.undone_at.is_none())
            .filter_map(|line| {
                Some(SetAside {
                    at: line.at,
                    ballots: line.ballots?,
                    reason: line.reason,
                })
            })
            .collect(),
    };
    let (voters, ballots) = match voting {
        VotingKind::None => (0, 0),
        VotingKind::Support => (turnout.supporters, turnout.supports),
        VotingKind::Approval => (turnout.ballots - turnout.set_aside, turnout.ballots),
    };
    let change = row::ActiveModel {
        id: Set(found.id),
        by_id: Set(by),
        publish_at: Set(None),
        published_at: Set(Some(now)),
        voters: Set(voters),
        ballots: Set(ballots),
        set_aside: Set(turnout.set_aside),
        numbers: Set(serde_json::to_value(&numbers)?),
        updated_at: Set(now),
        ..Default::default()
    };
    store::decisions::change(&**tx, change).await?;
    store::decisions::mark_chosen(&**tx, id, now).await?;
    log(
        tx,
        "ideas-log-decision-published",
        id,
        serde_json::json!({ "winners": ids, "answers": released.count, "by": by }),
    )
    .await?;
    tx.tell(Event::ChallengeDecided { challenge: id }).await?;
    Ok(released.count)
}

/// Takes back a planned publication.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyDecided` when it is too late.
pub async fn unplan(cx: &Cx, id: ChallengeId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let challenge = store::evaluations::challenge_for_change(&*tx, id).await?;
    cx.may(Deed::DecideChallenge(&challenge))?;
    let found = store::decisions::find(&*tx, id)
        .await?
        .ok_or(Error::Missing)?;
    if found.published_at.is_some() {
        return Err(Refusal::AlreadyDecided.into());
    }
    if found.publish_at.is_none() {
        return Ok(());
    }
    hold(cx, &mut tx, &found, "ideas-log-decision-unplanned").await?;
    tx.commit().await
}

async fn hold(cx: &Cx, tx: &mut Tx, found: &row::Model, deed: &'static str) -> Result<()> {
    let change = row::ActiveModel {
        id: Set(found.id),
        publish_at: Set(None),
        updated_at: Set(cx.now()),
        ..Default::default()
    };
    store::decisions::change(&**tx, change).await?;
    log(
        tx,
        deed,
        found.challenge_id,
        serde_json::json!({ "at": found.publish_at }),
    )
    .await
}

/// Whether the decision of a challenge is out.
///
/// # Errors
/// A fault of the database.
pub async fn is_decided(cx: &Cx, id: ChallengeId) -> Result<bool> {
    ballots::is_decided(cx.db(), id).await
}

/// Publishes planned decisions whose time has come. Where the phase was moved meanwhile it waits for the phase; where a
/// winner is gone it is held back, and the log says so.
pub async fn publish_due(cx: &Cx) -> Result<usize> {
    let due = store::decisions::due(cx.db(), cx.now()).await?;
    for waiting in &due {
        let id = waiting.challenge_id;
        let cx = &cx.at(cx.now());
        let mut tx = cx.begin().await?;
        ballots::hold(&*tx, id, Hold::Alone).await?;
        let challenge = store::evaluations::challenge_for_change(&*tx, id).await?;
        let Some(found) = store::decisions::find(&*tx, id)
            .await?
            .filter(|found| found.published_at.is_none() && found.publish_at.is_some())
        else {
            continue;
        };
        let by = found.by_id;
        match publish_in(cx, &mut tx, &challenge, found.clone(), by).await {
            Ok(_) => tx.commit().await?,
            Err(Error::Conflict(Refusal::OpensAt(opens))) => {
                drop(tx);
                let tx = cx.begin().await?;
                let change = row::ActiveModel {
                    id: Set(found.id),
                    publish_at: Set(Some(opens)),
                    ..Default::default()
                };
                store::decisions::change(&*tx, change).await?;
                tx.commit().await?;
            }
            Err(Error::Conflict(_) | Error::Invalid(_)) => {
                drop(tx);
                let mut tx = cx.begin().await?;
                hold(cx, &mut tx, &found, "ideas-log-decision-held").await?;
                tx.commit().await?;
            }
            Err(other) => return Err(other),
        }
    }
    Ok(due.len())
}

async fn log(
    tx: &mut Tx,
    deed: &'static str,
    id: ChallengeId,
    after: serde_json::Value,
) -> Result<()> {
    tx.log(StaffAct {
        deed,
        kind: "challenge",
        thing: id.0,
        before: None::<()>,
        after: Some(after),
    })
    .await
}

/// What was decided about a challenge before it came here: the chosen entries are those the source calls so, the numbers
/// are counted from what was brought. Brought again, only what changed is brought up to date.
///
/// # Errors
/// `Forbidden` for who may not import.
pub async fn import_decision(
    cx: &Cx,
    id: ChallengeId,
    text: &str,
    lang: Lang,
    decided_at: DateTime<Utc>,
) -> Result<()> {
    cx.may(Deed::Import)?;
    let tx = cx.begin().await?;
    let challenge = store::evaluations::challenge_for_change(&*tx, id).await?;
    let standing = store::decisions::find(&*tx, id).await?;
    // A decision made here holds.
    if standing.as_ref().is_some_and(|found| found.by_id.is_some()) {
        return Ok(());
    }
    store::decisions::keep_winners_by_status(&*tx, id).await?;
    store::decisions::mark_chosen(&*tx, id, decided_at).await?;
    let turnout = store::decisions::turnout(&*tx, id).await?;
    let numbers = Numbers {
        ideas: turnout.ideas,
        authors: turnout.authors,
        comments: turnout.comments,
        carried_votes: turnout.carried_votes,
        ..Numbers::default()
    };
    let numbers = Set(serde_json::to_value(&numbers)?);
    match standing {
        Some(found) => {
            let change = row::ActiveModel {
                id: Set(found.id),
                numbers,
                ..Default::default()
            };
            store::decisions::change(&*tx, change).await?;
        }
        None => {
            let fresh = row::ActiveModel {
                by_id: Set(None),
                text: Set(idea::checked_text(text, TEXT_CHARS)?),
                lang: Set(lang),
                published_at: Set(Some(decided_at)),
                numbers,
                ..blank(cx, &challenge)?
            };
            store::decisions::keep_new(&*tx, fresh).await?;
        }
    }
    tx.commit().await
}
