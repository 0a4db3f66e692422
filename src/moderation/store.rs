//! Every statement of moderation.

use crate::report::Report;
use chrono::{DateTime, Utc};
use entity::accounts::{person, team, team_member};
use entity::ideas::{comment, idea};
use entity::moderation::{matter, report};
use entity::words::{
    AgencyId, CommentId, IdeaId, Kind, MatterId, MatterState, PersonId, Visibility,
};
use hall::{Error, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, Order,
    QueryFilter, QueryOrder, QuerySelect, Select, Statement,
};

/// Beyond this many, a count says "many" and costs no more.
pub(crate) const MOST_COUNTED: u64 = 999;

pub(crate) async fn find(db: &impl ConnectionTrait, id: MatterId) -> Result<matter::Model> {
    matter::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub(crate) async fn find_for_change(
    db: &impl ConnectionTrait,
    id: MatterId,
) -> Result<matter::Model> {
    matter::Entity::find_by_id(id)
        .lock_exclusive()
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub(crate) async fn by_appeal_key(
    db: &impl ConnectionTrait,
    key: &str,
) -> Result<Option<matter::Model>> {
    Ok(matter::Entity::find()
        .filter(matter::Column::AppealKey.eq(key))
        .one(db)
        .await?)
}

/// Every matter there ever was about a thing.
fn about(kind: Kind, id: i64) -> Select<matter::Entity> {
    matter::Entity::find()
        .filter(matter::Column::Kind.eq(kind))
        .filter(matter::Column::ThingId.eq(id))
}

/// An agency's matters in these states.
fn standing(agency: AgencyId, states: &[MatterState]) -> Select<matter::Entity> {
    matter::Entity::find()
        .filter(matter::Column::AgencyId.eq(agency))
        .filter(matter::Column::State.is_in(states.iter().copied()))
}

/// The matter about this thing that waits now.
pub(crate) async fn waiting_of(
    db: &impl ConnectionTrait,
    kind: Kind,
    id: i64,
) -> Result<Option<matter::Model>> {
    Ok(about(kind, id)
        .filter(matter::Column::State.eq(MatterState::Waiting))
        .one(db)
        .await?)
}

/// The latest matter about this thing.
pub(crate) async fn latest_of(
    db: &impl ConnectionTrait,
    kind: Kind,
    id: i64,
) -> Result<Option<matter::Model>> {
    Ok(about(kind, id)
        .order_by_desc(matter::Column::Id)
        .one(db)
        .await?)
}

/// Opens matters; a thing that waits already keeps its place in the queue.
pub(crate) async fn open(db: &impl ConnectionTrait, rows: Vec<matter::ActiveModel>) -> Result<()> {
    matter::Entity::insert_many(rows)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

pub(crate) async fn keep(
    db: &impl ConnectionTrait,
    id: MatterId,
    change: matter::ActiveModel,
) -> Result<()> {
    matter::Entity::update_many()
        .set(change)
        .filter(matter::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// Answers whether this person had not reported it before.
pub(crate) async fn keep_report(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    said: &Report,
    text: &str,
    by: PersonId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let row = report::ActiveModel {
        agency_id: Set(agency),
        kind: Set(said.kind),
        thing_id: Set(said.id),
        reporter_id: Set(Some(by)),
        rule: Set(said.rule),
        text: Set(text.to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    let kept = report::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                report::Column::Kind,
                report::Column::ThingId,
                report::Column::ReporterId,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(kept > 0)
}

/// A stretch of the queue: what waits, oldest first; what is decided, latest first.
pub(crate) async fn list(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    states: &[MatterState],
    after: Option<MatterId>,
    most: u64,
) -> Result<Vec<matter::Model>> {
    let oldest_first =
        states.contains(&MatterState::Waiting) || states.contains(&MatterState::Appealed);
    let mut asked = standing(agency, states);
    if let Some(after) = after {
        asked = if oldest_first {
            asked.filter(matter::Column::Id.gt(after))
        } else {
            asked.filter(matter::Column::Id.lt(after))
        };
    }
    let order = if oldest_first {
        Order::Asc
    } else {
        Order::Desc
    };
    Ok(asked
        .order_by(matter::Column::Id, order)
        .limit(most)
        .all(db)
        .await?)
}

/// How many matters wait in each part that asks for work, counted no further than [`MOST_COUNTED`], and whether a person
/// is blocked: `Some(None)` is without end. One question, for the desk asks many.
pub(crate) struct Figures {
    pub waiting: i64,
    pub appealed: i64,
    pub blocked: Option<Option<DateTime<Utc>>>,
}

pub(crate) async fn figures(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    person: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<Figures> {
    let count = |state: MatterState| {
        format!(
            "select '{state}' as what, count(*) as number, null as until from (select id from moderation_matters \
             where agency_id = $3 and state = '{state}' limit {MOST_COUNTED}) as some_{state}"
        )
    };
    let sql = format!(
        "select * from (select 'blocked' as what, 1 as number, until from blocks where person_id = $1 \
         and lifted_at is null and (until is null or until > $2) order by id desc limit 1) as block \
         union all {} union all {}",
        count(MatterState::Waiting),
        count(MatterState::Appealed)
    );
    let values = [
        person.map_or(0, |person| person.0).into(),
        now.into(),
        agency.0.into(),
    ];
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let mut figures = Figures {
        waiting: 0,
        appealed: 0,
        blocked: None,
    };
    for row in db.query_all_raw(asked).await? {
        let what: String = row.try_get("", "what")?;
        if what == "blocked" {
            figures.blocked = Some(row.try_get("", "until")?);
        } else if what == MatterState::Waiting.code() {
            figures.waiting = row.try_get("", "number")?;
        } else {
            figures.appealed = row.try_get("", "number")?;
        }
    }
    Ok(figures)
}

/// Something said about a thing: a report of somebody's, or what staff did.
#[derive(FromQueryResult)]
pub(crate) struct Line {
    what: String,
    pub person_id: Option<PersonId>,
    /// The rule of a report, the deed of an act.
    pub word: String,
    pub text: String,
    pub at: DateTime<Utc>,
    pub kind: Kind,
    pub thing_id: i64,
}

impl Line {
    pub fn is_report(&self) -> bool {
        self.what == "report"
    }

    pub fn is_about(&self, kind: Kind, thing: i64) -> bool {
        self.kind == kind && self.thing_id == thing
    }
}

/// What was reported about these things, and what staff did about the one that is looked at, latest deed first.
pub(crate) async fn lines(
    db: &impl ConnectionTrait,
    things: &[(Kind, i64)],
    looked_at: Option<(Kind, i64)>,
) -> Result<Vec<Line>> {
    let mut parts = Vec::new();
    if !things.is_empty() {
        // Our own words and numbers, never text of anyone's, so they may stand in the statement.
        let wanted: Vec<String> = things
            .iter()
            .map(|(kind, id)| format!("('{}', {id})", kind.code()))
            .collect();
        parts.push(format!(
            "select * from (select 'report' as what, id, reporter_id as person_id, rule as word, text, created_at as at, \
             kind, thing_id from reports where (kind, thing_id) in (values {}) order by id limit {MOST_COUNTED}) as reported",
            wanted.join(", ")
        ));
    }
    if let Some((kind, id)) = looked_at {
        parts.push(format!(
            "select * from (select 'act' as what, id, person_id, deed as word, '' as text, at, kind, thing_id \
             from staff_acts where kind = '{}' and thing_id = {id} order by id desc limit 30) as acts",
            kind.code()
        ));
    }
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let asked = Statement::from_string(db.get_database_backend(), parts.join(" union all "));
    Ok(Line::find_by_statement(asked).all(db).await?)
}

/// Imported ideas that wait for a look and are in no queue yet, by number.
pub(crate) async fn imported_without_matter(
    db: &impl ConnectionTrait,
    after: i64,
    most: u64,
) -> Result<Vec<idea::Model>> {
    Ok(idea::Entity::find()
        .filter(idea::Column::Visibility.eq(Visibility::Waiting))
        .filter(idea::Column::OriginSource.is_not_null())
        .filter(idea::Column::Id.gt(after))
        .filter(Expr::cust(
            "not exists (select 1 from moderation_matters m where m.kind = 'idea' and m.thing_id = ideas.id and m.state = 'waiting')",
        ))
        .order_by_asc(idea::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

pub(crate) async fn idea_of_comment(db: &impl ConnectionTrait, id: i64) -> Result<Option<IdeaId>> {
    let found = comment::Entity::find_by_id(CommentId(id)).one(db).await?;
    Ok(found
        .filter(|comment| comment.about_kind == Kind::Idea)
        .map(|comment| IdeaId(comment.about_id)))
}

/// Whether anyone besides this person may answer appeals of this agency.
pub(crate) async fn anyone_else_may(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    me: PersonId,
) -> Result<bool> {
    let teams = team::Entity::find()
        .select_only()
        .column(team::Column::Id)
        .filter(team::Column::AgencyId.eq(agency))
        .into_tuple::<entity::words::TeamId>()
        .all(db)
        .await?;
    let colleague = team_member::Entity::find()
        .filter(team_member::Column::TeamId.is_in(teams))
        .filter(team_member::Column::PersonId.ne(me))
        .one(db)
        .await?;
    if colleague.is_some() {
        return Ok(true);
    }
    let admin = person::Entity::find()
        .filter(person::Column::IsAdmin.eq(true))
        .filter(person::Column::LeftAt.is_null())
        .filter(person::Column::Id.ne(me))
        .one(db)
        .await?;
    Ok(admin.is_some())
}
