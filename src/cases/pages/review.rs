//! The regular review of the management: what people say of the answers they got.

use crate::survey::{self, RatedFigure, RatedLine, ReviewView};
use chrono::DateTime;
use entity::words::{CaseId, Lang};
use hall::addresses;
use hall::error::Result;
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit};

/// Lines of the table for one's own reckoning.
const LINES: u64 = 50_000;

#[derive(Serialize)]
pub(super) struct ReviewPage {
    review: ReviewView,
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let review = survey::review(&visit.cx).await?;
    visit.show_quietly(&ReviewPage { review })
}

pub(super) async fn csv(visit: Visit) -> Result<Response> {
    let site = agencies::site(&visit.cx).await?;
    let rows = survey::every_rating(&visit.cx, LINES).await?;
    let rows = rows.into_iter().map(|row| {
        let theme = row.theme_id.and_then(|id| site.theme(id));
        vec![
            row.month,
            theme.map_or_else(String::new, |theme| {
                theme.names.in_lang(visit.lang).to_owned()
            }),
            row.team_id
                .map_or_else(String::new, |team| team.to_string()),
            row.score.to_string(),
            row.words.unwrap_or_default(),
        ]
    });
    Ok(visit.csv(
        "review.csv",
        &["month", "theme", "team", "score", "words"],
        rows.collect::<Vec<_>>(),
    ))
}

/// A low score was seen to.
pub(super) async fn seen(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    survey::see_to(&visit.cx, id).await?;
    let back = visit
        .field("back")
        .filter(|back| back.starts_with(addresses::DESK))
        .map_or_else(|| addresses::desk_case(id), str::to_owned);
    Ok(visit.go_with(&back, Flash::good("cases-flash-seen-to")))
}

impl Page for ReviewPage {
    const TEMPLATE: &'static str = "cases/review.html";

    fn samples() -> Vec<Self> {
        let figure = |name: &str| RatedFigure {
            name: name.to_owned(),
            number: 12,
            counts: vec![1, 0, 2, 4, 5],
            mean_hundredths: Some(400),
            content_percent: Some(75),
            mean: "4.0".to_owned(),
        };
        let line = |waits: bool| RatedLine {
            case: CaseId(42),
            reference: "2026-00042".to_owned(),
            score: 1,
            score_name: "Very poor".to_owned(),
            words: (!waits).then(|| "Nobody <listened>.".to_owned()),
            lang: Lang::En,
            theme: Some("Moving about".to_owned()),
            team: None,
            at: DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default(),
            waits,
            url: "/desk/cases/42".to_owned(),
        };
        vec![
            Self {
                review: ReviewView::default(),
            },
            Self {
                review: ReviewView {
                    total: figure(""),
                    months: vec![figure("2026-06")],
                    themes: vec![figure("Moving about")],
                    teams: vec![figure("Streets and <parks>")],
                    words: vec![line(true), line(false)],
                },
            },
        ]
    }
}
