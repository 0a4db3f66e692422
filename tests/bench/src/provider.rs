//! A service of sign-in for the bench: it believes whoever comes and signs (RS256) as fast as it can. It runs beside the
//! load, so what it costs is in the figures too.

use anyhow::{Context, Result};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use openidconnect::core::{
    CoreIdToken, CoreIdTokenClaims, CoreJsonWebKeySet, CoreJwsSigningAlgorithm,
    CoreRsaPrivateSigningKey,
};
use openidconnect::{
    AccessToken, Audience, EmptyAdditionalClaims, EndUserEmail, EndUserName, IssuerUrl,
    JsonWebKeyId, Nonce, PrivateSigningKey, StandardClaims, SubjectIdentifier,
};
use ports::{Clock, SystemClock};
use rsa::pkcs1::{EncodeRsaPrivateKey, LineEnding};
use serde_json::json;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The hub's word for it, in addresses.
pub const KEY: &str = "bench";
const CLIENT: &str = "talkoo";

pub struct Provider {
    pub issuer: String,
    key: CoreRsaPrivateSigningKey,
}

impl Provider {
    pub async fn start() -> Result<Arc<Self>> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let key = rsa::RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 2048)?;
        let pem = key.to_pkcs1_pem(LineEnding::LF)?;
        let name = JsonWebKeyId::new("bench".to_owned());
        let key =
            CoreRsaPrivateSigningKey::from_pem(&pem, Some(name)).map_err(anyhow::Error::msg)?;
        let issuer = format!("http://{}", listener.local_addr()?);
        let provider = Arc::new(Self { issuer, key });
        tokio::spawn(Arc::clone(&provider).serve(listener));
        Ok(provider)
    }

    /// What the hub must know of it.
    pub fn settings(&self) -> Vec<(String, String)> {
        let of = |name: &str, value: &str| (format!("TALKOO_{name}"), value.to_owned());
        vec![
            of("SIGN_IN__BENCH__ISSUER", &self.issuer),
            of("SIGN_IN__BENCH__CLIENT_ID", CLIENT),
            of("SIGN_IN__BENCH__CLIENT_SECRET", "of the bench"),
            of("OUTGOING__NETWORKS", "[\"127.0.0.0/8\"]"),
            of("OUTGOING__PLAIN_HTTP", "true"),
        ]
    }

    async fn serve(self: Arc<Self>, listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            let provider = Arc::clone(&self);
            tokio::spawn(async move {
                let answer = service_fn(move |request| {
                    let provider = Arc::clone(&provider);
                    async move { provider.answer(request).await }
                });
                // Whoever asked may have gone; the bench counts it as a sign-in that failed.
                http1::Builder::new()
                    .serve_connection(TokioIo::new(stream), answer)
                    .await
                    .ok();
            });
        }
    }

    async fn answer(&self, request: Request<Incoming>) -> Result<Response<Full<Bytes>>> {
        let said = match request.uri().path() {
            "/.well-known/openid-configuration" => self.facts(),
            "/jwks" => {
                serde_json::to_value(CoreJsonWebKeySet::new(vec![self.key.as_verification_key()]))?
            }
            _ => {
                let form = request.into_body().collect().await?.to_bytes();
                self.tokens(&String::from_utf8_lossy(&form))?
            }
        };
        Ok(Response::builder()
            .header("content-type", "application/json")
            .body(Full::new(said.to_string().into()))?)
    }

    fn facts(&self) -> serde_json::Value {
        let at = |path: &str| format!("{}{path}", self.issuer);
        json!({
            "issuer": self.issuer,
            "authorization_endpoint": at("/auth"),
            "token_endpoint": at("/token"),
            "jwks_uri": at("/jwks"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "authorization_response_iss_parameter_supported": true,
        })
    }

    /// A code is `SUBJECT.NONCE`: what people would have told by signing in here.
    fn tokens(&self, form: &str) -> Result<serde_json::Value> {
        let code = form
            .split('&')
            .find_map(|pair| pair.strip_prefix("code="))
            .context("no code")?;
        let (subject, nonce) = code.split_once('.').context("no code of ours")?;
        let (now, access) = (SystemClock.now(), AccessToken::new("bench".to_owned()));
        let about = StandardClaims::new(SubjectIdentifier::new(subject.to_owned()))
            .set_name(Some(EndUserName::new(subject.to_owned()).into()))
            .set_email(Some(EndUserEmail::new(format!("{subject}@bench.example"))))
            .set_email_verified(Some(true));
        let claims = CoreIdTokenClaims::new(
            IssuerUrl::new(self.issuer.clone())?,
            vec![Audience::new(CLIENT.to_owned())],
            now + chrono::TimeDelta::minutes(5),
            now,
            about,
            EmptyAdditionalClaims {},
        )
        .set_nonce(Some(Nonce::new(nonce.to_owned())));
        let algorithm = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
        let token = CoreIdToken::new(claims, &self.key, algorithm, Some(&access), None)?;
        Ok(json!({
            "access_token": access.secret(),
            "token_type": "Bearer",
            "expires_in": 300,
            "id_token": token.to_string(),
        }))
    }
}
