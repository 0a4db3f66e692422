//! A mailbox letters are fetched from, over IMAP (RFC 3501). What was fetched is marked or moved only when whoever asked
//! says that it is kept.

use crate::config::InboundConfig;
use crate::{PortError, PortResult, Works};
use async_imap::{Client, Session};
use futures_util::TryStreamExt;
use std::collections::HashSet;
use std::fmt::Debug;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use url::Url;

/// A server that says nothing for so long is away.
const PATIENCE: Duration = Duration::from_secs(30);
/// Bytes a second below which a letter does not come any more.
const SLOWEST: u64 = 50_000;

/// What a letter that waits is called, and how large it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub uid: u32,
    /// Bytes.
    pub size: u64,
}

/// Where the mailbox is, as the settings say.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    host: String,
    port: u16,
    user: String,
    password: String,
    folder: String,
    door: Door,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    /// TLS from the first byte.
    Tls,
    /// TLS before anything is said.
    StartTls,
    /// Nobody listens on the way.
    Plain,
}

trait Wire: AsyncRead + AsyncWrite + Unpin + Send + Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + Debug> Wire for T {}

/// An open mailbox.
pub struct Mailbox {
    session: Session<Box<dyn Wire>>,
    /// Where letters go that are done with; empty: they stay and are marked as read.
    done: String,
}

impl Mailbox {
    /// Opens the mailbox of the settings. `ca_file`: certificates trusted beside the usual ones.
    ///
    /// # Errors
    /// Lasting when the address makes no sense, passing when the server is away or does not let us in.
    pub async fn open(config: &InboundConfig, ca_file: &Path) -> PortResult<Self> {
        let place = Place::read(config.imap_url.said())?;
        let session = in_time(enter(&place, ca_file)).await?;
        Ok(Self {
            session,
            done: config.imap_done.clone(),
        })
    }

    /// Letters that wait, oldest first, at most so many; without those that are passed over.
    ///
    /// # Errors
    /// Passing when the server is away.
    pub async fn waiting(
        &mut self,
        most: usize,
        passed_over: &HashSet<u32>,
    ) -> PortResult<Vec<Waiting>> {
        let found = in_time(async {
            self.session
                .uid_search("UNSEEN UNDELETED")
                .await
                .map_err(away)
        })
        .await?;
        let mut uids: Vec<u32> = found.difference(passed_over).copied().collect();
        uids.sort_unstable();
        uids.truncate(most);
        if uids.is_empty() {
            return Ok(Vec::new());
        }
        let set: Vec<String> = uids.iter().map(u32::to_string).collect();
        let asked = async {
            let all = self
                .session
                .uid_fetch(set.join(","), "(UID RFC822.SIZE)")
                .await;
            let all: Vec<_> = all.map_err(away)?.try_collect().await.map_err(away)?;
            Ok(all)
        };
        let mut waiting: Vec<Waiting> = in_time(asked)
            .await?
            .iter()
            .filter_map(|one| {
                Some(Waiting {
                    uid: one.uid?,
                    size: u64::from(one.size.unwrap_or_default()),
                })
            })
            .collect();
        waiting.sort_unstable_by_key(|one| one.uid);
        Ok(waiting)
    }

    /// A letter as it came; only its head where that is asked. Nothing when it is there no longer.
    ///
    /// # Errors
    /// Passing when the server is away.
    pub async fn fetch(&mut self, letter: Waiting, only_head: bool) -> PortResult<Option<Vec<u8>>> {
        // Peeking: what is only looked at stays unread.
        let what = if only_head {
            "(UID BODY.PEEK[HEADER])"
        } else {
            "(UID BODY.PEEK[])"
        };
        let asked = async {
            let all = self.session.uid_fetch(letter.uid.to_string(), what).await;
            let all: Vec<_> = all.map_err(away)?.try_collect().await.map_err(away)?;
            Ok(all)
        };
        let patience = PATIENCE + Duration::from_secs(letter.size / SLOWEST);
        let found = within(patience, asked).await?;
        let bytes = found
            .iter()
            .find_map(|one| if only_head { one.header() } else { one.body() });
        Ok(bytes.map(<[u8]>::to_vec))
    }

    /// It is kept: it is moved or marked as read, so that it is not fetched again.
    ///
    /// # Errors
    /// Passing when the server is away; then it is fetched again, and known.
    pub async fn done(&mut self, uid: u32) -> PortResult<()> {
        let uid = uid.to_string();
        let marked = async {
            let marked = self.session.uid_store(&uid, "+FLAGS (\\Seen)").await;
            let _: Vec<_> = marked.map_err(away)?.try_collect().await.map_err(away)?;
            if self.done.is_empty() {
                return Ok(());
            }
            self.session.uid_mv(&uid, &self.done).await.map_err(away)
        };
        in_time(marked).await
    }

    /// Says goodbye.
    ///
    /// # Errors
    /// Passing when the server is away.
    pub async fn close(mut self) -> PortResult<()> {
        in_time(async { self.session.logout().await.map_err(away) }).await
    }
}

/// In plain words: whether the mailbox lets us in.
///
/// # Errors
/// Why nothing could be fetched now.
pub async fn check(config: &InboundConfig, ca_file: &Path) -> PortResult<Works> {
    let mailbox = Mailbox::open(config, ca_file).await?;
    mailbox.close().await?;
    Ok(Works::Mailbox)
}

async fn in_time<T>(asked: impl Future<Output = PortResult<T>>) -> PortResult<T> {
    within(PATIENCE, asked).await
}

