//! Asking: one box, and then only what is needed. Before anything is sent, the page says who will answer and by when.
//! The same form stands on other sites within a frame, without a script and without a cookie.

use super::feedback::Limits;
use super::intake::taken_in;
use crate::ask::{self, Company, Foreseen, Match, NewMatter, Who};
use crate::files::keep_files;
use crate::promise::PromiseView;
use crate::routing::words;
use crate::views::Choice;
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{AreaId, AskerKind, CaseKind, Channel, ReplyBy, ThemeId};
use hall::Cx;
use hall::addresses;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Response, Upload, Visit};

/// Everything of the form as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Typed {
    text: Option<String>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    who: Option<AskerKind>,
    name: Option<String>,
    company: Option<String>,
    business_id: Option<String>,
    abroad: Option<String>,
    reply: Option<ReplyBy>,
    email: Option<String>,
    phone: Option<String>,
    call_at: Option<String>,
}

/// One question of the form and what was answered to it, to be sent on.
#[derive(Clone, Debug, Serialize)]
struct Kept {
    name: &'static str,
    value: String,
}

#[derive(Serialize)]
pub(super) struct AskPage {
    typed: Typed,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    whos: Vec<Choice>,
    replies: Vec<Choice>,
    /// What there is about it already; null when nobody has looked.
    matches: Option<Vec<Match>>,
    limits: Limits,
    /// How many days the words and the address are kept.
    days: u32,
    email_days: u32,
    promise: PromiseView,
    /// Where the form is sent.
    action: &'static str,
}

#[derive(Serialize)]
pub(super) struct PreviewPage {
    kept: Vec<Kept>,
    text: String,
    foreseen: Foreseen,
    limits: Limits,
    files_lost: bool,
    action: &'static str,
}

/// Where the form stands: on our own page, or within a frame of another site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Here,
    Frame,
}

impl Place {
    const fn action(self) -> &'static str {
        match self {
            Self::Here => addresses::ASK,
            Self::Frame => addresses::EMBEDDED_ASK,
        }
    }
}

/// A moment as a form says it, on the wall of the town.
pub(super) fn moment(
    cx_zone: &str,
    field: &'static str,
    typed: Option<&str>,
) -> Result<Option<DateTime<Utc>>> {
    let typed = typed.unwrap_or_default().trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let there = press::dates::zone(cx_zone).map_err(Error::Fault)?;
    let at = typed
        .parse::<jiff::civil::DateTime>()
        .ok()
        .and_then(|at| at.to_zoned(there).ok());
    match at {
        Some(at) => Ok(Some(agencies::moment(at.timestamp()))),
        None => Err(Error::invalid(field, "cases-problem-moment")),
    }
}

fn says(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

impl Typed {
    /// As the verb takes it.
    fn matter(&self, visit: &Visit, zone: &str) -> Result<NewMatter> {
        let mut problems = Problems::default();
        let call = self.reply == Some(ReplyBy::Call);
        let call_at = match moment(zone, "call_at", self.call_at.as_deref().filter(|_| call)) {
            Err(Error::Invalid(found)) => {
                problems.0.extend(found.0);
                None
            }
            other => other?,
        };
        problems.expect(
            !call || call_at.is_some() || !problems.0.is_empty(),
            "call_at",
            Say::of("cases-problem-moment"),
        );
        problems.done()?;
        let company = (self.who == Some(AskerKind::Company)).then(|| Company {
            name: says(&self.company),
            number: says(&self.business_id),
            abroad: self.abroad.is_some(),
        });
        Ok(NewMatter {
            text: says(&self.text),
            theme: self.theme,
            area: self.area,
            who: Who {
                name: self.name.clone(),
                email: self.email.clone(),
                phone: self.phone.clone().filter(|_| call),
                company,
                for_somebody: false,
            },
            reply: self.reply,
            call_at,
            channel: Channel::Web,
            network: Some(visit.network()),
            ..NewMatter::default()
        })
    }

    fn kept(&self) -> Vec<Kept> {
        let id = |id: Option<i64>| id.map(|id| id.to_string());
        let all = [
            ("text", self.text.clone()),
            ("theme", id(self.theme.map(|id| id.0))),
            ("area", id(self.area.map(|id| id.0))),
            ("who", self.who.map(|who| who.code().to_owned())),
            ("name", self.name.clone()),
            ("company", self.company.clone()),
            ("business_id", self.business_id.clone()),
            ("abroad", self.abroad.clone()),
            ("reply", self.reply.map(|reply| reply.code().to_owned())),
            ("email", self.email.clone()),
            ("phone", self.phone.clone()),
            ("call_at", self.call_at.clone()),
        ];
        all.into_iter()
            .filter_map(|(name, value)| {
                Some(Kept {
                    name,
                    value: value?,
                })
            })
            .collect()
    }
}

pub(super) fn choice(value: &str, label: String, selected: bool) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
        selected,
    }
}

