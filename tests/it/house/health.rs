//! What a machine that watches the hub is told, when all is well and when a port fails.

use crate::town::Town;
use serde_json::Value;
use std::time::Duration;

async fn health(town: &Town) -> (u16, Value) {
    let seen = town.visitor().opens("/health").await;
    let told = serde_json::from_str(&seen.body).expect("health is JSON");
    (seen.status.as_u16(), told)
}

#[tokio::test]
async fn every_port_is_tried_and_has_a_line() {
    let town = Town::new().await;
    let (status, told) = health(&town).await;
    assert_eq!((status, &told["status"]), (200, &"ok".into()), "{told:#}");
    for port in ["database", "search", "mail", "storage", "bus"] {
        assert_eq!(told["ports"][port]["ok"], true, "{port}: {told:#}");
        assert!(told["ports"][port]["note"].is_string(), "{port}: {told:#}");
    }
    assert_eq!(told["version"], env!("CARGO_PKG_VERSION"));
}

#[tokio::test]
async fn letters_and_files_that_cannot_be_kept_are_told_and_people_are_still_answered() {
    let town = Town::new().await;
    for (folder, port) in [("letters", "mail"), ("files", "storage")] {
        let there = town.folder().join(folder);
        let aside = town.folder().join(format!("{folder}-aside"));
        std::fs::rename(&there, &aside).unwrap();
        std::fs::write(&there, "no folder").unwrap();
        town.clock.advance(Duration::from_secs(6));
        let (status, told) = health(&town).await;
        assert_eq!(status, 200, "a hub that answers people stays in service");
        assert_eq!(told["status"], "degraded", "{told:#}");
        assert_eq!(told["ports"][port]["ok"], false, "{told:#}");
        assert_eq!(told["ports"]["database"]["ok"], true, "{told:#}");
        let words = told.to_string();
        assert!(
            !words.contains(&*town.folder().to_string_lossy()),
            "where things lie is nobody's business: {words}"
        );
        town.visitor().opens("/ideas").await.is(200);

        std::fs::remove_file(&there).unwrap();
        std::fs::rename(&aside, &there).unwrap();
        // For some seconds the answer is remembered; then the port is tried again.
        assert_eq!(health(&town).await.1["status"], "degraded");
        town.clock.advance(Duration::from_secs(6));
        assert_eq!(health(&town).await.1["status"], "ok");
    }
}

#[tokio::test]
async fn a_hub_without_its_database_is_taken_out_of_service() {
    let town = Town::new().await;
    town.visitor().opens("/ideas").await.is(200);
    town.app.hub.ports.db.clone().close().await.unwrap();
    let (status, told) = health(&town).await;
    assert_eq!((status, &told["status"]), (503, &"down".into()), "{told:#}");
    assert_eq!(told["ports"]["database"]["ok"], false, "{told:#}");
}
