//! Bad days: visitors who never finish their request, no file descriptors left, a full disk. The hub neither hangs nor
//! spins nor loses what it acknowledged, and is itself again when the trouble is over.

use crate::addresses::{idea, list};
use crate::bench::Bench;
use crate::hub::{Hub, Plan};
use crate::load::Line;
use crate::sections::supports::{Share, put};
use crate::seed::Size;
use anyhow::{Context, Result, ensure};
use sea_orm::{ConnectionTrait, Database, Statement};
use std::fs::File;
use std::io::Write;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const SMALL: u64 = 2_000;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    half_sent_requests(bench).await?;
    no_file_descriptors(bench).await?;
    if bench.database == "sqlite" {
        full_disk(bench).await?;
    }
    Ok(())
}

/// Hundreds of visitors send half a request and fall silent.
async fn half_sent_requests(bench: &mut Bench<'_>) -> Result<()> {
    const SILENT: usize = 500;
    let hub = bench.start().await?;
    let mut silent = Vec::new();
    for _ in 0..SILENT {
        let mut stream = TcpStream::connect(hub.address).await?;
        stream
            .write_all(b"POST /ideas/1/support HTTP/1.1\r\nhost: hub\r\ncontent-le")
            .await?;
        silent.push(stream);
    }
    let slowest = slowest_answer(hub.address, 50).await?;
    let from = Instant::now();
    let mut shown_out = 0;
    for stream in &mut silent {
        let left = Duration::from_secs(30).saturating_sub(from.elapsed());
        let mut answer = Vec::new();
        if tokio::time::timeout(left, stream.read_to_end(&mut answer))
            .await
            .is_ok()
        {
            shown_out += 1;
        }
    }
    let row = bench
        .row(
            format!("slowest answer beside {SILENT} half-sent requests"),
            slowest * 1000.0,
            "ms",
        )
        .remark(format!(
            "{shown_out} of them shown out after {:.0} s",
            from.elapsed().as_secs_f64()
        ))
        .goal(
            "under 250 ms, all shown out",
            slowest < 0.25 && shown_out == SILENT,
        );
    bench.add(row);
    hub.stop()
}

/// More visitors than the process may have files open.
async fn no_file_descriptors(bench: &mut Bench<'_>) -> Result<()> {
    const FILES: u64 = 200;
    let hub = Plan {
        open_files: Some(FILES),
        ..bench.plan.clone()
    }
    .start()
    .await?;
    let mut crowd = Vec::new();
    for _ in 0..FILES * 2 {
        if let Ok(Ok(stream)) =
            tokio::time::timeout(Duration::from_millis(200), TcpStream::connect(hub.address)).await
        {
            crowd.push(stream);
        }
    }
    let before = hub.processor_time()?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let busy = (hub.processor_time()? - before).as_secs_f64() / 3.0;
    drop(crowd);
    let again = answers_within(hub.address, Duration::from_secs(15)).await;
    let row = bench
        .row(
            format!("processor with {FILES} files and a crowd at the door"),
            busy * 100.0,
            "%",
        )
        .remark(if again {
            "answers when they have gone"
        } else {
            "does not answer when they have gone"
        })
        .goal("under 20 %, and answers again", busy < 0.2 && again);
    bench.add(row);
    hub.stop()
}

