//! Lists with more in them than anybody counts. They stay long for a while, and counting up to the same bound for every
//! page cost more than the page; what is short is counted each time and is exact.

use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// How long "more than anybody counts" is believed.
const LASTS: TimeDelta = TimeDelta::seconds(15);
/// More lists than this are not told apart.
const MOST: usize = 1_000;

/// What a running hub knows of them, by the conditions of each list; kept in it by `app.rs`. Every node learns by itself.
#[derive(Default)]
pub struct Plenty(Mutex<HashMap<String, DateTime<Utc>>>);

impl Plenty {
    pub(crate) fn knows(&self, conditions: &str, now: DateTime<Utc>) -> bool {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(conditions).is_some_and(|until| now < *until)
    }

    pub(crate) fn learns(&self, conditions: String, now: DateTime<Utc>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.retain(|_, until| now < *until);
        }
        if known.len() < MOST {
            known.insert(conditions, now + LASTS);
        }
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
