//! Tells the other rooms what was written about their things: the promise of `hall::readings`. What was read is
//! remembered for two seconds: the pages of ideas are the most read ones, and about most of them nothing is written.

use crate::store::links::{self, Heading};
use crate::views::best;
use entity::words::{ArticleId, Feature, RelatedKind};
use hall::error::Result;
use hall::readings::{Reading, TellsReadings};
use hall::{Briefly, Cx, Role, Tx, addresses};
use std::sync::Arc;
use std::time::Duration;

const REMEMBERED: Duration = Duration::from_secs(2);
/// Things remembered at once.
const MOST: usize = 10_000;

/// What was read of the last things asked about, kept in the hub.
pub struct ReadingsMemory(Briefly<(RelatedKind, i64), Vec<Heading>>);

impl Default for ReadingsMemory {
    fn default() -> Self {
        Self(Briefly::new(REMEMBERED, MOST))
    }
}

/// What is published changes: once it is so, what is remembered may be told otherwise. Other nodes follow within two seconds.
pub(crate) fn forget(tx: &Tx) {
    tx.afterwards(|hub| {
        if let Ok(memory) = hub.kept::<ReadingsMemory>() {
            memory.0.forget();
        }
    });
}

async fn rows(cx: &Cx, kind: RelatedKind, id: i64) -> Result<Arc<Vec<Heading>>> {
    let memory = cx.hub().kept::<ReadingsMemory>()?;
    let read = links::about(cx.db(), kind, id);
    memory.0.of((kind, id), read).await
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
