//! One part of a guide on a page of its own: a question with its answers, or an ending with its checklist and papers.
//! Lines are named by their keys; a few empty ones wait at the end. Every button keeps what was typed first.

use super::build::{Mend, sample, title_of, to_mend};
use super::build_address;
use crate::guide::change::{AnswerInput, EndingInput, QuestionInput, StepInput, To};
use crate::guide::{self, Guide, LIMITS, Paper, Tree, When};
use entity::words::{ArticleId, Lang, PersonId};
use hall::addresses;
use hall::error::{Error, Problems, Refusal, Result};
use press::Page;
use serde::Serialize;
use std::sync::Arc;
use web::{Flash, Response, Visit};

/// Empty lines that wait to be filled.
const SPARE: usize = 2;

#[derive(Serialize)]
pub struct PartPage {
    guide_title: String,
    article_url: String,
    build_url: String,
    url: String,
    lang: Lang,
    key: String,
    version: i64,
    is_ending: bool,
    title: String,
    /// Help of a question, text of an ending.
    text: String,
    answers: Vec<AnswerRow>,
    steps: Vec<StepRow>,
    papers: Vec<PaperRow>,
    staff: Vec<Choice>,
    cost: String,
    time: String,
    mend: Vec<Mend>,
    /// The answers that lead here.
    ways: Vec<String>,
    line_chars: usize,
    text_chars: usize,
    fact_chars: usize,
    url_chars: usize,
}

#[derive(Clone, Serialize)]
struct Choice {
    value: String,
    label: String,
    selected: bool,
}

#[derive(Serialize)]
struct AnswerRow {
    /// Its key; `n1` of an empty line.
    row: String,
    number: usize,
    is_new: bool,
    label: String,
    to: Vec<Choice>,
}

#[derive(Serialize)]
struct StepRow {
    row: String,
    number: usize,
    is_new: bool,
    text: String,
    note: String,
    when: Vec<Choice>,
}

#[derive(Serialize)]
struct PaperRow {
    row: String,
    number: usize,
    is_new: bool,
    name: String,
    url: String,
    when: Vec<Choice>,
}

/// What the form says, line by line, as it was typed.
#[derive(Clone, Debug, Default)]
struct Typed {
    title: String,
    text: String,
    answers: Vec<TypedAnswer>,
    steps: Vec<TypedStep>,
    papers: Vec<TypedPaper>,
    person: Option<PersonId>,
    cost: String,
    time: String,
}

#[derive(Clone, Debug, Default)]
struct TypedAnswer {
    row: String,
    label: String,
    to: String,
}

#[derive(Clone, Debug, Default)]
struct TypedStep {
    row: String,
    text: String,
    note: String,
    when: String,
}

#[derive(Clone, Debug, Default)]
struct TypedPaper {
    row: String,
    name: String,
    url: String,
    when: String,
}

impl Typed {
    fn of(tree: &Tree, key: &str) -> Option<Self> {
        if let Some(question) = tree.question(key) {
            return Some(Self {
                title: question.title.clone(),
                text: question.help.clone(),
                answers: question
                    .answers
                    .iter()
                    .map(|answer| TypedAnswer {
                        row: answer.key.clone(),
                        label: answer.label.clone(),
                        to: answer.to.clone().unwrap_or_default(),
                    })
                    .collect(),
                ..Self::default()
            });
        }
        let ending = tree.ending(key)?;
        Some(Self {
            title: ending.title.clone(),
            text: ending.text.clone(),
            answers: Vec::new(),
            steps: ending
                .steps
                .iter()
                .map(|step| TypedStep {
                    row: step.key.clone(),
                    text: step.text.clone(),
                    note: step.note.clone(),
                    when: when_value(step.when.as_ref()),
                })
                .collect(),
            papers: (1..)
                .zip(&ending.papers)
                .map(|(number, paper)| TypedPaper {
                    row: format!("p{number}"),
                    name: paper.name.clone(),
                    url: paper.url.clone(),
                    when: when_value(paper.when.as_ref()),
                })
                .collect(),
            person: ending.person,
            cost: ending.cost.clone(),
            time: ending.time.clone(),
        })
    }

