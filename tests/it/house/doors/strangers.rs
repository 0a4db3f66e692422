//! Whoever has no standing here sends every form and calls every address of the API with what belongs to others: they
//! are refused, and nothing has changed.

use super::{Complaints, Street, door_of, doors, wrong_with};
use crate::town::{Answer, Program};
use hall::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use talkoo::routes;

/// What everyone signed in may do with what others made; a visitor with a letter.
const FOR_ANYONE: &[&str] = &[
    "/ideas",
    "/ideas/draft",
    "/ideas/:id/support",
    "/ideas/:id/unsupport",
    "/ideas/:id/follow",
    "/ideas/:id/unfollow",
    "/ideas/:id/comments",
    "/ideas/:id/report",
    "/ideas/:id/comments/:comment/report",
    "/challenges/:id/ideas",
    "/challenges/:id/ideas/draft",
    "/challenges/:id/follow",
    "/challenges/:id/unfollow",
    "/challenges/:id/ask",
    "/challenges/:id/vote",
    "/challenges/:id/residence",
    "/challenges/:id/residence/remove",
    "/challenges/questions/:id/report",
    "/ask",
    "/embed/ask",
    "/chat",
    "/feedback",
    "/knowledge/:id/comments",
    "/knowledge/:id/helped",
    "/knowledge/comments/:comment/report",
    "/sign-in",
    "/sign-in/code",
];

/// Forms about the sender alone. What they name of somebody else's is not found.
const ABOUT_ONESELF: &[&str] = &[
    "/sign-out",
    "/account",
    "/account/data",
    "/account/identities/end",
    "/account/leave",
    "/account/letters",
    "/account/organisations",
    "/account/sessions/end",
    "/account/tokens",
    "/account/tokens/end",
    "/desk/feed/reading",
];

/// Whoever holds the key of the address may; keys that are nobody's are tried elsewhere.
const BY_KEY: &[&str] = &["/track/", "/appeal/", "/unsubscribe/", "/sign-in/"];

/// What whoever works for any agency of the hub reads and nobody else: the staff's own feed, where a post says itself whom
/// it is for.
const OPERATIONS_FOR_ANY_STAFF: &[&str] = &["/feed", "/feed-reading", "/feed/{id}"];

/// The same for the API, by operation.
const OPERATIONS_FOR_ANYONE: &[&str] = &[
    "add_files_to_tracked_feedback",
    "add_to_tracked_feedback",
    "answer_offer_of_tracked_feedback",
    "article_helped",
    "ask",
    "ask_challenge",
    "ask_to_join_organisation",
    "begin_chat",
    "begin_draft",
    "begin_tracked_feedback_anew",
    "cast_ballot",
    "claim_tracked_for_organisation",
    "claim_tracked_matter",
    "comment",
    "comment_on_article",
    "everything_about_me",
    "follow_challenge",
    "follow_idea",
    "foresee",
    "give_feedback",
    "hide_face",
    "hurry_tracked_matter",
    "judge_tracked_feedback",
    "keep_feed_reading",
    "keep_me",
    "leave_chat",
    "plain_language",
    "rate_tracked_feedback",
    "report",
    "say_where_one_lives",
    "say_in_chat",
    "show_face",
    "solve_tracked_matter",
    "stop_tracking_links",
    "submit_challenge_idea",
    "submit_idea",
    "support_idea",
    "take_back_ballot",
    "take_back_support",
    "take_back_where_one_lives",
    "unfollow_challenge",
    "unfollow_idea",
];

