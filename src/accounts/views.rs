//! What the world sees of a person, and what a person sees of their own account.

use crate::names::initials;
use chrono::{DateTime, Utc};
use entity::words::{Lang, LetterPace, PersonId, SessionId, TeamId, TokenId};
use poem_openapi::Object;
use serde::Serialize;

/// A person beside what they wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct PersonChip {
    pub id: PersonId,
    pub name: String,
    pub initials: String,
    /// What staff do, in plain words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub title: Option<String>,
    pub is_staff: bool,
    /// Where their picture is, if they show one: a square of at most 320 pixels; with `/small` behind it, of 96.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub picture: Option<String>,
    /// Their page in the public directory, if they are in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub url: Option<String>,
    /// When they are there, in words, if they have said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub hours: Option<String>,
    /// Where one calls them, if they are in the public directory and have said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub phone: Option<String>,
    /// That they are away today.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub away: Option<AwayView>,
}

impl PersonChip {
    /// Somebody of whom nothing is seen but the name.
    pub fn named(id: PersonId, name: impl Into<String>) -> Self {
        let name = name.into();
        Self {
            id,
            initials: initials(&name),
            name,
            title: None,
            is_staff: false,
            picture: None,
            url: None,
            hours: None,
            phone: None,
            away: None,
        }
    }
}

/// Somebody is away, and who stands in for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct AwayView {
    /// The last day, as `2026-07-31`.
    pub until: String,
    /// Whoever is there today: the deputy, or theirs while they are away too.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[oai(skip_serializing_if_is_none)]
    pub deputy: Option<DeputyView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct DeputyView {
    pub id: PersonId,
    pub name: String,
}

/// One's own account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct AccountView {
    pub id: PersonId,
    pub name: String,
    pub initials: String,
    #[oai(skip_serializing_if_is_none)]
    pub title: Option<String>,
    /// Where one's picture is; with `/small` behind it, the smaller one.
    #[oai(skip_serializing_if_is_none)]
    pub picture: Option<String>,
    pub email: String,
    pub lang: Lang,
    /// How often letters come at the most.
    pub letters: LetterPace,
    /// `auto`, `light` or `dark`.
    pub look: String,
    /// `person`, `staff`, `lead` or `admin`.
    pub role: hall::Role,
    pub teams: Vec<TeamView>,
    pub created_at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct TeamView {
    pub id: TeamId,
    pub name: String,
    /// Whether the person leads it.
    pub leads: bool,
}

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SessionView {
    pub id: SessionId,
    /// `Firefox, Linux`: enough to recognise one's own.
    pub device: String,
    pub network: String,
    pub created_at: DateTime<Utc>,
    pub at: DateTime<Utc>,
    pub current: bool,
}

/// A token as its owner sees it: never the secret itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TokenView {
    pub id: TokenId,
    pub name: String,
    pub scopes: String,
    pub at: DateTime<Utc>,
    pub used_at: Option<DateTime<Utc>>,
}

/// A line of the administrator's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonRow {
    pub id: PersonId,
    pub name: String,
    pub initials: String,
    pub email: String,
    pub title: Option<String>,
    pub picture: Option<String>,
    pub is_staff: bool,
    pub is_admin: bool,
    pub teams: Vec<String>,
    pub at: DateTime<Utc>,
    pub blocked_until: Option<DateTime<Utc>>,
}
