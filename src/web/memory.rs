//! Pages for visitors from memory, for at most a second: a thousand visitors cost one rendering. The first
//! one to ask has the page made, the others wait for it. Nobody signed in ever meets this room, and there
//! is nothing to invalidate.

use std::collections::HashMap;
use std::future::Future;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bytes::Bytes;
use entity::words::Lang;
use poem::http::StatusCode;
use poem::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue, SET_COOKIE};
use poem::{Body, Response};
use tokio::sync::watch;

use crate::squeeze;

const LASTS: Duration = Duration::from_secs(1);
const SHELVES: usize = 16;
/// A page larger than this is an oddity, not a page everyone asks for.
const LARGEST: usize = 1024 * 1024;

/// What makes two visitors' pages the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    /// Path and known query parameters.
    pub address: String,
    pub lang: Lang,
    pub theme: &'static str,
    pub chose_lang: bool,
}

/// Marks an answer a visitor's neighbour may have too.
#[derive(Clone, Copy)]
pub(crate) struct Keepable;

/// A page as it lies in memory: both ways it may be sent, with its headers ready.
pub(crate) struct Kept {
    status: StatusCode,
    plain_headers: HeaderMap,
    plain: Bytes,
    small: Option<(HeaderMap, Bytes)>,
}

impl Kept {
    fn weight(&self) -> usize {
        self.plain.len() + self.small.as_ref().map_or(0, |(_, small)| small.len()) + 2_048
    }

    pub fn answer(&self, gzip: bool) -> Response {
        let (headers, bytes) = match &self.small {
            Some((headers, small)) if gzip => (headers, small),
            _ => (&self.plain_headers, &self.plain),
        };
        let mut response = Response::default();
        response.set_status(self.status);
        *response.headers_mut() = headers.clone();
        response.set_body(Body::from_bytes(bytes.clone()));
        response
    }
}

enum Slot {
    Ready(Arc<Kept>, Instant),
    /// Being made; the word that comes is the page, or that there is none to share.
    Cooking(watch::Receiver<Option<Option<Arc<Kept>>>>),
}

pub(crate) struct Memory {
    shelves: [Mutex<HashMap<Key, Slot>>; SHELVES],
    hasher: RandomState,
    bytes: AtomicUsize,
    most: usize,
}

/// What memory had for a visitor.
pub(crate) enum Outcome {
    Shared(Arc<Kept>),
    /// This visitor's own answer: it turned out not to be one for everyone.
    Own(Response),
}

impl Memory {
    /// `most` bytes in all; nought keeps nothing.
    pub fn new(most: usize) -> Memory {
        Memory {
            shelves: std::array::from_fn(|_| Mutex::default()),
            hasher: RandomState::new(),
            bytes: AtomicUsize::new(0),
            most,
        }
    }

    pub fn is_on(&self) -> bool {
        self.most > 0
    }

    fn shelf(&self, key: &Key) -> &Mutex<HashMap<Key, Slot>> {
        &self.shelves[self.hasher.hash_one(key) as usize % SHELVES]
    }

    /// The page, if it lies there and is fresh. The shortest way through the house.
    pub fn fresh(&self, key: &Key) -> Option<Arc<Kept>> {
        let shelf = self
            .shelf(key)
            .lock()
            .unwrap_or_else(|held| held.into_inner());
        match shelf.get(key) {
            Some(Slot::Ready(kept, since)) if since.elapsed() < LASTS => Some(Arc::clone(kept)),
            _ => None,
        }
    }

