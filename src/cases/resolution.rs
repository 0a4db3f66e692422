//! The clock of a resolution, where an agency keeps one: working hours from the moment its person made contact until the
//! case is closed. It stands still while something is waited for that is not in the staff's hands, and while the case is
//! closed; opened again it goes on from where it stood. It is between colleagues: no public figure counts it (`RULES.md`,
//! "Business-hours clock").

use crate::promise::{self, StretchView};
use crate::store;
use crate::warning::{self, Running};
use crate::watch::Clock;
use agencies::{Site, moment, timestamp};
use calendars::{Calendar, Due};
use chrono::{DateTime, Utc};
use entity::cases::{case as row, case_outcome};
use entity::words::{CaseClock, CaseId, CaseReason, CaseResult, WaitsFor, WarningStep};
use hall::cx::StaffAct;
use hall::error::Result;
use hall::{Cx, Event, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ActiveValue, Value as SqlValue};
use serde::Serialize;

/// By when a case is to be closed, and how that was counted.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "CaseResolution")]
pub struct ResolutionView {
    /// Null while the clock stands still.
    pub due_at: Option<DateTime<Utc>>,
    pub late: bool,
    /// Working minutes it has stood still so far.
    pub paused_minutes: i64,
    /// What counted and what was skipped, without the time it stood still.
    pub stretches: Vec<StretchView>,
}

/// The working minutes an agency gives itself; none where it keeps no such clock.
fn target(site: &Site) -> Option<i64> {
    let hours = i64::from(site.settings.hours.resolve_hours);
    (hours > 0).then_some(hours * 60)
}

fn counted(calendar: &Calendar, since: DateTime<Utc>, minutes: i64) -> Result<Due> {
    calendar
        .after_minutes(timestamp(since), minutes)
        .map_err(warning::never_open)
}

/// The columns of a case that is new.
pub(crate) async fn begin(
    cx: &Cx,
    since: DateTime<Utc>,
    change: &mut row::ActiveModel,
) -> Result<()> {
    let site = agencies::site(cx).await?;
    let Some(target) = target(&site) else {
        return Ok(());
    };
    let calendar = site.calendar()?;
    let due = moment(counted(&calendar, since, target)?.at);
    change.solve_due_at = Set(Some(due));
    change.solve_warn_at = Set(Some(
        steps(&calendar, since, target, 0, due)?.first_look(&calendar)?,
    ));
    change.solve_counted_by = Set(Some(site.settings.hours.version));
    Ok(())
}

fn after<T: Into<SqlValue> + Clone>(value: &ActiveValue<T>, before: T) -> T {
    match value {
        Set(value) | Unchanged(value) => value.clone(),
        ActiveValue::NotSet => before,
    }
}

/// Since when it stands still: because it is closed, or waits for what its policy lets it wait.
fn still(
    site: &Site,
    resolved_at: Option<DateTime<Utc>>,
    waits: Option<(WaitsFor, DateTime<Utc>)>,
) -> Option<DateTime<Utc>> {
    let others = site.settings.hours.resolve_pauses_for_others;
    let waits = waits.filter(|(who, _)| *who == WaitsFor::Customer || others);
    resolved_at.or(waits.map(|(_, since)| since))
}

/// What a change of a case makes of its clock; called before the change is written.
pub(crate) async fn step(tx: &Tx, found: &row::Model, change: &mut row::ActiveModel) -> Result<()> {
    let cx = tx.cx();
    let site = agencies::site(cx).await?;
    let Some(target) = target(&site) else {
        return Ok(());
    };
    let now = cx.now();
    let before = still(
        &site,
        found.resolved_at,
        found.waits_for.zip(found.waits_since),
    );
    let resolved_at = after(&change.resolved_at, found.resolved_at);
    let waits_for = after(&change.waits_for, found.waits_for);
    let waits_since = after(&change.waits_since, found.waits_since);
    let stands = still(&site, resolved_at, waits_for.zip(waits_since));
    if before == stands {
        return Ok(());
    }
    let calendar = site.calendar()?;
    let mut paused = found.paused_minutes;
    if let Some(since) = before {
        let stood = calendar.minutes_between(timestamp(since), timestamp(now));
        paused = paused.saturating_add(stood);
        change.paused_minutes = Set(paused);
    }
    if resolved_at.is_some() && found.resolved_at.is_none() {
        ended(tx, &calendar, found, paused, target).await?;
    }
    change.solve_counted_by = Set(Some(site.settings.hours.version));
    // Whoever is waited for is not warned of, nor what is closed.
    change.solve_due_at = Set(None);
    change.solve_warn_at = Set(None);
    if stands.is_none() {
        let since = found.received_at;
        let minutes = target.saturating_add(paused);
        let due = moment(counted(&calendar, since, minutes)?.at);
        let steps = steps(&calendar, since, target, paused, due)?;
        change.solve_due_at = Set(Some(due));
        change.solve_warn_at = Set(Some(steps.first_look(&calendar)?));
    }
    Ok(())
}