#[tokio::test]
async fn nobody_changes_by_a_form_what_is_not_theirs() {
    let street = Street::new().await;
    let visitor = street.town().visitor();
    let posts = doors(&Method::POST);
    // What each of the people of this place is shown.
    let mut forms = BTreeMap::new();
    for insider in [
        &*street.settled.resident,
        &*street.settled.staff,
        &*street.settled.lead,
        &*street.settled.admin,
    ] {
        for (_, sheet) in street.sheets(insider).await {
            for form in sheet.forms.into_iter().filter(|form| form.post) {
                let mut fields = form.sensible();
                fields.retain(|(name, _)| name != "_token");
                forms.entry((form.action, fields)).or_insert(());
            }
        }
    }
    assert!(forms.len() > 150, "only {} forms were shown", forms.len());
    // The doors no page showed a form for, with nothing in their form.
    let shown: BTreeSet<&str> = forms
        .keys()
        .filter_map(|(action, _)| door_of(&posts, action).map(|door| door.path))
        .collect();
    let unseen: Vec<&str> = posts
        .iter()
        .map(|door| door.path)
        .filter(|path| !shown.contains(path))
        .collect();
    for path in unseen {
        for address in street.leads(path) {
            forms.entry((address, Vec::new())).or_insert(());
        }
    }

    let mut wrong = Complaints::default();
    let before = street.town().rows().await;
    let mut tried = 0;
    for (action, fields) in forms.keys() {
        let Some(door) = door_of(&posts, action) else {
            wrong.add(action, "is no door", String::new());
            continue;
        };
        let by_key = BY_KEY.iter().any(|key| door.path.starts_with(key));
        if by_key || FOR_ANYONE.contains(&door.path) {
            continue;
        }
        for (role, browser) in [
            ("visitor", &visitor),
            ("person", &*street.daniel),
            ("staff elsewhere", &*street.elsewhere),
        ] {
            let about_oneself = ABOUT_ONESELF.contains(&door.path);
            if about_oneself && !door.path.ends_with("/end") {
                continue;
            }
            tried += 1;
            let token = browser.form_token().unwrap_or_default();
            let mut form = url::form_urlencoded::Serializer::new(String::new());
            form.extend_pairs(fields).append_pair("_token", &token);
            let seen = browser
                .once(Method::POST, action, Some(form.finish()))
                .await;
            let status = seen.status.as_u16();
            let example = format!("POST {action} {fields:?} as {role}: {status}");
            if let Some(what) = wrong_with(&seen) {
                wrong.add(door.path, what, example.clone());
            }
            if ![401, 403, 404].contains(&status) && !about_oneself {
                wrong.add(door.path, "is not theirs", example);
            }
        }
    }
    assert!(tried > 300, "only {tried} were tried");
    unchanged(&before, &street.town().rows().await);
    wrong.are_none();
}

#[tokio::test]
async fn nobody_changes_by_the_api_what_is_not_theirs() {
    let street = Street::new().await;
    let api: Value = serde_json::from_str(routes::openapi()).unwrap();
    let outsiders = [
        ("visitor", street.town().program("")),
        (
            "person",
            street.town().program_of(&street.daniel, Scope::ALL).await,
        ),
        (
            "staff elsewhere",
            street
                .town()
                .program_of(&street.elsewhere, Scope::ALL)
                .await,
        ),
    ];
    let mut wrong = Complaints::default();
    let before = street.town().rows().await;
    let mut open = BTreeSet::new();
    for (path, methods) in api["paths"].as_object().unwrap() {
        let address = address_of(&street.settled.numbers, path);
        for (method, operation) in methods.as_object().unwrap() {
            let Ok(method) = Method::from_bytes(method.to_uppercase().as_bytes()) else {
                continue;
            };
            let name = operation["operationId"].as_str().unwrap_or(path);
            if method == Method::GET || OPERATIONS_FOR_ANYONE.contains(&name) {
                continue;
            }
            for (role, program) in &outsiders {
                let answer = call(program, &method, &address, operation, &api).await;
                let status = answer.status.as_u16();
                if status >= 500 {
                    wrong.add(
                        name,
                        "nothing may fall over",
                        format!("{method} {address} as {role}"),
                    );
                }
                if answer.status.is_success() {
                    open.insert(name.to_owned());
                }
            }
        }
    }
    assert!(open.is_empty(), "open to anyone: {open:#?}");
    unchanged(&before, &street.town().rows().await);
    wrong.are_none();
}

