//! Which team looks after which theme.

use crate::words::{AgencyId, TeamId, ThemeId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "team_themes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub team_id: TeamId,
    pub theme_id: ThemeId,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
