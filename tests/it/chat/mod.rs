//! Live chat: a case from its first line, with somebody who has a name.

use crate::town::{Browser, House, Person, Town};
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use hall::access::Scope;
use serde_json::json;
use std::time::Duration;

/// Somebody begins to chat; the path of the chat.
pub async fn begins(browser: &Browser, text: &str, email: &str) -> String {
    let seen = browser
        .sends("/chat", &[("text", text), ("email", email)])
        .await;
    seen.is(200);
    seen.path.split(['?', '#']).next().unwrap().to_owned()
}

#[tokio::test]
async fn two_people_talk_and_every_line_stands_in_the_case() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    liisa
        .opens("/desk/chat")
        .await
        .is(200)
        .sees("Nobody sits at the chat");
    liisa
        .sends("/desk/chat/seat", &[("here", "yes")])
        .await
        .is(200)
        .sees("You sit at the chat");
    let visitor = town.visitor();
    visitor
        .opens("/chat")
        .await
        .is(200)
        .sees("Liisa Hakala")
        .sees("Traffic planner")
        .sees("Start the chat");
    let chat = begins(
        &visitor,
        "The lamp at the stop is dark.",
        "eila@posti.example",
    )
    .await;
    assert!(
        chat.starts_with("/track/") && chat.ends_with("/chat"),
        "{chat}"
    );
    visitor
        .opens(&chat)
        .await
        .sees("Somebody will answer in a moment");
    liisa
        .opens("/desk/chat")
        .await
        .sees("The lamp at the stop")
        .sees("Waiting");
    liisa
        .opens("/desk/chat/1")
        .await
        .is(200)
        .sees("The lamp at the stop");
    liisa.sends("/desk/chat/1/take", &[]).await.is(200);
    visitor
        .opens(&chat)
        .await
        .sees("You are talking with Liisa Hakala");
    liisa
        .sends("/desk/chat/1/answer", &[("text", "Which stop is it?")])
        .await
        .is(200);
    visitor.opens(&chat).await.sees("Which stop is it?");
    visitor
        .sends(&chat, &[("text", "The one at the pier.")])
        .await
        .is(200)
        .sees("The one at the pier.");
    liisa
        .opens("/desk/chat/1")
        .await
        .sees("The one at the pier.");
    visitor.sends(&chat, &[("text", "  ")]).await.is(422);
    liisa
        .sends("/desk/chat/1/answer", &[("text", "We are on our way.")])
        .await
        .is(200);
    // While they talk no line goes out by letter.
    assert_eq!(town.letters_to("eila@posti.example").await.len(), 1);
    liisa
        .sends("/desk/chat/1/end", &[])
        .await
        .is(200)
        .sees("The chat has ended");
    visitor
        .opens(&chat)
        .await
        .is(200)
        .sees("This chat has ended");
    // What was being typed meanwhile is not lost: it goes on as every case does.
    let seen = visitor.sends(&chat, &[("text", "And thank you!")]).await;
    seen.is(200)
        .sees("The chat had ended")
        .sees("And thank you!");
    assert_eq!(seen.path, chat.trim_end_matches("/chat"));
    // All the staff said goes out in one letter, and nothing to an address that may be somebody else's but that.
    let letters = town.letters_to("eila@posti.example").await;
    assert_eq!(letters.len(), 2);
    assert!(
        letters[1].subject.contains("2026-00001"),
        "{:?}",
        letters[1]
    );
    assert!(letters[1].text.contains("Liisa Hakala (Traffic planner)"));
    assert!(letters[1].text.contains("Which stop is it?"));
    assert!(letters[1].text.contains("We are on our way."));
    assert!(!letters[1].text.contains("The one at the pier."));
    // What is answered from now on leaves at once, as ever.
    let later = [("text", "It shines again."), ("version", "")];
    liisa.opens("/desk/cases/1").await.is(200);
    liisa.sends("/desk/cases/1/answer", &later).await.is(200);
    let letters = town.letters_to("eila@posti.example").await;
    assert_eq!(letters.len(), 3);
    assert!(letters[2].text.contains("It shines again."));
    assert!(!letters[2].text.contains("Which stop is it?"));
    liisa
        .opens("/desk/cases/1")
        .await
        .is(200)
        .sees("The one at the pier.")
        .sees("Liisa Hakala");
    let desk = town.program_of(&liisa, Scope::ALL).await;
    assert_eq!(desk.gets("/feedback/1").await.json["channel"], "chat");
    visitor
        .opens(chat.trim_end_matches("/chat"))
        .await
        .is(200)
        .sees("Which stop is it?");
    liisa
        .sends("/desk/chat/seat", &[("here", "no")])
        .await
        .is(200)
        .sees("You stood up");
    town.visitor()
        .opens("/chat")
        .await
        .does_not_see("Liisa Hakala");
}

