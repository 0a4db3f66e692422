//! A challenge runs by the clock: phases, reminders, questions, news, search, calendar.

use super::{comes_to, drafts, hears, publishes};
use crate::town::Town;
use chrono::TimeDelta;
use std::time::Duration;

#[tokio::test]
async fn the_phase_follows_the_clock_and_says_what_one_can_do() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let id = publishes(&liisa).await;
    let page = format!("/challenges/{id}");
    let visitor = town.visitor();
    visitor
        .opens(&page)
        .await
        .sees("Announced")
        .sees("Read what it is about, follow it and ask questions.")
        .sees("20 June 2026 at 09:00 (UTC+3)")
        .sees("This opens on 20 June 2026 at 09:00");
    visitor
        .opens("/")
        .await
        .sees("What you can do today")
        .sees("A livelier harbour");
    comes_to(&town, "2026-06-20T09:00").await;
    visitor
        .opens(&page)
        .await
        .sees("Hand in your idea")
        .sees("Next: Evaluation, in 20 days 7 hours");
    comes_to(&town, "2026-07-10T16:00").await;
    visitor
        .opens(&page)
        .await
        .sees("The city looks at every idea")
        .sees("This closed on 10 July 2026 at 16:00");
    comes_to(&town, "2026-07-20T09:00").await;
    visitor
        .opens(&page)
        .await
        .sees("Vote. You can change your ballot until the end.");
    comes_to(&town, "2026-08-03T16:00").await;
    visitor
        .opens(&page)
        .await
        .sees("Read what was decided, and why.");
    comes_to(&town, "2026-09-01T09:00").await;
    visitor
        .opens(&page)
        .await
        .sees("See how it is coming along.");
    visitor
        .opens("/")
        .await
        .does_not_see("What you can do today");
    visitor
        .opens("/challenges?phase=carried_out")
        .await
        .sees("A livelier harbour");
    visitor
        .opens("/challenges?phase=voting")
        .await
        .does_not_see("A livelier harbour");
}

#[tokio::test]
async fn followers_are_reminded_a_week_and_a_day_before() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let id = publishes(&liisa).await;
    aino.sends(&format!("/challenges/{id}/follow"), &[])
        .await
        .is(200);
    comes_to(&town, "2026-07-03T15:59").await;
    let before = town.letters_to(&aino.email).await.len();
    comes_to(&town, "2026-07-03T16:01").await;
    town.later(Duration::from_secs(60)).await;
    let letters = town.letters_to(&aino.email).await;
    assert_eq!(letters.len(), before + 1, "one letter a week before");
    let week = &letters.last().unwrap().text;
    assert!(
        week.contains("A livelier harbour") && week.contains("10 July 2026"),
        "{week}"
    );
    comes_to(&town, "2026-07-09T16:01").await;
    town.later(Duration::from_secs(60)).await;
    let letters = town.letters_to(&aino.email).await;
    assert_eq!(letters.len(), before + 2, "and one a day before");
    // The clock is set back by a week and a half and comes by both moments once more: nobody is reminded twice.
    let reached = town.cx().now();
    town.clock.set(reached - TimeDelta::days(10));
    town.quiet().await;
    for moment in ["2026-07-03T16:01", "2026-07-09T16:02"] {
        comes_to(&town, moment).await;
        town.later(Duration::from_secs(60)).await;
    }
    assert_eq!(town.letters_to(&aino.email).await.len(), before + 2);
    // Set forward past the end, it calls nobody to a closed door.
    comes_to(&town, "2026-07-10T16:30").await;
    assert_eq!(town.letters_to(&aino.email).await.len(), before + 2);
}

#[tokio::test]
async fn questions_are_asked_and_answered_in_public() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let id = publishes(&liisa).await;
    let page = format!("/challenges/{id}");
    aino.sends(&format!("{page}/ask"), &[("text", "")])
        .await
        .is(422)
        .sees("This is needed.");
    aino.sends(
        &format!("{page}/ask"),
        &[("text", "May an association take part?")],
    )
    .await
    .is(200)
    .sees("Your question has been asked.");
    town.visitor()
        .opens(&page)
        .await
        .sees("May an association take part?")
        .sees("Not answered yet.");
    let desk = liisa.opens(&format!("/desk/challenges/{id}/talk")).await;
    let query: i64 = desk
        .body
        .split("action=\"/desk/challenges/questions/")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .and_then(|number| number.parse().ok())
        .expect("a question to answer");
    liisa
        .sends(
            &format!("/desk/challenges/questions/{query}"),
            &[("answer", "*Yes it may*")],
        )
        .await
        .is(200);
    town.visitor()
        .opens(&page)
        .await
        .sees("Yes it may")
        .sees("Liisa Hakala");
    let letter = hears(&town, &aino).await;
    assert!(letter.contains("Yes it may"), "{}", letter);
    let seen = town
        .visitor()
        .opens(&format!("/challenges/questions/{query}"))
        .await;
    assert!(
        seen.path.contains(&format!("{page}#question-{query}")),
        "{}",
        seen.path
    );
    let feed = town.visitor().opens(&format!("{page}/news.atom")).await;
    assert!(feed.body.contains("Yes it may"), "{}", feed.body);
}

