//! What everyone sees: the list, a challenge, what changed in it, its feed and its calendar.

use super::samples;
use crate::acts::{ASK, FOLLOW, Waiting};
use crate::browse::{self, Filter, Place};
use crate::views::{ChallengeRow, ChallengeView, ChangeView};
use crate::{calendar as calendars, people, said, talk};
use agencies::Site;
use entity::words::{
    AreaId, ChallengeId, FileId, Kind, Lang, PhaseKind, QueryId, RelatedKind, ThemeId,
};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::syndication::{Entry, Feed};
use web::{Flash, Response, Visit, paging};

/// Every parameter the list reads.
pub const PARAMETERS: &[&str] = &["phase", "theme", "area", "after"];
const ROWS: u64 = 20;
const ENTRIES: u64 = 50;

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    phase: Option<PhaseKind>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    after: Option<String>,
}

impl Asked {
    fn filter(&self) -> Filter {
        Filter {
            phase: self.phase,
            theme: self.theme,
            area: self.area,
        }
    }

    /// The same list with one thing changed, from its first page.
    fn address(&self, path: &str, change: Option<(&str, Option<String>)>) -> String {
        let mut kept: Vec<(&str, String)> = Vec::new();
        let mut put = |key: &'static str, value: Option<String>| {
            if let Some(value) = value {
                kept.push((key, value));
            }
        };
        put("phase", self.phase.map(|phase| phase.to_string()));
        put("theme", self.theme.map(|theme| theme.to_string()));
        put("area", self.area.map(|area| area.to_string()));
        if let Some((key, value)) = change {
            kept.retain(|(other, _)| *other != key);
            if let Some(value) = value {
                kept.push((key, value));
            }
        }
        web::address(path, &kept)
    }
}

/// An option of a select.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub selected: bool,
}

impl Choice {
    pub fn new(value: impl ToString, label: impl Into<String>, selected: bool) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
            selected,
        }
    }
}

#[derive(Serialize)]
pub struct FilterChoice {
    key: &'static str,
    label: String,
    options: Vec<Choice>,
}

#[derive(Serialize)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub current: bool,
}

#[derive(Default, Serialize)]
pub struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

#[derive(Serialize)]
pub struct ListPage {
    rows: Vec<ChallengeRow>,
    tabs: Vec<Tab>,
    filters: Vec<FilterChoice>,
    narrowed: bool,
    pager: Pager,
    feed_url: String,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "challenges/list.html";

    fn samples() -> Vec<Self> {
        let page = |rows, narrowed| Self {
            rows,
            tabs: tabs(Lang::En, &Asked::default()),
            filters: Vec::new(),
            narrowed,
            pager: Pager {
                next_url: narrowed.then(|| "/challenges?after=x".to_owned()),
                prev_url: None,
            },
            feed_url: "/challenges.atom".to_owned(),
        };
        vec![
            page(samples::sample_rows(), false),
            page(Vec::new(), false),
            page(Vec::new(), true),
        ]
    }
}

pub async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let after: Option<Place> = paging::read(asked.after.as_deref())?;
    let found = browse::list(&visit.cx, &asked.filter(), after, ROWS).await?;
    let site = agencies::site(&visit.cx).await?;
    let next = found.next.as_ref().map(paging::write);
    visit.show(&ListPage {
        rows: found.rows,
        tabs: tabs(visit.lang, &asked),
        filters: filters(&site, visit.lang, &asked),
        narrowed: asked.phase.is_some() || asked.theme.is_some() || asked.area.is_some(),
        pager: Pager {
            next_url: next
                .map(|next| asked.address(addresses::CHALLENGES, Some(("after", Some(next))))),
            prev_url: after.map(|_| asked.address(addresses::CHALLENGES, None)),
        },
        feed_url: asked.address("/challenges.atom", None),
    })
}

fn tabs(lang: Lang, asked: &Asked) -> Vec<Tab> {
    let all = Tab {
        label: press::say(lang, "challenges-tab-all", &[]),
        href: asked.address(addresses::CHALLENGES, Some(("phase", None))),
        current: asked.phase.is_none(),
    };
    let phases = [
        PhaseKind::Collecting,
        PhaseKind::Voting,
        PhaseKind::Announced,
        PhaseKind::Evaluating,
        PhaseKind::Decided,
        PhaseKind::CarriedOut,
    ];
    std::iter::once(all)
        .chain(phases.into_iter().map(|kind| Tab {
            label: said::phase_name(lang, kind),
            href: asked.address(
                addresses::CHALLENGES,
                Some(("phase", Some(kind.to_string()))),
            ),
            current: asked.phase == Some(kind),
        }))
        .collect()
}

