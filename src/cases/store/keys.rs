//! The links that open a case.

use chrono::{DateTime, Utc};
use entity::cases::{case, case_key};
use entity::words::CaseId;
use hall::error::Result;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter,
    QuerySelect, sea_query::Expr,
};

pub async fn keep(
    tx: &impl ConnectionTrait,
    case: CaseId,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = case_key::ActiveModel {
        case_id: Set(case),
        hash: Set(hash.to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    case_key::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The case a link opens, if it still does.
pub async fn opens(db: &impl ConnectionTrait, hash: &str) -> Result<Option<case::Model>> {
    let keys = case::Entity::belongs_to(case_key::Entity)
        .from(case::Column::Id)
        .to(case_key::Column::CaseId)
        .into();
    Ok(case::Entity::find()
        .join(JoinType::InnerJoin, keys)
        .filter(case_key::Column::Hash.eq(hash))
        .filter(case_key::Column::EndedAt.is_null())
        .one(db)
        .await?)
}

/// The case a link was made for, whether it still opens it or not.
pub async fn made_for(db: &impl ConnectionTrait, hash: &str) -> Result<Option<case::Model>> {
    let keys = case::Entity::belongs_to(case_key::Entity)
        .from(case::Column::Id)
        .to(case_key::Column::CaseId)
        .into();
    Ok(case::Entity::find()
        .join(JoinType::InnerJoin, keys)
        .filter(case_key::Column::Hash.eq(hash))
        .one(db)
        .await?)
}

/// Every link of a case ends.
pub async fn end(tx: &impl ConnectionTrait, case: CaseId, now: DateTime<Utc>) -> Result<()> {
    case_key::Entity::update_many()
        .col_expr(case_key::Column::EndedAt, Expr::value(now))
        .filter(case_key::Column::CaseId.eq(case))
        .filter(case_key::Column::EndedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}
