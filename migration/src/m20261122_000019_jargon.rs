//! Words only an office uses, where the staff changed the list their language came with.

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

const TABLES: &[&str] = &["create table jargon_lists (
            id {id},
            agency_id bigint not null references agencies (id),
            lang text not null,
            entries text not null,
            updated_at {time} not null,
            updated_by bigint,
            unique (agency_id, lang)
        )"];
