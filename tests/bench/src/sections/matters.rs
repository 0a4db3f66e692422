//! A busy morning at the counter: matters are sent by many at once, each numbered, routed by rules and promised an answer
//! before its receipt is answered. What was acknowledged is there, and has somebody.

use crate::addresses::by_token;
use crate::bench::Bench;
use crate::load::{Ask, Line, drive_at};
use crate::report::Row;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde_json::json;

const WRITERS: usize = 16;
/// Ten thousand within a working day are one in three seconds; this is more than a hundred times as many.
const PACE: f64 = 40.0;
const RULES: usize = 30;
const COLLEAGUES: usize = 12;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let db = bench.open_database().await?;
    let team = employ(&db).await?;
    let before = count(&db, "").await?;
    db.close().await?;
    let mut plan = bench.plan.clone();
    let generous = "TALKOO_LIMITS__FEEDBACK_PER_NETWORK".to_owned();
    plan.settings.push((generous, "100000000".to_owned()));
    let hub = plan.start().await?;
    let mut line = Line::open(hub.address).await?;
    for number in 0..RULES {
        // The last of them fits everything: all are asked.
        let words: Vec<String> = match number + 1 < RULES {
            true => vec![format!("nobodysaysthis{number}")],
            false => Vec::new(),
        };
        let gives = ["load", "turn"][number % 2];
        let rule = json!({ "gives": gives, "team": team, "words": words });
        let (status, answer) = line
            .ask(&by_token(post("/api/v1/routing/rules", &rule), 0))
            .await?;
        let said = String::from_utf8_lossy(&answer);
        ensure!(status == 200, "a rule was answered {status}: {said}");
    }
    let sent = drive_at(hub.address, WRITERS, bench.time, PACE, |line, turn| {
        let text = format!("Do I need a permit for quay number {turn} on shore {line}?");
        post("/api/v1/cases", &json!({ "text": text }))
    })
    .await?;
    let db = bench.open_database().await?;
    let kept = count(&db, "").await? - before;
    let owned = count(&db, "and answerer_id is not null and due_at is not null").await?;
    db.close().await?;
    let acknowledged = i64::try_from(sent.requests - sent.failures)?;
    let true_to_all = sent.failures == 0 && kept == acknowledged && owned >= kept;
    let row = Row::load(
        bench.database,
        format!("a matter, sent → routed and receipted, asked for {PACE:.0}/s, {RULES} rules"),
        &sent,
    )
    .remark(format!(
        "{acknowledged} acknowledged, {kept} kept, all with somebody{}",
        match &sent.first_failure {
            Some(how) => format!("; first failure: {how}"),
            None => String::new(),
        }
    ))
    .goal(
        "none lost or ownerless, p99 under 100 ms",
        true_to_all && sent.p99_ms < 100.0,
    );
    bench.add(row);
    hub.stop()
}

fn post(path: &str, body: &serde_json::Value) -> Ask {
    let mut ask = Ask::put(path).with("content-type", "application/json");
    ask.method = "POST";
    ask.body = Bytes::from(body.to_string());
    ask
}

async fn count(db: &DatabaseConnection, and: &str) -> Result<i64> {
    let sql = format!("select count(*) as number from cases where kind = 'matter' {and}");
    let row = db
        .query_one_raw(sea_orm::Statement::from_string(
            db.get_database_backend(),
            sql,
        ))
        .await?
        .context("a count has a row")?;
    Ok(row.try_get("", "number")?)
}

/// The first who act serve in one team; the very first keeps the site.
async fn employ(db: &DatabaseConnection) -> Result<i64> {
    db.execute_unprepared(
        "insert into teams (agency_id, names) select min(id), '{\"en\":\"The counter\"}' from agencies",
    )
    .await?;
    let sql = "select max(id) as number from teams";
    let row = db
        .query_one_raw(sea_orm::Statement::from_string(
            db.get_database_backend(),
            sql,
        ))
        .await?
        .context("the team is there")?;
    let team: i64 = row.try_get("", "number")?;
    let actors = "people where email like 'bench-%'";
    db.execute_unprepared(&format!(
        "insert into team_members (team_id, person_id, is_lead) \
         select {team}, id, false from (select id from {actors} order by id limit {COLLEAGUES}) as those"
    ))
    .await?;
    let first = format!("(select min(id) from {actors})");
    db.execute_unprepared(&format!(
        "update people set is_admin = true where id = {first}"
    ))
    .await?;
    db.execute_unprepared(&format!(
        "update tokens set scopes = 'read write staff admin' where person_id = {first}"
    ))
    .await?;
    Ok(team)
}
