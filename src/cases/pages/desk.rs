//! The staff's pages of cases. The reading pane is a component of its own, `case_pane`, which the inbox shows too.

use super::ask::moment;
use super::samples;
use super::track::Pager;
use crate::answer as answering;
use crate::browse::{self, Filter};
use crate::call::{self as calling, Called};
use crate::checklist;
use crate::elsewhere;
use crate::hand::{self as handing, Sorting};
use crate::handover::{self, NewHandover};
use crate::hide::{self as hiding, Hiding};
use crate::merging;
use crate::same;
use crate::shared;
use crate::texts;
use crate::views::{CallView, CaseRow, CaseView, Choice, MessageView};
use crate::waiting;
use entity::words::{
    AgencyId, AreaId, CaseId, CaseMessageId, CaseStatus, CaseTaskId, FileId, Lang, PersonId, Rule,
    TeamId, ThemeId,
};
use hall::addresses;
use hall::error::{Error, Problems, Refusal, Result};
use poem::http::StatusCode;
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

const PER_PAGE: u64 = 30;

#[derive(Serialize)]
pub(super) struct ListPage {
    /// Who is to be called back; on the first page.
    calls: Vec<CallView>,
    cases: Vec<CaseRow>,
    statuses: Vec<Choice>,
    reference: String,
    pager: Pager,
}

#[derive(Serialize)]
pub(super) struct CasePage {
    case: CaseView,
    typed: Typed,
    /// Somebody was quicker; what was typed is kept.
    overtaken: bool,
    /// Colleagues who have it open now.
    open_by: Vec<String>,
    /// The reader, who is none of them.
    me: i64,
}

/// What was typed into one of the forms.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Typed {
    text: Option<String>,
    close_reason: Option<String>,
    decline_reason: Option<String>,
    offer_reason: Option<String>,
    handover_to: Option<String>,
    handover_team: Option<String>,
    handover_about: Option<String>,
    handover_done: Option<String>,
    handover_needed: Option<String>,
    handover_why: Option<String>,
    handover_reason: Option<String>,
    wait_text: Option<String>,
    merge_into: Option<String>,
    task: Option<String>,
    call_text: Option<String>,
    call_at: Option<String>,
    call_reached: Option<String>,
    link_to: Option<String>,
    note: Option<String>,
}

#[derive(Serialize)]
pub(super) struct HidePage {
    case: CaseView,
    message: MessageView,
    reason: String,
}

#[derive(Deserialize)]
struct Listed {
    status: Option<CaseStatus>,
    reference: Option<String>,
    after: Option<String>,
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let asked: Listed = visit.query()?;
    let after: Option<CaseId> = paging::read(asked.after.as_deref())?.map(CaseId);
    let filter = Filter {
        status: asked.status,
        reference: asked.reference.clone(),
        after,
        ..Filter::default()
    };
    let mut cases = browse::list(&visit.cx, &filter, PER_PAGE + 1).await?;
    let more = cases.len() as u64 > PER_PAGE;
    cases.truncate(PER_PAGE as usize);
    let here = |after: Option<String>| {
        let status = asked
            .status
            .map(|status| ("status", status.code().to_owned()));
        let after = after.map(|after| ("after", after));
        let asks: Vec<_> = status.into_iter().chain(after).collect();
        web::address(addresses::DESK_CASES, &asks)
    };
    let pager = Pager {
        next_url: cases
            .last()
            .filter(|_| more)
            .map(|last| here(Some(paging::write(&last.id.0)))),
        prev_url: after.map(|_| here(None)),
    };
    let calls = match after {
        None => browse::to_call(&visit.cx).await?,
        Some(_) => Vec::new(),
    };
    visit.show(&ListPage {
        calls,
        cases,
        statuses: statuses(visit.lang, asked.status),
        reference: asked.reference.unwrap_or_default(),
        pager,
    })
}

fn statuses(lang: Lang, chosen: Option<CaseStatus>) -> Vec<Choice> {
    CaseStatus::ALL
        .iter()
        .map(|status| Choice {
            value: status.code().to_owned(),
            label: browse::status_name(lang, *status),
            selected: chosen == Some(*status),
        })
        .collect()
}

