//! The city answers: previewed, from a template, at a time, many at once; by page and by API.

use super::{number, submits};
use crate::town::{Person, Seen, Town};
use hall::access::Scope;
use serde_json::{Value, json};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

/// Aino's bench, which Veikko supports and Marja follows.
struct Bench {
    town: Town,
    liisa: Person,
    path: String,
    hearers: Vec<Person>,
}

async fn bench() -> Bench {
    let town = Town::new().await;
    let (aino, veikko, marja) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.resident("Marja Lehto").await,
    );
    let path = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    veikko.sends(&format!("{path}/support"), &[]).await.is(200);
    marja.sends(&format!("{path}/follow"), &[]).await.is(200);
    let liisa = town.staff().await;
    // Whatever was to be told of that is told before the city answers.
    town.later(26 * HOUR).await;
    Bench {
        liisa,
        path,
        hearers: vec![aino, veikko, marja],
        town,
    }
}

impl Bench {
    /// How many letters to each of the hearers say this.
    async fn letters_saying(&self, words: &str) -> Vec<usize> {
        let mut told = Vec::new();
        for person in &self.hearers {
            let letters = self.town.letters_to(&person.email).await;
            told.push(
                letters
                    .iter()
                    .filter(|letter| letter.text.contains(words))
                    .count(),
            );
        }
        told
    }

    /// The idea as a visitor's program reads it.
    async fn idea(&self) -> Value {
        let address = format!("/ideas/{}", number(&self.path));
        self.town.program("").gets(&address).await.json
    }
}

/// The value of the option that is called so.
fn option(seen: &Seen, called: &str) -> String {
    let found = seen.body.split("<option value=\"").find_map(|rest| {
        let (value, rest) = rest.split_once('"')?;
        let (label, _) = rest.split_once("</option>")?;
        label.contains(called).then(|| value.to_owned())
    });
    found.unwrap_or_else(|| panic!("no option “{called}” on {}", seen.path))
}

#[tokio::test]
async fn an_answer_is_seen_as_it_will_be_read_before_it_is_given() {
    let bench = bench().await;
    let address = format!("{}/answer", bench.path);
    let fields = [
        ("status", "planned"),
        ("text", "We build it **in May**."),
        // As a browser sends a field nobody filled in.
        ("at", ""),
        ("do", "preview"),
    ];
    let preview = bench.liisa.sends(&address, &fields).await;
    preview
        .is(200)
        .sees("Liisa Hakala")
        .sees("Traffic planner")
        .sees("Planned")
        .sees("The author and 1 supporter hear of this by letter.");
    assert!(preview.body.contains("<strong>in May</strong>"));
    assert!(
        preview.body.contains("We build it **in May**."),
        "what was typed stays in the form"
    );
    // A program sees the same.
    let desk = bench.town.program_of(&bench.liisa, Scope::ALL).await;
    let by_program = desk
        .posts(
            &format!("/ideas/{}/answer/preview", number(&bench.path)),
            json!({ "status": "planned", "text": "We build it **in May**." }),
        )
        .await;
    by_program.is(200);
    assert_eq!(by_program.json["status_name"], "Planned");
    assert_eq!(by_program.json["by"]["name"], "Liisa Hakala");
    let html = by_program.json["html"].as_str().unwrap();
    assert!(preview.body.contains(html.trim()), "{html}");
    assert_eq!(bench.idea().await["answers"], json!([]), "nothing is given");
    assert_eq!(bench.idea().await["status"], "open");
    bench.town.later(26 * HOUR).await;
    assert_eq!(bench.letters_saying("We build it").await, [0, 0, 0]);

    let given = [fields[0], fields[1], fields[2], ("do", "send")];
    bench
        .liisa
        .sends(&address, &given)
        .await
        .is(200)
        .sees("The answer is published.");
    bench.town.visitor().opens(&bench.path).await.sees("in May");
    bench.town.later(26 * HOUR).await;
    assert_eq!(
        bench.letters_saying("We build it").await,
        [1, 1, 1],
        "the author, the supporter and the follower hear of it, once"
    );
}

