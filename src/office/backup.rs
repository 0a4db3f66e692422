//! The whole hub in one file, made while it runs: every table as it was at one moment, every file, and a list of
//! checksums. The same format for both databases, so a hub may move from one to the other: moments are text in UTC as
//! SQLite keeps them, and what is itself JSON is text too.
//!
//! The search index is not in it: it is made from the database, and made again after a restore.

use crate::app::App;
use anyhow::{Context, bail};
use migration::{Migrator, MigratorTrait};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, DbBackend, IsolationLevel, Statement,
    TransactionTrait,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read};
use std::path::Path;

/// Rows read or written at once.
const ROWS: i64 = 1000;
const MANIFEST: &str = "manifest.json";

/// What a backup says of itself. It is the last entry, so a file cut short has none.
#[derive(Serialize, Deserialize)]
struct Manifest {
    talkoo: String,
    /// Every step the database had taken.
    steps: Vec<String>,
    /// SHA-256 of every other entry, hexadecimal.
    checksums: BTreeMap<String, String>,
}

type Archive = tar::Builder<zstd::stream::write::Encoder<'static, BufWriter<File>>>;

/// Writes the backup beside its final name and renames it when it is whole.
///
/// # Errors
/// In plain words; then there is no file of that name, or the one that was there before.
pub async fn backup(app: &App, to: &Path) -> anyhow::Result<()> {
    let unfinished = to.with_extension("unfinished");
    let file = File::create(&unfinished)
        .with_context(|| format!("{} cannot be written", unfinished.display()))?;
    let packed = zstd::stream::write::Encoder::new(BufWriter::new(file), 3)?;
    let mut archive = tar::Builder::new(packed);
    let mut checksums = BTreeMap::new();

    let rows = tables_into(app, &mut archive, &mut checksums).await?;
    let files = files_into(app, &mut archive, &mut checksums).await?;
    let manifest = Manifest {
        talkoo: env!("CARGO_PKG_VERSION").to_owned(),
        steps: steps(),
        checksums,
    };
    put(
        &mut archive,
        MANIFEST,
        &serde_json::to_vec_pretty(&manifest)?,
    )?;
    let file = archive
        .into_inner()?
        .finish()?
        .into_inner()
        .map_err(|wrong| wrong.into_error())?;
    file.sync_all()?;
    std::fs::rename(&unfinished, to)?;
    println!("{}: {rows} rows and {files} files.", to.display());
    Ok(())
}

async fn tables_into(
    app: &App,
    archive: &mut Archive,
    checksums: &mut BTreeMap<String, String>,
) -> anyhow::Result<u64> {
    let db = &app.hub.ports.db;
    // One moment for all tables: a snapshot on either database.
    let snapshot = if db.is_sqlite() {
        db.read.begin().await?
    } else {
        db.read
            .begin_with_config(
                Some(IsolationLevel::RepeatableRead),
                Some(AccessMode::ReadOnly),
            )
            .await?
    };
    let mut rows = 0;
    for table in tables(&snapshot).await? {
        let columns = columns(&snapshot, &table).await?;
        let mut lines = Vec::new();
        let mut after = 0;
        loop {
            let found = snapshot
                .query_all_raw(page(db.backend(), &table, &columns, after))
                .await?;
            for row in &found {
                after = row.try_get("", "id")?;
                let line: String = row.try_get("", "line")?;
                lines.extend_from_slice(line.as_bytes());
                lines.push(b'\n');
                rows += 1;
            }
            if (found.len() as i64) < ROWS {
                break;
            }
        }
        keep(archive, checksums, &format!("tables/{table}.jsonl"), &lines)?;
    }
    snapshot.commit().await?;
    Ok(rows)
}

async fn files_into(
    app: &App,
    archive: &mut Archive,
    checksums: &mut BTreeMap<String, String>,
) -> anyhow::Result<u64> {
    let storage = &app.hub.ports.storage;
    let mut files = 0;
    for key in storage.keys().await? {
        // Removed since it was listed: nothing in the tables' moment needs it.
        if let Some(bytes) = storage.fetch(&key).await? {
            keep(archive, checksums, &format!("files/{key}"), &bytes)?;
            files += 1;
        }
    }
    Ok(files)
}

