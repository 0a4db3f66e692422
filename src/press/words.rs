//! Words: Fluent messages from `templates/locales/<lang>/<room>.ftl`. A key is never shown to anyone
//! as long as one language knows it: what Finnish lacks is said in English, and the log says so once.
//! Isolation marks are off, because our texts go into HTML whose elements already carry `lang`.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::{Lang, dates, numbers, own, source};

/// What a message can be told: a text or a number. Numbers choose plurals and are written as the
/// language writes them.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    Number(f64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

macro_rules! numbers_are_args {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg<'_> {
            fn from(number: $kind) -> Self {
                Arg::Number(number as f64)
            }
        }
    )*};
}
numbers_are_args!(i32, i64, u16, u32, u64, usize, f64);

impl Arg<'_> {
    /// Reads an argument that was kept as JSON, as problems and flashes keep theirs.
    pub fn from_json(value: &serde_json::Value) -> Arg<'static> {
        match value {
            serde_json::Value::Number(number) => Arg::Number(number.as_f64().unwrap_or_default()),
            serde_json::Value::String(text) => Arg::Text(Cow::Owned(text.clone())),
            other => Arg::Text(Cow::Owned(other.to_string())),
        }
    }
}

/// Says `key` in `lang`: `say(Lang::Fi, "ideas-supporters", &[("count", 3.into())])`.
/// `key.attribute` asks for an attribute of a message.
pub fn say(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    let mut fluent = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        match arg {
            Arg::Text(text) => fluent.set(*name, text.as_ref()),
            Arg::Number(number) => fluent.set(*name, *number),
        }
    }
    say_with(lang, key, &fluent)
}

/// The same with arguments kept as a JSON object.
pub fn say_json(lang: Lang, key: &str, args: &serde_json::Value) -> String {
    let args: Vec<(&str, Arg<'static>)> = args
        .as_object()
        .map(|map| {
            map.iter()
                .map(|(name, value)| (name.as_str(), Arg::from_json(value)))
                .collect()
        })
        .unwrap_or_default();
    say(lang, key, &args)
}

/// Whether this very language has the message, without falling back.
pub fn has(lang: Lang, key: &str) -> bool {
    let id = key.split_once('.').map_or(key, |(id, _)| id);
    current().of(lang).has_message(id)
}

pub(crate) fn say_with(lang: Lang, key: &str, args: &FluentArgs<'_>) -> String {
    if let Some(text) = own::try_say(lang, key, args) {
        return text;
    }
    let words = current();
    if let Some(text) = words.try_say(lang, key, args) {
        return text;
    }
    warn_once(lang, key);
    words
        .try_say(Lang::En, key, args)
        .unwrap_or_else(|| key.to_owned())
}

/// One message as a translator sees it; the words test compares these between languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    pub room: String,
    pub key: String,
    pub variables: BTreeSet<String>,
}

/// Every message of a language, with the variables it uses, sorted by room and key.
pub fn messages(lang: Lang) -> Arc<[Message]> {
    let words = current();
    Arc::clone(words.messages[lang as usize].get_or_init(|| read_messages(lang)))
}

fn read_messages(lang: Lang) -> Arc<[Message]> {
    let mut found = Vec::new();
    for (room, text) in files(lang) {
        let resource = match fluent_syntax::parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, _)) => resource,
        };
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else {
                continue;
            };
            let mut variables = BTreeSet::new();
            if let Some(pattern) = &message.value {
                variables_of(pattern, &mut variables);
            }
            for attribute in &message.attributes {
                variables_of(&attribute.value, &mut variables);
            }
            found.push(Message {
                room: room.clone(),
                key: message.id.name.clone(),
                variables,
            });
        }
    }
    found.sort();
    found.into()
}

/// A message as its file writes it, without its key; `None` when this very language does not say it.
pub fn written(lang: Lang, key: &str) -> Option<String> {
    let in_file = |room: &str| {
        let text = source::text(&format!("locales/{lang}/{room}.ftl"))?;
        written_in(&text, key)
    };
    // Most keys begin with the name of their file; the letters are asked for hundreds of them at once.
    in_file(key.split('-').next().unwrap_or_default()).or_else(|| {
        let messages = messages(lang);
        let message = messages.iter().find(|message| message.key == key)?;
        in_file(&message.room)
    })
}

