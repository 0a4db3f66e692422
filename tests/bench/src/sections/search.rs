//! Finding among everything: two words, drawn from the town's vocabulary.

use crate::addresses::search;
use crate::bench::Bench;
use crate::load::{Line, drive_at, measure};
use crate::report::Row;
use crate::words;
use anyhow::{Result, ensure};

/// The goal's pace: searches a second.
const ASKED_FOR: f64 = 500.0;
const ASKING: usize = 32;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let hub = bench.start().await?;
    let found = Line::open(hub.address)
        .await?
        .read(&search("harbour bench"))
        .await?;
    ensure!(
        found.contains("harbour"),
        "the search finds nothing: {found:.300}"
    );
    let most = measure(hub.address, bench.time, |line, turn| {
        search(&words::query(line * 37 + turn))
    })
    .await?;
    bench.add(Row::load(
        bench.database,
        format!("search, two words, {ASKING} people without pause"),
        &most,
    ));
    let paced = drive_at(hub.address, ASKING, bench.time, ASKED_FOR, |line, turn| {
        search(&words::query(line * 37 + turn + 11))
    })
    .await?;
    let met = paced.per_second >= 0.98 * ASKED_FOR && paced.p99_ms < 50.0;
    bench.add(
        Row::load(bench.database, "search, two words, asked for 500/s", &paced)
            .goal("500/s, p99 under 50 ms", met),
    );
    hub.stop()
}
