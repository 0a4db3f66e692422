//! The feed in the browser, for the staff alone.

use crate::browse::{self, FeedFilter, Shown};
use crate::digest::PACES;
use crate::follow::{self, FeedReading};
use crate::say::{self, COMMENT_CHARS, FeedTo, NewPost, POST_CHARS};
use crate::views::{FeedCase, FeedCommentView, FeedPostView};
use chrono::{DateTime, Utc};
use entity::words::{FeedCommentId, FeedKind, FeedPace, FeedPostId, Lang, TeamId, ThemeId};
use hall::addresses;
use hall::error::{Error, Problems, Result};
use press::{Page, PageSamples};
use serde::{Deserialize, Serialize};
use web::{Door, Flash, Response, Visit, Who, paging};

const PER_PAGE: u64 = 20;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/desk/feed", Who::Staff, list),
        Door::post("/desk/feed", Who::Staff, send),
        Door::get("/desk/feed/reading", Who::Staff, reading),
        Door::post("/desk/feed/reading", Who::Staff, keep_reading),
        Door::get("/desk/feed/:id", Who::Staff, show),
        Door::post("/desk/feed/:id/remove", Who::Staff, remove),
        Door::post("/desk/feed/:id/comments", Who::Staff, comment),
        Door::post(
            "/desk/feed/comments/:comment/remove",
            Who::Staff,
            remove_comment,
        ),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<FeedListPage>(),
        PageSamples::of::<PostPage>(),
        PageSamples::of::<ReadingPage>(),
    ]
}

#[derive(Serialize)]
struct FeedListPage {
    tabs: Vec<Tab>,
    posts: Vec<FeedPostView>,
    unseen: usize,
    form: Form,
    kinds: Vec<Choice>,
    whom: Vec<Choice>,
    themes: Vec<Choice>,
    most: usize,
    pager: Pager,
}

#[derive(Serialize)]
struct PostPage {
    post: FeedPostView,
    replies: Vec<FeedCommentView>,
    text: String,
    most: usize,
}

#[derive(Serialize)]
struct ReadingPage {
    paces: Vec<Choice>,
    topics: Vec<Choice>,
}

#[derive(Serialize)]
struct Tab {
    label: String,
    href: String,
    current: bool,
}

#[derive(Clone, Serialize)]
struct Choice {
    value: String,
    label: String,
    selected: bool,
}

#[derive(Default, Serialize)]
struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

/// A post as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Form {
    text: Option<String>,
    kind: Option<String>,
    /// `agency`, `hub`, or the number of a team.
    to: Option<String>,
    theme: Option<String>,
    case: Option<String>,
}

#[derive(Deserialize)]
struct Asked {
    show: Option<String>,
    after: Option<String>,
}

const PARTS: &[(&str, Shown, &str)] = &[
    ("all", Shown::All, "feed-tab-all"),
    ("followed", Shown::Followed, "feed-tab-followed"),
    ("naming", Shown::Naming, "feed-tab-naming"),
];

fn here(show: &str, after: Option<String>) -> String {
    let mut asks = Vec::new();
    if show != "all" {
        asks.push(("show", show.to_owned()));
    }
    asks.extend(after.map(|after| ("after", after)));
    web::address(addresses::DESK_FEED, &asks)
}

async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    visit.show(&page(&visit, asked, Form::default()).await?)
}

async fn page(visit: &Visit, asked: Asked, form: Form) -> Result<FeedListPage> {
    let named = asked.show.as_deref().unwrap_or("all");
    let part = PARTS.iter().find(|(word, ..)| *word == named);
    let (word, shown, _) = *part.unwrap_or(&PARTS[0]);
    let filter = FeedFilter {
        shown,
        after: paging::read(asked.after.as_deref())?.map(FeedPostId),
        ..FeedFilter::default()
    };
    let found = browse::feed(&visit.cx, &filter, PER_PAGE).await?;
    let last = found.posts.last().filter(|_| found.more);
    let pager = Pager {
        next_url: last.map(|last| here(word, Some(paging::write(&last.id.0)))),
        prev_url: filter.after.map(|_| here(word, None)),
    };
    let lang = visit.lang;
    Ok(FeedListPage {
        tabs: tabs(lang, word),
        unseen: found.unseen,
        posts: found.posts,
        kinds: kinds(lang, form.kind.as_deref()),
        whom: whom(visit, form.to.as_deref()).await?,
        themes: themes(visit, form.theme.as_deref()).await?,
        form,
        most: POST_CHARS,
        pager,
    })
}

fn tabs(lang: Lang, current: &str) -> Vec<Tab> {
    PARTS
        .iter()
        .map(|(word, _, key)| Tab {
            label: press::say(lang, key, &[]),
            href: here(word, None),
            current: *word == current,
        })
        .collect()
}

