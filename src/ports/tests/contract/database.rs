//! What both databases promise: a transaction is whole or not at all, a reader cannot write by mistake, and many
//! writers at once all get their turn.

use ports::{Config, Db};
use sea_orm::{ConnectionTrait, Statement};

#[tokio::test]
async fn sqlite_keeps_the_promise() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Config {
        data: folder.path().to_owned(),
        ..Config::default()
    })
    .await
    .unwrap();
    assert!(db.is_sqlite());
    keeps_the_promise(&db).await;
    db.close().await.unwrap();
}

/// What is acknowledged after a bad moment must not hang on a transaction that was never ended.
#[tokio::test]
async fn after_sqlite_took_a_transaction_back_by_itself_the_next_is_a_whole_one() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Config {
        data: folder.path().to_owned(),
        ..Config::default()
    })
    .await
    .unwrap();
    db.write
        .execute_unprepared("create table pages (words text not null)")
        .await
        .unwrap();
    let tx = db.begin().await.unwrap();
    tx.execute_unprepared("insert into pages values ('lost')")
        .await
        .unwrap();
    // As SQLite does when the disk is full at the commit: the driver is not told.
    tx.execute_unprepared("rollback").await.unwrap();
    assert!(tx.commit().await.is_err());

    // A whole transaction has the right to write from its beginning; a part of another one has not.
    let tx = db.begin().await.unwrap();
    let file = folder.path().join("talkoo.db");
    let mut options = sea_orm::ConnectOptions::new(format!("sqlite://{}", file.display()));
    options.map_sqlx_sqlite_opts(|file| file.busy_timeout(std::time::Duration::ZERO));
    let other = sea_orm::Database::connect(options).await.unwrap();
    let wrong = other.execute_unprepared("begin immediate").await;
    assert!(wrong.unwrap_err().to_string().contains("locked"));
    tx.execute_unprepared("insert into pages values ('kept')")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let kept = other
        .query_all_raw(Statement::from_string(
            db.backend(),
            "select words from pages",
        ))
        .await
        .unwrap();
    assert_eq!(kept.len(), 1);
    other.close().await.unwrap();
    db.close().await.unwrap();
}

#[tokio::test]
async fn postgresql_keeps_the_promise() {
    let Some(address) = super::server("TALKOO_TEST_POSTGRES") else {
        return;
    };
    let db = Db::open(&Config {
        database_url: address,
        ..Config::default()
    })
    .await
    .unwrap();
    keeps_the_promise(&db).await;
    db.write
        .execute_unprepared("drop table contract_counts")
        .await
        .unwrap();
    db.close().await.unwrap();
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("talkoo.db"),
        "a shopping list, long enough to look like a header\n".repeat(90),
    )
    .unwrap();
    let wrong = Db::open(&Config {
        data: folder.path().to_owned(),
        ..Config::default()
    })
    .await
    .err()
    .unwrap();
    assert!(wrong.to_string().contains("damaged"), "{wrong}");
}

async fn keeps_the_promise(db: &Db) {
    db.write
        .execute_unprepared("create table contract_counts (n bigint not null)")
        .await
        .unwrap();

    let undone = db.begin().await.unwrap();
    undone
        .execute_unprepared("insert into contract_counts values (1)")
        .await
        .unwrap();
    undone.rollback().await.unwrap();
    assert_eq!(count(db).await, 0);

    // Read, then write: what makes a naive pool fail nine times of ten.
    let writers: Vec<_> = (0..40)
        .map(|n| {
            let db = db.clone();
            tokio::spawn(async move {
                let tx = db.begin().await?;
                tx.query_one_raw(question(&db)).await?;
                tx.execute_unprepared(&format!("insert into contract_counts values ({n})"))
                    .await?;
                tx.commit().await
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap().unwrap();
    }
    assert_eq!(count(db).await, 40);

    let by_mistake = "insert into contract_counts values (9)";
    assert!(db.read.execute_unprepared(by_mistake).await.is_err());
    assert_eq!(count(db).await, 40);
}

async fn count(db: &Db) -> i64 {
    db.read
        .query_one_raw(question(db))
        .await
        .unwrap()
        .unwrap()
        .try_get("", "n")
        .unwrap()
}

fn question(db: &Db) -> Statement {
    Statement::from_string(db.backend(), "select count(*) as n from contract_counts")
}
