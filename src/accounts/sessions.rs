//! Signed-in browsers. The cookie holds 256 random bits; the database holds only their hash.

use crate::{standing, store};
use chrono::{DateTime, Duration, Utc};
use entity::words::SessionId;
use hall::{Cx, Deed, Error, Result};
use ports::secrets;
use std::net::IpAddr;

/// A session nobody uses ends after this time.
pub(crate) const IDLE: Duration = Duration::days(30);
/// However busy it is, it ends after this time.
pub(crate) const LONGEST: Duration = Duration::days(90);
/// It is written down that a session was used at most this often.
pub(crate) const RENEWAL: Duration = Duration::minutes(10);

/// The browser someone signs in with, as they will recognise it in their list.
#[derive(Clone, Debug)]
pub struct Device {
    pub user_agent: String,
    pub network: IpAddr,
}

impl Device {
    pub(crate) fn agent(&self) -> String {
        self.user_agent
            .chars()
            .filter(|sign| !sign.is_control())
            .take(300)
            .collect()
    }
}

/// The end of a session used now, given when it began.
pub(crate) fn end_of(created_at: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
    (now + IDLE).min(created_at + LONGEST)
}

/// A person ends one of their own sessions.
///
/// # Errors
/// `Missing` for one that is not theirs.
pub async fn end_session(cx: &Cx, id: SessionId) -> Result<()> {
    let person = cx.person()?;
    let tx = cx.begin().await?;
    cx.may(Deed::KeepAccount(person))?;
    if !store::sessions::end(&*tx, person, id).await? {
        return Err(Error::Missing);
    }
    standing::changed(&tx);
    tx.commit().await
}

/// Signing out: the session this very browser came with. Answers the service it was begun by, where the person is
/// still signed in.
///
/// # Errors
/// A fault of the database.
pub async fn end_session_by_token(cx: &Cx, token: &str) -> Result<Option<String>> {
    let hash = secrets::hash(token);
    let tx = cx.begin().await?;
    let provider = store::sessions::provider_of(&*tx, &hash).await?;
    store::sessions::end_by_hash(&*tx, &hash).await?;
    standing::changed(&tx);
    tx.commit().await?;
    Ok(provider)
}

/// `Firefox, Linux` of a browser's long story about itself. Only to recognise one's own; nothing relies on it.
pub(crate) fn in_short(user_agent: &str) -> String {
    let named = |known: &[(&str, &'static str)]| {
        known
            .iter()
            .find(|(mark, _)| user_agent.contains(mark))
            .map(|(_, name)| *name)
    };
    let browser = named(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ]);
    let system = named(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_in_use_is_renewed_but_not_for_ever() {
        let began: DateTime<Utc> = "2026-03-01T00:00:00Z".parse().unwrap();
        assert_eq!(end_of(began, began), began + Duration::days(30));
        let later = began + Duration::days(70);
        assert_eq!(end_of(began, later), began + Duration::days(90));
    }

    #[test]
    fn a_browser_is_said_in_two_words() {
        let said =
            in_short("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
        assert_eq!(said, "Firefox, Linux");
        assert_eq!(in_short("something else"), "");
    }
}