/// Fills an empty hub from a backup. Everything is checked before anything is written.
///
/// # Errors
/// In plain words: a damaged file, one of a newer Talkoo, a hub that is not empty.
pub async fn restore(app: &App, from: &Path) -> anyhow::Result<()> {
    let manifest = checked(from)?;
    let known = steps();
    if let Some(step) = manifest.steps.iter().find(|step| !known.contains(step)) {
        bail!("this backup was made by a newer Talkoo (it knows the step {step})");
    }
    let db = &app.hub.ports.db;
    let tx = db.begin().await?;
    refuse_filled(&tx).await?;
    let order = tables(&tx).await?;
    if db.is_sqlite() {
        tx.execute_unprepared("pragma defer_foreign_keys = on")
            .await?;
    }
    for table in order.iter().rev() {
        tx.execute_unprepared(&format!("delete from {table}"))
            .await?;
    }
    // The archive is in the order the tables were made, so what is referred to comes first.
    let mut unpacked = open(from)?;
    let (mut rows, mut files) = (0, 0);
    for entry in unpacked.entries()? {
        let mut entry = entry?;
        let name = entry.path()?.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        if let Some(table) = name
            .strip_prefix("tables/")
            .and_then(|name| name.strip_suffix(".jsonl"))
        {
            if !order.iter().any(|known| known == table) {
                bail!("the backup holds a table {table} this Talkoo does not know");
            }
            rows += fill(&tx, table, &bytes).await?;
        } else if let Some(key) = name.strip_prefix("files/") {
            app.hub.ports.storage.keep(key, bytes.into()).await?;
            files += 1;
        }
    }
    ideas::rank_all(&tx).await?;
    tx.commit().await?;
    println!(
        "{rows} rows and {files} files are back. Run `talkoo reindex` or start the hub to make the search index."
    );
    Ok(())
}

/// Reads the whole file once and compares every checksum.
fn checked(from: &Path) -> anyhow::Result<Manifest> {
    let damaged = || format!("{} is damaged or is no backup of Talkoo", from.display());
    let mut seen = BTreeMap::new();
    let mut manifest = None;
    for entry in open(from)?.entries().with_context(damaged)? {
        let mut entry = entry.with_context(damaged)?;
        let name = entry
            .path()
            .with_context(damaged)?
            .to_string_lossy()
            .into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).with_context(damaged)?;
        if name == MANIFEST {
            manifest = Some(serde_json::from_slice::<Manifest>(&bytes).with_context(damaged)?);
        } else {
            seen.insert(name, checksum(&bytes));
        }
    }
    let manifest = manifest.with_context(damaged)?;
    if manifest.checksums != seen {
        bail!("{}: the checksums do not fit what is in it", damaged());
    }
    Ok(manifest)
}

fn open(from: &Path) -> anyhow::Result<tar::Archive<impl Read>> {
    let file = File::open(from).with_context(|| format!("{} cannot be read", from.display()))?;
    Ok(tar::Archive::new(zstd::stream::read::Decoder::new(
        BufReader::new(file),
    )?))
}

/// A hub with people beyond its first admin, or with ideas, is not written over.
async fn refuse_filled(tx: &DatabaseTransaction) -> anyhow::Result<()> {
    for (table, most) in [("ideas", 0), ("people", 1)] {
        let sql = format!("select id from {table} limit {}", most + 1);
        let found = tx
            .query_all_raw(Statement::from_string(tx.get_database_backend(), sql))
            .await?;
        if found.len() > most {
            bail!("this hub is not empty; restore into a new data folder or a new database");
        }
    }
    Ok(())
}

async fn fill(tx: &DatabaseTransaction, table: &str, lines: &[u8]) -> anyhow::Result<u64> {
    let columns = columns(tx, table).await?;
    let lines: Vec<&str> = std::str::from_utf8(lines)?.lines().collect();
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let names = names.join(", ");
    let sql = match tx.get_database_backend() {
        DbBackend::Postgres => format!(
            "insert into {table} ({names}) select {} from json_to_recordset($1::json) as lines ({})",
            list(&columns, Column::read),
            list(&columns, Column::taken_for)
        ),
        _ => format!(
            "insert into {table} ({names}) select {} from json_each($1)",
            list(&columns, |column| format!(
                "json_extract(value, '$.{}')",
                column.name
            ))
        ),
    };
    for some in lines.chunks(ROWS as usize) {
        let rows = format!("[{}]", some.join(","));
        tx.execute_raw(Statement::from_sql_and_values(
            tx.get_database_backend(),
            &sql,
            [rows.into()],
        ))
        .await?;
    }
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(&format!(
            "select setval(pg_get_serial_sequence('{table}', 'id'), coalesce((select max(id) from {table}), 0) + 1, false)"
        ))
        .await?;
    }
    Ok(lines.len() as u64)
}

