//! What an improvement leads on to: a challenge, an official answer.

use crate::words::{AgencyId, ImprovementId, ImprovementLinkKind, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "improvement_links")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub improvement_id: ImprovementId,
    pub kind: ImprovementLinkKind,
    pub thing_id: i64,
    pub by_id: Option<PersonId>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
