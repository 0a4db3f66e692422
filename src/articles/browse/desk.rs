//! Articles as the staff see them: all of them, in every language, with every version.

use super::lists::{theme, with_below};
use super::one::{chip, file_view, related_view};
use crate::store;
use crate::store::lists::Narrow;
use crate::store::people::Colleague;
use crate::store::texts::{Heading, Written};
use crate::views::{
    CategoryView, DeskRow, DeskText, DeskView, LangState, TextState, VersionView, best, text_state,
};
use crate::walk::needs_colleague;
use accounts::PersonChip;
use accounts::files;
use agencies::Site;
use entity::articles::{article, category, version};
use entity::words::{
    ArticleId, ArticleKind, ArticleState, CategoryId, Kind, Lang, PersonId, ThemeId,
};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What narrows the staff's list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub kinds: Vec<ArticleKind>,
    pub states: Vec<ArticleState>,
    pub category: Option<CategoryId>,
    /// A theme stands for those under it too.
    pub theme: Option<ThemeId>,
    pub owner: Option<PersonId>,
    /// Those with nothing written in this language.
    pub missing: Option<Lang>,
    /// A part of a title.
    pub words: Option<String>,
}

/// Where the next page begins. The staff's articles are few, so a place is a number of rows.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Place {
    skip: u64,
}

/// Nobody pages further.
const DEEPEST: u64 = 10_000;

/// What the staff work on, latest changed first. `known` names the categories.
///
/// # Errors
/// `Forbidden` for whoever is not staff.
pub async fn desk_list(
    cx: &Cx,
    known: &[category::Model],
    filter: &Filter,
    after: Option<Place>,
    most: u64,
) -> Result<super::Listed<DeskRow, Place>> {
    cx.may(Deed::KeepArticles(cx.agency))?;
    let site = agencies::site(cx).await?;
    let narrow = Narrow {
        agency: Some(cx.agency),
        kinds: filter.kinds.clone(),
        states: filter.states.clone(),
        category: filter.category,
        themes: with_below(&site, filter.theme),
        owner: filter.owner,
        missing: filter.missing,
        words: filter
            .words
            .clone()
            .filter(|words| !words.trim().is_empty()),
    };
    let skip = after.map_or(0, |place| place.skip.min(DEEPEST));
    let mut found = store::lists::worked_on(cx.db(), &narrow, skip, most + 1).await?;
    let next =
        (found.len() as u64 > most && skip + most < DEEPEST).then_some(Place { skip: skip + most });
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let ids: Vec<ArticleId> = found.iter().map(|row| row.id).collect();
    let owners: Vec<PersonId> = found.iter().filter_map(|row| row.owner_id).collect();
    let names = accounts::names(cx, &owners).await?;
    let mut texts: HashMap<ArticleId, Vec<Heading>> = HashMap::new();
    for text in store::texts::headings(cx.db(), &ids, false).await? {
        texts.entry(text.article_id).or_default().push(text);
    }
    let rows = found
        .iter()
        .map(|row| {
            let texts = texts.remove(&row.id).unwrap_or_default();
            let category = known.iter().find(|one| Some(one.id) == row.category_id);
            desk_row(cx, &site, row, category, &texts, &names)
        })
        .collect();
    Ok(super::Listed { rows, next })
}

fn desk_row(
    cx: &Cx,
    site: &Site,
    row: &article::Model,
    category: Option<&category::Model>,
    texts: &[Heading],
    names: &HashMap<PersonId, PersonChip>,
) -> DeskRow {
    let own = texts.iter().find(|text| text.lang == row.lang);
    let shown = best(texts, row.lang, cx.lang);
    DeskRow {
        id: row.id,
        url: addresses::desk_article(row.id),
        kind: row.kind,
        state: row.state,
        title: shown.map(|text| text.title.clone()).unwrap_or_default(),
        lang: shown.map_or(row.lang, |text| text.lang),
        owner: chip(names, row.owner_id),
        theme: theme(cx, site, row),
        category: category.map(|category| CategoryView::of(cx.lang, category)),
        review_on: row.review_on.clone(),
        languages: languages_of(site, texts)
            .into_iter()
            .map(|lang| LangState {
                lang,
                name: lang.own_name(),
                state: text_state(own, texts.iter().find(|text| text.lang == lang)),
            })
            .collect(),
        has_changes: row.published_at.is_some()
            && texts
                .iter()
                .any(|text| text.published_id != Some(text.latest_id)),
        updated_at: row.updated_at,
    }
}

