//! Competitions held elsewhere arrive as challenges with their entries and what became of them.

use crate::town::{Browser, Town};
use challenges::{Act, Brief};
use entity::words::{ChallengeId, Lang, PhaseKind};
use hall::Refusal;
use imports::{Foreign, Limits, Mapped, Mapping, Polis};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

const MOST: u64 = 6;

async fn briefs(town: &Town) -> Vec<Brief> {
    let ids: Vec<ChallengeId> = (1..=200).map(ChallengeId).collect();
    let mut found: Vec<Brief> = challenges::briefs(&town.cx(), &ids)
        .await
        .expect("challenges are found")
        .into_values()
        .collect();
    found.sort_by_key(|brief| brief.id);
    found
}

async fn brings(town: &Town, foreign: impl Foreign + 'static) -> imports::Applied {
    let applied = imports::apply(&town.cx(), Arc::new(foreign), |_| {})
        .await
        .unwrap_or_else(|wrong| panic!("{wrong:?}"));
    town.quiet().await;
    applied
}

fn table(folder: &Path, rows: &str) -> Mapped {
    let file = folder.join("rounds.csv");
    std::fs::write(
        &file,
        format!("Round,Challenge,Entry,Sum,Votes,State,When\n{rows}"),
    )
    .unwrap();
    let mut mapping = Mapping::default();
    for map in [
        "id=Entry",
        "title=Entry",
        "theme=Challenge",
        "challenge=Challenge",
        "challenge=Round",
        "amount=Sum",
        "votes=Votes",
        "status=State",
        "outcome=State",
        "date=When",
    ] {
        mapping.map(map).unwrap();
    }
    for status in ["FUNDED=in_progress", "NOT FUNDED=declined"] {
        mapping.status(status).unwrap();
    }
    Mapped::open(&file, mapping, &Limits::default(), Lang::En).unwrap()
}

const ROWS: &str = "One,Harbour,A bench,100 €,12,FUNDED,2020-01-01\n\
    One,Harbour,A crane,900 €,3,NOT FUNDED,2020-02-01\n\
    Two,Harbour,A lamp,50 €,7,FUNDED,2021-02-01\n\
    ,,Nowhere,1 €,1,NOT FUNDED,2021-02-01\n";

#[tokio::test]
async fn a_table_of_rounds_becomes_decided_challenges_and_doubles_nothing() {
    let town = Town::new().await;
    let folder = tempfile::tempdir().unwrap();
    let report = imports::examine(&table(folder.path(), ROWS)).unwrap();
    assert_eq!(report.challenges, ["Harbour (One)", "Harbour (Two)"]);
    assert!(
        report
            .told(Lang::En)
            .iter()
            .any(|line| line.contains("2 challenges: Harbour (One) · Harbour (Two)")),
        "{:?}",
        report.told(Lang::En)
    );
    for round in 0..2 {
        let applied = brings(&town, table(folder.path(), ROWS)).await;
        assert_eq!(applied.new_ideas, if round == 0 { 4 } else { 0 });
        let found = briefs(&town).await;
        let told: Vec<_> = found
            .iter()
            .map(|brief| (brief.title.as_str(), brief.idea_count))
            .collect();
        assert_eq!(told, [("Harbour (One)", 2), ("Harbour (Two)", 1)]);
    }
    let first = &briefs(&town).await[0];
    let (now, visitor) = (town.cx().now(), town.visitor());
    assert_eq!(first.phase(now), Some(PhaseKind::Decided));
    assert_eq!(
        first.open(Act::Submit, now),
        Err(Refusal::ClosedSince(
            "2020-02-01T12:00:00Z".parse().unwrap()
        ))
    );
    visitor
        .opens(&format!("/challenges/{}/result", first.id))
        .await
        .is(200)
        .sees("1 idea was chosen")
        .sees("A bench")
        .sees("Decided elsewhere and brought here from rounds")
        .sees("12 votes cast elsewhere")
        .does_not_see("A crane");
    visitor
        .opens(&format!("/challenges/{}/result.csv", first.id))
        .await
        .sees("A crane")
        .sees("NOT FUNDED");
    visitor
        .opens(&format!("/challenges/{}/protocol", first.id))
        .await
        .is(200)
        .sees("Decided elsewhere");
    // The theme stays beside it, and what belonged to no round belongs to none.
    visitor.opens("/ideas").await.sees("Nowhere");
}

