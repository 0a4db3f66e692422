//! The clock of a resolution, where an agency keeps one.

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
    "alter table cases add column solve_due_at {time}",
    "alter table cases add column solve_late_at {time}",
    "alter table cases add column solve_counted_by bigint",
    // Working minutes in which the clock stood still.
    "alter table cases add column paused_minutes bigint not null default 0",
    "create index cases_to_solve_by_due on cases (solve_due_at) where solve_due_at is not null and solve_late_at is null",
    "create index cases_to_solve_by_count on cases (agency_id, solve_counted_by) \
        where solve_due_at is not null and solve_late_at is null",
    "create index cases_without_resolution on cases (agency_id, id) \
        where solve_counted_by is null and resolved_at is null and forgotten_at is null",
    "alter table case_outcomes add column paused_minutes bigint",
];
