//! Every page and every letter, printed from its samples in every language.

use chrono::{DateTime, Utc};
use entity::words::Lang;
use hall::Role;
use press::Press;
use std::collections::BTreeSet;
use talkoo::routes;
use web::Chrome;

fn now() -> DateTime<Utc> {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

#[test]
fn every_page_can_be_printed_in_every_language() {
    let press = Press::new("Europe/Helsinki").unwrap();
    let mut wrong = Vec::new();
    let mut printed = 0;
    for page in routes::pages() {
        let samples = (page.samples)();
        if samples.is_empty() {
            wrong.push(format!("{} shows no sample of itself", page.template));
        }
        for lang in Lang::ALL {
            for role in [Role::Visitor, Role::Person, Role::Admin] {
                for sample in &samples {
                    let chrome = Chrome::sample(*lang, role);
                    match press.render(page.template, *lang, now(), sample, &chrome) {
                        Ok(html) => {
                            printed += 1;
                            wrong.extend(faults(page.template, *lang, &html));
                        }
                        Err(error) => wrong.push(format!(
                            "{} in {lang} for {role:?}: {error:#}",
                            page.template
                        )),
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(printed > 300, "only {printed} printings");
}

/// What no page may hold, whatever it is about.
fn faults(template: &str, lang: Lang, html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fault = |what: &str| found.push(format!("{template} in {lang}: {what}"));
    if !html.contains(&format!("<html lang=\"{lang}\"")) && html.contains("<html") {
        fault("does not say its language");
    }
    if html.contains(" style=\"") || html.contains(" onclick=") {
        fault("has inline style or script, which the content security policy refuses");
    }
    if html.contains("src=\"http") {
        fault("asks somebody else for something");
    }
    if html.contains("<b>\"&") {
        fault("shows a resident's signs unescaped");
    }
    found
}

#[test]
fn every_letter_can_be_printed_in_every_language() {
    let press = Press::new("Europe/Helsinki").unwrap();
    let frame = serde_json::json!({
        "site": { "name": "Kuusilahti", "address": "https://kuusilahti.example/" },
        "contact_url": "https://kuusilahti.example/pages/contact",
        "unsubscribe_url": "https://kuusilahti.example/unsubscribe/key",
        "settings_url": "https://kuusilahti.example/account",
    });
    let mut subjects = BTreeSet::new();
    for letter in routes::letters() {
        for lang in Lang::ALL {
            for sample in (letter.samples)() {
                let posted = press
                    .letter_by_name(letter.name, &sample, *lang, now(), &frame)
                    .unwrap_or_else(|wrong| panic!("{} in {lang}: {wrong:#}", letter.name));
                assert!(
                    !posted.subject.is_empty(),
                    "{} in {lang} has a subject",
                    letter.name
                );
                assert!(
                    posted.text.len() > 40,
                    "{} in {lang} says something",
                    letter.name
                );
                assert!(
                    posted.html.contains("<html"),
                    "{} in {lang} has its HTML",
                    letter.name
                );
                subjects.insert((letter.name, lang.code(), posted.subject));
            }
        }
    }
    assert!(subjects.len() >= Lang::ALL.len() * 2);
}

#[test]
fn safe_appears_in_one_component_only() {
    let press = Press::new("Europe/Helsinki").unwrap();
    for name in press.template_names().unwrap() {
        let text = press::source::text(&name).unwrap_or_default();
        let marks = text.matches("| safe").count();
        let allowed = usize::from(name == "components/parts.html");
        // The comment above the component speaks of it too.
        assert!(marks <= allowed * 2, "{name} lets text through unescaped");
    }
}
