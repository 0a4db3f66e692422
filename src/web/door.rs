//! A door: one address of the hub, who may come through it, and what stands behind it. Every page of every
//! room is one of these, so the site map is a list and one test can walk it as everyone.

use std::future::Future;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use hall::{Error, Role};
use poem::endpoint::BoxEndpoint;
use poem::http::header::{CACHE_CONTROL, HeaderValue, LOCATION};
use poem::http::{Method, StatusCode};
use poem::{Endpoint, EndpointExt, Request, Response, Route, RouteMethod};

use crate::body::Bounds;
use crate::caller::Caller;
use crate::failure::{self, Failure};
use crate::forms::{self, Posted, TOKEN};
use crate::gate;
use crate::memory::Keepable;
use crate::reading::Pairs;
use crate::visit::Visit;

/// Who may come through a door. What they may do inside is the verbs' business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Anyone,
    /// Signed in, or sent to sign in.
    Person,
    Staff,
    Lead,
    Admin,
    /// Anyone who holds the key that is part of the address; never kept, never referred from.
    Secret,
    /// Exists only in the demo.
    DemoOnly,
}

/// One address.
pub struct Door {
    pub method: Method,
    /// As poem writes it: `/ideas/:id`.
    pub path: &'static str,
    pub who: Who,
    /// The query parameters its page reads, if visitors' pages may come from memory.
    pub kept: Option<&'static [&'static str]>,
    pub endpoint: BoxEndpoint<'static>,
}

