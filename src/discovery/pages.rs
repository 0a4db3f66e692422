//! `/search`: one form, results with the words marked, facts to narrow by. The script asks for the results alone
//! while one types; without it, the form and the links do the same.

use crate::find::{Asked, LONGEST, find};
use crate::views::{Facet, Found, FoundRow};
use chrono::{DateTime, Utc};
use entity::words::{AreaId, IdeaStatus, Kind, Lang, ThemeId};
use hall::{Cx, Error, Result, addresses};
use ideas::browse::{Filter, Sort};
use ideas::{IdeaRow, StatusView};
use press::{Page, PageSamples, SafeHtml};
use serde::{Deserialize, Serialize};
use web::{Door, Response, Visit, Who};

/// Every parameter the page reads.
const PARAMETERS: &[&str] = &[
    "q", "kind", "theme", "area", "language", "status", "after", "fragment",
];
const HITS: u64 = 20;
/// Beyond this the engine's count is a guess.
const COUNTED: u64 = 1_000;
const RECENT: u64 = 5;
/// An engine that is away is usually back by then.
const BACK_IN_SECONDS: u64 = 10;
const RESULTS: &str = "discovery/results.html";

pub fn doors() -> Vec<Door> {
    vec![Door::get(addresses::SEARCH, Who::Anyone, search).kept(PARAMETERS)]
}

/// Every page of this room, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    vec![PageSamples::of::<SearchPage>()]
}

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
struct Wanted {
    q: Option<String>,
    kind: Option<Kind>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    /// `language`, because `lang` is the language of the page itself.
    language: Option<Lang>,
    status: Option<IdeaStatus>,
    after: Option<String>,
    fragment: Option<String>,
}

#[derive(Serialize)]
pub struct SearchPage {
    q: String,
    /// What the form carries along, so that a new question stays as narrow.
    kept: Vec<Kept>,
    total: Option<Total>,
    hits: Vec<HitView>,
    facets: Vec<FacetView>,
    did_you_mean: Option<Link>,
    some_words_only: bool,
    away: bool,
    /// Something was asked, in words or by narrowing.
    asked: bool,
    pager: Pager,
    recent: Vec<IdeaRow>,
    themes: Vec<ThemeLink>,
}

#[derive(Serialize)]
struct Kept {
    name: &'static str,
    value: String,
}

#[derive(Serialize)]
struct Total {
    count: u64,
    more: bool,
}

#[derive(Serialize)]
struct HitView {
    kind: Kind,
    url: String,
    title_html: SafeHtml,
    excerpt_html: SafeHtml,
    lang: Lang,
    status: Option<StatusView>,
    /// By its name.
    theme: Option<String>,
    /// Not of people.
    at: Option<DateTime<Utc>>,
    /// What one can do now, for a challenge; the stage of an improvement.
    now: Option<String>,
    support_count: Option<i64>,
}

#[derive(Serialize)]
struct FacetView {
    key: &'static str,
    label: String,
    options: Vec<OptionView>,
}

#[derive(Serialize)]
struct OptionView {
    label: String,
    href: String,
    count: u64,
    selected: bool,
}

#[derive(Serialize)]
struct Link {
    text: String,
    href: String,
}

#[derive(Default, Serialize)]
struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

#[derive(Serialize)]
struct ThemeLink {
    name: String,
    url: String,
    count: u64,
}

async fn search(visit: Visit) -> Result<Response> {
    let wanted: Wanted = visit.query()?;
    let page = page(&visit.cx, &wanted).await?;
    if wanted.fragment.as_deref() == Some("results") {
        return visit.fragment(RESULTS, &page);
    }
    if page.away && page.asked {
        // The page says so and offers what is new; machines are told not to take that for an answer.
        return visit.show_while_away(BACK_IN_SECONDS, &page);
    }
    // Results are endless and say nothing of their own to an engine of the outside world.
    match page.asked {
        true => visit.show_quietly(&page),
        false => visit.show(&page),
    }
}

