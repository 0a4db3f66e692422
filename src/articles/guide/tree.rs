//! The tree as it is kept: one JSON document per language of an article.
//!
//! Questions, answers, endings and lines carry short keys that stay when words change and that translations share, so
//! that an address with somebody's answers still means the same next week and in another language.

use entity::words::PersonId;
use poem_openapi::Object;
use serde::{Deserialize, Serialize};

/// The whole guide in one language. The first question is where a walk begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(deny_unknown_fields, default)]
#[oai(rename = "GuideTree", deny_unknown_fields)]
pub struct Tree {
    #[oai(default)]
    pub questions: Vec<Question>,
    #[oai(default)]
    pub endings: Vec<Ending>,
}

/// One thing a person is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(deny_unknown_fields, default)]
#[oai(rename = "GuideQuestion", deny_unknown_fields)]
pub struct Question {
    /// `q1`: small letters and digits, unique in the tree.
    pub key: String,
    pub title: String,
    /// Why it is asked, what the words mean; Markdown.
    #[oai(default)]
    pub help: String,
    #[oai(default)]
    pub answers: Vec<Answer>,
}

/// One answer to choose, and where it leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(deny_unknown_fields, default)]
#[oai(rename = "GuideAnswer", deny_unknown_fields)]
pub struct Answer {
    /// `a1`: unique in its question.
    pub key: String,
    pub label: String,
    /// The key of a question or of an ending; none while it is not decided yet.
    pub to: Option<String>,
}

/// Where a walk ends: what to do, with which papers, who helps, what it costs and how long it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(deny_unknown_fields, default)]
#[oai(rename = "GuideEnding", deny_unknown_fields)]
pub struct Ending {
    /// `e1`: unique in the tree.
    pub key: String,
    pub title: String,
    /// Markdown.
    #[oai(default)]
    pub text: String,
    #[oai(default)]
    pub steps: Vec<Step>,
    #[oai(default)]
    pub papers: Vec<Paper>,
    /// Who helps, by name: one of the staff.
    pub person: Option<PersonId>,
    #[oai(default)]
    pub cost: String,
    #[oai(default)]
    pub time: String,
}

/// A line of the checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(deny_unknown_fields, default)]
#[oai(rename = "GuideStep", deny_unknown_fields)]
pub struct Step {
    /// `s1`: unique in its ending.
    pub key: String,
    pub text: String,
    /// How to do it; Markdown.
    #[oai(default)]
    pub note: String,
    pub when: Option<When>,
}

/// A paper to read or fill in: a page of ours, an attachment, or an address elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(deny_unknown_fields, default)]
#[oai(rename = "GuidePaper", deny_unknown_fields)]
pub struct Paper {
    pub name: String,
    /// `https://…`, or `/…` within this hub.
    pub url: String,
    pub when: Option<When>,
}

/// A line that concerns only those who gave this answer on their way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(deny_unknown_fields)]
#[oai(rename = "GuideWhen", deny_unknown_fields)]
pub struct When {
    pub question: String,
    pub answer: String,
}

/// How much a tree may hold.
pub struct Limits {
    pub questions: usize,
    pub answers: usize,
    pub endings: usize,
    pub steps: usize,
    pub papers: usize,
    /// Characters of a question, an answer, a line, a name.
    pub line_chars: usize,
    /// Characters of a help, a note, an ending's text.
    pub text_chars: usize,
    /// Characters of what it costs and how long it takes.
    pub fact_chars: usize,
    pub url_chars: usize,
    pub key_chars: usize,
    /// Bytes of the whole as JSON.
    pub bytes: usize,
}

pub const LIMITS: Limits = Limits {
    questions: 40,
    answers: 10,
    endings: 20,
    steps: 30,
    papers: 15,
    line_chars: 200,
    text_chars: 3_000,
    fact_chars: 300,
    url_chars: 500,
    key_chars: 12,
    bytes: 200_000,
};

/// What is kept, or was sent, is no tree.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("{0} bytes are more than a guide may be")]
    TooLarge(usize),
    #[error(transparent)]
    NoTree(#[from] serde_json::Error),
}

impl Tree {
    /// # Errors
    /// What is no tree, has fields a tree does not have, or is larger than [`LIMITS`] allow.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        if json.len() > LIMITS.bytes {
            return Err(Unreadable::TooLarge(json.len()));
        }
        Ok(serde_json::from_str(json)?)
    }

    /// As it is kept.
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }

    pub fn ending(&self, key: &str) -> Option<&Ending> {
        self.endings.iter().find(|ending| ending.key == key)
    }

    /// Everyone it names.
    pub fn people(&self) -> Vec<PersonId> {
        let mut people: Vec<PersonId> = self
            .endings
            .iter()
            .filter_map(|ending| ending.person)
            .collect();
        people.sort();
        people.dedup();
        people
    }

    /// Everything a person may read in it, for the search.
    pub fn words(&self) -> String {
        let mut words: Vec<&str> = Vec::new();
        for question in &self.questions {
            words.extend([question.title.as_str(), &question.help]);
            words.extend(question.answers.iter().map(|answer| answer.label.as_str()));
        }
        for ending in &self.endings {
            words.extend([ending.title.as_str(), &ending.text, &ending.cost]);
            for step in &ending.steps {
                words.extend([step.text.as_str(), &step.note]);
            }
            words.extend(ending.papers.iter().map(|paper| paper.name.as_str()));
        }
        words.retain(|text| !text.trim().is_empty());
        words.join("\n")
    }
}

impl Question {
    pub fn answer(&self, key: &str) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.key == key)
    }
}

/// Keys stand in addresses: small letters and digits, beginning with a letter.
pub fn is_key(text: &str) -> bool {
    text.len() <= LIMITS.key_chars
        && text.starts_with(|sign: char| sign.is_ascii_lowercase())
        && text
            .chars()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
}
