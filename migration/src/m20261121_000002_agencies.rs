//! The agency and what it decides about its site.

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
    "create table agencies (
            id {id},
            slug text not null unique,
            settings {json} not null,
            created_at {time} not null
        )",
    "create table themes (
            id {id},
            agency_id bigint not null references agencies (id),
            parent_id bigint references themes (id),
            names {json} not null,
            origin_key text,
            position bigint not null,
            archived_at {time},
            unique (agency_id, origin_key)
        )",
    "create index themes_by_agency_id_parent_id_position on themes (agency_id, parent_id, position)",
    "create table areas (
            id {id},
            agency_id bigint not null references agencies (id),
            names {json} not null,
            position bigint not null,
            archived_at {time}
        )",
    "create index areas_by_agency_id_position on areas (agency_id, position)",
    "create table named_statuses (
            id {id},
            agency_id bigint not null references agencies (id),
            meaning text not null,
            names {json} not null,
            position bigint not null,
            archived_at {time}
        )",
    "create index named_statuses_by_agency_id_position on named_statuses (agency_id, position)",
    "create table site_pages (
            id {id},
            agency_id bigint not null references agencies (id),
            key text not null,
            lang text not null,
            title text not null,
            text text not null,
            updated_at {time} not null,
            updated_by bigint,
            unique (agency_id, key, lang)
        )",
    "create table watched_words (
            id {id},
            agency_id bigint not null references agencies (id),
            lang text not null,
            word text not null,
            unique (agency_id, lang, word)
        )",
    "create table staff_acts (
            id {id},
            agency_id bigint not null references agencies (id),
            person_id bigint,
            deed text not null,
            kind text not null,
            thing_id bigint not null,
            before {json},
            after {json},
            at {time} not null
        )",
    "create index staff_acts_by_agency_id_id on staff_acts (agency_id, id)",
    "create index staff_acts_by_kind_thing_id on staff_acts (kind, thing_id)",
];
