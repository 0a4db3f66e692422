//! An idea remembers when a published decision chose it, so that every list says so without asking for decisions.

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
    "alter table ideas add column chosen_at {time}",
    "update ideas set chosen_at = (select d.published_at from winners w
        join decisions d on d.challenge_id = w.challenge_id
        where w.idea_id = ideas.id and d.published_at is not null)
     where id in (select idea_id from winners)",
];
