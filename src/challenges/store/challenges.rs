//! The challenge itself.

use super::said;
use crate::phase::Timeline;
use chrono::{DateTime, Utc};
use entity::challenges::{challenge, invitation, phase, question, review};
use entity::words::{AgencyId, AreaId, ChallengeId, ChallengeState, PersonId, PhaseKind, ThemeId};
use hall::error::{Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect, Value,
};

pub async fn find(db: &impl ConnectionTrait, id: ChallengeId) -> Result<challenge::Model> {
    challenge::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// A challenge beside one of its phases, as a join brings it.
#[derive(FromQueryResult)]
struct Beside {
    phase_kind: Option<PhaseKind>,
    phase_starts: Option<DateTime<Utc>>,
}

/// Challenges with their dates in one question: `found` selects the challenges, `order` sorts them.
async fn with_dates(
    db: &impl ConnectionTrait,
    found: &str,
    order: &str,
    values: Vec<Value>,
) -> Result<Vec<(challenge::Model, Timeline)>> {
    let sql = format!(
        "select found.*, p.kind as phase_kind, p.starts_at as phase_starts from ({found}) as found \
         left join challenge_phases p on p.challenge_id = found.id order by {order}, found.id desc"
    );
    type Dates = Vec<(PhaseKind, DateTime<Utc>)>;
    let mut whole: Vec<(challenge::Model, Dates)> = Vec::new();
    for row in db.query_all_raw(said(db, &sql, values)).await? {
        let challenge = challenge::Model::from_query_result(&row, "")?;
        if whole.last().is_none_or(|(last, _)| last.id != challenge.id) {
            whole.push((challenge, Vec::new()));
        }
        let beside = Beside::from_query_result(&row, "")?;
        if let Some((_, dates)) = whole.last_mut() {
            dates.extend(beside.phase_kind.zip(beside.phase_starts));
        }
    }
    Ok(whole
        .into_iter()
        .map(|(challenge, dates)| (challenge, Timeline::standing(dates)))
        .collect())
}

/// These challenges with their dates.
pub async fn whole(
    db: &impl ConnectionTrait,
    ids: &[ChallengeId],
) -> Result<Vec<(challenge::Model, Timeline)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=ids.len()).map(|place| format!("${place}")).collect();
    let found = format!(
        "select * from challenges where id in ({})",
        places.join(", ")
    );
    let values = ids.iter().map(|id| id.0.into()).collect();
    with_dates(db, &found, "found.id", values).await
}

/// One challenge with its dates.
pub async fn find_whole(
    db: &impl ConnectionTrait,
    id: ChallengeId,
) -> Result<(challenge::Model, Timeline)> {
    whole(db, &[id]).await?.pop().ok_or(Error::Missing)
}

