//! What was read, remembered for a moment: for what nearly every page asks for and what seldom changes.

use crate::error::Result;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What was read last, by its key; kept in the hub. Rows only: what a reader may know of them is told anew each time. Whoever
/// changes such a thing forgets it here at once; the other nodes follow when the moment is over.
pub struct Briefly<K, V> {
    lasts: Duration,
    most: usize,
    kept: Mutex<Kept<K, V>>,
}

struct Kept<K, V> {
    /// How often everything was forgotten.
    forgotten: u64,
    values: HashMap<K, (Instant, Arc<V>)>,
}

impl<K: Eq + Hash, V> Briefly<K, V> {
    /// Remembers for `lasts`, and not more than `most` at once.
    pub fn new(lasts: Duration, most: usize) -> Self {
        let kept = Kept {
            forgotten: 0,
            values: HashMap::new(),
        };
        Self {
            lasts,
            most,
            kept: Mutex::new(kept),
        }
    }

    /// What is remembered, or else what is read now. `read` is not begun where it is remembered.
    ///
    /// # Errors
    /// Those of `read`.
    pub async fn of(&self, key: K, read: impl Future<Output = Result<V>>) -> Result<Arc<V>> {
        let begun = Instant::now();
        let forgotten = {
            let kept = self.open();
            if let Some(value) = self.recall(&kept, &key, begun) {
                return Ok(value);
            }
            kept.forgotten
        };
        let value = Arc::new(read.await?);
        self.keep(forgotten, begun, vec![(key, Arc::clone(&value))]);
        Ok(value)
    }

    /// The same for many at once: `read` is given the keys that are not remembered, if there are any. What it does not find is
    /// not among the answers, and is asked for again the next time.
    ///
    /// # Errors
    /// Those of `read`.
    pub async fn of_many<Read, Fut>(
        &self,
        keys: impl IntoIterator<Item = K>,
        read: Read,
    ) -> Result<Vec<(K, Arc<V>)>>
    where
        K: Clone,
        Read: FnOnce(Vec<K>) -> Fut,
        Fut: Future<Output = Result<Vec<(K, V)>>>,
    {
        let begun = Instant::now();
        let (mut found, mut missing) = (Vec::new(), Vec::new());
        let forgotten = {
            let kept = self.open();
            for key in keys {
                match self.recall(&kept, &key, begun) {
                    Some(value) => found.push((key, value)),
                    None => missing.push(key),
                }
            }
            kept.forgotten
        };
        if !missing.is_empty() {
            let fresh = read(missing).await?.into_iter();
            let fresh: Vec<_> = fresh.map(|(key, value)| (key, Arc::new(value))).collect();
            self.keep(forgotten, begun, fresh.clone());
            found.extend(fresh);
        }
        Ok(found)
    }

    fn recall(&self, kept: &Kept<K, V>, key: &K, now: Instant) -> Option<Arc<V>> {
        let (since, value) = kept.values.get(key)?;
        (now.duration_since(*since) < self.lasts).then(|| Arc::clone(value))
    }

    /// What was forgotten since it was begun to be read may have been read as it was before.
    fn keep(&self, forgotten: u64, begun: Instant, fresh: Vec<(K, Arc<V>)>) {
        let mut kept = self.open();
        if kept.forgotten != forgotten {
            return;
        }
        if kept.values.len() + fresh.len() > self.most {
            kept.values.clear();
        }
        let fresh = fresh.into_iter().take(self.most);
        kept.values
            .extend(fresh.map(|(key, value)| (key, (begun, value))));
    }

    /// Something changed: what is remembered may be told otherwise now.
    pub fn forget(&self) {
        let mut kept = self.open();
        kept.forgotten += 1;
        kept.values.clear();
    }

    fn open(&self) -> MutexGuard<'_, Kept<K, V>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    const LONG: Duration = Duration::from_secs(600);

    async fn read(memory: &Briefly<u8, u8>, key: u8, value: u8) -> u8 {
        *memory.of(key, async move { Ok(value) }).await.unwrap()
    }

    #[tokio::test]
    async fn it_is_read_once_until_it_is_forgotten() {
        let memory = Briefly::new(LONG, 10);
        assert_eq!(read(&memory, 1, 10).await, 10);
        assert_eq!(read(&memory, 1, 11).await, 10);
        assert_eq!(read(&memory, 2, 20).await, 20);
        memory.forget();
        assert_eq!(read(&memory, 1, 12).await, 12);
    }

    #[tokio::test]
    async fn the_moment_passes() {
        let memory = Briefly::new(Duration::ZERO, 10);
        assert_eq!(read(&memory, 1, 10).await, 10);
        assert_eq!(read(&memory, 1, 11).await, 11);
    }

    #[tokio::test]
    async fn what_was_read_before_a_change_is_not_remembered_after_it() {
        let memory = Briefly::new(LONG, 10);
        let overtaken = memory.of(1, async {
            memory.forget();
            Ok(10)
        });
        assert_eq!(*overtaken.await.unwrap(), 10);
        assert_eq!(read(&memory, 1, 11).await, 11);
    }

    #[tokio::test]
    async fn of_many_only_those_are_read_that_are_not_remembered() {
        let memory = Briefly::new(LONG, 3);
        assert_eq!(read(&memory, 2, 20).await, 20);
        let ask = async |keys: &[u8], expected: &[u8]| {
            let read = async |missing: Vec<u8>| {
                assert_eq!(missing, expected);
                // Nobody has the number 9.
                let found = missing.into_iter().filter(|key| *key != 9);
                Ok(found.map(|key| (key, key + 100)).collect())
            };
            let found = memory.of_many(keys.to_vec(), read).await.unwrap();
            let mut found: Vec<_> = found.iter().map(|(key, value)| (*key, **value)).collect();
            found.sort_unstable();
            found
        };
        assert_eq!(ask(&[1, 2, 9], &[1, 9]).await, [(1, 101), (2, 20)]);
        assert_eq!(ask(&[1, 2], &[]).await, [(1, 101), (2, 20)]);
        assert_eq!(ask(&[9], &[9]).await, []);
        // More than there is room for: all are answered, and no more than so many kept.
        let many: Vec<u8> = (10..20).collect();
        assert_eq!(ask(&many, &many).await.len(), 10);
        assert_eq!(memory.open().values.len(), 3);
        memory.forget();
        assert_eq!(ask(&[1], &[1]).await, [(1, 101)]);
    }

    #[tokio::test]
    async fn a_failure_is_not_remembered_and_no_more_than_so_many_are() {
        let memory = Briefly::new(LONG, 3);
        let failed = memory.of(1, async { Err(Error::Missing) }).await;
        assert!(failed.is_err());
        for key in 0..10 {
            assert_eq!(read(&memory, key, key).await, key);
            assert!(memory.open().values.len() <= 3);
        }
    }
}
