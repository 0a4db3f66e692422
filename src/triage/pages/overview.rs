//! The overview for whoever leads: figures, a drawing of the weeks with its table, and the same as CSV.

use super::inbox::{self, Choice, Select};
use crate::filter::{Side, Weeks};
use crate::overview::{self, Asked, Figures, MOST_TIMED, Overview, Slice, Times, Week};
use crate::views::ItemRow;
use agencies::Site;
use chrono::{DateTime, SecondsFormat, Utc};
use entity::words::{Lang, TeamId, ThemeId};
use hall::Result;
use press::{Page, say};
use serde::{Deserialize, Serialize};
use web::{Response, Visit};

const CSV: &str = "/desk/overview/table.csv";

/// The drawing of the weeks, in its own units: what stands in the box of the picture.
const HEIGHT: i64 = 120;
const WEEK: i64 = 24;
const BAR: i64 = 9;

#[derive(Clone, Debug, Default, Deserialize)]
struct Query {
    weeks: Option<Weeks>,
    theme: Option<String>,
    team: Option<String>,
}

impl Query {
    fn read(&self) -> Result<Asked> {
        Ok(Asked {
            weeks: self.weeks,
            theme: Side::<ThemeId>::read("theme", self.theme.as_deref())?,
            team: Side::<TeamId>::read("team", self.team.as_deref())?,
        })
    }
}

#[derive(Serialize)]
pub(super) struct OverviewPage {
    total: Figures,
    weeks: Vec<Week>,
    chart: Chart,
    themes: Vec<Line>,
    teams: Vec<Line>,
    oldest: Vec<ItemRow>,
    times_cut: bool,
    most_timed: usize,
    until: DateTime<Utc>,
    filters: Vec<Select>,
    narrowed: bool,
    csv_url: String,
}

/// A theme or a team with the address of what waits there.
#[derive(Serialize)]
struct Line {
    #[serde(flatten)]
    slice: Slice,
    url: String,
    /// How much waits, of the most: a hundred is the longest bar.
    width: i64,
}

/// Two bars a week, beside each other.
#[derive(Serialize)]
struct Chart {
    width: i64,
    height: i64,
    most: i64,
    bars: Vec<Bar>,
}

