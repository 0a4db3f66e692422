//! E-mail handed in by the mail server: how many are kept in a second, and how long until the last of them was read and
//! has its case. Each is from somebody else and says something else.

use crate::bench::Bench;
use crate::hub::Plan;
use crate::load::{Ask, Figures, drive, drive_at};
use crate::report::Row;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use sea_orm::{ConnectionTrait, Statement};
use std::time::{Duration, Instant};

/// The goal: ten thousand a day, all of them within one hour.
const ASKED_FOR: f64 = 10_000.0 / 3_600.0;
const CONNECTIONS: usize = 4;
const WORD: &str = "a word agreed on";
/// So long the last may wait to be read.
const PATIENCE: Duration = Duration::from_secs(120);

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let mut settings = bench.plan.settings.clone();
    for (name, value) in [
        ("TALKOO_INBOUND__SECRET", WORD),
        ("TALKOO_LIMITS__INBOUND_PER_HOUR", "10000000"),
    ] {
        settings.push((name.to_owned(), value.to_owned()));
    }
    let plan = Plan {
        settings,
        ..bench.plan.clone()
    };
    let hub = plan.start().await?;
    let before = routed(bench).await?;
    let from = Instant::now();
    let paced = drive_at(
        hub.address,
        CONNECTIONS,
        bench.time,
        ASKED_FOR,
        |line, turn| letter("paced", line, turn),
    )
    .await?;
    let whole = all_routed(bench, before + paced.requests as i64, from).await?;
    let met = paced.failures == 0 && whole < bench.time + Duration::from_secs(5);
    let row = Row::load(
        bench.database,
        "e-mails handed in, 10,000 in an hour",
        &paced,
    )
    .goal("kept, and each read within 5 s", met)
    .remark(format!(
        "the last was read after {:.1} s",
        whole.as_secs_f64()
    ));
    bench.add(remarked(row, &paced));

    let before = routed(bench).await?;
    let from = Instant::now();
    let most = drive(hub.address, CONNECTIONS, bench.time, |line, turn| {
        letter("most", line, turn)
    })
    .await?;
    let whole = all_routed(bench, before + most.requests as i64, from).await?;
    let row = Row::load(bench.database, "e-mails handed in without pause", &most).remark(format!(
        "{:.0}/s read and in their cases",
        most.requests as f64 / whole.as_secs_f64()
    ));
    bench.add(remarked(row, &most));
    hub.stop()
}

fn remarked(row: Row, figures: &Figures) -> Row {
    match &figures.first_failure {
        Some(why) => row.remark(why),
        None => row,
    }
}

fn letter(run: &str, line: usize, turn: usize) -> Ask {
    let raw = format!(
        "From: Resident <{run}-{line}-{turn}@bench.example>\r\nTo: counter@kuusilahti.example\r\n\
         Message-ID: <{run}-{line}-{turn}@bench.example>\r\nSubject: Matter {turn}\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\nThe lamp number {turn} of line {line} is dark every evening, \
         and people walk there to the bus. Could somebody look at it before winter comes?\r\n\r\n-- \r\nA resident\r\n"
    );
    Ask {
        method: "POST",
        path: "/api/v1/inbound/email".to_owned(),
        headers: vec![
            ("content-type", "message/rfc822".to_owned()),
            ("x-inbound-secret", WORD.to_owned()),
        ],
        body: Bytes::from(raw),
    }
}

/// Mails that have their case.
async fn routed(bench: &Bench<'_>) -> Result<i64> {
    let db = bench.open_database().await?;
    let sql = "select count(*) as number from mails where state = 'began'";
    let asked = Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(asked).await?.context("no count")?;
    let number = row.try_get("", "number")?;
    db.close().await?;
    Ok(number)
}

/// How long it took until so many had their case.
async fn all_routed(bench: &Bench<'_>, wanted: i64, from: Instant) -> Result<Duration> {
    let patience = Instant::now() + PATIENCE;
    loop {
        let done = routed(bench).await?;
        if done >= wanted {
            return Ok(from.elapsed());
        }
        ensure!(
            Instant::now() < patience,
            "{done} of {wanted} e-mails were read"
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
