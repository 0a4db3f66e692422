//! Every setting of the hub: from defaults, then `talkoo.toml` in the data folder, then `TALKOO_…` in the environment.

use crate::{PortError, PortResult};
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where everything lives that is not elsewhere: database, files, index, letters.
    pub data: PathBuf,
    /// The address the hub listens on.
    pub listen: String,
    /// The public address, without a trailing slash. `https` makes cookies secure.
    pub base_url: String,
    /// Another host name of this hub, `https://files.example.org`, at which nothing but uploaded files is answered, so
    /// that whatever somebody uploads never stands on the origin of our pages. Empty: files are answered where pages are.
    pub files_origin: String,
    /// The demo's liberties: letters readable in the browser, sign-in links printed.
    pub demo: bool,
    /// Empty: SQLite in the data folder. Else `postgres://…`.
    pub database_url: String,
    /// How many connections a node opens to PostgreSQL at the most, 4 at the least: a third of them write.
    pub database_connections: u32,
    /// Empty: the embedded engine in the data folder. Else the address of a Meilisearch server.
    pub search_url: String,
    pub search_key: String,
    pub mail: MailConfig,
    pub inbound: InboundConfig,
    pub storage: StorageConfig,
    pub limits: Limits,
    pub retention: Retention,
    pub privacy: PrivacyConfig,
    /// Networks whose `X-Forwarded-For` is believed, as `10.0.0.0/8`.
    pub trusted_proxies: Vec<String>,
    /// Services people may sign in with beside the letter, by the short word that stands in addresses.
    pub sign_in: BTreeMap<String, ProviderConfig>,
    pub outgoing: OutgoingConfig,
}

/// One OpenID Connect provider.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProviderConfig {
    /// What people know it as: `City account`.
    pub name: String,
    /// The same by language, where it differs.
    pub names: BTreeMap<String, String>,
    /// Exactly as the provider spells it.
    pub issuer: String,
    pub client_id: String,
    /// Empty: a public client, kept by PKCE alone.
    pub client_secret: Secret,
    /// Asked for beside `openid`.
    pub scopes: Vec<String>,
    /// How far the provider's clock may be from ours.
    pub clock_skew_seconds: u32,
    /// Whether the provider's word that an address belongs to somebody is believed for a new account.
    pub addresses_verified: bool,
    /// Sentences: what somebody becomes by what the provider says of them.
    pub rules: Vec<String>,
}

impl Default for ProviderConfig {
    fn default() -> Self {
        Self {
            name: String::new(),
            names: BTreeMap::new(),
            issuer: String::new(),
            client_id: String::new(),
            client_secret: Secret::default(),
            scopes: vec!["profile".to_owned(), "email".to_owned()],
            clock_skew_seconds: 60,
            addresses_verified: true,
            rules: Vec::new(),
        }
    }
}

/// A word that is never shown: not in a log, not in an error, not when settings are written out.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(word: impl Into<String>) -> Self {
        Self(word.into())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// For the one who must say it.
    pub fn said(&self) -> &str {
        &self.0
    }

    const fn hidden(&self) -> &'static str {
        if self.0.is_empty() { "" } else { "…" }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.hidden())
    }
}

impl Serialize for Secret {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.hidden())
    }
}

/// What the hub may ask outside by itself, beside public addresses over https.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OutgoingConfig {
    /// Networks that are not public and may be asked all the same, as `10.1.0.0/16`.
    pub networks: Vec<String>,
    /// Plain http to this machine or an address of those networks. For tests and first looks.
    pub plain_http: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailConfig {
    /// Empty: letters are laid in a folder. Else `smtps://user:password@host` (TLS from the first byte) or
    /// `smtp://user:password@host` (STARTTLS, and nothing is said without it). `?tls=none` says that the way to the
    /// server is safe without; to a server on this machine nothing else is asked.
    pub url: String,
    /// Who letters come from: `Name <address>`.
    pub from: String,
    /// A file with one or more certificates (PEM) that are trusted beside the usual ones: an authority of one's own.
    pub ca_file: PathBuf,
    /// Where letters come back to: `bounces@example.org`, whose mailbox takes what follows a `+`. Empty: to `from`.
    pub bounces: String,
    /// The word with which a mail server hands in letters that came back. Empty: that door stays shut.
    pub bounce_secret: String,
    /// Hours of the site's clock between which only letters somebody waits for leave. The same twice: none.
    pub quiet_from: u32,
    pub quiet_until: u32,
}

impl Default for MailConfig {
    fn default() -> Self {
        Self {
            url: String::new(),
            from: String::new(),
            ca_file: PathBuf::new(),
            bounces: String::new(),
            bounce_secret: String::new(),
            quiet_from: 21,
            quiet_until: 7,
        }
    }
}

/// How e-mail comes to the counter.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct InboundConfig {
    /// The address people write to: `counter@example.org`, whose mailbox takes what follows a `+`. Empty: letters name no
    /// address to answer to.
    pub address: String,
    /// The word with which the mail server hands mail in. Empty: that door stays shut.
    pub secret: Secret,
    /// A mailbox to fetch from: `imaps://user:password@host/INBOX`. Empty: none.
    pub imap_url: Secret,
    /// The folder mail is moved to once it is kept. Empty: it stays where it is, marked as read.
    pub imap_done: String,
    /// Days an original is kept of which no work came.
    pub original_days: u32,
}

