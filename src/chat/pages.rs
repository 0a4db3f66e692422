//! Live chat in the browser: plain forms and links, and news that make the page look again by itself. Without a script one
//! reloads.

use crate::browse::{self, Counter};
use crate::talk::{self, Began, NewTalk, Said};
use crate::views::{ChatLine, ChatRow, ChatView};
use crate::{presence, seats};
use accounts::PersonChip;
use cases::promise::PromiseView;
use chrono::{DateTime, Utc};
use entity::words::{CaseId, CaseMessageId, ChatId, ChatState, Lang, PersonId};
use hall::addresses;
use hall::error::{Error, Result};
use press::{Page, PageSamples};
use serde::{Deserialize, Serialize};
use web::{Door, Flash, Response, Visit, Who};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/chat", Who::Anyone, counter),
        Door::post("/chat", Who::Anyone, begin),
        Door::get("/track/:token/chat", Who::Secret, show),
        Door::post("/track/:token/chat", Who::Secret, say),
        Door::post("/track/:token/chat/leave", Who::Secret, leave),
        Door::get("/track/:token/chat/live", Who::Secret, live),
        Door::post("/track/:token/chat/gone", Who::Secret, gone),
        Door::get("/desk/chat", Who::Staff, list),
        Door::get("/desk/chat/live", Who::Staff, list_live),
        Door::post("/desk/chat/seat", Who::Staff, seat),
        Door::get("/desk/chat/:id", Who::Staff, desk),
        Door::get("/desk/chat/:id/live", Who::Staff, desk_live),
        Door::post("/desk/chat/:id/gone", Who::Staff, desk_gone),
        Door::post("/desk/chat/:id/take", Who::Staff, take),
        Door::post("/desk/chat/:id/answer", Who::Staff, answer),
        Door::post("/desk/chat/:id/end", Who::Staff, end),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<CounterPage>(),
        PageSamples::of::<TalkPage>(),
        PageSamples::of::<ListPage>(),
        PageSamples::of::<DeskPage>(),
    ]
}

