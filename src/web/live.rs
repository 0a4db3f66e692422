//! Live streams: the news of the bus, sent on to whoever watches. A topic speaks at most five times a
//! second, always with its latest word; a stream ends when the hub closes; a breath every 20 seconds keeps
//! proxies from hanging up. Lost news is made good by the next.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream};
use hall::{Error, Hub, Result};
use poem::http::header::{CACHE_CONTROL, HeaderValue};
use poem::{Body, Response};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::Instant;
use tokio_stream::wrappers::WatchStream;
use tokio_util::sync::CancellationToken;

const BETWEEN: Duration = Duration::from_millis(200);
const BREATH: Duration = Duration::from_secs(20);
/// A page watches its own thing and perhaps its list.
const MOST_TOPICS: usize = 8;

/// The streams of one node.
pub(crate) struct Live {
    topics: Arc<Mutex<HashMap<String, Topic>>>,
    places: Arc<Semaphore>,
    all: usize,
    closing: CancellationToken,
}

struct Topic {
    word: watch::Sender<Bytes>,
    spoken: Instant,
    /// Said too soon after the last; waits for its turn.
    waiting: bool,
}

impl Live {
    /// Starts to listen to the bus.
    pub fn start(hub: &Hub, most: usize) -> Live {
        let live = Live {
            topics: Arc::default(),
            places: Arc::new(Semaphore::new(most)),
            all: most,
            closing: hub.closing.clone(),
        };
        let topics = Arc::clone(&live.topics);
        let closing = live.closing.clone();
        let mut heard = hub.ports.bus.listen();
        tokio::spawn(async move {
            loop {
                let news = tokio::select! {
                    news = heard.recv() => news,
                    () = closing.cancelled() => return,
                };
                match news {
                    Ok(news) => tell(&topics, &news.topic, &news.data),
                    Err(RecvError::Lagged(missed)) => {
                        tracing::debug!(missed, "live news came faster than it was passed on");
                    }
                    Err(RecvError::Closed) => return,
                }
            }
        });
        live
    }

    /// Streams open now.
    pub fn open(&self) -> usize {
        self.all - self.places.available_permits()
    }

    /// A stream of these topics.
    ///
    /// # Errors
    /// `Busy` when every place is taken; `Missing` for no topic or too many.
    pub fn stream(&self, topics: Vec<String>) -> Result<Response> {
        if topics.is_empty() || topics.len() > MOST_TOPICS {
            return Err(Error::Missing);
        }
        let place = Arc::clone(&self.places)
            .try_acquire_owned()
            .map_err(|_| Error::Busy { seconds: 30 })?;
        let words: Vec<BoxStream<'static, Bytes>> = topics
            .into_iter()
            .map(|topic| WatchStream::from_changes(self.listen(&topic)).boxed())
            .collect();
        let breath = tokio_stream::wrappers::IntervalStream::new(tokio::time::interval_at(
            Instant::now() + BREATH,
            BREATH,
        ))
        .map(|_| Bytes::from_static(b": \n\n"))
        .boxed();
        let begin = stream::once(async { Bytes::from_static(b"retry: 3000\n\n") }).boxed();
        let mut all = vec![begin, breath];
        all.extend(words);
        let watched = Watching {
            topics: Arc::clone(&self.topics),
            _place: place,
        };
        let pieces = stream::select_all(all)
            .take_until(self.closing.clone().cancelled_owned())
            .map(move |word| {
                let _held = &watched;
                Ok::<_, Infallible>(word)
            })
            .map(|word| word.map_err(std::io::Error::other));
        let mut response = Response::builder()
            .content_type("text/event-stream")
            .body(Body::from_bytes_stream(pieces));
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        // nginx gathers answers unless told not to.
        headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
        Ok(response)
    }

    fn listen(&self, topic: &str) -> watch::Receiver<Bytes> {
        let mut topics = self.topics.lock().unwrap_or_else(|held| held.into_inner());
        topics
            .entry(topic.to_owned())
            .or_insert_with(|| Topic {
                word: watch::Sender::new(Bytes::new()),
                spoken: Instant::now() - BETWEEN,
                waiting: false,
            })
            .word
            .subscribe()
    }
}

