//! The one keeper there is: a client that looks at every address before it speaks.

use super::{Answer, Networks, Outgoing, PATIENCE, Question, Unanswered};
use crate::config::OutgoingConfig;
use crate::{PortError, PortResult};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use url::{Host, Url};

pub struct Guarded {
    client: reqwest::Client,
    walls: Arc<Walls>,
}

struct Walls {
    named: Networks,
    /// Plain http, and only to this very machine or an address of the networks that were named.
    plain: bool,
}

impl Guarded {
    /// # Errors
    /// Lasting when a network of the settings is none.
    pub fn new(config: &OutgoingConfig) -> PortResult<Self> {
        let named = Networks::read(&config.networks).map_err(|word| {
            PortError::lasting(
                "outgoing",
                format!("outgoing.networks: “{word}” is no network; it looks like 10.1.0.0/16"),
            )
        })?;
        let walls = Arc::new(Walls {
            named,
            plain: config.plain_http,
        });
        // The program has chosen its provider of cryptography already; a test may not have.
        rustls::crypto::ring::default_provider()
            .install_default()
            .ok();
        #[allow(clippy::disallowed_methods)] // The one place that may ask the world.
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .connect_timeout(PATIENCE)
            // A proxy would resolve names for us, behind the guard's back.
            .no_proxy()
            .https_only(!config.plain_http)
            .user_agent(concat!("Talkoo/", env!("CARGO_PKG_VERSION")))
            .dns_resolver(Arc::new(Resolver(Arc::clone(&walls))))
            .build()
            .map_err(|wrong| PortError::lasting("outgoing", wrong))?;
        Ok(Self { client, walls })
    }
}

impl Walls {
    /// Looks at an address before anything is asked. Names are looked at once they are resolved.
    fn look(&self, address: &Url) -> Result<(), Unanswered> {
        let named = || Unanswered::NotAsked(shown(address));
        let (literal, near) = match address.host() {
            Some(Host::Ipv4(ip)) => (Some(IpAddr::V4(ip)), self.named.names(IpAddr::V4(ip))),
            Some(Host::Ipv6(ip)) => (Some(IpAddr::V6(ip)), self.named.names(IpAddr::V6(ip))),
            Some(Host::Domain(name)) => (None, name == "localhost"),
            None => return Err(named()),
        };
        match address.scheme() {
            "https" => {}
            "http" if self.plain && near => {}
            _ => return Err(named()),
        }
        if !address.username().is_empty() || address.password().is_some() {
            return Err(named());
        }
        match literal {
            Some(ip) if !self.named.may_ask(ip) => Err(named()),
            _ => Ok(()),
        }
    }
}

/// An address as it may stand in a log: without query, user or password.
fn shown(address: &Url) -> String {
    format!(
        "{}://{}",
        address.scheme(),
        address.host_str().unwrap_or_default()
    )
}

