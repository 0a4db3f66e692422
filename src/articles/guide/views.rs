//! A walk as it is shown, the same on the page and in the API.

use super::tree::Tree;
use super::walk::{Given, Screen, Walk};
use accounts::PersonChip;
use entity::words::{ArticleId, Lang, PersonId};
use poem_openapi::Object;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::Arc;

/// How far somebody has come in a guide: a question to answer, or the ending they came to.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "GuideWalk")]
pub struct WalkView {
    pub article: ArticleId,
    pub title: String,
    /// The language it is shown in; another than asked for where there is no translation yet.
    pub lang: Lang,
    /// The questions passed, in their order.
    pub taken: Vec<TakenView>,
    /// Answers given before that do not lie on this way, as `q1.a2`; they count again when one comes back to them.
    pub aside: Vec<String>,
    /// Some answer is no longer in the guide: it was changed since.
    pub changed: bool,
    pub question: Option<AskedView>,
    pub ending: Option<EndingView>,
    /// It does not go on from here; only a draft can do this.
    pub astray: bool,
}

/// A question that was passed.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "GuideTaken")]
pub struct TakenView {
    pub question: String,
    pub title: String,
    pub answer: String,
    pub label: String,
}

/// The question to answer now.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "GuideAsked")]
pub struct AskedView {
    pub key: String,
    pub title: String,
    /// Markdown.
    pub help: String,
    pub answers: Vec<ChoiceView>,
    /// The answer given before, where one went back to it.
    pub chosen: Option<String>,
    /// Which question it is on this way, from 1, and how many there are at the most.
    pub number: u32,
    pub of: u32,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "GuideChoice")]
pub struct ChoiceView {
    pub key: String,
    pub label: String,
}

/// What to do, with which papers, who helps, what it costs and how long it takes.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "GuideResult")]
pub struct EndingView {
    pub key: String,
    pub title: String,
    /// Markdown.
    pub text: String,
    pub steps: Vec<StepView>,
    pub papers: Vec<PaperView>,
    pub person: Option<PersonChip>,
    pub cost: String,
    pub time: String,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "GuideResultStep")]
pub struct StepView {
    pub key: String,
    pub text: String,
    /// Markdown.
    pub note: String,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "GuideResultPaper")]
pub struct PaperView {
    pub name: String,
    pub url: String,
    /// It leads out of this hub.
    pub elsewhere: bool,
}

/// A tree with what is known of it.
#[derive(Clone, Debug)]
pub struct Guide {
    pub article: ArticleId,
    pub title: String,
    pub lang: Lang,
    /// The number of the version it stands in.
    pub version: i64,
    /// It is out of use; the article says what to read instead.
    pub retired: bool,
    pub tree: Arc<Tree>,
}

impl Guide {
    /// A walk through this guide as it is shown. `people`: whom endings name.
    pub fn walked(&self, walk: &Walk<'_>, people: &HashMap<PersonId, PersonChip>) -> WalkView {
        let number = walk.taken.len() + 1;
        let (mut question, mut ending, mut astray) = (None, None, false);
        match &walk.screen {
            Screen::Question {
                question: asked,
                chosen,
                ahead,
            } => {
                question = Some(AskedView {
                    key: asked.key.clone(),
                    title: asked.title.clone(),
                    help: asked.help.clone(),
                    answers: asked
                        .answers
                        .iter()
                        .map(|answer| ChoiceView {
                            key: answer.key.clone(),
                            label: answer.label.clone(),
                        })
                        .collect(),
                    chosen: chosen.map(str::to_owned),
                    number: u32::try_from(number).unwrap_or(u32::MAX),
                    of: u32::try_from(number + ahead).unwrap_or(u32::MAX),
                });
            }
            Screen::Ending {
                ending: come_to,
                steps,
                papers,
            } => {
                ending = Some(EndingView {
                    key: come_to.key.clone(),
                    title: come_to.title.clone(),
                    text: come_to.text.clone(),
                    steps: steps
                        .iter()
                        .map(|step| StepView {
                            key: step.key.clone(),
                            text: step.text.clone(),
                            note: step.note.clone(),
                        })
                        .collect(),
                    papers: papers
                        .iter()
                        .map(|paper| PaperView {
                            name: paper.name.clone(),
                            elsewhere: !paper.url.starts_with('/'),
                            url: paper.url.clone(),
                        })
                        .collect(),
                    person: come_to.person.and_then(|id| people.get(&id).cloned()),
                    cost: come_to.cost.clone(),
                    time: come_to.time.clone(),
                });
            }
            Screen::Astray { .. } => astray = true,
        }
        WalkView {
            article: self.article,
            title: self.title.clone(),
            lang: self.lang,
            taken: walk
                .taken
                .iter()
                .map(|one| TakenView {
                    question: one.question.key.clone(),
                    title: one.question.title.clone(),
                    answer: one.answer.key.clone(),
                    label: one.answer.label.clone(),
                })
                .collect(),
            aside: walk.aside.iter().map(Given::to_string).collect(),
            changed: walk.changed,
            question,
            ending,
            astray,
        }
    }
}

impl WalkView {
    /// Every answer worth carrying on, as the address carries it.
    pub fn given(&self) -> impl Iterator<Item = String> {
        self.taken
            .iter()
            .map(|one| format!("{}.{}", one.question, one.answer))
            .chain(self.aside.iter().cloned())
    }

    /// The address with these answers; `at` goes back to a question, `done` are ticked lines.
    pub fn address(&self, base: &str, at: Option<&str>, done: &[String]) -> String {
        let pairs: Vec<String> = self
            .given()
            .map(|one| format!("a={one}"))
            .chain(at.map(|at| format!("at={at}")))
            .chain(done.iter().map(|step| format!("done={step}")))
            .collect();
        if pairs.is_empty() {
            base.to_owned()
        } else {
            format!("{base}?{}", pairs.join("&"))
        }
    }
}
