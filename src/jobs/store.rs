//! Every statement about jobs and the outbox. One text for both databases, save for the words that let several
//! nodes claim side by side on PostgreSQL.

use chrono::{DateTime, Utc};
use entity::hub::{job, outbox_event};
use entity::words::JobState;
use hall::{Result, Tx};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Statement, Value,
};

/// Rows of one insert: bound parameters are limited to 32,766 on SQLite.
const ROWS: usize = 1000;

pub(crate) struct NewJob {
    pub kind: String,
    pub payload: serde_json::Value,
    pub key: Option<String>,
}

/// A job that is done with, one way or the other.
pub(crate) struct Settled {
    pub id: i64,
    pub fate: Fate,
}

pub(crate) enum Fate {
    Done,
    Later {
        at: DateTime<Utc>,
        why: String,
    },
    Dead {
        why: String,
    },
    /// Claimed and not begun: as if nobody had taken it.
    Untouched,
}

/// Leaves a job in the caller's transaction. With a key, a waiting job with the same key is left as it is, only
/// pulled forward if this one is due earlier; its payload stays the first one's. Answers the job's number.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue(
    tx: &mut Tx,
    kind: &str,
    payload: serde_json::Value,
    key: Option<&str>,
    run_at: DateTime<Utc>,
) -> Result<i64> {
    tx.rouse();
    let now = tx.cx().now();
    let row = waiting(
        NewJob {
            kind: kind.to_owned(),
            payload,
            key: key.map(str::to_owned),
        },
        run_at,
        now,
    );
    let kept = job::Entity::insert(row)
        .on_conflict(
            OnConflict::column(job::Column::DedupeKey)
                .value(
                    job::Column::RunAt,
                    Expr::cust("case when excluded.run_at < jobs.run_at then excluded.run_at else jobs.run_at end"),
                )
                .to_owned(),
        )
        .exec_with_returning(&**tx)
        .await?;
    Ok(kept.id)
}

