//! What others see of a person beside their name. Names stand on nearly every page, and somebody changes theirs once in a
//! year: what was read is remembered for three seconds, and forgotten as soon as anything about anybody changes.

use crate::names::initials;
use crate::store::people::{Seen, seen};
use crate::views::{AwayView, DeputyView, PersonChip};
use chrono::NaiveDate;
use entity::words::{Names, PersonId};
use hall::{Briefly, Cx, Error, Result, addresses};
use std::collections::HashMap;
use std::time::Duration;

const REMEMBERED: Duration = Duration::from_secs(3);
/// People remembered at once.
const MOST: usize = 10_000;

/// Everybody of these ids as others see them, in at most one query. Who has left is there without a name.
///
/// # Errors
/// A fault of the database.
pub async fn names(cx: &Cx, ids: &[PersonId]) -> Result<HashMap<PersonId, PersonChip>> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    let today = crate::absence::today(cx).await?;
    let read = async |missing: Vec<(PersonId, NaiveDate)>| {
        let missing: Vec<PersonId> = missing.iter().map(|(id, _)| *id).collect();
        let mut people = Vec::with_capacity(missing.len());
        // Bound by what one statement can carry.
        for some in missing.chunks(1000) {
            let read = seen(cx.db(), some, today).await?.into_iter();
            people.extend(read.map(|person| ((person.id, today), person)));
        }
        Ok(people)
    };
    let memory = cx.hub().kept::<NamesMemory>()?;
    let people = memory
        .0
        .of_many(ids.into_iter().map(|id| (id, today)), read);
    let people = people.await?.into_iter();
    Ok(people
        .map(|(_, person)| (person.id, chip(cx, &person)))
        .collect())
}

/// # Errors
/// `Missing`.
pub async fn person_chip(cx: &Cx, id: PersonId) -> Result<PersonChip> {
    names(cx, &[id]).await?.remove(&id).ok_or(Error::Missing)
}

fn chip(cx: &Cx, person: &Seen) -> PersonChip {
    if person.has_left {
        return PersonChip {
            initials: "–".to_owned(),
            ..PersonChip::named(
                person.id,
                press::say(cx.lang, "accounts-former-member", &[]),
            )
        };
    }
    let said = |names: Option<&Names>| {
        let text = names?.in_lang(cx.lang);
        (!text.is_empty()).then(|| text.to_owned())
    };
    PersonChip {
        id: person.id,
        initials: initials(&person.name),
        name: person.name.clone(),
        // Their role in the reader's language, where they have said it.
        title: said(person.roles.as_ref()).or(person.title.clone()),
        is_staff: person.is_staff,
        picture: person.picture.as_deref().map(crate::face::address),
        url: (person.listed && person.is_staff).then(|| addresses::colleague(person.id)),
        hours: said(person.hours.as_ref()).filter(|_| person.is_staff),
        phone: person
            .phone
            .clone()
            .filter(|phone| person.listed && person.is_staff && !phone.is_empty()),
        away: person.away_until.clone().map(|until| AwayView {
            until,
            deputy: person
                .deputy_id
                .zip(person.deputy.clone())
                .map(|(id, name)| DeputyView { id, name }),
        }),
    }
}

/// The people asked about last, as they stand on a day: absences are told of a day. Kept in the hub.
pub(crate) struct NamesMemory(Briefly<(PersonId, NaiveDate), Seen>);

impl Default for NamesMemory {
    fn default() -> Self {
        Self(Briefly::new(REMEMBERED, MOST))
    }
}

impl NamesMemory {
    /// Something about somebody changed.
    pub fn forget(&self) {
        self.0.forget();
    }
}
