//! What stands around every page: the site's name and colours, who is signed in, the ways to the other
//! rooms, the same page in other languages, a word about what was just done, what was wrong in a form.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use entity::words::{AgencyId, Feature, Lang, Logo, PersonId, Plate, Settings};
use hall::{Cx, Problems, Result, Role, addresses, features};
use press::words::say_json;
use serde::Serialize;
use serde_json::json;

use crate::caller::Caller;
use crate::flash::Flash;
use crate::gate;

const REMEMBERED: Duration = Duration::from_secs(2);
/// What waits for a colleague is counted no oftener.
const COUNTED: Duration = Duration::from_secs(5);

/// What the agency decided about its site.
#[derive(Clone, Debug, Default)]
pub struct Site {
    pub settings: Settings,
}

/// Who knows the site's settings. The agencies room keeps this promise.
#[async_trait]
pub trait SiteBook: Send + Sync {
    /// # Errors
    /// A fault of the database.
    async fn site(&self, agency: AgencyId) -> Result<Site>;

    /// Counts up when something was changed on this node; other nodes follow within two seconds.
    fn generation(&self) -> u64;

    /// The ways through the house for someone of this role.
    fn nav(&self, role: Role) -> Vec<NavItem> {
        let mut nav = vec![
            NavItem::new("look-nav-ideas", addresses::IDEAS),
            NavItem::new("look-nav-search", addresses::SEARCH),
        ];
        if role >= Role::Staff {
            nav.push(NavItem::new("look-nav-desk", addresses::DESK));
        }
        nav
    }
}

/// Who counts what waits for one colleague at the desk. The room of the inbox keeps this promise.
#[async_trait]
pub trait Waiting: Send + Sync {
    /// # Errors
    /// A fault of the database.
    async fn waiting(&self, cx: &Cx) -> Result<i64>;
}

/// One way in the navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    /// A message key.
    pub key: String,
    pub href: String,
    pub current: bool,
}

impl NavItem {
    pub fn new(key: &str, href: &str) -> NavItem {
        NavItem {
            key: key.to_owned(),
            href: href.to_owned(),
            current: false,
        }
    }
}

/// The frame of all pages: remembers the site for two seconds.
pub(crate) struct Frame {
    book: Arc<dyn SiteBook>,
    remembered: Mutex<Option<(u64, Instant, Arc<Site>)>>,
    /// What waits for whom, and when that was counted.
    waiting: Mutex<HashMap<PersonId, (Instant, i64)>>,
}

impl Frame {
    pub fn new(book: Arc<dyn SiteBook>) -> Frame {
        Frame {
            book,
            remembered: Mutex::default(),
            waiting: Mutex::default(),
        }
    }

    pub async fn site(&self, agency: AgencyId) -> Result<Arc<Site>> {
        let generation = self.book.generation();
        if let Some(site) = self.recall(generation) {
            return Ok(site);
        }
        let site = Arc::new(self.book.site(agency).await?);
        let mut remembered = self
            .remembered
            .lock()
            .unwrap_or_else(|held| held.into_inner());
        *remembered = Some((generation, Instant::now(), Arc::clone(&site)));
        Ok(site)
    }

    /// What was read last, however old, for a page that must come out even when the database is away.
    pub fn last_known(&self) -> Arc<Site> {
        let remembered = self
            .remembered
            .lock()
            .unwrap_or_else(|held| held.into_inner());
        remembered
            .as_ref()
            .map_or_else(Arc::default, |(_, _, site)| Arc::clone(site))
    }

    fn recall(&self, generation: u64) -> Option<Arc<Site>> {
        let remembered = self
            .remembered
            .lock()
            .unwrap_or_else(|held| held.into_inner());
        remembered
            .as_ref()
            .filter(|(known, since, _)| *known == generation && since.elapsed() < REMEMBERED)
            .map(|(_, _, site)| Arc::clone(site))
    }

    /// What waits for this colleague, counted at most every five seconds. A failed count is none, not a failed page.
    pub async fn waiting(&self, counter: &dyn Waiting, cx: &Cx) -> i64 {
        let Some(me) = cx.actor.person() else {
            return 0;
        };
        let kept = || self.waiting.lock().unwrap_or_else(|held| held.into_inner());
        if let Some((since, count)) = kept().get(&me).copied()
            && since.elapsed() < COUNTED
        {
            return count;
        }
        let count = match counter.waiting(cx).await {
            Ok(count) => count,
            Err(wrong) => {
                tracing::warn!(%wrong, "what waits for staff could not be counted");
                0
            }
        };
        let mut kept = kept();
        // As many as work here at once; who went home is forgotten.
        kept.retain(|_, (since, _)| since.elapsed() < COUNTED);
        kept.insert(me, (Instant::now(), count));
        count
    }

