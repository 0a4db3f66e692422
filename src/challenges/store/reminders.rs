//! Letters before the window closes.

use chrono::{DateTime, Utc};
use entity::challenges::reminder;
use entity::words::{AgencyId, ChallengeId, ReminderKind};
use hall::error::Result;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

/// A reminder that stood for another date stands for this one, and goes out once more.
pub async fn keep(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    challenge: ChallengeId,
    kind: ReminderKind,
    due: DateTime<Utc>,
) -> Result<()> {
    let row = reminder::ActiveModel {
        agency_id: Set(agency),
        challenge_id: Set(challenge),
        kind: Set(kind),
        due_at: Set(due),
        sent_at: Set(None),
        ..Default::default()
    };
    reminder::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([reminder::Column::ChallengeId, reminder::Column::Kind])
                .update_columns([reminder::Column::DueAt, reminder::Column::SentAt])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<reminder::Model>> {
    Ok(reminder::Entity::find()
        .filter(reminder::Column::SentAt.is_null())
        .filter(reminder::Column::DueAt.lte(now))
        .order_by_asc(reminder::Column::DueAt)
        .limit(100)
        .all(db)
        .await?)
}

/// Answers whether it had not been sent: of two workers one sends it.
pub async fn mark_sent(tx: &impl ConnectionTrait, id: i64, at: DateTime<Utc>) -> Result<bool> {
    let done = reminder::Entity::update_many()
        .col_expr(reminder::Column::SentAt, Expr::value(at))
        .filter(reminder::Column::Id.eq(id))
        .filter(reminder::Column::SentAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

pub async fn forget_unsent(tx: &impl ConnectionTrait, challenge: ChallengeId) -> Result<()> {
    reminder::Entity::delete_many()
        .filter(reminder::Column::ChallengeId.eq(challenge))
        .filter(reminder::Column::SentAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}
