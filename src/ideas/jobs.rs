//! What the room does by itself: publish planned answers, sweep forgotten files, keep the ranking of the trending.

use crate::{answer, decision, idea, store};
use entity::words::IdeaId;
use hall::{Cx, Event, Job, Listener, Result};
use jobs::Row;
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

/// Sweeps the bytes of files that belong to nothing.
pub struct SweepFiles;

#[async_trait::async_trait]
impl Job for SweepFiles {
    fn kind(&self) -> &'static str {
        "ideas.sweep_files"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        accounts::files::sweep(cx).await
    }
}

/// Every job of this room.
pub fn jobs() -> Vec<Box<dyn Job>> {
    vec![
        Box::new(PublishDueAnswers),
        Box::new(PublishDueDecisions),
        Box::new(SweepFiles),
    ]
}

/// What is looked after here, and how often.
pub fn timetable() -> Vec<Row> {
    vec![
        Row {
            kind: PublishDueAnswers.kind(),
            every: Duration::from_secs(20),
            due: |cx| {
                Box::pin(
                    async move { Ok(!store::answers::due(cx.db(), cx.now()).await?.is_empty()) },
                )
            },
            why: "publishes planned answers whose time has come",
        },
        Row {
            kind: PublishDueDecisions.kind(),
            every: Duration::from_secs(20),
            due: |cx| {
                Box::pin(
                    async move { Ok(!store::decisions::due(cx.db(), cx.now()).await?.is_empty()) },
                )
            },
            why: "publishes planned decisions whose time has come",
        },
        Row {
            kind: SweepFiles.kind(),
            every: Duration::from_secs(3600),
            due: |cx| Box::pin(accounts::files::any_forgotten(cx)),
            why: "sweeps pictures and papers that have belonged to nothing for a month",
        },
    ]
}

/// Publishes planned decisions whose time has come, in the minute they were planned for.
pub struct PublishDueDecisions;

#[async_trait::async_trait]
impl Job for PublishDueDecisions {
    fn kind(&self) -> &'static str {
        "ideas.publish_due_decisions"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        decision::publish_due(cx).await.map(drop)
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
    let hidden = match found.challenge_id {
        Some(challenge) => {
            challenges::hides_counts(&challenges::brief(cx, challenge).await?, cx.now())
        }
        None => false,
    };
    // While counts are hidden the order of the list does not tell them either.
    let supporters = if hidden { 0 } else { found.support_count };
    let trend = idea::trend(published, supporters, found.comment_count);
    if trend == found.trend {
        return Ok(());
    }
    let tx = cx.begin().await?;
    store::ideas::set_trend(&*tx, id, trend).await?;
    tx.commit().await
}
