//! Cases that are worked on together.

use entity::cases::{case, case_merge};
use entity::words::{AgencyId, CaseId};
use hall::error::Result;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

/// A case by the number it is called by.
pub async fn by_reference(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    reference: &str,
) -> Result<Option<CaseId>> {
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::AgencyId.eq(agency))
        .filter(case::Column::Reference.eq(reference))
        .into_tuple()
        .one(db)
        .await?)
}

/// What is worked on together with a case, oldest first.
pub async fn merged_in(db: &impl ConnectionTrait, canonical: CaseId) -> Result<Vec<CaseId>> {
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::MergedInto.eq(canonical))
        .order_by_asc(case::Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

pub async fn keep(tx: &impl ConnectionTrait, row: case_merge::ActiveModel) -> Result<()> {
    row.insert(tx).await?;
    Ok(())
}

/// The merge of a case that stands.
pub async fn standing(
    db: &impl ConnectionTrait,
    merged: CaseId,
) -> Result<Option<case_merge::Model>> {
    Ok(case_merge::Entity::find()
        .filter(case_merge::Column::MergedId.eq(merged))
        .filter(case_merge::Column::UndoneAt.is_null())
        .one(db)
        .await?)
}

pub async fn change(tx: &impl ConnectionTrait, row: case_merge::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}
