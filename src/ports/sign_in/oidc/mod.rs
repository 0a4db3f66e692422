//! The keeper for OpenID Connect: authorization code with PKCE, state, nonce and the issuer's name on the way back.

mod checks;
mod known;

use super::{About, Brought, Proof, Provider, Refused, Rule, Told, Turned};
use crate::config::ProviderConfig;
use crate::outgoing::{Outgoing, Question, Unanswered};
use crate::{Clock, PortError, PortResult, Works};
use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use known::{Known, Metadata};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType, CoreGenderClaim,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreResponseType,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AuthType, AuthenticationFlow, AuthorizationCode, Client, ClientId,
    ClientSecret, CsrfToken, EmptyExtraTokenFields, EndpointNotSet, EndpointSet, HttpRequest,
    HttpResponse, IdTokenFields, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, StandardErrorResponse,
    StandardTokenResponse, TokenResponse,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Arc;

/// The largest document of a provider that is read.
const MOST: usize = 256 * 1024;

/// Whatever a provider says beside the standard claims.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct AllElse(Map<String, Value>);
impl AdditionalClaims for AllElse {}

type Fields = IdTokenFields<
    AllElse,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Tokens = StandardTokenResponse<Fields, CoreTokenType>;
type Party<Asks = EndpointNotSet, Trades = EndpointNotSet> = Client<
    AllElse,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    Asks,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    Trades,
    EndpointNotSet,
>;

pub struct OidcProvider {
    about: About,
    issuer: IssuerUrl,
    client_id: ClientId,
    secret: Option<ClientSecret>,
    skew: TimeDelta,
    outgoing: Arc<dyn Outgoing>,
    clock: Arc<dyn Clock>,
    known: tokio::sync::Mutex<Known>,
}

impl OidcProvider {
    /// Reads the settings; asks nobody.
    ///
    /// # Errors
    /// Lasting, naming the setting that makes no sense.
    pub fn new(
        key: &str,
        config: &ProviderConfig,
        outgoing: Arc<dyn Outgoing>,
        clock: Arc<dyn Clock>,
    ) -> PortResult<Self> {
        let wrong = |setting: &str, what: &str| {
            PortError::lasting("sign_in", format!("sign_in.{key}.{setting}: {what}"))
        };
        let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        if key.is_empty() || key.len() > 40 || !key.chars().all(plain) {
            return Err(PortError::lasting(
                "sign_in",
                format!("sign_in.{key}: the word may have small letters, digits and dashes"),
            ));
        }
        let issuer = IssuerUrl::new(config.issuer.clone())
            .map_err(|_| wrong("issuer", "this is no address"))?;
        if !outgoing.is_fit(issuer.url()) {
            return Err(wrong(
                "issuer",
                "the hub asks only https addresses of the public internet; see outgoing.networks",
            ));
        }
        if config.client_id.is_empty() {
            return Err(wrong("client_id", "it is missing"));
        }
        let rules = config
            .rules
            .iter()
            .map(|sentence| {
                Rule::read(sentence)
                    .map_err(|what| wrong("rules", &format!("“{sentence}”: {what}")))
            })
            .collect::<PortResult<_>>()?;
        let name = match config.name.trim() {
            "" => key.to_owned(),
            name => name.to_owned(),
        };
        Ok(Self {
            about: About {
                key: key.to_owned(),
                name,
                names: config.names.clone(),
                issuer: config.issuer.clone(),
                client_id: config.client_id.clone(),
                scopes: config.scopes.clone(),
                addresses_verified: config.addresses_verified,
                rules,
            },
            issuer,
            client_id: ClientId::new(config.client_id.clone()),
            secret: (!config.client_secret.is_empty())
                .then(|| ClientSecret::new(config.client_secret.said().to_owned())),
            skew: TimeDelta::seconds(i64::from(config.clock_skew_seconds)),
            outgoing,
            clock,
            known: tokio::sync::Mutex::default(),
        })
    }

