//! E-mail handed in by the mail server: how many are kept in a second, and how long until the last of them was read and
//! has its case. Each is from somebody else and says something else. Then what bombs cost: thousands alike, and letters of
//! thirty megabytes. Beside each stands the memory of the process, which has two gigabytes.

use crate::bench::Bench;
use crate::hub::{Hub, Plan};
use crate::load::{Ask, Figures, Line, drive, drive_at};
use crate::report::Row;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use sea_orm::{ConnectionTrait, Statement};
use std::time::{Duration, Instant};

/// The goal: ten thousand a day, all of them within one hour.
const ASKED_FOR: f64 = 10_000.0 / 3_600.0;
const CONNECTIONS: usize = 4;
const WORD: &str = "a word agreed on";
/// Megabytes the machine of the goal has.
const MEMORY: f64 = 2048.0;
/// Bytes of a large letter, and how many come.
const LARGE: usize = 30 * 1024 * 1024;
const LARGE_ONES: usize = 12;
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
    bench.add(memory(bench, &hub, "e-mails, 10,000 in an hour")?);

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
    bench.add(memory(bench, &hub, "e-mails without pause")?);

    let alike = drive(hub.address, CONNECTIONS, bench.time, |line, turn| {
        bomb(line, turn)
    })
    .await?;
    let row = Row::load(bench.database, "e-mails all alike", &alike);
    bench.add(remarked(row, &alike));

    let before = routed(bench).await?;
    let from = Instant::now();
    let mut large = Vec::new();
    for number in 0..LARGE_ONES {
        let mut line = Line::open(hub.address).await?;
        large.push(tokio::spawn(async move {
            line.read(&film(number)).await.map(drop)
        }));
        if large.len() == CONNECTIONS {
            for one in large.drain(..) {
                one.await??;
            }
        }
    }
    let whole = all_routed(bench, before + LARGE_ONES as i64, from).await?;
    let row = bench.row(
        "e-mails of 30 MB, kept and read",
        LARGE_ONES as f64 / whole.as_secs_f64(),
        "/s",
    );
    bench.add(row.remark(format!("{CONNECTIONS} at once")));
    bench.add(memory(bench, &hub, "e-mails of 30 MB")?);
    hub.stop()
}

/// What it holds now, and the most it ever held, beside what there is.
fn memory(bench: &Bench<'_>, hub: &Hub, after: &str) -> Result<Row> {
    let (now, most) = (hub.resident()?, hub.most_resident()?);
    Ok(bench
        .row(format!("resident memory, {after}"), now, "MB")
        .goal("never over 2 GB", most < MEMORY)
        .remark(format!("{most:.0} MB at the most")))
}

fn bomb(line: usize, turn: usize) -> Ask {
    let raw = format!(
        "From: Bomb <bomb@bench.example>\r\nTo: counter@kuusilahti.example\r\nMessage-ID: <bomb-{line}-{turn}@bench.example>\r\n\
         Subject: Hello\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBuy this wonderful thing today.\r\n"
    );
    handed_in(raw)
}

fn film(number: usize) -> Ask {
    let row = format!("{}\r\n", "x".repeat(70));
    let raw = format!(
        "From: Resident <film-{number}@bench.example>\r\nTo: counter@kuusilahti.example\r\n\
         Message-ID: <film-{number}@bench.example>\r\nSubject: A film\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\n\r\nThis is my film number {number} of the harbour, where the lamp is dark every evening.\r\n\
         --b\r\nContent-Type: video/mp4\r\nContent-Disposition: attachment; filename=film.mp4\r\n\r\n{}--b--\r\n",
        row.repeat(LARGE / row.len())
    );
    handed_in(raw)
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
    handed_in(raw)
}

fn handed_in(raw: String) -> Ask {
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
