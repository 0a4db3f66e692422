//! Lists of cases.

use entity::cases::case;
use entity::words::{AgencyId, CaseId, CaseKind, CaseStatus, PersonId, ThemeId};
use hall::error::Result;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
};

/// What a list of staff asks for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub kind: Option<CaseKind>,
    pub status: Option<CaseStatus>,
    pub theme: Option<ThemeId>,
    pub reference: Option<String>,
    pub after: Option<CaseId>,
}

/// Cases of an agency, newest first.
pub async fn of_agency(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    wanted: &Wanted,
    most: u64,
) -> Result<Vec<case::Model>> {
    let mut asked = case::Entity::find().filter(case::Column::AgencyId.eq(agency));
    if let Some(kind) = wanted.kind {
        asked = asked.filter(case::Column::Kind.eq(kind));
    }
    if let Some(status) = wanted.status {
        asked = asked.filter(case::Column::Status.eq(status));
    }
    if let Some(theme) = wanted.theme {
        asked = asked.filter(case::Column::ThemeId.eq(theme));
    }
    if let Some(reference) = &wanted.reference {
        asked = asked.filter(case::Column::Reference.eq(reference.as_str()));
    }
    if let Some(after) = wanted.after {
        asked = asked.filter(case::Column::Id.lt(after));
    }
    Ok(asked
        .order_by_desc(case::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// The cases of a person: their own, and those that came with their proven address. Newest first.
pub async fn of_person(
    db: &impl ConnectionTrait,
    person: PersonId,
    after: Option<CaseId>,
    most: u64,
) -> Result<Vec<case::Model>> {
    let sql = "select * from (\
        select * from (select * from cases where person_id = $1 and id < $2 order by id desc limit $3) as own \
        union all \
        select * from (select * from cases where person_id is null and id < $2 and email_key = \
        (select email_key from people where id = $1 and confirmed_at is not null and left_at is null) \
        order by id desc limit $3) as connected) as both_ways order by id desc limit $3";
    let values = [
        person.0.into(),
        after.map_or(i64::MAX, |id| id.0).into(),
        i64::try_from(most).unwrap_or(i64::MAX).into(),
    ];
    Ok(case::Model::find_by_statement(super::said(db, sql, values))
        .all(db)
        .await?)
}

/// These, in any order.
pub async fn many(db: &impl ConnectionTrait, ids: &[CaseId]) -> Result<Vec<case::Model>> {
    Ok(case::Entity::find()
        .filter(case::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}

/// Numbers in order, to walk through all of them.
pub async fn ids_after(db: &impl ConnectionTrait, after: CaseId, most: u64) -> Result<Vec<CaseId>> {
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::Id.gt(after))
        .order_by_asc(case::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}
