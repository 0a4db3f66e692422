//! The way in: asking for a letter, waiting for it, the button behind its link, the code, and the way out.

use super::identities::{query_of, sample_way};
use crate::identities::{WayIn, way_in, ways_in};
use crate::sign_in::{
    Asked, Entered, LinkView, Recalled, WaitingView, enter_code, follow_link, wait_for_letter,
    waiting,
};
use crate::{Device, end_session_by_token, sign_in};
use hall::{Error, Result, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub(super) struct SignInPage {
    form: Typed,
    back: String,
    /// The other ways in, and the query that leads back from them.
    ways: Vec<WayIn>,
    query: String,
}

#[derive(Clone, Default, Serialize, Deserialize)]
struct Typed {
    email: Option<String>,
    back: Option<String>,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "accounts/sign_in.html";

    fn samples() -> Vec<Self> {
        let typed = Typed {
            email: Some("resident@kuusilahti.example".to_owned()),
            back: Some("/ideas/4".to_owned()),
        };
        vec![
            page_of(Typed::default(), Vec::new()),
            page_of(typed, vec![sample_way()]),
        ]
    }
}

fn page_of(form: Typed, ways: Vec<WayIn>) -> SignInPage {
    let back = sign_in::safe_path(form.back.as_deref().unwrap_or("/"));
    SignInPage {
        query: query_of(&back),
        back,
        ways,
        form,
    }
}

#[derive(Deserialize)]
struct Back {
    back: Option<String>,
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let Back { back } = visit.query()?;
    let ways = ways_in(&visit.cx);
    visit.show_quietly(&page_of(Typed { email: None, back }, ways))
}

pub(super) async fn ask(visit: Visit) -> Result<Response> {
    if visit.is_trapped() {
        return Ok(visit.go(addresses::HOME));
    }
    let typed: Typed = visit.form()?;
    let asked = Asked {
        email: typed.email.clone().unwrap_or_default(),
        name: None,
        network: visit.network(),
        return_to: typed.back.clone().unwrap_or_default(),
        act: None,
    };
    match wait_for_letter(&visit.cx, asked).await {
        Ok(receipt) => Ok(visit.go(&receipt.path())),
        Err(Error::Invalid(problems)) => visit.again(&page_of(typed, ways_in(&visit.cx)), problems),
        Err(other) => Err(other),
    }
}

#[derive(Serialize)]
pub(super) struct SentPage {
    email_shown: String,
    receipt: String,
    minutes: i64,
    acts: Vec<Recalled>,
    ways: Vec<WayIn>,
    query: String,
}

impl Page for SentPage {
    const TEMPLATE: &'static str = "accounts/letter_sent.html";

    fn samples() -> Vec<Self> {
        let page = |acts, ways| Self {
            email_shown: "resident@kuusilahti.example".to_owned(),
            receipt: "5f2c".to_owned(),
            minutes: 15,
            acts,
            ways,
            query: "?receipt=5f2c".to_owned(),
        };
        vec![
            page(Vec::new(), Vec::new()),
            page(Recalled::samples(), vec![sample_way()]),
        ]
    }
}

fn sent_page(visit: &Visit, receipt: String, waiting: WaitingView) -> SentPage {
    SentPage {
        email_shown: waiting.email,
        ways: ways_in(&visit.cx),
        query: format!("?receipt={receipt}"),
        receipt,
        minutes: waiting.minutes,
        acts: waiting.acts,
    }
}

pub(super) async fn sent(visit: Visit) -> Result<Response> {
    let receipt: String = visit.path("receipt")?;
    let waiting = waiting(&visit.cx, &receipt).await?;
    visit.show_quietly(&sent_page(&visit, receipt, waiting))
}

#[derive(Deserialize)]
struct TypedCode {
    receipt: Option<String>,
    code: Option<String>,
}

pub(super) async fn code(visit: Visit) -> Result<Response> {
    let typed: TypedCode = visit.form()?;
    let receipt = typed.receipt.ok_or(Error::Missing)?;
    let code = typed.code.unwrap_or_default();
    let entered = enter_code(&visit.cx, &receipt, &code, &device(&visit), visit.session()).await;
    match entered {
        Ok(entered) => Ok(welcome(&visit, entered)),
        Err(Error::Invalid(problems)) => {
            let waiting = waiting(&visit.cx, &receipt).await?;
            visit.again(&sent_page(&visit, receipt, waiting), problems)
        }
        Err(other) => Err(other),
    }
}

#[derive(Serialize)]
pub(super) struct LinkPage {
    key: String,
    email_shown: String,
    name: String,
    new: bool,
    acts: Vec<Recalled>,
}

impl Page for LinkPage {
    const TEMPLATE: &'static str = "accounts/follow_link.html";

    fn samples() -> Vec<Self> {
        let page = |new, name: &str, acts| Self {
            key: "5f2c".to_owned(),
            email_shown: "resident@kuusilahti.example".to_owned(),
            name: name.to_owned(),
            new,
            acts,
        };
        vec![
            page(false, "", Vec::new()),
            page(true, "Aino Salmela", Recalled::samples()),
        ]
    }
}

fn link_page(key: String, link: LinkView) -> LinkPage {
    LinkPage {
        key,
        email_shown: link.email,
        name: link.name,
        new: link.is_new,
        acts: link.acts,
    }
}

pub(super) async fn link(visit: Visit) -> Result<Response> {
    let key: String = visit.path("key")?;
    let link = sign_in::link(&visit.cx, &key).await?;
    visit.show_quietly(&link_page(key, link))
}

pub(super) async fn follow(visit: Visit) -> Result<Response> {
    let key: String = visit.path("key")?;
    let name = visit.field("name").map(str::to_owned);
    let entered = follow_link(
        &visit.cx,
        &key,
        name.as_deref(),
        &device(&visit),
        visit.session(),
    )
    .await;
    match entered {
        Ok(entered) => Ok(welcome(&visit, entered)),
        Err(Error::Invalid(problems)) => {
            let link = sign_in::link(&visit.cx, &key).await?;
            let page = LinkPage {
                name: name.unwrap_or_default(),
                ..link_page(key, link)
            };
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

/// The session begins, and the person goes on to what they came for.
pub(super) fn welcome(visit: &Visit, entered: Entered) -> Response {
    let response = if entered.refused > 0 {
        visit.go(&entered.go)
    } else if entered.done > 0 {
        visit.go_with(&entered.go, Flash::good("accounts-flash-counted"))
    } else {
        visit.go_with(&entered.go, Flash::good("accounts-flash-welcome"))
    };
    let mut response = visit.sign_in(response, &entered.token);
    super::account::dress(visit, &mut response, &entered.look, None);
    response
}

pub(super) async fn out(visit: Visit) -> Result<Response> {
    let from = match visit.session() {
        Some(token) => end_session_by_token(&visit.cx, token).await?,
        None => None,
    };
    let response = match from.filter(|key| way_in(&visit.cx, key).is_some()) {
        // Still signed in there: the next page offers to end that too.
        Some(key) => visit.go(&format!("{}?from={key}", addresses::SIGNED_OUT)),
        None => visit.go_with(addresses::HOME, Flash::info("accounts-flash-signed-out")),
    };
    Ok(visit.sign_out(response))
}

pub(super) fn device(visit: &Visit) -> Device {
    Device {
        user_agent: visit.header("user-agent").unwrap_or_default().to_owned(),
        network: visit.network(),
    }
}
