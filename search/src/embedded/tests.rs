//! The embedded engine against the contract, and what only a folder of files can suffer.

use std::fs;
use std::path::Path;
use std::time::Duration;

use super::*;
use crate::contract::CASES;
use crate::query::Query;

const QUICK: Settings = Settings {
    gather: Duration::from_millis(1),
    lull: Duration::from_millis(1),
    idle: Duration::from_secs(5),
};

async fn open(path: &Path) -> Embedded {
    Embedded::open_with(path, QUICK)
        .await
        .expect("the index opens")
}

fn bench() -> Document {
    Document {
        kind: "idea".to_owned(),
        number: 1,
        agency_id: 1,
        title: "A bench by the harbour".to_owned(),
        text: String::new(),
        lang: "en".to_owned(),
        theme: None,
        area: None,
        status: "open".to_owned(),
        visible_to: vec![crate::Sight::Public],
        created_at: chrono::DateTime::UNIX_EPOCH,
        popularity: 0,
        facets: Default::default(),
    }
}

fn asked() -> Query {
    Query {
        q: "bench".to_owned(),
        limit: 10,
        ..Query::default()
    }
}

async fn filled(path: &Path) {
    let index = open(path).await;
    let generation = index.begin_rebuild().await.expect("begun");
    index
        .fill(&generation, vec![bench()])
        .await
        .expect("filled");
    index.finish_rebuild(generation).await.expect("finished");
    index.close().await;
}

#[tokio::test]
async fn the_embedded_engine_keeps_the_contract() {
    for case in CASES {
        let folder = tempfile::tempdir().expect("a folder");
        let index = open(folder.path()).await;
        eprintln!("embedded: {}", case.name);
        (case.play)(&index).await;
        index.close().await;
    }
}

#[tokio::test]
async fn an_index_is_there_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = open(folder.path()).await;
    assert!(index.health().await.needs_rebuild, "a new index says so");
    index.index(vec![bench()]).await.expect("kept");
    drop(index);
    let index = open(folder.path()).await;
    assert_eq!(index.search(&asked()).await.expect("found").total, 1);
    assert!(index.health().await.needs_rebuild, "it was never filled");
    index.close().await;
    filled(folder.path()).await;
    let index = open(folder.path()).await;
    assert!(!index.health().await.needs_rebuild);
    assert_eq!(index.search(&asked()).await.expect("found").total, 1);
}

#[tokio::test]
async fn a_kept_change_survives_without_closing() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = open(folder.path()).await;
    index.index(vec![bench()]).await.expect("kept");
    // What is on disk now is what a killed process leaves.
    let left = tempfile::tempdir().expect("a folder");
    copy(folder.path(), left.path());
    let again = open(left.path()).await;
    assert_eq!(again.search(&asked()).await.expect("found").total, 1);
}

#[tokio::test]
async fn whatever_happened_to_the_files_the_index_opens() {
    type Mishap = fn(&Path);
    let mishaps: &[(&str, Mishap)] = &[
        ("emptied", |path| {
            fs::remove_dir_all(path).expect("removed");
        }),
        ("no current", |path| {
            fs::remove_file(path.join("current")).expect("removed");
        }),
        ("current is nonsense", |path| {
            fs::write(path.join("current"), "../../etc").expect("written");
        }),
        ("another release", |path| {
            let stamp = one(path, |name| name.ends_with(".stamp"));
            fs::write(stamp, "words-0 schema-0\ncomplete\n").expect("written");
        }),
        ("no meta.json", |path| {
            fs::remove_file(inside(path, |name| name == "meta.json")).expect("removed");
        }),
        ("cut meta.json", |path| {
            fs::write(inside(path, |name| name == "meta.json"), "{").expect("written");
        }),
        ("lost words", |path| {
            fs::remove_file(inside(path, |name| name.ends_with(".term"))).expect("removed");
        }),
        ("cut words", |path| {
            fs::write(inside(path, |name| name.ends_with(".idx")), "").expect("written");
        }),
        ("a flipped byte", |path| {
            let store = inside(path, |name| name.ends_with(".store"));
            let mut bytes = fs::read(&store).expect("read");
            bytes[3] ^= 0x55;
            fs::write(store, bytes).expect("written");
        }),
    ];
    for (what, mishap) in mishaps {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("search");
        filled(&path).await;
        mishap(&path);
        let index = open(&path).await;
        assert!(index.health().await.needs_rebuild, "{what}");
        assert_eq!(index.search(&asked()).await.expect(what).total, 0, "{what}");
        index.close().await;
        filled(&path).await;
        let index = open(&path).await;
        assert_eq!(index.search(&asked()).await.expect(what).total, 1, "{what}");
        assert!(!index.health().await.needs_rebuild, "{what}");
    }
}

