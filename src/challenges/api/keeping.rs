//! What its keepers do with a challenge: words, dates, rules, publishing, its end.

use super::full;
use super::views::ChallengeFull;
use crate::challenge::{DateInput, Rules, Words};
use crate::draft::{self as drafting, FormInput};
use crate::publish as publishing;
use entity::words::{Blueprint, ChallengeId, PhaseKind};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct KeepingApi;

/// A new challenge. What is left out comes from the blueprint.
#[derive(Object)]
pub(super) struct ChallengeInput {
    blueprint: Option<Blueprint>,
    words: Words,
    dates: Option<Vec<DateInput>>,
    rules: Option<Rules>,
    form: Option<FormInput>,
}

#[derive(Object)]
struct WordsInput {
    words: Words,
    /// The version these words were written over; another one meanwhile is a conflict.
    over: Option<i64>,
}

#[derive(Object)]
struct PublishInput {
    /// Local time of the challenge's zone or RFC 3339; left out: now.
    at: Option<String>,
}

#[derive(Object)]
struct MoveInput {
    /// Local time of the challenge's zone or RFC 3339. Only later than it stands.
    starts_at: String,
    /// Everyone can read it.
    reason: String,
}

#[derive(Object)]
struct Reason {
    reason: String,
}

/// Begins a challenge as a draft; what is refused leaves no half of itself behind.
pub(super) async fn draft(asked: &Asked, said: ChallengeInput) -> ApiResult<ChallengeId> {
    let blueprint = said.blueprint.unwrap_or(Blueprint::IdeasThenVote);
    let id = drafting::draft(asked, blueprint, said.words).await?;
    let rest = async {
        if let Some(rules) = said.rules {
            drafting::keep_rules(asked, id, rules).await?;
        }
        if let Some(dates) = said.dates {
            drafting::keep_dates(asked, id, &dates).await?;
        }
        if let Some(form) = said.form {
            drafting::keep_form(asked, id, form).await?;
        }
        Ok::<(), hall::Error>(())
    };
    if let Err(wrong) = rest.await {
        publishing::archive(asked, id).await?;
        return Err(wrong.into());
    }
    Ok(id)
}

#[OpenApi]
impl KeepingApi {
    /// Change a challenge's words
    #[oai(
        path = "/challenges/:id/words",
        method = "put",
        operation_id = "edit_challenge"
    )]
    async fn edit(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<WordsInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        drafting::edit(&asked, id, input.0.words, input.0.over).await?;
        full(&asked, id).await
    }

    /// Set all the dates of a draft
    #[oai(
        path = "/challenges/:id/phases",
        method = "put",
        operation_id = "keep_challenge_dates"
    )]
    async fn dates(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Vec<DateInput>>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        drafting::keep_dates(&asked, id, &input.0).await?;
        full(&asked, id).await
    }

    /// Move a date of a published challenge later
    #[oai(
        path = "/challenges/:id/phases/:phase",
        method = "patch",
        operation_id = "move_challenge_phase"
    )]
    async fn move_phase(
        &self,
        asked: Asked,
        id: Path<i64>,
        phase: Path<PhaseKind>,
        input: Json<MoveInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        publishing::move_phase(&asked, id, phase.0, &input.0.starts_at, &input.0.reason).await?;
        full(&asked, id).await
    }

    /// For whom each deed is and how the vote goes
    #[oai(
        path = "/challenges/:id/rules",
        method = "put",
        operation_id = "keep_challenge_rules"
    )]
    async fn rules(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Rules>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        drafting::keep_rules(&asked, id, input.0).await?;
        full(&asked, id).await
    }

    /// Publish a challenge, now or at a time
    #[oai(
        path = "/challenges/:id/publish",
        method = "post",
        operation_id = "publish_challenge"
    )]
    async fn publish(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<PublishInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        publishing::publish(&asked, id, input.0.at.as_deref()).await?;
        full(&asked, id).await
    }

    /// Do not publish it at that time after all
    #[oai(
        path = "/challenges/:id/publish",
        method = "delete",
        operation_id = "unplan_challenge"
    )]
    async fn unplan(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        publishing::do_not_publish(&asked, id).await?;
        full(&asked, id).await
    }

    /// Call a challenge off
    #[oai(
        path = "/challenges/:id/cancel",
        method = "post",
        operation_id = "cancel_challenge"
    )]
    async fn cancel(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Reason>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        publishing::cancel(&asked, id, &input.0.reason).await?;
        full(&asked, id).await
    }

    /// Put a challenge away; a draft is thrown away
    #[oai(
        path = "/challenges/:id/archive",
        method = "post",
        operation_id = "archive_challenge"
    )]
    async fn archive(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        publishing::archive(&asked, ChallengeId(id.0)).await?;
        Ok(())
    }

    /// The same once more, as a draft
    #[oai(
        path = "/challenges/:id/clone",
        method = "post",
        operation_id = "clone_challenge"
    )]
    async fn once_more(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChallengeFull>> {
        let id = drafting::clone(&asked, ChallengeId(id.0)).await?;
        full(&asked, id).await
    }
}