/// Resolves a name and keeps only addresses that may be asked: what is looked at is what is connected to, so a name
/// cannot answer otherwise the second time.
struct Resolver(Arc<Walls>);

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let walls = Arc::clone(&self.0);
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0))
                .await?
                .filter(|found| walls.named.may_ask(found.ip()))
                .collect();
            if found.is_empty() {
                let wrong = Unanswered::NotAsked(name.as_str().to_owned());
                return Err(wrong.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

#[async_trait::async_trait]
impl Outgoing for Guarded {
    async fn ask(&self, question: Question, most: usize) -> Result<Answer, Unanswered> {
        let address: Url = question
            .uri()
            .to_string()
            .parse()
            .map_err(|_| Unanswered::NotAsked("what is no address".to_owned()))?;
        self.walls.look(&address)?;
        let request = reqwest::Request::try_from(question)
            .map_err(|wrong| Unanswered::Failed(wrong.to_string()))?;
        let mut response = self.client.execute(request).await.map_err(why)?;
        if response
            .content_length()
            .is_some_and(|told| told > most as u64)
        {
            return Err(Unanswered::TooLarge(most));
        }
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(why)? {
            if body.len() + piece.len() > most {
                return Err(Unanswered::TooLarge(most));
            }
            body.extend_from_slice(&piece);
        }
        let mut answer = http::Response::builder().status(response.status());
        if let Some(headers) = answer.headers_mut() {
            headers.clone_from(response.headers());
        }
        answer
            .body(body.into())
            .map_err(|wrong| Unanswered::Failed(wrong.to_string()))
    }

    fn is_fit(&self, address: &Url) -> bool {
        self.walls.look(address).is_ok()
    }
}

/// The innermost reason; addresses with their queries stay out of it.
fn why(wrong: reqwest::Error) -> Unanswered {
    if wrong.is_timeout() {
        return Unanswered::TooSlow;
    }
    let wrong = wrong.without_url();
    let mut reason: &dyn std::error::Error = &wrong;
    while let Some(inner) = reason.source() {
        if let Some(guard) = inner.downcast_ref::<Unanswered>() {
            return guard.clone();
        }
        reason = inner;
    }
    Unanswered::Failed(reason.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    const LOCAL: &[&str] = &["127.0.0.0/8", "::1"];

    fn guard(networks: &[&str], plain_http: bool) -> Guarded {
        Guarded::new(&OutgoingConfig {
            networks: networks.iter().map(|word| (*word).to_owned()).collect(),
            plain_http,
        })
        .unwrap()
    }

    async fn asked(guard: &Guarded, address: &str) -> Result<Answer, Unanswered> {
        let question = http::Request::get(address).body(Vec::new()).unwrap();
        guard.ask(question, 1000).await
    }

    /// Answers every connection with these bytes, after a while.
    async fn server(answer: String, after: Duration) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let answer = answer.clone();
                tokio::spawn(async move {
                    let mut heard = [0; 1024];
                    if stream.read(&mut heard).await.is_err() {
                        return;
                    }
                    tokio::time::sleep(after).await;
                    // Whoever asked may have gone.
                    stream.write_all(answer.as_bytes()).await.ok();
                });
            }
        });
        port
    }

    fn ok(body: &str) -> String {
        format!(
            "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        )
    }

    #[tokio::test]
    async fn the_hubs_own_network_is_not_asked_unless_it_was_named() {
        let port = server(ok("hello"), Duration::ZERO).await;
        let strict = guard(&[], false);
        for address in [
            format!("https://127.0.0.1:{port}/"),
            format!("https://localhost:{port}/"),
            format!("https://[::ffff:127.0.0.1]:{port}/"),
            format!("http://127.0.0.1:{port}/"),
            format!("http://localhost:{port}/"),
            "https://169.254.169.254/latest/meta-data".to_owned(),
            "https://10.0.0.1/".to_owned(),
        ] {
            let answer = asked(&strict, &address).await;
            assert!(
                matches!(answer, Err(Unanswered::NotAsked(_) | Unanswered::Failed(_))),
                "{address}: {answer:?}"
            );
        }
        let open = guard(LOCAL, true);
        let answer = asked(&open, &format!("http://localhost:{port}/")).await;
        assert_eq!(answer.unwrap().body().as_ref(), b"hello");
        // Plain http goes into the named networks and nowhere else.
        let elsewhere = asked(&open, "http://8.8.8.8/").await;
        assert_eq!(
            elsewhere.unwrap_err(),
            Unanswered::NotAsked("http://8.8.8.8".to_owned())
        );
    }

    #[tokio::test]
    async fn a_huge_answer_is_not_read_to_its_end() {
        let long = "x".repeat(5000);
        for answer in [
            ok(&long),
            format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{long}"),
        ] {
            let port = server(answer, Duration::ZERO).await;
            let heard = asked(&guard(LOCAL, true), &format!("http://127.0.0.1:{port}/")).await;
            assert_eq!(heard.unwrap_err(), Unanswered::TooLarge(1000));
        }
    }

    #[tokio::test]
    async fn who_does_not_answer_is_waited_for_five_seconds() {
        let port = server(ok("late"), Duration::from_secs(60)).await;
        let begun = Instant::now();
        let heard = asked(&guard(LOCAL, true), &format!("http://127.0.0.1:{port}/")).await;
        assert_eq!(heard.unwrap_err(), Unanswered::TooSlow);
        assert!(begun.elapsed() < Duration::from_secs(9));
    }

    #[tokio::test]
    async fn redirects_are_not_followed() {
        let away = "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
        let port = server(away.to_owned(), Duration::ZERO).await;
        let heard = asked(&guard(LOCAL, true), &format!("http://127.0.0.1:{port}/")).await;
        assert_eq!(heard.unwrap().status(), 302);
    }
}
