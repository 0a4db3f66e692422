//! The API of the site: themes, areas, statuses, settings, pages, watched words, log.

use crate::areas::{self, AreaInput};
use crate::site::Site;
use crate::site_pages::{PageInput, PageKey, PageText, keep_page, reset_page};
use crate::statuses::{self, StatusInput};
use crate::themes::{self, ThemeInput};
use crate::{browse, keep_settings, keep_words};
use chrono::{DateTime, Utc};
use entity::words::{AreaId, IdeaStatus, Lang, NamedStatusId, Names, PersonId, ThemeId};
use hall::Error;
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use std::collections::BTreeMap;
use web::{ApiResult, Asked, paging};

pub struct AgenciesApi;

/// A theme: what a matter is about.
#[derive(Debug, Object)]
pub struct ThemeView {
    pub id: ThemeId,
    /// In the language asked for.
    pub name: String,
    /// By language code.
    pub names: BTreeMap<String, String>,
    /// The theme of the first level it stands under.
    pub parent: Option<ThemeId>,
    pub position: i64,
    /// No longer offered.
    pub archived: bool,
}

/// A part of town.
#[derive(Debug, Object)]
pub struct AreaView {
    pub id: AreaId,
    pub name: String,
    pub names: BTreeMap<String, String>,
    pub position: i64,
    pub archived: bool,
}

/// A status as this agency names it.
#[derive(Debug, Object)]
pub struct StatusView {
    pub id: NamedStatusId,
    pub name: String,
    pub names: BTreeMap<String, String>,
    /// What it means everywhere.
    pub meaning: IdeaStatus,
    pub position: i64,
    pub archived: bool,
}

#[derive(Debug, Object)]
pub struct Items<
    T: poem_openapi::types::Type + poem_openapi::types::ParseFromJSON + poem_openapi::types::ToJSON,
> {
    pub items: Vec<T>,
}

#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ThemeBody {
    pub names: BTreeMap<String, String>,
    pub parent: Option<ThemeId>,
    pub position: Option<i64>,
    /// Take it out of use, or bring it back.
    pub archived: Option<bool>,
}

#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct AreaBody {
    pub names: BTreeMap<String, String>,
    pub position: Option<i64>,
    pub archived: Option<bool>,
}

#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct StatusBody {
    pub names: BTreeMap<String, String>,
    pub meaning: IdeaStatus,
    pub position: Option<i64>,
    pub archived: Option<bool>,
}

/// What the agency decides about its site.
#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct SettingsBody {
    pub site_name: BTreeMap<String, String>,
    pub tagline: BTreeMap<String, String>,
    /// `#rrggbb`, or empty for the house's own.
    pub accent: String,
    pub ink: String,
    pub languages: Vec<Lang>,
    pub default_lang: Lang,
    /// IANA zone of every date shown.
    pub zone: String,
    pub contact_email: String,
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
impl AgenciesApi {
    /// Themes
    ///
    /// Two levels, in the order they are shown.
    #[oai(path = "/themes", method = "get", operation_id = "themes")]
    async fn themes(&self, asked: Asked) -> ApiResult<Json<Items<ThemeView>>> {
        let site = browse::site(&asked).await?;
        let items = site
            .themes
            .iter()
            .map(|theme| theme_view(theme, asked.lang))
            .collect();
        Ok(Json(Items { items }))
    }

    /// Make a theme
    #[oai(path = "/themes", method = "post", operation_id = "make_theme")]
    async fn make_theme(&self, asked: Asked, body: Json<ThemeBody>) -> ApiResult<Json<ThemeView>> {
        keep_theme(&asked, None, body.0).await
    }

    /// Change a theme
    #[oai(path = "/themes/:id", method = "put", operation_id = "change_theme")]
    async fn change_theme(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<ThemeBody>,
    ) -> ApiResult<Json<ThemeView>> {
        keep_theme(&asked, Some(ThemeId(id.0)), body.0).await
    }

    /// Areas
    #[oai(path = "/areas", method = "get", operation_id = "areas")]
    async fn areas(&self, asked: Asked) -> ApiResult<Json<Items<AreaView>>> {
        let site = browse::site(&asked).await?;
        let items = site
            .areas
            .iter()
            .map(|area| area_view(area, asked.lang))
            .collect();
        Ok(Json(Items { items }))
    }

    /// Make an area
    #[oai(path = "/areas", method = "post", operation_id = "make_area")]
    async fn make_area(&self, asked: Asked, body: Json<AreaBody>) -> ApiResult<Json<AreaView>> {
        keep_area(&asked, None, body.0).await
    }

    /// Change an area
    #[oai(path = "/areas/:id", method = "put", operation_id = "change_area")]
    async fn change_area(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<AreaBody>,
    ) -> ApiResult<Json<AreaView>> {
        keep_area(&asked, Some(AreaId(id.0)), body.0).await
    }

