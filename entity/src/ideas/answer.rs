//! An official answer: the status it brings, and who gave it.

use crate::words::{AgencyId, AnswerId, IdeaId, IdeaStatus, Lang, NamedStatusId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "answers")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AnswerId,
    pub agency_id: AgencyId,
    pub idea_id: IdeaId,
    pub by_id: PersonId,
    pub status: IdeaStatus,
    pub named_status_id: Option<NamedStatusId>,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    pub publish_at: DateTimeUtc,
    pub published_at: Option<DateTimeUtc>,
    pub withdrawn_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
