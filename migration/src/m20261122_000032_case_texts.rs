//! Prepared answers, and finding what is in somebody's hands.

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
    "create table case_texts (
            id {id},
            agency_id bigint not null references agencies (id),
            title text not null,
            lang text not null,
            text text not null,
            changed_by bigint references people (id),
            changed_at {time} not null,
            unique (agency_id, lang, title)
        )",
    "create index cases_in_hand_by_answerer on cases (answerer_id, due_at) \
        where answerer_id is not null and (status in ('received', 'in_hand') or waits_for is not null)",
];
