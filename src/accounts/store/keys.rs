//! From a cookie, a token or a number to who someone is, with teams and blocks, in one statement.

use chrono::{DateTime, Utc};
use entity::words::{AgencyId, Lang, PersonId, SessionId, TeamId, TokenId};
use hall::Result;
use hall::access::{Membership, Signed, Via};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};

/// A person and what they are, with what is needed to judge the key they came with.
pub struct Known {
    pub signed: Signed,
    pub lang: Lang,
    pub key: Key,
}

pub enum Key {
    Session {
        id: SessionId,
        created_at: DateTime<Utc>,
        seen_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
    },
    Token {
        id: TokenId,
        used_at: Option<DateTime<Utc>>,
        expires_at: Option<DateTime<Utc>>,
    },
    None,
}

const PERSON: &str = "p.id as person_id, p.name, p.title, p.lang, p.is_admin,
    t.agency_id, m.team_id, m.is_lead, b.id as block_id, b.until";
const STANDING: &str = "left join team_members m on m.person_id = p.id
    left join teams t on t.id = m.team_id
    left join blocks b on b.person_id = p.id and b.lifted_at is null and (b.until is null or b.until > $2)";

pub async fn by_session(
    db: &impl ConnectionTrait,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Known>> {
    let sql = format!(
        "select {PERSON}, k.id as key_id, k.created_at as key_made, k.seen_at as key_used,
                k.expires_at as key_ends, '' as scopes
         from sessions k join people p on p.id = k.person_id {STANDING}
         where k.token_hash = $1 and p.left_at is null"
    );
    let rows = rows(db, sql, hash.into(), now).await?;
    let Some(key) = rows.first() else {
        return Ok(None);
    };
    let (Some(id), Some(created_at), Some(seen_at), Some(expires_at)) =
        (key.key_id, key.key_made, key.key_used, key.key_ends)
    else {
        return Ok(None);
    };
    let id = SessionId(id);
    let key = Key::Session {
        id,
        created_at,
        seen_at,
        expires_at,
    };
    Ok(known(rows, key, Via::Session(id)))
}

pub async fn by_token(
    db: &impl ConnectionTrait,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Known>> {
    let sql = format!(
        "select {PERSON}, k.id as key_id, k.created_at as key_made, k.last_used_at as key_used,
                k.expires_at as key_ends, k.scopes
         from tokens k join people p on p.id = k.person_id {STANDING}
         where k.token_hash = $1 and k.revoked_at is null and p.left_at is null"
    );
    let rows = rows(db, sql, hash.into(), now).await?;
    let Some((id, first)) = rows
        .first()
        .and_then(|row| Some((TokenId(row.key_id?), row)))
    else {
        return Ok(None);
    };
    let via = Via::Token(crate::tokens::read(&first.scopes));
    let key = Key::Token {
        id,
        used_at: first.key_used,
        expires_at: first.key_ends,
    };
    Ok(known(rows, key, via))
}

pub async fn by_id(
    db: &impl ConnectionTrait,
    id: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<Known>> {
    let sql = format!(
        "select {PERSON}, null as key_id, null as key_made, null as key_used, null as key_ends, '' as scopes
         from people p {STANDING} where p.id = $1 and p.left_at is null"
    );
    Ok(known(
        rows(db, sql, id.0.into(), now).await?,
        Key::None,
        Via::Hub,
    ))
}

/// One row per team and block of the person.
struct Row {
    person_id: PersonId,
    name: String,
    title: Option<String>,
    lang: Lang,
    is_admin: bool,
    membership: Option<Membership>,
    /// Some none: blocked without end.
    blocked: Option<Option<DateTime<Utc>>>,
    key_id: Option<i64>,
    key_made: Option<DateTime<Utc>>,
    key_used: Option<DateTime<Utc>>,
    key_ends: Option<DateTime<Utc>>,
    scopes: String,
}

impl FromQueryResult for Row {
    fn from_query_result(row: &sea_orm::QueryResult, _: &str) -> Result<Self, sea_orm::DbErr> {
        let team: Option<TeamId> = row.try_get("", "team_id")?;
        let agency: Option<AgencyId> = row.try_get("", "agency_id")?;
        let leads: Option<bool> = row.try_get("", "is_lead")?;
        let block: Option<i64> = row.try_get("", "block_id")?;
        let key_id: Option<i64> = row.try_get("", "key_id")?;
        // A column of bare nulls has no type of its own on either database: ask only where there is a key.
        let moment = |name: &str| match key_id {
            Some(_) => row.try_get::<Option<DateTime<Utc>>>("", name),
            None => Ok(None),
        };
        Ok(Self {
            person_id: row.try_get("", "person_id")?,
            name: row.try_get("", "name")?,
            title: row.try_get("", "title")?,
            lang: row.try_get("", "lang")?,
            is_admin: row.try_get("", "is_admin")?,
            membership: team.zip(agency).map(|(team, agency)| Membership {
                agency,
                team,
                leads: leads.unwrap_or(false),
            }),
            blocked: match block {
                Some(_) => Some(row.try_get("", "until")?),
                None => None,
            },
            key_made: moment("key_made")?,
            key_used: moment("key_used")?,
            key_ends: moment("key_ends")?,
            key_id,
            scopes: row.try_get("", "scopes")?,
        })
    }
}

async fn rows(
    db: &impl ConnectionTrait,
    sql: String,
    key: Value,
    now: DateTime<Utc>,
) -> Result<Vec<Row>> {
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [key, now.into()]);
    Ok(Row::find_by_statement(statement).all(db).await?)
}

fn known(rows: Vec<Row>, key: Key, via: Via) -> Option<Known> {
    let mut teams: Vec<Membership> = Vec::new();
    let mut blocked_until = None;
    for row in &rows {
        if let Some(membership) = &row.membership
            && !teams.contains(membership)
        {
            teams.push(membership.clone());
        }
        if let Some(until) = row.blocked {
            blocked_until = blocked_until.max(Some(until.unwrap_or(far_away())));
        }
    }
    let first = rows.into_iter().next()?;
    Some(Known {
        signed: Signed {
            id: first.person_id,
            name: first.name,
            title: first.title,
            is_admin: first.is_admin,
            teams,
            blocked_until,
            via,
        },
        lang: first.lang,
        key,
    })
}

/// The end of a block without end.
fn far_away() -> DateTime<Utc> {
    DateTime::from_timestamp(253_402_214_400, 0).unwrap_or(DateTime::UNIX_EPOCH)
}
