//! A whole competition, from the organiser's first word to the last step of carrying out, with the clock in hand: what each
//! of its people can do in each phase, what they are refused and in which words, and every letter they get.

use crate::challenges::comes_to;
use crate::ideas::contest::{hands_in, votes};
use crate::ideas::number;
use crate::town::{Person, Town};
use entity::words::ChallengeId;
use hall::access::Scope;
use ports::mail::LaidLetter;
use serde_json::json;
use std::collections::HashMap;
use std::time::Duration;

/// What each person's letters were the last time somebody looked.
#[derive(Default)]
struct Post {
    read: HashMap<String, usize>,
}

impl Post {
    /// The letters that came since, once everything has been gathered.
    async fn new_to(&mut self, town: &Town, person: &Person) -> Vec<LaidLetter> {
        town.later(Duration::from_secs(120)).await;
        let letters = town.letters_to(&person.email).await;
        let read = self
            .read
            .insert(person.email.clone(), letters.len())
            .unwrap_or(0);
        letters[read..].to_vec()
    }

    /// Exactly one came, and it says all this.
    #[track_caller]
    fn one<'a>(letters: &'a [LaidLetter], words: &[&str]) -> &'a LaidLetter {
        let [letter] = letters else {
            panic!("{} letters instead of one: {letters:#?}", letters.len())
        };
        for words in words {
            assert!(letter.text.contains(words), "{words}: {}", letter.text);
        }
        letter
    }
}

async fn announced(town: &Town, liisa: &Person, henrik: &Person, post: &mut Post) -> ChallengeId {
    let staff = town.program_of(liisa, Scope::ALL).await;
    let drafted = staff
        .posts(
            "/challenges",
            json!({
                "blueprint": "ideas_then_vote",
                "words": {
                    "title": "A livelier harbour",
                    "summary": "What would bring you to the harbour?",
                    "problem": "It is empty after six.",
                    "for_whom": "Everyone.",
                    "good_answer": "It can be tried this summer.",
                    "licence": "Everyone may use the ideas.",
                    "contact": liisa.id.0,
                    "lang": "en",
                },
                "dates": [
                    { "phase": "announced", "starts_at": "2026-06-18T09:00" },
                    { "phase": "collecting", "starts_at": "2026-06-19T09:00" },
                    { "phase": "evaluating", "starts_at": "2026-06-29T09:00" },
                    { "phase": "voting", "starts_at": "2026-07-08T09:00" },
                    { "phase": "decided", "starts_at": "2026-07-18T09:00" },
                    { "phase": "carried_out", "starts_at": "2026-08-18T09:00" },
                ],
                "rules": { "gates": {}, "voting": { "kind": "approval", "min": 1, "max": 2, "counts": "hidden" } },
            }),
        )
        .await;
    let id = drafted.is(200).json["id"].as_i64().expect("a number");
    town.visitor()
        .opens(&format!("/challenges/{id}"))
        .await
        .is(404);
    // A second pair of eyes.
    let desk = format!("/desk/challenges/{id}");
    liisa.opens(&desk).await.is(200);
    liisa
        .sends(&format!("{desk}/review"), &[("of", &henrik.id.to_string())])
        .await
        .is(200);
    Post::one(
        &post.new_to(town, henrik).await,
        &["Liisa Hakala", "asks you to look over it"],
    );
    let page = henrik.opens(&desk).await;
    let review = page
        .between("/desk/challenges/reviews/", "\"")
        .expect("a review to answer")
        .to_owned();
    henrik
        .sends(
            &format!("/desk/challenges/reviews/{review}"),
            &[
                ("outcome", "approved"),
                ("remark", "Good."),
                ("challenge", &id.to_string()),
            ],
        )
        .await
        .is(200);
    Post::one(
        &post.new_to(town, liisa).await,
        &["has looked over it and approves"],
    );
    liisa
        .sends(&format!("{desk}/publish"), &[("do", "now")])
        .await
        .is(200)
        .sees("Published. Everyone sees it now.");
    ChallengeId(id)
}

