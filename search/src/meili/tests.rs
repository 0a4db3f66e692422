//! The Meilisearch keeper against the contract, when there is a server; and what it does without one.

use super::*;
use crate::contract::CASES;

/// Says plainly whether it ran: a server is found by `TALKOO_TEST_MEILISEARCH` and, if it wants one, the
/// key by `TALKOO_TEST_MEILISEARCH_KEY`.
#[tokio::test]
async fn meilisearch_keeps_the_contract_when_there_is_a_server() {
    let Ok(address) = std::env::var("TALKOO_TEST_MEILISEARCH") else {
        eprintln!("Meilisearch contract: NOT RUN, TALKOO_TEST_MEILISEARCH is not set");
        return;
    };
    let key = std::env::var("TALKOO_TEST_MEILISEARCH_KEY").ok();
    for (number, case) in CASES.iter().enumerate() {
        eprintln!("meilisearch: {}", case.name);
        let name = format!("talkoo_test_{}_{number}", std::process::id());
        let index = Meili::new(&address, key.as_deref(), &name).expect("a client");
        (case.play)(&index).await;
        for left in [index.name.clone(), index.next_name(), index.about_name()] {
            index.drop_index(&left).await.expect("cleared away");
        }
    }
    eprintln!(
        "Meilisearch contract: ran {} cases at {address}",
        CASES.len()
    );
}

#[tokio::test]
async fn an_index_somebody_deleted_is_made_again() {
    let Ok(address) = std::env::var("TALKOO_TEST_MEILISEARCH") else {
        eprintln!("Meilisearch deletion: NOT RUN, TALKOO_TEST_MEILISEARCH is not set");
        return;
    };
    let key = std::env::var("TALKOO_TEST_MEILISEARCH_KEY").ok();
    let name = format!("talkoo_test_{}_gone", std::process::id());
    let index = Meili::new(&address, key.as_deref(), &name).expect("a client");
    let generation = index.begin_rebuild().await.expect("begun");
    index.finish_rebuild(generation).await.expect("finished");
    assert!(!index.health().await.needs_rebuild);

    index.drop_index(&name).await.expect("deleted");
    let query = Query {
        q: "bench".to_owned(),
        limit: 5,
        ..Query::default()
    };
    let first = index.search(&query).await;
    assert!(matches!(first, Err(Error::Damaged(_))), "{first:?}");
    assert_eq!(index.search(&query).await.expect("made again").total, 0);
    assert!(index.health().await.needs_rebuild, "and wants to be filled");
    for left in [index.name.clone(), index.about_name()] {
        index.drop_index(&left).await.expect("cleared away");
    }
}

#[tokio::test]
async fn a_server_that_is_away_is_said_to_be_away() {
    // Nothing listens there: the port was ours a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port();
    let index = Meili::new(&format!("http://127.0.0.1:{port}"), None, "talkoo").expect("a client");
    let answer = index.search(&Query::default()).await;
    assert!(matches!(answer, Err(Error::Away(_))), "{answer:?}");
    let health = index.health().await;
    assert!(!health.ok && !health.needs_rebuild, "{health:?}");
}

#[test]
fn a_key_or_name_that_cannot_be_is_refused_in_words() {
    assert!(Meili::new("http://127.0.0.1:7700", Some("a\nb"), "talkoo").is_err());
    assert!(Meili::new("http://127.0.0.1:7700", None, "../keys").is_err());
}

#[test]
fn the_settings_file_can_be_read() {
    let index = Meili::new("http://127.0.0.1:7700", None, "talkoo").expect("a client");
    let settings = index.settings().expect("settings");
    let typos = settings.typo_tolerance.expect("typo tolerance");
    let sizes = typos.min_word_size_for_typos.expect("sizes");
    assert_eq!((sizes.one_typo, sizes.two_typos), (Some(4), Some(7)));
}
