//! Turns: only so many pages are made at once, the others wait in order. Pages made all at the same time share the
//! processors, and each is ready as late as the last of them; in order most are ready much earlier, and none later.
//!
//! A turn is no lock. Whoever waits for something outside, such as another server, gives it back after a quarter of a
//! second, and whoever has waited as long for one goes ahead without it: nothing ever stands still because of turns.

use std::future::Future;
use std::num::NonZero;
use std::pin::pin;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::timeout;

/// How long a turn is kept, and how long one waits for it.
const PATIENCE: Duration = Duration::from_millis(250);

pub(crate) struct Turns {
    free: Semaphore,
    patience: Duration,
}

impl Turns {
    /// So many at once; 0: two for each processor, as one may wait for the database while the other is made.
    pub fn new(at_once: usize) -> Turns {
        let processors = || std::thread::available_parallelism().map_or(1, NonZero::get);
        Turns {
            free: Semaphore::new(match at_once {
                0 => 2 * processors(),
                so_many => so_many.min(Semaphore::MAX_PERMITS),
            }),
            patience: PATIENCE,
        }
    }

    /// Does the work when it is its turn.
    pub async fn take<T>(&self, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        // Nobody closes it: without a turn is who has waited too long.
        if let Ok(Ok(turn)) = timeout(self.patience, self.free.acquire()).await {
            if let Ok(done) = timeout(self.patience, work.as_mut()).await {
                return done;
            }
            drop(turn);
        }
        work.await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tokio::task::yield_now;

    #[tokio::test]
    async fn so_many_work_at_once_and_the_others_in_order() {
        let turns = Arc::new(Turns::new(2));
        let (working, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let finished = Arc::new(std::sync::Mutex::new(Vec::new()));
        let all: Vec<_> = (0..20)
            .map(|number| {
                let (turns, working, most) = (turns.clone(), working.clone(), most.clone());
                let finished = finished.clone();
                tokio::spawn(async move {
                    turns
                        .take(async {
                            let now = working.fetch_add(1, Ordering::SeqCst) + 1;
                            most.fetch_max(now, Ordering::SeqCst);
                            for _ in 0..5 {
                                yield_now().await;
                            }
                            working.fetch_sub(1, Ordering::SeqCst);
                            finished.lock().unwrap().push(number);
                        })
                        .await;
                })
            })
            .collect();
        for one in all {
            one.await.unwrap();
        }
        assert_eq!(most.load(Ordering::SeqCst), 2);
        let finished = finished.lock().unwrap();
        // Of two who work side by side either may be the first.
        let in_order = |(at, number): (usize, &usize)| at.abs_diff(*number) < 2;
        assert!(finished.iter().enumerate().all(in_order), "{finished:?}");
    }

    #[tokio::test]
    async fn nobody_waits_for_who_waits_for_something_else() {
        let patience = Duration::from_millis(20);
        let turns = Arc::new(Turns {
            patience,
            ..Turns::new(1)
        });
        let holder = turns.clone();
        let stuck = tokio::spawn(async move { holder.take(std::future::pending::<()>()).await });
        yield_now().await;
        // One who comes while the turn is held, and one who comes when it was given back.
        assert_eq!(turns.take(async { "first" }).await, "first");
        tokio::time::sleep(2 * patience).await;
        assert_eq!(turns.free.available_permits(), 1);
        assert_eq!(turns.take(async { "second" }).await, "second");
        assert!(!stuck.is_finished());
        stuck.abort();
    }
}
