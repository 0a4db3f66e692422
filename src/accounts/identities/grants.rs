//! What rules give somebody, and take back: only what they gave. What an administrator gave by hand stays.

use crate::{profile, store};
use entity::accounts::team;
use entity::words::{PersonId, TeamId};
use hall::cx::StaffAct;
use hall::{Result, Tx};
use ports::sign_in::Grant;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Something a rule gave, with what was there before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Given {
    Team {
        team: TeamId,
        leads: bool,
        was_member: bool,
    },
    Administers,
}

/// Gives what the rules say now and takes back what they no longer say; answers what to remember of it.
pub(super) async fn settle(
    tx: &mut Tx,
    person: PersonId,
    before: &Value,
    grants: &[Grant],
) -> Result<Value> {
    let before: Vec<Given> = serde_json::from_value(before.clone()).unwrap_or_default();
    if before.is_empty() && grants.is_empty() {
        return Ok(Value::Array(Vec::new()));
    }
    let teams = store::teams::all(&**tx, tx.cx().agency).await?;
    let wanted = wanted(&teams, grants);
    let (mut kept, may_be_less) = (Vec::new(), !before.is_empty());
    for given in before {
        match given {
            Given::Team {
                team,
                leads,
                was_member,
            } => {
                if wanted.teams.contains(&(team, leads)) {
                    kept.push(given);
                } else if store::teams::leads(&**tx, person, team).await? == Some(leads) {
                    take_from_team(tx, person, team, leads, was_member).await?;
                }
            }
            Given::Administers if wanted.administers => kept.push(given),
            Given::Administers => {
                if store::people::another_admin(&**tx, person).await? {
                    keep_admin(tx, person, false).await?;
                } else {
                    // Somebody must keep the hub; it is tried again at the next sign-in.
                    kept.push(given);
                }
            }
        }
    }
    for (team, leads) in wanted.teams {
        let known = kept
            .iter()
            .any(|given| matches!(given, Given::Team { team: one, .. } if *one == team));
        let now = store::teams::leads(&**tx, person, team).await?;
        // By hand already, or more than the rule gives.
        if known || now == Some(true) || now == Some(leads) {
            continue;
        }
        store::teams::join(&**tx, person, team, leads).await?;
        log_team(tx, person, (team, leads), now).await?;
        kept.push(Given::Team {
            team,
            leads,
            was_member: now.is_some(),
        });
    }
    let is_admin = store::people::find(&**tx, person).await?.is_admin;
    if wanted.administers && !is_admin && !kept.contains(&Given::Administers) {
        keep_admin(tx, person, true).await?;
        kept.push(Given::Administers);
    }
    if may_be_less {
        profile::retire_unless_staff(&*tx, person).await?;
    }
    Ok(serde_json::to_value(kept)?)
}

struct Wanted {
    /// Each team once; whoever leads also belongs.
    teams: Vec<(TeamId, bool)>,
    administers: bool,
}

fn wanted(teams: &[team::Model], grants: &[Grant]) -> Wanted {
    let mut wanted = Wanted {
        teams: Vec::new(),
        administers: false,
    };
    for grant in grants {
        let (name, leads) = match grant {
            Grant::Belongs { team } => (team, false),
            Grant::Leads { team } => (team, true),
            Grant::Administers => {
                wanted.administers = true;
                continue;
            }
        };
        let Some(team) = called(teams, name) else {
            tracing::warn!(
                team = name,
                "a rule of sign-in names a team there is none of"
            );
            continue;
        };
        match wanted.teams.iter_mut().find(|(id, _)| *id == team.id) {
            Some((_, known)) => *known |= leads,
            None => wanted.teams.push((team.id, leads)),
        }
    }
    wanted
}

/// The team of a name, in whatever language it stands.
pub(super) fn called<'a>(teams: &'a [team::Model], name: &str) -> Option<&'a team::Model> {
    teams
        .iter()
        .find(|team| team.names.0.values().any(|known| known.trim() == name))
}

async fn take_from_team(
    tx: &mut Tx,
    person: PersonId,
    team: TeamId,
    leads: bool,
    was_member: bool,
) -> Result<()> {
    if was_member {
        store::teams::join(&**tx, person, team, false).await?;
        return log_team(tx, person, (team, false), Some(leads)).await;
    }
    store::teams::part(&**tx, person, team).await?;
    tx.log(StaffAct {
        deed: "accounts-log-rule-left",
        kind: "person",
        thing: person.0,
        before: Some((team, leads)),
        after: None::<()>,
    })
    .await
}

async fn log_team(
    tx: &mut Tx,
    person: PersonId,
    now: (TeamId, bool),
    before: Option<bool>,
) -> Result<()> {
    tx.log(StaffAct {
        deed: "accounts-log-rule-joined",
        kind: "person",
        thing: person.0,
        before: before.map(|leads| (now.0, leads)),
        after: Some(now),
    })
    .await
}

async fn keep_admin(tx: &mut Tx, person: PersonId, is_admin: bool) -> Result<()> {
    store::people::keep_admin(&**tx, person, is_admin).await?;
    tx.log(StaffAct {
        deed: "accounts-log-rule-admin",
        kind: "person",
        thing: person.0,
        before: Some(!is_admin),
        after: Some(is_admin),
    })
    .await
}
