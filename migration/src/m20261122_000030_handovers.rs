//! Handing over a case with an introduction, and the warnings before and after a promise is missed.

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
    "create table case_handovers (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null references cases (id),
            from_id bigint references people (id),
            offered_by bigint references people (id),
            meant_for bigint references people (id),
            to_id bigint references people (id),
            team_id bigint references teams (id),
            about text not null,
            done text not null,
            needed text not null,
            why text not null,
            lang text not null,
            offered_at {time} not null,
            due_at {time} not null,
            counted_by bigint not null,
            late_at {time},
            ended_at {time},
            ending text,
            ended_by bigint references people (id),
            reason text,
            message_id bigint references case_messages (id)
        )",
    "create index case_handovers_by_case_id on case_handovers (case_id)",
    "create unique index case_handovers_open on case_handovers (case_id) where ended_at is null",
    "create index case_handovers_open_by_agency on case_handovers (agency_id, due_at) where ended_at is null",
    "create index case_handovers_unanswered on case_handovers (due_at) where ended_at is null and late_at is null",
    "create table case_warnings (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null references cases (id),
            step text not null,
            started_at {time} not null,
            due_at {time} not null,
            person_id bigint references people (id),
            new_due_at {time},
            at {time} not null
        )",
    "create unique index case_warnings_once on case_warnings (case_id, started_at, step, person_id) \
        where person_id is not null",
    "create unique index case_warnings_once_to_its_person on case_warnings (case_id, started_at, step) \
        where person_id is null",
    "create index case_warnings_by_person on case_warnings (person_id, id) where person_id is not null",
    // When somebody is to be warned next.
    "alter table cases add column warn_at {time}",
    "create index cases_to_warn on cases (warn_at) where warn_at is not null",
    "update cases set warn_at = waiting_since where waiting_since is not null and due_at is not null",
];