    /// Statuses the agency has named
    #[oai(path = "/statuses", method = "get", operation_id = "statuses")]
    async fn statuses(&self, asked: Asked) -> ApiResult<Json<Items<StatusView>>> {
        let site = browse::site(&asked).await?;
        let items = site
            .statuses
            .iter()
            .map(|status| status_view(status, asked.lang))
            .collect();
        Ok(Json(Items { items }))
    }

    /// Name a status
    #[oai(path = "/statuses", method = "post", operation_id = "make_status")]
    async fn make_status(
        &self,
        asked: Asked,
        body: Json<StatusBody>,
    ) -> ApiResult<Json<StatusView>> {
        keep_status(&asked, None, body.0).await
    }

    /// Rename a status
    #[oai(path = "/statuses/:id", method = "put", operation_id = "change_status")]
    async fn change_status(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<StatusBody>,
    ) -> ApiResult<Json<StatusView>> {
        keep_status(&asked, Some(NamedStatusId(id.0)), body.0).await
    }

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
        let settings = keep_settings(&asked, body.0.into_settings()).await?;
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

    /// What staff did, newest first
    #[oai(path = "/log", method = "get", operation_id = "log")]
    async fn log(
        &self,
        asked: Asked,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<LogView>> {
        let before: Option<i64> = paging::read(after.0.as_deref())?;
        let page = browse::log(&asked, before, paging::per_page(per_page.0)?).await?;
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
}

async fn keep_theme(
    asked: &Asked,
    id: Option<ThemeId>,
    body: ThemeBody,
) -> ApiResult<Json<ThemeView>> {
    let input = ThemeInput {
        names: Names(body.names),
        parent: body.parent,
        position: body.position,
    };
    let id = themes::keep_theme(asked, id, input).await?;
    match body.archived {
        Some(true) => themes::archive_theme(asked, id).await?,
        Some(false) => themes::restore_theme(asked, id).await?,
        None => {}
    }
    let site: std::sync::Arc<Site> = browse::site(asked).await?;
    let theme = site.theme(id).ok_or(Error::Missing)?;
    Ok(Json(theme_view(theme, asked.lang)))
}

async fn keep_area(asked: &Asked, id: Option<AreaId>, body: AreaBody) -> ApiResult<Json<AreaView>> {
    let input = AreaInput {
        names: Names(body.names),
        position: body.position,
    };
    let id = areas::keep_area(asked, id, input).await?;
    match body.archived {
        Some(true) => areas::archive_area(asked, id).await?,
        Some(false) => areas::restore_area(asked, id).await?,
        None => {}
    }
    let site = browse::site(asked).await?;
    let area = site.area(id).ok_or(Error::Missing)?;
    Ok(Json(area_view(area, asked.lang)))
}

async fn keep_status(
    asked: &Asked,
    id: Option<NamedStatusId>,
    body: StatusBody,
) -> ApiResult<Json<StatusView>> {
    let input = StatusInput {
        names: Names(body.names),
        meaning: body.meaning,
        position: body.position,
    };
    let id = statuses::keep_status(asked, id, input).await?;
    match body.archived {
        Some(true) => statuses::archive_status(asked, id).await?,
        Some(false) => statuses::restore_status(asked, id).await?,
        None => {}
    }
    let site = browse::site(asked).await?;
    let status = site.status(id).ok_or(Error::Missing)?;
    Ok(Json(status_view(status, asked.lang)))
}

fn theme_view(theme: &crate::Theme, lang: Lang) -> ThemeView {
    ThemeView {
        id: theme.id,
        name: theme.names.in_lang(lang).to_owned(),
        names: theme.names.0.clone(),
        parent: theme.parent,
        position: theme.position,
        archived: theme.archived,
    }
}

fn area_view(area: &crate::Area, lang: Lang) -> AreaView {
    AreaView {
        id: area.id,
        name: area.names.in_lang(lang).to_owned(),
        names: area.names.0.clone(),
        position: area.position,
        archived: area.archived,
    }
}

fn status_view(status: &crate::NamedStatus, lang: Lang) -> StatusView {
    StatusView {
        id: status.id,
        name: status.names.in_lang(lang).to_owned(),
        names: status.names.0.clone(),
        meaning: status.meaning,
        position: status.position,
        archived: status.archived,
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
            tagline: settings.tagline.0.clone(),
            accent: settings.accent.clone(),
            ink: settings.ink.clone(),
            languages: settings.languages.clone(),
            default_lang: settings.default_lang,
            zone: settings.zone.clone(),
            contact_email: settings.contact_email.clone(),
            hide_support_counts: settings.hide_support_counts,
            gather_seconds: settings.letters.gather_seconds,
            new_person_hours: settings.new_person_hours,
        }
    }

    fn into_settings(self) -> entity::words::Settings {
        entity::words::Settings {
            site_name: Names(self.site_name),
            tagline: Names(self.tagline),
            accent: self.accent,
            ink: self.ink,
            languages: self.languages,
            default_lang: self.default_lang,
            zone: self.zone,
            contact_email: self.contact_email,
            hide_support_counts: self.hide_support_counts,
            letters: entity::words::LetterLimits {
                gather_seconds: self.gather_seconds,
            },
            new_person_hours: self.new_person_hours,
        }
    }
}
