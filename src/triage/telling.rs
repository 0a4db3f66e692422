//! A decline reaches its writer when the time to undo it is over: one thing after the other, each in a transaction of its
//! own, as the person who decided. What became impossible meanwhile is left alone.

use crate::act;
use crate::store::{acts, items};
use entity::triage::item::ActiveModel;
use entity::words::{Decision, InboxActId, PersonId};
use hall::job::Job;
use hall::{Cx, Error, Result};
use jobs::Row;
use sea_orm::ActiveValue::Set;
use serde_json::Value;
use std::time::Duration;

const TELL: &str = "triage.tell";
const AT_ONCE: u64 = 50;

pub(crate) fn row() -> Row {
    Row {
        kind: TELL,
        every: Duration::from_secs(5),
        due: |cx| Box::pin(acts::any_to_tell(cx.db(), cx.now())),
        why: "tells people why nothing comes of their things, once that can no longer be undone",
    }
}

pub(crate) struct Tell;

#[async_trait::async_trait]
impl Job for Tell {
    fn kind(&self) -> &'static str {
        TELL
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        for id in acts::to_tell(cx.db(), cx.now(), AT_ONCE).await? {
            tell(cx, id).await?;
        }
        Ok(())
    }
}

async fn tell(cx: &Cx, id: InboxActId) -> Result<()> {
    let act = acts::find(&cx.database().write, id).await?;
    if act.undone_at.is_none()
        && let Some(by) = act.by_id
    {
        let them = as_them(cx, by).await?;
        for kept in acts::items(&cx.database().write, id).await? {
            if kept.told {
                continue;
            }
            match tell_one(&them, kept.item_id, kept.version_after, kept.id).await {
                Ok(()) => {}
                Err(wrong) if wrong.is_ours() => return Err(wrong),
                // A colleague answered it, its writer took it back: there is nothing to tell any more.
                Err(refused) => {
                    tracing::info!(item = kept.item_id.0, %refused, "a decline was not told");
                    let tx = cx.begin().await?;
                    acts::mark_told(&*tx, kept.id).await?;
                    items::refresh(&*tx, kept.item_id, done()).await?;
                    tx.commit().await?;
                }
            }
        }
    }
    let tx = cx.begin().await?;
    let change = entity::triage::act::ActiveModel {
        tell_at: Set(None),
        ..Default::default()
    };
    acts::change(&*tx, id, change).await?;
    tx.commit().await
}

/// Whoever decided; a person who has left speaks no more, so the hub's own hand does it for them.
async fn as_them(cx: &Cx, by: PersonId) -> Result<Cx> {
    match accounts::actor_of(cx, by).await {
        Ok(actor) => Ok(cx.acting_as(actor)),
        Err(Error::Missing) => Ok(cx.clone()),
        Err(other) => Err(other),
    }
}

async fn tell_one(
    cx: &Cx,
    item: entity::words::InboxItemId,
    version: i64,
    kept: i64,
) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = items::find_for_change(&*tx, item).await?;
    if row.version == version && row.decision == Some(Decision::Declined) {
        let reason = row.reason.clone().unwrap_or_default();
        act::decline_in(&mut tx, &row, &reason).await?;
        let first = act::first_answer(&row, Decision::Declined, cx.now());
        let change = ActiveModel {
            first_answered_at: Set(first),
            ..done()
        };
        items::refresh(&*tx, item, change).await?;
    }
    acts::mark_told(&*tx, kept).await?;
    tx.commit().await
}

fn done() -> ActiveModel {
    ActiveModel {
        tell_at: Set(None),
        ..Default::default()
    }
}