/// Our tables in the order they were made. `seaql_migrations` stays out, for the steps are in the manifest, and
/// `idea_ranks`, which says nothing the ideas do not say.
async fn tables(db: &DatabaseTransaction) -> anyhow::Result<Vec<String>> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => {
            "select relname::text as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace \
             where relkind = 'r' and nspname = current_schema() and relname not in ('seaql_migrations', 'idea_ranks') order by pg_class.oid"
        }
        _ => {
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' \
             and name not in ('seaql_migrations', 'idea_ranks') order by rowid"
        }
    };
    names(db, sql.to_owned()).await
}

/// A column, and what PostgreSQL calls its type; SQLite's types say nothing we need.
struct Column {
    name: String,
    kind: String,
}

impl Column {
    fn is_json(&self) -> bool {
        self.kind.starts_with("json")
    }

    /// As it is written into a line by PostgreSQL.
    fn written(&self) -> String {
        let name = &self.name;
        match self.kind.as_str() {
            "json" | "jsonb" => format!("{name}::text as {name}"),
            "timestamptz" => format!(
                "to_char({name} at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') \
                 || case when {name} = date_trunc('second', {name}) then '' else to_char({name}, '.US') end \
                 || '+00:00' as {name}"
            ),
            _ => name.clone(),
        }
    }

    /// What PostgreSQL takes it for in a line.
    fn taken_for(&self) -> String {
        let kind = if self.is_json() { "text" } else { &self.kind };
        format!("{} {kind}", self.name)
    }

    /// As PostgreSQL reads it from a line.
    fn read(&self) -> String {
        match self.is_json() {
            true => format!("{}::{}", self.name, self.kind),
            false => self.name.clone(),
        }
    }
}

fn list(columns: &[Column], word: impl Fn(&Column) -> String) -> String {
    columns.iter().map(word).collect::<Vec<_>>().join(", ")
}

async fn columns(db: &DatabaseTransaction, table: &str) -> anyhow::Result<Vec<Column>> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => format!(
            "select column_name::text as name, udt_name::text as kind from information_schema.columns \
             where table_schema = current_schema() and table_name = '{table}' order by ordinal_position"
        ),
        _ => format!("select name, lower(type) as kind from pragma_table_info('{table}')"),
    };
    let found = db
        .query_all_raw(Statement::from_string(db.get_database_backend(), sql))
        .await?;
    found
        .iter()
        .map(|row| {
            Ok(Column {
                name: row.try_get("", "name")?,
                kind: row.try_get("", "kind")?,
            })
        })
        .collect()
}

async fn names(db: &DatabaseTransaction, sql: String) -> anyhow::Result<Vec<String>> {
    let found = db
        .query_all_raw(Statement::from_string(db.get_database_backend(), sql))
        .await?;
    found
        .iter()
        .map(|row| Ok(row.try_get("", "name")?))
        .collect()
}

/// A page of rows, each as a line of JSON.
fn page(backend: DbBackend, table: &str, columns: &[Column], after: i64) -> Statement {
    let rows = format!("from {table} where id > $1 order by id limit {ROWS}");
    let sql = match backend {
        DbBackend::Postgres => format!(
            "select id, row_to_json(line)::text as line from (select {} {rows}) as line order by id",
            list(columns, Column::written)
        ),
        _ => format!(
            "select id, json_object({}) as line {rows}",
            list(columns, |column| format!("'{0}', {0}", column.name))
        ),
    };
    Statement::from_sql_and_values(backend, sql, [after.into()])
}

fn steps() -> Vec<String> {
    Migrator::migrations()
        .iter()
        .map(|step| step.name().to_owned())
        .collect()
}

fn keep(
    archive: &mut Archive,
    checksums: &mut BTreeMap<String, String>,
    name: &str,
    bytes: &[u8],
) -> anyhow::Result<()> {
    checksums.insert(name.to_owned(), checksum(bytes));
    put(archive, name, bytes)
}

fn put(archive: &mut Archive, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes.len() as u64);
    header.set_mode(0o600);
    header.set_cksum();
    archive.append_data(&mut header, name, bytes)?;
    Ok(())
}

fn checksum(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