#[tokio::test]
async fn a_slip_in_an_answer_is_named_and_loses_nothing_typed() {
    let bench = bench().await;
    let address = format!("{}/answer", bench.path);
    for deed in ["preview", "send"] {
        let nothing_chosen = [("text", "We build it in May."), ("do", deed)];
        let seen = bench.liisa.sends(&address, &nothing_chosen).await;
        seen.is(422).sees("Choose what the idea is now.");
        assert!(seen.body.contains("We build it in May."), "{deed}");
        let nothing_said = [("status", "planned"), ("text", " "), ("do", deed)];
        bench
            .liisa
            .sends(&address, &nothing_said)
            .await
            .is(422)
            .sees("Write at least one sentence.");
        let no_time = [
            ("status", "planned"),
            ("text", "Yes."),
            ("at", "tomorrow"),
            ("do", deed),
        ];
        bench
            .liisa
            .sends(&address, &no_time)
            .await
            .is(422)
            .sees("Write the time as day and hour.");
    }
    // A step the walk does not have is refused, by page and by API.
    let steps = [("status", "merged"), ("text", "Yes."), ("do", "send")];
    bench.liisa.sends_only(&address, &steps).await.is(409);
    let desk = bench.town.program_of(&bench.liisa, Scope::ALL).await;
    let asked = json!({ "status": "merged", "text": "Yes." });
    let refused = desk
        .posts(&format!("/ideas/{}/answer", number(&bench.path)), asked)
        .await;
    refused.is(409);
    assert_eq!(bench.idea().await["answers"], json!([]));
    // And residents do not speak for the city.
    bench.hearers[1]
        .sends_only(&address, &[("status", "planned"), ("text", "Yes.")])
        .await
        .is(403);
}

#[tokio::test]
async fn an_answer_begins_from_a_template() {
    let bench = bench().await;
    let kept = [
        ("title", "Thanks, we look into it"),
        ("text", "Thank you. We look into it before the summer."),
        ("status", "under_review"),
        ("language", "en"),
    ];
    bench
        .liisa
        .sends("/desk/templates", &kept)
        .await
        .is(200)
        .sees("Thanks, we look into it");
    let address = format!("{}/answer", bench.path);
    let form = bench.liisa.opens(&address).await;
    let template = option(&form, "Thanks, we look into it");
    // A link that begins with it, and a form sent with nothing but it chosen.
    bench
        .liisa
        .opens(&format!("{address}?template={template}"))
        .await
        .sees("Thank you. We look into it before the summer.");
    let chosen = |deed: &'static str| {
        [
            ("status", "under_review"),
            ("template", template.as_str()),
            ("text", ""),
            ("do", deed),
        ]
    };
    let preview = bench.liisa.sends(&address, &chosen("preview")).await;
    preview
        .is(200)
        .sees("Thank you. We look into it before the summer.");
    let own_words = [
        ("status", "under_review"),
        ("template", template.as_str()),
        ("text", "In our own words."),
        ("do", "preview"),
    ];
    bench
        .liisa
        .sends(&address, &own_words)
        .await
        .sees("In our own words.")
        .does_not_see("before the summer");
    bench
        .liisa
        .sends(&address, &chosen("send"))
        .await
        .is(200)
        .sees("We look into it before the summer.");
    assert_eq!(bench.idea().await["status"], "under_review");

    // Put away, it is offered no more; what was said with it stays.
    bench
        .liisa
        .sends(&format!("/desk/templates/{template}/archive"), &[])
        .await
        .is(200)
        .does_not_see("Thanks, we look into it");
    bench
        .liisa
        .opens(&address)
        .await
        .does_not_see("Thanks, we look into it");
    bench
        .town
        .visitor()
        .opens(&bench.path)
        .await
        .sees("We look into it before the summer.");
    bench.hearers[0]
        .sends_only("/desk/templates", &kept)
        .await
        .is(403);
}

