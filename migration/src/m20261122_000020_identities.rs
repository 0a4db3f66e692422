//! Signing in by other services: attempts under way, what came back and waits for a yes, and who is known there.

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
    "create table attempts (
            id {id},
            provider text not null,
            state_hash text not null unique,
            browser_hash text not null,
            network text not null,
            lang text not null,
            person_id bigint references people (id),
            sign_in_id bigint,
            return_to text not null,
            created_at {time} not null,
            expires_at {time} not null
        )",
    "create index attempts_by_expires_at on attempts (expires_at)",
    "create index attempts_by_network_created_at on attempts (network, created_at)",
    "create index attempts_by_person_id on attempts (person_id) where person_id is not null",
    "create table identity_offers (
            id {id},
            key_hash text not null unique,
            browser_hash text not null,
            provider text not null,
            issuer text not null,
            subject text not null,
            known_as text not null,
            name text,
            email text,
            verified boolean not null,
            grants {json} not null,
            lang text not null,
            person_id bigint references people (id),
            sign_in_id bigint,
            return_to text not null,
            created_at {time} not null,
            expires_at {time} not null
        )",
    "create index identity_offers_by_expires_at on identity_offers (expires_at)",
    "create index identity_offers_by_person_id on identity_offers (person_id) where person_id is not null",
    "create table identities (
            id {id},
            person_id bigint not null references people (id),
            provider text not null,
            issuer text not null,
            subject text not null,
            known_as text not null,
            granted {json} not null,
            created_at {time} not null,
            used_at {time} not null,
            unique (issuer, subject)
        )",
    "create index identities_by_person_id on identities (person_id)",
    "alter table sessions add column provider text",
];