#[tokio::test]
async fn a_rebuild_cut_short_by_a_crash_leaves_the_old_index() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path()).await;
    let index = open(folder.path()).await;
    let generation = index.begin_rebuild().await.expect("begun");
    index.fill(&generation, Vec::new()).await.expect("filled");
    drop(index);
    let index = open(folder.path()).await;
    assert_eq!(index.search(&asked()).await.expect("found").total, 1);
    assert!(!index.health().await.needs_rebuild);
    let generations = fs::read_dir(folder.path())
        .expect("read")
        .filter(|entry| entry.as_ref().is_ok_and(|e| e.path().is_dir()));
    assert_eq!(generations.count(), 1, "the half-filled one is gone");
}

#[tokio::test]
async fn only_one_process_has_an_index_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = open(folder.path()).await;
    let second = Embedded::open_with(folder.path(), QUICK).await;
    assert!(
        matches!(second, Err(Error::Away(_))),
        "the second is told to wait"
    );
    drop(index);
    open(folder.path()).await;
}

#[tokio::test]
async fn the_writer_leaves_when_idle_and_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings {
        idle: Duration::from_millis(1),
        ..QUICK
    };
    let index = Embedded::open_with(folder.path(), settings)
        .await
        .expect("opens");
    for number in 1..=5 {
        let mut document = bench();
        document.number = number;
        index.index(vec![document]).await.expect("kept");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(index.search(&asked()).await.expect("found").total, 5);
}

#[tokio::test]
async fn many_changes_at_once_share_a_commit() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings {
        gather: Duration::from_millis(200),
        lull: Duration::from_millis(50),
        ..QUICK
    };
    let index = Arc::new(
        Embedded::open_with(folder.path(), settings)
            .await
            .expect("opens"),
    );
    let started = std::time::Instant::now();
    let mut waiting = Vec::new();
    for number in 1..=50 {
        let mut document = bench();
        document.number = number;
        let index = index.clone();
        waiting.push(tokio::spawn(
            async move { index.index(vec![document]).await },
        ));
    }
    for waiting in waiting {
        waiting.await.expect("no panic").expect("kept");
    }
    assert_eq!(index.search(&asked()).await.expect("found").total, 50);
    let took = started.elapsed();
    assert!(
        took < Duration::from_secs(5),
        "fifty commits in a row: {took:?}"
    );
}

fn one(path: &Path, wanted: fn(&str) -> bool) -> PathBuf {
    let entries = fs::read_dir(path).expect("a folder");
    let mut paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .find(|path| {
            path.file_name()
                .is_some_and(|name| wanted(&name.to_string_lossy()))
        })
        .expect("such a file")
}

fn inside(path: &Path, wanted: fn(&str) -> bool) -> PathBuf {
    let generation = one(path, |name| {
        name.starts_with("generation-") && !name.contains('.')
    });
    one(&generation, wanted)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("copied");
        }
    }
}

#[tokio::test]
async fn a_word_spelt_so_by_many_is_no_misspelling_of_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = open(folder.path()).await;
    let mut documents: Vec<Document> = (1..=150)
        .map(|number| Document { number, ..bench() })
        .collect();
    documents.push(Document {
        number: 151,
        title: "A bnech by the harbour".to_owned(),
        ..bench()
    });
    index.index(documents).await.expect("indexed");
    let found = |q: &str| Query {
        q: q.to_owned(),
        ..asked()
    };
    let total = async |q: &str| index.search(&found(q)).await.expect("found").total;
    assert_eq!(total("bench").await, 150);
    assert_eq!(total("bnech").await, 151, "a rare word may be a slip");
    assert_eq!(total("bench habrour").await, 150);
}

#[tokio::test]
async fn a_handful_of_choices_and_very_many_narrow_alike() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = open(folder.path()).await;
    let benches = (1..=60).map(|number| Document {
        number,
        theme: Some(number),
        ..bench()
    });
    index.index(benches.collect()).await.expect("kept");
    // On both sides of where looking terms up one by one ends.
    for choices in [1, 2, 15, 16, 17, 50] {
        let narrowed = Query {
            themes: (6..6 + choices).collect(),
            limit: 100,
            ..asked()
        };
        let found = index.search(&narrowed).await.expect("found");
        let mut numbers: Vec<i64> = found.hits.iter().map(|hit| hit.number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, narrowed.themes, "{choices} themes");
        assert_eq!(found.total, narrowed.themes.len() as u64);
    }
}