#[derive(Serialize)]
struct CounterPage {
    counter: Counter,
    /// What is promised to whoever writes now.
    promise: PromiseView,
    form: Form,
    most: usize,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Form {
    text: Option<String>,
    email: Option<String>,
}

#[derive(Serialize)]
struct TalkPage {
    chat: ChatView,
    text: String,
    most: usize,
}

#[derive(Serialize)]
struct ListPage {
    chats: Vec<ChatRow>,
    /// How many of them nobody has taken.
    waiting: usize,
    counter: Counter,
    /// The reader sits at the counter.
    here: bool,
    /// Whoever does not look here for so long has stood up.
    minutes: i64,
}

#[derive(Serialize)]
struct DeskPage {
    chat: ChatView,
    text: String,
    most: usize,
    mine: bool,
}

fn most(visit: &Visit) -> usize {
    visit.cx.rules().limits.feedback_chars
}

async fn counter(visit: Visit) -> Result<Response> {
    visit.show(&counter_page(&visit, Form::default()).await?)
}

async fn counter_page(visit: &Visit, form: Form) -> Result<CounterPage> {
    Ok(CounterPage {
        counter: browse::counter(&visit.cx).await?,
        promise: cases::promise::promise(&visit.cx, None).await?,
        form,
        most: most(visit),
    })
}

async fn begin(visit: Visit) -> Result<Response> {
    if visit.is_trapped() {
        return Ok(visit.go(addresses::HOME));
    }
    let form: Form = visit.form()?;
    let new = NewTalk {
        text: form.text.clone().unwrap_or_default(),
        email: form.email.clone(),
        network: Some(visit.network()),
    };
    match talk::begin(&visit.cx, new).await {
        Ok(Began::Talk { key, .. }) => Ok(visit.go(&addresses::chat(&key))),
        Ok(Began::Left(receipt)) => {
            let letter = form.email.is_some_and(|email| !email.trim().is_empty());
            let (path, letter) = match visit.cx.actor.person() {
                Some(_) => (addresses::own_case(receipt.case), true),
                None => (receipt.path(&visit.cx), letter),
            };
            let mut told = vec![("received", "1".to_owned())];
            if letter {
                told.push(("letter", "1".to_owned()));
            }
            Ok(visit.go(&web::address(&path, &told)))
        }
        Err(Error::Invalid(problems)) => visit.again(&counter_page(&visit, form).await?, problems),
        Err(other) => Err(other),
    }
}

fn key_of(visit: &Visit) -> Result<String> {
    visit.path("token")
}

async fn talk_page(visit: &Visit, key: &str, text: String) -> Result<TalkPage> {
    Ok(TalkPage {
        chat: browse::talk(&visit.cx, key).await?,
        text,
        most: most(visit),
    })
}

async fn show(visit: Visit) -> Result<Response> {
    let key = key_of(&visit)?;
    visit.show_quietly(&talk_page(&visit, &key, String::new()).await?)
}

async fn say(visit: Visit) -> Result<Response> {
    let key = key_of(&visit)?;
    let text = visit.field("text").unwrap_or_default().to_owned();
    match talk::say(&visit.cx, &key, &text).await {
        Ok(Said::Live) => Ok(visit.go(&format!("{}#last", addresses::chat(&key)))),
        // What was typed while the other side ended it is not lost.
        Ok(Said::InCase) => {
            let flash = Flash::good("chat-flash-in-case");
            Ok(visit.go_with(&addresses::tracked_case(&key), flash))
        }
        Err(Error::Invalid(problems)) => {
            visit.again(&talk_page(&visit, &key, text).await?, problems)
        }
        Err(other) => Err(other),
    }
}

async fn leave(visit: Visit) -> Result<Response> {
    let key = key_of(&visit)?;
    talk::leave(&visit.cx, &key).await?;
    let flash = Flash::good("chat-flash-ended");
    Ok(visit.go_with(&addresses::tracked_case(&key), flash))
}

async fn live(visit: Visit) -> Result<Response> {
    let topic = browse::watched(&visit.cx, &key_of(&visit)?).await?;
    visit.live([topic])
}

/// The page was left; told by the page itself.
async fn gone(visit: Visit) -> Result<Response> {
    presence::go(&visit.cx, &key_of(&visit)?).await?;
    visit.json(&serde_json::json!({}))
}

async fn list(visit: Visit) -> Result<Response> {
    let chats = browse::list(&visit.cx).await?;
    let counter = browse::counter(&visit.cx).await?;
    let me = visit.cx.person()?;
    let here = counter.people.iter().any(|person| person.id == me);
    if here {
        seats::look(&visit.cx).await?;
    }
    visit.show_quietly(&ListPage {
        waiting: waiting(&chats),
        chats,
        counter,
        here,
        minutes: seats::SITS_MINUTES,
    })
}

fn waiting(chats: &[ChatRow]) -> usize {
    let waits = |chat: &&ChatRow| chat.state == ChatState::Waiting;
    chats.iter().filter(waits).count()
}

async fn list_live(visit: Visit) -> Result<Response> {
    visit.live([browse::desk_topic(visit.cx.agency)])
}

async fn seat(visit: Visit) -> Result<Response> {
    let flash = if visit.field("here") == Some("yes") {
        seats::sit_down(&visit.cx).await?;
        "chat-flash-here"
    } else {
        seats::stand_up(&visit.cx).await?;
        "chat-flash-gone"
    };
    Ok(visit.go_with(addresses::DESK_CHAT, Flash::good(flash)))
}

async fn desk_page(visit: &Visit, id: ChatId, text: String) -> Result<DeskPage> {
    let chat = browse::for_staff(&visit.cx, id).await?;
    let me = visit.cx.actor.person();
    Ok(DeskPage {
        mine: chat.by.as_ref().is_some_and(|by| Some(by.id) == me),
        chat,
        text,
        most: most(visit),
    })
}

async fn desk(visit: Visit) -> Result<Response> {
    let id: ChatId = visit.path("id")?;
    let page = desk_page(&visit, id, String::new()).await?;
    seats::look(&visit.cx).await?;
    visit.show_quietly(&page)
}

async fn desk_live(visit: Visit) -> Result<Response> {
    let chat = browse::find_to_work(&visit.cx, visit.path("id")?).await?;
    visit.live([browse::topic(chat.case_id)])
}

async fn desk_gone(visit: Visit) -> Result<Response> {
    presence::go_from_desk(&visit.cx, visit.path("id")?).await?;
    visit.json(&serde_json::json!({}))
}

async fn take(visit: Visit) -> Result<Response> {
    let id: ChatId = visit.path("id")?;
    talk::take(&visit.cx, id).await?;
    Ok(visit.go(&addresses::desk_chat(id)))
}

async fn answer(visit: Visit) -> Result<Response> {
    let id: ChatId = visit.path("id")?;
    let text = visit.field("text").unwrap_or_default().to_owned();
    match talk::answer(&visit.cx, id, &text).await {
        Ok(()) => Ok(visit.go(&format!("{}#last", addresses::desk_chat(id)))),
        Err(Error::Invalid(problems)) => visit.again(&desk_page(&visit, id, text).await?, problems),
        Err(other) => Err(other),
    }
}

async fn end(visit: Visit) -> Result<Response> {
    let id: ChatId = visit.path("id")?;
    talk::end(&visit.cx, id).await?;
    let flash = Flash::good("chat-flash-desk-ended");
    Ok(visit.go_with(addresses::DESK_CHAT, flash))
}

fn sample_chip() -> PersonChip {
    PersonChip {
        title: Some("Traffic planner".to_owned()),
        is_staff: true,
        ..PersonChip::named(PersonId(7), "Liisa Hakala")
    }
}

fn sample(state: ChatState, staff: bool) -> ChatView {
    let at: DateTime<Utc> = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
    let line = |id, by_staff: bool, text: &str| ChatLine {
        id: CaseMessageId(id),
        staff: by_staff,
        by: by_staff.then(sample_chip),
        text: text.to_owned(),
        html: press::prose(text),
        lang: Lang::En,
        at,
    };
    let taken = state != ChatState::Waiting;
    let mut lines = vec![line(1, false, "The lamp <at> the stop is dark.")];
    if taken {
        lines.push(line(2, true, "Which **stop** is it?"));
    }
    ChatView {
        state,
        slow: false,
        reference: "2026-00042".to_owned(),
        by: taken.then(sample_chip),
        other_here: taken,
        other_left_at: None,
        answerer: Some(sample_chip()),
        due_at: Some(at),
        lines,
        id: staff.then_some(ChatId(3)),
        case: staff.then_some(CaseId(42)),
        url: if staff {
            "/desk/chat/3".to_owned()
        } else {
            "/track/5f2c/chat".to_owned()
        },
        case_url: "/track/5f2c".to_owned(),
    }
}

fn sample_promise() -> PromiseView {
    let at: DateTime<Utc> = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
    PromiseView {
        received_at: at.to_rfc3339(),
        due_at: at.to_rfc3339(),
        due: at,
        weekday: "Wednesday".to_owned(),
        working_days: 2,
        uncertain: false,
        stretches: Vec::new(),
    }
}

fn sample_counter(open: bool) -> Counter {
    Counter {
        open,
        people: if open {
            vec![sample_chip()]
        } else {
            Vec::new()
        },
        opens_at: (!open)
            .then(|| DateTime::from_timestamp(1_781_000_000, 0))
            .flatten(),
    }
}

impl Page for CounterPage {
    const TEMPLATE: &'static str = "chat/counter.html";

