//! Everyone at every door.

use super::{Complaints, FOR_ALL_STAFF, NOT_OPENED, Street, doors, filled, rank_of, wrong_with};
use crate::town::{Seen, Town};
use poem::http::Method;
use talkoo::routes;
use web::Who;

/// What stands in the place of a key that leads nowhere.
const NOWHERE: &[&str] = &[
    "999999",
    "nonsense",
    "-1",
    "9223372036854775808",
    "%00",
    "%FF%FE",
    "%D9%A1",
    "..%2F..%2Fetc%2Fpasswd",
    "%E2%80%AE1",
    "1%0D%0Aset-cookie:a=b",
];

/// Doors to oneself, in whose address stands no thing but the name of a service.
const NAMED: &[&str] = &["/account/connect/:provider"];

#[tokio::test]
async fn every_door_knows_who_may_come_in() {
    let street = Street::new().await;
    let visitor = street.town().visitor();
    let everyone = street.everyone(&visitor);
    let mut wrong = Complaints::default();
    for door in doors(&Method::GET) {
        for address in street.leads(door.path) {
            for who in &everyone {
                let seen = if NOT_OPENED.contains(&door.path) {
                    who.browser.knocks(Method::GET, &address).await
                } else {
                    who.browser.once(Method::GET, &address, None).await
                };
                let status = seen.status.as_u16();
                let example = format!("GET {address} as {}: {status}", who.role);
                if let Some(what) = wrong_with(&seen) {
                    wrong.add(door.path, what, example.clone());
                }
                let turned_away = match who.role {
                    "visitor" => is_sent_to_sign_in(&seen),
                    _ => status == 403 || status == 404,
                };
                if door.who == Who::DemoOnly {
                    if status != 404 {
                        wrong.add(door.path, "exists only in the demo", example);
                    }
                } else if who.rank < rank_of(door.who) {
                    let own = who.role == "staff elsewhere" && FOR_ALL_STAFF.contains(&door.path);
                    if !turned_away && !own {
                        wrong.add(door.path, &format!("is only for {:?}", door.who), example);
                    }
                } else if door.who == Who::Anyone && !door.path.contains(':') && status >= 400 {
                    wrong.add(door.path, "is for anyone", example);
                } else if door.who == Who::Person
                    && door.path.contains(':')
                    && !NAMED.contains(&door.path)
                    && ["person", "staff elsewhere"].contains(&who.role)
                    && !turned_away
                {
                    wrong.add(door.path, "belongs to somebody else", example);
                }
            }
        }
    }
    wrong.are_none();
}

fn is_sent_to_sign_in(seen: &Seen) -> bool {
    seen.status.as_u16() == 404
        || seen
            .leads_to()
            .is_some_and(|to| to.starts_with("/sign-in?back="))
}

#[tokio::test]
async fn what_is_not_there_is_missing_for_everyone() {
    let street = Street::new().await;
    let visitor = street.town().visitor();
    let everyone = street.everyone(&visitor);
    let mut wrong = Complaints::default();
    for door in routes::doors() {
        if !door.path.contains(':') {
            continue;
        }
        for with in NOWHERE {
            let address = filled(door.path, with);
            for who in &everyone {
                let token = who.browser.form_token().unwrap_or_default();
                let form = (door.method == Method::POST).then(|| format!("_token={token}"));
                let seen = who.browser.once(door.method.clone(), &address, form).await;
                let status = seen.status.as_u16();
                let example = format!("{} {address} as {}: {status}", door.method, who.role);
                if let Some(what) = wrong_with(&seen) {
                    wrong.add(door.path, what, example.clone());
                }
                if seen
                    .headers
                    .get_all("set-cookie")
                    .iter()
                    .any(|cookie| cookie == "a=b")
                {
                    wrong.add(
                        door.path,
                        "a header came in by the address",
                        example.clone(),
                    );
                }
                // Only who is let in to look can miss something; a language or a kind is asked for by its name.
                if (200..300).contains(&status) {
                    wrong.add(door.path, "something is there", example);
                }
            }
        }
    }
    wrong.are_none();
}