fn written_in(text: &str, key: &str) -> Option<String> {
    let text = entry(text, key)?;
    let resource = match fluent_syntax::parser::parse(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let found = resource.body.into_iter().find_map(|entry| match entry {
        ast::Entry::Message(message) if message.id.name == key => Some(message),
        _ => None,
    })?;
    Some(own::shown(ast::Message {
        comment: None,
        attributes: Vec::new(),
        ..found
    }))
}

/// The lines of a file that say this message.
fn entry<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let begins = |line: &str| {
        let rest = line.strip_prefix(key).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with('='))
    };
    let mut at = 0;
    let mut from = None;
    for line in text.split_inclusive('\n') {
        let other =
            line.starts_with(|sign: char| sign.is_ascii_alphabetic() || "-#".contains(sign));
        match from {
            None if begins(line) => from = Some(at),
            Some(from) if other => return Some(&text[from..at]),
            _ => {}
        }
        at += line.len();
    }
    from.map(|from| &text[from..])
}

/// What is wrong in a language's files: unreadable entries and keys said twice, one sentence each.
pub fn faults(lang: Lang) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen = HashMap::new();
    for (room, text) in files(lang) {
        if let Err((_, errors)) = fluent_syntax::parser::parse(text) {
            for error in errors {
                faults.push(format!("{lang}/{room}.ftl: {error}"));
            }
        }
    }
    for message in messages(lang).iter() {
        if let Some(before) = seen.insert(message.key.clone(), message.room.clone()) {
            faults.push(format!(
                "{lang}: {} is in both {before}.ftl and {}.ftl",
                message.key, message.room
            ));
        }
    }
    faults
}

pub(crate) fn variables_of(pattern: &ast::Pattern<String>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            variables_of_expression(expression, into);
        }
    }
}

fn variables_of_expression(expression: &ast::Expression<String>, into: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => variables_of_inline(inline, into),
        ast::Expression::Select { selector, variants } => {
            variables_of_inline(selector, into);
            for variant in variants {
                variables_of(&variant.value, into);
            }
        }
    }
}

fn variables_of_inline(inline: &ast::InlineExpression<String>, into: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            into.insert(id.name.clone());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                variables_of_inline(argument, into);
            }
        }
        ast::InlineExpression::Placeable { expression } => {
            variables_of_expression(expression, into);
        }
        _ => {}
    }
}

/// The words, each language read once, when it is first asked for (and again in a debug build when a file
/// changes): all five take megabytes and a tenth of a second, and many a town reads two.
struct Words {
    bundles: [OnceLock<FluentBundle<FluentResource>>; 5],
    /// As a translator sees them; asked for by the pages of whoever changes them.
    messages: [OnceLock<Arc<[Message]>>; 5],
    #[cfg(debug_assertions)]
    stamp: u64,
}

impl Words {
    fn read() -> Words {
        #[cfg(debug_assertions)]
        let stamp = source::stamp("locales", &[".ftl"]);
        Words {
            bundles: Default::default(),
            messages: Default::default(),
            #[cfg(debug_assertions)]
            stamp,
        }
    }

    fn of(&self, lang: Lang) -> &FluentBundle<FluentResource> {
        self.bundles[lang as usize].get_or_init(|| bundle(lang))
    }

    fn try_say(&self, lang: Lang, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.of(lang);
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors);
        if !errors.is_empty() {
            tracing::warn!(%lang, key, ?errors, "a message could not be said in full");
        }
        Some(text.into_owned())
    }
}

/// A bundle that writes numbers and moments as the language does, and says nothing yet.
pub(crate) fn empty_bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = lang.code().parse().expect("our codes are well-formed");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    // A plain function is asked for, so each language gets its own.
    bundle.set_formatter(Some(match lang {
        Lang::En => |value, _| number_in(Lang::En, value),
        Lang::Fi => |value, _| number_in(Lang::Fi, value),
        Lang::Sv => |value, _| number_in(Lang::Sv, value),
        Lang::De => |value, _| number_in(Lang::De, value),
        Lang::Ru => |value, _| number_in(Lang::Ru, value),
    }));
    bundle
        .add_builtins()
        .and_then(|()| {
            bundle.add_function("MOMENT", move |given, _| {
                moment_in(lang, given.first()).map_or(FluentValue::Error, FluentValue::from)
            })
        })
        .expect("a fresh bundle has no functions yet");
    bundle
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = empty_bundle(lang);
    for (room, text) in files(lang) {
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
            tracing::error!(%lang, room, ?errors, "a locale file has unreadable entries");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%lang, room, ?errors, "a locale file repeats messages");
        }
    }
    bundle
}

