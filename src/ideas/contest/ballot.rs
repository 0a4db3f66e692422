//! Voting by approval: a ballot names a few ideas, is changed until the end, and is seen by its voter alone. One person,
//! one ballot, however fast they click.

use crate::contest::browse::shuffle;
use crate::contest::window;
use crate::store::ballots::{self, BallotQueue, Kept, Order};
use crate::views::IdeaRow;
use crate::{browse, store};
use challenges::{Act, Brief, Window};
use chrono::{DateTime, Utc};
use entity::words::{ChallengeId, Feature, IdeaId, Lang, VotingKind};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed, Role};
use poem_openapi::Object;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// What is named, as it was ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    pub choices: Vec<IdeaId>,
    /// The network it comes from, as a salted hash; see [`network_seal`].
    #[serde(default)]
    pub network: String,
}

/// One's own ballot, with its receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct BallotView {
    /// Says that this ballot was counted, without saying what it names.
    pub receipt: String,
    /// Counts up with every change.
    pub revision: i64,
    pub cast_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    pub choices: Vec<IdeaId>,
}

/// Casts a ballot, or changes it.
///
/// # Errors
/// `Invalid` on `choices`; `Conflict` with the reason when the vote is not open or not for this person.
pub async fn cast(cx: &Cx, id: ChallengeId, asked: Ballot) -> Result<BallotView> {
    cx.expect_on(Feature::Voting)?;
    let window = voting(cx, id).await?;
    window.check(Act::Vote)?;
    let choices = checked(cx, &window.brief, asked.choices).await?;
    let kept = hand_in(cx, &window, Some(choices.clone()), asked.network).await?;
    let kept = kept.ok_or_else(|| Error::fault("a ballot that was cast was not kept"))?;
    Ok(view(kept, choices))
}

/// Whether a visitor's ballot would be taken, as far as one can know before their letter: the titles of what it names.
///
/// # Errors
/// As for casting.
pub async fn rehearse(cx: &Cx, id: ChallengeId, choices: &[IdeaId]) -> Result<Vec<String>> {
    let window = challenges::window(cx, id).await?;
    if let Some(refusal) = window::closed(cx, &window, Act::Vote) {
        return Err(refusal.into());
    }
    let choices = checked(cx, &window.brief, choices.to_vec()).await?;
    Ok(store::ideas::find_many(cx.db(), &choices)
        .await?
        .into_iter()
        .map(|idea| idea.title)
        .collect())
}

/// Takes the ballot back, as if it had never been cast. Also when there is none.
///
/// # Errors
/// As for casting.
pub async fn take_back(cx: &Cx, id: ChallengeId) -> Result<()> {
    cx.expect_on(Feature::Voting)?;
    let window = voting(cx, id).await?;
    window.check(Act::Vote)?;
    hand_in(cx, &window, None, String::new()).await?;
    Ok(())
}

/// One's own ballot, if one has cast it.
///
/// # Errors
/// `SignIn` for a visitor.
pub async fn own(cx: &Cx, id: ChallengeId) -> Result<Option<BallotView>> {
    voting(cx, id).await?;
    let found = ballots::own(cx.db(), id, cx.person()?).await?;
    Ok(found.map(|(kept, choices)| view(kept, choices)))
}

async fn voting(cx: &Cx, id: ChallengeId) -> Result<Window> {
    challenges::window_to(cx, id, |row| Deed::VoteInChallenge(row)).await
}

async fn hand_in(
    cx: &Cx,
    window: &Window,
    choices: Option<Vec<IdeaId>>,
    network: String,
) -> Result<Option<Kept>> {
    let order = Order {
        challenge: window.brief.id,
        person: cx.person()?,
        staff: cx.actor.role_at(window.brief.agency) >= Role::Staff,
        choices,
        receipt: receipt(),
        network,
        at: cx.now(),
    };
    cx.hub().kept::<BallotQueue>()?.hand_in(cx, order).await
}

/// As many as the challenge asks for, each of them on the ballot.
async fn checked(cx: &Cx, brief: &Brief, mut choices: Vec<IdeaId>) -> Result<Vec<IdeaId>> {
    choices.sort_unstable();
    choices.dedup();
    let count = i64::try_from(choices.len()).unwrap_or(i64::MAX);
    let voting = &brief.voting;
    let mut problems = Problems::default();
    problems.expect(
        count >= voting.min,
        "choices",
        Say::of("ideas-problem-choices-few")
            .with("least", voting.min)
            .with("is", count),
    );
    problems.expect(
        count <= voting.max,
        "choices",
        Say::of("ideas-problem-choices-many")
            .with("most", voting.max)
            .with("is", count),
    );
    problems.done()?;
    if !ballots::all_on_ballot(cx.db(), brief.id, &choices).await? {
        return Err(Error::invalid("choices", "ideas-problem-choices-gone"));
    }
    Ok(choices)
}

