//! An account and a service are connected, or no longer.

use super::grants;
use crate::{standing, store};
use entity::words::{IdentityId, PersonId};
use hall::acts::Act;
use hall::{Cx, Deed, Error, Refusal, Result, Tx, addresses};
use ports::sign_in::Grant;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is connected. It waits with a letter like any other act.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Connection {
    pub provider: String,
    /// The service as it was called where the letter was asked for.
    pub service: String,
    pub issuer: String,
    pub subject: String,
    pub known_as: String,
    pub grants: Vec<Grant>,
    pub return_to: String,
}

/// The act that waits: whoever follows the letter says yes to it.
pub struct Connect;

impl Connect {
    pub const KIND: &'static str = "accounts.connect";
}

#[async_trait::async_trait]
impl Act for Connect {
    fn kind(&self) -> &'static str {
        Self::KIND
    }

    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String> {
        let connection: Connection = serde_json::from_value(payload.clone())?;
        let person = cx.person()?;
        let mut tx = cx.begin().await?;
        cx.may(Deed::KeepAccount(person))?;
        connected(&mut tx, person, &connection).await?;
        standing::changed(&tx);
        tx.commit().await?;
        Ok(match connection.return_to.as_str() {
            addresses::HOME => addresses::IDENTITIES.to_owned(),
            _ => connection.return_to,
        })
    }

    fn recall(&self, payload: &Value) -> Vec<(String, String)> {
        serde_json::from_value::<Connection>(payload.clone())
            .map(|one| {
                let text = format!("{} ({})", one.service, one.known_as);
                vec![("accounts-act-connect".to_owned(), text)]
            })
            .unwrap_or_default()
    }
}

/// # Errors
/// A conflict when somebody else here is known by it.
pub(super) async fn connected(
    tx: &mut Tx,
    person: PersonId,
    connection: &Connection,
) -> Result<()> {
    let known =
        store::identities::by_subject(&**tx, &connection.issuer, &connection.subject).await?;
    match known {
        Some(identity) if identity.person_id == person => return Ok(()),
        Some(_) => return Err(Refusal::IdentityTaken.into()),
        None => {}
    }
    let nothing = Value::Array(Vec::new());
    let granted = grants::settle(tx, person, &nothing, &connection.grants).await?;
    let fresh = store::identities::FreshIdentity {
        person,
        provider: &connection.provider,
        issuer: &connection.issuer,
        subject: &connection.subject,
        known_as: &connection.known_as,
        granted,
    };
    store::identities::keep(&**tx, &fresh, tx.cx().now()).await
}

/// A person takes a service off their account; what its rules gave goes with it.
///
/// # Errors
/// `Missing` for one that is not theirs; a conflict when nothing else would let them in.
pub async fn remove_identity(cx: &Cx, id: IdentityId) -> Result<()> {
    let person = cx.person()?;
    let mut tx = cx.begin().await?;
    cx.may(Deed::KeepAccount(person))?;
    let all = store::identities::of_person(&*tx, person).await?;
    let Some(identity) = all.iter().find(|identity| identity.id == id) else {
        return Err(Error::Missing);
    };
    let confirmed = store::people::confirmed_at(&*tx, person).await?.is_some();
    if !another_way_in(confirmed, all.len() - 1) {
        return Err(Refusal::LastWayIn.into());
    }
    grants::settle(&mut tx, person, &identity.granted, &[]).await?;
    store::identities::remove(&*tx, id).await?;
    standing::changed(&tx);
    tx.commit().await
}

/// A confirmed address can always have a letter.
const fn another_way_in(confirmed: bool, others: usize) -> bool {
    confirmed || others > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_way_in_stays() {
        assert!(another_way_in(true, 0));
        assert!(another_way_in(false, 1));
        assert!(!another_way_in(false, 0));
    }
}