    /// The library's client, for one sign-in.
    fn party(
        &self,
        metadata: &Metadata,
        back_to: &str,
    ) -> Result<Party<EndpointSet, EndpointSet>, Turned> {
        let nonsense = |what: &str| Turned::away(Refused::Unreadable, what);
        let asked_at = metadata.authorization_endpoint();
        if !self.outgoing.is_fit(asked_at.url()) {
            return Err(nonsense("its sign-in address is none a browser is sent to"));
        }
        let traded_at = metadata
            .token_endpoint()
            .ok_or_else(|| nonsense("it names no address where codes are traded"))?;
        let back_to = RedirectUrl::new(back_to.to_owned())
            .map_err(|_| nonsense("base_url of this hub is no address"))?;
        let mut party = Party::<EndpointNotSet, EndpointNotSet>::new(
            self.client_id.clone(),
            self.issuer.clone(),
            metadata.jwks().clone(),
        )
        .set_auth_uri(asked_at.clone())
        .set_token_uri(traded_at.clone())
        .set_redirect_uri(back_to);
        if let Some(secret) = &self.secret {
            party = party.set_client_secret(secret.clone());
        }
        let only_in_body = metadata
            .token_endpoint_auth_methods_supported()
            .is_some_and(|ways| {
                ways.contains(&CoreClientAuthMethod::ClientSecretPost)
                    && !ways.contains(&CoreClientAuthMethod::ClientSecretBasic)
            });
        if only_in_body {
            party = party.set_auth_type(AuthType::RequestBody);
        }
        Ok(party)
    }

    /// How the library asks: through the port, an answer of a broken server being none.
    pub(super) fn errand(
        &self,
    ) -> impl Fn(HttpRequest) -> BoxFuture<'static, Result<HttpResponse, Unanswered>> + Send + Sync + use<>
    {
        let outgoing = Arc::clone(&self.outgoing);
        move |request: HttpRequest| {
            let outgoing = Arc::clone(&outgoing);
            Box::pin(async move {
                let answer = outgoing.ask(request, MOST).await?;
                if answer.status().is_server_error() || answer.status().is_redirection() {
                    let status = answer.status().as_u16();
                    return Err(Unanswered::Failed(format!("it answers with {status}")));
                }
                Ok(answer.map(|body| body.to_vec()))
            })
        }
    }

    /// Trades the code for tokens.
    async fn traded(
        &self,
        metadata: &Metadata,
        code: &str,
        proof: &Proof,
    ) -> Result<Tokens, Turned> {
        let party = self.party(metadata, &proof.back_to)?;
        let errand = self.errand();
        party
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .set_pkce_verifier(PkceCodeVerifier::new(proof.verifier.clone()))
            .request_async(&errand)
            .await
            .map_err(|wrong| match wrong {
                RequestTokenError::ServerResponse(said) => {
                    let why = match said.error() {
                        CoreErrorResponseType::InvalidGrant => Refused::Code,
                        _ => Refused::Unhelpful,
                    };
                    // Only its short word: the rest of an answer may hold anything.
                    Turned::away(why, in_short(said.error().as_ref()))
                }
                RequestTokenError::Request(unanswered) => Turned::away(Refused::Away, unanswered),
                RequestTokenError::Parse(wrong, _) => {
                    Turned::away(Refused::Unreadable, format!("its tokens: {wrong}"))
                }
                RequestTokenError::Other(_) => {
                    Turned::away(Refused::Unreadable, "its answer to the code")
                }
            })
    }

    /// What it says of the person elsewhere, where the token leaves out what is asked for.
    async fn said_elsewhere(
        &self,
        metadata: &Metadata,
        tokens: &Tokens,
        claims: &mut Map<String, Value>,
    ) -> Result<(), Turned> {
        let asked_for = |scope: &str| self.about.scopes.iter().any(|one| one == scope);
        let of_rules = self.about.rules.iter().filter_map(|rule| {
            let claim = &rule.when.as_ref()?.claim;
            Some(claim.split('.').next().unwrap_or(claim).to_owned())
        });
        let wanted = [("email", "email"), ("profile", "name")]
            .iter()
            .filter(|(scope, _)| asked_for(scope))
            .map(|(_, claim)| (*claim).to_owned())
            .chain(of_rules);
        let Some(place) = metadata.userinfo_endpoint() else {
            return Ok(());
        };
        if wanted.into_iter().all(|claim| claims.contains_key(&claim)) {
            return Ok(());
        }
        let question: Question = http::Request::get(place.url().as_str())
            .header("accept", "application/json")
            .header(
                "authorization",
                format!("Bearer {}", tokens.access_token().secret()),
            )
            .body(Vec::new())
            .map_err(|wrong| Turned::away(Refused::Unreadable, wrong))?;
        let answer = (self.errand())(question)
            .await
            .map_err(|wrong| Turned::away(Refused::Away, wrong))?;
        let unreadable = || Turned::away(Refused::Unreadable, "what it says of the person");
        if !answer.status().is_success() {
            return Err(unreadable());
        }
        let said: Map<String, Value> =
            serde_json::from_slice(answer.body()).map_err(|_| unreadable())?;
        if said.get("sub") != claims.get("sub") {
            return Err(Turned::away(
                Refused::Audience,
                "what it says of the person is about somebody else",
            ));
        }
        for (claim, value) in said {
            claims.entry(claim).or_insert(value);
        }
        Ok(())
    }
}

