//! Every address of the hub, visited as everyone, with keys and numbers that are not theirs. Nobody gets further than
//! the door says, and nothing falls over.

use crate::town::{Browser, Town};
use poem::http::Method;
use talkoo::routes;
use web::Who;

/// An address with something in the place of each parameter.
fn filled(path: &str, with: &str) -> String {
    path.split('/')
        .map(|part| {
            if part.starts_with([':', '*']) {
                with
            } else {
                part
            }
        })
        .collect::<Vec<_>>()
        .join("/")
}

struct Visitor {
    role: &'static str,
    browser: Browser,
    rank: u8,
}

fn rank_of(who: Who) -> u8 {
    match who {
        Who::Anyone | Who::Secret | Who::DemoOnly => 0,
        Who::Person => 1,
        Who::Staff => 2,
        Who::Lead => 3,
        Who::Admin => 4,
    }
}

#[tokio::test]
async fn every_door_knows_who_may_come_in() {
    let town = Town::new().await;
    let (resident, staff) = (town.resident("Aino Salmela").await, town.staff().await);
    let (lead, admin) = (town.lead().await, town.admin().await);
    // Something that belongs to one resident: an idea, a comment, a draft.
    let seen = resident
        .sends(
            "/ideas",
            &[
                ("title", "A bench by the harbour"),
                ("text", "To sit and look."),
                ("do", "send"),
            ],
        )
        .await;
    seen.is(200);
    let visitors = [
        Visitor {
            role: "visitor",
            browser: town.visitor(),
            rank: 0,
        },
        Visitor {
            role: "person",
            browser: (*town.resident("Veikko Rantanen").await).clone(),
            rank: 1,
        },
        Visitor {
            role: "staff",
            browser: (*staff).clone(),
            rank: 2,
        },
        Visitor {
            role: "lead",
            browser: (*lead).clone(),
            rank: 3,
        },
        Visitor {
            role: "admin",
            browser: (*admin).clone(),
            rank: 4,
        },
    ];
    let doors: Vec<(Method, &str, Who)> = routes::doors()
        .into_iter()
        .map(|door| (door.method, door.path, door.who))
        .collect();
    assert!(doors.len() > 60, "the site map has its doors");

    let mut wrong = Vec::new();
    for (method, path, who) in &doors {
        // Reading first; changing what others keep would spoil the next visit, so forms are tried with nothing in them.
        // Signing out and leaving are tried last of all by their own stories.
        if path.contains("sign-out") || path.contains("/leave") || path.contains("/live") {
            continue;
        }
        for visitor in &visitors {
            for with in ["1", "999999", "nonsense"] {
                if !path.contains(':') && with != "1" {
                    continue;
                }
                let address = filled(path, with);
                let form = (*method == Method::POST).then(String::new);
                let answer = visitor.browser.once(method.clone(), &address, form).await;
                let status = answer.status.as_u16();
                let line = format!("{method} {address} as {}: {status}", visitor.role);
                if status >= 500 {
                    wrong.push(format!("{line} – nothing may fall over"));
                }
                if visitor.rank < rank_of(*who) && (200..300).contains(&status) {
                    wrong.push(format!("{line} – only for {who:?}"));
                }
                if *who == Who::DemoOnly && status != 404 {
                    wrong.push(format!("{line} – exists only in the demo"));
                }
                if *who == Who::Anyone
                    && *method == Method::GET
                    && !path.contains(':')
                    && status >= 400
                {
                    wrong.push(format!("{line} – is for anyone"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn what_is_not_theirs_is_missing() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let draft = aino
        .sends(
            "/ideas",
            &[
                ("title", "Not yet finished"),
                ("text", "Still thinking."),
                ("do", "draft"),
            ],
        )
        .await;
    assert!(draft.path.contains("draft="), "{}", draft.path);
    let number = draft.path.rsplit("draft=").next().unwrap().to_owned();
    for (who, browser) in [("veikko", &*veikko), ("visitor", &town.visitor())] {
        for address in [
            format!("/ideas/{number}"),
            format!("/ideas/{number}/versions"),
            format!("/ideas/{number}/comments.atom"),
            format!("/ideas/new?draft={number}"),
        ] {
            let answer = browser.once(Method::GET, &address, None).await;
            assert_eq!(answer.status.as_u16(), 404, "{address} as {who}");
        }
    }
    town.program("")
        .gets(&format!("/ideas/{number}"))
        .await
        .is(404);
    veikko
        .opens("/ideas?mine=1")
        .await
        .does_not_see("Not yet finished");
    aino.opens("/ideas?mine=1").await.sees("Not yet finished");
    town.visitor()
        .opens("/ideas")
        .await
        .does_not_see("Not yet finished");
}
