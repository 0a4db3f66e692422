//! Letters over SMTP, with TLS, pooled connections and a stable message id.

use super::{Letter, Mail};
use crate::{PortError, PortResult};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue, MessageId};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

pub struct SmtpMail {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMail {
    /// # Errors
    /// Lasting when the address of the server or of the sender makes no sense.
    pub fn new(url: &str, from: &str) -> PortResult<Self> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|wrong| PortError::lasting("mail", wrong))?
            .pool_config(
                PoolConfig::new()
                    .max_size(4)
                    .idle_timeout(Duration::from_secs(30)),
            )
            .timeout(Some(Duration::from_secs(20)))
            .build();
        let from = plain(from)
            .parse()
            .map_err(|wrong| PortError::lasting("mail", wrong))?;
        Ok(Self { transport, from })
    }

    fn message(&self, letter: &Letter) -> PortResult<Message> {
        let refused = |wrong: &dyn std::fmt::Display| PortError::lasting("mail", wrong);
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(plain(&letter.recipient)
                .parse()
                .map_err(|wrong| refused(&wrong))?)
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
        built.map_err(|wrong| refused(&wrong))
    }
}

/// A header whose name is only known at run time.
#[derive(Clone)]
struct Raw(HeaderValue);

fn raw(name: &str, value: &str) -> PortResult<Raw> {
    let name = HeaderName::new_from_ascii(name.to_owned())
        .map_err(|wrong| PortError::lasting("mail", wrong))?;
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
        self.transport
            .send(message)
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

    async fn check(&self) -> PortResult<String> {
        match self.transport.test_connection().await {
            Ok(true) => Ok("the mail server answers".to_owned()),
            Ok(false) => Err(PortError::passing(
                "mail",
                "the mail server does not answer",
            )),
            Err(wrong) => Err(PortError::passing("mail", wrong)),
        }
    }
}
