//! People who can act: API tokens and sessions for the first of the generated residents, made in bulk.

use anyhow::Result;
use ports::{Clock, SystemClock};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement, Value};
use std::ops::Range;

/// How many people have a token and a session.
pub const ACTORS: usize = 5_000;

/// The API token of a generated resident.
pub fn token(actor: usize) -> String {
    format!("talkoo_bench-{actor}-0123456789abcdef0123456789abcdef")
}

/// The session key of a generated resident, as it stands in the cookie.
pub fn session(actor: usize) -> String {
    format!("bench-session-{actor}-0123456789abcdef0123456789abcdef")
}

pub async fn let_them_in(db: &DatabaseConnection) -> Result<()> {
    let_in(db, 0..ACTORS).await
}

/// Gives these of the generated residents a token and a session.
pub async fn let_in(db: &DatabaseConnection, actors: Range<usize>) -> Result<()> {
    let now = SystemClock.now();
    let later = now + chrono::TimeDelta::days(30);
    for first in actors.clone().step_by(250) {
        let people = first..(first + 250).min(actors.end);
        insert(
            db,
            "insert into tokens (person_id, name, token_hash, scopes, created_at)",
            people.clone().map(|actor| {
                (
                    actor,
                    vec![
                        "bench".into(),
                        ports::secrets::hash(&token(actor)).into(),
                        SCOPES.into(),
                        now.into(),
                    ],
                )
            }),
        )
        .await?;
        insert(
            db,
            "insert into sessions (person_id, token_hash, user_agent, network, created_at, seen_at, expires_at)",
            people.map(|actor| {
                let hash = ports::secrets::hash(&session(actor));
                (actor, vec![hash.into(), "bench".into(), "127.0.0.1".into(), now.into(), now.into(), later.into()])
            }),
        )
        .await?;
    }
    Ok(())
}

const SCOPES: &str = "read write";

/// One statement for many rows; the first column is the person's id.
async fn insert(
    db: &DatabaseConnection,
    head: &str,
    rows: impl Iterator<Item = (usize, Vec<Value>)>,
) -> Result<()> {
    let mut values = Vec::new();
    let mut places = Vec::new();
    for (actor, row) in rows {
        let holders: Vec<_> = (1..=row.len())
            .map(|n| format!("${}", values.len() + n))
            .collect();
        places.push(format!(
            "((select min(id) from people where email like 'bench-%') + {actor}, {})",
            holders.join(", ")
        ));
        values.extend(row);
    }
    db.execute_raw(Statement::from_sql_and_values(
        db.get_database_backend(),
        format!("{head} values {}", places.join(", ")),
        values,
    ))
    .await?;
    Ok(())
}
