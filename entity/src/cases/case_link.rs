//! Something a case hangs together with: an idea, an article, a challenge. The staff's own.

use crate::words::{AgencyId, CaseId, Kind, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_links")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    pub kind: Kind,
    pub thing_id: i64,
    pub by_id: Option<PersonId>,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