impl Door {
    /// A page to look at.
    pub fn get<Handler, Fut>(path: &'static str, who: Who, handler: Handler) -> Door
    where
        Handler: Fn(Visit) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = hall::Result<Response>> + Send + 'static,
    {
        Door::of(Method::GET, path, who, Takes::Nothing, boxed(handler))
    }

    /// A form, up to `form_bytes`.
    pub fn post<Handler, Fut>(path: &'static str, who: Who, handler: Handler) -> Door
    where
        Handler: Fn(Visit) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = hall::Result<Response>> + Send + 'static,
    {
        Door::of(Method::POST, path, who, Takes::Form, boxed(handler))
    }

    /// A form that may carry files, up to `upload_bytes`.
    pub fn upload<Handler, Fut>(path: &'static str, who: Who, handler: Handler) -> Door
    where
        Handler: Fn(Visit) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = hall::Result<Response>> + Send + 'static,
    {
        Door::of(Method::POST, path, who, Takes::Files, boxed(handler))
    }

    /// Lets visitors' pages come from memory for a second. `query` names every parameter the page reads;
    /// others are not seen by it. A secret door stays unkept whatever is said here.
    #[must_use]
    pub fn kept(mut self, query: &'static [&'static str]) -> Door {
        if self.method == Method::GET && !matches!(self.who, Who::Secret | Who::DemoOnly) {
            self.kept = Some(query);
        }
        self
    }

    fn of(method: Method, path: &'static str, who: Who, takes: Takes, handler: Handler) -> Door {
        let params = path
            .split('/')
            .filter_map(|part| part.strip_prefix([':', '*']))
            .map(|name| name.split('<').next().unwrap_or(name))
            .collect();
        let endpoint = Behind {
            who,
            takes,
            params,
            handler,
        };
        Door {
            method,
            path,
            who,
            kept: None,
            endpoint: endpoint.boxed(),
        }
    }
}

/// Mounts all doors.
///
/// # Panics
/// When two doors are the same, or a path is none: a mistake in the site map, found at the first start.
pub fn mount(doors: Vec<Door>, mut route: Route) -> Route {
    let mut places: Vec<(&'static str, RouteMethod)> = Vec::new();
    for door in doors {
        let at = match places.iter().position(|(path, _)| *path == door.path) {
            Some(at) => at,
            None => {
                places.push((door.path, RouteMethod::new()));
                places.len() - 1
            }
        };
        let methods = std::mem::take(&mut places[at].1);
        places[at].1 = methods.method(door.method, door.endpoint);
    }
    for (path, methods) in places {
        route = route.at(path, methods);
    }
    route
}

#[derive(Clone, Copy)]
enum Takes {
    Nothing,
    Form,
    Files,
}

type Handler = Box<dyn Fn(Visit) -> BoxFuture<'static, hall::Result<Response>> + Send + Sync>;

fn boxed<F, Fut>(handler: F) -> Handler
where
    F: Fn(Visit) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = hall::Result<Response>> + Send + 'static,
{
    Box::new(move |visit| Box::pin(handler(visit)))
}

/// What stands behind a door: the check of who may, the reading of the form, the room's own function, and
/// the page when it fails.
struct Behind {
    who: Who,
    takes: Takes,
    params: Vec<&'static str>,
    handler: Handler,
}

impl Endpoint for Behind {
    type Output = Response;

    async fn call(&self, mut request: Request) -> poem::Result<Response> {
        let Some(caller) = request.data::<Arc<Caller>>().cloned() else {
            return Err(StatusCode::INTERNAL_SERVER_ERROR.into());
        };
        let mut typed = Arc::new(Pairs::new());
        let outcome = self.enter(&mut request, &caller, &mut typed).await;
        let mut response = match outcome {
            Ok(response) => response,
            Err(Failure::Hall(Error::SignIn)) if request.method() == Method::GET => {
                ask_to_sign_in(&request)
            }
            Err(failure) => failure::page(&caller, &failure, &typed),
        };
        self.mark(&mut response, &caller);
        Ok(response)
    }
}

impl Behind {
    async fn enter(
        &self,
        request: &mut Request,
        caller: &Arc<Caller>,
        typed: &mut Arc<Pairs>,
    ) -> Result<Response, Failure> {
        self.admit(caller)?;
        let posted = self.read(request, caller).await?;
        *typed = Arc::new(posted.fields);
        if let Some(most) = posted.file_too_large {
            return Err(Failure::FileTooLarge(most));
        }
        if caller.is_closed(request.method()) {
            return Err(Failure::SwitchedOff);
        }
        if request.method() != Method::GET && request.method() != Method::HEAD {
            prove_own_form(request, caller, typed)?;
        }
        let params = self
            .params
            .iter()
            .filter_map(|&name| Some((name, request.raw_path_param(name)?.to_owned())))
            .collect();
        let headers = std::mem::take(request.headers_mut());
        let visit = Visit::new(
            Arc::clone(caller),
            params,
            Arc::clone(typed),
            posted.files,
            headers,
        );
        Ok((self.handler)(visit).await?)
    }

    fn admit(&self, caller: &Caller) -> Result<(), Error> {
        // At this agency: the staff of another one are guests here.
        let role = caller.cx.actor.role_at(caller.cx.agency);
        let least = match self.who {
            Who::Anyone | Who::Secret => return Ok(()),
            Who::DemoOnly if caller.cx.config().demo => return Ok(()),
            Who::DemoOnly => return Err(Error::Missing),
            Who::Person => Role::Person,
            Who::Staff => Role::Staff,
            Who::Lead => Role::Lead,
            Who::Admin => Role::Admin,
        };
        if role >= least {
            Ok(())
        } else if role == Role::Visitor {
            Err(Error::SignIn)
        } else {
            Err(Error::Forbidden)
        }
    }

    async fn read(&self, request: &mut Request, caller: &Caller) -> Result<Posted, Failure> {
        let limits = &caller.cx.config().limits;
        let form = Bounds {
            bytes: limits.form_bytes,
            seconds: limits.body_seconds,
        };
        match self.takes {
            Takes::Nothing => Ok(Posted::default()),
            Takes::Form => Ok(forms::read(request, form).await?),
            Takes::Files => {
                let all = Bounds {
                    bytes: limits.upload_bytes,
                    ..form
                };
                let largest = limits.image_bytes.max(limits.attachment_bytes);
                Ok(forms::read_with_files(request, form, all, largest).await?)
            }
        }
    }

    fn mark(&self, response: &mut Response, caller: &Caller) {
        if self.who == Who::Secret {
            let headers = response.headers_mut();
            headers.insert("referrer-policy", HeaderValue::from_static("no-referrer"));
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        let for_everyone = caller.session.is_none()
            && caller.flash.is_none()
            && matches!(response.status(), StatusCode::OK | StatusCode::NOT_FOUND);
        if for_everyone && matches!(self.takes, Takes::Nothing) {
            response.set_data(Keepable);
        }
    }
}

/// A visitor where only people may be: to the sign-in, and back here afterwards.
fn ask_to_sign_in(request: &Request) -> Response {
    let here = request
        .uri()
        .path_and_query()
        .map_or("/", |address| address.as_str());
    let back: String = url::form_urlencoded::byte_serialize(here.as_bytes()).collect();
    Response::builder()
        .status(StatusCode::SEE_OTHER)
        .header(
            LOCATION,
            format!("{}?back={back}", hall::addresses::SIGN_IN),
        )
        .header(CACHE_CONTROL, "no-store")
        .finish()
}

/// A signed-in person's form carries a proof made from their session, as a field or, from a script, a header.
fn prove_own_form(request: &Request, caller: &Caller, fields: &Pairs) -> Result<(), Failure> {
    let Some(session) = caller.session.as_deref() else {
        return Ok(());
    };
    let shown = fields
        .iter()
        .find(|(name, _)| name == TOKEN)
        .map(|(_, value)| value.as_str())
        .or_else(|| request.header("x-form-token"))
        .unwrap_or_default();
    if gate::same(shown, &gate::form_token(session)) {
        Ok(())
    } else {
        Err(Failure::StaleForm)
    }
}