#[tokio::test]
async fn a_new_persons_link_waits_for_the_moderators() {
    let town = Town::new().await;
    let (liisa, aino, veikko) = (
        town.staff().await,
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let id = publishes(&liisa).await;
    let page = format!("/challenges/{id}");
    aino.sends(
        &format!("{page}/ask"),
        &[("text", "Like https://spam.example?")],
    )
    .await
    .is(200);
    town.quiet().await;
    aino.opens(&page).await.sees("spam.example");
    veikko.opens(&page).await.does_not_see("spam.example");
    let queue = liisa.opens("/desk/moderation").await;
    queue.sees("spam.example");
    let matter: i64 = queue
        .body
        .split("/desk/moderation/")
        .filter_map(|rest| rest.split(['"', '/', '?']).next())
        .find_map(|part| part.parse().ok())
        .expect("a matter");
    liisa
        .sends(
            &format!("/desk/moderation/{matter}/hide"),
            &[("rule", "spam"), ("reason", "An advertisement.")],
        )
        .await
        .is(200);
    town.quiet().await;
    veikko.opens(&page).await.does_not_see("spam.example");
    aino.opens(&page).await.sees("hidden");
}

#[tokio::test]
async fn a_visitors_question_waits_with_their_letter() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let id = publishes(&liisa).await;
    let visitor = town.visitor();
    visitor
        .sends(
            &format!("/challenges/{id}/ask"),
            &[
                ("text", "Is there parking?"),
                ("email", "newcomer@kuusilahti.example"),
            ],
        )
        .await
        .is(200)
        .sees("Is there parking?");
    town.visitor()
        .opens(&format!("/challenges/{id}"))
        .await
        .does_not_see("Is there parking?");
    town.follows_letter(&visitor, "newcomer@kuusilahti.example")
        .await
        .is(200);
    town.visitor()
        .opens(&format!("/challenges/{id}"))
        .await
        .sees("Is there parking?");
}

#[tokio::test]
async fn news_and_steps_reach_followers_and_the_page() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let id = publishes(&liisa).await;
    let page = format!("/challenges/{id}");
    aino.sends(&format!("{page}/follow"), &[]).await.is(200);
    liisa
        .sends(
            &format!("/desk/challenges/{id}/news"),
            &[
                ("title", "A walk along the quay"),
                ("text", "On Thursday at six."),
            ],
        )
        .await
        .is(200);
    let letter = hears(&town, &aino).await;
    assert!(letter.contains("On Thursday at six."), "{}", letter);
    let steps = format!("/desk/challenges/{id}/milestones");
    let step = [
        ("step_title", "The jetty is ordered"),
        ("due_on", "2026-10-01"),
    ];
    liisa
        .sends(&steps, &step)
        .await
        .is(409)
        .sees("This opens on");
    comes_to(&town, "2026-08-04T09:00").await;
    // Seven weeks without her: her session has ended.
    let liisa = town.staff().await;
    liisa
        .sends(
            &steps,
            &[
                ("step_title", "The jetty is ordered"),
                ("due_on", "2026-02-30"),
            ],
        )
        .await
        .is(422);
    liisa.sends(&steps, &step).await.is(200);
    town.visitor()
        .opens(&page)
        .await
        .sees("The jetty is ordered")
        .sees("Due 2026-10-01");
    let desk = liisa.opens(&format!("/desk/challenges/{id}/talk")).await;
    let step: i64 = desk
        .body
        .split(&format!("action=\"{steps}/"))
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .and_then(|number| number.parse().ok())
        .expect("a step");
    liisa
        .sends(
            &format!("{steps}/{step}"),
            &[("do", "tell"), ("update", "It floats.")],
        )
        .await
        .is(200);
    let letter = hears(&town, &aino).await;
    assert!(letter.contains("It floats."), "{}", letter);
    liisa
        .sends(&format!("{steps}/{step}"), &[("do", "done")])
        .await
        .is(200);
    town.visitor()
        .opens(&page)
        .await
        .sees("It floats.")
        .sees("Done on 4 August 2026");
}

