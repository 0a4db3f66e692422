//! What colleagues share about a case: an answer that is being written, and what it hangs together with.

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
    "create table case_drafts (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null unique references cases (id),
            text text not null,
            version bigint not null,
            by_id bigint references people (id),
            at {time} not null
        )",
    "create table case_links (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null references cases (id),
            kind text not null,
            thing_id bigint not null,
            by_id bigint references people (id),
            at {time} not null,
            unique (case_id, kind, thing_id)
        )",
    "create index case_links_by_thing on case_links (kind, thing_id)",
];
