//! News and letters.

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
    "create table notices (
            id {id},
            agency_id bigint not null references agencies (id),
            person_id bigint not null references people (id),
            news text not null,
            kind text not null,
            thing_id bigint not null,
            payload {json} not null,
            dedupe_key text not null unique,
            created_at {time} not null,
            letter_id bigint
        )",
    "create index notices_by_letter_id_person_id_created_at on notices (letter_id, person_id, created_at)",
    "create table letters (
            id {id},
            person_id bigint,
            recipient text not null,
            lang text not null,
            kind text not null,
            subject text not null,
            text text not null,
            html text not null,
            headers {json} not null,
            message_id text not null unique,
            dedupe_key text unique,
            state text not null,
            attempts bigint not null,
            try_at {time} not null,
            last_error text,
            created_at {time} not null,
            sent_at {time}
        )",
    "create index letters_by_state_try_at_id on letters (state, try_at, id)",
    "create index letters_by_person_id_created_at on letters (person_id, created_at)",
];
