//! Cases in lists: the staff's table, their board, a picker's list, and what everyone sees.

use super::one::{names, row_of};
use crate::stages::stage_name;
use crate::store::lists::{Narrow, Order};
use crate::store::{self};
use crate::views::{Chip, ImprovementRow, PublicNamed, PublicRow, dial};
use agencies::Site;
use entity::improvements::improvement;
use entity::words::{AreaId, Names, PersonId, Stage, TeamId, ThemeId};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;

/// What narrows the staff's lists.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub stages: Vec<Stage>,
    /// A theme stands for those under it too.
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    pub owner: Option<PersonId>,
    pub team: Option<TeamId>,
    /// Only mine.
    pub mine: bool,
    /// A part of the title.
    pub words: Option<String>,
}

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, poem_openapi::Enum,
)]
#[serde(rename_all = "snake_case")]
#[oai(rename = "ImprovementSort", rename_all = "snake_case")]
pub enum Sort {
    #[default]
    Stage,
    Title,
    People,
    Moved,
    Updated,
}

impl Sort {
    pub const ALL: &'static [Self] = &[
        Self::Stage,
        Self::Title,
        Self::People,
        Self::Moved,
        Self::Updated,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Title => "title",
            Self::People => "people",
            Self::Moved => "moved",
            Self::Updated => "updated",
        }
    }

    const fn order(self) -> Order {
        match self {
            Self::Stage => Order::Stage,
            Self::Title => Order::Title,
            Self::People => Order::People,
            Self::Moved => Order::Moved,
            Self::Updated => Order::Updated,
        }
    }
}

/// Where the next page begins. Cases are few, so a place is a number of rows.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Place {
    skip: u64,
}

/// Nobody pages further.
const DEEPEST: u64 = 10_000;

pub struct Listed<T> {
    pub rows: Vec<T>,
    pub next: Option<Place>,
}

fn narrow(cx: &Cx, site: &Site, filter: &Filter) -> Narrow {
    Narrow {
        agency: Some(cx.agency),
        stages: filter.stages.clone(),
        themes: with_below(site, filter.theme),
        area: filter.area,
        owner: match filter.mine {
            true => cx.actor.person().or(filter.owner),
            false => filter.owner,
        },
        team: filter.team,
        public: false,
        words: filter
            .words
            .as_deref()
            .map(str::trim)
            .filter(|words| !words.is_empty())
            .map(str::to_owned),
    }
}

fn with_below(site: &Site, theme: Option<ThemeId>) -> Vec<ThemeId> {
    match theme {
        Some(theme) => {
            let mut all = site.theme_and_below(theme);
            all.push(theme);
            all
        }
        None => Vec::new(),
    }
}

type Teams = [(TeamId, Names)];

async fn rows(
    cx: &Cx,
    site: &Site,
    found: Vec<improvement::Model>,
    teams: &Teams,
) -> Result<Vec<ImprovementRow>> {
    let owners = found.iter().filter_map(|row| row.owner_id).collect();
    let names = names(cx, owners).await?;
    Ok(found
        .iter()
        .map(|row| {
            let team = row
                .team_id
                .and_then(|id| teams.iter().find(|(team, _)| *team == id))
                .map(|(id, names)| (*id, names));
            row_of(cx, site, row, &names, team)
        })
        .collect())
}

/// The staff's table, a page at a time. Three questions.
///
/// # Errors
/// `Forbidden` for whoever is not staff.
pub async fn list(
    cx: &Cx,
    filter: &Filter,
    sort: Sort,
    after: Option<Place>,
    most: u64,
) -> Result<Listed<ImprovementRow>> {
    cx.may(Deed::KeepImprovements(cx.agency))?;
    let site = agencies::site(cx).await?;
    let narrow = narrow(cx, &site, filter);
    let skip = after.map_or(0, |place| place.skip.min(DEEPEST));
    let mut found = store::lists::list(cx.db(), &narrow, sort.order(), skip, most + 1).await?;
    let more = found.len() as u64 > most;
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let teams = store::people::teams(cx.db(), cx.agency).await?;
    Ok(Listed {
        rows: rows(cx, &site, found, &teams).await?,
        next: more.then_some(Place { skip: skip + most }),
    })
}

/// All of them at once, for a table to be saved or printed.
///
/// # Errors
/// `Forbidden` for whoever is not staff.
pub async fn all_rows(cx: &Cx, filter: &Filter, sort: Sort) -> Result<Vec<ImprovementRow>> {
    Ok(list(cx, filter, sort, None, DEEPEST).await?.rows)
}

/// One stage of the board.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    pub stage: Stage,
    pub name: String,
    pub cards: Vec<ImprovementRow>,
    /// All cards of this stage, whatever is shown now.
    pub count: i64,
    pub limit: Option<i64>,
    /// More stand here than the agency wants.
    pub over: bool,
    /// More cards than one looks at.
    pub more: bool,
}

/// The board, and who could be asked for.
pub struct Board {
    pub columns: Vec<Column>,
    pub staff: Vec<(PersonId, String)>,
    pub teams: Vec<(TeamId, Names)>,
}

/// Cards of one stage that one looks at.
const CARDS: i64 = 50;