#[tokio::test]
async fn an_import_comes_in_by_everyones_door() {
    let town = Town::new().await;
    let folder = tempfile::tempdir().unwrap();
    brings(&town, table(folder.path(), ROWS)).await;
    let harbour = briefs(&town).await[0].id;
    let count = || async { briefs(&town).await[0].idea_count };
    assert_eq!(count().await, 2);
    // One entry is dated while it collected, one after it had closed.
    let more = format!(
        "{ROWS}One,Harbour,A swing,5 €,1,NOT FUNDED,2020-01-15\n\
         One,Harbour,A late boat,5 €,1,NOT FUNDED,2020-02-03\n"
    );
    let applied = brings(&town, table(folder.path(), &more)).await;
    assert_eq!((applied.new_ideas, applied.known, applied.late), (1, 4, 1));
    let said = applied.lateness().expect("it is told");
    assert_eq!(
        (said.key.as_str(), count().await),
        ("imports-apply-late", 3)
    );
    town.visitor()
        .opens(&format!("/challenges/{harbour}/ideas"))
        .await
        .sees("A swing")
        .does_not_see("A late boat");
    let again = brings(&town, table(folder.path(), &more)).await;
    assert_eq!((again.new_ideas, again.known, again.late), (0, 5, 1));
    assert!(
        brings(&town, table(folder.path(), ROWS))
            .await
            .lateness()
            .is_none()
    );

    // What was decided here takes in nothing any more, whatever its date.
    let statements = |lines: &str| {
        std::fs::write(
            folder.path().join("comments.csv"),
            format!("timestamp,comment-id,agrees,disagrees,moderated,comment-body\n{lines}"),
        )
        .unwrap();
        std::fs::write(
            folder.path().join("summary.csv"),
            "topic,A better harbour\nurl,https://pol.is/2abc\n",
        )
        .unwrap();
        Polis::open(folder.path(), &Limits::default(), Lang::En).unwrap()
    };
    let said = "1403058803883,1,4,1,1,More benches by the harbour\n\
        1542406176584,2,1,0,1,Fewer cars by the harbour\n";
    brings(&town, statements(said)).await;
    let id = briefs(&town).await[2].id;
    let lead = town.lead().await;
    let program = town.program_of(&lead, hall::access::Scope::ALL).await;
    let decision = format!("/challenges/{id}/decision");
    let words = serde_json::json!({ "text": "Nothing was chosen.", "winners": [] });
    program.puts(&decision, words).await.is(200);
    program
        .posts(&format!("{decision}/publish"), serde_json::json!({}))
        .await
        .is(200);
    let more = format!("{said}1503058803883,3,1,0,1,A boat for everyone\n");
    let applied = brings(&town, statements(&more)).await;
    assert_eq!((applied.new_ideas, applied.known, applied.late), (0, 2, 1));
}

#[tokio::test]
async fn a_conversation_is_closed_at_its_last_statement_and_can_be_weighed() {
    let town = Town::new().await;
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("comments.csv"),
        "timestamp,comment-id,agrees,disagrees,moderated,comment-body\n\
         1403058803883,1,4,1,1,More benches by the harbour\n\
         1542406176584,2,1,0,1,Fewer cars by the harbour\n\
         1542406176000,3,1,0,-1,Nonsense\n",
    )
    .unwrap();
    std::fs::write(
        folder.path().join("summary.csv"),
        "topic,A better harbour\nurl,https://pol.is/2abc\nconversation-description,What would help?\n",
    )
    .unwrap();
    let polis = || Polis::open(folder.path(), &Limits::default(), Lang::En).unwrap();
    for _ in 0..2 {
        brings(&town, polis()).await;
    }
    let found = briefs(&town).await;
    let [brief] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        (brief.title.as_str(), brief.idea_count),
        ("A better harbour", 2)
    );
    let last = "2018-11-16T22:09:36.584Z".parse().unwrap();
    assert_eq!(brief.timeline.ends(PhaseKind::Collecting), Some(last));
    assert_eq!(
        brief.open(Act::Submit, town.cx().now()),
        Err(Refusal::ClosedSince(last))
    );
    let liisa = town.staff().await;
    liisa
        .opens(&format!("/desk/challenges/{}/evaluation", brief.id))
        .await
        .is(200)
        .sees("More benches by the harbour");
    town.visitor()
        .opens(&format!("/challenges/{}/result", brief.id))
        .await
        .is(404);
    // The conversation goes on: its closing moves along with the last statement, and everyone can read why.
    let comments = folder.path().join("comments.csv");
    let more = std::fs::read_to_string(&comments).unwrap()
        + "1600000000000,4,1,0,1,A warmer waiting room\n";
    std::fs::write(&comments, more).unwrap();
    let applied = brings(&town, polis()).await;
    assert_eq!((applied.new_ideas, applied.late), (1, 0));
    let moved = &briefs(&town).await[0];
    assert_eq!(
        (moved.timeline.ends(PhaseKind::Collecting), moved.idea_count),
        (Some("2020-09-13T12:26:40Z".parse().unwrap()), 3)
    );
    town.visitor()
        .opens(&format!("/challenges/{}/changes", brief.id))
        .await
        .sees("it went on collecting there");
    assert_eq!(brings(&town, polis()).await.late, 0);
}

/// How many questions a page asks, and how long it takes.
async fn measured(town: &Town, browser: &Browser, path: &str) -> (u64, Duration) {
    browser.opens(path).await.is(200);
    let counter = &town.app.hub.ports.db.asked;
    let (mut least, mut quickest) = (u64::MAX, Duration::MAX);
    // What is kept in memory is refreshed every few seconds, so the least of three is what the page asks.
    for _ in 0..3 {
        let (before, started) = (counter.load(Ordering::Relaxed), Instant::now());
        browser.opens(path).await.is(200);
        least = least.min(counter.load(Ordering::Relaxed) - before);
        quickest = quickest.min(started.elapsed());
    }
    (least, quickest)
}

