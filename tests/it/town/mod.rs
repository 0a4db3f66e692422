//! The town of Kuusilahti: a whole hub of its own for each test, in which people act through pages and the API and
//! never through SQL. Its clock stands still until the test moves it. On SQLite, or on PostgreSQL with
//! `TALKOO_TEST_TOWN=postgres`.

mod browser;
mod contests;
mod forms;
mod house;
mod neighbour;
mod parcel;
mod people;
mod program;
mod running;
mod services;
mod tables;

pub use browser::{Browser, Seen};
pub use contests::Contest;
pub use forms::{Form, Sheet};
pub use house::{House, Said};
pub use parcel::PICTURE;
pub use people::{Person, code_in, follow, link_in};
pub use program::{Answer, Program};
pub use running::{Running, wait_until};
pub use services::{Abroad, Papers, Services};

use chrono::{DateTime, Utc};
use hall::Cx;
use ports::clock::StoppedClock;
use ports::mail::{FolderMail, LaidLetter};
use ports::{Config, Ports};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use talkoo::app::{App, Opening};
use web::Front;

pub struct Town {
    pub app: App,
    pub clock: Arc<StoppedClock>,
    front: Arc<Front>,
    house: House,
}

impl Town {
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// A town with other settings.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let mut house = House::with_tables().await;
        change(&mut house.config);
        house.opens_at(first_morning()).await
    }

    /// A town with a service of sign-in next door.
    pub async fn beside_a_service() -> Self {
        Self::beside_a_service_with(|_| {}).await
    }

    /// The same with other settings.
    pub async fn beside_a_service_with(change: impl FnOnce(&mut Config)) -> Self {
        let mut house = House::with_tables().await;
        change(&mut house.config);
        let service = |ports: &mut Ports| ports.sign_in = neighbour::Neighbour::alone();
        Self::in_house_with(house, first_morning(), service).await
    }

    /// A town in a house that stands already, which may have been lived in.
    async fn in_house(house: House, now: DateTime<Utc>) -> Self {
        Self::in_house_with(house, now, |_| {}).await
    }

    async fn in_house_with(
        house: House,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Ports),
    ) -> Self {
        let clock = Arc::new(StoppedClock::at(now));
        let (config, opening) = (house.config.clone(), Opening::Alone);
        let app = App::open_with(config, clock.clone(), opening, change)
            .await
            .expect("a town can be opened");
        let front = app.front();
        Self {
            app,
            clock,
            front,
            house,
        }
    }

    /// Every door of the hub, for what is neither a browser nor a program with a token.
    pub fn front(&self) -> &Arc<Front> {
        &self.front
    }

    /// The house the hub lives in, for the commands of its operator.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// From now on it hears what other nodes of the same hub tell.
    pub fn hears_other_nodes(&self) {
        drop(self.app.listen_to_nodes());
    }

    /// The hub closes and leaves its house as it is.
    pub async fn closes(self) -> House {
        self.app.close().await.expect("a town can be closed");
        self.house
    }

    /// The hub acting by itself: for what an operator would do by command.
    pub fn cx(&self) -> Cx {
        self.app.cx()
    }

    /// The hub's data folder.
    pub fn folder(&self) -> &std::path::Path {
        &self.house.config.data
    }

    /// Somebody nobody knows yet.
    pub fn visitor(&self) -> Browser {
        Browser::new(Arc::clone(&self.front))
    }

    /// A program with a token of the API; empty: without one.
    pub fn program(&self, token: &str) -> Program {
        Program::new(Arc::clone(&self.front), token)
    }

    /// Lets everything happen that is due: events heard, letters sent. A job that failed fails the test.
    pub async fn quiet(&self) {
        let report = jobs::run_until_quiet(&self.app.hub)
            .await
            .expect("the worker works");
        assert!(
            report.troubles.is_empty(),
            "jobs failed: {:?}",
            report.troubles
        );
        self.ranks_are_true().await;
    }

    /// What stands beside the ideas says what they say, whatever was done to them before.
    async fn ranks_are_true(&self) {
        use sea_orm::{ConnectionTrait, Statement};
        let db = &self.app.hub.ports.db;
        let asked = "select i.id from ideas i left join idea_ranks r on r.idea_id = i.id \
            where r.idea_id is null or r.agency_id <> i.agency_id or r.visibility <> i.visibility \
            or r.trend <> i.trend or r.support_count <> i.support_count \
            or coalesce(r.challenge_id, 0) <> coalesce(i.challenge_id, 0)";
        let apart = db
            .write
            .query_all_raw(Statement::from_string(db.backend(), asked))
            .await
            .expect("the ideas can be read");
        let apart: Vec<i64> = apart
            .iter()
            .map(|row| row.try_get("", "id").expect("a number"))
            .collect();
        assert!(
            apart.is_empty(),
            "ranked otherwise than they are: {apart:?}"
        );
    }

    /// Lets time pass, and what becomes due in it happen.
    pub async fn later(&self, by: Duration) {
        self.quiet().await;
        self.clock.advance(by);
        self.quiet().await;
    }

    /// Every letter to this address, oldest first.
    pub async fn letters_to(&self, email: &str) -> Vec<LaidLetter> {
        // A second passes, so that letters asked for one after the other lie in that order.
        self.clock.advance(Duration::from_secs(1));
        self.quiet().await;
        let mut letters = FolderMail::letters(&self.folder().join("letters"), usize::MAX)
            .expect("the folder of letters can be read");
        letters.retain(|letter| letter.recipient == email);
        letters.reverse();
        letters
    }

    /// Everything that is written down about feedback and letters, as one text: for words that must not be there.
    pub async fn kept_words(&self) -> String {
        use sea_orm::{ConnectionTrait, Statement};
        let db = self.app.hub.ports.db.clone();
        let mut all = String::new();
        for sql in [
            "select subject || coalesce(about, '') || coalesce(about_url, '') as words from cases",
            "select text as words from case_messages",
            "select hash as words from case_keys",
            "select subject || text || html as words from letters where state = 'sent'",
            "select cast(payload as text) as words from jobs",
            "select coalesce(cast(after as text), '') as words from staff_acts",
        ] {
            let asked = Statement::from_string(db.backend(), sql);
            for row in db
                .write
                .query_all_raw(asked)
                .await
                .expect("a table can be read")
            {
                all += &row.try_get::<String>("", "words").expect("words are text");
                all.push('\n');
            }
        }
        all
    }

    /// Every row of every table as text, for stories in which nothing may have changed. Who was last seen when is no
    /// change.
    pub async fn rows(&self) -> BTreeMap<String, Vec<String>> {
        use sea_orm::{ConnectionTrait, FromQueryResult, JsonValue, Statement};
        let db = self.app.hub.ports.db.clone();
        let list = if db.is_sqlite() {
            "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
        } else {
            "select table_name as name from information_schema.tables where table_schema = 'public'"
        };
        let names = db
            .write
            .query_all_raw(Statement::from_string(db.backend(), list))
            .await
            .expect("the tables have names");
        let mut all = BTreeMap::new();
        for name in names {
            let name: String = name.try_get("", "name").expect("a name is text");
            if name == "jobs" {
                continue;
            }
            let asked = Statement::from_string(db.backend(), format!("select * from {name}"));
            let mut rows: Vec<String> = JsonValue::find_by_statement(asked)
                .all(&db.write)
                .await
                .expect("a table can be read")
                .into_iter()
                .map(|mut row| {
                    if let Some(row) = row.as_object_mut() {
                        row.retain(|column, _| {
                            !["seen_at", "last_used_at", "expires_at"].contains(&column.as_str())
                        });
                    }
                    row.to_string()
                })
                .collect();
            rows.sort();
            all.insert(name, rows);
        }
        all
    }

    /// The newest letter to this address.
    pub async fn letter_to(&self, email: &str) -> LaidLetter {
        let letters = self.letters_to(email).await;
        letters
            .last()
            .cloned()
            .unwrap_or_else(|| panic!("no letter to {email}"))
    }
}

/// A Wednesday in June, at nine in Helsinki.
fn first_morning() -> DateTime<Utc> {
    "2026-06-17T06:00:00Z".parse().expect("a moment")
}
