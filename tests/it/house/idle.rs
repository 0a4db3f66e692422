//! A hub with nothing to do only reads: SQLite has one writer, and it belongs to the people.

use crate::ideas::submits;
use crate::town::Town;
use sea_orm::{ConnectionTrait, Statement};
use std::time::Duration;

/// How many jobs were ever left.
async fn jobs(town: &Town) -> i64 {
    let db = town.cx();
    let db = db.db();
    let asked = Statement::from_string(
        db.get_database_backend(),
        "select coalesce(max(id), 0) as last from jobs",
    );
    let row = db.query_one_raw(asked).await.unwrap().unwrap();
    row.try_get("", "last").unwrap()
}

#[tokio::test]
async fn a_day_in_which_nothing_happens_leaves_no_job() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    submits(&aino, "A bench by the harbour", "For resting in the sun.").await;
    // What follows from it: letters gathered, the index filled, what is done swept away.
    for _ in 0..40 {
        town.later(Duration::from_secs(24 * 3600)).await;
    }
    let before = jobs(&town).await;
    for _ in 0..24 {
        town.later(Duration::from_secs(3600)).await;
    }
    assert_eq!(jobs(&town).await, before);
}

#[tokio::test]
async fn what_has_ended_is_forgotten_by_itself() {
    let town = Town::new().await;
    town.resident("Aino Salmela").await;
    let kept = |town: &Town| {
        let cx = town.cx();
        async move {
            let asked = Statement::from_string(
                cx.db().get_database_backend(),
                "select count(*) as kept from sign_ins",
            );
            let row = cx.db().query_one_raw(asked).await.unwrap().unwrap();
            row.try_get::<i64>("", "kept").unwrap()
        }
    };
    assert!(kept(&town).await > 0);
    town.later(Duration::from_secs(20 * 24 * 3600)).await;
    assert!(kept(&town).await > 0, "a letter stays readable for a month");
    town.later(Duration::from_secs(20 * 24 * 3600)).await;
    assert_eq!(kept(&town).await, 0);
}
