//! The post: takes letters that wait and hands them to the mail port, those for signing in first. Each letter keeps
//! its message id however often it is tried. A server that is away is tried again with growing pauses; one that
//! refuses the address for good is believed at once. At night only what somebody waits for leaves, nobody has more
//! than so many letters a day, and an address letters come back from has none but for signing in.

use crate::bounces;
use crate::store::letters::{self, CASE_RECEIPT, SIGN_IN, Sent, Which};
use chrono::{DateTime, TimeDelta, Utc};
use entity::notifications::letter;
use futures_util::future::join_all;
use hall::job::{Job, Listener};
use hall::{Cx, Event, Result};
use jiff::Timestamp;
use jobs::Row;
use ports::PortError;
use ports::mail::Letter;
use serde_json::Value;
use std::collections::HashMap;
use std::time::Duration;

/// Letters sent side by side.
const AT_ONCE: i64 = 8;
/// Nobody else tries a letter for so long: what was under way when the hub was killed is tried again then. Longer than the
/// slowest server takes for the letters taken together, so that none of them is handed over twice meanwhile.
pub(crate) const HOLD: TimeDelta = TimeDelta::minutes(5);
/// A server that has not taken a letter in this time is away. They are sent over half as many lines as are taken.
const LONGEST: Duration = Duration::from_secs(120);
const TRIES: i64 = 12;
/// A sign-in letter is of no use after this.
const SIGN_IN_LIFE: TimeDelta = TimeDelta::minutes(15);
const DAY: TimeDelta = TimeDelta::days(1);

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
        due: |cx| {
            Box::pin(async move {
                let which = which_leave(cx).await?;
                letters::any_due(cx.db(), which, cx.now()).await
            })
        },
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
    let which = which_leave(cx).await?;
    while !cx.hub().closing.is_cancelled() {
        let tx = cx.begin().await?;
        let taken = letters::take(&*tx, which, AT_ONCE, cx.now(), cx.now() + HOLD).await?;
        tx.commit().await?;
        if taken.is_empty() {
            return Ok(());
        }
        let held = held_back(cx, &taken).await?;
        let tried = taken
            .iter()
            .map(|letter| one(cx, letter, held.get(&letter.id.0)));
        let mut away = true;
        for tried in join_all(tried).await {
            away &= tried?;
        }
        if away {
            // The server is away: the rest waits for the next round.
            return Ok(());
        }
    }
    Ok(())
}

/// Tries one letter and writes down at once how it ended, so that a hub killed now sends few of them again. Answers
/// whether the server was away.
async fn one(cx: &Cx, letter: &letter::Model, held: Option<&Sent>) -> Result<bool> {
    let tried;
    let sent = match held {
        Some(sent) => sent,
        None => {
            tried = send(cx, letter).await;
            &tried
        }
    };
    let tx = cx.begin().await?;
    letters::settle(&*tx, letter, sent, cx.now()).await?;
    if let Sent::Never { why, .. } = sent
        && let Some(status) = bounces::status_in(why)
    {
        bounces::refused_at_once(&tx, letter, status).await?;
    }
    tx.commit().await?;
    Ok(matches!(sent, Sent::Later { .. }))
}

/// Letters that do not leave now: to addresses they come back from, and beyond what one address gets a day.
async fn held_back(cx: &Cx, taken: &[letter::Model]) -> Result<HashMap<i64, Sent>> {
    let most = cx.config().limits.letters_per_person;
    let mut held = HashMap::new();
    let mut counted: HashMap<&str, Vec<DateTime<Utc>>> = HashMap::new();
    for letter in taken.iter().filter(|letter| letter.kind != SIGN_IN) {
        if bounces::is_stopped(cx, &letter.recipient).await? {
            let why = "letters to this address come back".to_owned();
            held.insert(letter.id.0, Sent::Never { why });
            continue;
        }
        let sent = match counted.get_mut(letter.recipient.as_str()) {
            Some(sent) => sent,
            None => {
                let since = cx.now() - DAY;
                let sent = letters::sent_since(cx.db(), &letter.recipient, since, most).await?;
                counted.entry(&letter.recipient).or_insert(sent)
            }
        };
        if let Some(until) = must_wait(sent, most, cx.now()) {
            held.insert(letter.id.0, Sent::NotYet { at: until });
        } else {
            sent.push(cx.now());
        }
    }
    Ok(held)
}

