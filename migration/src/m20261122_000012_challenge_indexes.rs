//! Most ideas belong to no challenge, yet every support moved their place in the four indexes of a challenge's lists.
//! These now hold only the ideas that have one.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, INDEXES).await
    }
}

const INDEXES: &[&str] = &[
    "drop index ideas_by_challenge_id_visibility_published_at_id",
    "create index ideas_by_challenge_id_visibility_published_at_id on ideas (challenge_id, visibility, published_at, id) where challenge_id is not null",
    "drop index ideas_by_challenge_id_visibility_support_count_id",
    "create index ideas_by_challenge_id_visibility_support_count_id on ideas (challenge_id, visibility, support_count, id) where challenge_id is not null",
    "drop index ideas_by_challenge_id_visibility_comment_count_id",
    "create index ideas_by_challenge_id_visibility_comment_count_id on ideas (challenge_id, visibility, comment_count, id) where challenge_id is not null",
    "drop index ideas_by_challenge_id_visibility_status_published_at_id",
    "create index ideas_by_challenge_id_visibility_status_published_at_id on ideas (challenge_id, visibility, status, published_at, id) where challenge_id is not null",
];
