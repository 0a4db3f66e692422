//! Whoever is at the door of one request, and everything the page will need to know of them.

use std::sync::Arc;

use entity::words::Lang;
use hall::{Actor, Cx, Result, Role, features};
use poem::Request;
use poem::http::Method;

use crate::chrome::Site;
use crate::flash::{self, Flash};
use crate::gate::{self, SignedIn};
use crate::language::{self, Wishes};
use crate::network::network_of;
use crate::reading::{self, Pairs};
use crate::{Web, limits::Asker};

pub(crate) const THEME_COOKIE: &str = "theme";

pub(crate) struct Caller {
    pub web: Arc<Web>,
    pub cx: Cx,
    pub site: Arc<Site>,
    /// The raw session token of a page; never logged.
    pub session: Option<String>,
    pub known: Option<Arc<SignedIn>>,
    pub waiting: i64,
    /// The network the request came from, for throttles.
    pub network: std::net::IpAddr,
    pub theme: &'static str,
    pub flash: Option<Flash>,
    /// Without the query.
    pub path: String,
    pub query: Pairs,
    /// The language was asked for in the address itself.
    pub chose_lang: bool,
    /// The request's number in the log.
    pub id: String,
}

/// How someone may show who they are: cookies open pages, tokens open the API.
pub(crate) enum Tree {
    Pages,
    Api,
}

impl Caller {
    /// # Errors
    /// `SignIn` for a token of the API that opens nothing; a fault of the database.
    pub async fn meet(web: &Arc<Web>, request: &Request, tree: &Tree, id: &str) -> Result<Caller> {
        let mut session = None;
        let known = match tree {
            Tree::Pages => match web.gate.session_token(request.headers()) {
                Some(token) => {
                    let known = web.gate.by_cookie(token).await?;
                    session = known.is_some().then(|| token.to_owned());
                    known
                }
                None => None,
            },
            Tree::Api => match request.headers().get("authorization") {
                Some(line) => {
                    let token = line.to_str().ok().and_then(|line| {
                        let (scheme, token) = line.split_once(' ')?;
                        scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
                    });
                    let known = match token {
                        Some(token) => web.gate.by_bearer(token).await?,
                        None => None,
                    };
                    // A bad token is told so; it never counts as a visitor.
                    Some(known.ok_or(hall::Error::SignIn)?)
                }
                None => None,
            },
        };
        let site = web.chrome.site(web.hub.agency).await?;
        let mut caller = Caller::stranger(
            web,
            request,
            site,
            id,
            known.as_ref().and_then(|known| known.lang),
        );
        if let Some(known) = known {
            caller.cx = caller.cx.acting_as(Actor::Person(known.signed.clone()));
            caller.session = session;
            caller.known = Some(known);
            if caller.cx.actor.role_at(caller.cx.agency) >= Role::Staff
                && matches!(tree, Tree::Pages)
                && let Some(counter) = web.waiting.get()
            {
                caller.waiting = web.chrome.waiting(counter.as_ref(), &caller.cx).await;
            }
        }
        Ok(caller)
    }

    /// The request as if from nobody in particular: for pages that must come out whatever failed.
    pub fn stranger(
        web: &Arc<Web>,
        request: &Request,
        site: Arc<Site>,
        id: &str,
        account: Option<Lang>,
    ) -> Caller {
        let query = reading::split(request.uri().query().unwrap_or_default().as_bytes());
        let said = |name: &str| {
            query
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.as_str())
        };
        let headers = request.headers();
        let lang = language::pick(
            &Wishes {
                query: said("lang"),
                cookie: gate::cookie(headers, language::COOKIE),
                account,
                browser: request.header("accept-language"),
            },
            &site.settings.languages,
            site.settings.default_lang,
        );
        let theme = said("theme").or_else(|| gate::cookie(headers, THEME_COOKIE));
        Caller {
            cx: Cx::new(Arc::clone(&web.hub), Actor::Visitor, lang),
            session: None,
            known: None,
            waiting: 0,
            network: network_of(web.proxies.client(request)),
            theme: theme_of(theme),
            flash: gate::cookie(headers, flash::COOKIE).and_then(Flash::read),
            path: request.uri().path().to_owned(),
            chose_lang: said("lang").is_some_and(|code| Lang::from_code(code).is_some()),
            id: id.to_owned(),
            web: Arc::clone(web),
            site,
            query,
        }
    }

    /// Whether the room this leads to is switched off for them.
    pub fn is_closed(&self, method: &Method) -> bool {
        let writes = !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS);
        let is_staff = self.cx.actor.role() >= Role::Staff;
        let off = &self.site.settings.off;
        features::closed_by(off, writes, &self.path, is_staff).is_some()
    }

    pub fn asker(&self) -> Asker {
        match self.cx.actor.person() {
            Some(person) => Asker::Person(person),
            None => Asker::Network(self.network),
        }
    }

    /// This very address in another language.
    pub fn address_in(&self, lang: Lang) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.query {
            if name != "lang" && name != "theme" {
                query.append_pair(name, value);
            }
        }
        query.append_pair("lang", lang.code());
        format!("{}?{}", self.path, query.finish())
    }
}

/// One of three; anything else is what the machine prefers.
pub(crate) fn theme_of(said: Option<&str>) -> &'static str {
    match said {
        Some("light") => "light",
        Some("dark") => "dark",
        _ => "auto",
    }
}
