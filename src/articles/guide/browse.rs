//! Finding a guide: as everyone walks it, and as the staff build it.

use super::tree::Tree;
use super::trees;
use super::views::{Guide, WalkView};
use super::walk::{Given, Screen, walk};
use crate::store;
use crate::store::texts::Written;
use entity::articles::article;
use entity::words::{ArticleId, ArticleKind, ArticleState, Lang, PersonId};
use hall::error::{Error, Result};
use hall::{Cx, Deed};
use std::sync::Arc;

/// The published guide, in the reader's language or the nearest there is.
///
/// # Errors
/// `Missing` for what is no guide, or is not published.
pub async fn published(cx: &Cx, id: ArticleId) -> Result<Guide> {
    let found = find(cx, id).await?;
    let text = store::texts::published_guide(cx.db(), id, cx.lang, found.lang)
        .await?
        .ok_or(Error::Missing)?;
    Ok(Guide {
        article: id,
        tree: trees::of(cx, text.version_id).await?,
        title: text.title,
        lang: text.lang,
        version: text.number,
        retired: found.state == ArticleState::Retired,
    })
}

/// The guide as it was last written in this language, for the staff. A language nobody wrote in yet has an empty tree
/// and the version 0.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn draft(cx: &Cx, id: ArticleId, lang: Lang) -> Result<Guide> {
    Ok(draft_among(cx, id, lang).await?.0)
}

/// The same, with the site's languages and whether each has questions yet.
///
/// # Errors
/// As `draft`.
pub async fn draft_among(cx: &Cx, id: ArticleId, lang: Lang) -> Result<(Guide, Vec<(Lang, bool)>)> {
    let found = find(cx, id).await?;
    cx.may(Deed::KeepArticles(found.agency_id))?;
    let texts = store::texts::latest_of(cx.db(), &[id]).await?;
    let site = agencies::site(cx).await?;
    let languages = Lang::ALL
        .iter()
        .filter(|one| site.settings.languages.contains(one) || **one == lang)
        .map(|one| {
            let has = |text: &Written| text.lang == *one && text.guide.is_some();
            (*one, texts.iter().any(has))
        })
        .collect();
    let guide = match texts.iter().find(|text| text.lang == lang) {
        Some(text) => guide_of(id, text)?,
        None => Guide {
            article: id,
            title: texts
                .iter()
                .find(|text| text.lang == found.lang)
                .map(|text| text.title.clone())
                .unwrap_or_default(),
            lang,
            version: 0,
            retired: false,
            tree: Arc::default(),
        },
    };
    Ok((guide, languages))
}

/// Who can be named as the one who helps.
///
/// # Errors
/// `Forbidden`, or a fault of the database.
pub async fn helpers(cx: &Cx) -> Result<Vec<(PersonId, String)>> {
    cx.may(Deed::KeepArticles(cx.agency))?;
    let staff = store::people::staff(cx.db(), cx.agency).await?;
    Ok(staff.into_iter().map(|one| (one.id, one.name)).collect())
}

/// The walk with these answers, with the name of whom it leads to.
///
/// # Errors
/// A fault of the database.
pub async fn walked(cx: &Cx, guide: &Guide, given: &[Given], at: Option<&str>) -> Result<WalkView> {
    let walk = walk(&guide.tree, given, at);
    let helper = match &walk.screen {
        Screen::Ending { ending, .. } => ending.person,
        _ => None,
    };
    let people = accounts::names(cx, helper.as_slice()).await?;
    Ok(guide.walked(&walk, &people))
}

async fn find(cx: &Cx, id: ArticleId) -> Result<article::Model> {
    let found = store::articles::find(cx.db(), id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    match found.kind {
        ArticleKind::Guide => Ok(found),
        _ => Err(Error::Missing),
    }
}

fn guide_of(id: ArticleId, text: &Written) -> Result<Guide> {
    let tree = match &text.guide {
        Some(json) => Tree::read(json).map_err(Error::fault)?,
        None => Tree::default(),
    };
    Ok(Guide {
        article: id,
        title: text.title.clone(),
        lang: text.lang,
        version: text.number,
        retired: false,
        tree: Arc::new(tree),
    })
}