    fn samples() -> Vec<Self> {
        let page = |open, form| Self {
            counter: sample_counter(open),
            promise: sample_promise(),
            form,
            most: 5_000,
        };
        let typed = Form {
            text: Some("Half a <thought>".to_owned()),
            email: Some("aino@kuusilahti.example".to_owned()),
        };
        vec![page(true, Form::default()), page(false, typed)]
    }
}

impl Page for TalkPage {
    const TEMPLATE: &'static str = "chat/talk.html";

    fn samples() -> Vec<Self> {
        let page = |state, text: &str| Self {
            chat: sample(state, false),
            text: text.to_owned(),
            most: 5_000,
        };
        let mut slow = page(ChatState::Waiting, "");
        slow.chat.slow = true;
        let mut left = page(ChatState::Open, "");
        left.chat.other_here = false;
        left.chat.other_left_at = left.chat.due_at;
        vec![
            slow,
            page(ChatState::Waiting, ""),
            page(ChatState::Open, "Half a <line>"),
            left,
            page(ChatState::Ended, ""),
        ]
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "chat/list.html";

    fn samples() -> Vec<Self> {
        let at = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
        let row = |state, by| ChatRow {
            id: ChatId(3),
            case: CaseId(42),
            reference: "2026-00042".to_owned(),
            subject: "The lamp <at> the stop".to_owned(),
            lang: Lang::En,
            state,
            by,
            began_at: at,
            url: "/desk/chat/3".to_owned(),
        };
        vec![
            Self {
                chats: Vec::new(),
                waiting: 0,
                counter: sample_counter(false),
                here: false,
                minutes: 15,
            },
            Self {
                chats: vec![
                    row(ChatState::Waiting, None),
                    row(ChatState::Open, Some(sample_chip())),
                ],
                waiting: 1,
                counter: sample_counter(true),
                here: true,
                minutes: 15,
            },
        ]
    }
}

impl Page for DeskPage {
    const TEMPLATE: &'static str = "chat/desk.html";

    fn samples() -> Vec<Self> {
        let page = |state, mine| Self {
            chat: sample(state, true),
            text: String::new(),
            most: 5_000,
            mine,
        };
        let mut left = page(ChatState::Open, true);
        left.chat.other_here = false;
        left.chat.other_left_at = left.chat.due_at;
        vec![
            page(ChatState::Waiting, false),
            page(ChatState::Open, true),
            left,
            page(ChatState::Ended, false),
        ]
    }
}
