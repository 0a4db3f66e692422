//! The overview for whoever leads: how much comes and goes each week, what waits longest, by theme and by team, how long
//! the first answer and the decision take, how much is declined.
//!
//! Every thing counts once: as in, in the week it first came; as out, in the week of its last decision. So what came
//! less what went is what waits. A thing routed to a team's own list has left the inbox by a decision.

use crate::browse;
use crate::filter::{Filter, Part, Side, Weeks};
use crate::item::{self, Ageing};
use crate::store::overview::{self as store, Group, Took};
use crate::store::{desk, list};
use crate::views::ItemRow;
use agencies::Site;
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{Decision, Lang, TeamId, ThemeId};
use hall::{Cx, Deed, Error, Result};
use jiff::tz::TimeZone;
use press::say;
use serde::Serialize;
use std::collections::BTreeMap;

/// The times of so many answers, and of so many decisions, are looked at: the latest of the weeks asked for.
pub const MOST_TIMED: usize = 5_000;
/// The longest waiting that are shown by name.
const OLDEST: u64 = 10;

/// What one asks to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub weeks: Option<Weeks>,
    pub theme: Option<Side<ThemeId>>,
    pub team: Option<Side<TeamId>>,
}

impl Asked {
    pub fn weeks(&self) -> Weeks {
        self.weeks.unwrap_or(Weeks::Twelve)
    }
}

/// The figures of the inbox.
#[derive(Clone, Debug)]
pub struct Overview {
    /// Midnight of the first Monday, in the town.
    pub from: DateTime<Utc>,
    /// The moment these figures are of.
    pub until: DateTime<Utc>,
    /// All of it together.
    pub total: Figures,
    /// Oldest first; the last is the week that runs.
    pub weeks: Vec<Week>,
    /// Every theme with something in it, what waits most first.
    pub themes: Vec<Slice>,
    /// The same by team.
    pub teams: Vec<Slice>,
    /// What waits longest.
    pub oldest: Vec<ItemRow>,
    /// Times are those of the latest five thousand only: there were more.
    pub times_cut: bool,
    /// The teams one can choose from.
    pub choices: BTreeMap<TeamId, String>,
}

/// One week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxWeek")]
pub struct Week {
    /// Its Monday, at midnight in the town.
    pub from: DateTime<Utc>,
    pub came: i64,
    pub went: i64,
    pub declined: i64,
}

/// A theme or a team with its figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxSlice")]
pub struct Slice {
    /// None: without a theme, with no team.
    pub id: Option<i64>,
    pub name: String,
    pub figures: Figures,
}

/// How much, and how long. All but what waits is of the weeks asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxFigures")]
pub struct Figures {
    pub came: i64,
    pub went: i64,
    /// Not decided now, whenever it came; resting things too.
    pub waits: i64,
    /// Of what went: decided by staff, and not taken back by its writer.
    pub decided: i64,
    pub declined: i64,
    /// Of what was decided, in full percent.
    pub declined_percent: Option<i64>,
    /// From its coming to the first answer.
    pub answer: Option<Times>,
    /// From its last coming to the decision.
    pub decision: Option<Times>,
}

/// How long something took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxTimes")]
pub struct Times {
    pub count: i64,
    /// Half of them took no longer.
    pub median: Ageing,
    pub median_minutes: i64,
    /// Nine of ten took no longer.
    pub p90: Ageing,
    pub p90_minutes: i64,
}

