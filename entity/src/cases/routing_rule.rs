//! A sentence by which matters find their person. They are asked in order; the first that fits and finds somebody decides.

use crate::words::{AgencyId, PersonId, RoutingRuleId, RoutingTo, RoutingWhen, TeamId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "routing_rules")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: RoutingRuleId,
    pub agency_id: AgencyId,
    pub position: i64,
    #[sea_orm(column_type = "JsonBinary")]
    pub wanted: RoutingWhen,
    pub gives: RoutingTo,
    pub team_id: Option<TeamId>,
    pub person_id: Option<PersonId>,
    /// Whose turn it was last.
    pub last_id: Option<PersonId>,
    pub retired_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
