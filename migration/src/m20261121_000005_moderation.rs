//! Reports and decisions.

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
    "create table reports (
            id {id},
            agency_id bigint not null references agencies (id),
            kind text not null,
            thing_id bigint not null,
            reporter_id bigint references people (id),
            rule text not null,
            text text not null,
            created_at {time} not null,
            unique (kind, thing_id, reporter_id)
        )",
    "create index reports_by_kind_thing_id on reports (kind, thing_id)",
    "create table moderation_matters (
            id {id},
            agency_id bigint not null references agencies (id),
            kind text not null,
            thing_id bigint not null,
            author_id bigint,
            cause text not null,
            state text not null,
            excerpt text not null,
            opened_at {time} not null,
            decided_by bigint,
            decided_at {time},
            rule text,
            reason text,
            visibility_before text,
            appeal text,
            appealed_at {time},
            appeal_answer text,
            appeal_key text not null unique
        )",
    "create index moderation_matters_by_agency_id_state_id on moderation_matters (agency_id, state, id)",
    // A thing waits in the queue once, however many say so at the same moment.
    "create unique index moderation_matters_one_waiting on moderation_matters (kind, thing_id) where state = 'waiting'",
    "create index moderation_matters_by_kind_thing_id on moderation_matters (kind, thing_id)",
];
