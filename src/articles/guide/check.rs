//! What is wrong with a tree. Two sieves: what can never be kept (keys that are no keys, more than there is room for,
//! addresses that lead outside the web), and what only may not be published yet (dead ends, circles, questions nobody
//! reaches, missing words, an ending that leaves a person alone).

use super::tree::{Ending, LIMITS, Question, Tree, When, is_key};
use hall::says::Say;
use std::collections::{BTreeMap, BTreeSet};

/// Where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Whole,
    Question(String),
    /// A question's answer.
    Answer(String, String),
    Ending(String),
    /// A line of an ending's checklist.
    Step(String, String),
    /// A paper of an ending, counted from 1.
    Paper(String, usize),
}

/// What is wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// There is no question to begin with.
    NoQuestion,
    /// There is no ending to come to.
    NoEnding,
    NoWords,
    /// A question with fewer than two answers asks nothing.
    FewAnswers,
    /// Two answers of one question say the same.
    SameWords,
    /// A dead end: the answer leads nowhere yet.
    DeadEnd,
    /// The answer leads to something that is not there.
    Vanished,
    /// The answer leads back to where one has been.
    Circle,
    /// No walk comes here.
    Unreached,
    NoChecklist,
    /// Every line has a condition, so somebody may find an empty list.
    EmptyForSome,
    NoPerson,
    /// The condition names a question or an answer that is not there.
    ConditionVanished,
    /// Nobody who comes here has given that answer.
    ConditionNever,
    NoAddress,
    BadAddress,
    BadKey,
    SameKey,
    TooMany,
    TooLong,
}

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub place: Place,
    pub fault: Fault,
}

impl Place {
    /// The question or ending on whose page it is mended.
    pub fn part(&self) -> Option<&str> {
        match self {
            Self::Whole => None,
            Self::Question(key)
            | Self::Answer(key, _)
            | Self::Ending(key)
            | Self::Step(key, _)
            | Self::Paper(key, _) => Some(key),
        }
    }

    /// The field of that page.
    pub fn field(&self, fault: Fault) -> String {
        match self {
            Self::Whole => "guide".to_owned(),
            Self::Question(_) if matches!(fault, Fault::FewAnswers | Fault::TooMany) => {
                "answers".to_owned()
            }
            Self::Question(_) => "title".to_owned(),
            Self::Answer(_, key) => match fault {
                Fault::DeadEnd | Fault::Vanished | Fault::Circle => format!("to-{key}"),
                _ => format!("label-{key}"),
            },
            Self::Ending(_) => match fault {
                Fault::NoChecklist | Fault::EmptyForSome | Fault::TooMany => "steps",
                Fault::NoPerson => "person",
                _ => "title",
            }
            .to_owned(),
            Self::Step(_, key) => match fault {
                Fault::ConditionVanished | Fault::ConditionNever => format!("when-{key}"),
                _ => format!("step-{key}"),
            },
            Self::Paper(_, number) => match fault {
                Fault::NoAddress | Fault::BadAddress => format!("url-p{number}"),
                Fault::ConditionVanished | Fault::ConditionNever => format!("when-p{number}"),
                _ => format!("paper-p{number}"),
            },
        }
    }
}

impl Fault {
    pub const ALL: &'static [Self] = &[
        Self::NoQuestion,
        Self::NoEnding,
        Self::NoWords,
        Self::FewAnswers,
        Self::SameWords,
        Self::DeadEnd,
        Self::Vanished,
        Self::Circle,
        Self::Unreached,
        Self::NoChecklist,
        Self::EmptyForSome,
        Self::NoPerson,
        Self::ConditionVanished,
        Self::ConditionNever,
        Self::NoAddress,
        Self::BadAddress,
        Self::BadKey,
        Self::SameKey,
        Self::TooMany,
        Self::TooLong,
    ];

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoQuestion => "guides-problem-no-question",
            Self::NoEnding => "guides-problem-no-ending",
            Self::NoWords => "guides-problem-no-words",
            Self::FewAnswers => "guides-problem-few-answers",
            Self::SameWords => "guides-problem-same-words",
            Self::DeadEnd => "guides-problem-dead-end",
            Self::Vanished => "guides-problem-vanished",
            Self::Circle => "guides-problem-circle",
            Self::Unreached => "guides-problem-unreached",
            Self::NoChecklist => "guides-problem-no-checklist",
            Self::EmptyForSome => "guides-problem-empty-for-some",
            Self::NoPerson => "guides-problem-no-person",
            Self::ConditionVanished => "guides-problem-condition-vanished",
            Self::ConditionNever => "guides-problem-condition-never",
            Self::NoAddress => "guides-problem-no-address",
            Self::BadAddress => "guides-problem-bad-address",
            Self::BadKey => "guides-problem-bad-key",
            Self::SameKey => "guides-problem-same-key",
            Self::TooMany => "guides-problem-too-many",
            Self::TooLong => "guides-problem-too-long",
        }
    }

    pub fn say(self) -> Say {
        Say::of(self.key())
    }
}

