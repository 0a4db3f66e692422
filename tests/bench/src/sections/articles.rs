//! What the city knows: two thousand articles in three languages, read by visitors and by people who are signed in,
//! beside a file of the same binary.

use super::pages::{file_of_ten_kilobytes, half_of_the_file};
use crate::actors::ACTORS;
use crate::addresses::signed_in;
use crate::bench::Bench;
use crate::load::{Ask, measure};
use crate::report::Row;
use anyhow::{Result, ensure};
use chrono::TimeDelta;
use ports::{Clock, SystemClock};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement, Value};

const ARTICLES: u64 = 2_000;
const LANGS: [&str; 3] = ["en", "fi", "sv"];

/// What follows an article's own title: headings, a table, a call-out, seven hundred words. No two articles are the same, or
/// one reading of all would be kept.
fn body() -> String {
    let part = "## Who clears the snow\n\nWhoever owns a house clears the pavement before it. The city clears the \
        carriageway and, in the centre, the pavement too. There are **yellow boxes** at 24 corners; take what you need \
        for the pavement, it costs nothing. Main streets, bus routes and the ways to school come first, by seven \
        o'clock, once five centimetres have fallen; streets with houses follow within eight hours.\n\n\
        | Street | By when |\n| --- | --- |\n| Main street | 7 o'clock |\n| Others | eight hours |\n\n\
        > [!NOTE]\n> Do not push snow into the street.\n\n- One\n- Two\n- [Three](/knowledge)\n\n";
    format!("\n\n{}", part.repeat(8))
}

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let db = bench.open_database().await?;
    let articles = ARTICLES.min(bench.size.ideas);
    fill(&db, articles).await?;
    db.close().await?;
    let hub = bench.start().await?;
    let (file, _) = file_of_ten_kilobytes(hub.address).await?;
    let still = measure(hub.address, bench.time, move |_, _| file.clone()).await?;

    let one = measure(hub.address, bench.time, |_, _| Ask::get("/knowledge/7")).await?;
    ensure!(one.failures == 0, "an article is not there");
    half_of_the_file(bench, "an article, anonymous", &one, &still);
    let list = measure(hub.address, bench.time, |_, _| Ask::get("/knowledge")).await?;
    half_of_the_file(bench, "the list of articles, anonymous", &list, &still);

    let any = move |line: usize, turn: usize| {
        let id = 1 + (line as u64 * 7_919 + turn as u64 * 104_729) % articles;
        Ask::get(format!("/knowledge/{id}?in={}", LANGS[turn % 3]))
    };
    let figures = measure(hub.address, bench.time, any).await?;
    bench.add(Row::load(
        bench.database,
        "any article, anonymous",
        &figures,
    ));
    let figures = measure(hub.address, bench.time, move |line, turn| {
        signed_in(any(line, turn), (line * 131 + turn) % ACTORS)
    })
    .await?;
    let row = Row::load(bench.database, "any article, signed in", &figures);
    let met = figures.p99_ms < 50.0 && figures.failures == 0;
    bench.add(row.goal("p99 under 50 ms", met));
    hub.stop()
}

/// Two thousand published articles, each said in three languages.
async fn fill(db: &DatabaseConnection, articles: u64) -> Result<()> {
    let now = SystemClock.now() - TimeDelta::days(1);
    let run = async |sql: String, values: Vec<Value>| -> Result<()> {
        let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
        db.execute_raw(statement).await?;
        Ok(())
    };
    run(
        format!(
            "insert into articles (agency_id, kind, state, lang, owner_id, published_at, renewed_at, helped_count, \
             not_helped_count, version, created_at, updated_at) select agency_id, 'article', 'published', 'en', \
             (select min(id) from people), created_at, created_at, 0, 0, 1, created_at, created_at from ideas \
             where id <= {articles} order by id"
        ),
        Vec::new(),
    )
    .await?;
    for lang in LANGS {
        run(
            format!(
                "insert into article_versions (agency_id, article_id, lang, number, title, summary, body, created_at) \
                 select a.agency_id, a.id, '{lang}', 1, i.title, substr(i.text, 1, 200), \
                 '# ' || i.title || ' {lang} ' || i.id || cast($1 as text), $2 from articles a \
                 join ideas i on i.id = a.id order by a.id"
            ),
            vec![body().into(), now.into()],
        )
        .await?;
    }
    run(
        "insert into article_texts (agency_id, article_id, lang, latest_id, published_id) \
         select agency_id, article_id, lang, id, id from article_versions order by id"
            .to_owned(),
        Vec::new(),
    )
    .await?;
    if db.get_database_backend() == DbBackend::Postgres {
        db.execute_unprepared("analyze articles, article_texts, article_versions")
            .await?;
    }
    Ok(())
}
