//! Writing an idea, going on with a draft, changing it, withdrawing it.

use super::choices::{self, Choice, Tab};
use super::{intake, samples, talk};
use crate::acts;
use crate::browse;
use crate::contest::pages::write::{AskedQuestion, answers_typed, questions, sample_questions};
use crate::edit::{self as editing, Edit};
use crate::files::{KeptFile, NewFile, keep_files};
use crate::submit::{self as submitting, Draft, Submission};
use crate::views::{FileView, IdeaRow, ImageView};
use entity::words::{AreaId, FileId, FormParts, IdeaId, Lang, Need, ThemeId};
use hall::error::{Error, Result};
use hall::{Cx, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

/// What was typed, kept for the next time the form is shown.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Typed {
    title: Option<String>,
    text: Option<String>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    place: Option<String>,
    language: Option<Lang>,
    draft: Option<IdeaId>,
    email: Option<String>,
    #[serde(rename = "do")]
    deed: Option<String>,
    amount: Option<String>,
    version: Option<i64>,
    /// Why it is changed.
    why: Option<String>,
    #[serde(default)]
    drop: Vec<FileId>,
    /// What each new picture shows, in their order.
    #[serde(default)]
    alt: Vec<String>,
}

impl Typed {
    pub(crate) fn of_draft(draft: Draft) -> Self {
        Self {
            title: Some(draft.title),
            text: Some(draft.text),
            theme: draft.theme,
            area: draft.area,
            place: draft.place,
            amount: draft.amount.map(|sum| sum.to_string()),
            language: Some(draft.lang),
            draft: Some(draft.id),
            ..Self::default()
        }
    }

    pub(crate) fn fields(&self) -> FormFields {
        let said = |typed: &Option<String>| typed.clone().unwrap_or_default();
        FormFields {
            title: said(&self.title),
            text: said(&self.text),
            place: said(&self.place),
            amount: said(&self.amount),
            email: said(&self.email),
            why: said(&self.why),
        }
    }

    pub(crate) fn words(&self) -> (&str, &str) {
        (
            self.title.as_deref().unwrap_or_default(),
            self.text.as_deref().unwrap_or_default(),
        )
    }

    pub(crate) fn wants_draft(&self) -> bool {
        self.deed.as_deref() == Some("draft")
    }

    pub(crate) fn draft(&self) -> Option<IdeaId> {
        self.draft
    }

    pub(crate) fn theme(&self) -> Option<ThemeId> {
        self.theme
    }

    pub(crate) fn area(&self) -> Option<AreaId> {
        self.area
    }

    pub(crate) fn language(&self) -> Option<Lang> {
        self.language
    }

    pub(crate) fn alts(&self) -> &[String] {
        &self.alt
    }

    pub(crate) fn submission(&self, files: Vec<KeptFile>) -> Submission {
        Submission {
            title: self.title.clone().unwrap_or_default(),
            text: self.text.clone().unwrap_or_default(),
            lang: self.language,
            theme: self.theme,
            area: self.area,
            place: self.place.clone(),
            files,
            draft: self.draft,
            challenge: None,
            amount: self.amount.clone(),
            answers: None,
        }
    }
}

/// The form as its template shows it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormFields {
    title: String,
    text: String,
    place: String,
    amount: String,
    email: String,
    why: String,
}

/// What an idea of the noticeboard may have: everything but a sum.
fn noticeboard_parts() -> FormParts {
    FormParts {
        text: Need::Required,
        image: Need::Asked,
        attachment: Need::Asked,
        cost: Need::Off,
        place: Need::Asked,
    }
}

#[derive(Serialize)]
pub struct NewPage {
    form: FormFields,
    parts: FormParts,
    questions: Vec<AskedQuestion>,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    languages: Vec<Choice>,
    similar: Vec<IdeaRow>,
    draft_id: Option<IdeaId>,
    similar_module: &'static str,
    max_title: usize,
    max_text: usize,
}

async fn new_page(cx: &Cx, typed: &Typed, similar: Vec<IdeaRow>) -> Result<NewPage> {
    let site = agencies::site(cx).await?;
    let limits = &cx.config().limits;
    Ok(NewPage {
        form: typed.fields(),
        parts: noticeboard_parts(),
        questions: Vec::new(),
        themes: choices::themes(&site, cx.lang, typed.theme),
        areas: choices::areas(&site, cx.lang, typed.area),
        languages: choices::languages(typed.language),
        similar,
        draft_id: typed.draft,
        similar_module: "similar",
        max_title: limits.title_chars,
        max_text: limits.text_chars,
    })
}

