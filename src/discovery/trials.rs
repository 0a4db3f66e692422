//! Stories of finding, in a small hub with a database, an index and doors of its own.

use crate::{Asked, Reindex, Upkeep, api::SearchApi, ask_to_reindex, find, pages, upkeep};
use async_trait::async_trait;
use entity::words::{IdeaId, IdeaStatus, Kind, Lang, Visibility};
use hall::{Actor, Cx, Hub};
use ideas::ArrivingIdea;
use jobs::{Crew, run_until_quiet};
use migration::MigratorTrait;
use poem::{Request, Route};
use poem_openapi::OpenApiService;
use ports::{Clock, Config, Db, Ports, clock::StoppedClock};
use press::Press;
use search::{
    Document, Embedded, Generation, Health, Hit, Hits, Index, Key, Like, Query, Synonyms,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use web::{Front, Web};

/// The embedded engine, which may be sent away.
struct Moody {
    engine: Embedded,
    away: AtomicBool,
}

impl Moody {
    fn there(&self) -> search::Result<&Embedded> {
        match self.away.load(Ordering::SeqCst) {
            true => Err(search::Error::Away("in a mood".to_owned())),
            false => Ok(&self.engine),
        }
    }
}

#[async_trait]
impl Index for Moody {
    fn name(&self) -> &'static str {
        "moody"
    }
    async fn index(&self, documents: Vec<Document>) -> search::Result<()> {
        self.there()?.index(documents).await
    }
    async fn remove(&self, keys: Vec<Key>) -> search::Result<()> {
        self.there()?.remove(keys).await
    }
    async fn search(&self, query: &Query) -> search::Result<Hits> {
        self.there()?.search(query).await
    }
    async fn similar(&self, like: &Like) -> search::Result<Vec<Hit>> {
        self.there()?.similar(like).await
    }
    async fn suggest(&self, query: &Query) -> search::Result<Option<String>> {
        self.there()?.suggest(query).await
    }
    async fn set_synonyms(&self, synonyms: Synonyms) -> search::Result<()> {
        self.there()?.set_synonyms(synonyms).await
    }
    async fn begin_rebuild(&self) -> search::Result<Generation> {
        self.there()?.begin_rebuild().await
    }
    async fn fill(&self, new: &Generation, documents: Vec<Document>) -> search::Result<()> {
        self.there()?.fill(new, documents).await
    }
    async fn finish_rebuild(&self, new: Generation) -> search::Result<()> {
        self.there()?.finish_rebuild(new).await
    }
    async fn abandon_rebuild(&self, new: Generation) -> search::Result<()> {
        self.there()?.abandon_rebuild(new).await
    }
    async fn health(&self) -> Health {
        match self.there() {
            Ok(engine) => engine.health().await,
            Err(wrong) => Health {
                ok: false,
                needs_rebuild: false,
                documents: 0,
                note: wrong.to_string(),
            },
        }
    }
    async fn settle(&self) -> search::Result<()> {
        self.there()?.settle().await
    }
    async fn purge(&self) -> search::Result<()> {
        self.engine.purge().await
    }

    async fn close(&self) {
        self.engine.close().await;
    }
}

struct House {
    hub: Arc<Hub>,
    clock: Arc<StoppedClock>,
    engine: Arc<Moody>,
    front: Arc<Front>,
    _folder: tempfile::TempDir,
}