fn me(visit: &Visit) -> i64 {
    visit.cx.actor.person().map_or(0, |person| person.0)
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let case = browse::one(&visit.cx, id).await?;
    visit.show_quietly(&CasePage {
        open_by: shared::open_by(&visit.cx, case.item).await?,
        me: me(&visit),
        case,
        typed: Typed::default(),
        overtaken: false,
    })
}

/// The page again because something typed into a form of another room was wrong. Nothing typed is lost.
///
/// # Errors
/// As for the page.
pub async fn again(visit: &Visit, id: CaseId, problems: Problems) -> Result<Response> {
    let typed: Typed = visit.form()?;
    let page = CasePage {
        case: browse::one(&visit.cx, id).await?,
        typed,
        overtaken: false,
        open_by: Vec::new(),
        me: me(visit),
    };
    visit.again(&page, problems)
}

/// It hangs together with something no more.
pub(super) async fn unlink(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let kind = visit.field("kind").and_then(|word| word.parse().ok());
    let thing = visit.field("thing").and_then(|id| id.parse().ok());
    let (Some(kind), Some(thing)) = (kind, thing) else {
        return Err(Error::Missing);
    };
    shared::unlink(&visit.cx, id, kind, thing).await?;
    let flash = Flash::good("cases-flash-unlinked");
    Ok(visit.go_with(&addresses::desk_case(id), flash))
}

/// Its person is the one of another case, or is not after all.
pub(super) async fn same_person(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let other = visit.field("same_as").and_then(|id| id.parse().ok());
    // None is said to be itself: that is told as what it is.
    let other = other.unwrap_or(id);
    let (done, flash) = match visit.field("do") {
        Some("apart") => (
            same::is_another(&visit.cx, id, other).await,
            "cases-flash-another-person",
        ),
        _ => (
            same::is_same(&visit.cx, id, other).await,
            "cases-flash-same-person",
        ),
    };
    after(&visit, id, Typed::default(), done, flash).await
}

/// One hears of it from now on, or not any more.
pub(super) async fn follow(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let follows = visit.field("follows") == Some("yes");
    shared::follow(&visit.cx, id, follows).await?;
    let flash = match follows {
        true => "cases-flash-follows",
        false => "cases-flash-follows-no-more",
    };
    Ok(visit.go_with(&addresses::desk_case(id), Flash::good(flash)))
}

/// The version its reader saw.
fn seen(visit: &Visit) -> Option<i64> {
    visit.field("version").and_then(|text| text.parse().ok())
}

pub(super) async fn answer(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let mut typed: Typed = visit.form()?;
    let text = typed.text.clone().unwrap_or_default();
    if visit.field("do") == Some("insert") {
        let chosen = visit.field("prepared").and_then(|id| id.parse().ok());
        if let Some(chosen) = chosen {
            let filled = texts::filled(&visit.cx, id, chosen).await?;
            // What stands there already stays: a prepared answer is a beginning.
            let parts = [text.trim(), filled.as_str()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            typed.text = Some(parts.join("\n\n"));
        }
        let case = browse::one(&visit.cx, id).await?;
        return visit.show_quietly(&CasePage {
            case,
            typed,
            overtaken: false,
            open_by: Vec::new(),
            me: me(&visit),
        });
    }
    if visit.field("do") == Some("draft") {
        let seen = visit.field("draft").and_then(|text| text.parse().ok());
        let done = shared::keep_draft(&visit.cx, id, seen, &text).await;
        return after(&visit, id, typed, done, "cases-flash-draft-kept").await;
    }
    let done = answering::answer(&visit.cx, id, seen(&visit), &text).await;
    after(&visit, id, typed, done.map(drop), "cases-flash-answered").await
}

/// A call is written down: whoever was reached has had an answer.
pub(super) async fn call(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let zone = agencies::site(&visit.cx).await?.settings.zone.clone();
    let reached = match typed.call_reached.as_deref() {
        Some("yes") => Ok(true),
        Some("no") => Ok(false),
        _ => Err(Error::invalid("call_reached", "cases-problem-reached")),
    };
    let at = moment(&zone, "call_at", typed.call_at.as_deref());
    let done = match (reached, at) {
        (Ok(reached), Ok(at)) => {
            let text = typed.call_text.clone().unwrap_or_default();
            let call = Called { reached, text, at };
            calling::called(&visit.cx, id, seen(&visit), call).await
        }
        (Err(wrong), _) | (_, Err(wrong)) => Err(wrong),
    };
    let flash = match typed.call_reached.as_deref() {
        Some("yes") => "cases-flash-called",
        _ => "cases-flash-call-missed",
    };
    after(&visit, id, typed, done.map(drop), flash).await
}

pub(super) async fn close(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let reason = typed.close_reason.clone().unwrap_or_default();
    let done = answering::close(&visit.cx, id, seen(&visit), &reason).await;
    let done = done.map_err(|wrong| in_field(wrong, "close_reason"));
    after(&visit, id, typed, done, "cases-flash-closed").await
}

pub(super) async fn decline(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let reason = typed.decline_reason.clone().unwrap_or_default();
    let done = answering::decline(&visit.cx, id, seen(&visit), &reason).await;
    let done = done.map_err(|wrong| in_field(wrong, "decline_reason"));
    after(&visit, id, typed, done, "cases-flash-declined").await
}

/// A page holds several forms that ask for a reason, each under a name of its own.
fn in_field(wrong: Error, field: &'static str) -> Error {
    match wrong {
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                problem.field = field.into();
            }
            Error::Invalid(problems)
        }
        other => other,
    }
}

