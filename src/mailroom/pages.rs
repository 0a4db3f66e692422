//! The staff's pages of e-mail: what waits for a look and why, what was left alone, and the original of each.

use crate::browse::{self, MailFilter};
use crate::desk;
use crate::views::{MailCase, MailFile, MailMay, MailRow, MailView, RefusedFile};
use chrono::{DateTime, Utc};
use entity::words::{CaseId, Lang, MailId, MailReason, MailState, MailWay};
use hall::addresses;
use hall::error::Result;
use press::{Page, PageSamples};
use serde::{Deserialize, Serialize};
use web::{Door, Flash, Response, Visit, Who, paging};

const PER_PAGE: u64 = 30;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/desk/mail", Who::Staff, list),
        Door::get("/desk/mail/:id", Who::Staff, show),
        Door::get("/desk/mail/:id/original", Who::Staff, original),
        Door::post("/desk/mail/:id/let-in", Who::Staff, let_in),
        Door::post("/desk/mail/:id/throw-away", Who::Staff, throw_away),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![PageSamples::of::<ListPage>(), PageSamples::of::<MailPage>()]
}

#[derive(Serialize)]
struct ListPage {
    tabs: Vec<Tab>,
    /// What this list is, in a sentence.
    lead: String,
    mails: Vec<MailRow>,
    pager: Pager,
}

#[derive(Serialize)]
struct Tab {
    label: String,
    href: String,
    current: bool,
}

#[derive(Default, Serialize)]
struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

#[derive(Serialize)]
struct MailPage {
    mail: MailView,
}

#[derive(Deserialize)]
struct Asked {
    state: Option<MailState>,
    after: Option<String>,
}

/// The lists there are, what waits first.
const LISTS: &[(MailState, &str)] = &[
    (MailState::Held, "mailroom-lead-held"),
    (MailState::LeftAlone, "mailroom-lead-left-alone"),
    (MailState::Thrown, "mailroom-lead-thrown"),
    (MailState::Began, "mailroom-lead-began"),
    (MailState::Joined, "mailroom-lead-joined"),
    (MailState::Waiting, "mailroom-lead-waiting"),
];

fn here(state: MailState, after: Option<String>) -> String {
    let mut asks = vec![("state", state.code().to_owned())];
    asks.extend(after.map(|after| ("after", after)));
    web::address(addresses::DESK_MAIL, &asks)
}

fn page_of(lang: Lang, state: MailState, mails: Vec<MailRow>, pager: Pager) -> ListPage {
    let tab = |(one, _): &(MailState, &str)| Tab {
        label: browse::state_name(lang, *one),
        href: here(*one, None),
        current: *one == state,
    };
    let lead = LISTS.iter().find(|(one, _)| *one == state);
    ListPage {
        tabs: LISTS.iter().map(tab).collect(),
        lead: lead.map_or_else(String::new, |(_, key)| press::say(lang, key, &[])),
        mails,
        pager,
    }
}

async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let state = asked.state.unwrap_or(MailState::Held);
    let after: Option<MailId> = paging::read(asked.after.as_deref())?.map(MailId);
    let filter = MailFilter { state, after };
    let mut mails = browse::mails(&visit.cx, filter, PER_PAGE + 1).await?;
    let more = mails.len() as u64 > PER_PAGE;
    mails.truncate(PER_PAGE as usize);
    let pager = Pager {
        next_url: mails
            .last()
            .filter(|_| more)
            .map(|last| here(state, Some(paging::write(&last.id.0)))),
        prev_url: after.map(|_| here(state, None)),
    };
    visit.show(&page_of(visit.lang, state, mails, pager))
}

async fn show(visit: Visit) -> Result<Response> {
    let mail = browse::one(&visit.cx, visit.path("id")?).await?;
    visit.show_quietly(&MailPage { mail })
}

/// As it came, only ever saved.
async fn original(visit: Visit) -> Result<Response> {
    let original = browse::original(&visit.cx, visit.path("id")?).await?;
    visit.stored(original).await
}

async fn let_in(visit: Visit) -> Result<Response> {
    let id: MailId = visit.path("id")?;
    desk::let_in(&visit.cx, id).await?;
    Ok(visit.go_with(addresses::DESK_MAIL, Flash::good("mailroom-flash-let-in")))
}

async fn throw_away(visit: Visit) -> Result<Response> {
    let id: MailId = visit.path("id")?;
    desk::throw_away(&visit.cx, id).await?;
    let flash = Flash::good("mailroom-flash-thrown");
    Ok(visit.go_with(addresses::DESK_MAIL, flash))
}

fn sample(state: MailState, reason: Option<MailReason>) -> MailRow {
    let at: DateTime<Utc> = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
    MailRow {
        id: MailId(7),
        sender: Some("aino@kuusilahti.example".to_owned()),
        subject: "The lamp <at> the stop".to_owned(),
        state,
        state_name: browse::state_name(Lang::En, state),
        reason,
        reason_says: reason.map(|reason| browse::reason_says(Lang::En, reason)),
        way: MailWay::Handed,
        size: 31_000_000,
        copies: 9_999,
        received_at: at,
        case: (state == MailState::Began).then(|| MailCase {
            id: CaseId(42),
            reference: "2026-00042".to_owned(),
            url: "/desk/cases/42".to_owned(),
        }),
        url: "/desk/mail/7".to_owned(),
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "mailroom/list.html";

    fn samples() -> Vec<Self> {
        let more = Pager {
            next_url: Some("/desk/mail?after=x".to_owned()),
            prev_url: None,
        };
        let nameless = MailRow {
            sender: None,
            subject: String::new(),
            copies: 0,
            ..sample(MailState::Held, Some(MailReason::Nobody))
        };
        let held = sample(MailState::Held, Some(MailReason::TooMany));
        vec![
            page_of(Lang::En, MailState::Held, Vec::new(), Pager::default()),
            page_of(Lang::En, MailState::Held, vec![held, nameless], more),
            page_of(
                Lang::En,
                MailState::Began,
                vec![sample(MailState::Began, None)],
                Pager::default(),
            ),
        ]
    }
}

impl Page for MailPage {
    const TEMPLATE: &'static str = "mailroom/mail.html";

    fn samples() -> Vec<Self> {
        let held = MailView {
            row: sample(MailState::Held, Some(MailReason::Crowd)),
            text: Some("The lamp is <dark>.\n\n> May we?".to_owned()),
            html: Some(press::cleaned(
                "<p>The lamp is <b>dark</b>.</p><script>x</script>",
            )),
            files: vec![MailFile {
                name: "setup.exe".to_owned(),
                size: 1_234,
            }],
            refused: vec![RefusedFile {
                name: "setup.exe".to_owned(),
                why: "It is of no type we take.".to_owned(),
            }],
            kept: true,
            may: MailMay {
                let_in: true,
                throw_away: true,
            },
        };
        let gone = MailView {
            row: sample(MailState::Began, None),
            text: None,
            html: None,
            files: Vec::new(),
            refused: Vec::new(),
            kept: false,
            may: MailMay::default(),
        };
        vec![Self { mail: held }, Self { mail: gone }]
    }
}
