//! What an article is filed under, who answers for it, and what it is about.

use crate::start::log;
use crate::views::DeskView;
use crate::write::find_to_keep;
use crate::{article, browse, store};
use entity::articles::{article as row, link};
use entity::words::{ArticleId, CategoryId, PersonId, RelatedKind, ThemeId};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Event, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// Things one article is tied to.
const MOST_LINKS: usize = 30;

/// What an article is filed under, whole: what is left out is emptied.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(rename = "ArticleFiling")]
pub struct About {
    pub category: Option<CategoryId>,
    pub theme: Option<ThemeId>,
    /// Who answers for it, and is reminded.
    pub owner: Option<PersonId>,
    /// Whom its readers turn to.
    pub contact: Option<PersonId>,
    /// The local date on which the owner looks whether it still holds, `2026-11-21`.
    pub review_on: Option<String>,
    /// The version it was changed over; another one meanwhile is a conflict.
    pub expects: Option<i64>,
}

pub(crate) async fn checked(cx: &Cx, tx: &Tx, about: About) -> Result<About> {
    let mut problems = Problems::default();
    let site = agencies::site(cx).await?;
    let no_choice = || Say::of("articles-problem-choice");
    problems.expect(
        about.theme.is_none_or(|id| site.theme(id).is_some()),
        "theme",
        no_choice(),
    );
    let categories = store::categories::all(&**tx, cx.agency).await?;
    problems.expect(
        about
            .category
            .is_none_or(|id| categories.iter().any(|category| category.id == id)),
        "category",
        no_choice(),
    );
    if about.owner.is_some() || about.contact.is_some() {
        let staff = store::people::staff(&**tx, cx.agency).await?;
        let is_staff = |id: PersonId| staff.iter().any(|known| known.id == id);
        problems.expect(about.owner.is_none_or(is_staff), "owner", no_choice());
        problems.expect(about.contact.is_none_or(is_staff), "contact", no_choice());
    }
    let review_on = article::date("review_on", about.review_on.as_deref(), &mut problems);
    problems.done()?;
    Ok(About { review_on, ..about })
}

/// The staff file an article: category, theme, who answers for it, when to look again.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `category`, `theme`, `owner`, `contact`, `review_on`; `ChangedMeanwhile`.
pub async fn set_about(cx: &Cx, id: ArticleId, about: About) -> Result<DeskView> {
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    article::stands_at(&found, about.expects)?;
    let about = checked(cx, &tx, about).await?;
    store::articles::change(
        &*tx,
        row::ActiveModel {
            category_id: Set(about.category),
            theme_id: Set(about.theme),
            owner_id: Set(about.owner),
            contact_id: Set(about.contact),
            review_on: Set(about.review_on),
            ..store::articles::touched(&found, cx.now())
        },
    )
    .await?;
    log(&mut tx, "articles-log-filed", id, None, None).await?;
    tx.tell(Event::ArticleChanged { article: id }).await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// The article is tied to an idea, a challenge or an improvement the writer can see. A story stands on ideas and
/// improvements as its evidence. Twice is the same as once.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `thing` for what is not there, or one too many.
pub async fn relate(cx: &Cx, id: ArticleId, kind: RelatedKind, thing: i64) -> Result<DeskView> {
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    let standing = store::links::of(&*tx, id).await?;
    if standing
        .iter()
        .any(|link| (link.kind, link.thing_id) == (kind, thing))
    {
        return browse::desk_one(cx, id).await;
    }
    if standing.len() >= MOST_LINKS {
        return Err(Error::invalid("thing", "articles-problem-links-many"));
    }
    let seen = store::links::things(&*tx, &cx.actor, &[(kind, thing)]).await?;
    if seen.is_empty() {
        return Err(Error::invalid("thing", "articles-problem-thing"));
    }
    store::links::keep(
        &*tx,
        link::ActiveModel {
            agency_id: Set(found.agency_id),
            article_id: Set(id),
            kind: Set(kind),
            thing_id: Set(thing),
            by_id: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    store::articles::touch(&*tx, &found, cx.now()).await?;
    let named = seen.first().map(|thing| thing.title.as_str());
    log(&mut tx, "articles-log-related", id, None, named).await?;
    tx.tell(Event::ArticleChanged { article: id }).await?;
    crate::readings::forget(&tx);
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// And no longer.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn unrelate(cx: &Cx, id: ArticleId, kind: RelatedKind, thing: i64) -> Result<DeskView> {
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    store::links::drop(&*tx, id, kind, thing).await?;
    store::articles::touch(&*tx, &found, cx.now()).await?;
    let named = format!("{kind} {thing}");
    log(&mut tx, "articles-log-unrelated", id, Some(&named), None).await?;
    tx.tell(Event::ArticleChanged { article: id }).await?;
    crate::readings::forget(&tx);
    tx.commit().await?;
    browse::desk_one(cx, id).await
}
