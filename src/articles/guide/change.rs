//! What an editor changes in a tree, one deed at a time. Each takes the tree and makes the next one; keeping it is the
//! verb's work. Nothing that was typed vanishes by itself: what pointed at a removed part points nowhere, and the check
//! says so.

use super::tree::{Answer, Ending, Paper, Question, Step, Tree, When};
use entity::words::PersonId;

/// Words of a new part that stands nowhere yet.
const QUESTION: char = 'q';
const ENDING: char = 'e';
const ANSWER: char = 'a';
const STEP: char = 's';

/// Where an answer shall lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    Nowhere,
    Part(String),
    /// A question made for it, with no words yet.
    NewQuestion,
    NewEnding,
}

/// A question as it was typed. An answer without words and without a key is no answer.
#[derive(Clone, Debug, Default)]
pub struct QuestionInput {
    pub title: String,
    pub help: String,
    pub answers: Vec<AnswerInput>,
}

#[derive(Clone, Debug)]
pub struct AnswerInput {
    /// None: a new one.
    pub key: Option<String>,
    pub label: String,
    pub to: To,
}

/// An ending as it was typed. A line or paper without any words is left out.
#[derive(Clone, Debug, Default)]
pub struct EndingInput {
    pub title: String,
    pub text: String,
    pub steps: Vec<StepInput>,
    pub papers: Vec<Paper>,
    pub person: Option<PersonId>,
    pub cost: String,
    pub time: String,
}

#[derive(Clone, Debug, Default)]
pub struct StepInput {
    /// None: a new one.
    pub key: Option<String>,
    pub text: String,
    pub note: String,
    pub when: Option<When>,
}

/// Which way a part moves in its list. The first question is where the walk begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Earlier,
    Later,
}

impl Tree {
    /// A question with no words yet, at the end.
    pub fn add_question(&mut self) -> String {
        let key = fresh(QUESTION, self.questions.iter().map(|one| one.key.as_str()));
        self.questions.push(Question {
            key: key.clone(),
            ..Question::default()
        });
        key
    }

    /// An ending with no words yet, at the end.
    pub fn add_ending(&mut self) -> String {
        let key = fresh(ENDING, self.endings.iter().map(|one| one.key.as_str()));
        self.endings.push(Ending {
            key: key.clone(),
            ..Ending::default()
        });
        key
    }

    /// Puts the words and answers of a question; false: there is none of this key. Parts made for an answer stand at
    /// the end of their lists.
    pub fn put_question(&mut self, key: &str, input: QuestionInput) -> bool {
        let Some(at) = self.questions.iter().position(|one| one.key == key) else {
            return false;
        };
        let mut answers: Vec<Answer> = Vec::new();
        for typed in input.answers {
            let empty = typed.label.trim().is_empty();
            if empty && (typed.key.is_none() || typed.to == To::Nowhere) {
                continue;
            }
            let known = self.questions[at].answers.iter().chain(&answers);
            let key = typed
                .key
                .filter(|key| self.questions[at].answer(key).is_some())
                .unwrap_or_else(|| fresh(ANSWER, known.map(|one| one.key.as_str())));
            let to = match typed.to {
                To::Nowhere => None,
                To::Part(to) => Some(to),
                To::NewQuestion => Some(self.add_question()),
                To::NewEnding => Some(self.add_ending()),
            };
            answers.push(Answer {
                key,
                label: one_line(&typed.label),
                to,
            });
        }
        let question = &mut self.questions[at];
        question.title = one_line(&input.title);
        question.help = input.help.trim().to_owned();
        question.answers = answers;
        true
    }

    /// Puts everything an ending says; false: there is none of this key.
    pub fn put_ending(&mut self, key: &str, input: EndingInput) -> bool {
        let Some(ending) = self.endings.iter_mut().find(|one| one.key == key) else {
            return false;
        };
        let mut steps: Vec<Step> = Vec::new();
        for typed in input.steps {
            if typed.text.trim().is_empty() && typed.note.trim().is_empty() {
                continue;
            }
            let known = ending.steps.iter().chain(&steps);
            let key = typed
                .key
                .filter(|key| ending.steps.iter().any(|one| one.key == *key))
                .unwrap_or_else(|| fresh(STEP, known.map(|one| one.key.as_str())));
            steps.push(Step {
                key,
                text: one_line(&typed.text),
                note: typed.note.trim().to_owned(),
                when: typed.when,
            });
        }
        ending.steps = steps;
        ending.papers = input
            .papers
            .into_iter()
            .map(|paper| Paper {
                name: one_line(&paper.name),
                url: paper.url.trim().to_owned(),
                when: paper.when,
            })
            .filter(|paper| !paper.name.is_empty() || !paper.url.is_empty())
            .collect();
        ending.title = one_line(&input.title);
        ending.text = input.text.trim().to_owned();
        ending.person = input.person;
        ending.cost = one_line(&input.cost);
        ending.time = one_line(&input.time);
        true
    }

    /// Takes a part out. Answers that led to it lead nowhere now; conditions on a question that is gone stay, so that
    /// the check can say where they stand.
    pub fn remove(&mut self, key: &str) -> bool {
        let before = self.questions.len() + self.endings.len();
        self.questions.retain(|one| one.key != key);
        self.endings.retain(|one| one.key != key);
        if self.questions.len() + self.endings.len() == before {
            return false;
        }
        for answer in self.questions.iter_mut().flat_map(|one| &mut one.answers) {
            if answer.to.as_deref() == Some(key) {
                answer.to = None;
            }
        }
        true
    }

    /// Moves a part one place; at the edge it stays. False: there is none of this key.
    pub fn shift(&mut self, key: &str, way: Way) -> bool {
        if let Some(at) = self.questions.iter().position(|one| one.key == key) {
            shift(&mut self.questions, at, way);
            true
        } else if let Some(at) = self.endings.iter().position(|one| one.key == key) {
            shift(&mut self.endings, at, way);
            true
        } else {
            false
        }
    }

    /// The answers that lead to a part: question and label.
    pub fn ways_to<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (&'a Question, &'a Answer)> {
        self.questions
            .iter()
            .flat_map(|question| {
                question
                    .answers
                    .iter()
                    .map(move |answer| (question, answer))
            })
            .filter(move |(_, answer)| answer.to.as_deref() == Some(key))
    }
}

fn shift<T>(list: &mut [T], at: usize, way: Way) {
    match way {
        Way::Earlier if at > 0 => list.swap(at, at - 1),
        Way::Later if at + 1 < list.len() => list.swap(at, at + 1),
        _ => {}
    }
}

/// The first number after the highest that was ever there: a key that was removed does not come back as another thing
/// while anything later still stands.
fn fresh<'a>(letter: char, known: impl Iterator<Item = &'a str>) -> String {
    let highest = known
        .filter_map(|key| key.strip_prefix(letter)?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    format!("{letter}{}", highest.saturating_add(1))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
