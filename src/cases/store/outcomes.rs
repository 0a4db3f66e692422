//! What became of promises.

use super::said;
use chrono::{DateTime, Utc};
use entity::cases::{case, case_figure, case_outcome};
use entity::words::{AgencyId, CaseClock, CaseId, CaseResult, ThemeId};
use hall::error::Result;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// The clocks the public is promised something by; the others run between colleagues.
const PROMISED: [CaseClock; 2] = [CaseClock::FirstAnswer, CaseClock::NextAnswer];

/// Somebody who waits, and since when.
pub struct Waiting {
    pub agency: AgencyId,
    pub case: CaseId,
    pub clock: CaseClock,
    pub since: DateTime<Utc>,
    pub due: DateTime<Utc>,
    pub counted_by: Option<i64>,
    pub theme: Option<ThemeId>,
}

/// Answers how many rows came of it: nought if it was written down before.
pub async fn insert(tx: &impl ConnectionTrait, outcome: case_outcome::ActiveModel) -> Result<u64> {
    Ok(case_outcome::Entity::insert(outcome)
        .on_conflict(
            OnConflict::columns([
                case_outcome::Column::CaseId,
                case_outcome::Column::Clock,
                case_outcome::Column::StartedAt,
                case_outcome::Column::Result,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await?)
}

/// Adds an outcome and counts it; one that was kept before is neither added nor counted again.
pub async fn keep(
    tx: &impl ConnectionTrait,
    outcome: case_outcome::ActiveModel,
    result: CaseResult,
    theme: Option<ThemeId>,
) -> Result<()> {
    let (agency, month) = (value(&outcome.agency_id), value(&outcome.month));
    let added = insert(tx, outcome).await?;
    if added == 0 {
        return Ok(());
    }
    let sql = "insert into case_figures (agency_id, month, theme, met, late, late_answers) \
        values ($1, $2, $3, $4, $5, $6) on conflict (agency_id, month, theme) do update set \
        met = case_figures.met + excluded.met, late = case_figures.late + excluded.late, \
        late_answers = case_figures.late_answers + excluded.late_answers";
    let one = |of: CaseResult| i64::from(of == result);
    let values = [
        agency.0.into(),
        month.into(),
        theme.map_or(0, |theme| theme.0).into(),
        one(CaseResult::Met).into(),
        one(CaseResult::Late).into(),
        one(CaseResult::LateAnswer).into(),
    ];
    tx.execute_raw(said(tx, sql, values)).await?;
    Ok(())
}

fn value<T: Clone + Into<sea_orm::Value>>(set: &ActiveValue<T>) -> T {
    set.as_ref().clone()
}

/// Cases whose promise is over and not yet written down as missed.
pub async fn missed(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<CaseId>> {
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::DueAt.lt(now))
        .filter(case::Column::DueAt.is_not_null())
        .filter(case::Column::LateAt.is_null())
        .filter(case::Column::WaitingSince.is_not_null())
        .order_by_asc(case::Column::DueAt)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// Cases whose open promise was counted by an older calendar.
pub async fn stale(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    version: i64,
    most: u64,
) -> Result<Vec<CaseId>> {
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::DueAt.is_not_null())
        .filter(case::Column::LateAt.is_null())
        .filter(case::Column::WaitingSince.is_not_null())
        .filter(case::Column::AgencyId.eq(agency))
        .filter(case::Column::CountedBy.lt(version))
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// Counts by month and theme since a month.
pub async fn figures(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    first_month: &str,
) -> Result<Vec<case_figure::Model>> {
    Ok(case_figure::Entity::find()
        .filter(case_figure::Column::AgencyId.eq(agency))
        .filter(case_figure::Column::Month.gte(first_month))
        .order_by_asc(case_figure::Column::Month)
        .order_by_asc(case_figure::Column::Theme)
        .all(db)
        .await?)
}

/// The working minutes of the answer in the middle.
pub async fn median(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    first_month: &str,
    middle: u64,
) -> Result<Option<i64>> {
    Ok(case_outcome::Entity::find()
        .select_only()
        .column(case_outcome::Column::WorkingMinutes)
        .filter(case_outcome::Column::AgencyId.eq(agency))
        .filter(case_outcome::Column::Month.gte(first_month))
        .filter(case_outcome::Column::WorkingMinutes.is_not_null())
        .filter(case_outcome::Column::Clock.is_in(PROMISED))
        .order_by_asc(case_outcome::Column::WorkingMinutes)
        .offset(middle)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?)
}

/// Outcomes since a month, oldest first.
pub async fn since(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    first_month: &str,
    most: u64,
) -> Result<Vec<case_outcome::Model>> {
    Ok(case_outcome::Entity::find()
        .filter(case_outcome::Column::AgencyId.eq(agency))
        .filter(case_outcome::Column::Month.gte(first_month))
        .filter(case_outcome::Column::Clock.is_in(PROMISED))
        .order_by_asc(case_outcome::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// Outcomes since a month, the latest first, from before the given one.
pub async fn before(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    first_month: &str,
    before: Option<i64>,
    most: u64,
) -> Result<Vec<case_outcome::Model>> {
    Ok(case_outcome::Entity::find()
        .filter(case_outcome::Column::AgencyId.eq(agency))
        .filter(case_outcome::Column::Month.gte(first_month))
        .filter(case_outcome::Column::Clock.is_in(PROMISED))
        .filter(case_outcome::Column::Id.lt(before.unwrap_or(i64::MAX)))
        .order_by_desc(case_outcome::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}
