//! The other ways in: out to a service and back, the page that asks for a yes, connecting and taking off, signing out
//! there too, and what the administrator sees of it all.

use super::sign_in::{device, welcome};
use crate::identities::{
    Arrived, NotSignedIn, OfferKind, OfferView, ProviderView, Return, RuleView, Settled, Stopped,
    Way, WayIn, Why, Yes, begin, come_back, goodbye, offer, providers, remove_identity, say_yes,
    way_in,
};
use crate::{Recalled, sign_in};
use entity::words::IdentityId;
use hall::{Error, Problems, Result, addresses};
use poem::http::StatusCode;
use ports::sign_in::{Brought, Refused};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

/// The browser's own secret is kept as long as anything it set out for can still be said yes to.
const KEPT_SECONDS: u64 = 3600;

/// `__Host-` ties it to this very host; plain http, as on localhost, cannot have it.
fn cookie(visit: &Visit) -> &'static str {
    if visit.config().secure() {
        "__Host-talkoo-way"
    } else {
        "talkoo-way"
    }
}

fn browser(visit: &Visit) -> Option<&str> {
    visit.cookie(cookie(visit))
}

/// Why nobody was signed in, with the letter beside it.
#[derive(Serialize)]
pub(super) struct NotSignedInPage {
    provider: String,
    /// Empty: trying again would not help.
    again: String,
    why: &'static str,
    back: String,
    email: String,
}

impl Page for NotSignedInPage {
    const TEMPLATE: &'static str = "accounts/not_signed_in.html";

    fn samples() -> Vec<Self> {
        Why::all()
            .map(|why| {
                not_signed_in(NotSignedIn {
                    provider: "City account".to_owned(),
                    key: "city".to_owned(),
                    why,
                    back: "/ideas/4".to_owned(),
                })
            })
            .collect()
    }
}

