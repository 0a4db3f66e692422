//! From what happened to what is to be done: takes events nobody has been told of, in order, and leaves a job for
//! every listener concerned, in one transaction. Events are found by not having been handed on rather than by the
//! last number seen, because on PostgreSQL a lower number may be committed later.

use crate::crew::Crew;
use crate::store::{self, NewJob};
use hall::{Event, Hub, Result};

/// Events taken at once.
const BATCH: u64 = 250;

/// Hands on everything that waits. Answers whether there was any.
///
/// # Errors
/// A fault of the database; then the same events are handed on later.
pub(crate) async fn hand_on(hub: &Hub, crew: &Crew) -> Result<bool> {
    let db = &hub.ports.db;
    if !store::events_wait(&db.read).await? {
        return Ok(false);
    }
    loop {
        let began = tokio::time::Instant::now();
        let now = hub.ports.clock.now();
        let tx = db.begin().await?;
        let events = store::unheard_events(&tx, BATCH).await?;
        let jobs: Vec<NewJob> = events
            .iter()
            .flat_map(|told| jobs_for(crew, &told.event))
            .collect();
        store::keep_jobs(&tx, jobs, now).await?;
        store::mark_handed_on(&tx, events.iter().map(|told| told.id).collect(), now).await?;
        tx.commit().await?;
        if (events.len() as u64) < BATCH {
            return Ok(true);
        }
        // A storm of events must not keep the people from SQLite's one writer.
        if db.is_sqlite() {
            tokio::time::sleep(began.elapsed()).await;
        }
    }
}

fn jobs_for(crew: &Crew, told: &serde_json::Value) -> Vec<NewJob> {
    // An event told by a newer version is left to whoever understands it; there is nothing we could do with it.
    let Ok(event) = serde_json::from_value::<Event>(told.clone()) else {
        tracing::warn!("an event of a kind this version does not know was passed over");
        return Vec::new();
    };
    crew.concerned(&event)
        .map(|(kind, key)| NewJob {
            kind,
            payload: told.clone(),
            key: Some(key),
        })
        .collect()
}
