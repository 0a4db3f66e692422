//! What the staff see of the ideas they weigh. None of it is for anyone else.

use super::rows;
use crate::store;
use crate::store::evaluations::{Colleague, Weighed};
use crate::views::{IdeaRow, StatusView};
use accounts::PersonChip;
use agencies::Site;
use challenges::{Act, Brief};
use chrono::{DateTime, Utc};
use entity::ideas::idea;
use entity::words::{ChallengeId, IdeaId, IdeaStatus, Lang, PersonId, PhaseKind};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Which ideas the desk shows.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, poem_openapi::Enum,
)]
#[serde(rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
pub enum Shown {
    #[default]
    All,
    Shortlisted,
    NotShortlisted,
    ToDo,
    Done,
    WithoutAnswer,
    WithAnswer,
    /// Those the asker owns.
    Mine,
}

impl Shown {
    pub const ALL: &'static [Self] = &[
        Self::All,
        Self::Shortlisted,
        Self::NotShortlisted,
        Self::ToDo,
        Self::Done,
        Self::WithoutAnswer,
        Self::WithAnswer,
        Self::Mine,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Shortlisted => "shortlisted",
            Self::NotShortlisted => "not_shortlisted",
            Self::ToDo => "to_do",
            Self::Done => "done",
            Self::WithoutAnswer => "without_answer",
            Self::WithAnswer => "with_answer",
            Self::Mine => "mine",
        }
    }

    const fn narrow(self) -> store::evaluations::Narrow {
        use store::evaluations::Narrow;
        match self {
            Self::All | Self::Mine => Narrow::All,
            Self::Shortlisted => Narrow::Shortlisted,
            Self::NotShortlisted => Narrow::NotShortlisted,
            Self::ToDo => Narrow::ToDo,
            Self::Done => Narrow::Done,
            Self::WithoutAnswer => Narrow::WithoutAnswer,
            Self::WithAnswer => Narrow::WithAnswer,
        }
    }
}

/// The challenge above a page of its desk or its result.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub id: ChallengeId,
    pub title: String,
    pub lang: Lang,
    pub url: String,
    pub phase: Option<PhaseKind>,
    /// Where it was brought from.
    pub origin: Option<String>,
}

impl Head {
    pub(crate) fn of(brief: &Brief, now: DateTime<Utc>) -> Self {
        Self {
            id: brief.id,
            title: brief.title.clone(),
            lang: brief.lang,
            url: brief.url.clone(),
            phase: brief.phase(now),
            origin: brief.origin.as_deref().map(crate::import::source_name),
        }
    }
}

/// How far the desk has come.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Progress {
    pub ideas: i64,
    pub shortlisted: i64,
    pub done: i64,
    /// Answers written and not yet released.
    pub prepared: i64,
    pub released: i64,
}

/// How far opinions lie apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Spread {
    pub count: i64,
    /// One decimal, as `3.4`; none without opinions.
    pub mean: Option<f64>,
    pub lowest: Option<i64>,
    pub highest: Option<i64>,
    /// How many gave 1, 2, 3, 4, 5.
    pub each: Vec<i64>,
    /// The asker's own.
    pub mine: Option<i64>,
}

impl Spread {
    /// `each`: how many gave 1, 2, 3, 4, 5.
    fn of(each: [i64; 5], mine: Option<i64>) -> Self {
        let scores = || (1..=crate::evaluation::BEST).zip(each);
        let count: i64 = each.iter().sum();
        let sum: i64 = scores().map(|(score, people)| score * people).sum();
        let mut given = scores().filter(|(_, people)| *people > 0);
        let lowest = given.next().map(|(score, _)| score);
        let highest = given.last().map(|(score, _)| score).or(lowest);
        #[allow(clippy::cast_precision_loss)] // A handful of colleagues.
        let mean = (count > 0).then(|| ((sum * 10) as f64 / count as f64).round() / 10.0);
        Self {
            count,
            mean,
            lowest,
            highest,
            each: each.to_vec(),
            mine,
        }
    }
}