    fn read(visit: &Visit) -> Self {
        let field = |name: &str| visit.field(name).unwrap_or_default().to_owned();
        let rows = |name: &str, most: usize| {
            let mut rows = visit.fields(name);
            rows.retain(|row| guide::is_key(row));
            rows.truncate(most + SPARE);
            rows
        };
        Self {
            title: field("title"),
            text: field("text"),
            answers: rows("answer", LIMITS.answers)
                .into_iter()
                .map(|row| TypedAnswer {
                    label: field(&format!("label-{row}")),
                    to: field(&format!("to-{row}")),
                    row,
                })
                .collect(),
            steps: rows("step", LIMITS.steps)
                .into_iter()
                .map(|row| TypedStep {
                    text: field(&format!("step-{row}")),
                    note: field(&format!("note-{row}")),
                    when: field(&format!("when-{row}")),
                    row,
                })
                .collect(),
            papers: rows("paper", LIMITS.papers)
                .into_iter()
                .map(|row| TypedPaper {
                    name: field(&format!("paper-{row}")),
                    url: field(&format!("url-{row}")),
                    when: field(&format!("when-{row}")),
                    row,
                })
                .collect(),
            person: visit.field("person").and_then(|id| id.parse().ok()),
            cost: field("cost"),
            time: field("time"),
        }
    }

    /// Moves a line one place, or takes it out: `up-a2`, `down-s1`, `drop-p3`.
    fn arrange(&mut self, deed: &str) {
        let Some((what, row)) = deed.split_once('-') else {
            return;
        };
        arrange(&mut self.answers, what, |one| one.row == row);
        arrange(&mut self.steps, what, |one| one.row == row);
        arrange(&mut self.papers, what, |one| one.row == row);
    }

    fn question(self) -> QuestionInput {
        QuestionInput {
            title: self.title,
            help: self.text,
            answers: self
                .answers
                .into_iter()
                .map(|typed| AnswerInput {
                    key: Some(typed.row),
                    label: typed.label,
                    to: match typed.to.as_str() {
                        "" => To::Nowhere,
                        "new-question" => To::NewQuestion,
                        "new-ending" => To::NewEnding,
                        part => To::Part(part.to_owned()),
                    },
                })
                .collect(),
        }
    }

    fn ending(self) -> EndingInput {
        EndingInput {
            title: self.title,
            text: self.text,
            steps: self
                .steps
                .into_iter()
                .map(|typed| StepInput {
                    key: Some(typed.row),
                    text: typed.text,
                    note: typed.note,
                    when: when(&typed.when),
                })
                .collect(),
            papers: self
                .papers
                .into_iter()
                .map(|typed| Paper {
                    name: typed.name,
                    url: typed.url,
                    when: when(&typed.when),
                })
                .collect(),
            person: self.person,
            cost: self.cost,
            time: self.time,
        }
    }
}

fn arrange<T>(list: &mut Vec<T>, what: &str, is_it: impl Fn(&T) -> bool) {
    let Some(at) = list.iter().position(is_it) else {
        return;
    };
    match what {
        "up" if at > 0 => list.swap(at, at - 1),
        "down" if at + 1 < list.len() => list.swap(at, at + 1),
        "drop" => drop(list.remove(at)),
        _ => {}
    }
}

fn when_value(when: Option<&When>) -> String {
    when.map(|when| format!("{}.{}", when.question, when.answer))
        .unwrap_or_default()
}

fn when(value: &str) -> Option<When> {
    let (question, answer) = value.split_once('.')?;
    Some(When {
        question: question.to_owned(),
        answer: answer.to_owned(),
    })
}

