//! People, teams, sign-in, sessions, tokens.

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
    "create table people (
            id {id},
            email text not null,
            email_key text not null unique,
            name text not null,
            title text,
            lang text not null,
            is_admin boolean not null,
            letters text not null,
            last_letter_at {time},
            look text not null,
            unsubscribe_key text not null unique,
            confirmed_at {time},
            created_at {time} not null,
            left_at {time}
        )",
    "create table teams (
            id {id},
            agency_id bigint not null references agencies (id),
            names {json} not null,
            archived_at {time}
        )",
    "create index teams_by_agency_id on teams (agency_id)",
    "create table team_members (
            id {id},
            team_id bigint not null references teams (id),
            person_id bigint not null references people (id),
            is_lead boolean not null,
            unique (team_id, person_id)
        )",
    "create index team_members_by_person_id on team_members (person_id)",
    "create table blocks (
            id {id},
            agency_id bigint not null references agencies (id),
            person_id bigint not null references people (id),
            by_id bigint not null references people (id),
            reason text not null,
            created_at {time} not null,
            until {time},
            lifted_at {time}
        )",
    "create index blocks_by_person_id_lifted_at on blocks (person_id, lifted_at)",
    "create table sign_ins (
            id {id},
            email text not null,
            email_key text not null,
            name text,
            lang text not null,
            link_hash text not null unique,
            code_hash text not null,
            receipt_hash text not null unique,
            network text not null,
            return_to text not null,
            tries bigint not null,
            created_at {time} not null,
            expires_at {time} not null,
            used_at {time}
        )",
    "create index sign_ins_by_email_key_created_at on sign_ins (email_key, created_at)",
    "create index sign_ins_by_network_created_at on sign_ins (network, created_at)",
    "create table waiting_acts (
            id {id},
            sign_in_id bigint not null references sign_ins (id),
            email_key text not null,
            kind text not null,
            payload {json} not null,
            created_at {time} not null,
            done_at {time},
            outcome text
        )",
    "create index waiting_acts_by_sign_in_id on waiting_acts (sign_in_id)",
    "create index waiting_acts_by_email_key_done_at on waiting_acts (email_key, done_at)",
    "create table sessions (
            id {id},
            person_id bigint not null references people (id),
            token_hash text not null unique,
            user_agent text not null,
            network text not null,
            created_at {time} not null,
            seen_at {time} not null,
            expires_at {time} not null
        )",
    "create index sessions_by_person_id on sessions (person_id)",
    "create table tokens (
            id {id},
            person_id bigint not null references people (id),
            name text not null,
            token_hash text not null unique,
            scopes text not null,
            created_at {time} not null,
            last_used_at {time},
            expires_at {time},
            revoked_at {time}
        )",
    "create index tokens_by_person_id on tokens (person_id)",
    "create table idempotency_keys (
            id {id},
            person_id bigint not null references people (id),
            key text not null,
            request_hash text not null,
            status bigint not null,
            body text not null,
            created_at {time} not null,
            unique (person_id, key)
        )",
    "create index idempotency_keys_by_created_at on idempotency_keys (created_at)",
];