/// The languages of the site, and any other one it was written in.
fn languages_of(site: &Site, texts: &[Heading]) -> Vec<Lang> {
    Lang::ALL
        .iter()
        .copied()
        .filter(|lang| {
            site.settings.languages.contains(lang) || texts.iter().any(|text| text.lang == *lang)
        })
        .collect()
}

fn heading(text: &Written) -> Heading {
    Heading {
        article_id: text.article_id,
        lang: text.lang,
        latest_id: text.latest_id,
        published_id: text.published_id,
        title: text.title.clone(),
        summary: text.summary.clone(),
        written_at: text.written_at,
    }
}

/// A whole article, for those who write it. Five questions.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn desk_one(cx: &Cx, id: ArticleId) -> Result<DeskView> {
    let (found, category) = store::articles::find_filed(cx.db(), id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    cx.may(Deed::KeepArticles(found.agency_id))?;
    let texts = store::texts::latest_of(cx.db(), &[id]).await?;
    let related = store::links::things_of(cx.db(), &cx.actor, id).await?;
    let kept = files::of(cx.db(), Kind::Article, id.0).await?;
    let mut people: Vec<PersonId> = texts.iter().filter_map(|text| text.by_id).collect();
    people.extend(found.owner_id);
    people.extend(found.contact_id);
    people.extend(found.reviewer_id);
    let names = accounts::names(cx, &people).await?;
    let site = agencies::site(cx).await?;
    let headings: Vec<Heading> = texts.iter().map(heading).collect();
    let row = desk_row(cx, &site, &found, category.as_ref(), &headings, &names);
    Ok(DeskView {
        texts: row
            .languages
            .iter()
            .map(|state| {
                let text = texts.iter().find(|text| text.lang == state.lang);
                desk_text(state, text, &names)
            })
            .collect(),
        own_lang: found.lang,
        contact: chip(&names, found.contact_id),
        contact_id: found.contact_id,
        owner_id: found.owner_id,
        related: related
            .into_iter()
            .map(|thing| related_view(found.kind, thing))
            .collect(),
        files: kept.into_iter().map(|file| file_view(id, file)).collect(),
        reviewer: chip(&names, found.reviewer_id),
        needs_colleague: needs_colleague(cx, &texts),
        review_asked_at: found.review_asked_at,
        review_words: found.review_words,
        published_at: found.published_at,
        renewed_at: found.renewed_at,
        retired_at: found.retired_at,
        retired_words: found.retired_words,
        pointer: found.pointer_id,
        helped_count: found.helped_count,
        not_helped_count: found.not_helped_count,
        version: found.version,
        public_url: addresses::article(id),
        row,
    })
}

fn desk_text(
    state: &LangState,
    text: Option<&Written>,
    names: &HashMap<PersonId, PersonChip>,
) -> DeskText {
    let empty = DeskText {
        lang: state.lang,
        name: state.name,
        state: state.state,
        number: 0,
        title: String::new(),
        summary: String::new(),
        body: String::new(),
        service: Default::default(),
        guide: None,
        written_at: None,
        by: None,
    };
    match text {
        None => empty,
        Some(text) => DeskText {
            number: text.number,
            title: text.title.clone(),
            summary: text.summary.clone(),
            body: text.body.clone(),
            service: text.service.clone().unwrap_or_default(),
            guide: text.guide.clone(),
            written_at: Some(text.written_at),
            by: chip(names, text.by_id),
            ..empty
        },
    }
}

/// What kind an article is, for whoever writes it.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn kind_at_desk(cx: &Cx, id: ArticleId) -> Result<ArticleKind> {
    let found = store::articles::find(cx.db(), id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    cx.may(Deed::KeepArticles(found.agency_id))?;
    Ok(found.kind)
}

/// What an article is filed under, with what it could be filed under.
pub struct Filed {
    pub title: String,
    pub about: crate::About,
    pub kind: ArticleKind,
    pub categories: Vec<category::Model>,
    pub colleagues: Vec<(PersonId, String)>,
}

