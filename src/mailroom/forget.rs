//! Originals go when nobody needs them: a while after nothing came of them, with the words of their case, and at once with
//! whoever wrote them.

use crate::store;
use chrono::TimeDelta;
use hall::job::{Job, Listener};
use hall::{Cx, Event, Result};
use jobs::Row;
use serde_json::Value;
use std::time::Duration;

const FORGET: &str = "mailroom.forget";
const AT_ONCE: i64 = 100;

pub(crate) struct Forget;

#[async_trait::async_trait]
impl Job for Forget {
    fn kind(&self) -> &'static str {
        FORGET
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        forget(cx).await
    }
}

pub(crate) fn row() -> Row {
    Row {
        kind: FORGET,
        every: Duration::from_secs(3600),
        due: |cx| Box::pin(async move { Ok(!over(cx, 1).await?.is_empty()) }),
        why: "removes originals of e-mail whose time is over",
    }
}

async fn over(cx: &Cx, most: i64) -> Result<Vec<entity::mailroom::mail::Model>> {
    let config = cx.config();
    let days = |days: u32| cx.now() - TimeDelta::days(i64::from(days));
    let held = days(config.retention.feedback_days);
    store::over(cx.db(), days(config.inbound.original_days), held, most).await
}

async fn forget(cx: &Cx) -> Result<()> {
    loop {
        let some = over(cx, AT_ONCE).await?;
        if some.is_empty() {
            return Ok(());
        }
        for mail in some {
            // The bytes first: cut off here, the next round finds the row and goes on.
            if let Some(key) = &mail.raw_key {
                cx.ports().storage.remove(key).await?;
            }
            store::forget(&cx.database().write, mail.id).await?;
        }
    }
}

/// What somebody wrote goes with them.
pub(crate) struct Leaving;

#[async_trait::async_trait]
impl Listener for Leaving {
    fn name(&self) -> &'static str {
        "mailroom.leaving"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        matches!(event, Event::PersonLeft { .. }).then(|| "mail".to_owned())
    }

    async fn on(&self, cx: &Cx, _: &Event) -> Result<()> {
        forget(cx).await
    }
}
