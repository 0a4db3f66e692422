//! Tells the other rooms what became of their things: the promise of `hall::onward`.

use crate::stages::stage_name;
use crate::store;
use entity::words::Kind;
use hall::error::Result;
use hall::onward::{Onward, TellsOnward};
use hall::{Cx, Role, addresses};

/// Keeps the promise.
pub struct Teller;

#[async_trait::async_trait]
impl TellsOnward for Teller {
    async fn onward(&self, cx: &Cx, kind: Kind, id: i64) -> Result<Vec<Onward>> {
        let found = store::lists::onward_of(cx.db(), kind, id).await?;
        let site = agencies::site(cx).await?;
        Ok(found
            .into_iter()
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
                    title: (shown || staff).then_some(row.title),
                    lang: row.lang,
                    stage: row.stage,
                    told: row.told,
                    told_lang: row.told_lang,
                    at: row.moved_at,
                }
            })
            .collect())
    }
}
