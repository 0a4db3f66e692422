//! Files of whatever room. Their bytes are in storage; what belongs to nothing is remembered until it is swept.

use chrono::{DateTime, Utc};
use entity::ideas::{attached_file, waiting_file};
use entity::words::{AgencyId, FileId, Kind};
use hall::error::{Error, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

/// More than any thing may have.
const MOST: u64 = 100;

fn those_of(kind: Kind, id: i64) -> Select<attached_file::Entity> {
    attached_file::Entity::find()
        .filter(attached_file::Column::AboutKind.eq(kind))
        .filter(attached_file::Column::AboutId.eq(id))
}

/// The files of a thing, in their order.
pub async fn of(
    db: &impl ConnectionTrait,
    kind: Kind,
    id: i64,
) -> Result<Vec<attached_file::Model>> {
    Ok(those_of(kind, id)
        .order_by_asc(attached_file::Column::Position)
        .order_by_asc(attached_file::Column::Id)
        .limit(MOST)
        .all(db)
        .await?)
}

/// One file. Whether the asker may see the thing it is of has yet to be asked.
///
/// # Errors
/// `Missing`.
pub async fn find(db: &impl ConnectionTrait, id: FileId) -> Result<attached_file::Model> {
    attached_file::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Ties files to what they belong to; from now on they wait no longer.
pub async fn keep(tx: &impl ConnectionTrait, rows: Vec<attached_file::ActiveModel>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let keys: Vec<String> = rows
        .iter()
        .filter_map(|row| row.key.try_as_ref().cloned())
        .collect();
    attached_file::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    waiting_file::Entity::delete_many()
        .filter(waiting_file::Column::Key.is_in(keys))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes files off what they belonged to; their bytes wait to be swept as if they had belonged to nothing since then.
pub async fn take_off(
    tx: &impl ConnectionTrait,
    files: Vec<attached_file::Model>,
    since: DateTime<Utc>,
) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    attached_file::Entity::delete_many()
        .filter(attached_file::Column::Id.is_in(files.iter().map(|file| file.id)))
        .exec(tx)
        .await?;
    let gone = files
        .into_iter()
        .map(|file| (file.agency_id, file.key, file.thumb_key))
        .collect();
    remember(tx, gone, since).await
}

/// A file belongs to something now, and waits no longer.
pub async fn taken(tx: &impl ConnectionTrait, key: &str) -> Result<()> {
    waiting_file::Entity::delete_many()
        .filter(waiting_file::Column::Key.eq(key))
        .exec(tx)
        .await?;
    Ok(())
}

/// Remembers files that belong to nothing, before their bytes are kept: so none can be kept and forgotten.
pub async fn remember(
    db: &impl ConnectionTrait,
    files: Vec<(AgencyId, String, Option<String>)>,
    since: DateTime<Utc>,
) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let row = |(agency, key, thumb)| waiting_file::ActiveModel {
        agency_id: Set(agency),
        key: Set(key),
        thumb_key: Set(thumb),
        since: Set(since),
        ..Default::default()
    };
    waiting_file::Entity::insert_many(files.into_iter().map(row))
        .on_conflict(
            OnConflict::column(waiting_file::Column::Key)
                .update_column(waiting_file::Column::Since)
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Files that have belonged to nothing since before this moment, the oldest first.
pub async fn forgotten(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
    most: u64,
) -> Result<Vec<waiting_file::Model>> {
    Ok(waiting_file::Entity::find()
        .filter(waiting_file::Column::Since.lt(before))
        .order_by_asc(waiting_file::Column::Since)
        .limit(most)
        .all(db)
        .await?)
}

/// Whether anything has this file after all.
pub async fn is_attached(db: &impl ConnectionTrait, key: &str) -> Result<bool> {
    let found = attached_file::Entity::find()
        .filter(attached_file::Column::Key.eq(key))
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Somebody may still want it: it counts as forgotten only from then on.
pub async fn wait_on(db: &impl ConnectionTrait, id: i64, since: DateTime<Utc>) -> Result<()> {
    waiting_file::Entity::update_many()
        .col_expr(waiting_file::Column::Since, Expr::value(since))
        .filter(waiting_file::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn forget(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    waiting_file::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}