/// The board by stage. Five questions.
///
/// # Errors
/// `Forbidden` for whoever is not staff.
pub async fn board(cx: &Cx, filter: &Filter) -> Result<Board> {
    cx.may(Deed::KeepImprovements(cx.agency))?;
    let site = agencies::site(cx).await?;
    let narrow = narrow(cx, &site, filter);
    let found = store::lists::board(cx.db(), &narrow, CARDS + 1).await?;
    let everything = Narrow {
        agency: Some(cx.agency),
        ..Narrow::default()
    };
    let counts: HashMap<Stage, i64> = store::lists::cards(cx.db(), &everything)
        .await?
        .into_iter()
        .map(|one| (one.stage, one.cards))
        .collect();
    let teams = store::people::teams(cx.db(), cx.agency).await?;
    let staff = store::people::staff(cx.db(), cx.agency).await?;
    let mut by_stage: HashMap<Stage, Vec<ImprovementRow>> = HashMap::new();
    for row in rows(cx, &site, found, &teams).await? {
        by_stage.entry(row.stage).or_default().push(row);
    }
    let columns = Stage::ALL
        .iter()
        .map(|stage| {
            let mut cards = by_stage.remove(stage).unwrap_or_default();
            let more = cards.len() > usize::try_from(CARDS).unwrap_or(usize::MAX);
            cards.truncate(usize::try_from(CARDS).unwrap_or(usize::MAX));
            let count = counts.get(stage).copied().unwrap_or(0);
            let limit = site.settings.stages.limit(*stage);
            Column {
                stage: *stage,
                name: stage_name(&site.settings.stages, cx.lang, *stage),
                cards,
                count,
                limit,
                over: limit.is_some_and(|limit| count > limit),
                more,
            }
        })
        .collect();
    Ok(Board {
        columns,
        staff: staff.into_iter().map(|one| (one.id, one.name)).collect(),
        teams,
    })
}

/// Who could work on a new case.
///
/// # Errors
/// `Forbidden` for whoever is not staff.
pub async fn colleagues(cx: &Cx) -> Result<(Vec<(PersonId, String)>, Vec<(TeamId, Names)>)> {
    cx.may(Deed::KeepImprovements(cx.agency))?;
    let staff = store::people::staff(cx.db(), cx.agency).await?;
    let teams = store::people::teams(cx.db(), cx.agency).await?;
    Ok((
        staff.into_iter().map(|one| (one.id, one.name)).collect(),
        teams,
    ))
}

const CHOICES: u64 = 20;

/// Standing cases to choose from, by words of their title; without words those moved last. What is over is left out
/// unless it is asked for by its words. One question.
///
/// # Errors
/// `Forbidden` for whoever is not staff.
pub async fn choices(cx: &Cx, words: &str) -> Result<Vec<Chip>> {
    cx.may(Deed::KeepImprovements(cx.agency))?;
    let site = agencies::site(cx).await?;
    let asked = Filter {
        words: Some(words.to_owned()),
        stages: match words.trim().is_empty() {
            true => Stage::ALL
                .iter()
                .copied()
                .filter(|stage| crate::improvement::is_open(*stage))
                .collect(),
            false => Vec::new(),
        },
        ..Filter::default()
    };
    let narrow = narrow(cx, &site, &asked);
    let read = store::lists::list(cx.db(), &narrow, Order::Updated, 0, CHOICES);
    // Beside every thing of the inbox stand the same ones.
    let found = match asked.stages.is_empty() {
        true => Arc::new(read.await?),
        false => crate::onward::open(cx, read).await?,
    };
    Ok(found
        .iter()
        .map(|row| Chip::of(&site, cx.lang, row))
        .collect())
}

/// What narrows the public list.
#[derive(Clone, Debug, Default)]
pub struct PublicFilter {
    pub stage: Option<Stage>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
}

/// The cases everyone may see, latest moved first. One question.
///
/// # Errors
/// A fault of the database.
pub async fn public_list(
    cx: &Cx,
    filter: &PublicFilter,
    after: Option<Place>,
    most: u64,
) -> Result<Listed<PublicRow>> {
    let site = agencies::site(cx).await?;
    let narrow = Narrow {
        agency: Some(cx.agency),
        stages: filter.stage.into_iter().collect(),
        themes: with_below(&site, filter.theme),
        area: filter.area,
        public: true,
        ..Narrow::default()
    };
    let skip = after.map_or(0, |place| place.skip.min(DEEPEST));
    let mut found = store::lists::list(cx.db(), &narrow, Order::Published, skip, most + 1).await?;
    let more = found.len() as u64 > most;
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(Listed {
        rows: found
            .into_iter()
            .map(|row| public_row(cx, &site, row))
            .collect(),
        next: more.then_some(Place { skip: skip + most }),
    })
}

const SUMMARY_CHARS: usize = 220;

pub(super) fn public_row(cx: &Cx, site: &Site, row: improvement::Model) -> PublicRow {
    PublicRow {
        id: row.id,
        url: addresses::improvement(row.id),
        summary: press::excerpt(&row.doing, SUMMARY_CHARS),
        lang: row.lang,
        stage: row.stage,
        stage_name: stage_name(&site.settings.stages, cx.lang, row.stage),
        meaning: dial(row.stage),
        theme: row
            .theme_id
            .and_then(|id| site.theme(id))
            .map(|theme| PublicNamed {
                id: theme.id,
                name: theme.names.in_lang(cx.lang).to_owned(),
            }),
        area: row
            .area_id
            .and_then(|id| site.area(id))
            .map(|area| PublicNamed {
                id: area.id,
                name: area.names.in_lang(cx.lang).to_owned(),
            }),
        people_count: row.people_count,
        moved_at: row.moved_at,
        updated_at: row.updated_at,
        title: row.title,
    }
}
