//! The case itself.

use super::people::{BEHIND, STRANGERS};
use super::said;
use entity::improvements::improvement;
use entity::words::{AgencyId, ImprovementId, Names, Stage};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect,
};

pub async fn find(db: &impl ConnectionTrait, id: ImprovementId) -> Result<improvement::Model> {
    improvement::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Finds it and keeps others from changing it until the transaction ends.
pub async fn find_for_change(
    tx: &impl ConnectionTrait,
    id: ImprovementId,
) -> Result<improvement::Model> {
    improvement::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub async fn many(
    db: &impl ConnectionTrait,
    ids: &[ImprovementId],
) -> Result<Vec<improvement::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(improvement::Entity::find()
        .filter(improvement::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}

pub async fn ids_after(
    db: &impl ConnectionTrait,
    after: ImprovementId,
    most: u64,
) -> Result<Vec<ImprovementId>> {
    Ok(improvement::Entity::find()
        .select_only()
        .column(improvement::Column::Id)
        .filter(improvement::Column::Id.gt(after))
        .order_by_asc(improvement::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

pub async fn keep_new(
    tx: &impl ConnectionTrait,
    row: improvement::ActiveModel,
) -> Result<improvement::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn change(
    tx: &impl ConnectionTrait,
    row: improvement::ActiveModel,
) -> Result<improvement::Model> {
    Ok(row.update(tx).await?)
}

/// What is counted anew on a case's own page.
#[derive(FromQueryResult)]
pub struct Counted {
    pub people_now: i64,
    pub strangers_now: i64,
    pub carried_now: i64,
    pub evidence_now: i64,
    pub team_names: Option<Names>,
}

/// The case with everything that is counted anew, in one question.
pub async fn find_counted(
    db: &impl ConnectionTrait,
    id: ImprovementId,
) -> Result<(improvement::Model, Counted)> {
    let sql = format!(
        "select improvements.*, teams.names as team_names, {} \
         from improvements left join teams on teams.id = improvements.team_id where improvements.id = $1",
        counts()
    );
    let row = db
        .query_one_raw(said(db, &sql, [id.0.into()]))
        .await?
        .ok_or(Error::Missing)?;
    Ok((
        improvement::Model::from_query_result(&row, "")?,
        Counted::from_query_result(&row, "")?,
    ))
}

/// Nobody gathers more than this behind one case; the bound keeps the question one that ends.
const MOST: i64 = 1_000_000;

fn counts() -> String {
    format!(
        "(with behind as ({BEHIND}) select count(*) from (select 1 from behind limit {MOST}) as several) as people_now, \
         (with strangers as ({STRANGERS}) select count(*) from (select 1 from strangers limit {MOST}) as several) \
            as strangers_now, \
         (select cast(coalesce(sum(i.carried_support + i.carried_votes), 0) as bigint) from improvement_evidence e \
            join ideas i on i.id = e.thing_id where e.improvement_id = $1 and e.kind = 'idea') as carried_now, \
         (select count(*) from (select 1 from improvement_evidence where improvement_id = $1 limit {MOST}) as several) \
            as evidence_now"
    )
}

#[derive(FromQueryResult)]
struct Numbers {
    people_now: i64,
    strangers_now: i64,
    carried_now: i64,
}

/// Counts who is behind it and writes that down for the lists.
pub async fn recount(tx: &impl ConnectionTrait, id: ImprovementId) -> Result<()> {
    let sql = format!("select {}", counts());
    let found = Numbers::find_by_statement(said(tx, &sql, [id.0.into()]))
        .one(tx)
        .await?
        .ok_or(Error::Missing)?;
    change(
        tx,
        improvement::ActiveModel {
            id: Set(id),
            people_count: Set(found.people_now + found.strangers_now),
            carried_votes: Set(found.carried_now),
            ..Default::default()
        },
    )
    .await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Cards {
    cards: i64,
}

/// How many cards stand in a stage; beyond a thousand it does not matter.
pub async fn cards_in(db: &impl ConnectionTrait, agency: AgencyId, stage: Stage) -> Result<i64> {
    let sql = "select count(*) as cards from (select 1 from improvements where agency_id = $1 and stage = $2 \
        and merged_into is null limit 1000) as several";
    let found = Cards::find_by_statement(said(db, sql, [agency.0.into(), stage.code().into()]))
        .one(db)
        .await?;
    Ok(found.map_or(0, |found| found.cards))
}
