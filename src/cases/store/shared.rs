//! What colleagues share about a case.

use super::said;
use entity::cases::{case_draft, case_link};
use entity::words::{AgencyId, CaseId, Kind};
use hall::error::Result;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

pub async fn draft(db: &impl ConnectionTrait, case: CaseId) -> Result<Option<case_draft::Model>> {
    Ok(case_draft::Entity::find()
        .filter(case_draft::Column::CaseId.eq(case))
        .one(db)
        .await?)
}

pub async fn keep_draft(tx: &impl ConnectionTrait, row: case_draft::ActiveModel) -> Result<()> {
    if row.id.is_set() {
        row.update(tx).await?;
    } else {
        row.insert(tx).await?;
    }
    Ok(())
}

pub async fn drop_draft(tx: &impl ConnectionTrait, case: CaseId) -> Result<()> {
    case_draft::Entity::delete_many()
        .filter(case_draft::Column::CaseId.eq(case))
        .exec(tx)
        .await?;
    Ok(())
}

/// Twice is the same as once.
pub async fn keep_link(tx: &impl ConnectionTrait, row: case_link::ActiveModel) -> Result<()> {
    case_link::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                case_link::Column::CaseId,
                case_link::Column::Kind,
                case_link::Column::ThingId,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn drop_link(
    tx: &impl ConnectionTrait,
    case: CaseId,
    kind: Kind,
    thing: i64,
) -> Result<()> {
    case_link::Entity::delete_many()
        .filter(case_link::Column::CaseId.eq(case))
        .filter(case_link::Column::Kind.eq(kind))
        .filter(case_link::Column::ThingId.eq(thing))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn has_links(db: &impl ConnectionTrait, case: CaseId, most: u64) -> Result<bool> {
    let rows: Vec<i64> = case_link::Entity::find()
        .select_only()
        .column(case_link::Column::Id)
        .filter(case_link::Column::CaseId.eq(case))
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.len() as u64 >= most)
}

/// Whether there is such a thing here, in public.
pub async fn is_there(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    kind: Kind,
    thing: i64,
) -> Result<bool> {
    let sql = match kind {
        Kind::Idea => {
            "select id from ideas where id = $1 and agency_id = $2 and published_at is not null"
        }
        Kind::Article => {
            "select id from articles where id = $1 and agency_id = $2 and published_at is not null"
        }
        Kind::Challenge => "select id from challenges where id = $1 and agency_id = $2",
        _ => return Ok(false),
    };
    let found = db
        .query_one_raw(said(db, sql, [thing.into(), agency.0.into()]))
        .await?;
    Ok(found.is_some())
}
