//! From a cookie, a token or a number to who someone is, with teams and blocks, in one statement.

use chrono::{DateTime, Utc};
use entity::words::{AgencyId, Lang, PersonId, SessionId, TeamId, TokenId};
use hall::Result;
use hall::access::{Membership, Signed, Via};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use std::collections::HashMap;

/// A person and what they are, with what is needed to judge the key they came with.
#[derive(Clone)]
pub struct Known {
    pub signed: Signed,
    pub lang: Lang,
    pub key: Key,
}

#[derive(Clone, Copy)]
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
    left join blocks b on b.person_id = p.id and b.lifted_at is null and (b.until is null or b.until > $1)";

/// What a person came with.
#[derive(Clone, Copy)]
pub enum Kind {
    Session,
    Token,
}

/// Whose keys of this kind these are, each by its hash, in one question.
pub async fn by_hashes(
    db: &impl ConnectionTrait,
    kind: Kind,
    hashes: &[String],
    now: DateTime<Utc>,
) -> Result<HashMap<String, Known>> {
    let (columns, keys, valid) = match kind {
        Kind::Session => (
            "k.created_at as key_made, k.seen_at as key_used, '' as scopes",
            "sessions",
            "",
        ),
        Kind::Token => (
            "k.created_at as key_made, k.last_used_at as key_used, k.scopes",
            "tokens",
            "k.revoked_at is null and",
        ),
    };
    let mut values: Vec<Value> = vec![now.into()];
    values.extend(hashes.iter().map(Value::from));
    if hashes.len() > 1 {
        // No key has an empty hash.
        let named = hashes.len().next_power_of_two().max(SEVERAL);
        values.resize(1 + named, "".into());
    }
    let places: Vec<String> = (2..=values.len())
        .map(|place| format!("${place}"))
        .collect();
    let sql = format!(
        "select {PERSON}, k.token_hash, k.id as key_id, {columns}, k.expires_at as key_ends
         from {keys} k join people p on p.id = k.person_id {STANDING}
         where {valid} p.left_at is null and k.token_hash in ({})",
        places.join(", ")
    );
    let mut by_hash: HashMap<String, Vec<Row>> = HashMap::with_capacity(hashes.len());
    for row in rows(db, sql, values).await? {
        by_hash.entry(row.token_hash.clone()).or_default().push(row);
    }
    let whose = |(hash, rows): (String, Vec<Row>)| {
        let (key, via) = rows.first()?.key(kind)?;
        Some((hash, known(rows, key, via)?))
    };
    Ok(by_hash.into_iter().filter_map(whose).collect())
}

pub async fn by_id(
    db: &impl ConnectionTrait,
    id: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<Known>> {
    let sql = format!(
        "select {PERSON}, '' as token_hash, null as key_id, null as key_made, null as key_used, null as key_ends,
                '' as scopes
         from people p {STANDING} where p.id = $2 and p.left_at is null"
    );
    Ok(known(
        rows(db, sql, vec![now.into(), id.0.into()]).await?,
        Key::None,
        Via::Hub,
    ))
}

/// One row per key, team and block of the person.
struct Row {
    token_hash: String,
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

impl Row {
    fn key(&self, kind: Kind) -> Option<(Key, Via)> {
        match kind {
            Kind::Session => {
                let id = SessionId(self.key_id?);
                let key = Key::Session {
                    id,
                    created_at: self.key_made?,
                    seen_at: self.key_used?,
                    expires_at: self.key_ends?,
                };
                Some((key, Via::Session(id)))
            }
            Kind::Token => {
                let key = Key::Token {
                    id: TokenId(self.key_id?),
                    used_at: self.key_used,
                    expires_at: self.key_ends,
                };
                Some((key, Via::Token(crate::tokens::read(&self.scopes))))
            }
        }
    }
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
            token_hash: row.try_get("", "token_hash")?,
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

/// How many hashes a statement names that names several, at the least. Then twice as many, and so on: a database has
/// understood those few statements once, however many come at a time.
const SEVERAL: usize = 8;

async fn rows(db: &impl ConnectionTrait, sql: String, values: Vec<Value>) -> Result<Vec<Row>> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
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
