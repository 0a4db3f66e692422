//! What colleagues say: a post, a word under it, and taking it back.

use crate::{browse, store};
use entity::feed::{comment as comment_row, post as row};
use entity::words::{
    AgencyId, FeedCommentId, FeedKind, FeedPostId, Lang, PersonId, TeamId, ThemeId,
};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed, Tx};
use poem_openapi::Enum;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// Characters of a post, and of a word under it.
pub(crate) const POST_CHARS: usize = 4_000;
pub(crate) const COMMENT_CHARS: usize = 2_000;

/// Whom it is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Enum)]
#[serde(rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
pub enum FeedTo {
    /// Everyone of the agency.
    #[default]
    Agency,
    /// Everyone on the hub.
    Hub,
    /// The team that is named.
    Team,
}

/// A post as it was typed.
#[derive(Clone, Debug, Default)]
pub struct NewPost {
    pub text: String,
    pub kind: Option<FeedKind>,
    pub to: FeedTo,
    pub team: Option<TeamId>,
    pub theme: Option<ThemeId>,
    /// The number of a case: `2026-00042`.
    pub case: Option<String>,
}

/// Tells or asks colleagues something.
///
/// # Errors
/// `Forbidden` for who is not on the staff; `Invalid` on `text`, `team`, `theme`, `case`.
pub async fn post(cx: &Cx, new: NewPost) -> Result<FeedPostId> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let me = cx.person()?;
    let mut problems = Problems::default();
    let text = measured(&mut problems, &new.text, POST_CHARS);
    let tx = cx.begin().await?;
    let team = match new.to {
        FeedTo::Team => new.team,
        _ => None,
    };
    let teams = store::teams(&*tx, cx.agency).await?;
    let is_ours = team.is_some_and(|team| teams.iter().any(|(id, _)| *id == team));
    problems.expect(
        new.to != FeedTo::Team || is_ours,
        "team",
        Say::of("feed-problem-team"),
    );
    let site = agencies::site(cx).await?;
    problems.expect(
        new.theme.is_none_or(|id| site.theme(id).is_some()),
        "theme",
        Say::of("feed-problem-theme"),
    );
    let reference = new.case.unwrap_or_default().trim().to_owned();
    let case = if reference.is_empty() {
        None
    } else {
        let found = store::case_called(&*tx, cx.agency, &reference).await?;
        problems.expect(found.is_some(), "case", Say::of("feed-problem-case"));
        found
    };
    problems.done()?;
    let agency = (new.to != FeedTo::Hub).then_some(cx.agency);
    let named = named_in(&tx, &text, agency, team, me).await?;
    let id = store::keep_post(
        &*tx,
        row::ActiveModel {
            agency_id: Set(cx.agency),
            everywhere: Set(new.to == FeedTo::Hub),
            team_id: Set(team),
            kind: Set(new.kind.unwrap_or(FeedKind::Post)),
            lang: Set(lang_of(cx, &text)),
            text: Set(text),
            theme_id: Set(new.theme),
            case_id: Set(case),
            by_id: Set(me),
            comment_count: Set(0),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    store::mention(&*tx, id, &named, cx.now()).await?;
    tx.commit().await?;
    Ok(id)
}

fn lang_of(cx: &Cx, text: &str) -> Lang {
    press::guess_language(text).unwrap_or(cx.lang)
}

fn measured(problems: &mut Problems, text: &str, most: usize) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim().to_owned();
    let is = text.chars().count();
    problems.expect(is > 0, "text", Say::of("feed-problem-text-empty"));
    problems.expect(
        is <= most,
        "text",
        Say::of("feed-problem-text-long")
            .with("most", most)
            .with("is", is),
    );
    text
}

/// Colleagues who are named and may read it.
async fn named_in(
    tx: &Tx,
    text: &str,
    agency: Option<AgencyId>,
    team: Option<TeamId>,
    me: PersonId,
) -> Result<Vec<PersonId>> {
    if !text.contains('@') {
        return Ok(Vec::new());
    }
    let mut colleagues = store::colleagues(&**tx, agency, team).await?;
    // Only those whose first name stands there: names are compared with each other next.
    let lower = text.to_lowercase();
    colleagues.retain(|(_, name)| {
        let name = name.to_lowercase();
        let first = name.split_whitespace().next();
        first.is_some_and(|first| lower.contains(first))
    });
    let mut named = triage::people_named(text, &colleagues);
    named.retain(|person| *person != me);
    Ok(named)
}

/// A word under a post.
///
/// # Errors
/// `Missing` for a post that is not theirs to read; `Forbidden`; `Invalid` on `text`.
pub async fn comment(cx: &Cx, id: FeedPostId, text: &str) -> Result<FeedCommentId> {
    browse::expect_staff(cx)?;
    let me = cx.person()?;
    let tx = cx.begin().await?;
    let post = browse::find(cx, &*tx, id).await?;
    let mut problems = Problems::default();
    let text = measured(&mut problems, text, COMMENT_CHARS);
    problems.done()?;
    let agency = (!post.everywhere).then_some(post.agency_id);
    let named = named_in(&tx, &text, agency, post.team_id, me).await?;
    let comment = store::keep_comment(
        &*tx,
        comment_row::ActiveModel {
            post_id: Set(id),
            lang: Set(lang_of(cx, &text)),
            text: Set(text),
            by_id: Set(me),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    store::count_comment(&*tx, id, 1).await?;
    store::mention(&*tx, id, &named, cx.now()).await?;
    tx.commit().await?;
    Ok(comment)
}

/// Takes a post back, with what stands under it.
///
/// # Errors
/// `Missing`; `Forbidden` for the post of somebody else.
pub async fn remove_post(cx: &Cx, id: FeedPostId) -> Result<()> {
    browse::expect_staff(cx)?;
    let tx = cx.begin().await?;
    let post = browse::find(cx, &*tx, id).await?;
    expect_own(cx, post.by_id)?;
    store::remove_post(&*tx, id, cx.now()).await?;
    tx.commit().await
}

/// Takes a word under a post back.
///
/// # Errors
/// `Missing`; `Forbidden` for that of somebody else.
pub async fn remove_comment(cx: &Cx, id: FeedCommentId) -> Result<FeedPostId> {
    browse::expect_staff(cx)?;
    let tx = cx.begin().await?;
    let comment = store::find_comment(&*tx, id).await?;
    browse::find(cx, &*tx, comment.post_id).await?;
    expect_own(cx, comment.by_id)?;
    store::remove_comment(&*tx, id, cx.now()).await?;
    store::count_comment(&*tx, comment.post_id, -1).await?;
    tx.commit().await?;
    Ok(comment.post_id)
}

fn expect_own(cx: &Cx, by: PersonId) -> Result<()> {
    if cx.actor.is(Some(by)) || cx.could(Deed::KeepSite(cx.agency)) {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}
