//! The promise: by when whoever waits hears, counted in working days of the agency's own calendar, and an honest account
//! of what became of it. Every figure comes from rows that are added and never changed (`RULES.md`, "Business-hours
//! clock").

use crate::store::{self, outcomes::Waiting};
use crate::watch::Clock;
use agencies::{moment, timestamp};
use calendars::{Calendar, Due, Why};
use chrono::{DateTime, Utc};
use entity::cases::{case as row, case_figure, case_outcome};
use entity::words::{CaseClock, CaseId, CaseReason, CaseResult, Lang, ThemeId};
use hall::cx::StaffAct;
use hall::error::{Error, Result};
use hall::{Cx, Deed, Event, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::Serialize;

/// Months the public figures go back, this one included.
const MONTHS: i32 = 12;

/// When an answer is due and how that was counted.
#[derive(Clone, Debug, Serialize, Object)]
pub struct PromiseView {
    /// With the agency's offset from UTC.
    pub received_at: String,
    /// The last moment of the promise, with the agency's offset from UTC.
    pub due_at: String,
    #[oai(skip)]
    pub due: DateTime<Utc>,
    /// Of `due_at` in the agency's zone, as it stands in a sentence.
    #[oai(skip)]
    pub weekday: String,
    /// Within how many working days; the day of receipt does not count.
    pub working_days: u32,
    /// It rests on days nobody has vouched for yet.
    pub uncertain: bool,
    /// What counted and what was skipped, without gaps from `received_at` to `due_at`.
    pub stretches: Vec<StretchView>,
}

/// A stretch of time that counted or did not.
#[derive(Clone, Debug, Serialize, Object)]
pub struct StretchView {
    pub from: String,
    pub to: String,
    #[oai(skip)]
    pub from_at: DateTime<Utc>,
    #[oai(skip)]
    pub to_at: DateTime<Utc>,
    pub counted: bool,
    /// open, day_of_receipt, after_hours, closed_day, holiday or own.
    pub kind: String,
    /// The same in words.
    pub why: String,
}

/// What became of the promises of a year.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Object)]
pub struct FiguresView {
    pub total: FigureView,
    /// Newest first.
    pub months: Vec<FigureView>,
    /// Most first.
    pub themes: Vec<FigureView>,
    /// Half of all answers came within so many working minutes.
    pub median_working_minutes: Option<i64>,
}

/// Promises kept and missed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Object)]
pub struct FigureView {
    /// `2026-11`, or the name of a theme; empty for the total.
    pub name: String,
    pub number: i64,
    pub met: i64,
    /// Answered too late, or not yet.
    pub late: i64,
    /// Of the late ones: still without an answer.
    pub unanswered: i64,
    /// Of a hundred; null without any.
    pub on_time_percent: Option<i64>,
}

impl FigureView {
    fn add(&mut self, row: &case_figure::Model) {
        self.met += row.met;
        self.late += row.late;
        self.unanswered += row.late - row.late_answers;
        self.number = self.met + self.late;
        // Rounded down: a single missed one in a thousand is not a hundred percent.
        self.on_time_percent = (self.number > 0).then(|| self.met * 100 / self.number);
    }
}

/// What is promised to a matter received then; now, when no moment is given.
///
/// # Errors
/// A fault when the agency is never there, which cannot be saved.
pub async fn promise(cx: &Cx, received: Option<DateTime<Utc>>) -> Result<PromiseView> {
    let site = agencies::site(cx).await?;
    let days = site.settings.hours.promise_days;
    let received = received.unwrap_or_else(|| cx.now());
    let calendar = site.calendar()?;
    let due = counted(&calendar, received, days)?;
    Ok(view(cx.lang, &calendar, received, days, due))
}

fn counted(calendar: &Calendar, since: DateTime<Utc>, days: u32) -> Result<Due> {
    calendar
        .promise(timestamp(since), days)
        .map_err(|_| Error::fault("the agency's calendar has no open day for years"))
}

fn view(
    lang: Lang,
    calendar: &Calendar,
    received: DateTime<Utc>,
    working_days: u32,
    due: Due,
) -> PromiseView {
    let there = |at: DateTime<Utc>| timestamp(at).to_zoned(calendar.zone.clone());
    let said = |at: DateTime<Utc>| there(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let due_at = moment(due.at);
    PromiseView {
        received_at: said(received),
        due_at: said(due_at),
        due: due_at,
        weekday: press::words::say(
            lang,
            &format!(
                "cases-on-weekday-{}",
                there(due_at).weekday().to_monday_one_offset()
            ),
            &[],
        ),
        working_days,
        uncertain: due.uncertain,
        stretches: stretches(lang, calendar, due.stretches),
    }
}

/// What counted and what was skipped, in words.
pub(crate) fn stretches(
    lang: Lang,
    calendar: &Calendar,
    counted: Vec<calendars::Stretch>,
) -> Vec<StretchView> {
    let said = |at: DateTime<Utc>| {
        let there = timestamp(at).to_zoned(calendar.zone.clone());
        there.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    };
    counted
        .into_iter()
        .map(|stretch| {
            let (from, to) = (moment(stretch.from), moment(stretch.to));
            let (kind, why) = why(lang, &stretch.why);
            StretchView {
                from: said(from),
                to: said(to),
                from_at: from,
                to_at: to,
                counted: stretch.counted,
                kind: kind.to_owned(),
                why,
            }
        })
        .collect()
}

fn why(lang: Lang, why: &Why) -> (&'static str, String) {
    let say = |key: &str| press::words::say(lang, key, &[]);
    match why {
        Why::Open => ("open", say("cases-why-open")),
        Why::DayOfReceipt => ("day_of_receipt", say("cases-why-day-of-receipt")),
        Why::AfterHours => ("after_hours", say("cases-why-after-hours")),
        Why::ClosedDay => ("closed_day", say("cases-why-closed-day")),
        Why::Holiday(holiday) => ("holiday", say(&format!("cases-holiday-{}", holiday.key()))),
        Why::Own(name) if name.is_empty() => ("own", say("cases-why-own")),
        Why::Own(name) => ("own", name.clone()),
    }
}

/// A moment with the agency's offset from UTC.
pub(crate) async fn in_town(cx: &Cx, at: DateTime<Utc>) -> Result<String> {
    let zone = agencies::site(cx).await?.calendar()?.zone;
    let there = timestamp(at).to_zoned(zone);
    Ok(there.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

/// The promise of a case somebody waits for, as it was counted.
pub(crate) async fn of_case(cx: &Cx, found: &row::Model) -> Result<Option<PromiseView>> {
    let (Some(since), Some(promised)) = (found.waiting_since, found.due_at) else {
        return Ok(None);
    };
    let site = agencies::site(cx).await?;
    let days = site.settings.hours.promise_days;
    let calendar = site.calendar()?;
    let due = as_promised(counted(&calendar, since, days)?, promised, &calendar);
    Ok(Some(view(cx.lang, &calendar, since, days, due)))
}

/// What was promised stays promised. A count by today's calendar that leads elsewhere explains nothing of it.
fn as_promised(counted: Due, promised: DateTime<Utc>, calendar: &Calendar) -> Due {
    let at = timestamp(promised);
    if counted.at == at {
        return counted;
    }
    Due {
        at,
        uncertain: calendar.is_uncertain(calendar.local_day(at)),
        stretches: Vec::new(),
    }
}

/// The promise was missed.
pub(crate) fn is_late(promise: Option<&PromiseView>, now: DateTime<Utc>) -> bool {
    promise.is_some_and(|promise| promise.due < now)
}

/// Somebody begins to wait: the columns of their case.
pub(crate) async fn begin(
    cx: &Cx,
    since: DateTime<Utc>,
    change: &mut row::ActiveModel,
) -> Result<()> {
    let site = agencies::site(cx).await?;
    let hours = &site.settings.hours;
    let calendar = site.calendar()?;
    let due = moment(counted(&calendar, since, hours.promise_days)?.at);
    change.due_at = Set(Some(due));
    change.warn_at = Set(Some(crate::warning::first(&calendar, since, due)?));
    change.late_at = Set(None);
    change.counted_by = Set(Some(hours.version));
    Ok(())
}

/// How a wait ends.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ending {
    /// A person said something to them.
    Answered { how: CaseReason, at: DateTime<Utc> },
    /// They let it rest.
    LetRest,
}

impl Ending {
    pub const fn answered(how: CaseReason, at: DateTime<Utc>) -> Self {
        Self::Answered { how, at }
    }
}

/// Nobody waits any more: what became of the promise is kept, and the columns are cleared.
pub(crate) async fn end(
    tx: &Tx,
    found: &row::Model,
    ending: Ending,
    change: &mut row::ActiveModel,
) -> Result<()> {
    change.due_at = Set(None);
    change.late_at = Set(None);
    change.warn_at = Set(None);
    let (Some(since), Some(due)) = (found.waiting_since, found.due_at) else {
        return Ok(());
    };
    let ended = match ending {
        Ending::Answered { at, .. } => at,
        Ending::LetRest => tx.cx().now(),
    };
    let waiting = Waiting::of(found, since, due);
    let calendar = agencies::site(tx.cx()).await?.calendar()?;
    // What was written down as missed stays so, whenever the answer is said to have been given.
    let late = ended > due || found.late_at.is_some();
    if late && found.late_at.is_none() {
        keep(tx, &calendar, &waiting, Became::missed(due)).await?;
    }
    if let Ending::Answered { how, at } = ending {
        let became = Became {
            result: if late {
                CaseResult::LateAnswer
            } else {
                CaseResult::Met
            },
            at,
            working_minutes: Some(calendar.minutes_between(timestamp(since), timestamp(at))),
            reason: how,
        };
        keep(tx, &calendar, &waiting, became).await?;
    }
    Ok(())
}

/// Whoever brought it had their answer at the moment they asked.
pub(crate) async fn met_on_the_spot(
    tx: &Tx,
    found: &row::Model,
    at: DateTime<Utc>,
    change: &mut row::ActiveModel,
) -> Result<()> {
    change.due_at = Set(None);
    change.late_at = Set(None);
    let Some(due) = found.due_at else {
        return Ok(());
    };
    let waiting = Waiting::of(found, at, due);
    let calendar = agencies::site(tx.cx()).await?.calendar()?;
    let became = Became {
        result: CaseResult::Met,
        at,
        working_minutes: Some(0),
        reason: CaseReason::OnTheSpot,
    };
    keep(tx, &calendar, &waiting, became).await
}

/// What became of a promise.
struct Became {
    result: CaseResult,
    at: DateTime<Utc>,
    working_minutes: Option<i64>,
    reason: CaseReason,
}

impl Became {
    const fn missed(due: DateTime<Utc>) -> Self {
        Self {
            result: CaseResult::Late,
            at: due,
            working_minutes: None,
            reason: CaseReason::RanOut,
        }
    }
}

async fn keep(tx: &Tx, calendar: &Calendar, waiting: &Waiting, became: Became) -> Result<()> {
    let outcome = case_outcome::ActiveModel {
        agency_id: Set(waiting.agency),
        case_id: Set(waiting.case),
        clock: Set(waiting.clock),
        result: Set(became.result),
        started_at: Set(waiting.since),
        due_at: Set(waiting.due),
        at: Set(became.at),
        working_minutes: Set(became.working_minutes),
        reason: Set(Some(became.reason)),
        calendar_version: Set(waiting.counted_by.unwrap_or(calendar.version)),
        theme_id: Set(waiting.theme),
        month: Set(month_of(calendar, waiting.due)),
        ..Default::default()
    };
    store::outcomes::keep(&**tx, outcome, became.result, waiting.theme).await
}

pub(crate) fn month_of(calendar: &Calendar, at: DateTime<Utc>) -> String {
    calendar
        .local_day(timestamp(at))
        .strftime("%Y-%m")
        .to_string()
}

/// The first month of the public figures.
pub(crate) fn first_month(calendar: &Calendar, now: DateTime<Utc>) -> String {
    let today = calendar.local_day(timestamp(now));
    let back = jiff::Span::new().months(MONTHS - 1);
    today
        .first_of_month()
        .checked_sub(back)
        .unwrap_or(today)
        .strftime("%Y-%m")
        .to_string()
}

/// What became of the promises of the last twelve months, for anyone.
///
/// # Errors
/// A fault of the database.
pub async fn figures(cx: &Cx) -> Result<FiguresView> {
    let site = agencies::site(cx).await?;
    let first = first_month(&site.calendar()?, cx.now());
    let rows = store::outcomes::figures(cx.db(), cx.agency, &first).await?;
    let mut figures = FiguresView::default();
    for row in &rows {
        figures.total.add(row);
        let theme = site.theme(ThemeId(row.theme)).map_or_else(
            || press::words::say(cx.lang, "cases-promise-no-theme", &[]),
            |theme| theme.names.in_lang(cx.lang).to_owned(),
        );
        for (list, name) in [
            (&mut figures.months, row.month.clone()),
            (&mut figures.themes, theme),
        ] {
            if let Some(known) = list.iter_mut().find(|known| known.name == name) {
                known.add(row);
            } else {
                let mut new = FigureView {
                    name,
                    ..FigureView::default()
                };
                new.add(row);
                list.push(new);
            }
        }
    }
    figures
        .months
        .sort_by(|one, other| other.name.cmp(&one.name));
    figures
        .themes
        .sort_by_key(|theme| std::cmp::Reverse(theme.number));
    let answers: i64 = rows.iter().map(|row| row.met + row.late_answers).sum();
    if answers > 0 {
        let middle = u64::try_from((answers - 1) / 2).unwrap_or(0);
        let median = store::outcomes::median(cx.db(), cx.agency, &first, middle).await?;
        figures.median_working_minutes = median;
    }
    Ok(figures)
}

/// The clock of whoever waits for an answer, as it is looked after.
pub(crate) struct Promise;

#[async_trait::async_trait]
impl Clock for Promise {
    async fn missed(&self, cx: &Cx, most: u64) -> Result<Vec<CaseId>> {
        store::outcomes::missed(cx.db(), cx.now(), most).await
    }

    async fn stale(&self, cx: &Cx, most: u64) -> Result<Vec<CaseId>> {
        let version = agencies::site(cx).await?.settings.hours.version;
        store::outcomes::stale(cx.db(), cx.agency, version, most).await
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
    let (Some(since), Some(due), None) = (found.waiting_since, found.due_at, found.late_at) else {
        return Ok(());
    };
    if due > cx.now() {
        return Ok(());
    }
    let calendar = agencies::site(cx).await?.calendar()?;
    let waiting = Waiting::of(&found, since, due);
    keep(&tx, &calendar, &waiting, Became::missed(due)).await?;
    let late = row::ActiveModel {
        id: Set(id),
        late_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::cases::change(&*tx, late).await?;
    tx.tell(Event::CaseChanged { case: id }).await?;
    tx.commit().await
}

async fn recount(cx: &Cx, id: CaseId, version: i64) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = store::cases::find_for_change(&*tx, id).await?;
    let (Some(since), Some(before), None) = (found.waiting_since, found.due_at, found.late_at)
    else {
        return Ok(());
    };
    let mut change = row::ActiveModel {
        id: Set(id),
        ..Default::default()
    };
    begin(cx, since, &mut change).await?;
    // Another node may have read the calendar of a moment ago.
    change.counted_by = Set(Some(version));
    let after = store::cases::change(&*tx, change).await?.due_at;
    if after != Some(before) {
        tx.log(StaffAct {
            deed: "cases-log-recounted",
            kind: "case",
            thing: id.0,
            before: Some(before),
            after,
        })
        .await?;
    }
    tx.commit().await
}

/// Every outcome of the last twelve months, oldest first, for who wants to check the figures: no person, no words.
///
/// # Errors
/// A fault of the database.
pub async fn outcomes(cx: &Cx, most: u64) -> Result<Vec<case_outcome::Model>> {
    cx.may(Deed::SubmitCase)?;
    let first = first_month(&agencies::site(cx).await?.calendar()?, cx.now());
    store::outcomes::since(cx.db(), cx.agency, &first, most).await
}

/// What became of one promise.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "PromiseOutcome")]
pub struct OutcomeView {
    pub id: i64,
    /// `2026-11`: of the due date, on the wall of the town.
    pub month: String,
    pub clock: CaseClock,
    pub result: CaseResult,
    pub started_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    /// When it was met or missed.
    pub at: DateTime<Utc>,
    /// From the start until the answer; null when there is none.
    pub working_minutes: Option<i64>,
    pub calendar_version: i64,
    pub theme: Option<ThemeId>,
    /// How it came about; null in rows from before that was written down.
    pub reason: Option<CaseReason>,
}

/// The same a page at a time, the latest first.
///
/// # Errors
/// A fault of the database.
pub async fn outcomes_before(cx: &Cx, before: Option<i64>, most: u64) -> Result<Vec<OutcomeView>> {
    cx.may(Deed::SubmitCase)?;
    let first = first_month(&agencies::site(cx).await?.calendar()?, cx.now());
    let rows = store::outcomes::before(cx.db(), cx.agency, &first, before, most).await?;
    Ok(rows
        .into_iter()
        .map(|row| OutcomeView {
            id: row.id,
            month: row.month,
            clock: row.clock,
            result: row.result,
            started_at: row.started_at,
            due_at: row.due_at,
            at: row.at,
            working_minutes: row.working_minutes,
            calendar_version: row.calendar_version,
            theme: row.theme_id,
            reason: row.reason,
        })
        .collect())
}

impl Waiting {
    fn of(found: &row::Model, since: DateTime<Utc>, due: DateTime<Utc>) -> Self {
        Self {
            agency: found.agency_id,
            case: found.id,
            clock: if found.first_answered_at.is_none() {
                CaseClock::FirstAnswer
            } else {
                CaseClock::NextAnswer
            },
            since,
            due,
            counted_by: found.counted_by,
            theme: found.theme_id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::words::AgencyId;

    fn row(met: i64, late: i64, late_answers: i64) -> case_figure::Model {
        case_figure::Model {
            id: 1,
            agency_id: AgencyId(1),
            month: "2026-11".to_owned(),
            theme: 0,
            met,
            late,
            late_answers,
        }
    }

    #[test]
    fn a_share_is_rounded_down_and_nothing_has_no_share() {
        let mut figure = FigureView::default();
        assert_eq!(figure.on_time_percent, None);
        figure.add(&row(999, 1, 0));
        assert_eq!(figure.on_time_percent, Some(99));
        assert_eq!((figure.number, figure.unanswered), (1000, 1));
        figure.add(&row(0, 1, 1));
        assert_eq!((figure.late, figure.unanswered), (2, 1));
    }
}
