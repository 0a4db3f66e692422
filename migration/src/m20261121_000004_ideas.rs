//! Ideas and everything around them.

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
    "create table ideas (
            id {id},
            agency_id bigint not null references agencies (id),
            author_id bigint references people (id),
            imported_author text,
            title text not null,
            text text not null,
            lang text not null,
            theme_id bigint references themes (id),
            area_id bigint references areas (id),
            place text,
            amount bigint,
            currency text,
            status text not null,
            named_status_id bigint,
            visibility text not null,
            support_count bigint not null,
            carried_support bigint not null,
            carried_against bigint not null,
            carried_votes bigint not null default 0,
            comment_count bigint not null,
            view_count bigint not null,
            trend bigint not null,
            answered_at {time},
            merged_into bigint,
            version bigint not null,
            origin_source text,
            origin_id text,
            origin_url text,
            origin_outcome text,
            published_at {time},
            created_at {time} not null,
            updated_at {time} not null,
            unique (origin_source, origin_id)
        )",
    "create index ideas_by_agency_id_visibility_trend_id on ideas (agency_id, visibility, trend, id)",
    "create index ideas_by_agency_id_visibility_published_at_id on ideas (agency_id, visibility, published_at, id)",
    "create index ideas_by_agency_id_visibility_support_count_id on ideas (agency_id, visibility, support_count, id)",
    "create index ideas_by_agency_id_visibility_view_count_id on ideas (agency_id, visibility, view_count, id)",
    "create index ideas_by_agency_id_visibility_status_published_at_id on ideas (agency_id, visibility, status, published_at, id)",
    "create index ideas_by_agency_id_visibility_theme_id_published_at_id on ideas (agency_id, visibility, theme_id, published_at, id)",
    "create index ideas_by_agency_id_visibility_area_id_published_at_id on ideas (agency_id, visibility, area_id, published_at, id)",
    "create index ideas_by_author_id on ideas (author_id)",
    "create index ideas_by_merged_into on ideas (merged_into)",
    "create table idea_versions (
            id {id},
            agency_id bigint not null references agencies (id),
            idea_id bigint not null references ideas (id),
            number bigint not null,
            title text not null,
            text text not null,
            edited_by bigint,
            created_at {time} not null,
            unique (idea_id, number)
        )",
    "create table supports (
            id {id},
            agency_id bigint not null references agencies (id),
            idea_id bigint not null references ideas (id),
            person_id bigint not null references people (id),
            via_merge_id bigint,
            created_at {time} not null,
            unique (idea_id, person_id)
        )",
    "create index supports_by_person_id_id on supports (person_id, id)",
    "create index supports_by_via_merge_id on supports (via_merge_id)",
    "create table answers (
            id {id},
            agency_id bigint not null references agencies (id),
            idea_id bigint not null references ideas (id),
            by_id bigint not null references people (id),
            status text not null,
            named_status_id bigint,
            text text not null,
            lang text not null,
            publish_at {time} not null,
            published_at {time},
            withdrawn_at {time},
            created_at {time} not null
        )",
    "create index answers_by_idea_id_published_at on answers (idea_id, published_at)",
    "create index answers_by_published_at_publish_at on answers (published_at, publish_at)",
    "create table answer_templates (
            id {id},
            agency_id bigint not null references agencies (id),
            title text not null,
            text text not null,
            lang text not null,
            status text not null,
            archived_at {time}
        )",
    "create index answer_templates_by_agency_id on answer_templates (agency_id)",
    "create table merges (
            id {id},
            agency_id bigint not null references agencies (id),
            canonical_id bigint not null references ideas (id),
            merged_id bigint not null references ideas (id),
            by_id bigint not null references people (id),
            reason text not null,
            status_before text not null,
            named_status_before bigint,
            created_at {time} not null,
            undone_at {time},
            undone_by bigint
        )",
    "create index merges_by_canonical_id_undone_at on merges (canonical_id, undone_at)",
    "create index merges_by_merged_id_undone_at on merges (merged_id, undone_at)",
    "create table comments (
            id {id},
            agency_id bigint not null references agencies (id),
            about_kind text not null,
            about_id bigint not null,
            root_id bigint,
            parent_id bigint,
            author_id bigint references people (id),
            imported_author text,
            stance text not null,
            text text not null,
            lang text not null,
            visibility text not null,
            reply_count bigint not null,
            origin_source text,
            origin_id text,
            created_at {time} not null,
            edited_at {time},
            unique (origin_source, origin_id)
        )",
    "create index comments_by_about_kind_about_id_root_id_id on comments (about_kind, about_id, root_id, id)",
    "create index comments_by_about_kind_about_id_root_id_reply_count_id on comments (about_kind, about_id, root_id, reply_count, id)",
    "create index comments_by_root_id_id on comments (root_id, id)",
    "create index comments_by_author_id on comments (author_id)",
    "create table attached_files (
            id {id},
            agency_id bigint not null references agencies (id),
            about_kind text not null,
            about_id bigint not null,
            role text not null,
            key text not null unique,
            thumb_key text,
            name text not null,
            media_type text not null,
            size bigint not null,
            width bigint,
            height bigint,
            alt text not null,
            position bigint not null,
            uploaded_by bigint,
            created_at {time} not null
        )",
    "create index attached_files_by_about_kind_about_id_position on attached_files (about_kind, about_id, position)",
    "create table follows (
            id {id},
            agency_id bigint not null references agencies (id),
            person_id bigint not null references people (id),
            kind text not null,
            thing_id bigint not null,
            created_at {time} not null,
            unique (kind, thing_id, person_id)
        )",
    "create index follows_by_person_id on follows (person_id)",
];
