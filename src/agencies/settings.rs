//! The agency changes its settings: name, tagline, colours, languages, zone, contact, limits.

use crate::colours::Colour;
use crate::{memory, names, store};
use entity::words::{Lang, PersonId, Settings};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Problems, Result};
use serde_json::{Map, Value};

/// An admin keeps the settings of the site. The whole of them is replaced.
///
/// # Errors
/// `Invalid` for what cannot be used: an empty name, an unreadable colour, an unknown zone.
pub async fn keep_settings(cx: &Cx, settings: Settings) -> Result<Settings> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let settings = checked(settings)?;
    change(cx, "agencies-log-settings-kept", |before| {
        // Each of these has a page and a verb of its own.
        Ok(Settings {
            off: before.off.clone(),
            limits: before.limits.clone(),
            logo: before.logo.clone(),
            duty: before.duty,
            ..settings
        })
    })
    .await
}

/// An admin says who gets the matters no rule gives to anybody.
///
/// # Errors
/// `Forbidden`.
pub async fn keep_duty(cx: &Cx, duty: Option<PersonId>) -> Result<()> {
    let kept = change(cx, "agencies-log-duty-kept", |before| {
        Ok(Settings {
            duty,
            ..before.clone()
        })
    });
    kept.await.map(drop)
}

/// Changes a part of the settings, where nobody can come in between. The log tells what differs, and nothing is written
/// when nothing does.
pub(crate) async fn change(
    cx: &Cx,
    deed: &'static str,
    change: impl FnOnce(&Settings) -> Result<Settings>,
) -> Result<Settings> {
    let tx = cx.begin().await?;
    let before = store::settings_for_change(&*tx, cx.agency).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let after = change(&before)?;
    if after == before {
        return Ok(after);
    }
    store::keep_settings(&*tx, cx.agency, &after).await?;
    let (was, is) = differing(
        &serde_json::to_value(&before)?,
        &serde_json::to_value(&after)?,
    );
    let act = StaffAct {
        deed,
        kind: "site",
        thing: cx.agency.0,
        before: Some(was),
        after: Some(is),
    };
    memory::finish(tx, act).await?;
    Ok(after)
}

/// The fields of two documents that are not the same.
fn differing(before: &Value, after: &Value) -> (Value, Value) {
    let (mut was, mut is) = (Map::new(), Map::new());
    let empty = Map::new();
    let (before, after) = (
        before.as_object().unwrap_or(&empty),
        after.as_object().unwrap_or(&empty),
    );
    for (name, value) in after {
        let old = before.get(name).unwrap_or(&Value::Null);
        if old != value {
            was.insert(name.clone(), old.clone());
            is.insert(name.clone(), value.clone());
        }
    }
    (Value::Object(was), Value::Object(is))
}

pub(crate) fn checked(settings: Settings) -> Result<Settings> {
    let mut problems = Problems::default();
    let site_name = names::checked(&settings.site_name, "site_name", 60, false, &mut problems);
    let agency_name = names::checked(
        &settings.agency_name,
        "agency_name",
        80,
        true,
        &mut problems,
    );
    let tagline = names::checked(&settings.tagline, "tagline", 140, true, &mut problems);
    let accent = colour(
        &settings.accent,
        "accent",
        Colour::carries_white,
        &mut problems,
    );
    let ink = colour(&settings.ink, "ink", Colour::reads_on_paper, &mut problems);
    let mut languages: Vec<Lang> = Lang::ALL
        .iter()
        .copied()
        .filter(|lang| settings.languages.contains(lang))
        .collect();
    if !languages.contains(&settings.default_lang) {
        languages.push(settings.default_lang);
        languages.sort_unstable();
    }
    let zone = settings.zone.trim().to_owned();
    problems.expect(
        press::dates::zone(&zone).is_ok(),
        "zone",
        Say::of("agencies-problem-zone"),
    );
    let contact_email = settings.contact_email.trim().to_owned();
    problems.expect(
        contact_email.is_empty() || looks_like_an_address(&contact_email),
        "contact_email",
        Say::of("agencies-problem-email"),
    );
    let mut embedded_on: Vec<String> = Vec::new();
    for typed in &settings.embedded_on {
        let typed = typed.trim().trim_end_matches('/').to_ascii_lowercase();
        if typed.is_empty() || embedded_on.contains(&typed) {
            continue;
        }
        let wrong = Say::of("agencies-problem-embedded").with("typed", typed.as_str());
        problems.expect(is_origin(&typed), "embedded_on", wrong);
        embedded_on.push(typed);
    }
    problems.expect(
        embedded_on.len() <= MOST_SITES,
        "embedded_on",
        Say::of("agencies-problem-embedded-many").with("most", MOST_SITES),
    );
    problems.expect(
        (0..=24 * 365).contains(&settings.new_person_hours),
        "new_person_hours",
        Say::of("agencies-problem-hours"),
    );
    problems.expect(
        (0..=24 * 3600).contains(&settings.letters.gather_seconds),
        "gather_seconds",
        Say::of("agencies-problem-seconds"),
    );
    problems.done()?;
    Ok(Settings {
        site_name,
        agency_name,
        tagline,
        accent,
        ink,
        languages,
        zone,
        contact_email,
        embedded_on,
        ..settings
    })
}

