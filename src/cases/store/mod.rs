//! Every statement of this room.

pub mod around;
pub mod cases;
pub mod day;
pub mod handovers;
pub mod keys;
pub mod lists;
pub mod merges;
pub mod messages;
pub mod organisations;
pub mod outcomes;
pub mod people;
pub mod resolutions;
pub mod routing;
pub mod same;
pub mod shared;
pub mod surveys;
pub mod tasks;
pub mod texts;
pub mod warnings;

use sea_orm::{ConnectionTrait, Statement, Value};

/// One SQL text for both databases.
fn said(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
