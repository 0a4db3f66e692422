//! "A colleague has this open": who looks at which thing just now, by name, on every screen and every node. Nothing of it
//! is written to the database: opening a thing is told on the bus, holds for a while unless it is told again, and runs
//! out by itself when a browser goes without a word.

use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{AgencyId, InboxItemId, PersonId};
use hall::{Cx, Hub, Result};
use ports::bus::News;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex};

/// How long opening a thing holds. A page with a script says so again every half minute.
const HOLDS: TimeDelta = TimeDelta::seconds(90);
/// What one word on the bus carries at the most.
const MOST: usize = 60;
const TOPIC: &str = "inbox-open-";
const CHANGED: &str = "inbox-changed-";

/// Who has what open, as far as this node has heard.
#[derive(Default)]
pub struct Presence(Mutex<Vec<Lease>>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Lease {
    agency: AgencyId,
    item: InboxItemId,
    person: PersonId,
    name: String,
    /// When it was last said; the later word counts.
    at: DateTime<Utc>,
    until: DateTime<Utc>,
}

/// Everything open in an agency, as it goes over the bus and to the pages.
#[derive(Serialize, Deserialize)]
struct Word {
    now: DateTime<Utc>,
    open: Vec<Lease>,
}

impl Presence {
    fn take_in(&self, heard: &[Lease], now: DateTime<Utc>) {
        let mut kept = self.0.lock().unwrap_or_else(|held| held.into_inner());
        for lease in heard {
            let same = |one: &&mut Lease| one.item == lease.item && one.person == lease.person;
            match kept.iter_mut().find(same) {
                Some(known) if known.at > lease.at => {}
                Some(known) => *known = lease.clone(),
                None => kept.push(lease.clone()),
            }
        }
        // What has run out is remembered for a while, so that a late word does not bring it back.
        kept.retain(|lease| lease.until + HOLDS > now);
    }

    fn of(&self, agency: AgencyId) -> Vec<Lease> {
        let kept = self.0.lock().unwrap_or_else(|held| held.into_inner());
        let mut these: Vec<Lease> = kept
            .iter()
            .filter(|lease| lease.agency == agency)
            .cloned()
            .collect();
        these.sort_by_key(|lease| std::cmp::Reverse(lease.at));
        these.truncate(MOST);
        these
    }
}

/// The topics a page of the inbox watches.
pub(crate) fn topics(agency: AgencyId) -> [String; 2] {
    [format!("{TOPIC}{agency}"), format!("{CHANGED}{agency}")]
}

/// Listens to what other nodes tell, until the hub closes.
pub fn watch(hub: &Arc<Hub>) -> tokio::task::JoinHandle<()> {
    use tokio::sync::broadcast::error::RecvError;
    let hub = Arc::clone(hub);
    let mut news = hub.ports.bus.listen();
    tokio::spawn(async move {
        loop {
            let heard = tokio::select! {
                () = hub.closing.cancelled() => return,
                heard = news.recv() => heard,
            };
            match heard {
                Ok(news) if news.topic.starts_with(TOPIC) => {
                    let word = serde_json::from_str::<Word>(&news.data);
                    if let (Ok(word), Ok(presence)) = (word, hub.kept::<Presence>()) {
                        presence.take_in(&word.open, hub.ports.clock.now());
                    }
                }
                // Lost words are made good by the next.
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            }
        }
    })
}

/// Who has a case open, for its own page.
pub struct Desk;

#[async_trait::async_trait]
impl cases::SeesColleagues for Desk {
    async fn open(&self, cx: &Cx, item: InboxItemId) -> Result<Vec<String>> {
        open(cx, item).await?;
        let others = others(cx)?;
        Ok(others
            .into_iter()
            .filter(|(one, _)| *one == item)
            .map(|(_, name)| name)
            .collect())
    }
}

/// Somebody of the staff has this open; told at once on every screen.
///
/// # Errors
/// `SignIn` for who is no person.
pub(crate) async fn open(cx: &Cx, item: InboxItemId) -> Result<()> {
    say(cx, item, cx.now() + HOLDS).await
}

/// They have it open no more.
///
/// # Errors
/// `SignIn` for who is no person.
pub(crate) async fn shut(cx: &Cx, item: InboxItemId) -> Result<()> {
    say(cx, item, cx.now()).await
}

async fn say(cx: &Cx, item: InboxItemId, until: DateTime<Utc>) -> Result<()> {
    let me = cx.signed()?;
    let presence = cx.hub().kept::<Presence>()?;
    let now = cx.now();
    let lease = Lease {
        agency: cx.agency,
        item,
        person: me.id,
        name: me.name.clone(),
        at: now,
        until,
    };
    presence.take_in(&[lease], now);
    let word = Word {
        now,
        open: presence.of(cx.agency),
    };
    tell(
        cx,
        format!("{TOPIC}{}", cx.agency),
        serde_json::to_string(&word)?,
    )
    .await;
    Ok(())
}

/// Other screens learn that the list is no longer what they show.
pub(crate) async fn tell_changed(cx: &Cx) {
    let by = cx.actor.person().map_or(0, |person| person.0);
    let data = serde_json::json!({ "by": by, "at": cx.now() }).to_string();
    tell(cx, format!("{CHANGED}{}", cx.agency), data).await;
}

/// News that gets lost is no failure: the next one makes it good.
async fn tell(cx: &Cx, topic: String, data: String) {
    if let Err(wrong) = cx.ports().bus.publish(News { topic, data }).await {
        tracing::debug!(%wrong, "news of the inbox was not passed on");
    }
}

/// Which colleagues have what open now, each by name; oneself left out.
pub(crate) fn others(cx: &Cx) -> Result<Vec<(InboxItemId, String)>> {
    let me = cx.actor.person();
    let now = cx.now();
    Ok(cx
        .hub()
        .kept::<Presence>()?
        .of(cx.agency)
        .into_iter()
        .filter(|lease| lease.until > now && Some(lease.person) != me)
        .map(|lease| (lease.item, lease.name))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_word_counts_and_leases_run_out() {
        let presence = Presence::default();
        let start = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let lease = |at: i64, holds: i64| Lease {
            agency: AgencyId(1),
            item: InboxItemId(7),
            person: PersonId(3),
            name: "Liisa Hakala".to_owned(),
            at: start + TimeDelta::seconds(at),
            until: start + TimeDelta::seconds(at + holds),
        };
        presence.take_in(&[lease(0, 90)], start);
        presence.take_in(&[lease(10, 0)], start + TimeDelta::seconds(10));
        // An older word that comes late does not open it again.
        presence.take_in(&[lease(5, 90)], start + TimeDelta::seconds(11));
        let known = presence.of(AgencyId(1));
        assert_eq!(known.len(), 1);
        assert_eq!(known[0].until, start + TimeDelta::seconds(10));
        assert!(presence.of(AgencyId(2)).is_empty());
        presence.take_in(&[], start + TimeDelta::seconds(500));
        assert!(presence.of(AgencyId(1)).is_empty());
    }
}
