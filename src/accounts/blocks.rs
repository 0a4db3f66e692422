//! A person kept from speaking in public, with a reason and an end. They can still read, and read why.

use crate::{names, standing, store};
use chrono::{DateTime, Utc};
use entity::words::PersonId;
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Error, Event, Problems, Result};
use serde::Serialize;

const LONGEST_REASON: usize = 1000;

#[derive(Clone, Debug)]
pub struct BlockInput {
    /// Told to the person.
    pub reason: String,
    pub until: DateTime<Utc>,
}

/// A lead keeps a person from taking part until a date. A block already running is replaced.
///
/// # Errors
/// `Missing`; `Invalid` without a reason or with an end that has passed; `Forbidden` towards staff and oneself.
pub async fn block(cx: &Cx, id: PersonId, input: BlockInput) -> Result<()> {
    let by = cx.person()?;
    let mut tx = cx.begin().await?;
    store::people::find(&*tx, id).await?;
    cx.may(Deed::BlockPeople(cx.agency))?;
    // Staff are colleagues: what goes wrong with them is settled elsewhere than in public.
    if by == id || store::people::is_staff(&*tx, id).await? {
        return Err(Error::Forbidden);
    }
    let input = checked(input, cx.now())?;
    let before = store::blocks::running(&*tx, id, cx.now()).await?;
    store::blocks::lift(&*tx, id, cx.now()).await?;
    store::blocks::keep(&*tx, cx.agency, id, by, &input, cx.now()).await?;
    tx.log(StaffAct {
        deed: "accounts-log-blocked",
        kind: "person",
        thing: id.0,
        before: before.map(|until| Logged {
            until,
            reason: None,
        }),
        after: Some(Logged {
            until: Some(input.until),
            reason: Some(&input.reason),
        }),
    })
    .await?;
    tx.tell(Event::PersonBlocked { person: id }).await?;
    standing::changed(&tx);
    tx.commit().await
}

/// A lead ends a block before its time.
///
/// # Errors
/// `Missing` when there is none.
pub async fn lift(cx: &Cx, id: PersonId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let running = store::blocks::running(&*tx, id, cx.now()).await?;
    cx.may(Deed::BlockPeople(cx.agency))?;
    let until = running.ok_or(Error::Missing)?;
    store::blocks::lift(&*tx, id, cx.now()).await?;
    tx.log(StaffAct {
        deed: "accounts-log-block-lifted",
        kind: "person",
        thing: id.0,
        before: Some(Logged {
            until,
            reason: None,
        }),
        after: None::<Logged>,
    })
    .await?;
    standing::changed(&tx);
    tx.commit().await
}

fn checked(input: BlockInput, now: DateTime<Utc>) -> Result<BlockInput> {
    let reason = names::one_line(&input.reason);
    let mut problems = Problems::default();
    problems.expect(
        (1..=LONGEST_REASON).contains(&reason.chars().count()),
        "reason",
        Say::of("accounts-problem-reason").with("most", LONGEST_REASON),
    );
    problems.expect(
        input.until > now,
        "until",
        Say::of("accounts-problem-until"),
    );
    problems.done()?;
    Ok(BlockInput { reason, ..input })
}

#[derive(Serialize)]
struct Logged<'a> {
    until: Option<DateTime<Utc>>,
    reason: Option<&'a str>,
}
