//! A discussion of 5,000 comments: twenty threads at a time, in a few questions to the database however long it is,
//! and nothing in it out of reach. No clock is looked at: how much is asked and how much comes is counted.

use super::submits;
use crate::town::{Browser, Seen, Town};
use entity::words::{IdeaStatus, Lang, Stance, Visibility};
use ideas::{ArrivingComment, ArrivingIdea};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::atomic::Ordering;

const THREADS: usize = 1_000;
const REPLIES: usize = 4_000;
/// Two threads in which a thousand people answer; the other replies are spread over all the others.
const LOUD: [usize; 2] = [600, 450];

struct Talk {
    town: Town,
    path: String,
}

/// A talk brought from elsewhere through the import's own verbs, as nobody types 5,000 comments in a test.
async fn long_talk() -> Talk {
    let town = Town::new().await;
    let cx = town.cx();
    let idea = ArrivingIdea {
        origin_id: "square".to_owned(),
        title: "Close the market square to cars".to_owned(),
        text: "Every day of the week.".to_owned(),
        lang: Lang::En,
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
    };
    ideas::import_ideas(&cx, "talk", vec![idea]).await.unwrap();
    let comment = |id: String, parent: Option<String>| ArrivingComment {
        text: format!("Said as {id}."),
        origin_id: id,
        idea: "square".to_owned(),
        parent,
        lang: Lang::En,
        stance: Stance::Neutral,
        author: None,
        created_at: None,
    };
    let roots = (0..THREADS).map(|root| comment(format!("t{root}"), None));
    let replies = (0..REPLIES).map(|reply| {
        let root = if reply < LOUD[0] {
            0
        } else if reply < LOUD[0] + LOUD[1] {
            1
        } else {
            2 + reply % (THREADS - 2)
        };
        comment(format!("t{root}r{reply}"), Some(format!("t{root}")))
    });
    let all: Vec<ArrivingComment> = roots.chain(replies).collect();
    for some in all.chunks(200) {
        let arrived = ideas::import_comments(&cx, "talk", some.to_vec())
            .await
            .unwrap();
        assert_eq!(arrived.new, some.len());
    }
    town.quiet().await;
    let list = town.program("").gets("/ideas").await;
    Talk {
        path: format!("/ideas/{}", list.json["items"][0]["id"]),
        town,
    }
}

impl Talk {
    /// Opens a page and says how many questions it asked.
    async fn opens(&self, browser: &Browser, path: &str) -> (Seen, u64) {
        // Twice, for what is kept in memory is refreshed now and then, as in any hub.
        let counter = &self.town.app.hub.ports.db.asked;
        let mut least = u64::MAX;
        for _ in 0..2 {
            let before = counter.load(Ordering::Relaxed);
            browser.opens(path).await.is(200);
            least = least.min(counter.load(Ordering::Relaxed) - before);
        }
        (browser.opens(path).await, least)
    }

    /// The same for a program. What is kept in memory is refreshed every few seconds, so a page that asked more than it
    /// may is opened once more.
    async fn gets(&self, path: &str) -> (Value, u64) {
        let counter = &self.town.app.hub.ports.db.asked;
        let mut least = (Value::Null, u64::MAX);
        for _ in 0..2 {
            let before = counter.load(Ordering::Relaxed);
            let answer = self.town.program("").gets(path).await;
            answer.is(200);
            least = (
                answer.json,
                least.1.min(counter.load(Ordering::Relaxed) - before),
            );
            if least.1 <= 6 {
                break;
            }
        }
        least
    }
}

/// What stands on a page: the threads' first words, and how many comments in all.
fn threads_on(seen: &Seen) -> (usize, usize) {
    (
        seen.body.matches("<li class=\"thread\">").count(),
        seen.body.matches("<article class=\"comment ").count(),
    )
}

#[tokio::test]
async fn five_thousand_comments_come_twenty_threads_at_a_time() {
    let talk = long_talk().await;
    let veikko = talk.town.resident("Veikko Rantanen").await;
    let visitor = talk.town.visitor();
    let short = submits(&veikko, "A bench", "By the harbour.").await;
    veikko
        .sends(&format!("{short}/comments"), &[("text", "With a back.")])
        .await
        .is(200);

    // A visitor's page of either asks the same, and no more than six.
    for sort in ["newest", "oldest", "most_discussed"] {
        let address = format!("{}?sort={sort}", talk.path);
        let (seen, asked) = talk.opens(&visitor, &address).await;
        seen.sees("5,000 comments");
        let (threads, comments) = threads_on(&seen);
        assert_eq!(threads, 20, "{sort}");
        assert!(
            comments <= 20 + 400,
            "{sort}: {comments} comments on one page"
        );
        let (_, of_the_short) = talk.opens(&visitor, &format!("{short}?sort={sort}")).await;
        assert!(asked <= 6, "{sort}: {asked}");
        assert!(asked <= of_the_short, "{sort}: {asked} and {of_the_short}");
        let (_, signed_in) = talk.opens(&veikko, &address).await;
        assert!(signed_in <= 7, "{sort}, signed in: {signed_in}");
    }

    // The second page of a visitor, by the link the first one has.
    let (first, _) = talk.opens(&visitor, &talk.path).await;
    let next = first
        .between(
            "<p class=\"pager\"><a class=\"button button-plain\" href=\"",
            "#",
        )
        .unwrap()
        .replace("&amp;", "&")
        .replace("&#x2F;", "/");
    let (second, asked) = talk.opens(&visitor, &next).await;
    assert_eq!(threads_on(&second).0, 20);
    assert!(asked <= 6, "{asked}");
}

