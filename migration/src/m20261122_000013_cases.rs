//! The one counter: matters people bring, what is said about them, and the links that open them without an account.

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
    "create table cases (
            id {id},
            agency_id bigint not null references agencies (id),
            kind text not null,
            reference text not null,
            channel text not null,
            subject text not null,
            lang text not null,
            reader_lang text not null,
            person_id bigint references people (id),
            email text,
            email_key text,
            network text,
            about_kind text,
            about_id bigint,
            about_url text,
            about text,
            theme_id bigint references themes (id),
            area_id bigint references areas (id),
            team_id bigint references teams (id),
            answerer_id bigint references people (id),
            status text not null,
            version bigint not null,
            received_at {time} not null,
            created_at {time} not null,
            updated_at {time} not null,
            waiting_since {time},
            first_answered_at {time},
            resolved_at {time},
            helped boolean,
            forgotten_at {time},
            unique (agency_id, reference)
        )",
    "create index cases_by_agency_id_status_id on cases (agency_id, status, id)",
    "create index cases_by_person_id_id on cases (person_id, id) where person_id is not null",
    "create index cases_by_email_key_received_at on cases (email_key, received_at) where email_key is not null",
    "create index cases_by_network_received_at on cases (network, received_at) where network is not null",
    "create index cases_with_email_by_updated_at on cases (updated_at) where email is not null",
    "create index cases_with_words_by_updated_at on cases (updated_at) where forgotten_at is null",
    "create table case_messages (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null references cases (id),
            side text not null,
            word text not null,
            by_id bigint references people (id),
            text text not null,
            lang text not null,
            hidden_at {time},
            hidden_by bigint references people (id),
            hidden_rule text,
            hidden_reason text,
            created_at {time} not null
        )",
    "create index case_messages_by_case_id_id on case_messages (case_id, id)",
    "create table case_keys (
            id {id},
            case_id bigint not null references cases (id),
            hash text not null unique,
            created_at {time} not null,
            ended_at {time}
        )",
    "create index case_keys_by_case_id on case_keys (case_id)",
    "create table case_numbers (
            id {id},
            agency_id bigint not null references agencies (id),
            year bigint not null,
            last bigint not null,
            unique (agency_id, year)
        )",
];
