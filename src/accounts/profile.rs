//! What somebody on the staff shows of themself: their role in plain words, what one may ask them, in which languages,
//! by which phone and when.

use crate::browse::{self, Profile};
use crate::store::profiles::Said;
use crate::texts::{one_line, plain_breaks};
use crate::{face, standing, store};
use agencies::Site;
use entity::accounts::{person, staff_profile};
use entity::words::{Lang, Names, PersonId, Spoken, ThemeId, Topics};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Error, Event, Problems, Result, Tx};
use poem_openapi::Object;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const ROLE_CHARS: usize = 80;
const ABOUT_CHARS: usize = 500;
const HOURS_CHARS: usize = 120;
const PHONE_CHARS: usize = 40;
const TOPICS: usize = 20;

/// A profile as it is kept; what is left out is emptied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(deny_unknown_fields)]
pub struct ProfileInput {
    /// Whether the public directory shows it.
    #[oai(default)]
    pub listed: bool,
    /// What they do in plain words, by language code; at most 80 characters.
    #[oai(default)]
    pub roles: BTreeMap<String, String>,
    /// What one may ask them, by language code; at most 500 characters.
    #[oai(default)]
    pub about: BTreeMap<String, String>,
    /// When they are there, in words, by language code; at most 120 characters.
    #[oai(default)]
    pub hours: BTreeMap<String, String>,
    /// The themes they know about, at most 20.
    #[oai(default)]
    pub topics: Vec<ThemeId>,
    /// The languages one can speak to them in.
    #[oai(default)]
    pub languages: Vec<Lang>,
    #[oai(default)]
    pub phone: String,
}

/// Somebody on the staff, or a lead for them, says what people may ask them.
///
/// # Errors
/// `Missing` for who is not on the staff; `Forbidden`; `Invalid` on `roles`, `about`, `hours`, `topics` and `phone`.
pub async fn keep_profile(cx: &Cx, id: PersonId, input: ProfileInput) -> Result<Profile> {
    let site = agencies::site(cx).await?;
    let mut tx = cx.begin().await?;
    let before = own_row(&tx, id).await?;
    cx.may(Deed::KeepProfile(cx.agency, id))?;
    let said = checked(&site, &before, input)?;
    store::profiles::keep(&*tx, id, &said, cx.now()).await?;
    log_of(
        &mut tx,
        id,
        "people-log-profile",
        Some((&before.roles, &before.about, &before.phone)),
        Some((&said.roles, &said.about, &said.phone)),
    )
    .await?;
    tx.tell(Event::ProfileChanged { person: id }).await?;
    standing::changed(&tx);
    tx.commit().await?;
    browse::profile(cx, id).await
}

/// The profile of somebody on the staff, an empty one the first time.
pub(crate) async fn own_row(tx: &Tx, id: PersonId) -> Result<staff_profile::Model> {
    let cx = tx.cx();
    if !store::profiles::speaks_for(&**tx, cx.agency, id).await? {
        return Err(Error::Missing);
    }
    store::profiles::ensure(&**tx, cx.agency, id, cx.now()).await?;
    store::profiles::of(&**tx, id).await?.ok_or(Error::Missing)
}

/// What a lead did for a colleague stands in the log; what somebody says of themself does not.
pub(crate) async fn log_of<B: Serialize, A: Serialize>(
    tx: &mut Tx,
    id: PersonId,
    deed: &'static str,
    before: Option<B>,
    after: Option<A>,
) -> Result<()> {
    if tx.cx().actor.is(Some(id)) {
        return Ok(());
    }
    let act = StaffAct {
        deed,
        kind: "person",
        thing: id.0,
        before,
        after,
    };
    tx.log(act).await
}

