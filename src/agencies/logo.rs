//! The agency's logo: in the head of every page and as the icon of whoever keeps the site on their screen.
//! The files are made anew from what was uploaded, and their addresses hold what they show, so they never change.

use crate::settings;
use bytes::Bytes;
use entity::words::{Logo, Names, Plate, Settings};
use hall::{Cx, Deed, Error, Problems, Result, Stored};

/// The picture in the head.
pub const HEAD: &str = "head.png";
/// The square ones, by their side in pixels: tabs, home screens, the manifest.
pub const ICONS: &[u32] = &[32, 180, 192, 512];
const LONGEST_ALT: usize = 120;

/// A logo made anew, with a file for every place.
pub struct NewLogo {
    /// `head.png`, `32.png`, …
    pub files: Vec<(String, Bytes)>,
    pub digest: String,
    pub width: i64,
    pub height: i64,
    pub plate: Plate,
}

/// An admin puts up a logo. The files of the one before stay, for whoever takes this back.
///
/// # Errors
/// `Forbidden`; `Invalid` on `alt`; away, when the files cannot be kept.
pub async fn keep_logo(cx: &Cx, new: NewLogo, alt: &Names) -> Result<()> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let alt = checked_alt(alt)?;
    for (name, bytes) in new.files {
        cx.ports()
            .storage
            .keep(&key(&new.digest, &name), bytes)
            .await?;
    }
    let logo = Logo {
        digest: new.digest,
        width: new.width,
        height: new.height,
        plate: new.plate,
        alt,
    };
    exchange(cx, "agencies-log-logo-kept", Some(logo)).await
}

/// An admin says in other words what the logo shows.
///
/// # Errors
/// `Forbidden`; `Missing` without a logo; `Invalid` on `alt`.
pub async fn describe_logo(cx: &Cx, alt: &Names) -> Result<()> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let alt = checked_alt(alt)?;
    settings::change(cx, "agencies-log-logo-described", |before| {
        let logo = before.logo.clone().ok_or(Error::Missing)?;
        Ok(Settings {
            logo: Some(Logo { alt, ..logo }),
            ..before.clone()
        })
    })
    .await
    .map(drop)
}

/// An admin takes the logo down. Without one nothing happens.
///
/// # Errors
/// `Forbidden`.
pub async fn remove_logo(cx: &Cx) -> Result<()> {
    exchange(cx, "agencies-log-logo-removed", None).await
}

async fn exchange(cx: &Cx, deed: &'static str, logo: Option<Logo>) -> Result<()> {
    settings::change(cx, deed, |before| {
        Ok(Settings {
            logo,
            ..before.clone()
        })
    })
    .await
    .map(drop)
}

/// A file of the logo the site has now.
///
/// # Errors
/// `Missing` for any other.
pub async fn logo_file(cx: &Cx, digest: &str, name: &str) -> Result<Stored> {
    let site = crate::browse::site(cx).await?;
    let is_ours = site
        .settings
        .logo
        .as_ref()
        .is_some_and(|logo| logo.digest == digest);
    if !is_ours || !names().any(|known| known == name) {
        return Err(Error::Missing);
    }
    Ok(Stored::picture(key(digest, name), "image/png"))
}

fn names() -> impl Iterator<Item = String> {
    std::iter::once(HEAD.to_owned()).chain(ICONS.iter().map(|side| format!("{side}.png")))
}

fn key(digest: &str, name: &str) -> String {
    format!("logo-{digest}-{name}")
}

fn checked_alt(alt: &Names) -> Result<Names> {
    let mut problems = Problems::default();
    let alt = crate::names::checked(alt, "alt", LONGEST_ALT, true, &mut problems);
    problems.done()?;
    Ok(alt)
}