fn filters(site: &Site, lang: Lang, asked: &Asked) -> Vec<FilterChoice> {
    vec![
        FilterChoice {
            key: "theme",
            label: press::say(lang, "challenges-theme", &[]),
            options: with_any(lang, themes(site, lang, asked.theme)),
        },
        FilterChoice {
            key: "area",
            label: press::say(lang, "challenges-area", &[]),
            options: with_any(lang, areas(site, lang, asked.area)),
        },
    ]
}

fn with_any(lang: Lang, rest: Vec<Choice>) -> Vec<Choice> {
    let any = Choice::new("", press::say(lang, "challenges-any", &[]), false);
    std::iter::once(any).chain(rest).collect()
}

pub fn themes(site: &Site, lang: Lang, chosen: Option<ThemeId>) -> Vec<Choice> {
    site.open_themes()
        .map(|theme| {
            let name = theme.names.in_lang(lang);
            let label = match theme.parent {
                Some(_) => format!("\u{2003}{name}"),
                None => name.to_owned(),
            };
            Choice::new(theme.id, label, chosen == Some(theme.id))
        })
        .collect()
}

pub fn areas(site: &Site, lang: Lang, chosen: Option<AreaId>) -> Vec<Choice> {
    site.open_areas()
        .map(|area| Choice::new(area.id, area.names.in_lang(lang), chosen == Some(area.id)))
        .collect()
}

pub async fn list_feed(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let mut found = browse::list(&visit.cx, &asked.filter(), None, ENTRIES)
        .await?
        .rows;
    found.sort_by_key(|row| std::cmp::Reverse(row.published_at));
    let config = visit.config();
    let entries: Vec<Entry> = found
        .into_iter()
        .map(|row| Entry {
            address: config.absolute(&row.url),
            title: row.title,
            summary: format!("{} {}", row.summary, row.now),
            author: None,
            lang: row.lang,
            published: row.published_at.unwrap_or(row.updated_at),
            updated: row.updated_at,
        })
        .collect();
    feed(
        &visit,
        press::say(visit.lang, "challenges-title", &[]),
        (
            &asked.address(addresses::CHALLENGES, None),
            &asked.address("/challenges.atom", None),
        ),
        entries,
    )
}

fn feed(
    visit: &Visit,
    title: String,
    (page, address): (&str, &str),
    entries: Vec<Entry>,
) -> Result<Response> {
    let config = visit.config();
    Ok(visit.atom(&Feed {
        title,
        page: config.absolute(page),
        address: config.absolute(address),
        lang: visit.lang,
        updated: entries
            .iter()
            .map(|entry| entry.updated)
            .max()
            .unwrap_or_else(|| visit.cx.now()),
        entries,
    }))
}

#[derive(Serialize)]
pub struct ShowPage {
    challenge: ChallengeView,
    /// What was asked and could not be taken.
    ask_text: String,
    areas: Vec<Choice>,
    json_ld: Option<String>,
    /// The improvements it came from, and those its questions stand behind.
    onward: Vec<web::OnwardShown>,
    /// What the city has written about it.
    readings: Vec<hall::readings::Reading>,
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "challenges/show.html";

