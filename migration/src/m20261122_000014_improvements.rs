//! Improvement cases with their evidence, tasks, notes, log, public steps and merges.

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
    "create table improvements (
            id {id},
            agency_id bigint not null references agencies (id),
            title text not null,
            why text not null,
            lang text not null,
            stage text not null,
            moved_at {time} not null,
            told text,
            told_lang text,
            owner_id bigint references people (id),
            team_id bigint references teams (id),
            theme_id bigint references themes (id),
            area_id bigint references areas (id),
            people_count bigint not null,
            carried_votes bigint not null,
            trial {json},
            outcome {json},
            heard text not null,
            doing text not null,
            results text not null,
            outcome_public boolean not null,
            published_at {time},
            merged_into bigint references improvements (id),
            version bigint not null,
            created_by bigint references people (id),
            created_at {time} not null,
            updated_at {time} not null
        )",
    "create index improvements_by_agency_id_stage_people_count_id on improvements (agency_id, stage, people_count, id)",
    "create index improvements_by_owner_id on improvements (owner_id) where owner_id is not null",
    "create index improvements_by_published_at_id on improvements (published_at, id) where published_at is not null",
    "create index improvements_by_merged_into on improvements (merged_into) where merged_into is not null",
    "create table improvement_evidence (
            id {id},
            agency_id bigint not null references agencies (id),
            improvement_id bigint not null references improvements (id),
            kind text not null,
            thing_id bigint not null,
            via_merge_id bigint,
            linked_by bigint references people (id),
            linked_at {time} not null,
            unique (improvement_id, kind, thing_id)
        )",
    "create index improvement_evidence_by_kind_thing_id on improvement_evidence (kind, thing_id)",
    "create index improvement_evidence_by_via_merge_id on improvement_evidence (via_merge_id) where via_merge_id is not null",
    "create table improvement_notes (
            id {id},
            agency_id bigint not null references agencies (id),
            improvement_id bigint not null references improvements (id),
            text text not null,
            by_id bigint references people (id),
            created_at {time} not null
        )",
    "create index improvement_notes_by_improvement_id_id on improvement_notes (improvement_id, id)",
    "create table improvement_tasks (
            id {id},
            agency_id bigint not null references agencies (id),
            improvement_id bigint not null references improvements (id),
            title text not null,
            owner_id bigint references people (id),
            due_on text,
            done_at {time},
            done_by bigint references people (id),
            reminded_at {time},
            created_by bigint references people (id),
            created_at {time} not null
        )",
    "create index improvement_tasks_by_improvement_id_id on improvement_tasks (improvement_id, id)",
    "create index improvement_tasks_by_due_on on improvement_tasks (due_on) where done_at is null and reminded_at is null",
    "create table improvement_changes (
            id {id},
            agency_id bigint not null references agencies (id),
            improvement_id bigint not null references improvements (id),
            deed text not null,
            stage_before text,
            stage_after text,
            what text not null,
            why text not null,
            lang text not null,
            by_id bigint references people (id),
            created_at {time} not null
        )",
    "create index improvement_changes_by_improvement_id_id on improvement_changes (improvement_id, id)",
    "create table improvement_milestones (
            id {id},
            agency_id bigint not null references agencies (id),
            improvement_id bigint not null references improvements (id),
            title text not null,
            due_on text,
            done_at {time},
            created_by bigint references people (id),
            created_at {time} not null
        )",
    "create index improvement_milestones_by_improvement_id_id on improvement_milestones (improvement_id, id)",
    "create table improvement_merges (
            id {id},
            agency_id bigint not null references agencies (id),
            canonical_id bigint not null references improvements (id),
            merged_id bigint not null references improvements (id),
            reason text not null,
            by_id bigint references people (id),
            created_at {time} not null,
            undone_at {time},
            undone_by bigint references people (id)
        )",
    "create index improvement_merges_by_canonical_id_id on improvement_merges (canonical_id, id)",
    "create table improvement_links (
            id {id},
            agency_id bigint not null references agencies (id),
            improvement_id bigint not null references improvements (id),
            kind text not null,
            thing_id bigint not null,
            by_id bigint references people (id),
            created_at {time} not null,
            unique (improvement_id, kind, thing_id)
        )",
    "create index improvement_links_by_kind_thing_id on improvement_links (kind, thing_id)",
];
