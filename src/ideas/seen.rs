//! How often ideas are looked at, for the list of the least seen. Counted in memory and written down now and then:
//! a page that is read a thousand times a second must not write a thousand times.

use crate::store;
use entity::words::IdeaId;
use hall::{Cx, Result};
use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

/// The counter of a running hub, kept in it by `app.rs`. What was counted in the last seconds before a crash is lost;
/// it is a sorting aid and nobody's right.
#[derive(Default)]
pub struct Seen(Mutex<HashMap<IdeaId, i64>>);

/// More ideas than this between two writings are not told apart.
const MOST: usize = 10_000;

impl Seen {
    pub fn look(&self, id: IdeaId) {
        let mut views = self
            .0
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        if views.len() < MOST || views.contains_key(&id) {
            *views.entry(id).or_default() += 1;
        }
    }

    /// Writes down what was counted.
    pub async fn write_down(&self, cx: &Cx) -> Result<()> {
        let views: Vec<_> = {
            let mut views = self
                .0
                .lock()
                .unwrap_or_else(|poisoned| poisoned.into_inner());
            views.drain().collect()
        };
        if views.is_empty() {
            return Ok(());
        }
        let tx = cx.begin().await?;
        for some in views.chunks(500) {
            store::ideas::add_views(&*tx, some).await?;
        }
        tx.commit().await
    }

    /// Writes down every few seconds until the hub closes.
    pub async fn keep_writing(cx: Cx) {
        let Ok(seen) = cx.hub().kept::<Self>() else {
            return;
        };
        loop {
            let closing = tokio::select! {
                () = tokio::time::sleep(Duration::from_secs(15)) => false,
                () = cx.hub().closing.cancelled() => true,
            };
            if let Err(wrong) = seen.write_down(&cx).await {
                tracing::warn!(%wrong, "views could not be written down");
            }
            if closing {
                return;
            }
        }
    }
}
