//! Tells the other rooms what was written about their things: the promise of `hall::readings`. What was read is
//! remembered for two seconds: the pages of ideas are the most read ones, and about most of them nothing is written.

use crate::store::links::{self, Heading};
use crate::views::best;
use entity::words::{ArticleId, Feature, RelatedKind};
use hall::error::Result;
use hall::readings::{Reading, TellsReadings};
use hall::{Cx, Role, addresses};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const REMEMBERED: Duration = Duration::from_secs(2);
/// Things remembered at once.
const MOST: usize = 10_000;

type Rows = Arc<Vec<Heading>>;

/// What was read of the last things asked about, kept in the hub.
#[derive(Default)]
pub struct ReadingsMemory(Mutex<HashMap<(RelatedKind, i64), (Instant, Rows)>>);

impl ReadingsMemory {
    fn recall(&self, thing: (RelatedKind, i64)) -> Option<Rows> {
        let kept = self.0.lock().unwrap_or_else(|held| held.into_inner());
        kept.get(&thing)
            .filter(|(since, _)| since.elapsed() < REMEMBERED)
            .map(|(_, rows)| Arc::clone(rows))
    }

    fn keep(&self, thing: (RelatedKind, i64), rows: &Rows) {
        let mut kept = self.0.lock().unwrap_or_else(|held| held.into_inner());
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(thing, (Instant::now(), Arc::clone(rows)));
    }
}

/// Somebody works on an article: what is remembered may be told otherwise now. Other nodes follow within two seconds.
pub(crate) fn forget(cx: &Cx) {
    if let Ok(memory) = cx.hub().kept::<ReadingsMemory>() {
        memory
            .0
            .lock()
            .unwrap_or_else(|held| held.into_inner())
            .clear();
    }
}

async fn rows(cx: &Cx, kind: RelatedKind, id: i64) -> Result<Rows> {
    let memory = cx.hub().kept::<ReadingsMemory>().ok();
    if let Some(rows) = memory.as_ref().and_then(|memory| memory.recall((kind, id))) {
        return Ok(rows);
    }
    let rows = Arc::new(links::about(cx.db(), kind, id).await?);
    if let Some(memory) = memory {
        memory.keep((kind, id), &rows);
    }
    Ok(rows)
}

/// Keeps the promise.
pub struct Teller;

#[async_trait::async_trait]
impl TellsReadings for Teller {
    async fn readings(&self, cx: &Cx, kind: RelatedKind, id: i64) -> Result<Vec<Reading>> {
        let is_staff = cx.actor.role_at(cx.agency) >= Role::Staff;
        if !is_staff && cx.expect_on(Feature::Knowledge).is_err() {
            return Ok(Vec::new());
        }
        let found = rows(cx, kind, id).await?;
        let mut all: Vec<Reading> = Vec::new();
        for row in found.iter() {
            if all.iter().any(|one| one.id == row.article_id) {
                continue;
            }
            let texts = texts_of(&found, row.article_id);
            if let Some(text) = best(&texts, cx.lang, row.own_lang) {
                all.push(Reading {
                    id: row.article_id,
                    kind: row.kind,
                    title: text.title.clone(),
                    lang: text.lang,
                    url: addresses::article(row.article_id),
                });
            }
        }
        Ok(all)
    }
}

fn texts_of(found: &[Heading], id: ArticleId) -> Vec<Heading> {
    found
        .iter()
        .filter(|row| row.article_id == id)
        .cloned()
        .collect()
}
