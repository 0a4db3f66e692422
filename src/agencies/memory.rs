//! The site kept in memory: forgotten the moment it changes, on this node by the verb and on others by the bus.
//! Should news be lost, five seconds are the longest anyone reads an old name.

use crate::site::Site;
use crate::{limits, store};
use hall::cx::{Rules, StaffAct};
use hall::{Cx, Event, Hub, Result, Tx};
use ports::bus::News;
use press::Press;
use serde::Serialize;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const LONGEST: Duration = Duration::from_secs(5);
const TOPIC: &str = "site";

#[derive(Default)]
pub(crate) struct Memory {
    kept: Mutex<Option<(Instant, Arc<Site>)>>,
    /// Held while reading, so that a thousand visitors after a change cost one reading.
    reading: tokio::sync::Mutex<()>,
    /// Counts the times it was forgotten, so that others who remember the site forget with it.
    forgotten: AtomicU64,
}

/// Puts the memory into the hub. Once, before the hub is shared.
pub fn furnish(hub: &mut Hub) {
    hub.keep(Memory::default());
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
            if concerns && let Ok(memory) = hub.kept::<Memory>() {
                memory.forget();
            }
        }
    })
}

impl Memory {
    fn fresh(&self) -> Option<Arc<Site>> {
        let kept = self
            .kept
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        kept.as_ref()
            .filter(|(since, _)| since.elapsed() < LONGEST)
            .map(|(_, site)| Arc::clone(site))
    }

    fn forget(&self) {
        self.forgotten.fetch_add(1, Ordering::AcqRel);
        *self
            .kept
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner()) = None;
    }
}

pub(crate) async fn site(cx: &Cx) -> Result<Arc<Site>> {
    let memory = cx.hub().kept::<Memory>()?;
    if let Some(site) = memory.fresh() {
        return Ok(site);
    }
    let _reading = memory.reading.lock().await;
    if let Some(site) = memory.fresh() {
        return Ok(site);
    }
    let since = Instant::now();
    let site = Arc::new(store::site(cx.db(), cx.agency).await?);
    cx.hub().keep_rules(Rules {
        limits: limits::with_own(&cx.config().limits, &site.settings.limits),
        off: site.settings.off.clone(),
    });
    // Dates follow on every node, whichever way the zone was changed.
    if let Ok(press) = cx.hub().kept::<Arc<Press>>()
        && let Err(wrong) = press.keep_zone(&site.settings.zone)
    {
        tracing::warn!(%wrong, "the zone of the site is not kept");
    }
    *memory
        .kept
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner()) = Some((since, Arc::clone(&site)));
    Ok(site)
}

pub(crate) fn generation(hub: &Hub) -> u64 {
    hub.kept::<Memory>()
        .map_or(0, |memory| memory.forgotten.load(Ordering::Acquire))
}

/// The end of every change of the site: it stands in the log, whoever listens hears of it, and nobody reads the old site
/// again.
pub(crate) async fn finish<B: Serialize, A: Serialize>(
    mut tx: Tx,
    act: StaffAct<'_, B, A>,
) -> Result<()> {
    let cx = tx.cx().clone();
    tx.log(act).await?;
    tx.tell(Event::SiteChanged { agency: cx.agency }).await?;
    tx.commit().await?;
    changed(&cx).await
}

/// After a committed change: nobody reads the old site again.
pub(crate) async fn changed(cx: &Cx) -> Result<()> {
    cx.hub().kept::<Memory>()?.forget();
    let news = News {
        topic: TOPIC.to_owned(),
        data: format!("{{\"agency\":{}}}", cx.agency),
    };
    // The change stands; a lost word about it costs others at most five seconds.
    if let Err(wrong) = cx.ports().bus.publish(news).await {
        tracing::warn!(%wrong, "other nodes were not told that the site changed");
    }
    Ok(())
}
