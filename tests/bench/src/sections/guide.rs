//! A guide as large as one may be: its first question as visitors find it, any screen of any walk, and the same for
//! people who are signed in.

use super::pages::{file_of_ten_kilobytes, half_of_the_file};
use crate::addresses::{by_token, signed_in};
use crate::bench::Bench;
use crate::load::{Ask, Line, measure};
use crate::report::Row;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use serde_json::{Value as Json, json};

const QUESTIONS: usize = 40;
const ANSWERS: usize = 6;

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let db = bench.open_database().await?;
    let editor = employ(&db).await?;
    db.close().await?;
    let hub = bench.start().await?;
    let mut line = Line::open(hub.address).await?;
    let id = build(&mut line, editor).await?;
    let walk = format!("/knowledge/{id}/walk");
    let end = line.read(&Ask::get(way(&walk, QUESTIONS, 7))).await?;
    ensure!(end.contains("guide-list"), "the walk does not end");

    let (file, size) = file_of_ten_kilobytes(hub.address).await?;
    let still = measure(hub.address, bench.time, move |_, _| file.clone()).await?;
    let row = Row::load(
        bench.database,
        format!("a static file of {size} bytes"),
        &still,
    );
    bench.add(row);
    let first = walk.clone();
    let begins = measure(hub.address, bench.time, move |_, _| Ask::get(&*first)).await?;
    half_of_the_file(
        bench,
        "a guide's first question, anonymous",
        &begins,
        &still,
    );

    let any = |base: &str| {
        let base = base.to_owned();
        move |line: usize, turn: usize| {
            let mixed = line * 7_919 + turn * 104_729;
            Ask::get(way(&base, mixed % (QUESTIONS + 1), mixed / 41))
        }
    };
    let anyone = measure(hub.address, bench.time, any(&walk)).await?;
    let known = any(&walk);
    let known = measure(hub.address, bench.time, move |line, turn| {
        signed_in(known(line, turn), (line * 131 + turn) % 1_000 + 10)
    })
    .await?;
    for (what, figures) in [
        ("any screen of a guide, anonymous", anyone),
        ("any screen of a guide, signed in", known),
    ] {
        let met = figures.p99_ms < 50.0 && figures.failures == 0;
        let row = Row::load(bench.database, what, &figures);
        bench.add(row.goal("p99 under 50 ms", met));
    }
    hub.stop()
}

/// The address of a walk that has come so far, with answers that differ from way to way.
fn way(base: &str, passed: usize, salt: usize) -> String {
    let answers: Vec<String> = (0..passed)
        .map(|question| {
            format!(
                "a=q{}.a{}",
                question + 1,
                (question * 31 + salt) % ANSWERS + 1
            )
        })
        .collect();
    format!("{base}?{}", answers.join("&"))
}

/// The first of the generated residents works for the city.
async fn employ(db: &DatabaseConnection) -> Result<usize> {
    let first = "(select min(id) from people where email like 'bench-%')";
    db.execute_unprepared(&format!(
        "update people set is_admin = true where id = {first}"
    ))
    .await?;
    db.execute_unprepared(&format!(
        "update tokens set scopes = 'read write staff admin' where person_id = {first}"
    ))
    .await?;
    Ok(0)
}

/// Every question leads to the next one, and the last to an ending for each answer.
fn tree(helper: i64) -> Json {
    let help = "What the words mean, and why we ask. ".repeat(10);
    let questions: Vec<Json> = (1..=QUESTIONS)
        .map(|number| {
            let answers: Vec<Json> = (1..=ANSWERS)
                .map(|answer| {
                    let to = if number < QUESTIONS {
                        format!("q{}", number + 1)
                    } else {
                        format!("e{answer}")
                    };
                    json!({ "key": format!("a{answer}"), "label": format!("Answer {answer} to question {number}"), "to": to })
                })
                .collect();
            json!({ "key": format!("q{number}"), "title": format!("Question {number}?"), "help": help, "answers": answers })
        })
        .collect();
    let endings: Vec<Json> = (1..=ANSWERS)
        .map(|number| {
            let steps: Vec<Json> = (1..=30)
                .map(|step| {
                    let when = (step % 3 == 0).then(|| json!({ "question": format!("q{step}"), "answer": "a1" }));
                    json!({ "key": format!("s{step}"), "text": format!("Do thing {step}"), "note": "How it is **done**.", "when": when })
                })
                .collect();
            let papers: Vec<Json> = (1..=15)
                .map(|paper| json!({ "name": format!("Paper {paper}"), "url": "/pages/terms" }))
                .collect();
            json!({ "key": format!("e{number}"), "title": format!("Ending {number}"), "text": help, "steps": steps,
                "papers": papers, "person": helper, "cost": "190 €", "time": "Two weeks" })
        })
        .collect();
    json!({ "questions": questions, "endings": endings })
}

async fn build(line: &mut Line, editor: usize) -> Result<i64> {
    let mut sent = async |method: &'static str, path: &str, body: Json| -> Result<Json> {
        let mut ask = Ask {
            method,
            ..Ask::get(format!("/api/v1{path}"))
        }
        .with("content-type", "application/json");
        ask.body = Bytes::from(body.to_string());
        let text = line.read(&by_token(ask, editor)).await?;
        Ok(serde_json::from_str(&text)?)
    };
    let new = json!({ "kind": "guide", "title": "A guide as large as one may be", "lang": "en" });
    let begun = sent("POST", "/articles", new).await?;
    let id = begun["id"].as_i64().context("a number")?;
    let owner = begun["owner"]["id"].as_i64().context("an owner")?;
    let kept = json!({ "tree": tree(owner) });
    sent("PUT", &format!("/articles/{id}/guide/en"), kept).await?;
    sent("POST", &format!("/articles/{id}/review"), json!({})).await?;
    sent("POST", &format!("/articles/{id}/publish"), json!({})).await?;
    Ok(id)
}
