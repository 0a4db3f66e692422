//! Two cases of one person, who came by different ways.

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
    "create table case_same_people (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null references cases (id),
            other_id bigint not null references cases (id),
            by_id bigint references people (id),
            at {time} not null,
            undone_at {time},
            undone_by bigint references people (id)
        )",
    "create unique index case_same_people_standing on case_same_people (case_id, other_id) where undone_at is null",
    "create index case_same_people_by_other on case_same_people (other_id) where undone_at is null",
    "create index cases_by_phone on cases (agency_id, phone) where phone is not null",
    "create index cases_by_from_name on cases (agency_id, from_name) where from_name is not null",
];
