//! Lists of ideas.

use super::rows;
use crate::store;
use crate::store::lists::{Lot, Place};
use crate::views::{IdeaRow, Listed};
use challenges::Brief;
use entity::ideas::idea::Model;
use entity::words::{
    AgencyId, AreaId, ChallengeId, IdeaId, IdeaStatus, Lang, PersonId, QuestionId, ThemeId,
    Visibility,
};
use hall::error::{Error, Result};
use hall::{Cx, Role};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How a list is sorted.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, poem_openapi::Enum,
)]
#[serde(rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
pub enum Sort {
    #[default]
    Trending,
    Newest,
    MostSupported,
    LeastSeen,
    /// By lot, the same order for the same person; only within a challenge.
    Random,
}

impl Sort {
    /// Those of every list.
    pub const ALL: &'static [Self] = &[
        Self::Trending,
        Self::Newest,
        Self::MostSupported,
        Self::LeastSeen,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Trending => "trending",
            Self::Newest => "newest",
            Self::MostSupported => "most_supported",
            Self::LeastSeen => "least_seen",
            Self::Random => "random",
        }
    }
}

/// Whose ideas a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// Everyone's: the noticeboard and all challenges.
    #[default]
    Everywhere,
    /// Ideas of people's own, handed in to no challenge.
    Noticeboard,
    Challenge(ChallengeId),
}

/// What an idea answers to a question of its challenge.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerFilter {
    Is(QuestionId, String),
    /// A number within these bounds.
    Between(QuestionId, Option<f64>, Option<f64>),
}

/// What was found for some words: by the engine, or because the words stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub ids: Vec<IdeaId>,
    pub words: Vec<String>,
}

/// What a list is narrowed to.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    pub agency: AgencyId,
    /// None given: everything but drafts, merged and withdrawn.
    pub status: Vec<IdeaStatus>,
    /// A theme stands for those under it too; see [`Filter::in_theme`].
    pub themes: Vec<ThemeId>,
    pub area: Option<AreaId>,
    pub lang: Option<Lang>,
    /// Only the asker's own, drafts included.
    pub mine: bool,
    pub author: Option<PersonId>,
    pub answered: Option<bool>,
    /// Anything but public is for staff.
    pub visibility: Option<Visibility>,
    /// Words to search for. Then the engine ranks, and `sort` is not looked at.
    pub q: Option<String>,
    pub sort: Sort,
    pub within: Within,
    /// By answers to the questions of the challenge.
    pub answers: Vec<AnswerFilter>,
    /// Only what was found for some words.
    pub among: Option<Found>,
    /// Not those of these challenges.
    pub without: Vec<ChallengeId>,
    /// What an order of lot begins from.
    pub seed: i64,
}

impl Filter {
    pub fn of(agency: AgencyId) -> Self {
        Self {
            agency,
            status: Vec::new(),
            themes: Vec::new(),
            area: None,
            lang: None,
            mine: false,
            author: None,
            answered: None,
            visibility: None,
            q: None,
            sort: Sort::default(),
            within: Within::default(),
            answers: Vec::new(),
            among: None,
            without: Vec::new(),
            seed: 0,
        }
    }

    /// Narrowed to a theme and what belongs under it.
    pub async fn in_theme(mut self, cx: &Cx, theme: Option<ThemeId>) -> Result<Self> {
        if let Some(theme) = theme {
            self.themes = agencies::site(cx).await?.theme_and_below(theme);
            if self.themes.is_empty() {
                self.themes = vec![theme];
            }
        }
        Ok(self)
    }
}

/// A page of a list. `after` is where the page before it ended.
///
/// # Errors
/// `SignIn` for a visitor's own list, `Forbidden` for what only staff may filter by, `Invalid` for a place of another sort.
pub async fn list(
    cx: &Cx,
    filter: &Filter,
    after: Option<Place>,
    most: u64,
) -> Result<Listed<IdeaRow, Place>> {
    if filter.mine {
        cx.person()?;
    }
    if filter
        .visibility
        .is_some_and(|seen| seen != Visibility::Public)
        && cx.actor.role_at(filter.agency) < Role::Staff
    {
        return Err(Error::Forbidden);
    }
    if let Some(q) = filter.q.as_deref().filter(|q| !q.trim().is_empty()) {
        return searched(cx, filter, q, after, most).await;
    }
    if filter.sort == Sort::Random {
        return Err(Error::invalid("sort", "web-problem-choice"));
    }
    let staff = cx.actor.role_at(filter.agency) >= Role::Staff;
    if filter.sort == Sort::MostSupported && !staff {
        // Where counts are closed, a place in this order would open them.
        let filter = Filter {
            without: challenges::hiding_counts(cx).await?,
            ..filter.clone()
        };
        return paged(cx, &filter, after, most, None).await;
    }
    paged(cx, filter, after, most, None).await
}

