//! Every statement of this room.

use chrono::{DateTime, Utc};
use entity::mailroom::mail;
use entity::words::{AgencyId, CaseId, CaseMessageId, Lang, LetterId, MailId, MailState};
use hall::error::{Error, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Statement, Value,
};

fn said(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}

pub async fn is_known(db: &impl ConnectionTrait, mark: &str) -> Result<bool> {
    let found = mail::Entity::find()
        .select_only()
        .column(mail::Column::Id)
        .filter(mail::Column::Mark.eq(mark))
        .into_tuple::<MailId>()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Counts it with the one like it, if there is one since then.
pub async fn count_alike(
    tx: &impl ConnectionTrait,
    alike: &str,
    since: DateTime<Utc>,
) -> Result<bool> {
    let sql = "update mails set copies = copies + 1 where id = \
        (select id from mails where alike = $1 and received_at > $2 order by received_at desc limit 1)";
    let counted = tx
        .execute_raw(said(tx, sql, [alike.into(), since.into()]))
        .await?;
    Ok(counted.rows_affected() > 0)
}

/// Whether this sender wrote so many since then.
pub async fn came_from(
    db: &impl ConnectionTrait,
    key: &str,
    since: DateTime<Utc>,
    most: u64,
) -> Result<bool> {
    let found = mail::Entity::find()
        .select_only()
        .column(mail::Column::Id)
        .filter(mail::Column::SenderKey.eq(key))
        .filter(mail::Column::ReceivedAt.gt(since))
        .limit(most)
        .into_tuple::<MailId>()
        .all(db)
        .await?;
    Ok(found.len() as u64 >= most)
}

/// Whether so many came since then that were taken without a look. What is held does not count: whoever floods the counter
/// keeps nobody else waiting.
pub async fn came(db: &impl ConnectionTrait, since: DateTime<Utc>, most: u64) -> Result<bool> {
    let found = mail::Entity::find()
        .select_only()
        .column(mail::Column::Id)
        .filter(mail::Column::ReceivedAt.gt(since))
        .filter(mail::Column::State.is_not_in([MailState::Held, MailState::Thrown]))
        .order_by_desc(mail::Column::ReceivedAt)
        .offset(most.saturating_sub(1))
        .limit(1)
        .into_tuple::<MailId>()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// How many are held, and their bytes. What is held has a bound, so this counts little.
pub async fn held(db: &impl ConnectionTrait, agency: AgencyId) -> Result<(i64, i64)> {
    let sql = "select count(id) as number, cast(coalesce(sum(size), 0) as bigint) as bytes from mails \
        where agency_id = $1 and state = 'held'";
    let row = db
        .query_one_raw(said(db, sql, [agency.0.into()]))
        .await?
        .ok_or_else(|| Error::fault("nothing was counted"))?;
    Ok((row.try_get("", "number")?, row.try_get("", "bytes")?))
}

/// Writes it down; nothing when it is there already.
pub async fn keep(tx: &impl ConnectionTrait, row: mail::ActiveModel) -> Result<Option<MailId>> {
    let kept = mail::Entity::insert(row)
        .on_conflict(
            OnConflict::column(mail::Column::Mark)
                .do_nothing()
                .to_owned(),
        )
        .exec(tx)
        .await;
    match kept {
        Ok(kept) => Ok(Some(kept.last_insert_id)),
        Err(DbErr::RecordNotInserted) => Ok(None),
        Err(wrong) => Err(wrong.into()),
    }
}

pub async fn find(db: &impl ConnectionTrait, id: MailId) -> Result<mail::Model> {
    mail::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn find_for_change(tx: &impl ConnectionTrait, id: MailId) -> Result<mail::Model> {
    mail::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub async fn change(tx: &impl ConnectionTrait, row: mail::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

/// What an agency got, newest first.
pub async fn list(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    state: MailState,
    after: Option<MailId>,
    most: u64,
) -> Result<Vec<mail::Model>> {
    let mut asked = mail::Entity::find()
        .filter(mail::Column::AgencyId.eq(agency))
        .filter(mail::Column::State.eq(state));
    if let Some(after) = after {
        asked = asked.filter(mail::Column::Id.lt(after));
    }
    Ok(asked
        .order_by_desc(mail::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// The numbers of cases, as they are said aloud.
pub async fn references(
    db: &impl ConnectionTrait,
    cases: &[CaseId],
) -> Result<Vec<(CaseId, String)>> {
    use entity::cases::case;
    Ok(case::Entity::find()
        .select_only()
        .columns([case::Column::Id, case::Column::Reference])
        .filter(case::Column::Id.is_in(cases.iter().copied()))
        .into_tuple()
        .all(db)
        .await?)
}

/// Whether a key opens a case.
pub async fn opens(db: &impl ConnectionTrait, hash: &str) -> Result<bool> {
    let sql = "select id from case_keys where hash = $1 and ended_at is null";
    Ok(db
        .query_one_raw(said(db, sql, [hash.into()]))
        .await?
        .is_some())
}

/// Whether it is the number of a letter of ours.
pub async fn is_ours(db: &impl ConnectionTrait, number: &str) -> Result<bool> {
    use entity::notifications::letter;
    let found = letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .filter(letter::Column::MessageId.eq(format!("<{number}>")))
        .limit(1)
        .into_tuple::<LetterId>()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// The cases these letters were about: ours, and those that came in. In the order of the letters.
pub async fn cases_of(db: &impl ConnectionTrait, numbers: &[String]) -> Result<Vec<CaseId>> {
    use entity::notifications::letter;
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let sent: Vec<(String, Option<String>)> = letter::Entity::find()
        .select_only()
        .columns([letter::Column::MessageId, letter::Column::DedupeKey])
        .filter(letter::Column::MessageId.is_in(numbers.iter().map(|one| format!("<{one}>"))))
        .into_tuple()
        .all(db)
        .await?;
    let came: Vec<(Option<String>, Option<CaseId>)> = mail::Entity::find()
        .select_only()
        .columns([mail::Column::MessageId, mail::Column::CaseId])
        .filter(mail::Column::MessageId.is_in(numbers.iter().cloned()))
        .filter(mail::Column::MessageId.is_not_null())
        .filter(mail::Column::CaseId.is_not_null())
        .limit(100)
        .into_tuple()
        .all(db)
        .await?;
    let mut found = Vec::new();
    for number in numbers {
        let ours = sent
            .iter()
            .filter(|(id, _)| id.trim_matches(['<', '>']) == number)
            .filter_map(|(_, key)| case_in(key.as_deref()?));
        found.extend(ours);
        let theirs = came.iter().filter(|(id, _)| id.as_deref() == Some(number));
        found.extend(theirs.filter_map(|(_, case)| *case));
    }
    let mut known = std::collections::BTreeSet::new();
    found.retain(|case| known.insert(*case));
    Ok(found)
}

/// `case:42:message:7`.
fn case_in(key: &str) -> Option<CaseId> {
    let mut parts = key.split(':');
    (parts.next() == Some("case")).then_some(())?;
    parts.next()?.parse().ok().map(CaseId)
}

/// Whether the case is of whoever writes from this address: given with it, or of the account it belongs to.
pub async fn is_of(db: &impl ConnectionTrait, case: CaseId, email_key: &str) -> Result<bool> {
    let sql = "select c.id from cases c left join people p on p.id = c.person_id \
        where c.id = $1 and (c.email_key = $2 or (p.email_key = $2 and p.left_at is null))";
    Ok(db
        .query_one_raw(said(db, sql, [case.0.into(), email_key.into()]))
        .await?
        .is_some())
}

/// The account behind a proven address, in which language it reads.
pub async fn reads(db: &impl ConnectionTrait, email_key: &str) -> Result<Option<Lang>> {
    let sql = "select lang from people where email_key = $1 and confirmed_at is not null and left_at is null";
    let found = db.query_one_raw(said(db, sql, [email_key.into()])).await?;
    Ok(found.map(|row| row.try_get("", "lang")).transpose()?)
}

/// Originals whose time is over: nothing came of them and it is long ago, their writer left, or what came of them was
/// forgotten.
pub async fn over(
    db: &impl ConnectionTrait,
    nothing_since: DateTime<Utc>,
    held_since: DateTime<Utc>,
    most: i64,
) -> Result<Vec<mail::Model>> {
    let sql = "select m.* from mails m left join cases c on c.id = m.case_id where m.raw_key is not null and (\
        m.sender_key is null or c.forgotten_at is not null \
        or (m.state in ('left_alone', 'thrown') and m.received_at < $1) \
        or (m.state = 'held' and m.received_at < $2)) order by m.id limit $3";
    Ok(mail::Entity::find()
        .from_raw_sql(said(
            db,
            sql,
            [nothing_since.into(), held_since.into(), most.into()],
        ))
        .all(db)
        .await?)
}

/// Nothing is left of it but that it came.
pub async fn forget(tx: &impl ConnectionTrait, id: MailId) -> Result<()> {
    mail::Entity::update_many()
        .col_expr(mail::Column::RawKey, Expr::value(Option::<String>::None))
        .col_expr(mail::Column::Sender, Expr::value(Option::<String>::None))
        .col_expr(mail::Column::SenderKey, Expr::value(Option::<String>::None))
        .col_expr(mail::Column::CameTo, Expr::value(Option::<String>::None))
        .col_expr(mail::Column::MessageId, Expr::value(Option::<String>::None))
        .col_expr(mail::Column::Subject, Expr::value(""))
        .filter(mail::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The case something was said in.
pub async fn case_of_message(
    tx: &impl ConnectionTrait,
    message: CaseMessageId,
) -> Result<Option<CaseId>> {
    use entity::cases::case_message;
    Ok(case_message::Entity::find_by_id(message)
        .select_only()
        .column(case_message::Column::CaseId)
        .into_tuple()
        .one(tx)
        .await?)
}

/// Whether any mail waits for a look.
pub async fn any_held(db: &impl ConnectionTrait, agency: AgencyId) -> Result<bool> {
    let sql = "select id from mails where agency_id = $1 and state = 'held' limit 1";
    Ok(db
        .query_one_raw(said(db, sql, [agency.0.into()]))
        .await?
        .is_some())
}
