//! The rules by which matters find their person, and the staff they find.

use super::said;
use chrono::{DateTime, NaiveDate, Utc};
use entity::agencies::staff_act;
use entity::cases::{organisation, routing_rule};
use entity::words::{AgencyId, CaseId, Names, OrganisationId, PersonId, RoutingRuleId, TeamId};
use hall::error::{Error, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

/// An agency has no more rules than this, the retired ones too.
pub const MOST_RULES: u64 = 200;

/// The rules of an agency in order; the retired ones too when `all`.
pub async fn rules(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    all: bool,
) -> Result<Vec<routing_rule::Model>> {
    let mut asked = routing_rule::Entity::find().filter(routing_rule::Column::AgencyId.eq(agency));
    if !all {
        asked = asked.filter(routing_rule::Column::RetiredAt.is_null());
    }
    Ok(asked
        .order_by_asc(routing_rule::Column::Position)
        .order_by_asc(routing_rule::Column::Id)
        .limit(MOST_RULES)
        .all(db)
        .await?)
}

/// All of them, held until the change is made.
pub async fn rules_for_change(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
) -> Result<Vec<routing_rule::Model>> {
    Ok(routing_rule::Entity::find()
        .filter(routing_rule::Column::AgencyId.eq(agency))
        .order_by_asc(routing_rule::Column::Id)
        .limit(MOST_RULES)
        .lock_exclusive()
        .all(tx)
        .await?)
}

/// One of this agency, held until the change is made.
pub async fn rule_for_change(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    id: RoutingRuleId,
) -> Result<routing_rule::Model> {
    routing_rule::Entity::find_by_id(id)
        .filter(routing_rule::Column::AgencyId.eq(agency))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub async fn keep_new(
    tx: &impl ConnectionTrait,
    row: routing_rule::ActiveModel,
) -> Result<routing_rule::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn change(
    tx: &impl ConnectionTrait,
    row: routing_rule::ActiveModel,
) -> Result<routing_rule::Model> {
    Ok(row.update(tx).await?)
}

/// Whoever comes second to a rule waits here until the first has had their turn.
pub async fn hold(tx: &impl ConnectionTrait, rules: &[RoutingRuleId]) -> Result<()> {
    if rules.is_empty() {
        return Ok(());
    }
    routing_rule::Entity::find()
        .select_only()
        .column(routing_rule::Column::Id)
        .filter(routing_rule::Column::Id.is_in(rules.iter().copied()))
        .order_by_asc(routing_rule::Column::Id)
        .lock_exclusive()
        .into_tuple::<RoutingRuleId>()
        .all(tx)
        .await?;
    Ok(())
}

pub async fn had_turn(
    tx: &impl ConnectionTrait,
    rule: RoutingRuleId,
    person: PersonId,
) -> Result<()> {
    let row = routing_rule::ActiveModel {
        id: Set(rule),
        last_id: Set(Some(person)),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

/// Somebody on the staff, once for each of their teams.
#[derive(FromQueryResult)]
pub struct Serving {
    pub id: PersonId,
    pub team_id: Option<TeamId>,
    pub is_lead: Option<bool>,
    pub away: bool,
    pub deputy_id: Option<PersonId>,
}

/// Everybody who serves in the agency or keeps the site, by number.
pub async fn serving(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    today: NaiveDate,
) -> Result<Vec<Serving>> {
    let sql = "select p.id, t.id as team_id, case when t.id is not null then m.is_lead end as is_lead, \
        coalesce(s.away_from <= $2 and s.away_until >= $2, false) as away, s.deputy_id \
        from people p left join team_members m on m.person_id = p.id \
        left join teams t on t.id = m.team_id and t.agency_id = $1 and t.archived_at is null \
        left join staff_profiles s on s.person_id = p.id \
        where p.left_at is null and (p.is_admin or t.id is not null) order by p.id, t.id";
    let values = [agency.0.into(), today.to_string().into()];
    Ok(Serving::find_by_statement(said(db, sql, values))
        .all(db)
        .await?)
}

/// A team by its names, or a colleague by name.
#[derive(FromQueryResult)]
pub struct Called {
    pub id: i64,
    pub name: Option<String>,
    pub names: Option<Names>,
}

/// The teams of the agency and everybody who serves there or keeps the site.
pub async fn called(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<Called>> {
    let none = match db.get_database_backend() {
        DbBackend::Postgres => "cast(null as jsonb)",
        _ => "null",
    };
    let sql = format!(
        "select id, cast(null as text) as name, names from teams where agency_id = $1 and archived_at is null \
         union all select p.id, p.name, {none} from people p where p.left_at is null and (p.is_admin or exists (\
         select 1 from team_members m join teams t on t.id = m.team_id where m.person_id = p.id and t.agency_id = $1))"
    );
    Ok(Called::find_by_statement(said(db, &sql, [agency.0.into()]))
        .all(db)
        .await?)
}

/// More than so many waiting is as much as so many.
const HEAVIEST: i64 = 200;

#[derive(FromQueryResult)]
pub struct Load {
    pub id: PersonId,
    pub waiting: i64,
}

/// How many cases wait for each of these; counted no further than it matters.
pub async fn loads(db: &impl ConnectionTrait, ids: &[PersonId]) -> Result<Vec<Load>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let sql = format!(
        "select p.id, (select count(*) from (select 1 from cases c where c.answerer_id = p.id \
         and c.waiting_since is not null limit {HEAVIEST}) as few) as waiting from people p where p.id in ({})",
        ids.join(", ")
    );
    Ok(Load::find_by_statement(said(db, &sql, [])).all(db).await?)
}

/// A company by its number, made the first time.
pub async fn ensure_organisation(
    tx: &impl ConnectionTrait,
    row: organisation::ActiveModel,
) -> Result<organisation::Model> {
    let (agency, country, number) = (
        *row.agency_id.as_ref(),
        row.country.as_ref().clone(),
        row.number.as_ref().clone(),
    );
    organisation::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                organisation::Column::AgencyId,
                organisation::Column::Country,
                organisation::Column::Number,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    organisation_by_number(tx, agency, &country, &number)
        .await?
        .ok_or_else(|| Error::fault("the company that was just kept is gone"))
}

pub async fn organisation_by_number(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    country: &str,
    number: &str,
) -> Result<Option<organisation::Model>> {
    Ok(organisation::Entity::find()
        .filter(organisation::Column::AgencyId.eq(agency))
        .filter(organisation::Column::Country.eq(country))
        .filter(organisation::Column::Number.eq(number))
        .one(db)
        .await?)
}

pub async fn organisation(
    db: &impl ConnectionTrait,
    id: OrganisationId,
) -> Result<Option<organisation::Model>> {
    Ok(organisation::Entity::find_by_id(id).one(db).await?)
}

/// The companies that asked for the first time last.
pub async fn organisations(
    db: &impl ConnectionTrait,
    agency: AgencyId,
) -> Result<Vec<organisation::Model>> {
    Ok(organisation::Entity::find()
        .filter(organisation::Column::AgencyId.eq(agency))
        .order_by_desc(organisation::Column::Id)
        .limit(50)
        .all(db)
        .await?)
}

pub async fn change_organisation(
    tx: &impl ConnectionTrait,
    row: organisation::ActiveModel,
) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

/// The last lines of the log about rules.
pub async fn last_changes(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    most: u64,
) -> Result<Vec<staff_act::Model>> {
    Ok(staff_act::Entity::find()
        .filter(staff_act::Column::AgencyId.eq(agency))
        .filter(staff_act::Column::Kind.eq("rule"))
        .order_by_desc(staff_act::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// One line of the log about a rule.
pub async fn change_line(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    id: i64,
) -> Result<staff_act::Model> {
    staff_act::Entity::find_by_id(id)
        .filter(staff_act::Column::AgencyId.eq(agency))
        .filter(staff_act::Column::Kind.eq("rule"))
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// Open matters that are nobody's, or of somebody who no longer works here.
pub async fn ownerless(db: &impl ConnectionTrait, most: u64) -> Result<Vec<CaseId>> {
    let sql = "select id from (select id from cases where kind = 'matter' and answerer_id is null \
        and waiting_since is not null limit $1) as nobodys union all \
        select id from (select id from cases where kind = 'matter' and answerer_id is not null \
        and waiting_since is not null and answerer_id in (select o.answerer_id from (\
        select distinct answerer_id from cases where answerer_id is not null and waiting_since is not null) as o \
        join people p on p.id = o.answerer_id where p.left_at is not null or (not p.is_admin and not exists (\
        select 1 from team_members m where m.person_id = p.id))) limit $1) as strangers limit $1";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = db.query_all_raw(said(db, sql, [most.into()])).await?;
    rows.iter()
        .map(|row| Ok(CaseId(row.try_get("", "id")?)))
        .collect()
}

/// Who is to be called back, the first wish first.
pub async fn to_call(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    until: DateTime<Utc>,
    most: u64,
) -> Result<Vec<entity::cases::case::Model>> {
    use entity::cases::case;
    Ok(case::Entity::find()
        .filter(case::Column::AgencyId.eq(agency))
        .filter(case::Column::CallAt.is_not_null())
        .filter(case::Column::CallAt.lte(until))
        .filter(case::Column::WaitingSince.is_not_null())
        .order_by_asc(case::Column::CallAt)
        .limit(most)
        .all(db)
        .await?)
}