/// The disk of the data folder fills up under writing, and is cleared again.
async fn full_disk(bench: &mut Bench<'_>) -> Result<()> {
    let place = bench.scratch().join("full");
    std::fs::create_dir_all(&place)?;
    let Some(_disk) = SmallDisk::mount(&place)? else {
        bench.add(
            bench
                .row("a full disk", 0.0, "")
                .remark("did not run: only root can mount a small disk"),
        );
        return Ok(());
    };
    let plan = bench.another_town("full", Size::scaled_to(SMALL)).await?;
    let hub = plan.start().await?;
    let filler = place.join("filler");
    fill(&filler)?;

    let mut acknowledged = Vec::new();
    let mut refused = 0;
    let mut line = Line::open(hub.address).await?;
    let mut slowest = Duration::ZERO;
    for number in 0..2_000 {
        let (idea, actor, ask) = put(number, Share::Alone, SMALL);
        let from = Instant::now();
        match tokio::time::timeout(Duration::from_secs(10), line.ask(&ask))
            .await
            .context("the hub hangs")?
        {
            Ok((status, _)) if status.is_success() => acknowledged.push((idea, actor)),
            Ok(_) => refused += 1,
            Err(_) => line = Line::open(hub.address).await?,
        }
        slowest = slowest.max(from.elapsed());
        if refused >= 20 {
            break;
        }
    }
    let reads_still = line.read(&list()).await.is_ok() && line.read(&idea(1)).await.is_ok();
    std::fs::remove_file(&filler)?;
    let (idea, actor, ask) = put(5_000, Share::Alone, SMALL);
    let writes_again = writes_within(hub.address, &ask, Duration::from_secs(20)).await;
    if writes_again {
        acknowledged.push((idea, actor));
    }
    hub.stop()?;
    let lost = lost(&plan, &acknowledged).await?;
    let row = bench
        .row(
            "a full disk: writes refused in words",
            f64::from(refused),
            "",
        )
        .remark(format!(
            "{} acknowledged, {lost} lost, slowest {:.0} ms, reads {}, writes {} after clearing",
            acknowledged.len(),
            slowest.as_secs_f64() * 1000.0,
            if reads_still { "went on" } else { "stopped" },
            if writes_again { "work" } else { "fail" },
        ))
        .goal(
            "none lost, reads go on, writes return",
            lost == 0 && reads_still && writes_again && refused > 0,
        );
    bench.add(row);
    Ok(())
}

async fn slowest_answer(address: SocketAddr, times: usize) -> Result<f64> {
    let mut line = Line::open(address).await?;
    let mut slowest: f64 = 0.0;
    for turn in 0..times {
        let from = Instant::now();
        line.read(&idea(1 + turn as u64)).await?;
        slowest = slowest.max(from.elapsed().as_secs_f64());
    }
    Ok(slowest)
}

async fn answers_within(address: SocketAddr, patience: Duration) -> bool {
    let from = Instant::now();
    while from.elapsed() < patience {
        if let Ok(mut line) = Line::open(address).await
            && let Ok(Ok(_)) =
                tokio::time::timeout(Duration::from_secs(2), line.read(&list())).await
        {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    false
}

async fn writes_within(address: SocketAddr, ask: &crate::load::Ask, patience: Duration) -> bool {
    let from = Instant::now();
    while from.elapsed() < patience {
        if let Ok(mut line) = Line::open(address).await
            && line.read(ask).await.is_ok()
        {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    false
}

async fn lost(plan: &Plan, acknowledged: &[(u64, usize)]) -> Result<usize> {
    let db = Database::connect(plan.database_url()).await?;
    let mut lost = 0;
    for (idea, actor) in acknowledged {
        let found = db
            .query_one_raw(Statement::from_string(
                db.get_database_backend(),
                format!(
                    "select 1 from supports where idea_id = {idea}
                     and person_id = {actor} + (select min(id) from people where email like 'bench-%')"
                ),
            ))
            .await?;
        lost += usize::from(found.is_none());
    }
    db.close().await?;
    Ok(lost)
}

/// Takes every free byte.
fn fill(file: &Path) -> Result<()> {
    let mut filler = File::create(file)?;
    let block = vec![0; 64 * 1024];
    while filler.write_all(&block).is_ok() {}
    Ok(())
}

/// A disk of its own in memory, taken away again at the end.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(place: &'a Path) -> Result<Option<Self>> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=192m", "tmpfs"])
            .arg(place)
            .output()?
            .status
            .success();
        Ok(mounted.then_some(Self(place)))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").args(["--lazy"]).arg(self.0).status();
    }
}

impl Hub {
    /// Processor time the hub has used so far.
    fn processor_time(&self) -> Result<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid()))?;
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let fields: Vec<i64> = after_name
            .split_whitespace()
            .filter_map(|field| field.parse().ok())
            .collect();
        // After the state: utime and stime are the 11th and 12th numbers, in hundredths of a second.
        ensure!(fields.len() > 12, "an odd /proc/PID/stat");
        Ok(Duration::from_millis((fields[10] + fields[11]) as u64 * 10))
    }
}
