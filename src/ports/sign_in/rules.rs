//! What somebody becomes by what a service says of them, written as sentences:
//!
//! - `Whoever has "streets" in groups belongs to the team "Streets and parks".`
//! - `Whoever has "streets-heads" in groups leads the team "Streets and parks".`
//! - `Whoever has "it" in realm_access.roles is an administrator.`
//! - `Everyone belongs to the team "Town hall".`

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// None: everyone who comes by this service.
    pub when: Option<Sign>,
    pub grant: Grant,
}

/// A word in what is said of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The claim, with dots into what is nested.
    pub claim: String,
    pub word: String,
}

/// What somebody becomes. Teams are named as the staff know them, in any language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grant {
    Belongs { team: String },
    Leads { team: String },
    Administers,
}

impl Rule {
    /// # Errors
    /// Where the sentence stops making sense.
    pub fn read(sentence: &str) -> Result<Self, String> {
        let words = split(sentence)?;
        let mut words = words.iter().map(String::as_str).peekable();
        let when = match words.next() {
            Some(one) if one.eq_ignore_ascii_case("everyone") => None,
            Some(one) if one.eq_ignore_ascii_case("whoever") => {
                expect(&mut words, "has")?;
                let word = quoted(words.next(), "the word to look for")?;
                expect(&mut words, "in")?;
                let claim = words
                    .next()
                    .filter(|claim| !claim.starts_with('"'))
                    .ok_or("the name of the claim is missing")?;
                Some(Sign {
                    claim: claim.to_owned(),
                    word,
                })
            }
            _ => return Err("it begins with “Whoever has …” or “Everyone …”".to_owned()),
        };
        let grant = match words.next() {
            Some("is") => {
                expect(&mut words, "an")?;
                expect(&mut words, "administrator")?;
                Grant::Administers
            }
            Some(verb @ ("belongs" | "leads")) => {
                if verb == "belongs" {
                    expect(&mut words, "to")?;
                }
                expect(&mut words, "the")?;
                expect(&mut words, "team")?;
                let team = quoted(words.next(), "the name of the team")?;
                match verb {
                    "leads" => Grant::Leads { team },
                    _ => Grant::Belongs { team },
                }
            }
            _ => {
                return Err(
                    "it goes on with “belongs to the team …”, “leads the team …” or “is an administrator”"
                        .to_owned(),
                );
            }
        };
        match words.next() {
            None => Ok(Self { when, grant }),
            Some(more) => Err(format!("after its end stands “{more}”")),
        }
    }

    /// Whether it speaks of somebody of whom this is said.
    pub fn fits(&self, claims: &Map<String, Value>) -> bool {
        let Some(sign) = &self.when else {
            return true;
        };
        match found(claims, &sign.claim) {
            Some(Value::Array(many)) => many.iter().any(|one| is(one, &sign.word)),
            Some(one) => is(one, &sign.word),
            None => false,
        }
    }
}

/// Everything these rules make of somebody.
pub fn grants(rules: &[Rule], claims: &Map<String, Value>) -> Vec<Grant> {
    let mut grants: Vec<Grant> = Vec::new();
    for rule in rules.iter().filter(|rule| rule.fits(claims)) {
        if !grants.contains(&rule.grant) {
            grants.push(rule.grant.clone());
        }
    }
    grants
}

fn is(said: &Value, word: &str) -> bool {
    match said {
        Value::String(said) => said == word,
        Value::Bool(said) => said.to_string() == word,
        Value::Number(said) => said.to_string() == word,
        _ => false,
    }
}

/// A claim by its name as it stands, or by dots into what is nested.
fn found<'a>(claims: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    if let Some(value) = claims.get(name) {
        return Some(value);
    }
    let (first, rest) = name.split_once('.')?;
    found(claims.get(first)?.as_object()?, rest)
}

