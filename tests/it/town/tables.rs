//! The tables of a new hub, laid once for all stories of a run: laying them takes longer than most stories do.

use ports::{Config, Db};
use sea_orm::{ConnectionTrait, Database};
use std::path::Path;
use std::sync::Mutex;
use talkoo::app::migrate;
use tokio::sync::OnceCell;

static FILE: OnceCell<Vec<u8>> = OnceCell::const_new();
static TEMPLATE: OnceCell<String> = OnceCell::const_new();

/// Puts SQLite's file with the tables into a data folder that is not there yet.
pub async fn put_into(data: &Path) {
    let file = FILE.get_or_init(laid_in_a_file).await;
    std::fs::create_dir_all(data).expect("a data folder");
    std::fs::write(data.join("talkoo.db"), file).expect("the file with the tables");
}

async fn laid_in_a_file() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a scratch folder");
    lay(Config {
        data: folder.path().to_owned(),
        ..Config::default()
    })
    .await;
    std::fs::read(folder.path().join("talkoo.db")).expect("the file with the tables")
}

/// A new database of a PostgreSQL server with the tables; its address.
pub async fn database_with_tables(server: &str) -> String {
    let template = TEMPLATE
        .get_or_init(async || {
            let (name, address) = database(server, "").await;
            lay(Config {
                database_url: address,
                ..Config::default()
            })
            .await;
            name
        })
        .await;
    database(server, &format!(" template {template}")).await.1
}

/// Databases of houses that are gone.
static EMPTY: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Nobody lives there any more: it is taken away when the next house is built.
pub fn leave(address: &str) {
    let name = address.rsplit('/').next().unwrap_or_default().to_owned();
    EMPTY.lock().expect("a list of names").push(name);
}

/// A new database of a PostgreSQL server: its name and its address.
pub async fn database(server: &str, like: &str) -> (String, String) {
    let name = format!("town_{}", &ports::secrets::random_key()[..16]);
    let admin = Database::connect(server)
        .await
        .expect("the test server answers");
    let empty = std::mem::take(&mut *EMPTY.lock().expect("a list of names"));
    for name in empty {
        admin
            .execute_unprepared(&format!("drop database if exists {name} with (force)"))
            .await
            .expect("a database can be taken away");
    }
    admin
        .execute_unprepared(&format!("create database {name}{like}"))
        .await
        .expect("a database can be made");
    admin.close().await.expect("the connection closes");
    let (address, _) = server.rsplit_once('/').expect("an address with a database");
    let address = format!("{address}/{name}");
    (name, address)
}

async fn lay(config: Config) {
    let db = Db::open(&config).await.expect("a new database opens");
    migrate(&db).await.expect("the tables are laid");
    // A copy is made of what is closed: SQLite folds its log into the file, PostgreSQL copies what nobody holds.
    db.close().await.expect("the new database closes");
}
