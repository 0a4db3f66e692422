//! Who belongs to a company, which matters are its own, and two entries of one company as one.

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
    "create table organisation_members (
            id {id},
            agency_id bigint not null references agencies (id),
            organisation_id bigint not null references organisations (id),
            person_id bigint not null references people (id),
            role text not null,
            asked_at {time} not null,
            confirmed_at {time},
            confirmed_by bigint references people (id),
            unique (organisation_id, person_id)
        )",
    "create index organisation_members_by_person on organisation_members (person_id)",
    "create index organisation_members_waiting on organisation_members (agency_id, id) where confirmed_at is null",
    "create table organisation_merges (
            id {id},
            agency_id bigint not null references agencies (id),
            canonical_id bigint not null references organisations (id),
            merged_id bigint not null references organisations (id),
            by_id bigint references people (id),
            at {time} not null,
            undone_at {time},
            undone_by bigint references people (id)
        )",
    "create unique index organisation_merges_standing on organisation_merges (merged_id) where undone_at is null",
    "alter table organisations add column merged_into bigint references organisations (id)",
    "create index organisations_merged on organisations (merged_into) where merged_into is not null",
    // By which two entries of one company are found.
    "alter table organisations add column name_key text not null default ''",
    "alter table organisations add column number_key text not null default ''",
    "update organisations set name_key = lower(name), \
        number_key = replace(replace(upper(number), '-', ''), ' ', '')",
    "create index organisations_by_name_key on organisations (agency_id, name_key)",
    "create index organisations_by_number_key on organisations (agency_id, number_key)",
    "alter table cases add column held_by bigint references organisations (id)",
    "create index cases_by_held_by on cases (held_by, id) where held_by is not null",
];