#[derive(Deserialize)]
struct Handed {
    team: Option<TeamId>,
    answerer: Option<PersonId>,
}

pub(super) async fn hand(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let to: Handed = visit.form()?;
    let done = handing::hand_to(&visit.cx, id, seen(&visit), to.team, to.answerer).await;
    after(&visit, id, Typed::default(), done, "cases-flash-handed").await
}

#[derive(Deserialize)]
struct Sorted {
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    language: Lang,
}

pub(super) async fn sort(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Sorted = visit.form()?;
    let sorting = Sorting {
        theme: typed.theme,
        area: typed.area,
        lang: typed.language,
    };
    let done = handing::sort(&visit.cx, id, seen(&visit), sorting).await;
    after(&visit, id, Typed::default(), done, "cases-flash-sorted").await
}

#[derive(Deserialize)]
struct Offered {
    agency: Option<AgencyId>,
}

/// Its person is asked whether it may go to another agency.
pub(super) async fn offer(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let to: Offered = visit.form()?;
    let reason = typed.offer_reason.clone().unwrap_or_default();
    let done = elsewhere::offer(&visit.cx, id, seen(&visit), to.agency, &reason).await;
    let done = done.map_err(|wrong| match wrong {
        Error::Invalid(problems) if problems.0.iter().any(|one| one.field == "reason") => {
            in_field(Error::Invalid(problems), "offer_reason")
        }
        other => other,
    });
    after(&visit, id, typed, done, "cases-flash-offered").await
}

/// It is offered to a colleague or a team, with an introduction.
pub(super) async fn hand_over(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let new = NewHandover {
        to: typed.handover_to.as_deref().and_then(|id| id.parse().ok()),
        team: typed
            .handover_team
            .as_deref()
            .and_then(|id| id.parse().ok()),
        about: said(&typed.handover_about),
        done: said(&typed.handover_done),
        needed: said(&typed.handover_needed),
        why: said(&typed.handover_why),
    };
    let done = handover::offer(&visit.cx, id, seen(&visit), new).await;
    after(
        &visit,
        id,
        typed,
        done.map(drop),
        "cases-flash-handover-offered",
    )
    .await
}

pub(super) async fn accept(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let done = handover::accept(&visit.cx, visit.path("handover")?).await;
    let flash = "cases-flash-handover-accepted";
    after(&visit, id, Typed::default(), done.map(drop), flash).await
}

pub(super) async fn decline_handover(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let reason = typed.handover_reason.clone().unwrap_or_default();
    let done = handover::decline(&visit.cx, visit.path("handover")?, &reason).await;
    let flash = "cases-flash-handover-declined";
    after(&visit, id, typed, done.map(drop), flash).await
}

