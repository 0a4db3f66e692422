//! What this room does by the clock.

use crate::store::Ended;
use crate::{sign_in, store};
use chrono::Duration;
use hall::{Cx, Job, Result};
use jobs::Row;
use serde_json::Value;
use std::time::Duration as Pace;

/// What is looked after here, and how often.
pub fn timetable() -> Vec<Row> {
    vec![
        Row {
            kind: ForgetExpired.kind(),
            every: Pace::from_secs(3600),
            due: |cx| Box::pin(async move { store::any_expired(cx.db(), ended(cx)).await }),
            why: "forgets ended sessions, old letters and remembered answers",
        },
        Row {
            kind: CarryOutLeftBehind.kind(),
            every: Pace::from_secs(600),
            due: |cx| Box::pin(sign_in::any_left_behind(cx)),
            why: "carries out acts whose letter was followed when the hub was cut off",
        },
    ]
}

/// The moments before which things have ended and are of no use any more.
fn ended(cx: &Cx) -> Ended {
    Ended {
        sessions: cx.now(),
        letters: cx.now() - KEPT,
        creates: cx.now() - REMEMBERED,
        // An hour of them counts against floods.
        attempts: cx.now() - Duration::hours(1),
        offers: cx.now(),
    }
}

/// Ended sessions, old letters and what waited with them, and remembered answers are forgotten.
pub struct ForgetExpired;

/// Refused acts stay readable this long.
const KEPT: Duration = Duration::days(30);
/// A create repeated later than this is a new create.
const REMEMBERED: Duration = Duration::days(2);

#[async_trait::async_trait]
impl Job for ForgetExpired {
    fn kind(&self) -> &'static str {
        "accounts.forget_expired"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let tx = cx.begin().await?;
        let Ended {
            sessions,
            letters,
            creates,
            attempts,
            offers,
        } = ended(cx);
        store::sessions::forget_expired(&*tx, sessions).await?;
        store::sign_ins::forget_ended(&*tx, letters).await?;
        store::idempotency::forget_before(&*tx, creates).await?;
        store::identities::forget_ended(&*tx, attempts, offers).await?;
        tx.commit().await
    }
}

/// Acts whose letter was followed but whose carrying-out broke off.
pub struct CarryOutLeftBehind;

#[async_trait::async_trait]
impl Job for CarryOutLeftBehind {
    fn kind(&self) -> &'static str {
        "accounts.carry_out_left_behind"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        sign_in::carry_out_left_behind(cx).await
    }
}
