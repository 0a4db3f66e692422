//! Whether a token is the provider's own, meant for us, for this question, and of now.

use super::super::{Refused, Turned};
use super::known::Metadata;
use super::{AllElse, OidcProvider};
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreGenderClaim, CoreIdTokenVerifier, CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
};
use openidconnect::{
    AccessToken, AccessTokenHash, ClaimsVerificationError, IdToken, IdTokenClaims, Nonce,
    SignatureVerificationError,
};
use serde_json::{Map, Value};

/// Signatures only the provider can make: none that share our secret, and never none at all.
const ALLOWED: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];
/// A token made longer ago than this answers another question.
const FRESH: TimeDelta = TimeDelta::minutes(10);

type Token =
    IdToken<AllElse, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Claims = IdTokenClaims<AllElse, CoreGenderClaim>;

impl OidcProvider {
    /// What the token says, once it is known to be good.
    pub(super) async fn checked(
        &self,
        metadata: &Metadata,
        token: &Token,
        access: &AccessToken,
        nonce: &str,
    ) -> Result<Map<String, Value>, Turned> {
        let nonce = Nonce::new(nonce.to_owned());
        let now = self.clock.now();
        let verifier = self.verifier(metadata, now);
        let claims = match token.claims(&verifier, &nonce) {
            Err(ClaimsVerificationError::SignatureVerification(
                SignatureVerificationError::NoMatchingKey,
            )) => {
                // Perhaps its keys have changed since we asked.
                let Some(newest) = self.newest_keys().await? else {
                    return Err(Turned::away(
                        Refused::Signature,
                        "signed with a key it did not have a moment ago",
                    ));
                };
                let verifier = self.verifier(&newest, now);
                let claims = token
                    .claims(&verifier, &nonce)
                    .map_err(|wrong| turned(&wrong))?;
                self.more(token, access, claims, &verifier, now)?;
                claims
            }
            Err(wrong) => return Err(turned(&wrong)),
            Ok(claims) => {
                self.more(token, access, claims, &verifier, now)?;
                claims
            }
        };
        match serde_json::to_value(claims) {
            Ok(Value::Object(claims)) => Ok(claims),
            _ => Err(Turned::away(Refused::Unreadable, "its claims")),
        }
    }

    fn verifier(&self, metadata: &Metadata, now: DateTime<Utc>) -> CoreIdTokenVerifier<'static> {
        let (id, issuer, keys) = (
            self.client_id.clone(),
            self.issuer.clone(),
            metadata.jwks().clone(),
        );
        let verifier = match &self.secret {
            Some(secret) => {
                CoreIdTokenVerifier::new_confidential_client(id, secret.clone(), issuer, keys)
            }
            None => CoreIdTokenVerifier::new_public_client(id, issuer, keys),
        };
        let skew = self.skew;
        verifier
            .set_allowed_algs(ALLOWED)
            .set_time_fn(move || now - skew)
            .set_issue_time_verifier_fn(move |made| {
                if made > now + skew {
                    Err("made in the future".to_owned())
                } else if made < now - FRESH - skew {
                    Err("made too long ago".to_owned())
                } else {
                    Ok(())
                }
            })
    }

    /// What the library leaves to us: who it was made for where several are named, from when it holds, and whether the
    /// other token belongs to it.
    fn more(
        &self,
        token: &Token,
        access: &AccessToken,
        claims: &Claims,
        verifier: &CoreIdTokenVerifier<'_>,
        now: DateTime<Utc>,
    ) -> Result<(), Turned> {
        if claims
            .authorized_party()
            .is_some_and(|party| *party != self.client_id)
        {
            return Err(Turned::away(Refused::Audience, "made for another party"));
        }
        let holds_from = claims
            .additional_claims()
            .0
            .get("nbf")
            .and_then(Value::as_i64);
        if holds_from.is_some_and(|from| from > (now + self.skew).timestamp()) {
            return Err(Turned::away(Refused::Time, "it does not hold yet"));
        }
        if let Some(told) = claims.access_token_hash() {
            let signature = |wrong: String| Turned::away(Refused::Signature, wrong);
            let algorithm = token
                .signing_alg()
                .map_err(|wrong| signature(wrong.to_string()))?;
            let key = token
                .signing_key(verifier)
                .map_err(|wrong| signature(wrong.to_string()))?;
            let hash = AccessTokenHash::from_token(access, algorithm, key)
                .map_err(|wrong| signature(wrong.to_string()))?;
            if hash != *told {
                return Err(signature(
                    "the other token does not belong to it".to_owned(),
                ));
            }
        }
        Ok(())
    }
}

fn turned(wrong: &ClaimsVerificationError) -> Turned {
    let (why, what) = match wrong {
        ClaimsVerificationError::Expired(what) => (Refused::Time, what.clone()),
        ClaimsVerificationError::InvalidAudience(_) => {
            (Refused::Audience, "made for somebody else".to_owned())
        }
        ClaimsVerificationError::InvalidIssuer(_) => {
            (Refused::Issuer, "made by somebody else".to_owned())
        }
        ClaimsVerificationError::InvalidNonce(what) => (Refused::Nonce, what.clone()),
        ClaimsVerificationError::SignatureVerification(what) => {
            (Refused::Signature, what.to_string())
        }
        other => (Refused::Unreadable, other.to_string()),
    };
    Turned::away(why, what)
}