fn kinds(lang: Lang, chosen: Option<&str>) -> Vec<Choice> {
    [
        (FeedKind::Post, "feed-kind-post"),
        (FeedKind::Question, "feed-kind-question"),
    ]
    .iter()
    .map(|(kind, key)| Choice {
        value: kind.code().to_owned(),
        label: press::say(lang, key, &[]),
        selected: chosen.unwrap_or("post") == kind.code(),
    })
    .collect()
}

async fn whom(visit: &Visit, chosen: Option<&str>) -> Result<Vec<Choice>> {
    let chosen = chosen.unwrap_or("agency");
    let choice = |value: String, label: String| Choice {
        selected: value == chosen,
        value,
        label,
    };
    let mut all = vec![
        choice(
            "agency".to_owned(),
            press::say(visit.lang, "feed-to-agency", &[]),
        ),
        choice("hub".to_owned(), press::say(visit.lang, "feed-to-hub", &[])),
    ];
    let teams = browse::teams(&visit.cx).await?;
    all.extend(
        teams
            .into_iter()
            .map(|(id, name)| choice(id.to_string(), name)),
    );
    Ok(all)
}

async fn themes(visit: &Visit, chosen: Option<&str>) -> Result<Vec<Choice>> {
    let site = agencies::site(&visit.cx).await?;
    Ok(site
        .open_themes()
        .map(|theme| Choice {
            value: theme.id.to_string(),
            label: theme.names.in_lang(visit.lang).to_owned(),
            selected: chosen == Some(theme.id.to_string().as_str()),
        })
        .collect())
}

async fn send(visit: Visit) -> Result<Response> {
    let form: Form = visit.form()?;
    match take(&visit, &form).await {
        Ok(id) => {
            let flash = Flash::good("feed-flash-posted");
            Ok(visit.go_with(&addresses::feed_post(id), flash))
        }
        Err(Error::Invalid(problems)) => {
            let asked = Asked {
                show: None,
                after: None,
            };
            visit.again(&page(&visit, asked, form).await?, as_typed(problems))
        }
        Err(other) => Err(other),
    }
}

/// The page has one field for whom it is for.
fn as_typed(mut problems: Problems) -> Problems {
    for problem in &mut problems.0 {
        if problem.field == "team" {
            problem.field = "to".into();
        }
    }
    problems
}

async fn take(visit: &Visit, form: &Form) -> Result<FeedPostId> {
    let word = form.to.as_deref().unwrap_or("agency");
    let (to, team) = match word {
        "agency" => (FeedTo::Agency, None),
        "hub" => (FeedTo::Hub, None),
        team => (FeedTo::Team, team.parse().ok().map(TeamId)),
    };
    let theme = form.theme.as_deref().unwrap_or_default();
    let theme: Option<ThemeId> = if theme.is_empty() {
        None
    } else {
        // A word that is no number is a topic there is not.
        Some(theme.parse().unwrap_or(ThemeId(0)))
    };
    let new = NewPost {
        text: form.text.clone().unwrap_or_default(),
        kind: form.kind.as_deref().and_then(|word| word.parse().ok()),
        to,
        team,
        theme,
        case: form.case.clone(),
    };
    say::post(&visit.cx, new).await
}

async fn show(visit: Visit) -> Result<Response> {
    let id: FeedPostId = visit.path("id")?;
    visit.show_quietly(&post_page(&visit, id, String::new()).await?)
}

async fn post_page(visit: &Visit, id: FeedPostId, text: String) -> Result<PostPage> {
    let (post, replies) = browse::one(&visit.cx, id).await?;
    Ok(PostPage {
        post,
        replies,
        text,
        most: COMMENT_CHARS,
    })
}

async fn comment(visit: Visit) -> Result<Response> {
    let id: FeedPostId = visit.path("id")?;
    let text = visit.field("text").unwrap_or_default().to_owned();
    match say::comment(&visit.cx, id, &text).await {
        Ok(_) => {
            let flash = Flash::good("feed-flash-commented");
            Ok(visit.go_with(&addresses::feed_post(id), flash))
        }
        Err(Error::Invalid(problems)) => visit.again(&post_page(&visit, id, text).await?, problems),
        Err(other) => Err(other),
    }
}

async fn remove(visit: Visit) -> Result<Response> {
    say::remove_post(&visit.cx, visit.path("id")?).await?;
    let flash = Flash::good("feed-flash-removed");
    Ok(visit.go_with(addresses::DESK_FEED, flash))
}

async fn remove_comment(visit: Visit) -> Result<Response> {
    let id: FeedCommentId = visit.path("comment")?;
    let post = say::remove_comment(&visit.cx, id).await?;
    let flash = Flash::good("feed-flash-removed");
    Ok(visit.go_with(&addresses::feed_post(post), flash))
}

async fn reading(visit: Visit) -> Result<Response> {
    let now = follow::reading(&visit.cx).await?;
    visit.show(&reading_page(&visit, &now).await?)
}

