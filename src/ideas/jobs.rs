//! What the room does by itself: publish planned answers, keep the ranking of the trending.

use crate::{answer, idea, store};
use entity::words::IdeaId;
use hall::{Cx, Event, Job, Listener, Result};
use serde_json::Value;
use std::time::Duration;

/// Publishes planned answers whose time has come. On the timetable, every minute.
pub struct PublishDueAnswers;

#[async_trait::async_trait]
impl Job for PublishDueAnswers {
    fn kind(&self) -> &'static str {
        "ideas.publish_due_answers"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        answer::keep_due_answers(cx).await.map(drop)
    }
}

/// The row that looks every minute whether a planned answer's time has come.
pub fn timetable() -> jobs::Row {
    jobs::Row {
        kind: PublishDueAnswers.kind(),
        every: Duration::from_secs(20),
        due: |cx| {
            Box::pin(async move { Ok(!store::answers::due(cx.db(), cx.now()).await?.is_empty()) })
        },
        why: "publishes planned answers whose time has come",
    }
}

/// Ranks an idea anew when it was talked about or merged; support moves the ranking in its own transaction.
pub struct Trend;

#[async_trait::async_trait]
impl Listener for Trend {
    fn name(&self) -> &'static str {
        "ideas.trend"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::CommentWritten { idea, .. } => Some(idea.to_string()),
            Event::IdeasMerged { canonical, .. } | Event::MergeUndone { canonical, .. } => {
                Some(canonical.to_string())
            }
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        let (Event::CommentWritten { idea, .. }
        | Event::IdeasMerged {
            canonical: idea, ..
        }
        | Event::MergeUndone {
            canonical: idea, ..
        }) = event
        else {
            return Ok(());
        };
        rank(cx, *idea).await
    }
}

async fn rank(cx: &Cx, id: IdeaId) -> Result<()> {
    let found = store::ideas::find(cx.db(), id).await?;
    let Some(published) = found.published_at else {
        return Ok(());
    };
    let trend = idea::trend(published, found.support_count, found.comment_count);
    if trend == found.trend {
        return Ok(());
    }
    let tx = cx.begin().await?;
    store::ideas::set_trend(&*tx, id, trend).await?;
    tx.commit().await
}
