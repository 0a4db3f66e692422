//! Evaluating: how the staff of an agency weigh the ideas of a challenge. Who is on the shortlist and why, who looks at
//! what, what was noted, what each thinks of it from 1 to 5, and the answer each idea will get. All of it is the staff's
//! own; the public sees only the answers, and those when they are released together.

use crate::answer;
use crate::{idea, store};
use accounts::texts;
use challenges::Act;
use entity::challenges::challenge;
use entity::ideas::{
    answer as answer_row, evaluation as row, evaluation_note, idea as idea_row, opinion,
};
use entity::words::{ChallengeId, IdeaId, IdeaStatus, Lang, PersonId, Visibility};
use hall::cx::{StaffAct, Tx};
use hall::error::{Error, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Deed, Problems};
use sea_orm::ActiveValue::Set;

/// Characters of a reason and of a note.
pub(crate) const REASON_CHARS: usize = 2_000;
const NOTE_CHARS: usize = 5_000;
/// The best opinion; the lowest is 1.
pub const BEST: i64 = 5;

/// An answer written ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    pub text: String,
    pub status: IdeaStatus,
    /// `None`: guessed from the text.
    pub lang: Option<Lang>,
}

/// What became of the prepared answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Released {
    pub count: i64,
    /// Left as they are: the idea was merged, withdrawn or answered otherwise meanwhile.
    pub left: i64,
}

/// An idea under the eyes of the staff, within a change.
struct Looked {
    challenge: challenge::Model,
    idea: idea_row::Model,
}

/// Who may, and whether it is the time for it.
async fn look(cx: &Cx, tx: &Tx, id: ChallengeId, idea: IdeaId) -> Result<Looked> {
    let challenge = store::evaluations::challenge(&**tx, id).await?;
    cx.may(Deed::EvaluateChallenge(&challenge))?;
    let idea = store::ideas::find_for_change(&**tx, idea).await?;
    if idea.challenge_id != Some(id) || idea.status == IdeaStatus::Draft {
        return Err(Error::Missing);
    }
    can_be_weighed(cx, id).await?;
    Ok(Looked { challenge, idea })
}

/// From the first idea until the decision is carried out.
pub(crate) async fn can_be_weighed(cx: &Cx, id: ChallengeId) -> Result<()> {
    let brief = challenges::brief(cx, id).await?;
    brief.open(Act::Evaluate, cx.now())?;
    Ok(())
}

async fn keep(cx: &Cx, tx: &Tx, looked: &Looked, change: row::ActiveModel) -> Result<()> {
    store::evaluations::keep(
        &**tx,
        looked.challenge.agency_id,
        looked.challenge.id,
        looked.idea.id,
        cx.now(),
        change,
    )
    .await
}

/// Puts an idea on the shortlist with the reason, or takes it off again (`None`).
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `reason`, a refusal outside its time.
pub async fn shortlist(
    cx: &Cx,
    id: ChallengeId,
    idea: IdeaId,
    reason: Option<String>,
) -> Result<()> {
    let mut tx = cx.begin().await?;
    let looked = look(cx, &tx, id, idea).await?;
    let reason = match reason {
        Some(reason) => Some(checked_reason("reason", &reason)?),
        None => None,
    };
    let change = row::ActiveModel {
        shortlisted_at: Set(reason.is_some().then(|| cx.now())),
        shortlist_reason: Set(reason.clone()),
        ..Default::default()
    };
    keep(cx, &tx, &looked, change).await?;
    let deed = match reason {
        Some(_) => "ideas-log-shortlisted",
        None => "ideas-log-off-shortlist",
    };
    tx.log(StaffAct {
        deed,
        kind: "idea",
        thing: idea.0,
        before: None::<()>,
        after: reason.map(|reason| serde_json::json!({ "reason": reason })),
    })
    .await?;
    tx.commit().await
}

pub(crate) fn checked_reason(
    field: impl Into<std::borrow::Cow<'static, str>>,
    text: &str,
) -> Result<String> {
    let text = texts::plain_breaks(text);
    let is = text.chars().count();
    let field = field.into();
    let mut problems = Problems::default();
    problems.expect(is > 0, field.clone(), Say::of("ideas-problem-reason"));
    problems.expect(
        is <= REASON_CHARS,
        field,
        Say::of("ideas-problem-text-long")
            .with("most", REASON_CHARS)
            .with("is", is),
    );
    problems.done()?;
    Ok(text)
}

/// Says which member of staff looks at the idea; `None`: nobody in particular.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `owner` for who is not of the staff, a refusal outside its time.
pub async fn give_to(
    cx: &Cx,
    id: ChallengeId,
    idea: IdeaId,
    owner: Option<PersonId>,
) -> Result<()> {
    let tx = cx.begin().await?;
    let looked = look(cx, &tx, id, idea).await?;
    if let Some(owner) = owner
        && !store::evaluations::is_colleague(&*tx, looked.challenge.agency_id, owner).await?
    {
        return Err(Error::invalid("owner", "ideas-problem-owner"));
    }
    let change = row::ActiveModel {
        owner_id: Set(owner),
        ..Default::default()
    };
    keep(cx, &tx, &looked, change).await?;
    tx.commit().await
}

/// Looked at, or to be looked at again.
///
/// # Errors
/// `Missing`, `Forbidden`, a refusal outside its time.
pub async fn mark_done(cx: &Cx, id: ChallengeId, idea: IdeaId, done: bool) -> Result<()> {
    let tx = cx.begin().await?;
    let looked = look(cx, &tx, id, idea).await?;
    let change = row::ActiveModel {
        done_at: Set(done.then(|| cx.now())),
        ..Default::default()
    };
    keep(cx, &tx, &looked, change).await?;
    tx.commit().await
}

