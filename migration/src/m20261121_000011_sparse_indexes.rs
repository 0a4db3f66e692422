//! Indexes of columns that are nearly always empty hold only the rows where they are not. The planner of SQLite counts
//! the empty ones as one value that fits half the table, and walked all of it rather than use such an index.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, INDEXES).await
    }
}

const INDEXES: &[&str] = &[
    "drop index comments_by_root_id_id",
    "create index comments_by_root_id_id on comments (root_id, id) where root_id is not null",
    "drop index supports_by_via_merge_id",
    "create index supports_by_via_merge_id on supports (via_merge_id) where via_merge_id is not null",
    "drop index ideas_by_merged_into",
    "create index ideas_by_merged_into on ideas (merged_into) where merged_into is not null",
];
