//! What people meet when the database of several nodes has a bad moment. A town of its own on PostgreSQL, whatever the
//! other stories use.

use crate::ideas::{number, submits};
use crate::town::{House, Town};
use hall::Cx;
use sea_orm::{ConnectionTrait, Statement};
use std::time::{Duration, Instant};

async fn on_postgres() -> Option<Town> {
    let Some(mut house) = House::on_postgres().await else {
        println!("not run: a bad moment of PostgreSQL (TALKOO_TEST_POSTGRES is not set)");
        return None;
    };
    // A third of them write: the support, and two who stand in its way.
    house.config.database_connections = 9;
    Some(
        house
            .goes_on_at("2026-06-17T06:00:00Z".parse().unwrap())
            .await,
    )
}

const MINUTE: Duration = Duration::from_secs(60);

/// Until so many wait for what others hold.
async fn so_many_wait(cx: &Cx, many: i64) {
    let asked = "select count(*) as n from pg_stat_activity where datname = current_database() \
        and wait_event_type = 'Lock'";
    let asked = Statement::from_string(cx.db().get_database_backend(), asked);
    let from = Instant::now();
    loop {
        let told = cx.db().query_one_raw(asked.clone()).await.unwrap().unwrap();
        if told.try_get::<i64>("", "n").unwrap() >= many {
            return;
        }
        assert!(from.elapsed() < MINUTE, "there are never {many} who wait");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
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
    let the_idea = format!(
        "select id from ideas where id = {} for update",
        number(&bench)
    );
    let cx = town.cx();
    let first = cx.database().begin().await.unwrap();
    first.execute_unprepared(&the_idea).await.unwrap();
    let other = cx.database().begin().await.unwrap();
    // Whoever looks first whether both wait for each other gives way, and that is not this one.
    let patient = "set local deadlock_timeout = '1min'";
    other.execute_unprepared(patient).await.unwrap();
    let holds_veikko = "select id from people where name = 'Veikko Rantanen' for update";
    other.execute_unprepared(holds_veikko).await.unwrap();

    let address = format!("{bench}/support");
    let click = veikko.sends_only(&address, &[]);
    let change = async {
        so_many_wait(&cx, 1).await;
        other.execute_unprepared(&the_idea).await.unwrap();
        other.commit().await.unwrap();
    };
    // Once both stand in line for the idea, the support gets it and then waits for its person: only now do they wait for
    // each other, however slow the machine is.
    let release = async {
        so_many_wait(&cx, 2).await;
        first.commit().await.unwrap();
    };
    let (seen, (), ()) = tokio::join!(click, change, release);
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