fn not_signed_in(not: NotSignedIn) -> NotSignedInPage {
    let back: String = encoded(&not.back);
    let with = addresses::sign_in_with(&not.key);
    NotSignedInPage {
        provider: not.provider,
        again: match not.why {
            Why::Taken => String::new(),
            _ => format!("{with}?back={back}"),
        },
        why: not.why.key(),
        back: not.back,
        email: String::new(),
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// A refusal is a page of its own, with what to do next.
fn told(visit: &Visit, stopped: Stopped) -> Result<Response> {
    match stopped {
        Stopped::Failed(wrong) => Err(wrong),
        Stopped::Not(not) => {
            let status = match not.why {
                // Somebody else's house is closed; ours is open.
                Why::Refused(Refused::Away) => StatusCode::FAILED_DEPENDENCY,
                Why::Refused(Refused::Denied) => StatusCode::FORBIDDEN,
                Why::Taken => StatusCode::CONFLICT,
                _ => StatusCode::BAD_REQUEST,
            };
            visit.show_as(status, &not_signed_in(not))
        }
    }
}

#[derive(Deserialize)]
struct Asked {
    back: Option<String>,
    receipt: Option<String>,
}

pub(super) async fn with(visit: Visit) -> Result<Response> {
    let provider: String = visit.path("provider")?;
    let asked: Asked = visit.query()?;
    set_out(
        &visit,
        Way {
            provider: &provider,
            return_to: asked.back.as_deref().unwrap_or(addresses::HOME),
            receipt: asked.receipt.as_deref(),
            connects: false,
            network: visit.network(),
            browser: browser(&visit),
        },
    )
    .await
}

pub(super) async fn connect(visit: Visit) -> Result<Response> {
    let provider: String = visit.path("provider")?;
    set_out(
        &visit,
        Way {
            provider: &provider,
            return_to: addresses::HOME,
            receipt: None,
            connects: true,
            network: visit.network(),
            browser: browser(&visit),
        },
    )
    .await
}

async fn set_out(visit: &Visit, way: Way<'_>) -> Result<Response> {
    match begin(&visit.cx, way).await {
        Ok(begun) => {
            let mut response = visit.go_outside(&begun.address)?;
            visit.set_cookie(&mut response, cookie(visit), &begun.browser, KEPT_SECONDS);
            Ok(response)
        }
        Err(stopped) => told(visit, stopped),
    }
}

/// Whatever a service sends along; what we do not read is not looked at.
#[derive(Deserialize)]
struct Sent {
    state: Option<String>,
    code: Option<String>,
    iss: Option<String>,
    error: Option<String>,
}

pub(super) async fn back(visit: Visit) -> Result<Response> {
    let provider: String = visit.path("provider")?;
    let sent: Sent = visit.query()?;
    let returned = Return {
        provider: &provider,
        state: sent.state.as_deref(),
        brought: Brought {
            code: sent.code.clone(),
            issuer: sent.iss.clone(),
            error: sent.error.clone(),
        },
        browser: browser(&visit),
        replaced: visit.session(),
    };
    match come_back(&visit.cx, returned, &device(&visit)).await {
        Ok(Arrived::Entered(entered)) => Ok(welcome(&visit, entered)),
        Ok(Arrived::Offered(key)) => Ok(visit.go(&addresses::identity_offer(&key))),
        Ok(Arrived::Connected) => Ok(visit.go(addresses::IDENTITIES)),
        Err(stopped) => told(&visit, stopped),
    }
}

#[derive(Serialize)]
pub(super) struct OfferPage {
    key: String,
    provider: String,
    known_as: String,
    /// `new`, `standing`, `unproven` or `connects`.
    kind: &'static str,
    email_shown: String,
    name: String,
    signed_in_as: String,
    acts: Vec<Recalled>,
}

impl Page for OfferPage {
    const TEMPLATE: &'static str = "accounts/identity_offer.html";

    fn samples() -> Vec<Self> {
        let view = |kind, signed: Option<&str>, acts| OfferView {
            provider: "City account".to_owned(),
            provider_key: "city".to_owned(),
            known_as: "aino.salmela".to_owned(),
            kind,
            signed_in_as: signed.map(str::to_owned),
            acts,
        };
        let (email, name) = (
            "resident@kuusilahti.example".to_owned(),
            "Aino Salmela".to_owned(),
        );
        let page = |view| offer_page("5f2c".to_owned(), view);
        vec![
            page(view(
                OfferKind::New {
                    email: email.clone(),
                    name: name.clone(),
                },
                None,
                Recalled::samples(),
            )),
            page(view(
                OfferKind::Standing {
                    email: email.clone(),
                },
                None,
                Vec::new(),
            )),
            page(view(
                OfferKind::Unproven {
                    email: String::new(),
                    name: String::new(),
                },
                Some("Veikko Rantanen"),
                Recalled::samples(),
            )),
            page(view(OfferKind::Unproven { email, name }, None, Vec::new())),
            page(view(OfferKind::Connects, Some("Aino Salmela"), Vec::new())),
        ]
    }
}

fn offer_page(key: String, view: OfferView) -> OfferPage {
    let (kind, email_shown, name) = match view.kind {
        OfferKind::New { email, name } => ("new", email, name),
        OfferKind::Standing { email } => ("standing", email, String::new()),
        OfferKind::Unproven { email, name } => ("unproven", email, name),
        OfferKind::Connects => ("connects", String::new(), String::new()),
    };
    OfferPage {
        key,
        provider: view.provider,
        known_as: view.known_as,
        kind,
        email_shown,
        name,
        signed_in_as: view.signed_in_as.unwrap_or_default(),
        acts: view.acts,
    }
}

pub(super) async fn offered(visit: Visit) -> Result<Response> {
    let key: String = visit.path("key")?;
    match offer(&visit.cx, &key, browser(&visit)).await {
        Ok(view) => visit.show_quietly(&offer_page(key, view)),
        Err(stopped) => told(&visit, stopped),
    }
}

pub(super) async fn answered(visit: Visit) -> Result<Response> {
    let key: String = visit.path("key")?;
    let typed = |field: &str| visit.field(field).unwrap_or_default().to_owned();
    let yes = match visit.field("do") {
        Some("connect") => Yes::Connect,
        Some("letter") => Yes::Letter {
            email: typed("email"),
            name: typed("name"),
        },
        _ => Yes::Make {
            name: typed("name"),
        },
    };
    let (kept, replaced) = (browser(&visit), visit.session());
    match say_yes(&visit.cx, &key, kept, yes, &device(&visit), replaced).await {
        Ok(Settled::Entered(entered)) => Ok(welcome(&visit, entered)),
        Ok(Settled::Waiting(receipt)) => Ok(visit.go(&receipt.path())),
        Ok(Settled::Connected(go)) => {
            Ok(visit.go_with(&go, Flash::good("accounts-flash-connected")))
        }
        Err(Stopped::Failed(Error::Invalid(problems))) => {
            again(&visit, key, typed("email"), typed("name"), problems).await
        }
        Err(stopped) => told(&visit, stopped),
    }
}

async fn again(
    visit: &Visit,
    key: String,
    email: String,
    name: String,
    problems: Problems,
) -> Result<Response> {
    match offer(&visit.cx, &key, browser(visit)).await {
        Ok(view) => {
            let mut page = offer_page(key, view);
            if page.kind == "unproven" {
                page.email_shown = email;
            }
            page.name = name;
            visit.again(&page, problems)
        }
        Err(stopped) => told(visit, stopped),
    }
}

pub(super) async fn end(visit: Visit) -> Result<Response> {
    let id: IdentityId = visit
        .field("identity")
        .and_then(|text| text.parse().ok())
        .ok_or(Error::Missing)?;
    remove_identity(&visit.cx, id).await?;
    Ok(visit.go_with(
        addresses::IDENTITIES,
        Flash::good("accounts-flash-disconnected"),
    ))
}

#[derive(Serialize)]
pub(super) struct SignedOutPage {
    /// The service one is still signed in at.
    from: Option<WayIn>,
}

impl Page for SignedOutPage {
    const TEMPLATE: &'static str = "accounts/signed_out.html";

    fn samples() -> Vec<Self> {
        vec![
            Self { from: None },
            Self {
                from: Some(sample_way()),
            },
        ]
    }
}

pub(super) fn sample_way() -> WayIn {
    WayIn {
        key: "city".to_owned(),
        name: "City account".to_owned(),
    }
}

#[derive(Deserialize)]
struct From {
    from: Option<String>,
}

pub(super) async fn signed_out(visit: Visit) -> Result<Response> {
    let From { from } = visit.query()?;
    let from = from.and_then(|key| way_in(&visit.cx, &key));
    visit.show_quietly(&SignedOutPage { from })
}

/// A link and not a form: a form of ours may not lead away from here.
pub(super) async fn sign_out_there(visit: Visit) -> Result<Response> {
    let provider: String = visit.path("provider")?;
    if way_in(&visit.cx, &provider).is_none() {
        return Err(Error::Missing);
    }
    match goodbye(&visit.cx, &provider).await {
        Some(address) => visit.go_outside(&address),
        None => Ok(visit.go_with(
            addresses::SIGNED_OUT,
            Flash::info("accounts-flash-no-goodbye"),
        )),
    }
}

#[derive(Serialize)]
pub(super) struct ProvidersPage {
    providers: Vec<ProviderView>,
}

impl Page for ProvidersPage {
    const TEMPLATE: &'static str = "accounts/providers.html";

    fn samples() -> Vec<Self> {
        let rule = |team_is_there| RuleView {
            sentence: "Whoever has “streets” in groups belongs to the team Streets and parks."
                .to_owned(),
            team_is_there,
        };
        let provider = |answers, rules| ProviderView {
            key: "city".to_owned(),
            name: "City account".to_owned(),
            issuer: "https://id.kuusilahti.example".to_owned(),
            client_id: "talkoo".to_owned(),
            scopes: vec!["profile".to_owned(), "email".to_owned()],
            back_to: "https://ideas.kuusilahti.example/sign-in/back/city".to_owned(),
            signed_out_to: "https://ideas.kuusilahti.example/signed-out".to_owned(),
            addresses_verified: answers,
            answers,
            rules,
        };
        vec![
            Self {
                providers: Vec::new(),
            },
            Self {
                providers: vec![
                    provider(true, vec![rule(true), rule(false)]),
                    provider(false, Vec::new()),
                ],
            },
        ]
    }
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let providers = providers(&visit.cx).await?;
    visit.show_quietly(&ProvidersPage { providers })
}

/// The address on the way in, for a page that lists services.
pub(super) fn query_of(back: &str) -> String {
    format!("?back={}", encoded(&sign_in::safe_path(back)))
}
