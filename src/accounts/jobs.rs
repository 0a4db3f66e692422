//! What this room does by the clock.

use crate::{sign_in, store};
use chrono::Duration;
use hall::{Cx, Job, Result};
use serde_json::Value;

/// Nightly: ended sessions, old letters and what waited with them, and remembered answers are forgotten.
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
        store::sessions::forget_expired(&*tx, cx.now()).await?;
        store::sign_ins::forget_ended(&*tx, cx.now() - KEPT).await?;
        store::idempotency::forget_before(&*tx, cx.now() - REMEMBERED).await?;
        tx.commit().await
    }
}

/// Every few minutes: acts whose letter was followed but whose carrying-out broke off. Reads only, as long as there
/// are none.
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
