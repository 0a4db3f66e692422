//! The staff’s feed.

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
    "create table feed_posts (
            id {id},
            agency_id bigint not null references agencies (id),
            everywhere boolean not null,
            team_id bigint references teams (id),
            kind text not null,
            text text not null,
            lang text not null,
            theme_id bigint references themes (id),
            case_id bigint references cases (id),
            by_id bigint not null references people (id),
            comment_count bigint not null,
            created_at {time} not null,
            removed_at {time}
        )",
    "create index feed_posts_of_agency on feed_posts (agency_id, id)",
    "create index feed_posts_by_time on feed_posts (created_at)",
    "create table feed_comments (
            id {id},
            post_id bigint not null references feed_posts (id),
            text text not null,
            lang text not null,
            by_id bigint not null references people (id),
            created_at {time} not null,
            removed_at {time}
        )",
    "create index feed_comments_of_post on feed_comments (post_id, id)",
    "create table feed_mentions (
            id {id},
            post_id bigint not null references feed_posts (id),
            person_id bigint not null references people (id),
            created_at {time} not null,
            seen_at {time}
        )",
    "create index feed_mentions_of_person on feed_mentions (person_id, id)",
    "create index feed_mentions_of_post on feed_mentions (post_id)",
    "create table feed_follows (
            id {id},
            person_id bigint not null references people (id),
            theme_id bigint not null references themes (id),
            unique (person_id, theme_id)
        )",
    "create table feed_readers (
            id {id},
            person_id bigint not null unique references people (id),
            pace text not null,
            gathered_at {time} not null
        )",
];
