//! Asking the city: who answers and by when is said before anything is sent, and somebody has it from the first moment.

use super::{gives, path_of};
use crate::town::{PICTURE, Town};
use chrono::{DateTime, Utc};
use hall::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};
use std::time::Duration;

const ASKED: &str = "Do I need a permit for a quay?";

fn form<'a>(step: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("text", ASKED), ("who", "private"), ("step", step)];
    fields.extend_from_slice(more);
    fields
}

#[tokio::test]
async fn who_answers_and_by_when_is_said_before_anything_is_sent() {
    let town = Town::new().await;
    let lead = town.lead().await;
    let visitor = town.visitor();
    visitor
        .opens("/ask")
        .await
        .is(200)
        .sees("What is it about?")
        .sees("Nothing is sent yet.");
    let email = [("reply", "letter"), ("email", "eila@kuusilahti.example")];
    let seen = visitor.sends("/ask", &form("preview", &email)).await;
    seen.is(200)
        .sees("Before you send it")
        .sees("Henrik Björklund")
        .sees("it went to somebody who leads a team")
        .sees("Why this time?")
        .sees(ASKED);
    let desk = town.program_of(&lead, Scope::ALL).await;
    let none = desk.gets("/cases").await;
    assert_eq!(none.is(200).json["items"].as_array().unwrap().len(), 0);
    // What was typed comes along, and can be changed once more.
    visitor
        .sends("/ask", &form("change", &email))
        .await
        .is(200)
        .sees("What is it about?")
        .sees(ASKED);
    let mut sent = form("send", &email);
    sent.retain(|(name, _)| *name != "files");
    let seen = visitor
        .sends_files("/ask", &sent, &[("files", "quay.png", PICTURE)])
        .await;
    seen.is(200)
        .sees("Thank you, your matter has come in")
        .sees("2026-00001")
        .sees("Henrik Björklund")
        .sees("quay.png")
        .sees("Your matter has come in, and the person below has it.");
    let letter = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(letter.subject, "We have received your matter 2026-00001");
    let path = path_of(&seen);
    let before = desk.gets("/cases/1").await;
    let due = before.is(200).json["promise"]["due_at"].clone();
    // It is in the inbox, and the one who has it is told so.
    town.quiet().await;
    let inbox = desk.gets("/inbox?kind=case").await;
    let item = &inbox.is(200).json["items"][0];
    assert_eq!(item["assignee"]["name"], "Henrik Björklund", "{item}");
    // "I need it sooner" is read by the staff and moves nothing.
    town.clock.advance(Duration::from_secs(3600));
    visitor
        .sends(&format!("{path}/sooner"), &[("sooner", " ")])
        .await
        .is(422)
        .sees("Write something here first.");
    visitor
        .sends(
            &format!("{path}/sooner"),
            &[("sooner", "The ferry leaves on Monday.")],
        )
        .await
        .is(200)
        .sees("Thank you, whoever answers will read it.");
    let after = desk.gets("/cases/1").await;
    assert_eq!(after.is(200).json["promise"]["due_at"], due);
    lead.opens("/desk/cases/1")
        .await
        .is(200)
        .sees("“I need it sooner, because”")
        .sees("The ferry leaves on Monday.")
        .sees("By the form")
        .sees("No rule fitted and nobody is on duty");
    // It is never handed to nobody.
    desk.puts(
        "/feedback/1/hand",
        json!({ "team": null, "answerer": null }),
    )
    .await
    .is(422);
    visitor
        .sends(&format!("{path}/solved"), &[])
        .await
        .is(200)
        .sees("We are glad it is solved.")
        .sees("“This is solved.”")
        .does_not_see("Why do you need it sooner?");
    let solved = desk.gets("/cases/1").await;
    assert_eq!(solved.json["status"], "closed");
    assert_eq!(solved.json["first_answered_at"], Value::Null);
    // Nobody was late, and nobody answered: the figures stay as they were.
    let figures = town.program("").gets("/promise/figures").await;
    assert_eq!(figures.is(200).json["total"]["number"], 0);
    visitor
        .sends(&format!("{path}/sooner"), &[("sooner", "Still.")])
        .await
        .is(409);
}

