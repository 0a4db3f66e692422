//! kill -9 under write load, again and again: what was acknowledged is there, once, and the counters agree.

use crate::bench::Bench;
use crate::load::Line;
use crate::sections::supports::{Share, kept, put};
use anyhow::Result;
use sea_orm::{ConnectionTrait, Statement};
use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

const TIMES: u64 = 20;
const WRITERS: usize = 32;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let mut acknowledged = HashSet::new();
    let turn = Arc::new(AtomicU64::new(0));
    for time in 0..TIMES {
        let hub = bench.start().await?;
        let writers = write(hub.address, turn.clone(), bench.size.ideas);
        // A different moment of the batch's life each time.
        tokio::time::sleep(Duration::from_millis(150 + time * 37 % 400)).await;
        hub.kill()?;
        for writer in writers {
            acknowledged.extend(writer.await?);
        }
    }
    let hub = bench.start().await?;
    hub.stop()?;

    let stored = stored_pairs(bench).await?;
    let lost = acknowledged
        .iter()
        .filter(|pair| !stored.contains(pair))
        .count();
    let kept = kept(bench).await?;
    let doubled = kept.rows - kept.distinct;
    let off = kept.counted - kept.rows;
    let row = bench
        .row(
            format!("kill -9, {TIMES} times: supports acknowledged"),
            acknowledged.len() as f64,
            "",
        )
        .remark(format!(
            "{lost} lost, {doubled} doubled, counters off by {off}"
        ))
        .goal(
            "none lost, none doubled",
            !acknowledged.is_empty() && lost == 0 && doubled == 0 && off == 0,
        );
    bench.add(row);
    Ok(())
}

/// Writers that stop when the hub is gone; each answers with what was acknowledged to it.
fn write(
    address: SocketAddr,
    turn: Arc<AtomicU64>,
    ideas: u64,
) -> Vec<tokio::task::JoinHandle<Vec<(i64, usize)>>> {
    (0..WRITERS)
        .map(|_| {
            let turn = turn.clone();
            tokio::spawn(async move {
                let mut acknowledged = Vec::new();
                let Ok(mut line) = Line::open(address).await else {
                    return acknowledged;
                };
                loop {
                    let (idea, actor, ask) =
                        put(turn.fetch_add(1, Ordering::Relaxed), Share::Killed, ideas);
                    match line.ask(&ask).await {
                        Ok((status, _)) if status.is_success() => {
                            acknowledged.push((idea as i64, actor))
                        }
                        Ok(_) => {}
                        Err(_) => return acknowledged,
                    }
                }
            })
        })
        .collect()
}

/// Every pair of idea and acting person the database holds.
async fn stored_pairs(bench: &Bench<'_>) -> Result<HashSet<(i64, usize)>> {
    let db = bench.open_database().await?;
    let rows = db
        .query_all_raw(Statement::from_string(
            db.get_database_backend(),
            format!(
                "with acting (first) as (select min(id) from people where email like 'bench-%')
                 select idea_id, person_id - first as actor from supports, acting
                 where person_id < first + {}",
                crate::actors::ACTORS
            ),
        ))
        .await?;
    let pairs = rows
        .iter()
        .map(|row| {
            Ok((
                row.try_get("", "idea_id")?,
                row.try_get::<i64>("", "actor")? as usize,
            ))
        })
        .collect::<Result<_, sea_orm::DbErr>>()?;
    db.close().await?;
    Ok(pairs)
}
