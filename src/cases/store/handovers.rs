//! Cases on offer to colleagues.

use super::said;
use chrono::{DateTime, Utc};
use entity::cases::case_handover;
use entity::words::{AgencyId, CaseHandoverId, CaseId, CaseMessageId, PersonId, TeamId};
use hall::error::{Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

pub async fn keep(
    tx: &impl ConnectionTrait,
    row: case_handover::ActiveModel,
) -> Result<case_handover::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn change(tx: &impl ConnectionTrait, row: case_handover::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn find(db: &impl ConnectionTrait, id: CaseHandoverId) -> Result<case_handover::Model> {
    case_handover::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// The offer that stands, if one does.
pub async fn open(db: &impl ConnectionTrait, case: CaseId) -> Result<Option<case_handover::Model>> {
    Ok(case_handover::Entity::find()
        .filter(case_handover::Column::CaseId.eq(case))
        .filter(case_handover::Column::EndedAt.is_null())
        .one(db)
        .await?)
}

/// How often a case was offered is bounded by how long its people live; the latest are what is read.
const MOST: u64 = 100;

/// Every offer of a case, oldest first.
pub async fn of_case(db: &impl ConnectionTrait, case: CaseId) -> Result<Vec<case_handover::Model>> {
    let mut found = case_handover::Entity::find()
        .filter(case_handover::Column::CaseId.eq(case))
        .order_by_desc(case_handover::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    found.reverse();
    Ok(found)
}

/// The offers that stand in an agency, the most urgent first.
pub async fn standing(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    most: u64,
) -> Result<Vec<case_handover::Model>> {
    Ok(case_handover::Entity::find()
        .filter(case_handover::Column::AgencyId.eq(agency))
        .filter(case_handover::Column::EndedAt.is_null())
        .order_by_asc(case_handover::Column::DueAt)
        .order_by_asc(case_handover::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// Those that nobody has answered in time, and nobody has noted it.
pub async fn unanswered(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<CaseHandoverId>> {
    Ok(case_handover::Entity::find()
        .select_only()
        .column(case_handover::Column::Id)
        .filter(case_handover::Column::EndedAt.is_null())
        .filter(case_handover::Column::LateAt.is_null())
        .filter(case_handover::Column::DueAt.lt(now))
        .order_by_asc(case_handover::Column::DueAt)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// What was written of a case is forgotten with it; that it changed hands stays.
pub async fn forget(tx: &impl ConnectionTrait, case: CaseId) -> Result<()> {
    case_handover::Entity::update_many()
        .col_expr(case_handover::Column::About, Expr::value(""))
        .col_expr(case_handover::Column::Done, Expr::value(""))
        .col_expr(case_handover::Column::Needed, Expr::value(""))
        .col_expr(case_handover::Column::Why, Expr::value(""))
        .col_expr(
            case_handover::Column::Reason,
            Expr::value(Option::<String>::None),
        )
        .filter(case_handover::Column::CaseId.eq(case))
        .exec(tx)
        .await?;
    Ok(())
}

/// Who offered a case to whoever has it now, by the message that told its person.
pub async fn giver(db: &impl ConnectionTrait, message: CaseMessageId) -> Result<Option<String>> {
    let sql = "select p.name from case_handovers h join people p on p.id = coalesce(h.offered_by, h.from_id) \
        where h.message_id = $1";
    let found = db.query_one_raw(said(db, sql, [message.0.into()])).await?;
    Ok(found.map(|row| row.try_get("", "name")).transpose()?)
}

/// Who serves in a team.
pub async fn members(db: &impl ConnectionTrait, team: TeamId) -> Result<Vec<PersonId>> {
    let sql = "select m.person_id from team_members m join people p on p.id = m.person_id \
        where m.team_id = $1 and p.left_at is null order by m.person_id limit 200";
    numbers(db, sql, [team.0.into()]).await
}

pub(super) async fn numbers(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = sea_orm::Value>,
) -> Result<Vec<PersonId>> {
    let rows = db.query_all_raw(said(db, sql, values)).await?;
    rows.iter()
        .map(|row| Ok(PersonId(row.try_get("", "person_id")?)))
        .collect()
}
