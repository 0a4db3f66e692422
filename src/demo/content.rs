//! The town as it is written down: the TOML files beside this one, read into plain data.
//!
//! The files are part of the binary. Keys tie them together; a test sees that every key leads somewhere
//! and that nobody answers before the question.

use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// A text per language, by its code.
pub type Texts = BTreeMap<String, String>;

/// Everything there is to tell about Kuusilahti.
pub struct Content {
    pub people: People,
    pub town: Town,
    pub ideas: Vec<Idea>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    pub person: Vec<Person>,
    pub crowd: Crowd,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub key: String,
    pub email: String,
    pub name: String,
    pub lang: String,
    pub role: Role,
    pub team: Option<String>,
    #[serde(default)]
    pub title: Texts,
    /// What they look like, where they show it.
    pub face: Option<super::portraits::Look>,
    /// One of the accounts a newcomer gets a sign-in link for.
    #[serde(default, rename = "try")]
    pub to_try: bool,
    /// Joined yesterday.
    #[serde(default)]
    pub new: bool,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Person,
    Staff,
    Lead,
    Admin,
}

/// Those who read and support but do not write: first and family names walked side by side.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crowd {
    pub size: usize,
    pub first: Vec<String>,
    pub last: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Town {
    pub site: Site,
    pub team: Vec<Named>,
    pub theme: Vec<Theme>,
    pub area: Vec<Named>,
    pub status: Vec<NamedStatus>,
    pub words: BTreeMap<String, Vec<String>>,
    pub template: Vec<Template>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    pub accent: String,
    pub ink: String,
    pub name: Texts,
    pub agency: Texts,
    pub tagline: Texts,
    pub email: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    pub key: String,
    pub name: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub key: String,
    pub parent: Option<String>,
    pub name: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedStatus {
    pub key: String,
    pub means: String,
    pub name: Texts,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    pub name: String,
    pub lang: String,
    pub status: String,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Idea {
    pub key: String,
    pub lang: String,
    pub theme: String,
    pub area: String,
    pub place: String,
    pub author: String,
    /// Counted back from the day the town was made.
    pub days_ago: i64,
    pub title: String,
    pub text: String,
    #[serde(default)]
    pub draft: bool,
    #[serde(default)]
    pub supporters: Vec<String>,
    /// So many of the crowd besides.
    #[serde(default)]
    pub more_supporters: usize,
    #[serde(default)]
    pub followers: Vec<String>,
    #[serde(default)]
    pub comments: Vec<Comment>,
    /// Comments made after the last answer; kept apart only for the reader of the files.
    #[serde(default)]
    pub late_comments: Vec<Comment>,
    #[serde(default)]
    pub answers: Vec<Answer>,
    pub edit: Option<Edit>,
    pub merge: Option<Merge>,
    pub withdrawn: Option<Withdrawn>,
    pub hidden: Option<Hidden>,
    pub appeal: Option<Appeal>,
    #[serde(default)]
    pub reports: Vec<Report>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    pub key: Option<String>,
    pub author: String,
    /// Like every `days_after`: counted from the day the idea was sent.
    pub days_after: i64,
    pub reply_to: Option<String>,
    pub stance: String,
    pub lang: String,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub by: String,
    pub days_after: i64,
    /// A fixed meaning, or the key of one of the city's own names.
    pub status: String,
    pub lang: String,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    pub days_after: i64,
    /// Put after the text there was.
    pub add: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    pub into: String,
    pub by: String,
    pub days_after: i64,
    pub reason: String,
    pub undone_after: Option<i64>,
    pub undone_by: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawn {
    pub days_after: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hidden {
    pub by: String,
    pub days_after: i64,
    pub rule: String,
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appeal {
    pub days_after: i64,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The comment it is about; without one, the idea itself.
    pub comment: Option<String>,
    pub by: String,
    pub days_after: i64,
    pub rule: String,
    pub text: String,
}

impl Content {
    /// Reads the files that came with the binary.
    ///
    /// # Errors
    /// Only when a file was edited into something that is no longer the shape above.
    pub fn read() -> Result<Self> {
        #[derive(Deserialize)]
        struct Ideas {
            idea: Vec<Idea>,
        }
        let mut ideas = Vec::new();
        for (name, text) in [
            ("moving", include_str!("ideas/moving.toml")),
            ("nature", include_str!("ideas/nature.toml")),
            ("leisure", include_str!("ideas/leisure.toml")),
            ("growing-up", include_str!("ideas/growing-up.toml")),
            ("enterprise", include_str!("ideas/enterprise.toml")),
            ("everyday", include_str!("ideas/everyday.toml")),
        ] {
            ideas.extend(parse::<Ideas>(name, text)?.idea);
        }
        Ok(Self {
            people: parse("people", include_str!("people.toml"))?,
            town: parse("town", include_str!("town.toml"))?,
            ideas,
        })
    }
}

impl People {
    /// The crowd as people of their own, each with a key, a name and an address.
    pub fn crowd(&self) -> Vec<Person> {
        let Crowd { size, first, last } = &self.crowd;
        (0..*size)
            .map(|n| {
                let name = format!("{} {}", first[n % first.len()], last[n % last.len()]);
                Person {
                    key: format!("crowd-{n}"),
                    email: format!("{}@kuusilahti.example", as_mailbox(&name)),
                    name,
                    lang: if n % 4 == 3 { "sv" } else { "fi" }.to_owned(),
                    role: Role::Person,
                    team: None,
                    title: Texts::new(),
                    face: None,
                    to_try: false,
                    new: false,
                }
            })
            .collect()
    }
}

/// `Päivi Söderström` writes from `paivi.soderstrom`.
fn as_mailbox(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'ä' | 'å' => 'a',
            'ö' => 'o',
            ' ' => '.',
            other => other,
        })
        .collect()
}

pub(super) fn parse<T: DeserializeOwned>(name: &str, text: &str) -> Result<T> {
    toml::from_str(text).with_context(|| format!("the demo's file of {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_key_leads_somewhere_and_time_runs_forward() {
        let Content {
            people,
            town,
            ideas,
        } = Content::read().unwrap();
        let persons: BTreeSet<_> = people.person.iter().map(|p| p.key.as_str()).collect();
        let staff: BTreeSet<_> = people
            .person
            .iter()
            .filter(|p| p.role != Role::Person)
            .map(|p| p.key.as_str())
            .collect();
        let themes: BTreeSet<_> = town.theme.iter().map(|t| t.key.as_str()).collect();
        let areas: BTreeSet<_> = town.area.iter().map(|a| a.key.as_str()).collect();
        let keys: BTreeSet<_> = ideas.iter().map(|i| i.key.as_str()).collect();
        let named: BTreeSet<_> = town.status.iter().map(|s| s.key.as_str()).collect();
        assert_eq!(keys.len(), ideas.len(), "two ideas share a key");

        for idea in &ideas {
            let at = &idea.key;
            assert!(persons.contains(idea.author.as_str()), "{at}: author");
            assert!(themes.contains(idea.theme.as_str()), "{at}: theme");
            assert!(areas.contains(idea.area.as_str()), "{at}: area");
            for key in idea.supporters.iter().chain(&idea.followers) {
                assert!(
                    persons.contains(key.as_str()) && *key != idea.author,
                    "{at}: {key}"
                );
            }
            let mut said = BTreeSet::new();
            for comment in idea.comments.iter().chain(&idea.late_comments) {
                assert!(persons.contains(comment.author.as_str()), "{at}: comment");
                assert!(comment.days_after <= idea.days_ago, "{at}: from tomorrow");
                assert!(
                    comment.reply_to.iter().all(|to| said.contains(to)),
                    "{at}: reply"
                );
                said.extend(comment.key.clone());
            }
            let mut last = 0;
            for answer in &idea.answers {
                assert!(
                    staff.contains(answer.by.as_str()),
                    "{at}: answered by {}",
                    answer.by
                );
                assert!(
                    answer.days_after > last && answer.days_after <= idea.days_ago,
                    "{at}: answer"
                );
                assert!(
                    named.contains(answer.status.as_str())
                        || ["under_review", "planned", "in_progress", "done", "declined"]
                            .contains(&answer.status.as_str()),
                    "{at}: {}",
                    answer.status
                );
                last = answer.days_after;
            }
            if let Some(merge) = &idea.merge {
                assert!(keys.contains(merge.into.as_str()), "{at}: merge");
            }
        }
    }

    #[test]
    fn no_two_people_share_a_name_or_an_address() {
        let people = Content::read().unwrap().people;
        let all: Vec<_> = people
            .person
            .iter()
            .cloned()
            .chain(people.crowd())
            .collect();
        let names: BTreeSet<_> = all.iter().map(|p| &p.name).collect();
        let addresses: BTreeSet<_> = all.iter().map(|p| &p.email).collect();
        assert_eq!((names.len(), addresses.len()), (all.len(), all.len()));
    }
}
