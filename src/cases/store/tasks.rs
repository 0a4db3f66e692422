//! Checklists.

use entity::cases::case_task;
use entity::words::{CaseId, CaseTaskId};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

pub async fn all(
    db: &impl ConnectionTrait,
    case: CaseId,
    most: u64,
) -> Result<Vec<case_task::Model>> {
    Ok(case_task::Entity::find()
        .filter(case_task::Column::CaseId.eq(case))
        .order_by_asc(case_task::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

pub async fn find(
    db: &impl ConnectionTrait,
    case: CaseId,
    id: CaseTaskId,
) -> Result<case_task::Model> {
    case_task::Entity::find_by_id(id)
        .filter(case_task::Column::CaseId.eq(case))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn keep_new(tx: &impl ConnectionTrait, row: case_task::ActiveModel) -> Result<()> {
    row.insert(tx).await?;
    Ok(())
}

pub async fn change(tx: &impl ConnectionTrait, row: case_task::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn remove(tx: &impl ConnectionTrait, id: CaseTaskId) -> Result<()> {
    case_task::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// What was to be done in a case that is forgotten is forgotten with it.
pub async fn forget(tx: &impl ConnectionTrait, case: CaseId) -> Result<()> {
    case_task::Entity::delete_many()
        .filter(case_task::Column::CaseId.eq(case))
        .exec(tx)
        .await?;
    Ok(())
}
