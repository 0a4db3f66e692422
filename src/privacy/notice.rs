//! The privacy notice: what is kept of people, why, for how long and where, made from what is really configured. What
//! the agency says in its own words stands above it.

use agencies::{PageKey, PageText};
use entity::words::Lang;
use hall::{Cx, Result, addresses};
use poem_openapi::Object;
use press::{Arg, say};
use serde::Serialize;
use url::Url;

/// The whole notice, in one language.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "PrivacyNotice")]
pub struct Notice {
    /// Who is responsible.
    pub controller: Controller,
    /// What is kept, why, and for how long.
    pub kept: Vec<KeptLine>,
    /// Where it lies and who else handles it.
    pub places: Vec<Place>,
    /// What is done only because somebody said yes, and how they take it back.
    pub consents: Vec<Consent>,
    /// Cookies, all of them technical.
    pub cookies: Vec<Fact>,
    /// Days copies of the whole service are kept; none: the operator has not said.
    pub backup_days: Option<u32>,
    /// Days between a letter of warning and what it warns of.
    pub warning_days: u32,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "PrivacyController")]
pub struct Controller {
    pub name: String,
    pub email: Option<String>,
    pub contact_url: String,
    /// The data protection officer, as the operator names them.
    pub officer: Option<String>,
    /// Where one may complain.
    pub authority: Option<String>,
    pub authority_url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "PrivacyKept")]
pub struct KeptLine {
    pub what: String,
    pub why: String,
    pub how_long: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "PrivacyPlace")]
pub struct Place {
    pub what: String,
    /// A host, or that it is this service's own.
    pub place: String,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "PrivacyConsent")]
pub struct Consent {
    pub what: String,
    pub taken_back: String,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "PrivacyCookie")]
pub struct Fact {
    pub name: String,
    pub text: String,
}

/// The notice in the asker's language.
///
/// # Errors
/// A fault of the database.
pub async fn notice(cx: &Cx) -> Result<Notice> {
    let site = agencies::site(cx).await?;
    let settings = &site.settings;
    Ok(made(
        cx.lang,
        cx.config(),
        site.name(cx.lang),
        &settings.contact_email,
    ))
}

/// What the agency says above it, in its own words or those every hub begins with.
pub(crate) async fn words_above(cx: &Cx) -> Result<PageText> {
    agencies::page(cx, PageKey::Privacy, cx.lang).await
}

pub(crate) fn made(lang: Lang, config: &ports::Config, site: &str, email: &str) -> Notice {
    let told = &config.privacy;
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let word = |key: &str| say(lang, key, &[]);
    Notice {
        controller: Controller {
            name: some(&told.controller).unwrap_or_else(|| site.to_owned()),
            email: some(email),
            contact_url: addresses::page("contact"),
            officer: some(&told.officer),
            authority: some(&told.authority),
            authority_url: some(&told.authority_url),
        },
        kept: kept(lang, config),
        places: places(lang, config),
        consents: ["letters", "feedback-email", "residence", "portrait"]
            .iter()
            .map(|one| Consent {
                what: word(&format!("privacy-consent-{one}")),
                taken_back: word(&format!("privacy-consent-{one}-back")),
            })
            .collect(),
        cookies: [
            ("__Host-talkoo", "privacy-cookie-session"),
            ("lang, theme", "privacy-cookie-look"),
            ("flash", "privacy-cookie-flash"),
        ]
        .iter()
        .map(|(name, key)| Fact {
            name: (*name).to_owned(),
            text: word(key),
        })
        .collect(),
        backup_days: Some(told.backup_days).filter(|days| *days > 0),
        warning_days: config.retention.warning_days,
    }
}

fn kept(lang: Lang, config: &ports::Config) -> Vec<KeptLine> {
    let time = &config.retention;
    let days = |key: &str, days: u32| say(lang, key, &[("days", Arg::from(i64::from(days)))]);
    let or_without_end = |key: &str, length: u32| match length {
        0 => say(lang, "privacy-until-you-leave", &[]),
        length => days(key, length),
    };
    let feedback = say(
        lang,
        "privacy-long-feedback",
        &[
            ("days", Arg::from(i64::from(time.feedback_days))),
            ("email", Arg::from(i64::from(time.feedback_email_days))),
        ],
    );
    [
        (
            "account",
            or_without_end("privacy-long-account", time.account_days),
        ),
        ("public", say(lang, "privacy-long-public", &[])),
        (
            "drafts",
            or_without_end("privacy-long-drafts", time.draft_days),
        ),
        ("votes", say(lang, "privacy-long-votes", &[])),
        ("feedback", feedback),
        (
            "networks",
            days("privacy-long-networks", time.network_days()),
        ),
        ("letters", days("privacy-long-letters", time.letter_days)),
        ("reports", days("privacy-long-reports", time.report_days)),
        ("office", say(lang, "privacy-long-office", &[])),
    ]
    .into_iter()
    .map(|(what, how_long)| KeptLine {
        what: say(lang, &format!("privacy-kept-{what}"), &[]),
        why: say(lang, &format!("privacy-why-{what}"), &[]),
        how_long,
    })
    .collect()
}

