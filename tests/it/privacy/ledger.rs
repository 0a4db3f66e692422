//! No column may lead to a person without the ledger saying what becomes of it.

use crate::town::House;
use privacy::ledger::{BESIDE, IN_OFFICE, OWN, PARTS_OF};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::BTreeSet;

/// Names that say by themselves that a column is about somebody.
const TELLING: &[&str] = &[
    "email",
    "email_key",
    "recipient",
    "network",
    "network_hash",
    "person_id",
    "author_id",
    "uploaded_by",
    "decided_by",
    "changed_by",
    "assignee_id",
    "updated_by",
    "edited_by",
    "by_id",
    "undone_by",
    "hidden_by",
];

#[tokio::test]
async fn every_column_that_leads_to_a_person_is_in_the_ledger() {
    let town = House::on_sqlite().opens().await;
    let db = &town.app.hub.ports.db;
    let asked = |sql: &str| Statement::from_string(db.backend(), sql.to_owned());
    let rows = db
        .read
        .query_all_raw(asked(
            "select m.name as tab, c.name as col from sqlite_master m, pragma_table_info(m.name) c
             where m.type = 'table' and m.name not like 'sqlite_%'",
        ))
        .await
        .unwrap();
    let keys = db
        .read
        .query_all_raw(asked(
            "select m.name as tab, k.\"from\" as col from sqlite_master m, pragma_foreign_key_list(m.name) k
             where m.type = 'table' and k.\"table\" = 'people'",
        ))
        .await
        .unwrap();
    let column = |row: &sea_orm::QueryResult| -> (String, String) {
        (
            row.try_get("", "tab").unwrap(),
            row.try_get("", "col").unwrap(),
        )
    };
    let all: BTreeSet<(String, String)> = rows.iter().map(column).collect();
    let mut about: BTreeSet<(String, String)> = keys.iter().map(column).collect();
    about.extend(
        all.iter()
            .filter(|(_, column)| TELLING.contains(&column.as_str()))
            .cloned(),
    );
    let pair = |table: &str, column: &str| (table.to_owned(), column.to_owned());
    let mut known: BTreeSet<(String, String)> = OWN
        .iter()
        .map(|line| pair(line.table, line.column))
        .collect();
    for (table, columns) in IN_OFFICE.iter().chain(BESIDE) {
        known.extend(columns.iter().map(|column| pair(table, column)));
    }
    let forgotten: Vec<_> = about.difference(&known).collect();
    assert!(
        forgotten.is_empty(),
        "say in src/privacy/ledger.rs what becomes of these when somebody leaves, and whether their download tells \
         them: {forgotten:?}"
    );
    let gone: Vec<_> = known.difference(&all).collect();
    assert!(
        gone.is_empty(),
        "the ledger speaks of columns there are not: {gone:?}"
    );
    for (table, column, of, _) in PARTS_OF {
        assert!(all.contains(&pair(table, column)), "{table}.{column}");
        assert!(OWN.iter().any(|line| line.table == *of), "{of}");
    }
}