#[tokio::test]
async fn what_cannot_be_used_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let town = Town::new().await;
    town.lead().await;
    let visitor = town.visitor();
    let says = async |more: &[(&str, &str)], words: &str| {
        visitor
            .sends("/ask", &form("preview", more))
            .await
            .is(422)
            .sees(words)
            .sees(ASKED);
    };
    says(&[("reply", "letter")], "Give an e-mail address, or choose").await;
    let company = [("reply", "page"), ("who", "company")];
    let with = |id: &'static str| {
        let mut fields: Vec<(&str, &str)> = vec![("business_id", id), ("company", "Laituri Oy")];
        fields.extend(company);
        fields
    };
    for wrong in ["0112038-8", "", "12"] {
        let mut fields = vec![("text", ASKED), ("step", "preview")];
        fields.extend(with(wrong));
        let seen = visitor.sends("/ask", &fields).await;
        seen.is(422).sees("This is not a Finnish business ID.");
        assert!(seen.body.contains("Laituri Oy"), "what was typed stays");
    }
    let mut abroad = vec![("text", ASKED), ("step", "preview"), ("abroad", "1")];
    abroad.extend(with("HRB 12345"));
    visitor.sends("/ask", &abroad).await.is(200);
    let call = |at: &'static str, phone: &'static str| {
        [("reply", "call"), ("phone", phone), ("call_at", at)]
    };
    says(&call("", "+358 40 123 4567"), "Choose a day and a time.").await;
    says(
        &call("2026-06-18T10:00", ""),
        "Give a phone number we can dial",
    )
    .await;
    says(&call("2020-01-02T10:00", "112"), "still to come").await;
    // A Sunday.
    says(
        &call("2026-06-28T10:00", "112"),
        "Nobody is there at that time.",
    )
    .await;
    // Six files are one too many: that is mended where files are chosen.
    let files = vec![("files", "quay.png", PICTURE); 6];
    visitor
        .sends_files("/ask", &form("send", &[("reply", "page")]), &files)
        .await
        .is(422)
        .sees("At most 5 files can come along.")
        .sees("Before you send it");
}

#[tokio::test]
async fn what_is_too_much_is_told_in_ones_language_and_nothing_typed_is_lost() {
    let town = Town::with(|config| {
        config.limits.image_bytes = 1024 * 1024;
        config.limits.attachment_bytes = 1024 * 1024;
        config.limits.feedback_per_network = 1;
    })
    .await;
    town.lead().await;
    let visitor = town.visitor().speaking("fi");
    let heavy = vec![b'x'; 1536 * 1024];
    let odd: &[u8] = b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00";
    let long = "Laituri ".repeat(700);
    let too_large = "Tiedosto saa olla enintään 1 Mt. Valitse pienempi.";
    let of_no_kind = "Tiedostoa ”quay.png” emme voi ottaa vastaan";
    let too_long = "siihen mahtuu enintään 5";
    let sent = form("send", &[("reply", "page")]);
    visitor
        .sends_files("/ask", &sent, &[("files", "map.txt", &heavy[..])])
        .await
        .is(413)
        .sees(too_large)
        .sees(ASKED);
    // By what is in it, not by what it is called.
    visitor
        .sends_files("/ask", &sent, &[("files", "quay.png", odd)])
        .await
        .is(422)
        .sees(of_no_kind)
        .sees(ASKED);
    let endless = [
        ("text", long.as_str()),
        ("who", "private"),
        ("step", "send"),
    ];
    visitor
        .sends("/ask", &endless)
        .await
        .is(422)
        .sees(too_long)
        .sees("Laituri Laituri");
    let seen = visitor.sends("/ask", &sent).await;
    let path = path_of(&seen);
    visitor
        .sends("/ask", &sent)
        .await
        .is(429)
        .sees(ASKED)
        .does_not_see("Too many");
    // The same where something is added.
    let add = format!("{path}/add");
    let more = [("text", "Laiturille tulee vene.")];
    for (name, bytes, status, words) in [
        ("map.txt", &heavy[..], 413, too_large),
        ("quay.png", odd, 422, of_no_kind),
    ] {
        visitor
            .sends_files(&add, &more, &[("files", name, bytes)])
            .await
            .is(status)
            .sees(words)
            .sees("Laiturille tulee vene.");
    }
    visitor
        .sends_files(&add, &[("text", long.as_str())], &[])
        .await
        .is(422)
        .sees(too_long)
        .sees("Laituri Laituri");
    visitor
        .opens(&path)
        .await
        .is(200)
        .does_not_see("map.txt")
        .does_not_see("Laiturille");
    // A program is told which field it is.
    let program = town.program("");
    let finnish = [("accept-language", "fi")];
    let body = json!({ "text": long });
    let told = program
        .asks(Method::POST, "/cases", Some(body), &finnish)
        .await;
    let problem = &told.is(422).json["problems"][0];
    assert_eq!(problem["field"], "text");
    assert!(problem.to_string().contains(too_long), "{problem}");
}