#[derive(Serialize)]
struct Bar {
    /// `came` is full, `went` is a frame: told apart without colours.
    way: &'static str,
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

fn chart(weeks: &[Week]) -> Chart {
    let most = weeks
        .iter()
        .flat_map(|week| [week.came, week.went])
        .max()
        .unwrap_or(0);
    let mut bars = Vec::new();
    let mut left = 0;
    for week in weeks {
        for (way, number, beside) in [("came", week.came, 2), ("went", week.went, 2 + BAR + 1)] {
            // Something is never drawn as nothing.
            let height = match number {
                0 => 0,
                number => (number * HEIGHT / most.max(1)).max(2),
            };
            bars.push(Bar {
                way,
                x: left + beside,
                y: HEIGHT - height,
                width: BAR,
                height,
            });
        }
        left += WEEK;
    }
    Chart {
        width: left.max(WEEK),
        height: HEIGHT,
        most,
        bars,
    }
}

fn lines(key: &str, slices: Vec<Slice>) -> Vec<Line> {
    let most = slices
        .iter()
        .map(|slice| slice.figures.waits)
        .max()
        .unwrap_or(0)
        .max(1);
    slices
        .into_iter()
        .map(|slice| {
            let id = slice
                .id
                .map_or_else(|| "none".to_owned(), |id| id.to_string());
            Line {
                url: format!("{}?{key}={id}", hall::addresses::INBOX),
                width: slice.figures.waits * 100 / most,
                slice,
            }
        })
        .collect()
}

fn selects(lang: Lang, site: &Site, asked: &Asked, found: &Overview) -> Vec<Select> {
    let word = |key: &str| say(lang, key, &[]);
    let any = || Choice::new("", word("triage-filter-any"), false);
    let weeks = Weeks::ALL.iter().map(|&weeks| {
        let label = say(
            lang,
            "triage-overview-weeks",
            &[("count", weeks.number().into())],
        );
        Choice::new(weeks.code(), label, asked.weeks() == weeks)
    });
    let mut themes = vec![
        any(),
        Choice::new(
            "none",
            word("triage-filter-no-theme"),
            asked.theme == Some(Side::None),
        ),
    ];
    themes.extend(inbox::theme_choices(site, lang, |id| {
        asked.theme == Some(Side::One(id))
    }));
    let mut teams = vec![
        any(),
        Choice::new(
            "none",
            word("triage-filter-no-team"),
            asked.team == Some(Side::None),
        ),
    ];
    teams.extend(
        found
            .choices
            .iter()
            .map(|(id, name)| Choice::new(id, name, asked.team == Some(Side::One(*id)))),
    );
    vec![
        Select {
            key: "weeks",
            label: word("triage-overview-period"),
            options: weeks.collect(),
        },
        Select {
            key: "theme",
            label: word("triage-filter-theme"),
            options: themes,
        },
        Select {
            key: "team",
            label: word("triage-filter-team"),
            options: teams,
        },
    ]
}

/// The address with the filters that say something.
fn address(path: &str, asked: &Asked) -> String {
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    if let Some(weeks) = asked.weeks {
        pairs.append_pair("weeks", weeks.code());
    }
    if let Some(theme) = asked.theme {
        pairs.append_pair("theme", &theme.to_string());
    }
    if let Some(team) = asked.team {
        pairs.append_pair("team", &team.to_string());
    }
    match pairs.finish() {
        filters if filters.is_empty() => path.to_owned(),
        filters => format!("{path}?{filters}"),
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let asked = visit.query::<Query>()?.read()?;
    let found = overview::overview(&visit.cx, &asked).await?;
    let site = agencies::site(&visit.cx).await?;
    visit.show_quietly(&page(visit.lang, &site, &asked, found))
}

fn page(lang: Lang, site: &Site, asked: &Asked, found: Overview) -> OverviewPage {
    OverviewPage {
        filters: selects(lang, site, asked, &found),
        narrowed: *asked != Asked::default(),
        csv_url: address(CSV, asked),
        chart: chart(&found.weeks),
        total: found.total,
        weeks: found.weeks,
        themes: lines("theme", found.themes),
        teams: lines("team", found.teams),
        oldest: found.oldest,
        times_cut: found.times_cut,
        most_timed: MOST_TIMED,
        until: found.until,
    }
}

/// One table for everything: what a line is of stands in its first two cells.
pub(super) async fn csv(visit: Visit) -> Result<Response> {
    let asked = visit.query::<Query>()?.read()?;
    let found = overview::overview(&visit.cx, &asked).await?;
    let header = [
        "of",
        "id",
        "name",
        "came",
        "went",
        "waits",
        "decided",
        "declined",
        "declined_percent",
        "first_answers",
        "first_answer_median_minutes",
        "first_answer_p90_minutes",
        "decisions",
        "decision_median_minutes",
        "decision_p90_minutes",
        "waits_since",
        "url",
    ];
    let mut rows = vec![row("total", "", "", &found.total)];
    rows.extend(found.weeks.iter().map(|week| {
        let mut cells = vec!["week".to_owned(), String::new(), moment(week.from)];
        cells.extend([week.came, week.went].map(|number| number.to_string()));
        cells.extend([String::new(), String::new(), week.declined.to_string()]);
        cells
    }));
    for (of, slices) in [("theme", &found.themes), ("team", &found.teams)] {
        rows.extend(slices.iter().map(|slice| {
            let id = slice.id.map(|id| id.to_string()).unwrap_or_default();
            row(of, &id, &slice.name, &slice.figures)
        }));
    }
    rows.extend(found.oldest.iter().map(|item| {
        let mut cells = vec!["oldest".to_owned(), item.id.to_string(), item.title.clone()];
        cells.resize(header.len() - 2, String::new());
        cells.push(moment(item.received_at));
        cells.push(visit.config().absolute(&item.url));
        cells
    }));
    for cells in &mut rows {
        cells.resize(header.len(), String::new());
    }
    Ok(visit.csv("inbox-overview.csv", &header, rows))
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn row(of: &str, id: &str, name: &str, figures: &Figures) -> Vec<String> {
    let mut cells = vec![of.to_owned(), id.to_owned(), name.to_owned()];
    cells.extend(
        [
            figures.came,
            figures.went,
            figures.waits,
            figures.decided,
            figures.declined,
        ]
        .map(|number| number.to_string()),
    );
    cells.push(
        figures
            .declined_percent
            .map(|percent| percent.to_string())
            .unwrap_or_default(),
    );
    for times in [figures.answer, figures.decision] {
        let said = |number: fn(&Times) -> i64| {
            times
                .map(|times| number(&times).to_string())
                .unwrap_or_default()
        };
        cells.push(said(|times| times.count));
        cells.push(said(|times| times.median_minutes));
        cells.push(said(|times| times.p90_minutes));
    }
    cells
}

impl Page for OverviewPage {
    const TEMPLATE: &'static str = "triage/overview.html";

    fn samples() -> Vec<Self> {
        let site = Site::empty();
        let asked = Asked {
            weeks: Some(Weeks::Four),
            theme: Some(Side::None),
            team: None,
        };
        let (full, bare) = super::samples::overviews();
        vec![
            page(Lang::En, &site, &asked, full),
            page(Lang::En, &site, &Asked::default(), bare),
        ]
    }
}
