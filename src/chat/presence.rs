//! Whether the other side of a chat is there: whoever looks at it is, for a while, and so long as they look again. Nothing
//! of it is written to the database; it is told on the bus, and runs out by itself when a browser goes without a word.

use crate::browse;
use crate::store::Told;
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{CaseId, ChatId, ChatState, PersonId};
use hall::{Cx, Hub, Result};
use ports::bus::News;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How long a look holds. A page with a script looks again every half minute, or every minute where it is out of sight.
const HOLDS: TimeDelta = TimeDelta::seconds(90);
/// So long it is known when somebody was there last.
const REMEMBERED: TimeDelta = TimeDelta::hours(12);
/// Between nodes; no page listens to it.
const TOPIC: &str = "chat-looked";

/// Who looks at which chat, as far as this node has heard.
#[derive(Default)]
pub struct Presence(Mutex<Vec<Look>>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Look {
    case: CaseId,
    /// Who of the staff; none: whoever holds the key.
    person: Option<PersonId>,
    /// The later word counts.
    at: DateTime<Utc>,
    until: DateTime<Utc>,
}

/// What one side knows of the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Other {
    pub here: bool,
    /// When they were there last; none while they are, and before they ever were.
    pub left_at: Option<DateTime<Utc>>,
}

impl Presence {
    fn kept(&self) -> MutexGuard<'_, Vec<Look>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers whether somebody came or went by it.
    fn take_in(&self, look: &Look, now: DateTime<Utc>) -> bool {
        let mut kept = self.kept();
        kept.retain(|known| known.at + REMEMBERED > now);
        let same = |known: &&mut Look| known.case == look.case && known.person == look.person;
        match kept.iter_mut().find(same) {
            Some(known) if known.at > look.at => false,
            Some(known) => {
                let was_here = known.until > now;
                *known = look.clone();
                was_here != (look.until > now)
            }
            None => {
                kept.push(look.clone());
                look.until > now
            }
        }
    }

    fn of(&self, case: CaseId, person: Option<PersonId>, now: DateTime<Utc>) -> Other {
        let kept = self.kept();
        let known = kept
            .iter()
            .find(|known| known.case == case && known.person == person);
        known.map_or_else(Other::default, |known| Other {
            here: known.until > now,
            left_at: (known.until <= now).then_some(known.at),
        })
    }
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
                Ok(news) if news.topic == TOPIC => {
                    let look = serde_json::from_str::<Look>(&news.data);
                    if let (Ok(look), Ok(presence)) = (look, hub.kept::<Presence>()) {
                        presence.take_in(&look, hub.ports.clock.now());
                    }
                }
                // Lost words are made good by the next.
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            }
        }
    })
}

/// Somebody looks at it; no person: whoever holds the key.
pub(crate) async fn look(cx: &Cx, told: &Told, person: Option<PersonId>) -> Result<()> {
    say(cx, told, person, cx.now() + HOLDS).await
}

/// One of the staff looks at it. Only who talks is told of: colleagues may look over a shoulder.
pub(crate) async fn look_at_desk(cx: &Cx, told: &Told) -> Result<()> {
    match told.taken_by.filter(|by| cx.actor.is(Some(*by))) {
        Some(me) => look(cx, told, Some(me)).await,
        None => Ok(()),
    }
}

/// Whoever holds the key looks at it no more.
///
/// # Errors
/// `Missing` for a key that opens none.
pub async fn go(cx: &Cx, key: &str) -> Result<()> {
    let told = browse::by_key(cx, key).await?;
    say(cx, &told, None, cx.now()).await
}

/// One of the staff looks at it no more.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn go_from_desk(cx: &Cx, id: ChatId) -> Result<()> {
    let told = browse::find_to_work(cx, id).await?;
    match told.taken_by.filter(|by| cx.actor.is(Some(*by))) {
        Some(me) => say(cx, &told, Some(me), cx.now()).await,
        None => Ok(()),
    }
}

async fn say(cx: &Cx, told: &Told, person: Option<PersonId>, until: DateTime<Utc>) -> Result<()> {
    if told.state == ChatState::Ended {
        return Ok(());
    }
    let now = cx.now();
    let look = Look {
        case: told.case_id,
        person,
        at: now,
        until,
    };
    let came_or_went = cx.hub().kept::<Presence>()?.take_in(&look, now);
    let news = News {
        topic: TOPIC.to_owned(),
        data: serde_json::to_string(&look)?,
    };
    if let Err(wrong) = cx.ports().bus.publish(news).await {
        tracing::debug!(%wrong, "who looks at a chat was not passed on");
    }
    if came_or_went {
        browse::tell_talk(cx, told.case_id).await;
    }
    Ok(())
}

/// Whether the other side is there; `staff`: the reader is of the staff.
pub(crate) fn other(cx: &Cx, told: &Told, staff: bool) -> Result<Other> {
    if told.state == ChatState::Ended || (!staff && told.taken_by.is_none()) {
        return Ok(Other::default());
    }
    let person = if staff { None } else { told.taken_by };
    let presence = cx.hub().kept::<Presence>()?;
    Ok(presence.of(told.case_id, person, cx.now()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_there_while_they_look_and_the_later_word_counts() {
        let presence = Presence::default();
        let start = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let after = |seconds| start + TimeDelta::seconds(seconds);
        let look = |at: i64, holds: i64| Look {
            case: CaseId(7),
            person: None,
            at: after(at),
            until: after(at + holds),
        };
        let of = |at| presence.of(CaseId(7), None, after(at));
        assert_eq!(of(0), Other::default());
        assert!(presence.take_in(&look(0, 90), after(0)));
        assert!(!presence.take_in(&look(30, 90), after(30)));
        assert!(of(60).here);
        assert_eq!(of(121).left_at, Some(after(30)));
        assert!(presence.take_in(&look(130, 90), after(130)));
        assert!(presence.take_in(&look(140, 0), after(140)));
        // A look that was told late brings nobody back.
        assert!(!presence.take_in(&look(139, 90), after(141)));
        assert_eq!(of(142).left_at, Some(after(140)));
        assert_eq!(presence.of(CaseId(8), None, after(142)), Other::default());
        assert!(presence.take_in(&look(60_000, 90), after(60_000)));
    }
}
