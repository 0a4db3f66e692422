//! Who was warned of what, and whom to warn.

use super::handovers::numbers;
use super::said;
use chrono::{DateTime, Utc};
use entity::cases::case_warning;
use entity::words::{AgencyId, CaseId, CaseWarningId, PersonId, TeamId, WarningStep};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    QuerySelect,
};

/// Cases somebody is to be warned of now, by whichever of their clocks.
pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>, most: u64) -> Result<Vec<CaseId>> {
    let sql = "select id from (select id, warn_at as at from cases where warn_at is not null and warn_at <= $1 \
        union all select id, solve_warn_at as at from cases where solve_warn_at is not null and solve_warn_at <= $1) \
        as due order by at, id limit $2";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = db
        .query_all_raw(said(db, sql, [now.into(), most.into()]))
        .await?;
    rows.iter()
        .map(|row| Ok(CaseId(row.try_get("", "id")?)))
        .collect()
}

/// The steps a case was warned of: those of this wait, and those of its resolution, of which there is one.
pub async fn taken(
    db: &impl ConnectionTrait,
    case: CaseId,
    since: DateTime<Utc>,
) -> Result<Vec<WarningStep>> {
    Ok(case_warning::Entity::find()
        .select_only()
        .column(case_warning::Column::Step)
        .filter(case_warning::Column::CaseId.eq(case))
        .filter(
            case_warning::Column::StartedAt
                .eq(since)
                .or(case_warning::Column::Step.is_in(WarningStep::OF_RESOLUTION)),
        )
        .distinct()
        .into_tuple()
        .all(db)
        .await?)
}

pub async fn keep(
    tx: &impl ConnectionTrait,
    row: case_warning::ActiveModel,
) -> Result<CaseWarningId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn find(db: &impl ConnectionTrait, id: CaseWarningId) -> Result<case_warning::Model> {
    case_warning::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Who leads a team.
pub async fn leads_of(db: &impl ConnectionTrait, team: TeamId) -> Result<Vec<PersonId>> {
    let sql = "select m.person_id from team_members m join people p on p.id = m.person_id \
        where m.team_id = $1 and m.is_lead and p.left_at is null order by m.person_id limit 20";
    numbers(db, sql, [team.0.into()]).await
}

/// Who leads a team this person serves in.
pub async fn leads_over(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    person: PersonId,
) -> Result<Vec<PersonId>> {
    let sql = "select distinct l.person_id from team_members m join teams t on t.id = m.team_id \
        join team_members l on l.team_id = m.team_id and l.is_lead join people p on p.id = l.person_id \
        where t.agency_id = $1 and m.person_id = $2 and p.left_at is null order by l.person_id limit 20";
    numbers(db, sql, [agency.0.into(), person.0.into()]).await
}

/// Who leads anything in the agency.
pub async fn leads_in(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<PersonId>> {
    let sql = "select distinct m.person_id from team_members m join teams t on t.id = m.team_id \
        join people p on p.id = m.person_id \
        where t.agency_id = $1 and m.is_lead and p.left_at is null order by m.person_id limit 20";
    numbers(db, sql, [agency.0.into()]).await
}

/// Who answers for the whole.
pub async fn managers(db: &impl ConnectionTrait) -> Result<Vec<PersonId>> {
    let sql = "select id as person_id from people where is_admin and left_at is null order by id limit 20";
    numbers(db, sql, []).await
}