#[tokio::test]
async fn a_form_without_its_proof_is_nobodys() {
    let street = Street::new().await;
    let visitor = street.town().visitor();
    let mut wrong = Complaints::default();
    let before = street.town().rows().await;
    for door in doors(&Method::POST) {
        for address in street.leads(door.path) {
            for who in &street.everyone(&visitor)[1..] {
                for form in ["", "_token=", "_token=0000", "text=a&title=b&do=send"] {
                    let form = Some(form.to_owned());
                    let seen = who.browser.once(Method::POST, &address, form).await;
                    let example = format!("POST {address} as {}: {}", who.role, seen.status);
                    if let Some(what) = wrong_with(&seen) {
                        wrong.add(door.path, what, example.clone());
                    }
                    if !seen.status.is_client_error() {
                        wrong.add(door.path, "takes a form that proves nothing", example);
                    }
                }
            }
        }
    }
    let after = street.town().rows().await;
    for (table, rows) in &after {
        assert_eq!(Some(rows), before.get(table), "{table} has changed");
    }
    wrong.are_none();
}

#[tokio::test]
async fn an_address_knows_its_methods() {
    let town = Town::new().await;
    let visitor = town.visitor();
    let mut wrong = Complaints::default();
    for door in routes::doors() {
        let address = filled(door.path, "1");
        for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::TRACE] {
            let seen = visitor.once(method.clone(), &address, None).await;
            let allowed = seen
                .headers
                .get("allow")
                .is_some_and(|allowed| allowed.to_str().unwrap().contains(door.method.as_str()));
            // Below /api the description of the API says which methods there are.
            let told = allowed || door.path.starts_with("/api/");
            if seen.status.as_u16() != 405 || !told {
                wrong.add(
                    door.path,
                    "knows a method it should not",
                    format!("{method}: {}", seen.status),
                );
            }
            if let Some(what) = wrong_with(&seen) {
                wrong.add(door.path, what, format!("{method} {address}"));
            }
        }
    }
    wrong.are_none();
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

#[tokio::test]
async fn an_address_of_the_api_knows_its_methods() {
    let town = Town::new().await;
    let visitor = town.visitor();
    for (method, address, allowed) in [
        (Method::DELETE, "/api/v1/ideas", "GET, POST"),
        (Method::POST, "/api/v1/ideas/1/support", "DELETE, PUT"),
        (Method::PATCH, "/api/v1/ideas/answer", "POST"),
    ] {
        let seen = visitor.once(method, address, None).await;
        assert_eq!(seen.status, 405, "{address}");
        assert_eq!(seen.headers["allow"], allowed, "{address}");
        assert_eq!(wrong_with(&seen), None, "{address}");
    }
}

/// What the description says may be null or left out, it says of every such thing.
#[test]
fn the_description_of_the_api_is_true_about_what_is_not_there() {
    let api: serde_json::Value = serde_json::from_str(routes::openapi()).unwrap();
    let row = &api["components"]["schemas"]["IdeaItem"];
    let required = row["required"].as_array().unwrap();
    let properties = row["properties"].as_object().unwrap();
    let nullable: Vec<&String> = properties
        .iter()
        .filter(|(_, property)| property["nullable"] == true)
        .map(|(name, _)| name)
        .collect();
    assert!(!nullable.is_empty(), "{row:#}");
    for name in properties.keys() {
        let always = required.iter().any(|known| known == name.as_str());
        assert_ne!(always, nullable.contains(&name), "{name}");
    }
    let status = &api["paths"]["/ideas"]["get"]["parameters"];
    let status = status
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == "status");
    assert_eq!(status.unwrap()["required"], false);
    let problem = &api["paths"]["/ideas"]["get"]["responses"]["default"]["content"];
    assert!(
        problem.get("application/problem+json").is_some(),
        "{problem:#}"
    );
}
