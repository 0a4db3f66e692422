//! Who stands behind a case, and who works on it. Who is behind is asked here and nowhere else: the author, the
//! supporters and the followers of an idea, the writer of a comment, whoever asked a question,
//! whoever brought a matter to the one counter: an address that belongs to an account is that person.

use super::{Places, said};
use entity::accounts::team;
use entity::words::{
    AgencyId, CaseId, ChallengeId, EvidenceKind, IdeaId, ImprovementId, Lang, Names, PersonId,
    TeamId,
};
use hall::error::Result;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
};

/// Distinct people of this hub behind the case `$1`: a select of `person_id`.
pub const BEHIND: &str = "\
select i.author_id as person_id from improvement_evidence e join ideas i on i.id = e.thing_id \
    where e.improvement_id = $1 and e.kind = 'idea' and i.author_id is not null \
union select s.person_id from improvement_evidence e join supports s on s.idea_id = e.thing_id \
    where e.improvement_id = $1 and e.kind = 'idea' \
union select f.person_id from improvement_evidence e join follows f on f.kind = 'idea' and f.thing_id = e.thing_id \
    where e.improvement_id = $1 and e.kind = 'idea' \
union select c.author_id from improvement_evidence e join comments c on c.id = e.thing_id \
    where e.improvement_id = $1 and e.kind = 'comment' and c.author_id is not null \
union select q.asker_id from improvement_evidence e join challenge_queries q on q.id = e.thing_id \
    where e.improvement_id = $1 and e.kind = 'question' and q.asker_id is not null \
union select coalesce(k.person_id, p.id) from improvement_evidence e join cases k on k.id = e.thing_id \
    left join people p on p.email_key = k.email_key \
    where e.improvement_id = $1 and e.kind = 'case' and coalesce(k.person_id, p.id) is not null";

/// Distinct addresses behind the case `$1` that belong to no account.
pub const STRANGERS: &str = "\
select k.email_key as address, min(k.id) as case_id from improvement_evidence e join cases k on k.id = e.thing_id \
    where e.improvement_id = $1 and e.kind = 'case' and k.person_id is null and k.email_key is not null \
    and not exists (select 1 from people p where p.email_key = k.email_key) group by k.email_key";

#[derive(FromQueryResult)]
pub struct Stranger {
    pub address: String,
    pub case_id: CaseId,
}

/// Those who said something without an account, each once, with the first of their matters.
pub async fn strangers(db: &impl ConnectionTrait, id: ImprovementId) -> Result<Vec<Stranger>> {
    Ok(
        Stranger::find_by_statement(said(db, STRANGERS, [id.0.into()]))
            .all(db)
            .await?,
    )
}

#[derive(FromQueryResult)]
struct Behind {
    person_id: PersonId,
}

/// The people behind a case, in order, to walk through all of them.
pub async fn behind_after(
    db: &impl ConnectionTrait,
    id: ImprovementId,
    after: PersonId,
    most: i64,
) -> Result<Vec<PersonId>> {
    let sql = format!(
        "select person_id from ({BEHIND}) as behind where person_id > $2 order by person_id limit $3"
    );
    let found =
        Behind::find_by_statement(said(db, &sql, [id.0.into(), after.0.into(), most.into()]))
            .all(db)
            .await?;
    Ok(found.into_iter().map(|one| one.person_id).collect())
}

/// What of somebody's own stands behind a case: what they said, or what they put their name behind.
#[derive(FromQueryResult)]
pub struct Own {
    pub person_id: PersonId,
    pub kind: EvidenceKind,
    pub thing_id: i64,
    pub idea_id: Option<IdeaId>,
    pub challenge_id: Option<ChallengeId>,
    pub title: String,
    pub lang: Lang,
}

