//! What the figures of the overview are counted from. Every count has an end and every stretch its weeks, and each is
//! read from an index that holds all it asks for.

use super::list::Narrow;
use super::{said, with_nulls};
use crate::overview::MOST_TIMED;
use chrono::{DateTime, Utc};
use entity::words::{Decision, TeamId, ThemeId};
use hall::Result;
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

/// Of one week, or of what waits, more than this many are not counted.
const MOST_COUNTED: u64 = 100_000;

/// Things of one sort, theme, team and week.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Group {
    /// `came`, `went` or `waits`.
    pub what: String,
    /// The week by its place among those asked for.
    pub week: i64,
    pub theme_id: Option<ThemeId>,
    pub team_id: Option<TeamId>,
    /// How it was decided, of what went.
    pub decision: Option<Decision>,
    pub number: i64,
}

/// How much came and went in each week, and how much waits. `weeks`: where each begins, and where the last ends.
pub(crate) async fn groups(
    db: &impl ConnectionTrait,
    sides: &Narrow<'_>,
    weeks: &[DateTime<Utc>],
) -> Result<Vec<Group>> {
    let sides = sides.sides();
    let values: Vec<Value> = weeks.iter().map(|at| (*at).into()).collect();
    let mut parts = vec![format!(
        "select 'waits' as what, cast(0 as bigint) as week, theme_id, team_id, {{no text}} as decision, \
         count(*) as number from (select theme_id, team_id from inbox_items where {sides} and decided_at is null \
         limit {MOST_COUNTED}) as waits group by theme_id, team_id"
    )];
    for week in 0..weeks.len().saturating_sub(1) {
        let (from, to) = (week + 1, week + 2);
        parts.push(format!(
            "select 'came', cast({week} as bigint), theme_id, team_id, {{no text}}, count(*) from \
             (select theme_id, team_id from inbox_items where {sides} and came_at >= ${from} and came_at < ${to} \
             limit {MOST_COUNTED}) as came_{week} group by theme_id, team_id"
        ));
        parts.push(format!(
            "select 'went', cast({week} as bigint), theme_id, team_id, decision, count(*) from \
             (select theme_id, team_id, decision from inbox_items where {sides} and decided_at >= ${from} \
             and decided_at < ${to} limit {MOST_COUNTED}) as went_{week} group by theme_id, team_id, decision"
        ));
    }
    let sql = with_nulls(db, &parts.join(" union all "));
    Ok(Group::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?)
}

/// How long one thing took.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Took {
    /// `answer`: from its coming to the first answer; `decision`: from its last coming to the decision.
    pub what: String,
    pub theme_id: Option<ThemeId>,
    pub team_id: Option<TeamId>,
    pub began: DateTime<Utc>,
    pub ended: DateTime<Utc>,
}

/// The times of the latest answers and decisions of these weeks. What its writer took back was decided by nobody.
pub(crate) async fn times(
    db: &impl ConnectionTrait,
    sides: &Narrow<'_>,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Took>> {
    let sides = sides.sides();
    let sql = format!(
        "select * from (select 'answer' as what, theme_id, team_id, came_at as began, first_answered_at as ended \
         from inbox_items where {sides} and first_answered_at >= $1 and first_answered_at < $2 \
         order by first_answered_at desc limit {MOST_TIMED}) as answers union all \
         select * from (select 'decision', theme_id, team_id, received_at, decided_at from inbox_items \
         where {sides} and decided_at >= $1 and decided_at < $2 and decision <> 'gone' \
         order by decided_at desc limit {MOST_TIMED}) as decisions"
    );
    Ok(
        Took::find_by_statement(said(db, &sql, [from.into(), to.into()]))
            .all(db)
            .await?,
    )
}
