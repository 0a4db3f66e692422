//! What was done, with what was before it.

use chrono::{DateTime, Utc};
use entity::triage::{act, act_item};
use entity::words::{InboxActId, InboxItemId};
use hall::{Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

/// Rows of what was before that one statement carries.
const AT_ONCE: usize = 200;

pub(crate) async fn keep(tx: &impl ConnectionTrait, row: act::ActiveModel) -> Result<InboxActId> {
    Ok(row.insert(tx).await?.id)
}

pub(crate) async fn keep_before(
    tx: &impl ConnectionTrait,
    act: InboxActId,
    before: Vec<(InboxItemId, serde_json::Value, i64)>,
) -> Result<()> {
    for some in before.chunks(AT_ONCE) {
        let rows = some
            .iter()
            .map(|(item, before, version)| act_item::ActiveModel {
                act_id: Set(act),
                item_id: Set(*item),
                before: Set(before.clone()),
                version_after: Set(*version),
                told: Set(false),
                ..Default::default()
            });
        act_item::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

pub(crate) async fn find(db: &impl ConnectionTrait, id: InboxActId) -> Result<act::Model> {
    act::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub(crate) async fn find_for_change(
    tx: &impl ConnectionTrait,
    id: InboxActId,
) -> Result<act::Model> {
    act::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub(crate) async fn items(
    db: &impl ConnectionTrait,
    act: InboxActId,
) -> Result<Vec<act_item::Model>> {
    Ok(act_item::Entity::find()
        .filter(act_item::Column::ActId.eq(act))
        .order_by_asc(act_item::Column::ItemId)
        .all(db)
        .await?)
}

pub(crate) async fn change(
    tx: &impl ConnectionTrait,
    id: InboxActId,
    change: act::ActiveModel,
) -> Result<()> {
    act::Entity::update_many()
        .set(change)
        .filter(act::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether anything is to be told to others now. Reads only.
pub(crate) async fn any_to_tell(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool> {
    Ok(!to_tell(db, now, 1).await?.is_empty())
}

pub(crate) async fn to_tell(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<InboxActId>> {
    Ok(act::Entity::find()
        .select_only()
        .column(act::Column::Id)
        .filter(act::Column::TellAt.is_not_null())
        .filter(act::Column::TellAt.lte(now))
        .order_by_asc(act::Column::TellAt)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

pub(crate) async fn mark_told(tx: &impl ConnectionTrait, id: i64) -> Result<()> {
    act_item::Entity::update_many()
        .col_expr(act_item::Column::Told, Expr::value(true))
        .filter(act_item::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
