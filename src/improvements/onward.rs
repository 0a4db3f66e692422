//! Tells the other rooms what became of their things: the promise of `hall::onward`. What was read is remembered for two
//! seconds, as the site's settings are: the pages of ideas are the most read ones, and most ideas led nowhere yet.

use crate::stages::stage_name;
use crate::store;
use crate::store::lists::Beside;
use entity::words::Kind;
use hall::error::Result;
use hall::onward::{Onward, TellsOnward};
use hall::{Cx, Role, addresses};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const REMEMBERED: Duration = Duration::from_secs(2);
/// Things remembered at once.
const MOST: usize = 10_000;

type Rows = Arc<Vec<Beside>>;

/// What was read of the last things asked about, kept in the hub. Rows only: what a reader may know is told anew each time.
#[derive(Default)]
pub struct OnwardMemory(Mutex<HashMap<(Kind, i64), (Instant, Rows)>>);

impl OnwardMemory {
    fn recall(&self, thing: (Kind, i64)) -> Option<Rows> {
        let kept = self.0.lock().unwrap_or_else(|held| held.into_inner());
        kept.get(&thing)
            .filter(|(since, _)| since.elapsed() < REMEMBERED)
            .map(|(_, rows)| Arc::clone(rows))
    }

    fn keep(&self, thing: (Kind, i64), rows: &Rows) {
        let mut kept = self.0.lock().unwrap_or_else(|held| held.into_inner());
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(thing, (Instant::now(), Arc::clone(rows)));
    }

    fn forget(&self) {
        self.0
            .lock()
            .unwrap_or_else(|held| held.into_inner())
            .clear();
    }
}

/// Somebody works on a case: what is remembered may be told otherwise now. Other nodes follow within two seconds.
pub(crate) fn forget(cx: &Cx) {
    if let Ok(memory) = cx.hub().kept::<OnwardMemory>() {
        memory.forget();
    }
}

async fn rows(cx: &Cx, kind: Kind, id: i64) -> Result<Rows> {
    let memory = cx.hub().kept::<OnwardMemory>().ok();
    if let Some(rows) = memory.as_ref().and_then(|memory| memory.recall((kind, id))) {
        return Ok(rows);
    }
    let rows = Arc::new(store::lists::onward_of(cx.db(), kind, id).await?);
    if let Some(memory) = memory {
        memory.keep((kind, id), &rows);
    }
    Ok(rows)
}

/// Keeps the promise.
pub struct Teller;

#[async_trait::async_trait]
impl TellsOnward for Teller {
    async fn onward(&self, cx: &Cx, kind: Kind, id: i64) -> Result<Vec<Onward>> {
        let found = rows(cx, kind, id).await?;
        let site = agencies::site(cx).await?;
        Ok(found
            .iter()
            .map(|row| {
                let staff = cx.actor.role_at(row.agency_id) >= Role::Staff;
                let shown = row.published_at.is_some();
                Onward {
                    improvement: row.id,
                    url: match (shown, staff) {
                        (_, true) => Some(addresses::desk_improvement(row.id)),
                        (true, false) => Some(addresses::improvement(row.id)),
                        (false, false) => None,
                    },
                    stage_name: stage_name(&site.settings.stages, cx.lang, row.stage),
                    title: (shown || staff).then(|| row.title.clone()),
                    lang: row.lang,
                    stage: row.stage,
                    told: row.told.clone(),
                    told_lang: row.told_lang,
                    at: row.moved_at,
                }
            })
            .collect())
    }
}
