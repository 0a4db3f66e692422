//! The page by which somebody follows their case: by a link without an account, or signed in. Both ways, one page.

use super::feedback::Limits;
use super::intake::taken_in;
use super::{for_one, samples};
use crate::elsewhere;
use crate::files::keep_files;
use crate::own::{self, Anew, Way};
use crate::submit::Receipt;
use crate::views::{CaseRow, TrackedView};
use crate::{ask, browse};
use entity::words::{CaseId, Channel, FileId};
use hall::addresses;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

const PER_PAGE: u64 = 20;

#[derive(Serialize)]
pub(super) struct TrackPage {
    case: TrackedView,
    receipt: Option<ReceiptBox>,
    typed: Typed,
    files_lost: bool,
    limits: Limits,
    /// Came by the link of a letter, not signed in.
    by_link: bool,
}

/// Shown once, after sending.
#[derive(Serialize)]
struct ReceiptBox {
    /// The whole link, for who has no account to find it again.
    link: Option<String>,
    letter: bool,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Typed {
    text: Option<String>,
    why: Option<String>,
    sooner: Option<String>,
}

#[derive(Serialize)]
pub(super) struct EndedPage {}

#[derive(Serialize)]
pub(super) struct MinePage {
    cases: Vec<CaseRow>,
    pager: Pager,
}

#[derive(Default, Serialize)]
pub(super) struct Pager {
    pub next_url: Option<String>,
    pub prev_url: Option<String>,
}

#[derive(Deserialize)]
struct Asked {
    received: Option<String>,
    letter: Option<String>,
}

fn way_of(visit: &Visit) -> Result<Way> {
    match visit.path::<String>("token") {
        Ok(token) => Ok(Way::Token(token)),
        Err(_) => Ok(Way::Own(visit.path::<CaseId>("id")?)),
    }
}

async fn page(visit: &Visit, way: &Way, typed: Typed) -> Result<TrackPage> {
    let case = browse::tracked(&visit.cx, way).await?;
    let limits = Limits::of(visit, case.kind);
    Ok(TrackPage {
        case,
        receipt: None,
        typed,
        files_lost: false,
        limits,
        by_link: matches!(way, Way::Token(_)),
    })
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    let asked: Asked = visit.query()?;
    let mut page = page(&visit, &way, Typed::default()).await?;
    if asked.received.is_some() {
        let link = visit.config().absolute(&page.case.path);
        page.receipt = Some(ReceiptBox {
            link: page.by_link.then_some(link),
            letter: asked.letter.is_some(),
        });
    }
    Ok(for_one(visit.show_quietly(&page)?))
}

pub(super) async fn add(mut visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    let typed: Typed = visit.form()?;
    let uploads = visit.files("files");
    let had_files = !uploads.is_empty();
    // Whose it is comes first: nobody's pictures are made smaller for nothing.
    let kind = own::find(&visit.cx, &way).await?.kind;
    let text = typed.text.clone().unwrap_or_default();
    let done = async {
        let files = taken_in(&visit.cx, kind, uploads).await?;
        let files = keep_files(&visit.cx, kind, files).await?;
        own::add(&visit.cx, &way, &text, files).await
    };
    match done.await {
        Ok(_) => Ok(back(&visit, &way, "cases-flash-added")),
        Err(Error::Invalid(problems)) => again_with(&visit, &way, typed, had_files, problems).await,
        Err(other) => Err(other),
    }
}

async fn again_with(
    visit: &Visit,
    way: &Way,
    typed: Typed,
    files_lost: bool,
    problems: Problems,
) -> Result<Response> {
    let page = TrackPage {
        files_lost,
        ..page(visit, way, typed).await?
    };
    visit.again(&page, problems)
}

/// Back into the live chat about one's own case.
pub(super) async fn chat(visit: Visit) -> Result<Response> {
    let key = own::chat_key(&visit.cx, visit.path::<CaseId>("id")?).await?;
    Ok(visit.go(&addresses::chat(&key)))
}

pub(super) async fn helped(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    own::helped(&visit.cx, &way).await?;
    Ok(back(&visit, &way, "cases-flash-helped"))
}

pub(super) async fn not_yet(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    let typed: Typed = visit.form()?;
    let why = typed.why.clone().unwrap_or_default();
    match own::not_yet(&visit.cx, &way, &why).await {
        Ok(()) => Ok(back(&visit, &way, "cases-flash-reopened")),
        Err(Error::Invalid(problems)) => again_with(&visit, &way, typed, false, problems).await,
        Err(other) => Err(other),
    }
}

/// It is needed sooner, and why: for the staff to read.
pub(super) async fn sooner(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    let typed: Typed = visit.form()?;
    let why = typed.sooner.clone().unwrap_or_default();
    match ask::sooner(&visit.cx, &way, &why).await {
        Ok(()) => Ok(back(&visit, &way, "cases-flash-sooner")),
        Err(Error::Invalid(problems)) => again_with(&visit, &way, typed, false, problems).await,
        Err(other) => Err(other),
    }
}

pub(super) async fn solved(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    ask::solved(&visit.cx, &way).await?;
    Ok(back(&visit, &way, "cases-flash-solved"))
}

pub(super) async fn claim(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    ask::claim(&visit.cx, &way).await?;
    Ok(back(&visit, &way, "cases-flash-claimed"))
}

/// A company its reader is in has it from now on.
pub(super) async fn claim_for(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    match super::organisations::claim_for(&visit, &way).await {
        Ok(()) => Ok(back(&visit, &way, "cases-flash-claimed-for")),
        Err(Error::Invalid(problems)) => {
            again_with(&visit, &way, Typed::default(), false, problems).await
        }
        Err(other) => Err(other),
    }
}

/// Whether it may go to another agency; agreed, it goes on there with a link of its own.
pub(super) async fn answer_offer(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    let agree = match visit.field("agree") {
        Some("yes") => true,
        Some("no") => false,
        _ => {
            let problems = Problems::one("agree", Say::of("cases-problem-agree"));
            return again_with(&visit, &way, Typed::default(), false, problems).await;
        }
    };
    match elsewhere::answer_offer(&visit.cx, &way, agree).await? {
        Some(receipt) => Ok(received(&visit, &way, &receipt)),
        None => Ok(back(&visit, &way, "cases-flash-kept-here")),
    }
}

/// It begins anew, where it was closed too long ago.
pub(super) async fn again(mut visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    let typed: Typed = visit.form()?;
    let uploads = visit.files("files");
    let had_files = !uploads.is_empty();
    let kind = own::find(&visit.cx, &way).await?.kind;
    let done = async {
        let files = taken_in(&visit.cx, kind, uploads).await?;
        let said = Anew {
            text: typed.text.clone().unwrap_or_default(),
            channel: Channel::Web,
            network: Some(visit.network()),
            files: keep_files(&visit.cx, kind, files).await?,
        };
        own::again(&visit.cx, &way, said).await
    };
    match done.await {
        Ok(receipt) => Ok(received(&visit, &way, &receipt)),
        Err(Error::Invalid(problems)) => again_with(&visit, &way, typed, had_files, problems).await,
        Err(other) => Err(other),
    }
}

/// To the page of a case that goes on from this one, with its receipt.
fn received(visit: &Visit, way: &Way, receipt: &Receipt) -> Response {
    let path = match way {
        Way::Token(_) => receipt.path(&visit.cx),
        Way::Own(_) | Way::Letter(_) => addresses::own_case(receipt.case),
    };
    visit.go(&web::address(&path, &[("received", "1".to_owned())]))
}

fn back(visit: &Visit, way: &Way, flash: &'static str) -> Response {
    visit.go_with(&own::path(way), Flash::good(flash))
}

pub(super) async fn end_links(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    own::end_links(&visit.cx, &way, visit.field("letters").is_some()).await?;
    match way {
        Way::Token(_) => visit.show_quietly(&EndedPage {}),
        Way::Own(_) | Way::Letter(_) => Ok(back(&visit, &way, "cases-flash-links-ended")),
    }
}

pub(super) async fn file(visit: Visit) -> Result<Response> {
    send_file(&visit, false).await
}

pub(super) async fn thumb(visit: Visit) -> Result<Response> {
    send_file(&visit, true).await
}

async fn send_file(visit: &Visit, thumb: bool) -> Result<Response> {
    let way = way_of(visit)?;
    let id: FileId = visit.path("file")?;
    let file = browse::tracked_file(&visit.cx, &way, id, thumb).await?;
    visit.stored(file).await
}

#[derive(Deserialize)]
struct Listed {
    after: Option<String>,
}

pub(super) async fn mine(visit: Visit) -> Result<Response> {
    let asked: Listed = visit.query()?;
    let after: Option<CaseId> = paging::read(asked.after.as_deref())?.map(CaseId);
    let mut cases = browse::mine(&visit.cx, after, PER_PAGE + 1).await?;
    let more = cases.len() as u64 > PER_PAGE;
    cases.truncate(PER_PAGE as usize);
    let pager = Pager {
        next_url: cases.last().filter(|_| more).map(|last| {
            let after = paging::write(&last.id.0);
            web::address(addresses::MY_FEEDBACK, &[("after", after)])
        }),
        prev_url: after.map(|_| addresses::MY_FEEDBACK.to_owned()),
    };
    visit.show_quietly(&MinePage { cases, pager })
}

impl Page for TrackPage {
    const TEMPLATE: &'static str = "cases/track.html";

