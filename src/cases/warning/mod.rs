//! Before a promise is missed somebody is warned, and when it was missed its person is told before they have to ask:
//! half time to whoever answers; four working hours left to them and who leads them; missed to both, with an apology and a
//! new date to its person; a working day later to whoever answers for the whole. Nothing is sent outside working time, each
//! step once, and each is a row written in one change with the news of it, so that a crash neither loses nor doubles it.
//! Where an agency keeps a clock of resolutions, the same people are warned of that in the same steps; its person was
//! promised nothing by it and hears nothing of it (`RULES.md`, "Business-hours clock").

use crate::store;
use agencies::{moment, timestamp};
use calendars::Calendar;
use chrono::{DateTime, Utc};
use entity::cases::{case as row, case_warning};
use entity::words::{CaseId, CaseWarningId, PersonId, WarningStep};
use hall::error::{Error, Result};
use hall::{Cx, Event, Job, Tx};
use jobs::Row;
use sea_orm::ActiveValue::Set;
use serde_json::Value;
use std::time::Duration as Pace;

const AT_ONCE: u64 = 200;
/// Working minutes before the end at which it becomes urgent.
pub(crate) const NEAR: i64 = 4 * 60;
/// Working days after a miss until whoever answers for the whole hears of it.
pub(crate) const LATER: u32 = 1;

pub(crate) fn never_open<E>(_: E) -> Error {
    Error::fault("the agency's calendar has no open day for years")
}

/// A clock that runs for a case, and what is said on its way.
pub(crate) struct Running {
    pub since: DateTime<Utc>,
    pub due: DateTime<Utc>,
    /// When each step falls due, in order.
    pub steps: Vec<(WarningStep, DateTime<Utc>)>,
}

impl Running {
    /// When somebody is to be warned first.
    pub fn first_look(&self, calendar: &Calendar) -> Result<DateTime<Utc>> {
        let first = self.steps.iter().map(|(_, at)| *at).min();
        in_hours(calendar, first.unwrap_or(self.due))
    }

    /// When to look again; never, once everything was said.
    pub fn next_look(
        &self,
        calendar: &Calendar,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>> {
        let later = self.steps.iter().map(|(_, at)| *at);
        let next = later.filter(|at| *at > now).min();
        next.map(|at| in_hours(calendar, at)).transpose()
    }

    /// Of the steps that have come, those that still say something: who has missed a promise is not told that half of its
    /// time is gone.
    fn due_now(&self, taken: &[WarningStep], now: DateTime<Utc>) -> Vec<WarningStep> {
        let come = |step: &WarningStep| {
            let known = |(known, at): &(WarningStep, DateTime<Utc>)| known == step && *at <= now;
            self.steps.iter().any(known)
        };
        self.steps
            .iter()
            .map(|(step, _)| step)
            .filter(|step| come(step) && !overtaken_by(**step).iter().any(come))
            .filter(|step| !taken.contains(step))
            .copied()
            .collect()
    }
}

/// What leaves nothing to say of a step.
const fn overtaken_by(step: WarningStep) -> &'static [WarningStep] {
    match step {
        WarningStep::Half => &[WarningStep::Near, WarningStep::Missed],
        WarningStep::Near => &[WarningStep::Missed],
        WarningStep::SolveHalf => &[WarningStep::SolveNear, WarningStep::Unsolved],
        WarningStep::SolveNear => &[WarningStep::Unsolved],
        _ => &[],
    }
}

/// The clock of whoever waits for an answer.
fn of_promise(calendar: &Calendar, since: DateTime<Utc>, due: DateTime<Utc>) -> Result<Running> {
    let (start, end) = (timestamp(since), timestamp(due));
    let whole = calendar.minutes_between(start, end);
    let after = |minutes: i64| {
        calendar
            .after_minutes(start, minutes)
            .map(|due| moment(due.at))
            .map_err(never_open)
    };
    let later = calendar.promise(end, LATER).map_err(never_open)?;
    let steps = vec![
        (WarningStep::Half, after(whole / 2)?),
        (WarningStep::Near, after((whole - NEAR).max(0))?),
        (WarningStep::Missed, due),
        (WarningStep::LongMissed, moment(later.at)),
    ];
    Ok(Running { since, due, steps })
}