/// Somebody of the staff sits down at the chat.
async fn sits(person: &Person) {
    person.opens("/desk/chat").await.is(200);
    person
        .sends("/desk/chat/seat", &[("here", "yes")])
        .await
        .is(200)
        .sees("You sit at the chat");
}

const MINUTE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn outside_opening_hours_it_is_a_case_with_the_promise() {
    let town = Town::new().await;
    // A quarter past four the counter closes, whoever still sits there.
    town.later(8 * 60 * MINUTE).await;
    let liisa = town.staff().await;
    sits(&liisa).await;
    let visitor = town.visitor();
    visitor
        .opens("/chat")
        .await
        .is(200)
        .sees("The chat is closed")
        .sees("It opens")
        .sees("22 June")
        .does_not_see("Start the chat");
    let path = begins(&visitor, "The lamp at the stop is dark.", "").await;
    assert!(
        path.starts_with("/track/") && !path.ends_with("/chat"),
        "{path}"
    );
    visitor
        .opens(&path)
        .await
        .is(200)
        .sees("The lamp at the stop")
        .sees("Liisa Hakala")
        .sees("22 June");
    liisa
        .opens("/desk/chat")
        .await
        .is(200)
        .sees("Nobody is waiting");
    liisa
        .opens("/desk/cases/1")
        .await
        .is(200)
        .sees("The lamp at the stop");
    // Whoever is signed in comes to their own page; what is wrong is said, and what was typed stays.
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/chat").await.is(200);
    let seen = aino.sends("/chat", &[("text", "And the bench?")]).await;
    seen.is(200).sees("And the bench?");
    assert!(seen.path.starts_with("/account/feedback/"), "{}", seen.path);
    let nowhere = [("text", "Is it open?"), ("email", "nowhere")];
    let seen = visitor.sends("/chat", &nowhere).await;
    seen.is(422).sees("Is it open?");
    assert!(seen.body.contains("value=\"nowhere\""));
}

#[tokio::test]
async fn whoever_does_not_look_has_stood_up_and_nobody_waits_before_nobody() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    sits(&liisa).await;
    let visitor = town.visitor();
    town.clock.advance(10 * MINUTE);
    liisa.opens("/desk/chat").await.is(200);
    // A look keeps the seat; a quarter of an hour without one does not.
    town.clock.advance(10 * MINUTE);
    visitor.opens("/chat").await.sees("Start the chat");
    let chat = begins(&visitor, "The lamp at the stop is dark.", "").await;
    visitor.opens(&chat).await.sees("in a moment");
    town.clock.advance(6 * MINUTE);
    visitor
        .opens("/chat")
        .await
        .sees("nobody is free to chat")
        .does_not_see("Start the chat");
    visitor
        .opens(&chat)
        .await
        .sees("You need not wait")
        .sees("Liisa Hakala")
        .sees("22 June");
    // After half an hour of silence it ends by itself, and the case goes on.
    town.later(26 * MINUTE).await;
    visitor
        .opens(&chat)
        .await
        .is(200)
        .sees("This chat has ended");
    let desk = town.program_of(&liisa, Scope::ALL).await;
    assert_eq!(desk.gets("/chats").await.is(200).json["items"], json!([]));
    assert_eq!(
        desk.gets("/feedback/1").await.is(200).json["status"],
        "received"
    );
}

