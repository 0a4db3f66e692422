//! The API of the site: themes, areas and statuses in `lists`; here its settings, pages, watched words and log.

mod hours;
mod lists;
mod rules;

use crate::browse::LogFilter;
use crate::site_pages::{PageInput, PageKey, PageText, keep_page, reset_page};
use crate::{browse, jargon, keep_jargon, keep_settings, keep_words};
use chrono::{DateTime, Utc};
use entity::words::{Lang, Names, PersonId};
use hall::Error;
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use std::collections::BTreeMap;
use web::{ApiResult, Asked, paging};

pub(crate) use rules::as_numbers;

struct SiteApi;

/// Everything this room answers.
pub fn api() -> impl OpenApi {
    (lists::ListsApi, rules::RulesApi, hours::HoursApi, SiteApi)
}

/// What the agency decides about its site.
#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct SettingsBody {
    pub site_name: BTreeMap<String, String>,
    /// Whose official service this is; empty: the site's name.
    #[oai(default)]
    pub agency_name: BTreeMap<String, String>,
    pub tagline: BTreeMap<String, String>,
    /// `#rrggbb`, or empty for the house's own.
    pub accent: String,
    pub ink: String,
    pub languages: Vec<Lang>,
    pub default_lang: Lang,
    /// IANA zone of every date shown.
    pub zone: String,
    pub contact_email: String,
    /// Other sites that may show the form for asking, such as `https://www.example.org`; as it is when left out.
    pub embedded_on: Option<Vec<String>>,
    pub hide_support_counts: bool,
    /// How long news is gathered before a letter leaves, seconds.
    pub gather_seconds: i64,
    /// Links by people younger than this many hours wait in moderation.
    pub new_person_hours: i64,
}

/// One of the pages every site has.
#[derive(Debug, Object)]
pub struct SitePageView {
    pub key: String,
    pub url: String,
    pub lang: Lang,
    pub title: String,
    /// Markdown.
    pub text: String,
    /// Whether the agency wrote it itself.
    pub own: bool,
    pub updated_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct SitePageBody {
    pub title: String,
    pub text: String,
}

#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct WordsBody {
    pub words: Vec<String>,
}

/// Words only an office uses, in one language.
#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct JargonBody {
    /// One entry a line: `word = what to say instead`. A star at the end of a word stands for any ending. None: back to
    /// the list the language came with.
    pub entries: Option<String>,
}

/// A text to look over.
#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct TextToHint {
    pub lang: Lang,
    /// Markdown.
    pub text: String,
}

/// What could be plainer. It never stops anyone.
#[derive(Debug, Object)]
pub struct HintView {
    /// `long`, `jargon` or `passive`.
    pub kind: String,
    /// What to say about it, in the language of whoever asks.
    pub says: String,
    /// The beginning of the sentence.
    pub excerpt: String,
}

#[derive(Debug, Object)]
pub struct HintList {
    pub hints: Vec<HintView>,
}

/// A line of the log of staff acts.
#[derive(Debug, Object)]
pub struct LogLineView {
    pub id: i64,
    pub at: DateTime<Utc>,
    /// None: the hub itself, at its operator's command.
    pub person: Option<PersonId>,
    pub name: Option<String>,
    /// A stable word for what was done.
    pub deed: String,
    /// The kind of the thing it was done to.
    pub kind: String,
    pub thing: i64,
    pub before: Option<serde_json::Value>,
    pub after: Option<serde_json::Value>,
}

#[derive(Debug, Object)]
pub struct LogView {
    pub items: Vec<LogLineView>,
    /// Passed as `after`; null at the end.
    pub next: Option<String>,
}

#[OpenApi]
impl SiteApi {
    /// Settings of the site
    #[oai(path = "/site", method = "get", operation_id = "site")]
    async fn site(&self, asked: Asked) -> ApiResult<Json<SettingsBody>> {
        let site = browse::site(&asked).await?;
        Ok(Json(SettingsBody::of(&site.settings)))
    }

    /// Keep the settings of the site
    #[oai(path = "/site", method = "put", operation_id = "keep_site")]
    async fn keep_site(
        &self,
        asked: Asked,
        body: Json<SettingsBody>,
    ) -> ApiResult<Json<SettingsBody>> {
        let before = browse::site(&asked).await?.settings.clone();
        let settings = body.0.into_settings(before);
        let settings = keep_settings(&asked, settings).await?;
        Ok(Json(SettingsBody::of(&settings)))
    }

