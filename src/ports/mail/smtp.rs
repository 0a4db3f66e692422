//! Letters over SMTP, with TLS, pooled connections and a stable message id.

use super::{Letter, Mail};
use crate::config::MailConfig;
use crate::{PortError, PortResult, Works};
use lettre::address::Envelope;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue, MessageId};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::{AsyncSmtpTransportBuilder, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::net::IpAddr;
use std::time::Duration;
use url::Url;

/// So long a server may take for one answer. Some look into a letter for viruses before they say that they have it; who
/// hangs up before sends it twice.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct SmtpMail {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMail {
    /// # Errors
    /// Lasting when the address of the server or of the sender makes no sense, or the certificates cannot be read.
    pub fn new(config: &MailConfig) -> PortResult<Self> {
        let transport = way(config)?
            .pool_config(
                PoolConfig::new()
                    .max_size(4)
                    .idle_timeout(Duration::from_secs(30)),
            )
            .timeout(Some(PATIENCE))
            .build();
        let from = plain(&config.from).parse().map_err(lasting)?;
        Ok(Self { transport, from })
    }

    fn envelope(&self, letter: &Letter) -> PortResult<Envelope> {
        let back = if letter.return_path.is_empty() {
            self.from.email.clone()
        } else {
            letter.return_path.parse().map_err(lasting)?
        };
        let to = plain(&letter.recipient)
            .parse::<Mailbox>()
            .map_err(lasting)?;
        Envelope::new(Some(back), vec![to.email]).map_err(lasting)
    }

    fn message(&self, letter: &Letter) -> PortResult<Message> {
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(plain(&letter.recipient).parse().map_err(lasting)?)
            .subject(plain(&letter.subject))
            .header(MessageId::from(letter.message_id.clone()))
            .header(raw("Content-Language", &letter.lang)?)
            .header(raw("Auto-Submitted", "auto-generated")?);
        for (name, value) in &letter.headers {
            message = message.header(raw(name, value)?);
        }
        let text = SinglePart::builder()
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone());
        let built = if letter.html.is_empty() {
            message.singlepart(text)
        } else {
            let html = SinglePart::builder()
                .header(ContentType::TEXT_HTML)
                .body(letter.html.clone());
            message.multipart(MultiPart::alternative().singlepart(text).singlepart(html))
        };
        built.map_err(lasting)
    }
}

/// How the server is reached: where, as whom, and behind which door.
fn way(config: &MailConfig) -> PortResult<AsyncSmtpTransportBuilder> {
    let mut url = Url::parse(&config.url).map_err(lasting)?;
    let asked = url
        .query_pairs()
        .find(|(name, _)| name == "tls")
        .map(|(_, value)| value.into_owned());
    let host = url
        .host_str()
        .ok_or_else(|| lasting("the mail server's address names no host"))?
        .to_owned();
    let params = || parameters(config, &host);
    let (tls, port) = match (url.scheme(), asked.as_deref()) {
        ("smtps", None) => (Tls::Wrapper(params()?), 465),
        ("smtp", Some("required")) => (Tls::Required(params()?), 587),
        ("smtp", Some("none")) => (Tls::None, 25),
        ("smtp", None) if is_this_machine(&host) => (Tls::None, 25),
        ("smtp", None) => (Tls::Required(params()?), 587),
        _ => {
            return Err(lasting(
                "a mail server is reached by smtps://… or smtp://…, the latter with ?tls=required or ?tls=none",
            ));
        }
    };
    let port = url.port().unwrap_or(port);
    // The library reads names and passwords out of a plain address; the door is ours to choose.
    url.set_query(None);
    let plain = url.as_str().replacen("smtps://", "smtp://", 1);
    Ok(AsyncSmtpTransport::<Tokio1Executor>::from_url(&plain)
        .map_err(lasting)?
        .port(port)
        .tls(tls))
}