/// When somebody is to be warned first of a wait that begins.
pub(crate) fn first(
    calendar: &Calendar,
    since: DateTime<Utc>,
    due: DateTime<Utc>,
) -> Result<DateTime<Utc>> {
    of_promise(calendar, since, due)?.first_look(calendar)
}

fn in_hours(calendar: &Calendar, at: DateTime<Utc>) -> Result<DateTime<Utc>> {
    calendar
        .next_open(timestamp(at))
        .map(moment)
        .map_err(never_open)
}

/// Warns of what comes near or was missed. On the timetable, every minute.
pub struct Warn;

#[async_trait::async_trait]
impl Job for Warn {
    fn kind(&self) -> &'static str {
        "cases.warn"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        loop {
            let some = store::warnings::due(cx.db(), cx.now(), AT_ONCE).await?;
            if some.is_empty() {
                return Ok(());
            }
            for id in some {
                warn(cx, id).await?;
            }
        }
    }
}

/// What is looked after here, and how often.
pub fn warnings_timetable() -> Row {
    Row {
        kind: Warn.kind(),
        every: Pace::from_secs(60),
        due: |cx| {
            Box::pin(async move {
                let some = store::warnings::due(cx.db(), cx.now(), 1).await?;
                Ok(!some.is_empty())
            })
        },
        why: "warns of promises that come near or were missed, in working time",
    }
}

async fn warn(cx: &Cx, id: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = store::cases::find_for_change(&*tx, id).await?;
    let now = cx.now();
    let come = |at: Option<DateTime<Utc>>| at.is_some_and(|at| at <= now);
    let site = agencies::site(cx).await?;
    let calendar = site.calendar()?;
    let mut change = row::ActiveModel {
        id: Set(id),
        ..Default::default()
    };
    if come(found.warn_at) {
        let running = match (found.waiting_since, found.due_at) {
            (Some(since), Some(due)) => Some(of_promise(&calendar, since, due)?),
            _ => None,
        };
        change.warn_at = Set(next_of(&mut tx, &found, running, &calendar).await?);
    }
    if come(found.solve_warn_at) {
        let running = crate::resolution::running(&site, &calendar, &found)?;
        change.solve_warn_at = Set(next_of(&mut tx, &found, running, &calendar).await?);
    }
    if change.warn_at.is_not_set() && change.solve_warn_at.is_not_set() {
        return Ok(());
    }
    store::cases::change(&*tx, change).await?;
    tx.commit().await
}

/// Takes the steps of a clock that have come; answers when to look again.
async fn next_of(
    tx: &mut Tx,
    found: &row::Model,
    running: Option<Running>,
    calendar: &Calendar,
) -> Result<Option<DateTime<Utc>>> {
    let Some(running) = running else {
        return Ok(None);
    };
    let now = tx.cx().now();
    if !calendar.is_open(timestamp(now)) {
        return in_hours(calendar, now).map(Some);
    }
    let taken = store::warnings::taken(&**tx, found.id, running.since).await?;
    for step in running.due_now(&taken, now) {
        take(tx, found, step, running.since, running.due, calendar).await?;
    }
    running.next_look(calendar, now)
}

