//! What is said around a challenge: questions and their answers in public, news, how the carrying out goes.

use crate::challenge::checked_text;
use crate::draft::{find_to_keep, log};
use crate::people::followed;
use crate::phase::Act;
use crate::{store, window};
use accounts::texts;
use chrono::NaiveDate;
use entity::challenges::{milestone, milestone_update, news, query};
use entity::words::{ChallengeId, IdeaId, Kind, Lang, MilestoneId, NewsId, QueryId, Visibility};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event, Refusal, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

const QUERY_CHARS: usize = 2_000;
const ANSWER_CHARS: usize = 5_000;
const TITLE_CHARS: usize = 150;

/// A question in public. What the staff have to look at first waits for them.
///
/// # Errors
/// `Missing`, `SignIn`, `Invalid` on `text`; the refusal of a closed window.
pub async fn ask(cx: &Cx, id: ChallengeId, text: &str) -> Result<QueryId> {
    let text = checked_text("text", text, QUERY_CHARS)?;
    let (row, timeline) = store::challenges::find_whole(cx.db(), id).await?;
    cx.may(Deed::AskChallenge(&row))?;
    window::window_of(cx, &row, timeline)
        .await?
        .check(Act::Ask)?;
    let site = agencies::site(cx).await?;
    let cause = texts::first_look(cx, &site, &text).await?;
    let asker = cx.person()?;
    let mut tx = cx.begin().await?;
    let kept = store::talk::keep_query(
        &*tx,
        query::ActiveModel {
            agency_id: Set(row.agency_id),
            challenge_id: Set(id),
            asker_id: Set(Some(asker)),
            lang: Set(texts::language(cx, None, &text)),
            text: Set(text),
            visibility: Set(texts::visibility(cause)),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    accounts::follows::keep(&tx, followed(row.agency_id, id)).await?;
    tx.tell(Event::ChallengeAsked {
        challenge: id,
        query: kept,
    })
    .await?;
    if let Some(cause) = cause {
        tx.tell(Event::ModerationNeeded {
            kind: Kind::Query,
            id: kept.0,
            cause,
        })
        .await?;
    }
    tx.commit().await?;
    Ok(kept)
}

/// The staff answer a question; an answer may be given anew. Where the question still waited, it is public now.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `text`.
pub async fn answer_query(cx: &Cx, id: QueryId, text: &str) -> Result<ChallengeId> {
    let mut tx = cx.begin().await?;
    let challenge = answer_query_in(&mut tx, id, text).await?;
    tx.commit().await?;
    Ok(challenge)
}

/// The same within somebody else's transaction: the inbox answers and closes its item in one.
///
/// # Errors
/// As [`answer_query`].
pub async fn answer_query_in(tx: &mut Tx, id: QueryId, text: &str) -> Result<ChallengeId> {
    let cx = &tx.cx().clone();
    let text = checked_text("text", text, ANSWER_CHARS)?;
    let asked = store::talk::query_for_change(&**tx, id).await?;
    let row = find_to_keep(cx, tx, asked.challenge_id).await?;
    if asked.visibility == Visibility::Hidden {
        return Err(Refusal::NotEditable.into());
    }
    store::talk::change_query(
        &**tx,
        query::ActiveModel {
            id: Set(id),
            answer_lang: Set(Some(texts::language(cx, None, &text))),
            answer: Set(Some(text)),
            answered_by: Set(cx.actor.person()),
            answered_at: Set(Some(cx.now())),
            ..Default::default()
        },
    )
    .await?;
    log(
        tx,
        "challenges-log-answered",
        row.id,
        Some(&asked.text),
        None,
    )
    .await?;
    tx.tell(Event::ChallengeQuestionAnswered {
        challenge: row.id,
        query: id,
    })
    .await?;
    Ok(row.id)
}

/// A question as moderation sees it.
pub struct ModeratedQuery {
    pub challenge: ChallengeId,
    pub title: String,
    pub text: String,
    pub lang: Lang,
    pub author_id: Option<entity::words::PersonId>,
    pub visibility: Visibility,
    pub agency: entity::words::AgencyId,
    pub created_at: chrono::DateTime<chrono::Utc>,
}

/// For the hub and for staff.
///
/// # Errors
/// `Missing`.
pub async fn moderated_query(cx: &Cx, id: QueryId) -> Result<ModeratedQuery> {
    let asked = store::talk::query(cx.db(), id).await?;
    let row = store::challenges::find(cx.db(), asked.challenge_id).await?;
    Ok(ModeratedQuery {
        challenge: row.id,
        title: row.title,
        text: asked.text,
        lang: asked.lang,
        author_id: asked.asker_id,
        visibility: asked.visibility,
        agency: asked.agency_id,
        created_at: asked.created_at,
    })
}

/// Shows or hides a question, within moderation's own transaction.
///
/// # Errors
/// `Missing`.
pub async fn set_query_visibility(tx: &mut Tx, id: QueryId, visibility: Visibility) -> Result<()> {
    let asked = store::talk::query_for_change(&**tx, id).await?;
    store::talk::change_query(
        &**tx,
        query::ActiveModel {
            id: Set(id),
            visibility: Set(visibility),
            ..Default::default()
        },
    )
    .await?;
    tx.tell(Event::QuerySeenOtherwise {
        challenge: asked.challenge_id,
        query: id,
    })
    .await
}

/// News for everyone who follows.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `title` and `text`; `NotPartOfChallenge` for a draft.
pub async fn tell_news(cx: &Cx, id: ChallengeId, title: &str, text: &str) -> Result<NewsId> {
    let title = checked_text("title", title, TITLE_CHARS)?;
    let text = checked_text("text", text, ANSWER_CHARS)?;
    let mut tx = cx.begin().await?;
    let row = find_to_keep(cx, &tx, id).await?;
    if row.published_at.is_none() {
        return Err(Refusal::NotPartOfChallenge.into());
    }
    let kept = store::talk::keep_news(
        &*tx,
        news::ActiveModel {
            agency_id: Set(row.agency_id),
            challenge_id: Set(id),
            lang: Set(texts::language(cx, None, &format!("{title}. {text}"))),
            title: Set(title.clone()),
            text: Set(text),
            by_id: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    log(&mut tx, "challenges-log-news", id, None, Some(&title)).await?;
    tx.tell(Event::ChallengeNewsTold {
        challenge: id,
        news: kept,
    })
    .await?;
    tx.commit().await?;
    Ok(kept)
}

/// A step of carrying out, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(default)]
pub struct MilestoneInput {
    pub title: String,
    pub text: String,
    /// The idea it carries out.
    pub idea: Option<IdeaId>,
    /// A local date, `2026-11-21`.
    pub due_on: Option<String>,
    pub done: bool,
}

/// A new step, or a standing one changed. A step that is done is news.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; the refusal of a closed window.
pub async fn keep_milestone(
    cx: &Cx,
    id: ChallengeId,
    standing: Option<MilestoneId>,
    said: MilestoneInput,
) -> Result<MilestoneId> {
    let title = checked_text("title", &said.title, TITLE_CHARS)?;
    let text = said.text.trim().to_owned();
    let mut problems = Problems::default();
    problems.expect(
        text.chars().count() <= ANSWER_CHARS,
        "text",
        Say::of("challenges-problem-long")
            .with("most", ANSWER_CHARS)
            .with("is", text.chars().count()),
    );
    let due_on = said
        .due_on
        .as_deref()
        .map(str::trim)
        .filter(|date| !date.is_empty());
    problems.expect(
        due_on.is_none_or(|date| date.parse::<NaiveDate>().is_ok()),
        "due_on",
        Say::of("challenges-problem-answer-date"),
    );
    problems.done()?;
    let mut tx = cx.begin().await?;
    let row = find_to_keep(cx, &tx, id).await?;
    let timeline = store::phases::of(&*tx, id).await?;
    window::Brief::of(&row, timeline)
        .open(Act::CarryOut, cx.now())
        .map_err(Error::from)?;
    if let Some(idea) = said.idea
        && !store::talk::is_idea_of(&*tx, id, idea).await?
    {
        return Err(Error::invalid("idea", "challenges-problem-choice"));
    }
    let old = match standing {
        Some(of) => Some(store::talk::milestone(&*tx, id, of).await?),
        None => None,
    };
    let was_done = old.as_ref().and_then(|old| old.done_at);
    let fields = milestone::ActiveModel {
        idea_id: Set(said.idea),
        title: Set(title.clone()),
        lang: Set(texts::language(cx, Some(row.lang), &text)),
        text: Set(text),
        due_on: Set(due_on.map(str::to_owned)),
        done_at: Set(match (said.done, was_done) {
            (true, Some(at)) => Some(at),
            (true, None) => Some(cx.now()),
            (false, _) => None,
        }),
        ..Default::default()
    };
    let kept =
        store::talk::keep_milestone(&*tx, row.agency_id, id, standing, fields, cx.now()).await?;
    log(&mut tx, "challenges-log-milestone", id, None, Some(&title)).await?;
    if old.is_none() || (said.done && was_done.is_none()) {
        tx.tell(Event::MilestoneTold {
            challenge: id,
            milestone: kept,
            update: None,
        })
        .await?;
    }
    tx.commit().await?;
    Ok(kept)
}

/// How a step is coming along.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `text`.
pub async fn tell_milestone(
    cx: &Cx,
    id: ChallengeId,
    milestone: MilestoneId,
    text: &str,
) -> Result<()> {
    let text = checked_text("text", text, ANSWER_CHARS)?;
    let mut tx = cx.begin().await?;
    let row = find_to_keep(cx, &tx, id).await?;
    store::talk::milestone(&*tx, id, milestone).await?;
    let update = store::talk::keep_update(
        &*tx,
        milestone_update::ActiveModel {
            agency_id: Set(row.agency_id),
            milestone_id: Set(milestone),
            challenge_id: Set(id),
            lang: Set(texts::language(cx, None, &text)),
            text: Set(text),
            by_id: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    tx.tell(Event::MilestoneTold {
        challenge: id,
        milestone,
        update: Some(update),
    })
    .await?;
    tx.commit().await
}
