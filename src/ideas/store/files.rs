//! Pictures and papers of an idea. Their bytes are in storage.

use entity::ideas::attached_file;
use entity::words::{FileId, IdeaId, Kind};
use hall::error::{Error, Result};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

pub async fn keep(tx: &impl ConnectionTrait, rows: Vec<attached_file::ActiveModel>) -> Result<()> {
    if !rows.is_empty() {
        attached_file::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

pub async fn of_idea(db: &impl ConnectionTrait, idea: IdeaId) -> Result<Vec<attached_file::Model>> {
    Ok(attached_file::Entity::find()
        .filter(attached_file::Column::AboutKind.eq(Kind::Idea))
        .filter(attached_file::Column::AboutId.eq(idea.0))
        .order_by_asc(attached_file::Column::Position)
        .order_by_asc(attached_file::Column::Id)
        .all(db)
        .await?)
}

pub async fn find(db: &impl ConnectionTrait, id: FileId) -> Result<attached_file::Model> {
    attached_file::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn remove(tx: &impl ConnectionTrait, idea: IdeaId, ids: &[FileId]) -> Result<()> {
    if !ids.is_empty() {
        attached_file::Entity::delete_many()
            .filter(attached_file::Column::AboutKind.eq(Kind::Idea))
            .filter(attached_file::Column::AboutId.eq(idea.0))
            .filter(attached_file::Column::Id.is_in(ids.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}
