//! Time is injected, so that a test can live through Midsummer in a millisecond.

use chrono::{DateTime, SubsecRound, Utc};
use std::sync::Mutex;
use std::time::Duration;

/// Tells the time. Always in UTC and whole microseconds, which is what both databases keep.
pub trait Clock: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's own clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // The one place that may ask the machine.
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// A clock that stands still until it is moved. For tests and for telling a town's past.
pub struct StoppedClock(Mutex<DateTime<Utc>>);

impl StoppedClock {
    pub fn at(moment: DateTime<Utc>) -> Self {
        Self(Mutex::new(moment.trunc_subsecs(6)))
    }

    pub fn advance(&self, by: Duration) {
        let mut moment = self
            .0
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        *moment += by;
    }

    pub fn set(&self, moment: DateTime<Utc>) {
        *self
            .0
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner()) = moment.trunc_subsecs(6);
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> DateTime<Utc> {
        *self
            .0
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}
