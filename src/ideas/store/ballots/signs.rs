//! What staff look at for signs of fraud, and ballots set aside.

use chrono::{DateTime, Utc};
use entity::ideas::{ballot, ballots_set_aside};
use entity::words::{ChallengeId, PersonId, SetAsideId};
use hall::error::{Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Statement,
};

/// Ballots from one network.
#[derive(Clone, Debug, FromQueryResult)]
pub struct FromNetwork {
    pub network_hash: String,
    pub ballots: i64,
    pub new_accounts: i64,
    pub set_aside: i64,
    pub first_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
}

/// Networks many of the first two hundred thousand ballots came from, those with most new accounts first. An account is new when it was made after
/// `since`, shortly before the vote began. For the staff's eyes, over one challenge.
pub async fn networks(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    since: DateTime<Utc>,
    least: i64,
) -> Result<Vec<FromNetwork>> {
    let sql = "select * from (select network_hash, count(*) as ballots, \
        cast(sum(case when person_created_at >= $2 then 1 else 0 end) as bigint) as new_accounts, \
        cast(sum(case when set_aside_id is null then 0 else 1 end) as bigint) as set_aside, \
        min(cast_at) as first_at, max(cast_at) as last_at \
        from (select network_hash, person_created_at, set_aside_id, cast_at from ballots \
        where challenge_id = $1 and network_hash <> '' limit 200000) as looked_at \
        group by network_hash) as networks where ballots >= $3 \
        order by new_accounts desc, ballots desc, network_hash limit 50";
    let values = [challenge.0.into(), since.into(), least.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(FromNetwork::find_by_statement(statement).all(db).await?)
}

/// Ballots cast within one minute.
#[derive(Clone, Debug, FromQueryResult)]
pub struct InMinute {
    /// `2026-06-17T06:01`, in UTC.
    pub minute: String,
    pub ballots: i64,
    pub new_accounts: i64,
    pub set_aside: i64,
}

/// The minutes with the most ballots, at least so many.
pub async fn busiest_minutes(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    since: DateTime<Utc>,
    least: i64,
) -> Result<Vec<InMinute>> {
    let minute = match db.get_database_backend() {
        DbBackend::Postgres => "to_char(cast_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI')",
        _ => "replace(substr(cast_at, 1, 16), ' ', 'T')",
    };
    let sql = format!(
        "select * from (select {minute} as minute, count(*) as ballots, \
         cast(sum(case when person_created_at >= $2 then 1 else 0 end) as bigint) as new_accounts, \
         cast(sum(case when set_aside_id is null then 0 else 1 end) as bigint) as set_aside \
         from (select person_created_at, set_aside_id, cast_at from ballots \
         where challenge_id = $1 limit 200000) as looked_at group by 1) as minutes \
         where ballots >= $3 order by ballots desc, minute limit 50"
    );
    let values = [challenge.0.into(), since.into(), least.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(InMinute::find_by_statement(statement).all(db).await?)
}

/// Which ballots a sign speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Batch {
    Network(String),
    /// From, and until before.
    Between(DateTime<Utc>, DateTime<Utc>),
}

/// Sets ballots aside under a reason: those of the batch not yet set aside, of new accounts alone if so wished. How many
/// they were.
pub async fn set_aside(
    tx: &impl ConnectionTrait,
    challenge: ChallengeId,
    batch: &Batch,
    only_new_since: Option<DateTime<Utc>>,
    under: SetAsideId,
) -> Result<i64> {
    let mut chosen = ballot::Entity::update_many()
        .col_expr(ballot::Column::SetAsideId, Expr::value(under.0))
        .filter(ballot::Column::ChallengeId.eq(challenge))
        .filter(ballot::Column::SetAsideId.is_null());
    chosen = match batch {
        Batch::Network(hash) => chosen.filter(ballot::Column::NetworkHash.eq(hash.as_str())),
        Batch::Between(from, until) => chosen
            .filter(ballot::Column::CastAt.gte(*from))
            .filter(ballot::Column::CastAt.lt(*until)),
    };
    if let Some(since) = only_new_since {
        chosen = chosen.filter(ballot::Column::PersonCreatedAt.gte(since));
    }
    let done = chosen.exec(tx).await?;
    Ok(i64::try_from(done.rows_affected).unwrap_or(i64::MAX))
}

pub async fn keep_set_aside(
    tx: &impl ConnectionTrait,
    row: ballots_set_aside::ActiveModel,
) -> Result<ballots_set_aside::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn count_set_aside(
    tx: &impl ConnectionTrait,
    id: SetAsideId,
    ballots: i64,
) -> Result<()> {
    ballots_set_aside::ActiveModel {
        id: Set(id),
        ballot_count: Set(ballots),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(())
}

pub async fn find_set_aside(
    tx: &impl ConnectionTrait,
    id: SetAsideId,
) -> Result<ballots_set_aside::Model> {
    ballots_set_aside::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// What was set aside in a challenge, newest first.
pub async fn sets_aside(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Vec<ballots_set_aside::Model>> {
    Ok(ballots_set_aside::Entity::find()
        .filter(ballots_set_aside::Column::ChallengeId.eq(challenge))
        .order_by_desc(ballots_set_aside::Column::Id)
        .limit(200)
        .all(db)
        .await?)
}

/// Counts a batch again that had been set aside.
pub async fn restore(
    tx: &impl ConnectionTrait,
    id: SetAsideId,
    by: PersonId,
    at: DateTime<Utc>,
) -> Result<()> {
    ballot::Entity::update_many()
        .col_expr(ballot::Column::SetAsideId, Expr::value(None::<i64>))
        .filter(ballot::Column::SetAsideId.eq(id))
        .exec(tx)
        .await?;
    ballots_set_aside::ActiveModel {
        id: Set(id),
        undone_at: Set(Some(at)),
        undone_by: Set(Some(by)),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(())
}

/// Counts the votes of a challenge anew and keeps the numbers. Only for staff's rare deeds.
pub async fn recount(tx: &impl ConnectionTrait, challenge: ChallengeId) -> Result<()> {
    let sql = "update vote_counts set votes = (select count(*) from ballot_choices c \
        join ballots b on b.id = c.ballot_id \
        where c.challenge_id = $1 and c.idea_id = vote_counts.idea_id and b.set_aside_id is null) \
        where challenge_id = $1";
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        [challenge.0.into()],
    ))
    .await?;
    Ok(())
}
