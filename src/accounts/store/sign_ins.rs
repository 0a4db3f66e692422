//! Sign-in letters under way and the acts that wait with them.

use crate::address::Address;
use crate::sign_in::Keys;
use chrono::{DateTime, Utc};
use entity::accounts::{sign_in, waiting_act};
use entity::words::{Lang, SignInId};
use hall::Result;
use ports::secrets;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, ExprTrait,
    QueryFilter, QueryOrder, QuerySelect, Statement, sea_query::Expr,
};
use serde_json::Value;

pub struct Fresh<'a> {
    pub address: &'a Address,
    pub name: Option<&'a str>,
    pub lang: Lang,
    pub keys: &'a Keys,
    pub network: &'a str,
    pub return_to: &'a str,
    pub expires_at: DateTime<Utc>,
}

pub async fn keep(
    db: &impl ConnectionTrait,
    fresh: &Fresh<'_>,
    now: DateTime<Utc>,
) -> Result<SignInId> {
    let row = sign_in::ActiveModel {
        email: Set(fresh.address.email.clone()),
        email_key: Set(fresh.address.key.clone()),
        name: Set(fresh.name.map(str::to_owned)),
        lang: Set(fresh.lang),
        link_hash: Set(secrets::hash(&fresh.keys.link)),
        code_hash: Set(Keys::code_hash(&fresh.keys.receipt, &fresh.keys.code)),
        receipt_hash: Set(secrets::hash(&fresh.keys.receipt)),
        network: Set(fresh.network.to_owned()),
        return_to: Set(fresh.return_to.to_owned()),
        tries: Set(0),
        created_at: Set(now),
        expires_at: Set(fresh.expires_at),
        used_at: Set(None),
        ..Default::default()
    };
    Ok(sign_in::Entity::insert(row).exec(db).await?.last_insert_id)
}

/// Has everybody who asks for the same address or from the same network wait for their turn, so that a hundred
/// requests at once are still counted. SQLite has one writer anyway.
pub async fn take_turns<const N: usize>(db: &impl ConnectionTrait, words: [&str; N]) -> Result<()> {
    if db.get_database_backend() == DbBackend::Postgres {
        for word in words {
            let sql = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
            let turn = Statement::from_sql_and_values(DbBackend::Postgres, sql, [word.into()]);
            db.execute_raw(turn).await?;
        }
    }
    Ok(())
}

/// When letters were asked for to this address.
pub async fn asked_for(
    db: &impl ConnectionTrait,
    email_key: &str,
    since: DateTime<Utc>,
) -> Result<Vec<DateTime<Utc>>> {
    // A link the operator printed came from no network and is nobody's flood.
    asked(db, sign_in::Column::EmailKey.eq(email_key), since).await
}

/// When letters were asked for from this network.
pub async fn asked_from(
    db: &impl ConnectionTrait,
    network: &str,
    since: DateTime<Utc>,
) -> Result<Vec<DateTime<Utc>>> {
    asked(db, sign_in::Column::Network.eq(network), since).await
}

async fn asked(
    db: &impl ConnectionTrait,
    by: Expr,
    since: DateTime<Utc>,
) -> Result<Vec<DateTime<Utc>>> {
    Ok(sign_in::Entity::find()
        .select_only()
        .column(sign_in::Column::CreatedAt)
        .filter(by)
        .filter(sign_in::Column::CreatedAt.gt(since))
        .filter(sign_in::Column::Network.ne(""))
        .into_tuple()
        .all(db)
        .await?)
}

pub async fn by_link(db: &impl ConnectionTrait, hash: &str) -> Result<Option<sign_in::Model>> {
    Ok(sign_in::Entity::find()
        .filter(sign_in::Column::LinkHash.eq(hash))
        .one(db)
        .await?)
}

pub async fn by_receipt(db: &impl ConnectionTrait, hash: &str) -> Result<Option<sign_in::Model>> {
    Ok(sign_in::Entity::find()
        .filter(sign_in::Column::ReceiptHash.eq(hash))
        .one(db)
        .await?)
}

