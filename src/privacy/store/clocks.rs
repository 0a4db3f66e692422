//! What is kept long enough.

use super::said;
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::PersonId;
use hall::Result;
use sea_orm::{ConnectionTrait, FromQueryResult, Value};

/// The moments before which things are forgotten.
#[derive(Clone, Copy)]
pub(crate) struct Before {
    pub networks: DateTime<Utc>,
    pub letters: DateTime<Utc>,
    pub reports: DateTime<Utc>,
}

/// What is forgotten without a word: condition, and what is done.
const QUIETLY: &[(&str, &str, Which)] = &[
    (
        "sessions where network <> '' and created_at < $1",
        "update sessions set network = '' where network <> '' and created_at < $1",
        Which::Networks,
    ),
    (
        "sign_ins where network <> '' and created_at < $1",
        "update sign_ins set network = '' where network <> '' and created_at < $1",
        Which::Networks,
    ),
    (
        "cases where network is not null and created_at < $1",
        "update cases set network = null where network is not null and created_at < $1",
        Which::Networks,
    ),
    // Where a ballot came from is of use until the vote is decided, and then for as long as an address.
    (
        "ballots b join decisions d on d.challenge_id = b.challenge_id
            where b.network_hash <> '' and d.published_at < $1",
        "update ballots set network_hash = '' where network_hash <> ''
            and challenge_id in (select challenge_id from decisions where published_at < $1)",
        Which::Networks,
    ),
    (
        "ballots b join challenges c on c.id = b.challenge_id
            where b.network_hash <> '' and (c.cancelled_at < $1 or c.archived_at < $1)",
        "update ballots set network_hash = '' where network_hash <> ''
            and challenge_id in (select id from challenges where cancelled_at < $1 or archived_at < $1)",
        Which::Networks,
    ),
    (
        "letters where recipient <> '' and state <> 'waiting' and created_at < $1",
        "update letters set recipient = '', person_id = null, last_error = null, headers = '[]',
            subject = '', text = '', html = ''
            where recipient <> '' and state <> 'waiting' and created_at < $1",
        Which::Letters,
    ),
    (
        "bounces where last_at < $1",
        "delete from bounces where last_at < $1",
        Which::Letters,
    ),
    (
        "reports r where (r.text <> '' or r.reporter_id is not null) and r.created_at < $1
            and not exists (select 1 from moderation_matters m
                where m.kind = r.kind and m.thing_id = r.thing_id and m.decided_at is null)",
        "update reports set text = '', reporter_id = null
            where (text <> '' or reporter_id is not null) and created_at < $1
            and not exists (select 1 from moderation_matters m
                where m.kind = reports.kind and m.thing_id = reports.thing_id and m.decided_at is null)",
        Which::Reports,
    ),
    (
        "moderation_matters where decided_at < $1
            and (excerpt <> '' or appeal is not null or appeal_answer is not null)",
        "update moderation_matters set excerpt = '', appeal = null, appeal_answer = null
            where decided_at < $1 and (excerpt <> '' or appeal is not null or appeal_answer is not null)",
        Which::Reports,
    ),
];

#[derive(Clone, Copy)]
enum Which {
    Networks,
    Letters,
    Reports,
}

impl Before {
    const fn of(self, which: Which) -> DateTime<Utc> {
        match which {
            Which::Networks => self.networks,
            Which::Letters => self.letters,
            Which::Reports => self.reports,
        }
    }
}