    fn samples() -> Vec<Self> {
        samples::sample_views()
            .into_iter()
            .map(|challenge| Self {
                challenge,
                ask_text: String::new(),
                areas: vec![Choice::new(1, "Harbour", false)],
                json_ld: Some("{}".to_owned()),
                onward: Vec::new(),
                readings: Vec::new(),
            })
            .collect()
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    let page = page_of(&visit, visit.path("id")?).await?;
    visit.show(&page)
}

async fn page_of(visit: &Visit, id: ChallengeId) -> Result<ShowPage> {
    let challenge = browse::one(&visit.cx, id).await?;
    page(visit, challenge).await
}

async fn page(visit: &Visit, challenge: ChallengeView) -> Result<ShowPage> {
    let site = agencies::site(&visit.cx).await?;
    Ok(ShowPage {
        json_ld: (!challenge.preview).then(|| json_ld(visit, &challenge)),
        ask_text: String::new(),
        areas: areas(&site, visit.lang, None),
        onward: match challenge.preview {
            true => Vec::new(),
            false => web::onward(&visit.cx, Kind::Challenge, challenge.row.id.0).await?,
        },
        readings: match challenge.preview {
            true => Vec::new(),
            false => {
                let id = challenge.row.id.0;
                hall::readings::readings(&visit.cx, RelatedKind::Challenge, id).await?
            }
        },
        challenge,
    })
}

/// A draft through its secret link; a public challenge is better read on its own page.
pub async fn preview(visit: Visit) -> Result<Response> {
    let key: String = visit.path("key")?;
    let challenge = browse::preview(&visit.cx, &key).await?;
    if challenge.row.published_at.is_some() {
        return Ok(visit.go(&challenge.row.url));
    }
    visit.show_quietly(&page(&visit, challenge).await?)
}

pub async fn question(visit: Visit) -> Result<Response> {
    let id: QueryId = visit.path("id")?;
    let challenge = browse::challenge_of_query(&visit.cx, id).await?;
    Ok(visit.go(&format!(
        "{}#question-{id}",
        addresses::challenge(challenge)
    )))
}

/// A challenge as machines know it: an event with a beginning and an end.
fn json_ld(visit: &Visit, challenge: &ChallengeView) -> String {
    let starts = challenge.phases.first().map(|phase| phase.starts_at);
    let ends = challenge
        .phases
        .iter()
        .find(|phase| phase.kind == PhaseKind::Decided)
        .map(|phase| phase.starts_at);
    let site = visit.config().absolute(addresses::HOME);
    let said = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": challenge.row.title,
        "description": challenge.row.summary,
        "inLanguage": challenge.row.lang,
        "url": visit.config().absolute(&challenge.row.url),
        "startDate": starts.map(press::dates::iso),
        "endDate": ends.map(press::dates::iso),
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
        "eventStatus": match challenge.cancelled_at {
            Some(_) => "https://schema.org/EventCancelled",
            None => "https://schema.org/EventScheduled",
        },
        "location": { "@type": "VirtualLocation", "url": visit.config().absolute(&challenge.row.url) },
        "organizer": { "@type": "GovernmentOrganization", "url": site },
    });
    said.to_string().replace('<', "\\u003c")
}

#[derive(Serialize)]
pub struct ChangesPage {
    challenge: ChallengeRow,
    changes: Vec<ChangeView>,
}

impl Page for ChangesPage {
    const TEMPLATE: &'static str = "challenges/changes.html";

    fn samples() -> Vec<Self> {
        samples::sample_rows()
            .into_iter()
            .take(1)
            .flat_map(|row| {
                [samples::sample_changes(), Vec::new()].map(|changes| Self {
                    challenge: row.clone(),
                    changes,
                })
            })
            .collect()
    }
}

pub async fn changes(visit: Visit) -> Result<Response> {
    let (challenge, changes) = browse::changes(&visit.cx, visit.path("id")?).await?;
    visit.show(&ChangesPage { challenge, changes })
}

/// News, answers and changes of one challenge.
pub async fn news_feed(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let challenge = browse::one(&visit.cx, id).await?;
    let config = visit.config();
    let url = &challenge.row.url;
    let news = challenge.news.iter().map(|news| Entry {
        address: config.absolute(&format!("{url}#news-{}", news.id)),
        title: news.title.clone(),
        summary: press::plain(&news.text),
        author: news.by.as_ref().map(|by| by.name.clone()),
        lang: news.lang,
        published: news.at,
        updated: news.at,
    });
    let answers = challenge.queries.iter().filter_map(|query| {
        let at = query.answered_at?;
        Some(Entry {
            address: config.absolute(&format!("{url}#question-{}", query.id)),
            title: press::excerpt(&query.text, 90),
            summary: press::plain(query.answer_text.as_deref()?),
            author: query.answered_by.as_ref().map(|by| by.name.clone()),
            lang: query.answer_lang.unwrap_or(query.lang),
            published: at,
            updated: at,
        })
    });
    let mut entries: Vec<Entry> = news.chain(answers).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.updated));
    feed(
        &visit,
        challenge.row.title.clone(),
        (url, &challenge.links.feed),
        entries,
    )
}

