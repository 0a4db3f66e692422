//! The words of letters: the list, and for each letter in each language its messages, a check of what is filled in, and
//! how it reads.

use super::shared::{Tab, letter as letter_name};
use crate::texts::{self, LetterLine, LetterText, Preview};
use entity::words::Lang;
use hall::{Error, Result, addresses};
use press::Page;
use serde::Serialize;
use std::collections::BTreeMap;
use web::{Flash, Response, Visit};

/// What the HTML of a letter may do when it is looked at: be seen, with the styles that stand in it.
const LETTER_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

#[derive(Serialize)]
pub(super) struct ListPage {
    letters: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    title: String,
    help: String,
    url: String,
    messages: usize,
    /// Languages with words of the agency's own.
    changed: Vec<&'static str>,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "admin/texts.html";

    fn samples() -> Vec<Self> {
        let line = |name: &str, changed| LetterLine {
            name: name.to_owned(),
            messages: 7,
            changed,
        };
        vec![list_page(
            Lang::En,
            vec![
                line("every", Vec::new()),
                line("sign_in", vec![Lang::Fi, Lang::Sv]),
            ],
        )]
    }
}

fn list_page(lang: Lang, letters: Vec<LetterLine>) -> ListPage {
    ListPage {
        letters: letters
            .into_iter()
            .map(|line| Line {
                title: letter_name(lang, &line.name),
                help: press::say(lang, help_of(&line.name), &[]),
                url: address(&line.name, lang),
                messages: line.messages,
                changed: line.changed.iter().map(|lang| lang.own_name()).collect(),
            })
            .collect(),
    }
}

/// When it is sent.
fn help_of(name: &str) -> &'static str {
    match name {
        "every" => "admin-letter-every-help",
        "sign_in" => "admin-letter-sign-in-help",
        "gathered" => "admin-letter-gathered-help",
        "decision" => "admin-letter-decision-help",
        "blocked" => "admin-letter-blocked-help",
        "verdict" => "admin-letter-verdict-help",
        "onward" => "admin-letter-onward-help",
        "case_receipt" => "admin-letter-case-receipt-help",
        "case_answer" => "admin-letter-case-answer-help",
        _ => "admin-letter-other-help",
    }
}

fn address(name: &str, lang: Lang) -> String {
    format!("{}/{name}/{lang}", addresses::ADMIN_TEXTS)
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let letters = texts::letters(&visit.cx).await?;
    visit.show(&list_page(visit.lang, letters))
}

#[derive(Serialize)]
pub(super) struct EditPage {
    title: String,
    help: String,
    action: String,
    lang: Lang,
    language: &'static str,
    langs: Vec<Tab>,
    messages: Vec<Message>,
    changed: bool,
    previews: Vec<PreviewShown>,
    /// The words below are those just typed, which nobody has kept yet.
    typed: bool,
}

#[derive(Serialize)]
struct Message {
    key: String,
    /// How it reads.
    sample: String,
    value: String,
    rows: usize,
    own: bool,
    /// What is filled in, as it is written: `{ $site }`.
    placeholders: Vec<String>,
}

#[derive(Serialize)]
struct PreviewShown {
    subject: String,
    text: String,
    html_url: String,
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "admin/text_edit.html";

    fn samples() -> Vec<Self> {
        let message = |own: Option<&str>| LetterText {
            key: "accounts-letter-subject".to_owned(),
            ours: "{ $code } is your code for { $site }".to_owned(),
            own: own.map(str::to_owned),
            placeholders: vec!["$code".to_owned(), "$site".to_owned()],
            sample: "204816 is your code for <Kuusilahti>".to_owned(),
        };
        let preview = Preview {
            subject: "204816 is your code".to_owned(),
            text: "Welcome.\n\nhttps://kuusilahti.example/".to_owned(),
            html: "<p>Welcome.</p>".to_owned(),
        };
        let asked = |lang| Shown {
            name: "sign_in",
            lang,
            typed: None,
        };
        let typed = BTreeMap::from([("accounts-letter-subject".to_owned(), "{ $code".to_owned())]);
        vec![
            edit_page(
                Lang::En,
                &asked(Lang::En),
                vec![message(None)],
                vec![preview],
            ),
            edit_page(
                Lang::En,
                &Shown {
                    typed: Some(&typed),
                    ..asked(Lang::Ru)
                },
                vec![message(Some("{ $code } – { $site }"))],
                Vec::new(),
            ),
        ]
    }
}

/// Which letter, in which language, with which words in the fields.
struct Shown<'a> {
    name: &'a str,
    lang: Lang,
    typed: Option<&'a BTreeMap<String, String>>,
}

