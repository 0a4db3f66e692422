//! What an improvement case writes down about its trial and its outcome, and how an agency keeps its board.
//! Kept as JSON documents; a field added later has a default, so older rows stay readable.

use super::{Names, Stage};
use poem_openapi::Object;
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A small try before it is done everywhere.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, Object,
)]
#[serde(default)]
#[oai(default)]
pub struct Trial {
    /// What we believe will happen.
    pub hypothesis: String,
    /// What is measured.
    pub measure: String,
    pub start_value: String,
    pub end_value: String,
    pub learned: String,
    /// Local dates, `2026-11-21`.
    pub starts_on: Option<String>,
    pub ends_on: Option<String>,
}

/// What came of it, measured.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, Object,
)]
#[serde(default)]
#[oai(default)]
pub struct Outcome {
    /// How it was measured.
    pub measured: String,
    pub before: String,
    pub after: String,
    /// What it saves a year, in cents; below zero: what it costs.
    pub money: Option<i64>,
    /// ISO 4217, `EUR`.
    pub currency: Option<String>,
}

/// How an agency keeps one stage of its board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StageSetting {
    /// What the agency calls it; empty: the house's own name.
    pub names: Names,
    /// More cards than this are too many at once. It is said, not forbidden.
    pub limit: Option<i64>,
}

/// The stages an agency named or limited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StageSettings(pub BTreeMap<String, StageSetting>);

impl StageSettings {
    pub fn of(&self, stage: Stage) -> Option<&StageSetting> {
        self.0.get(stage.code())
    }

    pub fn limit(&self, stage: Stage) -> Option<i64> {
        self.of(stage).and_then(|setting| setting.limit)
    }
}
