//! The letters as their templates see them, the frame all of them stand in, and the row that waits for the post.

use crate::store::{letters, people};
use chrono::{DateTime, Utc};
use entity::accounts::person;
use entity::notifications::letter;
use entity::words::{Lang, LetterState, PersonId};
use hall::{Cx, Result, Tx, addresses};
use press::{Letter, Press, SafeHtml};
use sea_orm::ActiveValue::Set;
use serde::Serialize;

/// News of a day or a week, by the thing it is about.
#[derive(Serialize)]
pub(crate) struct Gathered {
    pub subject: String,
    pub name: String,
    pub things: Vec<Thing>,
    /// News that found no room.
    pub more: usize,
    pub all_url: String,
}

#[derive(Serialize)]
pub(crate) struct Thing {
    pub title: String,
    pub lang: Lang,
    pub url: String,
    /// Why this person hears of it.
    pub because: String,
    pub happenings: Vec<Happening>,
    /// Happenings that found no room.
    pub more: usize,
}

#[derive(Serialize)]
pub(crate) struct Happening {
    pub what: String,
    pub at: DateTime<Utc>,
    pub quote: Option<Quote>,
}

/// Somebody's own words, in their language.
#[derive(Serialize)]
pub(crate) struct Quote {
    pub html: SafeHtml,
    pub text: String,
    pub lang: Lang,
}

impl Quote {
    pub fn of(markdown: &str, lang: Lang) -> Self {
        Self {
            html: press::prose(markdown),
            text: markdown.trim().to_owned(),
            lang,
        }
    }

    /// Its beginning, without marks.
    pub fn beginning(markdown: &str, most: usize, lang: Lang) -> Self {
        let text = press::excerpt(markdown, most);
        Self {
            html: press::prose(&text),
            text,
            lang,
        }
    }
}

impl Letter for Gathered {
    const NAME: &'static str = "gathered";

    fn samples() -> Vec<Self> {
        let at = sample_moment();
        let bench = |happenings| Thing {
            title: "A bench by the harbour".to_owned(),
            lang: Lang::En,
            url: "https://kuusilahti.example/ideas/1".to_owned(),
            because: "You wrote this idea.".to_owned(),
            happenings,
            more: 0,
        };
        let answered = Happening {
            what: "Liisa Hakala, Traffic planner, has answered.".to_owned(),
            at,
            quote: Some(Quote::of(
                "**Two benches** will be set up in May.\n\nThank you!",
                Lang::En,
            )),
        };
        let first = Happening {
            what: "The idea has its first supporter.".to_owned(),
            at,
            quote: None,
        };
        vec![
            Self {
                subject: "“A bench by the harbour” has its first supporter".to_owned(),
                name: "Aino Salmela".to_owned(),
                things: vec![bench(vec![first])],
                more: 0,
                all_url: "https://kuusilahti.example/account/letters".to_owned(),
            },
            Self {
                subject: "News about 2 ideas".to_owned(),
                name: "Aino Salmela".to_owned(),
                things: vec![
                    Thing {
                        more: 3,
                        ..bench(vec![answered])
                    },
                    Thing {
                        title: "Valoa <Rantatielle>".to_owned(),
                        lang: Lang::Fi,
                        ..bench(vec![])
                    },
                ],
                more: 12,
                all_url: "https://kuusilahti.example/account/letters".to_owned(),
            },
        ]
    }
}

/// What moderation decided about something a person wrote: what, by which rule, why, and how to appeal.
#[derive(Serialize)]
pub(crate) struct Decision {
    pub subject: String,
    pub name: String,
    pub what: String,
    pub rule: Option<String>,
    pub reason: Option<String>,
    pub excerpt: String,
    pub excerpt_lang: Lang,
    pub url: String,
    pub appeal_url: Option<String>,
}

impl Letter for Decision {
    const NAME: &'static str = "decision";

    fn samples() -> Vec<Self> {
        let hidden = Self {
            subject: "Your comment has been hidden".to_owned(),
            name: "Veikko Rantanen".to_owned(),
            what: "A moderator has hidden what you wrote.".to_owned(),
            rule: Some("It insults people".to_owned()),
            reason: Some("Please write about the <matter>, not about the neighbours.".to_owned()),
            excerpt: "Those people at number 7 …".to_owned(),
            excerpt_lang: Lang::Fi,
            url: "https://kuusilahti.example/ideas/1".to_owned(),
            appeal_url: Some("https://kuusilahti.example/appeal/abc".to_owned()),
        };
        let shown = Self {
            subject: "Your idea can be seen by everyone".to_owned(),
            name: hidden.name.clone(),
            what: "A moderator has looked at what you wrote, and everyone can see it now."
                .to_owned(),
            rule: None,
            reason: None,
            excerpt: hidden.excerpt.clone(),
            excerpt_lang: Lang::Fi,
            url: hidden.url.clone(),
            appeal_url: None,
        };
        vec![hidden, shown]
    }
}