pub(super) fn theme_choices(cx: &Cx, site: &agencies::Site, chosen: &[ThemeId]) -> Vec<Choice> {
    site.open_themes()
        .map(|theme| {
            let indent = if theme.parent.is_some() {
                "\u{2003}"
            } else {
                ""
            };
            let name = theme.names.in_lang(cx.lang);
            choice(
                &theme.id.to_string(),
                format!("{indent}{name}"),
                chosen.contains(&theme.id),
            )
        })
        .collect()
}

pub(super) fn area_choices(cx: &Cx, site: &agencies::Site, chosen: &[AreaId]) -> Vec<Choice> {
    site.open_areas()
        .map(|area| {
            let name = area.names.in_lang(cx.lang).to_owned();
            choice(&area.id.to_string(), name, chosen.contains(&area.id))
        })
        .collect()
}

pub(super) fn asker_choices(cx: &Cx, chosen: Option<AskerKind>) -> Vec<Choice> {
    AskerKind::ALL
        .iter()
        .map(|who| {
            choice(
                who.code(),
                words::asker_name(cx.lang, *who),
                chosen == Some(*who),
            )
        })
        .collect()
}

pub(super) fn reply_choices(cx: &Cx, chosen: Option<ReplyBy>) -> Vec<Choice> {
    ReplyBy::ALL
        .iter()
        .map(|reply| {
            let label = crate::browse::reply_name(cx.lang, *reply);
            choice(reply.code(), label, chosen == Some(*reply))
        })
        .collect()
}

async fn page(
    visit: &Visit,
    place: Place,
    typed: Typed,
    matches: Option<Vec<Match>>,
) -> Result<AskPage> {
    let cx = &visit.cx;
    let site = agencies::site(cx).await?;
    let kept = &visit.config().retention;
    Ok(AskPage {
        themes: theme_choices(cx, &site, typed.theme.as_slice()),
        areas: area_choices(cx, &site, typed.area.as_slice()),
        whos: asker_choices(cx, Some(typed.who.unwrap_or(AskerKind::Private))),
        replies: reply_choices(cx, Some(typed.reply.unwrap_or(ReplyBy::Letter))),
        typed,
        matches,
        limits: Limits::of(visit, CaseKind::Matter),
        days: kept.feedback_days,
        email_days: kept.feedback_email_days,
        promise: crate::promise::promise(cx, None).await?,
        action: place.action(),
    })
}

fn preview(
    visit: &Visit,
    place: Place,
    typed: &Typed,
    foreseen: Foreseen,
    files_lost: bool,
) -> PreviewPage {
    PreviewPage {
        kept: typed.kept(),
        text: says(&typed.text),
        foreseen,
        limits: Limits::of(visit, CaseKind::Matter),
        files_lost,
        action: place.action(),
    }
}

#[derive(Deserialize)]
struct Asked {
    text: Option<String>,
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let typed = Typed {
        text: asked.text,
        ..Typed::default()
    };
    visit.show(&page(&visit, Place::Here, typed, None).await?)
}

/// The same within a frame of another site.
pub(super) async fn form_in_frame(visit: Visit) -> Result<Response> {
    let page = page(&visit, Place::Frame, Typed::default(), None).await?;
    show_form(&visit, Place::Frame, page, None).await
}

pub(super) async fn send_from_frame(visit: Visit) -> Result<Response> {
    step(visit, Place::Frame).await
}

