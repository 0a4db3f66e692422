//! Who is known at other services, who is on the way there, and what came back and waits for a yes.

use chrono::{DateTime, Utc};
use entity::accounts::{attempt, identity, identity_offer};
use entity::words::{IdentityId, Lang, PersonId, SignInId};
use hall::Result;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde_json::Value;

pub struct FreshAttempt<'a> {
    pub provider: &'a str,
    pub state_hash: &'a str,
    pub browser_hash: &'a str,
    pub network: &'a str,
    pub lang: Lang,
    pub person: Option<PersonId>,
    pub sign_in: Option<SignInId>,
    pub return_to: &'a str,
    pub expires_at: DateTime<Utc>,
}

pub async fn keep_attempt(
    db: &impl ConnectionTrait,
    fresh: &FreshAttempt<'_>,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = attempt::ActiveModel {
        provider: Set(fresh.provider.to_owned()),
        state_hash: Set(fresh.state_hash.to_owned()),
        browser_hash: Set(fresh.browser_hash.to_owned()),
        network: Set(fresh.network.to_owned()),
        lang: Set(fresh.lang),
        person_id: Set(fresh.person),
        sign_in_id: Set(fresh.sign_in),
        return_to: Set(fresh.return_to.to_owned()),
        created_at: Set(now),
        expires_at: Set(fresh.expires_at),
        ..Default::default()
    };
    attempt::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// When attempts were begun from this network, the oldest first; no more of them than asked for.
pub async fn attempts_from(
    db: &impl ConnectionTrait,
    network: &str,
    since: DateTime<Utc>,
    most: u64,
) -> Result<Vec<DateTime<Utc>>> {
    Ok(attempt::Entity::find()
        .select_only()
        .column(attempt::Column::CreatedAt)
        .filter(attempt::Column::Network.eq(network))
        .filter(attempt::Column::CreatedAt.gt(since))
        .order_by_asc(attempt::Column::CreatedAt)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// Takes an attempt out for good: whoever comes second finds none.
pub async fn take_attempt(
    db: &impl ConnectionTrait,
    state_hash: &str,
) -> Result<Option<attempt::Model>> {
    let taken = attempt::Entity::delete_many()
        .filter(attempt::Column::StateHash.eq(state_hash))
        .exec_with_returning(db)
        .await?;
    Ok(taken.into_iter().next())
}

pub struct FreshOffer<'a> {
    pub key_hash: &'a str,
    pub told: &'a ports::sign_in::Told,
    pub known_as: String,
    pub verified: bool,
    pub grants: Value,
    pub attempt: &'a attempt::Model,
    pub expires_at: DateTime<Utc>,
}

pub async fn keep_offer(
    db: &impl ConnectionTrait,
    fresh: &FreshOffer<'_>,
    now: DateTime<Utc>,
) -> Result<()> {
    let FreshOffer { told, attempt, .. } = fresh;
    let row = identity_offer::ActiveModel {
        key_hash: Set(fresh.key_hash.to_owned()),
        browser_hash: Set(attempt.browser_hash.clone()),
        provider: Set(attempt.provider.clone()),
        issuer: Set(told.issuer.clone()),
        subject: Set(told.subject.clone()),
        known_as: Set(fresh.known_as.clone()),
        name: Set(told.name.clone()),
        email: Set(told.email.clone()),
        verified: Set(fresh.verified),
        grants: Set(fresh.grants.clone()),
        lang: Set(attempt.lang),
        person_id: Set(attempt.person_id),
        sign_in_id: Set(attempt.sign_in_id),
        return_to: Set(attempt.return_to.clone()),
        created_at: Set(now),
        expires_at: Set(fresh.expires_at),
        ..Default::default()
    };
    identity_offer::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

pub async fn offer(
    db: &impl ConnectionTrait,
    key_hash: &str,
) -> Result<Option<identity_offer::Model>> {
    Ok(identity_offer::Entity::find()
        .filter(identity_offer::Column::KeyHash.eq(key_hash))
        .one(db)
        .await?)
}

/// Uses an offer up; false when somebody did before.
pub async fn take_offer(db: &impl ConnectionTrait, id: i64) -> Result<bool> {
    let taken = identity_offer::Entity::delete_by_id(id).exec(db).await?;
    Ok(taken.rows_affected > 0)
}

pub async fn by_subject(
    db: &impl ConnectionTrait,
    issuer: &str,
    subject: &str,
) -> Result<Option<identity::Model>> {
    Ok(identity::Entity::find()
        .filter(identity::Column::Issuer.eq(issuer))
        .filter(identity::Column::Subject.eq(subject))
        .one(db)
        .await?)
}

pub async fn of_person(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<identity::Model>> {
    Ok(identity::Entity::find()
        .filter(identity::Column::PersonId.eq(person))
        .order_by_asc(identity::Column::Id)
        .all(db)
        .await?)
}

pub struct FreshIdentity<'a> {
    pub person: PersonId,
    pub provider: &'a str,
    pub issuer: &'a str,
    pub subject: &'a str,
    pub known_as: &'a str,
    pub granted: Value,
}

pub async fn keep(
    db: &impl ConnectionTrait,
    fresh: &FreshIdentity<'_>,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = identity::ActiveModel {
        person_id: Set(fresh.person),
        provider: Set(fresh.provider.to_owned()),
        issuer: Set(fresh.issuer.to_owned()),
        subject: Set(fresh.subject.to_owned()),
        known_as: Set(fresh.known_as.to_owned()),
        granted: Set(fresh.granted.clone()),
        created_at: Set(now),
        used_at: Set(now),
        ..Default::default()
    };
    identity::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// It was signed in with: when, by what name it is known there now, and what the rules give.
pub async fn used(
    db: &impl ConnectionTrait,
    id: IdentityId,
    known_as: &str,
    granted: Value,
    now: DateTime<Utc>,
) -> Result<()> {
    identity::Entity::update_many()
        .set(identity::ActiveModel {
            known_as: Set(known_as.to_owned()),
            granted: Set(granted),
            used_at: Set(now),
            ..Default::default()
        })
        .filter(identity::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn remove(db: &impl ConnectionTrait, id: IdentityId) -> Result<()> {
    identity::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// Everything of somebody who leaves.
pub async fn forget_person(db: &impl ConnectionTrait, person: PersonId) -> Result<()> {
    identity::Entity::delete_many()
        .filter(identity::Column::PersonId.eq(person))
        .exec(db)
        .await?;
    attempt::Entity::delete_many()
        .filter(attempt::Column::PersonId.eq(person))
        .exec(db)
        .await?;
    identity_offer::Entity::delete_many()
        .filter(identity_offer::Column::PersonId.eq(person))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets attempts nobody came back from within the hour they count for, and offers nobody said yes to.
pub async fn forget_ended(
    db: &impl ConnectionTrait,
    attempts: DateTime<Utc>,
    offers: DateTime<Utc>,
) -> Result<()> {
    attempt::Entity::delete_many()
        .filter(attempt::Column::ExpiresAt.lt(attempts))
        .exec(db)
        .await?;
    identity_offer::Entity::delete_many()
        .filter(identity_offer::Column::ExpiresAt.lt(offers))
        .exec(db)
        .await?;
    Ok(())
}
