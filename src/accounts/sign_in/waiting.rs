//! The page where somebody waits for a letter, with what they typed.

use crate::store;
use hall::{Cx, Error, Refusal, Result};
use ports::secrets;
use serde::Serialize;
use serde_json::Value;

/// A part of what was typed: a message key and the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recalled {
    pub label: String,
    pub text: String,
}

impl Recalled {
    pub(crate) fn samples() -> Vec<Self> {
        vec![Self {
            label: "ideas-act-support".to_owned(),
            text: "A bench by the harbour".to_owned(),
        }]
    }
}

#[derive(Clone, Debug)]
pub struct WaitingView {
    /// Where the letter went.
    pub email: String,
    /// How long it can still be used.
    pub minutes: i64,
    pub acts: Vec<Recalled>,
}

/// What waits under a receipt.
///
/// # Errors
/// `Missing` for an unknown receipt; a conflict when the letter was used or is too old.
pub async fn waiting(cx: &Cx, receipt: &str) -> Result<WaitingView> {
    let found = store::sign_ins::by_receipt(cx.db(), &secrets::hash(receipt)).await?;
    let sign_in = found.ok_or(Error::Missing)?;
    if sign_in.used_at.is_some() || sign_in.expires_at <= cx.now() {
        return Err(Refusal::LinkSpent.into());
    }
    let acts = store::sign_ins::acts(cx.db(), sign_in.id).await?;
    Ok(WaitingView {
        email: sign_in.email,
        minutes: ((sign_in.expires_at - cx.now()).num_seconds() + 59) / 60,
        acts: acts
            .iter()
            .flat_map(|act| recalled(cx, &act.kind, &act.payload))
            .collect(),
    })
}

/// What was typed, as the act itself recalls it. An act nobody knows any more recalls nothing.
pub(crate) fn recalled(cx: &Cx, kind: &str, payload: &Value) -> Vec<Recalled> {
    cx.hub()
        .acts
        .iter()
        .find(|act| act.kind() == kind)
        .map(|act| act.recall(payload))
        .unwrap_or_default()
        .into_iter()
        .map(|(label, text)| Recalled { label, text })
        .collect()
}
