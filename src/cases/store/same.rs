//! Cases whose people are one.

use entity::cases::case_same_person;
use entity::words::CaseId;
use hall::error::Result;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

pub async fn keep(tx: &impl ConnectionTrait, row: case_same_person::ActiveModel) -> Result<()> {
    row.insert(tx).await?;
    Ok(())
}

pub async fn change(tx: &impl ConnectionTrait, row: case_same_person::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

/// That both are of one person, if it stands.
pub async fn standing(
    tx: &impl ConnectionTrait,
    first: CaseId,
    second: CaseId,
) -> Result<Option<case_same_person::Model>> {
    Ok(case_same_person::Entity::find()
        .filter(case_same_person::Column::CaseId.eq(first))
        .filter(case_same_person::Column::OtherId.eq(second))
        .filter(case_same_person::Column::UndoneAt.is_null())
        .one(tx)
        .await?)
}
