//! Ten thousand ballots in the last minute of a vote: none lost, none doubled, none too late.

use crate::actors::{self, ACTORS};
use crate::addresses::by_token;
use crate::bench::Bench;
use crate::load::{Ask, Line, drive_at};
use crate::report::Row;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use ports::{Clock, SystemClock};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

/// Twice the people who act elsewhere.
const VOTERS: usize = 2 * ACTORS;
const WRITERS: usize = 128;
/// Ideas on the ballot, of which each voter names two.
const CANDIDATES: usize = 40;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let db = bench.open_database().await?;
    actors::let_in(&db, ACTORS..VOTERS).await?;
    // Within the last minute: the load first, then a little to spare, then the end.
    let ends = SystemClock.now() + TimeDelta::from_std(bench.time)? + TimeDelta::seconds(20);
    let challenge = put_up(&db, ends).await?;
    db.close().await?;

    let hub = bench.start().await?;
    let pace = VOTERS as f64 / bench.time.as_secs_f64();
    let casting = drive_at(hub.address, WRITERS, bench.time, pace, move |line, turn| {
        ballot(challenge, turn * WRITERS + line)
    })
    .await?;
    let rest = (ends - SystemClock.now()).to_std().unwrap_or_default();
    tokio::time::sleep(rest + std::time::Duration::from_millis(50)).await;
    let mut line = Line::open(hub.address).await?;
    let (late, _) = line.ask(&ballot(challenge, 7)).await?;
    ensure!(late == 409, "a ballot after the end was answered {late}");

    let db = bench.open_database().await?;
    let kept = kept(&db, challenge).await?;
    db.close().await?;
    // Who comes round a second time changes the ballot they have.
    let voters = casting.requests.min(VOTERS) as i64;
    let true_to_all = casting.failures == 0
        && kept.ballots == voters
        && kept.people == kept.ballots
        && kept.choices == 2 * kept.ballots
        && kept.votes == kept.choices
        && kept.counted == kept.ballots;
    let row = Row::load(
        bench.database,
        format!("ballots, {WRITERS} people at once, asked for {pace:.0}/s"),
        &casting,
    )
    .remark(format!(
        "{} acknowledged, {} kept of {} people, {} choices, {} votes counted",
        casting.requests, kept.ballots, kept.people, kept.choices, kept.votes
    ))
    .goal(
        "none lost or doubled, p99 under 100 ms",
        true_to_all && casting.p99_ms < 100.0,
    );
    bench.add(row);
    hub.stop()
}

/// Each voter names two ideas; the same voter always the same two, moved on by one at every round.
fn ballot(challenge: i64, number: usize) -> Ask {
    let (voter, round) = (number % VOTERS, number / VOTERS);
    let first = 1 + (voter * 7 + round) % CANDIDATES;
    let second = 1 + (first + 12) % CANDIDATES;
    let mut ask = Ask::put(format!("/api/v1/challenges/{challenge}/ballot"))
        .with("content-type", "application/json");
    ask.body = Bytes::from(format!("{{\"choices\":[{first},{second}]}}"));
    by_token(ask, voter)
}

/// A challenge in its vote, with the first ideas of the town on the ballot.
async fn put_up(db: &DatabaseConnection, ends: DateTime<Utc>) -> Result<i64> {
    let backend = db.get_database_backend();
    let json = match backend {
        DbBackend::Postgres => "::jsonb",
        _ => "",
    };
    let now = SystemClock.now();
    let sql = format!(
        "insert into challenges (agency_id, mode, state, title, summary, problem, for_whom, good_answer, licence, lang, \
         blueprint, form, form_version, gates, voting, zone, preview_key, idea_count, ballot_count, version, \
         published_at, created_at, updated_at) \
         select min(id), 'open', 'published', 'A livelier harbour', '', '', '', '', '', 'en', 'ideas_then_vote', \
         '{{}}'{json}, 1, '{{}}'{json}, '{{\"kind\":\"approval\",\"min\":1,\"max\":3,\"counts\":\"hidden\"}}'{json}, \
         'Europe/Helsinki', 'bench', {CANDIDATES}, 0, 1, $1, $2, $3 from agencies returning id"
    );
    let values = [now.into(), now.into(), now.into()];
    let row = db
        .query_one_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?
        .context("the challenge was not put up")?;
    let id: i64 = row.try_get("", "id")?;
    for (kind, starts) in [
        ("announced", now - TimeDelta::days(9)),
        ("collecting", now - TimeDelta::days(8)),
        ("voting", now - TimeDelta::days(1)),
        ("decided", ends),
    ] {
        db.execute_raw(Statement::from_sql_and_values(
            backend,
            "insert into challenge_phases (agency_id, challenge_id, kind, starts_at) \
             select min(id), $1, $2, $3 from agencies",
            [id.into(), kind.into(), starts.into()],
        ))
        .await?;
    }
    for (table, number) in [("ideas", "id"), ("idea_ranks", "idea_id")] {
        db.execute_unprepared(&format!(
            "update {table} set challenge_id = {id} where {number} <= {CANDIDATES}"
        ))
        .await?;
    }
    Ok(id)
}

struct Kept {
    ballots: i64,
    people: i64,
    choices: i64,
    votes: i64,
    /// As the challenge counts them itself.
    counted: i64,
}

async fn kept(db: &DatabaseConnection, challenge: i64) -> Result<Kept> {
    let sql = "select (select count(*) from ballots where challenge_id = $1) as ballots, \
        (select count(distinct person_id) from ballots where challenge_id = $1) as people, \
        (select count(*) from ballot_choices where challenge_id = $1) as choices, \
        (select cast(coalesce(sum(votes), 0) as bigint) from vote_counts where challenge_id = $1) as votes, \
        (select ballot_count from challenges where id = $1) as counted";
    let row = db
        .query_one_raw(Statement::from_sql_and_values(
            db.get_database_backend(),
            sql,
            [challenge.into()],
        ))
        .await?
        .context("no counts")?;
    Ok(Kept {
        ballots: row.try_get("", "ballots")?,
        people: row.try_get("", "people")?,
        choices: row.try_get("", "choices")?,
        votes: row.try_get("", "votes")?,
        counted: row.try_get("", "counted")?,
    })
}
