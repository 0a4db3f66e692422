//! The browser comes back: is it the one that set out, and who does the service say it is?

use super::grants;
use super::{Stopped, WAITS, Why, found, known_as, proof, stopped, turned};
use crate::sessions::Device;
use crate::sign_in::{Entered, carry_over};
use crate::{standing, store};
use entity::accounts::{attempt, identity};
use entity::words::SignInId;
use hall::{Cx, Deed, addresses};
use ports::secrets;
use ports::sign_in::{Brought, Told, rules};

/// A browser at the door it was sent back to.
#[derive(Clone, Debug)]
pub struct Return<'a> {
    pub provider: &'a str,
    pub state: Option<&'a str>,
    pub brought: Brought,
    /// What it kept when it set out.
    pub browser: Option<&'a str>,
    /// The session this browser had, which ends.
    pub replaced: Option<&'a str>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Arrived {
    Entered(Entered),
    /// Nobody here is known by it: the key of the page that asks.
    Offered(String),
    /// It was connected already.
    Connected,
}

/// # Errors
/// `Missing` for a service there is none of; why nobody was signed in, in words.
pub async fn come_back(cx: &Cx, back: Return<'_>, device: &Device) -> Result<Arrived, Stopped> {
    let provider = found(cx, back.provider)?.as_ref();
    let spent = |to: &str| stopped(cx, provider, Why::Spent, to);
    let (Some(state), Some(browser)) = (back.state, back.browser) else {
        return Err(spent(addresses::HOME));
    };
    // Used by whoever comes with it, whatever comes of it.
    let tx = cx.begin().await?;
    let taken = store::identities::take_attempt(&*tx, &secrets::hash(state)).await?;
    tx.commit().await?;
    let attempt = taken
        .filter(|attempt| {
            attempt.expires_at > cx.now()
                && attempt.provider == back.provider
                && attempt.browser_hash == secrets::hash(browser)
        })
        .ok_or_else(|| spent(addresses::HOME))?;
    if attempt.person_id.is_some() && cx.person().ok() != attempt.person_id {
        return Err(spent(&attempt.return_to));
    }
    let proof = proof(cx, back.provider, browser, state);
    let told = provider
        .answer(&back.brought, &proof)
        .await
        .map_err(|wrong| turned(cx, provider, &wrong, &attempt.return_to))?;

    let db = &cx.database().write;
    let known = store::identities::by_subject(db, &told.issuer, &told.subject).await?;
    match (known, attempt.person_id) {
        (Some(identity), None) => {
            let entered = enter(cx, identity, &told, &attempt, device, back.replaced).await?;
            Ok(Arrived::Entered(entered))
        }
        (Some(identity), Some(person)) if identity.person_id == person => Ok(Arrived::Connected),
        (Some(_), Some(_)) => Err(stopped(cx, provider, Why::Taken, &attempt.return_to)),
        (None, _) => Ok(Arrived::Offered(offered(cx, &told, &attempt).await?)),
    }
}

async fn enter(
    cx: &Cx,
    identity: identity::Model,
    told: &Told,
    attempt: &attempt::Model,
    device: &Device,
    replaced: Option<&str>,
) -> hall::Result<Entered> {
    let provider = found(cx, &attempt.provider)?;
    let grants = rules::grants(&provider.about().rules, &told.claims);
    let mut tx = cx.begin().await?;
    let person = store::people::find(&*tx, identity.person_id).await?;
    let granted = grants::settle(&mut tx, person.id, &identity.granted, &grants).await?;
    let shown = known_as(told);
    store::identities::used(&*tx, identity.id, &shown, granted, cx.now()).await?;
    if let Some(replaced) = replaced {
        store::sessions::end_by_hash(&*tx, &secrets::hash(replaced)).await?;
    }
    let token = secrets::random_key();
    store::sessions::keep(
        &*tx,
        person.id,
        &secrets::hash(&token),
        Some(&attempt.provider),
        device,
        cx.now(),
    )
    .await?;
    standing::changed(&tx);
    tx.commit().await?;
    arrived(cx, person, token, attempt.sign_in_id, &attempt.return_to).await
}

/// Signed in; what waited with a letter counts now.
pub(super) async fn arrived(
    cx: &Cx,
    person: entity::accounts::person::Model,
    token: String,
    sign_in: Option<SignInId>,
    return_to: &str,
) -> hall::Result<Entered> {
    let outcome = match sign_in {
        Some(sign_in) => carry_over(cx, &person, sign_in).await?,
        None => crate::sign_in::Outcome::default(),
    };
    Ok(Entered {
        person: person.id,
        token,
        go: if outcome.refused > 0 {
            addresses::KEPT.to_owned()
        } else {
            outcome.path.unwrap_or_else(|| return_to.to_owned())
        },
        refused: outcome.refused,
        done: outcome.done,
        look: person.look,
    })
}

/// Writes down what was said, until the person says yes to something.
async fn offered(cx: &Cx, told: &Told, attempt: &attempt::Model) -> hall::Result<String> {
    let provider = found(cx, &attempt.provider)?;
    if let Some(person) = attempt.person_id {
        cx.may(Deed::KeepAccount(person))?;
    }
    let grants = rules::grants(&provider.about().rules, &told.claims);
    let key = secrets::random_key();
    let fresh = store::identities::FreshOffer {
        key_hash: &secrets::hash(&key),
        told,
        known_as: known_as(told),
        verified: told.email_verified && provider.about().addresses_verified,
        grants: serde_json::to_value(grants)?,
        attempt,
        expires_at: cx.now() + WAITS,
    };
    let tx = cx.begin().await?;
    store::identities::keep_offer(&*tx, &fresh, cx.now()).await?;
    tx.commit().await?;
    Ok(key)
}