#[tokio::test]
async fn looking_first_shows_what_there_is_already() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    crate::ideas::submits(&aino, "A permit for every quay", "So that boats can land.").await;
    town.quiet().await;
    let visitor = town.visitor();
    visitor
        .sends("/ask", &form("look", &[]))
        .await
        .is(200)
        .sees("Perhaps this helps at once")
        .sees("Open idea")
        .sees("A permit for every quay")
        .sees(ASKED);
    visitor
        .opens("/ask/matches?text=permit+for+a+quay")
        .await
        .is(200)
        .sees("A permit for every quay");
    visitor
        .sends("/ask", &[("text", "Xylophones"), ("step", "look")])
        .await
        .is(200)
        .sees("We found nothing about it yet.");
    let found = town
        .program("")
        .gets("/cases/matches?text=permit+for+a+quay")
        .await;
    assert_eq!(found.is(200).json[0]["kind"], "idea");
}

#[tokio::test]
async fn a_program_asks_and_is_told_who_answers_by_when() {
    let town = Town::new().await;
    let lead = town.lead().await;
    let program = town.program("");
    let body = json!({ "text": ASKED, "email": "eila@kuusilahti.example", "lang": "en" });
    let foreseen = program.posts("/cases/foreseen", body.clone()).await;
    assert_eq!(
        foreseen.is(200).json["answerer"]["name"],
        "Henrik Björklund"
    );
    let asked = program.posts("/cases", body.clone()).await;
    let told = &asked.is(200).json;
    assert_eq!(told["assignee"]["name"], "Henrik Björklund");
    assert!(told["assignee"]["role"].is_string() || told["assignee"]["role"].is_null());
    assert_eq!(told["due_at"], foreseen.json["promise"]["due_at"]);
    assert_eq!(told["reference"], "2026-00001");
    let key = told["tracking_url"]
        .as_str()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let tracked = program.gets(&format!("/tracked/{key}")).await;
    assert_eq!(tracked.is(200).json["answerer"]["name"], "Henrik Björklund");
    program
        .gets(&format!("/cases/{}", told["id"]))
        .await
        .is(404);
    // The time of contact is the staff's to say, with a reason, and never in the future.
    let now: DateTime<Utc> = town.cx().now();
    let at = |hours: i64| (now + chrono::Duration::hours(hours)).to_rfc3339();
    let early = |received: String, why: &str| json!({ "text": ASKED, "email": "eila@kuusilahti.example", "received_at": received, "received_why": why });
    program
        .posts("/cases", early(at(-48), "It came by telephone."))
        .await
        .is(401);
    let desk = town.program_of(&lead, Scope::ALL).await;
    desk.posts("/cases", early(at(1), "It will come."))
        .await
        .is(422);
    desk.posts("/cases", early(at(-48), " ")).await.is(422);
    let kept = desk
        .posts("/cases", early(at(-48), "It came by telephone."))
        .await;
    let id = kept.is(200).json["id"].clone();
    let case = desk.gets(&format!("/cases/{id}")).await;
    let received: DateTime<Utc> = case.is(200).json["received_at"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!(received, now - chrono::Duration::hours(48));
    assert_eq!(case.json["matter"]["logged_by"]["name"], "Henrik Björklund");
    assert_eq!(
        case.json["person"],
        Value::Null,
        "it is not the colleague’s own"
    );
    // Answered on the spot: met at that moment, and nothing is due.
    let spot = json!({ "text": ASKED, "name": "Eila", "channel": "phone", "answered": "No, not below ten metres." });
    let done = desk.posts("/cases", spot).await;
    assert_eq!(done.is(200).json["due_at"], Value::Null);
    let case = desk.gets(&format!("/cases/{}", done.json["id"])).await;
    assert_eq!(case.is(200).json["status"], "answered");
    let figures = program.gets("/promise/figures").await;
    assert_eq!(figures.is(200).json["total"]["met"], 1);
    // Only who serves here writes down what others bring.
    let aino = town.resident("Aino Salmela").await;
    let hers = town.program_of(&aino, Scope::ALL).await;
    hers.posts("/cases", json!({ "text": ASKED, "channel": "counter" }))
        .await
        .is(403);
    let own = hers.posts("/cases", json!({ "text": ASKED })).await;
    own.is(200);
    aino.opens("/account/feedback").await.sees(ASKED);
}

#[tokio::test]
async fn what_came_without_an_account_is_claimed_by_who_holds_the_link() {
    let town = Town::new().await;
    town.lead().await;
    let visitor = town.visitor();
    let path = path_of(
        &visitor
            .sends("/ask", &form("send", &[("reply", "page")]))
            .await,
    );
    visitor
        .opens(&path)
        .await
        .is(200)
        .does_not_see("Add it to your account");
    let aino = town.resident("Aino Salmela").await;
    aino.opens(&path)
        .await
        .is(200)
        .sees("Add it to your account");
    aino.sends(&format!("{path}/claim"), &[])
        .await
        .is(200)
        .sees("It is among your own now.");
    aino.opens("/account/feedback").await.is(200).sees(ASKED);
    let veikko = town.resident("Veikko Rantanen").await;
    veikko.opens(&path).await.is(200);
    veikko.sends(&format!("{path}/claim"), &[]).await.is(409);
}

#[tokio::test]
async fn the_form_stands_in_a_frame_of_the_sites_that_are_named_and_of_nobody_else() {
    let town = Town::new().await;
    town.lead().await;
    let tuomas = town.admin().await;
    let visitor = town.visitor();
    let policy = async || {
        let seen = visitor.opens("/embed/ask").await;
        seen.is(200).sees("What is it about?");
        assert!(!seen.body.contains("<script"), "it is without a script");
        let policy = seen.headers["content-security-policy"]
            .to_str()
            .unwrap()
            .to_owned();
        assert!(!policy.contains("script-src"), "{policy}");
        policy
    };
    assert!(policy().await.ends_with("frame-ancestors 'none'"));
    let page = tuomas.opens("/desk/settings").await;
    page.is(200).sees("Other sites that may show the form");
    let settings = town.program_of(&tuomas, Scope::ALL).await;
    let mut body = settings.gets("/site").await.is(200).json.clone();
    for wrong in [
        "https://a.example; script-src *",
        "ftp://a.example",
        "www.example.org",
        "https://",
    ] {
        body["embedded_on"] = json!([wrong]);
        settings.puts("/site", body.clone()).await.is(422);
    }
    body["embedded_on"] = json!(["https://www.kuusilahti.example/"]);
    settings.puts("/site", body).await.is(200);
    assert!(
        policy()
            .await
            .ends_with("frame-ancestors 'self' https://www.kuusilahti.example")
    );
    // Nowhere else.
    let ask = visitor.opens("/ask").await;
    let elsewhere = ask.headers["content-security-policy"].to_str().unwrap();
    assert!(elsewhere.contains("frame-ancestors 'none'"), "{elsewhere}");
    // It goes its whole way without a script and without a cookie.
    visitor
        .sends("/embed/ask", &form("preview", &[("reply", "page")]))
        .await
        .is(200)
        .sees("Before you send it")
        .sees("Henrik Björklund");
    visitor
        .sends("/embed/ask", &form("preview", &[("reply", "letter")]))
        .await
        .is(422)
        .sees("Give an e-mail address, or choose");
    let done = visitor
        .sends("/embed/ask", &form("send", &[("reply", "page")]))
        .await;
    done.is(200).sees("Thank you, your matter has come in");
    let link = done
        .between("https://kuusilahti.example/track/", "\"")
        .unwrap();
    visitor
        .opens(&format!("/track/{link}"))
        .await
        .is(200)
        .sees(ASKED);
}

#[tokio::test]
async fn what_came_by_phone_or_in_person_is_written_down_with_its_true_time() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    liisa
        .opens("/desk/cases/new")
        .await
        .is(200)
        .sees("Write a matter down");
    let fields = |more: &[(&'static str, &'static str)]| {
        let mut fields = vec![("text", ASKED), ("name", "Hilkka"), ("channel", "counter")];
        fields.extend_from_slice(more);
        fields
    };
    let tries = [
        (
            vec![("received_at", "2050-01-01T10:00"), ("received_why", "x")],
            "Choose a time that has been",
        ),
        (
            vec![("received_at", "2026-06-16T10:00")],
            "Say why it is written down only now.",
        ),
        (
            vec![("received_at", "yesterday")],
            "Choose a day and a time.",
        ),
    ];
    for (more, words) in tries {
        let mut all = fields(&[("reply", "page")]);
        all.extend(more);
        let seen = liisa.sends("/desk/cases/new", &all).await;
        seen.is(422).sees(words);
        assert!(seen.body.contains("Hilkka"), "what was typed stays");
    }
    liisa
        .sends(
            "/desk/cases/new",
            &fields(&[("reply", "page"), ("answered", "No, not below ten metres.")]),
        )
        .await
        .is(200)
        .sees("Written down as 2026-00001.")
        .sees("At the counter")
        .sees("written down by Liisa Hakala")
        .sees("Whoever took it answered it on the spot.")
        .sees("No, not below ten metres.");
    let figures = town.program("").gets("/promise/figures").await;
    assert_eq!(figures.is(200).json["total"]["met"], 1);
    // Who wants to be called stands at the desk, until they are answered.
    liisa
        .sends(
            "/desk/cases/new",
            &fields(&[
                ("reply", "call"),
                ("phone", "+358 40 123 4567"),
                ("call_at", "2026-06-18T10:00"),
            ]),
        )
        .await
        .is(200);
    liisa
        .opens("/desk/cases")
        .await
        .is(200)
        .sees("Wish to be called back")
        .sees("+358 40 123 4567");
    let desk = town.program_of(&liisa, Scope::ALL).await;
    assert_eq!(
        desk.gets("/cases/calls").await.is(200).json[0]["name"],
        "Hilkka"
    );
    desk.posts("/feedback/2/answer", json!({ "text": "I called you." }))
        .await
        .is(200);
    liisa
        .opens("/desk/cases")
        .await
        .does_not_see("Wish to be called back");
    let sent_away = town.visitor().opens("/desk/cases/new").await;
    sent_away.sees("No password").does_not_see("Written down");
}