#[tokio::test]
async fn whichever_way_somebody_answers_both_sides_read_it_and_it_ends_with_its_case() {
    let town = Town::new().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    sits(&liisa).await;
    let visitor = town.visitor();
    let chat = begins(
        &visitor,
        "The lamp at the stop is dark.",
        "eila@posti.example",
    )
    .await;
    liisa.opens("/desk/chat/1").await.is(200);
    liisa
        .sends("/desk/chat/1/answer", &[("text", "I look at the map.")])
        .await
        .is(200);
    // A colleague relieves her: the person reads who it is now, and the case has one owner throughout.
    henrik.opens("/desk/chat/1").await.is(200);
    henrik.sends("/desk/chat/1/take", &[]).await.is(200);
    visitor
        .opens(&chat)
        .await
        .sees("You are talking with Henrik Björklund");
    let desk = town.program_of(&henrik, Scope::ALL).await;
    let case = desk.gets("/feedback/1").await;
    assert_eq!(case.is(200).json["answerer"]["name"], "Henrik Björklund");
    // Closed at the desk with its reason: that is read in the chat, which is over, and in two letters.
    henrik.opens("/desk/cases/1").await.is(200);
    let closes = [("close_reason", "It is mended today.")];
    henrik.sends("/desk/cases/1/close", &closes).await.is(200);
    town.quiet().await;
    visitor
        .opens(&chat)
        .await
        .is(200)
        .sees("I look at the map.")
        .sees("It is mended today.")
        .sees("This chat has ended");
    let letters = town.letters_to("eila@posti.example").await;
    let with = |words: &str| {
        letters
            .iter()
            .filter(|one| one.text.contains(words))
            .count()
    };
    assert_eq!(letters.len(), 3);
    assert_eq!(
        (with("It is mended today."), with("I look at the map.")),
        (1, 1)
    );
}

type Told = BoxStream<'static, Result<bytes::Bytes, std::io::Error>>;

/// Listens to a live stream.
async fn listens(town: &Town, path: &str) -> Told {
    let request = poem::Request::builder()
        .uri(path.parse().unwrap())
        .header("host", "kuusilahti.example")
        .finish();
    let response = town.front().answer(request).await;
    assert_eq!(response.status().as_u16(), 200, "{path}");
    response.into_body().into_bytes_stream().boxed()
}

/// What is told next, within ten seconds.
async fn hears(mut told: Told) -> String {
    let patience = tokio::time::Instant::now() + Duration::from_secs(10);
    loop {
        let piece = tokio::time::timeout_at(patience, told.next()).await;
        let piece = piece.expect("nothing was told").expect("it ended").unwrap();
        let piece = String::from_utf8_lossy(&piece).into_owned();
        if piece.starts_with("data:") {
            return piece;
        }
    }
}

/// The same, signed in.
async fn listens_at_desk(person: &Person, path: &str) -> Told {
    let response = person.streams(path).await;
    assert_eq!(response.status().as_u16(), 200, "{path}");
    response.into_body().into_bytes_stream().boxed()
}

/// One comes to this town, the other sits in that one: the same hub, or two nodes of one.
async fn talk_across(theirs: &Town, ours: &Town) {
    let liisa = ours.staff().await;
    sits(&liisa).await;
    let visitor = theirs.visitor();
    let chat = begins(&visitor, "The lamp at the stop is dark.", "").await;
    liisa
        .opens("/desk/chat")
        .await
        .is(200)
        .sees("The lamp at the stop");
    let told = listens(theirs, &format!("{chat}/live")).await;
    liisa.opens("/desk/chat/1").await.is(200);
    liisa
        .sends("/desk/chat/1/answer", &[("text", "Which stop is it?")])
        .await
        .is(200);
    // The news say that there is news, and none of the words.
    let told = hears(told).await;
    assert!(told.contains("chat-") && !told.contains("Which"), "{told}");
    visitor.opens(&chat).await.sees("Which stop is it?");
    comes_to_see(&visitor, &chat, "Liisa Hakala is here.").await;
    visitor
        .sends(&chat, &[("text", "The one at the pier.")])
        .await
        .is(200);
    liisa
        .opens("/desk/chat/1")
        .await
        .sees("The one at the pier.");
    comes_to_see(&liisa, "/desk/chat/1", "The person is here.").await;
    let told = listens_at_desk(&liisa, "/desk/chat/1/live").await;
    visitor.sends_only(&format!("{chat}/gone"), &[]).await;
    hears(told).await;
    comes_to_see(&liisa, "/desk/chat/1", "The person has left the page").await;
}

