//! The page of one article, and what its readers do there.

use super::samples;
use crate::browse::{self, Wanted};
use crate::views::ArticleView;
use entity::words::{ArticleCommentId, ArticleId, ArticleKind, FileId, Lang};
use hall::addresses;
use hall::error::{Error, Result};
use poem::http::StatusCode;
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct ShowPage {
    article: ArticleView,
    kind_key: &'static str,
    /// What was typed and came back.
    comment: String,
    more_url: Option<String>,
    may_comment: bool,
    json_ld: Option<String>,
}

#[derive(Clone, Default, Deserialize)]
struct Asked {
    r#in: Option<Lang>,
    after: Option<i64>,
}

impl Asked {
    fn wanted(&self) -> Wanted {
        Wanted {
            lang: self.r#in,
            after: self.after.map(ArticleCommentId),
            latest: false,
        }
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    let id: ArticleId = visit.path("id")?;
    let asked: Asked = visit.query()?;
    let view = browse::one(&visit.cx, id, asked.wanted()).await?;
    let page = page_of(visit.config(), view, visit.cx.actor.person().is_some());
    if page.article.retired.is_some() {
        return visit.show_as(StatusCode::GONE, &page);
    }
    if page.article.preview {
        return visit.show_quietly(&page);
    }
    visit.show(&page)
}

/// As it was last written, whatever is published.
pub async fn preview(visit: Visit) -> Result<Response> {
    let id: ArticleId = visit.path("id")?;
    let asked: Asked = visit.query()?;
    let wanted = Wanted {
        latest: true,
        ..asked.wanted()
    };
    let view = browse::one(&visit.cx, id, wanted).await?;
    visit.show_quietly(&page_of(visit.config(), view, true))
}

pub fn page_of(config: &ports::Config, article: ArticleView, signed_in: bool) -> ShowPage {
    ShowPage {
        kind_key: super::choices::kind_key(article.row.kind),
        comment: String::new(),
        more_url: article.comments_after.map(|after| {
            format!(
                "{}?in={}&after={after}#comments",
                article.row.url, article.row.lang
            )
        }),
        may_comment: signed_in && article.takes_comments && !article.preview,
        json_ld: (!article.preview && article.retired.is_none()).then(|| json_ld(config, &article)),
        article,
    }
}

/// What machines read, after schema.org; the text itself stands on the page once. `<` is written as an escape, so it cannot end its element.
fn json_ld(config: &ports::Config, view: &ArticleView) -> String {
    let row = &view.row;
    let url = config.absolute(&row.url);
    let mut said = match row.kind {
        ArticleKind::Service => serde_json::json!({
            "@type": "GovernmentService",
            "name": row.title,
            "description": match row.summary.is_empty() {
                true => press::excerpt(&view.body, 300),
                false => row.summary.clone(),
            },
            "audience": view.service.as_ref().map(|facts| serde_json::json!({
                "@type": "Audience",
                "audienceType": press::plain(&facts.for_whom),
            })),
        }),
        kind => serde_json::json!({
            "@type": match kind {
                ArticleKind::News => "NewsArticle",
                _ => "Article",
            },
            "headline": row.title,
            "description": row.summary,
            "timeRequired": format!("PT{}M", view.minutes),
            "datePublished": row.published_at,
            "dateModified": row.renewed_at,
            "author": view.owner.as_ref().map(|owner| serde_json::json!({
                "@type": "Person",
                "name": owner.name,
            })),
        }),
    };
    said["@context"] = "https://schema.org".into();
    said["inLanguage"] = row.lang.code().into();
    said["url"] = url.into();
    said.to_string().replace('<', "\\u003c")
}

#[derive(Deserialize)]
struct Helped {
    helped: Option<String>,
}

/// Did this help? A no leads on to the form of feedback about this page.
pub async fn helped(visit: Visit) -> Result<Response> {
    let id: ArticleId = visit.path("id")?;
    let said: Helped = visit.form()?;
    let yes = match said.helped.as_deref() {
        Some("yes") => true,
        Some("no") => false,
        _ => return Err(Error::invalid("helped", "articles-problem-choice")),
    };
    crate::helped(&visit.cx, id, yes).await?;
    let url = addresses::article(id);
    Ok(match yes {
        true => visit.go_with(
            &format!("{url}#helped"),
            Flash::good("articles-flash-helped"),
        ),
        false => visit.go(&format!("{}?about={url}", addresses::FEEDBACK)),
    })
}

pub async fn comment(visit: Visit) -> Result<Response> {
    let id: ArticleId = visit.path("id")?;
    let typed = visit.field("text").unwrap_or_default().to_owned();
    match crate::comment(&visit.cx, id, &typed).await {
        Ok(kept) => Ok(visit.go_with(
            &format!("{}#comment-{kept}", addresses::article(id)),
            Flash::good("articles-flash-commented"),
        )),
        Err(Error::Invalid(problems)) => {
            let view = browse::one(&visit.cx, id, Wanted::default()).await?;
            let page = ShowPage {
                comment: typed,
                ..page_of(visit.config(), view, true)
            };
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

/// A comment by its number alone: to the article it stands under.
pub async fn one_comment(visit: Visit) -> Result<Response> {
    let id: ArticleCommentId = visit.path("comment")?;
    let under = crate::seen_comment(&visit.cx, id).await?;
    let before = id.0 - 1;
    Ok(visit.go(&format!(
        "{}?after={before}#comment-{id}",
        addresses::article(under)
    )))
}

pub async fn file(visit: Visit) -> Result<Response> {
    send(&visit, false).await
}

pub async fn thumb(visit: Visit) -> Result<Response> {
    send(&visit, true).await
}

async fn send(visit: &Visit, thumb: bool) -> Result<Response> {
    let (id, file): (ArticleId, FileId) = (visit.path("id")?, visit.path("file")?);
    visit
        .stored(browse::file(&visit.cx, id, file, thumb).await?)
        .await
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "articles/show.html";

    fn samples() -> Vec<Self> {
        samples::views()
            .into_iter()
            .enumerate()
            .map(|(number, view)| page_of(&ports::Config::default(), view, number == 0))
            .collect()
    }
}
