//! How letters about a case hang together in a mail program: each answers what came before it, and says where an answer
//! comes back into the case.

use crate::store::threads;
use entity::notifications::letter;
use entity::words::CaseId;
use hall::{Cx, Result, Tx};
use sea_orm::ActiveValue::Set;

/// Letters named as what went before.
const MOST: usize = 20;

/// Whether a letter can be answered by letter.
pub(crate) fn can_be_answered(cx: &Cx) -> bool {
    cx.config().inbound.address.contains('@')
}

/// The same letter with the headers of its thread (RFC 5322, 3.6.4) and a reply address of its own.
pub(crate) async fn threaded(
    tx: &Tx,
    case: CaseId,
    row: letter::ActiveModel,
) -> Result<letter::ActiveModel> {
    let mut headers: Vec<(String, String)> = match row.headers.clone().take() {
        Some(headers) => serde_json::from_value(headers)?,
        None => Vec::new(),
    };
    let mut before = threads::before(&**tx, case).await?;
    if let Some(last) = before.last() {
        headers.push(("In-Reply-To".to_owned(), last.clone()));
        let from = before.len().saturating_sub(MOST);
        headers.push(("References".to_owned(), before.split_off(from).join(" ")));
    }
    if let Some((local, domain)) = tx.cx().config().inbound.address.rsplit_once('@') {
        let key = ::cases::new_reply_key(tx, case).await?;
        headers.push(("Reply-To".to_owned(), format!("{local}+{key}@{domain}")));
    }
    Ok(letter::ActiveModel {
        headers: Set(serde_json::to_value(headers)?),
        ..row
    })
}