/// Where things lie: with the hub itself, or at the host that is configured. Never a name or password of an address.
fn places(lang: Lang, config: &ports::Config) -> Vec<Place> {
    let own = say(lang, "privacy-place-own", &[]);
    let at = |address: &str| host_of(address).unwrap_or_else(|| own.clone());
    let storage = match (
        config.storage.endpoint.is_empty(),
        host_of(&config.storage.endpoint),
    ) {
        (false, Some(host)) => say(lang, "privacy-place-bucket", &[("host", host.into())]),
        _ => own.clone(),
    };
    let mail = match host_of(&config.mail.url) {
        Some(host) => say(lang, "privacy-place-mail", &[("host", host.into())]),
        None => say(lang, "privacy-place-no-mail", &[]),
    };
    let providers = config.sign_in.values().filter_map(|provider| {
        let name = provider.names.get(lang.code()).unwrap_or(&provider.name);
        Some(Place {
            what: say(
                lang,
                "privacy-places-sign-in",
                &[("name", name.clone().into())],
            ),
            place: host_of(&provider.issuer)?,
        })
    });
    let ports = [
        ("database", at(&config.database_url)),
        ("files", storage),
        ("search", at(&config.search_url)),
        ("mail", mail),
    ]
    .into_iter()
    .map(|(what, place)| Place {
        what: say(lang, &format!("privacy-places-{what}"), &[]),
        place,
    });
    ports.chain(providers).collect()
}

fn host_of(address: &str) -> Option<String> {
    Url::parse(address)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned))
        .filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ports::Config;

    fn told(config: &Config) -> String {
        let notice = made(Lang::En, config, "Kuusilahti", "info@kuusilahti.example");
        serde_json::to_string(&notice).unwrap()
    }

    #[test]
    fn a_hub_by_itself_says_so() {
        let notice = made(Lang::En, &Config::default(), "Kuusilahti", "");
        assert_eq!(notice.controller.name, "Kuusilahti");
        assert_eq!(notice.controller.email, None);
        let own = &notice.places[0].place;
        assert!(notice.places[..3].iter().all(|place| place.place == *own));
    }

    #[test]
    fn whoever_else_handles_it_is_named_and_no_password_is() {
        let mut config = Config {
            database_url: "postgres://talkoo:geheim@db.city.example/talkoo".to_owned(),
            search_url: "https://search.city.example".to_owned(),
            search_key: "geheim".to_owned(),
            ..Config::default()
        };
        config.mail.url = "smtps://hub:geheim@mail.city.example".to_owned();
        config.storage.endpoint = "https://files.cloud.example".to_owned();
        config.storage.secret_key = "geheim".to_owned();
        config.privacy.controller = "City of Kuusilahti".to_owned();
        let provider = ports::config::ProviderConfig {
            name: "City account".to_owned(),
            issuer: "https://id.city.example/realm".to_owned(),
            ..ports::config::ProviderConfig::default()
        };
        config.sign_in.insert("city".to_owned(), provider);
        config.privacy.officer = "Maija Niemi, officer@kuusilahti.example".to_owned();
        let told = told(&config);
        for named in [
            "db.city.example",
            "search.city.example",
            "mail.city.example",
            "files.cloud.example",
            "City account",
            "id.city.example",
            "City of Kuusilahti",
            "Maija Niemi",
        ] {
            assert!(told.contains(named), "{named} is not in {told}");
        }
        assert!(!told.contains("geheim"), "{told}");
    }

    #[test]
    fn times_are_those_of_the_settings() {
        let mut config = Config::default();
        config.retention.feedback_days = 417;
        config.retention.account_days = 0;
        config.retention.draft_days = 71;
        config.retention.network_days = 400;
        let told = told(&config);
        for days in ["417", "71", "7 days"] {
            assert!(told.contains(days), "{days} is not in {told}");
        }
        assert!(!told.contains("400"), "no address is kept so long: {told}");
        assert!(!told.contains("1,095") && !told.contains("1095"));
    }
}
