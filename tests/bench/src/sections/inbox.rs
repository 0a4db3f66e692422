//! The staff's desk on a busy day: fifty thousand things wait and two thousand improvements stand. Lists, filters and the
//! next thing by page, as a hundred colleagues turn them over and as eight do without pause, the figures of whoever leads,
//! and an act on five hundred at once with its undo.

use crate::addresses::{by_token, signed_in};
use crate::bench::Bench;
use crate::load::{Ask, Line, drive, drive_at};
use crate::report::Row;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use chrono::TimeDelta;
use ports::{Clock, SystemClock};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement, Value};
use serde_json::{Value as Json, json};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

const OPEN: u64 = 50_000;
const IMPROVEMENTS: u64 = 2_000;
/// Who works at the desk: each opens a page every second.
const COLLEAGUES: usize = 100;
/// Who opens the next page the moment the last is there, to see how many pages there can be.
const WITHOUT_PAUSE: usize = 8;
/// Who leads, and looks at the figures at once.
const LEADING: usize = 2;
/// How many of the generated ideas lie between coming and being decided: sixteen hours.
const TO_DECIDE: u64 = 3_000;
const AT_ONCE: usize = 500;
const WARM_UP: Duration = Duration::from_secs(1);
const ROUNDS: usize = 5;

/// A town for other sections: what it was filled with is not new.
pub async fn leave_empty(db: &DatabaseConnection) -> Result<()> {
    let sql = "insert into hub_notes (key, value) values ('triage.brought_in', 'yes') on conflict (key) do nothing";
    db.execute_unprepared(sql).await?;
    Ok(())
}

/// The address a line of load asks for at its turn, of so many things that wait.
type Address = fn(usize, usize, u64) -> String;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let db = bench.open_database().await?;
    let open = OPEN.min(bench.size.ideas);
    fill(&db, open).await?;
    db.close().await?;
    let hub = bench.start().await?;
    let first = Line::open(hub.address)
        .await?
        .read(&signed_in(Ask::get("/desk/inbox"), 0))
        .await?;
    ensure!(first.contains("class=\"queue\""), "the inbox is empty");

    let pages: [(&str, Address); 3] = [
        ("the inbox, its list and the first thing", |_, turn, _| {
            let order = ["oldest", "newest"][turn % 2];
            format!("/desk/inbox?sort={order}")
        }),
        ("the inbox, filtered", |line, turn, _| {
            let narrow = [
                "lang=fi",
                "kind=idea&age=7",
                "assignee=me",
                "assignee=none&sort=newest",
                "team=none&lang=en",
                "part=decided",
                "age=30&sort=newest",
            ];
            format!("/desk/inbox?{}", narrow[(line + turn) % narrow.len()])
        }),
        ("the inbox, the next thing", |line, turn, open| {
            // Anything that waits: what one colleague looked at is of no help to the next.
            let id = 1 + (line * 7_919 + turn * 104_729) as u64 % open;
            format!("/desk/inbox?sort=newest&item={id}")
        }),
    ];
    for (what, path) in pages {
        let next =
            move |line: usize, turn: usize| signed_in(Ask::get(path(line, turn, open)), line);
        drive(hub.address, WITHOUT_PAUSE, WARM_UP, next).await?;
        let pace = COLLEAGUES as f64;
        let paced = drive_at(hub.address, COLLEAGUES, bench.time, pace, next).await?;
        let without_pause = drive(hub.address, WITHOUT_PAUSE, bench.time, next).await?;
        for (figures, who) in [
            (paced, format!("{COLLEAGUES} colleagues")),
            (without_pause, format!("{WITHOUT_PAUSE} without pause")),
        ] {
            let met = figures.p99_ms < 50.0 && figures.failures == 0;
            let name = format!("{what}, {open} open, {who}");
            let row = Row::load(bench.database, name, &figures);
            bench.add(row.goal("p99 under 50 ms", met));
        }
    }
    let api = drive(hub.address, WITHOUT_PAUSE, bench.time, |line, turn| {
        by_token(
            Ask::get(format!("/api/v1/inbox?per_page={}", 20 + turn % 30)),
            line,
        )
    })
    .await?;
    bench.add(Row::load(bench.database, "the inbox by the API", &api));

    overview(bench, hub.address, open).await?;

    let mut line = Line::open(hub.address).await?;
    for deed in ["assign", "decline"] {
        let (mut acts, mut undos) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let (act, took) = act_on_many(&mut line, deed).await?;
            acts.push(took);
            undos.push(undo(&mut line, act).await?);
        }
        for (what, times) in [(deed.to_owned(), acts), (format!("undo of {deed}"), undos)] {
            let slowest = times.into_iter().fold(0.0, f64::max);
            let row = bench
                .row(
                    format!("{what}, {AT_ONCE} things at once, slowest of {ROUNDS}"),
                    slowest,
                    "s",
                )
                .goal("under 1 s", slowest < 1.0);
            bench.add(row);
        }
    }
    hub.stop()
}

/// The figures of whoever leads, without pause: of the page, and of the table behind it.
async fn overview(bench: &mut Bench<'_>, address: SocketAddr, open: u64) -> Result<()> {
    for (what, path) in [
        ("the overview", "/desk/overview"),
        ("the overview as a table", "/desk/overview/table.csv"),
    ] {
        let next = move |line: usize, _| signed_in(Ask::get(path), line);
        drive(address, LEADING, WARM_UP, next).await?;
        let figures = drive(address, LEADING, bench.time, next).await?;
        let met = figures.p99_ms < 250.0 && figures.failures == 0;
        let row = Row::load(
            bench.database,
            format!("{what}, {open} open and as many decided, {LEADING} leads"),
            &figures,
        );
        // Everything that came and went in twelve weeks is counted for it.
        bench.add(row.goal("p99 under 250 ms", met));
    }
    Ok(())
}