pub async fn new(visit: Visit) -> Result<Response> {
    let mut typed: Typed = visit.query()?;
    if let Some(id) = typed.draft {
        let draft = browse::draft(&visit.cx, id).await?;
        if let Some(challenge) = draft.challenge {
            let there = addresses::new_challenge_idea(challenge);
            return Ok(visit.go(&web::address(&there, &[("draft", id.to_string())])));
        }
        typed = Typed::of_draft(draft);
    }
    let page = new_page(&visit.cx, &typed, Vec::new()).await?;
    visit.show(&page)
}

#[derive(Deserialize)]
struct LikeThis {
    title: Option<String>,
    text: Option<String>,
}

#[derive(Serialize)]
struct SimilarRows {
    rows: Vec<IdeaRow>,
}

/// "Is it one of these?", asked while a title is written.
pub async fn similar(visit: Visit) -> Result<Response> {
    let like: LikeThis = visit.query()?;
    let (title, text) = (
        like.title.unwrap_or_default(),
        like.text.unwrap_or_default(),
    );
    let rows = browse::similar(&visit.cx, &title, &text, None, None).await?;
    visit.fragment("ideas/similar.html", &SimilarRows { rows })
}

pub async fn submit(mut visit: Visit) -> Result<Response> {
    if visit.is_trapped() {
        return Ok(visit.go(addresses::IDEAS));
    }
    let typed: Typed = visit.form()?;
    if typed.deed.as_deref() == Some("draft") {
        return keep_draft(visit).await;
    }
    match send(&mut visit, &typed).await {
        Err(Error::Invalid(problems)) => {
            let (title, text) = (
                typed.title.clone().unwrap_or_default(),
                typed.text.clone().unwrap_or_default(),
            );
            let similar = browse::similar(&visit.cx, &title, &text, None, None).await?;
            visit.again(&new_page(&visit.cx, &typed, similar).await?, problems)
        }
        other => other,
    }
}

async fn send(visit: &mut Visit, typed: &Typed) -> Result<Response> {
    // The words first: nobody waits for ten pictures to hear that the title is missing.
    let (title, text) = (
        typed.title.as_deref().unwrap_or(""),
        typed.text.as_deref().unwrap_or(""),
    );
    crate::idea::checked_words(title, text, &visit.config().limits)?;
    let files = keep_files(&visit.cx.clone(), taken_in(visit, &typed.alt).await?).await?;
    let submission = typed.submission(files);
    if visit.cx.actor.person().is_none() {
        let payload = serde_json::to_value(&submission)?;
        return talk::by_letter(visit, acts::SUBMIT, payload, addresses::IDEAS).await;
    }
    let kept = submitting::submit(&visit.cx, submission).await?;
    let waits = kept.row.visibility != entity::words::Visibility::Public;
    let flash = Flash::good(if waits {
        "ideas-flash-submitted-waits"
    } else {
        "ideas-flash-submitted"
    });
    Ok(visit.go_with(&kept.row.url, flash))
}

/// Pictures and papers of the form, pictures made safe.
pub(crate) async fn taken_in(visit: &mut Visit, alts: &[String]) -> Result<Vec<NewFile>> {
    let (images, attachments) = (visit.files("images"), visit.files("attachments"));
    intake::taken_in(&visit.cx, images, attachments, alts).await
}

/// Keeps the draft, by the button or by the script while one writes.
pub async fn keep_draft(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    match submitting::save_draft(&visit.cx, typed.submission(Vec::new())).await {
        Ok(id) => {
            let there = web::address(addresses::NEW_IDEA, &[("draft", id.to_string())]);
            Ok(visit.go_with(&there, Flash::good("ideas-flash-draft-kept")))
        }
        Err(Error::Invalid(problems)) => {
            visit.again(&new_page(&visit.cx, &typed, Vec::new()).await?, problems)
        }
        Err(other) => Err(other),
    }
}

#[derive(Serialize)]
pub struct EditPage {
    idea: Edited,
    form: FormFields,
    parts: FormParts,
    questions: Vec<AskedQuestion>,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    languages: Vec<Choice>,
    similar: Vec<IdeaRow>,
    similar_module: &'static str,
    version: i64,
    max_title: usize,
    max_text: usize,
}

#[derive(Serialize)]
struct Edited {
    id: IdeaId,
    url: String,
    title: String,
    images: Vec<ImageView>,
    attachments: Vec<FileView>,
}