#[tokio::test]
async fn every_thread_is_met_once_in_every_order_while_people_go_on_talking() {
    let talk = long_talk().await;
    let veikko = talk.town.resident("Veikko Rantanen").await;
    for sort in ["newest", "oldest", "most_discussed"] {
        let (mut seen, mut counts, mut after) = (Vec::new(), Vec::new(), String::new());
        loop {
            let address = format!("{}/comments?sort={sort}{after}", talk.path);
            let (page, asked) = talk.gets(&address).await;
            assert!(asked <= 6, "{sort}: {asked}");
            let items = page["items"].as_array().unwrap();
            assert!(items.len() <= 20);
            let replies: usize = items
                .iter()
                .map(|item| item["replies"].as_array().unwrap().len())
                .sum();
            assert!(replies <= 400, "{sort}: {replies} replies with one page");
            for item in items {
                seen.push(item["text"].as_str().unwrap().to_owned());
                counts.push(item["reply_count"].as_i64().unwrap());
            }
            let Some(next) = page["next"].as_str() else {
                break;
            };
            after = format!("&after={next}");
            // Somebody says something while another pages; what is new comes at its own end.
            if seen.len() == 60 && sort == "newest" {
                let fresh = [("text", "Meanwhile.")];
                let said = veikko
                    .sends(&format!("{}/comments", talk.path), &fresh)
                    .await;
                said.is(200);
            }
        }
        let old: Vec<&String> = seen.iter().filter(|text| *text != "Meanwhile.").collect();
        assert_eq!(old.len(), THREADS, "{sort}");
        assert_eq!(old.iter().collect::<HashSet<_>>().len(), THREADS, "{sort}");
        match sort {
            "newest" => assert_eq!(
                (old[0].as_str(), old[THREADS - 1].as_str()),
                ("Said as t999.", "Said as t0.")
            ),
            "oldest" => assert_eq!(
                (old[0].as_str(), old[THREADS - 1].as_str()),
                ("Said as t0.", "Said as t999.")
            ),
            _ => {
                assert_eq!(
                    (old[0].as_str(), old[1].as_str()),
                    ("Said as t0.", "Said as t1.")
                );
                assert!(
                    counts.windows(2).all(|pair| pair[0] >= pair[1]),
                    "{counts:?}"
                );
                assert_eq!((counts[0], counts[1]), (LOUD[0] as i64, LOUD[1] as i64));
            }
        }
    }
}

#[tokio::test]
async fn no_reply_is_out_of_reach_in_a_thread_of_six_hundred() {
    let talk = long_talk().await;
    let (page, _) = talk
        .gets(&format!("{}/comments?sort=most_discussed", talk.path))
        .await;
    let thread = &page["items"][0];
    let id = thread["id"].as_i64().unwrap();
    // Every thread shows its first replies, the loud one takes no room from the others.
    for item in page["items"].as_array().unwrap() {
        let shown = item["replies"].as_array().unwrap().len() as i64;
        let all = item["reply_count"].as_i64().unwrap();
        assert!(shown >= all.min(10), "{shown} of {all} replies");
    }
    // The rest by program,
    let (mut seen, mut after) = (HashSet::new(), String::new());
    loop {
        let (page, asked) = talk
            .gets(&format!("/comments/{id}/replies?per_page=100{after}"))
            .await;
        assert!(asked <= 6, "{asked}");
        for item in page["items"].as_array().unwrap() {
            assert!(seen.insert(item["id"].as_i64().unwrap()), "twice: {item}");
        }
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert_eq!(seen.len(), LOUD[0]);
    // and by page, following the link at the end of what is shown.
    let visitor = talk.town.visitor();
    let (mut shown, mut address) = (HashSet::new(), format!("{}?thread={id}", talk.path));
    for _ in 0..20 {
        let (seen, asked) = talk.opens(&visitor, &address).await;
        assert!(asked <= 6, "{asked}");
        let (threads, comments) = threads_on(&seen);
        assert!(threads == 1 && comments <= 101, "{threads}, {comments}");
        for part in seen.body.split("id=\"comment-").skip(1) {
            let number: String = part.chars().take_while(char::is_ascii_digit).collect();
            if let Ok(number) = number.parse::<i64>() {
                shown.insert(number);
            }
        }
        match seen.between("<a class=\"more-replies\" href=\"", "#") {
            Some(next) => address = next.replace("&amp;", "&").replace("&#x2F;", "/"),
            None => break,
        }
    }
    shown.remove(&id);
    assert_eq!(shown, seen);
    // A link to the last of them leads to where it stands.
    let last = seen.iter().max().unwrap();
    let there = visitor
        .opens(&format!("{}/comments/{last}", talk.path))
        .await;
    assert!(
        there.body.contains(&format!("id=\"comment-{last}\"")),
        "{}",
        there.path
    );
    // And from there one gets back to the first of them.
    let first = seen.iter().min().unwrap();
    assert!(!there.body.contains(&format!("id=\"comment-{first}\"")));
    let earlier = there
        .between("<a class=\"earlier-replies\" href=\"", "#")
        .unwrap();
    let beginning = visitor
        .opens(&earlier.replace("&amp;", "&").replace("&#x2F;", "/"))
        .await;
    assert!(beginning.body.contains(&format!("id=\"comment-{first}\"")));
    assert!(!beginning.body.contains("earlier-replies"));
}
