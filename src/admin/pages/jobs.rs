//! Jobs: what waits, what runs, what was given up and why; try again, or let it be.

use super::shared::{KindRow, PER_PAGE, Pager, Tab, work};
use chrono::{DateTime, Utc};
use entity::words::{JobState, Lang};
use hall::{Error, Problems, Result, addresses};
use jobs::{KindCount, Queue, QueueFilter, QueuePlace, QueuedJob};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

const HERE: &str = addresses::ADMIN_JOBS;

#[derive(Serialize)]
pub(super) struct JobsPage {
    tabs: Vec<Tab>,
    kinds: Vec<KindRow>,
    rows: Vec<Row>,
    state: JobState,
    kind: String,
    pager: Pager,
    /// The job whose reason came back, and what was typed.
    typed: Option<Typed>,
}

#[derive(Serialize)]
struct Row {
    id: i64,
    name: String,
    kind: String,
    attempts: i64,
    why: Option<String>,
    created_at: DateTime<Utc>,
    run_at: DateTime<Utc>,
    may_retry: bool,
    may_drop: bool,
}

#[derive(Clone, Serialize)]
struct Typed {
    id: i64,
    reason: String,
}

impl Page for JobsPage {
    const TEMPLATE: &'static str = "admin/jobs.html";

    fn samples() -> Vec<Self> {
        let at = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
        let job = |state, why: Option<&str>| QueuedJob {
            id: 7,
            kind: "listen:discovery".to_owned(),
            state,
            attempts: 12,
            why: why.map(str::to_owned),
            created_at: at,
            run_at: at,
        };
        let count = |state, jobs| KindCount {
            kind: "listen:discovery".to_owned(),
            state,
            jobs,
        };
        let queue = |jobs, next| Queue { jobs, next };
        let nothing = QueueFilter {
            state: JobState::Waiting,
            kind: None,
            after: None,
        };
        let failed = QueueFilter {
            state: JobState::Dead,
            kind: Some("listen:discovery".to_owned()),
            after: Some(QueuePlace(at, 9)),
        };
        vec![
            page_of(Lang::En, &nothing, &[], queue(Vec::new(), None), None),
            page_of(
                Lang::En,
                &failed,
                &[count(JobState::Dead, 2), count(JobState::Waiting, 4)],
                queue(
                    vec![job(JobState::Dead, Some("search is away: <refused>"))],
                    Some(QueuePlace(at, 7)),
                ),
                Some(Typed {
                    id: 7,
                    reason: String::new(),
                }),
            ),
        ]
    }
}

fn page_of(
    lang: Lang,
    filter: &QueueFilter,
    counts: &[KindCount],
    queue: Queue,
    typed: Option<Typed>,
) -> JobsPage {
    let states = [
        (JobState::Dead, "admin-jobs-failed"),
        (JobState::Waiting, "admin-jobs-waiting"),
        (JobState::Running, "admin-jobs-running"),
    ];
    let tabs = states
        .iter()
        .map(|(state, key)| Tab {
            label: press::say(lang, key, &[]),
            href: address(*state, None, None),
            current: *state == filter.state,
            count: Some(
                counts
                    .iter()
                    .filter(|count| count.state == *state)
                    .map(|count| count.jobs)
                    .sum(),
            ),
        })
        .collect();
    let kinds = counts
        .iter()
        .filter(|count| count.state == filter.state)
        .map(|count| KindRow {
            name: work(lang, &count.kind),
            count: count.jobs,
            href: address(filter.state, Some(&count.kind), None),
            current: filter.kind.as_ref() == Some(&count.kind),
            may_retry: filter.state == JobState::Dead,
            kind: count.kind.clone(),
        })
        .collect();
    JobsPage {
        tabs,
        kinds,
        rows: queue
            .jobs
            .into_iter()
            .map(|job| Row {
                id: job.id,
                name: work(lang, &job.kind),
                may_retry: matches!(job.state, JobState::Dead | JobState::Waiting),
                may_drop: job.state == JobState::Dead,
                kind: job.kind,
                attempts: job.attempts,
                why: job.why,
                created_at: job.created_at,
                run_at: job.run_at,
            })
            .collect(),
        state: filter.state,
        kind: filter.kind.clone().unwrap_or_default(),
        pager: Pager {
            next_url: queue
                .next
                .map(|next| address(filter.state, filter.kind.as_deref(), Some(&next))),
            prev_url: filter
                .after
                .is_some()
                .then(|| address(filter.state, filter.kind.as_deref(), None)),
        },
        typed,
    }
}

fn address(state: JobState, kind: Option<&str>, after: Option<&QueuePlace>) -> String {
    let mut query = vec![("state", state.to_string())];
    query.extend(kind.map(|kind| ("kind", kind.to_owned())));
    query.extend(after.map(|after| ("after", paging::write(after))));
    web::address(HERE, &query)
}

#[derive(Default, Deserialize)]
struct Asked {
    state: Option<JobState>,
    kind: Option<String>,
    after: Option<String>,
}

impl Asked {
    fn filter(&self) -> Result<QueueFilter> {
        Ok(QueueFilter {
            state: self.state.unwrap_or(JobState::Dead),
            kind: self.kind.clone(),
            after: paging::read(self.after.as_deref())?,
        })
    }
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let filter = visit.query::<Asked>()?.filter()?;
    visit.show(&page(&visit, &filter, None).await?)
}

async fn page(visit: &Visit, filter: &QueueFilter, typed: Option<Typed>) -> Result<JobsPage> {
    let counts = jobs::kinds(&visit.cx).await?;
    let queue = jobs::queue(&visit.cx, filter, PER_PAGE).await?;
    Ok(page_of(visit.lang, filter, &counts, queue, typed))
}

/// Back to the part of the list one came from.
fn back(visit: &Visit) -> String {
    let state = visit.field("state").and_then(|state| state.parse().ok());
    let kind = visit.field("kind").filter(|kind| !kind.is_empty());
    address(state.unwrap_or(JobState::Dead), kind, None)
}

pub(super) async fn retry(visit: Visit) -> Result<Response> {
    jobs::retry(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(&back(&visit), Flash::good("admin-flash-job-retried")))
}

pub(super) async fn retry_all(visit: Visit) -> Result<Response> {
    let kind = visit.field("kind").unwrap_or_default();
    let number = jobs::retry_all(&visit.cx, kind).await?;
    let flash = Flash::good("admin-flash-jobs-retried").with("count", number);
    Ok(visit.go_with(&address(JobState::Dead, None, None), flash))
}

pub(super) async fn let_be(visit: Visit) -> Result<Response> {
    let id: i64 = visit.path("id")?;
    let reason = visit.field("reason").unwrap_or_default().to_owned();
    match jobs::drop_job(&visit.cx, id, &reason).await {
        Ok(()) => Ok(visit.go_with(&back(&visit), Flash::good("admin-flash-job-dropped"))),
        Err(Error::Invalid(problems)) => {
            let filter = QueueFilter {
                state: JobState::Dead,
                kind: None,
                after: None,
            };
            let page = page(&visit, &filter, Some(Typed { id, reason })).await?;
            visit.again(&page, at_row(problems, id))
        }
        Err(other) => Err(other),
    }
}

/// A problem with the reason stands at the job it is about.
fn at_row(mut problems: Problems, id: i64) -> Problems {
    for problem in &mut problems.0 {
        problem.field = format!("{}-{id}", problem.field).into();
    }
    problems
}
