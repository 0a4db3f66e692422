//! E-mail that comes in.

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
    "create table mails (
            id {id},
            agency_id bigint not null references agencies (id),
            mark text not null unique,
            alike text not null,
            copies bigint not null,
            message_id text,
            sender text,
            sender_key text,
            came_to text,
            no_way_back boolean not null,
            subject text not null,
            size bigint not null,
            raw_key text,
            way text not null,
            state text not null,
            reason text,
            case_id bigint references cases (id),
            case_message_id bigint references case_messages (id),
            refused {json},
            vouched boolean not null,
            settled_by bigint references people (id),
            received_at {time} not null,
            settled_at {time}
        )",
    "create index mails_alike on mails (alike, received_at)",
    "create index mails_by_number on mails (message_id) where message_id is not null",
    "create index mails_of_sender on mails (sender_key, received_at) where sender_key is not null",
    "create index mails_by_state on mails (agency_id, state, id)",
    "create index mails_by_time on mails (received_at)",
    "create index mails_of_case on mails (case_id, id) where case_id is not null",
];
