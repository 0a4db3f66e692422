//! Live chat: a case from its first line, with somebody who has a name.

use crate::town::{Browser, Town};
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
    visitor
        .sends_only(&chat, &[("text", "Too late")])
        .await
        .is(409);
    // The last word goes out, and all of it stands in the case.
    let letters = town.letters_to("eila@posti.example").await;
    assert_eq!(letters.len(), 2);
    assert!(letters[1].text.contains("Which stop is it?"));
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

#[tokio::test]
async fn outside_opening_hours_it_is_a_case_with_the_promise() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    liisa.opens("/desk/chat").await.is(200);
    liisa
        .sends("/desk/chat/seat", &[("here", "yes")])
        .await
        .is(200);
    // A quarter past four the counter closes.
    town.later(Duration::from_secs(8 * 3600)).await;
    let visitor = town.visitor();
    visitor
        .opens("/chat")
        .await
        .is(200)
        .sees("The chat is closed")
        .sees("It opens")
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
        .sees("The lamp at the stop");
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
}
