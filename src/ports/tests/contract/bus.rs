//! What every carrier of news promises.

use ports::bus::{Bus, LocalBus, News, PostgresBus};
use std::time::Duration;

#[tokio::test]
async fn news_within_one_process_keeps_the_promise() {
    let bus = LocalBus::default();
    carries_news(&bus, &bus).await;
}

#[tokio::test]
async fn news_over_postgresql_keeps_the_promise_between_two_nodes() {
    let Some(address) = super::server("TALKOO_TEST_POSTGRES") else {
        return;
    };
    let one = PostgresBus::start(pool(&address).await);
    let other = PostgresBus::start(pool(&address).await);
    tokio::time::sleep(Duration::from_millis(500)).await;
    carries_news(&one, &other).await;

    let endless = News {
        topic: "idea-1".into(),
        data: "x".repeat(9_000),
    };
    assert!(!one.publish(endless).await.unwrap_err().passing);
}

async fn carries_news(here: &dyn Bus, there: &dyn Bus) {
    let (mut first, mut second) = (here.listen(), there.listen());
    // Nothing in the text may confuse the carrier, a line break least of all.
    let told = News {
        topic: "idea-412".into(),
        data: "{\"count\":3,\n\"word\":\"kannattajaa\"}".into(),
    };
    here.publish(told.clone()).await.unwrap();
    for listener in [&mut first, &mut second] {
        let heard = tokio::time::timeout(Duration::from_secs(5), listener.recv())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(heard, told);
    }
    // Much at once is heard in its order, however many parcels it takes.
    let many: Vec<News> = (0..500)
        .map(|number| News {
            topic: format!("idea-{number}"),
            data: format!("{{\"count\":{number}}}"),
        })
        .collect();
    here.publish_all(many.clone()).await.unwrap();
    here.publish_all(Vec::new()).await.unwrap();
    for listener in [&mut first, &mut second] {
        for told in &many {
            let heard = tokio::time::timeout(Duration::from_secs(5), listener.recv())
                .await
                .unwrap()
                .unwrap();
            assert_eq!(heard, *told);
        }
    }
    here.check().await.unwrap();
}

async fn pool(address: &str) -> sqlx::PgPool {
    sqlx::PgPool::connect(address).await.unwrap()
}