#[tokio::test]
async fn the_largest_real_challenge_is_read_with_few_questions() {
    let Some(data) = std::env::var_os("TALKOO_TEST_DATA").map(std::path::PathBuf::from) else {
        println!("real data: TALKOO_TEST_DATA is not set, no competition is brought");
        return;
    };
    println!(
        "real data: every competition of {} is brought",
        data.display()
    );
    let town = Town::new().await;
    let limits = Limits::default();
    let open = || {
        Mapped::open(
            &data.join("catalyst/all_funds.csv"),
            imports::preset("catalyst").unwrap(),
            &limits,
            Lang::En,
        )
        .unwrap()
    };
    let apply = |foreign: Arc<dyn Foreign>| {
        let cx = town.cx();
        async move { imports::apply(&cx, foreign, |_| {}).await.unwrap() }
    };
    for part in [
        "american-assembly.bowling-green",
        "austria-climate",
        "15-per-hour-seattle",
    ] {
        let folder = data.join("polis").join(part);
        apply(Arc::new(Polis::open(&folder, &limits, Lang::En).unwrap())).await;
    }
    assert_eq!(apply(Arc::new(open())).await.new_ideas, 6604);
    let found = briefs(&town).await;
    assert_eq!(found.len(), 3 + 82);
    assert_eq!(
        found.iter().map(|brief| brief.idea_count).sum::<i64>(),
        6604 + 607 + 277 + 30,
        "what is public counts"
    );
    assert_eq!(apply(Arc::new(open())).await.new_ideas, 0);
    assert_eq!(briefs(&town).await.len(), 85);
    let largest = found
        .iter()
        .filter(|brief| brief.phase(town.cx().now()) == Some(PhaseKind::Decided))
        .max_by_key(|brief| brief.idea_count)
        .expect("there are challenges");
    assert_eq!(
        (largest.title.as_str(), largest.idea_count),
        ("Dapps, Products & Integrations (Fund09)", 481)
    );
    let (visitor, liisa) = (town.visitor(), town.staff().await);
    let id = largest.id;
    // The largest conversation: closed at its last statement, its ideas listed, exported and weighed like any other.
    let conversation = found
        .iter()
        .filter(|brief| brief.timeline.has(PhaseKind::Evaluating))
        .max_by_key(|brief| brief.idea_count)
        .expect("there are conversations");
    let talk = conversation.id;
    assert!(matches!(
        conversation.open(Act::Submit, town.cx().now()),
        Err(Refusal::ClosedSince(_))
    ));
    let mut many = Vec::new();
    for (browser, path) in [
        (&visitor, "/challenges".to_owned()),
        (&visitor, format!("/challenges/{id}")),
        (&visitor, format!("/challenges/{id}/ideas")),
        (&visitor, format!("/challenges/{id}/ideas?status=declined")),
        (&visitor, format!("/challenges/{id}/ideas?sort=newest")),
        (&visitor, format!("/challenges/{id}/ideas?q=wallet")),
        (&visitor, format!("/challenges/{id}/ideas.csv")),
        (&visitor, format!("/challenges/{id}/ideas/print")),
        (&visitor, format!("/challenges/{talk}/ideas")),
        (&visitor, format!("/challenges/{talk}/ideas.csv")),
        (&visitor, format!("/challenges/{talk}/ideas/print")),
        (&*liisa, format!("/desk/challenges/{talk}/evaluation")),
        (&visitor, format!("/challenges/{id}/result")),
        (&visitor, format!("/challenges/{id}/result.csv")),
        (&visitor, format!("/challenges/{id}/protocol")),
        (&*liisa, format!("/desk/challenges/{id}/evaluation")),
        (&*liisa, format!("/desk/challenges/{id}/decision")),
    ] {
        let (questions, took) = measured(&town, browser, &path).await;
        println!("{questions:>3} questions, {took:>8.1?}  {path}");
        if questions > MOST + 1 {
            many.push((path, questions));
        }
    }
    assert!(many.is_empty(), "{many:?}");
    let csv = visitor.opens(&format!("/challenges/{id}/result.csv")).await;
    assert!(
        csv.body.lines().count() > 481,
        "every entry is in the table"
    );
    for part in ["ideas.csv", "ideas/print"] {
        let all = visitor.opens(&format!("/challenges/{id}/{part}")).await;
        let titles = town
            .program("")
            .gets(&format!("/challenges/{id}/ideas?sort=newest&per_page=100"))
            .await;
        for item in titles.json["items"].as_array().expect("items") {
            let title = item["title"].as_str().expect("a title");
            let known = all.body.contains(title) || all.words().contains(title);
            assert!(known || title.contains('"'), "{part} has no {title}");
        }
    }
}
