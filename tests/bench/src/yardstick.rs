//! The page's bare queries and template, without Talkoo around them: poem, the database, tera and nothing else, in a
//! process of its own as the hub is.

use crate::hub::{Plan, free_address};
use anyhow::{Context, Result};
use poem::listener::TcpListener;
use poem::web::{Data, Html};
use poem::{EndpointExt, Route, Server, get, handler};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Statement};
use std::net::SocketAddr;
use std::process::{Child, Command};
use std::time::Duration;

pub struct Yardstick {
    pub address: SocketAddr,
    child: Child,
}

impl Yardstick {
    /// Starts this program once more, as the yardstick on the hub's own database.
    pub async fn start(plan: &Plan) -> Result<Self> {
        let address = free_address()?;
        let child = Command::new(std::env::current_exe()?)
            .args(["yardstick", &plan.database_url(), &address.to_string()])
            .spawn()
            .context("starting the yardstick")?;
        while tokio::net::TcpStream::connect(address).await.is_err() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(Self { address, child })
    }
}

impl Drop for Yardstick {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The yardstick itself.
pub async fn serve(database: &str, listen: &str) -> Result<()> {
    let mut options = ConnectOptions::new(database);
    options
        .max_connections(4)
        .sqlx_logging(false)
        .test_before_acquire(false);
    let db = Database::connect(options).await?;
    let app = Route::new().at("/list", get(list)).data(db);
    Server::new(TcpListener::bind(listen)).run(app).await?;
    Ok(())
}

#[handler]
async fn list(Data(db): Data<&DatabaseConnection>) -> poem::Result<Html<String>> {
    let rows = db
        .query_all_raw(Statement::from_string(
            db.get_database_backend(),
            "select i.id, i.title, p.name from ideas i join people p on p.id = i.author_id
             where i.visibility = 'public' order by i.trend desc, i.id desc limit 21",
        ))
        .await
        .map_err(poem::error::InternalServerError)?;
    Ok(Html(format!("{}", rows.len())))
}
