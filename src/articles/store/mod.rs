//! Every statement of this room.

pub mod articles;
pub mod categories;
pub mod comments;
pub mod links;
pub mod lists;
pub mod people;
pub mod texts;

use sea_orm::{ConnectionTrait, Statement, Value};

/// One SQL text for both databases.
fn said(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}

/// Collects values and the places where they stand.
#[derive(Default)]
struct Places(Vec<Value>);

impl Places {
    fn put(&mut self, value: impl Into<Value>) -> String {
        self.0.push(value.into());
        format!("${}", self.0.len())
    }

    fn put_all<T: Into<Value>>(&mut self, values: impl IntoIterator<Item = T>) -> String {
        let places: Vec<String> = values.into_iter().map(|value| self.put(value)).collect();
        places.join(", ")
    }
}
