//! What the jobs promise, on SQLite always and on PostgreSQL when `TALKOO_TEST_POSTGRES` names a server.

use crate::{Crew, Row, State, dead, enqueue, run_until_quiet, set_progress, standing, start};
use entity::words::{AgencyId, Cause, IdeaId, Kind, LetterId};
use hall::job::{Job, Listener};
use hall::{Cx, Error, Event, Hub, Result};
use migration::MigratorTrait;
use ports::clock::StoppedClock;
use ports::{Clock, Config, Db, Ports};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A hub with nothing in it but jobs, on a database of its own.
struct House {
    config: Arc<Config>,
    db: Db,
    clock: Arc<StoppedClock>,
    folder: tempfile::TempDir,
}

impl House {
    async fn on_sqlite() -> Self {
        Self::with_address("").await
    }

    /// None, said plainly, when there is no server to try.
    async fn on_postgres() -> Option<Self> {
        let Ok(server) = std::env::var("TALKOO_TEST_POSTGRES") else {
            println!("jobs on PostgreSQL DID NOT RUN: TALKOO_TEST_POSTGRES is not set");
            return None;
        };
        let name = format!("jobs_{}", &ports::secrets::random_key()[..16]);
        let main = sea_orm::Database::connect(&server).await.unwrap();
        main.execute_unprepared(&format!("create database {name}"))
            .await
            .unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        Some(Self::with_address(&format!("{base}/{name}")).await)
    }

    async fn with_address(address: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = Config {
            data: folder.path().to_owned(),
            database_url: address.to_owned(),
            ..Config::default()
        };
        let db = Db::open(&config).await.unwrap();
        migration::Migrator::up(&db.write, None).await.unwrap();
        let moment = "2026-06-17T12:00:00Z".parse().unwrap();
        Self {
            config: Arc::new(config),
            db,
            clock: Arc::new(StoppedClock::at(moment)),
            folder,
        }
    }

    /// One node. Several of a house share its database.
    fn node(&self, crew: Crew) -> Arc<Hub> {
        let clock: Arc<dyn Clock> = self.clock.clone();
        let ports = Ports {
            config: Arc::clone(&self.config),
            clock: Arc::clone(&clock),
            db: self.db.clone(),
            mail: Arc::new(
                ports::mail::FolderMail::new(self.folder.path().join("letters"), clock).unwrap(),
            ),
            storage: Arc::new(
                ports::storage::ObjectStorage::on_disk(&self.folder.path().join("files")).unwrap(),
            ),
            bus: Arc::new(ports::bus::LocalBus::default()),
            search: Arc::new(search::Absent),
            sign_in: ports::sign_in::Providers::default(),
        };
        let mut hub = Hub::new(ports, AgencyId(1), Vec::new());
        hub.keep(crew);
        Arc::new(hub)
    }

    async fn count(&self, sql: &str) -> i64 {
        let found = self
            .db
            .read
            .query_one_raw(Statement::from_string(self.db.backend(), sql))
            .await
            .unwrap();
        found.unwrap().try_get_by_index(0).unwrap()
    }
}

/// Runs a case on every database there is.
macro_rules! on_both {
    ($($name:ident)*) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name(super::House::on_sqlite().await).await;
            })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                if let Some(house) = super::House::on_postgres().await {
                    super::$name(house).await;
                }
            })*
        }
    };
}

on_both! {
    every_listener_concerned_hears_of_an_event
    events_about_one_thing_are_heard_once_if_they_come_faster_than_they_are_heard
    an_event_told_in_a_change_that_failed_is_never_heard
    a_job_that_fails_is_tried_again_with_pauses_and_dies_at_last
    a_job_that_panics_has_failed_and_hurts_nobody_else
    jobs_of_one_lane_never_run_side_by_side
    two_nodes_do_each_job_once
    what_was_cut_off_is_taken_up_again
    a_job_with_the_same_key_waits_once_and_may_be_pulled_forward
    the_running_worker_wakes_by_itself_and_gives_back_at_shutdown
    a_thousand_events_are_handed_on_in_batches
    progress_is_seen_by_whoever_left_the_job
    what_is_spent_is_swept_away
    an_idle_worker_writes_nothing
    a_row_whose_job_fails_does_not_pile_up_jobs
    a_row_that_is_always_due_does_not_keep_a_command_from_ending
}

