//! How soon a hub with a full town answers, and how much memory it rests in.

use crate::bench::Bench;
use anyhow::Result;
use std::time::Duration;

const STARTS: usize = 5;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let hub = bench.start().await?;
        times.push(hub.first_answer.as_secs_f64());
        hub.stop()?;
    }
    times.sort_by(f64::total_cmp);
    let middle = times[STARTS / 2];
    let row = bench.row("start to first answer, median of 5", middle, "s");
    bench.add(row.goal("under 0.5 s", middle < 0.5));

    let hub = bench.start().await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let resident = hub.resident()?;
    let row = bench.row("resident memory, idle", resident, "MB");
    bench.add(row.goal("under 80 MB", resident < 80.0));
    hub.stop()
}