    pub fn nav(&self, role: Role, path: &str, off: &[Feature]) -> Vec<NavItem> {
        let mut nav = self.book.nav(role);
        nav.retain(|item| {
            let path = item.href.split('?').next().unwrap_or_default();
            features::closed_by(off, false, path, role >= Role::Staff).is_none()
        });
        // What an administrator keeps is a part of the desk; the longest way that leads here is the one we are on.
        let path = path.strip_prefix("/admin").map_or_else(
            || path.to_owned(),
            |rest| format!("{}{rest}", addresses::DESK),
        );
        let here = nav
            .iter_mut()
            .filter(|item| {
                path == item.href
                    || path
                        .strip_prefix(item.href.as_str())
                        .is_some_and(|rest| rest.starts_with('/'))
            })
            .max_by_key(|item| item.href.len());
        if let Some(item) = here {
            item.current = true;
        }
        nav
    }
}

/// The context every page sees as `chrome`.
#[derive(Clone, Debug, Serialize)]
pub struct Chrome {
    site: Face,
    lang: &'static str,
    languages: Vec<Language>,
    theme: &'static str,
    path: String,
    href: String,
    alternates: Vec<Alternate>,
    me: Option<Me>,
    form_token: Option<String>,
    demo: bool,
    assets: String,
    nav: Vec<NavItem>,
    /// Rooms that are switched off.
    off: Vec<Feature>,
    flash: Option<Flash>,
    problems: Vec<Told>,
    noindex: bool,
    /// The field people do not see.
    trap: &'static str,
    /// The address a visitor typed into a form that came back.
    email: String,
    /// The page one is on as feedback may name it; none where its address is somebody's key.
    here: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Face {
    name: String,
    tagline: String,
    accent: String,
    ink: String,
    logo: Option<LogoFace>,
    contact_email: String,
    /// Whose official service this is.
    agency: String,
    /// Where it lives, as the address bar shows it.
    host: String,
    /// Nobody on the way can read along.
    secure: bool,
}

/// The logo in the head, and the icon of the tab.
#[derive(Clone, Debug, Serialize)]
struct LogoFace {
    src: String,
    alt: String,
    width: i64,
    height: i64,
    plate: Plate,
    icon: String,
    touch_icon: String,
}

impl LogoFace {
    fn of(logo: &Logo, lang: Lang) -> LogoFace {
        LogoFace {
            src: addresses::logo(&logo.digest, "head.png"),
            alt: logo.alt.in_lang(lang).to_owned(),
            width: logo.width,
            height: logo.height,
            plate: logo.plate,
            icon: addresses::logo(&logo.digest, "32.png"),
            touch_icon: addresses::logo(&logo.digest, "180.png"),
        }
    }
}

#[derive(Clone, Debug, Serialize)]
struct Language {
    code: &'static str,
    name: &'static str,
    href: String,
    current: bool,
}

#[derive(Clone, Debug, Serialize)]
struct Alternate {
    lang: &'static str,
    href: String,
}

#[derive(Clone, Debug, Serialize)]
struct Me {
    name: String,
    initials: String,
    role: Role,
    is_staff: bool,
    is_admin: bool,
    waiting: i64,
}

/// A problem in the words of the person.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Told {
    pub field: std::borrow::Cow<'static, str>,
    pub message: String,
}

/// Turns problems into sentences.
pub(crate) fn told(lang: Lang, problems: &Problems) -> Vec<Told> {
    problems
        .0
        .iter()
        .map(|problem| Told {
            field: problem.field.clone(),
            message: say_json(lang, &problem.say.key, &json!(problem.say.args)),
        })
        .collect()
}

/// The agency in words, or the site's own name where none was written.
fn agency(settings: &Settings, lang: Lang) -> String {
    let name = settings.agency_name.in_lang(lang);
    match name.is_empty() {
        true => settings.site_name.in_lang(lang).to_owned(),
        false => name.to_owned(),
    }
}

fn host(address: &str) -> String {
    let (_, rest) = address.split_once("://").unwrap_or(("", address));
    rest.split('/').next().unwrap_or_default().to_owned()
}