/// Writes down everything it hears.
#[derive(Clone, Default)]
struct Ear {
    name: &'static str,
    heard: Arc<Mutex<Vec<Event>>>,
}

impl Ear {
    fn named(name: &'static str) -> Self {
        Self {
            name,
            heard: Arc::default(),
        }
    }

    fn heard(&self) -> usize {
        self.heard.lock().unwrap().len()
    }
}

#[async_trait::async_trait]
impl Listener for Ear {
    fn name(&self) -> &'static str {
        self.name
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::IdeaSubmitted { idea } | Event::IdeaEdited { idea } => {
                Some(format!("idea:{idea}"))
            }
            Event::LetterWritten { letter } if self.name == "post" => Some(format!("{letter}")),
            _ => None,
        }
    }

    async fn on(&self, _: &Cx, event: &Event) -> Result<()> {
        self.heard.lock().unwrap().push(event.clone());
        Ok(())
    }
}

/// A job made of a closure.
struct Task<F>(&'static str, F);

#[async_trait::async_trait]
impl<F, Fut> Job for Task<F>
where
    F: Fn(Cx, Value) -> Fut + Send + Sync,
    Fut: Future<Output = Result<()>> + Send,
{
    fn kind(&self) -> &'static str {
        self.0
    }

    async fn run(&self, cx: &Cx, payload: &Value) -> Result<()> {
        (self.1)(cx.clone(), payload.clone()).await
    }
}

fn crew_of_ears(ears: &[&Ear]) -> Crew {
    let listeners = ears
        .iter()
        .map(|ear| Box::new((*ear).clone()) as Box<dyn Listener>)
        .collect();
    Crew::new(Vec::new(), listeners, Vec::new())
}

fn crew_of(job: impl Job + 'static) -> Crew {
    Crew::new(vec![Box::new(job)], Vec::new(), Vec::new())
}

