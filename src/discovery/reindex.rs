//! Filling the index again from the database, beside the living one, which answers until the moment it is replaced.

use crate::follow::{
    AT_ONCE, changed, changed_article, changed_case, changed_challenge, changed_improvements,
    changed_person, has_missed, note_missed, update, update_article, update_cases,
    update_challenges, update_improvements, update_people,
};
use crate::store;
use entity::words::{
    ArticleId, ArticleTextId, CaseId, ChallengeId, IdeaId, ImprovementId, PersonId,
};
use hall::job::Job;
use hall::{Cx, Event, Result};
use jobs::Row;
use search::Generation;
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::Duration;

/// The word under which the job waits, and the key under which only one does.
pub const REINDEX: &str = "discovery.reindex";

/// Leaves the job and answers its number; a command watches how far it is. The running hub claims it, or the command
/// does the work itself.
///
/// # Errors
/// A fault of the database.
pub async fn ask_to_reindex(cx: &Cx) -> Result<i64> {
    let mut tx = cx.begin().await?;
    let job = jobs::enqueue(&mut tx, REINDEX, Value::Null, Some(REINDEX), cx.now()).await?;
    tx.commit().await?;
    Ok(job)
}

/// The row that looks after the index: new, damaged or left behind, it is filled again as soon as the engine is there.
pub fn upkeep() -> Row {
    Row {
        kind: REINDEX,
        every: Duration::from_secs(20),
        due: |cx| Box::pin(wants_filling(cx)),
        why: "fills the search index when it is new, damaged or has missed something",
    }
}

async fn wants_filling(cx: &Cx) -> Result<bool> {
    let health = cx.ports().search.health().await;
    if health.needs_rebuild {
        return Ok(true);
    }
    Ok(health.ok && has_missed(cx).await?)
}

pub struct Reindex;

#[async_trait::async_trait]
impl Job for Reindex {
    fn kind(&self) -> &'static str {
        REINDEX
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let engine = &cx.ports().search;
        // What is told from here on is newer than what is read below.
        let before = store::last_told(cx.db()).await?;
        note_missed(cx, false).await?;
        let generation = engine.begin_rebuild().await?;
        if let Err(wrong) = fill(cx, &generation).await {
            note_missed(cx, true).await?;
            if let Err(left) = engine.abandon_rebuild(generation).await {
                tracing::warn!(%left, "a half-filled search index stays until the next rebuild");
            }
            return Err(wrong);
        }
        engine.finish_rebuild(generation).await?;
        replay(cx, before).await
    }
}

async fn fill(cx: &Cx, generation: &Generation) -> Result<()> {
    let expected = cx.ports().search.health().await.documents;
    let (mut after, mut done) = (IdeaId(0), 0);
    loop {
        let some = ideas::browse::document_ids_after(cx, after, AT_ONCE as u64).await?;
        let Some(last) = some.last() else { break };
        after = *last;
        let documents = ideas::browse::documents(cx, &some).await?;
        cx.ports().search.fill(generation, documents).await?;
        done += some.len() as u64;
        jobs::set_progress(cx, done, expected.max(done)).await?;
    }
    let mut after = ChallengeId(0);
    loop {
        let some = challenges::browse::document_ids_after(cx, after, AT_ONCE as u64).await?;
        let Some(last) = some.last() else { break };
        after = *last;
        let documents = challenges::browse::documents(cx, &some).await?;
        cx.ports().search.fill(generation, documents).await?;
        done += some.len() as u64;
    }
    let mut after = CaseId(0);
    loop {
        let some = cases::browse::document_ids_after(cx, after, AT_ONCE as u64).await?;
        let Some(last) = some.last() else { break };
        after = *last;
        let documents = cases::browse::documents(cx, &some).await?;
        cx.ports().search.fill(generation, documents).await?;
        done += some.len() as u64;
    }
    let mut after = ImprovementId(0);
    loop {
        let some = improvements::browse::document_ids_after(cx, after, AT_ONCE as u64).await?;
        let Some(last) = some.last() else { break };
        after = *last;
        let documents = improvements::browse::documents(cx, &some).await?;
        cx.ports().search.fill(generation, documents).await?;
        done += some.len() as u64;
    }
    let mut after = PersonId(0);
    loop {
        let some = accounts::browse::document_ids_after(cx, after, AT_ONCE as u64).await?;
        let Some(last) = some.last() else { break };
        after = *last;
        let documents = accounts::browse::documents(cx, &some).await?;
        cx.ports().search.fill(generation, documents).await?;
        done += some.len() as u64;
    }
    let mut after = ArticleTextId(0);
    loop {
        let some = articles::browse::document_ids_after(cx, after, AT_ONCE as u64).await?;
        let Some(last) = some.last() else { break };
        after = *last;
        let documents = articles::browse::documents(cx, &some).await?;
        cx.ports().search.fill(generation, documents).await?;
        done += some.len() as u64;
    }
    jobs::set_progress(cx, done, done).await
}

/// Takes in what happened while the index was filled, for another node may have written it to the old one.
async fn replay(cx: &Cx, mut after: i64) -> Result<()> {
    loop {
        let told = store::told_after(cx.db(), after, AT_ONCE as u64).await?;
        let Some((last, _)) = told.last() else {
            return Ok(());
        };
        after = *last;
        let told: Vec<Event> = told
            .into_iter()
            .filter_map(|(_, event)| serde_json::from_value::<Event>(event).ok())
            .collect();
        let ideas: BTreeSet<IdeaId> = told.iter().flat_map(changed).collect();
        let challenges: BTreeSet<ChallengeId> = told.iter().filter_map(changed_challenge).collect();
        let cases: BTreeSet<CaseId> = told.iter().filter_map(changed_case).collect();
        update(cx, &ideas.into_iter().collect::<Vec<_>>()).await?;
        update_cases(cx, &cases.into_iter().collect::<Vec<_>>()).await?;
        let improvements: BTreeSet<ImprovementId> =
            told.iter().flat_map(changed_improvements).collect();
        update_challenges(cx, &challenges.into_iter().collect::<Vec<_>>()).await?;
        update_improvements(cx, &improvements.into_iter().collect::<Vec<_>>()).await?;
        let people: BTreeSet<PersonId> = told.iter().filter_map(changed_person).collect();
        update_people(cx, &people.into_iter().collect::<Vec<_>>()).await?;
        let articles: BTreeSet<ArticleId> = told.iter().filter_map(changed_article).collect();
        for article in articles {
            update_article(cx, article).await?;
        }
    }
}