impl Chrome {
    pub(crate) fn around(caller: &Caller, problems: &Problems, noindex: bool) -> Chrome {
        let lang = caller.cx.lang;
        let settings = &caller.site.settings;
        let config = caller.cx.config();
        let path = caller.path.as_str();
        let role = caller.cx.actor.role_at(caller.cx.agency);
        let absolute = |lang: Lang| config.absolute(&format!("{path}?lang={lang}"));
        Chrome {
            site: Face {
                name: settings.site_name.in_lang(lang).to_owned(),
                tagline: settings.tagline.in_lang(lang).to_owned(),
                accent: settings.accent.clone(),
                ink: settings.ink.clone(),
                logo: settings.logo.as_ref().map(|logo| LogoFace::of(logo, lang)),
                contact_email: settings.contact_email.clone(),
                agency: agency(settings, lang),
                host: host(&config.absolute("")),
                secure: config.secure(),
            },
            lang: lang.code(),
            languages: settings
                .languages
                .iter()
                .map(|&other| Language {
                    code: other.code(),
                    name: other.own_name(),
                    href: caller.address_in(other),
                    current: other == lang,
                })
                .collect(),
            theme: caller.theme,
            href: if caller.chose_lang {
                absolute(lang)
            } else {
                config.absolute(path)
            },
            alternates: settings
                .languages
                .iter()
                .map(|&other| Alternate {
                    lang: other.code(),
                    href: absolute(other),
                })
                .chain([Alternate {
                    lang: "x-default",
                    href: config.absolute(path),
                }])
                .collect(),
            me: caller.known.as_ref().map(|known| Me {
                name: known.signed.name.clone(),
                initials: known.initials.clone(),
                role,
                is_staff: role >= Role::Staff,
                is_admin: role >= Role::Admin,
                waiting: caller.waiting,
            }),
            form_token: caller.session.as_deref().map(gate::form_token),
            demo: config.demo,
            assets: caller.web.assets.prefix().to_owned(),
            nav: caller.web.chrome.nav(role, path, &settings.off),
            off: settings.off.clone(),
            flash: caller.flash.clone(),
            problems: told(lang, problems),
            noindex,
            trap: crate::Trap::FIELD,
            email: String::new(),
            here: (!addresses::is_secret(&caller.path)).then(|| caller.path.clone()),
            path: caller.path.clone(),
        }
    }

    /// Keeps the address a visitor typed, so that a form that comes back has it still.
    pub(crate) fn keep_email(&mut self, typed: Option<&str>) {
        self.email = typed.unwrap_or_default().to_owned();
    }

    /// A frame for the test that renders every sample: a visitor, or someone of this role.
    pub fn sample(lang: Lang, role: Role) -> Chrome {
        let known = role > Role::Visitor;
        Chrome {
            site: Face {
                name: "Kuusilahti".to_owned(),
                tagline: String::new(),
                accent: String::new(),
                ink: String::new(),
                logo: None,
                contact_email: "info@kuusilahti.example".to_owned(),
                agency: "City of Kuusilahti".to_owned(),
                host: "kuusilahti.example".to_owned(),
                secure: role > Role::Visitor,
            },
            lang: lang.code(),
            languages: Lang::ALL
                .iter()
                .map(|&other| Language {
                    code: other.code(),
                    name: other.own_name(),
                    href: format!("/?lang={other}"),
                    current: other == lang,
                })
                .collect(),
            theme: "auto",
            path: "/".to_owned(),
            href: "https://kuusilahti.example/".to_owned(),
            alternates: vec![Alternate {
                lang: "fi",
                href: "https://kuusilahti.example/?lang=fi".to_owned(),
            }],
            me: known.then(|| Me {
                name: "Aino Lehtonen".to_owned(),
                initials: "AL".to_owned(),
                role,
                is_staff: role >= Role::Staff,
                is_admin: role >= Role::Admin,
                waiting: if role >= Role::Staff { 3 } else { 0 },
            }),
            form_token: known.then(|| gate::form_token("sample")),
            demo: true,
            assets: "/assets/sample".to_owned(),
            nav: vec![
                NavItem {
                    current: true,
                    ..NavItem::new("look-nav-ideas", addresses::IDEAS)
                },
                NavItem::new("look-nav-search", addresses::SEARCH),
            ],
            off: Vec::new(),
            flash: None,
            problems: Vec::new(),
            noindex: false,
            trap: crate::Trap::FIELD,
            email: String::new(),
            here: Some("/".to_owned()),
        }
    }
}
