use super::*;
use crate::mapped::{Mapped, Mapping};
use crate::read::Limits;
use crate::report::examine;
use entity::hub::outbox_event;
use entity::ideas::{comment, idea};
use entity::words::{Lang, Visibility};
use hall::Hub;
use migration::MigratorTrait;
use ports::{Config, Db, Ports, SystemClock};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryOrder};
use std::path::Path;

/// A hub of its own in a folder that goes with it.
async fn hub() -> (tempfile::TempDir, Cx) {
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        data: folder.path().to_owned(),
        ..Config::default()
    };
    let db = Db::open(&config).await.unwrap();
    migration::Migrator::up(&db.write, None).await.unwrap();
    let clock = Arc::new(SystemClock);
    let ports = Ports {
        mail: Arc::new(
            ports::mail::FolderMail::new(folder.path().join("letters"), clock.clone()).unwrap(),
        ),
        storage: Arc::new(
            ports::storage::ObjectStorage::on_disk(&folder.path().join("files")).unwrap(),
        ),
        bus: Arc::new(ports::bus::LocalBus::default()),
        search: Arc::new(
            search::Embedded::open(folder.path().join("search"))
                .await
                .unwrap(),
        ),
        config: Arc::new(config),
        clock,
        db,
        sign_in: ports::sign_in::Providers::default(),
    };
    let agency = agencies::ensure_agency(&ports).await.unwrap();
    (folder, started(ports, agency))
}

fn started(ports: Ports, agency: entity::words::AgencyId) -> Cx {
    let mut hub = Hub::new(ports, agency, Vec::new());
    agencies::furnish(&mut hub);
    Cx::of_hub(Arc::new(hub))
}

async fn ideas_of(cx: &Cx) -> Vec<idea::Model> {
    idea::Entity::find()
        .order_by_asc(idea::Column::Id)
        .all(cx.db())
        .await
        .unwrap()
}

fn table(folder: &Path, rows: usize, votes: usize) -> Arc<dyn Foreign> {
    let file = folder.join("table.csv");
    let rows: String = (1..=rows)
        .map(|n| format!("{n},Idea number {n},Theme {},{votes}\n", n % 3))
        .collect();
    std::fs::write(&file, format!("id,title,theme,votes\n{rows}")).unwrap();
    let mut mapping = Mapping::default();
    for map in ["id=id", "title=title", "theme=theme", "votes=votes"] {
        mapping.map(map).unwrap();
    }
    Arc::new(Mapped::open(&file, mapping, &Limits::default(), Lang::En).unwrap())
}

#[tokio::test]
async fn a_second_import_doubles_nothing_and_keeps_what_was_decided_here() {
    let (folder, cx) = hub().await;
    let first = apply(&cx, table(folder.path(), 450, 7), |_| {})
        .await
        .unwrap();
    assert_eq!((first.new_ideas, first.known), (450, 0));
    let one = ideas_of(&cx).await.remove(0);
    let hidden = idea::ActiveModel {
        id: Set(one.id),
        visibility: Set(Visibility::Hidden),
        ..Default::default()
    };
    hidden.update(&cx.database().write).await.unwrap();

    let second = apply(&cx, table(folder.path(), 460, 9), |_| {})
        .await
        .unwrap();
    assert_eq!((second.new_ideas, second.known), (10, 450));
    let ideas = ideas_of(&cx).await;
    assert_eq!(ideas.len(), 460);
    assert_eq!(
        (
            ideas[0].visibility,
            ideas[0].carried_votes,
            ideas[0].support_count
        ),
        (Visibility::Hidden, 9, 0)
    );
    assert_eq!(agencies::site(&cx).await.unwrap().themes.len(), 3);
}

#[tokio::test]
async fn an_interrupted_import_goes_on_where_it_stopped() {
    let (folder, cx) = hub().await;
    let closing = cx.hub().closing.clone();
    let stopped = apply(&cx, table(folder.path(), 1000, 1), |_| closing.cancel())
        .await
        .unwrap();
    assert!(
        stopped.interrupted && stopped.new_ideas == 200,
        "{stopped:?}"
    );
    assert_eq!(ideas_of(&cx).await.len(), 200);

    let again = started(cx.ports().clone(), cx.agency);
    let rest = apply(&again, table(folder.path(), 1000, 1), |_| {})
        .await
        .unwrap();
    assert_eq!(
        (rest.new_ideas, rest.known, rest.interrupted),
        (800, 200, false)
    );
    assert_eq!(ideas_of(&cx).await.len(), 1000);
}

#[tokio::test]
async fn a_file_that_changed_since_it_was_looked_at_is_not_written() {
    let (folder, cx) = hub().await;
    let looked_at = table(folder.path(), 10, 1);
    table(folder.path(), 11, 1);
    let stopped = apply(&cx, looked_at, |_| {}).await.unwrap_err();
    assert!(matches!(stopped, Stopped::Fault(fault) if fault.what == crate::What::Changed));
    assert!(ideas_of(&cx).await.is_empty());
}

const PROPOSALS: &str = "id;title/fi;body/fi;category/name/fi;scope/name/fi;votes;published_at\n\
    1;Penkki;Penkki rantaan.;Puistot;Keskusta;4;2020-01-01 10:00:00 +0200\n";
