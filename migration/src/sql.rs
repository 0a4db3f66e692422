//! One SQL text for both databases: a few words stand for what they spell differently.
//!
//! - `{id}`: a 64-bit key the database counts up.
//! - `{key}`: the same, but given by us.
//! - `{time}`: a moment in UTC. SQLite keeps RFC 3339 text, PostgreSQL microseconds.
//! - `{json}`: a JSON document.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

/// Runs the statements in order, with the words of this database filled in.
pub async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    for statement in statements {
        let spelled = spell(connection.get_database_backend(), statement);
        connection.execute_unprepared(&spelled).await?;
    }
    Ok(())
}

fn spell(backend: DbBackend, statement: &str) -> String {
    let (id, key, time, json) = match backend {
        DbBackend::Postgres => (
            "bigserial primary key",
            "bigint primary key",
            "timestamptz",
            "jsonb",
        ),
        _ => (
            "integer primary key autoincrement",
            // By this very word it is the number of the row, and needs no index beside the table.
            "integer primary key",
            "timestamp_with_timezone_text",
            "json_text",
        ),
    };
    statement
        .replace("{id}", id)
        .replace("{key}", key)
        .replace("{time}", time)
        .replace("{json}", json)
}