pub async fn calendar(visit: Visit) -> Result<Response> {
    let challenge = browse::one(&visit.cx, visit.path("id")?).await?;
    let page = visit.config().absolute(&challenge.row.url);
    let host = page
        .split_once("://")
        .map_or(page.as_str(), |(_, rest)| rest)
        .split(['/', ':'])
        .next()
        .unwrap_or("localhost");
    let written = calendars::written(&challenge, host, &page);
    Ok(visit.raw("text/calendar; charset=utf-8", written.into()))
}

pub async fn picture(visit: Visit) -> Result<Response> {
    send_picture(&visit, false).await
}

pub async fn thumb(visit: Visit) -> Result<Response> {
    send_picture(&visit, true).await
}

#[derive(Deserialize)]
struct WithKey {
    key: Option<String>,
}

async fn send_picture(visit: &Visit, thumb: bool) -> Result<Response> {
    let file: FileId = visit.path("file")?;
    let with: WithKey = visit.query()?;
    let key = with.key.as_deref();
    let picture = browse::picture(&visit.cx, visit.path("id")?, file, thumb, key).await?;
    visit.stored(picture).await
}

async fn by_letter(visit: &Visit, kind: &'static str, act: Waiting) -> Result<Response> {
    let asked = accounts::Asked {
        email: visit.field("email").unwrap_or_default().to_owned(),
        name: None,
        network: visit.network(),
        return_to: addresses::challenge(act.challenge),
        act: Some((kind, serde_json::to_value(act)?)),
    };
    let receipt = accounts::wait_for_letter(&visit.cx, asked).await?;
    Ok(visit.go(&receipt.path()))
}

/// Shows the challenge again where an address or a question could not be taken.
async fn again(visit: &Visit, id: ChallengeId, wrong: Error, ask: &str) -> Result<Response> {
    match wrong {
        Error::Invalid(problems) => {
            let mut page = page_of(visit, id).await?;
            page.ask_text = ask.to_owned();
            visit.again(&page, problems)
        }
        other => Err(other),
    }
}

pub async fn follow(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    if visit.is_trapped() {
        return Ok(visit.go(&addresses::challenge(id)));
    }
    if visit.cx.actor.person().is_none() {
        // What waits with a letter names the thing, so that its reader knows what they say yes to.
        let title = browse::one(&visit.cx, id).await?.row.title;
        let act = Waiting {
            challenge: id,
            text: title,
        };
        return match by_letter(&visit, FOLLOW, act).await {
            Err(wrong) => again(&visit, id, wrong, "").await,
            sent => sent,
        };
    }
    people::follow(&visit.cx, id).await?;
    Ok(visit.go_with(
        &addresses::challenge(id),
        Flash::good("challenges-flash-followed"),
    ))
}

pub async fn unfollow(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    people::unfollow(&visit.cx, id).await?;
    Ok(visit.go_with(
        &addresses::challenge(id),
        Flash::good("challenges-flash-unfollowed"),
    ))
}

pub async fn ask(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let text = visit.field("text").unwrap_or_default().to_owned();
    if visit.is_trapped() {
        return Ok(visit.go(&addresses::challenge(id)));
    }
    let done = match visit.cx.actor.person() {
        None => {
            by_letter(
                &visit,
                ASK,
                Waiting {
                    challenge: id,
                    text: text.clone(),
                },
            )
            .await
        }
        Some(_) => talk::ask(&visit.cx, id, &text).await.map(|_| {
            visit.go_with(
                &format!("{}#questions", addresses::challenge(id)),
                Flash::good("challenges-flash-asked"),
            )
        }),
    };
    match done {
        Err(wrong) => again(&visit, id, wrong, &text).await,
        done => done,
    }
}

#[derive(Deserialize)]
struct Residence {
    area: Option<AreaId>,
}

/// From the page where people see what rests on their consent.
pub async fn no_residence(visit: Visit) -> Result<Response> {
    people::take_back_where_one_lives(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(
        &format!("{}#consents", addresses::MY_DATA),
        Flash::good("challenges-flash-no-residence"),
    ))
}

pub async fn residence(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: Residence = visit.form()?;
    let said = match typed.area {
        Some(area) => people::say_where_one_lives(&visit.cx, id, area).await,
        None => Err(Error::invalid("area", "challenges-problem-choice")),
    };
    match said {
        Ok(()) => Ok(visit.go_with(
            &addresses::challenge(id),
            Flash::good("challenges-flash-residence"),
        )),
        Err(wrong) => again(&visit, id, wrong, "").await,
    }
}
