//! The bus of a hub with several nodes: PostgreSQL's LISTEN and NOTIFY.

use super::{Bus, News};
use crate::{PortError, PortResult, Works};
use sea_orm::sqlx::postgres::{PgListener, PgPool};
use sea_orm::sqlx::{self};
use std::time::Duration;
use tokio::sync::broadcast;

const CHANNEL: &str = "talkoo_news";
/// PostgreSQL refuses a notification of 8,000 bytes or more.
const LONGEST: usize = 7_900;

pub struct PostgresBus {
    pool: PgPool,
    heard: broadcast::Sender<News>,
}

impl PostgresBus {
    /// Starts listening; a lost connection is taken up again by itself.
    pub fn start(pool: PgPool) -> Self {
        let heard = broadcast::channel(1024).0;
        tokio::spawn(listen_for_ever(pool.clone(), heard.clone()));
        Self { pool, heard }
    }
}

async fn listen_for_ever(pool: PgPool, heard: broadcast::Sender<News>) {
    loop {
        if let Err(wrong) = listen_once(&pool, &heard).await {
            tracing::warn!(%wrong, "the bus lost PostgreSQL; trying again");
        }
        if pool.is_closed() {
            return;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

async fn listen_once(pool: &PgPool, heard: &broadcast::Sender<News>) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    loop {
        let told = listener.recv().await?;
        match serde_json::from_str::<Vec<(String, String)>>(told.payload()) {
            Ok(news) => {
                for (topic, data) in news {
                    heard.send(News { topic, data }).ok();
                }
            }
            Err(wrong) => tracing::warn!(%wrong, "somebody else's news on the bus"),
        }
    }
}

#[async_trait::async_trait]
impl Bus for PostgresBus {
    async fn publish_all(&self, news: Vec<News>) -> PortResult<()> {
        // A batch that moved nothing has nothing to tell, and asks nothing.
        if news.is_empty() {
            return Ok(());
        }
        let payloads = packed(&news)?;
        sqlx::query("select pg_notify($1, payload) from unnest($2::text[]) as payload")
            .bind(CHANNEL)
            .bind(payloads)
            .execute(&self.pool)
            .await
            .map(drop)
            .map_err(|wrong| PortError::passing("bus", wrong))
    }

    fn listen(&self) -> broadcast::Receiver<News> {
        self.heard.subscribe()
    }

    async fn check(&self) -> PortResult<Works> {
        sqlx::query("select 1")
            .execute(&self.pool)
            .await
            .map(|_| Works::ManyNodes)
            .map_err(|wrong| PortError::passing("bus", wrong))
    }
}

/// As few notifications as carry all of it, in order: PostgreSQL tells whoever listens of each one by itself, and lets
/// only one transaction at a time hand any in.
fn packed(news: &[News]) -> PortResult<Vec<String>> {
    let mut payloads: Vec<String> = Vec::new();
    for News { topic, data } in news {
        let one = serde_json::to_string(&(topic, data))
            .map_err(|wrong| PortError::lasting("bus", wrong))?;
        if one.len() + "[]".len() > LONGEST {
            return Err(PortError::lasting(
                "bus",
                "news is longer than PostgreSQL carries",
            ));
        }
        match payloads.last_mut() {
            Some(last) if last.len() + ",]".len() + one.len() <= LONGEST => {
                last.push(',');
                last.push_str(&one);
            }
            _ => payloads.push(format!("[{one}")),
        }
    }
    for payload in &mut payloads {
        payload.push(']');
    }
    Ok(payloads)
}
