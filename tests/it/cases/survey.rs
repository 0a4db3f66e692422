//! How was it? Asked once after the end, by one click, of whoever brought it.

use super::{FIRST, gives, link_in, town_with_feedback};
use crate::town::Town;
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn one_click_in_the_letter_and_one_button_say_how_it_was() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    // The receipt is on its way before anything is answered.
    town.quiet().await;
    town.clock.advance(std::time::Duration::from_secs(2));
    let survey = format!("{path}/survey");
    // Before anything has come of it there is nothing to rate.
    visitor
        .opens(&survey)
        .await
        .is(200)
        .sees("Nothing has come of it yet");
    visitor.sends(&survey, &[("score", "5")]).await.is(409);
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(
            &format!("{FIRST}/close"),
            &[("close_reason", "The light is on.")],
        )
        .await
        .is(200);
    let letter = town.letter_to("eila@kuusilahti.example").await;
    let at = letter
        .text
        .find("/survey?score=2")
        .expect("a click for two");
    let click = letter.text[..at + "/survey?score=2".len()]
        .rfind("/track/")
        .map(|from| letter.text[from..at + "/survey?score=2".len()].to_owned())
        .expect("a link");
    // A mail program that looks ahead says nothing in anybody's name.
    for _ in 0..2 {
        visitor.opens(&click).await.is(200).sees("How did we do?");
    }
    let shown = visitor.opens(&click).await;
    assert!(shown.body.contains("value=\"2\" checked"), "{}", shown.body);
    visitor
        .opens(&path)
        .await
        .sees("How did we do?")
        .does_not_see("You said 2 of 5");
    // What cannot be is answered in words, and what was typed stays.
    visitor.opens(&click).await.is(200);
    visitor
        .sends(&survey, &[("score", "9"), ("words", "Slow.")])
        .await
        .is(422)
        .sees("Choose a number from 1 to 5")
        .sees("Slow.");
    let own = click.split('?').next().unwrap().to_owned();
    visitor
        .sends(&own, &[("score", "5"), ("words", "Quick & kind.")])
        .await
        .is(200)
        .sees("Thank you for telling us")
        .sees("You said 5 of 5");
    // A changed mind takes its place.
    visitor.opens(&survey).await.is(200);
    visitor
        .sends(&survey, &[("score", "4"), ("words", "Quick & kind.")])
        .await
        .is(200)
        .sees("You said 4 of 5");
    let henrik = town.lead().await;
    let lead = town.program_of(&henrik, Scope::ALL).await;
    let review = lead.gets("/review").await.is(200).json.clone();
    assert_eq!(review["total"]["number"], 1);
    assert_eq!(review["total"]["counts"], json!([0, 0, 0, 1, 0]));
    assert_eq!(review["words"][0]["words"], "Quick & kind.");
    henrik
        .opens("/desk/review")
        .await
        .is(200)
        .sees("Answers: 1. 4.0 of 5")
        .sees("Quick & kind.");
    henrik
        .opens("/desk/review.csv")
        .await
        .is(200)
        .sees("Quick & kind.")
        .does_not_see("eila@");
    // The review is for those who answer for the work.
    liisa.opens("/desk/review").await.is(403);
    let hers = town.program_of(&liisa, Scope::ALL).await;
    assert_eq!(hers.gets("/review").await.status, 403);
}

#[tokio::test]
async fn nobody_on_the_staff_rates_their_own_work() {
    let (town, _, path, liisa) = town_with_feedback().await;
    let hers = town.program_of(&liisa, Scope::ALL).await;
    hers.posts("/feedback/1/close", json!({ "reason": "The light is on." }))
        .await
        .is(200);
    let key = path.strip_prefix("/track/").expect("a link");
    let rated = hers
        .puts(&format!("/tracked/{key}/survey"), json!({ "score": 5 }))
        .await;
    rated.is(409);
    // Nor does a colleague with the link.
    let henrik = town.lead().await;
    let his = town.program_of(&henrik, Scope::ALL).await;
    his.puts(&format!("/tracked/{key}/survey"), json!({ "score": 5 }))
        .await
        .is(409);
    let nobody = town.program("");
    nobody
        .puts(&format!("/tracked/{key}/survey"), json!({}))
        .await
        .is(422);
    nobody
        .puts(&format!("/tracked/{key}/survey"), json!({ "score": 3 }))
        .await
        .is(200);
    let review = his.gets("/review").await.is(200).json.clone();
    assert_eq!(review["total"]["counts"], json!([0, 0, 1, 0, 0]));
}

