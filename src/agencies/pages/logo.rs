//! The logo: the form, the files, and what a screen is told that keeps the site as an icon.

use super::{NameField, name_fields, saved, typed_names};
use crate::browse;
use crate::logo::{self, HEAD, ICONS, NewLogo, describe_logo, keep_logo, remove_logo};
use entity::words::{Lang, Logo, Names, Plate};
use hall::says::Say;
use hall::{Deed, Error, Problems, Result, addresses};
use ports::Config;
use press::Page;
use serde::Serialize;
use serde_json::json;
use web::{Flash, Response, Upload, Visit};

const HERE: &str = "/admin/logo";

#[derive(Serialize)]
pub(super) struct LogoPage {
    logo: Option<Shown>,
    alts: Vec<NameField>,
    most: u64,
}

#[derive(Serialize)]
struct Shown {
    url: String,
    icon: String,
    alt: String,
    width: i64,
    height: i64,
    plate: Plate,
}

impl Page for LogoPage {
    const TEMPLATE: &'static str = "agencies/logo.html";

    fn samples() -> Vec<Self> {
        let logo = |plate| Logo {
            digest: "0123456789abcdef".to_owned(),
            width: 320,
            height: 120,
            plate,
            alt: Names::same("A rowing boat on <waves>"),
        };
        vec![
            page_of(Lang::ALL, Lang::En, None, &Names::default(), 10),
            page_of(
                Lang::ALL,
                Lang::En,
                Some(&logo(Plate::Light)),
                &Names::same("A rowing boat on <waves>"),
                10,
            ),
            page_of(
                &[Lang::Fi],
                Lang::Fi,
                Some(&logo(Plate::Dark)),
                &Names::default(),
                10,
            ),
        ]
    }
}

fn page_of(langs: &[Lang], lang: Lang, logo: Option<&Logo>, alt: &Names, most: u64) -> LogoPage {
    LogoPage {
        logo: logo.map(|logo| Shown {
            url: addresses::logo(&logo.digest, HEAD),
            icon: addresses::logo(&logo.digest, "180.png"),
            alt: logo.alt.in_lang(lang).to_owned(),
            width: logo.width,
            height: logo.height,
            plate: logo.plate,
        }),
        alts: name_fields(langs, alt),
        most,
    }
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    let logo = site.settings.logo.as_ref();
    let alt = logo.map(|logo| logo.alt.clone()).unwrap_or_default();
    visit.show(&page(&visit, &site, &alt))
}

fn page(visit: &Visit, site: &crate::Site, alt: &Names) -> LogoPage {
    page_of(
        &site.settings.languages,
        visit.lang,
        site.settings.logo.as_ref(),
        alt,
        visit.config().limits.image_bytes / (1024 * 1024),
    )
}

pub(super) async fn keep(mut visit: Visit) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    let before = site.settings.logo.as_ref();
    let before = before.map(|logo| logo.alt.clone()).unwrap_or_default();
    let alt = typed_names(&visit, "alt", &before);
    let files = visit.files("logo");
    let kept = if files.is_empty() && site.settings.logo.is_some() {
        describe_logo(&visit.cx, &alt).await
    } else {
        match made_anew(visit.config(), files).await {
            Ok(new) => keep_logo(&visit.cx, new, &alt).await,
            Err(wrong) => Err(wrong),
        }
    };
    match kept {
        Ok(()) => saved(&visit, HERE),
        Err(Error::Invalid(problems)) => visit.again(&page(&visit, &site, &alt), problems),
        Err(other) => Err(other),
    }
}

pub(super) async fn remove(visit: Visit) -> Result<Response> {
    visit.cx.may(Deed::KeepSite(visit.cx.agency))?;
    remove_logo(&visit.cx).await?;
    Ok(visit.go_with(HERE, Flash::good("agencies-flash-logo-removed")))
}

/// The files of a logo, made anew from the one picture that was sent.
pub(crate) async fn made_anew(config: &Config, mut files: Vec<Upload>) -> Result<NewLogo> {
    let refused = |say| Error::Invalid(Problems::one("logo", say));
    let Some(upload) = files.pop() else {
        return Err(refused(Say::of("agencies-problem-logo-missing")));
    };
    if !files.is_empty() {
        return Err(refused(Say::of("agencies-problem-logo-missing")));
    }
    let most = config.limits.image_bytes;
    if upload.size > most {
        let most = i64::try_from(most / (1024 * 1024)).unwrap_or(i64::MAX);
        return Err(refused(
            Say::of("agencies-problem-logo-large").with("most", most),
        ));
    }
    if !upload.picture {
        return Err(refused(Say::of("agencies-problem-logo-type")));
    }
    let digest = upload.digest.chars().take(16).collect();
    let emblem = web::pictures::emblem("logo", upload.bytes().await?, ICONS).await?;
    let mut files = vec![(HEAD.to_owned(), emblem.head)];
    for (side, bytes) in emblem.icons {
        files.push((format!("{side}.png"), bytes));
    }
    Ok(NewLogo {
        files,
        digest,
        width: i64::from(emblem.width),
        height: i64::from(emblem.height),
        plate: emblem.colour.map_or(Plate::None, |(red, green, blue)| {
            crate::colours::plate(red, green, blue)
        }),
    })
}

pub(super) async fn file(visit: Visit) -> Result<Response> {
    let (digest, name): (String, String) = (visit.path("digest")?, visit.path("file")?);
    let file = logo::logo_file(&visit.cx, &digest, &name).await?;
    visit.stored(file).await
}

/// What a phone is told that keeps the site on its screen (W3C Web Application Manifest).
pub(super) async fn manifest(visit: Visit) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    let settings = &site.settings;
    let icons: Vec<_> = match &settings.logo {
        Some(logo) => [192, 512]
            .iter()
            .map(|side| {
                json!({
                    "src": addresses::logo(&logo.digest, &format!("{side}.png")),
                    "sizes": format!("{side}x{side}"),
                    "type": "image/png",
                })
            })
            .collect(),
        None => vec![json!({
            "src": format!("{}/mark.svg", visit.assets()),
            "sizes": "any",
            "type": "image/svg+xml",
        })],
    };
    let manifest = json!({
        "name": site.name(visit.lang),
        "short_name": site.name(visit.lang),
        "description": settings.tagline.in_lang(visit.lang),
        "lang": visit.lang,
        "start_url": addresses::HOME,
        "display": "browser",
        "background_color": "#f8f2e7",
        "theme_color": if settings.ink.is_empty() { "#17302a" } else { &settings.ink },
        "icons": icons,
    });
    Ok(visit.raw("application/manifest+json", manifest.to_string().into()))
}
