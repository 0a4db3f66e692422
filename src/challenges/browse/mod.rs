//! Questions that change nothing: the lists, and what they have in common with a challenge's own pages.

mod desk;
mod found;
mod one;

pub use desk::{Part, desk};
pub use found::{challenge_of_query, document_ids_after, documents, rows_seen_by};
pub use one::{one, picture, preview};

use crate::phase::Timeline;
use crate::views::*;
use crate::window::Brief;
use crate::{said, store};
use accounts::PersonChip;
use agencies::Site;
use entity::challenges::challenge;
use entity::words::{AreaId, ChallengeId, ChallengeState, PersonId, PhaseKind, ThemeId};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What narrows the list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub phase: Option<PhaseKind>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
}

/// Where the next page begins. Challenges are few, so a place is a number of rows.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Place {
    skip: u64,
}

/// Nobody pages further.
const DEEPEST: u64 = 10_000;

pub struct Listed {
    pub rows: Vec<ChallengeRow>,
    pub next: Option<Place>,
}

/// Published challenges and those called off, the soonest deadline first. One question.
///
/// # Errors
/// A fault of the database.
pub async fn list(cx: &Cx, filter: &Filter, after: Option<Place>, most: u64) -> Result<Listed> {
    let site = agencies::site(cx).await?;
    let narrow = store::challenges::Narrow {
        agency: Some(cx.agency),
        states: vec![ChallengeState::Published],
        phases: filter.phase.into_iter().collect(),
        themes: match filter.theme {
            Some(theme) => {
                let mut all = site.theme_and_below(theme);
                all.push(theme);
                all
            }
            None => Vec::new(),
        },
        area: filter.area,
    };
    let skip = after.map_or(0, |place| place.skip.min(DEEPEST));
    let mut found = store::challenges::list(cx.db(), &narrow, cx.now(), skip, most + 1).await?;
    let more = found.len() as u64 > most;
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(Listed {
        rows: rows(cx, &site, found),
        next: more.then_some(Place { skip: skip + most }),
    })
}

/// What one can do today: what collects or is voted on first, then what begins next.
///
/// # Errors
/// A fault of the database.
pub async fn front(cx: &Cx, most: u64) -> Result<Vec<ChallengeRow>> {
    let site = agencies::site(cx).await?;
    let narrow = store::challenges::Narrow {
        agency: Some(cx.agency),
        states: vec![ChallengeState::Published],
        phases: vec![
            PhaseKind::Announced,
            PhaseKind::Collecting,
            PhaseKind::Voting,
        ],
        ..Default::default()
    };
    let found = store::challenges::list(cx.db(), &narrow, cx.now(), 0, most).await?;
    Ok(rows(cx, &site, found))
}

/// Everything the staff keep: drafts, what runs, what is over.
///
/// # Errors
/// `Forbidden` for whoever keeps none.
pub async fn desk_list(cx: &Cx, state: ChallengeState) -> Result<Vec<ChallengeRow>> {
    cx.may(Deed::KeepChallenges(cx.agency))?;
    let site = agencies::site(cx).await?;
    let narrow = store::challenges::Narrow {
        agency: Some(cx.agency),
        states: vec![state],
        ..Default::default()
    };
    let found = store::challenges::list(cx.db(), &narrow, cx.now(), 0, 200).await?;
    Ok(rows(cx, &site, found))
}

fn rows(cx: &Cx, site: &Site, found: Vec<(challenge::Model, Timeline)>) -> Vec<ChallengeRow> {
    found
        .into_iter()
        .map(|(row, timeline)| row_of(cx, site, &row, timeline))
        .collect()
}

fn row_of(cx: &Cx, site: &Site, row: &challenge::Model, timeline: Timeline) -> ChallengeRow {
    let (lang, now) = (cx.lang, cx.now());
    let brief = Brief::of(row, timeline);
    let phase = brief.phase(now);
    let closes_at = phase.and_then(|phase| brief.timeline.ends(phase));
    ChallengeRow {
        id: row.id,
        url: addresses::challenge(row.id),
        title: row.title.clone(),
        summary: row.summary.clone(),
        lang: row.lang,
        state: row.state,
        phase,
        phase_name: said::standing(lang, &brief, now),
        now: said::now_in_words(lang, &brief, now),
        until: closes_at.map(|at| said::date(lang, &row.zone, at)),
        closes_at,
        theme: row
            .theme_id
            .and_then(|id| site.theme(id))
            .map(|theme| Named {
                id: theme.id.0,
                name: theme.names.in_lang(lang).to_owned(),
            }),
        area: row.area_id.and_then(|id| site.area(id)).map(|area| Named {
            id: area.id.0,
            name: area.names.in_lang(lang).to_owned(),
        }),
        prize: row.prize.clone(),
        idea_count: row.idea_count,
        ballot_count: row.ballot_count,
        published_at: row.published_at,
        updated_at: row.updated_at,
    }
}

/// What moved after publication, newest first, and what the challenge is called.
///
/// # Errors
/// `Missing`.
pub async fn changes(cx: &Cx, id: ChallengeId) -> Result<(ChallengeRow, Vec<ChangeView>)> {
    let (row, timeline) = store::challenges::find_whole(cx.db(), id).await?;
    cx.may(Deed::SeeChallenge(&row))?;
    let site = agencies::site(cx).await?;
    let found = store::phases::changes(cx.db(), id).await?;
    let names = names(cx, found.iter().filter_map(|change| change.by_id).collect()).await?;
    let changes = found
        .into_iter()
        .map(|change| ChangeView {
            phase: change.kind,
            phase_name: said::phase_name(cx.lang, change.kind),
            before: said::date(cx.lang, &row.zone, change.before),
            after: said::date(cx.lang, &row.zone, change.after),
            before_at: change.before,
            after_at: change.after,
            reason: change.reason,
            by: change.by_id.and_then(|id| names.get(&id).cloned()),
            at: change.created_at,
        })
        .collect();
    Ok((row_of(cx, &site, &row, timeline), changes))
}

async fn names(cx: &Cx, mut people: Vec<PersonId>) -> Result<HashMap<PersonId, PersonChip>> {
    people.sort_unstable();
    people.dedup();
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    accounts::names(cx, &people).await
}
