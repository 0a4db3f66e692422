//! Articles in several languages, their versions, categories, links and comments.

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
    "create table article_categories (
            id {id},
            agency_id bigint not null references agencies (id),
            names {json} not null,
            comments boolean not null,
            position bigint not null,
            archived_at {time}
        )",
    "create index article_categories_by_agency_id_position on article_categories (agency_id, position)",
    "create table articles (
            id {id},
            agency_id bigint not null references agencies (id),
            kind text not null,
            state text not null,
            category_id bigint references article_categories (id),
            theme_id bigint references themes (id),
            lang text not null,
            owner_id bigint references people (id),
            contact_id bigint references people (id),
            review_on text,
            reviewer_id bigint references people (id),
            review_asked_at {time},
            review_words text,
            published_at {time},
            renewed_at {time},
            retired_at {time},
            retired_words text,
            pointer_id bigint references articles (id),
            helped_count bigint not null,
            not_helped_count bigint not null,
            version bigint not null,
            created_by bigint references people (id),
            created_at {time} not null,
            updated_at {time} not null
        )",
    "create index articles_by_agency_id_state_published_at_id on articles (agency_id, state, published_at, id)",
    "create index articles_by_review_on on articles (review_on) where state = 'published' and review_on is not null",
    "create index articles_by_pointer_id on articles (pointer_id) where pointer_id is not null",
    "create table article_versions (
            id {id},
            agency_id bigint not null references agencies (id),
            article_id bigint not null references articles (id),
            lang text not null,
            number bigint not null,
            title text not null,
            summary text not null,
            body text not null,
            service {json},
            guide text,
            restored_from bigint,
            by_id bigint references people (id),
            created_at {time} not null,
            unique (article_id, lang, number)
        )",
    "create table article_texts (
            id {id},
            agency_id bigint not null references agencies (id),
            article_id bigint not null references articles (id),
            lang text not null,
            latest_id bigint not null references article_versions (id),
            published_id bigint references article_versions (id),
            unique (article_id, lang)
        )",
    "create table article_links (
            id {id},
            agency_id bigint not null references agencies (id),
            article_id bigint not null references articles (id),
            kind text not null,
            thing_id bigint not null,
            by_id bigint references people (id),
            created_at {time} not null,
            unique (article_id, kind, thing_id)
        )",
    "create index article_links_by_kind_thing_id on article_links (kind, thing_id)",
    "create table article_comments (
            id {id},
            agency_id bigint not null references agencies (id),
            article_id bigint not null references articles (id),
            author_id bigint references people (id),
            text text not null,
            lang text not null,
            visibility text not null,
            created_at {time} not null
        )",
    "create index article_comments_by_article_id_id on article_comments (article_id, id)",
    "create index article_comments_by_author_id on article_comments (author_id) where author_id is not null",
];
