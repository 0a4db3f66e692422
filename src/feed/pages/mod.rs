//! The feed in the browser, for the staff alone.

mod samples;

use crate::browse::{self, FeedFilter, Shown};
use crate::digest::PACES;
use crate::follow::{self, FeedReading};
use crate::say::{self, COMMENT_CHARS, FeedTo, NewPost, POST_CHARS};
use crate::views::{FeedCommentView, FeedPostView};
use entity::words::{FeedCommentId, FeedKind, FeedPace, FeedPostId, Lang, TeamId, ThemeId};
use hall::error::{Error, Problems, Result};
use hall::{Deed, addresses};
use press::PageSamples;
use serde::{Deserialize, Serialize};
use web::{Door, Flash, Response, Visit, Who, paging};

const PER_PAGE: u64 = 20;

/// The verbs ask for the staff: colleagues of every agency on the hub read what is for all of them.
pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/desk/feed", Who::Person, list),
        Door::post("/desk/feed", Who::Staff, send),
        Door::get("/desk/feed/reading", Who::Person, reading),
        Door::post("/desk/feed/reading", Who::Person, keep_reading),
        Door::get("/desk/feed/:id", Who::Person, show),
        Door::post("/desk/feed/:id/remove", Who::Person, remove),
        Door::post("/desk/feed/:id/comments", Who::Person, comment),
        Door::post(
            "/desk/feed/comments/:comment/remove",
            Who::Person,
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
    /// The reader serves here, and not only elsewhere on the hub.
    own: bool,
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
    own: bool,
    post: FeedPostView,
    replies: Vec<FeedCommentView>,
    text: String,
    most: usize,
}

#[derive(Serialize)]
struct ReadingPage {
    own: bool,
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
    /// The number of a case somebody comes from, to tell of it.
    case: Option<String>,
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
    let mut asked: Asked = visit.query()?;
    let form = Form {
        case: asked.case.take(),
        ..Form::default()
    };
    visit.show(&page(&visit, asked, form).await?)
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
        own: serves_here(visit),
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

fn serves_here(visit: &Visit) -> bool {
    visit.cx.could(Deed::WorkInbox(visit.cx.agency))
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
                case: None,
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
        own: serves_here(visit),
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
        own: serves_here(visit),
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