/// An idea as the desk sees it.
#[derive(Clone, Debug, Serialize)]
pub struct WeighedRow {
    pub idea: IdeaRow,
    pub url: String,
    pub owner: Option<PersonChip>,
    pub shortlisted_at: Option<DateTime<Utc>>,
    pub reason: Option<String>,
    pub done_at: Option<DateTime<Utc>>,
    pub notes: i64,
    pub spread: Spread,
    pub prepared: Option<PreparedView>,
    pub released_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PreparedView {
    pub text: String,
    pub lang: Lang,
    pub status: StatusView,
}

#[derive(Clone, Debug, Serialize)]
pub struct ColleagueView {
    pub id: PersonId,
    pub name: String,
}

/// The desk of one challenge.
#[derive(Clone, Debug, Serialize)]
pub struct EvaluationDesk {
    pub challenge: Head,
    pub progress: Progress,
    pub rows: Vec<WeighedRow>,
    pub colleagues: Vec<ColleagueView>,
    /// Handed back as `after`.
    pub next: Option<IdeaId>,
    /// Whether anything can be changed now.
    pub open: bool,
    /// Whether the asker may publish the decision.
    pub may_decide: bool,
}

/// A page of the desk, in at most six questions besides who is there.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn evaluation(
    cx: &Cx,
    id: ChallengeId,
    shown: Shown,
    owner: Option<PersonId>,
    after: Option<IdeaId>,
    most: u64,
) -> Result<EvaluationDesk> {
    let brief = allowed(cx, id).await?;
    let owner = match shown {
        Shown::Mine => Some(cx.person()?),
        _ => owner,
    };
    let page = store::evaluations::Page {
        narrow: shown.narrow(),
        owner,
        after: after.unwrap_or(IdeaId(0)),
        most: i64::try_from(most).unwrap_or(50) + 1,
    };
    let mut found = store::evaluations::list(cx.db(), id, cx.actor.person(), &page).await?;
    let more = found.len() as u64 > most;
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let next = found.last().filter(|_| more).map(|(idea, _)| idea.id);
    let counts = store::evaluations::counts(cx.db(), id).await?;
    let names = accounts::names(cx, &people_of(&found)).await?;
    let site = agencies::site(cx).await?;
    let staff = store::evaluations::colleagues(cx.db(), brief.agency).await?;
    Ok(EvaluationDesk {
        challenge: Head::of(&brief, cx.now()),
        progress: Progress {
            ideas: counts.ideas,
            shortlisted: counts.shortlisted,
            done: counts.done,
            prepared: counts.prepared,
            released: counts.released,
        },
        rows: found
            .iter()
            .map(|(idea, weighed)| row(cx, &site, idea, weighed, &names, &brief))
            .collect(),
        colleagues: colleague_views(staff),
        next,
        open: brief.open(Act::Evaluate, cx.now()).is_ok(),
        may_decide: cx.actor.role_at(brief.agency) >= hall::Role::Lead,
    })
}

fn colleague_views(staff: Vec<Colleague>) -> Vec<ColleagueView> {
    staff
        .into_iter()
        .map(|one| ColleagueView {
            id: one.id,
            name: one.name,
        })
        .collect()
}

fn people_of(found: &[(idea::Model, Weighed)]) -> Vec<PersonId> {
    found
        .iter()
        .flat_map(|(idea, weighed)| [idea.author_id, weighed.e_owner])
        .flatten()
        .collect()
}

/// The challenge, for the staff of its agency.
pub(crate) async fn allowed(cx: &Cx, id: ChallengeId) -> Result<Brief> {
    let brief = challenges::brief(cx, id).await?;
    cx.may(Deed::KeepChallenges(brief.agency))?;
    Ok(brief)
}