async fn edit_page(visit: &Visit, id: IdeaId, typed: Option<&Typed>) -> Result<EditPage> {
    let facts = browse::edit_facts(&visit.cx, id).await?;
    let (draft, version) = (facts.words, facts.version);
    let (images, attachments) = (facts.images, facts.attachments);
    let site = agencies::site(&visit.cx).await?;
    let limits = &visit.config().limits;
    let title = draft.title.clone();
    let answers = match (&facts.form, typed) {
        (Some(form), Some(_)) => answers_typed(visit, form),
        _ => draft.answers.clone(),
    };
    let standing = Typed::of_draft(draft);
    let shown = typed.unwrap_or(&standing);
    Ok(EditPage {
        idea: Edited {
            id,
            url: addresses::idea(id),
            title,
            images,
            attachments,
        },
        form: shown.fields(),
        parts: facts
            .form
            .as_ref()
            .map_or_else(noticeboard_parts, |form| form.parts.clone()),
        questions: facts
            .form
            .as_ref()
            .map(|form| questions(&visit.cx, form, &answers))
            .unwrap_or_default(),
        themes: choices::themes(&site, visit.lang, shown.theme),
        areas: choices::areas(&site, visit.lang, shown.area),
        languages: choices::languages(shown.language),
        similar: Vec::new(),
        similar_module: "",
        version: typed.and_then(|typed| typed.version).unwrap_or(version),
        max_title: limits.title_chars,
        max_text: limits.text_chars,
    })
}

pub async fn edit_form(visit: Visit) -> Result<Response> {
    let page = edit_page(&visit, visit.path("id")?, None).await?;
    visit.show(&page)
}

pub async fn edit(mut visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    match change(&mut visit, id, &typed).await {
        Err(Error::Invalid(problems)) => {
            visit.again(&edit_page(&visit, id, Some(&typed)).await?, problems)
        }
        other => other,
    }
}

async fn change(visit: &mut Visit, id: IdeaId, typed: &Typed) -> Result<Response> {
    let facts = browse::edit_facts(&visit.cx, id).await?;
    let files = keep_files(&visit.cx.clone(), taken_in(visit, &typed.alt).await?).await?;
    let words = Submission {
        answers: facts.form.as_ref().map(|form| answers_typed(visit, form)),
        ..typed.submission(files)
    };
    let asked = Edit {
        words,
        over: typed.version,
        why: typed.why.clone(),
        remove_files: typed.drop.clone(),
    };
    let kept = editing::edit(&visit.cx, id, asked).await?;
    Ok(visit.go_with(&kept.row.url, Flash::good("ideas-flash-edited")))
}

/// A page for one deed that wants a second thought.
#[derive(Serialize)]
pub struct ConfirmPage {
    title: &'static str,
    lead: &'static str,
    action: String,
    back: Tab,
    reasons: Vec<Choice>,
    form: FormFields,
    text_label: Option<&'static str>,
    send: &'static str,
    by_letter: bool,
}

pub async fn withdraw_form(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    let view = browse::one(&visit.cx, id).await?;
    if !view.may.withdraw {
        return Err(Error::Forbidden);
    }
    visit.show(&ConfirmPage {
        title: "ideas-withdraw-title",
        lead: "ideas-withdraw-lead",
        action: format!("{}/withdraw", view.row.url),
        back: Tab {
            label: view.row.title,
            href: view.row.url,
            current: false,
        },
        reasons: Vec::new(),
        form: FormFields::default(),
        text_label: None,
        send: "ideas-withdraw-send",
        by_letter: false,
    })
}

pub async fn withdraw(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    editing::withdraw(&visit.cx, id).await?;
    Ok(visit.go_with(&addresses::idea(id), Flash::good("ideas-flash-withdrawn")))
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "ideas/new.html";

    fn samples() -> Vec<Self> {
        let page = |similar| Self {
            form: FormFields {
                title: "A bench".to_owned(),
                ..FormFields::default()
            },
            parts: noticeboard_parts(),
            questions: vec![],
            themes: vec![Choice::new(1, "Parks", true)],
            areas: vec![],
            languages: choices::languages(Some(Lang::Fi)),
            similar,
            draft_id: Some(IdeaId(3)),
            similar_module: "similar",
            max_title: 150,
            max_text: 20_000,
        };
        vec![
            page(samples::sample_rows()),
            Self {
                draft_id: None,
                ..page(vec![])
            },
        ]
    }
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "ideas/edit.html";

    fn samples() -> Vec<Self> {
        let full = samples::full_view();
        vec![Self {
            idea: Edited {
                id: full.row.id,
                url: full.row.url,
                title: full.row.title,
                images: full.images,
                attachments: full.attachments,
            },
            form: FormFields::default(),
            parts: noticeboard_parts(),
            questions: sample_questions(),
            themes: vec![],
            areas: vec![],
            languages: choices::languages(None),
            similar: vec![],
            similar_module: "",
            version: 2,
            max_title: 150,
            max_text: 20_000,
        }]
    }
}

impl Page for ConfirmPage {
    const TEMPLATE: &'static str = "ideas/confirm.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            title: "ideas-withdraw-title",
            lead: "ideas-withdraw-lead",
            action: "/ideas/412/withdraw".to_owned(),
            back: Tab {
                label: "A bench".to_owned(),
                href: "/ideas/412".to_owned(),
                current: false,
            },
            reasons: vec![],
            form: FormFields::default(),
            text_label: None,
            send: "ideas-withdraw-send",
            by_letter: false,
        }]
    }
}