async fn within<T>(
    patience: Duration,
    asked: impl Future<Output = PortResult<T>>,
) -> PortResult<T> {
    tokio::time::timeout(patience, asked)
        .await
        .unwrap_or_else(|_| Err(away("the mail server says nothing")))
}

async fn enter(place: &Place, ca_file: &Path) -> PortResult<Session<Box<dyn Wire>>> {
    // The operator names this address in the settings, as that of the mail server letters leave by.
    let plain = TcpStream::connect((place.host.as_str(), place.port))
        .await
        .map_err(away)?;
    let wire: Box<dyn Wire> = match place.door {
        Door::Plain => Box::new(plain),
        Door::Tls => Box::new(secured(place, ca_file, plain).await?),
        Door::StartTls => {
            let mut client = Client::new(plain);
            client.read_response().await.map_err(away)?;
            client
                .run_command_and_check_ok("STARTTLS", None)
                .await
                .map_err(away)?;
            let secured = secured(place, ca_file, client.into_inner()).await?;
            return sign_in(place, Client::new(Box::new(secured))).await;
        }
    };
    let mut client = Client::new(wire);
    client.read_response().await.map_err(away)?;
    sign_in(place, client).await
}

async fn sign_in(
    place: &Place,
    client: Client<Box<dyn Wire>>,
) -> PortResult<Session<Box<dyn Wire>>> {
    let mut session = client
        .login(&place.user, &place.password)
        .await
        .map_err(|(wrong, _)| away(wrong))?;
    session.select(&place.folder).await.map_err(away)?;
    Ok(session)
}

async fn secured(
    place: &Place,
    ca_file: &Path,
    plain: TcpStream,
) -> PortResult<tokio_rustls::client::TlsStream<TcpStream>> {
    let mut roots = RootCertStore {
        roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
    };
    if !ca_file.as_os_str().is_empty() {
        for certificate in CertificateDer::pem_file_iter(ca_file).map_err(lasting)? {
            roots.add(certificate.map_err(lasting)?).map_err(lasting)?;
        }
    }
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(lasting)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(place.host.clone()).map_err(lasting)?;
    TlsConnector::from(Arc::new(config))
        .connect(name, plain)
        .await
        .map_err(away)
}

impl Place {
    /// `imaps://user:password@host[:port][/folder]`, or `imap://…`, which is secured before anything is said; with
    /// `?tls=none`, or to this machine, it is not.
    fn read(address: &str) -> PortResult<Self> {
        let url = Url::parse(address).map_err(lasting)?;
        let host = url
            .host_str()
            .filter(|host| !host.is_empty())
            .ok_or_else(|| lasting("the mailbox's address names no host"))?
            .trim_matches(['[', ']'])
            .to_owned();
        let asked = url
            .query_pairs()
            .find(|(name, _)| name == "tls")
            .map(|(_, value)| value.into_owned());
        let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        let (door, port) = match (url.scheme(), asked.as_deref()) {
            ("imaps", None) => (Door::Tls, 993),
            ("imap", Some("required")) => (Door::StartTls, 143),
            ("imap", Some("none")) => (Door::Plain, 143),
            ("imap", None) if here => (Door::Plain, 143),
            ("imap", None) => (Door::StartTls, 143),
            _ => {
                return Err(lasting(
                    "a mailbox is reached by imaps://… or imap://…, the latter with ?tls=required or ?tls=none",
                ));
            }
        };
        let word = |part: &str| {
            percent(part).ok_or_else(|| lasting("the mailbox's address is not well written"))
        };
        let folder = word(url.path().trim_start_matches('/'))?;
        Ok(Self {
            port: url.port().unwrap_or(port),
            user: word(url.username())?,
            password: word(url.password().unwrap_or_default())?,
            folder: if folder.is_empty() {
                "INBOX".to_owned()
            } else {
                folder
            },
            host,
            door,
        })
    }
}

/// `%40` is an at sign.
fn percent(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            let pair = std::str::from_utf8(&pair).ok()?;
            bytes.push(u8::from_str_radix(pair, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    let word = String::from_utf8(bytes).ok()?;
    (!word.contains(char::is_control)).then_some(word)
}

fn away(wrong: impl std::fmt::Display) -> PortError {
    PortError::passing("mailbox", wrong)
}

fn lasting(wrong: impl std::fmt::Display) -> PortError {
    PortError::lasting("mailbox", wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_where_the_mailbox_is_and_by_which_door() {
        let place = Place::read(
            "imaps://counter%40kuusilahti.example:se%2Fcret@mail.kuusilahti.example/Counter%20mail",
        )
        .unwrap();
        assert_eq!(place.user, "counter@kuusilahti.example");
        assert_eq!(place.password, "se/cret");
        assert_eq!(place.folder, "Counter mail");
        assert_eq!((place.door, place.port), (Door::Tls, 993));
        let door = |address: &str| Place::read(address).unwrap().door;
        assert_eq!(door("imap://u:p@mail.example"), Door::StartTls);
        assert_eq!(door("imap://u:p@mail.example?tls=none"), Door::Plain);
        assert_eq!(door("imap://u:p@127.0.0.1:1143"), Door::Plain);
        assert_eq!(door("imap://u:p@127.0.0.1?tls=required"), Door::StartTls);
        for bad in [
            "",
            "mail.example",
            "pop3://u@mail.example",
            "imaps://u@mail.example?tls=none",
            "imaps://u%0d:p@mail.example",
        ] {
            assert!(Place::read(bad).is_err(), "{bad}");
        }
    }
}
