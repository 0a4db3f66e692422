//! One idea, its talk, its versions, its files.

use super::choices::Tab;
use super::samples;
use crate::browse::{self, CommentPlace, CommentSort, Part};
use crate::seen::Seen;
use crate::views::{IdeaRow, IdeaView};
use chrono::{DateTime, Utc};
use entity::words::{CommentId, FileId, IdeaId, Kind, RelatedKind};
use hall::addresses;
use hall::error::{Error, Result};
use press::{Page, Segment};
use serde::{Deserialize, Serialize};
use web::{Response, Visit, paging};

#[derive(Serialize)]
pub struct ShowPage {
    pub idea: IdeaView,
    pub comment_sorts: Vec<Tab>,
    pub comment_text: String,
    pub comment_stance: String,
    pub json_ld: Option<String>,
    /// The improvements it stands behind.
    pub onward: Vec<web::OnwardShown>,
    /// What the city has written about it.
    pub readings: Vec<hall::readings::Reading>,
}

#[derive(Deserialize)]
struct Asked {
    sort: Option<CommentSort>,
    after: Option<String>,
    thread: Option<CommentId>,
    /// The reply after which the thread is read on.
    replies: Option<CommentId>,
}

pub async fn show(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    let page = page_of(&visit, id).await?;
    if let Ok(seen) = visit.cx.hub().kept::<Seen>() {
        seen.look(id);
    }
    visit.show(&page)
}

/// The page of an idea as the address asks for it.
pub async fn page_of(visit: &Visit, id: IdeaId) -> Result<ShowPage> {
    let asked: Asked = visit.query()?;
    let sort = asked.sort.unwrap_or_default();
    let after: Option<CommentPlace> = paging::read(asked.after.as_deref())?;
    let part = match asked.thread {
        Some(of) => Part::Thread {
            of,
            after: asked.replies,
        },
        None => Part::Threads { sort, after },
    };
    let (mut idea, next) = browse::one_with(&visit.cx, id, part).await?;
    if asked.thread.is_some() {
        idea.threads_next = Some(format!("{}#comments", idea.row.url));
    } else {
        idea.threads_next = next.map(|place| {
            let after = paging::write(&place);
            let query = [("sort", sort.code().to_owned()), ("after", after)];
            format!("{}#comments", web::address(&idea.row.url, &query))
        });
    }
    let comment_sorts = if idea.threads.len() > 1 {
        sorts(visit, &idea, sort)
    } else {
        Vec::new()
    };
    let json_ld = Some(json_ld(visit, &idea));
    let onward = web::onward(&visit.cx, Kind::Idea, id.0).await?;
    let readings = hall::readings::readings(&visit.cx, RelatedKind::Idea, id.0).await?;
    Ok(ShowPage {
        onward,
        readings,
        idea,
        comment_sorts,
        comment_text: String::new(),
        comment_stance: "neutral".to_owned(),
        json_ld,
    })
}

fn sorts(visit: &Visit, idea: &IdeaView, current: CommentSort) -> Vec<Tab> {
    CommentSort::ALL
        .iter()
        .map(|sort| Tab {
            label: press::say(
                visit.lang,
                &format!("ideas-comments-{}", sort.code().replace('_', "-")),
                &[],
            ),
            href: format!("{}?sort={}#comments", idea.row.url, sort.code()),
            current: *sort == current,
        })
        .collect()
}

/// What machines read: schema.org's `DiscussionForumPosting`. `<` is written as an escape, so it cannot end its element.
fn json_ld(visit: &Visit, idea: &IdeaView) -> String {
    let mut said = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "DiscussionForumPosting",
        "headline": idea.row.title,
        "text": press::plain(&idea.text),
        "inLanguage": idea.row.lang,
        "url": visit.config().absolute(&idea.row.url),
        "datePublished": browse::moment(idea.row.created_at),
        "dateModified": browse::moment(idea.row.updated_at),
        "commentCount": idea.row.comment_count,
        "author": { "@type": "Person", "name": idea.row.author.as_ref().map_or("", |author| author.name.as_str()) },
    });
    if let Some(count) = idea.row.support_count {
        said["interactionStatistic"] = serde_json::json!({
            "@type": "InteractionCounter",
            "interactionType": "https://schema.org/LikeAction",
            "userInteractionCount": count,
        });
    }
    said.to_string().replace('<', "\\u003c")
}

