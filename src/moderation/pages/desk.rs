//! The queue with its reading pane. After a decision the next matter is shown, with a word about what was done and
//! the way back.

use crate::appeal::{self, Answer};
use crate::browse::{self, Desk, Filter};
use crate::decide::{self, Ruling};
use crate::views::{ActLine, MatterRow, MatterView, ReportLine};
use crate::{opening, people};
use accounts::{BlockInput, PersonChip};
use chrono::{DateTime, NaiveDate, Utc};
use entity::words::{Cause, Kind, Lang, MatterId, MatterState, PersonId, Rule};
use hall::{Error, Problems, Result, addresses};
use press::{Page, say};
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

const PER_PAGE: u64 = 30;

#[derive(Serialize)]
pub(super) struct QueuePage {
    tabs: Vec<Tab>,
    matters: Vec<MatterRow>,
    shown: Option<MatterView>,
    pager: Pager,
}

#[derive(Serialize)]
struct Tab {
    label: String,
    href: String,
    current: bool,
    count: Option<i64>,
}

#[derive(Default, Serialize)]
struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

/// One matter alone: when a form comes back with problems, and when staff pick a thing up.
#[derive(Serialize)]
pub(super) struct MatterPage {
    matter: MatterView,
}

#[derive(Deserialize)]
struct Asked {
    state: Option<String>,
    after: Option<String>,
}

pub(super) async fn queue(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let filter = match asked.state.as_deref() {
        None => Filter::default(),
        Some(word) => Filter::read(word).ok_or(Error::Missing)?,
    };
    let after: Option<MatterId> = paging::read(asked.after.as_deref())?.map(MatterId);
    show_queue(&visit, filter, after, None).await
}

pub(super) async fn one(visit: Visit) -> Result<Response> {
    let id: MatterId = visit.path("id")?;
    show_queue(&visit, Filter::default(), None, Some(id)).await
}

async fn show_queue(
    visit: &Visit,
    filter: Filter,
    after: Option<MatterId>,
    asked: Option<MatterId>,
) -> Result<Response> {
    let desk = browse::desk(&visit.cx, filter, asked, after, PER_PAGE).await?;
    let next_url = desk
        .matters
        .last()
        .filter(|_| desk.matters.len() as u64 >= PER_PAGE)
        .map(|last| {
            let after = paging::write(&last.id.0);
            format!("{}&after={after}", address_of(desk.filter))
        });
    let prev_url = after.map(|_| address_of(desk.filter));
    visit.show(&QueuePage {
        tabs: tabs(visit.lang, &desk),
        matters: desk.matters,
        shown: desk.shown,
        pager: Pager { next_url, prev_url },
    })
}

fn address_of(filter: Filter) -> String {
    format!("{}?state={}", addresses::MODERATION, filter.code())
}

fn tabs(lang: Lang, desk: &Desk) -> Vec<Tab> {
    Filter::ALL
        .iter()
        .map(|&filter| Tab {
            label: say(lang, tab_key(filter), &[]),
            href: address_of(filter),
            current: filter == desk.filter,
            count: match filter {
                Filter::Waiting => Some(desk.waiting),
                Filter::Appealed => Some(desk.appealed),
                Filter::Hidden | Filter::Kept => None,
            },
        })
        .collect()
}

const fn tab_key(filter: Filter) -> &'static str {
    match filter {
        Filter::Waiting => "moderation-tab-waiting",
        Filter::Appealed => "moderation-tab-appealed",
        Filter::Hidden => "moderation-tab-hidden",
        Filter::Kept => "moderation-tab-kept",
    }
}

pub(super) async fn hide(visit: Visit) -> Result<Response> {
    let id: MatterId = visit.path("id")?;
    hide_matter(&visit, id).await
}

async fn hide_matter(visit: &Visit, id: MatterId) -> Result<Response> {
    let done = match ruling_of(visit) {
        Ok(ruling) => decide::hide(&visit.cx, id, ruling).await,
        Err(problem) => Err(problem),
    };
    after(visit, id, done, "moderation-flash-hidden").await
}

fn ruling_of(visit: &Visit) -> Result<Ruling> {
    let rule: Rule = visit
        .field("rule")
        .and_then(|word| word.parse().ok())
        .ok_or_else(|| Error::invalid("rule", "moderation-problem-rule"))?;
    Ok(Ruling {
        rule,
        reason: visit.field("reason").unwrap_or_default().to_owned(),
    })
}

pub(super) async fn leave(visit: Visit) -> Result<Response> {
    let id: MatterId = visit.path("id")?;
    let done = decide::keep(&visit.cx, id).await;
    after(&visit, id, done, "moderation-flash-kept").await
}

