//! Handing an idea in to a challenge, with the form the challenge asks for.

use super::list::{link, sample_link};
use crate::acts;
use crate::browse;
use crate::contest::browse::{self as contest, Setting};
use crate::contest::window;
use crate::files::keep_files;
use crate::pages::choices::{self, Choice};
use crate::pages::write::{FormFields, Typed, taken_in};
use crate::pages::{samples, talk};
use crate::submit as submitting;
use crate::views::{ChallengeLink, FormAnswer, IdeaRow};
use challenges::{Act, Answers, Form};
use chrono::{DateTime, Utc};
use entity::words::{
    ChallengeId, FileRole, FormParts, IdeaId, Lang, Need, QuestionId, QuestionKind,
};
use hall::error::{Error, Result};
use hall::{Cx, addresses};
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit};

/// A question as the form shows it.
#[derive(Clone, Debug, Serialize)]
pub struct AskedQuestion {
    pub field: String,
    pub kind: QuestionKind,
    pub label: String,
    pub help: Option<String>,
    /// Never for a question with a condition: the server knows whether it applies.
    pub required: bool,
    pub value: String,
    pub options: Vec<Choice>,
    /// "Only if you answered …", in words.
    pub only_if: Option<String>,
    /// The field it depends on, and the answer there.
    pub on: Option<String>,
    pub is: Option<String>,
}

/// The questions with what was typed.
pub fn questions(cx: &Cx, form: &Form, typed: &Answers) -> Vec<AskedQuestion> {
    form.asked()
        .map(|question| {
            let said = typed.get(&question.id).map_or(&[][..], Vec::as_slice);
            let leans_on = question.condition.as_ref().and_then(|condition| {
                let other = form
                    .question(condition.question)
                    .filter(|one| !one.retired)?;
                Some((other, condition))
            });
            let only_if = leans_on.map(|(other, condition)| {
                let args = [
                    ("question", other.label.as_str().into()),
                    ("answer", condition.is.as_str().into()),
                ];
                press::say(cx.lang, "ideas-question-only-if", &args)
            });
            AskedQuestion {
                field: question.field(),
                kind: question.kind,
                label: question.label.clone(),
                help: question.help.clone(),
                required: question.required && only_if.is_none(),
                value: said.first().cloned().unwrap_or_default(),
                options: question
                    .options
                    .iter()
                    .map(|option| Choice::new(option, option.as_str(), said.contains(option)))
                    .collect(),
                only_if,
                on: leans_on.map(|(other, _)| other.field()),
                is: leans_on.map(|(_, condition)| condition.is.clone()),
            }
        })
        .collect()
}

/// What was typed under the questions of the form, retired ones too: a draft loses nothing.
pub fn answers_typed(visit: &Visit, form: &Form) -> Answers {
    form.questions
        .iter()
        .map(|question| (question.id, visit.fields(&question.field())))
        .filter(|(_, values)| !values.is_empty())
        .collect()
}

#[derive(Serialize)]
pub struct NewEntryPage {
    challenge: ChallengeLink,
    form: FormFields,
    parts: FormParts,
    questions: Vec<AskedQuestion>,
    /// What an older form was answered, in a draft; it is kept and no longer asked.
    retired: Vec<FormAnswer>,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    languages: Vec<Choice>,
    similar: Vec<IdeaRow>,
    draft_id: Option<IdeaId>,
    similar_module: &'static str,
    max_title: usize,
    max_text: usize,
    closes_at: Option<DateTime<Utc>>,
    /// Why nothing can be handed in now, in words.
    closed: Option<String>,
}

async fn page(
    cx: &Cx,
    setting: &Setting,
    typed: &Typed,
    answers: &Answers,
    similar: Vec<IdeaRow>,
) -> Result<NewEntryPage> {
    let site = agencies::site(cx).await?;
    let limits = &cx.config().limits;
    let closed = window::closed(cx, &setting.window, Act::Submit);
    let retired = contest::told(&setting.form, answers.clone())
        .into_iter()
        .filter(|answer| answer.retired)
        .collect();
    Ok(NewEntryPage {
        challenge: link(setting),
        form: typed.fields(),
        parts: setting.form.parts.clone(),
        questions: questions(cx, &setting.form, answers),
        retired,
        themes: choices::themes(&site, cx.lang, typed.theme()),
        areas: choices::areas(&site, cx.lang, typed.area()),
        languages: choices::languages(typed.language()),
        similar,
        draft_id: typed.draft(),
        similar_module: "similar",
        max_title: limits.title_chars,
        max_text: limits.text_chars,
        closes_at: setting
            .window
            .brief
            .open(Act::Submit, setting.window.now)
            .ok()
            .flatten(),
        closed: closed.map(|refusal| window::said(cx, refusal)),
    })
}

pub async fn new(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let mut typed: Typed = visit.query()?;
    let setting = contest::setting(&visit.cx, id).await?;
    let mut answers = Answers::new();
    if let Some(draft) = typed.draft() {
        let kept = browse::draft(&visit.cx, draft).await?;
        if kept.challenge != Some(id) {
            return Err(Error::Missing);
        }
        answers = kept.answers.clone();
        typed = Typed::of_draft(kept);
    }
    let page = page(&visit.cx, &setting, &typed, &answers, Vec::new()).await?;
    visit.show(&page)
}

