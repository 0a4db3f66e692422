//! Limits: those an admin sets, and those the operator does, each with its value and where it is changed.

use super::saved;
use crate::browse;
use crate::limits::{KNOBS, keep_limits};
use entity::words::Lang;
use hall::says::Say;
use hall::{Error, Problems, Result};
use ports::config::Limits;
use press::Page;
use serde::Serialize;
use std::collections::BTreeMap;
use web::{Response, Visit};

const HERE: &str = "/admin/limits";

#[derive(Serialize)]
pub(super) struct LimitsPage {
    own: Vec<Own>,
    operators: Vec<Operators>,
}

/// One an admin sets.
#[derive(Serialize)]
struct Own {
    name: &'static str,
    label: String,
    /// Its bounds, and what the operator says.
    help: String,
    /// Empty: as the operator says.
    value: String,
}

/// One the operator sets.
#[derive(Serialize)]
struct Operators {
    name: String,
    label: String,
    value: i64,
    /// Whether it counts bytes.
    bytes: bool,
    /// How the environment calls it.
    variable: String,
}

impl Page for LimitsPage {
    const TEMPLATE: &'static str = "agencies/limits.html";

    fn samples() -> Vec<Self> {
        let own = BTreeMap::from([("images_per_idea".to_owned(), "2".to_owned())]);
        [BTreeMap::new(), own]
            .iter()
            .filter_map(|own| page_of(Lang::En, &Limits::default(), own).ok())
            .collect()
    }
}

fn page_of(lang: Lang, limits: &Limits, typed: &BTreeMap<String, String>) -> Result<LimitsPage> {
    let label = |name: &str| {
        let key = format!("agencies-limit-{}", name.replace('_', "-"));
        if press::words::has(Lang::En, &key) {
            press::say(lang, &key, &[])
        } else {
            // One that came with a newer room: its own name is better than none.
            name.replace('_', " ")
        }
    };
    let own = KNOBS
        .iter()
        .map(|knob| Own {
            name: knob.name,
            label: label(knob.name),
            help: press::say(
                lang,
                "agencies-limit-bounds",
                &[
                    ("least", knob.least.into()),
                    ("most", knob.most.into()),
                    ("operators", knob.of(limits).into()),
                ],
            ),
            value: typed.get(knob.name).cloned().unwrap_or_default(),
        })
        .collect();
    let operators = crate::api::as_numbers(limits)?
        .into_iter()
        .filter(|(name, _)| !KNOBS.iter().any(|knob| knob.name == name))
        .map(|(name, value)| Operators {
            label: label(&name),
            value,
            bytes: name.contains("bytes"),
            variable: format!("TALKOO_LIMITS__{}", name.to_uppercase()),
            name,
        })
        .collect();
    Ok(LimitsPage { own, operators })
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    let own = site
        .settings
        .limits
        .iter()
        .map(|(name, value)| (name.clone(), value.to_string()))
        .collect();
    visit.show(&page_of(visit.lang, &visit.config().limits, &own)?)
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let mut typed = BTreeMap::new();
    let mut wanted = BTreeMap::new();
    let mut problems = Problems::default();
    for knob in KNOBS {
        let Some(text) = visit.field(knob.name).map(str::trim) else {
            continue;
        };
        typed.insert(knob.name.to_owned(), text.to_owned());
        if text.is_empty() {
            wanted.insert(knob.name.to_owned(), None);
        } else if let Ok(value) = text.parse::<i64>() {
            wanted.insert(knob.name.to_owned(), Some(value));
        } else {
            let say = Say::of("agencies-problem-limit")
                .with("least", knob.least)
                .with("most", knob.most);
            problems.add(knob.name, say);
        }
    }
    let kept = match problems.done() {
        Ok(()) => keep_limits(&visit.cx, &wanted).await.map(drop),
        Err(wrong) => Err(wrong),
    };
    match kept {
        Ok(()) => saved(&visit, HERE),
        Err(Error::Invalid(problems)) => {
            let page = page_of(visit.lang, &visit.config().limits, &typed)?;
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}