/// A stream's place, and the tidying up when it ends.
struct Watching {
    topics: Arc<Mutex<HashMap<String, Topic>>>,
    _place: OwnedSemaphorePermit,
}

impl Drop for Watching {
    fn drop(&mut self) {
        let mut topics = self.topics.lock().unwrap_or_else(|held| held.into_inner());
        // Our own receiver goes right after this; one listener left is us.
        if topics.len() > 256 {
            topics.retain(|_, topic| topic.word.receiver_count() > 0);
        }
    }
}

/// Passes a word on at once, or keeps the latest until the topic may speak again.
fn tell(topics: &Arc<Mutex<HashMap<String, Topic>>>, name: &str, data: &str) {
    let mut all = topics.lock().unwrap_or_else(|held| held.into_inner());
    let Some(topic) = all.get_mut(name) else {
        return;
    };
    if topic.word.receiver_count() == 0 {
        all.remove(name);
        return;
    }
    let word = written(name, data);
    let since = topic.spoken.elapsed();
    if topic.waiting {
        // The one who waits will send what lies here then.
        topic.word.send_if_modified(|kept| {
            *kept = word;
            false
        });
    } else if since >= BETWEEN {
        topic.spoken = Instant::now();
        topic.word.send_replace(word);
    } else {
        topic.waiting = true;
        topic.word.send_if_modified(|kept| {
            *kept = word;
            false
        });
        let (topics, name) = (Arc::clone(topics), name.to_owned());
        tokio::spawn(async move {
            tokio::time::sleep(BETWEEN - since).await;
            let mut all = topics.lock().unwrap_or_else(|held| held.into_inner());
            if let Some(topic) = all.get_mut(&name) {
                topic.waiting = false;
                topic.spoken = Instant::now();
                topic.word.send_modify(|_| {});
            }
        });
    }
}

/// One event. JSON on one line: a stray line break in the data would write fields of its own.
fn written(topic: &str, data: &str) -> Bytes {
    let data: serde_json::Value = serde_json::from_str(data).unwrap_or_default();
    Bytes::from(format!(
        "data: {}\n\n",
        serde_json::json!({"topic": topic, "data": data})
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alone() -> Live {
        Live {
            topics: Arc::default(),
            places: Arc::new(Semaphore::new(2)),
            all: 2,
            closing: CancellationToken::new(),
        }
    }

    #[tokio::test]
    async fn a_topic_speaks_five_times_a_second_and_the_last_word_arrives() {
        let live = alone();
        let heard = WatchStream::from_changes(live.listen("idea-1"));
        tokio::pin!(heard);
        tell(&live.topics, "idea-1", r#"{"count":1}"#);
        assert_eq!(
            heard.next().await.unwrap(),
            "data: {\"data\":{\"count\":1},\"topic\":\"idea-1\"}\n\n"
        );
        let begun = Instant::now();
        for count in 2..100 {
            tell(&live.topics, "idea-1", &format!(r#"{{"count":{count}}}"#));
        }
        let last = heard.next().await.unwrap();
        assert!(String::from_utf8_lossy(&last).contains("99"), "{last:?}");
        assert!(begun.elapsed() >= Duration::from_millis(190));
        tell(&live.topics, "nobody-watches", "{}");
    }

    #[tokio::test]
    async fn places_are_counted_and_given_back() {
        let live = alone();
        let one = live.stream(vec!["a".into()]).unwrap();
        let _two = live.stream(vec!["b".into()]).unwrap();
        assert_eq!(live.open(), 2);
        assert!(matches!(
            live.stream(vec!["c".into()]),
            Err(Error::Busy { .. })
        ));
        drop(one);
        assert_eq!(live.open(), 1);
        assert!(live.stream(vec!["c".into()]).is_ok());
    }

    #[test]
    fn news_cannot_write_fields_of_its_own() {
        let event = written("t", "\"a\\n\\nid: 7\"");
        assert_eq!(event.iter().filter(|b| **b == b'\n').count(), 2);
        assert_eq!(
            written("t", "not json"),
            "data: {\"data\":null,\"topic\":\"t\"}\n\n"
        );
    }
}