pub async fn submit(mut visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    if visit.is_trapped() {
        return Ok(visit.go(&addresses::challenge(id)));
    }
    let typed: Typed = visit.form()?;
    if typed.wants_draft() {
        return keep_draft(visit).await;
    }
    let setting = contest::setting(&visit.cx, id).await?;
    let answers = answers_typed(&visit, &setting.form);
    match send(&mut visit, id, &typed, &answers).await {
        Err(Error::Invalid(problems)) => {
            let (title, text) = typed.words();
            let similar = browse::similar(&visit.cx, title, text, None, None).await?;
            let page = page(&visit.cx, &setting, &typed, &answers, similar).await?;
            visit.again(&page, problems)
        }
        other => other,
    }
}

async fn send(
    visit: &mut Visit,
    id: ChallengeId,
    typed: &Typed,
    answers: &Answers,
) -> Result<Response> {
    let files = taken_in(visit, typed.alts()).await?;
    let roles: Vec<FileRole> = files.iter().map(|file| file.role).collect();
    let mut said = typed.submission(Vec::new());
    said.challenge = Some(id);
    said.answers = Some(answers.clone());
    // Everything is looked at before a picture is kept, and before a visitor is sent a letter.
    submitting::rehearse(&visit.cx, &said, &roles).await?;
    said.files = keep_files(&visit.cx, files).await?;
    if visit.cx.actor.person().is_none() {
        let payload = serde_json::to_value(&said)?;
        return talk::by_letter(visit, acts::SUBMIT, payload, &addresses::challenge(id)).await;
    }
    let kept = submitting::submit(&visit.cx, said).await?;
    let waits = kept.row.visibility != entity::words::Visibility::Public;
    let flash = Flash::good(if waits {
        "ideas-flash-submitted-waits"
    } else {
        "ideas-flash-submitted-challenge"
    });
    Ok(visit.go_with(&kept.row.url, flash))
}

/// Keeps the draft, by the button or by the script while one writes.
pub async fn keep_draft(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let setting = contest::setting(&visit.cx, id).await?;
    let answers = answers_typed(&visit, &setting.form);
    let mut said = typed.submission(Vec::new());
    said.challenge = Some(id);
    said.answers = Some(answers.clone());
    match submitting::save_draft(&visit.cx, said).await {
        Ok(draft) => {
            let new = addresses::new_challenge_idea(id);
            let there = web::address(&new, &[("draft", draft.to_string())]);
            Ok(visit.go_with(&there, Flash::good("ideas-flash-draft-kept")))
        }
        Err(Error::Invalid(problems)) => {
            let page = page(&visit.cx, &setting, &typed, &answers, Vec::new()).await?;
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

/// One question of each kind, for pages that show a form.
pub fn sample_questions() -> Vec<AskedQuestion> {
    QuestionKind::ALL
        .iter()
        .zip(1..)
        .map(|(kind, number)| AskedQuestion {
            field: challenges::form::field(QuestionId(number)),
            kind: *kind,
            label: "For whom? <b>\"&".to_owned(),
            help: Some("Say it in a few words.".to_owned()),
            required: number % 2 == 0,
            value: String::new(),
            options: vec![Choice::new("Children", "Children", true)],
            only_if: (number == 3).then(|| "Only if you answered so.".to_owned()),
            on: (number == 3).then(|| challenges::form::field(QuestionId(1))),
            is: (number == 3).then(|| "Children".to_owned()),
        })
        .collect()
}

impl Page for NewEntryPage {
    const TEMPLATE: &'static str = "ideas/challenge_new.html";

    fn samples() -> Vec<Self> {
        let page = |closed: Option<&str>, need: Need| Self {
            challenge: sample_link(),
            form: FormFields::default(),
            parts: FormParts {
                text: need,
                image: need,
                attachment: need,
                cost: need,
                place: need,
            },
            questions: sample_questions(),
            retired: vec![FormAnswer {
                question: QuestionId(9),
                label: "Which season?".to_owned(),
                kind: QuestionKind::OneOf,
                values: vec!["Winter".to_owned()],
                retired: true,
            }],
            themes: vec![Choice::new(1, "Parks", true)],
            areas: vec![],
            languages: choices::languages(Some(Lang::Fi)),
            similar: samples::sample_rows(),
            draft_id: Some(IdeaId(3)),
            similar_module: "similar",
            max_title: 150,
            max_text: 20_000,
            closes_at: DateTime::from_timestamp(1_790_000_000, 0),
            closed: closed.map(str::to_owned),
        };
        let bare = page(Some("Closed since yesterday."), Need::Off);
        vec![
            page(None, Need::Required),
            page(None, Need::Asked),
            Self {
                retired: vec![],
                similar: vec![],
                questions: vec![],
                draft_id: None,
                closes_at: None,
                ..bare
            },
        ]
    }
}
