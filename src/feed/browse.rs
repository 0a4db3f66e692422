//! What colleagues read.

use crate::store::{self, Told, Wanted};
use crate::views::{FeedCase, FeedCommentView, FeedPostView};
use accounts::PersonChip;
use entity::words::{FeedKind, FeedPostId, PersonId, TeamId, ThemeId};
use hall::error::{Error, Result};
use hall::{Cx, Deed, addresses};
use sea_orm::ConnectionTrait;
use std::collections::HashMap;

/// Which part of the feed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    #[default]
    All,
    /// Of topics one follows.
    Followed,
    /// Where one is named.
    Naming,
}

#[derive(Clone, Debug, Default)]
pub struct FeedFilter {
    pub shown: Shown,
    pub kind: Option<FeedKind>,
    pub theme: Option<ThemeId>,
    pub after: Option<FeedPostId>,
}

/// A page of the feed.
#[derive(Clone, Debug)]
pub struct FeedPage {
    pub posts: Vec<FeedPostView>,
    pub more: bool,
    /// Posts in which one is named and that one has not opened yet.
    pub unseen: usize,
}

/// Whoever serves anywhere on the hub reads what is for them.
pub(crate) fn expect_staff(cx: &Cx) -> Result<()> {
    cx.may(Deed::SeeFigures)
}

/// The feed, newest first.
///
/// # Errors
/// `Forbidden` for who is not on the staff.
pub async fn feed(cx: &Cx, filter: &FeedFilter, most: u64) -> Result<FeedPage> {
    expect_staff(cx)?;
    let me = cx.person()?;
    let wanted = Wanted {
        after: filter.after,
        kind: filter.kind,
        theme: filter.theme,
        followed_by: (filter.shown == Shown::Followed).then_some(me),
        naming: (filter.shown == Shown::Naming).then_some(me),
        ..Wanted::default()
    };
    let mut told = store::posts(cx.db(), &cx.actor, &wanted, most + 1).await?;
    let more = told.len() as u64 > most;
    told.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let unseen = store::unseen(cx.db(), me, 100).await?.len();
    Ok(FeedPage {
        posts: views(cx, told, &[]).await?.0,
        more,
        unseen,
    })
}

/// One post with what stands under it. Whoever is named in it has seen it now.
///
/// # Errors
/// `Missing` for one that is not theirs to read; `Forbidden`.
pub async fn one(cx: &Cx, id: FeedPostId) -> Result<(FeedPostView, Vec<FeedCommentView>)> {
    expect_staff(cx)?;
    let me = cx.person()?;
    let told = find(cx, cx.db(), id).await?;
    let comments = store::comments(cx.db(), id).await?;
    let by: Vec<PersonId> = comments.iter().map(|comment| comment.by_id).collect();
    let (posts, names) = views(cx, vec![told], &by).await?;
    let keeps_site = cx.could(Deed::KeepSite(cx.agency));
    let comments = comments
        .into_iter()
        .map(|comment| FeedCommentView {
            id: comment.id,
            by: names.get(&comment.by_id).cloned(),
            html: press::prose(&comment.text),
            text: comment.text,
            lang: comment.lang,
            at: comment.created_at,
            may_remove: keeps_site || cx.actor.is(Some(comment.by_id)),
        })
        .collect();
    if store::unseen(cx.db(), me, 100).await?.contains(&id) {
        store::see(&cx.database().write, id, me, cx.now()).await?;
    }
    let post = posts.into_iter().next().ok_or(Error::Missing)?;
    Ok((post, comments))
}

/// The post, for whoever it is for.
pub(crate) async fn find(cx: &Cx, db: &impl ConnectionTrait, id: FeedPostId) -> Result<Told> {
    let wanted = Wanted {
        one: Some(id),
        ..Wanted::default()
    };
    let found = store::posts(db, &cx.actor, &wanted, 1).await?;
    found.into_iter().next().ok_or(Error::Missing)
}

async fn views(
    cx: &Cx,
    told: Vec<Told>,
    others: &[PersonId],
) -> Result<(Vec<FeedPostView>, HashMap<PersonId, PersonChip>)> {
    let mut people: Vec<PersonId> = told.iter().map(|post| post.by_id).collect();
    people.extend(others);
    people.sort_unstable();
    people.dedup();
    let names = accounts::names(cx, &people).await?;
    let site = agencies::site(cx).await?;
    let keeps_site = cx.could(Deed::KeepSite(cx.agency));
    let posts = told
        .into_iter()
        .map(|post| FeedPostView {
            by: names.get(&post.by_id).cloned(),
            html: press::prose(&post.text),
            to: match (&post.team_names, post.everywhere) {
                (Some(names), _) => names.in_lang(cx.lang).to_owned(),
                (None, true) => press::say(cx.lang, "feed-to-hub", &[]),
                (None, false) => press::say(cx.lang, "feed-to-agency", &[]),
            },
            theme_name: post
                .theme_id
                .and_then(|id| site.theme(id))
                .map(|theme| theme.names.in_lang(cx.lang).to_owned()),
            case: match (post.case_id, post.case_agency, post.reference) {
                (Some(id), Some(agency), Some(reference)) if cx.could(Deed::SeeCases(agency)) => {
                    Some(FeedCase {
                        reference,
                        url: addresses::desk_case(id),
                    })
                }
                _ => None,
            },
            may_remove: keeps_site || cx.actor.is(Some(post.by_id)),
            url: addresses::feed_post(post.id),
            id: post.id,
            kind: post.kind,
            text: post.text,
            lang: post.lang,
            team: post.team_id,
            everywhere: post.everywhere,
            theme: post.theme_id,
            comments: post.comment_count,
            at: post.created_at,
        })
        .collect();
    Ok((posts, names))
}

/// Teams a post can be for, by name.
///
/// # Errors
/// A fault of the database.
pub(crate) async fn teams(cx: &Cx) -> Result<Vec<(TeamId, String)>> {
    if !cx.could(Deed::WorkInbox(cx.agency)) {
        return Ok(Vec::new());
    }
    let teams = store::teams(cx.db(), cx.agency).await?;
    Ok(teams
        .into_iter()
        .map(|(id, names)| (id, names.in_lang(cx.lang).to_owned()))
        .collect())
}