pub(super) async fn take_back(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let done = handover::take_back(&visit.cx, visit.path("handover")?).await;
    let flash = "cases-flash-handover-taken-back";
    after(&visit, id, Typed::default(), done.map(drop), flash).await
}

/// It waits for its person or for somebody else.
pub(super) async fn wait(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let waits_for = visit.field("waits_for").and_then(|word| word.parse().ok());
    let done = match waits_for {
        Some(waits_for) => {
            let text = typed.wait_text.clone().unwrap_or_default();
            waiting::wait(&visit.cx, id, seen(&visit), waits_for, &text).await
        }
        None => Err(Error::invalid("waits_for", "cases-problem-waits-for")),
    };
    after(&visit, id, typed, done.map(drop), "cases-flash-waits").await
}

pub(super) async fn go_on(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let done = waiting::go_on(&visit.cx, id, None).await;
    after(&visit, id, Typed::default(), done, "cases-flash-goes-on").await
}

pub(super) async fn add_task(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let text = typed.task.clone().unwrap_or_default();
    let done = checklist::add(&visit.cx, id, &text).await;
    after(&visit, id, typed, done, "cases-flash-sorted").await
}

/// Ticked off, the tick taken away, or removed: what the button says.
pub(super) async fn change_task(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let task: CaseTaskId = visit.path("task")?;
    let done = match visit.field("do") {
        Some("remove") => checklist::remove(&visit.cx, id, task).await,
        Some("open") => checklist::tick(&visit.cx, id, task, false).await,
        _ => checklist::tick(&visit.cx, id, task, true).await,
    };
    after(&visit, id, Typed::default(), done, "cases-flash-sorted").await
}

pub(super) async fn merge(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let into = typed.merge_into.clone().unwrap_or_default();
    let done = merging::merge(&visit.cx, id, seen(&visit), &into).await;
    after(&visit, id, typed, done.map(drop), "cases-flash-merged").await
}

pub(super) async fn unmerge(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let done = merging::undo(&visit.cx, id).await;
    after(&visit, id, Typed::default(), done, "cases-flash-unmerged").await
}

/// Something its person said becomes a case of its own.
pub(super) async fn split(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let message: CaseMessageId = visit.path("message")?;
    match merging::split(&visit.cx, id, None, message).await {
        Ok(new) => {
            let flash = Flash::good("cases-flash-split");
            Ok(visit.go_with(&addresses::desk_case(new), flash))
        }
        Err(wrong) => {
            let flash = "cases-flash-split";
            after(&visit, id, Typed::default(), Err(wrong), flash).await
        }
    }
}

/// Back to the case, or to the page of the desk the form was sent from; with what was typed when it was not taken.
async fn after(
    visit: &Visit,
    id: CaseId,
    typed: Typed,
    done: Result<()>,
    flash: &'static str,
) -> Result<Response> {
    let overtaken = matches!(done, Err(Error::Conflict(Refusal::ChangedMeanwhile)));
    match done {
        Ok(()) => {
            let back = visit
                .field("back")
                .filter(|back| back.starts_with(addresses::DESK))
                .map_or_else(|| addresses::desk_case(id), str::to_owned);
            Ok(visit.go_with(&back, Flash::good(flash)))
        }
        Err(Error::Invalid(problems)) => {
            let case = with_chosen(browse::one(&visit.cx, id).await?, &typed);
            let page = CasePage {
                case,
                typed,
                overtaken,
                open_by: Vec::new(),
                me: me(visit),
            };
            visit.again(&page, problems)
        }
        Err(_) if overtaken => {
            let case = with_chosen(browse::one(&visit.cx, id).await?, &typed);
            let page = CasePage {
                case,
                typed,
                overtaken,
                open_by: Vec::new(),
                me: me(visit),
            };
            visit.show_as(StatusCode::CONFLICT, &page)
        }
        Err(other) => Err(other),
    }
}

/// What was chosen for an offer stays chosen when its form comes back.
fn with_chosen(mut case: CaseView, typed: &Typed) -> CaseView {
    for choice in &mut case.choices.receivers {
        choice.selected = typed.handover_to.as_ref() == Some(&choice.value);
    }
    if typed.handover_team.is_some() {
        for choice in &mut case.choices.teams {
            choice.selected = typed.handover_team.as_ref() == Some(&choice.value);
        }
    }
    case
}

