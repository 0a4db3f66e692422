//! How the staff look at one idea of a challenge.

use crate::words::{AgencyId, ChallengeId, IdeaId, IdeaStatus, Lang, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "evaluations")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub idea_id: IdeaId,
    pub challenge_id: ChallengeId,
    pub owner_id: Option<PersonId>,
    pub shortlisted_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub shortlist_reason: Option<String>,
    pub done_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub prepared_text: Option<String>,
    pub prepared_lang: Option<Lang>,
    pub prepared_status: Option<IdeaStatus>,
    pub prepared_by: Option<PersonId>,
    pub released_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
