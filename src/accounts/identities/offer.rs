//! Somebody came back whom nobody here knows. What they may say yes to depends on what is known of their address: a new
//! account, a letter to the account that stands, or, when they are signed in already, this very account.

use super::connect::{Connect, Connection, connected};
use super::{Stopped, Why, back, found, stopped};
use crate::address::Address;
use crate::sessions::Device;
use crate::sign_in::{
    Asked, Entered, Recalled, Receipt, chosen_name, first_of, recalled, safe_path, wait_with,
};
use crate::{standing, store};
use entity::accounts::identity_offer;
use hall::{Cx, Deed, Error, Event, Refusal, addresses};
use ports::secrets;
use std::net::IpAddr;

/// What the page asks.
#[derive(Clone, Debug)]
pub struct OfferView {
    /// The service as people know it.
    pub provider: String,
    pub provider_key: String,
    /// Who they are there.
    pub known_as: String,
    pub kind: OfferKind,
    /// The account this browser is signed in to, by its name.
    pub signed_in_as: Option<String>,
    /// What will count when they say yes.
    pub acts: Vec<Recalled>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferKind {
    /// The address is theirs and nobody has it here: an account can be made.
    New { email: String, name: String },
    /// Somebody here has that address: only a letter to it can tell whether it is them.
    Standing { email: String },
    /// The service told no address, or none it vouches for.
    Unproven { email: String, name: String },
    /// They came from their account to connect it.
    Connects,
}

/// What they say yes to.
#[derive(Clone, Debug)]
pub enum Yes {
    /// A new account, called this.
    Make { name: String },
    /// A letter. The address is read only where the service vouched for none.
    Letter { email: String, name: String },
    /// The account they are signed in to.
    Connect,
}

#[derive(Clone, Debug)]
pub enum Settled {
    Entered(Entered),
    Waiting(Receipt),
    /// Connected; on to this page.
    Connected(String),
}

/// Looks at an offer without using it.
///
/// # Errors
/// Why not, in words, when it is used, too old, or another browser's.
pub async fn offer(cx: &Cx, key: &str, browser: Option<&str>) -> Result<OfferView, Stopped> {
    let offer = usable(cx, key, browser).await?;
    let about = found(cx, &offer.provider)?.about();
    let kind = kind(cx, &offer).await?;
    let acts = match offer.sign_in_id {
        Some(sign_in) => store::sign_ins::acts(cx.db(), sign_in).await?,
        None => Vec::new(),
    };
    Ok(OfferView {
        provider: about.name_in(cx.lang.code()).to_owned(),
        provider_key: about.key.clone(),
        known_as: offer.known_as,
        kind,
        signed_in_as: cx.actor.signed().map(|signed| signed.name.clone()),
        acts: acts
            .iter()
            .filter(|act| act.done_at.is_none())
            .flat_map(|act| recalled(cx, &act.kind, &act.payload))
            .collect(),
    })
}

/// The person says yes. `replaced`: the session this browser had, which ends when a new one begins.
///
/// # Errors
/// Why not, in words; `Invalid` for a name or an address that cannot be used; `Busy` when too many letters were asked
/// for; a conflict when the service is somebody else's already.
pub async fn say_yes(
    cx: &Cx,
    key: &str,
    browser: Option<&str>,
    yes: Yes,
    device: &Device,
    replaced: Option<&str>,
) -> Result<Settled, Stopped> {
    let offer = usable(cx, key, browser).await?;
    let kind = kind(cx, &offer).await?;
    match (yes, kind) {
        (Yes::Make { name }, OfferKind::New { email, .. }) => {
            let entered = make(cx, &offer, &email, &name, device, replaced).await?;
            Ok(Settled::Entered(entered))
        }
        (Yes::Letter { .. }, OfferKind::Standing { email }) => Ok(Settled::Waiting(
            write(cx, &offer, email, None, device.network).await?,
        )),
        (Yes::Letter { email, name }, OfferKind::Unproven { .. }) => {
            let name = Some(name).filter(|name| !name.trim().is_empty());
            Ok(Settled::Waiting(
                write(cx, &offer, email, name, device.network).await?,
            ))
        }
        (Yes::Connect, _) => Ok(Settled::Connected(connect(cx, &offer).await?)),
        // The page has changed since it was opened: somebody took that address meanwhile.
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

async fn usable(
    cx: &Cx,
    key: &str,
    browser: Option<&str>,
) -> Result<identity_offer::Model, Stopped> {
    let found_offer = store::identities::offer(&cx.database().write, &secrets::hash(key)).await?;
    let offer = found_offer.ok_or(Error::Missing)?;
    let provider = found(cx, &offer.provider)?.as_ref();
    let is_theirs = browser.is_some_and(|kept| secrets::hash(kept) == offer.browser_hash)
        && (offer.person_id.is_none() || cx.person().ok() == offer.person_id);
    if offer.expires_at <= cx.now() || !is_theirs {
        return Err(stopped(cx, provider, Why::Spent, &offer.return_to));
    }
    Ok(offer)
}

async fn kind(cx: &Cx, offer: &identity_offer::Model) -> hall::Result<OfferKind> {
    if offer.person_id.is_some() {
        return Ok(OfferKind::Connects);
    }
    let told = offer
        .email
        .as_deref()
        .and_then(|email| Address::read(email).ok());
    let name = offer
        .name
        .as_deref()
        .and_then(|name| chosen_name(Some(name)).ok().flatten())
        .unwrap_or_default();
    Ok(match told {
        Some(address) if offer.verified => {
            match store::people::by_email_key(cx.db(), &address.key).await? {
                Some(_) => OfferKind::Standing {
                    email: address.email,
                },
                None => OfferKind::New {
                    email: address.email,
                    name,
                },
            }
        }
        told => OfferKind::Unproven {
            email: told.map(|address| address.email).unwrap_or_default(),
            name,
        },
    })
}

fn connection(cx: &Cx, offer: &identity_offer::Model) -> hall::Result<Connection> {
    let about = found(cx, &offer.provider)?.about();
    Ok(Connection {
        provider: offer.provider.clone(),
        service: about.name_in(cx.lang.code()).to_owned(),
        issuer: offer.issuer.clone(),
        subject: offer.subject.clone(),
        known_as: offer.known_as.clone(),
        grants: serde_json::from_value(offer.grants.clone())?,
        return_to: safe_path(&offer.return_to),
    })
}

async fn make(
    cx: &Cx,
    offer: &identity_offer::Model,
    email: &str,
    name: &str,
    device: &Device,
    replaced: Option<&str>,
) -> hall::Result<Entered> {
    let address = Address::read(email)?;
    let chosen = chosen_name(Some(name))?;
    let connection = connection(cx, offer)?;
    let now = cx.now();
    let mut tx = cx.begin().await?;
    if !store::identities::take_offer(&*tx, offer.id).await? {
        return Err(Refusal::LinkSpent.into());
    }
    let somebody = store::people::by_email_key(&*tx, &address.key).await?;
    if somebody.is_some() {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let person = store::people::Fresh {
        address: &address,
        name: &first_of(chosen.as_deref(), None, cx.lang),
        title: None,
        lang: cx.lang,
        is_admin: false,
        confirmed_at: Some(now),
    };
    let id = store::people::keep_fresh(&*tx, &person, now).await?;
    let person = store::people::find(&*tx, id).await?;
    if person.created_at != now {
        // Somebody with that address came in this very moment: only a letter could tell whether it is them.
        return Err(Refusal::ChangedMeanwhile.into());
    }
    connected(&mut tx, id, &connection).await?;
    tx.tell(Event::PersonConfirmed { person: id }).await?;
    if let Some(replaced) = replaced {
        store::sessions::end_by_hash(&*tx, &secrets::hash(replaced)).await?;
    }
    let token = secrets::random_key();
    let hash = secrets::hash(&token);
    store::sessions::keep(&*tx, id, &hash, Some(&offer.provider), device, now).await?;
    standing::changed(&tx);
    tx.commit().await?;
    back::arrived(cx, person, token, offer.sign_in_id, &connection.return_to).await
}

/// A letter to an address: whoever follows it says yes to the connection, and what waited comes along.
async fn write(
    cx: &Cx,
    offer: &identity_offer::Model,
    email: String,
    name: Option<String>,
    network: IpAddr,
) -> hall::Result<Receipt> {
    let connection = connection(cx, offer)?;
    let asked = Asked {
        email,
        name,
        network,
        return_to: connection.return_to.clone(),
        act: Some((Connect::KIND, serde_json::to_value(&connection)?)),
    };
    let receipt = wait_with(cx, asked, offer.sign_in_id).await?;
    let tx = cx.begin().await?;
    store::identities::take_offer(&*tx, offer.id).await?;
    tx.commit().await?;
    Ok(receipt)
}

async fn connect(cx: &Cx, offer: &identity_offer::Model) -> hall::Result<String> {
    let id = cx.person()?;
    let connection = connection(cx, offer)?;
    let mut tx = cx.begin().await?;
    cx.may(Deed::KeepAccount(id))?;
    if !store::identities::take_offer(&*tx, offer.id).await? {
        return Err(Refusal::LinkSpent.into());
    }
    connected(&mut tx, id, &connection).await?;
    let person = store::people::find(&*tx, id).await?;
    standing::changed(&tx);
    tx.commit().await?;
    let entered = back::arrived(
        cx,
        person,
        String::new(),
        offer.sign_in_id,
        &connection.return_to,
    );
    let go = entered.await?.go;
    Ok(if go == addresses::HOME {
        addresses::IDENTITIES.to_owned()
    } else {
        go
    })
}
