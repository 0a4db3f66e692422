//! Internal notes: what colleagues say among themselves about a thing. A note never leaves the house; whoever is named in
//! it finds it in their mentions and hears in a letter that they were named, not what was said.

use crate::item::{self, NOTE_CHARS};
use crate::presence;
use crate::store::{items, notes, teams};
use entity::triage::note;
use entity::words::{InboxItemId, InboxNoteId, PersonId};
use hall::{Cx, Deed, Error, Event, Result};
use sea_orm::ActiveValue::Set;

/// Writes a note.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `note`.
pub async fn add_note(cx: &Cx, id: InboxItemId, text: &str) -> Result<InboxNoteId> {
    let mut tx = cx.begin().await?;
    let row = items::find_for_change(&*tx, id).await?;
    if row.agency_id != cx.agency {
        return Err(Error::Missing);
    }
    cx.may(Deed::WorkInbox(row.agency_id))?;
    let text = item::checked_text("note", text, NOTE_CHARS)?;
    let me = cx.person()?;
    let colleagues = teams::members_by_letter(&*tx, row.agency_id, &letters_named(&text)).await?;
    let mut named = people_named(&text, &colleagues);
    named.retain(|person| *person != me);
    let kept = notes::keep(
        &*tx,
        note::ActiveModel {
            agency_id: Set(row.agency_id),
            item_id: Set(id),
            by_id: Set(me),
            text: Set(text),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    items::count_note(&*tx, id).await?;
    notes::mention_all(&*tx, row.agency_id, id, kept, &named, cx.now()).await?;
    if !named.is_empty() {
        tx.tell(Event::ColleagueMentioned { note: kept }).await?;
    }
    tx.commit().await?;
    presence::tell_changed(cx).await;
    Ok(kept)
}

/// With which letters the names behind an `@` may begin, small and capital; a note names few.
fn letters_named(text: &str) -> Vec<String> {
    let mut letters: Vec<String> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let Some(first) = text[at + 1..]
            .chars()
            .next()
            .filter(|sign| sign.is_alphabetic())
        else {
            continue;
        };
        let both = [
            first.to_lowercase().to_string(),
            first.to_uppercase().to_string(),
        ];
        letters.extend(both.into_iter().filter(|one| one.chars().count() == 1));
    }
    letters.sort_unstable();
    letters.dedup();
    letters
}

/// Who is named in a text as `@Liisa Hakala`, or as `@Liisa` where only one colleague is called so.
pub fn people_named(text: &str, colleagues: &[(PersonId, String)]) -> Vec<PersonId> {
    let lower = text.to_lowercase();
    let mut known: Vec<(String, PersonId)> = Vec::new();
    for (id, name) in colleagues {
        let name = name.to_lowercase();
        if let Some(first) = name.split_whitespace().next() {
            let namesakes = colleagues
                .iter()
                .filter(|(other, _)| other != id)
                .any(|(_, other)| other.to_lowercase().split_whitespace().next() == Some(first));
            if !namesakes {
                known.push((first.to_owned(), *id));
            }
        }
        known.push((name, *id));
    }
    // The longest name first: Liisa Hakala is not the Liisa of another team.
    known.sort_by_key(|(name, _)| std::cmp::Reverse(name.chars().count()));
    let mut named = Vec::new();
    for (at, _) in lower.match_indices('@') {
        let rest = &lower[at + 1..];
        let hit = known.iter().find(|(name, _)| {
            rest.strip_prefix(name.as_str())
                .is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        });
        if let Some((_, id)) = hit
            && !named.contains(id)
        {
            named.push(*id);
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colleagues_are_found_by_name_in_any_case() {
        let colleagues = [
            (PersonId(1), "Liisa Hakala".to_owned()),
            (PersonId(2), "Liisa Niemi".to_owned()),
            (PersonId(3), "Henrik Björklund".to_owned()),
        ];
        let named = |text| {
            people_named(text, &colleagues)
                .into_iter()
                .map(|id| id.0)
                .collect::<Vec<_>>()
        };
        assert_eq!(named("@liisa niemi, @HENRIK: look"), [2, 3]);
        assert_eq!(named("@Liisa which one?"), Vec::<i64>::new());
        assert_eq!(named("@Henrik and @Henrik Björklund"), [3]);
        assert_eq!(named("@Henriksson, henrik"), Vec::<i64>::new());
        assert_eq!(named("mail@henrik"), [3]);
        assert_eq!(
            letters_named("@liisa, @ÅKE and @åke: 5 @ 2"),
            ["L", "l", "Å", "å"]
        );
    }
}