#[tokio::test]
async fn a_gate_says_why_not_and_opens_by_ones_own_word() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let harbour = agencies::keep_area(
        &town.cx(),
        None,
        agencies::AreaInput {
            names: entity::words::Names::same("Harbour"),
            position: None,
        },
    )
    .await
    .unwrap();
    let id = drafts(&liisa).await;
    let rules = format!("/desk/challenges/{id}/rules");
    let vote = [("voting", "approval"), ("min", "1"), ("max", "3")];
    let mut none = vote.to_vec();
    none.push(("gate-submit", "areas"));
    liisa
        .sends(&rules, &none)
        .await
        .is(422)
        .sees("Choose at least one area.");
    let area = harbour.to_string();
    none.push(("gate-submit-areas", &area));
    liisa.sends(&rules, &none).await.is(200);
    liisa
        .sends(&format!("/desk/challenges/{id}/publish"), &[("do", "now")])
        .await
        .is(200);
    comes_to(&town, "2026-06-20T09:00").await;
    let page = format!("/challenges/{id}");
    aino.opens(&page)
        .await
        .sees("Who may hand in ideas: people of Harbour")
        .sees("This is for people of certain areas.")
        .sees("Where do you live?");
    aino.sends(&format!("{page}/residence"), &[("area", "999")])
        .await
        .is(422);
    aino.sends(&format!("{page}/residence"), &[("area", &area)])
        .await
        .is(200)
        .does_not_see("This is for people of certain areas.");
}

#[tokio::test]
async fn it_is_found_by_searching_as_a_kind_of_its_own() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    publishes(&liisa).await;
    aino.sends(
        "/ideas",
        &[
            ("title", "Coffee at the harbour"),
            ("text", "A stall."),
            ("do", "send"),
        ],
    )
    .await
    .is(200);
    town.quiet().await;
    let found = town.visitor().opens("/search?q=harbour").await;
    found
        .sees("harbour")
        .sees("Challenge")
        .sees("Coffee at the");
    town.visitor()
        .opens("/search?q=harbour&kind=challenge")
        .await
        .sees("livelier")
        .does_not_see("Coffee");
    let answer = town
        .program("")
        .gets("/search?q=quay&kind=challenge")
        .await
        .json;
    assert_eq!(answer["items"][0]["kind"], "challenge", "{answer}");
}

#[tokio::test]
async fn the_calendar_knows_every_phase_across_a_change_of_clocks() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let id = drafts(&liisa).await;
    liisa
        .sends(
            &format!("/desk/challenges/{id}/dates"),
            &[
                ("phase-announced", "2026-06-18T09:00"),
                ("phase-collecting", "2026-10-20T16:00"),
                ("phase-voting", "2026-10-30T16:00"),
                ("phase-decided", "2026-11-20T16:00"),
            ],
        )
        .await
        .is(200);
    liisa
        .sends(&format!("/desk/challenges/{id}/publish"), &[("do", "now")])
        .await
        .is(200);
    let page = format!("/challenges/{id}");
    town.visitor()
        .opens(&page)
        .await
        .sees("20 October 2026 at 16:00 (UTC+3)")
        .sees("30 October 2026 at 16:00 (UTC+2)");
    let calendar = town.visitor().opens(&format!("{page}/calendar.ics")).await;
    calendar.is(200);
    assert!(
        calendar.headers["content-type"]
            .to_str()
            .unwrap()
            .starts_with("text/calendar")
    );
    let unfolded = calendar.body.replace("\r\n ", "");
    assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 4);
    assert!(
        unfolded.contains("DTSTART:20261020T130000Z\r\nDTEND:20261030T140000Z"),
        "{unfolded}"
    );
    assert!(unfolded.contains("TRIGGER;RELATED=END:-P1D"));
    let feed = town.visitor().opens("/challenges.atom").await;
    assert!(feed.body.contains("A livelier harbour"), "{}", feed.body);
}

#[tokio::test]
async fn what_one_follows_stands_beside_the_letters_and_can_be_left_there() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let id = publishes(&liisa).await;
    let page = format!("/challenges/{id}");
    aino.opens("/account/letters")
        .await
        .is(200)
        .does_not_see("A livelier harbour");
    aino.sends(&format!("{page}/follow"), &[]).await.is(200);
    let bench = crate::ideas::submits(&liisa, "A bench", "To sit.").await;
    aino.sends(&format!("{bench}/follow"), &[]).await.is(200);
    let seen = aino.opens("/account/letters").await;
    seen.is(200)
        .sees("What you follow")
        .sees("Challenge A livelier harbour")
        .sees("A bench");
    assert!(seen.body.contains(&format!("action=\"{page}/unfollow\"")));
    aino.sends(&format!("{page}/unfollow"), &[]).await.is(200);
    aino.opens("/account/letters")
        .await
        .sees("A bench")
        .does_not_see("A livelier harbour");
}
