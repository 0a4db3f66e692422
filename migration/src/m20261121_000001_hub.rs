//! Tables of the hub itself: what happened, what is to be done.

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
    "create table outbox (
            id {id},
            name text not null,
            event {json} not null,
            told_at {time} not null,
            handed_at {time}
        )",
    "create index outbox_by_handed_at_id on outbox (handed_at, id)",
    "create table jobs (
            id {id},
            kind text not null,
            payload {json} not null,
            dedupe_key text unique,
            lane text,
            run_at {time} not null,
            attempts bigint not null,
            lease_until {time},
            state text not null,
            last_error text,
            progress {json},
            created_at {time} not null,
            finished_at {time}
        )",
    "create index jobs_by_state_run_at_id on jobs (state, run_at, id)",
    "create index jobs_by_lane_state_id on jobs (lane, state, id)",
    "create table hub_notes (
            id {id},
            key text not null unique,
            value text not null
        )",
];
