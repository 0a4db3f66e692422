//! Drafting, the secret link, a second pair of eyes, publishing, moving, calling off.

use super::{comes_to, drafts, hears, number, publishes};
use crate::town::{PICTURE, Town};

#[tokio::test]
async fn a_draft_is_the_staffs_own_and_whoever_has_the_link_sees_it() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let id = drafts(&liisa).await;
    aino.opens(&format!("/challenges/{id}")).await.is(404);
    aino.opens("/challenges")
        .await
        .does_not_see("A livelier harbour");
    aino.opens(&format!("/desk/challenges/{id}")).await.is(403);
    liisa.opens(&format!("/challenges/{id}")).await.is(200);
    let desk = liisa.opens(&format!("/desk/challenges/{id}")).await;
    let link = desk
        .body
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|href| href.contains("/challenges/preview/"))
        .expect("a preview link")
        .to_owned();
    let seen = town.visitor().opens(&link).await;
    seen.is(200)
        .sees("The quay is empty from October on.")
        .sees("somebody gave you the link");
    assert!(
        seen.body.contains("noindex"),
        "a draft is not for search engines"
    );
    // Its pictures too are seen with the link alone.
    let words = liisa
        .sends_files(
            &format!("/desk/challenges/{id}/pictures"),
            &[("alt", "The empty quay")],
            &[("picture", "quay.png", PICTURE)],
        )
        .await;
    let picture = words
        .is(200)
        .between(&format!("src=\"/challenges/{id}/pictures/"), "/")
        .expect("a picture")
        .to_owned();
    let picture = format!("/challenges/{id}/pictures/{picture}");
    aino.opens(&picture).await.is(404);
    let seen = town.visitor().opens(&link).await;
    let keyed = seen
        .between(&format!("href=\"{picture}"), "\"")
        .expect("the picture with its key");
    town.visitor()
        .opens(&format!("{picture}{keyed}"))
        .await
        .is(200);
    town.visitor()
        .opens("/challenges/preview/0123456789abcdef")
        .await
        .is(404);
}

#[tokio::test]
async fn a_second_pair_of_eyes_is_asked_and_recorded() {
    let town = Town::new().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let id = drafts(&liisa).await;
    let own = liisa.id.to_string();
    liisa
        .sends(&format!("/desk/challenges/{id}/review"), &[("of", &own)])
        .await
        .is(409)
        .sees("nobody looks over their own work");
    let of = henrik.id.to_string();
    liisa
        .sends(&format!("/desk/challenges/{id}/review"), &[("of", &of)])
        .await
        .is(200)
        .sees("has been asked");
    let letter = hears(&town, &henrik).await;
    assert!(letter.contains("A livelier harbour"), "{}", letter);
    let page = henrik.opens(&format!("/desk/challenges/{id}")).await;
    let review: i64 = page
        .body
        .split("/desk/challenges/reviews/")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .and_then(|number| number.parse().ok())
        .expect("a review to answer");
    let path = format!("/desk/challenges/reviews/{review}");
    let challenge = id.to_string();
    // Sent back without a word: the page asks for one and stays.
    henrik
        .sends(
            &path,
            &[
                ("outcome", "returned"),
                ("remark", ""),
                ("challenge", &challenge),
            ],
        )
        .await
        .is(422)
        .sees("This is needed.");
    liisa.sends(&path, &[("outcome", "approved")]).await.is(404);
    henrik
        .sends(
            &path,
            &[("outcome", "approved"), ("remark", "Good as it is.")],
        )
        .await
        .is(200)
        .sees("approves")
        .sees("Good as it is.");
    henrik
        .sends(&path, &[("outcome", "approved")])
        .await
        .is(409);
}

