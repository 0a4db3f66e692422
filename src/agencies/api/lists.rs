//! Themes, areas and statuses by API.

use crate::areas::{self, AreaInput};
use crate::browse;
use crate::statuses::{self, StatusInput};
use crate::themes::{self, ThemeInput};
use entity::words::{AreaId, IdeaStatus, Lang, NamedStatusId, Names, ThemeId};
use hall::Error;
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use std::collections::BTreeMap;
use web::{ApiResult, Asked};

pub(super) struct ListsApi;

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

#[OpenApi]
impl ListsApi {
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
    if let Some(away) = body.archived {
        themes::put_theme_away(asked, id, away).await?;
    }
    let site = browse::site(asked).await?;
    let theme = site.theme(id).ok_or(Error::Missing)?;
    Ok(Json(theme_view(theme, asked.lang)))
}

async fn keep_area(asked: &Asked, id: Option<AreaId>, body: AreaBody) -> ApiResult<Json<AreaView>> {
    let input = AreaInput {
        names: Names(body.names),
        position: body.position,
    };
    let id = areas::keep_area(asked, id, input).await?;
    if let Some(away) = body.archived {
        areas::put_area_away(asked, id, away).await?;
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
    if let Some(away) = body.archived {
        statuses::put_status_away(asked, id, away).await?;
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