#[tokio::test]
async fn a_planned_answer_is_silent_until_its_time() {
    let bench = bench().await;
    let address = format!("{}/answer", bench.path);
    // It is Thursday, eleven in Helsinki; on Saturday at noon it shall be said.
    let planned = [
        ("status", "planned"),
        ("text", "We build it in May."),
        ("at", "2026-06-20T12:00"),
        ("do", "send"),
    ];
    bench
        .liisa
        .sends(&address, &planned)
        .await
        .is(200)
        .sees("The answer will be published at its time.")
        .sees("We build it in May.");
    // A second one, which is thought better of.
    let other = [planned[0], ("text", "Or in June."), planned[2], planned[3]];
    bench.liisa.sends(&address, &other).await.is(200);
    let desk = bench.liisa.opens(&address).await;
    desk.sees("Or in June.").sees("12:00");
    let withdrawals: Vec<&str> = desk
        .body
        .split("action=\"/answers/")
        .skip(1)
        .filter_map(|rest| rest.split('/').next())
        .collect();
    let newest = withdrawals
        .iter()
        .max_by_key(|id| id.parse::<i64>().unwrap())
        .unwrap();
    let withdraw = format!("/answers/{newest}/withdraw");
    bench
        .liisa
        .sends(&withdraw, &[])
        .await
        .is(200)
        .sees("The answer will not be published.")
        .does_not_see("Or in June.");
    bench.liisa.sends_only(&withdraw, &[]).await.is(409);

    bench.town.later(24 * HOUR).await;
    for browser in [&bench.town.visitor(), &*bench.hearers[0]] {
        browser
            .opens(&bench.path)
            .await
            .does_not_see("We build it in May.");
    }
    assert_eq!(bench.idea().await["status"], "open");
    assert_eq!(bench.idea().await["answers"], json!([]));
    assert_eq!(bench.letters_saying("We build it").await, [0, 0, 0]);

    bench.town.later(26 * HOUR).await;
    assert_eq!(bench.idea().await["status"], "planned");
    let answers = bench.idea().await["answers"].clone();
    assert_eq!(answers.as_array().unwrap().len(), 1, "{answers}");
    assert_eq!(answers[0]["by"]["name"], "Liisa Hakala");
    assert_eq!(answers[0]["planned"], false);
    bench.town.later(26 * HOUR).await;
    assert_eq!(bench.letters_saying("We build it").await, [1, 1, 1]);
    assert_eq!(bench.letters_saying("Or in June").await, [0, 0, 0]);
    bench
        .liisa
        .sends_only(&format!("/answers/{}/withdraw", answers[0]["id"]), &[])
        .await
        .is(409);
}

#[tokio::test]
async fn a_planned_answer_that_has_become_impossible_is_never_given() {
    let bench = bench().await;
    let desk = bench.town.program_of(&bench.liisa, Scope::ALL).await;
    let id = number(&bench.path);
    let in_two_days = hall_time(&bench.town, 48);
    let asked = json!({ "status": "planned", "text": "In May.", "publish_at": in_two_days });
    let answered = desk.posts(&format!("/ideas/{id}/answer"), asked).await;
    answered.is(200);
    assert_eq!(answered.json["answers"][0]["planned"], true);
    assert_eq!(answered.json["status"], "open");
    let seats = submits(
        &bench.hearers[1],
        "Seats at the pier",
        "To rest on the way.",
    )
    .await;
    desk.posts(
        &format!("/ideas/{id}/merge"),
        json!({ "into": number(&seats) }),
    )
    .await
    .is(200);
    bench.town.later(50 * HOUR).await;
    bench.town.later(HOUR).await;
    let idea = bench.idea().await;
    assert_eq!(
        (&idea["status"], &idea["answers"]),
        (&json!("merged"), &json!([]))
    );
    assert_eq!(bench.letters_saying("In May.").await, [0, 0, 0]);
}

/// The town's time so many hours from now, as a program writes it.
fn hall_time(town: &Town, hours: i64) -> String {
    (town.cx().now() + chrono::TimeDelta::hours(hours)).to_rfc3339()
}

