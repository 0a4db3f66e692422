//! Cases that are worked on together.

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
    "create table case_merges (
            id {id},
            agency_id bigint not null references agencies (id),
            canonical_id bigint not null references cases (id),
            merged_id bigint not null references cases (id),
            by_id bigint references people (id),
            at {time} not null,
            undone_at {time},
            undone_by bigint references people (id),
            received_before {time} not null,
            waiting_before {time},
            due_before {time}
        )",
    "create unique index case_merges_standing on case_merges (merged_id) where undone_at is null",
    "create index case_merges_by_canonical on case_merges (canonical_id) where undone_at is null",
    "alter table cases add column merged_into bigint references cases (id)",
    "create index cases_merged on cases (merged_into) where merged_into is not null",
];