/// What is said on the way of a clock that runs: half of its time, four working hours, none left, a working day over.
fn steps(
    calendar: &Calendar,
    since: DateTime<Utc>,
    target: i64,
    paused: i64,
    due: DateTime<Utc>,
) -> Result<Running> {
    let after = |minutes: i64| {
        counted(calendar, since, minutes.saturating_add(paused)).map(|due| moment(due.at))
    };
    let mut steps = vec![(WarningStep::SolveHalf, after(target / 2)?)];
    // Who has less than that from the beginning is not told that it is left.
    if target > warning::NEAR {
        steps.push((WarningStep::SolveNear, after(target - warning::NEAR)?));
    }
    steps.push((WarningStep::Unsolved, due));
    let later = calendar
        .promise(timestamp(due), warning::LATER)
        .map_err(warning::never_open)?;
    steps.push((WarningStep::LongUnsolved, moment(later.at)));
    Ok(Running { since, due, steps })
}

/// The clock of a case while it runs; none where it stands still, is closed, or no such clock is kept.
pub(crate) fn running(
    site: &Site,
    calendar: &Calendar,
    found: &row::Model,
) -> Result<Option<Running>> {
    let waits = found.waits_for.zip(found.waits_since);
    let (Some(target), Some(due), None) = (
        target(site),
        found.solve_due_at,
        still(site, found.resolved_at, waits),
    ) else {
        return Ok(None);
    };
    steps(
        calendar,
        found.received_at,
        target,
        found.paused_minutes,
        due,
    )
    .map(Some)
}

/// It is closed: in time, or not.
async fn ended(
    tx: &Tx,
    calendar: &Calendar,
    found: &row::Model,
    paused: i64,
    target: i64,
) -> Result<()> {
    let now = tx.cx().now();
    let minutes = target.saturating_add(paused);
    let due = moment(counted(calendar, found.received_at, minutes)?.at);
    let late = found.solve_late_at.is_some() || now > due;
    let spent = calendar.minutes_between(timestamp(found.received_at), timestamp(now));
    if late && found.solve_late_at.is_none() {
        keep(
            tx,
            calendar,
            found,
            CaseResult::Late,
            due,
            due,
            None,
            paused,
        )
        .await?;
    }
    let result = if late {
        CaseResult::LateAnswer
    } else {
        CaseResult::Met
    };
    let used = Some((spent - paused).max(0));
    keep(tx, calendar, found, result, due, now, used, paused).await
}

#[allow(clippy::too_many_arguments)] // Each is a column of the row.
async fn keep(
    tx: &Tx,
    calendar: &Calendar,
    found: &row::Model,
    result: CaseResult,
    due: DateTime<Utc>,
    at: DateTime<Utc>,
    used: Option<i64>,
    paused: i64,
) -> Result<()> {
    let reason = match result {
        CaseResult::Late => CaseReason::RanOut,
        _ => CaseReason::Closed,
    };
    let outcome = case_outcome::ActiveModel {
        agency_id: Set(found.agency_id),
        case_id: Set(found.id),
        clock: Set(CaseClock::Resolution),
        result: Set(result),
        started_at: Set(found.received_at),
        due_at: Set(due),
        at: Set(at),
        working_minutes: Set(used),
        calendar_version: Set(found.solve_counted_by.unwrap_or(calendar.version)),
        theme_id: Set(found.theme_id),
        month: Set(promise::month_of(calendar, due)),
        reason: Set(Some(reason)),
        paused_minutes: Set(Some(paused)),
        ..Default::default()
    };
    // It is between colleagues: the public figures do not count it.
    store::outcomes::insert(&**tx, outcome).await.map(drop)
}