/// What can never be kept, draft or not.
pub fn sound(tree: &Tree) -> Vec<Problem> {
    let mut found = Found::default();
    let most = |found: &mut Found, place: Place, count: usize, most: usize| {
        if count > most {
            found.add(place, Fault::TooMany);
        }
    };
    most(
        &mut found,
        Place::Whole,
        tree.questions.len(),
        LIMITS.questions,
    );
    most(&mut found, Place::Whole, tree.endings.len(), LIMITS.endings);
    let mut parts = BTreeSet::new();
    for question in &tree.questions {
        let here = Place::Question(question.key.clone());
        found.key(&here, &question.key, &mut parts);
        found.line(&here, &question.title);
        found.text(&here, &question.help);
        most(&mut found, here, question.answers.len(), LIMITS.answers);
        let mut answers = BTreeSet::new();
        for answer in &question.answers {
            let here = Place::Answer(question.key.clone(), answer.key.clone());
            found.key(&here, &answer.key, &mut answers);
            found.line(&here, &answer.label);
            if answer.to.as_deref().is_some_and(|to| !is_key(to)) {
                found.add(here, Fault::BadKey);
            }
        }
    }
    for ending in &tree.endings {
        let here = Place::Ending(ending.key.clone());
        found.key(&here, &ending.key, &mut parts);
        found.line(&here, &ending.title);
        found.text(&here, &ending.text);
        found.most_chars(&here, &ending.cost, LIMITS.fact_chars);
        found.most_chars(&here, &ending.time, LIMITS.fact_chars);
        most(&mut found, here.clone(), ending.steps.len(), LIMITS.steps);
        most(&mut found, here, ending.papers.len(), LIMITS.papers);
        let mut steps = BTreeSet::new();
        for step in &ending.steps {
            let here = Place::Step(ending.key.clone(), step.key.clone());
            found.key(&here, &step.key, &mut steps);
            found.line(&here, &step.text);
            found.text(&here, &step.note);
            found.condition(&here, step.when.as_ref());
        }
        for (number, paper) in (1..).zip(&ending.papers) {
            let here = Place::Paper(ending.key.clone(), number);
            found.line(&here, &paper.name);
            found.most_chars(&here, &paper.url, LIMITS.url_chars);
            if !paper.url.is_empty() && !is_address(&paper.url) {
                found.add(here.clone(), Fault::BadAddress);
            }
            found.condition(&here, paper.when.as_ref());
        }
    }
    if found.0.is_empty() && tree.written().len() > LIMITS.bytes {
        found.add(Place::Whole, Fault::TooLong);
    }
    found.0
}

/// Everything to mend before anyone is sent through the guide. Empty: every walk ends at an ending that has something
/// to do and somebody who helps.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let mut found = Found(sound(tree));
    if tree.questions.is_empty() {
        found.add(Place::Whole, Fault::NoQuestion);
    }
    if tree.endings.is_empty() {
        found.add(Place::Whole, Fault::NoEnding);
    }
    let ways = Ways::of(tree);
    for question in &tree.questions {
        check_question(tree, &ways, question, &mut found);
    }
    for ending in &tree.endings {
        check_ending(tree, &ways, ending, &mut found);
    }
    found.0
}

fn check_question(tree: &Tree, ways: &Ways<'_>, question: &Question, found: &mut Found) {
    let here = || Place::Question(question.key.clone());
    found.words(here(), &question.title);
    if question.answers.len() < 2 {
        found.add(here(), Fault::FewAnswers);
    }
    if !ways.reached.contains(question.key.as_str()) {
        found.add(here(), Fault::Unreached);
    }
    let mut said = BTreeSet::new();
    for answer in &question.answers {
        let here = || Place::Answer(question.key.clone(), answer.key.clone());
        found.words(here(), &answer.label);
        let plain = answer.label.trim().to_lowercase();
        if !plain.is_empty() && !said.insert(plain) {
            found.add(here(), Fault::SameWords);
        }
        match answer.to.as_deref() {
            None => found.add(here(), Fault::DeadEnd),
            Some(to) if tree.ending(to).is_some() => {}
            Some(to) if tree.question(to).is_none() => found.add(here(), Fault::Vanished),
            Some(to) if to == question.key || ways.from(to).contains(question.key.as_str()) => {
                found.add(here(), Fault::Circle);
            }
            Some(_) => {}
        }
    }
}

