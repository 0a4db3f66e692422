//! After a case is closed its person is asked one thing: how did we do? One to five by one click, and a sentence if they
//! like, without signing in. One answer for each case; a changed mind takes its place. Nobody on the staff rates their own
//! work. A low score comes back as work for whoever leads.

pub mod api;
mod browse;

pub use browse::{
    RatedFigure, RatedLine, ReviewView, every_rating, lead_of, public, review, score_name,
};

use crate::own::{self, Way};
use crate::{case, promise, store};
use entity::cases::{case as row, case_survey};
use entity::words::{CaseId, CaseStatus};
use hall::access::Role;
use hall::cx::StaffAct;
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;

/// From the worst to the best.
pub const SCORES: [i64; 5] = [1, 2, 3, 4, 5];
/// Up to this a score is work.
pub const LOW: i64 = 2;
/// Characters of the one sentence.
pub const WORDS_CHARS: usize = 500;

/// Whether its person can be asked: it is over, or has been answered, and is not forgotten.
pub(crate) fn can_rate(found: &row::Model) -> bool {
    found.first_answered_at.is_some()
        && found.forgotten_at.is_none()
        && !matches!(found.status, CaseStatus::Received | CaseStatus::InHand)
}

/// What its person says; what they said before is replaced.
///
/// # Errors
/// `Missing`; `Invalid` on `score` and `words`; `NothingAnswered` while nothing has come of it; `OwnWork` for the staff.
pub async fn rate(cx: &Cx, way: &Way, score: Option<i64>, words: &str) -> Result<()> {
    let score = score.filter(|score| SCORES.contains(score));
    let score = score.ok_or_else(|| Error::invalid("score", "cases-problem-score"))?;
    let words = case::checked_word("words", words, WORDS_CHARS)?;
    let mut tx = cx.begin().await?;
    let found = own::find_for_change(cx, &tx, way).await?;
    if !can_rate(&found) {
        return Err(Refusal::NothingAnswered.into());
    }
    not_their_own(cx, &tx, &found).await?;
    let now = cx.now();
    let before = store::surveys::find(&*tx, found.id).await?;
    let calendar = agencies::site(cx).await?.calendar()?;
    let kept = case_survey::Model {
        id: before.as_ref().map_or(0, |before| before.id),
        agency_id: found.agency_id,
        case_id: found.id,
        score,
        words,
        theme_id: found.theme_id,
        team_id: found.team_id,
        month: before.as_ref().map_or_else(
            || promise::month_of(&calendar, now),
            |before| before.month.clone(),
        ),
        created_at: before.as_ref().map_or(now, |before| before.created_at),
        changed_at: now,
        // A mind that stays low is not new work; one that becomes low is.
        seen_at: before
            .as_ref()
            .filter(|before| before.score <= LOW)
            .and_then(|before| before.seen_at),
        seen_by: before
            .as_ref()
            .filter(|before| before.score <= LOW)
            .and_then(|before| before.seen_by),
    };
    if let Some(before) = &before {
        store::surveys::count(&*tx, before, -1).await?;
    }
    store::surveys::count(&*tx, &kept, 1).await?;
    let changed = case_survey::ActiveModel {
        agency_id: Set(kept.agency_id),
        case_id: Set(kept.case_id),
        score: Set(kept.score),
        words: Set(kept.words),
        theme_id: Set(kept.theme_id),
        team_id: Set(kept.team_id),
        month: Set(kept.month),
        created_at: Set(kept.created_at),
        changed_at: Set(kept.changed_at),
        seen_at: Set(kept.seen_at),
        seen_by: Set(kept.seen_by),
        ..Default::default()
    };
    match before {
        Some(before) => {
            let changed = case_survey::ActiveModel {
                id: Set(before.id),
                ..changed
            };
            store::surveys::change(&*tx, changed).await?;
        }
        None => store::surveys::keep_new(&*tx, changed).await?,
    }
    tx.tell(Event::CaseChanged { case: found.id }).await?;
    tx.commit().await
}

/// Whoever worked on it, or works where it was worked on, does not say how well that was done.
async fn not_their_own(cx: &Cx, tx: &Tx, found: &row::Model) -> Result<()> {
    let Some(me) = cx.actor.person() else {
        return Ok(());
    };
    let of_the_house =
        cx.actor.role_at(found.agency_id) >= Role::Staff && found.person_id != Some(me);
    if of_the_house
        || found.answerer_id == Some(me)
        || store::surveys::spoke_for_staff(&**tx, found.id, me).await?
    {
        return Err(Refusal::OwnWork.into());
    }
    Ok(())
}

/// Somebody on the staff has seen to a low score: it leaves the inbox.
///
/// # Errors
/// `Missing` where nothing was rated; `Forbidden`.
pub async fn see_to(cx: &Cx, id: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = store::cases::find_for_change(&*tx, id).await?;
    cx.may(Deed::AnswerCase(&found))?;
    if store::surveys::find(&*tx, id).await?.is_none() {
        return Err(Error::Missing);
    }
    if seen(&mut tx, id).await? {
        tx.log(StaffAct {
            deed: "cases-log-seen-to",
            kind: "case",
            thing: id.0,
            before: None::<i64>,
            after: None::<i64>,
        })
        .await?;
        tx.tell(Event::CaseChanged { case: id }).await?;
    }
    tx.commit().await
}

/// The same by whatever else the staff do about it. Answers whether anything waited.
pub(crate) async fn seen(tx: &mut Tx, id: CaseId) -> Result<bool> {
    let Some(rated) = store::surveys::find(&**tx, id).await? else {
        return Ok(false);
    };
    if rated.score > LOW || rated.seen_at.is_some() {
        return Ok(false);
    }
    let change = case_survey::ActiveModel {
        id: Set(rated.id),
        seen_at: Set(Some(tx.cx().now())),
        seen_by: Set(tx.cx().actor.person()),
        ..Default::default()
    };
    store::surveys::change(&**tx, change).await?;
    Ok(true)
}
