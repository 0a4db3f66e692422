//! What is left of somebody who leaves: nothing that says who they were, and of their words only those they let stand.
//! It happens in the very change in which they leave; what lies outside the database follows at once, as a retried job.

use crate::ledger::{self, By, Leaving};
use crate::store::leaving as store;
use entity::words::Lang;
use hall::job::{Job, Listener};
use hall::parting::{Leaver, SeesOff};
use hall::{Cx, Error, Event, Result, Tx};
use serde_json::Value;

/// Takes away what the ledger says is theirs.
pub struct Farewell;

#[async_trait::async_trait]
impl SeesOff for Farewell {
    async fn see_off(&self, tx: &mut Tx, who: &Leaver) -> Result<()> {
        if who.recall {
            // The words first: afterwards nobody knows whose they were.
            let theirs = store::case_ids(&**tx, who.person, &who.email_key).await?;
            for case in theirs {
                cases::recall(tx, case).await?;
            }
            store::recall_matters(&**tx, who.person).await?;
            for &lang in Lang::ALL {
                let said = press::say(lang, "privacy-recalled-question", &[]);
                store::recall_questions(&**tx, who.person, lang, &said).await?;
            }
            ideas::recall(tx, who.person).await?;
        }
        ideas::forget_drafts(tx, who.person).await?;
        store::close_cases(&**tx, who.person, &who.email_key, tx.cx().now()).await?;
        store::forget_acts_about(&**tx, who.person).await?;
        store::forget_networks(&**tx, who.person).await?;
        for line in ledger::OWN {
            let whose: Vec<sea_orm::Value> = match line.by {
                By::Person => vec![who.person.0.into()],
                By::EmailKey => vec![who.email_key.clone().into()],
                // As they typed it, and as others did.
                By::Email => vec![who.email.clone().into(), who.email_key.clone().into()],
            };
            for whose in whose {
                match line.leaving {
                    Leaving::Gone => store::remove(&**tx, line.table, line.column, whose).await?,
                    Leaving::Unnamed => {
                        store::unname(&**tx, line.table, line.column, whose).await?
                    }
                    Leaving::Emptied | Leaving::Office => {}
                }
            }
        }
        Ok(())
    }
}

/// Bytes of files nobody has any more, and what a search index still holds of removed words.
pub struct AfterLeaving;

pub(crate) const TIDY: &str = "privacy.tidy";

#[async_trait::async_trait]
impl Listener for AfterLeaving {
    fn name(&self) -> &'static str {
        "privacy.after_leaving"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        // However many leave, it is tidied once.
        matches!(event, Event::PersonLeft { .. }).then(|| "tidy".to_owned())
    }

    async fn on(&self, cx: &Cx, _: &Event) -> Result<()> {
        accounts::files::sweep(cx).await?;
        // The index first hears of the words that went.
        let soon = cx.now() + chrono::TimeDelta::seconds(30);
        let mut tx = cx.begin().await?;
        jobs::enqueue(&mut tx, TIDY, Value::Null, Some(TIDY), soon).await?;
        tx.commit().await
    }
}

pub(crate) struct Tidy;

#[async_trait::async_trait]
impl Job for Tidy {
    fn kind(&self) -> &'static str {
        TIDY
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        accounts::files::sweep(cx).await?;
        let engine = &cx.ports().search;
        let purged = engine.purge().await;
        purged.map_err(|wrong| Error::away("search", wrong))
    }
}
