//! Why an idea's words were changed, in the editor's own words.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, COLUMNS).await
    }
}

const COLUMNS: &[&str] = &["alter table idea_versions add column reason text"];
