//! The site map: every address of the hub, and the API beside it.

use crate::{demo, home, reference};
use poem::Route;
use poem_openapi::{OpenApi, OpenApiService};
use press::{LetterSamples, PageSamples};
use serde_json::{Value, json};
use std::sync::OnceLock;
use web::Door;

/// Every door, room by room.
pub fn doors() -> Vec<Door> {
    let mut doors = home::doors();
    doors.extend(reference::doors());
    doors.extend(demo::letters::doors());
    doors.extend(ideas::pages::doors());
    doors.extend(cases::pages::doors());
    doors.extend(challenges::pages::doors());
    doors.extend(accounts::doors());
    doors.extend(agencies::doors());
    doors.extend(moderation::doors());
    doors.extend(improvements::pages::doors());
    doors.extend(articles::pages::doors());
    doors.extend(triage::doors());
    doors.extend(notifications::doors());
    doors.extend(mailroom::doors());
    doors.extend(feed::doors());
    doors.extend(chat::doors());
    doors.extend(discovery::pages::doors());
    doors.extend(admin::doors());
    doors.extend(privacy::pages::doors());
    doors
}

/// Every page, for the test that renders them all in every language.
pub fn pages() -> Vec<PageSamples> {
    let mut pages = home::pages();
    pages.extend(reference::pages());
    pages.extend(demo::letters::pages());
    pages.extend(ideas::pages::pages());
    pages.extend(cases::pages::pages());
    pages.extend(challenges::pages::pages());
    pages.extend(accounts::pages());
    pages.extend(agencies::pages());
    pages.extend(moderation::pages());
    pages.extend(improvements::pages::pages());
    pages.extend(articles::pages::pages());
    pages.extend(triage::pages());
    pages.extend(notifications::pages());
    pages.extend(mailroom::pages());
    pages.extend(feed::pages());
    pages.extend(chat::pages());
    pages.extend(discovery::pages::pages());
    pages.extend(admin::pages());
    pages.extend(privacy::pages::pages());
    pages
}

/// Every letter, for the test that prints them all.
pub fn letters() -> Vec<LetterSamples> {
    let mut letters = accounts::letters();
    letters.extend(notifications::letters());
    letters.extend(feed::letters());
    letters.extend(privacy::letters());
    letters
}

/// What the API can do: the tuple of every room's part.
fn rooms() -> impl OpenApi {
    (
        ideas::api::all(),
        cases::api::all(),
        challenges::api::all(),
        accounts::AccountsApi,
        accounts::DirectoryApi,
        agencies::api(),
        moderation::ModerationApi,
        improvements::api::ImprovementsApi,
        articles::api::all(),
        triage::InboxApi,
        (
            notifications::LettersApi,
            mailroom::MailApi,
            feed::FeedApi,
            chat::ChatApi,
        ),
        privacy::api::PrivacyApi,
        discovery::api::SearchApi,
        admin::AdminApi,
    )
}

fn service() -> OpenApiService<impl OpenApi, ()> {
    OpenApiService::new(
        rooms(),
        "Talkoo",
        env!("CARGO_PKG_VERSION"),
    )
    .description(
        "Everything the pages can do, sign-in and account security aside. Reading what is public needs no token; \
         make one on your account page. Lists are paged: hand `next` back as `after`. Problems are told as \
         `application/problem+json` (RFC 9457).",
    )
    .server("/api/v1")
}

/// The API under `/api/v1`.
pub fn api() -> Route {
    Route::new().nest("/api/v1", service())
}

/// The description of the API, as JSON; made once.
pub fn openapi() -> &'static str {
    static SAID: OnceLock<String> = OnceLock::new();
    SAID.get_or_init(|| as_it_is(&service().spec()))
}

/// Every operation: its method and its address, as `/api/v1/ideas/{id}`. From what the rooms say of themselves:
/// the whole description takes megabytes to make, and few ask for it.
pub fn operations() -> Vec<(String, String)> {
    operations_of(&rooms())
}

