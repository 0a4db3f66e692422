//! Config → ports → hub → front and worker: the one place where a hub is put together.

use crate::{health, routes};
use anyhow::Context;
use entity::words::{AgencyId, Lang};
use hall::access::Actor;
use hall::{Cx, Hub};
use jobs::Crew;
use migration::{Migrator, MigratorTrait};
use ports::bus::{Bus, LocalBus, PostgresBus};
use ports::mail::{FolderMail, Mail, SmtpMail};
use ports::outgoing::{Guarded, Outgoing};
use ports::sign_in::{OidcProvider, Provider, Providers};
use ports::storage::{ObjectStorage, Storage};
use ports::{Clock, Config, Db, Ports};
use press::Press;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use search::Index;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use web::{Front, Web};

/// A hub put together, not yet open.
pub struct App {
    pub hub: Arc<Hub>,
    pub press: Arc<Press>,
}

/// Who opens the hub, which decides whether it may open the search index: an index has one owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The hub itself, or a command with no hub beside it.
    Alone,
    /// A command beside a running hub: it leaves the index to the hub.
    BesideHub,
}

impl App {
    /// Opens every port and brings the database up to date.
    ///
    /// # Errors
    /// In plain words, for the operator.
    pub async fn open(
        config: Config,
        clock: Arc<dyn Clock>,
        opening: Opening,
    ) -> anyhow::Result<Self> {
        Self::open_with(config, clock, opening, |_| {}).await
    }

    /// The same with other keepers of some ports, for tests.
    ///
    /// # Errors
    /// As `open`.
    pub async fn open_with(
        config: Config,
        clock: Arc<dyn Clock>,
        opening: Opening,
        change: impl FnOnce(&mut Ports),
    ) -> anyhow::Result<Self> {
        std::fs::create_dir_all(&config.data).with_context(|| {
            format!(
                "the data folder {} cannot be written; choose another with --data",
                config.data.display()
            )
        })?;
        let db = Db::open(&config).await?;
        migrate(&db).await?;
        let mut ports = ports(config, clock, db, opening).await?;
        change(&mut ports);
        let agency = agencies::ensure_agency(&ports).await?;
        Self::furnish(ports, agency).await
    }

    async fn furnish(ports: Ports, agency: AgencyId) -> anyhow::Result<Self> {
        let zone = "Europe/Helsinki";
        let press = Arc::new(Press::new(zone)?);
        press::keep_readings(ports.config.limits.reading_memory_bytes);
        let likeness_lasts = Duration::from_secs(ports.config.limits.likeness_memory_seconds);
        let mut acts = ideas::acts();
        acts.extend(moderation::acts());
        acts.extend(accounts::acts());
        acts.extend(challenges::acts());
        let files_key = files_key(&ports).await?;
        let mut hub = Hub::new(ports, agency, acts);
        hub.keep(files_key);
        agencies::furnish(&mut hub);
        accounts::furnish(&mut hub);
        hub.keep(ideas::SupportQueue::default());
        hub.keep(ideas::BallotQueue::default());
        hub.keep(ideas::Seen::default());
        hub.keep(ideas::Moderators(Arc::new(moderation::Explainer)));
        hub.keep(improvements::OnwardMemory::default());
        hub.keep(hall::onward::OnwardTeller(Arc::new(improvements::Teller)));
        hub.keep(agencies::OthersTakeBack(Arc::new(accounts::Undoer)));
        hub.keep(articles::ReadingsMemory::default());
        hub.keep(articles::guide::Trees::default());
        hub.keep(hall::readings::ReadingsTeller(Arc::new(articles::Teller)));
        hub.keep(triage::Presence::default());
        hub.keep(triage::Plenty::default());
        hub.keep(triage::LikenessMemory::new(likeness_lasts));
        hub.keep(chat::Presence::default());
        hub.keep(cases::Colleagues(Arc::new(triage::OpenDesk)));
        hub.keep(accounts::OwnShelf(Arc::new(cases::Shelf)));
        hub.keep(cases::FirstLook(Arc::new(discovery::Look)));
        hub.keep(hall::parting::Parting(Arc::new(privacy::Farewell)));
        hub.keep(health::Book::default());
        hub.keep(admin::TheDoctor(Arc::new(health::Doctor)));
        hub.keep(admin::LetterBook(routes::letters()));
        hub.keep(Arc::clone(&press));
        hub.keep(crew(&press));
        let hub = Arc::new(hub);
        let site = agencies::site(&Cx::of_hub(Arc::clone(&hub))).await?;
        press.keep_zone(&site.settings.zone)?;
        Ok(Self { hub, press })
    }

    /// The hub acting by itself.
    pub fn cx(&self) -> Cx {
        Cx::of_hub(Arc::clone(&self.hub))
    }

