//! Every statement of this room.

pub mod challenges;
pub mod forms;
pub mod imports;
pub mod people;
pub mod phases;
pub mod reminders;
pub mod reviews;
pub mod standing;
pub mod talk;
pub mod windows;

use sea_orm::{ConnectionTrait, Statement, Value};

/// One SQL text for both databases.
fn said(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
