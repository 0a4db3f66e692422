//! Every statement of this room, by what it is about.

pub(crate) mod bounces;
pub(crate) mod gathered;
pub(crate) mod letters;
pub(crate) mod notices;
pub(crate) mod people;
pub(crate) mod threads;
pub(crate) mod verdicts;

use sea_orm::{ConnectionTrait, Statement, Value};

fn said(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
