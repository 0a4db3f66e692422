//! Everyone who works in a hub: what jobs there are, who listens, and what is looked after at which pace.
//! `app.rs` lists them once and keeps the crew in the hub.

use crate::timetable::Row;
use hall::job::{Job, Listener};
use hall::{Cx, Error, Event, Result};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;

/// How the kind of a listener's jobs begins.
const LISTEN: &str = "listen:";

pub struct Crew {
    jobs: HashMap<String, Arc<dyn Job>>,
    listeners: Vec<Arc<dyn Listener>>,
    pub(crate) timetable: Vec<Row>,
}

impl Crew {
    pub fn new(
        jobs: Vec<Box<dyn Job>>,
        listeners: Vec<Box<dyn Listener>>,
        timetable: Vec<Row>,
    ) -> Self {
        let listeners: Vec<Arc<dyn Listener>> = listeners.into_iter().map(Arc::from).collect();
        let mut by_kind: HashMap<String, Arc<dyn Job>> = HashMap::new();
        for listener in &listeners {
            by_kind.insert(
                kind_of(listener.name()),
                Arc::new(Hearing(Arc::clone(listener))),
            );
        }
        for job in jobs {
            by_kind.insert(job.kind().to_owned(), Arc::from(job));
        }
        for job in crate::timetable::own_jobs() {
            by_kind.insert(job.kind().to_owned(), Arc::from(job));
        }
        Self {
            jobs: by_kind,
            listeners,
            timetable,
        }
    }

    /// Who does jobs of this kind.
    pub(crate) fn hand_for(&self, kind: &str) -> Option<Arc<dyn Job>> {
        self.jobs.get(kind).cloned()
    }

    /// The jobs an event asks for: the kind and the key by which they coalesce.
    pub(crate) fn concerned(&self, event: &Event) -> impl Iterator<Item = (String, String)> {
        self.listeners.iter().filter_map(move |listener| {
            let thing = listener.concerns(event)?;
            Some((
                kind_of(listener.name()),
                format!("{}:{thing}", listener.name()),
            ))
        })
    }

    /// The timetable in words, for the documentation and its test.
    pub fn timetable(&self) -> String {
        self.timetable
            .iter()
            .map(|row| {
                format!(
                    "{:<24} every {:>5} s  {}\n",
                    row.kind,
                    row.every.as_secs(),
                    row.why
                )
            })
            .collect()
    }
}

fn kind_of(listener: &str) -> String {
    format!("{LISTEN}{listener}")
}

/// A listener's ear, as a job.
struct Hearing(Arc<dyn Listener>);

#[async_trait::async_trait]
impl Job for Hearing {
    fn kind(&self) -> &'static str {
        self.0.name()
    }

    async fn run(&self, cx: &Cx, payload: &Value) -> Result<()> {
        let event: Event = serde_json::from_value(payload.clone())
            .map_err(|wrong| Error::fault(format!("an event nobody understands: {wrong}")))?;
        self.0.on(cx, &event).await
    }
}