async fn show_form(
    visit: &Visit,
    place: Place,
    page: AskPage,
    problems: Option<Problems>,
) -> Result<Response> {
    match (place, problems) {
        (Place::Here, None) => visit.show(&page),
        (Place::Here, Some(problems)) => visit.again(&page, problems),
        (Place::Frame, None) => framed(visit, visit.show_quietly(&FramedAskPage(page))?).await,
        (Place::Frame, Some(problems)) => {
            framed(visit, visit.again(&FramedAskPage(page), problems)?).await
        }
    }
}

async fn show_send(
    visit: &Visit,
    place: Place,
    page: PreviewPage,
    problems: Option<Problems>,
) -> Result<Response> {
    match (place, problems) {
        (Place::Here, None) => visit.show(&page),
        (Place::Here, Some(problems)) => visit.again(&page, problems),
        (Place::Frame, None) => framed(visit, visit.show_quietly(&FramedPreviewPage(page))?).await,
        (Place::Frame, Some(problems)) => {
            framed(visit, visit.again(&FramedPreviewPage(page), problems)?).await
        }
    }
}

/// Only the sites the agency named may show it.
async fn framed(visit: &Visit, response: Response) -> Result<Response> {
    let site = agencies::site(&visit.cx).await?;
    Ok(web::framed(response, &site.settings.embedded_on))
}

/// The form within a frame of another site: without a script, and without anything round it.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct FramedAskPage(AskPage);

#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct FramedPreviewPage(PreviewPage);

#[derive(Serialize)]
pub(super) struct FramedDonePage {
    reference: String,
    /// The page by which one follows it; outside the frame.
    url: String,
    letter: bool,
}

#[derive(Serialize)]
struct Matches {
    matches: Vec<Match>,
}

/// What there is about it, while it is being typed.
pub(super) async fn matches(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let matches = ask::look_first(&visit.cx, &says(&asked.text)).await?;
    visit.fragment("cases/matches.html", &Matches { matches })
}

pub(super) async fn send(visit: Visit) -> Result<Response> {
    step(visit, Place::Here).await
}

async fn step(mut visit: Visit, place: Place) -> Result<Response> {
    if visit.is_trapped() {
        return Ok(visit.go(match place {
            Place::Here => addresses::HOME,
            Place::Frame => addresses::EMBEDDED_ASK,
        }));
    }
    let typed: Typed = visit.form()?;
    let uploads = visit.files("files");
    let done = match visit.field("step") {
        Some("look") => {
            let found = ask::look_first(&visit.cx, &says(&typed.text)).await?;
            let page = page(&visit, place, typed, Some(found)).await?;
            return show_form(&visit, place, page, None).await;
        }
        Some("change") => {
            let page = page(&visit, place, typed, None).await?;
            return show_form(&visit, place, page, None).await;
        }
        Some("send") => take(&visit, place, &typed, uploads).await,
        _ => show_preview(&visit, place, &typed).await,
    };
    match done {
        // What is wrong with the files is mended where files are chosen.
        Err(Error::Invalid(problems)) if problems.0.iter().all(|one| one.field == "files") => {
            let site = agencies::site(&visit.cx).await?;
            let matter = typed.matter(&visit, &site.settings.zone)?;
            let foreseen = ask::foresee(&visit.cx, &matter).await?;
            let page = preview(&visit, place, &typed, foreseen, true);
            show_send(&visit, place, page, Some(problems)).await
        }
        Err(Error::Invalid(problems)) => {
            let page = page(&visit, place, typed, None).await?;
            show_form(&visit, place, page, Some(problems)).await
        }
        other => other,
    }
}

async fn show_preview(visit: &Visit, place: Place, typed: &Typed) -> Result<Response> {
    let site = agencies::site(&visit.cx).await?;
    let matter = typed.matter(visit, &site.settings.zone)?;
    let foreseen = ask::foresee(&visit.cx, &matter).await?;
    let page = preview(visit, place, typed, foreseen, false);
    show_send(visit, place, page, None).await
}