#[tokio::test]
async fn the_staff_of_another_agency_read_what_anyone_reads() {
    let street = Street::new().await;
    let api: Value = serde_json::from_str(routes::openapi()).unwrap();
    let person = street.town().program_of(&street.daniel, Scope::ALL).await;
    let elsewhere = street
        .town()
        .program_of(&street.elsewhere, Scope::ALL)
        .await;
    let mut wrong = Complaints::default();
    for (path, methods) in api["paths"].as_object().unwrap() {
        let Some(operation) = methods.get("get") else {
            continue;
        };
        let address = address_of(&street.settled.numbers, path);
        let (one, other) = (
            call(&person, &Method::GET, &address, operation, &api).await,
            call(&elsewhere, &Method::GET, &address, operation, &api).await,
        );
        if OPERATIONS_FOR_ANY_STAFF.contains(&path.as_str()) {
            if one.status != 403 || other.status == 403 {
                let heard = format!("{} and {}", one.status, other.status);
                wrong.add(path, "is for the staff of every agency alone", heard);
            }
        } else if one.status != other.status {
            wrong.add(
                path,
                "is more open to the staff of another agency",
                format!("{} and {}", one.status, other.status),
            );
        } else if one.status.is_success() && !path.starts_with("/account") && path != "/people/me" {
            let (mut one, mut other) = (one.json, other.json);
            one["request"].take();
            other["request"].take();
            if one != other {
                wrong.add(path, "tells them more", format!("{one:#} and {other:#}"));
            }
        }
    }
    wrong.are_none();
}

fn unchanged(before: &BTreeMap<String, Vec<String>>, after: &BTreeMap<String, Vec<String>>) {
    for (table, rows) in after {
        let known = before.get(table).cloned().unwrap_or_default();
        let new: Vec<_> = rows.iter().filter(|row| !known.contains(row)).collect();
        let gone: Vec<_> = known.iter().filter(|row| !rows.contains(row)).collect();
        assert!(
            new.is_empty() && gone.is_empty(),
            "{table} has changed:\nnew {new:#?}\ngone {gone:#?}"
        );
    }
}

/// An address of the API with things that are there in the place of its keys.
fn address_of(numbers: &std::collections::HashMap<&'static str, String>, path: &str) -> String {
    if let Some(address) = numbers.get(path) {
        return address.clone();
    }
    let known = numbers
        .iter()
        .filter(|(known, _)| path.starts_with(&format!("{known}/")))
        .max_by_key(|(known, _)| known.len());
    let (begin, rest) = match known {
        Some((known, address)) => (address.clone(), &path[known.len()..]),
        None => (String::new(), path),
    };
    let rest: Vec<&str> = rest
        .split('/')
        .map(|part| match part {
            "{lang}" => "en",
            "{key}" => "privacy",
            part if part.starts_with('{') => "1",
            part => part,
        })
        .collect();
    format!("{begin}{}", rest.join("/"))
}

async fn call(
    program: &Program,
    method: &Method,
    address: &str,
    operation: &Value,
    api: &Value,
) -> Answer {
    let content = &operation["requestBody"]["content"];
    if content.get("multipart/form-data").is_some() {
        return program
            .posts_files(address, &[("text", "x")], &[], &[])
            .await;
    }
    let body = content
        .as_object()
        .and_then(|content| content.values().next())
        .map(|content| sample(&content["schema"], api, 0));
    program.asks(method.clone(), address, body, &[]).await
}

/// Something that fits a schema of the description.
fn sample(schema: &Value, api: &Value, depth: u8) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        let pointer = name.trim_start_matches('#');
        return sample(api.pointer(pointer).unwrap_or(&Value::Null), api, depth + 1);
    }
    if let Some(first) = schema["enum"].as_array().and_then(|all| all.first()) {
        return first.clone();
    }
    for of in ["allOf", "anyOf", "oneOf"] {
        if let Some(first) = schema[of].as_array().and_then(|all| all.first()) {
            return sample(first, api, depth + 1);
        }
    }
    match schema["type"].as_str() {
        Some("string") => match schema["format"].as_str() {
            Some("date-time") => json!("2026-10-01T12:00:00Z"),
            Some("date") => json!("2026-10-01"),
            _ => json!("Something sensible"),
        },
        Some("integer") => json!(1),
        Some("number") => json!(1.5),
        Some("boolean") => json!(true),
        Some("array") if depth < 6 => json!([sample(&schema["items"], api, depth + 1)]),
        Some("array") => json!([]),
        Some("object") if depth < 8 => {
            let mut object = serde_json::Map::new();
            for (name, property) in schema["properties"].as_object().into_iter().flatten() {
                object.insert(name.clone(), sample(property, api, depth + 1));
            }
            Value::Object(object)
        }
        _ => Value::Null,
    }
}