const COMMENTS: &str = "id;body;locale;author/id;alignment;created_at;commentable_id;commentable_type\n\
    10;Hyvä;fi;5;1;2020-01-02 10:00:00 +0200;1;Decidim::Proposals::Proposal\n\
    11;Samoin;fi;6;0;2020-01-03 10:00:00 +0200;10;Decidim::Comments::Comment\n\
    12;Ja minä;fi;5;0;2020-01-04 10:00:00 +0200;11;Decidim::Comments::Comment\n";

#[tokio::test]
async fn comments_keep_their_threads_and_their_counts() {
    let (folder, cx) = hub().await;
    let paths = [("p.csv", PROPOSALS), ("c.csv", COMMENTS)].map(|(name, text)| {
        std::fs::write(folder.path().join(name), text).unwrap();
        folder.path().join(name)
    });
    for round in 0..2 {
        let decidim = crate::Decidim::open(&paths, &Limits::default(), Lang::Fi).unwrap();
        let applied = apply(&cx, Arc::new(decidim), |_| {}).await.unwrap();
        assert_eq!(
            (applied.new_ideas, applied.new_comments),
            if round == 0 { (1, 3) } else { (0, 0) }
        );
    }
    let comments = comment::Entity::find()
        .order_by_asc(comment::Column::Id)
        .all(cx.db())
        .await
        .unwrap();
    let [first, second, third] = &comments[..] else {
        panic!("three comments")
    };
    assert_eq!((first.root_id, first.reply_count), (None, 2));
    assert_eq!(
        (second.root_id, second.parent_id),
        (Some(first.id), Some(first.id))
    );
    assert_eq!(
        (third.root_id, third.parent_id),
        (Some(first.id), Some(second.id))
    );
    assert_eq!(first.imported_author, third.imported_author);
    assert_ne!(first.imported_author.as_deref(), Some("5"));
    let idea = ideas_of(&cx).await.remove(0);
    assert_eq!(
        (idea.comment_count, idea.carried_support, idea.support_count),
        (3, 4, 0)
    );
    assert_eq!(agencies::site(&cx).await.unwrap().areas.len(), 1);
}

#[tokio::test]
async fn pending_statements_ask_for_a_look_and_rejected_ones_are_hidden() {
    let (folder, cx) = hub().await;
    let text = "comment-id,comment-body,moderated\n1,One,1\n2,Two,-1\n3,Three,0\n";
    std::fs::write(folder.path().join("comments.csv"), text).unwrap();
    let polis = crate::Polis::open(folder.path(), &Limits::default(), Lang::En).unwrap();
    apply(&cx, Arc::new(polis), |_| {}).await.unwrap();
    let seen: Vec<_> = ideas_of(&cx)
        .await
        .iter()
        .map(|idea| idea.visibility)
        .collect();
    assert_eq!(
        seen,
        [Visibility::Public, Visibility::Hidden, Visibility::Waiting]
    );
    let told: Vec<_> = outbox_event::Entity::find()
        .all(cx.db())
        .await
        .unwrap()
        .into_iter()
        .map(|e| e.name)
        .collect();
    assert_eq!(
        told,
        ["challenge_changed", "ideas_imported", "moderation_needed"]
    );
}

#[tokio::test]
async fn the_real_data_come_to_live_in_a_hub() {
    let Some(data) = std::env::var_os("TALKOO_TEST_DATA").map(std::path::PathBuf::from) else {
        println!("real data: TALKOO_TEST_DATA is not set, nothing is imported");
        return;
    };
    println!("real data: everything in {} is imported", data.display());
    let (_folder, cx) = hub().await;
    let limits = Limits::default();
    let mut all = 0;
    for part in [
        "american-assembly.bowling-green",
        "austria-climate",
        "15-per-hour-seattle",
    ] {
        let polis = crate::Polis::open(&data.join("polis").join(part), &limits, Lang::En).unwrap();
        all += apply(&cx, Arc::new(polis), |_| {}).await.unwrap().new_ideas;
    }
    assert_eq!(all, 896 + 522 + 54);
    let open = || {
        Mapped::open(
            &data.join("catalyst/all_funds.csv"),
            crate::preset("catalyst").unwrap(),
            &limits,
            Lang::En,
        )
    };
    let started = std::time::Instant::now();
    let catalyst = open().unwrap();
    let report = examine(&catalyst).unwrap();
    let looked = started.elapsed();
    let applied = apply(&cx, Arc::new(catalyst), |_| {}).await.unwrap();
    println!(
        "6,604 entries: looked at in {looked:?}, kept after {:?}",
        started.elapsed()
    );
    assert_eq!((applied.new_ideas, report.ideas()), (6604, 6604));
    let again = apply(&cx, Arc::new(open().unwrap()), |_| {}).await.unwrap();
    assert_eq!((again.new_ideas, again.known), (0, 6604));
    assert!(
        started.elapsed() < std::time::Duration::from_secs(60),
        "{:?}",
        started.elapsed()
    );
    let votes: i64 = ideas_of(&cx)
        .await
        .iter()
        .map(|idea| idea.carried_votes)
        .sum();
    assert_eq!(votes, 1_783_877);
}