    /// The page from memory, from whoever is making it now, or made by this call. `make` runs on a task of
    /// its own, so that a visitor who leaves does not take the page from the others.
    pub async fn page<Make, Made>(self: &Arc<Self>, key: Key, make: Make) -> Outcome
    where
        Make: Fn() -> Made + Send + 'static,
        Made: Future<Output = Response> + Send + 'static,
    {
        enum Turn {
            Wait(watch::Receiver<Option<Option<Arc<Kept>>>>),
            Make(watch::Sender<Option<Option<Arc<Kept>>>>),
        }
        let turn = {
            let mut shelf = self
                .shelf(&key)
                .lock()
                .unwrap_or_else(|held| held.into_inner());
            match shelf.get(&key) {
                Some(Slot::Ready(kept, since)) if since.elapsed() < LASTS => {
                    return Outcome::Shared(Arc::clone(kept));
                }
                Some(Slot::Cooking(word)) => Turn::Wait(word.clone()),
                _ => {
                    let (tell, word) = watch::channel(None);
                    if let Some(Slot::Ready(old, _)) =
                        shelf.insert(key.clone(), Slot::Cooking(word))
                    {
                        self.bytes.fetch_sub(old.weight(), Ordering::Relaxed);
                    }
                    Turn::Make(tell)
                }
            }
        };
        match turn {
            Turn::Wait(mut word) => {
                let told = word.wait_for(Option::is_some).await;
                match told.ok().and_then(|told| told.clone()).flatten() {
                    Some(kept) => Outcome::Shared(kept),
                    // Not for everyone, or whoever made it fell over: this visitor's own, then.
                    None => Outcome::Own(make().await),
                }
            }
            Turn::Make(tell) => {
                let memory = Arc::clone(self);
                let making = make();
                let made = tokio::spawn(async move {
                    let cooking = Cooking {
                        memory: &memory,
                        key: &key,
                        done: false,
                    };
                    let outcome = keepable(making.await).await;
                    let shared = match &outcome {
                        Ok(kept) => Some(Arc::clone(kept)),
                        Err(_) => None,
                    };
                    cooking.finish(shared.clone());
                    tell.send_replace(Some(shared));
                    outcome
                });
                match made.await {
                    Ok(Ok(kept)) => Outcome::Shared(kept),
                    Ok(Err(own)) => Outcome::Own(own),
                    Err(_) => Outcome::Own(Response::from(StatusCode::INTERNAL_SERVER_ERROR)),
                }
            }
        }
    }

    fn put(&self, key: &Key, kept: Arc<Kept>) {
        let weight = kept.weight();
        if self.bytes.load(Ordering::Relaxed) + weight > self.most {
            self.sweep();
        }
        let mut shelf = self
            .shelf(key)
            .lock()
            .unwrap_or_else(|held| held.into_inner());
        if self.bytes.load(Ordering::Relaxed) + weight > self.most {
            shelf.remove(key);
            return;
        }
        self.bytes.fetch_add(weight, Ordering::Relaxed);
        if let Some(Slot::Ready(old, _)) =
            shelf.insert(key.clone(), Slot::Ready(kept, Instant::now()))
        {
            self.bytes.fetch_sub(old.weight(), Ordering::Relaxed);
        }
    }

    fn forget(&self, key: &Key) {
        let mut shelf = self
            .shelf(key)
            .lock()
            .unwrap_or_else(|held| held.into_inner());
        if let Some(Slot::Cooking(_)) = shelf.get(key) {
            shelf.remove(key);
        }
    }

    /// Throws away what is stale, on every shelf.
    fn sweep(&self) {
        for shelf in &self.shelves {
            let mut shelf = shelf.lock().unwrap_or_else(|held| held.into_inner());
            shelf.retain(|_, slot| match slot {
                Slot::Ready(kept, since) if since.elapsed() >= LASTS => {
                    self.bytes.fetch_sub(kept.weight(), Ordering::Relaxed);
                    false
                }
                _ => true,
            });
        }
    }
}

/// Takes the key off the shelf if the making ends in a panic, so that the next visitor tries anew.
struct Cooking<'a> {
    memory: &'a Memory,
    key: &'a Key,
    done: bool,
}

impl Cooking<'_> {
    fn finish(mut self, kept: Option<Arc<Kept>>) {
        self.done = true;
        match kept {
            Some(kept) => self.memory.put(self.key, kept),
            None => self.memory.forget(self.key),
        }
    }
}

impl Drop for Cooking<'_> {
    fn drop(&mut self) {
        if !self.done {
            self.memory.forget(self.key);
        }
    }
}

