//! How many ballots name an idea, counted as they are cast: a list never counts them.

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
    "create table vote_counts (
            id {id},
            agency_id bigint not null references agencies (id),
            challenge_id bigint not null references challenges (id),
            idea_id bigint not null unique references ideas (id),
            votes bigint not null
        )",
    "create index vote_counts_by_challenge_id_votes_idea_id on vote_counts (challenge_id, votes, idea_id)",
    "create index form_answers_by_challenge_id_question_id on form_answers (challenge_id, question_id)",
];
