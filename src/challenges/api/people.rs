//! Who follows a challenge, who may take part, and who looks over it.

use super::full;
use super::views::ChallengeFull;
use crate::people;
use entity::words::{AreaId, ChallengeId, GateDeed, PersonId, ReviewId, ReviewOutcome};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct PeopleApi;

#[derive(Object)]
struct AreaInput {
    area: AreaId,
}

#[derive(Object)]
struct InvitationInput {
    deed: GateDeed,
    addresses: Vec<String>,
}

#[derive(Object)]
struct Invited {
    /// How many were not invited yet.
    new: u64,
}

#[derive(Object)]
struct ReviewInput {
    of: PersonId,
}

#[derive(Object)]
struct OutcomeInput {
    outcome: ReviewOutcome,
    remark: Option<String>,
}

#[derive(Object)]
struct ReviewMade {
    id: ReviewId,
}

#[OpenApi]
impl PeopleApi {
    /// Follow a challenge
    #[oai(
        path = "/challenges/:id/follow",
        method = "put",
        operation_id = "follow_challenge"
    )]
    async fn follow(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        people::follow(&asked, ChallengeId(id.0)).await?;
        Ok(())
    }

    /// Follow it no longer
    #[oai(
        path = "/challenges/:id/follow",
        method = "delete",
        operation_id = "unfollow_challenge"
    )]
    async fn unfollow(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        people::unfollow(&asked, ChallengeId(id.0)).await?;
        Ok(())
    }

    /// Say where you live, for this challenge
    #[oai(
        path = "/challenges/:id/residence",
        method = "put",
        operation_id = "say_where_one_lives"
    )]
    async fn residence(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<AreaInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        people::say_where_one_lives(&asked, id, input.0.area).await?;
        full(&asked, id).await
    }

    /// Take back where you said you live, for this challenge
    ///
    /// What was handed in or voted meanwhile stays.
    #[oai(
        path = "/challenges/:id/residence",
        method = "delete",
        operation_id = "take_back_where_one_lives"
    )]
    async fn no_residence(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        people::take_back_where_one_lives(&asked, ChallengeId(id.0)).await?;
        Ok(())
    }

    /// Invite addresses to a deed
    #[oai(
        path = "/challenges/:id/invitations",
        method = "post",
        operation_id = "invite_to_challenge"
    )]
    async fn invite(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<InvitationInput>,
    ) -> ApiResult<Json<Invited>> {
        let addresses = input.0.addresses.join("\n");
        let new = people::invite(&asked, ChallengeId(id.0), input.0.deed, &addresses).await?;
        Ok(Json(Invited { new }))
    }

    /// Ask a colleague to look over it
    #[oai(
        path = "/challenges/:id/reviews",
        method = "post",
        operation_id = "ask_challenge_review"
    )]
    async fn ask_review(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<ReviewInput>,
    ) -> ApiResult<Json<ReviewMade>> {
        let id = people::ask_review(&asked, ChallengeId(id.0), input.0.of).await?;
        Ok(Json(ReviewMade { id }))
    }

    /// Say what you think of a challenge you were asked to look over
    #[oai(
        path = "/challenge-reviews/:id",
        method = "put",
        operation_id = "review_challenge"
    )]
    async fn review(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<OutcomeInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let remark = input.0.remark.unwrap_or_default();
        let id = people::review(&asked, ReviewId(id.0), input.0.outcome, &remark).await?;
        full(&asked, id).await
    }
}
