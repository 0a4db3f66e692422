//! What people meet when the database of several nodes has a bad moment. A town of its own on PostgreSQL, whatever the
//! other stories use.

use crate::ideas::{number, submits};
use crate::town::{House, Town};
use hall::Cx;
use sea_orm::{ConnectionTrait, Statement};
use std::time::{Duration, Instant};

async fn on_postgres() -> Option<Town> {
    let Some(house) = House::on_postgres().await else {
        println!("not run: a bad moment of PostgreSQL (TALKOO_TEST_POSTGRES is not set)");
        return None;
    };
    Some(
        house
            .goes_on_at("2026-06-17T06:00:00Z".parse().unwrap())
            .await,
    )
}

const MINUTE: Duration = Duration::from_secs(60);

/// How many supports wait for another change.
async fn waiting(cx: &Cx) -> i64 {
    let asked = "select count(*) as n from pg_stat_activity where datname = current_database() \
        and wait_event_type = 'Lock' and query like 'insert into supports%'";
    let asked = Statement::from_string(cx.db().get_database_backend(), asked);
    let told = cx.db().query_one_raw(asked).await.unwrap().unwrap();
    told.try_get("", "n").unwrap()
}

/// Two changes each hold what the other waits for: the database takes one of them back, and that one is written again.
#[tokio::test]
async fn a_support_that_gives_way_to_another_change_is_written_again() {
    let Some(town) = on_postgres().await else {
        return;
    };
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let bench = submits(&aino, "A bench by the harbour", "To see the ferries.").await;
    let cx = town.cx();
    let other = cx.database().begin().await.unwrap();
    // Whoever finds out that both wait gives way, and that is not this one.
    let patient = "set local deadlock_timeout = '1min'";
    other.execute_unprepared(patient).await.unwrap();
    let holds_veikko = "select id from people where name = 'Veikko Rantanen' for update";
    other.execute_unprepared(holds_veikko).await.unwrap();
    let address = format!("{bench}/support");
    let click = veikko.sends_only(&address, &[]);
    let change = async {
        // The support holds its idea and waits for its person.
        let from = Instant::now();
        while waiting(&cx).await == 0 {
            assert!(from.elapsed() < MINUTE, "the support does not wait");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let wants_the_idea = format!(
            "select id from ideas where id = {} for update",
            number(&bench)
        );
        other.execute_unprepared(&wants_the_idea).await.unwrap();
        other.commit().await.unwrap();
    };
    let (seen, ()) = tokio::join!(click, change);
    assert_eq!(seen.status.as_u16(), 303, "{}", seen.body);
    town.visitor().opens(&bench).await.sees("1 supporter");
    drop(cx);
    town.closes().await;
}

/// As when the server is started anew.
#[tokio::test]
async fn whoever_asks_while_the_database_starts_anew_is_told_to_come_back() {
    let Some(town) = on_postgres().await else {
        return;
    };
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "To see the ferries.").await;
    let cx = town.cx();
    let all_others = "select pg_terminate_backend(pid) from pg_stat_activity \
        where datname = current_database() and pid <> pg_backend_pid()";
    cx.database()
        .write
        .execute_unprepared(all_others)
        .await
        .unwrap();
    for deed in ["read", "write"] {
        let mut tries = 0;
        loop {
            let seen = match deed {
                "read" => town.visitor().opens(&bench).await,
                _ => {
                    let said = [("text", "And one for the dog."), ("stance", "neutral")];
                    aino.sends(&format!("{bench}/comments"), &said).await
                }
            };
            if seen.status.as_u16() == 200 {
                break;
            }
            seen.is(503);
            tries += 1;
            assert!(tries < 20, "nobody can {deed} any more");
        }
    }
    town.visitor()
        .opens(&bench)
        .await
        .sees("And one for the dog.");
    drop(cx);
    town.closes().await;
}
