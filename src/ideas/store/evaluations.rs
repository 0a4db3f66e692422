//! How the staff weigh the ideas of a challenge: shortlist, owners, notes, opinions, prepared answers.

use chrono::{DateTime, Utc};
use entity::challenges::challenge;
use entity::ideas::{evaluation, evaluation_note, idea, opinion};
use entity::words::{AgencyId, ChallengeId, IdeaId, IdeaStatus, Lang, PersonId};
use hall::error::{Error, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, Statement, Value,
};

/// The challenge itself, for the question who may.
pub async fn challenge(db: &impl ConnectionTrait, id: ChallengeId) -> Result<challenge::Model> {
    challenge::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// The same, and nobody else decides about it until the transaction ends.
pub async fn challenge_for_change(
    tx: &impl ConnectionTrait,
    id: ChallengeId,
) -> Result<challenge::Model> {
    challenge::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// What the staff have said of an idea, beside the idea itself.
#[derive(FromQueryResult)]
pub struct Weighed {
    pub e_owner: Option<PersonId>,
    pub e_shortlisted_at: Option<DateTime<Utc>>,
    pub e_reason: Option<String>,
    pub e_done_at: Option<DateTime<Utc>>,
    pub e_text: Option<String>,
    pub e_lang: Option<Lang>,
    pub e_status: Option<IdeaStatus>,
    pub e_released_at: Option<DateTime<Utc>>,
    pub e_notes: i64,
    /// How many gave it 1, 2, 3, 4, 5.
    pub o_1: i64,
    pub o_2: i64,
    pub o_3: i64,
    pub o_4: i64,
    pub o_5: i64,
    /// The reader's own opinion.
    pub o_mine: Option<i64>,
}

/// Which ideas the desk shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrow {
    All,
    Shortlisted,
    NotShortlisted,
    ToDo,
    Done,
    WithoutAnswer,
    WithAnswer,
}

impl Narrow {
    /// Words of ours, so they may stand in the statement.
    const fn condition(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Shortlisted => " and e.shortlisted_at is not null",
            Self::NotShortlisted => " and e.shortlisted_at is null",
            Self::ToDo => " and e.done_at is null",
            Self::Done => " and e.done_at is not null",
            Self::WithoutAnswer => " and e.prepared_text is null",
            Self::WithAnswer => " and e.prepared_text is not null",
        }
    }
}

const COLUMNS: &str = "i.*, e.owner_id as e_owner, e.shortlisted_at as e_shortlisted_at, \
    e.shortlist_reason as e_reason, e.done_at as e_done_at, e.prepared_text as e_text, \
    e.prepared_lang as e_lang, e.prepared_status as e_status, e.released_at as e_released_at, \
    (select count(*) from (select 1 from evaluation_notes n where n.idea_id = i.id limit 1000) as few) as e_notes, \
    (select count(*) from (select 1 from opinions o where o.idea_id = i.id and o.score = 1 limit 1000) as few) as o_1, \
    (select count(*) from (select 1 from opinions o where o.idea_id = i.id and o.score = 2 limit 1000) as few) as o_2, \
    (select count(*) from (select 1 from opinions o where o.idea_id = i.id and o.score = 3 limit 1000) as few) as o_3, \
    (select count(*) from (select 1 from opinions o where o.idea_id = i.id and o.score = 4 limit 1000) as few) as o_4, \
    (select count(*) from (select 1 from opinions o where o.idea_id = i.id and o.score = 5 limit 1000) as few) as o_5, \
    (select o.score from opinions o where o.idea_id = i.id and o.by_id = $1) as o_mine";

/// What a page of the desk is narrowed to.
pub struct Page {
    pub narrow: Narrow,
    /// Only what this person looks at.
    pub owner: Option<PersonId>,
    /// The number of the last idea of the page before.
    pub after: IdeaId,
    pub most: i64,
}

/// A page of the desk, as this reader sees it.
pub async fn list(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    reader: Option<PersonId>,
    page: &Page,
) -> Result<Vec<(idea::Model, Weighed)>> {
    let mut values: Vec<Value> = vec![
        reader.map_or(0, |reader| reader.0).into(),
        challenge.0.into(),
        page.after.0.into(),
        page.most.into(),
    ];
    let owned = match page.owner {
        Some(owner) => {
            values.push(owner.0.into());
            " and e.owner_id = $5"
        }
        None => "",
    };
    let sql = format!(
        "select {COLUMNS} from ideas i left join evaluations e on e.idea_id = i.id \
         where i.challenge_id = $2 and i.id > $3 and i.published_at is not null \
         and i.status not in ('draft', 'withdrawn', 'merged'){}{owned} order by i.id limit $4",
        page.narrow.condition()
    );
    weighed(db, sql, values).await
}

/// One of them.
pub async fn one(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    reader: Option<PersonId>,
    id: IdeaId,
) -> Result<(idea::Model, Weighed)> {
    let sql = format!(
        "select {COLUMNS} from ideas i left join evaluations e on e.idea_id = i.id \
         where i.id = $2 and i.challenge_id = $3 and i.status <> 'draft'"
    );
    let values = vec![
        reader.map_or(0, |reader| reader.0).into(),
        id.0.into(),
        challenge.0.into(),
    ];
    weighed(db, sql, values).await?.pop().ok_or(Error::Missing)
}

