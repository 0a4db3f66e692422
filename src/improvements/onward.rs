//! Tells the other rooms what became of their things: the promise of `hall::onward`. What was read is remembered for two
//! seconds, as the site's settings are: the pages of ideas are the most read ones, and most ideas led nowhere yet.

use crate::stages::stage_name;
use crate::store;
use crate::store::lists::Beside;
use entity::improvements::improvement;
use entity::words::{AgencyId, Kind};
use hall::error::Result;
use hall::onward::{Onward, TellsOnward};
use hall::{Briefly, Cx, Role, Tx, addresses};
use std::sync::Arc;
use std::time::Duration;

const REMEMBERED: Duration = Duration::from_secs(2);
/// Things remembered at once.
const MOST: usize = 10_000;

/// What was read lately, kept in the hub: what became of the last things asked about, and the cases an agency works on.
pub struct OnwardMemory {
    things: Briefly<(Kind, i64), Vec<Beside>>,
    open: Briefly<AgencyId, Vec<improvement::Model>>,
}

impl Default for OnwardMemory {
    fn default() -> Self {
        Self {
            things: Briefly::new(REMEMBERED, MOST),
            open: Briefly::new(REMEMBERED, MOST),
        }
    }
}

/// Somebody works on a case: once it is so, what is remembered may be told otherwise. Other nodes follow within two seconds.
pub(crate) fn forget(tx: &Tx) {
    tx.afterwards(|hub| {
        if let Ok(memory) = hub.kept::<OnwardMemory>() {
            memory.things.forget();
            memory.open.forget();
        }
    });
}

/// The cases the agency works on, as `read` reads them.
pub(crate) async fn open(
    cx: &Cx,
    read: impl Future<Output = Result<Vec<improvement::Model>>>,
) -> Result<Arc<Vec<improvement::Model>>> {
    let memory = cx.hub().kept::<OnwardMemory>()?;
    memory.open.of(cx.agency, read).await
}

async fn rows(cx: &Cx, kind: Kind, id: i64) -> Result<Arc<Vec<Beside>>> {
    let memory = cx.hub().kept::<OnwardMemory>()?;
    let read = store::lists::onward_of(cx.db(), kind, id);
    memory.things.of((kind, id), read).await
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
