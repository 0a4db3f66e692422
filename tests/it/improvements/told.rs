//! Everyone behind the evidence hears of a change of stage once, whoever they are and however they came.

use super::square;
use poem::http::Method;
use serde_json::json;

#[tokio::test]
async fn people_are_counted_once_however_they_came() {
    let square = square().await;
    let id = square
        .starts("Seats along the harbour", &[square.bench])
        .await;
    // Aino wrote it, Veikko supports it.
    assert_eq!(square.one(id).await["people_count"], 2);
    let more = json!({ "kind": "idea", "id": square.seats });
    let linked = square
        .desk
        .posts(&format!("/improvements/{id}/evidence"), more.clone())
        .await;
    // Sanna wrote the other; Aino and Veikko are there already.
    assert_eq!(linked.is(200).json["people_count"], 3);
    let again = square
        .desk
        .posts(&format!("/improvements/{id}/evidence"), more)
        .await;
    assert_eq!(again.is(200).json["evidence_count"], 2);
    // A word of Veikko's makes nobody more.
    let said = square
        .veikko
        .sends(
            &format!("/ideas/{}/comments", square.seats),
            &[("text", "With backs, please.")],
        )
        .await;
    let comment: i64 = said
        .is(200)
        .between("id=\"comment-", "\"")
        .unwrap()
        .parse()
        .unwrap();
    let linked = square
        .desk
        .posts(
            &format!("/improvements/{id}/evidence"),
            json!({ "kind": "comment", "id": comment }),
        )
        .await;
    assert_eq!(linked.is(200).json["people_count"], 3);
    let evidence = linked.json["evidence"].as_array().unwrap();
    let comment = evidence
        .iter()
        .find(|one| one["kind"] == "comment")
        .unwrap();
    assert_eq!(comment["by"]["name"], "Veikko Rantanen");
    assert_eq!(comment["under"], "Seats at the pier");
    let unknown = square
        .desk
        .posts(
            &format!("/improvements/{id}/evidence"),
            json!({ "kind": "idea", "id": 999_999 }),
        )
        .await;
    unknown.is(422);
}

#[tokio::test]
async fn a_change_of_stage_is_told_once_with_the_staffs_words() {
    let square = square().await;
    let id = square
        .starts("Seats along the harbour", &[square.bench, square.seats])
        .await;
    square
        .moves(id, "exploring", "We look where seats **fit**.")
        .await;
    square.a_day_later().await;
    for person in [&square.aino, &square.sanna, &square.veikko] {
        assert_eq!(
            square.heard(person, "We look where seats **fit**.").await,
            1,
            "{}",
            person.name
        );
        assert_eq!(square.heard(person, "Exploring").await, 1);
    }
    // It shows on the idea, too, and the case itself is not told while its page is off.
    let seen = square.aino.opens(&format!("/ideas/{}", square.bench)).await;
    seen.sees("We look where seats")
        .sees("Exploring")
        .does_not_see("Seats along the harbour");
}

#[tokio::test]
async fn who_was_un_linked_hears_no_more() {
    let square = square().await;
    let id = square
        .starts("Seats along the harbour", &[square.bench, square.seats])
        .await;
    square.moves(id, "exploring", "We look.").await;
    // Before the letters are written, Sanna's idea turns out to be about something else.
    let gone = square
        .desk
        .asks(
            Method::DELETE,
            &format!("/improvements/{id}/evidence/idea/{}", square.seats),
            None,
            &[],
        )
        .await;
    assert_eq!(gone.is(200).json["people_count"], 2);
    square.moves(id, "trial", "We try two seats.").await;
    square.a_day_later().await;
    assert_eq!(square.heard(&square.sanna, "We look.").await, 0);
    assert_eq!(square.heard(&square.sanna, "We try two seats.").await, 0);
    assert_eq!(square.heard(&square.aino, "We try two seats.").await, 1);
}