async fn reading_page(visit: &Visit, now: &FeedReading) -> Result<ReadingPage> {
    let site = agencies::site(&visit.cx).await?;
    Ok(ReadingPage {
        paces: paces(visit.lang, now.pace),
        topics: site
            .open_themes()
            .map(|theme| Choice {
                value: theme.id.to_string(),
                label: theme.names.in_lang(visit.lang).to_owned(),
                selected: now.topics.contains(&theme.id),
            })
            .collect(),
    })
}

fn paces(lang: Lang, chosen: FeedPace) -> Vec<Choice> {
    PACES
        .iter()
        .map(|(pace, key)| Choice {
            value: pace.code().to_owned(),
            label: press::say(lang, key, &[]),
            selected: *pace == chosen,
        })
        .collect()
}

async fn keep_reading(visit: Visit) -> Result<Response> {
    let pace: Option<FeedPace> = visit.field("pace").and_then(|word| word.parse().ok());
    let topics = visit.fields("topics");
    let wish = FeedReading {
        pace: pace.unwrap_or(FeedPace::Never),
        // A word that is no number is a topic there is not.
        topics: topics
            .iter()
            .map(|word| word.parse().unwrap_or(ThemeId(0)))
            .collect(),
    };
    match follow::keep_reading(&visit.cx, wish.clone()).await {
        Ok(_) => {
            let flash = Flash::good("feed-flash-reading");
            Ok(visit.go_with("/desk/feed/reading", flash))
        }
        Err(Error::Invalid(problems)) => visit.again(&reading_page(&visit, &wish).await?, problems),
        Err(other) => Err(other),
    }
}

fn sample(kind: FeedKind) -> FeedPostView {
    let at: DateTime<Utc> = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
    FeedPostView {
        id: FeedPostId(7),
        kind,
        by: None,
        text: "Who knows the <lamp> at the pier?".to_owned(),
        html: press::prose("Who knows the <lamp> at the **pier**?"),
        lang: Lang::En,
        to: "Everyone here".to_owned(),
        team: None,
        everywhere: false,
        theme: Some(ThemeId(3)),
        theme_name: Some("Parks".to_owned()),
        case: (kind == FeedKind::Question).then(|| FeedCase {
            reference: "2026-00042".to_owned(),
            url: "/desk/cases/42".to_owned(),
        }),
        comments: 2,
        at,
        url: "/desk/feed/7".to_owned(),
        may_remove: kind == FeedKind::Post,
    }
}

impl Page for FeedListPage {
    const TEMPLATE: &'static str = "feed/list.html";

    fn samples() -> Vec<Self> {
        let choice = |value: &str, label: &str| Choice {
            value: value.to_owned(),
            label: label.to_owned(),
            selected: false,
        };
        let page = |posts: Vec<FeedPostView>, unseen, form| Self {
            tabs: tabs(Lang::En, "all"),
            posts,
            unseen,
            form,
            kinds: kinds(Lang::En, None),
            whom: vec![choice("agency", "Everyone here"), choice("3", "Parks")],
            themes: vec![choice("3", "Parks")],
            most: POST_CHARS,
            pager: Pager {
                next_url: (unseen > 0).then(|| "/desk/feed?after=x".to_owned()),
                prev_url: None,
            },
        };
        let typed = Form {
            text: Some("Half a <thought>".to_owned()),
            case: Some("2026-00042".to_owned()),
            ..Form::default()
        };
        vec![
            page(Vec::new(), 0, Form::default()),
            page(
                vec![sample(FeedKind::Post), sample(FeedKind::Question)],
                3,
                typed,
            ),
        ]
    }
}

impl Page for PostPage {
    const TEMPLATE: &'static str = "feed/post.html";

    fn samples() -> Vec<Self> {
        let reply = FeedCommentView {
            id: FeedCommentId(9),
            by: None,
            text: "I do.".to_owned(),
            html: press::prose("I do."),
            lang: Lang::En,
            at: sample(FeedKind::Post).at,
            may_remove: true,
        };
        let page = |kind, replies, text: &str| Self {
            post: sample(kind),
            replies,
            text: text.to_owned(),
            most: COMMENT_CHARS,
        };
        vec![
            page(FeedKind::Post, Vec::new(), ""),
            page(FeedKind::Question, vec![reply], "Half an <answer>"),
        ]
    }
}

impl Page for ReadingPage {
    const TEMPLATE: &'static str = "feed/reading.html";

    fn samples() -> Vec<Self> {
        let topic = Choice {
            value: "3".to_owned(),
            label: "Parks".to_owned(),
            selected: true,
        };
        vec![
            Self {
                paces: paces(Lang::En, FeedPace::Never),
                topics: Vec::new(),
            },
            Self {
                paces: paces(Lang::En, FeedPace::Weekly),
                topics: vec![topic],
            },
        ]
    }
}