#[tokio::test]
async fn many_ideas_are_answered_at_once_or_none() {
    let town = Town::new().await;
    let (aino, liisa) = (town.resident("Aino Salmela").await, town.staff().await);
    let veikko = town.resident("Veikko Rantanen").await;
    let mut ids = Vec::new();
    for title in ["A bench", "Seats", "A deck chair", "A hammock", "A swing"] {
        let path = submits(&aino, title, "By the harbour, facing the sea.").await;
        veikko.sends(&format!("{path}/support"), &[]).await.is(200);
        ids.push(number(&path).to_string());
    }
    town.later(26 * HOUR).await;
    aino.sends(&format!("/ideas/{}/withdraw", ids[4]), &[])
        .await
        .is(200);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let answers_of = |id: &str| {
        let (town, address) = (&town, format!("/ideas/{id}"));
        async move {
            let idea = town.program("").gets(&address).await.json;
            let texts: Vec<String> = idea["answers"]
                .as_array()
                .unwrap()
                .iter()
                .map(|answer| answer["text"].as_str().unwrap().to_owned())
                .collect();
            (idea["status"].as_str().unwrap().to_owned(), texts)
        }
    };
    let before = answers_of(&ids[0]).await;
    assert_eq!(before, ("open".to_owned(), vec![]));

    // One of them can not be answered any more: then none is, by page and by API.
    let page = |chosen: &[&str], text: &str| {
        let mut fields: Vec<(String, String)> = chosen
            .iter()
            .map(|id| ("idea".to_owned(), (*id).to_owned()))
            .collect();
        for (name, value) in [("status", "planned"), ("text", text), ("at", "")] {
            fields.push((name.to_owned(), value.to_owned()));
        }
        let liisa = &liisa;
        async move {
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            liisa.sends("/desk/ideas/answer", &fields).await
        }
    };
    liisa.opens("/desk/ideas").await.is(200).sees("A hammock");
    let refused = page(&[&ids[0], &ids[4]], "In May.").await;
    refused.is(409).sees("In May.");
    let ticked = refused
        .between(&format!("name=\"idea\" value=\"{}\"", ids[0]), ">")
        .unwrap();
    assert!(ticked.contains("checked"), "{ticked}");
    let asked = |chosen: &[&str]| {
        let ideas: Vec<i64> = chosen.iter().map(|id| id.parse().unwrap()).collect();
        json!({ "ideas": ideas, "answer": { "status": "planned", "text": "In May." } })
    };
    desk.posts("/ideas/answer", asked(&[&ids[0], &ids[4]]))
        .await
        .is(409);
    assert_eq!(answers_of(&ids[0]).await, before);

    // What was typed and ticked stays when something is missing.
    let slip = page(&[&ids[0], &ids[1]], " ").await;
    slip.is(422).sees("Write at least one sentence.");
    for id in &ids[..2] {
        let ticked = slip
            .between(&format!("name=\"idea\" value=\"{id}\""), ">")
            .unwrap();
        assert!(ticked.contains("checked"), "{ticked}");
    }
    page(&[], "In May.")
        .await
        .is(422)
        .sees("Tick the ideas you answer.");

    // Two by page, two by API (one named twice), and both ways leave the same behind.
    page(&[&ids[0], &ids[1]], "In May.")
        .await
        .is(200)
        .does_not_see("A bench")
        .sees("A hammock");
    let done = desk
        .posts("/ideas/answer", asked(&[&ids[2], &ids[3], &ids[2]]))
        .await;
    done.is(200);
    assert_eq!(done.json["count"], 2);
    for id in &ids[..4] {
        let told = answers_of(id).await;
        assert_eq!(told, ("planned".to_owned(), vec!["In May.".to_owned()]));
    }
    town.later(26 * HOUR).await;
    for person in [&aino, &veikko] {
        let letters = town.letters_to(&person.email).await;
        let told: Vec<_> = letters
            .iter()
            .filter(|letter| letter.text.contains("In May."))
            .collect();
        assert_eq!(told.len(), 1, "gathered into one letter to {}", person.name);
        for title in ["A bench", "Seats", "A deck chair", "A hammock"] {
            assert!(told[0].text.contains(title), "{title}: {}", told[0].text);
        }
    }
    // The log names every one of them, and who it was.
    let log = liisa.opens("/desk/log").await;
    log.sees("Liisa Hakala");
    let lines = desk.gets("/log?per_page=100").await;
    let told = lines.json["items"].as_array().unwrap().iter();
    let answered = told
        .filter(|line| line.to_string().contains("In May."))
        .count();
    assert_eq!(answered, 4, "{:#}", lines.json);
    // Residents find no such desk.
    aino.sends_only("/desk/ideas/answer", &[("idea", ids[0].as_str())])
        .await
        .is(403);
    town.program_of(&aino, Scope::ALL)
        .await
        .posts("/ideas/answer", asked(&[&ids[0]]))
        .await
        .is(403);
}

#[tokio::test]
async fn many_answers_are_planned_together_and_one_is_taken_back() {
    let bench = bench().await;
    let desk = bench.town.program_of(&bench.liisa, Scope::ALL).await;
    let seats = submits(
        &bench.hearers[0],
        "Seats at the pier",
        "To rest on the way.",
    )
    .await;
    let (one, other) = (number(&bench.path), number(&seats));
    let asked = json!({ "ideas": [one, other], "answer": {
        "status": "declined", "text": "Not this year.", "publish_at": hall_time(&bench.town, 30),
    } });
    let done = desk.posts("/ideas/answer", asked).await;
    done.is(200);
    assert_eq!(done.json["count"], 2);
    let planned = desk.gets(&format!("/ideas/{other}")).await;
    let answer = &planned.json["answers"][0];
    assert_eq!(answer["planned"], true, "{:#}", planned.json);
    let withdraw = format!("/answers/{}/withdraw", answer["id"]);
    let reader = bench.town.program_of(&bench.hearers[1], Scope::ALL).await;
    reader.posts(&withdraw, json!({})).await.is(403);
    let taken_back = desk.posts(&withdraw, json!({})).await;
    taken_back.is(200);
    assert_eq!(taken_back.json["answers"], json!([]));
    bench.town.later(31 * HOUR).await;
    assert_eq!(bench.idea().await["status"], "declined");
    let seats = bench
        .town
        .program("")
        .gets(&format!("/ideas/{other}"))
        .await;
    assert_eq!(seats.json["status"], "open");
}
