//! Taking away what is about somebody.

use super::said;
use chrono::{DateTime, Utc};
use entity::words::{CaseId, Lang, PersonId};
use hall::Result;
use sea_orm::{ConnectionTrait, Value};

pub(crate) async fn remove(
    db: &impl ConnectionTrait,
    table: &str,
    column: &str,
    whose: Value,
) -> Result<()> {
    let sql = format!("delete from {table} where {column} = $1");
    db.execute_raw(said(db, &sql, [whose])).await?;
    Ok(())
}

pub(crate) async fn unname(
    db: &impl ConnectionTrait,
    table: &str,
    column: &str,
    whose: Value,
) -> Result<()> {
    let sql = format!("update {table} set {column} = null where {column} = $1");
    db.execute_raw(said(db, &sql, [whose])).await?;
    Ok(())
}

/// Cases they brought, signed in or with their address.
pub(crate) async fn case_ids(
    db: &impl ConnectionTrait,
    person: PersonId,
    email_key: &str,
) -> Result<Vec<CaseId>> {
    let sql = "select id from cases where person_id = $1 or email_key = $2 order by id";
    let rows = db
        .query_all_raw(said(db, sql, [person.0.into(), email_key.into()]))
        .await?;
    rows.iter()
        .map(|row| Ok(CaseId(row.try_get("", "id")?)))
        .collect()
}

/// The links to their cases end, and nothing in them leads to them.
pub(crate) async fn close_cases(
    db: &impl ConnectionTrait,
    person: PersonId,
    email_key: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let theirs = "select id from cases where person_id = $1 or email_key = $2";
    let whose = || -> [Value; 2] { [person.0.into(), email_key.into()] };
    let sql = format!(
        "update case_keys set ended_at = $3 where ended_at is null and case_id in ({theirs})"
    );
    let [one, two] = whose();
    db.execute_raw(said(db, &sql, [one, two, now.into()]))
        .await?;
    let sql = format!(
        "update case_messages set by_id = null where by_id = $1 and side = 'customer' and case_id in ({theirs})"
    );
    db.execute_raw(said(db, &sql, whose())).await?;
    let sql =
        "update cases set email = null, network = null where person_id = $1 or email_key = $2";
    db.execute_raw(said(db, sql, whose())).await?;
    Ok(())
}

/// What the log of the staff says of the person themself: what they were called before, and after.
pub(crate) async fn forget_acts_about(db: &impl ConnectionTrait, person: PersonId) -> Result<()> {
    let sql =
        "update staff_acts set before = null, after = null where kind = 'person' and thing_id = $1";
    db.execute_raw(said(db, sql, [person.0.into()])).await?;
    Ok(())
}

/// Their voice in a vote stays; where it came from does not.
pub(crate) async fn forget_networks(db: &impl ConnectionTrait, person: PersonId) -> Result<()> {
    let sql = "update ballots set network_hash = '' where person_id = $1";
    db.execute_raw(said(db, sql, [person.0.into()])).await?;
    Ok(())
}

/// What they asked in public about challenges; the answers stay.
pub(crate) async fn recall_questions(
    db: &impl ConnectionTrait,
    person: PersonId,
    lang: Lang,
    text: &str,
) -> Result<()> {
    let sql = "update challenge_queries set text = $3 where asker_id = $1 and lang = $2";
    let values: [Value; 3] = [person.0.into(), lang.code().into(), text.into()];
    db.execute_raw(said(db, sql, values)).await?;
    Ok(())
}

/// What they wrote to moderators, and what moderators quoted of them.
pub(crate) async fn recall_matters(db: &impl ConnectionTrait, person: PersonId) -> Result<()> {
    for sql in [
        "update reports set text = '' where reporter_id = $1",
        "update moderation_matters set excerpt = '', appeal = null where author_id = $1",
        "update inbox_items set title = '–', excerpt = '' where author_id = $1",
    ] {
        db.execute_raw(said(db, sql, [person.0.into()])).await?;
    }
    Ok(())
}
