//! Words of an agency's own in the place of ours, for as long as a piece of work lasts: letters are written with them,
//! pages are not. What cannot be said with them is said with ours, so no letter ever fails for its words.

use std::collections::BTreeSet;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::{ast, parser, serializer};

use crate::{Lang, words};

tokio::task_local! {
    static SPOKEN: Arc<Own>;
}

/// An agency's own messages, ready to be said.
#[derive(Default)]
pub struct Own {
    bundles: Vec<(Lang, FluentBundle<FluentResource>)>,
}

impl std::fmt::Debug for Own {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "own words in {} languages", self.bundles.len())
    }
}

impl Own {
    /// Messages by language and key. What cannot be read is left out: it was checked when it was kept.
    pub fn of<'a>(own: impl IntoIterator<Item = (Lang, &'a str, &'a str)>) -> Own {
        let mut bundles: Vec<(Lang, FluentBundle<FluentResource>)> = Vec::new();
        for (lang, key, text) in own {
            let Ok(resource) = FluentResource::try_new(source(key, text)) else {
                tracing::error!(%lang, key, "words of the agency's own cannot be read");
                continue;
            };
            let at = match bundles.iter().position(|(of, _)| *of == lang) {
                Some(at) => at,
                None => {
                    bundles.push((lang, words::empty_bundle(lang)));
                    bundles.len() - 1
                }
            };
            bundles[at].1.add_resource_overriding(resource);
        }
        Own { bundles }
    }

    pub fn is_empty(&self) -> bool {
        self.bundles.is_empty()
    }

    fn try_say(&self, lang: Lang, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (_, bundle) = self.bundles.iter().find(|(of, _)| *of == lang)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

/// Does the work with these words in the place of ours.
pub async fn speaking<W: Future>(own: Arc<Own>, work: W) -> W::Output {
    if own.is_empty() {
        return work.await;
    }
    SPOKEN.scope(own, work).await
}

/// The same for work that waits for nothing.
pub fn speaking_now<T>(own: Arc<Own>, work: impl FnOnce() -> T) -> T {
    SPOKEN.sync_scope(own, work)
}

pub(crate) fn try_say(lang: Lang, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    SPOKEN
        .try_with(|own| own.try_say(lang, key, args))
        .ok()
        .flatten()
}

/// What is wrong with words somebody wrote in the place of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Braces that do not close, or something else that is no message.
    Unreadable,
    /// What ours names and these do not.
    Missing(String),
    /// What they name and nobody fills in.
    Unknown(String),
}

/// Checks words against the message they are to stand for.
pub fn faults(lang: Lang, key: &str, text: &str) -> Vec<Fault> {
    let Some(wanted) = words::written(lang, key).or_else(|| words::written(Lang::En, key)) else {
        return vec![Fault::Unreadable];
    };
    let Some(typed) = read(key, text) else {
        return vec![Fault::Unreadable];
    };
    let Some(ours) = read(key, &wanted) else {
        return vec![Fault::Unreadable];
    };
    let (typed, ours) = (named(&typed), named(&ours));
    let mut faults: Vec<Fault> = ours
        .difference(&typed)
        .cloned()
        .map(Fault::Missing)
        .collect();
    faults.extend(typed.difference(&ours).cloned().map(Fault::Unknown));
    faults
}

/// What a message fills in, as its writer spells it: `$reference`, and functions and other messages by their names.
pub fn placeholders(lang: Lang, key: &str) -> Vec<String> {
    words::written(lang, key)
        .and_then(|text| read(key, &text))
        .map(|pattern| named(&pattern).into_iter().collect())
        .unwrap_or_default()
}

/// The pattern of a text, if it is one message and nothing else.
fn read(key: &str, text: &str) -> Option<ast::Pattern<String>> {
    let resource = parser::parse(source(key, text)).ok()?;
    let mut body = resource.body.into_iter();
    match (body.next(), body.next()) {
        (Some(ast::Entry::Message(message)), None) if message.attributes.is_empty() => {
            message.value
        }
        _ => None,
    }
}

