//! What somebody agreed to, as it stands in the tables.

use super::said;
use chrono::{DateTime, Utc};
use entity::words::{LetterPace, Names, PersonId};
use hall::Result;
use sea_orm::{ConnectionTrait, FromQueryResult};

/// More than this of one kind are not told at once; the download has them all.
const MOST: i64 = 100;

#[derive(FromQueryResult)]
pub(crate) struct Account {
    pub letters: LetterPace,
    pub portrait: bool,
}

pub(crate) async fn account(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Option<Account>> {
    let sql = "select letters, picture is not null as portrait from people where id = $1 and left_at is null";
    Ok(Account::find_by_statement(said(db, sql, [person.0.into()]))
        .one(db)
        .await?)
}

#[derive(FromQueryResult)]
pub(crate) struct Residence {
    pub challenge_id: i64,
    pub title: String,
    pub names: Names,
    pub created_at: DateTime<Utc>,
}

pub(crate) async fn residences(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<Residence>> {
    let sql = "select r.challenge_id, c.title, a.names, r.created_at from challenge_residences r \
        join challenges c on c.id = r.challenge_id join areas a on a.id = r.area_id \
        where r.person_id = $1 order by r.created_at desc, r.id desc limit $2";
    let asked = said(db, sql, [person.0.into(), MOST.into()]);
    Ok(Residence::find_by_statement(asked).all(db).await?)
}

#[derive(FromQueryResult)]
pub(crate) struct Moved {
    pub reference: String,
    pub ended_at: DateTime<Utc>,
}

pub(crate) async fn moved(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<Moved>> {
    let sql = "select c.reference, o.ended_at from case_offers o join cases c on c.id = o.case_id \
        where c.person_id = $1 and o.agreed and o.ended_at is not null \
        order by o.ended_at desc, o.id desc limit $2";
    let asked = said(db, sql, [person.0.into(), MOST.into()]);
    Ok(Moved::find_by_statement(asked).all(db).await?)
}
