//! One database's round: the hub on a filled town, and what every section needs to know of it.

use crate::hub::{Hub, Plan};
use crate::postgres::Postgres;
use crate::report::{Report, Row};
use crate::seed::{self, Size};
use crate::{actors, hub, sections};
use anyhow::Result;
use sea_orm::{Database, DatabaseConnection};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub struct Bench<'a> {
    pub report: &'a mut Report,
    pub database: &'static str,
    pub plan: Plan,
    pub size: Size,
    /// How long each stretch of load is measured.
    pub time: Duration,
    ground: Ground<'a>,
}

/// Where towns are built.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub binary: &'a Path,
    pub scratch: &'a Path,
    /// None: SQLite.
    pub postgres: Option<&'a Postgres>,
}

impl<'a> Bench<'a> {
    /// Builds the town of this size and fills it; how long that takes is a figure of its own.
    pub async fn prepare(
        report: &'a mut Report,
        ground: Ground<'a>,
        size: Size,
        time: Duration,
    ) -> Result<Self> {
        let database = if ground.postgres.is_some() {
            "postgres"
        } else {
            "sqlite"
        };
        let (plan, filling, indexing) = ground.town("town", size).await?;
        report.add(
            Row::new(
                database,
                format!("filling a town of {} ideas", size.ideas),
                filling.as_secs_f64(),
                "s",
            )
            .remark(format!(
                "{} supports, {} comments",
                size.supports, size.comments
            )),
        );
        report.add(Row::new(database, "reindex", indexing.as_secs_f64(), "s"));
        Ok(Self {
            report,
            database,
            plan,
            size,
            time,
            ground,
        })
    }

    pub async fn start(&self) -> Result<Hub> {
        self.plan.start().await
    }

    pub fn scratch(&self) -> &Path {
        self.ground.scratch
    }

    /// A second town beside this one.
    pub async fn another_town(&self, name: &str, size: Size) -> Result<Plan> {
        Ok(self.ground.town(name, size).await?.0)
    }

    /// A connection of the bench's own, to fill the town and to count what was kept.
    pub async fn open_database(&self) -> Result<DatabaseConnection> {
        open(&self.plan).await
    }

    pub fn row(&self, what: impl Into<String>, value: f64, unit: &'static str) -> Row {
        Row::new(self.database, what, value, unit)
    }

    pub fn add(&mut self, row: Row) {
        self.report.add(row);
    }
}

impl Ground<'_> {
    /// A town with its ideas in place and in the index, and how long both took.
    async fn town(self, name: &str, size: Size) -> Result<(Plan, Duration, Duration)> {
        let data: PathBuf = self.scratch.join(name);
        std::fs::create_dir_all(&data)?;
        let postgres = match self.postgres {
            Some(server) => Some(server.create_database(name).await?),
            None => None,
        };
        let plan = hub::Plan {
            binary: self.binary.to_path_buf(),
            data,
            postgres,
            open_files: None,
            settings: Vec::new(),
        };
        // The first start makes the tables and the agency.
        plan.start().await?.stop()?;

        let from = Instant::now();
        let db = open(&plan).await?;
        seed::fill(&db, size).await?;
        actors::let_them_in(&db).await?;
        sections::inbox::leave_empty(&db).await?;
        db.close().await?;
        let filling = from.elapsed();

        let from = Instant::now();
        plan.run(&["reindex"])?;
        Ok((plan, filling, from.elapsed()))
    }
}

async fn open(plan: &Plan) -> Result<DatabaseConnection> {
    let mut options = sea_orm::ConnectOptions::new(plan.database_url());
    options.max_connections(1).sqlx_logging(false);
    Ok(Database::connect(options).await?)
}
