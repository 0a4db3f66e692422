//! Threads of comments, as their reader may see them.

use crate::contest::window;
use crate::views::{CommentMay, CommentView, Listed, Thread};
use crate::{idea, store};
use accounts::PersonChip;
use challenges::Act;
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

/// Which part of the talk comes with an idea.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    Threads {
        sort: CommentSort,
        after: Option<CommentPlace>,
    },
    /// The thread of one comment, from a little before that or from after the given reply on.
    Thread {
        of: CommentId,
        after: Option<CommentId>,
    },
}

/// Replies on a page of a thread of its own.
const REPLIES: u64 = 100;

/// A page of threads on an idea.
pub async fn threads(
    cx: &Cx,
    id: IdeaId,
    sort: CommentSort,
    after: Option<CommentPlace>,
) -> Result<Listed<Thread, CommentPlace>> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    let found = store::comments::threads(cx.db(), id, sort, after).await?;
    let names = accounts::names(cx, &writers(&found)).await?;
    let open = open(cx, &idea).await?;
    Ok(woven(cx, &idea, found, &names, sort, open))
}

/// A page of the replies of a thread.
pub async fn replies(
    cx: &Cx,
    id: CommentId,
    after: Option<CommentId>,
    most: u64,
) -> Result<Listed<CommentView, CommentId>> {
    let (_, idea) = found(cx, id).await?;
    let after = after.unwrap_or(CommentId(0));
    let found = store::comments::thread(cx.db(), idea.id, id, Some(after), most).await?;
    let names = accounts::names(cx, &writers(&found)).await?;
    let open = open(cx, &idea).await?;
    let thread = one_thread(cx, &idea, found, &names, most, open)?;
    Ok(Listed {
        rows: thread.replies,
        next: thread.more_after,
    })
}

/// The idea a comment is about, for a link to it.
pub async fn idea_of_comment(cx: &Cx, id: CommentId) -> Result<IdeaId> {
    let (comment, idea) = found(cx, id).await?;
    cx.may(Deed::SeeComment(&comment))?;
    Ok(idea.id)
}

/// One comment by its number.
pub async fn comment(cx: &Cx, id: CommentId) -> Result<CommentView> {
    let (comment, idea) = found(cx, id).await?;
    cx.may(Deed::SeeComment(&comment))?;
    comment_view(cx, comment, &idea).await
}

async fn found(cx: &Cx, id: CommentId) -> Result<(comment::Model, idea_row::Model)> {
    let comment = store::comments::find(cx.db(), id).await?;
    if comment.about_kind != Kind::Idea {
        return Err(Error::Missing);
    }
    let idea = store::ideas::find(cx.db(), IdeaId(comment.about_id)).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    Ok((comment, idea))
}

/// The rows of this part of the talk.
pub(super) async fn part_of(cx: &Cx, idea: IdeaId, part: Part) -> Result<Vec<comment::Model>> {
    match part {
        Part::Threads { sort, after } => store::comments::threads(cx.db(), idea, sort, after).await,
        Part::Thread { of, after } => {
            store::comments::thread(cx.db(), idea, of, after, REPLIES).await
        }
    }
}

/// The rows of a part, woven.
pub(super) fn weave(
    cx: &Cx,
    idea: &idea_row::Model,
    found: Vec<comment::Model>,
    names: &HashMap<PersonId, PersonChip>,
    part: Part,
    open: bool,
) -> Result<Listed<Thread, CommentPlace>> {
    match part {
        Part::Threads { sort, .. } => Ok(woven(cx, idea, found, names, sort, open)),
        Part::Thread { of, after } => {
            let earlier = begins_inside(&found, of, after);
            let mut thread = one_thread(cx, idea, found, names, REPLIES, open)?;
            thread.earlier = earlier;
            Ok(Listed {
                rows: vec![thread],
                next: None,
            })
        }
    }
}

