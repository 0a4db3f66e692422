//! One's own account.

use super::Choice;
use super::identities::sample_way;
use crate::identities::{IdentityView, WayIn, identities, ways_in};
use crate::own::{OwnLine, own_lines};
use crate::views::{AccountView, SessionView, TokenView};
use crate::{
    AccountInput, Recalled, browse, discard_kept, end_session as end, keep_account, kept_acts,
    new_token, revoke_token,
};
use chrono::{DateTime, Utc};
use entity::words::{IdentityId, Lang, LetterPace, PersonId, SessionId, TokenId};
use hall::access::Scope;
use hall::{Error, Problems, Result, Role, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

const YEAR: u64 = 365 * 24 * 3600;
const LOOKS: &[(&str, &str)] = &[
    ("auto", "look-theme-auto"),
    ("light", "look-theme-light"),
    ("dark", "look-theme-dark"),
];
const PACES: &[(LetterPace, &str)] = &[
    (LetterPace::AtOnce, "accounts-letters-at-once"),
    (LetterPace::Daily, "accounts-letters-daily"),
    (LetterPace::Weekly, "accounts-letters-weekly"),
    (LetterPace::Never, "accounts-letters-never"),
];
const SCOPES: &[(Scope, &str)] = &[
    (Scope::Read, "accounts-scope-read"),
    (Scope::Write, "accounts-scope-write"),
    (Scope::Staff, "accounts-scope-staff"),
    (Scope::Admin, "accounts-scope-admin"),
];

#[derive(Serialize)]
pub(super) struct AccountPage {
    form: Form,
    email: String,
    /// For who speaks for the city: how they are shown beside what they say.
    account_face: Option<FaceShown>,
    /// Megabytes of a picture.
    face_most: u64,
    languages: Vec<Choice>,
    rhythms: Vec<Choice>,
    looks: Vec<Choice>,
    /// The latest of what they told the city.
    told: Vec<OwnLine>,
    sessions: Vec<SessionView>,
    /// Other ways in, and those that are not connected yet.
    identities: Vec<IdentityView>,
    ways: Vec<WayIn>,
    tokens: Vec<TokenView>,
    /// Shown this once.
    new_token: Option<String>,
    token_name: String,
    scopes: Vec<Choice>,
}

#[derive(Serialize)]
struct Form {
    name: String,
}

#[derive(Serialize)]
struct FaceShown {
    name: String,
    initials: String,
    picture: Option<String>,
}

impl Page for AccountPage {
    const TEMPLATE: &'static str = "accounts/account.html";

    fn samples() -> Vec<Self> {
        let at = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
        let account = AccountView {
            id: PersonId(1),
            name: "Aino Salmela".to_owned(),
            initials: "AS".to_owned(),
            title: None,
            picture: None,
            email: "resident@kuusilahti.example".to_owned(),
            lang: Lang::Fi,
            letters: LetterPace::Daily,
            look: "auto".to_owned(),
            role: Role::Person,
            teams: Vec::new(),
            created_at: at,
        };
        let session = |id, device: &str, current| SessionView {
            id: SessionId(id),
            device: device.to_owned(),
            network: "192.0.2.7".to_owned(),
            created_at: at,
            at,
            current,
        };
        let token = |used_at| TokenView {
            id: TokenId(1),
            name: "My bus timetable".to_owned(),
            scopes: "read write".to_owned(),
            at,
            used_at,
        };
        let staff = AccountView {
            role: Role::Admin,
            picture: Some("/faces/5f2c".to_owned()),
            ..account.clone()
        };
        vec![
            page_of(
                Lang::Fi,
                account,
                vec![session(1, "Firefox, Linux", true)],
                Vec::new(),
            ),
            AccountPage {
                new_token: Some("talkoo_5f2c".to_owned()),
                identities: vec![IdentityView {
                    id: IdentityId(1),
                    provider: "City account".to_owned(),
                    known_as: "tuomas.wikstrom".to_owned(),
                    since: at,
                    at,
                }],
                ways: vec![sample_way()],
                told: vec![OwnLine {
                    title: "The lamp at the stop is dark.".to_owned(),
                    lang: Lang::En,
                    url: "/account/feedback/42".to_owned(),
                    status: "Answered".to_owned(),
                    at,
                }],
                ..page_of(
                    Lang::En,
                    staff,
                    vec![session(1, "Firefox, Linux", true), session(2, "", false)],
                    vec![token(None), token(Some(at))],
                )
            },
        ]
    }
}

fn page_of(
    lang: Lang,
    account: AccountView,
    sessions: Vec<SessionView>,
    tokens: Vec<TokenView>,
) -> AccountPage {
    let say = |key: &str| press::say(lang, key, &[]);
    let choice = |value, key: &str, selected| Choice {
        value,
        label: say(key),
        selected,
    };
    let account_face = (account.role >= Role::Staff).then(|| FaceShown {
        name: account.name.clone(),
        initials: account.initials,
        picture: account.picture,
    });
    AccountPage {
        form: Form { name: account.name },
        email: account.email,
        account_face,
        face_most: 10,
        languages: Lang::ALL
            .iter()
            .map(|one| Choice {
                value: one.code(),
                label: one.own_name().to_owned(),
                selected: *one == account.lang,
            })
            .collect(),
        rhythms: PACES
            .iter()
            .map(|(pace, key)| choice(pace.code(), key, *pace == account.letters))
            .collect(),
        looks: LOOKS
            .iter()
            .map(|(look, key)| choice(look, key, *look == account.look))
            .collect(),
        told: Vec::new(),
        identities: Vec::new(),
        ways: Vec::new(),
        sessions,
        tokens,
        new_token: None,
        token_name: String::new(),
        scopes: SCOPES
            .iter()
            .filter(|(scope, _)| account.role >= needed(*scope))
            .map(|(scope, key)| {
                choice(
                    scope.code(),
                    key,
                    matches!(scope, Scope::Read | Scope::Write),
                )
            })
            .collect(),
    }
}

/// Who a scope is of use to.
fn needed(scope: Scope) -> Role {
    match scope {
        Scope::Read | Scope::Write => Role::Person,
        Scope::Staff => Role::Staff,
        Scope::Admin => Role::Admin,
    }
}

async fn page(visit: &Visit) -> Result<AccountPage> {
    let account = browse::account(&visit.cx).await?;
    let sessions = browse::sessions(&visit.cx).await?;
    let tokens = browse::tokens(&visit.cx).await?;
    let ways = ways_in(&visit.cx);
    let known = identities(&visit.cx).await?;
    Ok(AccountPage {
        told: own_lines(&visit.cx).await?,
        face_most: visit.config().limits.image_bytes / (1024 * 1024),
        ways: ways
            .into_iter()
            .filter(|way| known.iter().all(|one| one.provider != way.name))
            .collect(),
        identities: known,
        ..page_of(visit.lang, account, sessions, tokens)
    })
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    visit.show_quietly(&page(&visit).await?)
}

#[derive(Deserialize)]
struct Typed {
    name: Option<String>,
    lang: Lang,
    letters: LetterPace,
    look: Option<String>,
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    let input = AccountInput {
        name: typed.name.unwrap_or_default(),
        lang: typed.lang,
        letters: typed.letters,
        look: typed.look.unwrap_or_else(|| "auto".to_owned()),
    };
    match keep_account(&visit.cx, input.clone()).await {
        Ok(_) => {
            let mut response =
                visit.go_with(addresses::ACCOUNT, Flash::good("accounts-flash-saved"));
            dress(&visit, &mut response, &input.look, Some(input.lang));
            Ok(response)
        }
        Err(Error::Invalid(problems)) => {
            let page = AccountPage {
                form: Form { name: input.name },
                ..page(&visit).await?
            };
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

/// The browser follows what the account says: a cookie chosen here earlier would win otherwise.
pub(super) fn dress(visit: &Visit, response: &mut Response, look: &str, lang: Option<Lang>) {
    // What the device prefers needs no cookie; one left from before ends.
    match look {
        "light" | "dark" => visit.set_cookie(response, "theme", look, YEAR),
        _ if lang.is_some() => visit.set_cookie(response, "theme", "", 0),
        _ => {}
    }
    if let Some(lang) = lang {
        visit.set_cookie(response, "lang", lang.code(), YEAR);
    }
}

pub(super) async fn keep_face(mut visit: Visit) -> Result<Response> {
    let chosen = visit.files("picture").into_iter().next();
    match super::face::keep(&visit.cx, chosen).await {
        Ok(_) => Ok(visit.go_with("/account#picture", Flash::good("people-flash-face"))),
        Err(Error::Invalid(problems)) => visit.again(&page(&visit).await?, problems),
        Err(other) => Err(other),
    }
}

pub(super) async fn remove_face(visit: Visit) -> Result<Response> {
    crate::remove_face(&visit.cx, visit.cx.person()?).await?;
    Ok(visit.go_with("/account#picture", Flash::good("people-flash-face-gone")))
}

pub(super) async fn end_session(visit: Visit) -> Result<Response> {
    let session: SessionId = number(&visit, "session")?;
    end(&visit.cx, session).await?;
    Ok(visit.go_with(
        "/account#sessions",
        Flash::good("accounts-flash-session-ended"),
    ))
}

#[derive(Deserialize)]
struct TypedToken {
    token_name: Option<String>,
    scope: Vec<String>,
}

pub(super) async fn make_token(visit: Visit) -> Result<Response> {
    let typed: TypedToken = visit.form()?;
    let scopes: Vec<Scope> = typed
        .scope
        .iter()
        .filter_map(|word| Scope::read(word))
        .collect();
    let name = typed.token_name.unwrap_or_default();
    match new_token(&visit.cx, &name, &scopes).await {
        // Shown in the answer itself and nowhere else: it cannot be asked for again.
        Ok(token) => visit.show_quietly(&AccountPage {
            new_token: Some(token),
            ..page(&visit).await?
        }),
        Err(Error::Invalid(problems)) => {
            let page = AccountPage {
                token_name: name,
                ..page(&visit).await?
            };
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

pub(super) async fn end_token(visit: Visit) -> Result<Response> {
    let token: TokenId = number(&visit, "token")?;
    revoke_token(&visit.cx, token).await?;
    Ok(visit.go_with("/account#tokens", Flash::good("accounts-flash-token-ended")))
}

pub(super) async fn leave(visit: Visit) -> Result<Response> {
    if visit.field("sure").is_none() {
        let problems = Problems::one("sure", hall::says::Say::of("accounts-problem-sure"));
        return visit.again(&page(&visit).await?, problems);
    }
    crate::leave(&visit.cx, visit.field("recall").is_some()).await?;
    let response = visit.go_with(addresses::HOME, Flash::info("accounts-flash-left"));
    Ok(visit.sign_out(response))
}

#[derive(Serialize)]
pub(super) struct KeptPage {
    acts: Vec<Kept>,
}

#[derive(Serialize)]
struct Kept {
    id: i64,
    at: DateTime<Utc>,
    typed: Vec<Recalled>,
    why: Vec<String>,
}

impl Page for KeptPage {
    const TEMPLATE: &'static str = "accounts/kept.html";

    fn samples() -> Vec<Self> {
        let kept = Kept {
            id: 1,
            at: DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default(),
            typed: Recalled::samples(),
            why: vec![press::say(Lang::En, "refusal-own-idea", &[])],
        };
        vec![Self { acts: Vec::new() }, Self { acts: vec![kept] }]
    }
}

pub(super) async fn kept(visit: Visit) -> Result<Response> {
    let acts = kept_acts(&visit.cx).await?;
    let words = |say: &hall::says::Say| {
        let args = serde_json::to_value(&say.args).unwrap_or_default();
        press::words::say_json(visit.lang, &say.key, &args)
    };
    let acts = acts
        .into_iter()
        .map(|act| Kept {
            id: act.id,
            at: act.at,
            typed: act.typed,
            why: act.why.iter().map(words).collect(),
        })
        .collect();
    visit.show_quietly(&KeptPage { acts })
}

pub(super) async fn discard(visit: Visit) -> Result<Response> {
    discard_kept(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go("/account/kept"))
}

/// A number sent by a button of ours; anything else is no such thing.
fn number<T: std::str::FromStr>(visit: &Visit, field: &str) -> Result<T> {
    visit
        .field(field)
        .and_then(|text| text.parse().ok())
        .ok_or(Error::Missing)
}
