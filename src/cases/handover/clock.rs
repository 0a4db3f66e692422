//! The clock of an offer: working hours between colleagues. What became of it is written down beside the promises, and
//! no public figure counts it.

use super::{HandoverStep, finish, tell};
use crate::store;
use agencies::timestamp;
use chrono::{DateTime, Utc};
use entity::cases::{case_handover, case_outcome};
use entity::words::{CaseClock, CaseHandoverId, CaseId, CaseResult};
use hall::error::Result;
use hall::{Cx, Job, Tx};
use jobs::Row;
use sea_orm::ActiveValue::Set;
use serde_json::Value;
use std::time::Duration as Pace;

const AT_ONCE: u64 = 200;

/// The clock ends: in time or late. `Late` as a wish: nobody answered, so only a miss is written down.
pub(super) async fn end(tx: &Tx, offered: &case_handover::Model, wish: CaseResult) -> Result<()> {
    let now = tx.cx().now();
    let late = now > offered.due_at;
    if late && offered.late_at.is_none() {
        keep(tx, offered, CaseResult::Late, offered.due_at, None).await?;
    }
    if wish == CaseResult::Late {
        return Ok(());
    }
    let calendar = agencies::site(tx.cx()).await?.calendar()?;
    let minutes = calendar.minutes_between(timestamp(offered.offered_at), timestamp(now));
    let result = if late {
        CaseResult::LateAnswer
    } else {
        CaseResult::Met
    };
    keep(tx, offered, result, now, Some(minutes)).await
}

async fn keep(
    tx: &Tx,
    offered: &case_handover::Model,
    result: CaseResult,
    at: DateTime<Utc>,
    working_minutes: Option<i64>,
) -> Result<()> {
    let calendar = agencies::site(tx.cx()).await?.calendar()?;
    let found = store::cases::find(&**tx, offered.case_id).await?;
    let outcome = case_outcome::ActiveModel {
        agency_id: Set(offered.agency_id),
        case_id: Set(offered.case_id),
        clock: Set(CaseClock::Handover),
        result: Set(result),
        started_at: Set(offered.offered_at),
        due_at: Set(offered.due_at),
        at: Set(at),
        working_minutes: Set(working_minutes),
        calendar_version: Set(offered.counted_by),
        theme_id: Set(found.theme_id),
        month: Set(crate::promise::month_of(&calendar, offered.due_at)),
        ..Default::default()
    };
    // It is between colleagues: the public figures do not count it.
    store::outcomes::insert(&**tx, outcome).await.map(drop)
}

/// What has ended, or was given away otherwise, is on offer no more.
pub(crate) async fn let_go(tx: &mut Tx, case: CaseId) -> Result<()> {
    let Some(open) = store::handovers::open(&**tx, case).await? else {
        return Ok(());
    };
    end(tx, &open, CaseResult::Late).await?;
    let cx = tx.cx().clone();
    finish(&cx, tx, &open, HandoverStep::TakenBack, None).await?;
    tell(tx, &open, HandoverStep::TakenBack).await
}

/// Writes down offers that nobody answered in time; whoever made them is told, and still has what they offered.
pub struct WatchHandovers;

#[async_trait::async_trait]
impl Job for WatchHandovers {
    fn kind(&self) -> &'static str {
        "cases.watch_handovers"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        loop {
            let some = store::handovers::unanswered(cx.db(), cx.now(), AT_ONCE).await?;
            if some.is_empty() {
                return Ok(());
            }
            for id in some {
                miss(cx, id).await?;
            }
        }
    }
}

async fn miss(cx: &Cx, id: CaseHandoverId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let seen = store::handovers::find(&*tx, id).await?;
    store::cases::find_for_change(&*tx, seen.case_id).await?;
    let offered = store::handovers::find(&*tx, id).await?;
    if offered.ended_at.is_some() || offered.late_at.is_some() {
        return Ok(());
    }
    keep(&tx, &offered, CaseResult::Late, offered.due_at, None).await?;
    let late = case_handover::ActiveModel {
        id: Set(id),
        late_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::handovers::change(&*tx, late).await?;
    tell(&mut tx, &offered, HandoverStep::Late).await?;
    tx.commit().await
}

/// What is looked after here, and how often.
pub fn handovers_timetable() -> Row {
    Row {
        kind: WatchHandovers.kind(),
        every: Pace::from_secs(60),
        due: |cx| {
            Box::pin(async move {
                let some = store::handovers::unanswered(cx.db(), cx.now(), 1).await?;
                Ok(!some.is_empty())
            })
        },
        why: "writes down cases that were offered to colleagues and not answered in time",
    }
}
