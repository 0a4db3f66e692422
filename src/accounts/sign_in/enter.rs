//! The link comes back, or the code: the person is confirmed, signed in, and what waited is carried out.

use super::ask::Keys;
use super::kept;
use super::waiting::{Recalled, recalled};
use crate::address::Address;
use crate::sessions::Device;
use crate::{browse, names, standing, store};
use entity::accounts::sign_in;
use entity::words::{Lang, PersonId};
use hall::{Cx, Error, Event, Problems, Refusal, Result};
use ports::secrets;

/// Where someone who signed in finds themself.
#[derive(Clone, Debug)]
pub struct Entered {
    pub person: PersonId,
    /// For the cookie. Only its hash is kept.
    pub token: String,
    /// The result of what waited, or where they came from.
    pub go: String,
    /// How many acts that waited were refused; they can be read at `/account/kept`.
    pub refused: usize,
    pub done: usize,
    pub look: String,
}

/// What the page behind the link shows before its button is pressed.
#[derive(Clone, Debug)]
pub struct LinkView {
    pub email: String,
    /// What a new person will be called unless they say otherwise.
    pub name: String,
    pub is_new: bool,
    pub acts: Vec<Recalled>,
}

/// Looks at a link without using it.
///
/// # Errors
/// A conflict when it is unknown, used or too old.
pub async fn link(cx: &Cx, key: &str) -> Result<LinkView> {
    let found = store::sign_ins::by_link(cx.db(), &secrets::hash(key)).await?;
    let sign_in = usable(cx, found)?;
    let person = store::people::by_email_key(cx.db(), &sign_in.email_key).await?;
    let acts = store::sign_ins::acts(cx.db(), sign_in.id).await?;
    Ok(LinkView {
        email: sign_in.email,
        name: sign_in.name.unwrap_or_default(),
        is_new: person.is_none_or(|person| person.confirmed_at.is_none()),
        acts: acts
            .iter()
            .flat_map(|act| recalled(cx, &act.kind, &act.payload))
            .collect(),
    })
}

/// The button behind the link. `replaced`: the session this browser had, which ends.
///
/// # Errors
/// A conflict when the link is unknown, used or too old; `Invalid` for a name that cannot be shown.
pub async fn follow_link(
    cx: &Cx,
    key: &str,
    name: Option<&str>,
    device: &Device,
    replaced: Option<&str>,
) -> Result<Entered> {
    let found = store::sign_ins::by_link(&cx.database().write, &secrets::hash(key)).await?;
    let sign_in = usable(cx, found)?;
    enter(cx, sign_in, name, device, replaced).await
}

/// The code, typed where the letter was asked for.
///
/// # Errors
/// `Missing` for an unknown receipt; `Invalid` for a wrong code; a conflict when the letter was used, is too old or
/// was tried too often.
pub async fn enter_code(
    cx: &Cx,
    receipt: &str,
    code: &str,
    device: &Device,
    replaced: Option<&str>,
) -> Result<Entered> {
    let tx = cx.begin().await?;
    let found = store::sign_ins::by_receipt(&*tx, &secrets::hash(receipt)).await?;
    let sign_in = usable(cx, Some(found.ok_or(Error::Missing)?))?;
    // Counted before it is compared, and counted even when many try at once.
    let tries = store::sign_ins::count_try(&*tx, sign_in.id).await?;
    tx.commit().await?;
    if tries > cx.config().limits.code_tries {
        return Err(Refusal::LinkSpent.into());
    }
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    if Keys::code_hash(receipt, &digits) != sign_in.code_hash {
        return Err(Error::invalid("code", "accounts-problem-code"));
    }
    enter(cx, sign_in, None, device, replaced).await
}

fn usable(cx: &Cx, found: Option<sign_in::Model>) -> Result<sign_in::Model> {
    found
        .filter(|sign_in| sign_in.used_at.is_none() && sign_in.expires_at > cx.now())
        .ok_or_else(|| Refusal::LinkSpent.into())
}

async fn enter(
    cx: &Cx,
    sign_in: sign_in::Model,
    name: Option<&str>,
    device: &Device,
    replaced: Option<&str>,
) -> Result<Entered> {
    let name = chosen_name(name)?;
    let mut tx = cx.begin().await?;
    // Whoever comes second finds it used.
    if !store::sign_ins::use_up(&*tx, sign_in.id, cx.now()).await? {
        return Err(Refusal::LinkSpent.into());
    }
    let (person, fresh) = arrived(&tx, &sign_in, name.as_deref()).await?;
    if fresh {
        tx.tell(Event::PersonConfirmed { person: person.id })
            .await?;
    }
    if let Some(replaced) = replaced {
        store::sessions::end_by_hash(&*tx, &secrets::hash(replaced)).await?;
    }
    store::people::seen_in(&*tx, &[person.id], cx.now()).await?;
    let token = secrets::random_key();
    let hash = secrets::hash(&token);
    store::sessions::keep(&*tx, person.id, &hash, None, device, cx.now()).await?;
    standing::changed(&tx);
    tx.commit().await?;

    let as_person = cx
        .acting_as(browse::actor_of(cx, person.id).await?)
        .in_lang(sign_in.lang);
    let outcome = kept::carry_out(&as_person, sign_in.id).await?;
    Ok(Entered {
        person: person.id,
        token,
        go: if outcome.refused > 0 {
            hall::addresses::KEPT.to_owned()
        } else {
            outcome.path.unwrap_or(sign_in.return_to)
        },
        refused: outcome.refused,
        done: outcome.done,
        look: person.look,
    })
}

pub(crate) fn chosen_name(name: Option<&str>) -> Result<Option<String>> {
    let Some(name) = name.filter(|name| !name.trim().is_empty()) else {
        return Ok(None);
    };
    let mut problems = Problems::default();
    let name = names::checked(name, "name", &mut problems);
    problems.done()?;
    Ok(Some(name))
}

/// The person behind the address, made or confirmed if that had not happened; and whether it did now.
async fn arrived(
    tx: &hall::Tx,
    sign_in: &sign_in::Model,
    chosen: Option<&str>,
) -> Result<(entity::accounts::person::Model, bool)> {
    let now = tx.cx().now();
    if let Some(mut person) = store::people::by_email_key(&**tx, &sign_in.email_key).await? {
        let fresh = person.confirmed_at.is_none();
        if fresh {
            store::people::confirm(&**tx, person.id, now).await?;
            if let Some(name) = chosen {
                store::people::keep_name(&**tx, person.id, name).await?;
                person.name = name.to_owned();
            }
        }
        return Ok((person, fresh));
    }
    let address = Address {
        email: sign_in.email.clone(),
        key: sign_in.email_key.clone(),
    };
    let name = first_of(chosen, sign_in.name.as_deref(), sign_in.lang);
    let person = store::people::Fresh {
        address: &address,
        name: &name,
        title: None,
        lang: sign_in.lang,
        is_admin: false,
        confirmed_at: Some(now),
    };
    let id = store::people::keep_fresh(&**tx, &person, now).await?;
    Ok((store::people::find(&**tx, id).await?, true))
}

/// The name chosen now, or the one typed with the act if it can be shown, or a made-up one.
pub(crate) fn first_of(chosen: Option<&str>, typed: Option<&str>, lang: Lang) -> String {
    let typed = typed.and_then(|name| chosen_name(Some(name)).ok().flatten());
    chosen
        .map(str::to_owned)
        .or(typed)
        .unwrap_or_else(|| names::first_name(lang))
}
