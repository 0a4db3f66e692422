//! Categories.

use entity::articles::category::{ActiveModel, Column, Entity, Model};
use entity::words::{AgencyId, CategoryId};
use hall::error::Result;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

/// All of an agency, in their order. There are few.
pub async fn all(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::AgencyId.eq(agency))
        .order_by_asc(Column::Position)
        .order_by_asc(Column::Id)
        .limit(100)
        .all(db)
        .await?)
}

/// A new one, or a standing one changed.
pub async fn keep(
    tx: &impl ConnectionTrait,
    id: Option<CategoryId>,
    fields: ActiveModel,
) -> Result<CategoryId> {
    let kept = match id {
        Some(id) => {
            let row = ActiveModel {
                id: Set(id),
                ..fields
            };
            row.update(tx).await?
        }
        None => fields.insert(tx).await?,
    };
    Ok(kept.id)
}