fn part_page(
    guide: &Guide,
    key: &str,
    typed: &Typed,
    staff: &[(PersonId, String)],
    lang: Lang,
) -> PartPage {
    let build_url = build_address(guide.article, guide.lang);
    let tree = &guide.tree;
    let is_ending = tree.ending(key).is_some();
    let problems: Vec<_> = guide::check(tree)
        .into_iter()
        .filter(|problem| problem.place.part() == Some(key))
        .collect();
    let spare = |most: usize, have: usize| {
        let free = most.saturating_sub(have).min(SPARE);
        (1..=free).map(|n| format!("n{n}"))
    };
    let mut answers: Vec<TypedAnswer> = typed.answers.clone();
    let mut steps = typed.steps.clone();
    let mut papers = typed.papers.clone();
    if is_ending {
        let known = |row: &String, rows: &[String]| !rows.contains(row);
        let rows: Vec<String> = steps.iter().map(|one| one.row.clone()).collect();
        for row in spare(LIMITS.steps, steps.len()).filter(|row| known(row, &rows)) {
            steps.push(TypedStep {
                row,
                ..TypedStep::default()
            });
        }
        let rows: Vec<String> = papers.iter().map(|one| one.row.clone()).collect();
        // Lines of papers stand beside lines of the checklist in one form: their spare ones are called otherwise.
        for row in spare(LIMITS.papers, papers.len())
            .map(|row| format!("p{row}"))
            .filter(|row| known(row, &rows))
        {
            papers.push(TypedPaper {
                row,
                ..TypedPaper::default()
            });
        }
    } else {
        let rows: Vec<String> = answers.iter().map(|one| one.row.clone()).collect();
        for row in spare(LIMITS.answers, answers.len()).filter(|row| !rows.contains(row)) {
            answers.push(TypedAnswer {
                row,
                ..TypedAnswer::default()
            });
        }
    }
    PartPage {
        guide_title: guide.title.clone(),
        article_url: addresses::desk_article(guide.article),
        url: format!("{build_url}/{key}"),
        lang: guide.lang,
        key: key.to_owned(),
        version: guide.version,
        is_ending,
        title: typed.title.clone(),
        text: typed.text.clone(),
        answers: (1..)
            .zip(answers)
            .map(|(number, one)| AnswerRow {
                is_new: one.row.starts_with('n'),
                number,
                to: destinations(tree, key, &one.to, lang),
                row: one.row,
                label: one.label,
            })
            .collect(),
        steps: (1..)
            .zip(steps)
            .map(|(number, one)| StepRow {
                is_new: one.row.starts_with('n'),
                number,
                when: conditions(tree, &one.when, lang),
                row: one.row,
                text: one.text,
                note: one.note,
            })
            .collect(),
        papers: (1..)
            .zip(papers)
            .map(|(number, one)| PaperRow {
                is_new: one.row.starts_with("pn"),
                number,
                when: conditions(tree, &one.when, lang),
                row: one.row,
                name: one.name,
                url: one.url,
            })
            .collect(),
        staff: staff
            .iter()
            .map(|(id, name)| Choice {
                value: id.to_string(),
                label: name.clone(),
                selected: typed.person == Some(*id),
            })
            .collect(),
        cost: typed.cost.clone(),
        time: typed.time.clone(),
        mend: to_mend(tree, &build_url, &problems),
        ways: tree
            .ways_to(key)
            .map(|(question, answer)| {
                format!("{} → {}", title_of(tree, &question.key), answer.label)
            })
            .collect(),
        line_chars: LIMITS.line_chars,
        text_chars: LIMITS.text_chars,
        fact_chars: LIMITS.fact_chars,
        url_chars: LIMITS.url_chars,
        build_url,
    }
}

/// Where an answer may lead: nowhere yet, to another part, or to a new one.
fn destinations(tree: &Tree, here: &str, chosen: &str, lang: Lang) -> Vec<Choice> {
    let choice = |value: &str, label: String| Choice {
        value: value.to_owned(),
        label,
        selected: value == chosen,
    };
    let named = |key: &str, parts: &str| {
        let title = title_of(tree, key);
        press::say(lang, parts, &[("title", title.into())])
    };
    let mut all = vec![choice("", press::say(lang, "guides-to-nowhere", &[]))];
    for question in tree.questions.iter().filter(|one| one.key != here) {
        all.push(choice(
            &question.key,
            named(&question.key, "guides-to-question"),
        ));
    }
    for ending in &tree.endings {
        all.push(choice(&ending.key, named(&ending.key, "guides-to-ending")));
    }
    let new = [
        ("new-question", "guides-to-new-question"),
        ("new-ending", "guides-to-new-ending"),
    ];
    all.extend(new.map(|(value, key)| choice(value, press::say(lang, key, &[]))));
    all
}