#[tokio::test]
async fn what_is_missing_or_reversed_is_named_and_nothing_typed_is_lost() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let begun = liisa
        .sends(
            "/desk/challenges",
            &[
                ("title", "A livelier harbour"),
                ("blueprint", "ideas_then_decision"),
            ],
        )
        .await;
    let id = number(&begun);
    let wrong = liisa
        .sends(
            &format!("/desk/challenges/{id}/dates"),
            &[
                ("phase-announced", "2026-06-18T09:00"),
                ("phase-collecting", "2026-07-18T09:00"),
                ("phase-evaluating", "2026-07-01T09:00"),
                ("phase-decided", ""),
            ],
        )
        .await;
    wrong
        .is(422)
        .sees("This phase must begin after the one before it.")
        .sees("This phase needs a date.");
    assert!(
        wrong.body.contains("2026-07-01T09:00"),
        "what was typed stays"
    );
    // A Sunday morning in March has no half past three in Helsinki.
    liisa
        .sends(
            &format!("/desk/challenges/{id}/dates"),
            &[
                ("phase-announced", "2026-06-18T09:00"),
                ("phase-collecting", "2027-03-28T03:30"),
                ("phase-decided", "2027-06-01T09:00"),
            ],
        )
        .await
        .is(422)
        .sees("the clocks are put forward then");
    // A vote without a phase for it, no summary, no problem, no licence: each is named.
    liisa
        .sends(
            &format!("/desk/challenges/{id}/rules"),
            &[("voting", "approval"), ("min", "2"), ("max", "1")],
        )
        .await
        .is(422)
        .sees("not more than the most");
    liisa
        .sends(
            &format!("/desk/challenges/{id}/rules"),
            &[("voting", "approval"), ("min", "1"), ("max", "3")],
        )
        .await
        .is(200);
    liisa
        .sends(&format!("/desk/challenges/{id}/publish"), &[("do", "now")])
        .await
        .is(422)
        .sees("This is needed.")
        .sees("set both or neither");
}

#[tokio::test]
async fn it_is_published_at_its_time_and_dates_move_only_later() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let id = drafts(&liisa).await;
    liisa
        .sends(
            &format!("/desk/challenges/{id}/publish"),
            &[("do", "later"), ("publish_at", "2026-06-19T12:00")],
        )
        .await
        .is(200)
        .sees("It will be published");
    aino.opens(&format!("/challenges/{id}")).await.is(404);
    comes_to(&town, "2026-06-19T12:00").await;
    aino.opens(&format!("/challenges/{id}"))
        .await
        .is(200)
        .sees("Announced")
        .sees("Next: Collecting ideas, in 21 hours");
    aino.sends(&format!("/challenges/{id}/follow"), &[])
        .await
        .is(200);
    let moving = format!("/desk/challenges/{id}/move");
    liisa
        .sends(
            &moving,
            &[
                ("phase", "voting"),
                ("starts_at", "2026-07-15T09:00"),
                ("reason", "Sooner is better."),
            ],
        )
        .await
        .is(409)
        .sees("its dates only move later");
    liisa
        .sends(
            &moving,
            &[
                ("phase", "voting"),
                ("starts_at", "2026-07-25T09:00"),
                ("reason", ""),
            ],
        )
        .await
        .is(422)
        .sees("This is needed.");
    liisa
        .sends(
            &moving,
            &[
                ("phase", "voting"),
                ("starts_at", "2026-08-25T09:00"),
                ("reason", "Holidays."),
            ],
        )
        .await
        .is(422)
        .sees("This phase must begin after the one before it.");
    liisa
        .sends(
            &moving,
            &[
                ("phase", "voting"),
                ("starts_at", "2026-07-25T09:00"),
                ("reason", "The schools asked for a week."),
            ],
        )
        .await
        .is(200);
    town.visitor()
        .opens(&format!("/challenges/{id}/changes"))
        .await
        .is(200)
        .sees("20 July 2026 at 09:00 (UTC+3)")
        .sees("25 July 2026 at 09:00 (UTC+3)")
        .sees("The schools asked for a week.");
    let letter = hears(&town, &aino).await;
    assert!(
        letter.contains("The schools asked for a week."),
        "{}",
        letter
    );
    // Who may take part and how the vote goes stay as announced.
    liisa
        .sends(
            &format!("/desk/challenges/{id}/rules"),
            &[("voting", "none"), ("min", "1"), ("max", "1")],
        )
        .await
        .is(409);
}

