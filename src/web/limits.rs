//! How often one person or one network may ask. Whoever is signed in is counted as a person, so that an
//! office behind one address does not share one allowance; visitors are counted by network.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use entity::words::PersonId;
use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use poem::http::HeaderMap;
use poem::http::header::{HeaderName, HeaderValue};
use ports::config::Limits;

/// Forgets those who have been quiet after so many questions, so that memory stays bounded.
const SWEEP_EVERY: u32 = 4_096;

/// Whose allowance it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Asker {
    Person(PersonId),
    Network(IpAddr),
}

type Limiter =
    RateLimiter<Asker, DashMapStateStore<Asker>, DefaultClock, StateInformationMiddleware>;

pub(crate) struct RateLimits {
    writes: Option<Limiter>,
    reads: Option<Limiter>,
    asked: AtomicU32,
}

/// What is left of an allowance, or when to come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Allowance {
    pub limit: u32,
    pub left: u32,
    /// Seconds until the whole allowance is back.
    pub reset: u64,
    /// Seconds to wait before the next; `None` while there is something left.
    pub wait: Option<u64>,
}

impl RateLimits {
    pub fn new(limits: &Limits) -> RateLimits {
        RateLimits {
            writes: limiter(limits.writes_per_minute),
            reads: limiter(limits.reads_per_minute),
            asked: AtomicU32::new(0),
        }
    }

    /// Counts a request that changes something. `None`: unlimited.
    pub fn write(&self, asker: Asker) -> Option<Allowance> {
        self.count(self.writes.as_ref()?, asker)
    }

    /// Whether reading is counted at all.
    pub fn limits_reads(&self) -> bool {
        self.reads.is_some()
    }

    /// Counts a request that only reads. `None`: unlimited.
    pub fn read(&self, asker: Asker) -> Option<Allowance> {
        self.count(self.reads.as_ref()?, asker)
    }

    fn count(&self, limiter: &Limiter, asker: Asker) -> Option<Allowance> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
        let (limit, left, wait) = match limiter.check_key(&asker) {
            Ok(state) => (
                state.quota().burst_size().get(),
                state.remaining_burst_capacity(),
                None,
            ),
            Err(until) => {
                let wait = until.wait_time_from(DefaultClock::default().now());
                (
                    until.quota().burst_size().get(),
                    0,
                    Some(wait.as_secs().max(1)),
                )
            }
        };
        let missing = u64::from(limit.saturating_sub(left));
        Some(Allowance {
            limit,
            left,
            reset: (missing * 60).div_ceil(u64::from(limit)),
            wait,
        })
    }
}

impl Allowance {
    /// `RateLimit-*`, so that a program can pace itself.
    pub fn say(&self, headers: &mut HeaderMap) {
        for (name, number) in [
            ("ratelimit-limit", u64::from(self.limit)),
            ("ratelimit-remaining", u64::from(self.left)),
            ("ratelimit-reset", self.reset),
        ] {
            headers.insert(HeaderName::from_static(name), HeaderValue::from(number));
        }
    }
}

fn limiter(per_minute: u32) -> Option<Limiter> {
    let quota = Quota::per_minute(NonZeroU32::new(per_minute)?);
    Some(RateLimiter::dashmap(quota).with_middleware())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowance_is_used_up_by_its_owner_alone() {
        let limits = RateLimits::new(&Limits {
            writes_per_minute: 3,
            reads_per_minute: 0,
            ..Limits::default()
        });
        let aino = Asker::Person(PersonId(1));
        let veikko = Asker::Person(PersonId(2));
        let left: Vec<u32> = (0..3).map(|_| limits.write(aino).unwrap().left).collect();
        assert_eq!(left, [2, 1, 0]);
        let over = limits.write(aino).unwrap();
        assert!(
            over.wait.is_some_and(|seconds| (1..=20).contains(&seconds)),
            "{over:?}"
        );
        assert_eq!(limits.write(veikko).unwrap().wait, None);
        assert_eq!(
            limits.read(aino),
            None,
            "reading is unlimited unless the operator says so"
        );
    }
}
