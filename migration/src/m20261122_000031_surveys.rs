//! What people say of the answer once a case is closed, and cases that wait for somebody else.

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
    "create table case_surveys (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null unique references cases (id),
            score bigint not null,
            words text,
            theme_id bigint references themes (id),
            team_id bigint references teams (id),
            month text not null,
            created_at {time} not null,
            changed_at {time} not null,
            seen_at {time},
            seen_by bigint references people (id)
        )",
    "create index case_surveys_by_month on case_surveys (agency_id, month, id)",
    "create index case_surveys_said on case_surveys (agency_id, changed_at) where words is not null",
    "create index case_surveys_low on case_surveys (agency_id, changed_at) where score <= 2 and seen_at is null",
    "create table case_survey_figures (
            id {id},
            agency_id bigint not null references agencies (id),
            month text not null,
            theme bigint not null,
            team bigint not null,
            ones bigint not null,
            twos bigint not null,
            threes bigint not null,
            fours bigint not null,
            fives bigint not null,
            unique (agency_id, month, theme, team)
        )",
    "alter table cases add column waits_for text",
    "alter table cases add column waits_since {time}",
    "alter table cases add column nudge_at {time}",
    "alter table cases add column nudged boolean not null default false",
    "create index cases_to_nudge on cases (nudge_at) where nudge_at is not null",
];
