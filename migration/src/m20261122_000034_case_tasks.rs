//! The checklist of a case.

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
    "create table case_tasks (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null references cases (id),
            text text not null,
            created_by bigint references people (id),
            created_at {time} not null,
            done_at {time},
            done_by bigint references people (id)
        )",
    "create index case_tasks_by_case_id on case_tasks (case_id, id)",
];