/// A link to a comment leads to its thread on the idea's page.
pub async fn comment(visit: Visit) -> Result<Response> {
    let id: CommentId = visit.path("comment")?;
    let idea = browse::idea_of_comment(&visit.cx, id).await?;
    Ok(visit.go(&format!(
        "{}?thread={id}#comment-{id}",
        addresses::idea(idea)
    )))
}

/// The tally as it moves.
pub async fn live(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    browse::title_of(&visit.cx, id).await?;
    visit.live([format!("idea-{id}")])
}

pub async fn file(visit: Visit) -> Result<Response> {
    send_file(&visit, false).await
}

pub async fn thumb(visit: Visit) -> Result<Response> {
    send_file(&visit, true).await
}

async fn send_file(visit: &Visit, thumb: bool) -> Result<Response> {
    let id: FileId = visit.path("id")?;
    visit
        .stored(browse::file(&visit.cx, id, thumb).await?)
        .await
}

#[derive(Serialize)]
pub struct VersionsPage {
    idea: IdeaRow,
    versions: Vec<VersionLink>,
    shown: Shown,
}

#[derive(Serialize)]
struct VersionLink {
    number: i64,
    at: DateTime<Utc>,
    by: Option<accounts::PersonChip>,
    why: Option<String>,
    url: String,
    current: bool,
    compared: bool,
}

#[derive(Serialize)]
struct Shown {
    number: i64,
    at: DateTime<Utc>,
    title: Vec<Segment>,
    text: Vec<Segment>,
}

#[derive(Deserialize)]
struct AskedVersion {
    version: Option<i64>,
}

pub async fn versions(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    let asked: AskedVersion = visit.query()?;
    let (idea, text, versions) = browse::versions(&visit.cx, id).await?;
    let newest = versions.first().map_or(1, |version| version.number);
    let wanted = asked.version.unwrap_or(newest);
    let shown = match versions.iter().find(|version| version.number == wanted) {
        Some(version) => Shown {
            number: version.number,
            at: version.at,
            title: version.title_differences.clone(),
            text: version.text_differences.clone(),
        },
        // Never edited: there is nothing to compare, the words stand as they are.
        None if asked.version.is_none() => Shown {
            number: 1,
            at: idea.created_at,
            title: press::differences(&idea.title, &idea.title),
            text: press::differences(&text, &text),
        },
        None => return Err(Error::Missing),
    };
    let links = versions
        .into_iter()
        .map(|version| VersionLink {
            url: format!("{}/versions?version={}", idea.url, version.number),
            current: version.number == newest,
            compared: version.number == wanted,
            number: version.number,
            at: version.at,
            by: version.by,
            why: version.why,
        })
        .collect();
    visit.show(&VersionsPage {
        idea,
        versions: links,
        shown,
    })
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "ideas/show.html";

    fn samples() -> Vec<Self> {
        let page = |idea: IdeaView| Self {
            idea,
            comment_sorts: vec![Tab {
                label: "Newest".to_owned(),
                href: "#".to_owned(),
                current: true,
            }],
            comment_text: "kept".to_owned(),
            comment_stance: "for".to_owned(),
            json_ld: Some("{}".to_owned()),
            onward: samples::onward(),
            readings: samples::readings(),
        };
        vec![
            page(samples::full_view()),
            Self {
                json_ld: None,
                onward: vec![],
                readings: vec![],
                comment_sorts: vec![],
                ..page(samples::bare_view())
            },
        ]
    }
}

impl Page for VersionsPage {
    const TEMPLATE: &'static str = "ideas/versions.html";

    fn samples() -> Vec<Self> {
        let at = samples::sample_row().created_at;
        vec![Self {
            idea: samples::sample_row(),
            versions: vec![VersionLink {
                number: 2,
                at,
                by: None,
                why: Some("Clearer".to_owned()),
                url: "/ideas/412/versions?version=2".to_owned(),
                current: true,
                compared: true,
            }],
            shown: Shown {
                number: 2,
                at,
                title: press::differences("A bench", "A good bench"),
                text: press::differences("one two", "one three"),
            },
        }]
    }
}