impl Default for InboundConfig {
    fn default() -> Self {
        Self {
            address: String::new(),
            secret: Secret::default(),
            imap_url: Secret::default(),
            imap_done: String::new(),
            original_days: 30,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StorageConfig {
    /// Empty: files in the data folder. Else the address of an S3-compatible service.
    pub endpoint: String,
    pub bucket: String,
    pub region: String,
    pub access_key: String,
    pub secret_key: String,
}

/// How long what is known of people is kept, in days. 0, where it is allowed: without end.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// The e-mail address given with feedback, after it was done with.
    pub feedback_email_days: u32,
    /// The words and files of feedback, after it was done with.
    pub feedback_days: u32,
    /// An account nobody signs in to. 0: without end.
    pub account_days: u32,
    /// An idea begun and never sent. 0: without end.
    pub draft_days: u32,
    /// Whom a letter went to, after it was sent. What it said goes as soon as it has left.
    pub letter_days: u32,
    /// What was reported, and what was said in an appeal, after it was decided.
    pub report_days: u32,
    /// Network addresses: of sign-ins, sessions, feedback. At most 7.
    pub network_days: u32,
    /// How long before something goes its owner has a letter about it.
    pub warning_days: u32,
}

/// No network address is kept longer, whatever the settings say.
pub const LONGEST_NETWORK_DAYS: u32 = 7;

impl Retention {
    pub fn network_days(&self) -> u32 {
        self.network_days.min(LONGEST_NETWORK_DAYS)
    }
}

impl Default for Retention {
    fn default() -> Self {
        Self {
            feedback_email_days: 180,
            feedback_days: 730,
            account_days: 1095,
            draft_days: 365,
            letter_days: 90,
            report_days: 730,
            network_days: LONGEST_NETWORK_DAYS,
            warning_days: 30,
        }
    }
}

/// What the privacy notice says beside what it can see for itself.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PrivacyConfig {
    /// The body that is responsible, with its address. Empty: the site's name.
    pub controller: String,
    /// The data protection officer and how they are reached.
    pub officer: String,
    /// The authority one may complain to, and its page.
    pub authority: String,
    pub authority_url: String,
    /// Days copies of the whole service are kept. 0: the notice does not say.
    pub backup_days: u32,
}

/// Bounds on everything that comes in. Sizes in bytes, times in seconds.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    pub connections: usize,
    pub connections_per_network: usize,
    pub header_bytes: usize,
    pub header_seconds: u64,
    pub body_seconds: u64,
    pub form_bytes: u64,
    pub api_bytes: u64,
    pub upload_bytes: u64,
    pub image_bytes: u64,
    pub attachment_bytes: u64,
    pub images_per_idea: usize,
    pub attachments_per_idea: usize,
    pub title_chars: usize,
    pub text_chars: usize,
    pub comment_chars: usize,
    /// Requests per minute that change something, per person and per network.
    pub writes_per_minute: u32,
    /// Requests per minute that only read, per network. 0: unlimited.
    pub reads_per_minute: u32,
    /// Characters of one message of feedback or of an answer to it.
    pub feedback_chars: usize,
    /// Files with one message of feedback; each at most `image_bytes` or `attachment_bytes`.
    pub files_per_feedback: usize,
    /// The same with a matter that somebody asks about.
    pub files_per_matter: usize,
    /// Feedback of visitors per network and hour.
    pub feedback_per_network: u64,
    /// Feedback that names one e-mail address, per hour.
    pub feedback_per_address: u64,
    /// Sign-in letters per address and hour.
    pub letters_per_address: i64,
    /// Sign-in letters per network and hour.
    pub letters_per_network: i64,
    /// Letters to one address within a day, those for signing in aside.
    pub letters_per_person: i64,
    /// Bytes of a person's files that are put into the download of everything about them; the rest is named in it.
    pub download_bytes: u64,
    /// Wrong codes per sign-in letter.
    pub code_tries: i64,
    /// Sign-ins begun at other services per network and hour.
    pub sign_ins_per_network: i64,
    pub live_streams: usize,
    /// Pages made at once; the others wait in order. 0: two for each processor.
    pub pages_at_once: usize,
    /// Bytes of one e-mail that comes in.
    pub inbound_bytes: u64,
    /// E-mails of one sender, and of all together, within an hour; more are held for a look.
    pub inbound_per_address: u64,
    pub inbound_per_hour: u64,
    /// Bytes and number of what is held at once. Beyond it the mail server is asked to come again later.
    pub inbound_held_bytes: u64,
    pub inbound_held: u64,
    /// Parts of one e-mail, bytes of all its heads together, and people it went to; more are held for a look.
    pub inbound_parts: usize,
    pub inbound_head_bytes: usize,
    pub inbound_recipients: usize,
    /// Bytes and rows of one file that is imported.
    pub import_bytes: u64,
    pub import_rows: u64,
    /// Memory for pages kept for anonymous visitors.
    pub page_memory_bytes: usize,
    /// Memory for articles made ready to be read.
    pub reading_memory_bytes: usize,
    /// Seconds for which what is like a thing of the inbox is not looked for again.
    pub likeness_memory_seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4096,
            connections_per_network: 1500,
            header_bytes: 16 * 1024,
            header_seconds: 10,
            body_seconds: 60,
            // The longest text in the widest letters, as a plain form sends it.
            form_bytes: 256 * 1024,
            api_bytes: 1024 * 1024,
            upload_bytes: 60 * 1024 * 1024,
            image_bytes: 10 * 1024 * 1024,
            attachment_bytes: 10 * 1024 * 1024,
            images_per_idea: 5,
            attachments_per_idea: 5,
            title_chars: 150,
            text_chars: 20_000,
            comment_chars: 5_000,
            writes_per_minute: 120,
            reads_per_minute: 0,
            feedback_chars: 5_000,
            files_per_feedback: 3,
            files_per_matter: 5,
            feedback_per_network: 20,
            feedback_per_address: 5,
            letters_per_address: 5,
            letters_per_network: 60,
            letters_per_person: 20,
            download_bytes: 200 * 1024 * 1024,
            code_tries: 5,
            sign_ins_per_network: 300,
            live_streams: 2000,
            pages_at_once: 0,
            inbound_bytes: 35 * 1024 * 1024,
            inbound_per_address: 20,
            inbound_per_hour: 2000,
            inbound_held_bytes: 2 * 1024 * 1024 * 1024,
            inbound_held: 20_000,
            inbound_parts: 200,
            inbound_head_bytes: 128 * 1024,
            inbound_recipients: 100,
            import_bytes: 256 * 1024 * 1024,
            import_rows: 200_000,
            page_memory_bytes: 16 * 1024 * 1024,
            reading_memory_bytes: 48 * 1024 * 1024,
            likeness_memory_seconds: 30,
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("talkoo-data"),
            listen: "127.0.0.1:8000".to_owned(),
            base_url: String::new(),
            files_origin: String::new(),
            demo: false,
            database_url: String::new(),
            database_connections: 16,
            search_url: String::new(),
            search_key: String::new(),
            mail: MailConfig::default(),
            inbound: InboundConfig::default(),
            storage: StorageConfig::default(),
            limits: Limits::default(),
            retention: Retention::default(),
            privacy: PrivacyConfig::default(),
            trusted_proxies: Vec::new(),
            sign_in: BTreeMap::new(),
            outgoing: OutgoingConfig::default(),
        }
    }
}