/// Counts a typed code; answers how many there were, this one included.
pub async fn count_try(db: &impl ConnectionTrait, id: SignInId) -> Result<i64> {
    sign_in::Entity::update_many()
        .col_expr(
            sign_in::Column::Tries,
            Expr::col(sign_in::Column::Tries).add(1i64),
        )
        .filter(sign_in::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(sign_in::Entity::find_by_id(id)
        .one(db)
        .await?
        .map_or(i64::MAX, |row| row.tries))
}

/// Uses a letter up; false when somebody did before.
pub async fn use_up(db: &impl ConnectionTrait, id: SignInId, now: DateTime<Utc>) -> Result<bool> {
    let used = sign_in::Entity::update_many()
        .set(sign_in::ActiveModel {
            used_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(sign_in::Column::Id.eq(id))
        .filter(sign_in::Column::UsedAt.is_null())
        .exec(db)
        .await?;
    Ok(used.rows_affected > 0)
}

pub async fn keep_act(
    db: &impl ConnectionTrait,
    sign_in: SignInId,
    email_key: &str,
    kind: &str,
    payload: &Value,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = waiting_act::ActiveModel {
        sign_in_id: Set(sign_in),
        email_key: Set(email_key.to_owned()),
        kind: Set(kind.to_owned()),
        payload: Set(payload.clone()),
        created_at: Set(now),
        done_at: Set(None),
        outcome: Set(None),
        ..Default::default()
    };
    waiting_act::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

pub async fn acts(db: &impl ConnectionTrait, sign_in: SignInId) -> Result<Vec<waiting_act::Model>> {
    Ok(waiting_act::Entity::find()
        .filter(waiting_act::Column::SignInId.eq(sign_in))
        .order_by_asc(waiting_act::Column::Id)
        .all(db)
        .await?)
}

/// An act was carried out, or refused for these reasons. What was carried out stands elsewhere now; its copy goes.
pub async fn act_done(
    db: &impl ConnectionTrait,
    id: i64,
    refused: Option<&str>,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut set = waiting_act::ActiveModel {
        done_at: Set(Some(now)),
        outcome: Set(refused.map(str::to_owned)),
        ..Default::default()
    };
    if refused.is_none() {
        set.payload = Set(Value::Object(serde_json::Map::default()));
    }
    waiting_act::Entity::update_many()
        .set(set)
        .filter(waiting_act::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// A letter and what waits with it belong to this person now.
pub async fn hand_over(
    db: &impl ConnectionTrait,
    id: SignInId,
    email: &str,
    email_key: &str,
) -> Result<()> {
    sign_in::Entity::update_many()
        .set(sign_in::ActiveModel {
            email: Set(email.to_owned()),
            email_key: Set(email_key.to_owned()),
            ..Default::default()
        })
        .filter(sign_in::Column::Id.eq(id))
        .exec(db)
        .await?;
    waiting_act::Entity::update_many()
        .set(waiting_act::ActiveModel {
            email_key: Set(email_key.to_owned()),
            ..Default::default()
        })
        .filter(waiting_act::Column::SignInId.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets what waited with a letter and now waits with another.
pub async fn forget_acts(db: &impl ConnectionTrait, sign_in: SignInId) -> Result<()> {
    waiting_act::Entity::delete_many()
        .filter(waiting_act::Column::SignInId.eq(sign_in))
        .exec(db)
        .await?;
    Ok(())
}

fn refused_of(email_key: &str) -> Condition {
    Condition::all()
        .add(waiting_act::Column::EmailKey.eq(email_key))
        .add(waiting_act::Column::DoneAt.is_not_null())
        .add(waiting_act::Column::Outcome.is_not_null())
}

pub async fn refused_acts(
    db: &impl ConnectionTrait,
    email_key: &str,
) -> Result<Vec<waiting_act::Model>> {
    Ok(waiting_act::Entity::find()
        .filter(refused_of(email_key))
        .order_by_desc(waiting_act::Column::Id)
        .limit(50)
        .all(db)
        .await?)
}

pub async fn forget_refused(db: &impl ConnectionTrait, email_key: &str, id: i64) -> Result<bool> {
    let forgotten = waiting_act::Entity::delete_many()
        .filter(refused_of(email_key))
        .filter(waiting_act::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(forgotten.rows_affected > 0)
}

/// Whether an act that waits, or was refused and is still readable, has these words in it.
pub async fn act_mentions(db: &impl ConnectionTrait, words: &str) -> Result<bool> {
    let sql = "select 1 as found from waiting_acts where cast(payload as text) like $1 limit 1";
    let like = format!("%{words}%");
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, [like.into()]);
    Ok(db.query_one_raw(asked).await?.is_some())
}

/// Whether anybody followed a letter before this moment and still has an act not carried out.
pub async fn any_left_behind(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<bool> {
    let sql = "select 1 as found from waiting_acts w join sign_ins s on s.id = w.sign_in_id
        where w.done_at is null and s.used_at < $1
        and exists (select 1 from people p where p.email_key = s.email_key) limit 1";
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, [before.into()]);
    Ok(db.query_one_raw(asked).await?.is_some())
}

/// Letters that were followed before this moment and still have an act not carried out.
pub async fn left_behind(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<Vec<sign_in::Model>> {
    let ids: Vec<SignInId> = waiting_act::Entity::find()
        .select_only()
        .column(waiting_act::Column::SignInId)
        .distinct()
        .filter(waiting_act::Column::DoneAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(sign_in::Entity::find()
        .filter(sign_in::Column::Id.is_in(ids))
        .filter(sign_in::Column::UsedAt.lt(before))
        .limit(100)
        .all(db)
        .await?)
}

/// Forgets letters that ended before this moment, with the acts that waited for them.
pub async fn forget_ended(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<()> {
    let old = || {
        sea_orm::sea_query::Query::select()
            .column(sign_in::Column::Id)
            .from(sign_in::Entity)
            .and_where(sign_in::Column::ExpiresAt.lt(before))
            .to_owned()
    };
    waiting_act::Entity::delete_many()
        .filter(waiting_act::Column::SignInId.in_subquery(old()))
        .exec(db)
        .await?;
    sign_in::Entity::delete_many()
        .filter(sign_in::Column::ExpiresAt.lt(before))
        .exec(db)
        .await?;
    Ok(())
}