/// Words, with what stands in quotation marks kept together and marked by a leading `"`.
fn split(sentence: &str) -> Result<Vec<String>, String> {
    let sentence = sentence
        .trim()
        .trim_end_matches('.')
        .replace(['“', '”', '„'], "\"");
    let mut words = Vec::new();
    for (at, part) in sentence.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(format!("\"{part}"));
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    if sentence.matches('"').count() % 2 == 1 {
        return Err("a quotation mark is not closed".to_owned());
    }
    Ok(words)
}

fn expect<'a>(
    words: &mut impl Iterator<Item = &'a str>,
    wanted: &'static str,
) -> Result<(), String> {
    match words.next() {
        Some(word) if word.eq_ignore_ascii_case(wanted) => Ok(()),
        Some(other) => Err(format!("“{wanted}” should stand where “{other}” does")),
        None => Err(format!("“{wanted}” is missing at its end")),
    }
}

fn quoted(word: Option<&str>, what: &str) -> Result<String, String> {
    word.and_then(|word| word.strip_prefix('"'))
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .ok_or_else(|| format!("{what} stands in quotation marks"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn claims(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap()
    }

    #[test]
    fn a_rule_is_a_sentence() {
        let rule = Rule::read(
            "Whoever has \"streets\" in groups belongs to the team \"Streets and parks\".",
        );
        assert_eq!(
            rule,
            Ok(Rule {
                when: Some(Sign {
                    claim: "groups".to_owned(),
                    word: "streets".to_owned()
                }),
                grant: Grant::Belongs {
                    team: "Streets and parks".to_owned()
                },
            })
        );
        let leads = Rule::read("whoever has “heads” in roles leads the team “Parks”").unwrap();
        assert_eq!(
            leads.grant,
            Grant::Leads {
                team: "Parks".to_owned()
            }
        );
        let all = Rule::read("Everyone is an administrator").unwrap();
        assert_eq!((all.when, all.grant), (None, Grant::Administers));
    }

    #[test]
    fn a_sentence_that_makes_no_sense_says_where() {
        let table: Vec<String> = [
            "",
            "Somebody is an administrator.",
            "Whoever has streets in groups belongs to the team \"Parks\".",
            "Whoever has \"a\" in \"groups\" is an administrator.",
            "Whoever has \"a\" in groups is a king.",
            "Whoever has \"a\" in groups joins the team \"Parks\".",
            "Whoever has \"a\" in groups belongs to the team Parks.",
            "Whoever has \"a in groups is an administrator.",
            "Everyone is an administrator, always.",
            "Everyone is an administrator always.",
        ]
        .iter()
        .map(|sentence| format!("{sentence} → {}", Rule::read(sentence).unwrap_err()))
        .collect();
        println!("{}", table.join("\n"));
        assert!(table.iter().all(|line| line.len() > 10));
    }

    #[test]
    fn what_is_said_is_found_in_lists_and_nested() {
        let said = claims(json!({
            "groups": ["streets", "all"],
            "department": "Parks",
            "staff": true,
            "realm_access": { "roles": ["heads"] },
            "https://city.example/unit": 7,
        }));
        for (sentence, fits) in [
            (
                "Whoever has \"streets\" in groups is an administrator.",
                true,
            ),
            (
                "Whoever has \"street\" in groups is an administrator.",
                false,
            ),
            (
                "Whoever has \"Parks\" in department is an administrator.",
                true,
            ),
            (
                "Whoever has \"parks\" in department is an administrator.",
                false,
            ),
            ("Whoever has \"true\" in staff is an administrator.", true),
            (
                "Whoever has \"heads\" in realm_access.roles is an administrator.",
                true,
            ),
            (
                "Whoever has \"heads\" in realm_access is an administrator.",
                false,
            ),
            (
                "Whoever has \"7\" in https://city.example/unit is an administrator.",
                true,
            ),
            ("Whoever has \"x\" in nothing is an administrator.", false),
            ("Everyone is an administrator.", true),
        ] {
            assert_eq!(
                Rule::read(sentence).unwrap().fits(&said),
                fits,
                "{sentence}"
            );
        }
    }
}
