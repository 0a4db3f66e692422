//! Staff say who has a case and what it is about. Its person reads who answers; theme and area are the staff's own.

use crate::answer::find_to_work;
use crate::case::{self, Step};
use crate::{routing, store};
use entity::cases::case as row;
use entity::words::{AreaId, CaseId, CaseKind, Lang, PersonId, TeamId, ThemeId};
use hall::cx::StaffAct;
use hall::error::{Error, Result};
use hall::{Cx, Event, Tx};
use sea_orm::ActiveValue::Set;

/// A team or a person has it from now on, or nobody has.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `team` or `answerer` for who does not serve here; `ChangedMeanwhile`.
pub async fn hand_to(
    cx: &Cx,
    id: CaseId,
    expects: Option<i64>,
    team: Option<TeamId>,
    answerer: Option<PersonId>,
) -> Result<()> {
    let mut tx = cx.begin().await?;
    hand_in(cx, &mut tx, id, expects, team, answerer).await?;
    tx.commit().await
}

/// The same within a change of the caller's own.
///
/// # Errors
/// As for [`hand_to`].
pub async fn hand_in(
    cx: &Cx,
    tx: &mut Tx,
    id: CaseId,
    expects: Option<i64>,
    team: Option<TeamId>,
    answerer: Option<PersonId>,
) -> Result<()> {
    let found = find_to_work(cx, tx, id, expects).await?;
    if let Some(team) = team
        && !store::people::is_team(&**tx, found.agency_id, team).await?
    {
        return Err(Error::invalid("team", "cases-problem-team"));
    }
    if let Some(person) = answerer
        && !store::people::is_staff(&**tx, found.agency_id, person).await?
    {
        return Err(Error::invalid("answerer", "cases-problem-answerer"));
    }
    let answerer = match (found.kind, answerer) {
        // What has an owner has one for good: a team's next, or nobody new.
        (CaseKind::Matter, None) => Some(owner_in(cx, tx, team).await?),
        _ => answerer,
    };
    if (found.team_id, found.answerer_id) == (team, answerer) {
        return Ok(());
    }
    // Who has it is said otherwise now: what was on offer is not any more.
    crate::handover::let_go(tx, id).await?;
    let status = if team.is_some() || answerer.is_some() {
        case::after(
            found.status,
            found.first_answered_at.is_some(),
            Step::TakeUp,
        )?
    } else {
        found.status
    };
    store::cases::change(
        &**tx,
        row::ActiveModel {
            id: Set(id),
            team_id: Set(team),
            answerer_id: Set(answerer),
            status: Set(status),
            version: Set(found.version + 1),
            ..Default::default()
        },
    )
    .await?;
    tx.log(StaffAct {
        deed: "cases-log-handed",
        kind: "case",
        thing: id.0,
        before: Some((found.team_id, found.answerer_id)),
        after: Some((team, answerer)),
    })
    .await?;
    tx.tell(Event::CaseChanged { case: id }).await
}

/// Somebody has it from now on, in the team that has it already.
///
/// # Errors
/// As for [`hand_to`].
pub async fn give_in(cx: &Cx, tx: &mut Tx, id: CaseId, to: PersonId) -> Result<()> {
    let found = find_to_work(cx, tx, id, None).await?;
    hand_in(cx, tx, id, None, found.team_id, Some(to)).await
}

/// Whoever of a team has least waiting and is there; a matter is never handed to nobody.
async fn owner_in(cx: &Cx, tx: &Tx, team: Option<TeamId>) -> Result<PersonId> {
    let Some(team) = team else {
        return Err(Error::invalid("answerer", "cases-problem-owner"));
    };
    let next = routing::next_of(cx, &**tx, team).await?;
    next.ok_or_else(|| Error::invalid("team", "cases-problem-team-empty"))
}

/// What it is about and in which language it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Sorting {
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    pub lang: Lang,
}

/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `theme` or `area`; `ChangedMeanwhile`.
pub async fn sort(cx: &Cx, id: CaseId, expects: Option<i64>, sorting: Sorting) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, expects).await?;
    sort_found(cx, &mut tx, found, sorting).await?;
    tx.commit().await
}

/// Only its theme, within a change of the caller's own.
///
/// # Errors
/// As for [`sort`].
pub async fn set_theme_in(cx: &Cx, tx: &mut Tx, id: CaseId, theme: Option<ThemeId>) -> Result<()> {
    let found = find_to_work(cx, tx, id, None).await?;
    let sorting = Sorting {
        theme,
        area: found.area_id,
        lang: found.lang,
    };
    sort_found(cx, tx, found, sorting).await
}

async fn sort_found(cx: &Cx, tx: &mut Tx, found: row::Model, sorting: Sorting) -> Result<()> {
    let site = agencies::site(cx).await?;
    if sorting.theme.is_some_and(|id| site.theme(id).is_none()) {
        return Err(Error::invalid("theme", "cases-problem-theme"));
    }
    if sorting.area.is_some_and(|id| site.area(id).is_none()) {
        return Err(Error::invalid("area", "cases-problem-area"));
    }
    let before = Sorting {
        theme: found.theme_id,
        area: found.area_id,
        lang: found.lang,
    };
    if before == sorting {
        return Ok(());
    }
    store::cases::change(
        &**tx,
        row::ActiveModel {
            id: Set(found.id),
            theme_id: Set(sorting.theme),
            area_id: Set(sorting.area),
            lang: Set(sorting.lang),
            version: Set(found.version + 1),
            ..Default::default()
        },
    )
    .await?;
    tx.log(StaffAct {
        deed: "cases-log-sorted",
        kind: "case",
        thing: found.id.0,
        before: Some(before),
        after: Some(sorting),
    })
    .await?;
    tx.tell(Event::CaseChanged { case: found.id }).await
}
