//! A challenge with its dates and what its gates ask about people, in few questions however many there are.

use crate::gate::Standing;
use crate::phase::Timeline;
use chrono::{DateTime, Utc};
use entity::challenges::challenge;
use entity::words::{AgencyId, AreaId, ChallengeId, GateDeed, PersonId, PhaseKind};
use hall::error::{Error, Result};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use std::collections::HashMap;

/// A challenge, when what begins, and who asks.
pub struct Found {
    pub challenge: challenge::Model,
    pub timeline: Timeline,
    pub who: Standing,
}

#[derive(FromQueryResult)]
struct Dated {
    phase_kind: Option<PhaseKind>,
    phase_starts: Option<DateTime<Utc>>,
}

#[derive(FromQueryResult)]
struct Asker {
    person_since: Option<DateTime<Utc>>,
    person_confirmed: Option<DateTime<Utc>>,
    person_area: Option<AreaId>,
    person_deed: Option<GateDeed>,
}

/// One question: a row per phase and invitation.
pub async fn of(
    db: &impl ConnectionTrait,
    id: ChallengeId,
    person: Option<PersonId>,
) -> Result<Found> {
    let sql = "select challenges.*, p.kind as phase_kind, p.starts_at as phase_starts, \
        h.created_at as person_since, h.confirmed_at as person_confirmed, \
        r.area_id as person_area, i.deed as person_deed from challenges \
        left join challenge_phases p on p.challenge_id = challenges.id \
        left join people h on h.id = $2 \
        left join challenge_residences r on r.challenge_id = challenges.id and r.person_id = h.id \
        left join challenge_invitations i on i.challenge_id = challenges.id and i.email_key = h.email_key \
        where challenges.id = $1";
    let values = [id.0.into(), person.map_or(0, |person| person.0).into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(statement).await?;
    let first = rows.first().ok_or(Error::Missing)?;
    let challenge = challenge::Model::from_query_result(first, "")?;
    let mut phases = Vec::new();
    let mut who = Standing::default();
    for row in &rows {
        let dated = Dated::from_query_result(row, "")?;
        if let (Some(kind), Some(starts)) = (dated.phase_kind, dated.phase_starts)
            && !phases.contains(&(kind, starts))
        {
            phases.push((kind, starts));
        }
        let asker = Asker::from_query_result(row, "")?;
        who.known = asker.person_confirmed.is_some();
        who.since = asker.person_since;
        who.area = asker.person_area;
        if let Some(deed) = asker.person_deed
            && !who.invited.contains(&deed)
        {
            who.invited.push(deed);
        }
    }
    Ok(Found {
        challenge,
        timeline: Timeline::standing(phases),
        who,
    })
}

/// These challenges with their dates, in one question.
pub async fn dated(
    db: &impl ConnectionTrait,
    ids: &[ChallengeId],
) -> Result<Vec<(challenge::Model, Timeline)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    // Numbers of ours, never text of anyone's, so they may stand in the statement.
    let list: Vec<String> = ids.iter().map(ToString::to_string).collect();
    dated_where(
        db,
        &format!("challenges.id in ({})", list.join(", ")),
        vec![],
    )
    .await
}

/// The published challenges of an agency that are not yet decided, at most two hundred.
pub async fn undecided(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    now: DateTime<Utc>,
) -> Result<Vec<(challenge::Model, Timeline)>> {
    let clause = "challenges.id in (select d.challenge_id from challenge_phases d \
        join challenges c on c.id = d.challenge_id \
        where d.agency_id = $1 and d.kind = 'decided' and d.starts_at > $2 and c.state <> 'draft' \
        order by d.starts_at limit 200)";
    dated_where(db, clause, vec![agency.0.into(), now.into()]).await
}

async fn dated_where(
    db: &impl ConnectionTrait,
    clause: &str,
    values: Vec<Value>,
) -> Result<Vec<(challenge::Model, Timeline)>> {
    let sql = format!(
        "select challenges.*, p.kind as phase_kind, p.starts_at as phase_starts from challenges \
         left join challenge_phases p on p.challenge_id = challenges.id where {clause} \
         order by challenges.id"
    );
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let mut found: Vec<(challenge::Model, Vec<_>)> = Vec::new();
    for row in db.query_all_raw(statement).await? {
        let id: ChallengeId = row.try_get("", "id")?;
        if found.last().is_none_or(|(last, _)| last.id != id) {
            found.push((challenge::Model::from_query_result(&row, "")?, Vec::new()));
        }
        let dated = Dated::from_query_result(&row, "")?;
        if let (Some(kind), Some(starts), Some((_, phases))) =
            (dated.phase_kind, dated.phase_starts, found.last_mut())
        {
            phases.push((kind, starts));
        }
    }
    Ok(found
        .into_iter()
        .map(|(row, phases)| (row, Timeline::standing(phases)))
        .collect())
}

#[derive(FromQueryResult)]
struct One {
    person_id: PersonId,
    created_at: DateTime<Utc>,
    confirmed_at: Option<DateTime<Utc>>,
    area_id: Option<AreaId>,
    deed: Option<GateDeed>,
}

/// What a challenge's gates ask about these people, in one question.
pub async fn standings(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Standing>> {
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    let list: Vec<String> = people.iter().map(ToString::to_string).collect();
    let sql = format!(
        "select h.id as person_id, h.created_at, h.confirmed_at, r.area_id, i.deed from people h \
         left join challenge_residences r on r.challenge_id = $1 and r.person_id = h.id \
         left join challenge_invitations i on i.challenge_id = $1 and i.email_key = h.email_key \
         where h.id in ({})",
        list.join(", ")
    );
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [challenge.0.into()]);
    let mut found: HashMap<PersonId, Standing> = HashMap::new();
    for row in One::find_by_statement(statement).all(db).await? {
        let who = found.entry(row.person_id).or_default();
        who.known = row.confirmed_at.is_some();
        who.since = Some(row.created_at);
        who.area = row.area_id;
        who.invited.extend(row.deed);
    }
    Ok(found)
}