/// A message in the spelling of its file.
fn source(key: &str, text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut lines = text.trim().lines();
    let mut source = format!("{key} = {}\n", lines.next().unwrap_or_default());
    for line in lines {
        source.push_str("    ");
        source.push_str(line);
        source.push('\n');
    }
    source
}

/// A message as somebody edits it: its text alone, not indented.
pub(crate) fn shown(message: ast::Message<String>) -> String {
    let resource = ast::Resource {
        body: vec![ast::Entry::Message(message)],
    };
    let written = serializer::serialize(&resource);
    let (_, text) = written.split_once('=').unwrap_or(("", &written));
    let lines: Vec<&str> = text
        .trim()
        .lines()
        .map(|line| line.strip_prefix("    ").unwrap_or(line))
        .collect();
    lines.join("\n")
}

fn named(pattern: &ast::Pattern<String>) -> BTreeSet<String> {
    let mut variables = BTreeSet::new();
    words::variables_of(pattern, &mut variables);
    let mut all: BTreeSet<String> = variables
        .into_iter()
        .map(|name| format!("${name}"))
        .collect();
    foreign(pattern, &mut all);
    all
}

/// Functions, and messages and terms that are referred to.
fn foreign(pattern: &ast::Pattern<String>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            ast::Expression::Inline(inline) => foreign_inline(inline, into),
            ast::Expression::Select { selector, variants } => {
                foreign_inline(selector, into);
                for variant in variants {
                    foreign(&variant.value, into);
                }
            }
        }
    }
}

fn foreign_inline(inline: &ast::InlineExpression<String>, into: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::FunctionReference { id, .. }
        | ast::InlineExpression::MessageReference { id, .. }
        | ast::InlineExpression::TermReference { id, .. } => {
            into.insert(id.name.clone());
        }
        ast::InlineExpression::Placeable { expression } => {
            if let ast::Expression::Inline(inline) = expression.as_ref() {
                foreign_inline(inline, into);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(own: &[(Lang, &str, &str)], lang: Lang) -> String {
        let own = Arc::new(Own::of(own.iter().copied()));
        speaking_now(own, || {
            words::say(lang, "press-ago-days", &[("count", 3.into())])
        })
    }

    #[test]
    fn own_words_stand_in_the_place_of_ours_in_their_language_alone() {
        let own = [(Lang::Fi, "press-ago-days", "{ $count } yötä sitten")];
        assert_eq!(said(&own, Lang::Fi), "3 yötä sitten");
        assert_eq!(said(&own, Lang::En), "3 days ago");
        let outside = words::say(Lang::Fi, "press-ago-days", &[("count", 3.into())]);
        assert_eq!(outside, "3 päivää sitten");
    }

    #[test]
    fn what_cannot_be_said_in_full_is_said_with_ours() {
        let own = [(Lang::En, "press-ago-days", "{ $nights } nights ago")];
        assert_eq!(said(&own, Lang::En), "3 days ago");
    }

    #[test]
    fn a_text_is_checked_against_the_message_it_stands_for() {
        let faults = |text: &str| faults(Lang::En, "press-ago-days", text);
        assert_eq!(faults("{ $count } days back"), []);
        assert_eq!(
            faults("{ $count ->\n    [one] a day\n   *[other] { $count } days\n} back"),
            []
        );
        assert_eq!(faults("long ago"), [Fault::Missing("$count".to_owned())]);
        assert_eq!(
            faults("{ $count } { $who }"),
            [Fault::Unknown("$who".to_owned())]
        );
        assert_eq!(faults("{ $count"), [Fault::Unreadable]);
        assert_eq!(faults("{ $count }\nother = x"), []);
        assert_eq!(
            faults("{ $count } { press-ago-now }"),
            [Fault::Unknown("press-ago-now".to_owned())]
        );
    }

    #[test]
    fn what_is_shown_to_an_editor_is_what_can_be_kept() {
        for lang in Lang::ALL {
            let text = words::written(*lang, "press-ago-days").unwrap();
            assert!(!text.starts_with(' ') && text.contains("$count"), "{text}");
            assert_eq!(super::faults(*lang, "press-ago-days", &text), []);
        }
    }
}
