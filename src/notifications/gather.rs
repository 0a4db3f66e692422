//! Gathers notices into letters: when a person's rhythm allows another, everything that waits for them goes into one.

use crate::compose::{self, Draft};
use crate::letters::{Stoppable, write};
use crate::store::{gathered, letters};
use chrono::TimeDelta;
use entity::notifications::notice;
use entity::words::PersonId;
use hall::job::Job;
use hall::{Cx, Result};
use jobs::Row;
use press::Press;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// People written to in one transaction.
const BATCH: i64 = 25;

const GATHER: &str = "notifications.gather";

pub(crate) fn row() -> Row {
    Row {
        kind: GATHER,
        every: Duration::from_secs(5),
        due: |cx| {
            Box::pin(async move {
                let gather = gathering_time(cx).await?;
                Ok(!gathered::due(cx.db(), cx.now(), gather, 1)
                    .await?
                    .is_empty())
            })
        },
        why: "writes gathered letters to people whose rhythm allows one",
    }
}

async fn gathering_time(cx: &Cx) -> Result<TimeDelta> {
    let seconds = agencies::site(cx).await?.settings.letters.gather_seconds;
    Ok(TimeDelta::seconds(seconds.clamp(0, 7 * 86_400)))
}

pub(crate) struct Gather(pub Arc<Press>);

#[async_trait::async_trait]
impl Job for Gather {
    fn kind(&self) -> &'static str {
        GATHER
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let gather = gathering_time(cx).await?;
        loop {
            let people = gathered::due(cx.db(), cx.now(), gather, BATCH).await?;
            if people.is_empty() {
                return Ok(());
            }
            self.write_to(cx, &people).await?;
        }
    }
}

impl Gather {
    async fn write_to(&self, cx: &Cx, people: &[PersonId]) -> Result<()> {
        let notices = gathered::notices(cx.db(), people).await?;
        let shelf = gathered::fetch(cx, compose::wanted(&notices, people)).await?;
        let site = agencies::site(cx).await?;
        let mut written = Vec::new();
        for waiting in notices.chunk_by(|one, next| one.person_id == next.person_id) {
            let person = shelf.people.get(&waiting[0].person_id);
            let person = person.map(|person| entity::accounts::person::Model {
                lang: site.settings.spoken(person.lang),
                ..person.clone()
            });
            let Some(person) = &person else {
                written.push((waiting, None));
                continue;
            };
            let letter = match compose::draft(cx, &site, &shelf, person, waiting) {
                Draft::Nothing => None,
                Draft::Letter(letter) => {
                    let key = format!("gathered:{}:{}", person.id, last_of(waiting));
                    Some(write(cx, &self.0, &letter, person, Stoppable::Yes, key).await?)
                }
            };
            written.push((waiting, letter));
        }
        let mut tx = cx.begin().await?;
        for (waiting, letter) in written {
            let notices = waiting.iter().map(|notice| notice.id).collect();
            let kept = match letter {
                Some(row) => letters::keep(&mut tx, row).await?,
                None => None,
            };
            match kept {
                Some(letter) => {
                    gathered::mark(&*tx, notices, letter).await?;
                    gathered::keep_last_letter(&*tx, waiting[0].person_id, cx.now()).await?;
                }
                None => gathered::drop_notices(&*tx, notices).await?,
            }
        }
        tx.commit().await
    }
}

fn last_of(waiting: &[notice::Model]) -> i64 {
    waiting.last().map_or(0, |notice| notice.id)
}
