//! The same questions for many people at once, as the write queues ask them: each wish is judged at its own moment, with
//! the dates and the gates as they stand when it is written.

use crate::gate::{self, Standing};
use crate::phase::Act;
use crate::store;
use crate::window::{Brief, Window, hides_counts};
use chrono::{DateTime, Utc};
use entity::challenges::challenge;
use entity::words::{ChallengeId, PersonId};
use hall::error::{Refusal, Result};
use hall::{Cx, Deed, Role, Tx};
use std::collections::{HashMap, HashSet};

/// What one person wants to do in one challenge.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub challenge: ChallengeId,
    pub person: PersonId,
    /// Whether they are staff of its agency, as their session or token says.
    pub staff: bool,
    /// When it was wished, by the hub's clock.
    pub at: DateTime<Utc>,
}

/// The answer to many wishes.
pub struct Judged {
    pub briefs: HashMap<ChallengeId, Brief>,
    /// Why not, wish by wish, in their order.
    pub refusals: Vec<Option<Refusal>>,
}

/// Judges wishes of one kind, within the transaction that writes them: one question for the challenges, and one more for
/// each whose gate asks about people.
///
/// # Errors
/// A fault of the database.
pub async fn judge(tx: &Tx, act: Act, wishes: &[Wish]) -> Result<Judged> {
    let ids: Vec<ChallengeId> = wishes
        .iter()
        .map(|wish| wish.challenge)
        .collect::<HashSet<_>>()
        .into_iter()
        .collect();
    let briefs: HashMap<ChallengeId, Brief> = store::windows::dated(&**tx, &ids)
        .await?
        .into_iter()
        .map(|(row, timeline)| (row.id, Brief::of(&row, timeline)))
        .collect();
    let mut standings: HashMap<ChallengeId, HashMap<PersonId, Standing>> = HashMap::new();
    for (id, brief) in &briefs {
        let asks =
            Brief::gate_of(act).is_some_and(|deed| gate::asks_about_person(brief.gates.of(deed)));
        if asks {
            let people: Vec<PersonId> = wishes
                .iter()
                .filter(|wish| wish.challenge == *id)
                .map(|wish| wish.person)
                .collect();
            standings.insert(*id, store::windows::standings(&**tx, *id, &people).await?);
        }
    }
    let refusals = wishes
        .iter()
        .map(|wish| {
            let Some(brief) = briefs.get(&wish.challenge) else {
                return Some(Refusal::NotPartOfChallenge);
            };
            let who = standings
                .get(&wish.challenge)
                .and_then(|people| people.get(&wish.person))
                .cloned()
                .unwrap_or_default();
            let who = Standing {
                known: true,
                staff: wish.staff,
                ..who
            };
            Window::new(brief.clone(), wish.at, who).may(act).err()
        })
        .collect();
    Ok(Judged { briefs, refusals })
}

/// The window, for who may do this deed at all; whether it is open now is asked of the window.
///
/// # Errors
/// As the deed's.
pub async fn window_to(
    cx: &Cx,
    id: ChallengeId,
    deed: impl for<'a> Fn(&'a challenge::Model) -> Deed<'a>,
) -> Result<Window> {
    let found = store::windows::of(cx.db(), id, cx.actor.person()).await?;
    cx.may(deed(&found.challenge))?;
    Ok(window_of_found(cx, found))
}

pub(crate) fn window_of_found(cx: &Cx, found: store::windows::Found) -> Window {
    let who = Standing {
        known: cx.actor.person().is_some(),
        staff: cx.actor.role_at(found.challenge.agency_id) >= Role::Staff,
        ..found.who
    };
    Window::new(Brief::of(&found.challenge, found.timeline), cx.now(), who)
}

/// The challenges whose counts nobody may see yet, so that no order of a list tells them either.
///
/// # Errors
/// A fault of the database.
pub async fn hiding_counts(cx: &Cx) -> Result<Vec<ChallengeId>> {
    let now = cx.now();
    Ok(store::windows::undecided(cx.db(), cx.agency, now)
        .await?
        .into_iter()
        .map(|(row, timeline)| Brief::of(&row, timeline))
        .filter(|brief| hides_counts(brief, now))
        .map(|brief| brief.id)
        .collect())
}
