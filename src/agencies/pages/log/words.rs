//! What the log kept of a thing before and after, as a line one can read: people, teams and themes by name, states as pages
//! call them, moments as dates. Whatever no word is known for stands as it was kept.

use crate::site::Site;
use crate::told::{LogNames, PLACES, is_person, is_team};
use chrono::{DateTime, NaiveDate, Utc};
use entity::words::{AreaId, Lang, NamedStatusId, ThemeId};
use press::words::has;
use serde_json::Value;

/// Letters of a before or after; the rest is in the thing's own history.
const LONGEST: usize = 400;

/// Fields whose name says nothing beside what they hold.
const SILENT: &[&str] = &["", "names", "thing", "rule_input", "deed"];

pub(super) struct Reader<'a> {
    pub lang: Lang,
    pub zone: &'a jiff::tz::TimeZone,
    pub site: &'a Site,
    pub names: &'a LogNames,
}

impl Reader<'_> {
    /// The line of one side of a change; empty where there is nothing to say.
    pub fn line(&self, deed: &str, kind: &str, value: &Value) -> String {
        let places = PLACES.iter().find(|(known, _)| *known == deed);
        let places = places.map_or(&[][..], |(_, places)| *places);
        let mut parts = Vec::new();
        match value {
            Value::Array(all) if !places.is_empty() => {
                for (at, one) in all.iter().enumerate() {
                    let last = places.len() - 1;
                    self.write(kind, places[at.min(last)], one, &mut parts);
                }
            }
            one => self.write(kind, places.last().copied().unwrap_or(""), one, &mut parts),
        }
        let text = parts.join(" · ");
        if text.chars().count() <= LONGEST {
            return text;
        }
        text.chars().take(LONGEST).chain(['…']).collect()
    }

    fn write(&self, kind: &str, name: &str, value: &Value, into: &mut Vec<String>) {
        let said = match value {
            Value::Null => return,
            Value::Bool(yes) => self.say(if *yes {
                "agencies-said-yes"
            } else {
                "agencies-said-no"
            }),
            // The number of a line of a conversation helps nobody who reads this.
            Value::Number(_) if name == "message" => return,
            Value::Number(number) => number
                .as_i64()
                .and_then(|id| self.called(name, id))
                .unwrap_or_else(|| number.to_string()),
            Value::String(text) if text.is_empty() => return,
            Value::String(text) => self.text(kind, name, text),
            Value::Array(all) => {
                for one in all {
                    self.write(kind, name, one, into);
                }
                return;
            }
            Value::Object(fields) => {
                for (field, one) in fields {
                    self.write(kind, field, one, into);
                }
                return;
            }
        };
        into.push(match self.field(name) {
            Some(name) => format!("{name}: {said}"),
            None => said,
        });
    }

    /// What a number stands for, by the name of its field.
    fn called(&self, name: &str, id: i64) -> Option<String> {
        match name {
            "theme" | "themes" | "parent" => self
                .site
                .theme(ThemeId(id))
                .map(|theme| theme.names.in_lang(self.lang).to_owned()),
            "area" | "areas" => self
                .site
                .area(AreaId(id))
                .map(|area| area.names.in_lang(self.lang).to_owned()),
            "named_status" => self
                .site
                .status(NamedStatusId(id))
                .map(|status| status.names.in_lang(self.lang).to_owned()),
            name if is_person(name) => self.names.people.get(&id).cloned(),
            name if is_team(name) => {
                let team = self.names.teams.get(&id)?;
                Some(team.in_lang(self.lang).to_owned())
            }
            _ => None,
        }
    }

    fn text(&self, kind: &str, name: &str, text: &str) -> String {
        if let Ok(at) = text.parse::<DateTime<Utc>>() {
            return press::dates::date_time(self.lang, self.zone, at);
        }
        if let Ok(day) = text.parse::<NaiveDate>() {
            return press::dates::of_day(self.lang, day);
        }
        if matches!(name, "lang" | "language" | "languages" | "default_lang") {
            let named = Lang::from_code(text).map(|lang| lang.own_name().to_owned());
            return named.unwrap_or_else(|| text.to_owned());
        }
        let is_word = text.len() <= 40
            && text
                .chars()
                .all(|sign| sign.is_ascii_lowercase() || matches!(sign, '_' | '-'));
        if !is_word {
            return text.to_owned();
        }
        let dashed = text.replace('_', "-");
        let families: &[&str] = match (name, kind) {
            ("deed", _) => &["", "triage-log-"],
            ("status", "case") => &["cases-status-"],
            ("status" | "meaning", _) => &["ideas-status-"],
            ("stage", _) => &["improvements-stage-"],
            ("state", "article") => &["articles-state-"],
            ("state", "mail") => &["mailroom-state-"],
            ("state", "job" | "letter") => &["agencies-said-"],
            ("state", "challenge") => &["challenges-state-"],
            ("reason", "mail") => &["mailroom-reason-"],
            ("rule", _) => &["moderation-rule-"],
            ("how", _) => &["cases-routed-", "agencies-said-"],
            ("channel" | "channels", _) => &["cases-channel-"],
            ("off", _) => &["agencies-feature-"],
            _ => &["agencies-said-"],
        };
        families
            .iter()
            .map(|family| format!("{family}{dashed}"))
            .find(|key| has(self.lang, key))
            .map_or_else(|| text.to_owned(), |key| self.say(&key))
    }

    /// What a field is called; none where its name adds nothing.
    fn field(&self, name: &str) -> Option<String> {
        if SILENT.contains(&name) {
            return None;
        }
        if let Some(lang) = Lang::from_code(name) {
            return Some(lang.own_name().to_owned());
        }
        let dashed = name.replace('_', "-");
        let known = ["agencies-field-", "agencies-limit-"]
            .iter()
            .map(|family| format!("{family}{dashed}"))
            .find(|key| has(self.lang, key));
        Some(known.map_or_else(|| name.replace('_', " "), |key| self.say(&key)))
    }

    fn say(&self, key: &str) -> String {
        press::say(self.lang, key, &[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::words::Names;
    use serde_json::json;

    fn read(lang: Lang, deed: &str, kind: &str, value: Value) -> String {
        let mut names = LogNames::default();
        names.people.insert(149, "Riikka Lundell".to_owned());
        let team: Names = serde_json::from_value(json!({"en": "Streets", "fi": "Kadut"})).unwrap();
        names.teams.insert(4, team);
        let zone = press::dates::zone("Europe/Helsinki").unwrap();
        let site = Site::empty();
        let reader = Reader {
            lang,
            zone: &zone,
            site: &site,
            names: &names,
        };
        reader.line(deed, kind, &value)
    }

    #[test]
    fn before_and_after_are_lines_one_can_read() {
        let theme =
            json!({"names": {"en": "Winter", "fi": "Talvi"}, "parent": null, "position": 2});
        assert_eq!(
            read(Lang::En, "agencies-log-theme-changed", "theme", theme),
            "English: Winter · Suomi: Talvi · Place in the list: 2"
        );
        let words = json!(["fi", ["idiootti"]]);
        assert_eq!(
            read(Lang::En, "agencies-log-words-kept", "site", words),
            "Language: Suomi · idiootti"
        );
        let handed = json!([4, 149]);
        assert_eq!(
            read(Lang::Fi, "cases-log-handed", "case", handed),
            "Tiimi: Kadut · Henkilö: Riikka Lundell"
        );
        assert_eq!(
            read(Lang::En, "cases-log-handover-offered", "case", json!(149)),
            "Person: Riikka Lundell"
        );
        let answered = json!({"status": "in_hand", "message": 71});
        assert_eq!(
            read(Lang::En, "cases-log-answered", "case", answered),
            "State: Being looked at"
        );
        let later = json!({"items": 1, "until": "2026-11-27T15:00:33.248097Z"});
        assert_eq!(
            read(Lang::De, "triage-log-snoozed", "inbox", later),
            "Dinge: 1 · Bis: 27. November 2026 um 17:00"
        );
        assert_eq!(
            read(Lang::En, "accounts-log-admin-made", "person", json!(true)),
            "Administrator: yes"
        );
        // What nothing is known of stays as it was kept.
        assert_eq!(
            read(
                Lang::En,
                "x",
                "x",
                json!({"odd_thing": "odd_word", "person": 7})
            ),
            "odd thing: odd_word · Person: 7"
        );
        assert_eq!(
            read(Lang::En, "x", "x", json!("a".repeat(500)))
                .chars()
                .count(),
            LONGEST + 1
        );
    }
}
