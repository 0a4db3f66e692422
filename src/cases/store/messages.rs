//! What is said in cases.

use super::said;
use chrono::{DateTime, Utc};
use entity::cases::case_message;
use entity::words::{CaseId, CaseMessageId, CaseSide, CaseWord, Lang, PersonId, Rule};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, sea_query::Expr,
};

pub async fn keep(
    tx: &impl ConnectionTrait,
    row: case_message::ActiveModel,
) -> Result<CaseMessageId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn find_for_change(
    tx: &impl ConnectionTrait,
    case: CaseId,
    id: CaseMessageId,
) -> Result<case_message::Model> {
    case_message::Entity::find_by_id(id)
        .filter(case_message::Column::CaseId.eq(case))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub async fn change(tx: &impl ConnectionTrait, row: case_message::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

/// A message with who said it, as its readers see it.
#[derive(FromQueryResult)]
pub struct Told {
    pub id: CaseMessageId,
    pub side: CaseSide,
    pub word: CaseWord,
    pub by_id: Option<PersonId>,
    pub text: String,
    pub lang: Lang,
    pub hidden_at: Option<DateTime<Utc>>,
    pub hidden_rule: Option<Rule>,
    pub hidden_reason: Option<String>,
    pub created_at: DateTime<Utc>,
}

/// A case with more than so many messages is a correspondence; its beginning and its end are what is read.
const MOST: i64 = 300;

/// Everything said in a case, oldest first.
pub async fn all(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<Told>> {
    let sql = "select * from (select m.id, m.side, m.word, m.by_id, m.text, m.lang, m.hidden_at, m.hidden_rule, \
        m.hidden_reason, m.created_at \
        from case_messages m where m.case_id = $1 \
        order by m.id desc limit $2) as latest order by id";
    Ok(
        Told::find_by_statement(said(db, sql, [case.0.into(), MOST.into()]))
            .all(db)
            .await?,
    )
}

/// The words of a case are forgotten; that something was said, by which side and when, stays.
pub async fn forget(tx: &impl ConnectionTrait, case: CaseId) -> Result<()> {
    case_message::Entity::update_many()
        .col_expr(case_message::Column::Text, Expr::value(""))
        .col_expr(
            case_message::Column::HiddenReason,
            Expr::value(Option::<String>::None),
        )
        .filter(case_message::Column::CaseId.eq(case))
        .exec(tx)
        .await?;
    Ok(())
}

/// What people said in these cases, oldest first, without what was hidden.
pub async fn of_people(
    db: &impl ConnectionTrait,
    cases: &[CaseId],
) -> Result<Vec<(CaseId, String)>> {
    Ok(case_message::Entity::find()
        .select_only()
        .columns([case_message::Column::CaseId, case_message::Column::Text])
        .filter(case_message::Column::CaseId.is_in(cases.iter().copied()))
        .filter(case_message::Column::Side.eq(CaseSide::Customer))
        .filter(case_message::Column::HiddenAt.is_null())
        .order_by_asc(case_message::Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}
