//! Teams: units of an agency. Whoever belongs to one is staff; whoever leads one is a lead.

use crate::{profile, standing, store};
use entity::words::{Lang, Names, PersonId, TeamId};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Error, Problems, Result};

const LONGEST: usize = 80;

#[derive(Clone, Debug, Default)]
pub struct TeamInput {
    pub names: Names,
}

/// An admin makes a team (`id` none) or renames one.
///
/// # Errors
/// `Missing`; `Invalid` without a name.
pub async fn keep_team(cx: &Cx, id: Option<TeamId>, input: TeamInput) -> Result<TeamId> {
    let mut tx = cx.begin().await?;
    let before = match id {
        Some(id) => Some(store::teams::find(&*tx, id).await?),
        None => None,
    };
    cx.may(Deed::KeepPeople(cx.agency))?;
    let names = checked(&input.names)?;
    let kept = store::teams::keep(&*tx, cx.agency, id, &names).await?;
    tx.log(StaffAct {
        deed: if id.is_some() {
            "accounts-log-team-changed"
        } else {
            "accounts-log-team-made"
        },
        kind: "team",
        thing: kept.0,
        before: before.map(|team| team.names),
        after: Some(&names),
    })
    .await?;
    tx.commit().await?;
    Ok(kept)
}

/// The team of this name, made if there is none.
///
/// # Errors
/// `Forbidden` for who may not keep people.
pub async fn ensure_team(cx: &Cx, names: &Names) -> Result<TeamId> {
    let teams = store::teams::all(cx.db(), cx.agency).await?;
    let called = |team: &entity::accounts::team::Model| {
        team.names.in_lang(Lang::En) == names.in_lang(Lang::En)
    };
    match teams.iter().find(|team| called(team)) {
        Some(team) => Ok(team.id),
        None => {
            keep_team(
                cx,
                None,
                TeamInput {
                    names: names.clone(),
                },
            )
            .await
        }
    }
}

/// Somebody joins a team, or begins or ends leading it.
///
/// # Errors
/// `Missing`.
pub async fn join_team(cx: &Cx, person: PersonId, team: TeamId, leads: bool) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = store::teams::find(&*tx, team).await?;
    let member = store::people::find(&*tx, person).await?;
    cx.may(Deed::KeepTeam(row.agency_id))?;
    if member.left_at.is_some() {
        return Err(Error::Missing);
    }
    let before = store::teams::leads(&*tx, person, team).await?;
    if before == Some(leads) {
        return Ok(());
    }
    // A lead brings people in; only an admin makes leads.
    if leads || before == Some(true) {
        cx.may(Deed::KeepPeople(row.agency_id))?;
    }
    store::teams::join(&*tx, person, team, leads).await?;
    tx.log(StaffAct {
        deed: if leads {
            "accounts-log-lead-made"
        } else {
            "accounts-log-team-joined"
        },
        kind: "person",
        thing: person.0,
        before: before.map(|leads| (team, leads)),
        after: Some((team, leads)),
    })
    .await?;
    standing::changed(&tx);
    tx.commit().await
}

/// Somebody no longer belongs to a team.
///
/// # Errors
/// `Missing`.
pub async fn leave_team(cx: &Cx, person: PersonId, team: TeamId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = store::teams::find(&*tx, team).await?;
    cx.may(Deed::KeepTeam(row.agency_id))?;
    let Some(led) = store::teams::leads(&*tx, person, team).await? else {
        return Ok(());
    };
    if led {
        cx.may(Deed::KeepPeople(row.agency_id))?;
    }
    store::teams::part(&*tx, person, team).await?;
    profile::retire_unless_staff(&mut tx, person).await?;
    tx.log(StaffAct {
        deed: "accounts-log-team-left",
        kind: "person",
        thing: person.0,
        before: Some((team, led)),
        after: None::<()>,
    })
    .await?;
    standing::changed(&tx);
    tx.commit().await
}

fn checked(names: &Names) -> Result<Names> {
    let mut problems = Problems::default();
    let mut kept = Names::default();
    for lang in Lang::ALL {
        let name = names.0.get(lang.code()).map_or("", |name| name.as_str());
        let name = crate::names::one_line(name);
        problems.expect(
            name.chars().count() <= LONGEST,
            "names",
            Say::of("accounts-problem-team-long").with("most", LONGEST),
        );
        if !name.is_empty() {
            kept = kept.with(*lang, &name);
        }
    }
    problems.expect(
        !kept.0.is_empty(),
        "names",
        Say::of("accounts-problem-team-name"),
    );
    problems.done()?;
    Ok(kept)
}
