//! Every statement of this room, by what it is for. Names of tables and columns come from the ledger and nowhere else.

pub(crate) mod clocks;
pub(crate) mod consents;
pub(crate) mod leaving;
pub(crate) mod mine;

use sea_orm::{ConnectionTrait, Statement, Value};

fn said(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
