//! Files of a case. Their bytes are in storage; what belongs to nothing is remembered until it is swept, together with
//! the files of ideas.

use chrono::{DateTime, Utc};
use entity::ideas::{attached_file, waiting_file};
use entity::words::{AgencyId, CaseId, FileId, Kind};
use hall::error::{Error, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

/// Ties files to their case; from now on they wait no longer.
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

fn those_of(case: CaseId) -> Select<attached_file::Entity> {
    attached_file::Entity::find()
        .filter(attached_file::Column::AboutKind.eq(Kind::Case))
        .filter(attached_file::Column::AboutId.eq(case.0))
}

pub async fn of_case(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<attached_file::Model>> {
    Ok(those_of(case)
        .order_by_asc(attached_file::Column::Position)
        .order_by_asc(attached_file::Column::Id)
        .limit(100)
        .all(db)
        .await?)
}

pub async fn find(
    db: &impl ConnectionTrait,
    case: CaseId,
    id: FileId,
) -> Result<attached_file::Model> {
    those_of(case)
        .filter(attached_file::Column::Id.eq(id))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Takes every file off a case; their bytes wait to be swept as if they had belonged to nothing since then.
pub async fn forget(tx: &impl ConnectionTrait, case: CaseId, since: DateTime<Utc>) -> Result<()> {
    let gone = of_case(tx, case).await?;
    if gone.is_empty() {
        return Ok(());
    }
    attached_file::Entity::delete_many()
        .filter(attached_file::Column::Id.is_in(gone.iter().map(|file| file.id)))
        .exec(tx)
        .await?;
    let gone = gone
        .into_iter()
        .map(|file| (file.agency_id, file.key, file.thumb_key))
        .collect();
    remember(tx, gone, since).await
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
