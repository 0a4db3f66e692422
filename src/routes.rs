//! The site map: every address of the hub, and the API beside it.

use crate::{demo, home, reference};
use poem::Route;
use poem_openapi::OpenApiService;
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
    doors.extend(triage::doors());
    doors.extend(notifications::doors());
    doors.extend(discovery::pages::doors());
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
    pages.extend(triage::pages());
    pages.extend(notifications::pages());
    pages.extend(discovery::pages::pages());
    pages.extend(privacy::pages::pages());
    pages
}

/// Every letter, for the test that prints them all.
pub fn letters() -> Vec<LetterSamples> {
    let mut letters = accounts::letters();
    letters.extend(notifications::letters());
    letters.extend(privacy::letters());
    letters
}

/// What the API can do: the tuple of every room's part.
fn service() -> OpenApiService<impl poem_openapi::OpenApi, ()> {
    OpenApiService::new(
        (ideas::api::all(), cases::api::all(), challenges::api::all(), accounts::AccountsApi, agencies::api(), moderation::ModerationApi, improvements::api::ImprovementsApi, triage::InboxApi, notifications::LettersApi, privacy::api::PrivacyApi, discovery::api::SearchApi),
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
    SAID.get_or_init(|| with_keys(&service().spec()))
}

/// The gate takes an `Idempotency-Key` on every create, so every create says so.
fn with_keys(spec: &str) -> String {
    let Ok(mut spec) = serde_json::from_str::<Value>(spec) else {
        return spec.to_owned();
    };
    let key = json!({
        "name": "Idempotency-Key",
        "in": "header",
        "required": false,
        "description": "Made up by you, at most 200 characters. The same request sent again with it is done once, \
                        and hears the same answer for two days.",
        "schema": { "type": "string" },
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
    spec.to_string()
}
