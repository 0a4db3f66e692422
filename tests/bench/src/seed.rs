//! A town far larger than life, written straight into a scratch database: a few set-based statements, the same
//! text for both databases, the same rows every time. The verbs would need hours for it.
//!
//! Rows are numbered, and everything about a row follows from its number by a small mixing function, so that two
//! runs measure the same town. Most ideas have a handful of supports and comments; a few have thousands.

use crate::actors::ACTORS;
use crate::words;
use anyhow::Result;
use ports::{Clock, SystemClock};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement, TransactionTrait};
use serde::Serialize;

/// How large the town is.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Size {
    pub ideas: u64,
    pub supports: u64,
    pub comments: u64,
    pub people: u64,
}

impl Size {
    pub const FULL: Self = Self {
        ideas: 100_000,
        supports: 1_000_000,
        comments: 200_000,
        people: 50_021,
    };

    /// The same town, with so many ideas.
    pub fn scaled_to(ideas: u64) -> Self {
        let full = Self::FULL;
        Self {
            ideas,
            supports: ideas * (full.supports / full.ideas),
            comments: ideas * (full.comments / full.ideas),
            ..full
        }
    }
}

/// The first idea of the few that everybody talks about.
pub const BUSY_IDEAS: u64 = 10;

/// Fills an empty hub, whose tables and agency stand already.
pub async fn fill(db: &DatabaseConnection, size: Size) -> Result<()> {
    let tx = db.begin().await?;
    let seed = Seed {
        backend: tx.get_database_backend(),
        size,
    };
    for statement in seed.statements() {
        tx.execute_unprepared(&statement).await?;
    }
    seed.phrases(&tx).await?;
    for statement in seed.rows() {
        tx.execute_unprepared(&statement).await?;
    }
    tx.commit().await?;
    for statement in seed.after() {
        db.execute_unprepared(&statement).await?;
    }
    Ok(())
}

struct Seed {
    backend: DbBackend,
    size: Size,
}

impl Seed {
    fn statements(&self) -> Vec<String> {
        vec![
            "create table bench_phrases (i bigint primary key, title text not null, text text not null)"
                .to_owned(),
        ]
    }

    /// A thousand titles and sentences; an idea is put together from a few of them.
    async fn phrases(&self, tx: &impl ConnectionTrait) -> Result<()> {
        let phrases = words::phrases();
        for (chunk, rows) in phrases.chunks(200).enumerate() {
            let places: Vec<_> = (0..rows.len())
                .map(|row| format!("(${}, ${}, ${})", row * 3 + 1, row * 3 + 2, row * 3 + 3))
                .collect();
            let values = rows.iter().enumerate().flat_map(|(row, (title, text))| {
                let number = (chunk * 200 + row) as i64;
                [number.into(), title.clone().into(), text.clone().into()]
            });
            tx.execute_raw(Statement::from_sql_and_values(
                self.backend,
                format!(
                    "insert into bench_phrases (i, title, text) values {}",
                    places.join(", ")
                ),
                values,
            ))
            .await?;
        }
        Ok(())
    }

