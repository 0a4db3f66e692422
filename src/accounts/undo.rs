//! What an administrator did to people and teams, taken back from its line in the log, as long as nobody changed the same
//! again since: the promise `agencies::TakesBack`. Taking back is the same deed the other way round, with its own line.

use crate::{TeamInput, join_team, keep_admin, keep_team, keep_title, leave_team, store};
use agencies::{LogLine, TakesBack};
use entity::words::{Names, PersonId, TeamId};
use hall::{Cx, Error, Refusal, Result};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Keeps the promise.
pub struct Undoer;

#[async_trait::async_trait]
impl TakesBack for Undoer {
    async fn take_back(&self, cx: &Cx, line: &LogLine) -> Result<()> {
        let person = PersonId(line.thing);
        match line.deed.as_str() {
            "accounts-log-admin-made" => admin(cx, person, true).await,
            "accounts-log-admin-ended" => admin(cx, person, false).await,
            "accounts-log-title" => title(cx, person, line).await,
            "accounts-log-lead-made" | "accounts-log-team-joined" | "accounts-log-team-left" => {
                member(cx, person, line).await
            }
            "accounts-log-team-changed" => renamed(cx, TeamId(line.thing), line).await,
            _ => Err(Error::Missing),
        }
    }
}

fn told<T: DeserializeOwned>(value: &Option<Value>) -> Result<Option<T>> {
    let value = value.clone().unwrap_or(Value::Null);
    // A line of an older version may tell it otherwise; then it is only to be read.
    serde_json::from_value(value).map_err(|_| Error::Missing)
}

fn expect_unchanged(unchanged: bool) -> Result<()> {
    if unchanged {
        return Ok(());
    }
    Err(Refusal::ChangedMeanwhile.into())
}

async fn admin(cx: &Cx, id: PersonId, made: bool) -> Result<()> {
    let person = store::people::find(cx.db(), id).await?;
    expect_unchanged(person.is_admin == made)?;
    keep_admin(cx, id, !made).await
}

async fn title(cx: &Cx, id: PersonId, line: &LogLine) -> Result<()> {
    let was: Option<String> = told(&line.before)?;
    let is: Option<String> = told(&line.after)?;
    let person = store::people::find(cx.db(), id).await?;
    expect_unchanged(person.title == is)?;
    keep_title(cx, id, was.as_deref().unwrap_or_default()).await
}

/// In a team or not, leading it or not.
async fn member(cx: &Cx, id: PersonId, line: &LogLine) -> Result<()> {
    let was: Option<(TeamId, bool)> = told(&line.before)?;
    let is: Option<(TeamId, bool)> = told(&line.after)?;
    let (team, _) = was.or(is).ok_or(Error::Missing)?;
    let leads = store::teams::leads(cx.db(), id, team).await?;
    expect_unchanged(leads == is.map(|(_, leads)| leads))?;
    match was {
        Some((team, leads)) => join_team(cx, id, team, leads).await,
        None => leave_team(cx, id, team).await,
    }
}

async fn renamed(cx: &Cx, id: TeamId, line: &LogLine) -> Result<()> {
    let was: Names = told(&line.before)?.ok_or(Error::Missing)?;
    let is: Names = told(&line.after)?.ok_or(Error::Missing)?;
    let team = store::teams::find(cx.db(), id).await?;
    expect_unchanged(team.names == is)?;
    keep_team(cx, Some(id), TeamInput { names: was })
        .await
        .map(drop)
}
