//! What a provider says of itself: asked when it is first needed, remembered for an hour, and never waited for twice in
//! a row when it is away.

use super::super::{Refused, Turned};
use super::OidcProvider;
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm,
    CoreResponseMode, CoreResponseType, CoreSubjectIdentifierType,
};
use openidconnect::{AdditionalProviderMetadata, DiscoveryError, JsonWebKeySet, ProviderMetadata};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// So long it holds.
const LASTS: TimeDelta = TimeDelta::hours(1);
/// So long a provider that is away is not asked again.
const RESTS: TimeDelta = TimeDelta::seconds(10);
/// Whoever watches the hub is told what was so within this time.
const OF_LATE: TimeDelta = TimeDelta::minutes(1);
/// Keys are asked for because of an unknown one at most so often.
const KEYS_REST: TimeDelta = TimeDelta::minutes(1);

/// What else it says that concerns us.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::sign_in) struct Extras {
    end_session_endpoint: Option<String>,
    authorization_response_iss_parameter_supported: Option<bool>,
}
impl AdditionalProviderMetadata for Extras {}

impl Extras {
    pub fn end_session(&self) -> Option<&str> {
        self.end_session_endpoint.as_deref()
    }

    /// Whether it says its name on every way back (RFC 9207).
    pub fn names_itself(&self) -> bool {
        self.authorization_response_iss_parameter_supported == Some(true)
    }
}

pub(in crate::sign_in) type Metadata = ProviderMetadata<
    Extras,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

#[derive(Default)]
pub(super) struct Known {
    metadata: Option<(DateTime<Utc>, Arc<Metadata>)>,
    failed: Option<(DateTime<Utc>, Turned)>,
    /// When keys were last asked for because of an unknown one.
    keys_at: Option<DateTime<Utc>>,
}

impl OidcProvider {
    pub(super) async fn metadata(&self) -> Result<Arc<Metadata>, Turned> {
        let mut known = self.known.lock().await;
        match self.asked(&mut known, LASTS).await {
            Ok(metadata) => Ok(metadata),
            // What it said an hour ago is better than nothing.
            Err(turned) => known
                .metadata
                .as_ref()
                .map(|(_, metadata)| Arc::clone(metadata))
                .ok_or(turned),
        }
    }

    /// The same, not older than a minute, for whoever wants to know whether it answers.
    pub(super) async fn metadata_of_late(&self) -> Result<Arc<Metadata>, Turned> {
        let mut known = self.known.lock().await;
        self.asked(&mut known, OF_LATE).await
    }

    /// Whoever comes while it is being asked waits for that one answer.
    async fn asked(&self, known: &mut Known, lasts: TimeDelta) -> Result<Arc<Metadata>, Turned> {
        let now = self.clock.now();
        let within =
            |at: DateTime<Utc>, span: TimeDelta| (TimeDelta::zero()..span).contains(&(now - at));
        if let Some((at, metadata)) = &known.metadata
            && within(*at, lasts)
        {
            return Ok(Arc::clone(metadata));
        }
        if let Some((at, turned)) = &known.failed
            && within(*at, RESTS)
        {
            return Err(turned.clone());
        }
        let errand = self.errand();
        match Metadata::discover_async(self.issuer.clone(), &errand).await {
            Ok(metadata) => {
                let metadata = Arc::new(metadata);
                known.metadata = Some((now, Arc::clone(&metadata)));
                known.failed = None;
                Ok(metadata)
            }
            Err(wrong) => {
                let turned = turned(&wrong);
                tracing::warn!(provider = self.about.key, why = %turned, "a provider of sign-in does not say how");
                known.failed = Some((now, turned.clone()));
                Err(turned)
            }
        }
    }

    /// The same with its newest keys, for a token signed with one we do not know. None: it was asked a moment ago.
    pub(super) async fn newest_keys(&self) -> Result<Option<Arc<Metadata>>, Turned> {
        let mut known = self.known.lock().await;
        let now = self.clock.now();
        if known.keys_at.is_some_and(|at| now - at < KEYS_REST) {
            return Ok(None);
        }
        let Some((at, metadata)) = known.metadata.clone() else {
            return Ok(None);
        };
        known.keys_at = Some(now);
        let errand = self.errand();
        let keys = JsonWebKeySet::fetch_async(metadata.jwks_uri(), &errand)
            .await
            .map_err(|wrong| turned(&wrong))?;
        let metadata = Arc::new(metadata.as_ref().clone().set_jwks(keys));
        known.metadata = Some((at, Arc::clone(&metadata)));
        Ok(Some(metadata))
    }
}

fn turned<E: std::error::Error + 'static>(wrong: &DiscoveryError<E>) -> Turned {
    match wrong {
        DiscoveryError::Request(wrong) => Turned::away(Refused::Away, wrong),
        DiscoveryError::Response(status, _, _) => Turned::away(
            Refused::Away,
            format!("it answers with {}", status.as_u16()),
        ),
        DiscoveryError::Validation(what) => Turned::away(Refused::Issuer, what),
        DiscoveryError::Parse(wrong) => Turned::away(
            Refused::Unreadable,
            format!("what it says of itself: {wrong}"),
        ),
        _ => Turned::away(Refused::Unreadable, "what it says of itself"),
    }
}