    fn rows(&self) -> Vec<String> {
        let Size {
            ideas,
            supports,
            comments,
            people,
        } = self.size;
        let now = SystemClock.now().timestamp();
        let at = |seconds: &str| self.moment(&format!("{now} - {seconds}"));
        let series = |count: u64| self.series(count);
        let pick = |salt: u64, of: u64| pick("n.i", salt, of);
        let phrase = |column: &str, salt: u64| {
            format!(
                "(select {column} from bench_phrases p where p.i = {})",
                pick(salt, words::PHRASES as u64)
            )
        };
        let agency = "(select min(id) from agencies)";
        // The first residents act in the bench; nothing generated is theirs.
        let first_person =
            format!("{ACTORS} + (select min(id) from people where email like 'bench-%')");
        let authors = people - ACTORS as u64;
        let spread_comments = comments * 3 / 4;
        let busy_comments = comments / 4;
        let spread_supports = supports * 4 / 5;
        let busy_supports = supports / 5;
        vec![
            format!(
                "insert into people (email, email_key, name, lang, is_admin, letters, look, unsubscribe_key,
                    confirmed_at, created_at)
                 select 'bench-' || i || '@example.org', 'bench-' || i || '@example.org', 'Resident ' || i,
                    case when i % 3 = 0 then 'fi' else 'en' end, false, 'never', 'auto', 'bench-' || i, {t}, {t}
                 from {n}",
                t = at("86400 * 30"),
                n = series(people),
            ),
            format!(
                "insert into themes (agency_id, names, origin_key, position)
                 select {agency}, {names}, 'bench-' || i, i from {n}",
                names = self.json("'{\"en\":\"Theme ' || i || '\",\"fi\":\"Aihe ' || i || '\"}'"),
                n = series(12),
            ),
            format!(
                "insert into areas (agency_id, names, position)
                 select {agency}, {names}, i from {n}",
                names = self.json("'{\"en\":\"Area ' || i || '\",\"fi\":\"Alue ' || i || '\"}'"),
                n = series(8),
            ),
            format!(
                "insert into ideas (id, agency_id, author_id, title, text, lang, theme_id, area_id, place, status,
                    visibility, support_count, carried_support, carried_against, comment_count, view_count, trend,
                    answered_at, version, published_at, created_at, updated_at)
                 select i, {agency}, {first_person} + {author}, {title}, {text}, 'en',
                    (select min(id) from themes where origin_key = 'bench-1') + {theme},
                    (select max(id) from areas) - {area}, null,
                    case i % 10 when 1 then 'under_review' when 2 then 'planned' when 3 then 'done' else 'open' end,
                    'public', 0, 0, 0, 0, {views}, {trend}, case when i % 10 in (2, 3) then {t} end, 1, {t}, {t}, {t}
                 from {n}",
                author = pick(1, authors),
                title = format!("{} || ' ' || i", phrase("title", 2)),
                text = [3, 4, 5, 6].map(|salt| phrase("text", salt)).join(" || ' ' || "),
                theme = pick(7, 12),
                area = pick(8, 8),
                views = pick(9, 5000),
                trend = format!("{now} - ({ideas} - i) * 20 + {}", pick(10, 86400)),
                t = at(&format!("({ideas} - i) * 20")),
                n = series(ideas),
            ),
            format!(
                "insert into answers (agency_id, idea_id, by_id, status, text, lang, publish_at, published_at, created_at)
                 select agency_id, id, {first_person}, status, 'Thank you. The city will do this.', 'en',
                    published_at, published_at, published_at
                 from ideas where answered_at is not null",
            ),
            format!(
                "insert into supports (agency_id, idea_id, person_id, created_at)
                 select {agency}, 1 + i % {ideas}, {first_person} + (i % {ideas} * 37 + i / {ideas} * 1009) % {authors}, {t}
                 from {n}",
                t = at("i"),
                n = series(spread_supports),
            ),
            format!(
                "insert into supports (agency_id, idea_id, person_id, created_at)
                 select {agency}, 1 + i % {busy}, {first_person} + i / {busy} % {authors}, {t}
                 from {n} where true on conflict (idea_id, person_id) do nothing",
                busy = (ideas / 1000).max(1),
                t = at("i"),
                n = series(busy_supports),
            ),
            format!(
                "insert into comments (id, agency_id, about_kind, about_id, author_id, stance, text, lang, visibility,
                    reply_count, created_at)
                 select i, {agency}, 'idea', case when i <= {spread_comments} then 1 + {about}
                        else {ideas} - i % {BUSY_IDEAS} end,
                    {first_person} + {author},
                    case i % 4 when 0 then 'for' when 1 then 'against' else 'neutral' end,
                    {text}, 'en', 'public', 0, {t}
                 from {n}",
                about = pick(11, ideas),
                author = pick(12, authors),
                text = phrase("text", 13),
                t = at(&format!("({comments} - i)")),
                n = series(spread_comments + busy_comments),
            ),
            "update ideas set
                support_count = (select count(*) from supports s where s.idea_id = ideas.id),
                comment_count = (select count(*) from comments c where c.about_kind = 'idea' and c.about_id = ideas.id)"
                .to_owned(),
            "insert into idea_ranks (idea_id, agency_id, challenge_id, visibility, support_count, trend)
                select id, agency_id, challenge_id, visibility, support_count, trend from ideas"
                .to_owned(),
            "drop table bench_phrases".to_owned(),
        ]
    }

    /// The counters of rows that brought their own numbers, and what the planner should know.
    fn after(&self) -> Vec<String> {
        match self.backend {
            DbBackend::Postgres => vec![
                "select setval(pg_get_serial_sequence('ideas', 'id'), (select max(id) from ideas))".into(),
                "select setval(pg_get_serial_sequence('comments', 'id'), (select max(id) from comments))".into(),
                "vacuum analyze".into(),
            ],
            _ => vec!["analyze".into(), "pragma wal_checkpoint(truncate)".into()],
        }
    }

    /// The numbers 1 to `count`, as a table `n (i)`.
    fn series(&self, count: u64) -> String {
        match self.backend {
            DbBackend::Postgres => format!("generate_series(1::bigint, {count}) as n (i)"),
            _ => format!(
                "(with recursive n (i) as (select 1 union all select i + 1 from n where i < {count}) select i from n) as n"
            ),
        }
    }

    fn moment(&self, seconds: &str) -> String {
        match self.backend {
            DbBackend::Postgres => format!("to_timestamp({seconds})"),
            _ => format!("strftime('%Y-%m-%dT%H:%M:%S+00:00', {seconds}, 'unixepoch')"),
        }
    }

    fn json(&self, text: &str) -> String {
        match self.backend {
            DbBackend::Postgres => format!("({text})::jsonb"),
            _ => format!("({text})"),
        }
    }
}

