//! Somebody says: look at this. A visitor's report waits for their letter, as every act does.

use crate::{matter, opening, store};
use entity::words::{Cause, Kind, Rule, Visibility};
use hall::acts::Act;
use hall::{Cx, Deed, Error, Event, Result};
use poem_openapi::Object;
use serde::{Deserialize, Serialize};
use serde_json::Value;

const TEXT_CHARS: usize = 1000;

/// What is reported, by which rule, and in the reporter's words if they wish.
#[derive(Clone, Debug, Serialize, Deserialize, Object)]
pub struct Report {
    pub kind: Kind,
    pub id: i64,
    pub rule: Rule,
    #[oai(default)]
    #[serde(default)]
    pub text: String,
}

/// A person reports a thing they can see. Twice is the same as once.
///
/// # Errors
/// `Missing` for what they cannot see; `SignIn` for visitors; `Invalid` for an endless text.
pub async fn report(cx: &Cx, report: Report) -> Result<()> {
    let thing = opening::seen_thing(cx, report.kind, report.id).await?;
    cx.may(Deed::Report)?;
    let text = report.text.trim();
    if text.chars().count() > TEXT_CHARS {
        matter::checked_text("text", text, TEXT_CHARS)?;
    }
    let mut tx = cx.begin().await?;
    let new = store::keep_report(&*tx, thing.agency, &report, text, cx.person()?, cx.now()).await?;
    // What waits or is hidden is in the queue already, or out of sight.
    if new && thing.visibility == Visibility::Public {
        let row = opening::matter_of(&thing, report.kind, report.id, Cause::Report, cx.now());
        store::open(&*tx, vec![row]).await?;
        if let Some(open) = store::waiting_of(&*tx, report.kind, report.id).await? {
            tx.tell(Event::ThingReported { matter: open.id }).await?;
        }
    }
    tx.commit().await
}

pub(crate) const REPORT: &str = "moderation.report";

/// Every act of this room that can wait.
pub fn acts() -> Vec<Box<dyn Act>> {
    vec![Box::new(ReportAct)]
}

struct ReportAct;

#[async_trait::async_trait]
impl Act for ReportAct {
    fn kind(&self) -> &'static str {
        REPORT
    }

    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String> {
        let waiting: Report = serde_json::from_value(payload.clone())?;
        let seen = match opening::seen_thing(cx, waiting.kind, waiting.id).await {
            Ok(thing) => thing.url,
            Err(Error::Missing) => hall::addresses::HOME.to_owned(),
            Err(other) => return Err(other),
        };
        report(cx, waiting).await?;
        Ok(seen)
    }

    fn recall(&self, payload: &Value) -> Vec<(String, String)> {
        let text = payload
            .get("text")
            .and_then(Value::as_str)
            .unwrap_or_default();
        vec![("moderation-act-report".to_owned(), text.to_owned())]
    }
}
