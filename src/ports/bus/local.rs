//! The bus of a hub with one node: a channel in the process.

use super::{Bus, News};
use crate::{PortResult, Works};
use tokio::sync::broadcast;

pub struct LocalBus(broadcast::Sender<News>);

impl Default for LocalBus {
    fn default() -> Self {
        Self(broadcast::channel(1024).0)
    }
}

#[async_trait::async_trait]
impl Bus for LocalBus {
    async fn publish_all(&self, news: Vec<News>) -> PortResult<()> {
        for one in news {
            // Nobody listening is not a failure.
            self.0.send(one).ok();
        }
        Ok(())
    }

    fn listen(&self) -> broadcast::Receiver<News> {
        self.0.subscribe()
    }

    async fn check(&self) -> PortResult<Works> {
        Ok(Works::OneNode)
    }
}
