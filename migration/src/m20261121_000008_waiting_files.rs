//! Files whose bytes are kept and which belong to nothing yet, or no longer: a visitor's picture waits here until the
//! letter is followed. What belongs to nothing for long is swept.

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
    "create table waiting_files (
            id {id},
            agency_id bigint not null references agencies (id),
            key text not null unique,
            thumb_key text,
            since {time} not null
        )",
    "create index waiting_files_by_since on waiting_files (since)",
];
