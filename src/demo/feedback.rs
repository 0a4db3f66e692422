//! What people of the town told the city at the counter, and what it answered: lived through once more with the verbs of
//! the room, each deed at its moment.

use super::Mark;
use super::settling::lang_of;
use anyhow::{Context, Result};
use cases::{NewFeedback, Way};
use chrono::{DateTime, Duration, Utc};
use entity::words::CaseId;
use hall::Cx;
use hall::access::Actor;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    feedback: Vec<Feedback>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Feedback {
    key: String,
    /// Somebody signed in; else a visitor, perhaps with an address.
    by: Option<String>,
    email: Option<String>,
    lang: String,
    /// Hours before the town's today.
    hours: i64,
    about: Option<String>,
    theme: Option<String>,
    area: Option<String>,
    text: String,
    #[serde(default)]
    then: Vec<Then>,
}

/// What came of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Then {
    /// Hours after it came in.
    pub after: i64,
    #[serde(rename = "do")]
    deed: Deed,
    /// Who on the staff; nobody for what its person does.
    by: Option<String>,
    #[serde(default)]
    text: String,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Deed {
    Hand,
    Answer,
    Close,
    Decline,
    Add,
    Helped,
    NotYet,
    Sooner,
    Solved,
}

fn told() -> Result<Vec<Feedback>> {
    let told: Told = toml::from_str(include_str!("feedback.toml")).context("demo/feedback.toml")?;
    let mut pieces = told.feedback;
    // Numbers are given in the order things come.
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.hours));
    Ok(pieces)
}

/// Everything that is not told yet. Each piece is noted once it is told whole.
pub async fn tell(cx: &Cx, mark: &mut Mark) -> Result<()> {
    for piece in told()? {
        if mark.feedback.contains_key(&piece.key) {
            continue;
        }
        let case = live_through(cx, mark, &piece)
            .await
            .with_context(|| format!("the feedback “{}”", piece.key))?;
        mark.feedback.insert(piece.key, case);
        mark.keep(cx).await?;
    }
    Ok(())
}

async fn live_through(cx: &Cx, mark: &Mark, piece: &Feedback) -> Result<CaseId> {
    let came = mark.began - Duration::hours(piece.hours);
    let speaker = match &piece.by {
        Some(key) => as_person(cx, mark, key).await?,
        None => cx.acting_as(Actor::Visitor),
    };
    let speaker = speaker.in_lang(lang_of(&piece.lang)?);
    let receipt = cases::submit(
        &speaker.at(came),
        NewFeedback {
            text: piece.text.clone(),
            email: piece.email.clone(),
            about: piece.about.clone(),
            lang: Some(lang_of(&piece.lang)?),
            theme: known(&mark.themes, piece.theme.as_deref())?,
            area: known(&mark.areas, piece.area.as_deref())?,
            ..NewFeedback::default()
        },
    )
    .await?;
    let way = match &piece.by {
        Some(_) => Way::Own(receipt.case),
        None => {
            let path = receipt.path(cx);
            Way::Token(path.trim_start_matches("/track/").to_owned())
        }
    };
    for then in &piece.then {
        let moment = (came + Duration::hours(then.after)).min(mark.began);
        do_one(cx, mark, &speaker, &way, receipt.case, then, moment).await?;
    }
    Ok(receipt.case)
}

pub(super) async fn do_one(
    cx: &Cx,
    mark: &Mark,
    speaker: &Cx,
    way: &Way,
    case: CaseId,
    then: &Then,
    moment: DateTime<Utc>,
) -> Result<()> {
    let speaker = speaker.at(moment);
    match then.deed {
        Deed::Add => drop(cases::add(&speaker, way, &then.text, Vec::new()).await?),
        Deed::Helped => cases::helped(&speaker, way).await?,
        Deed::Sooner => cases::sooner(&speaker, way, &then.text).await?,
        Deed::Solved => cases::solved(&speaker, way).await?,
        Deed::NotYet => cases::not_yet(&speaker, way, &then.text).await?,
        Deed::Hand | Deed::Answer | Deed::Close | Deed::Decline => {
            let key = then.by.as_deref().context("staff have names")?;
            let staff = as_person(cx, mark, key).await?.at(moment);
            match then.deed {
                Deed::Hand => {
                    let team = staff.signed()?.teams.first().map(|member| member.team);
                    cases::hand_to(&staff, case, None, team, staff.actor.person()).await?;
                }
                Deed::Close => cases::close(&staff, case, None, &then.text).await?,
                Deed::Decline => cases::decline(&staff, case, None, &then.text).await?,
                _ => drop(cases::answer(&staff, case, None, &then.text).await?),
            }
        }
    }
    Ok(())
}

pub(super) async fn as_person(cx: &Cx, mark: &Mark, key: &str) -> Result<Cx> {
    let id = *mark
        .people
        .get(key)
        .with_context(|| format!("nobody is called {key}"))?;
    Ok(cx.acting_as(accounts::actor_of(cx, id).await?))
}

pub(super) fn known<T: Copy>(
    kept: &std::collections::BTreeMap<String, T>,
    key: Option<&str>,
) -> Result<Option<T>> {
    key.map(|key| {
        kept.get(key)
            .copied()
            .with_context(|| format!("there is no {key}"))
    })
    .transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_told_is_past_in_order_and_in_three_languages() {
        let told = told().unwrap();
        assert!((15..=20).contains(&told.len()), "{}", told.len());
        let mut keys = std::collections::BTreeSet::new();
        let mut langs = std::collections::BTreeSet::new();
        for piece in &told {
            assert!(keys.insert(&piece.key), "{} twice", piece.key);
            langs.insert(&piece.lang);
            let mut before = 0;
            for then in &piece.then {
                assert!(then.after >= before, "{}: out of order", piece.key);
                assert!(then.after <= piece.hours, "{}: in the future", piece.key);
                before = then.after;
            }
        }
        assert!(langs.len() >= 3);
    }
}