async fn page(cx: &Cx, wanted: &Wanted) -> Result<SearchPage> {
    // Who has not asked yet is shown what there is to choose from, and no hits.
    let wish = match wanted.asks() {
        true => wanted.asked(),
        false => Asked {
            most: 0,
            ..wanted.asked()
        },
    };
    let (found, away) = match find(cx, &wish).await {
        Err(Error::Away { why, .. }) => {
            tracing::warn!(why = format!("{why:#}"), "a search went unanswered");
            (Found::default(), true)
        }
        other => (other?, false),
    };
    let asked = wanted.asks();
    let recent = match asked && !away {
        true => Vec::new(),
        false => recent(cx).await?,
    };
    let themes = match asked {
        true => Vec::new(),
        false => themes(&found.facets),
    };
    Ok(SearchPage {
        q: wanted.words(),
        kept: wanted.kept(),
        total: (asked && !away).then_some(Total {
            count: found.total.min(COUNTED),
            more: found.total > COUNTED,
        }),
        facets: facets(cx.lang, &found.facets, wanted),
        did_you_mean: found.did_you_mean.as_ref().map(|better| Link {
            text: better.clone(),
            href: wanted.address("q", Some(better)),
        }),
        some_words_only: found.some_words_only,
        away,
        asked,
        pager: Pager {
            next_url: found
                .next
                .as_deref()
                .filter(|_| asked)
                .map(|next| wanted.address("after", Some(next))),
            prev_url: wanted.after.as_ref().map(|_| wanted.address("after", None)),
        },
        hits: if asked {
            hits(cx.lang, found)
        } else {
            Vec::new()
        },
        recent,
        themes,
    })
}

impl Wanted {
    fn words(&self) -> String {
        let words = self.q.as_deref().unwrap_or_default().trim();
        // A form lets no more be typed; an address may hold anything.
        words.chars().take(LONGEST).collect()
    }

    fn asked(&self) -> Asked {
        Asked {
            q: self.words(),
            kinds: self.kind.into_iter().collect(),
            langs: self.language.into_iter().collect(),
            themes: self.theme.into_iter().collect(),
            areas: self.area.into_iter().collect(),
            statuses: self.status.into_iter().collect(),
            typing: true,
            most: HITS,
            after: self.after.clone(),
        }
    }

    fn asks(&self) -> bool {
        !self.words().is_empty() || !self.kept().is_empty()
    }