async fn take(
    tx: &mut Tx,
    found: &row::Model,
    step: WarningStep,
    since: DateTime<Utc>,
    due: DateTime<Utc>,
    calendar: &Calendar,
) -> Result<()> {
    let cx = tx.cx().clone();
    let now = cx.now();
    let mut told: Vec<(Option<PersonId>, Option<DateTime<Utc>>)> = receivers(&cx, found, step)
        .await?
        .into_iter()
        .map(|person| (Some(person), None))
        .collect();
    if step == WarningStep::Missed {
        let days = agencies::site(&cx).await?.settings.hours.promise_days;
        let anew = calendar.promise(timestamp(now), days).map_err(never_open)?;
        told.push((None, Some(moment(anew.at))));
    }
    for (person_id, new_due_at) in told {
        let warning = store::warnings::keep(
            &**tx,
            case_warning::ActiveModel {
                agency_id: Set(found.agency_id),
                case_id: Set(found.id),
                step: Set(step),
                started_at: Set(since),
                due_at: Set(due),
                person_id: Set(person_id),
                new_due_at: Set(new_due_at),
                at: Set(now),
                ..Default::default()
            },
        )
        .await?;
        let case = found.id;
        tx.tell(Event::CaseWarned { case, warning }).await?;
    }
    Ok(())
}

/// Whoever has a case hears that it has waited for others for long.
pub(crate) async fn long_wait(tx: &mut Tx, found: &row::Model, since: DateTime<Utc>) -> Result<()> {
    let calendar = agencies::site(tx.cx()).await?.calendar()?;
    let taken = store::warnings::taken(&**tx, found.id, since).await?;
    if taken.contains(&WarningStep::LongWait) {
        return Ok(());
    }
    take(tx, found, WarningStep::LongWait, since, since, &calendar).await
}

/// Who hears of a step: each once, and whoever is away by their deputy. Where nobody has the case, who leads hears in the
/// owner's place.
async fn receivers(cx: &Cx, found: &row::Model, step: WarningStep) -> Result<Vec<PersonId>> {
    let mut meant = Vec::new();
    if found.merged_into.is_some() {
        // Whoever works on the other one hears of that; its own person hears that we are late all the same.
        return Ok(meant);
    }
    if matches!(step, WarningStep::LongMissed | WarningStep::LongUnsolved) {
        meant = store::warnings::managers(cx.db()).await?;
    } else {
        meant.extend(found.answerer_id);
        let alone = matches!(
            step,
            WarningStep::Half | WarningStep::LongWait | WarningStep::SolveHalf
        );
        if meant.is_empty() || !alone {
            meant.extend(leads(cx, found).await?);
        }
    }
    let mut there = Vec::new();
    for person in meant {
        let person = accounts::there_for(cx, person).await?;
        if !there.contains(&person) {
            there.push(person);
        }
    }
    Ok(there)
}

/// Who leads the team that has it, or the one its owner serves in; failing both, whoever leads in the agency, and at last
/// whoever answers for the whole.
pub(crate) async fn leads(cx: &Cx, found: &row::Model) -> Result<Vec<PersonId>> {
    let db = cx.db();
    let mut leads = match (found.team_id, found.answerer_id) {
        (Some(team), _) => store::warnings::leads_of(db, team).await?,
        (None, Some(owner)) => store::warnings::leads_over(db, found.agency_id, owner).await?,
        (None, None) => Vec::new(),
    };
    if leads.is_empty() {
        leads = store::warnings::leads_in(db, found.agency_id).await?;
    }
    if leads.is_empty() {
        leads = store::warnings::managers(db).await?;
    }
    Ok(leads)
}

/// Who keeps the site. For the hub's own letters.
///
/// # Errors
/// `Forbidden` for anybody but the hub and who keeps the site.
pub async fn keepers(cx: &Cx) -> Result<Vec<PersonId>> {
    cx.may(hall::Deed::KeepSite(cx.agency))?;
    store::warnings::managers(cx.db()).await
}

/// A warning as its letter needs it.
pub struct Warned {
    pub id: CaseWarningId,
    pub case: CaseId,
    pub step: WarningStep,
    /// Nobody: the case's own person reads it.
    pub person: Option<PersonId>,
    pub due_at: DateTime<Utc>,
    pub new_due_at: Option<DateTime<Utc>>,
    /// The clock still runs, and for who is told.
    pub stands: bool,
}

