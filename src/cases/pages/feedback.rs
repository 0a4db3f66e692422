//! The form: one short page, for anyone.

use super::intake::taken_in;
use crate::files::{keep_files, most_files};
use crate::promise::{self, PromiseView};
use crate::submit::{self, NewFeedback};
use entity::words::{CaseKind, Channel};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Response, Upload, Visit};

#[derive(Serialize)]
pub(super) struct FormPage {
    form: Fields,
    limits: Limits,
    /// Files had been chosen, and a browser does not keep them.
    files_lost: bool,
    /// How many days the words and the address are kept.
    days: u32,
    email_days: u32,
    /// What is promised to whoever sends it now.
    promise: PromiseView,
}

/// What a message may be.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Limits {
    chars: usize,
    files: usize,
    /// Megabytes of one file.
    size: u64,
}

impl Limits {
    pub fn of(visit: &Visit, kind: CaseKind) -> Self {
        let rules = visit.cx.rules();
        let limits = &rules.limits;
        Self {
            chars: limits.feedback_chars,
            files: most_files(&visit.cx, kind),
            size: limits.image_bytes.min(limits.attachment_bytes) / (1024 * 1024),
        }
    }

    pub const fn sample() -> Self {
        Self {
            chars: 5_000,
            files: 3,
            size: 10,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize)]
struct Fields {
    text: String,
    email: String,
    about: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Typed {
    text: Option<String>,
    email: Option<String>,
    about: Option<String>,
}

#[derive(Deserialize)]
struct Asked {
    about: Option<String>,
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    // A page of this hub and nobody's key; anything else is not repeated.
    let about = asked
        .about
        .as_deref()
        .and_then(crate::case::page_of)
        .map(|(path, _)| path)
        .unwrap_or_default();
    let fields = Fields {
        about,
        ..Fields::default()
    };
    visit.show(&page(&visit, fields, false).await?)
}

async fn page(visit: &Visit, form: Fields, files_lost: bool) -> Result<FormPage> {
    let kept = &visit.config().retention;
    Ok(FormPage {
        form,
        limits: Limits::of(visit, CaseKind::Feedback),
        files_lost,
        days: kept.feedback_days,
        email_days: kept.feedback_email_days,
        promise: promise::promise(&visit.cx, None).await?,
    })
}

pub(super) async fn send(mut visit: Visit) -> Result<Response> {
    if visit.is_trapped() {
        return Ok(visit.go(addresses::HOME));
    }
    let typed: Typed = visit.form()?;
    let uploads = visit.files("files");
    let had_files = !uploads.is_empty();
    match take(&visit, &typed, uploads).await {
        Err(Error::Invalid(problems)) => {
            let fields = Fields {
                text: typed.text.unwrap_or_default(),
                email: typed.email.unwrap_or_default(),
                about: typed.about.unwrap_or_default(),
            };
            visit.again(&page(&visit, fields, had_files).await?, problems)
        }
        other => other,
    }
}

async fn take(visit: &Visit, typed: &Typed, uploads: Vec<Upload>) -> Result<Response> {
    let cx = &visit.cx;
    let mut said = NewFeedback {
        text: typed.text.clone().unwrap_or_default(),
        email: typed.email.clone(),
        about: typed.about.clone(),
        channel: Channel::Web,
        network: Some(visit.network()),
        ..NewFeedback::default()
    };
    // Nobody's pictures are made smaller for nothing.
    submit::rehearse(cx, &said, uploads.len()).await?;
    let files = taken_in(cx, CaseKind::Feedback, uploads).await?;
    said.files = keep_files(cx, CaseKind::Feedback, files).await?;
    let receipt = submit::submit(cx, said).await?;
    let (path, letter) = if cx.actor.person().is_some() {
        (addresses::own_case(receipt.case), true)
    } else {
        let given = typed.email.as_deref().unwrap_or_default();
        (receipt.path(cx), !given.trim().is_empty())
    };
    let mut told = vec![("received", "1".to_owned())];
    if letter {
        told.push(("letter", "1".to_owned()));
    }
    Ok(visit.go(&web::address(&path, &told)))
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "cases/feedback.html";

    fn samples() -> Vec<Self> {
        let page = |form, files_lost| Self {
            form,
            limits: Limits::sample(),
            files_lost,
            days: 730,
            email_days: 180,
            promise: super::promise::sample(),
        };
        let full = Fields {
            text: "The lamp at the stop is dark.".to_owned(),
            email: "aino@kuusilahti.example".to_owned(),
            about: "/ideas/412".to_owned(),
        };
        vec![page(Fields::default(), false), page(full, true)]
    }
}
