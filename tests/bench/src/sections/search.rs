//! Finding among everything: two words, drawn from the town's vocabulary.

use crate::addresses::search;
use crate::bench::Bench;
use crate::load::{Line, measure};
use crate::report::Row;
use crate::words;
use anyhow::{Result, ensure};

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
    let figures = measure(hub.address, bench.time, |line, turn| {
        search(&words::query(line * 37 + turn))
    })
    .await?;
    let met = figures.per_second >= 500.0 && figures.p99_ms < 50.0;
    bench.add(
        Row::load(bench.database, "search, two words", &figures)
            .goal("500/s, p99 under 50 ms", met),
    );
    hub.stop()
}
