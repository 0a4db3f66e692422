//! What people say of the answers they got.

use super::said;
use entity::cases::{case_survey, case_survey_figure};
use entity::words::{AgencyId, CaseId, TeamId};
use hall::error::Result;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect,
};

pub async fn find(db: &impl ConnectionTrait, case: CaseId) -> Result<Option<case_survey::Model>> {
    Ok(case_survey::Entity::find()
        .filter(case_survey::Column::CaseId.eq(case))
        .one(db)
        .await?)
}

pub async fn keep_new(tx: &impl ConnectionTrait, row: case_survey::ActiveModel) -> Result<()> {
    row.insert(tx).await?;
    Ok(())
}

pub async fn change(tx: &impl ConnectionTrait, row: case_survey::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

/// Counts a rating where it belongs; `by` is one, or one less for a mind that changed.
pub async fn count(tx: &impl ConnectionTrait, row: &case_survey::Model, by: i64) -> Result<()> {
    let sql = "insert into case_survey_figures (agency_id, month, theme, team, ones, twos, threes, fours, fives) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (agency_id, month, theme, team) do update set \
        ones = case_survey_figures.ones + excluded.ones, twos = case_survey_figures.twos + excluded.twos, \
        threes = case_survey_figures.threes + excluded.threes, \
        fours = case_survey_figures.fours + excluded.fours, \
        fives = case_survey_figures.fives + excluded.fives";
    let of = |score: i64| if row.score == score { by } else { 0 };
    let values = [
        row.agency_id.0.into(),
        row.month.clone().into(),
        row.theme_id.map_or(0, |theme| theme.0).into(),
        row.team_id.map_or(0, |team| team.0).into(),
        of(1).into(),
        of(2).into(),
        of(3).into(),
        of(4).into(),
        of(5).into(),
    ];
    tx.execute_raw(said(tx, sql, values)).await?;
    Ok(())
}

/// Counts since a month.
pub async fn figures(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    first_month: &str,
) -> Result<Vec<case_survey_figure::Model>> {
    Ok(case_survey_figure::Entity::find()
        .filter(case_survey_figure::Column::AgencyId.eq(agency))
        .filter(case_survey_figure::Column::Month.gte(first_month))
        .order_by_asc(case_survey_figure::Column::Month)
        .order_by_asc(case_survey_figure::Column::Theme)
        .order_by_asc(case_survey_figure::Column::Team)
        .all(db)
        .await?)
}

/// A rating with the number of its case.
#[derive(FromQueryResult)]
pub struct Rated {
    pub case_id: CaseId,
    pub reference: String,
    pub score: i64,
    pub words: Option<String>,
    pub lang: entity::words::Lang,
    pub theme_id: Option<entity::words::ThemeId>,
    pub team_id: Option<TeamId>,
    pub changed_at: chrono::DateTime<chrono::Utc>,
    pub seen_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// What was said with a score, and low scores nobody has seen to, newest first.
pub async fn to_read(db: &impl ConnectionTrait, agency: AgencyId, most: u64) -> Result<Vec<Rated>> {
    let part = |which: &str| {
        format!(
            "select * from (select s.id, s.case_id, c.reference, s.score, s.words, c.reader_lang as lang, s.theme_id, \
             s.team_id, s.changed_at, s.seen_at from case_surveys s join cases c on c.id = s.case_id \
             where s.agency_id = $1 and {which} order by s.changed_at desc limit $2) as part"
        )
    };
    let sql = format!(
        "select * from ({} union {}) as both_parts order by changed_at desc, id desc limit $2",
        part("s.words is not null"),
        part("s.score <= 2 and s.seen_at is null"),
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(
        Rated::find_by_statement(said(db, &sql, [agency.0.into(), most.into()]))
            .all(db)
            .await?,
    )
}

/// Every rating since a month, oldest first.
pub async fn since(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    first_month: &str,
    most: u64,
) -> Result<Vec<case_survey::Model>> {
    Ok(case_survey::Entity::find()
        .filter(case_survey::Column::AgencyId.eq(agency))
        .filter(case_survey::Column::Month.gte(first_month))
        .order_by_asc(case_survey::Column::Month)
        .order_by_asc(case_survey::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// What was said is forgotten with its case; the score stays in the figures.
pub async fn forget(tx: &impl ConnectionTrait, case: CaseId) -> Result<()> {
    case_survey::Entity::update_many()
        .col_expr(
            case_survey::Column::Words,
            Expr::value(Option::<String>::None),
        )
        .filter(case_survey::Column::CaseId.eq(case))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether somebody said something in a case for the staff.
pub async fn spoke_for_staff(
    db: &impl ConnectionTrait,
    case: CaseId,
    person: entity::words::PersonId,
) -> Result<bool> {
    let sql =
        "select id from case_messages where case_id = $1 and side = 'staff' and by_id = $2 limit 1";
    Ok(db
        .query_one_raw(said(db, sql, [case.0.into(), person.0.into()]))
        .await?
        .is_some())
}
