//! The builder: the whole tree on one page with what is still to mend, each leading to its place. Adding, moving and
//! removing are buttons of one form; words are typed on the page of a part.

use super::build_address;
use crate::guide::change::Way;
use crate::guide::{
    self, Answer, Ending, Guide, Paper, Place, Problem, Question, Step, Tree, When,
};
use accounts::PersonChip;
use entity::words::{ArticleId, Lang, PersonId};
use hall::addresses;
use hall::error::{Error, Refusal, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct BuildPage {
    title: String,
    article_url: String,
    lang: Lang,
    url: String,
    walk_url: String,
    version: i64,
    langs: Vec<Tab>,
    questions: Vec<Shown>,
    endings: Vec<Shown>,
    problems: Vec<Mend>,
    /// Languages whose tree could be the beginning of this one.
    others: Vec<Other>,
    /// Nothing is written in this language yet: the title comes first.
    wordless: bool,
}

#[derive(Clone, Serialize)]
pub(super) struct Tab {
    pub label: String,
    pub href: String,
    pub current: bool,
}

#[derive(Serialize)]
struct Shown {
    key: String,
    title: String,
    url: String,
    is_first: bool,
    is_last: bool,
    answers: Vec<Leads>,
    steps: usize,
    papers: usize,
    /// How many answers lead here.
    ways: usize,
    problems: usize,
}

#[derive(Serialize)]
struct Leads {
    label: String,
    /// The title of what it leads to; none: nowhere yet.
    to: Option<String>,
    to_url: Option<String>,
    is_ending: bool,
}

/// Something to mend, where it is mended.
#[derive(Clone, Serialize)]
pub(super) struct Mend {
    /// The key of what is wrong.
    pub key: &'static str,
    /// What it is about, as it is called.
    pub about: String,
    pub href: Option<String>,
    pub field: String,
}

#[derive(Serialize)]
struct Other {
    lang: Lang,
    name: &'static str,
}

/// Each problem with the address of the field that mends it.
pub(super) fn to_mend(tree: &Tree, url: &str, problems: &[Problem]) -> Vec<Mend> {
    problems
        .iter()
        .map(|problem| {
            let field = problem.place.field(problem.fault);
            Mend {
                key: problem.fault.key(),
                about: called(tree, &problem.place),
                href: problem
                    .place
                    .part()
                    .map(|part| format!("{url}/{part}#f-{field}")),
                field,
            }
        })
        .collect()
}

/// What a place is called by its words, or by its key where it has none.
fn called(tree: &Tree, place: &Place) -> String {
    let or_key = |words: Option<&str>, key: &str| match words.map(str::trim) {
        Some(words) if !words.is_empty() => press::excerpt(words, 60),
        _ => key.to_owned(),
    };
    match place {
        Place::Whole => String::new(),
        Place::Question(key) => or_key(tree.question(key).map(|one| one.title.as_str()), key),
        Place::Ending(key) => or_key(tree.ending(key).map(|one| one.title.as_str()), key),
        Place::Answer(key, answer) => or_key(
            tree.question(key)
                .and_then(|one| one.answer(answer))
                .map(|one| one.label.as_str()),
            answer,
        ),
        Place::Step(key, step) => or_key(
            tree.ending(key)
                .and_then(|one| one.steps.iter().find(|line| line.key == *step))
                .map(|one| one.text.as_str()),
            step,
        ),
        Place::Paper(key, number) => or_key(
            tree.ending(key)
                .and_then(|one| one.papers.get(number.checked_sub(1)?))
                .map(|one| one.name.as_str()),
            &format!("{key} {number}"),
        ),
    }
}

/// The words of a part, or its key where it has none yet.
pub(super) fn title_of(tree: &Tree, key: &str) -> String {
    let place = if tree.ending(key).is_some() {
        Place::Ending(key.to_owned())
    } else {
        Place::Question(key.to_owned())
    };
    called(tree, &place)
}

fn build_page(guide: &Guide, languages: &[(Lang, bool)]) -> BuildPage {
    let url = build_address(guide.article, guide.lang);
    let tree = &guide.tree;
    let found = guide::check(tree);
    let wrong = |key: &str| {
        found
            .iter()
            .filter(|problem| problem.place.part() == Some(key))
            .count()
    };
    let questions = tree
        .questions
        .iter()
        .enumerate()
        .map(|(at, question)| Shown {
            key: question.key.clone(),
            title: title_of(tree, &question.key),
            url: format!("{url}/{}", question.key),
            is_first: at == 0,
            is_last: at + 1 == tree.questions.len(),
            answers: question
                .answers
                .iter()
                .map(|answer| leads(tree, &url, answer))
                .collect(),
            steps: 0,
            papers: 0,
            ways: tree.ways_to(&question.key).count(),
            problems: wrong(&question.key),
        });
    let endings = tree.endings.iter().enumerate().map(|(at, ending)| Shown {
        key: ending.key.clone(),
        title: title_of(tree, &ending.key),
        url: format!("{url}/{}", ending.key),
        is_first: at == 0,
        is_last: at + 1 == tree.endings.len(),
        answers: Vec::new(),
        steps: ending.steps.len(),
        papers: ending.papers.len(),
        ways: tree.ways_to(&ending.key).count(),
        problems: wrong(&ending.key),
    });
    BuildPage {
        title: guide.title.clone(),
        article_url: addresses::desk_article(guide.article),
        lang: guide.lang,
        walk_url: format!("{url}/walk"),
        version: guide.version,
        langs: languages
            .iter()
            .map(|(lang, _)| Tab {
                label: lang.own_name().to_owned(),
                href: build_address(guide.article, *lang),
                current: *lang == guide.lang,
            })
            .collect(),
        wordless: guide.version == 0,
        questions: questions.collect(),
        endings: endings.collect(),
        problems: to_mend(tree, &url, &found),
        others: languages
            .iter()
            .filter(|(lang, has_tree)| {
                *has_tree && *lang != guide.lang && **tree == Tree::default()
            })
            .map(|(lang, _)| Other {
                lang: *lang,
                name: lang.own_name(),
            })
            .collect(),
        url,
    }
}

fn leads(tree: &Tree, url: &str, answer: &Answer) -> Leads {
    let to = answer
        .to
        .as_deref()
        .filter(|to| tree.question(to).is_some() || tree.ending(to).is_some());
    Leads {
        label: answer.label.clone(),
        to: to.map(|to| title_of(tree, to)),
        to_url: to.map(|to| format!("{url}/{to}")),
        is_ending: to.is_some_and(|to| tree.ending(to).is_some()),
    }
}

async fn page(visit: &Visit, id: ArticleId, lang: Lang) -> Result<BuildPage> {
    let (guide, languages) = guide::draft_among(&visit.cx, id, lang).await?;
    Ok(build_page(&guide, &languages))
}

pub async fn show(visit: Visit) -> Result<Response> {
    let page = page(&visit, visit.path("id")?, visit.path("lang")?).await?;
    visit.show(&page)
}

#[derive(Deserialize)]
struct Typed {
    /// `add-question`, `add-ending`, `earlier-q2`, `later-q2`, `remove-q2`, `copy-fi`.
    #[serde(rename = "do")]
    deed: Option<String>,
    version: Option<i64>,
}

pub async fn change(visit: Visit) -> Result<Response> {
    let (id, lang): (ArticleId, Lang) = (visit.path("id")?, visit.path("lang")?);
    let typed: Typed = visit.form()?;
    match changed(&visit, id, lang, &typed).await {
        Err(Error::Invalid(problems)) => visit.again(&page(&visit, id, lang).await?, problems),
        Err(Error::Conflict(refusal @ Refusal::ChangedMeanwhile)) => {
            visit.refused(&page(&visit, id, lang).await?, &refusal)
        }
        other => other,
    }
}

async fn changed(visit: &Visit, id: ArticleId, lang: Lang, typed: &Typed) -> Result<Response> {
    let guide = guide::draft(&visit.cx, id, lang).await?;
    let mut tree = Arc::unwrap_or_clone(guide.tree);
    let url = build_address(id, lang);
    let deed = typed.deed.as_deref().unwrap_or_default();
    let (what, which) = deed.split_once('-').unwrap_or((deed, ""));
    let (to, flash) = match what {
        "add" if which == "question" => {
            let key = tree.add_question();
            (format!("{url}/{key}"), None)
        }
        "add" if which == "ending" => {
            let key = tree.add_ending();
            (format!("{url}/{key}"), None)
        }
        "earlier" | "later" => {
            let way = if what == "earlier" {
                Way::Earlier
            } else {
                Way::Later
            };
            // What is gone meanwhile need not move.
            tree.shift(which, way);
            (format!("{url}#part-{which}"), None)
        }
        "remove" => {
            tree.remove(which);
            (url, Some(Flash::good("guides-flash-removed")))
        }
        "copy" => {
            let other: Lang = which.parse().map_err(|_| Error::Missing)?;
            tree = Arc::unwrap_or_clone(guide::draft(&visit.cx, id, other).await?.tree);
            (url, Some(Flash::good("guides-flash-copied")))
        }
        _ => return Err(Error::invalid("do", "web-problem-choice")),
    };
    guide::keep(&visit.cx, id, lang, &tree, typed.version).await?;
    Ok(match flash {
        Some(flash) => visit.go_with(&to, flash),
        None => visit.go(&to),
    })
}

/// A guide for samples: a stall or a room, and one answer that leads nowhere yet.
pub(super) fn sample() -> Guide {
    let answer = |key: &str, label: &str, to: Option<&str>| Answer {
        key: key.to_owned(),
        label: label.to_owned(),
        to: to.map(str::to_owned),
    };
    let step = |key: &str, text: &str, when: Option<When>| Step {
        key: key.to_owned(),
        text: text.to_owned(),
        note: "Food control comes to **see** the place.".to_owned(),
        when,
    };
    let tree = Tree {
        questions: vec![
            Question {
                key: "q1".to_owned(),
                title: "Where will you <sell>?".to_owned(),
                help: "A stall is *outdoors*.".to_owned(),
                answers: vec![
                    answer("a1", "At a stall", Some("e1")),
                    answer("a2", "In a room", Some("q2")),
                    answer("a3", "From home", None),
                ],
            },
            Question {
                key: "q2".to_owned(),
                title: "Will there be music?".to_owned(),
                help: String::new(),
                answers: vec![
                    answer("a1", "Yes", Some("e1")),
                    answer("a2", "No", Some("e1")),
                ],
            },
        ],
        endings: vec![Ending {
            key: "e1".to_owned(),
            title: "You can begin".to_owned(),
            text: "Two weeks before you open.".to_owned(),
            steps: vec![
                step("s1", "Tell the food control", None),
                step(
                    "s2",
                    "Get a music licence",
                    Some(When {
                        question: "q2".to_owned(),
                        answer: "a1".to_owned(),
                    }),
                ),
            ],
            papers: vec![
                Paper {
                    name: "Notification of a food premises".to_owned(),
                    url: "https://example.org/food".to_owned(),
                    when: None,
                },
                Paper {
                    name: "Plan of the market square".to_owned(),
                    url: "/files/plan.pdf".to_owned(),
                    when: None,
                },
            ],
            person: Some(PersonId(5)),
            cost: "190 €".to_owned(),
            time: "Two weeks".to_owned(),
        }],
    };
    Guide {
        article: ArticleId(7),
        title: "I want to open a café".to_owned(),
        lang: Lang::En,
        version: 3,
        retired: false,
        tree: Arc::new(tree),
    }
}

pub(super) fn sample_people() -> HashMap<PersonId, PersonChip> {
    let peter = PersonChip {
        title: Some("Business adviser".to_owned()),
        is_staff: true,
        ..PersonChip::named(PersonId(5), "Peter Nygård")
    };
    HashMap::from([(peter.id, peter)])
}

impl Page for BuildPage {
    const TEMPLATE: &'static str = "articles/guide_build.html";

    fn samples() -> Vec<Self> {
        let languages = [(Lang::En, true), (Lang::Fi, true), (Lang::De, false)];
        let empty = Guide {
            tree: Arc::default(),
            ..sample()
        };
        vec![
            build_page(&sample(), &languages),
            build_page(&empty, &languages),
            build_page(
                &Guide {
                    version: 0,
                    ..empty
                },
                &languages,
            ),
        ]
    }
}
