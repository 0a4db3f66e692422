//! Every statement of moderation.

use crate::report::Report;
use chrono::{DateTime, Utc};
use entity::accounts::{block, person, team, team_member};
use entity::agencies::staff_act;
use entity::ideas::{comment, idea};
use entity::moderation::{matter, report};
use entity::words::{
    AgencyId, CommentId, IdeaId, Kind, MatterId, MatterState, PersonId, Visibility,
};
use hall::{Error, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, Order, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Select,
};
use std::collections::HashMap;

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

/// How many there are, counted no further than [`MOST_COUNTED`].
pub(crate) async fn count(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    states: &[MatterState],
) -> Result<i64> {
    let found = standing(agency, states)
        .select_only()
        .column(matter::Column::Id)
        .limit(MOST_COUNTED)
        .into_tuple::<MatterId>()
        .all(db)
        .await?;
    Ok(found.len() as i64)
}

pub(crate) async fn reports_of(
    db: &impl ConnectionTrait,
    kind: Kind,
    id: i64,
) -> Result<Vec<report::Model>> {
    Ok(report::Entity::find()
        .filter(report::Column::Kind.eq(kind))
        .filter(report::Column::ThingId.eq(id))
        .order_by_asc(report::Column::Id)
        .limit(100)
        .all(db)
        .await?)
}

/// How many people reported each of these things.
pub(crate) async fn report_counts(
    db: &impl ConnectionTrait,
    things: &[(Kind, i64)],
) -> Result<HashMap<(Kind, i64), i64>> {
    let mut wanted = Condition::any();
    for kind in Kind::ALL {
        let ids = things
            .iter()
            .filter(|(of, _)| of == kind)
            .map(|(_, id)| *id);
        wanted = wanted.add(
            Condition::all()
                .add(report::Column::Kind.eq(*kind))
                .add(report::Column::ThingId.is_in(ids)),
        );
    }
    let found = report::Entity::find()
        .select_only()
        .columns([report::Column::Kind, report::Column::ThingId])
        .column_as(report::Column::Id.count(), "reports")
        .filter(wanted)
        .group_by(report::Column::Kind)
        .group_by(report::Column::ThingId)
        .into_tuple::<(Kind, i64, i64)>()
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .map(|(kind, id, reports)| ((kind, id), reports))
        .collect())
}

/// What staff did about a thing, latest first.
pub(crate) async fn history(
    db: &impl ConnectionTrait,
    kind: Kind,
    id: i64,
) -> Result<Vec<staff_act::Model>> {
    Ok(staff_act::Entity::find()
        .filter(staff_act::Column::Kind.eq(kind.code()))
        .filter(staff_act::Column::ThingId.eq(id))
        .order_by_desc(staff_act::Column::Id)
        .limit(30)
        .all(db)
        .await?)
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

/// The end of the block a person is under, if they are: `Some(None)` is without end.
pub(crate) async fn blocked_until(
    db: &impl ConnectionTrait,
    id: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<Option<DateTime<Utc>>>> {
    let found = block::Entity::find()
        .filter(block::Column::PersonId.eq(id))
        .filter(block::Column::LiftedAt.is_null())
        .filter(
            Condition::any()
                .add(block::Column::Until.is_null())
                .add(block::Column::Until.gt(now)),
        )
        .order_by_desc(block::Column::Id)
        .one(db)
        .await?;
    Ok(found.map(|block| block.until))
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
    let colleagues = team_member::Entity::find()
        .filter(team_member::Column::TeamId.is_in(teams))
        .filter(team_member::Column::PersonId.ne(me))
        .count(db)
        .await?;
    if colleagues > 0 {
        return Ok(true);
    }
    let admins = person::Entity::find()
        .filter(person::Column::IsAdmin.eq(true))
        .filter(person::Column::LeftAt.is_null())
        .filter(person::Column::Id.ne(me))
        .count(db)
        .await?;
    Ok(admins > 0)
}
