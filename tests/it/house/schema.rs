//! The same tables on both databases.

use migration::{Migrator, MigratorTrait};
use ports::{Config, Db};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::BTreeSet;

type Columns = BTreeSet<(String, String, bool)>;

#[tokio::test]
async fn both_databases_have_the_same_tables() {
    let Ok(address) = std::env::var("TALKOO_TEST_POSTGRES") else {
        println!("not run: the comparison with PostgreSQL (TALKOO_TEST_POSTGRES is not set)");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let sqlite = Db::open(&Config {
        data: folder.path().to_path_buf(),
        ..Config::default()
    })
    .await
    .unwrap();
    Migrator::up(&sqlite.write, None).await.unwrap();
    let name = format!("schema_{}", &ports::secrets::random_key()[..12]);
    let server = Db::open(&Config {
        database_url: address.clone(),
        ..Config::default()
    })
    .await
    .unwrap();
    server
        .write
        .execute_unprepared(&format!("create database {name}"))
        .await
        .unwrap();
    let (front, _) = address.rsplit_once('/').unwrap();
    let postgres = Db::open(&Config {
        database_url: format!("{front}/{name}"),
        ..Config::default()
    })
    .await
    .unwrap();
    Migrator::up(&postgres.write, None).await.unwrap();
    let (one, other) = (
        sqlite_columns(&sqlite).await,
        postgres_columns(&postgres).await,
    );
    postgres.close().await.unwrap();
    server
        .write
        .execute_unprepared(&format!("drop database {name}"))
        .await
        .unwrap();
    let differ: Vec<_> = one.symmetric_difference(&other).collect();
    assert!(differ.is_empty(), "{differ:#?}");
    assert!(one.len() > 200);
}

async fn sqlite_columns(db: &Db) -> Columns {
    // A primary key is never null, whatever SQLite says of it.
    let sql = "select m.name as tab, c.name as col, (c.\"notnull\" = 1 or c.pk = 1) as needed \
        from sqlite_master m, pragma_table_info(m.name) c \
        where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> 'seaql_migrations'";
    columns(db, sql).await
}

async fn postgres_columns(db: &Db) -> Columns {
    let sql = "select table_name::text as tab, column_name::text as col, is_nullable = 'NO' as needed \
        from information_schema.columns where table_schema = 'public' and table_name <> 'seaql_migrations'";
    columns(db, sql).await
}

async fn columns(db: &Db, sql: &str) -> Columns {
    let rows = db
        .read
        .query_all_raw(Statement::from_string(db.backend(), sql))
        .await
        .unwrap();
    rows.iter()
        .map(|row| {
            (
                row.try_get("", "tab").unwrap(),
                row.try_get("", "col").unwrap(),
                row.try_get("", "needed").unwrap(),
            )
        })
        .collect()
}