fn checked(site: &Site, before: &staff_profile::Model, input: ProfileInput) -> Result<Said> {
    let mut problems = Problems::default();
    let roles = said(&input.roles, "roles", ROLE_CHARS, &mut problems);
    let about = said(&input.about, "about", ABOUT_CHARS, &mut problems);
    let hours = said(&input.hours, "hours", HOURS_CHARS, &mut problems);
    let phone = one_line(&input.phone);
    problems.expect(is_phone(&phone), "phone", Say::of("people-problem-phone"));
    let mut topics: Vec<ThemeId> = Vec::new();
    for topic in input.topics {
        // A theme put away since stays where it was chosen.
        let known = site
            .theme(topic)
            .is_some_and(|theme| !theme.archived || before.topics.0.contains(&topic));
        problems.expect(known, "topics", Say::of("people-problem-topic"));
        if known && !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    problems.expect(
        topics.len() <= TOPICS,
        "topics",
        Say::of("people-problem-topics").with("most", TOPICS),
    );
    if input.listed {
        problems.expect(
            !roles.0.is_empty(),
            "roles",
            Say::of("people-problem-role-missing"),
        );
        problems.expect(
            !about.0.is_empty() || !topics.is_empty(),
            "about",
            Say::of("people-problem-about-missing"),
        );
    }
    problems.done()?;
    let languages = Lang::ALL
        .iter()
        .copied()
        .filter(|lang| input.languages.contains(lang))
        .collect();
    Ok(Said {
        listed: input.listed,
        roles,
        about,
        hours,
        topics: Topics(topics),
        languages: Spoken(languages),
        phone,
    })
}

/// Words in our languages, each within its length.
fn said(
    words: &BTreeMap<String, String>,
    field: &'static str,
    most: usize,
    problems: &mut Problems,
) -> Names {
    let mut kept = Names::default();
    let mut long = false;
    for lang in Lang::ALL {
        let text = words.get(lang.code()).map_or("", String::as_str);
        let text = match field {
            "about" => plain_breaks(text),
            _ => one_line(text),
        };
        long |= text.chars().count() > most;
        if !text.is_empty() {
            kept = kept.with(*lang, &text);
        }
    }
    problems.expect(
        !long,
        field,
        Say::of("people-problem-long").with("most", most),
    );
    kept
}

/// Nothing, or something one can dial.
fn is_phone(text: &str) -> bool {
    let fits = |sign: char| sign.is_ascii_digit() || "+-() /.".contains(sign);
    text.is_empty()
        || (text.chars().count() <= PHONE_CHARS
            && text.chars().all(fits)
            && text.chars().filter(char::is_ascii_digit).count() >= 3)
}

/// After a change of what somebody is: who no longer speaks for the city shows nothing of themself any more.
pub(crate) async fn retire_unless_staff(tx: &mut Tx, id: PersonId) -> Result<()> {
    if store::people::is_staff(&**tx, id).await? {
        return Ok(());
    }
    let row = store::people::find_for_change(&**tx, id).await?;
    retire(tx, &row).await
}

/// Their picture and their profile go, and they stand in for nobody.
pub(crate) async fn retire(tx: &mut Tx, row: &person::Model) -> Result<()> {
    face::take_off(tx, row).await?;
    if store::profiles::forget(&**tx, row.id).await? {
        tx.tell(Event::ProfileChanged { person: row.id }).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_something_one_can_dial() {
        for fine in ["", "+358 40 123 4567", "(09) 310-1691", "112"] {
            assert!(is_phone(fine), "{fine}");
        }
        let long = "1".repeat(41);
        for odd in ["12", "call me", "+358 40 123 4567; rm", long.as_str()] {
            assert!(!is_phone(odd), "{odd}");
        }
    }

    #[test]
    fn words_are_tidied_and_too_many_are_named() {
        let mut problems = Problems::default();
        let words = BTreeMap::from([
            ("en".to_owned(), "  City \n gardener ".to_owned()),
            ("xx".to_owned(), "nobody reads this".to_owned()),
            ("sv".to_owned(), "a".repeat(81)),
            ("fi".to_owned(), " ".to_owned()),
        ]);
        let kept = said(&words, "roles", 80, &mut problems);
        assert_eq!(kept.0["en"], "City gardener");
        assert!(!kept.0.contains_key("xx") && !kept.0.contains_key("fi"));
        let told: Vec<_> = problems.0.iter().map(|one| one.say.key.clone()).collect();
        assert_eq!(told, ["people-problem-long"]);
    }
}