#[tokio::test]
async fn merged_cases_tell_their_people_once_and_an_undo_restores_what_was() {
    let square = square().await;
    let one = square
        .starts("Seats along the harbour", &[square.bench])
        .await;
    let other = square.starts("Places to rest", &[square.seats]).await;
    let merged = square
        .desk
        .posts(
            &format!("/improvements/{other}/merge"),
            json!({ "into": one, "reason": "The same." }),
        )
        .await;
    assert_eq!(merged.is(200).json["people_count"], 3);
    let merge = merged.json["id"].as_i64().unwrap();
    // Nothing more is done to the one that is gone.
    let refused = square
        .desk
        .posts(
            &format!("/improvements/{other}/move"),
            json!({ "stage": "trial" }),
        )
        .await;
    refused.is(409);
    square.moves(one, "exploring", "We look at both.").await;
    square.a_day_later().await;
    for person in [&square.aino, &square.sanna, &square.veikko] {
        assert_eq!(square.heard(person, "We look at both.").await, 1);
    }
    // Something linked since stays where it was linked.
    let undone = square
        .desk
        .posts(&format!("/improvement-merges/{merge}/undo"), json!({}))
        .await;
    assert_eq!(undone.is(200).json["people_count"], 2);
    assert_eq!(square.one(other).await["people_count"], 3);
    assert_eq!(square.one(other).await["stage"], "triage");
    square.moves(one, "trial", "We try it.").await;
    square.a_day_later().await;
    assert_eq!(square.heard(&square.sanna, "We try it.").await, 0);
    assert_eq!(square.heard(&square.aino, "We try it.").await, 1);
    square
        .desk
        .posts(&format!("/improvement-merges/{merge}/undo"), json!({}))
        .await
        .is(409);
}

#[tokio::test]
async fn feedback_counts_by_its_person_or_its_address_and_strangers_hear_by_letter_once() {
    let square = square().await;
    let cx = square.town.cx();
    let says = async |text: &str, email: &str| {
        let new = cases::NewFeedback {
            text: text.to_owned(),
            email: Some(email.to_owned()),
            ..cases::NewFeedback::default()
        };
        let visitor = cx.acting_as(hall::Actor::Visitor);
        cases::submit(&visitor, new).await.unwrap().case.0
    };
    let first = says(
        "There is nowhere to sit at the quay.",
        "passer-by@example.org",
    )
    .await;
    let second = says("Still nowhere to sit.", "Passer-By@example.org").await;
    // Aino wrote without signing in: she is counted as herself.
    let third = says("A bench, please!", &square.aino.email).await;
    let id = square
        .starts("Seats along the harbour", &[square.bench])
        .await;
    for case in [first, second, third] {
        let body = json!({ "kind": "case", "id": case });
        square
            .desk
            .posts(&format!("/improvements/{id}/evidence"), body)
            .await
            .is(200);
    }
    let seen = square.one(id).await;
    // Aino, Veikko and the passer-by.
    assert_eq!(seen["people_count"], 3, "{seen:#}");
    square
        .moves(id, "exploring", "We look where seats fit.")
        .await;
    square.a_day_later().await;
    let letters = square.town.letters_to("passer-by@example.org").await;
    let told: Vec<_> = letters
        .iter()
        .filter(|letter| letter.text.contains("We look where seats fit."))
        .collect();
    assert_eq!(told.len(), 1, "{letters:#?}");
    assert!(told[0].text.contains("/track/") && told[0].text.contains("Exploring"));
    assert_eq!(
        square.heard(&square.aino, "We look where seats fit.").await,
        1
    );
    // Nobody's feedback is shown in public: it is counted.
    let words = json!({ "heard": "People want to rest.", "doing": "We set up seats." });
    square
        .desk
        .puts(&format!("/improvements/{id}/public"), words)
        .await
        .is(200);
    square
        .desk
        .posts(&format!("/improvements/{id}/publish"), json!({}))
        .await
        .is(200);
    let page = square
        .town
        .visitor()
        .opens(&format!("/improvements/{id}"))
        .await;
    page.is(200)
        .sees("and 3 messages to the city that are not public")
        .does_not_see("nowhere to sit");
    // One is un-linked: the other still speaks for the same address, and nobody for it when both are gone.
    for case in [first, second] {
        square
            .desk
            .deletes(&format!("/improvements/{id}/evidence/case/{case}"))
            .await
            .is(200);
    }
    square.moves(id, "trial", "We try two.").await;
    square.a_day_later().await;
    assert!(
        !square
            .town
            .letters_to("passer-by@example.org")
            .await
            .iter()
            .any(|letter| letter.text.contains("We try two."))
    );
}