    fn samples() -> Vec<Self> {
        let page = |case, receipt, by_link| Self {
            case,
            receipt,
            typed: Typed::default(),
            files_lost: false,
            limits: Limits::sample(),
            by_link,
        };
        let receipt = ReceiptBox {
            link: Some("https://kuusilahti.example/track/5f2c".to_owned()),
            letter: true,
        };
        vec![
            page(samples::just_received(), Some(receipt), true),
            Self {
                typed: Typed {
                    text: Some("One more thing".to_owned()),
                    why: Some("The lamp is still dark".to_owned()),
                    sooner: None,
                },
                files_lost: true,
                ..page(samples::answered(), None, false)
            },
            page(samples::long_closed(), None, true),
            page(samples::matter(), None, true),
        ]
    }
}

impl Page for EndedPage {
    const TEMPLATE: &'static str = "cases/ended.html";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

impl Page for MinePage {
    const TEMPLATE: &'static str = "cases/mine.html";

    fn samples() -> Vec<Self> {
        vec![
            Self {
                cases: Vec::new(),
                pager: Pager::default(),
            },
            Self {
                cases: vec![samples::row()],
                pager: Pager {
                    next_url: Some("/account/feedback?after=x".to_owned()),
                    prev_url: None,
                },
            },
        ]
    }
}
