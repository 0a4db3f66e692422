//! What discovery asks the database itself: how far the outbox has come.

use entity::hub::outbox_event::{Column, Entity};
use hall::Result;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// The number of the last event told; 0 when nothing was.
pub async fn last_told(db: &DatabaseConnection) -> Result<i64> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::Id)
        .into_tuple()
        .one(db)
        .await?;
    Ok(last.unwrap_or(0))
}

/// Events told after one, in order, with their numbers.
pub async fn told_after(
    db: &DatabaseConnection,
    after: i64,
    most: u64,
) -> Result<Vec<(i64, serde_json::Value)>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Event)
        .filter(Column::Id.gt(after))
        .order_by_asc(Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}
