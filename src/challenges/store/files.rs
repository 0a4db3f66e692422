//! Pictures of a challenge.

use entity::ideas::attached_file;
use entity::words::{ChallengeId, FileId, Kind};
use hall::error::{Error, Result};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

pub async fn of(db: &impl ConnectionTrait, id: ChallengeId) -> Result<Vec<attached_file::Model>> {
    Ok(attached_file::Entity::find()
        .filter(attached_file::Column::AboutKind.eq(Kind::Challenge))
        .filter(attached_file::Column::AboutId.eq(id.0))
        .order_by_asc(attached_file::Column::Position)
        .limit(20)
        .all(db)
        .await?)
}

pub async fn find(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    id: FileId,
) -> Result<attached_file::Model> {
    attached_file::Entity::find_by_id(id)
        .filter(attached_file::Column::AboutKind.eq(Kind::Challenge))
        .filter(attached_file::Column::AboutId.eq(challenge.0))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn keep(tx: &impl ConnectionTrait, row: attached_file::ActiveModel) -> Result<()> {
    attached_file::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn remove(tx: &impl ConnectionTrait, id: FileId) -> Result<()> {
    attached_file::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}