#[tokio::test]
async fn a_low_score_comes_back_as_work_for_who_leads() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    let hers = town.program_of(&liisa, Scope::ALL).await;
    let his = town.program_of(&henrik, Scope::ALL).await;
    town.quiet().await;
    hers.put_in_hands(&liisa.id.to_string()).await;
    hers.posts("/feedback/1/close", json!({ "reason": "The light is on." }))
        .await
        .is(200);
    town.quiet().await;
    let waits = async || {
        town.quiet().await;
        let list = his.gets("/inbox?kind=case").await;
        list.is(200).json["items"].clone()
    };
    assert_eq!(waits().await, json!([]));
    let survey = format!("{path}/survey");
    visitor.opens(&survey).await.is(200);
    visitor
        .sends(&survey, &[("score", "1"), ("words", "Nobody listened.")])
        .await
        .is(200);
    let items = waits().await;
    assert_eq!(items.as_array().map(Vec::len), Some(1), "{items:#}");
    assert_eq!(
        items[0]["assignee"]["name"], "Henrik Björklund",
        "{items:#}"
    );
    // Its person still reads who answered.
    visitor.opens(&path).await.does_not_see("Henrik");
    henrik
        .opens(FIRST)
        .await
        .sees("The person rated it 1 of 5")
        .sees("I have seen to it");
    let review = his.gets("/review").await.is(200).json.clone();
    assert_eq!(review["words"][0]["waits"], true);
    henrik
        .sends(&format!("{FIRST}/survey/seen"), &[])
        .await
        .is(200)
        .sees("Noted: it was seen to");
    assert_eq!(waits().await, json!([]));
    let review = his.gets("/review").await.is(200).json.clone();
    assert_eq!(review["words"][0]["waits"], false);
    assert_eq!(review["words"][0]["words"], "Nobody listened.");
}

#[tokio::test]
async fn the_public_reads_how_people_find_it_only_where_enough_have_said_so() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let hers = town.program_of(&liisa, Scope::ALL).await;
    for number in 1..=5 {
        let visitor = town.visitor().coming_from("198.51.100.7");
        let path = gives(&visitor, "The lamp at the stop is dark.", "").await;
        hers.posts(
            &format!("/feedback/{number}/answer"),
            json!({ "text": "Mended." }),
        )
        .await
        .is(200);
        town.visitor()
            .opens("/promise")
            .await
            .does_not_see("What people say of it");
        let key = path.strip_prefix("/track/").expect("a link");
        let score = json!({ "score": if number == 1 { 2 } else { 5 } });
        town.program("")
            .puts(&format!("/tracked/{key}/survey"), score)
            .await
            .is(200);
    }
    town.clock.advance(std::time::Duration::from_secs(5));
    town.visitor()
        .opens("/promise")
        .await
        .sees("All: 4.4 of 5 on average, 80 % content, from 5 answers.");
    // Each language has its own decimal mark.
    for (lang, mean) in [("fi", "4,4"), ("sv", "4,4"), ("de", "4,4"), ("ru", "4,4")] {
        let reader = town.visitor().speaking(lang);
        reader
            .opens("/promise")
            .await
            .sees(mean)
            .does_not_see("4.4");
    }
    let public = town.program("").gets("/promise/ratings").await;
    assert_eq!(public.is(200).json["items"][0]["number"], 5);
}

#[tokio::test]
async fn whoever_has_an_account_rates_on_their_own_page() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/feedback").await.is(200);
    aino.sends("/feedback", &[("text", "The sauna is cold.")])
        .await
        .is(200);
    // The receipt goes first, so that the next letter is the one about its end.
    town.letter_to(&aino.email).await;
    let liisa = town.staff().await;
    let hers = town.program_of(&liisa, Scope::ALL).await;
    hers.posts(
        "/feedback/1/decline",
        json!({ "reason": "The sauna is not ours." }),
    )
    .await
    .is(200);
    let letter = town.letter_to(&aino.email).await;
    assert!(
        letter
            .text
            .contains("https://kuusilahti.example/account/feedback/1/survey?score=3"),
        "{}",
        letter.text
    );
    let page = "/account/feedback/1/survey?score=3";
    aino.opens(page).await.is(200);
    aino.sends("/account/feedback/1/survey", &[("score", "3")])
        .await
        .is(200)
        .sees("You said 3 of 5");
    let veikko = town.resident("Veikko Rantanen").await;
    veikko.opens(page).await.is(404);
    let link = link_in_or_none(&letter.text);
    assert_eq!(link, None);
}

fn link_in_or_none(text: &str) -> Option<String> {
    text.contains("/track/").then(|| link_in(text))
}

impl crate::town::Program {
    /// The first feedback is in the hands of the team and this person.
    async fn put_in_hands(&self, person: &str) {
        let hands = json!({ "team": 1, "answerer": person.parse::<i64>().expect("a number") });
        self.puts("/feedback/1/hand", hands).await.is(200);
    }
}
