//! From ten thousand to a million ideas: what grows with the town and what does not.

use crate::actors::ACTORS;
use crate::addresses::{idea, list, search, signed_in};
use crate::bench::Bench;
use crate::load::{Figures, measure};
use crate::report::Row;
use crate::seed::Size;
use crate::words;
use anyhow::Result;

const SMALL: u64 = 10_000;
const LARGE: u64 = 1_000_000;

struct Reading {
    list: Figures,
    idea: Figures,
    search: Figures,
}

/// Builds two towns of its own beside the bench's.
pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let small = read_town_of(bench, SMALL).await?;
    let large = read_town_of(bench, LARGE).await?;
    for (what, few, many, within) in [
        ("the list, signed in", &small.list, &large.list, 1.5),
        ("any idea, signed in", &small.idea, &large.idea, 1.5),
        ("search", &small.search, &large.search, 3.0),
    ] {
        let factor = few.per_second / many.per_second;
        let row = Row::load(bench.database, format!("{what}, {LARGE} ideas"), many)
            .remark(format!(
                "{factor:.2} times the work of {SMALL} ideas ({:.0}/s)",
                few.per_second
            ))
            .goal(format!("within a factor of {within}"), factor <= within);
        bench.add(row);
    }
    Ok(())
}

async fn read_town_of(bench: &mut Bench<'_>, ideas: u64) -> Result<Reading> {
    let town = bench
        .another_town(&format!("scale-{ideas}"), Size::scaled_to(ideas))
        .await?;
    let hub = town.start().await?;
    let list = measure(hub.address, bench.time, |line, turn| {
        signed_in(list(), (line * 131 + turn) % ACTORS)
    })
    .await?;
    let idea = measure(hub.address, bench.time, move |line, turn| {
        let id = 1 + (line as u64 * 7_919 + turn as u64 * 104_729) % ideas;
        signed_in(idea(id), (line * 131 + turn) % ACTORS)
    })
    .await?;
    let search = measure(hub.address, bench.time, |line, turn| {
        search(&words::query(line * 37 + turn))
    })
    .await?;
    hub.stop()?;
    Ok(Reading { list, idea, search })
}