/// Leaves many jobs, due at once. Those whose key already waits are left out.
pub(crate) async fn keep_jobs(
    db: &impl ConnectionTrait,
    jobs: Vec<NewJob>,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut rows = jobs
        .into_iter()
        .map(|job| waiting(job, now, now))
        .peekable();
    while rows.peek().is_some() {
        job::Entity::insert_many(rows.by_ref().take(ROWS))
            .on_conflict(
                OnConflict::column(job::Column::DedupeKey)
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

fn waiting(job: NewJob, run_at: DateTime<Utc>, now: DateTime<Utc>) -> job::ActiveModel {
    job::ActiveModel {
        kind: Set(job.kind),
        payload: Set(job.payload),
        dedupe_key: Set(job.key.clone()),
        lane: Set(job.key),
        run_at: Set(run_at),
        attempts: Set(0),
        state: Set(JobState::Waiting),
        created_at: Set(now),
        ..Default::default()
    }
}

pub(crate) async fn events_wait(db: &impl ConnectionTrait) -> Result<bool> {
    let found = outbox_event::Entity::find()
        .select_only()
        .column(outbox_event::Column::Id)
        .filter(outbox_event::Column::HandedAt.is_null())
        .limit(1)
        .into_tuple::<i64>()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// The oldest events nobody has been told of, held so that no other node takes them too.
pub(crate) async fn unheard_events(
    db: &impl ConnectionTrait,
    most: u64,
) -> Result<Vec<outbox_event::Model>> {
    let sql = format!(
        "select * from outbox where handed_at is null order by id limit $1{}",
        skip_locked(db, "")
    );
    Ok(outbox_event::Entity::find()
        .from_raw_sql(said(db, &sql, [(most as i64).into()]))
        .all(db)
        .await?)
}

pub(crate) async fn mark_handed_on(
    db: &impl ConnectionTrait,
    events: Vec<i64>,
    now: DateTime<Utc>,
) -> Result<()> {
    outbox_event::Entity::update_many()
        .col_expr(outbox_event::Column::HandedAt, Expr::value(now))
        .filter(outbox_event::Column::Id.is_in(events))
        .exec(db)
        .await?;
    Ok(())
}

/// When the next waiting job is due, if any waits.
pub(crate) async fn next_due(db: &impl ConnectionTrait) -> Result<Option<DateTime<Utc>>> {
    Ok(job::Entity::find()
        .select_only()
        .column(job::Column::RunAt)
        .filter(job::Column::State.eq(JobState::Waiting))
        .order_by_asc(job::Column::RunAt)
        .limit(1)
        .into_tuple::<DateTime<Utc>>()
        .one(db)
        .await?)
}

/// Takes jobs that are due, oldest first. A job waits while another of its lane runs or stands before it: the
/// earlier would else write what it read after the later, and the older state would stay.
pub(crate) async fn claim(
    db: &impl ConnectionTrait,
    most: usize,
    now: DateTime<Utc>,
    lease_until: DateTime<Utc>,
) -> Result<Vec<job::Model>> {
    // The database first finds whom to take, once, then takes them.
    let sql = format!(
        "with due as materialized (
            select j.id from jobs j
            where j.state = 'waiting' and j.run_at <= $1
              and (j.lane is null or not exists (
                select 1 from jobs o where o.lane = j.lane
                  and (o.state = 'running' or (o.state = 'waiting' and o.id < j.id and o.run_at <= $1))))
            order by j.run_at, j.id limit $2{}
        )
        update jobs set state = 'running', lease_until = $3, attempts = attempts + 1, dedupe_key = null
        where id in (select id from due) returning *",
        skip_locked(db, " of j")
    );
    let values: [Value; 3] = [now.into(), (most as i64).into(), lease_until.into()];
    let mut taken = job::Entity::find()
        .from_raw_sql(said(db, &sql, values))
        .all(db)
        .await?;
    taken.sort_by_key(|job| (job.run_at, job.id));
    Ok(taken)
}

/// Writes down how jobs went. A job that someone else has taken over in the meantime is theirs.
pub(crate) async fn settle(
    db: &impl ConnectionTrait,
    settled: &[Settled],
    now: DateTime<Utc>,
) -> Result<()> {
    let done: Vec<i64> = settled
        .iter()
        .filter(|job| matches!(job.fate, Fate::Done))
        .map(|job| job.id)
        .collect();
    if !done.is_empty() {
        job::Entity::update_many()
            .col_expr(job::Column::State, Expr::value(JobState::Done))
            .col_expr(job::Column::FinishedAt, Expr::value(now))
            .col_expr(job::Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(job::Column::Id.is_in(done))
            .filter(job::Column::State.eq(JobState::Running))
            .exec(db)
            .await?;
    }
    let untouched: Vec<i64> = settled
        .iter()
        .filter(|job| matches!(job.fate, Fate::Untouched))
        .map(|job| job.id)
        .collect();
    if !untouched.is_empty() {
        job::Entity::update_many()
            .col_expr(job::Column::State, Expr::value(JobState::Waiting))
            .col_expr(job::Column::Attempts, Expr::cust("attempts - 1"))
            .col_expr(job::Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(job::Column::Id.is_in(untouched))
            .filter(job::Column::State.eq(JobState::Running))
            .exec(db)
            .await?;
    }
    for job in settled {
        let row = match &job.fate {
            Fate::Done | Fate::Untouched => continue,
            Fate::Later { at, why } => job::ActiveModel {
                state: Set(JobState::Waiting),
                run_at: Set(*at),
                last_error: Set(Some(why.clone())),
                ..Default::default()
            },
            Fate::Dead { why } => job::ActiveModel {
                state: Set(JobState::Dead),
                finished_at: Set(Some(now)),
                last_error: Set(Some(why.clone())),
                ..Default::default()
            },
        };
        job::Entity::update_many()
            .set(job::ActiveModel {
                lease_until: Set(None),
                ..row
            })
            .filter(job::Column::Id.eq(job.id))
            .filter(job::Column::State.eq(JobState::Running))
            .exec(db)
            .await?;
    }
    Ok(())
}

pub(crate) async fn renew(
    db: &impl ConnectionTrait,
    jobs: Vec<i64>,
    until: DateTime<Utc>,
) -> Result<()> {
    job::Entity::update_many()
        .col_expr(job::Column::LeaseUntil, Expr::value(until))
        .filter(job::Column::Id.is_in(jobs))
        .filter(job::Column::State.eq(JobState::Running))
        .exec(db)
        .await?;
    Ok(())
}

/// Whether someone has left a job half-done: its lease ran out.
pub(crate) async fn any_abandoned(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool> {
    let found = job::Entity::find()
        .select_only()
        .column(job::Column::Id)
        .filter(job::Column::State.eq(JobState::Running))
        .filter(job::Column::LeaseUntil.lt(now))
        .limit(1)
        .into_tuple::<i64>()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Lets others take what was abandoned; what had its last try lies in the dead letters, for it may be what killed us.
pub(crate) async fn take_back(
    db: &impl ConnectionTrait,
    abandoned_before: DateTime<Utc>,
    now: DateTime<Utc>,
    tries: i64,
) -> Result<u64> {
    let abandoned = || {
        job::Entity::update_many()
            .col_expr(job::Column::LeaseUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(job::Column::State.eq(JobState::Running))
            .filter(job::Column::LeaseUntil.lt(abandoned_before))
    };
    let dead = abandoned()
        .col_expr(job::Column::State, Expr::value(JobState::Dead))
        .col_expr(job::Column::FinishedAt, Expr::value(now))
        .col_expr(
            job::Column::LastError,
            Expr::value("the hub stopped each time it was tried"),
        )
        .filter(job::Column::Attempts.gte(tries))
        .exec(db)
        .await?;
    let again = abandoned()
        .col_expr(job::Column::State, Expr::value(JobState::Waiting))
        .exec(db)
        .await?;
    Ok(dead.rows_affected + again.rows_affected)
}

/// Whether a job of this lane waits or runs.
pub(crate) async fn lane_in_use(db: &impl ConnectionTrait, lane: &str) -> Result<bool> {
    let found = job::Entity::find()
        .select_only()
        .column(job::Column::Id)
        .filter(job::Column::Lane.eq(lane))
        .filter(job::Column::State.is_in([JobState::Waiting, JobState::Running]))
        .limit(1)
        .into_tuple::<i64>()
        .one(db)
        .await?;
    Ok(found.is_some())
}

pub(crate) async fn keep_progress(
    db: &impl ConnectionTrait,
    job: i64,
    progress: serde_json::Value,
) -> Result<()> {
    job::Entity::update_many()
        .set(job::ActiveModel {
            progress: Set(Some(progress)),
            ..Default::default()
        })
        .filter(job::Column::Id.eq(job))
        .exec(db)
        .await?;
    Ok(())
}

pub(crate) async fn find(db: &impl ConnectionTrait, job: i64) -> Result<Option<job::Model>> {
    Ok(job::Entity::find_by_id(job).one(db).await?)
}

/// Dead letters, latest first.
pub(crate) async fn dead(db: &impl ConnectionTrait, most: u64) -> Result<Vec<job::Model>> {
    Ok(job::Entity::find()
        .filter(job::Column::State.eq(JobState::Dead))
        .order_by_desc(job::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// Gives a dead job all its tries again.
pub(crate) async fn revive(
    db: &impl ConnectionTrait,
    job: i64,
    now: DateTime<Utc>,
) -> Result<bool> {
    Ok(revive_all(db, vec![job], now).await? > 0)
}

/// Jobs of one state, latest due first, past a place.
pub(crate) async fn queue(
    db: &impl ConnectionTrait,
    state: JobState,
    kind: Option<&str>,
    after: Option<(DateTime<Utc>, i64)>,
    most: u64,
) -> Result<Vec<job::Model>> {
    let mut rows = job::Entity::find()
        .filter(job::Column::State.eq(state))
        .order_by_desc(job::Column::RunAt)
        .order_by_desc(job::Column::Id)
        .limit(most);
    if let Some(kind) = kind {
        rows = rows.filter(job::Column::Kind.eq(kind));
    }
    if let Some((at, id)) = after {
        rows = rows.filter(
            Condition::any().add(job::Column::RunAt.lt(at)).add(
                Condition::all()
                    .add(job::Column::RunAt.eq(at))
                    .add(job::Column::Id.lt(id)),
            ),
        );
    }
    Ok(rows.all(db).await?)
}

#[derive(FromQueryResult)]
pub(crate) struct OfKind {
    pub state: JobState,
    pub kind: String,
    pub jobs: i64,
}

/// How many jobs of each kind wait, run and lie dead; of very many, as many as are counted.
pub(crate) async fn of_kinds(db: &impl ConnectionTrait) -> Result<Vec<OfKind>> {
    let sql = "select state, kind, count(*) as jobs from (select state, kind from jobs
        where state = 'waiting' or state = 'running' or state = 'dead' limit 10000) as open
        group by state, kind order by kind, state";
    Ok(OfKind::find_by_statement(said(db, sql, [])).all(db).await?)
}

/// The numbers of some dead jobs of a kind.
pub(crate) async fn dead_of_kind(
    db: &impl ConnectionTrait,
    kind: &str,
    most: u64,
) -> Result<Vec<i64>> {
    Ok(job::Entity::find()
        .select_only()
        .column(job::Column::Id)
        .filter(job::Column::State.eq(JobState::Dead))
        .filter(job::Column::Kind.eq(kind))
        .order_by_asc(job::Column::Id)
        .limit(most)
        .into_tuple::<i64>()
        .all(db)
        .await?)
}

/// Gives dead jobs all their tries again. Answers how many there were.
pub(crate) async fn revive_all(
    db: &impl ConnectionTrait,
    jobs: Vec<i64>,
    now: DateTime<Utc>,
) -> Result<u64> {
    let changed = job::Entity::update_many()
        .set(job::ActiveModel {
            state: Set(JobState::Waiting),
            attempts: Set(0),
            run_at: Set(now),
            finished_at: Set(None),
            ..Default::default()
        })
        .filter(job::Column::Id.is_in(jobs))
        .filter(job::Column::State.eq(JobState::Dead))
        .exec(db)
        .await?;
    Ok(changed.rows_affected)
}

/// A job that waits is tried now.
pub(crate) async fn hurry(db: &impl ConnectionTrait, job: i64, now: DateTime<Utc>) -> Result<bool> {
    let changed = job::Entity::update_many()
        .col_expr(job::Column::RunAt, Expr::value(now))
        .filter(job::Column::Id.eq(job))
        .filter(job::Column::State.eq(JobState::Waiting))
        .exec(db)
        .await?;
    Ok(changed.rows_affected > 0)
}

/// A dead job is done with and swept away like any other.
pub(crate) async fn lay_to_rest(
    db: &impl ConnectionTrait,
    job: i64,
    now: DateTime<Utc>,
) -> Result<bool> {
    let changed = job::Entity::update_many()
        .set(job::ActiveModel {
            state: Set(JobState::Done),
            finished_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(job::Column::Id.eq(job))
        .filter(job::Column::State.eq(JobState::Dead))
        .exec(db)
        .await?;
    Ok(changed.rows_affected > 0)
}

#[derive(FromQueryResult)]
pub(crate) struct Count {
    pub state: JobState,
    pub jobs: i64,
}

/// How many jobs wait, run and lie dead.
pub(crate) async fn counts(db: &impl ConnectionTrait) -> Result<Vec<Count>> {
    // An end is set: beyond it, it is simply very much.
    let sql = "select state, count(*) as jobs from (select state from jobs
        where state = 'waiting' or state = 'running' or state = 'dead' limit 10000) as open group by state";
    Ok(Count::find_by_statement(said(db, sql, [])).all(db).await?)
}

/// Whether anything finished lies about from before that moment. The broom's own last job does not count, or it would
/// be swept away every day by another.
pub(crate) async fn any_spent(db: &impl ConnectionTrait, before: Spent) -> Result<bool> {
    let sql = "select 1 as spent where
        exists (select 1 from jobs where state = 'done' and run_at < $1 and finished_at < $1
            and kind <> 'jobs.sweep')
        or exists (select 1 from outbox where handed_at < $2)";
    let found = db
        .query_one_raw(said(db, sql, [before.jobs.into(), before.events.into()]))
        .await?;
    Ok(found.is_some())
}

/// The moments before which finished jobs and handed-on events are of no use any more.
#[derive(Clone, Copy)]
pub(crate) struct Spent {
    pub jobs: DateTime<Utc>,
    pub events: DateTime<Utc>,
}

/// Sweeps away a little of what is spent. Answers how much that was.
pub(crate) async fn sweep(db: &impl ConnectionTrait, before: Spent, most: u64) -> Result<u64> {
    let most = most as i64;
    let jobs = "delete from jobs where id in (
        select id from jobs where state = 'done' and run_at < $1 and finished_at < $1 limit $2)";
    let events =
        "delete from outbox where id in (select id from outbox where handed_at < $1 limit $2)";
    let jobs = db
        .execute_raw(said(db, jobs, [before.jobs.into(), most.into()]))
        .await?;
    let events = db
        .execute_raw(said(db, events, [before.events.into(), most.into()]))
        .await?;
    Ok(jobs.rows_affected() + events.rows_affected())
}

/// Several nodes of PostgreSQL never wait for each other's claims; SQLite has one writer anyway.
fn skip_locked(db: &impl ConnectionTrait, of: &str) -> String {
    match db.get_database_backend() {
        DbBackend::Postgres => format!(" for update{of} skip locked"),
        _ => String::new(),
    }
}

fn said<const N: usize>(db: &impl ConnectionTrait, sql: &str, values: [Value; N]) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}
