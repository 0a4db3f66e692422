//! Which team looks after which theme: the reason behind a suggestion.

use crate::store::{desk, teams};
use crate::views::TeamThemes;
use entity::words::{Names, TeamId, ThemeId};
use hall::cx::StaffAct;
use hall::{Cx, Deed, Error, Result};

/// Every team with its themes.
///
/// # Errors
/// `Forbidden`.
pub async fn theme_teams(cx: &Cx) -> Result<Vec<TeamThemes>> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let site = agencies::site(cx).await?;
    let facts = desk::teams_with_themes(cx.db(), cx.agency).await?;
    Ok(facts
        .iter()
        .filter(|fact| fact.what == "team")
        .filter_map(|fact| {
            let id = TeamId(fact.a?);
            let names: Names = serde_json::from_str(fact.words.as_deref()?).ok()?;
            let themes: Vec<ThemeId> = facts
                .iter()
                .filter(|fact| fact.what == "looks_after" && fact.a == Some(id.0))
                .filter_map(|fact| fact.b.map(ThemeId))
                .collect();
            Some(TeamThemes {
                id,
                name: names.in_lang(cx.lang).to_owned(),
                names: site
                    .themes
                    .iter()
                    .filter(|theme| themes.contains(&theme.id))
                    .map(|theme| theme.names.in_lang(cx.lang).to_owned())
                    .collect(),
                may_keep: cx.could(Deed::KeepTeam(cx.agency)),
                themes,
            })
        })
        .collect())
}

/// A lead says what a team looks after.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `theme`.
pub async fn keep_themes_of(cx: &Cx, id: TeamId, themes: &[ThemeId]) -> Result<()> {
    let site = agencies::site(cx).await?;
    let mut themes = themes.to_vec();
    themes.sort_unstable();
    themes.dedup();
    let mut tx = cx.begin().await?;
    let agency = teams::agency_of(&*tx, id).await?;
    if agency != cx.agency {
        return Err(Error::Missing);
    }
    cx.may(Deed::KeepTeam(agency))?;
    if themes.iter().any(|theme| site.theme(*theme).is_none()) {
        return Err(Error::invalid("theme", "triage-problem-theme"));
    }
    let before = teams::themes_of(&*tx, id).await?;
    teams::keep_themes(&*tx, agency, id, &themes).await?;
    tx.log(StaffAct {
        deed: "triage-log-team-themes",
        kind: "team",
        thing: id.0,
        before: Some(before),
        after: Some(&themes),
    })
    .await?;
    tx.commit().await
}