/// For the form. Four questions.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn filed(cx: &Cx, id: ArticleId) -> Result<Filed> {
    let found = store::articles::find(cx.db(), id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    cx.may(Deed::KeepArticles(found.agency_id))?;
    let texts = store::texts::headings(cx.db(), &[id], false).await?;
    let title = best(&texts, found.lang, cx.lang).map(|text| text.title.clone());
    Ok(Filed {
        title: title.unwrap_or_default(),
        kind: found.kind,
        about: crate::About {
            category: found.category_id,
            theme: found.theme_id,
            owner: found.owner_id,
            contact: found.contact_id,
            review_on: found.review_on,
            expects: Some(found.version),
        },
        categories: store::categories::all(cx.db(), cx.agency).await?,
        colleagues: colleagues(cx).await?,
    })
}

/// Whom an article can belong to, or be shown to.
///
/// # Errors
/// `Forbidden` for whoever is not staff.
pub async fn colleagues(cx: &Cx) -> Result<Vec<(PersonId, String)>> {
    cx.may(Deed::KeepArticles(cx.agency))?;
    let staff = store::people::staff(cx.db(), cx.agency).await?;
    Ok(staff
        .into_iter()
        .map(|Colleague { id, name }| (id, name))
        .collect())
}

/// Published articles one could lead to instead of another, latest first.
///
/// # Errors
/// `Forbidden` for whoever is not staff.
pub async fn candidates(cx: &Cx, except: ArticleId) -> Result<Vec<(ArticleId, String)>> {
    cx.may(Deed::KeepArticles(cx.agency))?;
    let known = [];
    let found = super::public_list(cx, &known, &super::PublicFilter::default(), None, 200).await?;
    Ok(found
        .rows
        .into_iter()
        .filter(|row| row.id != except)
        .map(|row| (row.id, row.title))
        .collect())
}

/// The versions of a text, latest first, each against the one before it.
pub struct Versions {
    /// As the article is called now.
    pub title: String,
    pub kind: ArticleKind,
    pub rows: Vec<VersionView>,
    /// Earlier ones: hand it back.
    pub before: Option<i64>,
}

/// # Errors
/// `Missing`, `Forbidden`.
pub async fn versions(
    cx: &Cx,
    id: ArticleId,
    lang: Lang,
    before: Option<i64>,
    most: u64,
) -> Result<Versions> {
    let found = store::articles::find(cx.db(), id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    cx.may(Deed::KeepArticles(found.agency_id))?;
    let before = before.unwrap_or(i64::MAX);
    let all = store::texts::versions(cx.db(), id, lang, before, most + 1).await?;
    let people: Vec<PersonId> = all.iter().filter_map(|version| version.by_id).collect();
    let names = accounts::names(cx, &people).await?;
    let rows: Vec<VersionView> = all
        .iter()
        .take(usize::try_from(most).unwrap_or(usize::MAX))
        .enumerate()
        .map(|(place, version)| version_view(version, all.get(place + 1), &names))
        .collect();
    Ok(Versions {
        title: rows
            .first()
            .map(|row| row.title.clone())
            .unwrap_or_default(),
        kind: found.kind,
        before: rows
            .last()
            .filter(|_| all.len() as u64 > most)
            .map(|last| last.number),
        rows,
    })
}

fn version_view(
    version: &version::Model,
    earlier: Option<&version::Model>,
    names: &HashMap<PersonId, PersonChip>,
) -> VersionView {
    let against = |part: &dyn Fn(&version::Model) -> String| {
        press::differences(&earlier.map(part).unwrap_or_default(), &part(version))
    };
    VersionView {
        number: version.number,
        title_changes: against(&|version| version.title.clone()),
        changes: against(&whole),
        title: version.title.clone(),
        summary: version.summary.clone(),
        body: version.body.clone(),
        service: version.service.clone(),
        restored_from: version.restored_from,
        by: chip(names, version.by_id),
        at: version.created_at,
    }
}

/// Everything a version says below its title.
fn whole(version: &version::Model) -> String {
    let mut parts = vec![version.summary.clone(), version.body.clone()];
    if let Some(facts) = &version.service {
        parts.extend(facts.all().map(|(_, said)| said.to_owned()));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

impl TextState {
    /// The word its name is kept under.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Draft => "draft",
            Self::Changed => "changed",
            Self::Published => "published",
            Self::Behind => "behind",
        }
    }
}
