//! The API's own reference, printed from its description: no foreign script, readable without any.

use crate::routes;
use hall::Result;
use press::{Page, PageSamples};
use serde::Serialize;
use serde_json::Value;
use std::sync::OnceLock;
use web::{Door, Response, Visit, Who};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/api/docs", Who::Anyone, docs).kept(&[]),
        Door::get("/api/openapi.json", Who::Anyone, description).kept(&[]),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![PageSamples::of::<DocsPage>()]
}

async fn description(visit: Visit) -> Result<Response> {
    Ok(visit.raw("application/json", routes::openapi().into()))
}

#[derive(Clone, Serialize)]
struct DocsPage {
    version: String,
    groups: Vec<Group>,
}

#[derive(Clone, Serialize)]
struct Group {
    name: String,
    text: String,
    operations: Vec<Operation>,
}

#[derive(Clone, Serialize)]
struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    text: String,
    scope: Option<String>,
    params: Vec<Field>,
    body: Option<Vec<Field>>,
    answers: Vec<Answer>,
    example: String,
}

#[derive(Clone, Serialize)]
struct Field {
    name: String,
    place: String,
    kind: String,
    required: bool,
    text: String,
}

#[derive(Clone, Serialize)]
struct Answer {
    status: String,
    text: String,
    shape: Option<String>,
}

async fn docs(visit: Visit) -> Result<Response> {
    visit.show(page())
}

/// Read from the description once: it does not change while the hub runs.
fn page() -> &'static DocsPage {
    static PAGE: OnceLock<DocsPage> = OnceLock::new();
    PAGE.get_or_init(|| {
        let description = serde_json::from_str(routes::openapi()).unwrap_or_default();
        page_of(&description)
    })
}

fn page_of(description: &Value) -> DocsPage {
    let mut groups: Vec<Group> = Vec::new();
    for (path, methods) in description["paths"].as_object().into_iter().flatten() {
        let name = path
            .split('/')
            .find(|part| !part.is_empty())
            .unwrap_or("api")
            .to_owned();
        for (method, said) in methods.as_object().into_iter().flatten() {
            let operation = operation(description, path, method, said);
            match groups.iter_mut().find(|group| group.name == name) {
                Some(group) => group.operations.push(operation),
                None => groups.push(Group {
                    name: name.clone(),
                    text: String::new(),
                    operations: vec![operation],
                }),
            }
        }
    }
    DocsPage {
        version: text(&description["info"]["version"]),
        groups,
    }
}

fn operation(description: &Value, path: &str, method: &str, said: &Value) -> Operation {
    let params = said["parameters"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|param| Field {
            name: text(&param["name"]),
            place: text(&param["in"]),
            kind: kind(&param["schema"]),
            required: param["required"] == true,
            text: text(&param["description"]),
        });
    let method = method.to_uppercase();
    let whole = format!("/api/v1{path}");
    Operation {
        id: said["operationId"].as_str().unwrap_or(path).to_owned(),
        summary: text(&said["summary"]),
        text: text(&said["description"]),
        scope: None,
        params: params.collect(),
        body: fields(description, &said["requestBody"]["content"]),
        answers: said["responses"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(status, answer)| Answer {
                status: status.clone(),
                text: text(&answer["description"]),
                shape: schema_of(&answer["content"])
                    .map(kind)
                    .filter(|shape| !shape.is_empty()),
            })
            .collect(),
        example: if method == "GET" {
            format!("curl '{whole}'")
        } else {
            format!("curl -X {method} -H 'Authorization: Bearer …' '{whole}'")
        },
        method,
        path: whole,
    }
}

fn fields(description: &Value, content: &Value) -> Option<Vec<Field>> {
    let schema = followed(description, schema_of(content)?);
    let required: Vec<&str> = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let fields = schema["properties"]
        .as_object()?
        .iter()
        .map(|(name, field)| Field {
            name: name.clone(),
            place: String::new(),
            kind: kind(field),
            required: required.contains(&name.as_str()),
            text: text(&field["description"]),
        });
    Some(fields.collect())
}

fn schema_of(content: &Value) -> Option<&Value> {
    content
        .as_object()?
        .values()
        .next()
        .map(|media| &media["schema"])
}

fn followed<'a>(description: &'a Value, schema: &'a Value) -> &'a Value {
    schema["$ref"].as_str().map_or(schema, |reference| {
        &description["components"]["schemas"][last(reference)]
    })
}

/// A type in one word: its own name, `integer`, `string (date-time)`, `list of Idea`.
fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return last(reference).to_owned();
    }
    if let Some(part) = schema["allOf"].as_array().and_then(|parts| parts.first()) {
        return kind(part);
    }
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("array"), _) => format!("list of {}", kind(&schema["items"])),
        (Some(kind), Some(format)) if kind == "string" => format!("{kind} ({format})"),
        (Some(kind), _) => kind.to_owned(),
        (None, _) => String::new(),
    }
}

fn last(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or(reference)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

impl Page for DocsPage {
    const TEMPLATE: &'static str = "api/docs.html";

    fn samples() -> Vec<Self> {
        vec![page().clone()]
    }
}
