//! The city answers: by name, with the status the answer brings, now or at a time, to one idea or to many.

use crate::views::{AnswerView, IdeaView, StatusView};
use crate::{browse, idea, store};
use chrono::{DateTime, Utc};
use entity::ideas::answer as row;
use entity::words::{AnswerId, IdeaId, IdeaStatus, Lang, NamedStatusId};
use hall::cx::{StaffAct, Tx};
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Event};
use sea_orm::ActiveValue::Set;

/// An official answer as staff wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub text: String,
    pub status: IdeaStatus,
    /// The agency's own name for the status.
    pub named_status: Option<NamedStatusId>,
    /// `None`: guessed from the text.
    pub lang: Option<Lang>,
    /// `None` or past: now.
    pub publish_at: Option<DateTime<Utc>>,
}

/// The city answers an idea. The author, every supporter and every follower will hear of it.
pub async fn answer(cx: &Cx, id: IdeaId, asked: Answer) -> Result<IdeaView> {
    let mut tx = cx.begin().await?;
    answer_in(&mut tx, id, &asked).await?;
    tx.commit().await?;
    browse::one(cx, id).await
}

/// The same answer to several ideas, to all or to none.
pub async fn answer_many(cx: &Cx, ids: &[IdeaId], asked: Answer) -> Result<usize> {
    let mut tx = cx.begin().await?;
    let mut sorted = ids.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    for id in &sorted {
        answer_in(&mut tx, *id, &asked).await?;
    }
    tx.commit().await?;
    Ok(sorted.len())
}

/// The same within somebody else's transaction: the inbox answers and closes its item in one.
pub async fn answer_in(tx: &mut Tx, id: IdeaId, asked: &Answer) -> Result<AnswerId> {
    let cx = &tx.cx().clone();
    let idea = store::ideas::find_for_change(&**tx, id).await?;
    cx.may(Deed::AnswerIdea(&idea))?;
    let text = idea::checked_text(&asked.text, cx.config().limits.text_chars)?;
    idea::can_step(idea.status, asked.status)?;
    let named = named_status(cx, asked).await?;
    let now = cx.now();
    let at = asked.publish_at.filter(|at| *at > now);
    let kept = store::answers::keep(
        &**tx,
        row::ActiveModel {
            agency_id: Set(idea.agency_id),
            idea_id: Set(id),
            by_id: Set(cx.person()?),
            status: Set(asked.status),
            named_status_id: Set(named),
            lang: Set(asked
                .lang
                .or_else(|| press::guess_language(&text))
                .unwrap_or(cx.lang)),
            text: Set(text.clone()),
            publish_at: Set(at.unwrap_or(now)),
            published_at: Set(None),
            withdrawn_at: Set(None),
            created_at: Set(now),
            ..Default::default()
        },
    )
    .await?;
    tx.log(StaffAct {
        deed: if at.is_some() {
            "ideas-log-answer-planned"
        } else {
            "ideas-log-idea-answered"
        },
        kind: "idea",
        thing: id.0,
        before: Some(serde_json::json!({ "status": idea.status })),
        after: Some(
            serde_json::json!({ "status": asked.status, "text": text, "at": at.unwrap_or(now) }),
        ),
    })
    .await?;
    if at.is_none() {
        publish(cx, tx, &kept).await?;
    }
    Ok(kept.id)
}

pub(crate) async fn publish(cx: &Cx, tx: &mut Tx, answer: &row::Model) -> Result<()> {
    let now = cx.now();
    if !store::answers::mark_published(&**tx, answer.id, now).await? {
        return Ok(());
    }
    store::ideas::set_status(
        &**tx,
        answer.idea_id,
        answer.status,
        answer.named_status_id,
        now,
    )
    .await?;
    store::ideas::mark_answered(&**tx, answer.idea_id, now).await?;
    tx.tell(Event::IdeaAnswered {
        idea: answer.idea_id,
        answer: answer.id,
        status: answer.status,
    })
    .await
}

async fn named_status(cx: &Cx, asked: &Answer) -> Result<Option<NamedStatusId>> {
    let Some(id) = asked.named_status else {
        return Ok(None);
    };
    let site = agencies::site(cx).await?;
    match site.status(id) {
        Some(named) if named.meaning == asked.status => Ok(Some(id)),
        _ => Err(Error::invalid("status", "ideas-problem-status")),
    }
}

/// Publishes planned answers whose time has come. What has meanwhile become impossible (the idea was merged) is withdrawn
/// and stays in the log.
pub async fn keep_due_answers(cx: &Cx) -> Result<usize> {
    let due = store::answers::due(cx.db(), cx.now()).await?;
    for answer in &due {
        let mut tx = cx.begin().await?;
        let idea = store::ideas::find_for_change(&*tx, answer.idea_id).await?;
        if idea::can_step(idea.status, answer.status).is_ok() {
            publish(cx, &mut tx, answer).await?;
        } else {
            store::answers::mark_withdrawn(&*tx, answer.id, cx.now()).await?;
        }
        tx.commit().await?;
    }
    Ok(due.len())
}

/// Takes a planned answer back before its time.
pub async fn withdraw_planned(cx: &Cx, id: AnswerId) -> Result<IdeaId> {
    let mut tx = cx.begin().await?;
    let answer = store::answers::find(&*tx, id).await?;
    let idea = store::ideas::find(&*tx, answer.idea_id).await?;
    cx.may(Deed::AnswerIdea(&idea))?;
    if !store::answers::mark_withdrawn(&*tx, id, cx.now()).await? {
        return Err(Refusal::AlreadyDecided.into());
    }
    tx.log(StaffAct {
        deed: "ideas-log-answer-withdrawn",
        kind: "idea",
        thing: idea.id.0,
        before: Some(serde_json::json!({ "text": answer.text })),
        after: None::<()>,
    })
    .await?;
    tx.commit().await?;
    Ok(idea.id)
}

/// The answer as it will be read, before it is given. Changes nothing.
pub async fn preview(cx: &Cx, id: IdeaId, asked: &Answer) -> Result<AnswerView> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::AnswerIdea(&idea))?;
    let text = idea::checked_text(&asked.text, cx.config().limits.text_chars)?;
    idea::can_step(idea.status, asked.status)?;
    let named = named_status(cx, asked).await?;
    let site = agencies::site(cx).await?;
    let me = cx.person()?;
    let chips = accounts::names(cx, &[me]).await?;
    Ok(AnswerView {
        id: 0,
        at: asked
            .publish_at
            .filter(|at| *at > cx.now())
            .unwrap_or_else(|| cx.now()),
        by: chips.get(&me).cloned(),
        status: StatusView {
            meaning: asked.status,
            name: browse::status_name(cx, &site, asked.status, named),
        },
        html: press::prose(&text),
        lang: asked
            .lang
            .or_else(|| press::guess_language(&text))
            .unwrap_or(cx.lang),
        text,
        planned: asked.publish_at.is_some_and(|at| at > cx.now()),
    })
}
