//! One thing that waits for the staff, or waited. What it says is a copy; the thing itself stands in its own room.

use crate::words::{
    AgencyId, AreaId, CaseKind, Decision, InboxDeed, InboxItemId, ItemKind, ItemState, Lang,
    PersonId, TeamId, ThemeId,
};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "inbox_items")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: InboxItemId,
    pub agency_id: AgencyId,
    pub kind: ItemKind,
    pub thing_id: i64,
    /// Of what came to the counter: feedback, or any other matter.
    pub case_kind: Option<CaseKind>,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub excerpt: String,
    pub lang: Lang,
    pub author_id: Option<PersonId>,
    pub theme_id: Option<ThemeId>,
    pub area_id: Option<AreaId>,
    pub state: ItemState,
    pub team_id: Option<TeamId>,
    pub assignee_id: Option<PersonId>,
    /// When it last began to wait.
    pub received_at: DateTimeUtc,
    /// When it first came; coming back does not move it.
    pub came_at: Option<DateTimeUtc>,
    pub snoozed_until: Option<DateTimeUtc>,
    pub first_answered_at: Option<DateTimeUtc>,
    pub decision: Option<Decision>,
    pub decided_at: Option<DateTimeUtc>,
    pub decided_by: Option<PersonId>,
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    /// A decline is told to its writer at this moment, unless it is undone before.
    pub tell_at: Option<DateTimeUtc>,
    pub note_count: i64,
    /// Who changed it last, how and when: whoever comes second is told.
    pub changed_by: Option<PersonId>,
    pub changed_how: Option<InboxDeed>,
    pub changed_at: DateTimeUtc,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
