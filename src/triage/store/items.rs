//! The rows of the inbox: found, brought in, changed together.

use chrono::{DateTime, Utc};
use entity::improvements::improvement;
use entity::triage::item::{ActiveModel, Column, Entity, Model};
use entity::words::{ImprovementId, InboxItemId, ItemKind, ItemState, PersonId};
use hall::{Error, Result};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

pub(crate) async fn find(db: &impl ConnectionTrait, id: InboxItemId) -> Result<Model> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}

pub(crate) async fn find_for_change(tx: &impl ConnectionTrait, id: InboxItemId) -> Result<Model> {
    Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// These, in the order of their numbers, so that two acts over the same things never wait for each other.
pub(crate) async fn many_for_change(
    tx: &impl ConnectionTrait,
    ids: &[InboxItemId],
) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?)
}

/// The rows of these things, if there are any.
pub(crate) async fn of_things(
    tx: &impl ConnectionTrait,
    kind: ItemKind,
    things: &[i64],
) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::Kind.eq(kind))
        .filter(Column::ThingId.is_in(things.iter().copied()))
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?)
}

pub(crate) async fn of_thing(
    db: &impl ConnectionTrait,
    kind: ItemKind,
    thing: i64,
) -> Result<Option<Model>> {
    Ok(Entity::find()
        .filter(Column::Kind.eq(kind))
        .filter(Column::ThingId.eq(thing))
        .one(db)
        .await?)
}

/// Brings in what is new; what somebody else brought in meanwhile stays as it is.
pub(crate) async fn bring_in(tx: &impl ConnectionTrait, rows: Vec<ActiveModel>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    Entity::insert_many(rows)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Changes what a row says without anybody having acted on it.
pub(crate) async fn refresh(
    tx: &impl ConnectionTrait,
    id: InboxItemId,
    change: ActiveModel,
) -> Result<()> {
    Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The same change to all of these; each is a version further.
pub(crate) async fn change(
    tx: &impl ConnectionTrait,
    ids: &[InboxItemId],
    change: ActiveModel,
) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    Entity::update_many()
        .set(change)
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// What an improvement is called.
pub(crate) async fn improvement_title(
    db: &impl ConnectionTrait,
    id: ImprovementId,
) -> Result<String> {
    let found = improvement::Entity::find_by_id(id).one(db).await?;
    found.map(|found| found.title).ok_or(Error::Missing)
}

pub(crate) async fn count_note(tx: &impl ConnectionTrait, id: InboxItemId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::NoteCount, Expr::col(Column::NoteCount).add(1))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether any rest has ended. Reads only.
pub(crate) async fn any_to_wake(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool> {
    let sql =
        "select 1 as one from inbox_items where state = 'snoozed' and snoozed_until <= $1 limit 1";
    Ok(db
        .query_one_raw(super::said(db, sql, [now.into()]))
        .await?
        .is_some())
}

pub(crate) async fn to_wake(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Expr::cust("state = 'snoozed'"))
        .filter(Column::SnoozedUntil.lte(now))
        .order_by_asc(Column::SnoozedUntil)
        .limit(most)
        .lock_exclusive()
        .all(tx)
        .await?)
}

/// What somebody who has left was to do is nobody's now.
pub(crate) async fn let_go(tx: &impl ConnectionTrait, person: PersonId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::AssigneeId, Expr::value(Option::<i64>::None))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::AssigneeId.eq(person))
        .filter(Column::State.ne(ItemState::Decided))
        .exec(tx)
        .await?;
    Ok(())
}