async fn tell(hub: &Arc<Hub>, events: impl IntoIterator<Item = Event>) {
    let mut tx = Cx::of_hub(Arc::clone(hub)).begin().await.unwrap();
    for event in events {
        tx.tell(event).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn leave(hub: &Arc<Hub>, kind: &str, payload: Value, key: Option<&str>) -> i64 {
    let cx = Cx::of_hub(Arc::clone(hub));
    let mut tx = cx.begin().await.unwrap();
    let id = enqueue(&mut tx, kind, payload, key, cx.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

fn submitted(idea: i64) -> Event {
    Event::IdeaSubmitted { idea: IdeaId(idea) }
}

async fn every_listener_concerned_hears_of_an_event(house: House) {
    let (figures, post) = (Ear::named("figures"), Ear::named("post"));
    let hub = house.node(crew_of_ears(&[&figures, &post]));
    let letter = Event::LetterWritten {
        letter: LetterId(7),
    };
    let nobodys = Event::ModerationNeeded {
        kind: Kind::Idea,
        id: 1,
        cause: Cause::Report,
    };
    tell(&hub, [submitted(1), letter.clone(), nobodys]).await;
    let report = run_until_quiet(&hub).await.unwrap().all_well().unwrap();
    assert_eq!(report.done, 3);
    assert_eq!(*figures.heard.lock().unwrap(), [submitted(1)]);
    let mut heard = post.heard.lock().unwrap().clone();
    heard.sort_by_key(Event::name);
    assert_eq!(heard, [submitted(1), letter]);
    assert_eq!(run_until_quiet(&hub).await.unwrap().done, 0);
}

async fn events_about_one_thing_are_heard_once_if_they_come_faster_than_they_are_heard(
    house: House,
) {
    let ear = Ear::named("figures");
    let hub = house.node(crew_of_ears(&[&ear]));
    let edited = Event::IdeaEdited { idea: IdeaId(1) };
    tell(&hub, [submitted(1), edited.clone(), submitted(2)]).await;
    run_until_quiet(&hub).await.unwrap();
    assert_eq!(ear.heard(), 2);
    // Once heard, the next is news again.
    tell(&hub, [edited]).await;
    run_until_quiet(&hub).await.unwrap();
    assert_eq!(ear.heard(), 3);
}

async fn an_event_told_in_a_change_that_failed_is_never_heard(house: House) {
    let ear = Ear::named("figures");
    let hub = house.node(crew_of_ears(&[&ear]));
    let mut tx = Cx::of_hub(Arc::clone(&hub)).begin().await.unwrap();
    tx.tell(submitted(1)).await.unwrap();
    drop(tx);
    run_until_quiet(&hub).await.unwrap();
    assert_eq!(ear.heard(), 0);
}

async fn a_job_that_fails_is_tried_again_with_pauses_and_dies_at_last(house: House) {
    let tries = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&tries);
    let hub = house.node(crew_of(Task("stumble", move |_, _| {
        counted.fetch_add(1, Ordering::SeqCst);
        async { Err(Error::fault("the ice is thin")) }
    })));
    let job = leave(&hub, "stumble", json!({}), None).await;
    let report = run_until_quiet(&hub).await.unwrap();
    assert!(report.clone().all_well().is_err());
    assert_eq!(report.troubles[0].attempts, 1);
    // Nothing happens before the pause is over.
    assert_eq!(run_until_quiet(&hub).await.unwrap().troubles, []);
    for _ in 0..20 {
        house.clock.advance(Duration::from_secs(8 * 3600));
        run_until_quiet(&hub).await.unwrap();
    }
    assert_eq!(tries.load(Ordering::SeqCst), 12);
    let cx = Cx::of_hub(Arc::clone(&hub));
    let lies = dead(&cx).await.unwrap();
    assert_eq!((lies.len(), lies[0].id, lies[0].attempts), (1, job, 12));
    assert_eq!(lies[0].error.as_deref(), Some("fault: the ice is thin"));
    crate::revive(&cx, job).await.unwrap();
    run_until_quiet(&hub).await.unwrap();
    assert_eq!(tries.load(Ordering::SeqCst), 13);
}

async fn a_job_that_panics_has_failed_and_hurts_nobody_else(house: House) {
    let hub = house.node(crew_of(Task("mixed", |_, payload: Value| async move {
        assert!(payload != json!("bad"), "a bad payload");
        Ok(())
    })));
    for payload in ["good", "bad", "good"] {
        leave(&hub, "mixed", json!(payload), None).await;
    }
    leave(&hub, "nobodys", json!({}), None).await;
    let report = run_until_quiet(&hub).await.unwrap();
    assert_eq!((report.done, report.troubles.len()), (2, 2));
}

async fn jobs_of_one_lane_never_run_side_by_side(house: House) {
    let inside = Arc::new(AtomicUsize::new(0));
    let most = Arc::new(AtomicUsize::new(0));
    let (now, highest) = (Arc::clone(&inside), Arc::clone(&most));
    let hub = house.node(crew_of(Task("walk", move |cx: Cx, payload: Value| {
        let (now, highest) = (Arc::clone(&now), Arc::clone(&highest));
        async move {
            highest.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            // While the first walks, a second of the same key is left, and may not overtake it.
            if payload == json!(1) {
                leave(cx.hub(), "walk", json!(2), Some("bridge")).await;
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
            now.fetch_sub(1, Ordering::SeqCst);
            Ok(())
        }
    })));
    leave(&hub, "walk", json!(1), Some("bridge")).await;
    let worker = start(Arc::clone(&hub)).unwrap();
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(30)).await;
        if house
            .count("select count(*) from jobs where state = 'done'")
            .await
            == 2
        {
            break;
        }
    }
    hub.closing.cancel();
    worker.await.unwrap();
    assert_eq!(
        house
            .count("select count(*) from jobs where state = 'done'")
            .await,
        2
    );
    assert_eq!(most.load(Ordering::SeqCst), 1);
}

async fn two_nodes_do_each_job_once(house: House) {
    // SQLite serves one process; two nodes are a matter of PostgreSQL.
    if house.db.backend() == DbBackend::Sqlite {
        return;
    }
    let done = Arc::new(Mutex::new(Vec::new()));
    let node = || {
        let done = Arc::clone(&done);
        house.node(crew_of(Task("count", move |_, payload: Value| {
            done.lock().unwrap().push(payload.as_i64().unwrap());
            async { Ok(()) }
        })))
    };
    let (first, second) = (node(), node());
    for number in 0..300 {
        leave(&first, "count", json!(number), None).await;
    }
    let (one, other) = tokio::join!(run_until_quiet(&first), run_until_quiet(&second));
    assert_eq!(one.unwrap().done + other.unwrap().done, 300);
    let mut done = done.lock().unwrap().clone();
    done.sort_unstable();
    assert_eq!(done, (0..300).collect::<Vec<i64>>());
}

async fn what_was_cut_off_is_taken_up_again(house: House) {
    let ear = Ear::named("figures");
    let hub = house.node(crew_of_ears(&[&ear]));
    tell(&hub, [submitted(1)]).await;
    let crew = hub.kept::<Crew>().unwrap();
    crate::outbox::hand_on(&hub, &crew).await.unwrap();
    // Somebody claims it and is killed.
    let now = house.clock.now();
    let lease = now + chrono::TimeDelta::seconds(90);
    let taken = crate::store::claim(&house.db.write, 10, now, lease)
        .await
        .unwrap();
    assert_eq!(taken.len(), 1);
    house.clock.advance(Duration::from_secs(91));
    run_until_quiet(&hub).await.unwrap().all_well().unwrap();
    assert_eq!(ear.heard(), 1);
}

async fn a_job_with_the_same_key_waits_once_and_may_be_pulled_forward(house: House) {
    let hub = house.node(crew_of(Task("ring", |_, _| async { Ok(()) })));
    let cx = Cx::of_hub(Arc::clone(&hub));
    let mut tx = cx.begin().await.unwrap();
    let later = cx.now() + chrono::TimeDelta::hours(3);
    let first = enqueue(&mut tx, "ring", json!(1), Some("bell"), later)
        .await
        .unwrap();
    let second = enqueue(&mut tx, "ring", json!(2), Some("bell"), cx.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(first, second);
    assert_eq!(run_until_quiet(&hub).await.unwrap().done, 1);
    assert_eq!(house.count("select count(*) from jobs").await, 1);
}

async fn the_running_worker_wakes_by_itself_and_gives_back_at_shutdown(house: House) {
    let ear = Ear::named("figures");
    let hub = house.node(crew_of_ears(&[&ear]));
    let worker = start(Arc::clone(&hub)).unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    let told = std::time::Instant::now();
    tell(&hub, [submitted(1)]).await;
    while ear.heard() == 0 {
        assert!(
            told.elapsed() < Duration::from_secs(5),
            "nobody heard anything"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(
        told.elapsed() < Duration::from_millis(900),
        "it was the poll that found it"
    );
    hub.closing.cancel();
    worker.await.unwrap();
    assert_eq!(
        house
            .count("select count(*) from jobs where state = 'running'")
            .await,
        0
    );
}

async fn a_thousand_events_are_handed_on_in_batches(house: House) {
    let ear = Ear::named("figures");
    let hub = house.node(crew_of_ears(&[&ear]));
    tell(&hub, (0..1000).map(submitted)).await;
    let began = std::time::Instant::now();
    let report = run_until_quiet(&hub).await.unwrap().all_well().unwrap();
    println!("1,000 events heard in {:?}", began.elapsed());
    assert_eq!((report.done, ear.heard()), (1000, 1000));
    assert_eq!(
        house
            .count("select count(*) from outbox where handed_at is null")
            .await,
        0
    );
}

async fn progress_is_seen_by_whoever_left_the_job(house: House) {
    let hub = house.node(crew_of(Task("carry", |cx: Cx, _| async move {
        set_progress(&cx, 3, 10).await
    })));
    let job = leave(&hub, "carry", json!({}), None).await;
    run_until_quiet(&hub).await.unwrap().all_well().unwrap();
    let seen = standing(&Cx::of_hub(hub), job).await.unwrap();
    let progress = seen.progress.unwrap();
    assert_eq!(
        (seen.state, progress.done, progress.of),
        (State::Done, 3, 10)
    );
}

async fn what_is_spent_is_swept_away(house: House) {
    let ear = Ear::named("figures");
    let crew = Crew::new(
        Vec::new(),
        vec![Box::new(ear.clone())],
        vec![crate::housekeeping()],
    );
    let hub = house.node(crew);
    tell(&hub, (0..20).map(submitted)).await;
    run_until_quiet(&hub).await.unwrap();
    house.clock.advance(Duration::from_secs(8 * 86_400));
    run_until_quiet(&hub).await.unwrap();
    assert_eq!(house.count("select count(*) from outbox").await, 0);
    // The sweeping itself was done just now.
    assert_eq!(house.count("select count(*) from jobs").await, 1);
}

async fn an_idle_worker_writes_nothing(house: House) {
    if house.db.backend() != DbBackend::Sqlite {
        return;
    }
    let crew = Crew::new(Vec::new(), Vec::new(), vec![crate::housekeeping()]);
    let hub = house.node(crew);
    let worker = start(Arc::clone(&hub)).unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    // Rows changed by the one connection that may write.
    let changed = async || {
        let statement = Statement::from_string(DbBackend::Sqlite, "select total_changes()");
        let row = house.db.write.query_one_raw(statement).await.unwrap();
        row.unwrap().try_get_by_index::<i64>(0).unwrap()
    };
    let before = changed().await;
    let log = house.folder.path().join("talkoo.db-wal");
    let size = std::fs::metadata(&log).unwrap().len();
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert_eq!(changed().await, before);
    assert_eq!(std::fs::metadata(&log).unwrap().len(), size);
    hub.closing.cancel();
    worker.await.unwrap();
}

async fn a_row_whose_job_fails_does_not_pile_up_jobs(house: House) {
    let row = Row {
        kind: "stumble",
        every: Duration::from_secs(1),
        due: |_| Box::pin(async { Ok(true) }),
        why: "always",
    };
    let stumble = Task("stumble", |_, _| async { Err(Error::fault("again")) });
    let hub = house.node(Crew::new(vec![Box::new(stumble)], Vec::new(), vec![row]));
    for _ in 0..3 {
        run_until_quiet(&hub).await.unwrap();
    }
    assert_eq!(house.count("select count(*) from jobs").await, 1);
}

async fn a_row_that_is_always_due_does_not_keep_a_command_from_ending(house: House) {
    let row = Row {
        kind: "tick",
        every: Duration::from_secs(3600),
        due: |_| Box::pin(async { Ok(true) }),
        why: "always",
    };
    let tick = Task("tick", |_, _| async { Ok(()) });
    let hub = house.node(Crew::new(vec![Box::new(tick)], Vec::new(), vec![row]));
    assert_eq!(run_until_quiet(&hub).await.unwrap().done, 1);
    assert_eq!(run_until_quiet(&hub).await.unwrap().done, 1);
}
