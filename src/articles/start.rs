//! The staff begin an article, in whichever language they write.

use crate::about::{self, About};
use crate::views::DeskView;
use crate::write::{self, Words};
use crate::{browse, store};
use entity::articles::article as row;
use entity::words::{
    ArticleId, ArticleKind, ArticleState, CategoryId, Lang, PersonId, ServiceFacts, ThemeId,
};
use hall::error::Result;
use hall::{Cx, Deed, Event};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// A new article as it was typed.
#[derive(Clone, Debug, Serialize, Deserialize, Object)]
pub struct NewArticle {
    pub kind: ArticleKind,
    pub title: String,
    /// One or two sentences for lists and search.
    #[serde(default)]
    #[oai(default)]
    pub summary: String,
    /// Markdown.
    #[serde(default)]
    #[oai(default)]
    pub body: String,
    /// What it is written in; left out: the language you read in.
    pub lang: Option<Lang>,
    pub category: Option<CategoryId>,
    pub theme: Option<ThemeId>,
    /// Who answers for it; left out: you.
    pub owner: Option<PersonId>,
    /// Whom readers turn to.
    pub contact: Option<PersonId>,
    /// The local date on which the owner looks whether it still holds, `2026-11-21`.
    pub review_on: Option<String>,
    /// Of a service.
    pub service: Option<ServiceFacts>,
}

impl NewArticle {
    /// An empty one of a kind.
    pub fn of(kind: ArticleKind) -> Self {
        Self {
            kind,
            title: String::new(),
            summary: String::new(),
            body: String::new(),
            lang: None,
            category: None,
            theme: None,
            owner: None,
            contact: None,
            review_on: None,
            service: None,
        }
    }
}

/// The staff begin an article. Nobody else sees it before it is published.
///
/// # Errors
/// `Forbidden`; `Invalid` on `title`, `summary`, `body`, `category`, `theme`, `owner`, `contact`, `review_on` and the
/// facts of a service.
pub async fn start(cx: &Cx, new: NewArticle) -> Result<DeskView> {
    let mut tx = cx.begin().await?;
    cx.may(Deed::KeepArticles(cx.agency))?;
    let about = About {
        category: new.category,
        theme: new.theme,
        owner: new.owner.or(cx.actor.person()),
        contact: new.contact,
        review_on: new.review_on,
        expects: None,
    };
    let about = about::checked(cx, &tx, about).await?;
    let words = Words {
        title: new.title,
        summary: new.summary,
        body: new.body,
        service: new.service,
        expects: None,
    };
    let words = write::checked(new.kind, &words)?;
    let lang = new.lang.unwrap_or(cx.lang);
    let kept = store::articles::keep_new(
        &*tx,
        row::ActiveModel {
            agency_id: Set(cx.agency),
            kind: Set(new.kind),
            state: Set(ArticleState::Draft),
            category_id: Set(about.category),
            theme_id: Set(about.theme),
            lang: Set(lang),
            owner_id: Set(about.owner),
            contact_id: Set(about.contact),
            review_on: Set(about.review_on),
            helped_count: Set(0),
            not_helped_count: Set(0),
            version: Set(1),
            created_by: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    let title = words.title.clone();
    write::keep(cx, &tx, &kept, lang, words).await?;
    log(&mut tx, "articles-log-started", kept.id, None, Some(&title)).await?;
    tx.tell(Event::ArticleChanged { article: kept.id }).await?;
    tx.commit().await?;
    browse::desk_one(cx, kept.id).await
}

/// A line of the log of staff acts.
pub(crate) async fn log(
    tx: &mut hall::Tx,
    deed: &str,
    id: ArticleId,
    before: Option<&str>,
    after: Option<&str>,
) -> Result<()> {
    tx.log(hall::cx::StaffAct {
        deed,
        kind: "article",
        thing: id.0,
        before,
        after,
    })
    .await
}