async fn take(
    visit: &Visit,
    place: Place,
    typed: &Typed,
    uploads: Vec<Upload>,
) -> Result<Response> {
    let cx = &visit.cx;
    let site = agencies::site(cx).await?;
    let mut matter = typed.matter(visit, &site.settings.zone)?;
    // Nobody's pictures are made smaller for nothing.
    ask::check(cx, &matter, uploads.len()).await?;
    let files = taken_in(cx, CaseKind::Matter, uploads).await?;
    matter.files = keep_files(cx, CaseKind::Matter, files).await?;
    let letter = matter.who.email.as_deref().unwrap_or_default().trim() != "";
    let receipt = ask::receive(cx, matter).await?;
    let (path, letter) = match cx.actor.person() {
        Some(_) => (addresses::own_case(receipt.case), true),
        None => (receipt.path(cx), letter),
    };
    if place == Place::Frame {
        let page = FramedDonePage {
            reference: receipt.reference,
            url: visit.config().absolute(&path),
            letter,
        };
        return framed(visit, visit.show_quietly(&page)?).await;
    }
    let mut told = vec![("received", "1".to_owned())];
    if letter {
        told.push(("letter", "1".to_owned()));
    }
    Ok(visit.go(&web::address(&path, &told)))
}

fn sample(typed: Typed, matches: Option<Vec<Match>>) -> AskPage {
    let one = |value: &str, label: &str| choice(value, label.to_owned(), value == "letter");
    AskPage {
        typed,
        themes: vec![one("1", "Permits")],
        areas: vec![one("2", "Harbour")],
        whos: vec![
            one("private", "A private person"),
            one("company", "A company"),
        ],
        replies: vec![
            one("letter", "By letter"),
            one("page", "On my page"),
            one("call", "Call me"),
        ],
        matches,
        limits: Limits::sample(),
        days: 730,
        email_days: 180,
        promise: super::promise::sample(),
        action: addresses::ASK,
    }
}

impl Page for AskPage {
    const TEMPLATE: &'static str = "cases/ask.html";

    fn samples() -> Vec<Self> {
        let found = Match {
            kind: ask::MatchKind::Service,
            kind_name: "Service".to_owned(),
            title: "Building permit <for a quay>".to_owned(),
            url: "/knowledge/7".to_owned(),
            lang: "en".to_owned(),
            about: Some("Who needs one, and how it goes.".to_owned()),
        };
        let full = Typed {
            text: Some("Do I need a permit for a quay?".to_owned()),
            who: Some(AskerKind::Company),
            company: Some("Laituri Oy".to_owned()),
            business_id: Some("0112038-9".to_owned()),
            reply: Some(ReplyBy::Call),
            phone: Some("+358 40 123 4567".to_owned()),
            call_at: Some("2026-11-24T10:30".to_owned()),
            ..Typed::default()
        };
        vec![
            sample(Typed::default(), None),
            sample(full.clone(), Some(vec![found])),
            sample(full, Some(Vec::new())),
        ]
    }
}

impl Page for PreviewPage {
    const TEMPLATE: &'static str = "cases/ask_preview.html";

    fn samples() -> Vec<Self> {
        let page = |answerer: Option<PersonChip>, files_lost| Self {
            kept: vec![Kept {
                name: "text",
                value: "Do I need a permit for a <quay>?".to_owned(),
            }],
            text: "Do I need a permit for a <quay>?".to_owned(),
            foreseen: Foreseen {
                team: answerer.as_ref().map(|_| "Building control".to_owned()),
                how: answerer
                    .as_ref()
                    .map(|_| "If the theme is Permits → team Building control".to_owned()),
                answerer,
                promise: super::promise::sample(),
            },
            limits: Limits::sample(),
            files_lost,
            action: addresses::ASK,
        };
        vec![page(Some(super::samples::liisa()), false), page(None, true)]
    }
}

impl Page for FramedAskPage {
    const TEMPLATE: &'static str = "cases/framed_ask.html";

    fn samples() -> Vec<Self> {
        AskPage::samples().into_iter().map(Self).collect()
    }
}

impl Page for FramedPreviewPage {
    const TEMPLATE: &'static str = "cases/framed_send.html";

    fn samples() -> Vec<Self> {
        PreviewPage::samples().into_iter().map(Self).collect()
    }
}

impl Page for FramedDonePage {
    const TEMPLATE: &'static str = "cases/framed_done.html";

    fn samples() -> Vec<Self> {
        let page = |letter| Self {
            reference: "2026-00042".to_owned(),
            url: "https://kuusilahti.example/track/5f2c".to_owned(),
            letter,
        };
        vec![page(true), page(false)]
    }
}