#[tokio::test]
async fn what_is_added_to_a_matter_may_have_as_many_files_as_the_matter_had() {
    let town = Town::with(|config| {
        config.limits.files_per_feedback = 1;
        config.limits.files_per_matter = 2;
    })
    .await;
    let visitor = town.visitor();
    let files = |many: usize| -> Vec<_> {
        ["a.txt", "b.txt", "c.txt"][..many]
            .iter()
            .map(|name| ("files", *name, &b"text"[..]))
            .collect()
    };
    let asked = form("send", &[("reply", "page")]);
    town.lead().await;
    visitor.opens("/ask").await.is(200);
    let seen = visitor.sends_files("/ask", &asked, &files(2)).await;
    seen.is(200);
    let matter = path_of(&seen);
    let more = [("text", "Here is the plan of it.")];
    let add = format!("{matter}/add");
    visitor.opens(&matter).await.is(200);
    visitor.sends_files(&add, &more, &files(2)).await.is(200);
    visitor.opens(&matter).await.is(200);
    visitor
        .sends_files(&add, &more, &files(3))
        .await
        .is(422)
        .sees("At most 2 files");
    // Feedback keeps to its own number.
    let path = gives(&visitor, "A lamp is dark.", "").await;
    visitor.opens(&path).await.is(200);
    visitor
        .sends_files(&format!("{path}/add"), &more, &files(2))
        .await
        .is(422)
        .sees("At most 1 file");
}
