//! Kept views.

use entity::triage::view;
use entity::words::{AgencyId, InboxViewId, PersonId};
use hall::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

pub(crate) async fn keep(tx: &impl ConnectionTrait, row: view::ActiveModel) -> Result<InboxViewId> {
    Ok(row.insert(tx).await?.id)
}

pub(crate) async fn find(db: &impl ConnectionTrait, id: InboxViewId) -> Result<view::Model> {
    view::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub(crate) async fn forget(tx: &impl ConnectionTrait, id: InboxViewId) -> Result<()> {
    view::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// Whether a person has as many views as anyone may keep.
pub(crate) async fn is_full(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    owner: PersonId,
    most: u64,
) -> Result<bool> {
    let kept: Vec<InboxViewId> = view::Entity::find()
        .select_only()
        .column(view::Column::Id)
        .filter(view::Column::AgencyId.eq(agency))
        .filter(view::Column::OwnerId.eq(owner))
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    Ok(kept.len() as u64 >= most)
}
