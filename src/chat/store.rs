//! Every statement of this room.

use chrono::{DateTime, Utc};
use entity::cases::case_message;
use entity::chat::{seat, talk};
use entity::words::{
    AgencyId, CaseId, CaseMessageId, CaseSide, CaseWord, ChatId, ChatState, Lang, PersonId, TeamId,
};
use hall::error::{Error, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect, Statement, Value,
};

fn said(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}

/// A chat with what its page says of its case.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Told {
    pub id: ChatId,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    pub state: ChatState,
    pub taken_by: Option<PersonId>,
    pub began_at: DateTime<Utc>,
    pub reference: String,
    pub subject: String,
    pub lang: Lang,
    pub team_id: Option<TeamId>,
    pub answerer_id: Option<PersonId>,
    pub due_at: Option<DateTime<Utc>>,
}

const TOLD: &str = "select t.id, c.agency_id, t.case_id, t.state, t.taken_by, t.began_at, c.reference, c.subject, \
    c.lang, c.team_id, c.answerer_id, c.due_at from chats t join cases c on c.id = t.case_id";

pub async fn by_key(db: &impl ConnectionTrait, hash: &str) -> Result<Option<Told>> {
    let sql = format!(
        "{TOLD} join case_keys k on k.case_id = t.case_id where k.hash = $1 and k.ended_at is null"
    );
    Ok(Told::find_by_statement(said(db, &sql, [hash.into()]))
        .one(db)
        .await?)
}

pub async fn find(db: &impl ConnectionTrait, id: ChatId) -> Result<Told> {
    let sql = format!("{TOLD} where t.id = $1");
    Told::find_by_statement(said(db, &sql, [id.0.into()]))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Those who wait and those who talk, the longest wait first.
pub async fn open(db: &impl ConnectionTrait, agency: AgencyId, most: u64) -> Result<Vec<Told>> {
    let sql = format!(
        "{TOLD} where t.agency_id = $1 and c.agency_id = $1 and t.state in ('waiting', 'open') order by t.id limit {most}"
    );
    Ok(Told::find_by_statement(said(db, &sql, [agency.0.into()]))
        .all(db)
        .await?)
}

pub async fn find_for_change(tx: &impl ConnectionTrait, id: ChatId) -> Result<talk::Model> {
    talk::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub async fn keep(tx: &impl ConnectionTrait, row: talk::ActiveModel) -> Result<ChatId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn change(tx: &impl ConnectionTrait, row: talk::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

/// Those in which nothing happened since then.
pub async fn silent(
    db: &impl ConnectionTrait,
    since: DateTime<Utc>,
    most: u64,
) -> Result<Vec<ChatId>> {
    let sql = format!(
        "select t.id from chats t where t.state <> 'ended' and t.began_at < $1 \
         and (t.taken_at is null or t.taken_at < $1) and not exists \
         (select 1 from case_messages m where m.case_id = t.case_id and m.created_at >= $1) order by t.id limit {most}"
    );
    let rows = db.query_all_raw(said(db, &sql, [since.into()])).await?;
    rows.iter()
        .map(|row| Ok(ChatId(row.try_get("", "id")?)))
        .collect()
}

/// The chat that goes on about a case.
pub async fn going(db: &impl ConnectionTrait, case: CaseId) -> Result<Option<talk::Model>> {
    Ok(talk::Entity::find()
        .filter(talk::Column::CaseId.eq(case))
        .filter(talk::Column::State.ne(ChatState::Ended))
        .one(db)
        .await?)
}

/// Something said in it, without what was hidden.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Line {
    pub id: CaseMessageId,
    pub side: CaseSide,
    pub by_id: Option<PersonId>,
    pub text: String,
    pub lang: Lang,
    pub created_at: DateTime<Utc>,
}

/// What one of them says to the other; what else happens to the case stands on its page.
const SPOKEN: [CaseWord; 5] = [
    CaseWord::Said,
    CaseWord::Answered,
    CaseWord::NotYet,
    CaseWord::Closed,
    CaseWord::Declined,
];

/// The latest of it, oldest first.
pub async fn lines(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<Line>> {
    let mut latest = case_message::Entity::find()
        .filter(case_message::Column::CaseId.eq(case))
        .filter(case_message::Column::Word.is_in(SPOKEN))
        .filter(case_message::Column::HiddenAt.is_null())
        .order_by_desc(case_message::Column::Id)
        .limit(300)
        .into_model::<Line>()
        .all(db)
        .await?;
    latest.retain(|line| !line.text.is_empty());
    latest.reverse();
    Ok(latest)
}

/// Who sits at the counter now.
pub async fn seated(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    now: DateTime<Utc>,
) -> Result<Vec<PersonId>> {
    Ok(seat::Entity::find()
        .select_only()
        .column(seat::Column::PersonId)
        .filter(seat::Column::AgencyId.eq(agency))
        .filter(seat::Column::Until.gt(now))
        .order_by_asc(seat::Column::Id)
        .limit(12)
        .into_tuple()
        .all(db)
        .await?)
}

pub async fn sit(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    person: PersonId,
    until: DateTime<Utc>,
) -> Result<()> {
    let row = seat::ActiveModel {
        agency_id: Set(agency),
        person_id: Set(person),
        until: Set(until),
        ..Default::default()
    };
    seat::Entity::insert(row)
        .on_conflict(
            OnConflict::column(seat::Column::PersonId)
                .update_columns([seat::Column::AgencyId, seat::Column::Until])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Until when they sit there.
pub async fn sits_until(
    db: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Option<DateTime<Utc>>> {
    Ok(seat::Entity::find()
        .select_only()
        .column(seat::Column::Until)
        .filter(seat::Column::PersonId.eq(person))
        .into_tuple()
        .one(db)
        .await?)
}

pub async fn stay(tx: &impl ConnectionTrait, person: PersonId, until: DateTime<Utc>) -> Result<()> {
    seat::Entity::update_many()
        .col_expr(seat::Column::Until, Expr::value(until))
        .filter(seat::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn stand(tx: &impl ConnectionTrait, person: PersonId) -> Result<()> {
    seat::Entity::delete_many()
        .filter(seat::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}
