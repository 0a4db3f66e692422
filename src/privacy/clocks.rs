//! What is forgotten by the clock. Small things go without a word; an account, a draft and feedback only after their owner
//! has had a letter, and has let it go by.

use crate::leaving::Tidy;
use crate::letters::{Forgetting, ForgettingLine};
use crate::store::clocks::{self as store, Before, Due, Ending, Warning};
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{IdeaId, Lang, PersonId};
use hall::job::Job;
use hall::{Cx, Error, Result, addresses};
use jobs::Row;
use press::{Press, say};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

const FORGET: &str = "privacy.forget";
const WARN: &str = "privacy.warn";
/// Things looked at in one stretch.
const AT_ONCE: i64 = 100;

pub fn jobs(press: &Arc<Press>) -> Vec<Box<dyn Job>> {
    vec![
        Box::new(Forget),
        Box::new(Warn(Arc::clone(press))),
        Box::new(Tidy),
    ]
}

/// What is looked after here, and how often.
pub fn timetable() -> Vec<Row> {
    vec![
        Row {
            kind: WARN,
            every: Duration::from_secs(3600),
            due: |cx| Box::pin(anybody_to_warn(cx)),
            why: "writes to people whose account, draft or feedback will be forgotten",
        },
        Row {
            kind: FORGET,
            every: Duration::from_secs(3600),
            due: |cx| Box::pin(anything_to_forget(cx)),
            why: "forgets network addresses, whom letters went to, old reports, and what people were warned of",
        },
    ]
}

fn ago(cx: &Cx, days: u32) -> DateTime<Utc> {
    cx.now() - TimeDelta::days(i64::from(days))
}

fn before(cx: &Cx) -> Before {
    let kept = &cx.config().retention;
    Before {
        networks: ago(cx, kept.network_days()),
        letters: ago(cx, kept.letter_days),
        reports: ago(cx, kept.report_days),
    }
}

/// What people are warned of, and for how many days it is kept.
fn clocks(cx: &Cx) -> impl Iterator<Item = (&'static str, u32)> {
    let kept = &cx.config().retention;
    [
        ("account", kept.account_days),
        ("draft", kept.draft_days),
        ("case", kept.feedback_days),
    ]
    .into_iter()
    .filter(|(_, days)| *days > 0)
}

/// From this moment back, things are near their end.
fn near(cx: &Cx, days: u32) -> DateTime<Utc> {
    ago(cx, days.saturating_sub(cx.config().retention.warning_days))
}

async fn anybody_to_warn(cx: &Cx) -> Result<bool> {
    if store::any_overtaken(cx.db()).await? {
        return Ok(true);
    }
    for (kind, days) in clocks(cx) {
        if !store::ending(cx.db(), kind, near(cx, days), 1)
            .await?
            .is_empty()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn anything_to_forget(cx: &Cx) -> Result<bool> {
    Ok(store::any_to_forget(cx.db(), before(cx)).await?
        || !store::due(cx.db(), cx.now(), 1).await?.is_empty())
}

struct Forget;

#[async_trait::async_trait]
impl Job for Forget {
    fn kind(&self) -> &'static str {
        FORGET
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let tx = cx.begin().await?;
        store::forget(&*tx, before(cx)).await?;
        store::drop_overtaken(&*tx).await?;
        tx.commit().await?;
        loop {
            let some = store::due(cx.db(), cx.now(), AT_ONCE).await?;
            if some.is_empty() {
                return Ok(());
            }
            for due in some {
                forget(cx, &due).await?;
            }
        }
    }
}

async fn forget(cx: &Cx, due: &Due) -> Result<()> {
    if due.kind == "account" {
        // As if they left: what they wrote in public stays without their name.
        let them = accounts::actor_of(cx, due.person_id).await;
        match them {
            Ok(them) => accounts::leave(&cx.acting_as(them), false).await?,
            Err(Error::Missing) => {}
            Err(wrong) => return Err(wrong),
        }
    }
    let mut tx = cx.begin().await?;
    if due.kind == "draft" {
        ideas::forget_draft(&mut tx, IdeaId(due.thing_id)).await?;
    }
    store::drop_warning(&*tx, due.id).await?;
    tx.commit().await
}

struct Warn(Arc<Press>);

#[async_trait::async_trait]
impl Job for Warn {
    fn kind(&self) -> &'static str {
        WARN
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let tx = cx.begin().await?;
        store::drop_overtaken(&*tx).await?;
        tx.commit().await?;
        loop {
            let mut people: BTreeMap<PersonId, Vec<(&'static str, u32, Ending)>> = BTreeMap::new();
            for (kind, days) in clocks(cx) {
                for thing in store::ending(cx.db(), kind, near(cx, days), AT_ONCE).await? {
                    let theirs = people.entry(thing.person_id).or_default();
                    theirs.push((kind, days, thing));
                }
            }
            if people.is_empty() {
                return Ok(());
            }
            for (person, things) in people {
                self.write_to(cx, person, &things).await?;
            }
        }
    }
}

impl Warn {
    /// One letter with everything that will go, written together with the note that it was.
    async fn write_to(
        &self,
        cx: &Cx,
        person: PersonId,
        things: &[(&'static str, u32, Ending)],
    ) -> Result<()> {
        let soonest = cx.now() + TimeDelta::days(i64::from(cx.config().retention.warning_days));
        // However late the letter: there is always that much time to do something.
        let due = |thing: &Ending, days: u32| store::end(thing.since, days).max(soonest);
        let lines = |lang: Lang| {
            things
                .iter()
                .map(|(kind, days, thing)| line(cx, lang, kind, thing, due(thing, *days)))
                .collect::<Vec<_>>()
        };
        let mut tx = cx.begin().await?;
        for (kind, days, thing) in things {
            let warning = Warning {
                agency: cx.agency,
                person,
                kind,
                thing: thing.thing_id,
                due: due(thing, *days),
            };
            store::keep_warning(&*tx, &warning, cx.now()).await?;
        }
        let first = &things[0];
        let key = format!(
            "forgetting:{}:{}:{}",
            first.0,
            first.2.thing_id,
            first.2.since.timestamp()
        );
        notifications::write_to_person(&mut tx, &self.0, person, key, |them| Forgetting {
            subject: say(them.lang, "privacy-letter-subject", &[]),
            name: them.name.clone(),
            lines: lines(them.lang),
            url: cx.config().absolute(addresses::PRIVACY),
        })
        .await?;
        tx.commit().await
    }
}

fn line(cx: &Cx, lang: Lang, kind: &str, thing: &Ending, on: DateTime<Utc>) -> ForgettingLine {
    let (what, path) = match kind {
        "account" => (
            say(lang, "privacy-letter-account", &[]),
            addresses::ACCOUNT.to_owned(),
        ),
        "draft" => (
            say(
                lang,
                "privacy-letter-draft",
                &[("title", thing.title.clone().into())],
            ),
            addresses::idea(IdeaId(thing.thing_id)),
        ),
        _ => (
            say(
                lang,
                "privacy-letter-case",
                &[("reference", thing.title.clone().into())],
            ),
            addresses::own_case(entity::words::CaseId(thing.thing_id)),
        ),
    };
    ForgettingLine {
        what,
        on,
        url: cx.config().absolute(&path),
    }
}