fn operations_of<T: OpenApi>(_: &T) -> Vec<(String, String)> {
    let paths = T::meta().into_iter().flat_map(|room| room.paths);
    paths
        .flat_map(|path| {
            let address = format!("/api/v1{}", braced(&path.path));
            let methods = path.operations.into_iter();
            methods.map(move |operation| (operation.method.to_string(), address.clone()))
        })
        .collect()
}

/// `/ideas/:id` as a description writes it: `/ideas/{id}`.
fn braced(path: &str) -> String {
    let parts = path.split('/').map(|part| match part.strip_prefix(':') {
        Some(name) => format!("{{{name}}}"),
        None => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

/// The description, with what its maker cannot know.
fn as_it_is(spec: &str) -> String {
    let Ok(mut spec) = serde_json::from_str::<Value>(spec) else {
        return spec.to_owned();
    };
    say_keys(&mut spec);
    say_lists_may_be_left_out(&mut spec);
    say_what_may_be_null(&mut spec);
    spec.to_string()
}

/// What need not be there is `null` where it is not, in what we answer as in what we take.
fn say_what_may_be_null(spec: &mut Value) {
    let schemas = spec["components"]["schemas"].as_object_mut();
    for schema in schemas.into_iter().flatten().map(|(_, schema)| schema) {
        let required = schema["required"].clone();
        let required = required.as_array().map_or(&[][..], Vec::as_slice);
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        let properties = properties.into_iter().flatten();
        for (name, property) in properties {
            // The values of a map may be null too: nobody chose one.
            let values = property.get_mut("additionalProperties");
            if let Some(values) = values.filter(|values| values["type"] == "integer") {
                values["nullable"] = json!(true);
            }
            let always = required.iter().any(|known| known == name.as_str());
            if always || !property["default"].is_null() {
                continue;
            }
            if property.get("$ref").is_some() {
                // Nothing may stand beside a reference.
                *property = json!({ "allOf": [property.take()] });
            }
            property["nullable"] = json!(true);
        }
    }
}

/// A list in a query is empty where nobody names it.
fn say_lists_may_be_left_out(spec: &mut Value) {
    let paths = spec["paths"].as_object_mut().into_iter().flatten();
    let operations = paths.filter_map(|(_, methods)| methods.as_object_mut());
    for (_, operation) in operations.flatten() {
        let parameters = operation.get_mut("parameters");
        let parameters = parameters.and_then(Value::as_array_mut);
        for parameter in parameters.into_iter().flatten() {
            if parameter["in"] == "query" && parameter["schema"]["type"] == "array" {
                parameter["required"] = json!(false);
            }
        }
    }
}

/// The gate takes an `Idempotency-Key` on every create, so every create says so.
fn say_keys(spec: &mut Value) {
    let key = json!({
        "name": "Idempotency-Key",
        "in": "header",
        "required": false,
        "description": "Made up by you, at most 200 characters. The same request sent again with it is done once, \
                        and hears the same answer for two days.",
        "schema": { "type": "string", "maxLength": 200 },
    });
    let paths = spec["paths"].as_object_mut().into_iter().flatten();
    for create in paths.filter_map(|(_, methods)| methods.get_mut("post")) {
        if create["parameters"].is_null() {
            create["parameters"] = json!([]);
        }
        if let Some(parameters) = create["parameters"].as_array_mut() {
            parameters.retain(|parameter| parameter["name"] != key["name"]);
            parameters.push(key.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Two parts of the API with one address between them would hide one another in the description.
    #[test]
    fn the_operations_are_those_of_the_description() {
        let description: Value = serde_json::from_str(openapi()).unwrap();
        let described: BTreeSet<(String, String)> = description["paths"]
            .as_object()
            .unwrap()
            .iter()
            .flat_map(|(path, methods)| {
                let methods = methods.as_object().unwrap().keys();
                methods.map(move |method| (method.to_uppercase(), format!("/api/v1{path}")))
            })
            .collect();
        let answered = operations();
        assert!(described.len() > 100, "{} are described", described.len());
        assert_eq!(described, answered.into_iter().collect());
    }
}
