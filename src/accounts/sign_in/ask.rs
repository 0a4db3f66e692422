//! Somebody asks for a letter, with or without an act that waits for it.

use super::letter::{self, SignInLetter};
use super::waiting::recalled;
use super::{LASTS, safe_path};
use crate::address::Address;
use crate::people::NewPerson;
use crate::{names, store};
use chrono::{DateTime, Duration, Utc};
use entity::words::SignInId;
use hall::{Cx, Deed, Error, Event, Result, addresses};
use ports::secrets;
use serde_json::Value;
use std::net::IpAddr;

/// What a visitor hands in: an address, and perhaps what they wanted to do.
#[derive(Clone, Debug)]
pub struct Asked {
    pub email: String,
    /// What they want to be called, if the form asked; used when the account is made.
    pub name: Option<String>,
    /// Where the request came from, for the throttle.
    pub network: IpAddr,
    /// Where to go on to when there is no act, or it has no page of its own.
    pub return_to: String,
    /// The kind of a [`hall::acts::Act`] and what was typed.
    pub act: Option<(&'static str, Value)>,
}

/// Proof in the browser that asked: opens the waiting page and lets the code be typed there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt(pub String);

impl Receipt {
    /// The page where the visitor waits for the letter.
    pub fn path(&self) -> String {
        addresses::waiting(&self.0)
    }
}

/// Writes a sign-in letter; the act, if any, waits with it and counts when the link is followed.
///
/// # Errors
/// `Invalid` for what is no address; `Busy` when this address or network has asked too often within the hour.
pub async fn wait_for_letter(cx: &Cx, asked: Asked) -> Result<Receipt> {
    wait_with(cx, asked, None).await
}

/// The same, for somebody who waits already: what waits with their other letter comes along, and that one is used up.
pub(crate) async fn wait_with(cx: &Cx, asked: Asked, other: Option<SignInId>) -> Result<Receipt> {
    let address = Address::read(&asked.email)?;
    let network = asked.network.to_string();
    let keys = Keys::new();
    let along = match other {
        Some(other) => store::sign_ins::acts(cx.db(), other).await?,
        None => Vec::new(),
    };
    let along: Vec<_> = along
        .into_iter()
        .filter(|act| act.done_at.is_none())
        .collect();
    let letter = SignInLetter {
        link: cx.config().absolute(&addresses::sign_in_link(&keys.link)),
        code: keys.code.clone(),
        minutes: LASTS.num_minutes(),
        acts: asked
            .act
            .iter()
            .map(|(kind, payload)| (*kind, payload))
            .chain(along.iter().map(|act| (act.kind.as_str(), &act.payload)))
            .flat_map(|(kind, payload)| recalled(cx, kind, payload))
            .collect(),
    };
    let posted = letter::printed(cx, &letter).await?;

    let mut tx = cx.begin().await?;
    store::sign_ins::take_turns(&*tx, [&address.key, &network]).await?;
    let since = cx.now() - Duration::hours(1);
    let limits = &cx.config().limits;
    for (asked, most) in [
        (
            store::sign_ins::asked_for(&*tx, &address.key, since).await?,
            limits.letters_per_address,
        ),
        (
            store::sign_ins::asked_from(&*tx, &network, since).await?,
            limits.letters_per_network,
        ),
    ] {
        if let Some(seconds) = must_wait(&asked, most, cx.now()) {
            return Err(Error::Busy { seconds });
        }
    }
    let name = asked
        .name
        .as_deref()
        .map(names::one_line)
        .filter(|name| !name.is_empty());
    let row = store::sign_ins::Fresh {
        address: &address,
        name: name.as_deref(),
        lang: cx.lang,
        keys: &keys,
        network: &network,
        return_to: &safe_path(&asked.return_to),
        expires_at: cx.now() + LASTS,
    };
    let sign_in = store::sign_ins::keep(&*tx, &row, cx.now()).await?;
    if let Some((kind, payload)) = &asked.act {
        store::sign_ins::keep_act(&*tx, sign_in, &address.key, kind, payload, cx.now()).await?;
    }
    // After the act of this letter, so that one ends where the other one wanted to go.
    if let Some(other) = other
        && store::sign_ins::use_up(&*tx, other, cx.now()).await?
    {
        for act in &along {
            let (kind, payload) = (act.kind.as_str(), &act.payload);
            store::sign_ins::keep_act(&*tx, sign_in, &address.key, kind, payload, cx.now()).await?;
        }
        store::sign_ins::forget_acts(&*tx, other).await?;
    }
    let letter = store::letters::keep(&*tx, &address.email, cx, &posted).await?;
    tx.tell(Event::SignInAsked { sign_in }).await?;
    tx.tell(Event::LetterWritten { letter }).await?;
    tx.commit().await?;
    Ok(Receipt(keys.receipt))
}

/// The operator asks for a link for somebody, printed instead of sent; makes the account if there is none.
///
/// # Errors
/// `Forbidden` for who may not keep people; `Invalid` for what is no address.
pub async fn sign_in_link(cx: &Cx, email: &str, admin: bool) -> Result<String> {
    cx.may(Deed::KeepPeople(cx.agency))?;
    let address = Address::read(email)?;
    let new = NewPerson {
        email: address.email.clone(),
        is_admin: admin,
        ..NewPerson::default()
    };
    crate::ensure_person(cx, new).await?;
    let keys = Keys::new();
    // The demo's links lie in a terminal a newcomer comes back to; a working hub's are used at once.
    let lasts = if cx.config().demo {
        Duration::days(7)
    } else {
        LASTS
    };
    let tx = cx.begin().await?;
    let row = store::sign_ins::Fresh {
        address: &address,
        name: None,
        lang: cx.lang,
        keys: &keys,
        network: "",
        return_to: addresses::HOME,
        expires_at: cx.now() + lasts,
    };
    store::sign_ins::keep(&*tx, &row, cx.now()).await?;
    tx.commit().await?;
    Ok(cx.config().absolute(&addresses::sign_in_link(&keys.link)))
}

/// The three secrets of a letter.
pub(crate) struct Keys {
    pub link: String,
    pub code: String,
    pub receipt: String,
}

impl Keys {
    fn new() -> Self {
        Self {
            link: secrets::random_key(),
            code: secrets::random_code(),
            receipt: secrets::random_key(),
        }
    }

