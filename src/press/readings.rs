//! Texts made ready to be read, kept for the next reader: taking an article apart and cleaning it is half of what its page
//! costs. What is kept is found by what was written, so a text that changed is another one.

use crate::Lang;
use crate::markdown::Reading;
use lru::LruCache;
use sha2::{Digest, Sha256};
use std::sync::{Mutex, PoisonError};

type Key = (Lang, [u8; 32]);

/// Readings up to so many bytes together; those nobody asked for longest go first.
#[derive(Default)]
pub(crate) struct Readings(Mutex<Kept>);

struct Kept {
    readings: LruCache<Key, Reading>,
    bytes: usize,
    most: usize,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            readings: LruCache::unbounded(),
            bytes: 0,
            most: 0,
        }
    }
}

impl Kept {
    fn put(&mut self, key: Key, reading: Reading) {
        let room = room_of(&reading);
        if room > self.most {
            return;
        }
        self.bytes += room;
        if let Some((_, before)) = self.readings.push(key, reading) {
            self.bytes -= room_of(&before);
        }
        self.make_room();
    }

    fn make_room(&mut self) {
        while self.bytes > self.most
            && let Some((_, oldest)) = self.readings.pop_lru()
        {
            self.bytes -= room_of(&oldest);
        }
    }
}

impl Readings {
    pub fn keep_at_most(&self, bytes: usize) {
        let mut kept = self.open();
        kept.most = bytes;
        kept.make_room();
    }

    /// The reading of this text, made where it is not kept.
    pub fn of(&self, markdown: &str, lang: Lang, make: impl FnOnce() -> Reading) -> Reading {
        let key = (lang, Sha256::digest(markdown).into());
        if let Some(reading) = self.open().readings.get(&key) {
            return reading.clone();
        }
        // Made outside the lock: two readers at once make it twice, and nobody waits for a long text.
        let reading = make();
        self.open().put(key, reading.clone());
        reading
    }

    fn open(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The bytes a reading takes, nearly.
fn room_of(reading: &Reading) -> usize {
    let headings: usize = reading
        .contents
        .iter()
        .map(|section| section.id.len() + section.text.len() + size_of_val(section))
        .sum();
    size_of::<(Key, Reading)>() + reading.html.as_str().len() + headings
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_text_is_made_ready_once_and_anew_when_it_changed() {
        let readings = Readings::default();
        readings.keep_at_most(100_000);
        let made = Cell::new(0);
        let read = |markdown: &str, lang| {
            readings.of(markdown, lang, || {
                made.set(made.get() + 1);
                crate::markdown::made_ready(markdown, lang)
            })
        };
        let table = [
            ("# Snow", Lang::En, 1),
            ("# Snow", Lang::En, 1),
            ("# Snow", Lang::Sv, 2),
            ("# More snow", Lang::En, 3),
            ("# Snow", Lang::Sv, 3),
        ];
        for (markdown, lang, expected) in table {
            let reading = read(markdown, lang);
            assert_eq!(reading, crate::markdown::made_ready(markdown, lang));
            assert_eq!(made.get(), expected, "{markdown} in {lang}");
        }
    }

    #[test]
    fn no_more_is_kept_than_was_said() {
        let readings = Readings::default();
        readings.keep_at_most(20_000);
        for number in 0..200 {
            let text = format!("{number} {}", "snow ".repeat(100));
            readings.of(&text, Lang::En, || {
                crate::markdown::made_ready(&text, Lang::En)
            });
        }
        let kept = readings.open();
        assert!(kept.bytes <= 20_000, "{} bytes", kept.bytes);
        assert!(kept.readings.len() > 10, "{} readings", kept.readings.len());
        let together: usize = kept
            .readings
            .iter()
            .map(|(_, reading)| room_of(reading))
            .sum();
        assert_eq!(together, kept.bytes);
        drop(kept);
        readings.keep_at_most(0);
        assert_eq!(readings.open().bytes, 0, "less was said later");
    }
}
