//! Whoever writes letters writes them in the agency's own words, where it has some. The work itself need not know.

use hall::job::{Job, Listener};
use hall::{Cx, Event, Result};
use press::own;
use serde_json::Value;
use std::sync::Arc;

/// A listener that writes letters.
pub(crate) struct Hearing(pub Box<dyn Listener>);

#[async_trait::async_trait]
impl Listener for Hearing {
    fn name(&self) -> &'static str {
        self.0.name()
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        self.0.concerns(event)
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        let site = agencies::site(cx).await?;
        own::speaking(Arc::clone(&site.own_words), self.0.on(cx, event)).await
    }
}

/// A job that writes letters.
pub(crate) struct Working(pub Box<dyn Job>);

#[async_trait::async_trait]
impl Job for Working {
    fn kind(&self) -> &'static str {
        self.0.kind()
    }

    async fn run(&self, cx: &Cx, payload: &Value) -> Result<()> {
        let site = agencies::site(cx).await?;
        own::speaking(Arc::clone(&site.own_words), self.0.run(cx, payload)).await
    }
}