#[tokio::test]
async fn it_is_called_off_with_a_reason_and_put_away() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let id = publishes(&liisa).await;
    aino.sends(&format!("/challenges/{id}/follow"), &[])
        .await
        .is(200);
    liisa
        .sends(&format!("/desk/challenges/{id}/archive"), &[])
        .await
        .is(409);
    liisa
        .sends(
            &format!("/desk/challenges/{id}/cancel"),
            &[("reason", "The quay is being rebuilt.")],
        )
        .await
        .is(200);
    aino.opens(&format!("/challenges/{id}"))
        .await
        .sees("Called off")
        .sees("The quay is being rebuilt.");
    aino.sends(&format!("/challenges/{id}/ask"), &[("text", "Why?")])
        .await
        .is(409)
        .sees("This challenge was called off");
    let letter = hears(&town, &aino).await;
    assert!(letter.contains("The quay is being rebuilt."), "{}", letter);
    liisa
        .sends(&format!("/desk/challenges/{id}/archive"), &[])
        .await
        .is(200);
    aino.opens("/challenges")
        .await
        .does_not_see("A livelier harbour");
    aino.opens(&format!("/challenges/{id}")).await.is(200);
}

#[tokio::test]
async fn a_clone_begins_tomorrow_and_a_draft_can_be_thrown_away() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let id = publishes(&liisa).await;
    liisa
        .sends(
            &format!("/desk/challenges/{id}/form"),
            &[
                ("part-text", "required"),
                ("q1-label", "For whom?"),
                ("q1-kind", "one_of"),
                ("q1-options", "Young\nOld"),
                ("q2-label", "How old?"),
                ("q2-kind", "number"),
                ("q2-after", "1"),
                ("q2-is", "Old"),
            ],
        )
        .await
        .is(200)
        .sees("Kept.");
    let twin = liisa
        .sends(&format!("/desk/challenges/{id}/clone"), &[])
        .await;
    let twin = number(&twin);
    assert_ne!(twin, id);
    let form = liisa.opens(&format!("/desk/challenges/{twin}/form")).await;
    assert!(form.body.contains("For whom?") && form.body.contains("How old?"));
    liisa
        .sends(&format!("/desk/challenges/{twin}/archive"), &[])
        .await
        .is(200);
    liisa
        .opens(&format!("/desk/challenges/{twin}"))
        .await
        .is(404);
}

#[tokio::test]
async fn a_form_changed_after_publication_keeps_its_older_questions_readable() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let id = publishes(&liisa).await;
    let form = format!("/desk/challenges/{id}/form");
    liisa
        .sends(
            &form,
            &[
                ("part-text", "required"),
                ("q1-label", "For whom?"),
                ("q1-kind", "one_of"),
                ("q1-options", "Young"),
            ],
        )
        .await
        .is(422)
        .sees("different options");
    liisa
        .sends(
            &form,
            &[
                ("part-text", "required"),
                ("q1-label", "For whom?"),
                ("q1-kind", "short"),
            ],
        )
        .await
        .is(200);
    let program = town.program("");
    let before = program.gets(&format!("/challenges/{id}/form")).await.json;
    assert_eq!(before["questions"][0]["retired"], false);
    let question = before["questions"][0]["id"].to_string();
    // The same question becomes another kind: it is another question, and the old one retires.
    liisa
        .sends(
            &form,
            &[
                ("part-text", "required"),
                ("q1-id", &question),
                ("q1-label", "For whom?"),
                ("q1-kind", "number"),
            ],
        )
        .await
        .is(200);
    let after = program.gets(&format!("/challenges/{id}/form")).await.json;
    assert_eq!(after["questions"].as_array().unwrap().len(), 2, "{after}");
    assert_eq!(after["questions"][0]["kind"], "number");
    assert_eq!(after["questions"][1]["retired"], true);
    assert_eq!(after["questions"][1]["id"].to_string(), question);
    assert!(after["version"].as_i64() > before["version"].as_i64());
    comes_to(&town, "2026-07-10T16:00").await;
    liisa
        .sends(&form, &[("part-text", "required")])
        .await
        .is(409)
        .sees("This closed on");
}

