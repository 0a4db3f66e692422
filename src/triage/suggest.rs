//! Where a thing might go, and why. Only ever said; a person accepts it with one key or does not.

use crate::store::desk::Fact;
use crate::views::Suggestion;
use agencies::Site;
use entity::words::{Lang, TeamId, ThemeId};
use press::say;
use std::collections::BTreeMap;

/// So many of its like have to have gone one way before that alone is a reason.
const ENOUGH: usize = 3;

/// The team that looks after the theme, or after the one above it, and where the last of the theme went.
pub(crate) fn suggestion(
    lang: Lang,
    site: &Site,
    theme: Option<ThemeId>,
    there: Option<TeamId>,
    facts: &[Fact],
    teams: &BTreeMap<TeamId, String>,
) -> Option<Suggestion> {
    let theme = site.theme(theme?)?;
    let looks_after = |theme: ThemeId| {
        facts
            .iter()
            .find(|fact| fact.what == "looks_after" && fact.b == Some(theme.0))
            .and_then(|fact| fact.a)
            .map(TeamId)
            .filter(|team| teams.contains_key(team))
    };
    let past: Vec<TeamId> = facts
        .iter()
        .filter(|fact| fact.what == "past")
        .filter_map(|fact| fact.a.map(TeamId))
        .collect();
    let went = |team: TeamId| past.iter().filter(|other| **other == team).count();
    let keeper = looks_after(theme.id).or_else(|| theme.parent.and_then(looks_after));
    let usual = past
        .iter()
        .copied()
        .filter(|team| teams.contains_key(team))
        .max_by_key(|team| went(*team))
        .filter(|team| went(*team) >= ENOUGH && went(*team) * 2 > past.len());
    let team = keeper.or(usual)?;
    if there == Some(team) {
        return None;
    }
    let key = match (keeper, went(team)) {
        (Some(_), 0) => "triage-suggest-theme",
        (Some(_), _) => "triage-suggest-both",
        (None, _) => "triage-suggest-past",
    };
    let name = teams.get(&team)?.clone();
    let args = [
        ("theme", theme.names.in_lang(lang).into()),
        ("team", name.as_str().into()),
        ("count", went(team).into()),
        ("of", past.len().into()),
    ];
    Some(Suggestion {
        team,
        reason: say(lang, key, &args),
        name,
    })
}
