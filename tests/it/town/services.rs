//! Services people sign in with: the certified provider and the hostile ones that `tests/run` started
//! (`e2e/servers/oidc.mjs`), and a browser that leaves the hub for them and comes back.

use super::{Browser, House, Town};
use poem::http::Request;
use ports::clock::{Clock, SystemClock};
use ports::config::{OutgoingConfig, ProviderConfig, Secret};
use ports::outgoing::{Answer, Guarded, Outgoing};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// What the provider and the hub know of each other, as it stands in `oidc.mjs`.
const SECRET: &str = "a secret between the city and Talkoo, long enough for anything";
const HUB: &str = "https://kuusilahti.example";

pub struct Services {
    desk: String,
    /// The provider that everybody shares.
    pub issuer: String,
}

impl Services {
    /// None without `TALKOO_TEST_OIDC`; `tests/run` sets it, and says at its end whether it did.
    pub async fn there() -> Option<Self> {
        let Ok(desk) = std::env::var("TALKOO_TEST_OIDC") else {
            eprintln!("not run: TALKOO_TEST_OIDC is not set; tests/run sets it");
            return None;
        };
        let issuer = said(&desk, "/").await["issuer"]
            .as_str()
            .unwrap()
            .to_owned();
        Some(Self { desk, issuer })
    }

    /// A provider of one's own.
    pub async fn another(&self) -> Self {
        let issuer = said(&self.desk, "/new").await["issuer"]
            .as_str()
            .unwrap()
            .to_owned();
        Self {
            desk: self.desk.clone(),
            issuer,
        }
    }

    /// It signs with another key from now on.
    pub async fn turns_its_keys(&self) {
        said(&self.desk, &format!("/rotate?issuer={}", self.issuer)).await;
    }

    pub async fn closes(&self) {
        said(&self.desk, &format!("/close?issuer={}", self.issuer)).await;
    }

    /// How often it was asked for its `jwks`, a `token` or `userinfo`.
    pub async fn was_asked(&self, what: &str) -> i64 {
        let asked = said(&self.desk, &format!("/asked?issuer={}", self.issuer)).await;
        asked[what].as_i64().unwrap()
    }

    /// Settings for the client of this name; the honest one is `city`.
    pub fn known_as(&self, client: &str) -> ProviderConfig {
        ProviderConfig {
            name: "City account".to_owned(),
            issuer: self.issuer.clone(),
            client_id: client.to_owned(),
            client_secret: match client {
                "open" => Secret::default(),
                _ => Secret::new(SECRET),
            },
            scopes: ["profile", "email", "groups"].map(str::to_owned).to_vec(),
            ..ProviderConfig::default()
        }
    }

    /// Settings for what is no provider.
    pub fn impostor(&self, name: &str) -> ProviderConfig {
        ProviderConfig {
            issuer: format!("{}/{name}", self.desk),
            ..self.known_as("city")
        }
    }

    /// A town of today whose people may sign in with the city's account.
    pub async fn town(&self) -> Town {
        self.town_in(House::with_tables().await).await
    }

    /// A town of today, for providers live by the machine's clock, with these services.
    pub async fn town_with<const N: usize>(services: [(&str, ProviderConfig); N]) -> Town {
        let mut house = House::with_tables().await;
        house.config.outgoing = nearby();
        for (key, settings) in services {
            house.config.sign_in.insert(key.to_owned(), settings);
        }
        house.opens_at(SystemClock.now()).await
    }

    /// The same in a house with settings of its own.
    pub async fn town_in(&self, mut house: House) -> Town {
        house.config.outgoing = nearby();
        let city = self.known_as("city");
        house.config.sign_in.insert("city".to_owned(), city);
        house.opens_at(SystemClock.now()).await
    }
}

fn nearby() -> OutgoingConfig {
    OutgoingConfig {
        networks: vec!["127.0.0.0/8".to_owned()],
        plain_http: true,
    }
}

async fn asked(question: Request<Vec<u8>>) -> Answer {
    let outgoing = Guarded::new(&nearby()).expect("a network of this machine");
    outgoing
        .ask(question, 1 << 20)
        .await
        .expect("the service answers")
}

async fn said(desk: &str, path: &str) -> Value {
    let question = Request::get(format!("{desk}{path}"))
        .body(Vec::new())
        .unwrap();
    let answer = asked(question).await;
    serde_json::from_slice(answer.body()).expect("the desk answers JSON")
}