fn post(path: String, body: &Json) -> Ask {
    let mut ask = Ask {
        method: "POST",
        ..Ask::get(path)
    }
    .with("content-type", "application/json");
    ask.body = Bytes::from(body.to_string());
    by_token(ask, 0)
}

/// Acts on five hundred; answers the act's number and how long it took.
async fn act_on_many(line: &mut Line, deed: &str) -> Result<(i64, f64)> {
    let (mut items, mut after) = (Vec::new(), String::new());
    while items.len() < AT_ONCE {
        let path = format!("/api/v1/inbox?per_page=100&after={after}");
        let page: Json = serde_json::from_str(&line.read(&by_token(Ask::get(path), 0)).await?)?;
        let found = page["items"].as_array().context("a list")?;
        items.extend(
            found
                .iter()
                .map(|item| json!({ "id": item["id"], "version": item["version"] })),
        );
        match page["next"].as_str() {
            Some(next) => after = next.to_owned(),
            None => break,
        }
    }
    items.truncate(AT_ONCE);
    let body = json!({ "items": items, "deed": deed, "text": "There is no money for it." });
    let ask = post("/api/v1/inbox/bulk".to_owned(), &body);
    let from = Instant::now();
    let done: Json = serde_json::from_str(&line.read(&ask).await?)?;
    let took = from.elapsed().as_secs_f64();
    ensure!(done["count"] == items.len(), "not all were taken: {done}");
    Ok((done["act"].as_i64().context("an act")?, took))
}

async fn undo(line: &mut Line, act: i64) -> Result<f64> {
    let ask = post(format!("/api/v1/inbox/acts/{act}/undo"), &json!({}));
    let from = Instant::now();
    let undone: Json = serde_json::from_str(&line.read(&ask).await?)?;
    ensure!(undone["left"] == json!([]), "not all went back: {undone}");
    Ok(from.elapsed().as_secs_f64())
}

/// The first of the generated residents work here; the first ideas wait; improvements stand beside them.
async fn fill(db: &DatabaseConnection, open: u64) -> Result<()> {
    let now = SystemClock.now();
    let (month, truth, lie) = match db.get_database_backend() {
        DbBackend::Postgres => ("''::text", "true", "false"),
        _ => ("''", "1", "0"),
    };
    let run = async |sql: String, values: Vec<Value>| -> Result<()> {
        db.execute_raw(Statement::from_sql_and_values(
            db.get_database_backend(),
            sql,
            values,
        ))
        .await?;
        Ok(())
    };
    let staff = "(select min(id) from people where email like 'bench-%')";
    run(
        "insert into teams (agency_id, names) select min(id), '{\"en\":\"Streets\"}' from agencies"
            .replace(
                "'{\"en\":\"Streets\"}'",
                match db.get_database_backend() {
                    DbBackend::Postgres => "'{\"en\":\"Streets\"}'::jsonb",
                    _ => "'{\"en\":\"Streets\"}'",
                },
            ),
        Vec::new(),
    )
    .await?;
    run(
        format!(
            "insert into team_members (team_id, person_id, is_lead) select (select max(id) from teams), id, \
             case when id < {staff} + {LEADING} then {truth} else {lie} end from people where id >= {staff} and id < {staff} + {COLLEAGUES}"
        ),
        Vec::new(),
    )
    .await?;
    run(
        format!(
            "update tokens set scopes = 'read write staff' where person_id >= {staff} and person_id < {staff} + {COLLEAGUES}"
        ),
        Vec::new(),
    )
    .await?;
    run(
        format!(
            "insert into improvements (agency_id, title, why, lang, stage, moved_at, people_count, carried_votes, heard, \
             doing, results, outcome_public, version, created_at, updated_at) select agency_id, title, {month}, lang, \
             'exploring', created_at, 0, 0, '', '', '', {truth}, 1, created_at, created_at from ideas \
             where id <= {IMPROVEMENTS}"
        ),
        Vec::new(),
    )
    .await?;
    run(
        format!(
            "insert into inbox_items (agency_id, kind, thing_id, title, excerpt, lang, author_id, theme_id, area_id, state, \
             assignee_id, received_at, came_at, note_count, changed_at, version) select agency_id, 'idea', id, title, \
             substr(text, 1, 200), lang, author_id, theme_id, area_id, 'open', \
             case when id % 50 = 0 then {staff} + id / 50 % {COLLEAGUES} end, created_at, created_at, 0, $1, 1 \
             from ideas where id <= {open} on conflict do nothing"
        ),
        vec![(now - TimeDelta::days(1)).into()],
    )
    .await?;
    run(
        format!(
            "insert into inbox_items (agency_id, kind, thing_id, title, excerpt, lang, author_id, theme_id, area_id, state, \
             received_at, came_at, first_answered_at, decision, decided_at, decided_by, note_count, changed_at, version) \
             select i.agency_id, 'idea', i.id, i.title, substr(i.text, 1, 200), i.lang, i.author_id, i.theme_id, i.area_id, \
             'decided', i.created_at, i.created_at, later.created_at, case when i.id % 4 = 0 then 'declined' else 'answered' end, \
             later.created_at, {staff} + i.id % {COLLEAGUES}, 0, later.created_at, 1 from ideas i \
             join ideas later on later.id = i.id + {TO_DECIDE} where i.id > {open} and i.id <= {open} * 2 \
             on conflict do nothing"
        ),
        Vec::new(),
    )
    .await?;
    if db.get_database_backend() == DbBackend::Postgres {
        // As the server does by itself within a minute of so many rows.
        db.execute_unprepared("vacuum analyze inbox_items, improvements")
            .await?;
    }
    Ok(())
}
