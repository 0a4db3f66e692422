//! A service of sign-in next door, for stories that are about something else: it believes whoever comes, and a code is
//! a name.

use ports::PortResult;
use ports::sign_in::{About, Brought, Proof, Provider, Providers, Refused, Told, Turned};
use std::sync::Arc;

const ISSUER: &str = "https://id.kuusilahti.example";

pub struct Neighbour(About);

impl Neighbour {
    /// Known to the hub as `city`.
    pub fn alone() -> Providers {
        let about = About {
            key: "city".to_owned(),
            name: "City account".to_owned(),
            issuer: ISSUER.to_owned(),
            client_id: "talkoo".to_owned(),
            addresses_verified: true,
            ..About::default()
        };
        Providers::new(vec![Arc::new(Self(about))])
    }
}

#[async_trait::async_trait]
impl Provider for Neighbour {
    fn about(&self) -> &About {
        &self.0
    }

    async fn question(&self, proof: &Proof) -> Result<String, Turned> {
        Ok(format!("{ISSUER}/?state={}", proof.state))
    }

    async fn answer(&self, brought: &Brought, _: &Proof) -> Result<Told, Turned> {
        let name = brought
            .code
            .clone()
            .ok_or_else(|| Turned::away(Refused::Denied, "not today"))?;
        Ok(Told {
            issuer: ISSUER.to_owned(),
            email: Some(format!("{name}@kuusilahti.example")),
            email_verified: true,
            known_as: name.clone(),
            name: Some(name.clone()),
            subject: name,
            ..Told::default()
        })
    }

    async fn goodbye(&self, back_to: &str) -> Option<String> {
        Some(format!("{ISSUER}/out?back={back_to}"))
    }

    async fn check(&self) -> PortResult<ports::Works> {
        Ok(ports::Works::Provider("City account".to_owned()))
    }
}
