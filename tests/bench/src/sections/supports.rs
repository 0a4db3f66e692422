//! Supports by thousands of people at once: all kept, none twice, and readers hardly notice.

use crate::actors::ACTORS;
use crate::addresses::{by_token, idea, list, signed_in, support};
use crate::bench::Bench;
use crate::load::{Ask, Figures, drive, drive_at, measure};
use crate::report::Row;
use anyhow::Result;
use sea_orm::{ConnectionTrait, Statement};

/// Writers enough to fill the write queue's batches.
const WRITERS: usize = 128;
/// The goal's pace: supports a second.
const ASKED_FOR: f64 = 3000.0;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let hub = bench.start().await?;
    let alone = measure(hub.address, bench.time, reading).await?;
    bench.add(Row::load(
        bench.database,
        "reading alone (list and ideas, signed in)",
        &alone,
    ));

    let before = kept(bench).await?;
    let ideas = bench.size.ideas;
    let writing = drive(hub.address, WRITERS, bench.time, move |line, turn| {
        nth(line, turn, Share::Alone, ideas)
    })
    .await?;
    let after = kept(bench).await?;
    let all_kept = count_matches(bench, before, after, &writing);
    let met = all_kept && writing.per_second >= 3000.0;
    let row = Row::load(
        bench.database,
        format!("supports, {WRITERS} people at once"),
        &writing,
    )
    .remark(format!(
        "{} acknowledged, {} kept",
        writing.requests,
        after.rows - before.rows
    ))
    .goal("3,000/s, all kept once", met);
    bench.add(row);

    let paced = drive_at(
        hub.address,
        WRITERS,
        bench.time,
        ASKED_FOR,
        move |line, turn| nth(line, turn, Share::Paced, ideas),
    )
    .await?;
    let met = paced.per_second >= 0.98 * ASKED_FOR && paced.p99_ms < 60.0;
    let row = Row::load(bench.database, "supports, asked for 3,000/s", &paced);
    bench.add(row.goal("3,000/s, p99 under 60 ms", met));

    reading_while_writing(bench, &hub, &alone).await?;
    let resident = hub.resident()?;
    let row = bench.row("resident memory after writing", resident, "MB");
    bench.add(row.goal("under 200 MB", resident < 200.0));
    hub.stop()
}

/// Writers at the goal's pace beside readers: the readers keep two thirds.
async fn reading_while_writing(
    bench: &mut Bench<'_>,
    hub: &crate::hub::Hub,
    alone: &Figures,
) -> Result<()> {
    let ideas = bench.size.ideas;
    let (address, time) = (hub.address, bench.time);
    let writers = tokio::spawn(drive_at(
        address,
        WRITERS,
        time,
        ASKED_FOR,
        move |line, turn| nth(line, turn, Share::BesideReaders, ideas),
    ));
    let beside = drive(address, 32, time, reading).await?;
    let written = writers.await??;
    // The machine's pace changes with the hour: what readers get alone is asked before and after.
    let again = drive(address, 32, time, reading).await?;
    let share = 2.0 * beside.per_second / (alone.per_second + again.per_second);
    let row = Row::load(
        bench.database,
        "supports beside readers, asked for 3,000/s",
        &written,
    );
    bench.add(row);
    bench.add(Row::load(bench.database, "reading alone, again", &again));
    let row = Row::load(bench.database, "reading beside those supports", &beside)
        .remark(format!("{share:.2} of reading alone"))
        .goal("two thirds of reading alone", share >= 0.667);
    bench.add(row);
    Ok(())
}

fn reading(line: usize, turn: usize) -> Ask {
    let ask = if turn.is_multiple_of(2) {
        list()
    } else {
        idea(1 + ((line * 7919 + turn * 131) % 1000) as u64)
    };
    signed_in(ask, (line * 131 + turn) % ACTORS)
}

fn nth(line: usize, turn: usize, share: Share, ideas: u64) -> Ask {
    put((turn * WRITERS + line) as u64, share, ideas).2
}

/// Each section has a quarter of all pairs to itself.
#[derive(Clone, Copy)]
pub enum Share {
    Alone = 0,
    BesideReaders = 1,
    Killed = 2,
    Paced = 3,
}

/// The n-th support of a section: always another pair of person and idea, of ideas that take support. The generated
/// supports and ideas are by other people.
pub fn put(number: u64, share: Share, ideas: u64) -> (u64, usize, Ask) {
    let (tens, actors) = (ideas / 10, ACTORS as u64);
    let number = share as u64 * (tens * actors / 4) + number;
    let actor = number % actors;
    let ten = (number / actors + actor * 17) % tens;
    let idea = ten * 10 + 4 + actor % 6;
    (
        idea,
        actor as usize,
        by_token(support(idea), actor as usize),
    )
}

#[derive(Clone, Copy)]
pub struct Kept {
    pub rows: i64,
    pub distinct: i64,
    pub counted: i64,
}

/// What the database holds: rows, pairs of person and idea, and the sum of the counters people see.
pub async fn kept(bench: &Bench<'_>) -> Result<Kept> {
    let db = bench.open_database().await?;
    let row = db
        .query_one_raw(Statement::from_string(
            db.get_database_backend(),
            "select (select count(*) from supports) as total,
                (select count(*) from (select distinct idea_id, person_id from supports) pairs) as pairs,
                (select cast(sum(support_count) as bigint) from ideas) as counted",
        ))
        .await?
        .ok_or_else(|| anyhow::anyhow!("no counts"))?;
    let kept = Kept {
        rows: row.try_get("", "total")?,
        distinct: row.try_get("", "pairs")?,
        counted: row.try_get("", "counted")?,
    };
    db.close().await?;
    Ok(kept)
}

fn count_matches(bench: &mut Bench<'_>, before: Kept, after: Kept, writing: &Figures) -> bool {
    let new = after.rows - before.rows;
    let none_lost = new >= writing.requests as i64;
    let none_doubled = after.rows == after.distinct;
    let counters_true = after.counted - before.counted == new;
    if !(none_lost && none_doubled && counters_true) {
        let row = bench
            .row(
                "supports lost or doubled",
                (writing.requests as i64 - new) as f64,
                "",
            )
            .remark(format!(
                "{} acknowledged, {new} new rows, {} pairs of {} rows, counters grew by {}",
                writing.requests,
                after.distinct,
                after.rows,
                after.counted - before.counted
            ));
        bench.add(row.goal("none", false));
    }
    none_lost && none_doubled && counters_true
}