fn row(
    cx: &Cx,
    site: &Site,
    idea: &idea::Model,
    weighed: &Weighed,
    names: &HashMap<PersonId, PersonChip>,
    brief: &Brief,
) -> WeighedRow {
    WeighedRow {
        url: addresses::evaluated_idea(idea.challenge_id.unwrap_or(ChallengeId(0)), idea.id),
        owner: weighed.e_owner.and_then(|id| names.get(&id)).cloned(),
        shortlisted_at: weighed.e_shortlisted_at,
        reason: weighed.e_reason.clone(),
        done_at: weighed.e_done_at,
        notes: weighed.e_notes,
        spread: Spread::of(
            [
                weighed.o_1,
                weighed.o_2,
                weighed.o_3,
                weighed.o_4,
                weighed.o_5,
            ],
            weighed.o_mine,
        ),
        prepared: prepared(cx, site, weighed),
        released_at: weighed.e_released_at,
        idea: rows::row(cx, site, idea, names, false, Some(brief)),
    }
}

fn prepared(cx: &Cx, site: &Site, weighed: &Weighed) -> Option<PreparedView> {
    let (text, status) = weighed.e_text.clone().zip(weighed.e_status)?;
    Some(PreparedView {
        text,
        lang: weighed.e_lang.unwrap_or(cx.lang),
        status: StatusView {
            meaning: status,
            name: rows::status_name(cx, site, status, None),
        },
    })
}

/// A note of a colleague.
#[derive(Clone, Debug, Serialize)]
pub struct NoteView {
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
    pub text: String,
}

/// One idea on the desk, with everything that was said of it there.
#[derive(Clone, Debug, Serialize)]
pub struct Evaluated {
    pub challenge: Head,
    pub row: WeighedRow,
    pub text: String,
    pub place: Option<String>,
    pub amount: Option<i64>,
    pub currency: Option<String>,
    pub notes: Vec<NoteView>,
    pub colleagues: Vec<ColleagueView>,
    /// Where a prepared answer may lead the idea.
    pub steps: Vec<IdeaStatus>,
    pub open: bool,
}

/// One idea on the desk, in at most six questions.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn evaluated(cx: &Cx, id: ChallengeId, of: IdeaId) -> Result<Evaluated> {
    let brief = allowed(cx, id).await?;
    let (idea, weighed) = store::evaluations::one(cx.db(), id, cx.actor.person(), of).await?;
    let notes = store::evaluations::notes(cx.db(), of).await?;
    let staff = store::evaluations::colleagues(cx.db(), brief.agency).await?;
    let mut people: Vec<PersonId> = notes.iter().map(|note| note.by_id).collect();
    people.extend([idea.author_id, weighed.e_owner].into_iter().flatten());
    let names = accounts::names(cx, &people).await?;
    let site = agencies::site(cx).await?;
    Ok(Evaluated {
        challenge: Head::of(&brief, cx.now()),
        text: idea.text.clone(),
        place: idea.place.clone(),
        amount: idea.amount,
        currency: idea.currency.clone(),
        notes: notes
            .into_iter()
            .map(|note| NoteView {
                by: names.get(&note.by_id).cloned(),
                at: note.created_at,
                text: note.text,
            })
            .collect(),
        colleagues: colleague_views(staff),
        steps: std::iter::once(idea.status)
            .chain(crate::idea::next_steps(idea.status).iter().copied())
            .collect(),
        open: brief.open(Act::Evaluate, cx.now()).is_ok(),
        row: row(cx, &site, &idea, &weighed, &names, &brief),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opinions_are_shown_as_they_lie_apart() {
        let spread = Spread::of([1, 0, 0, 1, 2], Some(1));
        assert_eq!((spread.count, spread.mean), (4, Some(3.8)));
        assert_eq!((spread.lowest, spread.highest), (Some(1), Some(5)));
        let agreed = Spread::of([0, 0, 3, 0, 0], None);
        assert_eq!((agreed.lowest, agreed.highest), (Some(3), Some(3)));
        let none = Spread::of([0; 5], None);
        assert_eq!(
            (none.count, none.mean, none.lowest, none.highest),
            (0, None, None, None)
        );
    }
}
