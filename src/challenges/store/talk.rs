//! Questions, news, steps of carrying out.

use super::said;
use chrono::{DateTime, Utc};
use entity::challenges::{milestone, milestone_update, news, query};
use entity::ideas::idea;
use entity::words::Visibility;
use entity::words::{AgencyId, ChallengeId, IdeaId, Lang, MilestoneId, NewsId, PersonId, QueryId};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, QuerySelect, Value,
};

pub async fn keep_query(tx: &impl ConnectionTrait, row: query::ActiveModel) -> Result<QueryId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn change_query(tx: &impl ConnectionTrait, row: query::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn query(db: &impl ConnectionTrait, id: QueryId) -> Result<query::Model> {
    query::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn query_for_change(tx: &impl ConnectionTrait, id: QueryId) -> Result<query::Model> {
    query::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub async fn keep_news(tx: &impl ConnectionTrait, row: news::ActiveModel) -> Result<NewsId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn milestone(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    id: MilestoneId,
) -> Result<milestone::Model> {
    milestone::Entity::find_by_id(id)
        .filter(milestone::Column::ChallengeId.eq(challenge))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// A new step stands last.
pub async fn keep_milestone(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    challenge: ChallengeId,
    standing: Option<MilestoneId>,
    fields: milestone::ActiveModel,
    at: DateTime<Utc>,
) -> Result<MilestoneId> {
    if let Some(id) = standing {
        let row = milestone::ActiveModel {
            id: Set(id),
            ..fields
        };
        return Ok(row.update(tx).await?.id);
    }
    let last: Option<Option<i64>> = milestone::Entity::find()
        .select_only()
        .column_as(milestone::Column::Position.max(), "last")
        .filter(milestone::Column::ChallengeId.eq(challenge))
        .into_tuple()
        .one(tx)
        .await?;
    let row = milestone::ActiveModel {
        agency_id: Set(agency),
        challenge_id: Set(challenge),
        position: Set(last.flatten().unwrap_or(0) + 1),
        created_at: Set(at),
        ..fields
    };
    Ok(row.insert(tx).await?.id)
}

pub async fn keep_update(
    tx: &impl ConnectionTrait,
    row: milestone_update::ActiveModel,
) -> Result<i64> {
    Ok(row.insert(tx).await?.id)
}

pub async fn is_idea_of(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    id: IdeaId,
) -> Result<bool> {
    Ok(idea::Entity::find_by_id(id)
        .filter(idea::Column::ChallengeId.eq(challenge))
        .one(db)
        .await?
        .is_some())
}

/// Something said around a challenge, whatever it is.
#[derive(FromQueryResult)]
pub struct Said {
    /// `news`, `query`, `milestone` or `update`.
    pub what: String,
    pub id: i64,
    /// The milestone of an update, the idea of a milestone.
    pub about: Option<i64>,
    pub title: Option<String>,
    pub text: String,
    pub lang: Lang,
    pub by_id: Option<PersonId>,
    pub said_at: DateTime<Utc>,
    pub answer: Option<String>,
    pub answer_lang: Option<Lang>,
    pub answered_by: Option<PersonId>,
    /// When a question was answered, a step done.
    pub closed_at: Option<DateTime<Utc>>,
    pub visibility: Option<Visibility>,
    pub due_on: Option<String>,
}

/// The columns of `Said`, part by part; `{no number}` and `{no time}` are nulls of their type.
const EVERYTHING: &str = "\
select * from (select 'news' as what, id, {no number} as about, title, text, lang, by_id, created_at as said_at, \
    null as answer, null as answer_lang, {no number} as answered_by, {no time} as closed_at, \
    null as visibility, null as due_on \
    from challenge_news where challenge_id = $1 order by id desc limit 20) as told \
union all select * from (select 'query', id, {no number}, null, text, lang, asker_id, created_at, \
    answer, answer_lang, answered_by, answered_at, visibility, null \
    from challenge_queries where challenge_id = $1 and (visibility = 'public' or asker_id = $2 or $3 = 1) \
    order by id desc limit 100) as asked \
union all select * from (select 'milestone', id, idea_id, title, text, lang, {no number}, created_at, \
    null, null, {no number}, done_at, null, due_on \
    from milestones where challenge_id = $1 order by position limit 100) as steps \
union all select * from (select 'update', id, milestone_id, null, text, lang, by_id, created_at, \
    null, null, {no number}, {no time}, null, null \
    from milestone_updates where challenge_id = $1 order by id desc limit 200) as updates";

/// Everything said, in one question: the latest news, the questions this reader may see, the steps and how they go.
pub async fn everything(
    db: &impl ConnectionTrait,
    id: ChallengeId,
    reader: Option<PersonId>,
    staff: bool,
) -> Result<Vec<Said>> {
    let time = match db.get_database_backend() {
        DbBackend::Postgres => "cast(null as timestamptz)",
        _ => "null",
    };
    let sql = EVERYTHING
        .replace("{no number}", "cast(null as bigint)")
        .replace("{no time}", time);
    let values: [Value; 3] = [
        id.0.into(),
        reader.map_or(0, |person| person.0).into(),
        i64::from(staff).into(),
    ];
    Ok(Said::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?)
}
