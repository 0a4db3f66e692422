//! Every support moves an idea in two orders. While those were indexes of `ideas`, PostgreSQL wrote the whole row anew for
//! it, and with it an entry in each of ten indexes; now it writes the row in place and a narrow one beside it.

use crate::sql;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, RANKS).await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            // Room on each page for the next version of a row.
            manager
                .get_connection()
                .execute_unprepared("alter table ideas set (fillfactor = 80)")
                .await?;
        }
        Ok(())
    }
}

const RANKS: &[&str] = &[
    "create table idea_ranks (
            idea_id {key} references ideas (id),
            agency_id bigint not null references agencies (id),
            challenge_id bigint,
            visibility text not null,
            support_count bigint not null,
            trend bigint not null
        )",
    "insert into idea_ranks (idea_id, agency_id, challenge_id, visibility, support_count, trend)
        select id, agency_id, challenge_id, visibility, support_count, trend from ideas",
    "create index idea_ranks_by_agency_id_visibility_trend_idea_id on idea_ranks (agency_id, visibility, trend, idea_id)",
    "create index idea_ranks_by_agency_id_visibility_support_count_idea_id on idea_ranks (agency_id, visibility, support_count, idea_id)",
    "create index idea_ranks_by_challenge_id_visibility_support_count_idea_id on idea_ranks (challenge_id, visibility, support_count, idea_id) where challenge_id is not null",
    "create index idea_ranks_by_challenge_id_visibility_trend_idea_id on idea_ranks (challenge_id, visibility, trend, idea_id) where challenge_id is not null",
    "drop index ideas_by_agency_id_visibility_trend_id",
    "drop index ideas_by_agency_id_visibility_support_count_id",
    "drop index ideas_by_challenge_id_visibility_support_count_id",
];
