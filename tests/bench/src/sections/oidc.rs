//! Signing in by another service: out by the link, in there, back, and a session begun. Each is two requests to the hub
//! and one of the hub's own, for the token whose signature it checks.

use crate::bench::Bench;
use crate::hub::Plan;
use crate::load::{Ask, Figures, Line, Seen};
use crate::provider::{KEY, Provider};
use crate::report::Row;
use anyhow::{Context, Result, ensure};
use ports::{Clock, SystemClock};
use sea_orm::{ConnectionTrait, Statement};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The goal's pace: sign-ins a second.
const ASKED_FOR: f64 = 50.0;
const BROWSERS: usize = 32;
/// How many of the generated residents the service knows.
const KNOWN: usize = 2_000;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let provider = Provider::start().await?;
    make_known(bench, &provider.issuer).await?;
    let plan = Plan {
        settings: provider.settings(),
        ..bench.plan.clone()
    };
    let hub = plan.start().await?;
    // What the provider says of itself is asked for once.
    sign_ins(hub.address, &provider, Duration::from_secs(1), None).await?;

    let before = begun(bench).await?;
    let paced = sign_ins(hub.address, &provider, bench.time, Some(ASKED_FOR)).await?;
    let kept = begun(bench).await? - before;
    let all = paced.failures == 0 && kept == paced.requests as i64;
    let met = all && paced.per_second >= 0.98 * ASKED_FOR;
    let row = Row::load(bench.database, "sign-ins by OIDC, asked for 50/s", &paced)
        .goal("50/s, each a session", met);
    bench.add(match all {
        true => row,
        false => {
            let why = paced.first_failure.clone().unwrap_or_default();
            row.remark(format!(
                "{} came back, {kept} sessions; {why}",
                paced.requests
            ))
        }
    });

    let most = sign_ins(hub.address, &provider, bench.time, None).await?;
    let what = format!("sign-ins by OIDC, {BROWSERS} browsers without pause");
    bench.add(Row::load(bench.database, what, &most));
    hub.stop()
}

/// The service has let these residents in before.
async fn make_known(bench: &Bench<'_>, issuer: &str) -> Result<()> {
    let db = bench.open_database().await?;
    let sql = "insert into identities (person_id, provider, issuer, subject, known_as, granted, created_at, used_at)
        select id, $1, $2, 'bench-' || (id - (select min(id) from people where email like 'bench-%')), 'bench', '[]', $3, $3
        from people where email like 'bench-%' order by id limit 2000";
    let sql = match db.get_database_backend() {
        sea_orm::DbBackend::Postgres => sql.replace("'[]'", "'[]'::jsonb"),
        _ => sql.to_owned(),
    };
    let values = [KEY.into(), issuer.into(), SystemClock.now().into()];
    let made = db
        .execute_raw(Statement::from_sql_and_values(
            db.get_database_backend(),
            sql,
            values,
        ))
        .await?;
    db.close().await?;
    ensure!(made.rows_affected() == KNOWN as u64, "too few residents");
    Ok(())
}

/// Sessions a service began.
async fn begun(bench: &Bench<'_>) -> Result<i64> {
    let db = bench.open_database().await?;
    let sql = format!("select count(*) as begun from sessions where provider = '{KEY}'");
    let asked = Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(asked).await?.context("no count")?;
    let begun = row.try_get("", "begun")?;
    db.close().await?;
    Ok(begun)
}

/// Browsers sign in one after the other; at a pace, one that waits for the one before it is late, and counted so.
async fn sign_ins(
    hub: SocketAddr,
    provider: &Arc<Provider>,
    time: Duration,
    per_second: Option<f64>,
) -> Result<Figures> {
    let from = Instant::now();
    let browsers: Vec<_> = (0..BROWSERS)
        .map(|browser| {
            let provider = Arc::clone(provider);
            let pace = per_second.map(|pace| Duration::from_secs_f64(BROWSERS as f64 / pace));
            tokio::spawn(async move {
                let mut seen = Seen::default();
                let mut line = Line::open(hub).await?;
                for turn in 0u32.. {
                    let due = match pace {
                        Some(pace) => {
                            from + pace.mul_f64(browser as f64 / BROWSERS as f64) + pace * turn
                        }
                        None => Instant::now(),
                    };
                    if due >= from + time {
                        break;
                    }
                    tokio::time::sleep_until(due.into()).await;
                    let person = (browser + turn as usize * BROWSERS) % KNOWN;
                    match sign_in(&mut line, &provider, person).await {
                        Ok(()) => seen.took(due.elapsed()),
                        Err(wrong) => seen.failed(wrong.to_string()),
                    }
                }
                anyhow::Ok(seen)
            })
        })
        .collect();
    let mut seen = Seen::default();
    for browser in browsers {
        seen.add(browser.await??);
    }
    Ok(seen.figures(from.elapsed()))
}

async fn sign_in(line: &mut Line, provider: &Provider, person: usize) -> Result<()> {
    let (out, _) = line
        .answer(&Ask::get(format!("/sign-in/with/{KEY}")))
        .await?;
    let address = header(&out, "location")?;
    let cookie = header(&out, "set-cookie")?;
    let cookie = cookie.split(';').next().context("no cookie")?;
    let sent = |name: &str| {
        address
            .split(['?', '&'])
            .find_map(|pair| pair.strip_prefix(name))
            .with_context(|| format!("no {name} in {address}"))
    };
    let (state, nonce) = (sent("state=")?, sent("nonce=")?);
    let issuer = provider.issuer.replace(':', "%3A").replace('/', "%2F");
    let back =
        format!("/sign-in/back/{KEY}?state={state}&code=bench-{person}.{nonce}&iss={issuer}");
    let (back, body) = line.answer(&Ask::get(back).with("cookie", cookie)).await?;
    let begun = back
        .headers
        .get_all("set-cookie")
        .iter()
        .any(|line| line.as_bytes().starts_with(b"talkoo="));
    ensure!(
        begun && back.status.is_redirection(),
        "{}: {:.300}",
        back.status,
        String::from_utf8_lossy(&body)
    );
    Ok(())
}

fn header(head: &http::response::Parts, name: &str) -> Result<String> {
    let value = head.headers.get(name);
    let value = value.with_context(|| format!("{} without {name}", head.status))?;
    Ok(value.to_str()?.to_owned())
}
