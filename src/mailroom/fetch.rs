//! E-mail is fetched from a mailbox, where one is configured. A letter is marked or moved there only when its original is
//! kept here; cut off in between it is fetched again, and known.

use crate::receive::{Arrived, receive};
use bytes::Bytes;
use entity::words::MailWay;
use hall::job::Job;
use hall::{Cx, Error, Result};
use jobs::Row;
use ports::PortError;
use ports::mailbox::{Mailbox, Waiting};
use serde_json::Value;
use std::time::Duration;

const FETCH: &str = "mailroom.fetch";
/// Letters of one round.
const AT_ONCE: usize = 200;

pub(crate) struct Fetch;

#[async_trait::async_trait]
impl Job for Fetch {
    fn kind(&self) -> &'static str {
        FETCH
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        fetch(cx).await
    }
}

pub(crate) fn row() -> Row {
    Row {
        kind: FETCH,
        every: Duration::from_secs(30),
        due: |cx| Box::pin(async move { Ok(!cx.config().inbound.imap_url.is_empty()) }),
        why: "fetches e-mail from the mailbox of the settings",
    }
}

async fn fetch(cx: &Cx) -> Result<()> {
    let config = cx.config();
    let mut mailbox = match Mailbox::open(&config.inbound, &config.mail.ca_file).await {
        Ok(mailbox) => mailbox,
        Err(wrong) => return given_up(&wrong),
    };
    let outcome = empty(cx, &mut mailbox).await;
    if let Err(wrong) = mailbox.close().await {
        tracing::debug!(%wrong, "the mailbox was left without a goodbye");
    }
    outcome
}

/// A mailbox that is away is looked into again by the clock; the doctor says so meanwhile.
fn given_up(wrong: &PortError) -> Result<()> {
    tracing::warn!(%wrong, "the mailbox of incoming e-mail is away");
    Ok(())
}

async fn empty(cx: &Cx, mailbox: &mut Mailbox) -> Result<()> {
    let waiting = match mailbox.waiting(AT_ONCE).await {
        Ok(waiting) => waiting,
        Err(wrong) => return given_up(&wrong),
    };
    for Waiting { uid, size } in waiting {
        if cx.hub().closing.is_cancelled() {
            return Ok(());
        }
        let only_head = size > cx.config().limits.inbound_bytes;
        let raw = match mailbox.fetch(uid, only_head).await {
            Ok(Some(raw)) => raw,
            Ok(None) => continue,
            Err(wrong) => return given_up(&wrong),
        };
        let arrived = Arrived {
            raw: Bytes::from(raw),
            came_to: None,
            way_back: None,
            way: MailWay::Fetched,
            only_head,
        };
        match receive(cx, arrived).await {
            Ok(_) => {}
            // So much waits for a look that the rest stays where it is.
            Err(Error::Busy { .. }) => return Ok(()),
            Err(other) => return Err(other),
        }
        if let Err(wrong) = mailbox.done(uid).await {
            return given_up(&wrong);
        }
    }
    Ok(())
}