fn edit_page(
    reader: Lang,
    shown: &Shown<'_>,
    messages: Vec<LetterText>,
    previews: Vec<Preview>,
) -> EditPage {
    let action = address(shown.name, shown.lang);
    EditPage {
        title: letter_name(reader, shown.name),
        help: press::say(reader, help_of(shown.name), &[]),
        lang: shown.lang,
        language: shown.lang.own_name(),
        langs: Lang::ALL
            .iter()
            .map(|lang| Tab {
                label: lang.own_name().to_owned(),
                href: address(shown.name, *lang),
                current: *lang == shown.lang,
                count: None,
            })
            .collect(),
        changed: messages.iter().any(|message| message.own.is_some()),
        messages: messages
            .into_iter()
            .map(|message| message_of(message, shown.typed))
            .collect(),
        previews: previews
            .into_iter()
            .enumerate()
            .map(|(number, preview)| PreviewShown {
                subject: preview.subject,
                text: preview.text,
                html_url: format!("{action}/{}.html", number + 1),
            })
            .collect(),
        typed: shown.typed.is_some(),
        action,
    }
}

fn message_of(message: LetterText, typed: Option<&BTreeMap<String, String>>) -> Message {
    let value = typed
        .and_then(|typed| typed.get(&message.key).cloned())
        .or_else(|| message.own.clone())
        .unwrap_or(message.ours);
    let lines = value.lines().count();
    let long = value.chars().count() / 70 + 1;
    Message {
        rows: lines.max(long).clamp(1, 12),
        own: message.own.is_some(),
        sample: message.sample,
        placeholders: message
            .placeholders
            .iter()
            .map(|name| format!("{{ {name} }}"))
            .collect(),
        key: message.key,
        value,
    }
}

fn asked(visit: &Visit) -> Result<(String, Lang)> {
    let lang: String = visit.path("lang")?;
    Ok((
        visit.path("name")?,
        lang.parse().map_err(|_| Error::Missing)?,
    ))
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let (name, lang) = asked(&visit)?;
    let messages = texts::one(&visit.cx, &name, lang).await?;
    let previews = texts::preview(&visit.cx, &name, lang, None).await?;
    let shown = Shown {
        name: &name,
        lang,
        typed: None,
    };
    visit.show(&edit_page(visit.lang, &shown, messages, previews))
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let (name, lang) = asked(&visit)?;
    let mut typed = BTreeMap::new();
    for message in texts::one(&visit.cx, &name, lang).await? {
        if let Some(text) = visit.field(&message.key) {
            typed.insert(message.key, text.to_owned());
        }
    }
    let shown = Shown {
        name: &name,
        lang,
        typed: Some(&typed),
    };
    if visit.field("do") == Some("preview") {
        return match texts::preview(&visit.cx, &name, lang, Some(&typed)).await {
            Ok(previews) => {
                let messages = texts::one_typed(&visit.cx, &name, lang, &typed).await?;
                visit.show_quietly(&edit_page(visit.lang, &shown, messages, previews))
            }
            Err(wrong) => again(&visit, &shown, wrong).await,
        };
    }
    match texts::keep(&visit.cx, &name, lang, &typed).await {
        Ok(_) => Ok(visit.go_with(
            &address(&name, lang),
            Flash::good("admin-flash-letter-kept").with("letter", letter_name(visit.lang, &name)),
        )),
        Err(wrong) => again(&visit, &shown, wrong).await,
    }
}

/// The form with what was typed and what is wrong with it.
async fn again(visit: &Visit, shown: &Shown<'_>, wrong: Error) -> Result<Response> {
    match wrong {
        Error::Invalid(problems) => {
            let messages = texts::one(&visit.cx, shown.name, shown.lang).await?;
            visit.again(
                &edit_page(visit.lang, shown, messages, Vec::new()),
                problems,
            )
        }
        other => Err(other),
    }
}

pub(super) async fn reset(visit: Visit) -> Result<Response> {
    let (name, lang) = asked(&visit)?;
    texts::reset(&visit.cx, &name, lang).await?;
    Ok(visit.go_with(
        &address(&name, lang),
        Flash::good("admin-flash-letter-reset").with("letter", letter_name(visit.lang, &name)),
    ))
}

/// A letter as its HTML half looks: `1.html` is the first sample.
pub(super) async fn letter(visit: Visit) -> Result<Response> {
    let (name, lang) = asked(&visit)?;
    let sample: String = visit.path("sample")?;
    let number: usize = sample
        .strip_suffix(".html")
        .and_then(|number| number.parse().ok())
        .ok_or(Error::Missing)?;
    let previews = texts::preview(&visit.cx, &name, lang, None).await?;
    let preview = number
        .checked_sub(1)
        .and_then(|at| previews.into_iter().nth(at))
        .ok_or(Error::Missing)?;
    Ok(Response::builder()
        .content_type("text/html; charset=utf-8")
        .header("content-security-policy", LETTER_POLICY)
        .header("cache-control", "private, no-store")
        .body(preview.html))
}
