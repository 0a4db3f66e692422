//! The facts results are counted and narrowed by.
//!
//! A fact that is already chosen is counted as if it were not: otherwise its other values would vanish and nobody
//! could change their mind.

use crate::views::{Facet, FacetValue};
use agencies::Site;
use entity::words::{AreaId, IdeaStatus, Kind, Lang, ThemeId};
use hall::Cx;
use search::FacetCounts;
use std::collections::HashMap;

/// The facts, in the order they are shown; an extra one of the engine's is none of them.
pub(crate) const ALL: [search::Facet; 5] = [
    search::Facet::Status,
    search::Facet::Theme,
    search::Facet::Area,
    search::Facet::Lang,
    search::Facet::Kind,
];

/// So many values of one fact are worth reading.
const MOST_VALUES: usize = 12;

/// Which of its values are chosen, as words.
pub(crate) type Chosen = HashMap<search::Facet, Vec<String>>;

/// Counts as people read them.
pub(crate) fn named(cx: &Cx, site: &Site, counts: &FacetCounts, chosen: &Chosen) -> Vec<Facet> {
    ALL.iter()
        .map(|facet| {
            let none = Vec::new();
            let chosen = chosen.get(facet).unwrap_or(&none);
            let counts = counts.get(facet).unwrap_or(&none_counted()).clone();
            let counts = match facet {
                search::Facet::Theme => with_parents(site, counts),
                _ => counts,
            };
            let mut values: Vec<FacetValue> = with_chosen(counts, chosen)
                .into_iter()
                .filter_map(|(value, count)| {
                    Some(FacetValue {
                        name: name(cx.lang, site, facet, &value)?,
                        selected: chosen.contains(&value),
                        value,
                        count,
                    })
                })
                .collect();
            // A chosen value is never cut off: it is the way back.
            values.sort_by_key(|value| (!value.selected, u64::MAX - value.count));
            values.truncate(MOST_VALUES);
            Facet {
                key: key(facet),
                values,
            }
        })
        .collect()
}

/// The name of a fact in addresses and in the API.
fn key(facet: &search::Facet) -> &'static str {
    match facet {
        search::Facet::Status => "status",
        search::Facet::Theme => "theme",
        search::Facet::Area => "area",
        search::Facet::Lang => "lang",
        search::Facet::Kind => "kind",
        search::Facet::Agency | search::Facet::Extra(_) => "",
    }
}

fn none_counted() -> Vec<(String, u64)> {
    Vec::new()
}

/// A theme stands for those under it too, so it counts what they count.
fn with_parents(site: &Site, counts: Vec<(String, u64)>) -> Vec<(String, u64)> {
    let mut sums: HashMap<String, u64> = HashMap::new();
    for (value, count) in counts {
        let parent = value
            .parse()
            .ok()
            .and_then(|id| site.theme(ThemeId(id)))
            .and_then(|theme| theme.parent);
        if let Some(parent) = parent {
            *sums.entry(parent.to_string()).or_default() += count;
        }
        *sums.entry(value).or_default() += count;
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    sums
}

fn with_chosen(mut counts: Vec<(String, u64)>, chosen: &[String]) -> Vec<(String, u64)> {
    for value in chosen {
        if counts.iter().all(|(counted, _)| counted != value) {
            counts.push((value.clone(), 0));
        }
    }
    counts
}

/// What a value is called; none for one that has no name any more.
fn name(lang: Lang, site: &Site, facet: &search::Facet, value: &str) -> Option<String> {
    match facet {
        search::Facet::Status => {
            let status: IdeaStatus = value.parse().ok()?;
            let key = format!("ideas-status-{}", status.code().replace('_', "-"));
            Some(press::say(lang, &key, &[]))
        }
        search::Facet::Theme => {
            let theme = site.theme(ThemeId(value.parse().ok()?))?;
            Some(theme.names.in_lang(lang).to_owned())
        }
        search::Facet::Area => {
            let area = site.area(AreaId(value.parse().ok()?))?;
            Some(area.names.in_lang(lang).to_owned())
        }
        search::Facet::Lang => Some(Lang::from_code(value)?.own_name().to_owned()),
        search::Facet::Kind => {
            let kind: Kind = value.parse().ok()?;
            Some(press::say(
                lang,
                &format!("discovery-kind-{}", kind.code()),
                &[],
            ))
        }
        search::Facet::Agency | search::Facet::Extra(_) => None,
    }
}
