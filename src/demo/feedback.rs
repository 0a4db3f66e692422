//! What people of the town told the city at the counter, and what it answered: lived through once more with the verbs of
//! the room, each deed at its moment.

use super::Mark;
use super::settling::lang_of;
use anyhow::{Context, Result};
use cases::{NewFeedback, Way};
use chrono::{DateTime, Duration, Utc};
use entity::words::{CaseHandoverId, CaseId, Lang, WaitsFor};
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
    /// Of an offer to a colleague: to whom, and the other two parts of its introduction.
    to: Option<String>,
    #[serde(default)]
    done: String,
    #[serde(default)]
    needed: String,
    /// Of a rating.
    score: Option<i64>,
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
    /// How it was, in the words of its person.
    Rate,
    /// Offered to a colleague; accepted or declined by whoever is asked.
    Offer,
    Accept,
    Refuse,
    /// For its person, or for somebody else.
    Ask,
    Await,
    Sooner,
    Solved,
    /// On the telephone; without words, nobody answered.
    Call,
}

fn told() -> Result<Vec<Feedback>> {
    let told: Told = toml::from_str(include_str!("feedback.toml")).context("demo/feedback.toml")?;
    let mut pieces = told.feedback;
    // Numbers are given in the order things come.
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.hours));
    Ok(pieces)
}

/// Answers the staff have prepared, in the languages they answer in.
const PREPARED: [(Lang, &str, &str); 4] = [
    (
        Lang::Fi,
        "Lamppu on pimeänä",
        "Hei {name},\n\nkiitos, että kerroit (asia {reference}). Lamppu on ilmoitettu huoltoon, joka käy yleensä kolmen työpäivän kuluessa. Jos se on sen jälkeenkin pimeänä, kirjoita tänne.\n\n{me}, {agency}",
    ),
    (
        Lang::Sv,
        "Lampan är släckt",
        "Hej {name},\n\ntack för att du hörde av dig (ärende {reference}). Lampan är anmäld till underhållet, som brukar komma inom tre arbetsdagar. Är den släckt även efter det, skriv här.\n\n{me}, {agency}",
    ),
    (
        Lang::En,
        "A lamp is dark",
        "Hello {name},\n\nthank you for telling us (case {reference}). The lamp has been reported for repair, which usually takes three working days. If it is still dark after that, write here.\n\n{me}, {agency}",
    ),
    (
        Lang::Fi,
        "Valtion tie",
        "Hei {name},\n\ntie, jota palautteesi {reference} koskee, on valtion. Välitämme palautteen Väylävirastolle ja kerromme täällä, mitä se vastaa.\n\n{me}, {agency}",
    ),
];

async fn prepare(cx: &Cx, mark: &Mark) -> Result<()> {
    let liisa = as_person(cx, mark, "liisa").await?;
    let there = cases::texts::all(&liisa).await?;
    for (lang, title, text) in PREPARED {
        if there
            .iter()
            .any(|one| one.lang == lang && one.title == title)
        {
            continue;
        }
        let input = cases::texts::TextInput {
            title: title.to_owned(),
            lang,
            text: text.to_owned(),
        };
        cases::texts::keep(&liisa, None, input).await?;
    }
    Ok(())
}

/// Everything that is not told yet. Each piece is noted once it is told whole.
pub async fn tell(cx: &Cx, mark: &mut Mark) -> Result<()> {
    prepare(cx, mark).await?;
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
        Deed::Rate => cases::survey::rate(&speaker, way, then.score, &then.text).await?,
        _ => {
            let key = then.by.as_deref().context("staff have names")?;
            let staff = as_person(cx, mark, key).await?.at(moment);
            match then.deed {
                Deed::Hand => {
                    let team = staff.signed()?.teams.first().map(|member| member.team);
                    cases::hand_to(&staff, case, None, team, staff.actor.person()).await?;
                }
                Deed::Offer => offer(&staff, mark, case, then).await?,
                Deed::Accept => {
                    cases::handover::accept(&staff, on_offer(&staff, case).await?).await?;
                }
                Deed::Refuse => {
                    let offered = on_offer(&staff, case).await?;
                    cases::handover::decline(&staff, offered, &then.text).await?;
                }
                Deed::Ask => {
                    wait(&staff, case, WaitsFor::Customer, &then.text).await?;
                }
                Deed::Await => {
                    wait(&staff, case, WaitsFor::ThirdParty, &then.text).await?;
                }
                Deed::Call => call(&staff, case, &then.text).await?,
                Deed::Close => cases::close(&staff, case, None, &then.text).await?,
                Deed::Decline => cases::decline(&staff, case, None, &then.text).await?,
                _ => drop(cases::answer(&staff, case, None, &then.text).await?),
            }
        }
    }
    Ok(())
}

async fn offer(staff: &Cx, mark: &Mark, case: CaseId, then: &Then) -> Result<()> {
    let key = then.to.as_deref().context("an offer goes to somebody")?;
    let to = *mark
        .people
        .get(key)
        .with_context(|| format!("nobody is called {key}"))?;
    let about = cases::browse::one(staff, case).await?.row.subject;
    let new = cases::handover::NewHandover {
        to: Some(to),
        team: None,
        about,
        done: then.done.clone(),
        needed: then.needed.clone(),
        why: then.text.clone(),
    };
    cases::handover::offer(staff, case, None, new).await?;
    Ok(())
}

async fn call(staff: &Cx, case: CaseId, text: &str) -> Result<()> {
    let call = cases::call::Called {
        reached: !text.is_empty(),
        text: text.to_owned(),
        at: None,
    };
    cases::call::called(staff, case, None, call).await?;
    Ok(())
}

/// The offer that stands.
async fn on_offer(staff: &Cx, case: CaseId) -> Result<CaseHandoverId> {
    let offers = cases::handover::of_case(staff, case).await?;
    let last = offers.last().context("nothing is on offer")?;
    Ok(last.id)
}

async fn wait(staff: &Cx, case: CaseId, waits_for: WaitsFor, text: &str) -> Result<()> {
    cases::waiting::wait(staff, case, None, waits_for, text).await?;
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
        assert!((15..=30).contains(&told.len()), "{}", told.len());
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
