//! Any matter at the one counter: who brings it and how they want to hear, and the rules by which it finds its person.

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
    "create table organisations (
            id {id},
            agency_id bigint not null references agencies (id),
            country text not null,
            number text not null,
            name text not null,
            contact_id bigint references people (id),
            created_at {time} not null,
            unique (agency_id, country, number)
        )",
    "create table routing_rules (
            id {id},
            agency_id bigint not null references agencies (id),
            position bigint not null,
            wanted {json} not null,
            gives text not null,
            team_id bigint references teams (id),
            person_id bigint references people (id),
            last_id bigint references people (id),
            retired_at {time},
            created_at {time} not null
        )",
    "create index routing_rules_by_agency_id_position on routing_rules (agency_id, position)",
    "alter table cases add column organisation_id bigint references organisations (id)",
    "alter table cases add column from_name text",
    "alter table cases add column phone text",
    "alter table cases add column reply text",
    "alter table cases add column call_at {time}",
    "alter table cases add column logged_by bigint references people (id)",
    "alter table cases add column routed {json}",
    "create index cases_by_organisation_id_id on cases (organisation_id, id) where organisation_id is not null",
    "create index cases_waiting_by_answerer_id on cases (answerer_id) \
        where answerer_id is not null and waiting_since is not null",
    "create index cases_to_call_by_call_at on cases (agency_id, call_at) \
        where call_at is not null and waiting_since is not null",
    "create index cases_without_owner on cases (id) \
        where kind = 'matter' and answerer_id is null and waiting_since is not null",
];
