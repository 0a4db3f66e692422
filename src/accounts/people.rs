//! People made and changed by the hub itself or an administrator.

use crate::address::Address;
use crate::{names, profile, standing, store};
use entity::words::{Lang, PersonId};
use hall::cx::StaffAct;
use hall::{Cx, Deed, Error, Event, Problems, Refusal, Result};

/// Somebody the operator, the demo or a test brings along.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    pub email: String,
    /// None: a made-up name until they choose one.
    pub name: Option<String>,
    pub title: Option<String>,
    /// None: the language of the one who asks.
    pub lang: Option<Lang>,
    pub is_admin: bool,
    pub confirmed: bool,
}

/// The person behind an address, made if there is none yet. What is already there stays, except that being an
/// admin and being confirmed can be added.
///
/// # Errors
/// `Forbidden` for who may not keep people; `Invalid` for what cannot be used.
pub async fn ensure_person(cx: &Cx, new: NewPerson) -> Result<PersonId> {
    let address = Address::read(&new.email)?;
    let mut tx = cx.begin().await?;
    let known = store::people::by_email_key(&*tx, &address.key).await?;
    cx.may(Deed::KeepPeople(cx.agency))?;
    let id = match known {
        Some(person) => {
            if new.is_admin && !person.is_admin {
                store::people::keep_admin(&*tx, person.id, true).await?;
            }
            if new.confirmed && person.confirmed_at.is_none() {
                store::people::confirm(&*tx, person.id, cx.now()).await?;
                tx.tell(Event::PersonConfirmed { person: person.id })
                    .await?;
            }
            person.id
        }
        None => {
            let lang = new.lang.unwrap_or(cx.lang);
            let mut problems = Problems::default();
            let name = match &new.name {
                Some(name) => names::checked(name, "name", &mut problems),
                None => names::first_name(lang),
            };
            problems.done()?;
            let person = store::people::Fresh {
                address: &address,
                name: &name,
                title: new.title.as_deref(),
                lang,
                is_admin: new.is_admin,
                confirmed_at: new.confirmed.then(|| cx.now()),
            };
            let id = store::people::keep_fresh(&*tx, &person, cx.now()).await?;
            if new.confirmed {
                tx.tell(Event::PersonConfirmed { person: id }).await?;
            }
            id
        }
    };
    standing::changed(&tx);
    tx.commit().await?;
    Ok(id)
}

/// An admin makes someone an admin, or ends that.
///
/// # Errors
/// `Missing`; a conflict when nobody else would be left who may.
pub async fn keep_admin(cx: &Cx, id: PersonId, is_admin: bool) -> Result<()> {
    let mut tx = cx.begin().await?;
    let person = store::people::find(&*tx, id).await?;
    cx.may(Deed::KeepPeople(cx.agency))?;
    if person.left_at.is_some() {
        return Err(Error::Missing);
    }
    if person.is_admin == is_admin {
        return Ok(());
    }
    if !is_admin && !store::people::another_admin(&*tx, id).await? {
        return Err(Refusal::LastAdmin.into());
    }
    store::people::keep_admin(&*tx, id, is_admin).await?;
    profile::retire_unless_staff(&mut tx, id).await?;
    tx.log(StaffAct {
        deed: if is_admin {
            "accounts-log-admin-made"
        } else {
            "accounts-log-admin-ended"
        },
        kind: "person",
        thing: id.0,
        before: Some(person.is_admin),
        after: Some(is_admin),
    })
    .await?;
    standing::changed(&tx);
    tx.commit().await
}

/// An admin says what somebody on the staff does, in plain words.
///
/// # Errors
/// `Missing`; `Invalid` when it is too long.
pub async fn keep_title(cx: &Cx, id: PersonId, title: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    let person = store::people::find(&*tx, id).await?;
    cx.may(Deed::KeepPeople(cx.agency))?;
    let title = names::one_line(title);
    if title.chars().count() > names::LONGEST_TITLE {
        return Err(Error::invalid("title", "accounts-problem-title"));
    }
    let title = Some(title).filter(|title| !title.is_empty());
    if person.title == title {
        return Ok(());
    }
    store::people::keep_title(&*tx, id, title.as_deref()).await?;
    tx.log(StaffAct {
        deed: "accounts-log-title",
        kind: "person",
        thing: id.0,
        before: Some(&person.title),
        after: Some(&title),
    })
    .await?;
    tx.tell(Event::PersonRenamed { person: id }).await?;
    standing::changed(&tx);
    tx.commit().await
}