/// A person may not take part until a date.
#[derive(Serialize)]
pub(crate) struct Blocked {
    pub subject: String,
    pub name: String,
    pub reason: String,
    pub until: Option<DateTime<Utc>>,
}

impl Letter for Blocked {
    const NAME: &'static str = "blocked";

    fn samples() -> Vec<Self> {
        let block = |until| Self {
            subject: "You cannot take part for now".to_owned(),
            name: "Veikko Rantanen".to_owned(),
            reason: "The same advertisement under <eleven> ideas".to_owned(),
            until,
        };
        vec![block(Some(sample_moment())), block(None)]
    }
}

/// What became of a person's ideas in a challenge.
#[derive(Serialize)]
pub(crate) struct Verdict {
    pub subject: String,
    pub name: String,
    pub challenge: String,
    pub challenge_lang: Lang,
    pub ideas: Vec<VerdictIdea>,
    pub reasons: Quote,
    pub url: String,
}

#[derive(Serialize)]
pub(crate) struct VerdictIdea {
    pub title: String,
    pub lang: Lang,
    pub url: String,
    pub chosen: bool,
    pub place: Option<i64>,
    pub prize: Option<String>,
    pub reason: Option<Quote>,
    pub answer: Option<Quote>,
}

impl Letter for Verdict {
    const NAME: &'static str = "verdict";

    fn samples() -> Vec<Self> {
        let idea = |chosen: bool| VerdictIdea {
            title: "A bench by the harbour".to_owned(),
            lang: Lang::En,
            url: "https://kuusilahti.example/ideas/1".to_owned(),
            chosen,
            place: chosen.then_some(1),
            prize: chosen.then(|| "2 000 €".to_owned()),
            reason: chosen.then(|| Quote::of("Cheap, and <asked> for often.", Lang::En)),
            answer: chosen.then(|| Quote::of("We begin in **May**.", Lang::En)),
        };
        let verdict = |subject: &str, ideas| Self {
            subject: subject.to_owned(),
            name: "Aino Salmela".to_owned(),
            challenge: "A livelier harbour".to_owned(),
            challenge_lang: Lang::En,
            ideas,
            reasons: Quote::of("We chose what helps most.", Lang::En),
            url: "https://kuusilahti.example/challenges/7/result".to_owned(),
        };
        vec![
            verdict("Your idea was chosen: A livelier harbour", vec![idea(true)]),
            verdict(
                "The decision about A livelier harbour",
                vec![idea(false), idea(false)],
            ),
        ]
    }
}

/// What became of something somebody without an account told the city.
#[derive(Serialize)]
pub(crate) struct Onward {
    pub subject: String,
    pub lead: String,
    pub quote: Option<Quote>,
    /// A link of their own, which needs no account.
    pub url: String,
}

impl Letter for Onward {
    const NAME: &'static str = "onward";

    fn samples() -> Vec<Self> {
        let letter = |quote| {
            Self {
            subject: "News about what you told us (2026-00042)".to_owned(),
            lead: "What you told us (2026-00042) is part of an improvement. It has come to a new stage: Exploring."
                .to_owned(),
            quote,
            url: "https://kuusilahti.example/track/abc".to_owned(),
        }
        };
        vec![
            letter(Some(Quote::of("We look where <seats> **fit**.", Lang::En))),
            letter(None),
        ]
    }
}

fn sample_moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default()
}

/// What every letter has in common; templates see it as `frame`.
#[derive(Serialize)]
pub(crate) struct Frame {
    site: FrameSite,
    unsubscribe_url: Option<String>,
    settings_url: Option<String>,
    contact_url: Option<String>,
}

#[derive(Serialize)]
struct FrameSite {
    name: String,
    address: String,
}

/// Whether the reader can stop letters of this kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stoppable {
    Yes,
    No,
}

/// Prints a letter in the reader's language and lays it out for the post.
///
/// `key` makes it one letter however often it is written.
pub(crate) async fn write<L: Letter>(
    cx: &Cx,
    press: &Press,
    letter: &L,
    to: &person::Model,
    stoppable: Stoppable,
    key: String,
) -> Result<letter::ActiveModel> {
    let reader = Reader {
        person: Some(to.id),
        email: &to.email,
        lang: to.lang,
        unsubscribe_key: (stoppable == Stoppable::Yes).then_some(to.unsubscribe_key.as_str()),
    };
    write_to(cx, press, letter, &reader, key).await
}