pub(super) async fn undo(visit: Visit) -> Result<Response> {
    let id: MatterId = visit.path("id")?;
    decide::undo(&visit.cx, id).await?;
    let flash = Flash::info("moderation-flash-undone");
    Ok(visit.go_with(&addresses::matter(id), flash))
}

pub(super) async fn restore(visit: Visit) -> Result<Response> {
    let id: MatterId = visit.path("id")?;
    let done = appeal::restore(&visit.cx, id, answer_of(&visit)).await;
    after(&visit, id, done, "moderation-flash-restored").await
}

pub(super) async fn uphold(visit: Visit) -> Result<Response> {
    let id: MatterId = visit.path("id")?;
    let done = appeal::uphold(&visit.cx, id, answer_of(&visit)).await;
    after(&visit, id, done, "moderation-flash-upheld").await
}

fn answer_of(visit: &Visit) -> Answer {
    Answer {
        text: visit.field("text").unwrap_or_default().to_owned(),
    }
}

pub(super) async fn block(visit: Visit) -> Result<Response> {
    let id: MatterId = visit.path("id")?;
    let done = match end_of_block(&visit) {
        Ok(until) => {
            let reason = visit.field("block_reason").unwrap_or_default().to_owned();
            let input = BlockInput { reason, until };
            people::block_author(&visit.cx, id, input).await
        }
        Err(problem) => Err(problem),
    };
    let done = done.map_err(in_this_form);
    stay(&visit, id, done, "moderation-flash-blocked").await
}

/// The room of accounts calls the field `reason`; in this form the reason of a hiding has that name.
fn in_this_form(wrong: Error) -> Error {
    match wrong {
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                if problem.field == "reason" {
                    problem.field = "block_reason".into();
                }
            }
            Error::Invalid(problems)
        }
        other => other,
    }
}

/// The day named is still blocked.
fn end_of_block(visit: &Visit) -> Result<DateTime<Utc>> {
    visit
        .field("until")
        .and_then(|day| day.trim().parse::<NaiveDate>().ok())
        .and_then(|day| day.and_hms_opt(23, 59, 59))
        .map(|end| end.and_utc())
        .ok_or_else(|| Error::invalid("until", "moderation-problem-until"))
}

pub(super) async fn unblock(visit: Visit) -> Result<Response> {
    let id: MatterId = visit.path("id")?;
    let done = people::lift_block(&visit.cx, id).await;
    stay(&visit, id, done, "moderation-flash-unblocked").await
}

/// On to the next matter of the part the decided one came from.
async fn after(
    visit: &Visit,
    id: MatterId,
    done: Result<()>,
    flash: &'static str,
) -> Result<Response> {
    match done {
        Ok(()) => Ok(visit.go_with(addresses::MODERATION, Flash::good(flash))),
        Err(Error::Invalid(problems)) => again(visit, id, problems).await,
        Err(other) => Err(other),
    }
}

/// Back to the same matter.
async fn stay(
    visit: &Visit,
    id: MatterId,
    done: Result<()>,
    flash: &'static str,
) -> Result<Response> {
    match done {
        Ok(()) => Ok(visit.go_with(&addresses::matter(id), Flash::good(flash))),
        Err(Error::Invalid(problems)) => again(visit, id, problems).await,
        Err(other) => Err(other),
    }
}

async fn again(visit: &Visit, id: MatterId, problems: Problems) -> Result<Response> {
    let matter = browse::one(&visit.cx, id).await?;
    visit.again(&MatterPage { matter }, problems)
}

pub(super) async fn idea(visit: Visit) -> Result<Response> {
    pick_up(visit, Kind::Idea).await
}

pub(super) async fn comment(visit: Visit) -> Result<Response> {
    pick_up(visit, Kind::Comment).await
}

pub(super) async fn question(visit: Visit) -> Result<Response> {
    pick_up(visit, Kind::Query).await
}

pub(super) async fn article_comment(visit: Visit) -> Result<Response> {
    pick_up(visit, Kind::ArticleComment).await
}

/// Staff come from the thing's own page: to its matter, or to a form that opens one.
async fn pick_up(visit: Visit, kind: Kind) -> Result<Response> {
    let thing: i64 = visit.path("thing")?;
    if let Some(matter) = browse::matter_of(&visit.cx, kind, thing).await? {
        return Ok(visit.go(&addresses::matter(matter)));
    }
    let matter = browse::not_yet_opened(&visit.cx, kind, thing).await?;
    visit.show(&MatterPage { matter })
}

pub(super) async fn hide_idea(visit: Visit) -> Result<Response> {
    hide_picked(visit, Kind::Idea).await
}

pub(super) async fn hide_comment(visit: Visit) -> Result<Response> {
    hide_picked(visit, Kind::Comment).await
}

