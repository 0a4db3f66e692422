//! The post: takes letters that wait and hands them to the mail port, those for signing in first. Each letter keeps
//! its message id however often it is tried. A server that is away is tried again with growing pauses; one that
//! refuses the address for good is believed at once.

use crate::store::letters::{self, SIGN_IN, Sent};
use chrono::TimeDelta;
use entity::notifications::letter;
use futures_util::future::join_all;
use hall::job::{Job, Listener};
use hall::{Cx, Event, Result};
use jobs::Row;
use ports::mail::Letter;
use serde_json::Value;
use std::time::Duration;

/// Letters sent side by side, and at most so many twice after a `kill -9`.
const AT_ONCE: i64 = 8;
pub(crate) const HOLD: TimeDelta = TimeDelta::seconds(120);
const TRIES: i64 = 12;
/// A sign-in letter is of no use after this.
const SIGN_IN_LIFE: TimeDelta = TimeDelta::minutes(15);

/// Wakes the post when a letter was written.
pub(crate) struct Post;

#[async_trait::async_trait]
impl Listener for Post {
    fn name(&self) -> &'static str {
        "post"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        // One round takes everything that waits.
        matches!(event, Event::LetterWritten { .. }).then(|| "letters".to_owned())
    }

    async fn on(&self, cx: &Cx, _: &Event) -> Result<()> {
        go_round(cx).await
    }
}

/// A round by the clock: letters to be tried again.
pub(crate) struct Round;

const ROUND: &str = "notifications.post";

pub(crate) fn row() -> Row {
    Row {
        kind: ROUND,
        every: Duration::from_secs(15),
        due: |cx| Box::pin(async move { letters::any_due(cx.db(), cx.now()).await }),
        why: "sends letters that are to be tried again",
    }
}

#[async_trait::async_trait]
impl Job for Round {
    fn kind(&self) -> &'static str {
        ROUND
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        go_round(cx).await
    }
}

/// Sends until nothing waits, the server is away, or the hub closes.
async fn go_round(cx: &Cx) -> Result<()> {
    while !cx.hub().closing.is_cancelled() {
        let tx = cx.begin().await?;
        let taken = letters::take(&*tx, AT_ONCE, cx.now(), cx.now() + HOLD).await?;
        tx.commit().await?;
        if taken.is_empty() {
            return Ok(());
        }
        let tried = join_all(taken.iter().map(|letter| send(cx, letter))).await;
        let tx = cx.begin().await?;
        for (letter, sent) in taken.iter().zip(&tried) {
            letters::settle(&*tx, letter, sent, cx.now()).await?;
        }
        tx.commit().await?;
        if tried.iter().all(|sent| matches!(sent, Sent::Later { .. })) {
            // The server is away: the rest waits for the next round.
            return Ok(());
        }
    }
    Ok(())
}

async fn send(cx: &Cx, row: &letter::Model) -> Sent {
    if row.kind == SIGN_IN && row.created_at + SIGN_IN_LIFE < cx.now() {
        return Sent::Never {
            why: "too late to be of use".to_owned(),
        };
    }
    let letter = Letter {
        message_id: row.message_id.clone(),
        recipient: row.recipient.clone(),
        subject: row.subject.clone(),
        text: row.text.clone(),
        html: row.html.clone(),
        lang: row.lang.code().to_owned(),
        headers: serde_json::from_value(row.headers.clone()).unwrap_or_default(),
    };
    match cx.ports().mail.send(&letter).await {
        Ok(()) => Sent::Away,
        Err(wrong) => {
            // The letter is named by its number: addresses stay out of the log.
            tracing::warn!(
                letter = row.id.0,
                tries = row.attempts,
                "a letter was not taken"
            );
            let why: String = wrong.to_string().chars().take(500).collect();
            if wrong.passing && row.attempts < TRIES {
                let at = cx.now() + pause_after(row);
                Sent::Later { at, why }
            } else {
                Sent::Never { why }
            }
        }
    }
}

/// Somebody waits before their screen for a sign-in letter; everything else has time.
fn pause_after(letter: &letter::Model) -> TimeDelta {
    let seconds = if letter.kind == SIGN_IN {
        10 * letter.attempts
    } else {
        (15 * 3_i64.saturating_pow(letter.attempts.clamp(1, 12) as u32)).min(6 * 3600)
    };
    TimeDelta::seconds(seconds)
}
