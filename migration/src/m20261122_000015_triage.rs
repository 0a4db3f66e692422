//! The staff's inbox.

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
    "create table inbox_items (
            id {id},
            agency_id bigint not null references agencies (id),
            kind text not null,
            thing_id bigint not null,
            title text not null,
            excerpt text not null,
            lang text not null,
            author_id bigint,
            theme_id bigint,
            area_id bigint,
            state text not null,
            team_id bigint,
            assignee_id bigint,
            received_at {time} not null,
            snoozed_until {time},
            first_answered_at {time},
            decision text,
            decided_at {time},
            decided_by bigint,
            reason text,
            tell_at {time},
            note_count bigint not null,
            changed_by bigint,
            changed_how text,
            changed_at {time} not null,
            version bigint not null,
            unique (kind, thing_id)
        )",
    // What is open is walked in the order of its coming, whole or by one of its sides. The indexes hold only what is
    // open: that stays small while what is decided grows.
    "create index inbox_items_open on inbox_items (agency_id, received_at, id) where state = 'open'",
    "create index inbox_items_open_by_kind on inbox_items (agency_id, kind, received_at, id) where state = 'open'",
    "create index inbox_items_open_by_lang on inbox_items (agency_id, lang, received_at, id) where state = 'open'",
    "create index inbox_items_open_by_theme on inbox_items (agency_id, theme_id, received_at, id)
            where state = 'open' and theme_id is not null",
    "create index inbox_items_open_by_area on inbox_items (agency_id, area_id, received_at, id)
            where state = 'open' and area_id is not null",
    "create index inbox_items_open_by_team on inbox_items (agency_id, team_id, received_at, id)
            where state = 'open' and team_id is not null",
    "create index inbox_items_open_by_assignee on inbox_items (agency_id, assignee_id, received_at, id)
            where state = 'open' and assignee_id is not null",
    "create index inbox_items_routed on inbox_items (agency_id, team_id, received_at, id) where state = 'routed'",
    "create index inbox_items_snoozed on inbox_items (agency_id, snoozed_until, id) where state = 'snoozed'",
    "create index inbox_items_to_wake on inbox_items (snoozed_until) where state = 'snoozed'",
    "create index inbox_items_decided on inbox_items (agency_id, decided_at, id) where state = 'decided'",
    "create index inbox_items_answered on inbox_items (agency_id, first_answered_at) where first_answered_at is not null",
    // Where things of a theme went before.
    "create index inbox_items_past_by_theme on inbox_items (agency_id, theme_id, id)
            where theme_id is not null and team_id is not null",
    // Not by the agency first: SQLite would take it for every list that has no better one, and walk all there ever was.
    "create index inbox_items_received on inbox_items (received_at, agency_id)",
    "create table inbox_acts (
            id {id},
            agency_id bigint not null references agencies (id),
            by_id bigint,
            deed text not null,
            what {json} not null,
            count bigint not null,
            at {time} not null,
            undo_until {time},
            undone_at {time},
            undone_by bigint,
            tell_at {time}
        )",
    "create index inbox_acts_to_tell on inbox_acts (tell_at, id) where tell_at is not null",
    // The last thing one did, which is what one wants to undo.
    "create index inbox_acts_by_by_id on inbox_acts (by_id, id)",
    "create table inbox_act_items (
            id {id},
            act_id bigint not null references inbox_acts (id),
            item_id bigint not null references inbox_items (id),
            before {json} not null,
            version_after bigint not null,
            told boolean not null
        )",
    "create index inbox_act_items_by_act_id on inbox_act_items (act_id, item_id)",
    "create index inbox_act_items_by_item_id on inbox_act_items (item_id, act_id)",
    "create table inbox_notes (
            id {id},
            agency_id bigint not null references agencies (id),
            item_id bigint not null references inbox_items (id),
            by_id bigint not null references people (id),
            text text not null,
            created_at {time} not null
        )",
    "create index inbox_notes_by_item_id on inbox_notes (item_id, id)",
    "create table inbox_mentions (
            id {id},
            agency_id bigint not null references agencies (id),
            note_id bigint not null references inbox_notes (id),
            item_id bigint not null references inbox_items (id),
            person_id bigint not null references people (id),
            created_at {time} not null,
            read_at {time},
            unique (note_id, person_id)
        )",
    "create index inbox_mentions_by_person_id on inbox_mentions (person_id, id)",
    "create index inbox_mentions_unread on inbox_mentions (person_id, item_id) where read_at is null",
    "create table inbox_views (
            id {id},
            agency_id bigint not null references agencies (id),
            owner_id bigint not null references people (id),
            name text not null,
            filters text not null,
            shared boolean not null,
            created_at {time} not null
        )",
    "create index inbox_views_by_agency_id on inbox_views (agency_id, id)",
    "create table team_themes (
            id {id},
            agency_id bigint not null references agencies (id),
            team_id bigint not null references teams (id),
            theme_id bigint not null references themes (id),
            unique (team_id, theme_id)
        )",
    "create index team_themes_by_agency_id on team_themes (agency_id)",
];
