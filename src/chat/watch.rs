//! What happens to a chat by itself: whatever is said in its case, by whichever way, is news to both sides; it ends with
//! its case, and when neither side has said anything for half an hour.

use crate::{browse, store, talk};
use chrono::TimeDelta;
use hall::job::{Job, Listener};
use hall::{Cx, Event, Result};
use jobs::Row;
use serde_json::Value;
use std::time::Duration;

/// After so long a silence nobody sits before it any more.
const SILENCE: TimeDelta = TimeDelta::minutes(30);
const AT_ONCE: u64 = 100;

pub(crate) struct Follow;

#[async_trait::async_trait]
impl Listener for Follow {
    fn name(&self) -> &'static str {
        "chat"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::CaseMessaged { case, .. } => Some(format!("said:{case}")),
            Event::CaseClosed { case } => Some(format!("closed:{case}")),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        let (Event::CaseMessaged { case, .. } | Event::CaseClosed { case }) = event else {
            return Ok(());
        };
        let Some(chat) = store::going(cx.db(), *case).await? else {
            return Ok(());
        };
        if matches!(event, Event::CaseClosed { .. }) {
            return talk::over(cx, chat.id).await;
        }
        browse::tell(cx, chat.agency_id, *case).await;
        Ok(())
    }
}

const END_SILENT: &str = "chat.end_silent";

pub(crate) struct EndSilent;

pub(crate) fn row() -> Row {
    Row {
        kind: END_SILENT,
        every: Duration::from_secs(60),
        due: |cx| {
            Box::pin(async move {
                let since = cx.now() - SILENCE;
                Ok(!store::silent(cx.db(), since, 1).await?.is_empty())
            })
        },
        why: "ends live chats in which nothing was said for half an hour",
    }
}

#[async_trait::async_trait]
impl Job for EndSilent {
    fn kind(&self) -> &'static str {
        END_SILENT
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let since = cx.now() - SILENCE;
        loop {
            let silent = store::silent(&cx.database().write, since, AT_ONCE).await?;
            if silent.is_empty() {
                return Ok(());
            }
            for chat in silent {
                talk::over(cx, chat).await?;
            }
        }
    }
}
