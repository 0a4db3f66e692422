//! A small house with a few people in it, on a database of its own: SQLite always, PostgreSQL when
//! `TALKOO_TEST_POSTGRES` names a server.

use accounts::NewPerson;
use entity::words::{IdeaId, Lang, Names, PersonId};
use hall::{Actor, Cx, Hub};
use ideas::Submission;
use jobs::Crew;
use migration::MigratorTrait;
use ports::clock::StoppedClock;
use ports::mail::{FolderMail, LaidLetter, Mail};
use ports::{Clock, Config, Db, Ports};
use press::Press;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::sync::Arc;
use std::time::Duration;

pub struct House {
    pub hub: Arc<Hub>,
    pub clock: Arc<StoppedClock>,
    folder: Arc<tempfile::TempDir>,
}

/// Settings of a house where letters are read as they are written.
pub fn settings() -> Config {
    let mut config = Config {
        base_url: "https://kuusilahti.example".to_owned(),
        ..Config::default()
    };
    config.mail.quiet_until = config.mail.quiet_from;
    config.mail.bounces = "bounces@kuusilahti.example".to_owned();
    config.mail.bounce_secret = "a word agreed on".to_owned();
    config
}

impl House {
    pub async fn on_sqlite() -> Self {
        Self::with_address("").await
    }

    /// None, said plainly, when there is no server to try.
    pub async fn on_postgres() -> Option<Self> {
        let Ok(server) = std::env::var("TALKOO_TEST_POSTGRES") else {
            println!("letters on PostgreSQL DID NOT RUN: TALKOO_TEST_POSTGRES is not set");
            return None;
        };
        let name = format!("news_{}", &ports::secrets::random_key()[..16]);
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
            ..settings()
        };
        let db = Db::open(&config).await.unwrap();
        migration::Migrator::up(&db.write, None).await.unwrap();
        let clock = Arc::new(StoppedClock::at("2026-06-17T09:00:00Z".parse().unwrap()));
        let told: Arc<dyn Clock> = clock.clone();
        let letters = FolderMail::new(folder.path().join("letters"), Arc::clone(&told)).unwrap();
        let files = folder.path().join("files");
        let ports = Ports {
            config: Arc::new(config),
            clock: told,
            db,
            mail: Arc::new(letters),
            storage: Arc::new(ports::storage::ObjectStorage::on_disk(&files).unwrap()),
            bus: Arc::new(ports::bus::LocalBus::default()),
            search: Arc::new(search::Absent),
            sign_in: ports::sign_in::Providers::default(),
        };
        Self::furnished(ports, clock, Arc::new(folder)).await
    }

    /// The same house after a kill, or with other settings and another mail server; what is in the database stays.
    pub async fn again(
        &self,
        change: impl FnOnce(&mut Config),
        mail: Option<Arc<dyn Mail>>,
    ) -> Self {
        let mut ports = self.hub.ports.clone();
        let mut config = (*ports.config).clone();
        change(&mut config);
        ports.config = Arc::new(config);
        if let Some(mail) = mail {
            ports.mail = mail;
        }
        Self::furnished(ports, Arc::clone(&self.clock), Arc::clone(&self.folder)).await
    }

    async fn furnished(
        ports: Ports,
        clock: Arc<StoppedClock>,
        folder: Arc<tempfile::TempDir>,
    ) -> Self {
        let agency = agencies::ensure_agency(&ports).await.unwrap();
        let press = Arc::new(Press::new("Europe/Helsinki").unwrap());
        let mut hub = Hub::new(ports, agency, Vec::new());
        agencies::furnish(&mut hub);
        accounts::furnish(&mut hub);
        hub.keep(Arc::clone(&press));
        let listeners = notifications::listeners(&press)
            .into_iter()
            .chain(moderation::listeners())
            .collect();
        hub.keep(Crew::new(
            notifications::jobs(&press),
            listeners,
            notifications::timetable(),
        ));
        Self {
            hub: Arc::new(hub),
            clock,
            folder,
        }
    }

    pub fn cx(&self) -> Cx {
        Cx::of_hub(Arc::clone(&self.hub))
    }

    pub async fn person(&self, name: &str, lang: Lang) -> PersonId {
        let new = NewPerson {
            email: format!("{}@kuusilahti.example", name.to_lowercase()),
            name: Some(name.to_owned()),
            lang: Some(lang),
            confirmed: true,
            ..NewPerson::default()
        };
        accounts::ensure_person(&self.cx(), new).await.unwrap()
    }

    pub async fn admin(&self, name: &str) -> PersonId {
        let id = self.person(name, Lang::Fi).await;
        accounts::keep_admin(&self.cx(), id, true).await.unwrap();
        accounts::keep_title(&self.cx(), id, "Traffic planner")
            .await
            .unwrap();
        id
    }

    pub async fn lead(&self, name: &str) -> PersonId {
        let id = self.person(name, Lang::Sv).await;
        let team = accounts::ensure_team(&self.cx(), &Names::same("Streets and parks"))
            .await
            .unwrap();
        accounts::join_team(&self.cx(), id, team, true)
            .await
            .unwrap();
        id
    }

    pub async fn as_(&self, person: PersonId) -> Cx {
        let actor: Actor = accounts::actor_of(&self.cx(), person).await.unwrap();
        self.cx().acting_as(actor)
    }

    pub async fn idea(&self, by: PersonId, title: &str) -> IdeaId {
        let asked = Submission {
            title: title.to_owned(),
            text: "There should be more places to sit down and look at the sea.".to_owned(),
            lang: Some(Lang::En),
            ..Submission::default()
        };
        let view = ideas::submit(&self.as_(by).await, asked).await.unwrap();
        view.row.id
    }

    /// Support, as the write queue keeps it.
    pub async fn supports(&self, people: &[PersonId], idea: IdeaId) {
        use entity::ideas::{idea as ideas, support};
        let now = self.clock.now();
        let rows = people.iter().map(|person| support::ActiveModel {
            agency_id: Set(self.hub.agency),
            idea_id: Set(idea),
            person_id: Set(*person),
            created_at: Set(now),
            ..Default::default()
        });
        let db = &self.hub.ports.db.write;
        support::Entity::insert_many(rows)
            .exec_without_returning(db)
            .await
            .unwrap();
        ideas::Entity::update_many()
            .col_expr(
                ideas::Column::SupportCount,
                sea_orm::sea_query::Expr::value(people.len() as i64),
            )
            .filter(ideas::Column::Id.eq(idea))
            .exec(db)
            .await
            .unwrap();
    }

    /// Everything due is done, and nothing may fail.
    pub async fn works(&self) {
        jobs::run_until_quiet(&self.hub)
            .await
            .unwrap()
            .all_well()
            .unwrap();
    }

    /// Everything due is done, time passes, and what is due then is done too.
    pub async fn later(&self, hours: u64) {
        self.works().await;
        self.clock.advance(Duration::from_secs(hours * 3600));
        self.works().await;
    }

    /// Letters so far, oldest first.
    pub fn letters_to(&self, name: &str) -> Vec<LaidLetter> {
        let address = format!("{}@kuusilahti.example", name.to_lowercase());
        let mut letters = FolderMail::letters(&self.folder.path().join("letters"), 10_000).unwrap();
        letters.retain(|letter| letter.recipient == address);
        letters.reverse();
        letters
    }
}
