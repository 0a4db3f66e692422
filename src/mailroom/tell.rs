//! Who is told what of e-mail: whoever sent a file that was not taken, why; and whoever is on duty, once a day, that mail
//! waits for a look.

use crate::store;
use entity::words::{MailId, PersonId};
use hall::job::Job;
use hall::{Cx, Error, Result, Tx};
use jobs::Row;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

const REFUSED: &str = "mailroom.tell_refused";
const HELD: &str = "mailroom.tell_held";
/// The note that says on which day it was told last.
const TOLD: &str = "mailroom.told_held";

pub(crate) struct TellRefused;

#[derive(Deserialize)]
struct Payload {
    mail: MailId,
}

/// In the change that takes the letter: its sender hears of what was not taken, whatever happens next.
pub(crate) async fn leave(tx: &mut Tx, mail: MailId) -> Result<()> {
    let key = format!("refused:{mail}");
    let now = tx.cx().now();
    jobs::enqueue(tx, REFUSED, json!({ "mail": mail }), Some(&key), now).await?;
    Ok(())
}

#[async_trait::async_trait]
impl Job for TellRefused {
    fn kind(&self) -> &'static str {
        REFUSED
    }

    async fn run(&self, cx: &Cx, payload: &Value) -> Result<()> {
        let Payload { mail } = serde_json::from_value(payload.clone())?;
        let mail = match store::find(cx.db(), mail).await {
            Err(Error::Missing) => return Ok(()),
            found => found?,
        };
        let (Some(case), Some(refused)) = (mail.case_id, mail.refused) else {
            return Ok(());
        };
        let refused: Vec<notifications::NotTaken> = serde_json::from_value(refused)?;
        let key = format!("mail:{}:refused", mail.id);
        notifications::files_refused(cx, case, &refused, key).await
    }
}

pub(crate) struct TellHeld;

pub(crate) fn row() -> Row {
    Row {
        kind: HELD,
        every: Duration::from_secs(600),
        due: |cx| Box::pin(async move { Ok(to_tell(cx).await?.is_some()) }),
        why: "says once a day, in working time, that e-mail waits for a look",
    }
}

/// Today, if mail waits, somebody is there to look, and nobody was told today.
async fn to_tell(cx: &Cx) -> Result<Option<String>> {
    let calendar = agencies::site(cx).await?.calendar()?;
    let now = agencies::timestamp(cx.now());
    if !calendar.is_open(now) || !store::any_held(cx.db(), cx.agency).await? {
        return Ok(None);
    }
    let today = calendar.local_day(now).to_string();
    let told = cx.note(TOLD).await?.as_deref() == Some(today.as_str());
    Ok((!told).then_some(today))
}

#[async_trait::async_trait]
impl Job for TellHeld {
    fn kind(&self) -> &'static str {
        HELD
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let Some(today) = to_tell(cx).await? else {
            return Ok(());
        };
        let duty = agencies::site(cx).await?.settings.duty;
        let people: Vec<PersonId> = match duty {
            Some(person) => vec![accounts::there_for(cx, person).await?],
            None => cases::warning::keepers(cx).await?,
        };
        notifications::mail_waits(cx, &people, &today).await?;
        // After the letters: each of them is written once whatever happens here.
        cx.keep_note(TOLD, &today).await
    }
}
