//! The improvements one may join a thing to stand beside every page of the inbox, latest first: read by an index instead
//! of sorting all there are.

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
    "create index improvements_by_agency_id_updated_at_id on improvements (agency_id, updated_at, id)",
];
