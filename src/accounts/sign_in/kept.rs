//! Acts that waited: carried out once their person is confirmed. What is refused is kept with its text, so that the
//! person reads why and loses nothing.

use super::waiting::{Recalled, recalled};
use crate::{browse, store};
use chrono::{DateTime, Duration, Utc};
use entity::accounts::person;
use entity::words::SignInId;
use hall::says::Say;
use hall::{Cx, Deed, Error, Result};

#[derive(Default)]
pub(crate) struct Outcome {
    /// Where the last act's result is seen.
    pub path: Option<String>,
    pub done: usize,
    pub refused: usize,
}

/// What waited with a letter counts for somebody who came in another way instead, by the browser that asked for it.
/// A letter that was followed meanwhile has counted already.
pub(crate) async fn carry_over(
    cx: &Cx,
    person: &person::Model,
    sign_in: SignInId,
) -> Result<Outcome> {
    let tx = cx.begin().await?;
    if !store::sign_ins::use_up(&*tx, sign_in, cx.now()).await? {
        return Ok(Outcome::default());
    }
    store::sign_ins::hand_over(&*tx, sign_in, &person.email, &person.email_key).await?;
    tx.commit().await?;
    let as_person = cx.acting_as(browse::actor_of(cx, person.id).await?);
    carry_out(&as_person, sign_in).await
}

/// Carries out every act of a letter as the person of `cx`. An act that fails by our fault stays and is tried again
/// by a job; the sign-in itself stands.
pub(super) async fn carry_out(cx: &Cx, sign_in: SignInId) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    for waiting in store::sign_ins::acts(cx.db(), sign_in).await? {
        if waiting.done_at.is_some() {
            continue;
        }
        let Some(act) = cx.hub().acts.iter().find(|act| act.kind() == waiting.kind) else {
            tracing::error!(
                kind = waiting.kind,
                "an act waited that nobody can carry out"
            );
            continue;
        };
        match act.carry_out(cx, &waiting.payload).await {
            Ok(path) => {
                store::sign_ins::act_done(&cx.database().write, waiting.id, None, cx.now()).await?;
                outcome.path = Some(path);
                outcome.done += 1;
            }
            Err(wrong) if wrong.is_ours() => {
                tracing::error!(%wrong, kind = waiting.kind, "an act that waited could not be carried out yet");
            }
            Err(refused) => {
                let why = serde_json::to_string(&why(&refused))?;
                store::sign_ins::act_done(&cx.database().write, waiting.id, Some(&why), cx.now())
                    .await?;
                outcome.refused += 1;
            }
        }
    }
    Ok(outcome)
}

/// A refusal in words that can be kept.
fn why(refused: &Error) -> Vec<Say> {
    match refused {
        Error::Invalid(problems) => problems
            .0
            .iter()
            .map(|problem| problem.say.clone())
            .collect(),
        Error::Conflict(refusal) => vec![refusal.say()],
        Error::Overtaken(say) => vec![say.clone()],
        Error::Busy { .. } => vec![Say::of("accounts-kept-busy")],
        Error::Missing => vec![Say::of("accounts-kept-missing")],
        Error::SignIn | Error::Forbidden | Error::Away { .. } | Error::Fault(_) => {
            vec![Say::of("accounts-kept-forbidden")]
        }
    }
}

/// An act that was refused, with its text.
#[derive(Clone, Debug)]
pub struct KeptAct {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub typed: Vec<Recalled>,
    pub why: Vec<Say>,
}

/// What was refused of this person's acts, newest first.
///
/// # Errors
/// `SignIn` for a visitor.
pub async fn kept_acts(cx: &Cx) -> Result<Vec<KeptAct>> {
    let id = cx.person()?;
    cx.may(Deed::KeepAccount(id))?;
    let person = store::people::find(cx.db(), id).await?;
    let rows = store::sign_ins::refused_acts(cx.db(), &person.email_key).await?;
    Ok(rows
        .into_iter()
        .map(|row| KeptAct {
            id: row.id,
            at: row.created_at,
            typed: recalled(cx, &row.kind, &row.payload),
            why: row
                .outcome
                .and_then(|outcome| serde_json::from_str(&outcome).ok())
                .unwrap_or_default(),
        })
        .collect())
}

/// The person has read it and needs it no more.
///
/// # Errors
/// `Missing` for one that is not theirs.
pub async fn discard_kept(cx: &Cx, act: i64) -> Result<()> {
    let id = cx.person()?;
    let tx = cx.begin().await?;
    let person = store::people::find(&*tx, id).await?;
    cx.may(Deed::KeepAccount(id))?;
    if !store::sign_ins::forget_refused(&*tx, &person.email_key, act).await? {
        return Err(Error::Missing);
    }
    tx.commit().await
}

/// Whether anything that waits for its letter, or was refused and can still be read, has these words in it.
///
/// # Errors
/// A fault of the database.
pub async fn act_mentions(cx: &Cx, words: &str) -> Result<bool> {
    store::sign_ins::act_mentions(cx.db(), words).await
}

/// A sign-in that has not carried out its acts by then has broken off.
const UNDER_WAY: Duration = Duration::minutes(2);

/// Whether any act is left behind by somebody we know. Reads only.
pub(crate) async fn any_left_behind(cx: &Cx) -> Result<bool> {
    store::sign_ins::any_left_behind(cx.db(), cx.now() - UNDER_WAY).await
}

/// Acts of letters that were followed but whose carrying-out broke off: the machine stopped, the disk was full.
pub(crate) async fn carry_out_left_behind(cx: &Cx) -> Result<()> {
    for sign_in in store::sign_ins::left_behind(cx.db(), cx.now() - UNDER_WAY).await? {
        let Some(person) = store::people::by_email_key(cx.db(), &sign_in.email_key).await? else {
            continue;
        };
        let as_person = cx
            .acting_as(browse::actor_of(cx, person.id).await?)
            .in_lang(sign_in.lang);
        carry_out(&as_person, sign_in.id).await?;
    }
    Ok(())
}
