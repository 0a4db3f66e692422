//! Every statement of the inbox, by what it is about.

pub(crate) mod acts;
pub(crate) mod desk;
pub(crate) mod items;
pub(crate) mod list;
pub(crate) mod notes;
pub(crate) mod overview;
pub(crate) mod teams;
pub(crate) mod things;
pub(crate) mod ways;

use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};

fn said(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}

/// The places of these numbers in a statement, as in `$3, $4`, with the numbers put to its values.
fn listed(values: &mut Vec<Value>, numbers: impl IntoIterator<Item = i64>) -> String {
    let places: Vec<String> = numbers
        .into_iter()
        .map(|number| {
            values.push(number.into());
            format!("${}", values.len())
        })
        .collect();
    places.join(", ")
}

/// Nulls of a type, for the first part of a union: `{no number}`, `{no text}`, `{no time}`.
fn with_nulls(db: &impl ConnectionTrait, sql: &str) -> String {
    let (number, text, time) = match db.get_database_backend() {
        DbBackend::Postgres => (
            "cast(null as bigint)",
            "cast(null as text)",
            "cast(null as timestamptz)",
        ),
        _ => ("null", "null", "null"),
    };
    sql.replace("{no number}", number)
        .replace("{no text}", text)
        .replace("{no time}", time)
}