fn number_in(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let least = number.options.minimum_fraction_digits.unwrap_or(0);
            let most = number
                .options
                .maximum_fraction_digits
                .unwrap_or(3)
                .max(least);
            Some(numbers::decimal(lang, number.value, least, most))
        }
        _ => None,
    }
}

/// `{ MOMENT($at) }`: an RFC 3339 moment as the language writes it, in the site's zone.
fn moment_in(lang: Lang, given: Option<&FluentValue<'_>>) -> Option<String> {
    let Some(FluentValue::String(text)) = given else {
        return None;
    };
    let at: chrono::DateTime<chrono::Utc> = text.parse().ok()?;
    Some(dates::date_time(lang, &dates::site_zone(), at))
}

/// The files of a language: room and text.
pub(crate) fn files(lang: Lang) -> Vec<(String, String)> {
    let prefix = format!("locales/{lang}/");
    source::names()
        .into_iter()
        .filter_map(|name| {
            let room = name.strip_prefix(&prefix)?.strip_suffix(".ftl")?.to_owned();
            Some((room, source::text(&name)?))
        })
        .collect()
}

#[cfg(not(debug_assertions))]
fn current() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(Words::read)
}

/// In a debug build the folder is looked at again, at most three times a second.
#[cfg(debug_assertions)]
fn current() -> Arc<Words> {
    use std::time::{Duration, Instant};
    static WORDS: OnceLock<Mutex<(Arc<Words>, Instant)>> = OnceLock::new();
    let kept = WORDS.get_or_init(|| Mutex::new((Arc::new(Words::read()), Instant::now())));
    let mut kept = kept.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if kept.1.elapsed() > Duration::from_millis(350) {
        if source::stamp("locales", &[".ftl"]) != kept.0.stamp {
            kept.0 = Arc::new(Words::read());
        }
        kept.1 = Instant::now();
    }
    kept.0.clone()
}

fn warn_once(lang: Lang, key: &str) {
    static WARNED: OnceLock<Mutex<HashSet<(Lang, String)>>> = OnceLock::new();
    let mut warned = WARNED
        .get_or_init(Mutex::default)
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    // Keys can come from data (a kept flash), so the memory of warnings is bounded.
    if warned.len() < 10_000 && warned.insert((lang, key.to_owned())) {
        tracing::warn!(%lang, key, "no such message in this language");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_said_with_its_plural_in_every_language() {
        for (lang, one, many) in [
            (Lang::En, "1 day ago", "3 days ago"),
            (Lang::Fi, "1 päivä sitten", "3 päivää sitten"),
            (Lang::Sv, "för 1 dag sedan", "för 3 dagar sedan"),
            (Lang::De, "vor 1 Tag", "vor 3 Tagen"),
            (Lang::Ru, "1 день назад", "3 дня назад"),
        ] {
            assert_eq!(say(lang, "press-ago-days", &[("count", 1.into())]), one);
            assert_eq!(say(lang, "press-ago-days", &[("count", 3.into())]), many);
        }
        assert_eq!(
            say(Lang::Ru, "press-ago-days", &[("count", 25.into())]),
            "25 дней назад"
        );
    }

    #[test]
    fn numbers_inside_messages_follow_the_language() {
        let said = say(Lang::De, "press-ago-days", &[("count", 1200.into())]);
        assert_eq!(said, "vor 1.200 Tagen");
    }

    #[test]
    fn moments_inside_messages_are_written_in_the_sites_zone() {
        let at = "2026-11-21T22:15:00Z";
        let said = |lang| say(lang, "refusal-closed-since", &[("at", at.into())]);
        assert!(
            said(Lang::Fi).contains("22. marraskuuta 2026 klo 0.15"),
            "{}",
            said(Lang::Fi)
        );
        assert!(
            said(Lang::En).contains("22 November 2026"),
            "{}",
            said(Lang::En)
        );
    }

    #[test]
    fn an_unknown_key_is_its_own_text() {
        assert_eq!(say(Lang::Fi, "press-no-such-key", &[]), "press-no-such-key");
    }

    #[test]
    fn the_press_speaks_every_language_equally() {
        let of = |lang| {
            messages(lang)
                .iter()
                .filter(|message| message.room == "press")
                .cloned()
                .collect::<Vec<_>>()
        };
        let english = of(Lang::En);
        assert!(!english.is_empty());
        for &lang in Lang::ALL {
            assert_eq!(of(lang), english, "{lang}");
            assert_eq!(faults(lang), Vec::<String>::new());
        }
    }
}