/// Whom a line concerns: everyone, or those who gave one answer.
fn conditions(tree: &Tree, chosen: &str, lang: Lang) -> Vec<Choice> {
    let mut all = vec![Choice {
        value: String::new(),
        label: press::say(lang, "guides-when-always", &[]),
        selected: chosen.is_empty(),
    }];
    for question in &tree.questions {
        for answer in &question.answers {
            let value = format!("{}.{}", question.key, answer.key);
            all.push(Choice {
                label: format!("{} → {}", title_of(tree, &question.key), answer.label),
                selected: value == chosen,
                value,
            });
        }
    }
    if !chosen.is_empty() && !all.iter().any(|one| one.selected) {
        // Its question or answer is gone; it stays until somebody says what it should be.
        all.push(Choice {
            value: chosen.to_owned(),
            label: press::say(lang, "guides-when-gone", &[]),
            selected: true,
        });
    }
    all
}

async fn page(
    visit: &Visit,
    id: ArticleId,
    lang: Lang,
    key: &str,
    typed: Option<&Typed>,
) -> Result<PartPage> {
    let guide = guide::draft(&visit.cx, id, lang).await?;
    let standing = Typed::of(&guide.tree, key).ok_or(Error::Missing)?;
    let staff = guide::helpers(&visit.cx).await?;
    Ok(part_page(
        &guide,
        key,
        typed.unwrap_or(&standing),
        &staff,
        visit.lang,
    ))
}

pub async fn show(visit: Visit) -> Result<Response> {
    let key: String = visit.path("part")?;
    let page = page(&visit, visit.path("id")?, visit.path("lang")?, &key, None).await?;
    visit.show(&page)
}

pub async fn keep(visit: Visit) -> Result<Response> {
    let (id, lang): (ArticleId, Lang) = (visit.path("id")?, visit.path("lang")?);
    let key: String = visit.path("part")?;
    let deed = visit.field("do").unwrap_or_default().to_owned();
    let mut typed = Typed::read(&visit);
    typed.arrange(&deed);
    match kept(&visit, id, lang, &key, &typed).await {
        Ok(()) => {
            let url = build_address(id, lang);
            Ok(match deed.as_str() {
                "save" | "" => visit.go_with(
                    &format!("{url}#part-{key}"),
                    Flash::good("guides-flash-kept"),
                ),
                _ => visit.go(&format!("{url}/{key}#lines")),
            })
        }
        Err(Error::Invalid(problems)) => again(&visit, id, lang, &key, &typed, problems).await,
        // Nothing typed is lost: it stands in the form, over what a colleague kept meanwhile.
        Err(Error::Conflict(refusal @ Refusal::ChangedMeanwhile)) => {
            match page(&visit, id, lang, &key, Some(&typed)).await {
                Ok(page) => visit.refused(&page, &refusal),
                // The part itself is gone: the page of the refusal keeps what was typed.
                Err(Error::Missing) => Err(refusal.into()),
                Err(other) => Err(other),
            }
        }
        Err(other) => Err(other),
    }
}

async fn again(
    visit: &Visit,
    id: ArticleId,
    lang: Lang,
    key: &str,
    typed: &Typed,
    problems: Problems,
) -> Result<Response> {
    let page = page(visit, id, lang, key, Some(typed)).await?;
    visit.again(&page, problems)
}

async fn kept(visit: &Visit, id: ArticleId, lang: Lang, key: &str, typed: &Typed) -> Result<()> {
    let mut guide = guide::draft(&visit.cx, id, lang).await?;
    let expects = visit.field("version").and_then(|text| text.parse().ok());
    let tree = Arc::make_mut(&mut guide.tree);
    let done = if tree.ending(key).is_some() {
        tree.put_ending(key, typed.clone().ending())
    } else {
        tree.put_question(key, typed.clone().question())
    };
    if !done {
        // A colleague took it out while it was being written.
        return Err(Refusal::ChangedMeanwhile.into());
    }
    guide::keep(&visit.cx, id, lang, &guide.tree, expects).await
}

impl Page for PartPage {
    const TEMPLATE: &'static str = "articles/guide_part.html";

    fn samples() -> Vec<Self> {
        let guide = sample();
        let staff = [(PersonId(5), "Peter Nygård".to_owned())];
        ["q1", "q2", "e1"]
            .iter()
            .map(|key| {
                let typed = Typed::of(&guide.tree, key).unwrap_or_default();
                part_page(&guide, key, &typed, &staff, Lang::En)
            })
            .collect()
    }
}
