//! What is kept how long: the address given with a case, then its words and files. That there was a case, about what and
//! how it ended, stays for the figures.

use crate::store;
use chrono::{DateTime, Duration, Utc};
use entity::cases::case as row;
use entity::words::{CaseId, CaseStatus, PersonId};
use hall::cx::StaffAct;
use hall::error::Result;
use hall::{Cx, Event, Job, Listener, Tx};
use jobs::Row;
use sea_orm::ActiveValue::Set;
use serde_json::Value;
use std::time::Duration as Pace;

const AT_ONCE: u64 = 50;
/// A network is of use to the throttle for an hour.
const NETWORKS: Duration = Duration::days(1);
/// Files that belong to nothing are swept after a month; these have been kept long enough.
const ALREADY_WAITED: Duration = Duration::days(60);

struct Before {
    networks: DateTime<Utc>,
    addresses: DateTime<Utc>,
    /// From this moment back, an address is near its end; and who was told by then was told long enough ago.
    near: DateTime<Utc>,
    told: DateTime<Utc>,
    words: DateTime<Utc>,
}

fn before(cx: &Cx) -> Before {
    let kept = &cx.config().retention;
    let days = |days: u32| cx.now() - Duration::days(i64::from(days));
    Before {
        networks: cx.now() - NETWORKS,
        addresses: days(kept.feedback_email_days),
        near: days(kept.feedback_email_days.saturating_sub(kept.warning_days)),
        told: days(kept.warning_days),
        words: days(kept.feedback_days),
    }
}

/// Forgets what was kept long enough. On the timetable, every hour.
pub struct Forget;

#[async_trait::async_trait]
impl Job for Forget {
    fn kind(&self) -> &'static str {
        "cases.forget"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let Before {
            networks,
            addresses,
            near,
            told,
            words,
        } = before(cx);
        loop {
            let some = store::cases::to_part_with(cx.db(), near, AT_ONCE).await?;
            if some.is_empty() {
                break;
            }
            for id in some {
                tell_parting(cx, id).await?;
            }
        }
        store::cases::forget_networks(&cx.database().write, networks).await?;
        loop {
            let some = store::cases::with_old_address(cx.db(), addresses, told, AT_ONCE).await?;
            if some.is_empty() {
                break;
            }
            for id in some {
                forget_address(cx, id).await?;
            }
        }
        loop {
            let some = store::cases::with_old_words(cx.db(), words, cx.now(), AT_ONCE).await?;
            if some.is_empty() {
                return Ok(());
            }
            for id in some {
                forget_words(cx, id).await?;
            }
        }
    }
}

/// What is looked after here, and how often.
pub fn timetable() -> Vec<Row> {
    vec![Row {
        kind: Forget.kind(),
        every: Pace::from_secs(3600),
        due: |cx| Box::pin(anything(cx)),
        why: "forgets addresses, words and files of feedback that were kept long enough",
    }]
}

async fn anything(cx: &Cx) -> Result<bool> {
    let before = before(cx);
    let db = cx.db();
    Ok(store::cases::any_network(db, before.networks).await?
        || !store::cases::to_part_with(db, before.near, 1)
            .await?
            .is_empty()
        || !store::cases::with_old_address(db, before.addresses, before.told, 1)
            .await?
            .is_empty()
        || !store::cases::with_old_words(db, before.words, cx.now(), 1)
            .await?
            .is_empty())
}

/// Whoever has no account hears, while there still is an address, when it goes and when their words do.
async fn tell_parting(cx: &Cx, id: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let change = row::ActiveModel {
        id: Set(id),
        parting_told_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::cases::change(&*tx, change).await?;
    log(&mut tx, "cases-log-parting-told", id).await?;
    tx.tell(Event::CaseParting { case: id }).await?;
    tx.commit().await
}

/// When the address and the words of a case are erased, if nothing more is said in it.
///
/// # Errors
/// `Missing`; `Forbidden` for anybody but the hub.
pub async fn parting(cx: &Cx, id: CaseId) -> Result<(DateTime<Utc>, DateTime<Utc>)> {
    let found = store::cases::find(&cx.database().write, id).await?;
    cx.may(hall::Deed::AnswerCase(&found))?;
    let kept = &cx.config().retention;
    let days = |days: u32| Duration::days(i64::from(days));
    // However late the letter: there is always that much time to do something.
    let soonest = found.parting_told_at.unwrap_or(cx.now()) + days(kept.warning_days);
    let address = (found.updated_at + days(kept.feedback_email_days)).max(soonest);
    let words = (found.updated_at + days(kept.feedback_days)).max(address);
    Ok((address, words))
}

async fn forget_address(cx: &Cx, id: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    store::cases::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            email: Set(None),
            email_key: Set(None),
            from_name: Set(None),
            phone: Set(None),
            ..Default::default()
        },
    )
    .await?;
    log(&mut tx, "cases-log-address-forgotten", id).await?;
    tx.commit().await
}

