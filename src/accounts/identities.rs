//! Signing in by another service. The letter needs none of this: a service is a second way in, known by its issuer and
//! the number it gives somebody, and never by an address.
//!
//! A browser that sets out keeps one secret of its own; what goes out with the question is made from it and from the
//! state, so nothing in the database is of use to anybody who reads it. Who comes back and is known is signed in. Who is
//! not known is asked first: a new account, or a letter to the one who has that address, or, signed in already, a yes.

mod back;
mod begin;
mod connect;
mod grants;
mod offer;
mod shown;

pub use back::{Arrived, Return, come_back};
pub use begin::{Begun, Way, begin};
pub use connect::{Connect, remove_identity};
pub use offer::{OfferKind, OfferView, Settled, Yes, offer, say_yes};
pub use shown::{
    IdentityView, ProviderView, RuleView, WayIn, goodbye, identities, providers, way_in, ways_in,
};

use crate::names;
use chrono::Duration;
use hall::{Cx, Error, Refusal, addresses};
use ports::secrets;
use ports::sign_in::{Proof, Provider, Refused, Told, Turned};
use std::sync::Arc;

/// How long somebody may be away at the other service.
pub(crate) const AWAY: Duration = Duration::minutes(10);
/// How long what came back waits for a yes.
pub(crate) const WAITS: Duration = Duration::minutes(30);

/// Why somebody is not signed in by a service: a sentence for them, or a failure of another kind.
#[derive(Debug)]
pub enum Stopped {
    Not(NotSignedIn),
    Failed(Error),
}

/// What the person reads, and where they wanted to go.
#[derive(Clone, Debug)]
pub struct NotSignedIn {
    /// The service as they know it.
    pub provider: String,
    pub key: String,
    pub why: Why,
    pub back: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The service's answer.
    Refused(Refused),
    /// Begun too long ago, used already, or in another browser.
    Spent,
    /// Somebody else here is known by it.
    Taken,
}

impl Why {
    pub fn all() -> impl Iterator<Item = Self> {
        Refused::ALL
            .iter()
            .map(|refused| Self::Refused(*refused))
            .chain([Self::Spent, Self::Taken])
    }

    /// Its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Refused(Refused::Away) => "accounts-not-away",
            Self::Refused(Refused::Denied) => "accounts-not-denied",
            Self::Refused(Refused::Unhelpful) => "accounts-not-unhelpful",
            Self::Refused(Refused::Code) => "accounts-not-code",
            Self::Refused(Refused::Issuer) => "accounts-not-issuer",
            Self::Refused(Refused::Audience) => "accounts-not-audience",
            Self::Refused(Refused::Nonce) => "accounts-not-nonce",
            Self::Refused(Refused::Signature) => "accounts-not-signature",
            Self::Refused(Refused::Time) => "accounts-not-time",
            Self::Refused(Refused::Unreadable) => "accounts-not-unreadable",
            Self::Spent => "accounts-not-spent",
            Self::Taken => "refusal-identity-taken",
        }
    }
}

impl From<Error> for Stopped {
    fn from(wrong: Error) -> Self {
        Self::Failed(wrong)
    }
}

impl From<Refusal> for Stopped {
    fn from(refusal: Refusal) -> Self {
        Self::Failed(refusal.into())
    }
}

fn stopped(cx: &Cx, provider: &dyn Provider, why: Why, back: &str) -> Stopped {
    Stopped::Not(NotSignedIn {
        provider: provider.about().name_in(cx.lang.code()).to_owned(),
        key: provider.about().key.clone(),
        why,
        back: back.to_owned(),
    })
}

/// Why in the log: the operator mends what the person only hears of.
fn turned(cx: &Cx, provider: &dyn Provider, wrong: &Turned, back: &str) -> Stopped {
    let key = &provider.about().key;
    match wrong.why {
        Refused::Denied => tracing::info!(provider = key, "somebody turned back at a service"),
        _ => tracing::warn!(provider = key, why = %wrong, "nobody was signed in by a service"),
    }
    stopped(cx, provider, Why::Refused(wrong.why), back)
}

fn found<'a>(cx: &'a Cx, key: &str) -> Result<&'a Arc<dyn Provider>, Error> {
    cx.ports().sign_in.find(key).ok_or(Error::Missing)
}

/// What goes out with the question, made from what only the browser keeps: nothing of it is written down.
fn proof(cx: &Cx, provider: &str, browser: &str, state: &str) -> Proof {
    let of = |what: &str| secrets::hash(&format!("{what} {browser} {state}"));
    Proof {
        state: state.to_owned(),
        nonce: of("nonce"),
        verifier: of("verifier"),
        back_to: cx.config().absolute(&addresses::sign_in_back(provider)),
    }
}

/// By what they recognise it, as it may stand on a page: one line, no marks that turn it, not without end.
fn known_as(told: &Told) -> String {
    names::one_line(&told.known_as).chars().take(100).collect()
}

/// What a browser keeps looks like this; anything else is not ours.
fn is_browsers(word: &str) -> bool {
    word.len() == 64 && word.bytes().all(|sign| sign.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_a_sentence_of_its_own() {
        let mut keys: Vec<_> = Why::all().map(Why::key).collect();
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }

    #[test]
    fn what_a_browser_keeps_is_known_by_its_look() {
        assert!(is_browsers(&secrets::random_key()));
        assert!(!is_browsers(""));
        assert!(!is_browsers(&"x".repeat(64)));
    }
}
