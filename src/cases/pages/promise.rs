//! The promise in words, what was made of it, and how the next answer would be counted.

use crate::promise::{self, FigureView, FiguresView, PromiseView, StretchView};
use crate::survey::{self, RatedFigure};
use entity::words::{Lang, OfficeHours};
use hall::error::Result;
use press::Page;
use serde::Serialize;
use web::{Response, Visit};

/// Rows of the table to download.
const MOST_OUTCOMES: u64 = 10_000;
const SAMPLE: i64 = 1_790_000_000;

#[derive(Serialize)]
pub(super) struct PromisePage {
    now: PromiseView,
    week: Vec<Day>,
    /// Closed and short days of the agency's own that are still to come.
    own_days: Vec<OwnDay>,
    figures: FiguresView,
    /// Hours and minutes of the median.
    median: Option<(i64, i64)>,
    may_change: bool,
    /// How people found the answers: the total, then the themes; only where enough have said so.
    rated: Vec<RatedFigure>,
}

#[derive(Serialize)]
struct Day {
    name: String,
    hours: String,
}

#[derive(Serialize)]
struct OwnDay {
    date: String,
    hours: String,
    name: String,
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let cx = &visit.cx;
    let site = agencies::site(cx).await?;
    let now = promise::promise(cx, None).await?;
    let figures = promise::figures(cx).await?;
    let may_change = cx.may(hall::Deed::KeepSite(cx.agency)).is_ok();
    let rated = survey::public(cx).await?;
    visit.show(&PromisePage {
        rated,
        ..page(
            visit.cx.lang,
            now,
            figures,
            &site.settings.hours,
            may_change,
        )
    })
}

fn page(
    lang: Lang,
    now: PromiseView,
    figures: FiguresView,
    hours: &OfficeHours,
    may_change: bool,
) -> PromisePage {
    let today = now.received_at.get(..10).unwrap_or_default().to_owned();
    PromisePage {
        week: hours
            .week
            .iter()
            .enumerate()
            .map(|(place, hours)| Day {
                name: press::words::say(lang, &format!("agencies-weekday-{}", place + 1), &[]),
                hours: shown(hours),
            })
            .collect(),
        own_days: hours
            .own_days
            .iter()
            .filter(|day| day.date >= today)
            .map(|day| OwnDay {
                date: day.date.clone(),
                hours: shown(&day.hours),
                name: day.name.clone(),
            })
            .collect(),
        median: figures
            .median_working_minutes
            .map(|minutes| (minutes / 60, minutes % 60)),
        now,
        figures,
        may_change,
        rated: Vec::new(),
    }
}

/// `08:00-12:00` with the dash of a span of time.
fn shown(hours: &str) -> String {
    hours.replace('-', "–")
}

/// Every outcome behind the figures: nobody's name, nobody's words.
pub(super) async fn csv(visit: Visit) -> Result<Response> {
    let site = agencies::site(&visit.cx).await?;
    let rows = promise::outcomes(&visit.cx, MOST_OUTCOMES).await?;
    let header = [
        "month",
        "clock",
        "result",
        "started_at",
        "due_at",
        "at",
        "working_minutes",
        "calendar_version",
        "theme",
        "reason",
    ];
    let lines: Vec<Vec<String>> = rows
        .into_iter()
        .map(|row| {
            let theme = row.theme_id.and_then(|id| site.theme(id));
            vec![
                row.month,
                row.clock.to_string(),
                row.result.to_string(),
                row.started_at.to_rfc3339(),
                row.due_at.to_rfc3339(),
                row.at.to_rfc3339(),
                row.working_minutes
                    .map(|minutes| minutes.to_string())
                    .unwrap_or_default(),
                row.calendar_version.to_string(),
                theme
                    .map(|theme| theme.names.in_lang(visit.cx.lang).to_owned())
                    .unwrap_or_default(),
                row.reason
                    .map(|reason| reason.to_string())
                    .unwrap_or_default(),
            ]
        })
        .collect();
    Ok(visit.csv("promise.csv", &header, lines))
}

pub(super) fn sample() -> PromiseView {
    let at =
        |days: i64| chrono::DateTime::from_timestamp(SAMPLE + days * 86_400, 0).unwrap_or_default();
    let stretch = |from: i64, to: i64, counted, kind: &str, why: &str| StretchView {
        from: at(from).to_rfc3339(),
        to: at(to).to_rfc3339(),
        from_at: at(from),
        to_at: at(to),
        counted,
        kind: str::to_owned(kind),
        why: why.to_owned(),
    };
    PromiseView {
        received_at: at(0).to_rfc3339(),
        due_at: at(3).to_rfc3339(),
        due: at(3),
        weekday: "Wednesday".to_owned(),
        working_days: 2,
        uncertain: true,
        stretches: vec![
            stretch(0, 1, false, "day_of_receipt", "The day it came in"),
            stretch(1, 3, true, "open", "Working day"),
        ],
    }
}

impl Page for PromisePage {
    const TEMPLATE: &'static str = "cases/promise.html";

    fn samples() -> Vec<Self> {
        let figure = |name: &str| FigureView {
            name: name.to_owned(),
            number: 20,
            met: 18,
            late: 2,
            unanswered: 1,
            on_time_percent: Some(90),
        };
        let figures = FiguresView {
            total: figure(""),
            months: vec![figure("2026-11"), figure("2026-10")],
            themes: vec![figure("Traffic")],
            median_working_minutes: Some(245),
        };
        let hours = OfficeHours {
            own_days: vec![entity::words::OwnDay {
                date: "2099-12-07".to_owned(),
                hours: "08:00-12:00".to_owned(),
                name: "Training".to_owned(),
            }],
            ..OfficeHours::default()
        };
        vec![
            page(
                Lang::En,
                sample(),
                FiguresView::default(),
                &OfficeHours::default(),
                false,
            ),
            page(Lang::En, sample(), figures, &hours, true),
        ]
    }
}