const OWN: &str = "\
select i.author_id as person_id, 0 as nearness, 'idea' as kind, i.id as thing_id, i.id as idea_id, {no number} as challenge_id, \
    i.title, i.lang from improvement_evidence e join ideas i on i.id = e.thing_id \
    where e.improvement_id = $1 and e.kind = 'idea' and i.author_id in ({people}) \
union all select s.person_id, 1, 'idea', i.id, i.id, {no number}, i.title, i.lang \
    from improvement_evidence e join ideas i on i.id = e.thing_id join supports s on s.idea_id = i.id \
    where e.improvement_id = $1 and e.kind = 'idea' and s.person_id in ({people}) \
union all select f.person_id, 2, 'idea', i.id, i.id, {no number}, i.title, i.lang \
    from improvement_evidence e join ideas i on i.id = e.thing_id join follows f on f.kind = 'idea' and f.thing_id = i.id \
    where e.improvement_id = $1 and e.kind = 'idea' and f.person_id in ({people}) \
union all select c.author_id, 0, 'comment', c.id, i.id, {no number}, i.title, i.lang \
    from improvement_evidence e join comments c on c.id = e.thing_id join ideas i on i.id = c.about_id \
    where e.improvement_id = $1 and e.kind = 'comment' and c.about_kind = 'idea' and c.author_id in ({people}) \
union all select q.asker_id, 0, 'question', q.id, {no number}, h.id, h.title, h.lang \
    from improvement_evidence e join challenge_queries q on q.id = e.thing_id join challenges h on h.id = q.challenge_id \
    where e.improvement_id = $1 and e.kind = 'question' and q.asker_id in ({people}) \
union all select coalesce(k.person_id, p.id), 0, 'case', k.id, {no number}, {no number}, k.subject, k.lang \
    from improvement_evidence e join cases k on k.id = e.thing_id left join people p on p.email_key = k.email_key \
    where e.improvement_id = $1 and e.kind = 'case' and coalesce(k.person_id, p.id) in ({people}) \
order by 2, 4";

/// What of each of these people stands behind the case now, the nearest first; whoever was un-linked is not there.
pub async fn own_things(
    db: &impl ConnectionTrait,
    id: ImprovementId,
    people: &[PersonId],
) -> Result<Vec<Own>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let mut places = Places::default();
    places.put(id.0);
    let list = places.put_all(people.iter().map(|person| person.0));
    let sql = OWN
        .replace("{people}", &list)
        .replace("{no number}", "cast(null as bigint)");
    Ok(Own::find_by_statement(said(db, &sql, places.0))
        .all(db)
        .await?)
}

const STAFF: &str = "select p.id, p.name from people p where p.left_at is null and (p.is_admin or exists \
    (select 1 from team_members m join teams t on t.id = m.team_id where m.person_id = p.id and t.agency_id = $1))";

/// Whether they serve in the agency, or keep the site.
pub async fn is_staff(db: &impl ConnectionTrait, agency: AgencyId, id: PersonId) -> Result<bool> {
    let sql = format!("{STAFF} and p.id = $2");
    Ok(db
        .query_one_raw(said(db, &sql, [agency.0.into(), id.0.into()]))
        .await?
        .is_some())
}

#[derive(FromQueryResult)]
pub struct Colleague {
    pub id: PersonId,
    pub name: String,
}

/// Everyone who serves in the agency, by name.
pub async fn staff(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<Colleague>> {
    let sql = format!("{STAFF} order by p.name, p.id limit 500");
    Ok(
        Colleague::find_by_statement(said(db, &sql, [agency.0.into()]))
            .all(db)
            .await?,
    )
}

pub async fn is_team(db: &impl ConnectionTrait, agency: AgencyId, id: TeamId) -> Result<bool> {
    Ok(team::Entity::find_by_id(id)
        .filter(team::Column::AgencyId.eq(agency))
        .one(db)
        .await?
        .is_some())
}

pub async fn teams(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<(TeamId, Names)>> {
    Ok(team::Entity::find()
        .select_only()
        .columns([team::Column::Id, team::Column::Names])
        .filter(team::Column::AgencyId.eq(agency))
        .filter(team::Column::ArchivedAt.is_null())
        .into_tuple()
        .all(db)
        .await?)
}