    /// Somebody acting, in their language.
    pub fn cx_of(&self, actor: Actor, lang: Lang) -> Cx {
        Cx::new(Arc::clone(&self.hub), actor, lang)
    }

    /// Every door, ready to answer. Call it inside the runtime.
    pub fn front(&self) -> Arc<Front> {
        let keeper = Arc::new(accounts::Keeper::new(Arc::clone(&self.hub)));
        let book = Arc::new(agencies::Book::new(Arc::clone(&self.hub)));
        let web = Web::new(Arc::clone(&self.hub), Arc::clone(&self.press), keeper, book);
        web.with_waiting(Arc::new(triage::Mine));
        web.with_repeats(Arc::new(accounts::Repeats));
        web.with_operations(routes::operations());
        web.open(routes::doors(), Some(routes::api()))
    }

    /// Answers people and works until the hub closes.
    ///
    /// # Errors
    /// When the worker or the listener cannot begin.
    pub async fn run(&self, listener: TcpListener) -> anyhow::Result<()> {
        let front = self.front();
        let watches = self.listen_to_nodes();
        let worker = jobs::start(Arc::clone(&self.hub))?;
        let views = tokio::spawn(ideas::Seen::keep_writing(self.cx()));
        self.greet_providers();
        web::serve(listener, front, self.hub.closing.clone()).await?;
        self.hub.closing.cancel();
        worker.await.ok();
        views.await.ok();
        for watch in watches {
            watch.await.ok();
        }
        self.close().await
    }

    /// Hears what other nodes tell until the hub closes. Call it inside the runtime.
    pub fn listen_to_nodes(&self) -> [tokio::task::JoinHandle<()>; 4] {
        [
            agencies::watch(&self.hub),
            accounts::watch(&self.hub),
            triage::watch(&self.hub),
            chat::watch(&self.hub),
        ]
    }

    /// Asks every service of sign-in what it says of itself, so that nobody has to wait for it. Nothing waits here
    /// either: one that is away is asked again when somebody wants to sign in with it.
    fn greet_providers(&self) {
        for provider in self.hub.ports.sign_in.iter() {
            let provider = Arc::clone(provider);
            let closing = self.hub.closing.clone();
            tokio::spawn(async move {
                tokio::select! {
                    () = closing.cancelled() => {}
                    greeted = provider.check() => if let Err(wrong) = greeted {
                        tracing::warn!(provider = provider.about().key, %wrong, "a service of sign-in is away");
                    }
                }
            });
        }
    }

    /// Does every job that is due, for commands with no hub running.
    ///
    /// # Errors
    /// A fault of the database; jobs that failed stay for the hub's next start.
    pub async fn work_off(&self) -> anyhow::Result<()> {
        jobs::run_until_quiet(&self.hub).await?;
        Ok(())
    }

    /// Lets go of everything, so that the next one finds it free.
    ///
    /// # Errors
    /// The database's own.
    pub async fn close(&self) -> anyhow::Result<()> {
        self.hub.closing.cancel();
        self.hub.ports.search.close().await;
        self.hub.ports.db.clone().close().await?;
        Ok(())
    }
}

/// Everyone who works in the hub.
fn crew(press: &Arc<Press>) -> Crew {
    let mut jobs: Vec<Box<dyn hall::Job>> = vec![
        Box::new(challenges::Clock),
        Box::new(accounts::ForgetExpired),
        Box::new(accounts::CarryOutLeftBehind),
        Box::new(cases::Forget),
        Box::new(cases::Watch),
        Box::new(cases::WatchHandovers),
        Box::new(cases::Warn),
        Box::new(cases::Nudge),
        Box::new(cases::FindOwners),
        Box::new(improvements::Remind),
        Box::new(improvements::Recount),
        Box::new(articles::FallDue),
    ];
    jobs.extend(ideas::jobs());
    jobs.extend(triage::jobs());
    jobs.extend(notifications::jobs(press));
    jobs.extend(mailroom::jobs());
    jobs.extend(feed::jobs(press));
    jobs.extend(chat::jobs());
    jobs.push(Box::new(discovery::Reindex));
    jobs.extend(privacy::jobs(press));
    let mut listeners: Vec<Box<dyn hall::Listener>> =
        vec![Box::new(ideas::Trend), Box::new(cases::Leaving)];
    listeners.extend(moderation::listeners());
    listeners.extend(triage::listeners());
    listeners.extend(notifications::listeners(press));
    listeners.extend(mailroom::listeners());
    listeners.extend(chat::listeners());
    listeners.push(Box::new(discovery::Upkeep));
    listeners.push(Box::new(privacy::AfterLeaving));
    let mut timetable = vec![jobs::housekeeping()];
    timetable.extend(ideas::timetable());
    timetable.extend(accounts::timetable());
    timetable.extend(cases::timetable());
    timetable.push(cases::clocks_timetable());
    timetable.push(cases::handovers_timetable());
    timetable.push(cases::warnings_timetable());
    timetable.push(cases::nudges_timetable());
    timetable.extend(cases::routing_timetable());
    timetable.push(challenges::timetable());
    timetable.extend(improvements::timetable());
    timetable.extend(articles::timetable());
    timetable.extend(triage::timetable());
    timetable.extend(notifications::timetable());
    timetable.extend(mailroom::timetable());
    timetable.extend(feed::timetable());
    timetable.extend(chat::timetable());
    timetable.push(discovery::upkeep());
    timetable.extend(privacy::timetable());
    Crew::new(jobs, listeners, timetable)
}

