//! A face for who speaks for the city, and what people may ask them: the profile behind the public directory.

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
    // The key of the bytes in storage. Most people show none, so the index holds only those who do.
    "alter table people add column picture text",
    "create unique index people_by_picture on people (picture) where picture is not null",
    "create table staff_profiles (
            id {id},
            person_id bigint not null unique references people (id),
            agency_id bigint not null references agencies (id),
            roles {json} not null,
            about {json} not null,
            hours {json} not null,
            topics {json} not null,
            languages {json} not null,
            phone text not null,
            listed boolean not null,
            away_from text,
            away_until text,
            deputy_id bigint references people (id),
            updated_at {time} not null
        )",
    "create index staff_profiles_by_agency on staff_profiles (agency_id)",
    "create index staff_profiles_by_deputy on staff_profiles (deputy_id) where deputy_id is not null",
];
