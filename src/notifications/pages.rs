//! Choosing one's letters, and the one-click way out.

use crate::rhythm::{self, Following};
use chrono::{DateTime, Utc};
use entity::words::{Kind, LetterPace};
use hall::says::Say;
use hall::{Error, Problems, Result, addresses};
use press::{Page, PageSamples, say};
use serde::{Deserialize, Serialize};
use web::{Door, Flash, Response, Visit, Who, paging};

pub(crate) const SETTINGS: &str = "/account/letters";
const UNSUBSCRIBE: &str = "/unsubscribe/:key";
const PER_PAGE: u64 = 30;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get(SETTINGS, Who::Person, settings),
        Door::post(SETTINGS, Who::Person, choose),
        Door::get(UNSUBSCRIBE, Who::Secret, way_out),
        Door::post(UNSUBSCRIBE, Who::Secret, stop),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<SettingsPage>(),
        PageSamples::of::<UnsubscribePage>(),
    ]
}

/// Which letters come, and how often.
#[derive(Serialize)]
struct SettingsPage {
    rhythms: Vec<Choice>,
    following: Vec<Following>,
    pager: Pager,
    /// Since when letters to this address come back.
    came_back: Option<DateTime<Utc>>,
}

#[derive(Serialize)]
struct Choice {
    value: LetterPace,
    label: String,
    selected: bool,
    help: Option<String>,
}

#[derive(Default, Serialize)]
struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

impl Page for SettingsPage {
    const TEMPLATE: &'static str = "notifications/settings.html";

    fn samples() -> Vec<Self> {
        let bench = Following {
            kind: Kind::Idea,
            id: 412,
            url: "/ideas/412".to_owned(),
            title: "A bench by the harbour".to_owned(),
            lang: entity::words::Lang::En,
            unfollow_url: "/ideas/412/unfollow".to_owned(),
        };
        let harbour = Following {
            kind: Kind::Challenge,
            id: 1,
            url: "/challenges/1".to_owned(),
            title: "A livelier <harbour>".to_owned(),
            lang: entity::words::Lang::En,
            unfollow_url: "/challenges/1/unfollow".to_owned(),
        };
        let page = |following: Vec<Following>, next_url| Self {
            came_back: (!following.is_empty())
                .then(|| DateTime::from_timestamp(1_781_000_000, 0))
                .flatten(),
            rhythms: choices(entity::words::Lang::En, LetterPace::Daily),
            following,
            pager: Pager {
                next_url,
                prev_url: None,
            },
        };
        vec![
            page(Vec::new(), None),
            page(
                vec![bench, harbour],
                Some("/account/letters?after=x".to_owned()),
            ),
        ]
    }
}

/// One click out of letters.
#[derive(Serialize)]
struct UnsubscribePage {
    key: String,
    what: String,
    done: bool,
    /// Whether one can have them after all.
    back: bool,
}

impl Page for UnsubscribePage {
    const TEMPLATE: &'static str = "notifications/unsubscribe.html";

    fn samples() -> Vec<Self> {
        let page = |done| Self {
            key: "0123456789abcdef".to_owned(),
            what: "Letters about your ideas.".to_owned(),
            done,
            back: true,
        };
        let gone = Self {
            back: false,
            ..page(true)
        };
        vec![page(false), page(true), gone]
    }
}

#[derive(Deserialize)]
struct Asked {
    after: Option<String>,
}

async fn settings(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let after: Option<i64> = paging::read(asked.after.as_deref())?;
    let following = rhythm::following(&visit.cx, after, PER_PAGE).await?;
    let next_url = following
        .next
        .map(|last| format!("{SETTINGS}?after={}", paging::write(&last)));
    let person = rhythm::me(&visit.cx).await?;
    visit.show(&SettingsPage {
        rhythms: choices(visit.lang, person.letters),
        came_back: crate::bounces::since(&visit.cx, &person.email).await?,
        following: following.things,
        pager: Pager {
            next_url,
            prev_url: None,
        },
    })
}

async fn choose(visit: Visit) -> Result<Response> {
    let pace: LetterPace = visit
        .field("rhythm")
        .and_then(|word| word.parse().ok())
        .ok_or_else(|| {
            let say = Say::of("notifications-problem-rhythm");
            Error::Invalid(Problems::one("rhythm", say))
        })?;
    rhythm::choose_rhythm(&visit.cx, pace).await?;
    Ok(visit.go_with(SETTINGS, Flash::good("notifications-flash-chosen")))
}

fn choices(lang: entity::words::Lang, chosen: LetterPace) -> Vec<Choice> {
    LetterPace::ALL
        .iter()
        .map(|&value| Choice {
            value,
            label: say(lang, rhythm_key(value), &[]),
            selected: value == chosen,
            help: None,
        })
        .collect()
}

fn rhythm_key(pace: LetterPace) -> &'static str {
    match pace {
        LetterPace::AtOnce => "notifications-rhythm-at-once",
        LetterPace::Daily => "notifications-rhythm-daily",
        LetterPace::Weekly => "notifications-rhythm-weekly",
        LetterPace::Never => "notifications-rhythm-never",
    }
}

/// Mail programs open links by themselves, so opening this one changes nothing: it shows a button.
async fn way_out(visit: Visit) -> Result<Response> {
    let key: String = visit.path("key")?;
    match rhythm::whose(&visit.cx, &key).await {
        Ok(_) => show(&visit, key, false),
        Err(Error::Missing) => {
            let reference = cases::letters_of(&visit.cx, &key).await?;
            show_case(&visit, key, reference, false)
        }
        Err(other) => Err(other),
    }
}

/// The button, or the mail program's own (RFC 8058), which wants no redirect.
async fn stop(visit: Visit) -> Result<Response> {
    let key: String = visit.path("key")?;
    let back = visit.field("do") == Some("back");
    let pace = if back {
        LetterPace::Daily
    } else {
        LetterPace::Never
    };
    match rhythm::rhythm_by_key(&visit.cx, &key, pace).await {
        Ok(()) => {}
        Err(Error::Missing) => {
            let reference = cases::stop_letters(&visit.cx, &key).await?;
            return show_case(&visit, key, reference, true);
        }
        Err(other) => return Err(other),
    }
    if back {
        let flash = Flash::good("notifications-flash-back");
        return Ok(visit.go_with(&addresses::unsubscribe(&key), flash));
    }
    show(&visit, key, true)
}

fn show(visit: &Visit, key: String, done: bool) -> Result<Response> {
    let what = if done {
        "notifications-unsubscribe-what-done"
    } else {
        "notifications-unsubscribe-what"
    };
    visit.show(&UnsubscribePage {
        key,
        what: say(visit.lang, what, &[]),
        done,
        back: true,
    })
}

/// Of letters about one feedback, whose person has no account: with the address, the way back is gone.
fn show_case(visit: &Visit, key: String, reference: String, done: bool) -> Result<Response> {
    let what = if done {
        "notifications-unsubscribe-case-done"
    } else {
        "notifications-unsubscribe-case"
    };
    visit.show(&UnsubscribePage {
        key,
        what: say(visit.lang, what, &[("reference", reference.into())]),
        done,
        back: false,
    })
}