async fn house() -> House {
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        data: folder.path().to_owned(),
        ..Config::default()
    };
    let db = Db::open(&config).await.unwrap();
    migration::Migrator::up(&db.write, None).await.unwrap();
    let clock = Arc::new(StoppedClock::at("2026-06-17T12:00:00Z".parse().unwrap()));
    let the_clock: Arc<dyn Clock> = clock.clone();
    let settings = search::embedded::Settings {
        lull: Duration::from_millis(1),
        ..search::embedded::Settings::default()
    };
    let engine = Embedded::open_with(folder.path().join("index"), settings).await;
    let engine = Arc::new(Moody {
        engine: engine.unwrap(),
        away: AtomicBool::new(false),
    });
    let letters = folder.path().join("letters");
    let files = folder.path().join("files");
    let ports = Ports {
        config: Arc::new(config),
        mail: Arc::new(ports::mail::FolderMail::new(letters, Arc::clone(&the_clock)).unwrap()),
        clock: the_clock,
        db,
        storage: Arc::new(ports::storage::ObjectStorage::on_disk(&files).unwrap()),
        bus: Arc::new(ports::bus::LocalBus::default()),
        search: engine.clone(),
        sign_in: ports::sign_in::Providers::default(),
    };
    let agency = agencies::ensure_agency(&ports).await.unwrap();
    let mut hub = Hub::new(ports, agency, Vec::new());
    agencies::furnish(&mut hub);
    accounts::furnish(&mut hub);
    hub.keep(Crew::new(
        vec![Box::new(Reindex)],
        vec![Box::new(Upkeep)],
        vec![upkeep()],
    ));
    let hub = Arc::new(hub);
    let press = Arc::new(Press::new("Europe/Helsinki").unwrap());
    let keeper = Arc::new(accounts::Keeper::new(Arc::clone(&hub)));
    let book = Arc::new(agencies::Book::new(Arc::clone(&hub)));
    let web = Web::new(Arc::clone(&hub), press, keeper, book);
    let api = OpenApiService::new(SearchApi, "trial", "1").url_prefix("/api/v1");
    let front = web.open(pages::doors(), Some(Route::new().nest("/api/v1", api)));
    House {
        hub,
        clock,
        engine,
        front,
        _folder: folder,
    }
}

fn idea(origin: &str, title: &str, text: &str, lang: Lang) -> ArrivingIdea {
    ArrivingIdea {
        origin_id: origin.to_owned(),
        title: title.to_owned(),
        // An idea always says something.
        text: if text.is_empty() {
            "As it says.".to_owned()
        } else {
            text.to_owned()
        },
        lang,
        challenge: None,
        theme: None,
        area: None,
        place: None,
        amount: None,
        currency: None,
        created_at: None,
        visibility: Visibility::Public,
        status: IdeaStatus::Open,
        outcome: None,
        carried_support: 0,
        carried_against: 0,
        carried_votes: 0,
        author: None,
        url: None,
    }
}

impl House {
    fn cx(&self) -> Cx {
        Cx::of_hub(Arc::clone(&self.hub))
    }

    fn visitor(&self) -> Cx {
        self.cx().acting_as(Actor::Visitor)
    }

    async fn has(&self, ideas: Vec<ArrivingIdea>) {
        ideas::import_ideas(&self.cx(), "trial", ideas)
            .await
            .unwrap();
    }

    /// The jobs, as many times as they are tried in a day.
    async fn a_day_of_work(&self) {
        for _ in 0..40 {
            run_until_quiet(&self.hub).await.unwrap();
            self.clock.advance(Duration::from_secs(3_600));
        }
    }

    async fn work(&self) {
        run_until_quiet(&self.hub)
            .await
            .unwrap()
            .all_well()
            .unwrap();
    }

    async fn titles(&self, cx: &Cx, q: &str) -> Vec<String> {
        let found = find(cx, &asked(q)).await.unwrap();
        found
            .hits
            .into_iter()
            .map(|hit| hit.row.title().to_owned())
            .collect()
    }

    async fn get(&self, address: &str) -> (u16, String) {
        let request = Request::builder()
            .uri(address.parse().unwrap())
            .header("host", "hub")
            .finish();
        let mut answer = self.front.answer(request).await;
        let status = answer.status().as_u16();
        let body = answer.take_body().into_string().await.unwrap();
        (status, body)
    }
}

fn asked(q: &str) -> Asked {
    Asked {
        q: q.to_owned(),
        most: 20,
        ..Asked::default()
    }
}

#[tokio::test]
async fn what_happens_is_found_a_moment_later() {
    let house = house().await;
    house.work().await;
    house
        .has(vec![
            idea(
                "1",
                "A bicycle pump at the library",
                "For flat tyres.",
                Lang::En,
            ),
            idea(
                "2",
                "Penkkejä rannalle",
                "Kaupungissa on liian vähän penkkejä.",
                Lang::Fi,
            ),
        ])
        .await;
    assert!(house.titles(&house.visitor(), "bicycle").await.is_empty());
    house.work().await;
    let visitor = house.visitor();
    assert_eq!(
        house.titles(&visitor, "bycicle pmup").await,
        ["A bicycle pump at the library"]
    );
    assert_eq!(
        house.titles(&visitor, "kaupunki penkki").await,
        ["Penkkejä rannalle"]
    );

    let mut tx = house.cx().begin().await.unwrap();
    ideas::set_visibility(&mut tx, Kind::Idea, 1, Visibility::Hidden)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(
        house.titles(&visitor, "bicycle").await.is_empty(),
        "the database has the last word, before the index has heard"
    );
    house.work().await;
    let found = find(&visitor, &asked("bicycle")).await.unwrap();
    assert_eq!((found.total, found.hits.len()), (0, 0));
    let found = find(&house.cx(), &asked("bicycle")).await.unwrap();
    assert_eq!(found.hits.len(), 1, "staff still find it");
}

