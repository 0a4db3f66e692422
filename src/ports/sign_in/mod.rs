//! Services that can say who somebody is. The letter needs none of them; each is a second way in, and one that is away
//! takes nothing from anybody.

mod oidc;
pub mod rules;

pub use oidc::OidcProvider;
pub use rules::{Grant, Rule};

use crate::{PortResult, Works};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the hub knows of a service without asking it.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The short word that stands in addresses.
    pub key: String,
    pub name: String,
    /// The name by language, where it differs.
    pub names: BTreeMap<String, String>,
    pub issuer: String,
    pub client_id: String,
    pub scopes: Vec<String>,
    /// Whether its word that an address belongs to somebody is believed.
    pub addresses_verified: bool,
    pub rules: Vec<Rule>,
}

impl About {
    /// What people know it as, in a language.
    pub fn name_in(&self, lang: &str) -> &str {
        self.names.get(lang).unwrap_or(&self.name)
    }
}

/// What binds an answer to the question: made anew for each attempt, kept by the browser and nobody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub state: String,
    pub nonce: String,
    /// The word whose hash goes out with the question (PKCE, RFC 7636).
    pub verifier: String,
    /// Where the browser comes back to: from the settings, never from what a request says of its host.
    pub back_to: String,
}

/// What the browser brought back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    pub code: Option<String>,
    /// Who says they sent it (RFC 9207).
    pub issuer: Option<String>,
    /// The service's own word for why not.
    pub error: Option<String>,
}

/// What the service says of somebody, checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    pub issuer: String,
    pub subject: String,
    pub name: Option<String>,
    pub email: Option<String>,
    /// Whether the service says the address belongs to them.
    pub email_verified: bool,
    /// By what they will recognise it: a user name or an address.
    pub known_as: String,
    /// Everything said, for the rules.
    pub claims: Map<String, Value>,
}

/// Why nobody was signed in. For the person each is a sentence; what stands in the log is the words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refused {
    /// It does not answer, answers too late, or without end.
    Away,
    /// The person turned back, or the service did not let them.
    Denied,
    /// The service says our question is wrong.
    Unhelpful,
    /// The code was used before, is too old, or belongs to another question.
    Code,
    /// The answer came from somebody else.
    Issuer,
    /// The answer was meant for another service.
    Audience,
    /// The answer belongs to another question.
    Nonce,
    /// Not signed, or not by the service.
    Signature,
    /// Too old, or from a clock too far from ours.
    Time,
    /// What came makes no sense.
    Unreadable,
}

impl Refused {
    pub const ALL: &'static [Self] = &[
        Self::Away,
        Self::Denied,
        Self::Unhelpful,
        Self::Code,
        Self::Issuer,
        Self::Audience,
        Self::Nonce,
        Self::Signature,
        Self::Time,
        Self::Unreadable,
    ];
}

/// A refusal and what the operator reads of it: never a code, a token or a secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{why:?}: {what}")]
pub struct Turned {
    pub why: Refused,
    pub what: String,
}

impl Turned {
    pub fn away(why: Refused, what: impl std::fmt::Display) -> Self {
        Self {
            why,
            what: what.to_string(),
        }
    }
}

#[async_trait::async_trait]
pub trait Provider: Send + Sync {
    fn about(&self) -> &About;

    /// Where the browser is sent.
    ///
    /// # Errors
    /// `Away` when the service does not say where.
    async fn question(&self, proof: &Proof) -> Result<String, Turned>;

    /// Who came back.
    ///
    /// # Errors
    /// Why nobody did.
    async fn answer(&self, brought: &Brought, proof: &Proof) -> Result<Told, Turned>;

    /// Where the browser is sent to sign out there too, and to come back from. None: the service knows no such place,
    /// or has not said so yet.
    async fn goodbye(&self, back_to: &str) -> Option<String>;

    /// In plain words: whether it answers.
    ///
    /// # Errors
    /// Why nobody could sign in with it now.
    async fn check(&self) -> PortResult<Works>;
}

/// All of them, in the order of their words.
#[derive(Clone, Default)]
pub struct Providers(pub Arc<[Arc<dyn Provider>]>);

impl Providers {
    pub fn new(providers: Vec<Arc<dyn Provider>>) -> Self {
        Self(providers.into())
    }

    pub fn iter(&self) -> impl Iterator<Item = &Arc<dyn Provider>> {
        self.0.iter()
    }

    pub fn find(&self, key: &str) -> Option<&Arc<dyn Provider>> {
        self.iter().find(|one| one.about().key == key)
    }
}
