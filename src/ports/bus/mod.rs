//! Carries short news between the nodes of a hub: what changed, never what it says.

mod local;
mod postgres;

pub use local::LocalBus;
pub use postgres::PostgresBus;

use crate::{PortResult, Works};
use tokio::sync::broadcast;

/// News on the bus: a topic such as `idea-412` and a small JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    pub topic: String,
    pub data: String,
}

#[async_trait::async_trait]
pub trait Bus: Send + Sync {
    /// Tells every node. Lost news is made good by the next: listeners never rely on having heard all.
    ///
    /// # Errors
    /// Passing when the carrier is away.
    async fn publish(&self, news: News) -> PortResult<()> {
        self.publish_all(vec![news]).await
    }

    /// The same for much news at once: it travels together.
    ///
    /// # Errors
    /// As `publish`.
    async fn publish_all(&self, news: Vec<News>) -> PortResult<()>;

    /// Everything told from now on, on any node.
    fn listen(&self) -> broadcast::Receiver<News>;

    /// In plain words: what carries the news.
    ///
    /// # Errors
    /// Why nothing would be carried now.
    async fn check(&self) -> PortResult<Works>;
}