#[async_trait::async_trait]
impl Provider for OidcProvider {
    fn about(&self) -> &About {
        &self.about
    }

    async fn question(&self, proof: &Proof) -> Result<String, Turned> {
        let metadata = self.metadata().await?;
        let party = self.party(&metadata, &proof.back_to)?;
        let verifier = PkceCodeVerifier::new(proof.verifier.clone());
        let (state, nonce) = (proof.state.clone(), proof.nonce.clone());
        let (address, _, _) = party
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                || CsrfToken::new(state),
                || Nonce::new(nonce),
            )
            .add_scopes(self.about.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok(address.into())
    }

    async fn answer(&self, brought: &Brought, proof: &Proof) -> Result<Told, Turned> {
        let metadata = self.metadata().await?;
        // Before anything else: is it the one we asked? (RFC 9207)
        match &brought.issuer {
            Some(named) if *named != self.about.issuer => {
                return Err(Turned::away(Refused::Issuer, "the way back names another"));
            }
            None if metadata.additional_metadata().names_itself() => {
                return Err(Turned::away(Refused::Issuer, "the way back names nobody"));
            }
            _ => {}
        }
        if let Some(error) = &brought.error {
            let why = match error.as_str() {
                "access_denied"
                | "login_required"
                | "interaction_required"
                | "consent_required"
                | "account_selection_required" => Refused::Denied,
                "server_error" | "temporarily_unavailable" => Refused::Away,
                _ => Refused::Unhelpful,
            };
            return Err(Turned::away(why, in_short(error)));
        }
        let code = brought
            .code
            .as_deref()
            .ok_or_else(|| Turned::away(Refused::Unreadable, "the way back brings no code"))?;
        let tokens = self.traded(&metadata, code, proof).await?;
        let token = tokens
            .id_token()
            .ok_or_else(|| Turned::away(Refused::Unreadable, "no token that says who it is"))?;
        let mut claims = self
            .checked(&metadata, token, tokens.access_token(), &proof.nonce)
            .await?;
        self.said_elsewhere(&metadata, &tokens, &mut claims).await?;
        told(claims)
    }

    async fn goodbye(&self, back_to: &str) -> Option<String> {
        let metadata = self.metadata().await.ok()?;
        let mut address: url::Url = metadata.additional_metadata().end_session()?.parse().ok()?;
        if !self.outgoing.is_fit(&address) {
            return None;
        }
        address
            .query_pairs_mut()
            .append_pair("client_id", &self.about.client_id)
            .append_pair("post_logout_redirect_uri", back_to);
        Some(address.into())
    }

    async fn check(&self) -> PortResult<Works> {
        match self.metadata_of_late().await {
            Ok(_) => Ok(Works::Provider(self.about.name.clone())),
            Err(turned) => Err(PortError::passing("sign_in", turned.what)),
        }
    }
}

/// A word of the provider's, as it may stand in a log.
fn in_short(word: &str) -> String {
    word.chars()
        .filter(|sign| sign.is_ascii_alphanumeric() || "_-. ".contains(*sign))
        .take(60)
        .collect()
}

fn told(claims: Map<String, Value>) -> Result<Told, Turned> {
    let text = |name: &str| {
        claims
            .get(name)
            .and_then(Value::as_str)
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    let missing = |what: &str| Turned::away(Refused::Unreadable, what);
    let issuer = text("iss").ok_or_else(|| missing("no issuer"))?;
    let subject = text("sub").ok_or_else(|| missing("no subject"))?;
    if subject.len() > 255 {
        return Err(missing("a subject longer than 255 letters"));
    }
    let (name, email) = (text("name"), text("email"));
    Ok(Told {
        known_as: text("preferred_username")
            .or_else(|| email.clone())
            .or_else(|| name.clone())
            .unwrap_or_else(|| subject.chars().take(12).collect()),
        email_verified: match claims.get("email_verified") {
            Some(Value::Bool(verified)) => *verified,
            // Some providers spell it so.
            Some(Value::String(verified)) => verified == "true",
            _ => false,
        },
        issuer,
        subject,
        name,
        email,
        claims,
    })
}