/// The secret that seals addresses of files, the same on every node from its first start on.
async fn files_key(ports: &Ports) -> anyhow::Result<web::FilesKey> {
    let mine = ports::secrets::random_key();
    let kept = hall::cx::first_note(ports, "files.key", &mine).await?;
    Ok(web::FilesKey(kept))
}

async fn ports(
    config: Config,
    clock: Arc<dyn Clock>,
    db: Db,
    opening: Opening,
) -> anyhow::Result<Ports> {
    let mail: Arc<dyn Mail> = if config.mail.url.is_empty() {
        Arc::new(FolderMail::new(
            config.data.join("letters"),
            Arc::clone(&clock),
        )?)
    } else {
        Arc::new(SmtpMail::new(&config.mail)?)
    };
    let storage: Arc<dyn Storage> = if config.storage.endpoint.is_empty() {
        Arc::new(ObjectStorage::on_disk(&config.data.join("files"))?)
    } else {
        Arc::new(ObjectStorage::in_bucket(&config.storage)?)
    };
    let bus: Arc<dyn Bus> = if db.is_sqlite() {
        Arc::new(LocalBus::default())
    } else {
        Arc::new(PostgresBus::start(
            db.read.get_postgres_connection_pool().clone(),
        ))
    };
    let search: Arc<dyn Index> = if !config.search_url.is_empty() {
        Arc::new(search::Meili::new(
            &config.search_url,
            Some(&config.search_key),
            "talkoo",
        )?)
    } else if opening == Opening::BesideHub {
        Arc::new(search::Absent)
    } else {
        Arc::new(search::Embedded::open(config.data.join("index")).await?)
    };
    let sign_in = providers(&config, &clock)?;
    Ok(Ports {
        config: Arc::new(config),
        clock,
        db,
        mail,
        storage,
        bus,
        search,
        sign_in,
    })
}

/// Every service of the settings. Reads only: who is away is found out when somebody asks.
fn providers(config: &Config, clock: &Arc<dyn Clock>) -> anyhow::Result<Providers> {
    if config.sign_in.is_empty() {
        return Ok(Providers::default());
    }
    let outgoing: Arc<dyn Outgoing> = Arc::new(Guarded::new(&config.outgoing)?);
    let mut providers: Vec<Arc<dyn Provider>> = Vec::new();
    for (key, settings) in &config.sign_in {
        let (outgoing, clock) = (Arc::clone(&outgoing), Arc::clone(clock));
        providers.push(Arc::new(OidcProvider::new(key, settings, outgoing, clock)?));
    }
    Ok(Providers::new(providers))
}

/// Brings the database up to date. Several nodes may start together, so on PostgreSQL one goes first.
///
/// # Errors
/// In plain words, when a newer Talkoo made the database, or a step fails.
pub async fn migrate(db: &Db) -> anyhow::Result<()> {
    let lock = |verb: &str| format!("select pg_advisory_{verb}(7411120)");
    // The lock belongs to a connection, and stays ours only inside a transaction of its own.
    let held = if db.backend() == DbBackend::Postgres {
        let held = db.begin().await?;
        held.execute_unprepared(&lock("xact_lock")).await?;
        Some(held)
    } else {
        None
    };
    refuse_newer(db).await?;
    Migrator::up(&db.write, None)
        .await
        .context("the database could not be brought up to date")?;
    if let Some(held) = held {
        held.commit().await?;
    }
    Ok(())
}

async fn refuse_newer(db: &Db) -> anyhow::Result<()> {
    let known: Vec<String> = Migrator::migrations()
        .iter()
        .map(|step| step.name().to_owned())
        .collect();
    let there = db
        .write
        .query_all_raw(Statement::from_string(
            db.backend(),
            "select version from seaql_migrations",
        ))
        .await
        // No table yet: a new database.
        .unwrap_or_default();
    for row in there {
        let version: String = row.try_get("", "version")?;
        if !known.contains(&version) {
            anyhow::bail!(
                "the database was made by a newer Talkoo (it knows the step {version}); \
                 start that version, or restore a backup made with this one"
            );
        }
    }
    Ok(())
}
