//! Internal notes and who is named in them.

use super::said;
use chrono::{DateTime, Utc};
use entity::triage::{mention, note};
use entity::words::{AgencyId, InboxItemId, InboxNoteId, PersonId};
use hall::Result;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult,
    QueryFilter,
};

pub(crate) async fn keep(tx: &impl ConnectionTrait, row: note::ActiveModel) -> Result<InboxNoteId> {
    Ok(row.insert(tx).await?.id)
}

pub(crate) async fn mention_all(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    item: InboxItemId,
    note: InboxNoteId,
    people: &[PersonId],
    now: DateTime<Utc>,
) -> Result<()> {
    if people.is_empty() {
        return Ok(());
    }
    let rows = people.iter().map(|person| mention::ActiveModel {
        agency_id: Set(agency),
        note_id: Set(note),
        item_id: Set(item),
        person_id: Set(*person),
        created_at: Set(now),
        read_at: Set(None),
        ..Default::default()
    });
    mention::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// A mention with the note it stands in and the thing that is about.
#[derive(FromQueryResult)]
pub(crate) struct Named {
    pub id: i64,
    pub item_id: InboxItemId,
    pub title: String,
    pub text: String,
    pub by_id: PersonId,
    pub created_at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
}

pub(crate) async fn named(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    person: PersonId,
    most: u64,
) -> Result<Vec<Named>> {
    let sql = format!(
        "select m.id, m.item_id, i.title, n.text, n.by_id, m.created_at, m.read_at from inbox_mentions m \
         join inbox_notes n on n.id = m.note_id join inbox_items i on i.id = m.item_id \
         where m.person_id = {person} and m.agency_id = {agency} order by m.id desc limit {most}"
    );
    Ok(Named::find_by_statement(said(db, &sql, [])).all(db).await?)
}

/// Whether this person has mentions not seen yet, about one thing or any.
pub(crate) async fn any_unread(
    db: &impl ConnectionTrait,
    person: PersonId,
    item: Option<InboxItemId>,
) -> Result<bool> {
    let about = item.map_or_else(String::new, |item| format!(" and item_id = {item}"));
    let sql = format!(
        "select 1 as one from inbox_mentions where person_id = {person}{about} and read_at is null limit 1"
    );
    Ok(db.query_one_raw(said(db, &sql, [])).await?.is_some())
}

pub(crate) async fn mark_read(
    tx: &impl ConnectionTrait,
    person: PersonId,
    item: Option<InboxItemId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut marked = mention::Entity::update_many()
        .col_expr(mention::Column::ReadAt, Expr::value(now))
        .filter(mention::Column::PersonId.eq(person))
        .filter(mention::Column::ReadAt.is_null());
    if let Some(item) = item {
        marked = marked.filter(mention::Column::ItemId.eq(item));
    }
    marked.exec(tx).await?;
    Ok(())
}