/// The same browser abroad: it has other cookies there.
#[derive(Default)]
pub struct Abroad {
    cookies: Mutex<BTreeMap<String, String>>,
}

/// Somebody abroad: what they type there.
#[derive(Clone, Debug)]
pub struct Papers {
    login: String,
    told: Value,
}

impl Papers {
    /// Somebody the service knows by name.
    pub fn of(login: &str) -> Self {
        Self {
            login: login.to_owned(),
            told: Value::Object(serde_json::Map::new()),
        }
    }

    /// The service says this of them. To the service a login is one person in every town of a run, so a story that has
    /// it say something takes a login no other story uses.
    pub fn saying(login: &str, told: Value) -> Self {
        Self {
            told,
            ..Self::of(login)
        }
    }
}

impl Abroad {
    /// From where the hub sent the browser, through signing in there, to the address of the hub it comes back to.
    pub async fn signs_in(&self, address: &str, papers: &Papers) -> String {
        self.fills(
            address,
            &[("login", &papers.login), ("told", &papers.told.to_string())],
        )
        .await
    }

    /// The same, and there they think better of it.
    pub async fn turns_back(&self, address: &str) -> String {
        self.fills(address, &[("no", "1")]).await
    }

    /// Signs out there: says yes to what is asked.
    pub async fn signs_out(&self, address: &str) -> String {
        self.fills(address, &[("logout", "yes")]).await
    }

    async fn fills(&self, address: &str, fields: &[(&str, &str)]) -> String {
        let mut at: url::Url = address.parse().expect("an address");
        let mut form = None;
        for _ in 0..12 {
            if at.as_str().starts_with(HUB) {
                return at.as_str()[HUB.len()..].to_owned();
            }
            let answer = self.once(&at, form.take()).await;
            if let Some(to) = answer.headers().get("location") {
                at = at.join(to.to_str().unwrap()).unwrap();
                continue;
            }
            let page = String::from_utf8_lossy(answer.body()).into_owned();
            assert!(answer.status().is_success(), "{at}: {page}");
            let action =
                between(&page, "action=\"", "\"").unwrap_or_else(|| panic!("no form: {page}"));
            at = at.join(&action).unwrap();
            let mut sent = url::form_urlencoded::Serializer::new(String::new());
            sent.extend_pairs(fields);
            if let Some(xsrf) = between(&page, "name=\"xsrf\" value=\"", "\"") {
                sent.append_pair("xsrf", &xsrf);
            }
            form = Some(sent.finish());
        }
        panic!("they go round and round, at last to {at}");
    }

    async fn once(&self, at: &url::Url, form: Option<String>) -> Answer {
        let cookies: Vec<String> = {
            let kept = self.cookies.lock().unwrap();
            kept.iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect()
        };
        let question = Request::builder()
            .method(if form.is_some() { "POST" } else { "GET" })
            .uri(at.as_str())
            .header("cookie", cookies.join("; "))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form.unwrap_or_default().into_bytes())
            .unwrap();
        let answer = asked(question).await;
        for line in answer.headers().get_all("set-cookie") {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut kept = self.cookies.lock().unwrap();
            if value.is_empty() {
                kept.remove(name);
            } else {
                kept.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

fn between(text: &str, before: &str, after: &str) -> Option<String> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0.to_owned())
}

impl Browser {
    /// Sets out to a service by a link, and answers where the hub sent it.
    pub async fn sets_out(&self, link: &str) -> String {
        let seen = self.once(poem::http::Method::GET, link, None).await;
        seen.leads_to()
            .unwrap_or_else(|| panic!("{link} leads nowhere ({}): {}", seen.status, seen.words()))
    }

    /// Sets out, signs in there, and answers the address it comes back to, not yet opened.
    pub async fn comes_back_to(&self, link: &str, papers: &Papers) -> String {
        let out = self.sets_out(link).await;
        Abroad::default().signs_in(&out, papers).await
    }

    /// Out, in, and back: the page at the end.
    pub async fn signs_in_with(&self, service: &str, papers: &Papers) -> super::Seen {
        let back = self
            .comes_back_to(&format!("/sign-in/with/{service}?back=/account"), papers)
            .await;
        self.opens(&back).await
    }
}
