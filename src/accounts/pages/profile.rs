//! Where a profile of the staff is kept: by themself, or by a lead for a colleague.

use crate::absence::{AbsenceInput, end_absence, keep_absence};
use crate::browse::{self, Profile};
use crate::profile::{ProfileInput, keep_profile};
use crate::views::PersonChip;
use entity::words::{Lang, PersonId, ThemeId};
use hall::{Error, Problems, Result, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub(super) struct ProfilePage {
    person: PersonChip,
    url: String,
    /// Where everyone sees it, once it is listed.
    public_url: Option<String>,
    own: bool,
    listed: bool,
    words: Vec<Words>,
    phone: String,
    topics: Vec<Choice>,
    languages: Vec<Choice>,
    absence: AbsenceForm,
    is_away: bool,
    deputies: Vec<Choice>,
}

/// What is said in one language.
#[derive(Serialize)]
struct Words {
    lang: &'static str,
    language: &'static str,
    role: String,
    about: String,
    hours: String,
    /// The reader's own, and those with something in them.
    open: bool,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
    selected: bool,
}

#[derive(Clone, Default, Serialize)]
struct AbsenceForm {
    from: String,
    until: String,
}

/// What was typed into the absence.
#[derive(Clone, Default, Deserialize)]
struct TypedAbsence {
    from: Option<String>,
    until: Option<String>,
    deputy: Option<PersonId>,
}

#[derive(Clone, Default, Deserialize)]
struct TypedLists {
    topic: Vec<ThemeId>,
    speaks: Vec<Lang>,
}

async fn page(visit: &Visit, kept: Profile) -> Result<ProfilePage> {
    let site = agencies::site(&visit.cx).await?;
    let deputies = browse::deputies_for(&visit.cx, kept.person.id).await?;
    let topics: Vec<(ThemeId, String)> = site
        .themes
        .iter()
        .filter(|theme| !theme.archived || kept.profile.topics.contains(&theme.id))
        .map(|theme| {
            let name = theme.names.in_lang(visit.lang);
            let label = match theme.parent {
                Some(_) => format!("\u{2003}{name}"),
                None => name.to_owned(),
            };
            (theme.id, label)
        })
        .collect();
    let own = visit.cx.actor.is(Some(kept.person.id));
    Ok(laid_out(
        visit.lang,
        &site.settings.languages,
        own,
        kept,
        topics,
        deputies,
    ))
}

fn laid_out(
    lang: Lang,
    langs: &[Lang],
    own: bool,
    kept: Profile,
    topics: Vec<(ThemeId, String)>,
    deputies: Vec<(PersonId, String)>,
) -> ProfilePage {
    let Profile {
        person,
        profile,
        absence,
    } = kept;
    let said = |words: &BTreeMap<String, String>, lang: Lang| {
        words.get(lang.code()).cloned().unwrap_or_default()
    };
    let deputy = absence.as_ref().and_then(|absence| absence.deputy);
    // One's own language first.
    let mut langs = langs.to_vec();
    langs.sort_by_key(|one| *one != lang);
    ProfilePage {
        url: addresses::desk_profile(person.id),
        public_url: profile.listed.then(|| addresses::colleague(person.id)),
        own,
        listed: profile.listed,
        words: langs
            .into_iter()
            .map(|one| {
                let words = Words {
                    lang: one.code(),
                    language: one.own_name(),
                    role: said(&profile.roles, one),
                    about: said(&profile.about, one),
                    hours: said(&profile.hours, one),
                    open: false,
                };
                let said =
                    !(words.role.is_empty() && words.about.is_empty() && words.hours.is_empty());
                Words {
                    open: one == lang || said,
                    ..words
                }
            })
            .collect(),
        topics: topics
            .into_iter()
            .map(|(id, label)| Choice {
                value: id.to_string(),
                label,
                selected: profile.topics.contains(&id),
            })
            .collect(),
        languages: Lang::ALL
            .iter()
            .map(|one| Choice {
                value: one.to_string(),
                label: one.own_name().to_owned(),
                selected: profile.languages.contains(one),
            })
            .collect(),
        phone: profile.phone,
        is_away: absence.is_some(),
        absence: absence
            .map(|absence| AbsenceForm {
                from: absence.from,
                until: absence.until,
            })
            .unwrap_or_default(),
        deputies: deputies
            .into_iter()
            .map(|(id, label)| Choice {
                value: id.to_string(),
                label,
                selected: deputy == Some(id),
            })
            .collect(),
        person,
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let kept = browse::profile(&visit.cx, visit.path("id")?).await?;
    visit.show(&page(&visit, kept).await?)
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let id: PersonId = visit.path("id")?;
    let lists: TypedLists = visit.form()?;
    let typed = ProfileInput {
        listed: visit.field("listed") == Some("1"),
        roles: said(&visit, "role"),
        about: said(&visit, "about"),
        hours: said(&visit, "hours"),
        topics: lists.topic,
        languages: lists.speaks,
        phone: visit.field("phone").unwrap_or_default().to_owned(),
    };
    match keep_profile(&visit.cx, id, typed.clone()).await {
        Ok(_) => done(&visit, id, "people-flash-profile"),
        Err(Error::Invalid(problems)) => {
            let kept = browse::profile(&visit.cx, id).await?;
            let kept = Profile {
                profile: typed,
                ..kept
            };
            let problems = beside_fields(visit.lang, problems);
            visit.again(&page(&visit, kept).await?, problems)
        }
        Err(other) => Err(other),
    }
}

/// What stands in the fields of each language: `role_fi`, `role_sv`.
fn said(visit: &Visit, field: &str) -> BTreeMap<String, String> {
    Lang::ALL
        .iter()
        .filter_map(|lang| {
            let text = visit.field(&format!("{field}_{lang}"))?;
            Some((lang.to_string(), text.to_owned()))
        })
        .collect()
}

/// The verb speaks of words in every language; on the page they stand in fields of their own.
fn beside_fields(lang: Lang, mut problems: Problems) -> Problems {
    for problem in &mut problems.0 {
        let field = match problem.field.as_ref() {
            "roles" => format!("role_{lang}"),
            "about" => format!("about_{lang}"),
            "hours" => format!("hours_{lang}"),
            "topics" => "topic".to_owned(),
            _ => continue,
        };
        problem.field = field.into();
    }
    problems
}

pub(super) async fn away(visit: Visit) -> Result<Response> {
    let id: PersonId = visit.path("id")?;
    let typed: TypedAbsence = visit.form()?;
    let input = AbsenceInput {
        from: typed.from.unwrap_or_default(),
        until: typed.until.unwrap_or_default(),
        deputy: typed.deputy,
    };
    match keep_absence(&visit.cx, id, input.clone()).await {
        Ok(_) => done(&visit, id, "people-flash-absence"),
        Err(Error::Invalid(problems)) => {
            let kept = browse::profile(&visit.cx, id).await?;
            let was_away = kept.absence.is_some();
            let kept = Profile {
                absence: Some(input),
                ..kept
            };
            let page = ProfilePage {
                is_away: was_away,
                ..page(&visit, kept).await?
            };
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

pub(super) async fn back(visit: Visit) -> Result<Response> {
    let id: PersonId = visit.path("id")?;
    end_absence(&visit.cx, id).await?;
    done(&visit, id, "people-flash-back")
}

pub(super) async fn remove_face(visit: Visit) -> Result<Response> {
    let id: PersonId = visit.path("id")?;
    crate::remove_face(&visit.cx, id).await?;
    done(&visit, id, "people-flash-face-gone")
}

fn done(visit: &Visit, id: PersonId, flash: &'static str) -> Result<Response> {
    Ok(visit.go_with(&addresses::desk_profile(id), Flash::good(flash)))
}

impl Page for ProfilePage {
    const TEMPLATE: &'static str = "accounts/profile.html";

    fn samples() -> Vec<Self> {
        let person = super::directory::sample().person;
        let page = |own, profile: ProfileInput, absence| {
            let kept = Profile {
                person: person.clone(),
                profile,
                absence,
            };
            laid_out(
                Lang::En,
                Lang::ALL,
                own,
                kept,
                vec![(ThemeId(1), "Getting around <b>".to_owned())],
                vec![(PersonId(5), "Henrik Björklund".to_owned())],
            )
        };
        let full = ProfileInput {
            listed: true,
            roles: BTreeMap::from([("en".to_owned(), "Traffic planner".to_owned())]),
            about: BTreeMap::from([("fi".to_owned(), "Suojatiet ja \"nopeudet\".".to_owned())]),
            hours: BTreeMap::from([("en".to_owned(), "Monday to Friday, 9 to 15".to_owned())]),
            topics: vec![ThemeId(1)],
            languages: vec![Lang::Fi],
            phone: "+358 40 123 4567".to_owned(),
        };
        let absence = AbsenceInput {
            from: "2026-07-01".to_owned(),
            until: "2026-07-31".to_owned(),
            deputy: Some(PersonId(5)),
        };
        vec![
            page(true, ProfileInput::default(), None),
            page(false, full, Some(absence)),
        ]
    }
}