fn check_ending(tree: &Tree, ways: &Ways<'_>, ending: &Ending, found: &mut Found) {
    let here = || Place::Ending(ending.key.clone());
    found.words(here(), &ending.title);
    if !ways.reached.contains(ending.key.as_str()) {
        found.add(here(), Fault::Unreached);
    }
    if ending.steps.is_empty() {
        found.add(here(), Fault::NoChecklist);
    } else if ending.steps.iter().all(|step| step.when.is_some()) {
        found.add(here(), Fault::EmptyForSome);
    }
    if ending.person.is_none() {
        found.add(here(), Fault::NoPerson);
    }
    for step in &ending.steps {
        let here = || Place::Step(ending.key.clone(), step.key.clone());
        found.words(here(), &step.text);
        if let Some(fault) = wrong_condition(tree, ways, ending, step.when.as_ref()) {
            found.add(here(), fault);
        }
    }
    for (number, paper) in (1..).zip(&ending.papers) {
        let here = || Place::Paper(ending.key.clone(), number);
        found.words(here(), &paper.name);
        if paper.url.trim().is_empty() {
            found.add(here(), Fault::NoAddress);
        }
        if let Some(fault) = wrong_condition(tree, ways, ending, paper.when.as_ref()) {
            found.add(here(), fault);
        }
    }
}

fn wrong_condition(
    tree: &Tree,
    ways: &Ways<'_>,
    ending: &Ending,
    when: Option<&When>,
) -> Option<Fault> {
    let when = when?;
    let Some(answer) = tree
        .question(&when.question)
        .and_then(|question| question.answer(&when.answer))
    else {
        return Some(Fault::ConditionVanished);
    };
    let leads_here = answer.to.as_deref().is_some_and(|to| {
        to == ending.key
            || (tree.question(to).is_some() && ways.from(to).contains(ending.key.as_str()))
    });
    (!leads_here || !ways.reached.contains(when.question.as_str())).then_some(Fault::ConditionNever)
}

/// Which parts can be come to, from the beginning and from each question.
struct Ways<'a> {
    reached: BTreeSet<&'a str>,
    from: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Ways<'a> {
    fn of(tree: &'a Tree) -> Self {
        let from: BTreeMap<&str, BTreeSet<&str>> = tree
            .questions
            .iter()
            .map(|question| (question.key.as_str(), beyond(tree, question)))
            .collect();
        let mut reached = BTreeSet::new();
        if let Some(first) = tree.questions.first() {
            reached.insert(first.key.as_str());
            reached.extend(from.get(first.key.as_str()).into_iter().flatten());
        }
        Self { reached, from }
    }

    /// What lies beyond a question; nothing beyond what is none.
    fn from(&self, question: &str) -> &BTreeSet<&'a str> {
        static NOTHING: BTreeSet<&str> = BTreeSet::new();
        self.from.get(question).unwrap_or(&NOTHING)
    }
}

/// Everything that can be come to after this question; itself only when there is a circle.
fn beyond<'a>(tree: &'a Tree, question: &'a Question) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut ahead: Vec<&Question> = vec![question];
    while let Some(question) = ahead.pop() {
        for to in question
            .answers
            .iter()
            .filter_map(|answer| answer.to.as_deref())
        {
            if !seen.insert(to) {
                continue;
            }
            ahead.extend(tree.question(to));
        }
    }
    seen
}

/// An address a person can be sent to: within this hub, or a web page.
fn is_address(url: &str) -> bool {
    let clean =
        !url.contains(|sign: char| sign.is_whitespace() || sign.is_control() || sign == '\\');
    let ours = url.starts_with('/') && !url.starts_with("//");
    let web = ["https://", "http://"].iter().any(|scheme| {
        url.strip_prefix(scheme)
            .is_some_and(|rest| rest.starts_with(|sign: char| sign.is_alphanumeric()))
    });
    clean && (ours || web)
}

#[derive(Default)]
struct Found(Vec<Problem>);

impl Found {
    fn add(&mut self, place: Place, fault: Fault) {
        self.0.push(Problem { place, fault });
    }

    fn words(&mut self, place: Place, text: &str) {
        if text.trim().is_empty() {
            self.add(place, Fault::NoWords);
        }
    }

    fn key<'a>(&mut self, place: &Place, key: &'a str, known: &mut BTreeSet<&'a str>) {
        if !is_key(key) {
            self.add(place.clone(), Fault::BadKey);
        } else if !known.insert(key) {
            self.add(place.clone(), Fault::SameKey);
        }
    }

    fn line(&mut self, place: &Place, text: &str) {
        self.most_chars(place, text, LIMITS.line_chars);
    }

    fn text(&mut self, place: &Place, text: &str) {
        self.most_chars(place, text, LIMITS.text_chars);
    }

    fn most_chars(&mut self, place: &Place, text: &str, most: usize) {
        if text.chars().count() > most {
            self.add(place.clone(), Fault::TooLong);
        }
    }

    fn condition(&mut self, place: &Place, when: Option<&When>) {
        if when.is_some_and(|when| !is_key(&when.question) || !is_key(&when.answer)) {
            self.add(place.clone(), Fault::BadKey);
        }
    }
}