pub(super) async fn hide_form(visit: Visit) -> Result<Response> {
    visit.show_quietly(&hide_page(&visit, String::new()).await?)
}

async fn hide_page(visit: &Visit, reason: String) -> Result<HidePage> {
    let case = browse::one(&visit.cx, visit.path("id")?).await?;
    let id: CaseMessageId = visit.path("message")?;
    let message = case.messages.iter().find(|message| message.id == id);
    let message = message.cloned().ok_or(Error::Missing)?;
    Ok(HidePage {
        case,
        message,
        reason,
    })
}

pub(super) async fn hide(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let message: CaseMessageId = visit.path("message")?;
    let reason = visit.field("reason").unwrap_or_default().to_owned();
    let rule: Option<Rule> = visit.field("rule").and_then(|word| word.parse().ok());
    let done = match rule {
        Some(rule) => {
            let reason = reason.clone();
            hiding::hide(&visit.cx, id, message, Hiding { rule, reason }).await
        }
        None => Err(Error::invalid("rule", "cases-problem-rule")),
    };
    match done {
        Ok(()) => {
            let flash = Flash::good("cases-flash-hidden");
            Ok(visit.go_with(&addresses::desk_case(id), flash))
        }
        Err(Error::Invalid(problems)) => visit.again(&hide_page(&visit, reason).await?, problems),
        Err(other) => Err(other),
    }
}

pub(super) async fn show_again(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    hiding::show(&visit.cx, id, visit.path("message")?).await?;
    let flash = Flash::good("cases-flash-shown");
    Ok(visit.go_with(&addresses::desk_case(id), flash))
}

pub(super) async fn file(visit: Visit) -> Result<Response> {
    send_file(&visit, false).await
}

pub(super) async fn thumb(visit: Visit) -> Result<Response> {
    send_file(&visit, true).await
}

async fn send_file(visit: &Visit, thumb: bool) -> Result<Response> {
    let case: CaseId = visit.path("id")?;
    let id: FileId = visit.path("file")?;
    let file = browse::file(&visit.cx, case, id, thumb).await?;
    visit.stored(file).await
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "cases/list.html";

    fn samples() -> Vec<Self> {
        let call = CallView {
            at: chrono::DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default(),
            late: true,
            name: Some("Aino".to_owned()),
            phone: "+358 40 123 4567".to_owned(),
            subject: "A permit for a <quay>".to_owned(),
            lang: Lang::En,
            url: "/desk/cases/1".to_owned(),
        };
        let page = |cases, next_url: Option<&str>| Self {
            calls: vec![call.clone()],
            cases,
            statuses: statuses(Lang::En, Some(CaseStatus::Received)),
            reference: String::new(),
            pager: Pager {
                next_url: next_url.map(str::to_owned),
                prev_url: None,
            },
        };
        vec![
            page(Vec::new(), None),
            page(vec![samples::row()], Some("/desk/cases?after=x")),
        ]
    }
}

impl Page for CasePage {
    const TEMPLATE: &'static str = "cases/case.html";

    fn samples() -> Vec<Self> {
        let half_written = Typed {
            text: Some("Thank you".to_owned()),
            close_reason: Some("Done".to_owned()),
            decline_reason: None,
            offer_reason: Some("The quay is the port's.".to_owned()),
            handover_about: Some("A dark stop.".to_owned()),
            ..Typed::default()
        };
        vec![
            Self {
                case: samples::for_staff(),
                typed: Typed::default(),
                overtaken: false,
                open_by: vec!["Henrik <Björklund>".to_owned()],
                me: 7,
            },
            Self {
                case: samples::ended_for_staff(),
                typed: half_written,
                overtaken: true,
                open_by: Vec::new(),
                me: 7,
            },
        ]
    }
}

impl Page for HidePage {
    const TEMPLATE: &'static str = "cases/hide.html";

    fn samples() -> Vec<Self> {
        let case = samples::for_staff();
        let message = case.messages[0].clone();
        vec![Self {
            case,
            message,
            reason: String::new(),
        }]
    }
}
