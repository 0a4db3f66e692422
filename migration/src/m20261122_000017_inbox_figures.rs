//! A thing of the inbox remembers when it first came, however often it comes back; and the figures of the overview are
//! read from indexes alone. A case knows the one it goes on from, and its person is asked before it goes elsewhere.

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
    "alter table inbox_items add column came_at {time}",
    "update inbox_items set came_at = received_at",
    "drop index inbox_items_received",
    // Not by the agency first: SQLite would take it for every list that has no better one.
    "create index inbox_items_came on inbox_items (came_at, agency_id, theme_id, team_id)",
    "create index inbox_items_went on inbox_items (agency_id, decided_at, theme_id, team_id, decision)
            where decided_at is not null",
    "create index inbox_items_undecided on inbox_items (agency_id, theme_id, team_id) where decided_at is null",
    "alter table cases add column follows_id bigint references cases (id)",
    "create index cases_by_follows_id on cases (follows_id) where follows_id is not null",
    "create table case_offers (
            id {id},
            agency_id bigint not null references agencies (id),
            case_id bigint not null references cases (id),
            to_agency_id bigint not null references agencies (id),
            message_id bigint not null references case_messages (id),
            asked_by bigint references people (id),
            asked_at {time} not null,
            ended_at {time},
            agreed boolean
        )",
    "create unique index case_offers_open on case_offers (case_id) where ended_at is null",
    "create index case_offers_by_case_id on case_offers (case_id, id)",
];
