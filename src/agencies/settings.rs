//! The agency changes its settings: name, tagline, colours, languages, zone, contact, limits.

use crate::colours::Colour;
use crate::{memory, names, store};
use entity::words::{Lang, Settings};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Problems, Result};

/// An admin keeps the settings of the site. The whole of them is replaced.
///
/// # Errors
/// `Invalid` for what cannot be used: an empty name, an unreadable colour, an unknown zone.
pub async fn keep_settings(cx: &Cx, settings: Settings) -> Result<Settings> {
    let tx = cx.begin().await?;
    let before = store::settings(&*tx, cx.agency).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let settings = checked(settings)?;
    store::keep_settings(&*tx, cx.agency, &settings).await?;
    let act = StaffAct {
        deed: "agencies-log-settings-kept",
        kind: "site",
        thing: cx.agency.0,
        before: Some(&before),
        after: Some(&settings),
    };
    memory::finish(tx, act).await?;
    Ok(settings)
}

fn checked(settings: Settings) -> Result<Settings> {
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
        ..settings
    })
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
