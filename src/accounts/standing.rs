//! Tells the gate of the web when what it remembers about people no longer holds.

use hall::{Cx, Hub, Result};
use ports::bus::News;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const TOPIC: &str = "people";

/// Counts changes of who may come in and as what.
#[derive(Default)]
pub(crate) struct Standing(AtomicU64);

impl Standing {
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Acquire)
    }

    fn changed(&self) {
        self.0.fetch_add(1, Ordering::AcqRel);
    }
}

/// Puts the count into the hub. Once, before the hub is shared.
pub fn furnish(hub: &mut Hub) {
    hub.keep(Standing::default());
}

/// Listens for changes made on other nodes, until the hub closes.
pub fn watch(hub: &Arc<Hub>) -> tokio::task::JoinHandle<()> {
    let hub = Arc::clone(hub);
    let mut news = hub.ports.bus.listen();
    tokio::spawn(async move {
        use tokio::sync::broadcast::error::RecvError;
        loop {
            let heard = tokio::select! {
                () = hub.closing.cancelled() => return,
                heard = news.recv() => heard,
            };
            let concerns = match heard {
                Ok(news) => news.topic == TOPIC,
                Err(RecvError::Lagged(_)) => true,
                Err(RecvError::Closed) => return,
            };
            if concerns && let Ok(standing) = hub.kept::<Standing>() {
                standing.changed();
            }
        }
    })
}

/// After a committed change: the gate looks everyone up again, here at once and elsewhere when the bus has said so.
pub(crate) async fn changed(cx: &Cx) -> Result<()> {
    cx.hub().kept::<Standing>()?.changed();
    let news = News {
        topic: TOPIC.to_owned(),
        data: "{}".to_owned(),
    };
    if let Err(wrong) = cx.ports().bus.publish(news).await {
        tracing::warn!(%wrong, "other nodes were not told that a person's standing changed");
    }
    Ok(())
}
