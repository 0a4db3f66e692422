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
/// How often a page may be opened until nothing else asked meanwhile.
const TRIES: usize = 10;

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
    /// The page, which asks the database no more than `most` questions.
    async fn opens(&self, browser: &Browser, path: &str, most: u64) -> Seen {
        let ask = async || {
            let seen = browser.opens(path).await;
            seen.is(200);
            seen
        };
        self.within(path, most, ask).await
    }

    /// The same for a program.
    async fn gets(&self, path: &str, most: u64) -> Value {
        let program = self.town.program("");
        let ask = async || {
            let answer = program.gets(path).await;
            answer.is(200);
            answer.json
        };
        self.within(path, most, ask).await
    }

    /// What is kept in memory is refreshed every few seconds, and other work of the hub asks too: what took more questions
    /// than it may is asked again.
    async fn within<T>(&self, path: &str, most: u64, ask: impl AsyncFn() -> T) -> T {
        let mut asked = Vec::new();
        while asked.len() < TRIES {
            let (answer, questions) = self.counted(ask()).await;
            if questions <= most {
                return answer;
            }
            asked.push(questions);
        }
        panic!("{path}: no more than {most}, but {asked:?}");
    }

    /// How few questions a page can be made of.
    async fn least(&self, browser: &Browser, path: &str) -> u64 {
        let mut least = u64::MAX;
        for _ in 0..TRIES {
            least = least.min(self.counted(browser.opens(path)).await.1);
        }
        least
    }

    async fn counted<T>(&self, asking: impl Future<Output = T>) -> (T, u64) {
        let counter = &self.town.app.hub.ports.db.asked;
        let before = counter.load(Ordering::Relaxed);
        let answer = asking.await;
        (answer, counter.load(Ordering::Relaxed) - before)
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
        let of_the_short = talk.least(&visitor, &format!("{short}?sort={sort}")).await;
        let seen = talk.opens(&visitor, &address, of_the_short.min(6)).await;
        seen.sees("5,000 comments");
        let (threads, comments) = threads_on(&seen);
        assert_eq!(threads, 20, "{sort}");
        assert!(
            comments <= 20 + 400,
            "{sort}: {comments} comments on one page"
        );
        talk.opens(&veikko, &address, 7).await;
    }

    // The second page of a visitor, by the link the first one has.
    let first = talk.opens(&visitor, &talk.path, 6).await;
    let next = first
        .between(
            "<p class=\"pager\"><a class=\"button button-plain\" href=\"",
            "#",
        )
        .unwrap()
        .replace("&amp;", "&")
        .replace("&#x2F;", "/");
    let second = talk.opens(&visitor, &next, 6).await;
    assert_eq!(threads_on(&second).0, 20);
}

#[tokio::test]
async fn every_thread_is_met_once_in_every_order_while_people_go_on_talking() {
    let talk = long_talk().await;
    let veikko = talk.town.resident("Veikko Rantanen").await;
    for sort in ["newest", "oldest", "most_discussed"] {
        let (mut seen, mut counts, mut after) = (Vec::new(), Vec::new(), String::new());
        loop {
            let address = format!("{}/comments?sort={sort}{after}", talk.path);
            let page = talk.gets(&address, 6).await;
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
    let loudest = format!("{}/comments?sort=most_discussed", talk.path);
    let page = talk.gets(&loudest, 6).await;
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
        let address = format!("/comments/{id}/replies?per_page=100{after}");
        let page = talk.gets(&address, 6).await;
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
        let seen = talk.opens(&visitor, &address, 6).await;
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