/// Until when an address that had these letters within a day has no more.
fn must_wait(sent: &[DateTime<Utc>], most: i64, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if (sent.len() as i64) < most {
        return None;
    }
    Some(sent.iter().min().copied().unwrap_or(now) + DAY)
}

/// At night only what somebody waits for before their screen.
async fn which_leave(cx: &Cx) -> Result<Which> {
    let mail = &cx.config().mail;
    let zone = &agencies::site(cx).await?.settings.zone;
    Ok(
        if is_quiet(
            hour_in(zone, cx.now()),
            mail.quiet_from % 24,
            mail.quiet_until % 24,
        ) {
            Which::Urgent(&[SIGN_IN, CASE_RECEIPT])
        } else {
            Which::All
        },
    )
}

/// The hour on the clocks of a zone; UTC where it is not known.
fn hour_in(zone: &str, now: DateTime<Utc>) -> u32 {
    let here = Timestamp::from_second(now.timestamp())
        .ok()
        .and_then(|now| now.in_tz(zone).ok());
    here.map_or_else(
        || u32::try_from(now.timestamp().rem_euclid(86_400) / 3600).unwrap_or(0),
        |here| u32::try_from(here.hour()).unwrap_or(0),
    )
}

const fn is_quiet(hour: u32, from: u32, until: u32) -> bool {
    if from <= until {
        from <= hour && hour < until
    } else {
        from <= hour || hour < until
    }
}

async fn send(cx: &Cx, row: &letter::Model) -> Sent {
    if row.kind == SIGN_IN && row.created_at + SIGN_IN_LIFE < cx.now() {
        return Sent::Never {
            why: "too late to be of use".to_owned(),
        };
    }
    let letter = Letter {
        message_id: row.message_id.clone(),
        return_path: bounces::return_path(&cx.config().mail.bounces, row),
        recipient: row.recipient.clone(),
        subject: row.subject.clone(),
        text: row.text.clone(),
        html: row.html.clone(),
        lang: row.lang.code().to_owned(),
        headers: serde_json::from_value(row.headers.clone()).unwrap_or_default(),
    };
    let sent = tokio::time::timeout(LONGEST, cx.ports().mail.send(&letter))
        .await
        .unwrap_or_else(|_| Err(PortError::passing("mail", "the server took too long")));
    match sent {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_night_may_lie_across_midnight() {
        let quiet: Vec<u32> = (0..24).filter(|&hour| is_quiet(hour, 21, 7)).collect();
        assert_eq!(quiet, [0, 1, 2, 3, 4, 5, 6, 21, 22, 23]);
        let noon: Vec<u32> = (0..24).filter(|&hour| is_quiet(hour, 12, 14)).collect();
        assert_eq!(noon, [12, 13]);
        assert!((0..24).all(|hour| !is_quiet(hour, 0, 0)));
    }

    #[test]
    fn the_night_is_that_of_the_site() {
        let now = "2026-06-17T19:30:00Z".parse().unwrap();
        assert_eq!(hour_in("Europe/Helsinki", now), 22);
        assert_eq!(hour_in("Europe/Lisbon", now), 20);
        assert_eq!(hour_in("Nowhere/At_All", now), 19);
    }

    #[test]
    fn whoever_had_their_letters_waits_until_the_oldest_is_a_day_old() {
        let now: DateTime<Utc> = "2026-06-17T12:00:00Z".parse().unwrap();
        let sent: Vec<_> = [20, 3, 1].map(|hours| now - TimeDelta::hours(hours)).into();
        assert_eq!(must_wait(&sent, 4, now), None);
        assert_eq!(must_wait(&sent, 3, now), Some(now + TimeDelta::hours(4)));
    }
}