/// A number below `of` that looks drawn by lot but follows from the row's.
fn pick(row: &str, salt: u64, of: u64) -> String {
    format!("((({row} + {salt} * 7919) * 1103515245 + 12345) / 65536 % 2147483647 % {of})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actors;
    use migration::MigratorTrait;
    use sea_orm::Database;

    #[tokio::test]
    async fn the_generated_town_is_as_large_as_asked_and_its_counters_are_true() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("town.db");
        holds_on(&Database::connect(format!("sqlite://{}?mode=rwc", file.display())).await?).await
    }

    #[tokio::test]
    async fn the_generated_town_is_the_same_on_postgresql() -> Result<()> {
        let Ok(server) = std::env::var("TALKOO_TEST_POSTGRES") else {
            println!("did not run: TALKOO_TEST_POSTGRES is not set");
            return Ok(());
        };
        let name = format!("bench_seed_{}", std::process::id());
        let keeper = Database::connect(&server).await?;
        keeper
            .execute_unprepared(&format!("create database {name}"))
            .await?;
        let (head, _) = server
            .rsplit_once('/')
            .expect("an address ends in a database");
        holds_on(&Database::connect(format!("{head}/{name}")).await?).await
    }

    async fn holds_on(db: &DatabaseConnection) -> Result<()> {
        migration::Migrator::up(db, None).await?;
        db.execute_unprepared(
            "insert into agencies (slug, settings, created_at) values ('kuusilahti', '{}', '2026-11-21T12:00:00+00:00')",
        )
        .await?;
        fill(db, Size::scaled_to(2_000)).await?;
        actors::let_them_in(db).await?;

        assert_eq!(count(db, "select count(*) from ideas").await?, 2_000);
        assert_eq!(count(db, "select count(*) from comments").await?, 4_000);
        let supports = count(db, "select count(*) from supports").await?;
        assert!(supports >= 18_000, "{supports}");
        assert_eq!(
            count(db, "select cast(sum(support_count) as bigint) from ideas").await?,
            supports
        );
        assert_eq!(
            count(db, "select cast(sum(comment_count) as bigint) from ideas").await?,
            4_000
        );
        assert_eq!(
            count(
                db,
                "select cast(sum(support_count) as bigint) from idea_ranks"
            )
            .await?,
            supports
        );
        assert_eq!(
            count(db, "select count(*) from tokens").await?,
            actors::ACTORS as i64
        );
        Ok(())
    }

    async fn count(db: &DatabaseConnection, question: &str) -> Result<i64> {
        let statement = Statement::from_string(
            db.get_database_backend(),
            format!("select ({question}) as n"),
        );
        Ok(db
            .query_one_raw(statement)
            .await?
            .expect("one row")
            .try_get("", "n")?)
    }
}
