//! What is shown of services: on the way in, in one's account, and to the administrator.

use super::grants;
use crate::store;
use chrono::{DateTime, Utc};
use entity::words::IdentityId;
use futures_util::future::join_all;
use hall::{Cx, Deed, Result, addresses};
use poem_openapi::Object;
use ports::sign_in::{Grant, Provider, Rule};
use serde::Serialize;
use std::time::Duration;

/// A service on the way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayIn {
    pub key: String,
    pub name: String,
}

/// Who one is at a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IdentityView {
    pub id: IdentityId,
    /// The service's word in the settings, and as people know it.
    pub key: String,
    pub provider: String,
    pub known_as: String,
    pub since: DateTime<Utc>,
    pub at: DateTime<Utc>,
}

/// A service as the administrator sees it. No secret is part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct ProviderView {
    pub key: String,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub scopes: Vec<String>,
    /// What the service must know as the place to come back to.
    pub back_to: String,
    /// What it must know as the place to come back to after signing out there.
    pub signed_out_to: String,
    /// Whether its word for an address is believed.
    pub addresses_verified: bool,
    pub answers: bool,
    pub rules: Vec<RuleView>,
}

/// A rule in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct RuleView {
    pub sentence: String,
    /// It names a team, and there is one of that name.
    pub team_is_there: bool,
}

/// A service is waited for so long, for this page.
const PATIENCE: Duration = Duration::from_secs(3);

pub fn ways_in(cx: &Cx) -> Vec<WayIn> {
    cx.ports()
        .sign_in
        .iter()
        .map(|provider| way(cx, provider.as_ref()))
        .collect()
}

/// One of them, if there is such a one.
pub fn way_in(cx: &Cx, key: &str) -> Option<WayIn> {
    let provider = cx.ports().sign_in.find(key)?;
    Some(way(cx, provider.as_ref()))
}

fn way(cx: &Cx, provider: &dyn Provider) -> WayIn {
    let about = provider.about();
    WayIn {
        key: about.key.clone(),
        name: about.name_in(cx.lang.code()).to_owned(),
    }
}

/// Where one is known elsewhere, oldest first.
///
/// # Errors
/// `SignIn` for a visitor.
pub async fn identities(cx: &Cx) -> Result<Vec<IdentityView>> {
    let rows = store::identities::of_person(cx.db(), cx.person()?).await?;
    Ok(rows
        .into_iter()
        .map(|row| IdentityView {
            id: row.id,
            // A service that is no longer in the settings is called by its word.
            provider: way_in(cx, &row.provider)
                .map_or_else(|| row.provider.clone(), |way| way.name),
            key: row.provider,
            known_as: row.known_as,
            since: row.created_at,
            at: row.used_at,
        })
        .collect())
}

/// Where a browser goes to sign out there too. None: the service has no such place, or does not answer.
pub async fn goodbye(cx: &Cx, key: &str) -> Option<String> {
    let provider = cx.ports().sign_in.find(key)?;
    let back_to = cx.config().absolute(addresses::SIGNED_OUT);
    tokio::time::timeout(PATIENCE, provider.goodbye(&back_to))
        .await
        .ok()
        .flatten()
}

/// Every service with its rules, for an administrator.
///
/// # Errors
/// `Forbidden` for who may not keep people.
pub async fn providers(cx: &Cx) -> Result<Vec<ProviderView>> {
    cx.may(Deed::KeepPeople(cx.agency))?;
    let teams = store::teams::all(cx.db(), cx.agency).await?;
    let providers = cx.ports().sign_in.clone();
    let answers = join_all(providers.iter().map(|provider| async {
        let asked = tokio::time::timeout(PATIENCE, provider.check()).await;
        matches!(asked, Ok(Ok(_)))
    }))
    .await;
    let view = |(provider, answers): (&std::sync::Arc<dyn Provider>, bool)| {
        let about = provider.about();
        ProviderView {
            key: about.key.clone(),
            name: about.name_in(cx.lang.code()).to_owned(),
            issuer: about.issuer.clone(),
            client_id: about.client_id.clone(),
            scopes: about.scopes.clone(),
            back_to: cx.config().absolute(&addresses::sign_in_back(&about.key)),
            signed_out_to: cx.config().absolute(addresses::SIGNED_OUT),
            addresses_verified: about.addresses_verified,
            answers,
            rules: about
                .rules
                .iter()
                .map(|rule| RuleView {
                    sentence: sentence(cx, rule),
                    team_is_there: match &rule.grant {
                        Grant::Belongs { team } | Grant::Leads { team } => {
                            grants::called(&teams, team).is_some()
                        }
                        Grant::Administers => true,
                    },
                })
                .collect(),
        }
    };
    Ok(providers.iter().zip(answers).map(view).collect())
}

fn sentence(cx: &Cx, rule: &Rule) -> String {
    let (team, key) = match (&rule.grant, &rule.when) {
        (Grant::Belongs { team }, Some(_)) => (team.as_str(), "accounts-rule-belongs"),
        (Grant::Belongs { team }, None) => (team.as_str(), "accounts-rule-all-belong"),
        (Grant::Leads { team }, Some(_)) => (team.as_str(), "accounts-rule-leads"),
        (Grant::Leads { team }, None) => (team.as_str(), "accounts-rule-all-lead"),
        (Grant::Administers, Some(_)) => ("", "accounts-rule-admin"),
        (Grant::Administers, None) => ("", "accounts-rule-all-admin"),
    };
    let (word, claim) = rule
        .when
        .as_ref()
        .map_or(("", ""), |sign| (sign.word.as_str(), sign.claim.as_str()));
    press::say(
        cx.lang,
        key,
        &[
            ("team", team.into()),
            ("word", word.into()),
            ("claim", claim.into()),
        ],
    )
}