fn parameters(config: &MailConfig, host: &str) -> PortResult<TlsParameters> {
    let mut known = TlsParameters::builder(host.trim_matches(['[', ']']).to_owned());
    if !config.ca_file.as_os_str().is_empty() {
        let pem = std::fs::read(&config.ca_file).map_err(|wrong| {
            lasting(format!(
                "{} cannot be read: {wrong}",
                config.ca_file.display()
            ))
        })?;
        known = known.add_root_certificate(Certificate::from_pem(&pem).map_err(lasting)?);
    }
    known.build().map_err(lasting)
}

/// Nobody listens between two programs of one machine.
fn is_this_machine(host: &str) -> bool {
    host == "localhost"
        || host
            .trim_matches(['[', ']'])
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

fn lasting(wrong: impl std::fmt::Display) -> PortError {
    PortError::lasting("mail", wrong)
}

/// A header whose name is only known at run time.
#[derive(Clone)]
struct Raw(HeaderValue);

fn raw(name: &str, value: &str) -> PortResult<Raw> {
    let name = HeaderName::new_from_ascii(name.to_owned()).map_err(lasting)?;
    Ok(Raw(HeaderValue::new(name, plain(value))))
}

impl Header for Raw {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("X-Talkoo")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Err("raw headers are only written".into())
    }

    fn display(&self) -> HeaderValue {
        self.0.clone()
    }
}

/// Control characters out: a line break in a display name would make the mail library panic.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

#[async_trait::async_trait]
impl Mail for SmtpMail {
    async fn send(&self, letter: &Letter) -> PortResult<()> {
        let message = self.message(letter)?;
        let envelope = self.envelope(letter)?;
        self.transport
            .send_raw(&envelope, &message.formatted())
            .await
            .map(drop)
            .map_err(|wrong| {
                if wrong.is_permanent() {
                    PortError::lasting("mail", wrong)
                } else {
                    PortError::passing("mail", wrong)
                }
            })
    }

    async fn forget(&self, _: &str) -> PortResult<()> {
        // A letter handed to the server is the server's.
        Ok(())
    }

    async fn check(&self) -> PortResult<Works> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(Works::MailServer),
            Ok(false) => Err(PortError::passing(
                "mail",
                "the mail server does not answer",
            )),
            Err(wrong) => Err(PortError::passing("mail", wrong)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reached(url: &str) -> Result<(), String> {
        let config = MailConfig {
            url: url.to_owned(),
            from: "Kuusilahti <hub@kuusilahti.example>".to_owned(),
            ..MailConfig::default()
        };
        way(&config).map(drop).map_err(|wrong| wrong.what)
    }

    #[test]
    fn only_a_server_of_this_machine_is_reached_in_clear_by_itself() {
        for host in ["localhost", "127.0.0.1", "[::1]"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in ["mail.kuusilahti.example", "10.0.0.1", "localhost.example"] {
            assert!(!is_this_machine(host), "{host}");
        }
    }

    #[test]
    fn an_address_that_makes_no_sense_is_refused_in_words() {
        for good in [
            "smtps://hub:secret@mail.kuusilahti.example",
            "smtp://hub:se%20cret@mail.kuusilahti.example:2525",
            "smtp://mail.kuusilahti.example?tls=required",
            "smtp://mail.kuusilahti.example?tls=none",
            "smtp://127.0.0.1:1025",
        ] {
            reached(good).unwrap();
        }
        for bad in [
            "",
            "mail.kuusilahti.example",
            "https://mail.kuusilahti.example",
            "smtp://mail.kuusilahti.example?tls=perhaps",
            "smtps://mail.kuusilahti.example?tls=none",
        ] {
            assert!(!reached(bad).unwrap_err().is_empty(), "{bad}");
        }
    }

    #[test]
    fn a_file_that_is_no_certificate_is_said_at_the_start() {
        let config = MailConfig {
            url: "smtps://mail.kuusilahti.example".to_owned(),
            ca_file: "/no/such/authority.pem".into(),
            ..MailConfig::default()
        };
        let wrong = way(&config).map(drop).unwrap_err();
        assert!(wrong.what.contains("cannot be read"), "{wrong}");
    }
}
