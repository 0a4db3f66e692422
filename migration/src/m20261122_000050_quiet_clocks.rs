//! Whoever has been away for long, and whose feed is due, by an index: both are asked at every start and every hour,
//! and walked through everybody.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, STATEMENTS).await
    }
}

const STATEMENTS: &[&str] = &[
    "create index people_by_last_seen on people (coalesce(active_at, created_at)) where left_at is null",
    "create index feed_readers_by_gathered_at on feed_readers (pace, gathered_at)",
];