#[tokio::test]
async fn questions_are_put_in_another_order_and_conditions_go_with_them() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let id = publishes(&liisa).await;
    let form = format!("/desk/challenges/{id}/form");
    let typed = |extra: (&'static str, &'static str)| {
        vec![
            ("part-text", "required"),
            ("q1-label", "Which season?"),
            ("q1-kind", "short"),
            ("q2-label", "For whom?"),
            ("q2-kind", "one_of"),
            ("q2-options", "Children\nEveryone"),
            ("q3-label", "How old?"),
            ("q3-kind", "number"),
            ("q3-after", "2"),
            ("q3-is", "Children"),
            ("q4-label", "Not to be asked"),
            ("q4-drop", "1"),
            extra,
        ]
    };
    let order = |json: &serde_json::Value| -> Vec<String> {
        json["questions"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["retired"] == false)
            .map(|one| one["label"].as_str().unwrap().to_owned())
            .collect()
    };
    let program = town.program_of(&liisa, hall::access::Scope::ALL).await;
    let address = format!("/challenges/{id}/form");
    // Moved on the page: nothing typed is lost, and nothing is kept yet.
    let moved = liisa.sends(&form, &typed(("move", "1-down"))).await;
    moved.is(200).sees("The question has moved.");
    let at = |label: &str| {
        moved
            .body
            .find(label)
            .unwrap_or_else(|| panic!("no {label}"))
    };
    assert!(at("For whom?") < at("Which season?") && at("Which season?") < at("How old?"));
    assert!(moved.body.contains("Not to be asked"));
    assert_eq!(order(&program.gets(&address).await.json), [""; 0]);
    // One that depends on another cannot stand before it.
    liisa
        .sends(&form, &typed(("move", "3-up")))
        .await
        .is(422)
        .sees("Question 3 is asked depending on question 2")
        .sees("How old?");
    liisa.sends(&form, &typed(("do", "keep"))).await.is(200);
    let kept = program.gets(&address).await.json;
    assert_eq!(
        order(&kept),
        ["Which season?", "For whom?", "How old?"],
        "what was ticked away is left out"
    );
    // A program hands the same questions back in another order: they stay the same questions.
    let ids: Vec<_> = kept["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].clone())
        .collect();
    let body = serde_json::json!({ "parts": kept["parts"], "questions": [
        { "id": ids[1], "kind": "one_of", "label": "For whom?", "options": ["Children", "Everyone"] },
        { "id": ids[2], "kind": "number", "label": "How old?", "after": { "question": 1, "is": "Children" } },
        { "id": ids[0], "kind": "short", "label": "Which season?" },
    ] });
    let put = program.puts(&address, body).await;
    assert_eq!(
        order(&put.is(200).json),
        ["For whom?", "How old?", "Which season?"]
    );
    let after: Vec<_> = put.json["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["id"].clone())
        .collect();
    assert_eq!(after, [ids[1].clone(), ids[2].clone(), ids[0].clone()]);
    let wrong = serde_json::json!({ "parts": kept["parts"], "questions": [
        { "id": ids[2], "kind": "number", "label": "How old?", "after": { "question": 2, "is": "Children" } },
        { "id": ids[1], "kind": "one_of", "label": "For whom?", "options": ["Children", "Everyone"] },
    ] });
    program.puts(&address, wrong).await.is(422);
}
