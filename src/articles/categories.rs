//! Categories: what articles are sorted by. The city's blog is one in which people may comment.

use crate::store;
use entity::articles::category as row;
use entity::words::{CategoryId, Names};
use hall::cx::StaffAct;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event};
use sea_orm::ActiveValue::Set;

const NAME_CHARS: usize = 60;
/// Categories one agency keeps.
const MOST: usize = 50;

/// What an admin says about a category.
#[derive(Clone, Debug, Default)]
pub struct CategoryInput {
    pub names: Names,
    /// People who are signed in may comment on its articles.
    pub comments: bool,
    /// Its place among the others; none: where it is, or last.
    pub position: Option<i64>,
}

/// An admin makes a category (`id` none) or changes one.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `names`.
pub async fn keep_category(
    cx: &Cx,
    id: Option<CategoryId>,
    input: CategoryInput,
) -> Result<CategoryId> {
    cx.may(Deed::KeepThemes(cx.agency))?;
    let mut tx = cx.begin().await?;
    let all = store::categories::all(&*tx, cx.agency).await?;
    let before = match id {
        Some(id) => Some(all.iter().find(|one| one.id == id).ok_or(Error::Missing)?),
        None => None,
    };
    let mut problems = Problems::default();
    let names = checked(&input.names, &mut problems);
    problems.expect(
        before.is_some() || all.len() < MOST,
        "names",
        Say::of("articles-problem-categories-many").with("most", MOST),
    );
    let position = agencies::place(
        input.position,
        before.map(|one| one.position),
        all.iter().map(|one| one.position),
        &mut problems,
    );
    problems.done()?;
    let fields = row::ActiveModel {
        agency_id: Set(cx.agency),
        names: Set(names.clone()),
        comments: Set(input.comments),
        position: Set(position),
        ..Default::default()
    };
    let kept = store::categories::keep(&*tx, id, fields).await?;
    tx.log(StaffAct {
        deed: match before {
            Some(_) => "articles-log-category-changed",
            None => "articles-log-category-made",
        },
        kind: "article_category",
        thing: kept.0,
        before: before.map(|one| &one.names),
        after: Some(&names),
    })
    .await?;
    tx.tell(Event::SiteChanged { agency: cx.agency }).await?;
    tx.commit().await?;
    Ok(kept)
}

/// A category is no longer offered, or is offered again. Its articles keep it.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn put_category_away(cx: &Cx, id: CategoryId, away: bool) -> Result<()> {
    cx.may(Deed::KeepThemes(cx.agency))?;
    let mut tx = cx.begin().await?;
    let all = store::categories::all(&*tx, cx.agency).await?;
    let found = all.iter().find(|one| one.id == id).ok_or(Error::Missing)?;
    if found.archived_at.is_some() == away {
        return Ok(());
    }
    let fields = row::ActiveModel {
        archived_at: Set(away.then(|| cx.now())),
        ..Default::default()
    };
    store::categories::keep(&*tx, Some(id), fields).await?;
    tx.log(StaffAct {
        deed: match away {
            true => "articles-log-category-away",
            false => "articles-log-category-back",
        },
        kind: "article_category",
        thing: id.0,
        before: Some(&found.names),
        after: None::<&Names>,
    })
    .await?;
    tx.tell(Event::SiteChanged { agency: cx.agency }).await?;
    tx.commit().await
}

fn checked(names: &Names, problems: &mut Problems) -> Names {
    let mut kept = Names::default();
    for lang in entity::words::Lang::ALL {
        let Some(name) = names.0.get(lang.code()) else {
            continue;
        };
        let name = crate::article::one_line(name);
        problems.expect(
            name.chars().count() <= NAME_CHARS,
            format!("names.{lang}"),
            Say::of("articles-problem-long")
                .with("most", NAME_CHARS)
                .with("is", name.chars().count()),
        );
        if !name.is_empty() {
            kept = kept.with(*lang, &name);
        }
    }
    problems.expect(
        kept.all().next().is_some(),
        "names",
        Say::of("articles-problem-missing"),
    );
    kept
}
