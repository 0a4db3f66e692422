//! Tells when what is remembered about people no longer holds: by the gate of the web, who may come in; beside names, what
//! others see of them.

use crate::browse::NamesMemory;
use hall::{Hub, Tx};
use ports::bus::News;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const TOPIC: &str = "people";

/// Counts changes of who may come in and as what, and of what others see of anybody.
#[derive(Default)]
pub(crate) struct Standing(AtomicU64);

impl Standing {
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Acquire)
    }
}

/// Puts the count into the hub, and what lives by it. Once, before the hub is shared.
pub fn furnish(hub: &mut Hub) {
    hub.keep(Standing::default());
    hub.keep(NamesMemory::default());
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
            if concerns {
                forget(&hub);
            }
        }
    })
}

/// Once this change is so, everyone is looked up again: here at once, elsewhere when the bus has said it.
pub(crate) fn changed(tx: &Tx) {
    tx.afterwards(|hub| {
        forget(hub);
        let bus = Arc::clone(&hub.ports.bus);
        tokio::spawn(async move {
            let news = News {
                topic: TOPIC.to_owned(),
                data: "{}".to_owned(),
            };
            if let Err(wrong) = bus.publish(news).await {
                tracing::warn!(%wrong, "other nodes were not told that a person's standing changed");
            }
        });
    });
}

fn forget(hub: &Hub) {
    if let Ok(standing) = hub.kept::<Standing>() {
        standing.0.fetch_add(1, Ordering::AcqRel);
    }
    if let Ok(names) = hub.kept::<NamesMemory>() {
        names.forget();
    }
}