/// One's own opinion from 1 to 5, or none any more. One per person and idea.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `score`, a refusal outside its time.
pub async fn think(cx: &Cx, id: ChallengeId, idea: IdeaId, score: Option<i64>) -> Result<()> {
    if score.is_some_and(|score| !(1..=BEST).contains(&score)) {
        return Err(Error::invalid("score", "ideas-problem-score"));
    }
    let tx = cx.begin().await?;
    let looked = look(cx, &tx, id, idea).await?;
    let by = cx.person()?;
    match score {
        Some(score) => {
            let said = opinion::ActiveModel {
                agency_id: Set(looked.challenge.agency_id),
                idea_id: Set(idea),
                challenge_id: Set(id),
                by_id: Set(by),
                score: Set(score),
                updated_at: Set(cx.now()),
                ..Default::default()
            };
            store::evaluations::keep_opinion(&*tx, said).await?;
        }
        None => store::evaluations::drop_opinion(&*tx, idea, by).await?,
    }
    tx.commit().await
}

/// A note for colleagues. Never public, never changed.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `text`, a refusal outside its time.
pub async fn note(cx: &Cx, id: ChallengeId, idea: IdeaId, text: &str) -> Result<()> {
    let text = idea::checked_text(text, NOTE_CHARS)?;
    let tx = cx.begin().await?;
    let looked = look(cx, &tx, id, idea).await?;
    let written = evaluation_note::ActiveModel {
        agency_id: Set(looked.challenge.agency_id),
        idea_id: Set(idea),
        challenge_id: Set(id),
        by_id: Set(cx.person()?),
        text: Set(text),
        created_at: Set(cx.now()),
        ..Default::default()
    };
    store::evaluations::keep_note(&*tx, written).await?;
    tx.commit().await
}

/// Writes the answer the idea will get, or throws the written one away. Nobody outside sees it before its release.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `text` and `status`; `NoSuchStep`, or `AlreadyDecided` when it was released.
pub async fn prepare_answer(
    cx: &Cx,
    id: ChallengeId,
    idea: IdeaId,
    prepared: Option<Prepared>,
) -> Result<()> {
    let tx = cx.begin().await?;
    let looked = look(cx, &tx, id, idea).await?;
    if store::evaluations::find(&*tx, idea)
        .await?
        .is_some_and(|found| found.released_at.is_some())
    {
        return Err(Refusal::AlreadyDecided.into());
    }
    let change = match prepared {
        Some(prepared) => {
            let text = idea::checked_text(&prepared.text, cx.config().limits.text_chars)?;
            idea::can_step(looked.idea.status, prepared.status)?;
            let lang = prepared
                .lang
                .or_else(|| press::guess_language(&text))
                .unwrap_or(cx.lang);
            row::ActiveModel {
                prepared_text: Set(Some(text)),
                prepared_lang: Set(Some(lang)),
                prepared_status: Set(Some(prepared.status)),
                prepared_by: Set(Some(cx.person()?)),
                ..Default::default()
            }
        }
        None => row::ActiveModel {
            prepared_text: Set(None),
            prepared_lang: Set(None),
            prepared_status: Set(None),
            prepared_by: Set(None),
            ..Default::default()
        },
    };
    keep(cx, &tx, &looked, change).await?;
    tx.commit().await
}

/// Gives every prepared answer in the same moment. What was released before stays as it is.
///
/// # Errors
/// `Missing`, `Forbidden`, a refusal outside its time.
pub async fn release(cx: &Cx, id: ChallengeId) -> Result<Released> {
    let cx = &cx.at(cx.now());
    let mut tx = cx.begin().await?;
    let challenge = store::evaluations::challenge_for_change(&*tx, id).await?;
    cx.may(Deed::EvaluateChallenge(&challenge))?;
    can_be_weighed(cx, id).await?;
    let released = release_in(cx, &mut tx, id).await?;
    if released.count > 0 {
        tx.log(StaffAct {
            deed: "ideas-log-answers-released",
            kind: "challenge",
            thing: id.0,
            before: None::<()>,
            after: Some(serde_json::json!({ "count": released.count })),
        })
        .await?;
    }
    tx.commit().await?;
    Ok(released)
}

/// The same within a change that decides.
pub(crate) async fn release_in(cx: &Cx, tx: &mut Tx, id: ChallengeId) -> Result<Released> {
    let mut released = Released::default();
    for prepared in store::evaluations::prepared(&**tx, id).await? {
        let (Some(text), Some(status), Some(by)) = (
            &prepared.prepared_text,
            prepared.prepared_status,
            prepared.prepared_by,
        ) else {
            continue;
        };
        let idea = store::ideas::find_for_change(&**tx, prepared.idea_id).await?;
        let stands =
            idea.visibility == Visibility::Public && idea::can_step(idea.status, status).is_ok();
        if !stands {
            released.left += 1;
            continue;
        }
        let now = cx.now();
        let kept = store::answers::keep(
            &**tx,
            answer_row::ActiveModel {
                agency_id: Set(idea.agency_id),
                idea_id: Set(idea.id),
                by_id: Set(by),
                status: Set(status),
                named_status_id: Set(None),
                lang: Set(prepared.prepared_lang.unwrap_or(cx.lang)),
                text: Set(text.clone()),
                publish_at: Set(now),
                published_at: Set(None),
                withdrawn_at: Set(None),
                created_at: Set(now),
                ..Default::default()
            },
        )
        .await?;
        answer::publish(cx, tx, &kept).await?;
        let change = row::ActiveModel {
            released_at: Set(Some(now)),
            ..Default::default()
        };
        store::evaluations::keep(&**tx, idea.agency_id, id, idea.id, now, change).await?;
        released.count += 1;
    }
    Ok(released)
}