/// A person as letters reach them: in a language the site speaks.
pub(crate) async fn reader(cx: &Cx, id: PersonId) -> Result<Option<person::Model>> {
    let found = crate::store::people::find(cx.db(), id).await?;
    let site = agencies::site(cx).await?;
    Ok(found.map(|person| person::Model {
        lang: site.settings.spoken(person.lang),
        ..person
    }))
}

/// As much of a reader as a letter needs to greet them.
pub struct Addressee {
    pub name: String,
    pub lang: Lang,
}

/// Writes a letter nobody can stop, because it tells somebody what becomes of their own. `key` makes it one letter.
///
/// # Errors
/// A fault of the database.
pub async fn write_to_person<L: Letter>(
    tx: &mut Tx,
    press: &Press,
    to: PersonId,
    key: String,
    letter: impl FnOnce(&Addressee) -> L,
) -> Result<()> {
    let Some(person) = people::find(&**tx, to).await? else {
        return Ok(());
    };
    let letter = letter(&Addressee {
        name: person.name.clone(),
        lang: person.lang,
    });
    let cx = tx.cx().clone();
    let row = write(&cx, press, &letter, &person, Stoppable::No, key).await?;
    letters::keep(tx, row).await?;
    Ok(())
}

/// Whom a letter goes to: a person, or an address that has no account.
pub(crate) struct Reader<'a> {
    pub person: Option<PersonId>,
    pub email: &'a str,
    pub lang: Lang,
    /// Of the way out of letters like this, where there is one.
    pub unsubscribe_key: Option<&'a str>,
}

/// The same for any reader.
pub(crate) async fn write_to<L: Letter>(
    cx: &Cx,
    press: &Press,
    letter: &L,
    to: &Reader<'_>,
    key: String,
) -> Result<letter::ActiveModel> {
    let site = agencies::site(cx).await?;
    let absolute = |path: &str| cx.config().absolute(path);
    let way_out = to
        .unsubscribe_key
        .map(|key| absolute(&addresses::unsubscribe(key)));
    let frame = Frame {
        site: FrameSite {
            name: site.name(to.lang).to_owned(),
            address: absolute(addresses::HOME),
        },
        settings_url: (way_out.is_some() && to.person.is_some())
            .then(|| absolute(crate::pages::SETTINGS)),
        contact_url: Some(absolute(&addresses::page("contact"))),
        unsubscribe_url: way_out.clone(),
    };
    let posted = press
        .letter(letter, to.lang, cx.now(), &frame)
        .map_err(hall::Error::Fault)?;
    // RFC 2369 and RFC 8058: mail programs show a button that stops letters without opening a page.
    let headers: Vec<(&str, String)> = way_out
        .iter()
        .flat_map(|way_out| {
            [
                ("List-Unsubscribe", format!("<{way_out}>")),
                (
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click".to_owned(),
                ),
            ]
        })
        .collect();
    Ok(letter::ActiveModel {
        person_id: Set(to.person),
        recipient: Set(to.email.to_owned()),
        lang: Set(to.lang),
        kind: Set(L::NAME.to_owned()),
        subject: Set(posted.subject),
        text: Set(without_gaps(&posted.text)),
        html: Set(posted.html),
        headers: Set(serde_json::to_value(headers)?),
        message_id: Set(new_message_id(cx)),
        dedupe_key: Set(Some(key)),
        state: Set(LetterState::Waiting),
        attempts: Set(0),
        try_at: Set(cx.now()),
        created_at: Set(cx.now()),
        ..Default::default()
    })
}

/// Never more than one empty line: what a template leaves out leaves no hole.
fn without_gaps(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines() {
        // "-- " begins the signature, and mail programs know it by its space.
        let line = if line == "-- " { line } else { line.trim_end() };
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

fn new_message_id(cx: &Cx) -> String {
    let address = cx.config().absolute("");
    let host = address
        .split_once("://")
        .map_or(address.as_str(), |(_, rest)| rest)
        .split(['/', ':'])
        .next()
        .filter(|host| !host.is_empty())
        .unwrap_or("localhost");
    format!("<{}@{host}>", &ports::secrets::random_key()[..32])
}

#[cfg(test)]
mod tests {
    use super::without_gaps;

    #[test]
    fn what_a_template_leaves_out_leaves_no_hole() {
        assert_eq!(
            without_gaps("Hello\n\n\n \nNews  \n-- \nThe town\n"),
            "Hello\n\nNews\n-- \nThe town\n"
        );
    }
}
