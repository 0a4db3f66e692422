//! Threads of comments, as their reader may see them.

use crate::views::{CommentMay, CommentView, Listed, Thread};
use crate::{idea, store};
use accounts::PersonChip;
use entity::ideas::{comment, idea as idea_row};
use entity::words::{CommentId, IdeaId, Kind, PersonId, Visibility};
use hall::error::{Error, Result};
use hall::{Cx, Deed};
use press::SafeHtml;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How threads are sorted.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, poem_openapi::Enum,
)]
#[serde(rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
pub enum CommentSort {
    #[default]
    Newest,
    Oldest,
    MostDiscussed,
}

impl CommentSort {
    pub const ALL: &'static [Self] = &[Self::Newest, Self::Oldest, Self::MostDiscussed];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::MostDiscussed => "most_discussed",
        }
    }
}

/// Where a page of threads ended.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct CommentPlace {
    pub id: i64,
    pub replies: i64,
}

/// A page of threads on an idea.
pub async fn threads(
    cx: &Cx,
    id: IdeaId,
    sort: CommentSort,
    after: Option<CommentPlace>,
) -> Result<Listed<Thread, CommentPlace>> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    let found = store::comments::threads(cx.db(), id, sort, after, None).await?;
    let names = accounts::names(cx, &writers(&found)).await?;
    Ok(woven(cx, &idea, found, &names, sort))
}

/// One thread on its own, for a link to a comment in it.
pub async fn thread(cx: &Cx, id: CommentId) -> Result<(IdeaId, Thread)> {
    let asked = store::comments::find(cx.db(), id).await?;
    if asked.about_kind != Kind::Idea {
        return Err(Error::Missing);
    }
    let idea = store::ideas::find(cx.db(), IdeaId(asked.about_id)).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    let root = asked.root_id.unwrap_or(asked.id);
    let found =
        store::comments::threads(cx.db(), idea.id, CommentSort::Oldest, None, Some(root)).await?;
    let names = accounts::names(cx, &writers(&found)).await?;
    let woven = woven(cx, &idea, found, &names, CommentSort::Oldest);
    let thread = woven.rows.into_iter().next().ok_or(Error::Missing)?;
    Ok((idea.id, thread))
}

/// One comment, as whoever just wrote it sees it.
pub async fn comment_view(
    cx: &Cx,
    row: comment::Model,
    idea: &idea_row::Model,
) -> Result<CommentView> {
    let names = accounts::names(cx, &writers(std::slice::from_ref(&row))).await?;
    Ok(view(cx, idea, row, &names))
}

pub(super) fn writers(found: &[comment::Model]) -> Vec<PersonId> {
    let mut people: Vec<PersonId> = found
        .iter()
        .filter_map(|comment| comment.author_id)
        .collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// Weaves rows into threads. One root more than a page holds says that there are more.
pub(super) fn woven(
    cx: &Cx,
    idea: &idea_row::Model,
    found: Vec<comment::Model>,
    names: &HashMap<PersonId, PersonChip>,
    sort: CommentSort,
) -> Listed<Thread, CommentPlace> {
    let (mut roots, mut replies): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|comment| comment.root_id.is_none());
    match sort {
        CommentSort::Newest => roots.sort_by_key(|root| std::cmp::Reverse(root.id)),
        CommentSort::Oldest => roots.sort_by_key(|root| root.id),
        CommentSort::MostDiscussed => {
            roots.sort_by_key(|root| std::cmp::Reverse((root.reply_count, root.id)))
        }
    }
    let more = roots.len() > store::comments::THREADS;
    roots.truncate(store::comments::THREADS);
    let next = roots.last().filter(|_| more).map(|root| CommentPlace {
        id: root.id.0,
        replies: root.reply_count,
    });
    replies.sort_by_key(|reply| reply.id);
    let mut under: HashMap<CommentId, Vec<comment::Model>> = HashMap::new();
    for reply in replies {
        if let Some(root) = reply.root_id {
            under.entry(root).or_default().push(reply);
        }
    }
    let rows = roots
        .into_iter()
        .filter_map(|root| {
            let replies: Vec<_> = under
                .remove(&root.id)
                .unwrap_or_default()
                .into_iter()
                // A hidden reply leaves no trace unless someone may see it; a hidden root keeps its place for the replies.
                .filter(|reply| cx.could(Deed::SeeComment(reply)))
                .map(|reply| view(cx, idea, reply, names))
                .collect();
            if replies.is_empty() && !cx.could(Deed::SeeComment(&root)) {
                return None;
            }
            Some(Thread {
                comment: view(cx, idea, root, names),
                replies,
            })
        })
        .collect();
    Listed { rows, next }
}

fn view(
    cx: &Cx,
    idea: &idea_row::Model,
    row: comment::Model,
    names: &HashMap<PersonId, PersonChip>,
) -> CommentView {
    let hidden = row.visibility != Visibility::Public;
    let seen = cx.could(Deed::SeeComment(&row));
    let open = idea::takes_comments(idea) && !hidden;
    let may = CommentMay {
        reply: open,
        report: !hidden && cx.actor.person().is_some() && !cx.actor.is(row.author_id),
        edit: open && cx.could(Deed::EditComment(&row)),
        hide: cx.could(Deed::Moderate(row.agency_id)),
    };
    let text = if seen { row.text } else { String::new() };
    CommentView {
        id: row.id,
        idea: idea.id,
        parent: row.parent_id,
        imported: row.origin_source.is_some(),
        author: if seen {
            row.author_id.and_then(|id| names.get(&id)).cloned()
        } else {
            None
        },
        at: row.created_at,
        stance: row.stance,
        html: if seen {
            press::prose(&text)
        } else {
            SafeHtml::default()
        },
        text,
        lang: row.lang,
        hidden,
        edited_at: row.edited_at,
        may,
    }
}