/// Who is there is told from node to node and kept nowhere: a page that looks again says it.
async fn comes_to_see(browser: &Browser, path: &str, words: &str) {
    for _ in 0..200 {
        if browser.opens(path).await.body.contains(words) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    browser.opens(path).await.sees(words);
}

#[tokio::test]
async fn what_is_said_is_told_as_it_is_said() {
    let town = Town::new().await;
    talk_across(&town, &town).await;
}

#[tokio::test]
async fn two_nodes_are_one_counter() {
    let Some(one) = House::on_postgres().await else {
        println!("not run: a chat over two nodes (TALKOO_TEST_POSTGRES is not set)");
        return;
    };
    let mut other = House::on_sqlite();
    other.config.database_url = one.config.database_url.clone();
    let morning = "2026-06-17T06:00:00Z".parse().unwrap();
    let (one, other) = (
        one.goes_on_at(morning).await,
        other.goes_on_at(morning).await,
    );
    one.hears_other_nodes();
    other.hears_other_nodes();
    talk_across(&one, &other).await;
    // The database goes with either house, once both are closed.
    let _houses = (one.closes().await, other.closes().await);
}

#[tokio::test]
async fn a_program_does_the_same_and_others_may_not() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.puts("/chats/seat", json!({ "here": true }))
        .await
        .is(200);
    let someone = town.program("");
    let there = someone.gets("/chat").await;
    assert_eq!(there.is(200).json["people"][0]["name"], "Liisa Hakala");
    let begun = someone
        .posts("/chat", json!({ "text": "The lamp at the stop is dark." }))
        .await;
    let key = begun.is(200).json["key"].as_str().unwrap().to_owned();
    let path = format!("/tracked/{key}/chat");
    let waiting = desk.gets("/chats").await;
    assert_eq!(waiting.is(200).json["items"][0]["state"], "waiting");
    let answered = desk
        .posts("/chats/1/answer", json!({ "text": "Which stop?" }))
        .await;
    assert_eq!(answered.is(200).json["by"]["name"], "Liisa Hakala");
    let said = someone
        .posts(&path, json!({ "text": "At the pier." }))
        .await;
    assert_eq!(said.is(200).json["lines"].as_array().unwrap().len(), 3);
    assert_eq!(said.json["case"], json!(null));
    let resident = town.program_of(&aino, Scope::ALL).await;
    for at in ["/chats", "/chats/1"] {
        resident.gets(at).await.is(403);
    }
    resident
        .posts("/chats/1/answer", json!({ "text": "x" }))
        .await
        .is(403);
    resident
        .puts("/chats/seat", json!({ "here": true }))
        .await
        .is(403);
    for at in ["/desk/chat", "/desk/chat/1", "/desk/chat/1/live"] {
        assert_eq!(aino.opens(at).await.status.as_u16(), 403, "{at}");
    }
    someone.gets("/tracked/nobody/chat").await.is(404);
    someone.deletes(&path).await.is(200);
    desk.posts("/chats/1/take", json!({})).await.is(409);
    let late = json!({ "text": "One more thing." });
    let said = someone.posts(&path, late).await;
    assert_eq!(said.is(200).json["state"], "ended");
    assert_eq!(said.json["lines"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn each_side_sees_whether_the_other_is_there_or_has_left() {
    let town = Town::new().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    sits(&liisa).await;
    let visitor = town.visitor();
    let chat = begins(&visitor, "The lamp at the stop is dark.", "").await;
    liisa
        .opens("/desk/chat/1")
        .await
        .is(200)
        .sees("The person is here.");
    liisa.sends("/desk/chat/1/take", &[]).await.is(200);
    visitor.opens(&chat).await.sees("Liisa Hakala is here.");
    // Whoever only looks over her shoulder is not told of.
    town.clock.advance(Duration::from_secs(100));
    henrik.opens("/desk/chat/1").await.is(200);
    visitor
        .opens(&chat)
        .await
        .sees("Liisa Hakala is not at the chat just now")
        .does_not_see("is here.");
    // Coming and going is told as it happens: the page looks again by itself.
    let told = listens(&town, &format!("{chat}/live")).await;
    liisa
        .opens("/desk/chat/1")
        .await
        .sees("The person is here.");
    hears(told).await;
    visitor
        .opens(&chat)
        .await
        .sees("Liisa Hakala is here.")
        .does_not_see("not at the chat");
    let told = listens_at_desk(&liisa, "/desk/chat/1/live").await;
    visitor.sends_only(&format!("{chat}/gone"), &[]).await;
    hears(told).await;
    liisa
        .opens("/desk/chat/1")
        .await
        .sees("The person has left the page");
    // A browser that goes without a word is missed after a while; one that looks again is back.
    visitor.opens(&chat).await.is(200);
    liisa
        .opens("/desk/chat/1")
        .await
        .sees("The person is here.");
    liisa.sends_only("/desk/chat/1/gone", &[]).await;
    visitor
        .opens(&chat)
        .await
        .sees("Liisa Hakala is not at the chat just now");
    town.clock.advance(Duration::from_secs(100));
    liisa
        .opens("/desk/chat/1")
        .await
        .sees("The person has left the page");
    // A program reads the same.
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let seen = desk.gets("/chats/1").await.is(200).json.clone();
    assert_eq!(seen["other_here"], json!(false));
    assert!(seen["other_left_at"].is_string(), "{seen:#}");
    let key = chat.split('/').nth(2).unwrap();
    let seen = town
        .program("")
        .gets(&format!("/tracked/{key}/chat"))
        .await
        .is(200)
        .json
        .clone();
    assert_eq!(seen["other_here"], json!(true));
    // Over, nobody is waited for.
    liisa.sends("/desk/chat/1/end", &[]).await.is(200);
    visitor
        .opens(&chat)
        .await
        .does_not_see("Liisa Hakala is here.")
        .does_not_see("not at the chat");
}

#[tokio::test]
async fn the_page_of_the_case_leads_back_into_the_chat_while_it_goes_on() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    sits(&liisa).await;
    let visitor = town.visitor();
    let chat = begins(&visitor, "The lamp at the stop is dark.", "").await;
    let case = chat.trim_end_matches("/chat").to_owned();
    let seen = visitor.opens(&case).await;
    seen.is(200).sees("A live chat about this is going on.");
    assert!(
        seen.body.contains(&format!("href=\"{chat}\"")),
        "{}",
        seen.body
    );
    let seen = liisa.opens("/desk/cases/1").await;
    seen.is(200).sees("A live chat about this is going on.");
    assert!(seen.body.contains("href=\"/desk/chat/1\""));
    visitor.sends(&format!("{chat}/leave"), &[]).await.is(200);
    visitor
        .opens(&case)
        .await
        .is(200)
        .does_not_see("A live chat about this");
    liisa
        .opens("/desk/cases/1")
        .await
        .does_not_see("A live chat about this");
}

#[tokio::test]
async fn who_has_an_account_finds_the_way_back_into_the_chat_from_there() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let matti = town.resident("Matti Korhonen").await;
    sits(&liisa).await;
    begins(&aino, "The lamp at the stop is dark.", "").await;
    let mine = "/account/feedback/1";
    aino.opens(mine).await.is(200).sees("Back to the chat");
    let back = aino.sends(&format!("{mine}/chat"), &[]).await;
    back.is(200).sees("The lamp at the stop is dark.");
    let chat = back.path.clone();
    assert!(
        chat.starts_with("/track/") && chat.ends_with("/chat"),
        "{chat}"
    );
    aino.sends(&chat, &[("text", "The one at the pier.")])
        .await
        .is(200);
    liisa
        .opens("/desk/chat/1")
        .await
        .sees("The one at the pier.");
    // A program of hers is let in the same way; nobody else is.
    let hers = town.program_of(&aino, Scope::ALL).await;
    let key = hers.posts("/account/feedback/1/chat", json!({})).await;
    let key = key.is(200).json["key"].as_str().unwrap().to_owned();
    let seen = town.program("").gets(&format!("/tracked/{key}/chat")).await;
    assert_eq!(seen.is(200).json["state"], "waiting");
    matti.opens("/account").await.is(200);
    matti.sends(&format!("{mine}/chat"), &[]).await.is(404);
    let his = town.program_of(&matti, Scope::ALL).await;
    his.posts("/account/feedback/1/chat", json!({}))
        .await
        .is(404);
    // Once it has ended there is no way back, and none is offered.
    aino.opens(&chat).await.is(200);
    aino.sends(&format!("{chat}/leave"), &[]).await.is(200);
    aino.opens(mine)
        .await
        .is(200)
        .does_not_see("Back to the chat");
    hers.posts("/account/feedback/1/chat", json!({}))
        .await
        .is(404);
}