    /// A page every site has
    ///
    /// `key`: contact, accessibility, privacy or terms.
    #[oai(path = "/pages/:key/:lang", method = "get", operation_id = "site_page")]
    async fn site_page(
        &self,
        asked: Asked,
        key: Path<String>,
        lang: Path<String>,
    ) -> ApiResult<Json<SitePageView>> {
        let (key, lang) = page_of(&key, &lang)?;
        Ok(Json(page_view(browse::page(&asked, key, lang).await?)))
    }

    /// Write such a page
    #[oai(
        path = "/pages/:key/:lang",
        method = "put",
        operation_id = "keep_site_page"
    )]
    async fn keep_site_page(
        &self,
        asked: Asked,
        key: Path<String>,
        lang: Path<String>,
        body: Json<SitePageBody>,
    ) -> ApiResult<Json<SitePageView>> {
        let (key, lang) = page_of(&key, &lang)?;
        let SitePageBody { title, text } = body.0;
        Ok(Json(page_view(
            keep_page(&asked, key, lang, PageInput { title, text }).await?,
        )))
    }

    /// Go back to the page every hub begins with
    #[oai(
        path = "/pages/:key/:lang",
        method = "delete",
        operation_id = "reset_site_page"
    )]
    async fn reset_site_page(
        &self,
        asked: Asked,
        key: Path<String>,
        lang: Path<String>,
    ) -> ApiResult<Json<SitePageView>> {
        let (key, lang) = page_of(&key, &lang)?;
        Ok(Json(page_view(reset_page(&asked, key, lang).await?)))
    }

    /// Keep the watched words of a language
    #[oai(path = "/words/:lang", method = "put", operation_id = "keep_words")]
    async fn keep_words(
        &self,
        asked: Asked,
        lang: Path<String>,
        body: Json<WordsBody>,
    ) -> ApiResult<Json<WordsBody>> {
        let lang: Lang = lang.0.parse().map_err(|_| Error::Missing)?;
        keep_words(&asked, lang, &body.0.words).await?;
        let site = browse::site(&asked).await?;
        let words = site.watched_words(lang).map(str::to_owned).collect();
        Ok(Json(WordsBody { words }))
    }

    /// Words only an office uses
    #[oai(path = "/jargon/:lang", method = "get", operation_id = "jargon")]
    async fn jargon(&self, asked: Asked, lang: Path<String>) -> ApiResult<Json<JargonBody>> {
        let lang: Lang = lang.0.parse().map_err(|_| Error::Missing)?;
        asked.may(hall::Deed::KeepTemplates(asked.agency))?;
        Ok(Json(jargon_body(&asked, lang).await?))
    }

    /// Keep the list of words only an office uses
    #[oai(path = "/jargon/:lang", method = "put", operation_id = "keep_jargon")]
    async fn keep_jargon(
        &self,
        asked: Asked,
        lang: Path<String>,
        body: Json<JargonBody>,
    ) -> ApiResult<Json<JargonBody>> {
        let lang: Lang = lang.0.parse().map_err(|_| Error::Missing)?;
        keep_jargon(&asked, lang, body.0.entries.as_deref()).await?;
        Ok(Json(jargon_body(&asked, lang).await?))
    }

    /// What could be plainer in a text
    ///
    /// The hints of the preview. Nothing is kept.
    #[oai(
        path = "/plain-language",
        method = "post",
        operation_id = "plain_language"
    )]
    async fn plain_language(
        &self,
        asked: Asked,
        body: Json<TextToHint>,
    ) -> ApiResult<Json<HintList>> {
        asked.may(hall::Deed::KeepTemplates(asked.agency))?;
        let most = asked.config().limits.text_chars;
        if body.0.text.chars().count() > most {
            let say = hall::says::Say::of("agencies-problem-text").with("most", most);
            return Err(Error::Invalid(hall::Problems::one("text", say)).into());
        }
        let hints = crate::hints(&asked, body.0.lang, &body.0.text).await?;
        let hints = hints.into_iter().map(|hint| HintView {
            kind: format!("{:?}", hint.kind).to_lowercase(),
            says: press::words::say_json(asked.lang, hint.key, &serde_json::json!(hint.args)),
            excerpt: hint.excerpt,
        });
        Ok(Json(HintList {
            hints: hints.collect(),
        }))
    }

    /// What staff did, newest first
    ///
    /// `from` is counted in, `until` not.
    #[oai(path = "/log", method = "get", operation_id = "log")]
    #[allow(clippy::too_many_arguments)]
    async fn log(
        &self,
        asked: Asked,
        person: Query<Option<i64>>,
        deed: Query<Option<String>>,
        kind: Query<Option<String>>,
        thing: Query<Option<i64>>,
        from: Query<Option<DateTime<Utc>>>,
        until: Query<Option<DateTime<Utc>>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<LogView>> {
        let before: Option<i64> = paging::read(after.0.as_deref())?;
        let filter = LogFilter {
            person: person.0.map(PersonId),
            deed: deed.0,
            kind: kind.0,
            thing: thing.0,
            from: from.0,
            until: until.0,
        };
        let page = browse::log(&asked, &filter, before, paging::per_page(per_page.0)?).await?;
        let items = page
            .lines
            .into_iter()
            .map(|line| LogLineView {
                id: line.id,
                at: line.at,
                person: line.person,
                name: line.name,
                deed: line.deed,
                kind: line.kind,
                thing: line.thing,
                before: line.before,
                after: line.after,
            })
            .collect();
        let next = page.next.map(|next| paging::write(&next));
        Ok(Json(LogView { items, next }))
    }

    /// Take back what a line of the log tells of
    ///
    /// Settings, lists, words and pages of the site, as long as the same was not changed again since. It is a change like
    /// any other and stands in the log itself.
    #[oai(path = "/log/:id/undo", method = "post", operation_id = "undo_log")]
    async fn undo_log(&self, asked: Asked, id: Path<i64>) -> ApiResult<()> {
        Ok(crate::undo::undo(&asked, id.0).await?)
    }
}