#[tokio::test]
async fn an_engine_that_was_away_catches_up_by_itself() {
    let house = house().await;
    house.work().await;
    house.engine.away.store(true, Ordering::SeqCst);
    house
        .has(vec![idea("1", "A bench by the harbour", "", Lang::En)])
        .await;
    // Longer than any job is tried again.
    house.a_day_of_work().await;

    let (status, page) = house.get("/search?q=bench").await;
    assert_eq!(status, 503, "machines must not take it for an answer");
    assert!(page.contains("resting"), "it says so in words");
    assert!(
        page.contains("A bench by the harbour"),
        "and shows what is new"
    );
    let (status, problem) = house.get("/api/v1/search?q=bench").await;
    assert_eq!(status, 503);
    assert!(
        problem.contains("\"away\"") && problem.contains("resting"),
        "{problem}"
    );

    house.engine.away.store(false, Ordering::SeqCst);
    house.a_day_of_work().await;
    assert_eq!(
        house.titles(&house.visitor(), "bench").await,
        ["A bench by the harbour"]
    );
}

#[tokio::test]
async fn a_reindex_brings_the_index_to_where_the_database_is() {
    let house = house().await;
    let many = (1..=450)
        .map(|n| idea(&n.to_string(), &format!("Harbour bench {n}"), "", Lang::En))
        .collect();
    house.has(many).await;
    house.work().await;
    let ghost = Document {
        number: 9_999,
        ..ideas::browse::documents(&house.cx(), &[IdeaId(1)])
            .await
            .unwrap()
            .remove(0)
    };
    house.engine.engine.index(vec![ghost]).await.unwrap();
    house
        .engine
        .engine
        .remove(vec![Key::new("idea", 7)])
        .await
        .unwrap();
    assert_eq!(
        find(&house.visitor(), &asked("harbour"))
            .await
            .unwrap()
            .total,
        450
    );

    let job = ask_to_reindex(&house.cx()).await.unwrap();
    assert_eq!(
        ask_to_reindex(&house.cx()).await.unwrap(),
        job,
        "one at a time"
    );
    house.work().await;
    let standing = jobs::standing(&house.cx(), job).await.unwrap();
    let progress = standing.progress.expect("it said how far it came");
    assert_eq!((progress.done, progress.of), (450, 450));
    let seven = house.titles(&house.visitor(), "\"Harbour bench 7\"").await;
    assert!(seven.contains(&"Harbour bench 7".to_owned()), "{seven:?}");
    assert_eq!(
        find(&house.visitor(), &asked("harbour"))
            .await
            .unwrap()
            .total,
        450
    );
}

#[tokio::test]
async fn results_can_be_narrowed_and_widened_again() {
    let house = house().await;
    house
        .has(vec![
            idea("1", "Harbour bench", "", Lang::En),
            ArrivingIdea {
                status: IdeaStatus::Done,
                ..idea("2", "Harbour light", "", Lang::En)
            },
            idea("3", "Satama", "harbour", Lang::Fi),
        ])
        .await;
    house.work().await;
    let narrowed = Asked {
        statuses: vec![IdeaStatus::Done],
        ..asked("harbour")
    };
    let found = find(&house.visitor(), &narrowed).await.unwrap();
    assert_eq!(found.hits.len(), 1);
    let counts = |key: &str| -> Vec<(String, u64, bool)> {
        let facet = found.facets.iter().find(|facet| facet.key == key).unwrap();
        let values = facet.values.iter();
        values
            .map(|v| (v.value.clone(), v.count, v.selected))
            .collect()
    };
    assert_eq!(
        counts("status"),
        [("done".to_owned(), 1, true), ("open".to_owned(), 2, false)],
        "other values stay in reach"
    );
    assert_eq!(counts("lang"), [("en".to_owned(), 1, false)]);

    let (_, page) = house.get("/search?q=harbour&status=done").await;
    assert!(
        page.contains("href=\"/search?q=harbour\""),
        "a way back to all"
    );
    assert!(page.contains("<mark>Harbour</mark>"));
    assert!(
        page.contains("name=\"status\" value=\"done\""),
        "the form stays narrowed"
    );
}

