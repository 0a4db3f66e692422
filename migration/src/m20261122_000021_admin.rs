//! An agency's own words of letters, and ways to find lines of the log by who, what and which thing.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, STEPS).await
    }
}

const STEPS: &[&str] = &[
    "create table letter_words (
            id {id},
            agency_id bigint not null references agencies (id),
            lang text not null,
            key text not null,
            text text not null,
            updated_at {time} not null,
            updated_by bigint,
            unique (agency_id, lang, key)
        )",
    "create index staff_acts_by_agency_id_person_id_id on staff_acts (agency_id, person_id, id)",
    "create index staff_acts_by_agency_id_deed_id on staff_acts (agency_id, deed, id)",
    "create index staff_acts_by_agency_id_kind_id on staff_acts (agency_id, kind, id)",
];
