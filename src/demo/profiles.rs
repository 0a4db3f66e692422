//! What the staff of the town say one may ask them, and who of them is away.

use super::content::{self, Content, Texts};
use super::{Mark, settling};
use accounts::{AbsenceInput, ProfileInput};
use anyhow::{Context, Result};
use chrono::Days;
use hall::Cx;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profiles {
    hours: Texts,
    profile: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    person: String,
    topics: Vec<String>,
    languages: Vec<String>,
    phone: String,
    about: Texts,
    hours: Option<Texts>,
    away: Option<Away>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Away {
    days: u64,
    deputy: String,
}

/// Everybody keeps their own, as they would on their page. Twice is the same as once.
pub(super) async fn keep(cx: &Cx, content: &Content, mark: &Mark) -> Result<()> {
    let profiles: Profiles = content::parse("profiles", include_str!("profiles.toml"))?;
    let today = press::dates::day(&press::dates::site_zone(), cx.now());
    let numbered = |key: &str| {
        mark.people
            .get(key)
            .copied()
            .context("a person of this key")
    };
    for one in profiles.profile {
        let id = numbered(&one.person)?;
        let person = content
            .people
            .person
            .iter()
            .find(|who| who.key == one.person);
        let topics = one.topics.iter().map(|key| {
            let theme = mark.themes.get(key).copied();
            theme.with_context(|| format!("no theme {key}"))
        });
        let languages = one.languages.iter().map(|code| settling::lang_of(code));
        let input = ProfileInput {
            listed: true,
            roles: person.map(|who| who.title.clone()).unwrap_or_default(),
            about: one.about,
            hours: one.hours.unwrap_or_else(|| profiles.hours.clone()),
            topics: topics.collect::<Result<_>>()?,
            languages: languages.collect::<Result<_>>()?,
            phone: one.phone,
        };
        let as_them = cx.acting_as(accounts::actor_of(cx, id).await?);
        accounts::keep_profile(&as_them, id, input).await?;
        if let Some(away) = one.away {
            let until = today.checked_add_days(Days::new(away.days));
            let absence = AbsenceInput {
                from: today.to_string(),
                until: until.context("a day of the calendar")?.to_string(),
                deputy: Some(numbered(&away.deputy)?),
            };
            accounts::keep_absence(&as_them, id, absence).await?;
        }
    }
    Ok(())
}