/// What the post needs to know of a warning. For the hub's own letters.
///
/// # Errors
/// `Missing`; `Forbidden` for anybody but the hub.
pub async fn warned(cx: &Cx, id: CaseWarningId) -> Result<Warned> {
    let db = &cx.database().write;
    let warning = store::warnings::find(db, id).await?;
    let found = store::cases::find(db, warning.case_id).await?;
    cx.may(hall::Deed::AnswerCase(&found))?;
    let stands = match warning.step {
        step if step.is_of_resolution() => {
            let site = agencies::site(cx).await?;
            let runs = crate::resolution::running(&site, &site.calendar()?, &found)?.is_some();
            // Whoever has given it away meanwhile has nothing to close.
            runs && match warning.person_id {
                Some(person) => receivers(cx, &found, step).await?.contains(&person),
                None => false,
            }
        }
        _ => [found.waiting_since, found.waits_since].contains(&Some(warning.started_at)),
    };
    Ok(Warned {
        id,
        case: warning.case_id,
        step: warning.step,
        person: warning.person_id,
        due_at: warning.due_at,
        new_due_at: warning.new_due_at,
        stands,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use calendars::{Country, Week};

    fn helsinki() -> Calendar {
        let week = Week::parse(&[
            "8-16.15", "8-16.15", "8-16.15", "8-16.15", "8-16.15", "", "",
        ])
        .unwrap();
        let mut calendar = Calendar::new(jiff::tz::TimeZone::get("Europe/Helsinki").unwrap(), week);
        calendar.country = Some(Country::Finland);
        calendar.eves = true;
        calendar
    }

    fn at(moment: &str) -> DateTime<Utc> {
        moment.parse().unwrap()
    }

    #[test]
    fn each_step_has_its_moment_in_working_time() {
        let calendar = helsinki();
        // Monday at ten, due on Wednesday at a quarter past four.
        let (since, due) = (at("2026-11-23T08:00:00Z"), at("2026-11-25T14:15:00Z"));
        let all = of_promise(&calendar, since, due).unwrap();
        let told: Vec<_> = all.steps.iter().map(|(_, at)| at.to_rfc3339()).collect();
        assert_eq!(
            told,
            [
                // 375 minutes of Monday and 307 of Tuesday: half of 1365.
                "2026-11-24T11:07:00+00:00",
                "2026-11-25T10:15:00+00:00",
                "2026-11-25T14:15:00+00:00",
                "2026-11-26T14:15:00+00:00",
            ]
        );
        assert_eq!(first(&calendar, since, due).unwrap(), all.steps[0].1);
        // What is missed at closing time is told in the morning.
        assert_eq!(
            in_hours(&calendar, due).unwrap(),
            at("2026-11-26T06:00:00Z")
        );
    }

    #[test]
    fn what_was_overtaken_is_not_told() {
        use WarningStep::{Half, LongMissed, Missed, Near};
        let calendar = helsinki();
        let (since, due) = (at("2026-11-23T08:00:00Z"), at("2026-11-25T14:15:00Z"));
        let all = of_promise(&calendar, since, due).unwrap();
        let told = |taken: &[WarningStep], now: &str| all.due_now(taken, at(now));
        assert_eq!(told(&[], "2026-11-24T11:06:00Z"), []);
        assert_eq!(told(&[], "2026-11-24T11:07:00Z"), [Half]);
        assert_eq!(told(&[Half], "2026-11-24T12:00:00Z"), []);
        assert_eq!(told(&[], "2026-11-25T11:00:00Z"), [Near]);
        assert_eq!(told(&[Half, Near], "2026-11-26T06:00:00Z"), [Missed]);
        assert_eq!(told(&[], "2026-11-27T06:00:00Z"), [Missed, LongMissed]);
    }
}
