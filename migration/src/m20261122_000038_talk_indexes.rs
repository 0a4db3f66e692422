//! Chats that go on are few, those that ended are many: the clock that ends the silent ones looks at the few. And whoever
//! asked something in the staff's feed hears of the answers.

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
    "create index chats_going on chats (id) where state <> 'ended'",
    "create index feed_posts_of_writer on feed_posts (by_id, id)",
];
