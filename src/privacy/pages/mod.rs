//! The notice, and everything about oneself.

use crate::consents::{self, Consents, Moved, Residence};
use crate::mine::{self, IndexPage};
use crate::notice::{self, Notice};
use chrono::{DateTime, Utc};
use entity::words::Lang;
use hall::{Deed, Result, addresses};
use press::{Page, PageSamples, SafeHtml};
use serde::Serialize;
use web::{Door, Response, Visit, Who};

pub fn doors() -> Vec<Door> {
    vec![
        Door::get(addresses::PRIVACY, Who::Anyone, privacy).kept(&[]),
        Door::get(addresses::MY_DATA, Who::Person, data),
        Door::post(addresses::MY_DATA, Who::Person, download),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<NoticePage>(),
        PageSamples::of::<DataPage>(),
        PageSamples::of::<IndexPage>(),
    ]
}

#[derive(Serialize)]
struct NoticePage {
    title: String,
    above: SafeHtml,
    above_lang: Lang,
    changed_at: Option<DateTime<Utc>>,
    notice: Notice,
    may_edit: bool,
}

impl Page for NoticePage {
    const TEMPLATE: &'static str = "privacy/notice.html";

    fn samples() -> Vec<Self> {
        let page = |config: &ports::Config, email: &str, may_edit| Self {
            title: "Privacy".to_owned(),
            above: press::prose_from("We keep as little as we can.", 2),
            above_lang: Lang::En,
            changed_at: None,
            notice: notice::made(Lang::En, config, "Kuusilahti", email),
            may_edit,
        };
        let mut full = ports::Config {
            database_url: "postgres://db.city.example/talkoo".to_owned(),
            ..ports::Config::default()
        };
        full.mail.url = "smtps://mail.city.example".to_owned();
        full.privacy.controller = "City of Kuusilahti, Torikatu 1".to_owned();
        full.privacy.officer = "officer@kuusilahti.example".to_owned();
        full.privacy.authority = "Tietosuojavaltuutettu".to_owned();
        full.privacy.authority_url = "https://tietosuoja.example".to_owned();
        full.privacy.backup_days = 30;
        vec![
            page(&ports::Config::default(), "", false),
            page(&full, "info@kuusilahti.example", true),
        ]
    }
}

async fn privacy(visit: Visit) -> Result<Response> {
    let above = notice::words_above(&visit.cx).await?;
    visit.show(&NoticePage {
        above: press::prose_from(&above.text, 2),
        above_lang: above.lang,
        changed_at: above.updated_at,
        title: above.title,
        notice: notice::notice(&visit.cx).await?,
        may_edit: visit.cx.could(Deed::KeepSite(visit.cx.agency)),
    })
}

#[derive(Serialize)]
struct DataPage {
    consents: Consents,
    parts: Vec<String>,
    download_bytes: u64,
}

impl Page for DataPage {
    const TEMPLATE: &'static str = "privacy/data.html";

    fn samples() -> Vec<Self> {
        let none = Consents {
            letters: false,
            portrait: false,
            residences: Vec::new(),
            moved: Vec::new(),
        };
        let all = Consents {
            letters: true,
            portrait: true,
            residences: vec![Residence {
                challenge: 1,
                title: "A quieter harbour".to_owned(),
                url: "/challenges/1".to_owned(),
                area: "Harbour".to_owned(),
                since: DateTime::UNIX_EPOCH,
            }],
            moved: vec![Moved {
                reference: "2026-00042".to_owned(),
                since: DateTime::UNIX_EPOCH,
            }],
        };
        vec![
            data_page(Lang::En, 200_000_000, none),
            data_page(Lang::En, 200_000_000, all),
        ]
    }
}

fn data_page(lang: Lang, download_bytes: u64, consents: Consents) -> DataPage {
    let parts = mine::parts();
    DataPage {
        consents,
        parts: parts
            .into_iter()
            .map(|part| mine::part_title(lang, part))
            .collect(),
        download_bytes,
    }
}

async fn data(visit: Visit) -> Result<Response> {
    let consents = consents::consents(&visit.cx).await?;
    let most = visit.config().limits.download_bytes;
    visit.show_quietly(&data_page(visit.lang, most, consents))
}

/// By a form and not by a link: nobody else's page can have a browser fetch it.
async fn download(visit: Visit) -> Result<Response> {
    let made = mine::download(&visit.cx).await?;
    Ok(visit.archive(made.file, &made.name))
}