async fn forget_words(cx: &Cx, id: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    empty(&mut tx, id).await?;
    log(&mut tx, "cases-log-forgotten", id).await?;
    tx.commit().await
}

/// That it was forgotten, when, and by which clock: no word of what it was.
async fn log(tx: &mut Tx, deed: &'static str, id: CaseId) -> Result<()> {
    tx.log(StaffAct {
        deed,
        kind: "case",
        thing: id.0,
        before: None::<i64>,
        after: None::<i64>,
    })
    .await
}

/// Its person takes back what they said. Whoever had it in hand has nothing to do any more.
///
/// # Errors
/// `Missing`; a fault of the database.
pub async fn recall(tx: &mut Tx, id: CaseId) -> Result<()> {
    empty(tx, id).await?;
    let now = tx.cx().now();
    let found = store::cases::find_for_change(&**tx, id).await?;
    if matches!(found.status, CaseStatus::Received | CaseStatus::InHand) {
        crate::handover::let_go(tx, id).await?;
        let closed = row::ActiveModel {
            id: Set(id),
            status: Set(CaseStatus::Closed),
            waiting_since: Set(None),
            due_at: Set(None),
            warn_at: Set(None),
            // Nothing came of this clock: there is nothing left to close.
            solve_due_at: Set(None),
            solve_warn_at: Set(None),
            resolved_at: Set(Some(now)),
            version: Set(found.version + 1),
            updated_at: Set(now),
            ..Default::default()
        };
        store::cases::change(&**tx, closed).await?;
        tx.tell(Event::CaseClosed { case: id }).await?;
    }
    Ok(())
}

async fn empty(tx: &mut Tx, id: CaseId) -> Result<()> {
    let now = tx.cx().now();
    let found = store::cases::find_for_change(&**tx, id).await?;
    store::messages::forget(&**tx, id).await?;
    store::handovers::forget(&**tx, id).await?;
    store::surveys::forget(&**tx, id).await?;
    store::tasks::forget(&**tx, id).await?;
    store::shared::drop_draft(&**tx, id).await?;
    let thing = crate::files::thing(found.agency_id, id);
    accounts::files::take_off(tx, thing, None, now - ALREADY_WAITED).await?;
    store::keys::end(&**tx, id, now).await?;
    store::cases::change(
        &**tx,
        row::ActiveModel {
            id: Set(id),
            subject: Set(String::new()),
            about: Set(None),
            email: Set(None),
            email_key: Set(None),
            network: Set(None),
            from_name: Set(None),
            phone: Set(None),
            call_at: Set(None),
            version: Set(found.version + 1),
            forgotten_at: Set(Some(now)),
            ..Default::default()
        },
    )
    .await?;
    tx.tell(Event::CaseChanged { case: id }).await
}

/// Somebody leaves the hub: their cases are nobody's from then on, as what else they wrote; answers can still be read
/// by link.
pub struct Leaving;

#[async_trait::async_trait]
impl Listener for Leaving {
    fn name(&self) -> &'static str {
        "cases.leaving"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::PersonLeft { person } => Some(person.to_string()),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match event {
            Event::PersonLeft { person } => let_go(cx, *person).await,
            _ => Ok(()),
        }
    }
}

async fn let_go(cx: &Cx, person: PersonId) -> Result<()> {
    loop {
        let some = store::cases::of_person(cx.db(), person, AT_ONCE).await?;
        if some.is_empty() {
            return Ok(());
        }
        let tx = cx.begin().await?;
        for id in some {
            store::cases::change(
                &*tx,
                row::ActiveModel {
                    id: Set(id),
                    person_id: Set(None),
                    email: Set(None),
                    email_key: Set(None),
                    from_name: Set(None),
                    phone: Set(None),
                    ..Default::default()
                },
            )
            .await?;
            store::keys::end(&*tx, id, cx.now()).await?;
        }
        tx.commit().await?;
    }
}
