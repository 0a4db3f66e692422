//! What visitors look at: the list and an idea, unknown and signed in, beside a file of the same binary and beside
//! the page's bare queries and template without Talkoo around them.

use crate::actors::ACTORS;
use crate::addresses::{idea, list, signed_in};
use crate::bench::Bench;
use crate::load::{Ask, Figures, Line, measure};
use crate::report::Row;
use crate::yardstick::Yardstick;
use anyhow::{Context, Result};
use std::net::SocketAddr;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let hub = bench.start().await?;
    let (file, size) = file_of_ten_kilobytes(hub.address).await?;
    let ideas = bench.size.ideas;

    let still = measure(hub.address, bench.time, move |_, _| file.clone()).await?;
    bench.add(Row::load(
        bench.database,
        format!("a static file of {size} bytes"),
        &still,
    ));

    let anonymous_list = measure(hub.address, bench.time, |_, _| list()).await?;
    half_of_the_file(bench, "the list, anonymous", &anonymous_list, &still);
    let one_idea = measure(hub.address, bench.time, move |_, _| idea(ideas - 20)).await?;
    half_of_the_file(bench, "an idea, anonymous", &one_idea, &still);
    let any_idea = measure(hub.address, bench.time, move |line, turn| {
        idea(1 + (line as u64 * 7_919 + turn as u64 * 104_729) % ideas)
    })
    .await?;
    bench.add(Row::load(bench.database, "any idea, anonymous", &any_idea));

    let bare = Yardstick::start(&bench.plan).await?;
    let bare_list = measure(bare.address, bench.time, |_, _| Ask::get("/list")).await?;
    bench.add(Row::load(
        bench.database,
        "the list's bare queries and template",
        &bare_list,
    ));
    drop(bare);

    let known = measure(hub.address, bench.time, |line, turn| {
        signed_in(list(), (line * 131 + turn) % ACTORS)
    })
    .await?;
    let share = known.per_second / bare_list.per_second;
    let row = Row::load(bench.database, "the list, signed in", &known)
        .remark(format!("{share:.2} of the bare list"))
        .goal(
            "0.6 of the bare list, p99 under 50 ms",
            share >= 0.6 && known.p99_ms < 50.0,
        );
    bench.add(row);

    let known_idea = measure(hub.address, bench.time, move |line, turn| {
        let id = 1 + (line as u64 * 7_919 + turn as u64 * 104_729) % ideas;
        signed_in(idea(id), (line * 131 + turn) % ACTORS)
    })
    .await?;
    bench.add(Row::load(
        bench.database,
        "any idea, signed in",
        &known_idea,
    ));

    let resident = hub.resident()?;
    let row = bench.row("resident memory after reading", resident, "MB");
    bench.add(row.goal("under 200 MB", resident < 200.0));
    hub.stop()
}

pub(super) fn half_of_the_file(
    bench: &mut Bench<'_>,
    what: &str,
    figures: &Figures,
    still: &Figures,
) {
    let share = figures.per_second / still.per_second;
    let row = Row::load(bench.database, what, figures)
        .remark(format!("{share:.2} of the file"))
        .goal("half of the file's", share >= 0.5);
    bench.add(row);
}

/// The binary's own file nearest to 10 kB, found as a browser finds it: in the front page.
pub(super) async fn file_of_ten_kilobytes(address: SocketAddr) -> Result<(Ask, usize)> {
    let mut line = Line::open(address).await?;
    let page = line.read(&list()).await?;
    let mut best: Option<(Ask, usize)> = None;
    for piece in page
        .split(['"', '\''])
        .filter(|piece| piece.starts_with("/assets/"))
    {
        let ask = Ask::get(piece);
        let (status, body) = line.ask(&ask).await?;
        let nearer = |(_, size): &(Ask, usize)| size.abs_diff(10_240) > body.len().abs_diff(10_240);
        if status.is_success() && best.as_ref().is_none_or(nearer) {
            best = Some((ask, body.len()));
        }
    }
    best.context("the list names no file of the binary")
}