fn page_of(key: &str, lang: &str) -> Result<(PageKey, Lang), Error> {
    let key = PageKey::read(key).ok_or(Error::Missing)?;
    let lang = lang.parse().map_err(|_| Error::Missing)?;
    Ok((key, lang))
}

fn page_view(page: PageText) -> SitePageView {
    SitePageView {
        key: page.key.code().to_owned(),
        url: hall::addresses::page(page.key.code()),
        lang: page.lang,
        title: page.title,
        text: page.text,
        own: page.own,
        updated_at: page.updated_at,
    }
}

impl SettingsBody {
    fn of(settings: &entity::words::Settings) -> Self {
        Self {
            site_name: settings.site_name.0.clone(),
            agency_name: settings.agency_name.0.clone(),
            tagline: settings.tagline.0.clone(),
            accent: settings.accent.clone(),
            ink: settings.ink.clone(),
            languages: settings.languages.clone(),
            default_lang: settings.default_lang,
            zone: settings.zone.clone(),
            contact_email: settings.contact_email.clone(),
            embedded_on: Some(settings.embedded_on.clone()),
            hide_support_counts: settings.hide_support_counts,
            gather_seconds: settings.letters.gather_seconds,
            new_person_hours: settings.new_person_hours,
        }
    }

    fn into_settings(self, before: entity::words::Settings) -> entity::words::Settings {
        entity::words::Settings {
            site_name: Names(self.site_name),
            agency_name: Names(self.agency_name),
            tagline: Names(self.tagline),
            accent: self.accent,
            ink: self.ink,
            languages: self.languages,
            default_lang: self.default_lang,
            zone: self.zone,
            contact_email: self.contact_email,
            embedded_on: self
                .embedded_on
                .unwrap_or_else(|| before.embedded_on.clone()),
            hide_support_counts: self.hide_support_counts,
            letters: entity::words::LetterLimits {
                gather_seconds: self.gather_seconds,
            },
            new_person_hours: self.new_person_hours,
            // What has an address of its own stays as it is.
            ..before
        }
    }
}

async fn jargon_body(asked: &Asked, lang: Lang) -> hall::Result<JargonBody> {
    let site = browse::site(asked).await?;
    Ok(JargonBody {
        entries: Some(jargon::written(site.jargon(lang))),
    })
}
