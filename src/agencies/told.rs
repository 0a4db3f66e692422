//! Which people and teams the log speaks of in what it kept before and after, for whoever shows it by name.

use entity::words::Names;
use serde_json::Value;
use std::collections::HashMap;

/// The names behind the numbers of a page of the log.
#[derive(Clone, Debug, Default)]
pub struct LogNames {
    pub people: HashMap<i64, String>,
    pub teams: HashMap<i64, Names>,
}

/// What stands at which place where a deed kept several values without names. One value alone is the last.
pub(crate) const PLACES: &[(&str, &[&str])] = &[
    ("accounts-log-team-joined", &["team", "leads"]),
    ("accounts-log-team-left", &["team", "leads"]),
    ("accounts-log-lead-made", &["team", "leads"]),
    ("accounts-log-rule-joined", &["team", "leads"]),
    ("accounts-log-rule-left", &["team", "leads"]),
    ("accounts-log-admin-made", &["is_admin"]),
    ("accounts-log-admin-ended", &["is_admin"]),
    ("accounts-log-rule-admin", &["is_admin"]),
    ("admin-log-job-retried", &["state", "kind"]),
    ("admin-log-jobs-retried", &["state", "kind", "count"]),
    ("admin-log-letter-retried", &["state", "kind"]),
    ("admin-log-letters-retried", &["state", "kind", "count"]),
    ("agencies-log-page-kept", &["", "lang", "title", "text"]),
    ("agencies-log-page-reset", &["", "lang", "title", "text"]),
    ("agencies-log-words-kept", &["lang", ""]),
    ("agencies-log-jargon-kept", &["lang", ""]),
    ("agencies-log-letter-kept", &["", "lang", ""]),
    ("cases-log-handed", &["team", "person"]),
    ("cases-log-handover-offered", &["team", "person"]),
    ("cases-log-handover-accepted", &["team", "person"]),
    ("cases-log-handover-declined", &["team", "person"]),
    ("cases-log-handover-taken-back", &["team", "person"]),
    ("cases-log-contact-kept", &["person"]),
    ("cases-log-hidden", &["message", "rule"]),
    ("cases-log-merged", &["case"]),
    ("cases-log-unmerged", &["case"]),
    ("cases-log-split", &["case"]),
    ("cases-log-waits", &["waits_for"]),
    ("cases-log-goes-on", &["waits_for"]),
    (
        "cases-log-written-down",
        &["channel", "person", "at", "why"],
    ),
    ("mailroom-log-let-in", &["state", "reason"]),
    ("mailroom-log-thrown", &["state", "reason"]),
    ("triage-log-team-themes", &["theme"]),
];

pub(crate) fn is_person(name: &str) -> bool {
    ["person", "by", "to", "owner", "contact", "duty", "answerer"].contains(&name)
}

pub(crate) fn is_team(name: &str) -> bool {
    name == "team"
}

/// Every number of people and of teams in what was kept.
pub(crate) fn numbers(deed: &str, value: &Value, people: &mut Vec<i64>, teams: &mut Vec<i64>) {
    fn look(name: &str, value: &Value, people: &mut Vec<i64>, teams: &mut Vec<i64>) {
        match value {
            Value::Number(number) => match number.as_i64() {
                Some(id) if is_person(name) => people.push(id),
                Some(id) if is_team(name) => teams.push(id),
                _ => {}
            },
            Value::Array(all) => {
                for one in all {
                    look(name, one, people, teams);
                }
            }
            Value::Object(fields) => {
                for (name, one) in fields {
                    look(name, one, people, teams);
                }
            }
            _ => {}
        }
    }
    let places = PLACES.iter().find(|(known, _)| *known == deed);
    match (places, value) {
        (Some((_, places)), Value::Array(all)) => {
            for (at, one) in all.iter().enumerate() {
                look(places[at.min(places.len() - 1)], one, people, teams);
            }
        }
        (Some((_, places)), one) => look(places.last().copied().unwrap_or(""), one, people, teams),
        (None, one) => look("", one, people, teams),
    }
}
