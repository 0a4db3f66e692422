//! Addresses letters come back from, what will be forgotten and was told beforehand, and when an account was last used.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, TABLES).await
    }
}

const TABLES: &[&str] = &[
    "create table bounces (
            id {id},
            email_key text not null unique,
            failures bigint not null,
            status text not null,
            first_at {time} not null,
            last_at {time} not null,
            stopped_at {time}
        )",
    "create index letters_by_recipient_sent_at on letters (recipient, sent_at) where recipient <> ''",
    "create table retention_warnings (
            id {id},
            agency_id bigint not null references agencies (id),
            person_id bigint not null references people (id),
            kind text not null,
            thing_id bigint not null,
            warned_at {time} not null,
            due_at {time} not null,
            unique (kind, thing_id)
        )",
    "create index retention_warnings_by_kind_due_at on retention_warnings (kind, due_at)",
    "create index retention_warnings_by_person_id on retention_warnings (person_id)",
    "alter table people add column active_at {time}",
    "create index ideas_by_updated_at on ideas (updated_at) where status = 'draft'",
];