    fn kept(&self) -> Vec<Kept> {
        fn one<T: ToString>(name: &'static str, value: Option<T>) -> Option<Kept> {
            value.map(|value| Kept {
                name,
                value: value.to_string(),
            })
        }
        [
            one("kind", self.kind),
            one("theme", self.theme),
            one("area", self.area),
            one("language", self.language),
            one("status", self.status),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The same search with one thing changed, from its first page.
    fn address(&self, key: &str, value: Option<&str>) -> String {
        let mut parameters = vec![("q", self.words())];
        parameters.extend(self.kept().into_iter().map(|kept| (kept.name, kept.value)));
        parameters.retain(|(other, value)| *other != key && !value.is_empty());
        if let Some(value) = value {
            parameters.push((key, value.to_owned()));
        }
        web::address(addresses::SEARCH, &parameters)
    }
}

fn hits(lang: Lang, found: Found) -> Vec<HitView> {
    found
        .hits
        .into_iter()
        .map(|hit| match hit.row {
            FoundRow::Idea(idea) => HitView {
                kind: hit.kind,
                url: idea.url,
                title_html: hit.title,
                excerpt_html: hit.passage,
                lang: idea.lang,
                status: Some(idea.status),
                theme: idea.theme.map(|theme| theme.name),
                at: Some(idea.created_at),
                now: None,
                support_count: idea.support_count,
            },
            FoundRow::Challenge(challenge) => HitView {
                kind: hit.kind,
                url: challenge.url,
                title_html: hit.title,
                excerpt_html: hit.passage,
                lang: challenge.lang,
                status: None,
                theme: challenge.theme.map(|theme| theme.name),
                at: Some(challenge.published_at.unwrap_or(challenge.updated_at)),
                now: Some(challenge.now),
                support_count: None,
            },
            FoundRow::Article(article) => HitView {
                kind: hit.kind,
                url: article.url,
                title_html: hit.title,
                excerpt_html: hit.passage,
                lang: article.lang,
                status: None,
                theme: article.theme.map(|theme| theme.name),
                at: article.renewed_at.or(article.published_at),
                now: Some(article.kind_name),
                support_count: None,
            },
            FoundRow::Improvement(improvement) => HitView {
                kind: hit.kind,
                url: improvement.url,
                title_html: hit.title,
                excerpt_html: hit.passage,
                lang: improvement.lang,
                status: None,
                theme: improvement.theme.map(|theme| theme.name),
                at: Some(improvement.moved_at),
                now: Some(improvement.stage_name),
                support_count: None,
            },
            FoundRow::Person(one) => HitView {
                kind: hit.kind,
                url: one.url,
                title_html: hit.title,
                // What matched may be in any language; the reader is told in theirs.
                excerpt_html: SafeHtml::marked(&[(false, one.about.unwrap_or_default())]),
                lang,
                status: None,
                theme: one.topics.into_iter().next().map(|topic| topic.name),
                at: None,
                now: one.person.title,
                support_count: None,
            },
        })
        .collect()
}

fn facets(lang: Lang, facets: &[Facet], wanted: &Wanted) -> Vec<FacetView> {
    facets
        .iter()
        // A fact with one value narrows nothing.
        .filter(|facet| facet.values.len() > 1 || facet.values.iter().any(|value| value.selected))
        .map(|facet| {
            let key = if facet.key == "lang" {
                "language"
            } else {
                facet.key
            };
            FacetView {
                key,
                label: press::say(lang, &format!("discovery-facet-{}", facet.key), &[]),
                options: facet
                    .values
                    .iter()
                    .map(|value| OptionView {
                        label: value.name.clone(),
                        // A chosen value leads back to all of them.
                        href: wanted.address(key, (!value.selected).then_some(&value.value)),
                        count: value.count,
                        selected: value.selected,
                    })
                    .collect(),
            }
        })
        .collect()
}

fn themes(facets: &[Facet]) -> Vec<ThemeLink> {
    facets
        .iter()
        .filter(|facet| facet.key == "theme")
        .flat_map(|facet| &facet.values)
        .map(|theme| ThemeLink {
            name: theme.name.clone(),
            url: web::address(addresses::SEARCH, &[("theme", theme.value.clone())]),
            count: theme.count,
        })
        .collect()
}

/// What is new, for whoever has not asked yet, and when nobody can be asked.
async fn recent(cx: &Cx) -> Result<Vec<IdeaRow>> {
    let newest = Filter {
        sort: Sort::Newest,
        ..Filter::of(cx.agency)
    };
    Ok(ideas::browse::list(cx, &newest, None, RECENT).await?.rows)
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "discovery/search.html";

    fn samples() -> Vec<Self> {
        let row = ideas::pages::sample_row();
        let empty = || SearchPage {
            q: String::new(),
            kept: Vec::new(),
            total: None,
            hits: Vec::new(),
            facets: Vec::new(),
            did_you_mean: None,
            some_words_only: false,
            away: false,
            asked: false,
            pager: Pager::default(),
            recent: Vec::new(),
            themes: Vec::new(),
        };
        let idea = |support_count| HitView {
            kind: Kind::Idea,
            url: row.url.clone(),
            title_html: SafeHtml::marked(&[(false, "A ".into()), (true, "bench <b>".into())]),
            excerpt_html: SafeHtml::marked(&[(true, "Benches".into()), (false, " & more".into())]),
            lang: row.lang,
            status: Some(row.status.clone()),
            theme: row.theme.as_ref().map(|theme| theme.name.clone()),
            at: Some(row.created_at),
            now: None,
            support_count,
        };
        let option = |selected| OptionView {
            label: "Open for support".to_owned(),
            href: "/search?q=bench&status=open".to_owned(),
            count: 1_234,
            selected,
        };
        vec![
            SearchPage {
                q: "bench \"<b>".to_owned(),
                kept: vec![Kept {
                    name: "status",
                    value: "open".to_owned(),
                }],
                total: Some(Total {
                    count: 1_000,
                    more: true,
                }),
                hits: vec![idea(Some(12)), idea(None)],
                facets: vec![FacetView {
                    key: "status",
                    label: "Status".to_owned(),
                    options: vec![option(true), option(false)],
                }],
                did_you_mean: Some(Link {
                    text: "bench".to_owned(),
                    href: "/search?q=bench".to_owned(),
                }),
                some_words_only: true,
                asked: true,
                pager: Pager {
                    next_url: Some("/search?q=bench&after=pk".to_owned()),
                    prev_url: Some("/search?q=bench".to_owned()),
                },
                ..empty()
            },
            SearchPage {
                q: "xyzzy".to_owned(),
                total: Some(Total {
                    count: 0,
                    more: false,
                }),
                asked: true,
                ..empty()
            },
            SearchPage {
                q: "bench".to_owned(),
                away: true,
                asked: true,
                recent: ideas::pages::sample_rows(),
                ..empty()
            },
            SearchPage {
                recent: ideas::pages::sample_rows(),
                themes: vec![ThemeLink {
                    name: "Streets and parks".to_owned(),
                    url: "/search?theme=1".to_owned(),
                    count: 12,
                }],
                ..empty()
            },
            empty(),
        ]
    }
}
