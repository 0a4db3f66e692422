//! An e-mail comes in: its original is kept and written down before anybody is told that it came. Read it is later, by a
//! job: a hub killed in between loses nothing.

use crate::letter::{self, Glance};
use crate::measure;
use crate::route::ROUTE;
use crate::store;
use bytes::Bytes;
use chrono::Duration;
use entity::mailroom::mail;
use entity::words::{MailReason, MailState, MailWay};
use hall::{Cx, Error, Result};
use ports::secrets;
use sea_orm::ActiveValue::Set;
use serde_json::json;
use sha2::{Digest, Sha256};

/// A mail as a server hands it in.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// As it came, head and all.
    pub raw: Bytes,
    /// The address it arrived at, where the server says.
    pub came_to: Option<String>,
    /// Where trouble goes back to, where the server says; empty: nowhere.
    pub way_back: Option<String>,
    pub way: MailWay,
    /// Only its head came, and why: the whole is larger than what is taken, or was not to be had.
    pub only_head: Option<MailReason>,
}

/// What is said to whoever handed it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// It is kept, and will be read.
    Kept,
    /// It was here before, or it is one of many alike.
    Known,
}

/// Alike within this time is one.
fn alike_for() -> Duration {
    Duration::hours(24)
}

/// A mail server hands it in, with the word agreed on.
///
/// # Errors
/// `Missing` while no word is agreed on; `SignIn` for another one; else as for [`receive`].
pub async fn handed_in(cx: &Cx, word: &str, arrived: Arrived) -> Result<Received> {
    let agreed = &cx.config().inbound.secret;
    if agreed.is_empty() {
        return Err(Error::Missing);
    }
    // Compared as hashes: how long it takes says nothing about the word.
    if secrets::hash(agreed.said()) != secrets::hash(word) {
        return Err(Error::SignIn);
    }
    receive(cx, arrived).await
}

/// Keeps it.
///
/// # Errors
/// `Busy` when so much waits for a look that it should come again later; a fault of storage or the database. Then
/// whoever handed it in still has it.
pub async fn receive(cx: &Cx, arrived: Arrived) -> Result<Received> {
    let most_head = cx.config().limits.inbound_head_bytes;
    let looked = looked_at(arrived.raw.clone(), most_head).await?;
    let now = cx.now();
    if store::is_known(cx.db(), &looked.mark).await? {
        return Ok(Received::Known);
    }
    let tx = cx.begin().await?;
    if store::count_alike(&*tx, &looked.alike, now - alike_for()).await? {
        tx.commit().await?;
        return Ok(Received::Known);
    }
    drop(tx);
    let reason = match arrived.only_head {
        Some(why) => Some(why),
        None => too_much(cx, &looked.glance).await?,
    };
    let size = i64::try_from(arrived.raw.len()).unwrap_or(i64::MAX);
    if reason.is_some() {
        expect_room(cx, size).await?;
    }
    // Under a key that is its own: whoever hands it in again after a crash finds what is there.
    let raw_key = format!("mail/{}", looked.mark);
    cx.ports().storage.keep(&raw_key, arrived.raw).await?;
    let state = if reason.is_some() {
        MailState::Held
    } else {
        MailState::Waiting
    };
    let row = mail::ActiveModel {
        agency_id: Set(cx.agency),
        mark: Set(looked.mark),
        alike: Set(looked.alike),
        copies: Set(0),
        message_id: Set(looked.glance.message_id),
        sender_key: Set(Some(
            looked.glance.from.map_or_else(String::new, |from| from.key),
        )),
        sender: Set(looked.glance.typed),
        came_to: Set(arrived.came_to.map(|to| clean(&to))),
        no_way_back: Set(arrived
            .way_back
            .is_some_and(|way| way.trim_matches(['<', '>', ' ']).is_empty())),
        subject: Set(looked.glance.subject),
        size: Set(size),
        raw_key: Set(Some(raw_key)),
        way: Set(arrived.way),
        state: Set(state),
        reason: Set(reason),
        vouched: Set(false),
        received_at: Set(now),
        ..Default::default()
    };
    let mut tx = cx.begin().await?;
    let Some(id) = store::keep(&*tx, row).await? else {
        return Ok(Received::Known);
    };
    if state == MailState::Waiting {
        let key = format!("mail:{id}");
        jobs::enqueue(&mut tx, ROUTE, json!({ "mail": id }), Some(&key), now).await?;
    }
    tx.commit().await?;
    Ok(Received::Kept)
}

fn clean(address: &str) -> String {
    hall::says::one_line(address).chars().take(320).collect()
}

struct Looked {
    glance: Glance,
    mark: String,
    alike: String,
}

/// What its head says, and its two hashes. Large letters are hashed beside the loop that answers others.
async fn looked_at(raw: Bytes, most_head: usize) -> Result<Looked> {
    let look = move || {
        let glance = letter::glance(&raw, most_head);
        // Of a head that says nothing, or nothing that was read, every byte tells it from another.
        let from = if glance == Glance::default() {
            0
        } else {
            measure::head_end(&raw[..raw.len().min(most_head)])
        };
        let body = hex::encode(Sha256::digest(&raw[from..]));
        let from = glance.typed.clone().unwrap_or_default().to_lowercase();
        let said = [glance.subject.as_str(), &glance.answers, &body].join("\n");
        let number = glance.message_id.clone().unwrap_or_default();
        Looked {
            mark: secrets::hash(&format!("{number}\n{from}\n{said}")),
            alike: secrets::hash(&format!("{from}\n{said}")),
            glance,
        }
    };
    tokio::task::spawn_blocking(look)
        .await
        .map_err(Error::fault)
}

/// Whether this sender, or all together, wrote more within the hour than is taken without a look.
async fn too_much(cx: &Cx, glance: &Glance) -> Result<Option<MailReason>> {
    let rules = cx.rules();
    let limits = &rules.limits;
    let since = cx.now() - Duration::hours(1);
    if let Some(from) = &glance.from {
        let most = limits.inbound_per_address;
        if store::came_from(cx.db(), &from.key, since, most).await? {
            return Ok(Some(MailReason::TooMany));
        }
    }
    let flood = store::came(cx.db(), since, limits.inbound_per_hour).await?;
    Ok(flood.then_some(MailReason::Flood))
}

/// What is held has a bound. Beyond it the mail server keeps what it has and comes again: nothing is lost, and no disk is
/// filled.
async fn expect_room(cx: &Cx, size: i64) -> Result<()> {
    let limits = &cx.config().limits;
    let (number, bytes) = store::held(cx.db(), cx.agency).await?;
    let full = u64::try_from(number).unwrap_or(0) >= limits.inbound_held
        || u64::try_from(bytes.saturating_add(size)).unwrap_or(0) > limits.inbound_held_bytes;
    if full {
        return Err(Error::Busy { seconds: 1800 });
    }
    Ok(())
}
