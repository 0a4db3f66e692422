//! Live chat.

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
    "create table chats (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null unique references cases (id),
            state text not null,
            taken_by bigint references people (id),
            began_at {time} not null,
            taken_at {time},
            ended_at {time}
        )",
    "create index chats_by_state on chats (agency_id, state, id)",
    "create table chat_seats (
            id {id},
            agency_id bigint not null references agencies (id),
            person_id bigint not null unique references people (id),
            until {time} not null
        )",
];