/// By when a case is to be closed, for the staff; none where no such clock is kept.
pub(crate) async fn of_case(cx: &Cx, found: &row::Model) -> Result<Option<ResolutionView>> {
    let site = agencies::site(cx).await?;
    let Some(target) = target(&site) else {
        return Ok(None);
    };
    if found.resolved_at.is_some() || found.forgotten_at.is_some() {
        return Ok(None);
    }
    let stretches = match found.solve_due_at {
        None => Vec::new(),
        Some(due) => {
            let calendar = site.calendar()?;
            let minutes = target.saturating_add(found.paused_minutes);
            let counted = counted(&calendar, found.received_at, minutes)?;
            // A count by today's calendar that leads elsewhere explains nothing.
            match counted.at == timestamp(due) {
                true => promise::stretches(cx.lang, &calendar, counted.stretches),
                false => Vec::new(),
            }
        }
    };
    Ok(Some(ResolutionView {
        due_at: found.solve_due_at,
        late: found.solve_due_at.is_some_and(|due| due < cx.now()),
        paused_minutes: found.paused_minutes,
        stretches,
    }))
}

/// The same clock, as it is looked after.
pub(crate) struct Resolution;

#[async_trait::async_trait]
impl Clock for Resolution {
    async fn missed(&self, cx: &Cx, most: u64) -> Result<Vec<CaseId>> {
        store::resolutions::missed(cx.db(), cx.now(), most).await
    }

    async fn stale(&self, cx: &Cx, most: u64) -> Result<Vec<CaseId>> {
        let site = agencies::site(cx).await?;
        let version = site.settings.hours.version;
        let kept = target(&site).is_some();
        store::resolutions::stale(cx.db(), cx.agency, version, kept, most).await
    }

    async fn miss(&self, cx: &Cx, id: CaseId) -> Result<()> {
        miss(cx, id).await
    }

    async fn recount(&self, cx: &Cx, id: CaseId, version: i64) -> Result<()> {
        recount(cx, id, version).await
    }
}

async fn miss(cx: &Cx, id: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = store::cases::find_for_change(&*tx, id).await?;
    let (Some(due), None) = (found.solve_due_at, found.solve_late_at) else {
        return Ok(());
    };
    if due > cx.now() {
        return Ok(());
    }
    let calendar = agencies::site(cx).await?.calendar()?;
    let paused = found.paused_minutes;
    keep(
        &tx,
        &calendar,
        &found,
        CaseResult::Late,
        due,
        due,
        None,
        paused,
    )
    .await?;
    let late = row::ActiveModel {
        id: Set(id),
        solve_late_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::cases::change(&*tx, late).await?;
    tx.tell(Event::CaseChanged { case: id }).await?;
    tx.commit().await
}

async fn recount(cx: &Cx, id: CaseId, version: i64) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = store::cases::find_for_change(&*tx, id).await?;
    let site = agencies::site(cx).await?;
    let stands = still(
        &site,
        found.resolved_at,
        found.waits_for.zip(found.waits_since),
    );
    let (mut due, mut warn) = (None, None);
    if let (Some(target), None) = (target(&site), stands) {
        let calendar = site.calendar()?;
        let (since, paused) = (found.received_at, found.paused_minutes);
        let minutes = target.saturating_add(paused);
        let at = moment(counted(&calendar, since, minutes)?.at);
        let steps = steps(&calendar, since, target, paused, at)?;
        due = Some(at);
        warn = match found.solve_counted_by {
            Some(_) => Some(steps.first_look(&calendar)?),
            // Nobody is told of what went by before this clock was kept.
            None => steps.next_look(&calendar, cx.now())?,
        };
    }
    let change = row::ActiveModel {
        id: Set(id),
        solve_due_at: Set(due),
        solve_warn_at: Set(warn),
        // Another node may have read the calendar of a moment ago.
        solve_counted_by: Set(Some(version)),
        ..Default::default()
    };
    store::cases::change(&*tx, change).await?;
    if found.solve_due_at.is_some() && due != found.solve_due_at {
        tx.log(StaffAct {
            deed: "cases-log-recounted",
            kind: "case",
            thing: id.0,
            before: found.solve_due_at,
            after: due,
        })
        .await?;
    }
    tx.commit().await
}
