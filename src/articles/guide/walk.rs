//! A walk: the tree and the answers given so far make a screen. Nothing is remembered anywhere but in the answers
//! themselves, so going back, changing one's mind, reloading and sharing are the same as walking.

use super::tree::{Ending, Paper, Question, Step, Tree, When};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// `q1.a2`: this answer to this question, as the address carries it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub question: String,
    pub answer: String,
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.question, self.answer)
    }
}

/// The text was no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoAnswer;

impl FromStr for Given {
    type Err = NoAnswer;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (question, answer) = text.split_once('.').ok_or(NoAnswer)?;
        if !super::is_key(question) || !super::is_key(answer) {
            return Err(NoAnswer);
        }
        Ok(Self {
            question: question.to_owned(),
            answer: answer.to_owned(),
        })
    }
}

/// A question passed on the way, with the answer that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken<'a> {
    pub question: &'a Question,
    pub answer: &'a super::tree::Answer,
}

/// What a person sees now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen<'a> {
    Question {
        question: &'a Question,
        /// The answer given before, where one went back to it.
        chosen: Option<&'a str>,
        /// Questions that may still follow after this one, at the most.
        ahead: usize,
    },
    Ending {
        ending: &'a Ending,
        /// The lines that concern this person.
        steps: Vec<&'a Step>,
        papers: Vec<&'a Paper>,
    },
    /// It does not go on from here: a dead end, a circle, or nothing to begin with. Only a draft can do this.
    Astray { last: Option<&'a Question> },
}

/// How far somebody has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk<'a> {
    /// In the order they were passed.
    pub taken: Vec<Taken<'a>>,
    /// Answers the tree knows that do not lie on this way: kept, should one come back to it.
    pub aside: Vec<Given>,
    /// Some answer is no longer in the guide: it was changed since.
    pub changed: bool,
    pub screen: Screen<'a>,
}

/// Follows the answers from the first question. The last answer to a question counts. `at` goes back to a question
/// that was passed, without forgetting what was said after it.
pub fn walk<'a>(tree: &'a Tree, given: &[Given], at: Option<&str>) -> Walk<'a> {
    let mut taken: Vec<Taken<'a>> = Vec::new();
    let mut passed: BTreeSet<&str> = BTreeSet::new();
    let mut here = tree.questions.first();
    let mut screen = Screen::Astray { last: None };
    while let Some(question) = here {
        if !passed.insert(&question.key) {
            screen = Screen::Astray {
                last: taken.last().map(|one| one.question),
            };
            break;
        }
        let answer = given
            .iter()
            .rev()
            .filter(|one| one.question == question.key)
            .find_map(|one| question.answer(&one.answer));
        let answer = match answer {
            Some(answer) if at != Some(question.key.as_str()) => answer,
            chosen => {
                screen = Screen::Question {
                    question,
                    chosen: chosen.map(|answer| answer.key.as_str()),
                    ahead: longest(tree, question, &passed),
                };
                break;
            }
        };
        taken.push(Taken { question, answer });
        let Some(to) = answer.to.as_deref() else {
            screen = Screen::Astray {
                last: Some(question),
            };
            break;
        };
        if let Some(ending) = tree.ending(to) {
            screen = arrived(ending, &taken);
            break;
        }
        here = tree.question(to);
        if here.is_none() {
            screen = Screen::Astray {
                last: Some(question),
            };
        }
    }
    let on_the_way = |one: &Given| taken.iter().any(|taken| taken.question.key == one.question);
    let known = |one: &Given| {
        tree.question(&one.question)
            .is_some_and(|question| question.answer(&one.answer).is_some())
    };
    let changed = given.iter().any(|one| !known(one));
    let mut aside: Vec<Given> = Vec::new();
    for one in given
        .iter()
        .rev()
        .filter(|one| known(one) && !on_the_way(one))
    {
        if !aside.iter().any(|other| other.question == one.question) {
            aside.push(one.clone());
        }
    }
    aside.reverse();
    Walk {
        taken,
        aside,
        changed,
        screen,
    }
}

fn arrived<'a>(ending: &'a Ending, taken: &[Taken<'a>]) -> Screen<'a> {
    let concerns = |when: Option<&When>| {
        when.is_none_or(|when| {
            taken
                .iter()
                .any(|one| one.question.key == when.question && one.answer.key == when.answer)
        })
    };
    Screen::Ending {
        ending,
        steps: ending
            .steps
            .iter()
            .filter(|step| concerns(step.when.as_ref()))
            .collect(),
        papers: ending
            .papers
            .iter()
            .filter(|paper| concerns(paper.when.as_ref()))
            .collect(),
    }
}

/// How many questions may follow after this one. Counted breadth first by layers with each question looked at once per
/// layer, so that a wide tree stays cheap; a circle ends at the number of questions there are.
fn longest(tree: &Tree, from: &Question, passed: &BTreeSet<&str>) -> usize {
    let mut layer: Vec<&Question> = vec![from];
    let mut ahead = 0;
    while ahead < tree.questions.len() {
        let mut keys: BTreeSet<&str> = BTreeSet::new();
        for question in &layer {
            keys.extend(
                question
                    .answers
                    .iter()
                    .filter_map(|answer| answer.to.as_deref())
                    .filter(|to| !passed.contains(*to)),
            );
        }
        layer = keys
            .into_iter()
            .filter_map(|key| tree.question(key))
            .collect();
        if layer.is_empty() {
            break;
        }
        ahead += 1;
    }
    ahead
}

impl Walk<'_> {
    /// Every answer that is worth carrying on, in the order of the way, then what lies aside.
    pub fn given(&self) -> Vec<Given> {
        self.taken
            .iter()
            .map(|one| Given {
                question: one.question.key.clone(),
                answer: one.answer.key.clone(),
            })
            .chain(self.aside.iter().cloned())
            .collect()
    }

    /// The question passed last, to step back to.
    pub fn before(&self) -> Option<&str> {
        self.taken.last().map(|one| one.question.key.as_str())
    }

    /// The address with these answers, and with `at` and ticks where there are any.
    pub fn address(&self, base: &str, at: Option<&str>, done: &[String]) -> String {
        let mut pairs: Vec<String> = self.given().iter().map(|one| format!("a={one}")).collect();
        pairs.extend(at.map(|at| format!("at={at}")));
        pairs.extend(done.iter().map(|step| format!("done={step}")));
        if pairs.is_empty() {
            base.to_owned()
        } else {
            format!("{base}?{}", pairs.join("&"))
        }
    }
}
