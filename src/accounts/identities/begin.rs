//! Somebody sets out to another service.

use super::{AWAY, Stopped, found, is_browsers, proof, turned};
use crate::sign_in::safe_path;
use crate::store;
use chrono::{DateTime, Duration, Utc};
use hall::{Cx, Deed, Error, Refusal};
use ports::secrets;
use std::net::IpAddr;

/// Where somebody wants to go, and from where.
#[derive(Clone, Debug)]
pub struct Way<'a> {
    pub provider: &'a str,
    pub return_to: &'a str,
    /// Of the letter they asked for: what waits with it counts when they come back.
    pub receipt: Option<&'a str>,
    /// They are signed in and want to connect it.
    pub connects: bool,
    pub network: IpAddr,
    /// What this browser kept from an attempt before.
    pub browser: Option<&'a str>,
}

/// They are on their way.
#[derive(Clone, Debug)]
pub struct Begun {
    /// Where the browser is sent.
    pub address: String,
    /// What the browser keeps, to be known when it comes back.
    pub browser: String,
}

/// # Errors
/// `Missing` for a service there is none of; a refusal in words when it does not answer; `Busy` when too many set out
/// from this network and never came back; a conflict when the letter was used.
pub async fn begin(cx: &Cx, way: Way<'_>) -> Result<Begun, Stopped> {
    let provider = found(cx, way.provider)?;
    let return_to = safe_path(way.return_to);
    let person = match way.connects {
        true => {
            let person = cx.person()?;
            cx.may(Deed::KeepAccount(person))?;
            Some(person)
        }
        false => None,
    };
    let sign_in = match way.receipt {
        Some(receipt) => {
            let found = store::sign_ins::by_receipt(cx.db(), &secrets::hash(receipt)).await?;
            let waiting = found
                .filter(|letter| letter.used_at.is_none() && letter.expires_at > cx.now())
                .ok_or(Refusal::LinkSpent)?;
            Some(waiting.id)
        }
        None => None,
    };
    let browser = way
        .browser
        .filter(|kept| is_browsers(kept))
        .map_or_else(secrets::random_key, str::to_owned);
    let state = secrets::random_key();
    let key = provider.about().key.as_str();
    let address = provider
        .question(&proof(cx, key, &browser, &state))
        .await
        .map_err(|wrong| turned(cx, provider.as_ref(), &wrong, &return_to))?;

    let network = way.network.to_string();
    let tx = cx.begin().await.map_err(Stopped::from)?;
    store::sign_ins::take_turns(&*tx, [&network]).await?;
    let most = cx.config().limits.sign_ins_per_network;
    let since = cx.now() - Duration::hours(1);
    let asked =
        store::identities::attempts_from(&*tx, &network, since, most.unsigned_abs()).await?;
    if asked.len() as i64 >= most {
        return Err(Error::Busy {
            seconds: wait(&asked, cx.now()),
        }
        .into());
    }
    let fresh = store::identities::FreshAttempt {
        provider: key,
        state_hash: &secrets::hash(&state),
        browser_hash: &secrets::hash(&browser),
        network: &network,
        lang: cx.lang,
        person,
        sign_in,
        return_to: &return_to,
        expires_at: cx.now() + AWAY,
    };
    store::identities::keep_attempt(&*tx, &fresh, cx.now()).await?;
    tx.commit().await?;
    Ok(Begun { address, browser })
}

/// Seconds until the oldest attempt of the hour no longer counts.
fn wait(asked: &[DateTime<Utc>], now: DateTime<Utc>) -> u64 {
    let oldest = asked.first().copied().unwrap_or(now);
    (oldest + Duration::hours(1) - now)
        .num_seconds()
        .clamp(1, 3600) as u64
}
