//! One article, as everyone reads it.

use super::lists::{row_of, rows};
use crate::article::is_evidence;
use crate::store;
use crate::store::links::Thing;
use crate::store::texts::Written;
use crate::views::{
    ArticleRow, ArticleView, CategoryView, CommentView, FactsShown, FileView, LangChoice,
    RelatedView, RetiredView, best, is_preview, reading,
};
use accounts::PersonChip;
use accounts::files;
use entity::articles::{article, comment};
use entity::ideas::attached_file;
use entity::words::{
    ArticleCommentId, ArticleId, ArticleKind, ArticleState, ChallengeId, FileId, FileRole, IdeaId,
    ImprovementId, Kind, Lang, PersonId, RelatedKind,
};
use hall::error::{Error, Result};
use hall::{Cx, Deed, Stored, addresses};
use std::collections::HashMap;

/// Comments of one page.
const COMMENTS: u64 = 50;

/// How an article is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// The language to read it in, where it is not the reader's own.
    pub lang: Option<Lang>,
    /// Comments after this one.
    pub after: Option<ArticleCommentId>,
    /// As it was last written, for the staff.
    pub latest: bool,
}

/// An article in the language asked for, or else the one that fits the reader. The staff see one that is not published
/// as it was last written; a retired one says where to read on and nothing else.
///
/// # Errors
/// `Missing`.
pub async fn one(cx: &Cx, id: ArticleId, wanted: Wanted) -> Result<ArticleView> {
    let (found, category) = store::articles::find_filed(cx.db(), id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    if wanted.latest {
        cx.may(Deed::KeepArticles(found.agency_id))?;
    }
    let preview = wanted.latest || is_preview(&found);
    let reader = wanted.lang.unwrap_or(cx.lang);
    let texts = match preview {
        true => store::texts::latest_of(cx.db(), &[id]).await?,
        false => store::texts::published_for(cx.db(), id, reader, found.lang).await?,
    };
    let text = best(&texts, reader, found.lang).ok_or(Error::Missing)?;
    let site = agencies::site(cx).await?;
    let row = ArticleRow {
        title: text.title.clone(),
        summary: text.summary.clone(),
        lang: text.lang,
        category: category
            .as_ref()
            .map(|category| CategoryView::of(cx.lang, category)),
        ..row_of(
            cx,
            &site,
            &found,
            texts.iter().map(|text| text.lang).collect(),
        )
    };
    if found.state == ArticleState::Retired && !wanted.latest {
        return retired(cx, &found, row).await;
    }
    let takes_comments = category.is_some_and(|category| category.comments);
    let mut comments = match takes_comments {
        true => {
            let after = wanted.after.unwrap_or(ArticleCommentId(0));
            store::comments::under(cx.db(), &cx.actor, id, after, COMMENTS + 1).await?
        }
        false => Vec::new(),
    };
    let more = comments.len() as u64 > COMMENTS;
    comments.truncate(COMMENTS as usize);
    let comments_after = comments.last().filter(|_| more).map(|last| last.id);
    let mut people: Vec<PersonId> = comments.iter().filter_map(|said| said.author_id).collect();
    people.extend(found.owner_id);
    people.extend(found.contact_id);
    let names = accounts::names(cx, &people).await?;
    let (pictures, papers) = files::of(cx.db(), Kind::Article, id.0)
        .await?
        .into_iter()
        .map(|file| file_view(id, file))
        .partition(|file| file.is_picture);
    let related = store::links::things_of(cx.db(), &cx.actor, id).await?;
    let missing = (text.lang != reader).then_some(reader);
    let read = reading(text);
    Ok(ArticleView {
        languages: languages(&row, text.lang),
        facts: facts(&found, text),
        walk_url: (found.kind == ArticleKind::Guide && text.guide.is_some())
            .then(|| addresses::guide_walk(id)),
        feedback_url: feedback(&row.url),
        contact: chip(&names, found.contact_id),
        owner: chip(&names, found.owner_id),
        comments: comments
            .into_iter()
            .map(|said| comment_view(&names, said))
            .collect(),
        related: related
            .into_iter()
            .map(|thing| related_view(found.kind, thing))
            .collect(),
        desk_url: cx
            .could(Deed::KeepArticles(found.agency_id))
            .then(|| addresses::desk_article(id)),
        html: read.html,
        contents: read.contents,
        minutes: read.minutes,
        body: text.body.clone(),
        service: text.service.clone(),
        missing_lang: missing,
        pictures,
        papers,
        takes_comments,
        comments_after,
        retired: None,
        preview,
        row,
    })
}

/// Only why, and where to read on.
async fn retired(cx: &Cx, found: &article::Model, row: ArticleRow) -> Result<ArticleView> {
    let pointer = match found.pointer_id {
        Some(pointer) => {
            let site = agencies::site(cx).await?;
            let other = store::articles::many(cx.db(), &[pointer]).await?;
            let open = other
                .into_iter()
                .filter(|other| crate::article::is_shown(other.state))
                .collect();
            rows(cx, &site, &[], open).await?.into_iter().next()
        }
        None => None,
    };
    let words = found.retired_words.clone().unwrap_or_default();
    Ok(ArticleView {
        feedback_url: feedback(&row.url),
        desk_url: cx
            .could(Deed::KeepArticles(found.agency_id))
            .then(|| addresses::desk_article(found.id)),
        retired: Some(RetiredView {
            html: press::prose(&words),
            words,
            at: found.retired_at,
            pointer,
        }),
        body: String::new(),
        html: press::SafeHtml::default(),
        contents: Vec::new(),
        minutes: 0,
        service: None,
        facts: None,
        contact: None,
        owner: None,
        languages: Vec::new(),
        missing_lang: None,
        related: Vec::new(),
        pictures: Vec::new(),
        papers: Vec::new(),
        takes_comments: false,
        comments: Vec::new(),
        comments_after: None,
        walk_url: None,
        preview: false,
        row: ArticleRow {
            summary: String::new(),
            ..row
        },
    })
}

fn feedback(url: &str) -> String {
    format!("{}?about={url}", addresses::FEEDBACK)
}

fn facts(found: &article::Model, text: &Written) -> Option<FactsShown> {
    (found.kind == ArticleKind::Service)
        .then(|| FactsShown::of(&text.service.clone().unwrap_or_default()))
}

fn languages(row: &ArticleRow, current: Lang) -> Vec<LangChoice> {
    row.langs
        .iter()
        .map(|lang| LangChoice {
            lang: *lang,
            name: lang.own_name(),
            url: format!("{}?in={lang}", row.url),
            current: *lang == current,
        })
        .collect()
}

pub(super) fn chip(
    names: &HashMap<PersonId, PersonChip>,
    id: Option<PersonId>,
) -> Option<PersonChip> {
    names.get(&id?).cloned()
}

fn comment_view(names: &HashMap<PersonId, PersonChip>, said: comment::Model) -> CommentView {
    CommentView {
        id: said.id,
        by: chip(names, said.author_id),
        html: press::prose(&said.text),
        text: said.text,
        lang: said.lang,
        visibility: said.visibility,
        at: said.created_at,
    }
}

pub(super) fn related_view(of: ArticleKind, thing: Thing) -> RelatedView {
    let url = match thing.kind {
        RelatedKind::Idea => addresses::idea(IdeaId(thing.id)),
        RelatedKind::Challenge => addresses::challenge(ChallengeId(thing.id)),
        RelatedKind::Improvement if thing.open != 0 => {
            addresses::improvement(ImprovementId(thing.id))
        }
        RelatedKind::Improvement => addresses::desk_improvement(ImprovementId(thing.id)),
    };
    RelatedView {
        kind: thing.kind,
        id: thing.id,
        title: thing.title,
        lang: thing.lang,
        url,
        is_evidence: is_evidence(of, thing.kind),
    }
}

pub(super) fn file_view(id: ArticleId, file: attached_file::Model) -> FileView {
    let url = format!("{}/files/{}", addresses::article(id), file.id);
    FileView {
        id: file.id,
        thumb_url: file.thumb_key.is_some().then(|| format!("{url}/thumb")),
        url,
        name: file.name,
        media_type: file.media_type,
        size: file.size,
        alt: file.alt,
        is_picture: file.role == FileRole::Image,
    }
}

/// A file of an article the asker may see, to be sent.
///
/// # Errors
/// `Missing`.
pub async fn file(cx: &Cx, id: ArticleId, file: FileId, thumb: bool) -> Result<Stored> {
    let found = store::articles::find(cx.db(), id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    if found.state == ArticleState::Retired && !cx.could(Deed::KeepArticles(found.agency_id)) {
        return Err(Error::Missing);
    }
    let kept = files::find(cx.db(), file).await?;
    if (kept.about_kind, kept.about_id) != (Kind::Article, id.0) {
        return Err(Error::Missing);
    }
    let key = match (thumb, kept.thumb_key) {
        (true, Some(thumb)) => thumb,
        (true, None) => return Err(Error::Missing),
        (false, _) => kept.key,
    };
    let everyones =
        found.state != ArticleState::Retired && cx.anyone_could(Deed::SeeArticle(&found));
    Ok(Stored {
        key,
        media_type: kept.media_type,
        name: kept.name,
        picture: kept.role == FileRole::Image,
        private: !everyones,
    })
}