/// Sites that may show the form for asking.
const MOST_SITES: usize = 30;

/// `https://www.example.org`, with a port if need be: nothing a policy could read as more than one site.
fn is_origin(text: &str) -> bool {
    let Some(rest) = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
    else {
        return false;
    };
    let (host, port) = rest.split_once(':').unwrap_or((rest, "443"));
    let fits = |sign: char| sign.is_ascii_alphanumeric() || ".-".contains(sign);
    !host.is_empty()
        && text.len() <= 200
        && host.chars().all(fits)
        && host.starts_with(|sign: char| sign.is_ascii_alphanumeric())
        && port.parse::<u16>().is_ok()
}

fn colour(
    text: &str,
    field: &'static str,
    readable: fn(Colour) -> bool,
    problems: &mut Problems,
) -> String {
    let text = text.trim().to_ascii_lowercase();
    if text.is_empty() {
        return text;
    }
    match Colour::read(&text) {
        None => problems.add(field, Say::of("agencies-problem-colour")),
        Some(colour) => problems.expect(
            readable(colour),
            field,
            Say::of("agencies-problem-contrast"),
        ),
    }
    text
}

/// Enough for a contact an admin types; nobody signs in with it.
fn looks_like_an_address(text: &str) -> bool {
    text.len() <= 254
        && !text.contains(|sign: char| {
            sign.is_whitespace() || sign.is_control() || "<>\"()[]".contains(sign)
        })
        && text
            .split_once('@')
            .is_some_and(|(who, whither)| !who.is_empty() && whither.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::words::Names;
    use hall::Error;

    fn fields(settings: Settings) -> Vec<String> {
        match checked(settings) {
            Err(Error::Invalid(problems)) => {
                let field = |problem: &hall::error::Problem| problem.field.to_string();
                problems.0.iter().map(field).collect()
            }
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_setting_that_cannot_be_used_is_named() {
        let wrong = Settings {
            site_name: Names::default(),
            accent: "#f5c6c6".to_owned(),
            ink: "black".to_owned(),
            zone: "Europe/Kuusilahti".to_owned(),
            contact_email: "us at home".to_owned(),
            new_person_hours: -1,
            ..Settings::default()
        };
        assert_eq!(
            fields(wrong),
            [
                "site_name",
                "accent",
                "ink",
                "zone",
                "contact_email",
                "new_person_hours"
            ]
        );
    }

    #[test]
    fn the_log_tells_what_differs_and_nothing_else() {
        let before = Settings::default();
        let after = Settings {
            zone: "Europe/Stockholm".to_owned(),
            ..Settings::default()
        };
        let as_json = |settings| serde_json::to_value(settings).unwrap();
        let (was, is) = differing(&as_json(&before), &as_json(&after));
        assert_eq!(was, serde_json::json!({"zone": "Europe/Helsinki"}));
        assert_eq!(is, serde_json::json!({"zone": "Europe/Stockholm"}));
    }

    #[test]
    fn the_default_language_is_always_among_the_languages() {
        let settings = checked(Settings {
            languages: vec![Lang::Sv],
            default_lang: Lang::Fi,
            ..Settings::default()
        })
        .unwrap();
        assert_eq!(settings.languages, [Lang::Fi, Lang::Sv]);
    }
}