/// Packs an answer for everyone, or hands it back as its asker's own.
async fn keepable(mut response: Response) -> Result<Arc<Kept>, Response> {
    let own = response.data::<Keepable>().is_none()
        || response.data::<squeeze::Streams>().is_some()
        || response.headers().contains_key(SET_COOKIE);
    if own {
        return Err(response);
    }
    let Ok(plain) = response.take_body().into_bytes().await else {
        return Err(Response::from(StatusCode::INTERNAL_SERVER_ERROR));
    };
    if plain.len() > LARGEST {
        response.set_body(Body::from_bytes(plain));
        return Err(response);
    }
    let headers = response.headers_mut();
    let fits = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(squeeze::shrinks);
    if fits {
        squeeze::add_vary(headers, "Accept-Encoding");
    }
    let plain_headers = headers.clone();
    let small = (fits && plain.len() > 1_024)
        .then(|| squeeze::gzip(&plain, 4))
        .flatten()
        .filter(|small| small.len() < plain.len())
        .map(|small| {
            let mut headers = plain_headers.clone();
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            (headers, small)
        });
    Ok(Arc::new(Kept {
        status: response.status(),
        plain_headers,
        plain,
        small,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicU32;

    fn key(address: &str) -> Key {
        Key {
            address: address.to_owned(),
            lang: Lang::Fi,
            theme: "auto",
            chose_lang: false,
        }
    }

    fn page(text: &str) -> Response {
        let mut response = Response::builder()
            .content_type("text/html; charset=utf-8")
            .body(text.to_owned());
        response.set_data(Keepable);
        response
    }

    async fn text(outcome: Outcome) -> String {
        let response = match outcome {
            Outcome::Shared(kept) => kept.answer(false),
            Outcome::Own(own) => own,
        };
        response.into_body().into_string().await.unwrap()
    }

    #[tokio::test]
    async fn a_thousand_visitors_cost_one_rendering() {
        let memory = Arc::new(Memory::new(1_000_000));
        let made = Arc::new(AtomicU32::new(0));
        let visits = (0..1_000).map(|_| {
            let (memory, made) = (Arc::clone(&memory), Arc::clone(&made));
            tokio::spawn(async move {
                let make = move || {
                    let made = Arc::clone(&made);
                    async move {
                        made.fetch_add(1, Ordering::SeqCst);
                        tokio::time::sleep(Duration::from_millis(20)).await;
                        page("the list")
                    }
                };
                text(memory.page(key("/ideas"), make).await).await
            })
        });
        for visit in futures_util::future::join_all(visits).await {
            assert_eq!(visit.unwrap(), "the list");
        }
        assert_eq!(made.load(Ordering::SeqCst), 1);
        assert!(memory.fresh(&key("/ideas")).is_some());
        assert!(memory.fresh(&key("/ideas?q=x")).is_none());
    }

    #[tokio::test]
    async fn what_is_not_for_everyone_is_made_for_each() {
        let memory = Arc::new(Memory::new(1_000_000));
        let made = Arc::new(AtomicU32::new(0));
        let visits = (0..10).map(|_| {
            let (memory, made) = (Arc::clone(&memory), Arc::clone(&made));
            async move {
                let make = move || {
                    let made = Arc::clone(&made);
                    async move {
                        let number = made.fetch_add(1, Ordering::SeqCst);
                        tokio::time::sleep(Duration::from_millis(5)).await;
                        Response::builder().body(number.to_string())
                    }
                };
                text(memory.page(key("/mine"), make).await).await
            }
        });
        let mut answers = futures_util::future::join_all(visits).await;
        answers.sort();
        answers.dedup();
        assert_eq!(answers.len(), 10);
        assert!(memory.fresh(&key("/mine")).is_none());
    }

    #[tokio::test]
    async fn a_rendering_that_falls_over_does_not_block_the_next() {
        let memory = Arc::new(Memory::new(1_000_000));
        let outcome = memory
            .page(key("/x"), || async { panic!("for the test") })
            .await;
        assert!(matches!(outcome, Outcome::Own(own) if own.status().is_server_error()));
        assert_eq!(
            text(memory.page(key("/x"), || async { page("well") }).await).await,
            "well"
        );
    }

    #[tokio::test]
    async fn memory_stays_within_its_bytes() {
        let memory = Arc::new(Memory::new(50_000));
        for number in 0..200 {
            let address = format!("/ideas?q={number}");
            memory
                .page(key(&address), || async { page(&"x".repeat(900)) })
                .await;
        }
        assert!(memory.bytes.load(Ordering::Relaxed) <= 50_000);
        let kept: usize = memory
            .shelves
            .iter()
            .map(|shelf| shelf.lock().unwrap().len())
            .sum();
        assert!(kept < 50, "{kept}");
    }
}
