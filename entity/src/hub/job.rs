//! Work to be done at least once.

use crate::words::JobState;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub payload: Json,
    #[sea_orm(column_type = "Text", nullable)]
    /// While it waits, no second job with this key is made. Let go of when the job is claimed.
    pub dedupe_key: Option<String>,
    /// Jobs of one lane run one after the other, never side by side: the key the job was made with.
    #[sea_orm(column_type = "Text", nullable)]
    pub lane: Option<String>,
    pub run_at: DateTimeUtc,
    pub attempts: i64,
    pub lease_until: Option<DateTimeUtc>,
    pub state: JobState,
    #[sea_orm(column_type = "Text", nullable)]
    pub last_error: Option<String>,
    pub progress: Option<Json>,
    pub created_at: DateTimeUtc,
    pub finished_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
