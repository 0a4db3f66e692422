//! A decision brought from elsewhere has no author here, and a winner need not have a place. Nothing was ever kept in
//! these two tables before this step, so they are made anew.

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
    "drop table decisions",
    "drop table winners",
    "create table decisions (
            id {id},
            agency_id bigint not null references agencies (id),
            challenge_id bigint not null unique references challenges (id),
            text text not null,
            lang text not null,
            by_id bigint references people (id),
            publish_at {time},
            published_at {time},
            voters bigint not null,
            ballots bigint not null,
            set_aside bigint not null,
            numbers {json} not null,
            created_at {time} not null,
            updated_at {time} not null
        )",
    "create index decisions_by_published_at_publish_at on decisions (published_at, publish_at)",
    "create table winners (
            id {id},
            agency_id bigint not null references agencies (id),
            challenge_id bigint not null references challenges (id),
            idea_id bigint not null references ideas (id),
            place bigint,
            prize text,
            reason text not null,
            unique (challenge_id, idea_id)
        )",
    "create index winners_by_idea_id on winners (idea_id)",
];
