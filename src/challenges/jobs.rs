//! What the room does by the clock: publish at a time, remind, and say that a phase has begun.

use crate::{publish, store};
use chrono::{DateTime, Utc};
use entity::words::ChallengeId;
use hall::{Cx, Event, Job, Result};
use serde_json::Value;
use std::time::Duration;

/// On the timetable, every twenty seconds when something is due.
pub struct Clock;

#[async_trait::async_trait]
impl Job for Clock {
    fn kind(&self) -> &'static str {
        "challenges.clock"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        publish::publish_due(cx).await?;
        remind(cx).await?;
        begin_phases(cx).await
    }
}

pub fn timetable() -> jobs::Row {
    jobs::Row {
        kind: Clock.kind(),
        every: Duration::from_secs(20),
        due: |cx| Box::pin(store::challenges::anything_due(cx.db(), cx.now())),
        why: "publishes challenges at their time, reminds of deadlines, says that a phase has begun",
    }
}

async fn remind(cx: &Cx) -> Result<()> {
    for reminder in store::reminders::due(cx.db(), cx.now()).await? {
        let mut tx = cx.begin().await?;
        if store::reminders::mark_sent(&*tx, reminder.id, cx.now()).await? {
            tx.tell(Event::ChallengeReminder {
                challenge: reminder.challenge_id,
                kind: reminder.kind,
            })
            .await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

async fn begin_phases(cx: &Cx) -> Result<()> {
    for id in store::challenges::due_for_change(cx.db(), cx.now()).await? {
        begin_phase(cx, id, cx.now()).await?;
    }
    Ok(())
}

async fn begin_phase(cx: &Cx, id: ChallengeId, now: DateTime<Utc>) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = store::challenges::find_for_change(&*tx, id).await?;
    if row.next_change_at.is_none_or(|at| at > now) {
        return Ok(());
    }
    let timeline = store::phases::of(&*tx, id).await?;
    store::challenges::keep_next_change(&*tx, id, timeline.next(now).map(|(_, at)| at)).await?;
    if let Some(phase) = timeline.at(now) {
        tx.tell(Event::ChallengePhaseBegun {
            challenge: id,
            phase,
        })
        .await?;
    }
    tx.commit().await
}
