//! The letters of a case, both ways.

use super::said;
use entity::words::{CaseId, CaseMessageId};
use hall::Result;
use sea_orm::ConnectionTrait;
use serde_json::Value;

/// Whether it was said while its case was talked about live: who it is for read it as it was said.
pub(crate) async fn was_live(db: &impl ConnectionTrait, message: CaseMessageId) -> Result<bool> {
    let sql = "select t.id from case_messages m join chats t on t.case_id = m.case_id where m.id = $1 \
        and m.created_at >= t.began_at and (t.ended_at is null or m.created_at <= t.ended_at)";
    let found = db.query_one_raw(said(db, sql, [message.0.into()])).await?;
    Ok(found.is_some())
}

/// The staff's lines of the chat about a case, oldest first, without what was hidden.
pub(crate) async fn answered_live(
    db: &impl ConnectionTrait,
    case: CaseId,
) -> Result<Vec<CaseMessageId>> {
    let sql = "select m.id from case_messages m join chats t on t.case_id = m.case_id where t.case_id = $1 \
        and m.word = 'answered' and m.hidden_at is null \
        and m.created_at >= t.began_at and m.created_at <= t.ended_at order by m.id";
    let rows = db.query_all_raw(said(db, sql, [case.0.into()])).await?;
    rows.iter()
        .map(|row| Ok(CaseMessageId(row.try_get("", "id")?)))
        .collect()
}

/// The files of the e-mail a case began with that were not taken.
pub(crate) async fn not_taken(db: &impl ConnectionTrait, case: CaseId) -> Result<Option<Value>> {
    let sql = "select refused from mails where case_id = $1 and state = 'began' and refused is not null order by id limit 1";
    let found = db.query_one_raw(said(db, sql, [case.0.into()])).await?;
    Ok(found.map(|row| row.try_get("", "refused")).transpose()?)
}

/// The numbers of all letters about a case, in angles, oldest first.
pub(crate) async fn before(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<String>> {
    let sql = "select number from (\
        select l.message_id as number, l.created_at as at from letters l where l.dedupe_key in (\
            select 'case:' || m.case_id || ':message:' || m.id from case_messages m where m.case_id = $1 \
            union all select 'case:' || c.id || ':received' from cases c where c.id = $1) \
        union all select '<' || i.message_id || '>' as number, i.received_at as at from mails i \
            where i.case_id = $1 and i.message_id is not null) as every order by at desc limit 60";
    let rows = db.query_all_raw(said(db, sql, [case.0.into()])).await?;
    let mut numbers = Vec::with_capacity(rows.len());
    for row in rows.iter().rev() {
        let number: String = row.try_get("", "number")?;
        // What a mail program of somebody else made up goes into no header of ours unless it is a number.
        let fits = number.len() <= 250
            && number.is_ascii()
            && !number.contains(char::is_whitespace)
            && number.matches(['<', '>']).count() == 2;
        if fits {
            numbers.push(number);
        }
    }
    Ok(numbers)
}
