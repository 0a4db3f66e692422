//! The front page, and the small addresses every site has.

use crate::health::{self, Standing};
use hall::{Result, addresses};
use poem::http::StatusCode;
use press::{Page, PageSamples};
use serde::Serialize;
use web::{Door, Response, Visit, Who};

const ROWS: u64 = 5;
const CHALLENGES: u64 = 3;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/", Who::Anyone, home).kept(&[]),
        Door::get("/health", Who::Anyone, well),
        Door::get("/robots.txt", Who::Anyone, robots).kept(&[]),
        Door::get("/sitemap.xml", Who::Anyone, site_map).kept(&[]),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![PageSamples::of::<HomePage>()]
}

#[derive(Serialize)]
struct HomePage {
    #[serde(flatten)]
    front: ideas::browse::Front,
    themes: Vec<ThemeLink>,
    /// What one can do today.
    challenges: Vec<challenges::ChallengeRow>,
}

#[derive(Serialize)]
struct ThemeLink {
    name: String,
    url: String,
}

async fn home(visit: Visit) -> Result<Response> {
    let site = agencies::site(&visit.cx).await?;
    let themes = site
        .open_themes()
        .filter(|theme| theme.parent.is_none())
        .take(12)
        .map(|theme| ThemeLink {
            name: theme.names.in_lang(visit.lang).to_owned(),
            url: format!("/ideas?theme={}", theme.id),
        })
        .collect();
    visit.show(&HomePage {
        front: ideas::browse::front(&visit.cx, ROWS).await?,
        challenges: challenges::browse::front(&visit.cx, CHALLENGES).await?,
        themes,
    })
}

/// How the hub is, for machines that watch it: a line per port. 503 only when nobody can be answered.
async fn well(visit: Visit) -> Result<Response> {
    let book = visit.cx.hub().kept::<health::Book>()?;
    let lines = book.lines(&visit.cx).await;
    let mut answer = visit.json(&health::told(&lines))?;
    if Standing::of(&lines) == Standing::Down {
        answer.set_status(StatusCode::SERVICE_UNAVAILABLE);
    }
    Ok(answer)
}

async fn robots(visit: Visit) -> Result<Response> {
    Ok(visit.text(format!(
        "User-agent: *\nDisallow: /sign-in\nDisallow: /account\nDisallow: /desk\nDisallow: /admin\nDisallow: /api/\nSitemap: {}\n",
        visit.config().absolute("/sitemap.xml")
    )))
}

/// Lists everyone may read.
const MAPPED: [&str; 7] = [
    "/",
    addresses::ASK,
    addresses::IDEAS,
    addresses::CHALLENGES,
    addresses::IMPROVEMENTS,
    addresses::KNOWLEDGE,
    addresses::SERVICES,
];

/// The map of the site for machines (sitemaps.org): the lists, and every article in each of its languages.
async fn site_map(visit: Visit) -> Result<Response> {
    let config = visit.config();
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for path in MAPPED {
        map.push_str(&format!(
            "<url><loc>{}</loc></url>\n",
            config.absolute(path)
        ));
    }
    for article in articles::browse::site_map(&visit.cx).await? {
        // Numbers and codes of ours: nothing in them wants escaping.
        let address = config.absolute(&addresses::article(article.id));
        map.push_str(&format!("<url><loc>{address}</loc>"));
        for lang in &article.langs {
            map.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{address}?lang={lang}\"/>"
            ));
        }
        if let Some(at) = article.renewed_at {
            map.push_str(&format!("<lastmod>{}</lastmod>", at.format("%Y-%m-%d")));
        }
        map.push_str("</url>\n");
    }
    map.push_str("</urlset>\n");
    Ok(visit.raw("application/xml; charset=utf-8", map.into()))
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "home.html";

    fn samples() -> Vec<Self> {
        let rows = ideas::pages::sample_rows();
        let themes = vec![ThemeLink {
            name: "Parks".to_owned(),
            url: "/ideas?theme=1".to_owned(),
        }];
        let full = ideas::browse::Front {
            trending: rows.clone(),
            newest: rows,
            answers: vec![],
        };
        vec![
            Self {
                front: full,
                challenges: challenges::pages::sample_rows(),
                themes,
            },
            Self {
                front: ideas::browse::Front::default(),
                challenges: vec![],
                themes: vec![],
            },
        ]
    }
}