    /// A code has few digits, so its hash is bound to the receipt: it cannot be looked up in a table.
    pub fn code_hash(receipt: &str, code: &str) -> String {
        secrets::hash(&format!("{receipt} {code}"))
    }
}

/// Seconds until the next letter may be asked for; `asked` are the moments within the last hour.
fn must_wait(asked: &[DateTime<Utc>], most: i64, now: DateTime<Utc>) -> Option<u64> {
    if (asked.len() as i64) < most {
        return None;
    }
    let oldest = asked.iter().min().copied().unwrap_or(now);
    let until = oldest + Duration::hours(1);
    Some((until - now).num_seconds().clamp(1, 3600) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asked_too_often_waits_until_the_oldest_is_an_hour_old() {
        let now: DateTime<Utc> = "2026-06-17T12:00:00Z".parse().unwrap();
        let asked: Vec<_> = [50, 20, 1]
            .map(|minutes| now - Duration::minutes(minutes))
            .into();
        assert_eq!(must_wait(&asked, 4, now), None);
        assert_eq!(must_wait(&asked, 3, now), Some(600));
        assert_eq!(must_wait(&[], 0, now), Some(3600));
    }

    #[test]
    fn a_code_is_worth_nothing_without_its_receipt() {
        assert_ne!(
            Keys::code_hash("a", "123456"),
            Keys::code_hash("b", "123456")
        );
    }
}