#[tokio::test]
async fn a_slip_of_the_pen_is_answered_with_a_better_spelling() {
    let house = house().await;
    house
        .has(vec![idea(
            "1",
            "A bicycle pump",
            "Near the market.",
            Lang::En,
        )])
        .await;
    house.work().await;
    let found = find(&house.visitor(), &asked("bycicle pmup"))
        .await
        .unwrap();
    assert_eq!(found.did_you_mean.as_deref(), Some("bicycle pump"));
    let found = find(&house.visitor(), &asked("bicycle spaceship"))
        .await
        .unwrap();
    assert!(found.some_words_only);
    assert_eq!(found.hits.len(), 1);
    let (_, page) = house.get("/search?q=bycicle+pmup&fragment=results").await;
    assert!(
        page.contains("q=bicycle+pump") || page.contains("q=bicycle%20pump"),
        "{page}"
    );
    assert!(!page.contains("<html"), "the results alone");
}

#[tokio::test]
async fn the_page_is_useful_in_every_language_and_at_every_address() {
    let house = house().await;
    house
        .has(vec![idea(
            "1",
            "A <bench> & more",
            "<script>alert(1)</script> bench",
            Lang::En,
        )])
        .await;
    house.work().await;
    for lang in Lang::ALL {
        for rest in [
            "",
            "&q=bench",
            "&q=xyzzy",
            "&status=planned",
            "&q=bench&fragment=results",
        ] {
            let (status, page) = house.get(&format!("/search?lang={lang}{rest}")).await;
            assert_eq!(status, 200, "{lang} {rest}");
            assert!(
                !page.contains("discovery-"),
                "a word is missing: {lang} {rest}"
            );
            assert!(!page.contains("<script>alert"), "{lang} {rest}");
        }
    }
    let (_, empty) = house.get("/search").await;
    assert!(
        empty.contains("A &lt;bench&gt; &amp; more"),
        "what is new, for a beginning"
    );
    assert_eq!(house.get("/search?q=bench&after=nonsense").await.0, 422);
    assert_eq!(house.get("/search?status=nonsense").await.0, 422);
    let long = "bench+".repeat(300);
    assert_eq!(
        house.get(&format!("/search?q={long}")).await.0,
        200,
        "what fits is searched"
    );
}

#[tokio::test]
async fn machines_get_the_same_answer() {
    let house = house().await;
    let many = (1..=25)
        .map(|n| {
            idea(
                &n.to_string(),
                &format!("Harbour bench {n}"),
                "Sit down.",
                Lang::En,
            )
        })
        .collect();
    house.has(many).await;
    house.work().await;
    let (status, body) = house
        .get("/api/v1/search?q=harbor&lang=en&status=open&per_page=20")
        .await;
    assert_eq!(status, 200, "{body}");
    let answer: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(answer["items"].as_array().unwrap().len(), 20);
    let first = &answer["items"][0];
    assert_eq!(first["kind"], "idea");
    assert!(
        first["url"].as_str().unwrap().starts_with("http"),
        "{first}"
    );
    assert!(
        first["highlight"]
            .as_str()
            .unwrap()
            .contains("<mark>Harbour</mark>"),
        "{first}"
    );
    assert_eq!(answer["facets"]["status"][0]["value"], "open");
    assert_eq!(answer["facets"]["status"][0]["count"], 25);
    let next = answer["next"].as_str().unwrap();
    let (_, body) = house
        .get(&format!("/api/v1/search?q=harbor&after={next}"))
        .await;
    let answer: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!(answer["items"].as_array().unwrap().len(), 5);
    assert!(answer["next"].is_null());
    assert_eq!(house.get("/api/v1/search?after=nonsense").await.0, 422);
    assert_eq!(house.get("/api/v1/search?per_page=1000").await.0, 422);
    let long = "b".repeat(300);
    assert_eq!(house.get(&format!("/api/v1/search?q={long}")).await.0, 422);
}
