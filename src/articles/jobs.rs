//! What happens by the clock: on its day an article falls due, and whoever answers for it hears of it.

use crate::{article, store, walk};
use hall::Cx;
use hall::error::Result;
use hall::job::Job;
use jobs::Row;
use serde_json::Value;
use std::time::Duration;

const FALL_DUE: &str = "articles.fall_due";
/// Articles looked at at once.
const AT_ONCE: u64 = 100;

/// What is looked after by the clock.
pub fn timetable() -> Vec<Row> {
    vec![Row {
        kind: FALL_DUE,
        every: Duration::from_secs(600),
        due: |cx| {
            Box::pin(async move {
                let today = today(cx).await?;
                Ok(!store::articles::to_look_at(cx.db(), &today, 1)
                    .await?
                    .is_empty())
            })
        },
        why: "reminds the owners of articles on the day they are to look at them again",
    }]
}

async fn today(cx: &Cx) -> Result<String> {
    let site = agencies::site(cx).await?;
    Ok(article::local_date(&site.settings.zone, cx.now()).to_string())
}

/// Has articles fall due on their day.
pub struct FallDue;

#[async_trait::async_trait]
impl Job for FallDue {
    fn kind(&self) -> &'static str {
        FALL_DUE
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let today = today(cx).await?;
        loop {
            let due = store::articles::to_look_at(&cx.database().write, &today, AT_ONCE).await?;
            if due.is_empty() {
                return Ok(());
            }
            for found in &due {
                walk::fall_due(cx, found).await?;
            }
        }
    }
}