/// Whether a thread is shown from somewhere inside: after a given reply, or from a little before the asked one.
fn begins_inside(found: &[comment::Model], of: CommentId, after: Option<CommentId>) -> bool {
    match after {
        Some(after) => after.0 > 0,
        None => {
            let replies = || found.iter().filter(|comment| comment.root_id.is_some());
            let before = replies().filter(|reply| reply.id < of).count();
            let all = found.iter().find(|comment| comment.root_id.is_none());
            // As many as are shown before the asked one at most, and the thread is longer than what came.
            replies().any(|reply| reply.id == of)
                && before == store::comments::BEFORE
                && all.is_some_and(|root| {
                    usize::try_from(root.reply_count).is_ok_and(|all| all > replies().count())
                })
        }
    }
}

/// One comment, as whoever just wrote it sees it.
pub async fn comment_view(
    cx: &Cx,
    row: comment::Model,
    idea: &idea_row::Model,
) -> Result<CommentView> {
    let names = accounts::names(cx, &writers(std::slice::from_ref(&row))).await?;
    // Just written, so it was open.
    Ok(view(cx, idea, row, &names, true))
}

/// Whether the challenge of the idea, if it has one, takes comments from this reader now.
async fn open(cx: &Cx, idea: &idea_row::Model) -> Result<bool> {
    Ok(window::of(cx, idea)
        .await?
        .is_none_or(|window| window::closed(cx, &window, Act::Comment).is_none()))
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
fn woven(
    cx: &Cx,
    idea: &idea_row::Model,
    found: Vec<comment::Model>,
    names: &HashMap<PersonId, PersonChip>,
    sort: CommentSort,
    open: bool,
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
            let replies = under.remove(&root.id).unwrap_or_default();
            thread_of(
                cx,
                idea,
                root,
                replies,
                names,
                store::comments::REPLIES,
                open,
            )
        })
        .collect();
    Listed { rows, next }
}

/// The rows of one thread, woven.
fn one_thread(
    cx: &Cx,
    idea: &idea_row::Model,
    found: Vec<comment::Model>,
    names: &HashMap<PersonId, PersonChip>,
    most: u64,
    open: bool,
) -> Result<Thread> {
    let (roots, mut replies): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|comment| comment.root_id.is_none());
    replies.sort_by_key(|reply| reply.id);
    let root = roots.into_iter().next().ok_or(Error::Missing)?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    thread_of(cx, idea, root, replies, names, most, open).ok_or(Error::Missing)
}

/// A thread as its reader may see it. One reply more than shown says that it goes on.
fn thread_of(
    cx: &Cx,
    idea: &idea_row::Model,
    root: comment::Model,
    mut replies: Vec<comment::Model>,
    names: &HashMap<PersonId, PersonChip>,
    most: usize,
    open: bool,
) -> Option<Thread> {
    let more = replies.len() > most;
    replies.truncate(most);
    let more_after = replies.last().filter(|_| more).map(|reply| reply.id);
    let replies: Vec<_> = replies
        .into_iter()
        // A hidden reply leaves no trace unless someone may see it; a hidden root keeps its place for the replies.
        .filter(|reply| cx.could(Deed::SeeComment(reply)))
        .map(|reply| view(cx, idea, reply, names, open))
        .collect();
    if replies.is_empty() && more_after.is_none() && !cx.could(Deed::SeeComment(&root)) {
        return None;
    }
    Some(Thread {
        comment: view(cx, idea, root, names, open),
        replies,
        earlier: false,
        more_after,
    })
}

pub(super) fn view(
    cx: &Cx,
    idea: &idea_row::Model,
    row: comment::Model,
    names: &HashMap<PersonId, PersonChip>,
    open: bool,
) -> CommentView {
    let hidden = row.visibility != Visibility::Public;
    let seen = cx.could(Deed::SeeComment(&row));
    let open = open && idea::takes_comments(idea) && !hidden;
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
        reply_count: row.reply_count,
        hidden,
        edited_at: row.edited_at,
        may,
    }
}