/// The overview.
///
/// # Errors
/// `Forbidden` for whoever does not lead here; `Invalid` on `theme` for one that is not the site's.
pub async fn overview(cx: &Cx, asked: &Asked) -> Result<Overview> {
    cx.may(Deed::SeeInboxFigures(cx.agency))?;
    let site = agencies::site(cx).await?;
    if let Some(Side::One(theme)) = asked.theme
        && site.theme(theme).is_none()
    {
        return Err(Error::invalid("theme", "triage-problem-filter"));
    }
    let filter = Filter {
        part: Some(Part::Open),
        theme: asked.theme,
        team: asked.team,
        ..Filter::default()
    };
    let zone = press::dates::zone(&site.settings.zone).map_err(Error::Fault)?;
    let bounds = mondays(&zone, cx.now(), asked.weeks().number())?;
    let (from, to) = (bounds[0], bounds[bounds.len() - 1]);
    let narrow = browse::narrow(cx, &filter).await?;
    let groups = store::groups(cx.db(), &narrow, &bounds).await?;
    let times = store::times(cx.db(), &narrow, from, to).await?;
    let oldest = list::stretch(cx.db(), &narrow, None, None, OLDEST).await?;
    let staff = desk::teams_with_themes(cx.db(), cx.agency).await?;
    let choices = browse::teams_of(cx, &staff);
    if let Some(Side::One(team)) = asked.team
        && !choices.contains_key(&team)
    {
        return Err(Error::invalid("team", "triage-problem-filter"));
    }
    let counted = Counted::of(&groups, &times);
    Ok(Overview {
        from,
        until: cx.now(),
        total: counted.total.figures(),
        weeks: weeks_of(&bounds, &groups),
        themes: slices(
            counted.themes,
            |id| id.0,
            |id| theme_name(cx.lang, &site, id),
        ),
        teams: slices(
            counted.teams,
            |id| id.0,
            |id| team_name(cx.lang, &choices, id),
        ),
        oldest: browse::lines(cx, &oldest, &staff).await?,
        times_cut: ["answer", "decision"]
            .iter()
            .any(|what| times.iter().filter(|took| took.what == *what).count() >= MOST_TIMED),
        choices,
    })
}

/// The Mondays of so many weeks, this one the last, and the Monday after it: midnights in the town.
fn mondays(zone: &TimeZone, now: DateTime<Utc>, weeks: u32) -> Result<Vec<DateTime<Utc>>> {
    let wrong = |wrong: jiff::Error| Error::Fault(wrong.into());
    let today = jiff::Timestamp::from_second(now.timestamp())
        .map_err(wrong)?
        .to_zoned(zone.clone())
        .date();
    let back = i64::from(today.weekday().to_monday_zero_offset());
    (0..=weeks)
        .map(|week| {
            let days = (i64::from(week) - i64::from(weeks) + 1) * 7 - back;
            let monday = today
                .checked_add(jiff::Span::new().days(days))
                .map_err(wrong)?;
            let midnight = monday.to_zoned(zone.clone()).map_err(wrong)?;
            Ok(DateTime::from_timestamp(midnight.timestamp().as_second(), 0).unwrap_or(now))
        })
        .collect()
}

fn weeks_of(bounds: &[DateTime<Utc>], groups: &[Group]) -> Vec<Week> {
    let mut weeks: Vec<Week> = bounds
        .iter()
        .take(bounds.len().saturating_sub(1))
        .map(|from| Week {
            from: *from,
            came: 0,
            went: 0,
            declined: 0,
        })
        .collect();
    for group in groups {
        let week = usize::try_from(group.week)
            .ok()
            .and_then(|week| weeks.get_mut(week));
        match (week, group.what.as_str()) {
            (Some(week), "came") => week.came += group.number,
            (Some(week), "went") => {
                week.went += group.number;
                if group.decision == Some(Decision::Declined) {
                    week.declined += group.number;
                }
            }
            _ => {}
        }
    }
    weeks
}

/// Figures as they are gathered.
#[derive(Default)]
struct Tally {
    figures: Figures,
    answers: Vec<TimeDelta>,
    decisions: Vec<TimeDelta>,
}

#[derive(Default)]
struct Counted {
    total: Tally,
    themes: BTreeMap<Option<ThemeId>, Tally>,
    teams: BTreeMap<Option<TeamId>, Tally>,
}

impl Counted {
    fn of(groups: &[Group], times: &[Took]) -> Self {
        let mut all = Self::default();
        for group in groups {
            all.each(group.theme_id, group.team_id, |tally| tally.count(group));
        }
        for took in times {
            all.each(took.theme_id, took.team_id, |tally| tally.time(took));
        }
        all
    }

    fn each(&mut self, theme: Option<ThemeId>, team: Option<TeamId>, add: impl Fn(&mut Tally)) {
        add(&mut self.total);
        add(self.themes.entry(theme).or_default());
        add(self.teams.entry(team).or_default());
    }
}

impl Tally {
    fn count(&mut self, group: &Group) {
        let figures = &mut self.figures;
        match group.what.as_str() {
            "waits" => figures.waits += group.number,
            "came" => figures.came += group.number,
            _ => {
                figures.went += group.number;
                if group.decision != Some(Decision::Gone) {
                    figures.decided += group.number;
                }
                if group.decision == Some(Decision::Declined) {
                    figures.declined += group.number;
                }
            }
        }
    }