async fn weighed(
    db: &impl ConnectionTrait,
    sql: String,
    values: Vec<Value>,
) -> Result<Vec<(idea::Model, Weighed)>> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.query_all_raw(statement)
        .await?
        .iter()
        .map(|row| {
            Ok((
                idea::Model::from_query_result(row, "")?,
                Weighed::from_query_result(row, "")?,
            ))
        })
        .collect()
}

/// The staff's notes on an idea, oldest first.
pub async fn notes(db: &impl ConnectionTrait, id: IdeaId) -> Result<Vec<evaluation_note::Model>> {
    Ok(evaluation_note::Entity::find()
        .filter(evaluation_note::Column::IdeaId.eq(id))
        .order_by_asc(evaluation_note::Column::Id)
        .limit(200)
        .all(db)
        .await?)
}

pub async fn keep_note(tx: &impl ConnectionTrait, row: evaluation_note::ActiveModel) -> Result<()> {
    evaluation_note::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The row of an idea, as it stands.
pub async fn find(db: &impl ConnectionTrait, id: IdeaId) -> Result<Option<evaluation::Model>> {
    Ok(evaluation::Entity::find()
        .filter(evaluation::Column::IdeaId.eq(id))
        .one(db)
        .await?)
}

/// Changes what is given and leaves the rest; the first change makes the row.
pub async fn keep(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    challenge: ChallengeId,
    idea: IdeaId,
    at: DateTime<Utc>,
    change: evaluation::ActiveModel,
) -> Result<()> {
    let blank = evaluation::ActiveModel {
        agency_id: Set(agency),
        idea_id: Set(idea),
        challenge_id: Set(challenge),
        updated_at: Set(at),
        ..Default::default()
    };
    evaluation::Entity::insert(blank)
        .on_conflict(
            OnConflict::column(evaluation::Column::IdeaId)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    evaluation::Entity::update_many()
        .set(evaluation::ActiveModel {
            updated_at: Set(at),
            ..change
        })
        .filter(evaluation::Column::IdeaId.eq(idea))
        .exec(tx)
        .await?;
    Ok(())
}

/// One opinion per person and idea; a new one takes the place of the old.
pub async fn keep_opinion(tx: &impl ConnectionTrait, row: opinion::ActiveModel) -> Result<()> {
    opinion::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([opinion::Column::IdeaId, opinion::Column::ById])
                .update_columns([opinion::Column::Score, opinion::Column::UpdatedAt])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn drop_opinion(tx: &impl ConnectionTrait, idea: IdeaId, by: PersonId) -> Result<()> {
    opinion::Entity::delete_many()
        .filter(opinion::Column::IdeaId.eq(idea))
        .filter(opinion::Column::ById.eq(by))
        .exec(tx)
        .await?;
    Ok(())
}

/// Prepared answers not yet given, oldest idea first.
pub async fn prepared(
    tx: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Vec<evaluation::Model>> {
    Ok(evaluation::Entity::find()
        .filter(evaluation::Column::ChallengeId.eq(challenge))
        .filter(evaluation::Column::PreparedText.is_not_null())
        .filter(evaluation::Column::ReleasedAt.is_null())
        .order_by_asc(evaluation::Column::IdeaId)
        .all(tx)
        .await?)
}

/// How far the desk has come.
#[derive(FromQueryResult, Default)]
pub struct Counts {
    pub ideas: i64,
    pub shortlisted: i64,
    pub done: i64,
    pub prepared: i64,
    pub released: i64,
}

/// Over one challenge's ideas, by its index, the first ten thousand.
pub async fn counts(db: &impl ConnectionTrait, challenge: ChallengeId) -> Result<Counts> {
    let sql = "select count(*) as ideas, count(w.shortlisted_at) as shortlisted, count(w.done_at) as done, \
        count(w.prepared) as prepared, count(w.released_at) as released from (select e.shortlisted_at, e.done_at, \
        e.released_at, case when e.released_at is null then e.prepared_status end as prepared \
        from ideas i left join evaluations e on e.idea_id = i.id where i.challenge_id = $1 \
        and i.published_at is not null and i.status <> 'draft' and i.status <> 'withdrawn' \
        and i.status <> 'merged' limit 10000) as w";
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [challenge.0.into()]);
    Ok(Counts::find_by_statement(statement)
        .one(db)
        .await?
        .unwrap_or_default())
}

/// A member of staff who can be an idea's owner.
#[derive(FromQueryResult)]
pub struct Colleague {
    pub id: PersonId,
    pub name: String,
}

/// The staff of an agency by name.
pub async fn colleagues(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<Colleague>> {
    let sql = "select p.id, p.name from people p where p.left_at is null and p.id in \
        (select m.person_id from team_members m join teams t on t.id = m.team_id where t.agency_id = $1) \
        order by p.name, p.id limit 500";
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [agency.0.into()]);
    Ok(Colleague::find_by_statement(statement).all(db).await?)
}

/// Whether somebody is of the staff of this agency, or keeps the site.
pub async fn is_colleague(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    id: PersonId,
) -> Result<bool> {
    let sql = "select p.id, p.name from people p where p.id = $2 and p.left_at is null and (p.is_admin or p.id in \
        (select m.person_id from team_members m join teams t on t.id = m.team_id where t.agency_id = $1))";
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        sql,
        [agency.0.into(), id.0.into()],
    );
    Ok(Colleague::find_by_statement(statement)
        .one(db)
        .await?
        .is_some())
}
