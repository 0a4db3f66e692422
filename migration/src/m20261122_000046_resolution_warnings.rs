//! Who has a case is warned before its time to be closed is over, where an agency keeps such a clock.

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
    // When somebody is to be warned next of the resolution.
    "alter table cases add column solve_warn_at {time}",
    "create index cases_to_warn_of_resolution on cases (solve_warn_at) where solve_warn_at is not null",
];
