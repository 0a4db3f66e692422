//! Something a person will hear of in their next gathered letter.

use crate::words::{AgencyId, Kind, LetterId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "notices")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub person_id: PersonId,
    #[sea_orm(column_type = "Text")]
    pub news: String,
    pub kind: Kind,
    pub thing_id: i64,
    pub payload: Json,
    #[sea_orm(column_type = "Text")]
    pub dedupe_key: String,
    pub created_at: DateTimeUtc,
    pub letter_id: Option<LetterId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