#[tokio::test]
async fn likeness_is_told_by_the_shape_most_documents_have() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = open(folder.path()).await;
    let said = |number, title: &str| Document {
        number,
        title: title.to_owned(),
        ..bench()
    };
    let town = vec![
        said(1, "A bench by the harbour"),
        said(2, "Benches for harbours"),
        said(3, "The harbour at night"),
        said(4, "Bencch by the harboour"),
    ];
    index.index(town).await.expect("kept");
    let like = crate::query::Like {
        title: "New benches, harbour".to_owned(),
        lang: "en".to_owned(),
        limit: 5,
        ..Default::default()
    };
    let alike = index.similar(&like).await.expect("found");
    let mut numbers: Vec<i64> = alike.iter().map(|hit| hit.number).collect();
    numbers.sort_unstable();
    assert_eq!(
        numbers,
        [1, 2],
        "other forms are alike, misspellings are not"
    );
}

#[tokio::test]
async fn what_is_alike_and_may_be_seen_is_found_behind_much_that_may_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = open(folder.path()).await;
    let said = |number, title: &str, sight| Document {
        number,
        title: title.to_owned(),
        visible_to: vec![sight],
        ..bench()
    };
    let mut town: Vec<Document> = (100..400)
        .map(|number| said(number, "Harbour bench", crate::Sight::Staff))
        .collect();
    for number in 1..=4 {
        let title = "Somewhere at the harbour there was once a bench, people say";
        town.push(said(number, title, crate::Sight::Public));
    }
    index.index(town).await.expect("kept");
    index
        .remove(vec![Key::new("idea", 3)])
        .await
        .expect("removed");
    let like = crate::query::Like {
        title: "Harbour bench".to_owned(),
        lang: "en".to_owned(),
        except: Some(Key::new("idea", 4)),
        limit: 5,
        ..Default::default()
    };
    let numbers = async |like: &crate::query::Like| {
        let alike = index.similar(like).await.expect("found");
        let mut numbers: Vec<i64> = alike.iter().map(|hit| hit.number).collect();
        numbers.sort_unstable();
        numbers
    };
    assert_eq!(numbers(&like).await, [1, 2]);
    // Who may see them all gets the likest.
    let staff = crate::query::Like {
        audience: crate::Audience {
            staff: true,
            ..Default::default()
        },
        ..like
    };
    let seen = numbers(&staff).await;
    assert!(
        seen.len() == 5 && seen.iter().all(|number| *number >= 100),
        "{seen:?}"
    );
}

#[tokio::test]
async fn an_answer_is_good_until_the_index_or_its_synonyms_change() {
    let folder = tempfile::tempdir().expect("a folder");
    let index = open(folder.path()).await;
    index.index(vec![bench()]).await.expect("indexed");
    let total = async |q: &str| {
        let query = Query {
            q: q.to_owned(),
            ..asked()
        };
        index.search(&query).await.expect("found").total
    };
    assert_eq!((total("bench").await, total("bench").await), (1, 1));
    assert_eq!(total("settle").await, 0);
    let second = Document {
        number: 2,
        ..bench()
    };
    index.index(vec![second]).await.expect("indexed");
    assert_eq!(total("bench").await, 2);
    let mut synonyms = Synonyms::default();
    let group = ["bench", "settle"].map(str::to_owned).to_vec();
    synonyms.set(crate::analysis::Lang::En, vec![group]);
    index.set_synonyms(synonyms).await.expect("set");
    assert_eq!(total("settle").await, 2);
}

/// The engine merges pieces by itself while an index is filled; a million documents are still merging when the last of
/// them is in.
#[tokio::test(flavor = "multi_thread")]
async fn an_index_is_brought_together_while_its_pieces_are_still_being_merged() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = Folder::new(folder.path().to_owned()).expect("held");
    for round in 0..10 {
        let generation = folder.make(QUICK).expect("made");
        // From the eighth piece on, of which each commit makes one, they are merged.
        for number in 1..=12 + round % 8 {
            let document = Document { number, ..bench() };
            generation
                .write(Change::keep(&document))
                .await
                .expect("kept");
        }
        tokio::task::block_in_place(|| generation.flush_together())
            .unwrap_or_else(|wrong| panic!("round {round}: {wrong}"));
        assert_eq!(generation.reader.searcher().segment_readers().len(), 1);
        generation.close();
    }
}