/// A page of a list whose challenge, if it is of one, is known already.
pub(crate) async fn paged(
    cx: &Cx,
    filter: &Filter,
    after: Option<Place>,
    most: u64,
    known: Option<&Brief>,
) -> Result<Listed<IdeaRow, Place>> {
    let Listed { rows, next } = page_of(cx, filter, after, most).await?;
    Ok(Listed {
        rows: rows::of_known(cx, rows, known, true).await?,
        next,
    })
}

/// The same as it stands in the database.
pub(crate) async fn page_of(
    cx: &Cx,
    filter: &Filter,
    after: Option<Place>,
    most: u64,
) -> Result<Listed<Model, Place>> {
    if after.as_ref().is_some_and(|place| place.s != filter.sort) {
        return Err(Error::invalid("after", "web-problem-after"));
    }
    let mut found =
        store::lists::list(cx.db(), &cx.actor, filter, after.as_ref(), most + 1).await?;
    let more = found.len() as u64 > most;
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let next = if more {
        found.last().map(|last| place_of(filter, last))
    } else {
        None
    };
    Ok(Listed { rows: found, next })
}

fn place_of(filter: &Filter, idea: &Model) -> Place {
    let v = match filter.sort {
        Sort::Trending => idea.trend.into(),
        Sort::Newest => idea
            .published_at
            .map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true))
            .into(),
        Sort::MostSupported => idea.support_count.into(),
        Sort::LeastSeen => idea.view_count.into(),
        Sort::Random => Lot::of(filter.seed).draw(idea.id).into(),
    };
    Place {
        s: filter.sort,
        v,
        i: idea.id.0,
    }
}

/// The list's search box: the engine finds and ranks, the database has the last word on who may see what.
async fn searched(
    cx: &Cx,
    filter: &Filter,
    q: &str,
    after: Option<Place>,
    most: u64,
) -> Result<Listed<IdeaRow, Place>> {
    let query = search::Query {
        q: q.to_owned(),
        kinds: vec!["idea".to_owned()],
        langs: filter.lang.iter().map(ToString::to_string).collect(),
        themes: filter.themes.iter().map(|theme| theme.0).collect(),
        areas: filter.area.iter().map(|area| area.0).collect(),
        statuses: filter.status.iter().map(ToString::to_string).collect(),
        agencies: vec![filter.agency.0],
        audience: super::found::audience(cx),
        prefix: true,
        limit: usize::try_from(most).unwrap_or(20),
        after: after.and_then(|place| place.v.as_str().map(str::to_owned)),
        ..search::Query::default()
    };
    let hits = cx.ports().search.search(&query).await?;
    let ids: Vec<IdeaId> = hits.hits.iter().map(|hit| IdeaId(hit.number)).collect();
    let seen: HashMap<IdeaId, Model> = store::lists::seen_by(cx.db(), &cx.actor, &ids)
        .await?
        .into_iter()
        .filter(|idea| !filter.mine || cx.actor.is(idea.author_id))
        .filter(|idea| {
            filter
                .answered
                .is_none_or(|answered| answered == idea.answered_at.is_some())
        })
        .map(|idea| (idea.id, idea))
        .collect();
    let found = ids.iter().filter_map(|id| seen.get(id).cloned()).collect();
    let next = hits.next.map(|next| Place {
        s: filter.sort,
        v: next.into(),
        i: 0,
    });
    Ok(Listed {
        rows: rows::of(cx, found).await?,
        next,
    })
}

/// What the engine finds for some words in the whole hub, and the words themselves: a challenge is small enough to be
/// read through for them, so that nothing is missed where the engine knows better hits elsewhere.
pub(crate) async fn search_within(cx: &Cx, filter: &Filter, q: &str) -> Result<Found> {
    const MOST: usize = 100;
    let query = search::Query {
        q: q.to_owned(),
        kinds: vec!["idea".to_owned()],
        agencies: vec![filter.agency.0],
        audience: super::found::audience(cx),
        prefix: true,
        limit: MOST,
        ..search::Query::default()
    };
    let hits = cx.ports().search.search(&query).await?;
    Ok(Found {
        ids: hits.hits.iter().map(|hit| IdeaId(hit.number)).collect(),
        words: q.split_whitespace().take(8).map(str::to_owned).collect(),
    })
}

/// These ideas of one challenge as rows, in the given order; which of them the reader supports is not asked.
pub(crate) async fn rows_in(cx: &Cx, found: Vec<Model>, brief: &Brief) -> Result<Vec<IdeaRow>> {
    rows::of_known(cx, found, Some(brief), false).await
}

/// These ideas as rows, in the given order, as far as the asker may see them.
pub async fn rows_of(cx: &Cx, ids: &[IdeaId]) -> Result<Vec<IdeaRow>> {
    let seen: HashMap<IdeaId, Model> = store::lists::seen_by(cx.db(), &cx.actor, ids)
        .await?
        .into_iter()
        .map(|idea| (idea.id, idea))
        .collect();
    rows::of(
        cx,
        ids.iter().filter_map(|id| seen.get(id).cloned()).collect(),
    )
    .await
}