impl Config {
    /// Reads the settings for a data folder.
    ///
    /// # Errors
    /// A lasting `config` error that names the setting, when a value is unknown or of the wrong shape.
    pub fn read(data: Option<&Path>) -> PortResult<Self> {
        let defaults = Self::default();
        let folder = data
            .map(Path::to_path_buf)
            .or_else(|| std::env::var_os("TALKOO_DATA").map(PathBuf::from))
            .unwrap_or_else(|| defaults.data.clone());
        let mut config: Self = Figment::from(Serialized::defaults(defaults))
            .merge(Toml::file(folder.join("talkoo.toml")))
            .merge(
                Env::prefixed("TALKOO_")
                    .split("__")
                    .ignore(&["data"])
                    .filter(|key| !key.starts_with("test_")),
            )
            .extract()
            .map_err(|wrong| PortError::lasting("config", wrong))?;
        config.data = folder;
        config.files_apart()?;
        Ok(config)
    }

    /// Whether the origin of files is one, and another than that of our pages: a browser tells origins apart by host
    /// names, and cookies by nothing else.
    ///
    /// # Errors
    /// A lasting `config` error that says what is wrong with it.
    pub fn files_apart(&self) -> PortResult<()> {
        if self.files_origin.is_empty() {
            return Ok(());
        }
        let wrong = |why: &str| Err(PortError::lasting("config", format!("files_origin: {why}")));
        let Ok(files) = url::Url::parse(&self.files_origin) else {
            return wrong("this is no address; write it as https://files.example.org");
        };
        let bare = files.path() == "/" && files.query().is_none() && files.fragment().is_none();
        if !matches!(files.scheme(), "https" | "http") || !bare || !files.username().is_empty() {
            return wrong("only a scheme and a host name, as https://files.example.org");
        }
        if self.secure() && files.scheme() != "https" {
            return wrong("the pages come over https, so files must too");
        }
        let pages = url::Url::parse(&self.base_url).ok();
        if pages.is_some_and(|pages| pages.host_str() == files.host_str()) {
            return wrong("it must be another host name than that of base_url");
        }
        Ok(())
    }

    /// Whether browsers reach the hub over TLS.
    pub fn secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// The public address of a path.
    pub fn absolute(&self, path: &str) -> String {
        if self.base_url.is_empty() {
            format!("http://{}{path}", self.listen)
        } else {
            format!("{}{path}", self.base_url)
        }
    }

    pub fn on_postgres(&self) -> bool {
        self.database_url.starts_with("postgres")
    }
}