pub async fn count_ideas(tx: &impl ConnectionTrait, id: ChallengeId, change: i64) -> Result<()> {
    challenge::Entity::update_many()
        .col_expr(
            challenge::Column::IdeaCount,
            Expr::col(challenge::Column::IdeaCount).add(change),
        )
        .filter(challenge::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn count_ballots(tx: &impl ConnectionTrait, id: ChallengeId, change: i64) -> Result<()> {
    challenge::Entity::update_many()
        .col_expr(
            challenge::Column::BallotCount,
            Expr::col(challenge::Column::BallotCount).add(change),
        )
        .filter(challenge::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Finds it and keeps others from changing it until the transaction ends.
pub async fn find_for_change(
    tx: &impl ConnectionTrait,
    id: ChallengeId,
) -> Result<challenge::Model> {
    challenge::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub async fn by_preview_key(
    db: &impl ConnectionTrait,
    key: &str,
) -> Result<Option<challenge::Model>> {
    Ok(challenge::Entity::find()
        .filter(challenge::Column::PreviewKey.eq(key))
        .one(db)
        .await?)
}

pub async fn keep_new(
    tx: &impl ConnectionTrait,
    row: challenge::ActiveModel,
) -> Result<challenge::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn change(
    tx: &impl ConnectionTrait,
    row: challenge::ActiveModel,
) -> Result<challenge::Model> {
    Ok(row.update(tx).await?)
}

/// A draft nobody saw, with everything that belongs to it.
pub async fn throw_away(tx: &impl ConnectionTrait, id: ChallengeId) -> Result<()> {
    phase::Entity::delete_many()
        .filter(phase::Column::ChallengeId.eq(id))
        .exec(tx)
        .await?;
    question::Entity::delete_many()
        .filter(question::Column::ChallengeId.eq(id))
        .exec(tx)
        .await?;
    review::Entity::delete_many()
        .filter(review::Column::ChallengeId.eq(id))
        .exec(tx)
        .await?;
    invitation::Entity::delete_many()
        .filter(invitation::Column::ChallengeId.eq(id))
        .exec(tx)
        .await?;
    challenge::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// How one reader stands to a challenge.
#[derive(FromQueryResult)]
pub struct Marks {
    pub following: bool,
    /// At most a thousand are counted.
    pub followers: i64,
}

/// The challenge and how the reader stands to it, in one question.
pub async fn find_marked(
    db: &impl ConnectionTrait,
    id: ChallengeId,
    reader: Option<PersonId>,
) -> Result<(challenge::Model, Marks)> {
    let sql = "select challenges.*, \
        exists (select 1 from follows where kind = 'challenge' and thing_id = $1 and person_id = $2) as following, \
        (select count(*) from (select 1 from follows where kind = 'challenge' and thing_id = $1 limit 1000) as f) \
        as followers from challenges where id = $1";
    let values = [id.0.into(), reader.map_or(0, |person| person.0).into()];
    let row = db
        .query_one_raw(said(db, sql, values))
        .await?
        .ok_or(Error::Missing)?;
    Ok((
        challenge::Model::from_query_result(&row, "")?,
        Marks::from_query_result(&row, "")?,
    ))
}

/// What narrows a list.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    pub agency: Option<AgencyId>,
    pub states: Vec<ChallengeState>,
    pub phases: Vec<PhaseKind>,
    pub themes: Vec<ThemeId>,
    pub area: Option<AreaId>,
}

/// The soonest deadline first, then what has none, newest first. Which phase it is, is asked of the dates.
pub async fn list(
    db: &impl ConnectionTrait,
    narrow: &Narrow,
    now: DateTime<Utc>,
    skip: u64,
    most: u64,
) -> Result<Vec<(challenge::Model, Timeline)>> {
    let mut values: Vec<Value> = vec![now.into()];
    let mut holds: Vec<String> = Vec::new();
    let put = |values: &mut Vec<Value>, value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    if let Some(agency) = narrow.agency {
        let place = put(&mut values, agency.0.into());
        holds.push(format!("c.agency_id = {place}"));
    }
    let mut any_of = |column: &str, of: Vec<Value>, values: &mut Vec<Value>| {
        if !of.is_empty() {
            let places: Vec<String> = of.into_iter().map(|value| put(values, value)).collect();
            holds.push(format!("{column} in ({})", places.join(", ")));
        }
    };
    let words = |words: Vec<&'static str>| words.into_iter().map(Value::from).collect();
    any_of(
        "c.state",
        words(narrow.states.iter().map(|s| s.code()).collect()),
        &mut values,
    );
    any_of(
        "(select p.kind from challenge_phases p where p.challenge_id = c.id and p.starts_at <= $1 \
          order by p.starts_at desc limit 1)",
        words(narrow.phases.iter().map(|phase| phase.code()).collect()),
        &mut values,
    );
    any_of(
        "c.theme_id",
        narrow.themes.iter().map(|theme| theme.0.into()).collect(),
        &mut values,
    );
    any_of(
        "c.area_id",
        narrow.area.iter().map(|area| area.0.into()).collect(),
        &mut values,
    );
    let holds = if holds.is_empty() {
        "1 = 1".to_owned()
    } else {
        holds.join(" and ")
    };
    values.push(i64::try_from(most).unwrap_or(i64::MAX).into());
    values.push(i64::try_from(skip).unwrap_or(i64::MAX).into());
    let (most, skip) = (values.len() - 1, values.len());
    let order = "case when found.deadline is null then 1 else 0 end, found.deadline, found.published_at desc";
    let found = format!(
        "select found.* from (select c.*, (select min(p.starts_at) from challenge_phases p \
         where p.challenge_id = c.id and p.starts_at > $1) as deadline from challenges c where {holds}) as found \
         order by {order}, found.id desc limit ${most} offset ${skip}"
    );
    with_dates(db, &found, order, values).await
}

/// Numbers in order, for whoever walks through all of them.
pub async fn ids_after(
    db: &impl ConnectionTrait,
    after: ChallengeId,
    most: u64,
) -> Result<Vec<ChallengeId>> {
    Ok(challenge::Entity::find()
        .select_only()
        .column(challenge::Column::Id)
        .filter(challenge::Column::Id.gt(after))
        .order_by_asc(challenge::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

pub async fn many(db: &impl ConnectionTrait, ids: &[ChallengeId]) -> Result<Vec<challenge::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(challenge::Entity::find()
        .filter(challenge::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}

pub async fn due_for_publication(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<ChallengeId>> {
    Ok(challenge::Entity::find()
        .select_only()
        .column(challenge::Column::Id)
        .filter(challenge::Column::State.eq(ChallengeState::Draft))
        .filter(challenge::Column::PublishAt.lte(now))
        .order_by_asc(challenge::Column::PublishAt)
        .limit(100)
        .into_tuple()
        .all(db)
        .await?)
}

/// Challenges whose next phase has come.
pub async fn due_for_change(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<ChallengeId>> {
    Ok(challenge::Entity::find()
        .select_only()
        .column(challenge::Column::Id)
        .filter(challenge::Column::NextChangeAt.lte(now))
        .order_by_asc(challenge::Column::NextChangeAt)
        .limit(100)
        .into_tuple()
        .all(db)
        .await?)
}

/// Whether the clock has brought anything: a publication, a phase, a reminder. Reads only.
pub async fn anything_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool> {
    let sql = "select 1 as due where exists (select 1 from challenges where state = 'draft' and publish_at <= $1) \
        or exists (select 1 from challenges where next_change_at <= $1) \
        or exists (select 1 from challenge_reminders where sent_at is null and due_at <= $1)";
    Ok(db
        .query_one_raw(said(db, sql, [now.into()]))
        .await?
        .is_some())
}

pub async fn keep_next_change(
    tx: &impl ConnectionTrait,
    id: ChallengeId,
    at: Option<DateTime<Utc>>,
) -> Result<()> {
    challenge::Entity::update_many()
        .col_expr(challenge::Column::NextChangeAt, Expr::value(at))
        .filter(challenge::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
