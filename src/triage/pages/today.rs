//! "My day": what is due, what is offered to me, where I was named; one page to begin the morning with.

use crate::views::MentionView;
use cases::CallView;
use cases::day::{self, DayCase};
use cases::handover::{self, HandoverView};
use hall::Result;
use press::Page;
use serde::Serialize;
use web::{Response, Visit};

#[derive(Serialize)]
pub(super) struct TodayPage {
    /// Who of mine wishes to be called back, and when.
    calls: Vec<CallView>,
    /// Overdue or due today.
    urgent: Vec<DayCase>,
    later: Vec<DayCase>,
    /// Mine, and no clock runs.
    resting: Vec<DayCase>,
    /// Others' that I am warned of.
    warned: Vec<DayCase>,
    to_me: Vec<HandoverView>,
    by_me: Vec<HandoverView>,
    mentions: Vec<MentionView>,
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let cx = &visit.cx;
    let cases = day::day(cx).await?;
    let calls = day::calls(&cases, cx.now());
    let handovers = handover::standing(cx).await?;
    let mut mentions = crate::mentions(cx).await?;
    mentions.retain(|mention| mention.unread);
    let (mine, warned): (Vec<DayCase>, Vec<DayCase>) =
        cases.into_iter().partition(|case| case.mine);
    let of = |soon: &[day::Soon]| -> Vec<DayCase> {
        mine.iter()
            .filter(|case| soon.contains(&case.soon))
            .cloned()
            .collect()
    };
    visit.show_quietly(&TodayPage {
        calls,
        urgent: of(&[day::Soon::Overdue, day::Soon::Today]),
        later: of(&[day::Soon::Later]),
        resting: of(&[day::Soon::Never]),
        warned,
        to_me: handovers.to_me,
        by_me: handovers.by_me,
        mentions,
    })
}

impl Page for TodayPage {
    const TEMPLATE: &'static str = "triage/today.html";

    fn samples() -> Vec<Self> {
        let case = |soon, mine| DayCase {
            case: entity::words::CaseId(42),
            reference: "2026-00042".to_owned(),
            subject: "The lamp at the <stop>".to_owned(),
            lang: entity::words::Lang::En,
            status: entity::words::CaseStatus::InHand,
            status_name: "Being looked at".to_owned(),
            due_at: Some(chrono::DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default()),
            soon,
            mine,
            warned: Some(entity::words::WarningStep::Near),
            waits_for: Some(entity::words::WaitsFor::ThirdParty),
            call_at: None,
            phone: None,
            name: None,
            url: "/desk/cases/42".to_owned(),
        };
        vec![
            Self {
                calls: Vec::new(),
                urgent: Vec::new(),
                later: Vec::new(),
                resting: Vec::new(),
                warned: Vec::new(),
                to_me: Vec::new(),
                by_me: Vec::new(),
                mentions: Vec::new(),
            },
            Self {
                calls: vec![CallView {
                    at: chrono::DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default(),
                    late: true,
                    name: Some("Aino".to_owned()),
                    phone: "+358 40 123 4567".to_owned(),
                    subject: "A permit for a <quay>".to_owned(),
                    lang: entity::words::Lang::En,
                    url: "/desk/cases/1".to_owned(),
                }],
                urgent: vec![case(day::Soon::Overdue, true), case(day::Soon::Today, true)],
                later: vec![case(day::Soon::Later, true)],
                resting: vec![DayCase {
                    due_at: None,
                    ..case(day::Soon::Never, true)
                }],
                warned: vec![case(day::Soon::Overdue, false)],
                to_me: Vec::new(),
                by_me: Vec::new(),
                mentions: super::samples::mentions(),
            },
        ]
    }
}