pub(super) async fn hide_question(visit: Visit) -> Result<Response> {
    hide_picked(visit, Kind::Query).await
}

pub(super) async fn hide_article_comment(visit: Visit) -> Result<Response> {
    hide_picked(visit, Kind::ArticleComment).await
}

async fn hide_picked(visit: Visit, kind: Kind) -> Result<Response> {
    let thing: i64 = visit.path("thing")?;
    let id = opening::open_by_staff(&visit.cx, kind, thing).await?;
    hide_matter(&visit, id).await
}

pub(super) async fn leave_idea(visit: Visit) -> Result<Response> {
    leave_picked(visit, Kind::Idea).await
}

pub(super) async fn leave_comment(visit: Visit) -> Result<Response> {
    leave_picked(visit, Kind::Comment).await
}

pub(super) async fn leave_question(visit: Visit) -> Result<Response> {
    leave_picked(visit, Kind::Query).await
}

pub(super) async fn leave_article_comment(visit: Visit) -> Result<Response> {
    leave_picked(visit, Kind::ArticleComment).await
}

/// Nobody reported it and nothing is wrong with it: back to where it stands.
async fn leave_picked(visit: Visit, kind: Kind) -> Result<Response> {
    let thing: i64 = visit.path("thing")?;
    let matter = browse::not_yet_opened(&visit.cx, kind, thing).await?;
    Ok(visit.go(&matter.thing_url))
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "moderation/queue.html";

    fn samples() -> Vec<Self> {
        let tabs = || {
            vec![Tab {
                label: "Waiting".to_owned(),
                href: "/desk/moderation?state=waiting".to_owned(),
                current: true,
                count: Some(2),
            }]
        };
        let shown = sample();
        vec![
            Self {
                tabs: tabs(),
                matters: Vec::new(),
                shown: None,
                pager: Pager::default(),
            },
            Self {
                tabs: tabs(),
                matters: vec![shown.row.clone(), hidden_sample().row],
                shown: Some(shown),
                pager: Pager {
                    next_url: Some("/desk/moderation?state=waiting&after=x".to_owned()),
                    prev_url: Some("/desk/moderation?state=waiting".to_owned()),
                },
            },
        ]
    }
}

impl Page for MatterPage {
    const TEMPLATE: &'static str = "moderation/item.html";

    fn samples() -> Vec<Self> {
        vec![
            Self { matter: sample() },
            Self {
                matter: hidden_sample(),
            },
            Self {
                matter: MatterView {
                    appealed: true,
                    ..hidden_sample()
                },
            },
        ]
    }
}

fn sample() -> MatterView {
    let at = DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default();
    let veikko = PersonChip::named(PersonId(2), "Veikko Rantanen");
    MatterView {
        row: MatterRow {
            id: MatterId(7),
            url: "/desk/moderation/7".to_owned(),
            kind: Kind::Comment,
            thing_id: 12,
            title: "Those people at number 7 …".to_owned(),
            state: MatterState::Waiting,
            cause: Cause::Report,
            why: "Reported".to_owned(),
            reports: 1,
            at,
            author: Some(veikko.clone()),
            current: true,
        },
        html: press::prose("Those people at number 7 *never* sweep."),
        text: "Those people at number 7 *never* sweep.".to_owned(),
        lang: Lang::En,
        thing_url: "/ideas/412/comments/12#comment-12".to_owned(),
        hidden: false,
        open: true,
        rule: None,
        reason: None,
        decided_at: None,
        appealed: false,
        appeal: None,
        appeal_answer: None,
        reports_list: vec![ReportLine {
            rule: Rule::Insult,
            reason: "It insults people".to_owned(),
            text: "That is <us>.".to_owned(),
            by: None,
            at,
        }],
        history: Vec::new(),
        undo_url: None,
        may_block: true,
        blocked: false,
        blocked_until: None,
        rules: browse::rules(Lang::En, None),
    }
}

fn hidden_sample() -> MatterView {
    let plain = sample();
    MatterView {
        row: MatterRow {
            state: MatterState::Hidden,
            author: None,
            current: false,
            ..plain.row.clone()
        },
        hidden: true,
        open: false,
        rule: Some(Rule::Insult),
        reason: Some("Please write about the matter.".to_owned()),
        decided_at: Some(plain.row.at),
        appeal: Some(press::prose("It was a joke.")),
        history: vec![ActLine {
            what: "Hidden".to_owned(),
            by: plain.row.author.clone(),
            at: plain.row.at,
        }],
        undo_url: Some("/desk/moderation/7/undo".to_owned()),
        blocked: true,
        blocked_until: Some(plain.row.at),
        ..plain
    }
}