#[tokio::test]
async fn a_whole_competition_with_every_persons_letters() {
    let town = Town::new().await;
    let (aino, veikko, daniel, mikaela) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.resident("Daniel Okafor").await,
        town.resident("Mikaela Sundqvist").await,
    );
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let visitor = town.visitor();
    let mut post = Post::default();
    // Aino reads Finnish.
    aino.opens("/account").await.is(200);
    aino.sends(
        "/account",
        &[
            ("name", "Aino Salmela"),
            ("lang", "fi"),
            ("letters", "daily"),
            ("look", ""),
        ],
    )
    .await
    .is(200);

    // Announced: one reads, follows and asks.
    let id = announced(&town, &liisa, &henrik, &mut post).await;
    let page = format!("/challenges/{id}");
    let entries = format!("{page}/ideas");
    comes_to(&town, "2026-06-18T09:00").await;
    visitor
        .opens(&page)
        .await
        .is(200)
        .sees("Announced")
        .sees("Read what it is about, follow it and ask questions.")
        .sees("Next: Collecting ideas, in 1 day")
        // Nothing stands there yet that one could support or talk about.
        .does_not_see("Supporting:")
        .does_not_see("Discussing:");
    mikaela.opens(&page).await.is(200);
    mikaela.sends(&format!("{page}/follow"), &[]).await.is(200);
    mikaela
        .sends_only(
            &entries,
            &[
                ("title", "Too early"),
                ("text", "Before the time."),
                ("do", "send"),
            ],
        )
        .await
        .is(409)
        .sees("This opens on 19 June 2026 at 09:00")
        .sees("Too early");
    for person in [&aino, &veikko, &daniel, &mikaela] {
        let came = post.new_to(&town, person).await;
        assert!(
            came.iter().all(|letter| letter.text.contains("/sign-in/")),
            "nobody has heard anything yet: {came:#?}"
        );
    }

    // Collecting: the follower hears of it, two hand in, one stands behind an idea.
    comes_to(&town, "2026-06-19T09:01").await;
    Post::one(
        &post.new_to(&town, &mikaela).await,
        &["Ideas can be handed in now, until 29 June 2026 at 09:00"],
    );
    visitor
        .opens("/")
        .await
        .sees("What you can do today")
        .sees("A livelier harbour");
    let bench = number(&hands_in(&aino, id, "A bench by the harbour").await);
    let lamp = number(&hands_in(&veikko, id, "A lamp by the harbour").await);
    mikaela
        .sends(&format!("/ideas/{bench}/support"), &[])
        .await
        .is(200);
    Post::one(
        &post.new_to(&town, &aino).await,
        &["A bench by the harbour"],
    );
    let staff = town.program_of(&liisa, Scope::ALL).await;
    let later = json!({ "starts_at": "2026-07-20T09:00", "reason": "The holidays" });
    let move_to = format!("/challenges/{id}/phases/decided");
    let earlier = json!({ "starts_at": "2026-07-10T09:00", "reason": "Hurry" });
    staff
        .asks(poem::http::Method::PATCH, &move_to, Some(earlier), &[])
        .await
        .is(409);
    staff
        .asks(poem::http::Method::PATCH, &move_to, Some(later), &[])
        .await
        .is(200);
    comes_to(&town, "2026-06-20T10:00").await;
    Post::one(
        &post.new_to(&town, &mikaela).await,
        &[
            "A date has moved",
            "20 July 2026 at 09:00",
            "18 July 2026 at 09:00",
            "The holidays",
        ],
    );
    comes_to(&town, "2026-06-22T09:01").await;
    Post::one(&post.new_to(&town, &mikaela).await, &["A week is left"]);
    comes_to(&town, "2026-06-28T09:01").await;
    Post::one(&post.new_to(&town, &mikaela).await, &["One day is left"]);

    // Evaluating: the door is closed and says since when, by page and by API; the staff weigh.
    comes_to(&town, "2026-06-29T09:00").await;
    veikko
        .sends_only(
            &entries,
            &[
                ("title", "Too late"),
                ("text", "After the time."),
                ("do", "send"),
            ],
        )
        .await
        .is(409)
        .sees("This closed on 29 June 2026 at 09:00")
        .sees("Too late");
    let by_api = town
        .program_of(&veikko, Scope::ALL)
        .await
        .posts(
            &entries,
            json!({ "title": "Too late", "text": "After the time." }),
        )
        .await;
    by_api.is(409);
    assert_eq!(by_api.json["code"], "closed_since", "{:#}", by_api.json);
    visitor
        .opens(&format!("/ideas/{bench}"))
        .await
        .does_not_see("Open for support");
    for (idea, score) in [(bench, 5), (lamp, 3)] {
        let at = format!("/challenges/{id}/evaluation/{idea}");
        staff
            .puts(&format!("{at}/opinion"), json!({ "score": score }))
            .await
            .is(200);
        staff
            .puts(&format!("{at}/shortlist"), json!({ "reason": "Cheap." }))
            .await
            .is(200);
    }
    for (idea, status, text) in [
        (bench, "planned", "It is built in September."),
        (lamp, "declined", "There is no cable there yet."),
    ] {
        staff
            .puts(
                &format!("/challenges/{id}/evaluation/{idea}/answer"),
                json!({ "status": status, "text": text }),
            )
            .await
            .is(200);
    }
    visitor
        .opens(&format!("/ideas/{bench}"))
        .await
        .does_not_see("It is built in September.");

    // Voting: followers and authors hear of it, each in their language; a ballot is changed, its receipt stays.
    comes_to(&town, "2026-07-08T09:01").await;
    for person in [&veikko, &mikaela] {
        Post::one(
            &post.new_to(&town, person).await,
            &["The vote is open until 20 July 2026 at 09:00"],
        );
    }
    let to_aino = post.new_to(&town, &aino).await;
    assert_eq!(Post::one(&to_aino, &["Äänestys on auki"]).lang, "fi");
    let first = votes(&daniel, id, &[lamp]).await;
    let receipt = first
        .is(200)
        .between("<strong>", "</strong>")
        .expect("a receipt")
        .to_owned();
    votes(&daniel, id, &[bench]).await.is(200).sees(&receipt);
    for (person, choices) in [(&veikko, vec![lamp]), (&mikaela, vec![bench, lamp])] {
        votes(person, id, &choices).await.is(200);
    }
    votes(&aino, id, &[bench]).await.is(200);
    visitor
        .opens(&format!("{page}/vote"))
        .await
        .sees("A bench by the harbour")
        .does_not_see("4 ballots")
        .does_not_see("3 votes");

    // The eighteenth, as first said: the vote goes on, and nothing can be decided yet.
    comes_to(&town, "2026-07-18T09:01").await;
    votes(&daniel, id, &[bench]).await.is(200);
    let lead = town.program_of(&henrik, Scope::ALL).await;
    let decision = format!("/challenges/{id}/decision");
    lead.puts(
        &decision,
        json!({
            "text": "The harbour gets a bench.",
            "winners": [{ "idea": bench, "place": 1, "prize": "2 000 €", "reason": "Most of you want to sit." }],
        }),
    )
    .await
    .is(200);
    lead.posts(&format!("{decision}/publish"), json!({}))
        .await
        .is(409);

    // Decided.
    comes_to(&town, "2026-07-20T09:00").await;
    votes(&daniel, id, &[lamp])
        .await
        .is(409)
        .sees("This closed on 20 July 2026 at 09:00");
    visitor
        .opens(&format!("{page}/result"))
        .await
        .is(200)
        .sees("has not been published yet")
        .does_not_see("Most of you want to sit.");
    for person in [&aino, &veikko, &daniel, &mikaela, &liisa, &henrik] {
        post.new_to(&town, person).await;
    }
    lead.posts(&format!("{decision}/publish"), json!({}))
        .await
        .is(200);
    let told = town.program("").gets(&decision).await;
    let numbers = &told.is(200).json["numbers"];
    for (part, number) in [
        ("ideas", 2),
        ("authors", 2),
        ("voters", 4),
        ("ballots", 4),
        ("set_aside", 0),
    ] {
        assert_eq!(numbers[part], number, "{part}: {numbers}");
    }
    assert_eq!(told.json["winners"][0]["votes"], 3);
    visitor
        .opens(&format!("{page}/result"))
        .await
        .sees("1. A bench by the harbour")
        .sees("Most of you want to sit.")
        .sees("2 000 €");
    visitor
        .opens(&format!("{page}/protocol"))
        .await
        .sees("The holidays")
        .sees("Liisa Hakala")
        .sees("Henrik Björklund");
    let table = visitor.opens(&format!("{page}/result.csv")).await;
    assert_eq!(table.is(200).body.lines().count(), 3, "{}", table.body);
    visitor
        .opens(&format!("/ideas/{lamp}"))
        .await
        .sees("There is no cable there yet.");

    // Each author hears first-hand, once, in their own language, with the answer in the same letter.
    let to_aino = post.new_to(&town, &aino).await;
    let won = Post::one(
        &to_aino,
        &[
            "Ideasi valittiin. Onneksi olkoon!",
            "Sija 1.",
            "2 000 €",
            "Most of you want to sit.",
            "The harbour gets a bench.",
            "It is built in September.",
        ],
    );
    assert_eq!(won.subject, "Ideasi valittiin: A livelier harbour");
    assert_eq!(won.lang, "fi");
    let to_veikko = post.new_to(&town, &veikko).await;
    let lost = Post::one(
        &to_veikko,
        &[
            "was not chosen this time",
            "There is no cable there yet.",
            "The harbour gets a bench.",
        ],
    );
    assert_eq!(lost.subject, "The decision about “A livelier harbour”");
    // Whoever followed, stood behind an idea or voted hears of it once too, with a link to the result.
    for person in [&mikaela, &daniel] {
        let letters = post.new_to(&town, person).await;
        let letter = Post::one(
            &letters,
            &[
                "The decision is out. 1 idea was chosen.",
                "The harbour gets a bench.",
                &format!("/challenges/{id}/result"),
            ],
        );
        assert!(!letter.text.contains("first-hand"), "{}", letter.text);
    }
    assert!(
        post.new_to(&town, &henrik).await.is_empty(),
        "who decided knows of it"
    );
    // Pressed again, nobody hears anything.
    lead.posts(&format!("{decision}/publish"), json!({}))
        .await
        .is(200);
    town.later(Duration::from_secs(2 * 24 * 3600)).await;
    for person in [&aino, &veikko, &daniel, &mikaela] {
        let more = post.new_to(&town, person).await;
        assert!(more.is_empty(), "{}: {more:#?}", person.name);
    }

    // Carried out: who stood behind the idea hears of every step, its author too; whoever lost hears nothing.
    comes_to(&town, "2026-08-18T09:01").await;
    Post::one(
        &post.new_to(&town, &mikaela).await,
        &["A new phase has begun: Carrying out"],
    );
    comes_to(&town, "2026-08-20T09:00").await;
    let steps = format!("/challenges/{id}/milestones");
    let whole = staff
        .posts(
            &steps,
            json!({ "title": "The bench is ordered", "text": "From oak.", "idea": bench, "due_on": "2026-09-15" }),
        )
        .await;
    let step = whole.is(200).json["milestones"][0]["id"]
        .as_i64()
        .expect("a step");
    for person in [&mikaela, &daniel] {
        Post::one(
            &post.new_to(&town, person).await,
            &[
                "A step of carrying it out: The bench is ordered",
                "From oak.",
            ],
        );
    }
    Post::one(&post.new_to(&town, &aino).await, &["The bench is ordered"]);
    assert!(post.new_to(&town, &veikko).await.is_empty());
    comes_to(&town, "2026-09-10T09:00").await;
    staff
        .posts(
            &format!("{steps}/{step}/updates"),
            json!({ "text": "It stands." }),
        )
        .await
        .is(200);
    Post::one(
        &post.new_to(&town, &daniel).await,
        &["How it is coming along: The bench is ordered", "It stands."],
    );
    let seen = visitor.opens(&page).await;
    seen.is(200)
        .sees("See how it is coming along.")
        .sees("The bench is ordered")
        .sees("It stands.");
    let read = town.program("").gets(&page).await;
    assert_eq!(read.json["phase"], "carried_out", "{:#}", read.json);
}