    fn time(&mut self, took: &Took) {
        // A clock that was put back makes nothing quicker than at once.
        let long = (took.ended - took.began).max(TimeDelta::zero());
        match took.what.as_str() {
            "answer" => self.answers.push(long),
            _ => self.decisions.push(long),
        }
    }

    fn figures(self) -> Figures {
        let Self {
            figures,
            answers,
            decisions,
        } = self;
        Figures {
            declined_percent: percent(figures.declined, figures.decided),
            answer: times(answers),
            decision: times(decisions),
            ..figures
        }
    }
}

/// To the nearest full percent.
fn percent(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 200 + whole) / (whole * 2))
}

fn times(mut all: Vec<TimeDelta>) -> Option<Times> {
    all.sort_unstable();
    // By the nearest rank: a time that something did take.
    let rank = |percent: usize| {
        let at = (all.len() * percent).div_ceil(100).max(1) - 1;
        all.get(at).copied()
    };
    let (median, p90) = (rank(50)?, rank(90)?);
    let said = |took: TimeDelta| item::ageing(DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH + took);
    Some(Times {
        count: i64::try_from(all.len()).unwrap_or(i64::MAX),
        median: said(median),
        median_minutes: median.num_minutes(),
        p90: said(p90),
        p90_minutes: p90.num_minutes(),
    })
}

/// The slices by name, what waits most first.
fn slices<T: Copy>(
    by: BTreeMap<Option<T>, Tally>,
    number: impl Fn(T) -> i64,
    name: impl Fn(Option<T>) -> String,
) -> Vec<Slice> {
    let mut slices: Vec<Slice> = by
        .into_iter()
        .map(|(id, tally)| Slice {
            id: id.map(&number),
            name: name(id),
            figures: tally.figures(),
        })
        .collect();
    let weight = |slice: &Slice| std::cmp::Reverse((slice.figures.waits, slice.figures.came));
    slices.sort_by(|one, other| {
        weight(one)
            .cmp(&weight(other))
            .then_with(|| one.name.cmp(&other.name))
    });
    slices
}

fn theme_name(lang: Lang, site: &Site, id: Option<ThemeId>) -> String {
    id.and_then(|id| site.theme(id)).map_or_else(
        || say(lang, "triage-filter-no-theme", &[]),
        |theme| theme.names.in_lang(lang).to_owned(),
    )
}

fn team_name(lang: Lang, teams: &BTreeMap<TeamId, String>, id: Option<TeamId>) -> String {
    match id {
        None => say(lang, "triage-filter-no-team", &[]),
        Some(id) => teams
            .get(&id)
            .cloned()
            .unwrap_or_else(|| say(lang, "triage-overview-former-team", &[])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(moment: &str) -> DateTime<Utc> {
        moment.parse().unwrap()
    }

    #[test]
    fn weeks_begin_on_mondays_of_the_town_whatever_the_clock_does() {
        let zone = press::dates::zone("Europe/Helsinki").unwrap();
        let weeks = mondays(&zone, at("2026-10-25T22:30:00Z"), 4).unwrap();
        // It is Monday already in Helsinki, and summer time ended the day before.
        assert_eq!(
            weeks,
            [
                "2026-10-04T21:00:00Z",
                "2026-10-11T21:00:00Z",
                "2026-10-18T21:00:00Z",
                "2026-10-25T22:00:00Z",
                "2026-11-01T22:00:00Z"
            ]
            .map(at)
        );
    }

    #[test]
    fn times_are_times_that_something_took() {
        let hours =
            |hours: &[i64]| times(hours.iter().map(|hour| TimeDelta::hours(*hour)).collect());
        assert_eq!(hours(&[]), None);
        let of = |all: &[i64]| {
            let times = hours(all).unwrap();
            (times.median_minutes / 60, times.p90_minutes / 60)
        };
        assert_eq!(of(&[7]), (7, 7));
        assert_eq!(of(&[30, 1]), (1, 30));
        assert_eq!(of(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), (5, 9));
    }

    #[test]
    fn a_share_is_rounded_and_nothing_has_none() {
        assert_eq!(percent(0, 0), None);
        assert_eq!(
            [(0, 3), (1, 3), (2, 3), (1, 2), (1, 8), (3, 3)]
                .map(|(part, whole)| percent(part, whole)),
            [Some(0), Some(33), Some(67), Some(50), Some(13), Some(100)]
        );
    }
}