/// Twelve signs a person can read out over the telephone: no vowels, nothing that looks like something else.
fn receipt() -> String {
    const SIGNS: &[u8] = b"23456789BCDFGHJKMNPQRSTVWXZ";
    let key = ports::secrets::random_key();
    let signs: Vec<char> = key
        .as_bytes()
        .chunks(4)
        .take(12)
        .filter_map(|four| std::str::from_utf8(four).ok())
        .filter_map(|four| usize::from_str_radix(four, 16).ok())
        .map(|number| char::from(SIGNS[number % SIGNS.len()]))
        .collect();
    signs
        .chunks(4)
        .map(|four| four.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

fn view(kept: Kept, choices: Vec<IdeaId>) -> BallotView {
    BallotView {
        receipt: kept.receipt,
        revision: kept.revision,
        cast_at: kept.cast_at,
        changed_at: kept.changed_at,
        choices,
    }
}

/// The network a ballot comes from, so that many from one can be seen without knowing which it is: a hash under this hub's
/// own salt, another one for each challenge.
///
/// # Errors
/// A fault of the database.
pub async fn network_seal(cx: &Cx, id: ChallengeId, network: IpAddr) -> Result<String> {
    let queue = cx.hub().kept::<BallotQueue>()?;
    let salt = queue.salt(cx).await?;
    let mut seal = ports::secrets::hash(&format!("{salt}\n{id}\n{network}"));
    seal.truncate(32);
    Ok(seal)
}

/// The vote as its page and the API show it.
#[derive(Clone, Debug, Serialize)]
pub struct VoteView {
    pub challenge: ChallengeId,
    pub title: String,
    pub url: String,
    pub lang: Lang,
    pub kind: VotingKind,
    pub least: i64,
    pub most: i64,
    /// Whether the reader may cast a ballot now; a visitor may begin.
    pub open: bool,
    /// Why not, in words.
    pub closed: Option<String>,
    pub closes_at: Option<DateTime<Utc>>,
    /// Counts are closed until the end.
    pub counts_hidden: bool,
    pub ballot_count: Option<i64>,
    pub candidates: Vec<IdeaRow>,
    pub mine: Option<BallotView>,
    /// Ballots that are not counted, and why.
    pub set_aside: Vec<SetAsideTold>,
}

/// What the public is told of ballots that are not counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct SetAsideTold {
    pub at: DateTime<Utc>,
    pub reason: String,
    pub ballots: i64,
}

/// What can be voted on, in the reader's own order of lot, and what they voted. Six questions.
///
/// # Errors
/// `Missing` for a challenge without ballots, or one the reader may not see.
pub async fn vote(cx: &Cx, id: ChallengeId) -> Result<VoteView> {
    let window = challenges::window(cx, id).await?;
    let brief = &window.brief;
    if brief.voting.kind != VotingKind::Approval {
        return Err(Error::Missing);
    }
    let closed = window::closed(cx, &window, Act::Vote);
    let mut found = ballots::candidates(cx.db(), id).await?;
    shuffle(cx, id, &mut found);
    let counts_hidden = window::hides_counts(cx, brief);
    let mut candidates = browse::rows_in(cx, found, brief).await?;
    if !counts_hidden {
        let votes = ballots::votes(cx.db(), id).await?;
        for row in &mut candidates {
            row.votes = Some(votes.get(&row.id).copied().unwrap_or(0));
        }
    }
    let mine = match cx.actor.person() {
        Some(person) => ballots::own(cx.db(), id, person).await?,
        None => None,
    };
    let over = brief
        .timeline
        .ends(entity::words::PhaseKind::Voting)
        .is_some_and(|ends| ends <= window.now);
    let set_aside = if over {
        told_set_aside(cx, id).await?
    } else {
        Vec::new()
    };
    Ok(VoteView {
        challenge: id,
        title: brief.title.clone(),
        url: brief.url.clone(),
        lang: brief.lang,
        kind: brief.voting.kind,
        least: brief.voting.min,
        most: brief.voting.max,
        open: closed.is_none(),
        closed: closed.map(|refusal| window::said(cx, refusal)),
        closes_at: brief.open(Act::Vote, window.now).ok().flatten(),
        counts_hidden,
        ballot_count: (!counts_hidden).then_some(brief.ballot_count),
        candidates,
        mine: mine.map(|(kept, choices)| view(kept, choices)),
        set_aside,
    })
}

/// Ballots of a challenge that are not counted, and why: part of its result.
///
/// # Errors
/// A fault of the database.
pub async fn told_set_aside(cx: &Cx, id: ChallengeId) -> Result<Vec<SetAsideTold>> {
    Ok(store::ballots::sets_aside(cx.db(), id)
        .await?
        .into_iter()
        .filter(|row| row.undone_at.is_none())
        .map(|row| SetAsideTold {
            at: row.created_at,
            reason: row.reason,
            ballots: row.ballot_count,
        })
        .collect())
}

/// Counted ballots per idea, for the result: only once nobody votes any more, or where counts are shown.
///
/// # Errors
/// `Missing` for what the asker may not see.
pub async fn votes(cx: &Cx, brief: &Brief) -> Result<std::collections::HashMap<IdeaId, i64>> {
    if brief.voting.kind != VotingKind::Approval || window::hides_counts(cx, brief) {
        return Ok(std::collections::HashMap::new());
    }
    ballots::votes(cx.db(), brief.id).await
}

#[cfg(test)]
mod tests {
    use super::receipt;

    #[test]
    fn a_receipt_can_be_read_out() {
        let (one, other) = (receipt(), receipt());
        assert_ne!(one, other);
        assert_eq!(one.len(), 14, "{one}");
        assert!(
            one.chars()
                .all(|sign| sign == '-' || "23456789BCDFGHJKMNPQRSTVWXZ".contains(sign))
        );
    }
}
