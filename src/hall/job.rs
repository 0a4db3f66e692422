//! Work that happens after the answer: small, idempotent, retried.

use crate::cx::Cx;
use crate::error::Result;
use crate::events::Event;
use serde_json::Value;

/// What a job is to the worker: a name and what to do with its payload. Doing it twice is the same as once.
#[async_trait::async_trait]
pub trait Job: Send + Sync {
    /// The word under which it waits. Never changed once released.
    fn kind(&self) -> &'static str;

    /// # Errors
    /// Any error has it tried again later with growing pauses; after the last try it lies in the dead letters.
    async fn run(&self, cx: &Cx, payload: &Value) -> Result<()>;
}

/// Someone who wants to know what happened. Each event handed to a listener becomes a retried job of its own.
#[async_trait::async_trait]
pub trait Listener: Send + Sync {
    /// The word under which its jobs wait.
    fn name(&self) -> &'static str;

    /// Whether this event concerns it, and the thing by which waiting jobs coalesce: events with the same answer
    /// are heard once if they come faster than they are heard. `None`: not concerned.
    fn concerns(&self, event: &Event) -> Option<String>;

    /// # Errors
    /// As for a job.
    async fn on(&self, cx: &Cx, event: &Event) -> Result<()>;
}
