//! The letters of a case, both ways.

use super::said;
use entity::words::CaseId;
use hall::Result;
use sea_orm::ConnectionTrait;

/// Whether it is being talked about live: its person reads what is said as it is said.
pub(crate) async fn is_talked(db: &impl ConnectionTrait, case: CaseId) -> Result<bool> {
    let sql = "select id from chats where case_id = $1 and state <> 'ended'";
    let found = db.query_one_raw(said(db, sql, [case.0.into()])).await?;
    Ok(found.is_some())
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
