//! A matter has a word of its own in the inbox; an outcome says how it came about.

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
    "alter table inbox_items add column case_kind text",
    "update inbox_items set case_kind = (select c.kind from cases c where c.id = inbox_items.thing_id) where kind = 'case'",
    "create index inbox_items_open_by_case_kind on inbox_items (agency_id, case_kind, received_at, id)
            where state = 'open' and case_kind is not null",
    "alter table case_outcomes add column reason text",
];
