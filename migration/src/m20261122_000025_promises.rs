//! The promise of an answer: when each matter is due, and what became of every promise.

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
    "alter table cases add column due_at {time}",
    "alter table cases add column late_at {time}",
    "alter table cases add column counted_by bigint",
    "create index cases_promised_by_due_at on cases (due_at) where due_at is not null and late_at is null",
    "create table case_outcomes (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null references cases (id),
            clock text not null,
            result text not null,
            started_at {time} not null,
            due_at {time} not null,
            at {time} not null,
            working_minutes bigint,
            calendar_version bigint not null,
            theme_id bigint references themes (id),
            month text not null,
            unique (case_id, clock, started_at, result)
        )",
    "create index case_outcomes_answered on case_outcomes (agency_id, month, working_minutes) \
        where working_minutes is not null",
    "create table case_figures (
            id {id},
            agency_id bigint not null references agencies (id),
            month text not null,
            theme bigint not null,
            met bigint not null,
            late bigint not null,
            late_answers bigint not null,
            unique (agency_id, month, theme)
        )",
];
