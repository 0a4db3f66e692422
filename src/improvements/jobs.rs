//! What happens by the clock: owners are reminded of their tasks, and the people behind the cases are counted anew.

use crate::store;
use chrono::{DateTime, TimeDelta, Utc};
use hall::error::Result;
use hall::job::Job;
use hall::{Cx, Event};
use jobs::Row;
use serde_json::Value;
use std::time::Duration;

const REMIND: &str = "improvements.remind";
const RECOUNT: &str = "improvements.recount";
/// Tasks reminded of at once.
const AT_ONCE: u64 = 100;

/// What is looked after by the clock.
pub fn timetable() -> Vec<Row> {
    vec![
        Row {
            kind: REMIND,
            every: Duration::from_secs(600),
            due: |cx| {
                Box::pin(async move {
                    let until = reminded_until(cx).await?;
                    Ok(!store::work::due_tasks(cx.db(), &until, 1).await?.is_empty())
                })
            },
            why: "reminds the owners of tasks the day before they are due",
        },
        Row {
            kind: RECOUNT,
            every: Duration::from_secs(120),
            due: |cx| {
                Box::pin(async move {
                    let newest = store::lists::newest_voice(cx.db()).await?;
                    Ok(newest != seen(cx).await?)
                })
            },
            why: "counts the people behind improvements anew where more have joined",
        },
    ]
}

/// A task due tomorrow, by the city's calendar, is reminded of today.
async fn reminded_until(cx: &Cx) -> Result<String> {
    let site = agencies::site(cx).await?;
    Ok(local_date(
        &site.settings.zone,
        cx.now() + TimeDelta::days(1),
    ))
}

/// The date it is there then.
pub(crate) fn local_date(zone: &str, at: DateTime<Utc>) -> String {
    let there = jiff::Timestamp::from_second(at.timestamp())
        .ok()
        .and_then(|at| at.in_tz(zone).ok());
    match there {
        Some(there) => there.date().to_string(),
        None => at.date_naive().to_string(),
    }
}

/// Reminds the owners of tasks whose day comes near.
pub struct Remind;

#[async_trait::async_trait]
impl Job for Remind {
    fn kind(&self) -> &'static str {
        REMIND
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let until = reminded_until(cx).await?;
        loop {
            let due = store::work::due_tasks(cx.db(), &until, AT_ONCE).await?;
            if due.is_empty() {
                return Ok(());
            }
            let mut tx = cx.begin().await?;
            for task in &due {
                store::work::keep_reminded(&*tx, task.id, cx.now()).await?;
                tx.tell(Event::ImprovementTaskDue {
                    improvement: task.improvement_id,
                    task: task.id,
                })
                .await?;
            }
            tx.commit().await?;
        }
    }
}

/// The last support and follow that were looked at.
const SEEN: &str = "improvements.seen_voices";

async fn seen(cx: &Cx) -> Result<(i64, i64)> {
    let note = cx.note(SEEN).await?;
    Ok(note
        .and_then(|note| {
            let (supports, follows) = note.split_once(' ')?;
            Some((supports.parse().ok()?, follows.parse().ok()?))
        })
        .unwrap_or((0, 0)))
}

/// Counts anew who is behind the cases whose ideas gathered supporters or followers since it last looked. Support comes
/// by the thousand a second, so nobody listens to each.
pub struct Recount;

#[async_trait::async_trait]
impl Job for Recount {
    fn kind(&self) -> &'static str {
        RECOUNT
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let newest = store::lists::newest_voice(cx.db()).await?;
        let seen = seen(cx).await?;
        for id in store::lists::joined_since(cx.db(), seen).await? {
            let tx = cx.begin().await?;
            store::improvements::recount(&*tx, id).await?;
            tx.commit().await?;
        }
        cx.keep_note(SEEN, &format!("{} {}", newest.0, newest.1))
            .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_the_city_is() {
        let late = "2026-06-17T21:30:00Z".parse().unwrap();
        assert_eq!(local_date("Europe/Helsinki", late), "2026-06-18");
        assert_eq!(local_date("UTC", late), "2026-06-17");
    }
}