pub(crate) async fn any_to_forget(db: &impl ConnectionTrait, before: Before) -> Result<bool> {
    for (what, _, which) in QUIETLY {
        let sql = format!("select 1 as found from {what} limit 1");
        let asked = said(db, &sql, [before.of(*which).into()]);
        if db.query_one_raw(asked).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(crate) async fn forget(db: &impl ConnectionTrait, before: Before) -> Result<()> {
    for (_, sql, which) in QUIETLY {
        db.execute_raw(said(db, sql, [before.of(*which).into()]))
            .await?;
    }
    Ok(())
}

/// Something of a person's that will be forgotten.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Ending {
    pub person_id: PersonId,
    pub thing_id: i64,
    /// Since when nothing has happened with it.
    pub since: DateTime<Utc>,
    pub title: String,
}

const NOT_WARNED: &str =
    "not exists (select 1 from retention_warnings w where w.kind = $2 and w.thing_id =";

/// Accounts, drafts and feedback whose time is nearly over, and whose owner has not heard so. Whoever serves in a team
/// or keeps the hub has their account from there.
pub(crate) async fn ending(
    db: &impl ConnectionTrait,
    kind: &str,
    before: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Ending>> {
    let sql = match kind {
        "account" => format!(
            "select p.id as person_id, p.id as thing_id, coalesce(p.active_at, p.created_at) as since,
                '' as title
             from people p
             where p.left_at is null and not p.is_admin and coalesce(p.active_at, p.created_at) < $1
             and not exists (select 1 from team_members m where m.person_id = p.id)
             and {NOT_WARNED} p.id) order by coalesce(p.active_at, p.created_at), p.id limit $3"
        ),
        "draft" => format!(
            "select i.author_id as person_id, i.id as thing_id, i.updated_at as since, i.title as title
             from ideas i join people p on p.id = i.author_id
             where i.status = 'draft' and p.left_at is null and i.updated_at < $1
             and {NOT_WARNED} i.id) order by i.id limit $3"
        ),
        _ => format!(
            "select c.person_id as person_id, c.id as thing_id, c.updated_at as since, c.reference as title
             from cases c join people p on p.id = c.person_id
             where c.forgotten_at is null and p.left_at is null and c.updated_at < $1
             and c.status in ('answered', 'closed', 'declined')
             and {NOT_WARNED} c.id) order by c.id limit $3"
        ),
    };
    let values: [Value; 3] = [before.into(), kind.into(), most.into()];
    Ok(Ending::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?)
}

pub(crate) struct Warning<'a> {
    pub agency: entity::words::AgencyId,
    pub person: PersonId,
    pub kind: &'a str,
    pub thing: i64,
    pub due: DateTime<Utc>,
}

pub(crate) async fn keep_warning(
    db: &impl ConnectionTrait,
    warning: &Warning<'_>,
    now: DateTime<Utc>,
) -> Result<()> {
    let sql =
        "insert into retention_warnings (agency_id, person_id, kind, thing_id, warned_at, due_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (kind, thing_id) do nothing";
    let values: [Value; 6] = [
        warning.agency.0.into(),
        warning.person.0.into(),
        warning.kind.into(),
        warning.thing.into(),
        now.into(),
        warning.due.into(),
    ];
    db.execute_raw(said(db, sql, values)).await?;
    Ok(())
}

/// Something was done with it since, or it is gone: whoever was warned need not be held to it.
const OVERTAKEN: &str = "
    kind = 'account' and exists (select 1 from people p where p.id = thing_id
        and (p.left_at is not null or coalesce(p.active_at, p.created_at) > warned_at))
    or kind = 'draft' and not exists (select 1 from ideas i where i.id = thing_id
        and i.status = 'draft' and i.updated_at <= warned_at)
    or kind = 'case' and not exists (select 1 from cases c where c.id = thing_id
        and c.forgotten_at is null and c.updated_at <= warned_at)";

pub(crate) async fn any_overtaken(db: &impl ConnectionTrait) -> Result<bool> {
    let sql = format!("select 1 as found from retention_warnings where {OVERTAKEN} limit 1");
    Ok(db.query_one_raw(said(db, &sql, [])).await?.is_some())
}

pub(crate) async fn drop_overtaken(db: &impl ConnectionTrait) -> Result<()> {
    let sql = format!("delete from retention_warnings where {OVERTAKEN}");
    db.execute_raw(said(db, &sql, [])).await?;
    Ok(())
}

/// What somebody was warned of and has let go by.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Due {
    pub id: i64,
    pub person_id: PersonId,
    pub kind: String,
    pub thing_id: i64,
}

pub(crate) async fn due(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Due>> {
    // Feedback goes by its own room's clock.
    let sql = "select id, person_id, kind, thing_id from retention_warnings
         where kind in ('account', 'draft') and due_at <= $1 order by id limit $2";
    Ok(
        Due::find_by_statement(said(db, sql, [now.into(), most.into()]))
            .all(db)
            .await?,
    )
}

pub(crate) async fn drop_warning(db: &impl ConnectionTrait, id: i64) -> Result<()> {
    let sql = "delete from retention_warnings where id = $1";
    db.execute_raw(said(db, sql, [id.into()])).await?;
    Ok(())
}

/// The end of something nothing has happened with since.
pub(crate) fn end(since: DateTime<Utc>, days: u32) -> DateTime<Utc> {
    since + TimeDelta::days(i64::from(days))
}
