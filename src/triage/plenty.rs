//! Lists with more in them than anybody counts, and how long answers took where many were given. Both stay as they are for
//! a while, and working them out again for every page cost more than the page; what is short is counted each time and is
//! exact.

use chrono::{DateTime, TimeDelta, Utc};
use entity::words::AgencyId;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// How long what is known is believed.
const LASTS: TimeDelta = TimeDelta::seconds(15);
/// More lists than this are not told apart.
const MOST: usize = 1_000;

/// What a running hub knows of them, by the conditions of each list; kept in it by `app.rs`. Every node learns by itself.
#[derive(Default)]
pub struct Plenty {
    long: Mutex<HashMap<String, DateTime<Utc>>>,
    middles: Mutex<HashMap<AgencyId, (DateTime<Utc>, Stretch)>>,
}

/// From when to when.
pub(crate) type Stretch = (DateTime<Utc>, DateTime<Utc>);

impl Plenty {
    pub(crate) fn knows(&self, conditions: &str, now: DateTime<Utc>) -> bool {
        let known = self.long.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(conditions).is_some_and(|until| now < *until)
    }

    pub(crate) fn learns(&self, conditions: String, now: DateTime<Utc>) {
        let mut known = self.long.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.retain(|_, until| now < *until);
        }
        if known.len() < MOST {
            known.insert(conditions, now + LASTS);
        }
    }

    /// From a matter's coming to its first answer, in the middle of those an agency answered lately.
    pub(crate) fn middle(&self, agency: AgencyId, now: DateTime<Utc>) -> Option<Stretch> {
        let middles = self.middles.lock().unwrap_or_else(PoisonError::into_inner);
        let (until, middle) = middles.get(&agency)?;
        (now < *until).then_some(*middle)
    }

    pub(crate) fn keep_middle(&self, agency: AgencyId, middle: Stretch, now: DateTime<Utc>) {
        let mut middles = self.middles.lock().unwrap_or_else(PoisonError::into_inner);
        middles.insert(agency, (now + LASTS, middle));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_known_for_a_while_and_only_that_one() {
        let plenty = Plenty::default();
        let now: DateTime<Utc> = "2026-06-17T06:00:00Z".parse().unwrap();
        plenty.learns("state = 'open'".to_owned(), now);
        assert!(plenty.knows("state = 'open'", now + TimeDelta::seconds(14)));
        assert!(!plenty.knows("state = 'open'", now + TimeDelta::seconds(15)));
        assert!(!plenty.knows("state = 'routed'", now));
    }

    #[test]
    fn the_middle_of_many_is_known_for_a_while() {
        let plenty = Plenty::default();
        let now: DateTime<Utc> = "2026-06-17T06:00:00Z".parse().unwrap();
        let middle = (now - TimeDelta::hours(9), now - TimeDelta::hours(2));
        plenty.keep_middle(AgencyId(1), middle, now);
        assert_eq!(plenty.middle(AgencyId(1), now), Some(middle));
        assert_eq!(plenty.middle(AgencyId(1), now + LASTS), None);
        assert_eq!(plenty.middle(AgencyId(2), now), None);
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let plenty = Plenty::default();
        let now: DateTime<Utc> = "2026-06-17T06:00:00Z".parse().unwrap();
        for list in 0..=MOST {
            plenty.learns(format!("theme_id = {list}"), now);
        }
        assert!(!plenty.knows(&format!("theme_id = {MOST}"), now));
        plenty.learns("state = 'open'".to_owned(), now + LASTS);
        assert!(plenty.knows("state = 'open'", now + LASTS));
    }
}
