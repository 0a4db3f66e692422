//! Everything about one person, as it stands in the tables.

use super::said;
use crate::ledger;
use entity::words::PersonId;
use hall::Result;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, JsonValue, Value};

/// Rows read at once.
const ROWS: i64 = 1000;

/// The rows of a table that are theirs, without what opens doors.
pub(crate) async fn rows(
    db: &impl ConnectionTrait,
    table: &str,
    column: &str,
    whose: Value,
) -> Result<Vec<JsonValue>> {
    let sql = format!("select * from {table} where {column} = $1 and id > $2 order by id limit $3");
    all(db, &sql, whose).await
}

/// The rows that belong to rows of theirs.
pub(crate) async fn rows_of(
    db: &impl ConnectionTrait,
    table: &str,
    column: &str,
    of: (&str, &str),
    whose: Value,
) -> Result<Vec<JsonValue>> {
    let (owner, by) = of;
    let sql = format!(
        "select * from {table} where {column} in (select id from {owner} where {by} = $1) and id > $2 \
         order by id limit $3"
    );
    all(db, &sql, whose).await
}

async fn all(db: &impl ConnectionTrait, sql: &str, whose: Value) -> Result<Vec<JsonValue>> {
    let mut found = Vec::new();
    let mut after = 0_i64;
    loop {
        let asked = said(db, sql, [whose.clone(), after.into(), ROWS.into()]);
        let some = JsonValue::find_by_statement(asked).all(db).await?;
        after = some.last().and_then(|row| row["id"].as_i64()).unwrap_or(0);
        let more = some.len() as i64 == ROWS;
        let backend = db.get_database_backend();
        found.extend(some.into_iter().map(|row| told(row, backend)));
        if !more {
            return Ok(found);
        }
    }
}

fn told(mut row: JsonValue, backend: DbBackend) -> JsonValue {
    if let Some(fields) = row.as_object_mut() {
        fields.retain(|name, _| !ledger::SECRET.contains(&name.as_str()));
        if backend == DbBackend::Sqlite {
            for name in ledger::JSON {
                let Some(JsonValue::String(text)) = fields.get(*name) else {
                    continue;
                };
                // A column of this name that is plain text elsewhere stays as it is.
                if let Ok(read) = serde_json::from_str(text) {
                    fields.insert((*name).to_owned(), read);
                }
            }
        }
    }
    row
}

/// The account itself.
pub(crate) async fn account(db: &impl ConnectionTrait, person: PersonId) -> Result<JsonValue> {
    let found = rows(db, "people", "id", person.0.into()).await?;
    Ok(found.into_iter().next().unwrap_or(JsonValue::Null))
}

/// A file of theirs.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct OwnFile {
    pub id: i64,
    pub name: String,
    pub key: String,
    pub size: i64,
}

/// Files they handed in, and those that came with their feedback.
pub(crate) async fn files(
    db: &impl ConnectionTrait,
    person: PersonId,
    email_key: &str,
) -> Result<Vec<OwnFile>> {
    let sql = "select id, name, key, size from attached_files
         where uploaded_by = $1
            or about_kind = 'case' and about_id in (select id from cases where person_id = $1 or email_key = $2)
         order by id";
    Ok(
        OwnFile::find_by_statement(said(db, sql, [person.0.into(), email_key.into()]))
            .all(db)
            .await?,
    )
}

/// Addresses under which they are known.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Known {
    pub email: String,
    pub email_key: String,
}

pub(crate) async fn known(db: &impl ConnectionTrait, person: PersonId) -> Result<Option<Known>> {
    let sql = "select email, email_key from people where id = $1 and left_at is null";
    Ok(Known::find_by_statement(said(db, sql, [person.0.into()]))
        .one(db)
        .await?)
}
