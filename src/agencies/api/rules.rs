//! Switched-off rooms, limits and the logo by API.

use crate::limits::{self, KNOBS};
use crate::pages::logo::made_anew;
use crate::{browse, features, logo};
use entity::words::{Feature, Lang, Names, Plate};
use hall::{Cx, Deed, Error, Result, addresses};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use std::collections::BTreeMap;
use web::{ApiResult, Asked, Part, Parts, Shape};

pub(super) struct RulesApi;

/// A room that can be switched off.
#[derive(Debug, Object)]
pub struct FeatureView {
    pub feature: Feature,
    pub on: bool,
}

#[derive(Debug, Object)]
pub struct FeaturesView {
    pub items: Vec<FeatureView>,
}

#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct FeatureBody {
    pub on: bool,
}

/// A limit.
#[derive(Debug, Object)]
pub struct LimitView {
    /// As the settings file calls it, below `limits`.
    pub name: String,
    pub value: i64,
    /// What the operator says, or what it is from the beginning.
    pub operators: i64,
    /// What an admin may set it to; none: only the operator may.
    pub least: Option<i64>,
    pub most: Option<i64>,
}

#[derive(Debug, Object)]
pub struct LimitsView {
    pub items: Vec<LimitView>,
}

#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct LimitsBody {
    /// By name; null goes back to the operator's.
    pub limits: BTreeMap<String, Option<i64>>,
}

/// The logo of the site.
#[derive(Debug, Object)]
pub struct LogoView {
    pub url: String,
    pub width: i64,
    pub height: i64,
    /// What it shows, by language code.
    pub alt: BTreeMap<String, String>,
    /// The paper it needs where it would not be seen: none, light or dark.
    pub plate: Plate,
}

#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct LogoBody {
    pub alt: BTreeMap<String, String>,
}

/// The parts of a logo that is sent.
pub struct LogoParts;

impl Shape for LogoParts {
    const PARTS: &'static [Part] = &[
        Part {
            name: "logo",
            is_file: true,
            text: "One picture: PNG, JPEG, WebP or GIF",
        },
        Part {
            name: "alt",
            is_file: false,
            text: "What it shows, said in every language; to say it in each, PUT it afterwards",
        },
    ];
}

#[OpenApi]
impl RulesApi {
    /// Rooms that can be switched off
    #[oai(path = "/site/features", method = "get", operation_id = "features")]
    async fn features(&self, asked: Asked) -> ApiResult<Json<FeaturesView>> {
        Ok(Json(features_of(&asked).await?))
    }

    /// Switch a room off, or on again
    #[oai(
        path = "/site/features/:feature",
        method = "put",
        operation_id = "switch_feature"
    )]
    async fn switch(
        &self,
        asked: Asked,
        feature: Path<String>,
        body: Json<FeatureBody>,
    ) -> ApiResult<Json<FeaturesView>> {
        let feature: Feature = feature.0.parse().map_err(|_| Error::Missing)?;
        features::switch(&asked, feature, body.0.on).await?;
        Ok(Json(features_of(&asked).await?))
    }

    /// Limits
    #[oai(path = "/site/limits", method = "get", operation_id = "limits")]
    async fn limits(&self, asked: Asked) -> ApiResult<Json<LimitsView>> {
        Ok(Json(limits_of(&asked).await?))
    }

    /// Set limits
    ///
    /// Those that are not named stay as they are.
    #[oai(path = "/site/limits", method = "put", operation_id = "keep_limits")]
    async fn keep_limits(
        &self,
        asked: Asked,
        body: Json<LimitsBody>,
    ) -> ApiResult<Json<LimitsView>> {
        limits::keep_limits(&asked, &body.0.limits).await?;
        Ok(Json(limits_of(&asked).await?))
    }

    /// The logo
    #[oai(path = "/site/logo", method = "get", operation_id = "logo")]
    async fn logo(&self, asked: Asked) -> ApiResult<Json<LogoView>> {
        Ok(Json(logo_of(&asked).await?))
    }

    /// Put up a logo
    #[oai(path = "/site/logo", method = "post", operation_id = "keep_logo")]
    async fn keep_logo(
        &self,
        asked: Asked,
        mut parts: Parts<LogoParts>,
    ) -> ApiResult<Json<LogoView>> {
        asked.may(Deed::KeepSite(asked.agency))?;
        let alt = parts.texts("alt").into_iter().next().unwrap_or_default();
        let new = made_anew(asked.config(), parts.files("logo")).await?;
        logo::keep_logo(&asked, new, &Names::same(&alt)).await?;
        Ok(Json(logo_of(&asked).await?))
    }

    /// Say what the logo shows
    #[oai(path = "/site/logo", method = "put", operation_id = "describe_logo")]
    async fn describe_logo(&self, asked: Asked, body: Json<LogoBody>) -> ApiResult<Json<LogoView>> {
        logo::describe_logo(&asked, &Names(body.0.alt)).await?;
        Ok(Json(logo_of(&asked).await?))
    }

    /// Take the logo down
    #[oai(path = "/site/logo", method = "delete", operation_id = "remove_logo")]
    async fn remove_logo(&self, asked: Asked) -> ApiResult<()> {
        logo::remove_logo(&asked).await?;
        Ok(())
    }
}

async fn features_of(cx: &Cx) -> Result<FeaturesView> {
    let site = browse::site(cx).await?;
    let items = Feature::ALL
        .iter()
        .map(|feature| FeatureView {
            feature: *feature,
            on: !site.settings.off.contains(feature),
        })
        .collect();
    Ok(FeaturesView { items })
}

async fn limits_of(cx: &Cx) -> Result<LimitsView> {
    cx.may(Deed::KeepSite(cx.agency))?;
    // The rules are those of the site that was read last.
    browse::site(cx).await?;
    let rules = cx.rules();
    let operators = as_numbers(&cx.config().limits)?;
    let items = as_numbers(&rules.limits)?
        .into_iter()
        .map(|(name, value)| {
            let knob = KNOBS.iter().find(|knob| knob.name == name);
            LimitView {
                value,
                operators: operators.get(&name).copied().unwrap_or_default(),
                least: knob.map(|knob| knob.least),
                most: knob.map(|knob| knob.most),
                name,
            }
        })
        .collect();
    Ok(LimitsView { items })
}

/// Every limit by its name.
pub(crate) fn as_numbers(limits: &ports::config::Limits) -> Result<BTreeMap<String, i64>> {
    Ok(serde_json::from_value(serde_json::to_value(limits)?)?)
}

async fn logo_of(cx: &Cx) -> Result<LogoView> {
    let site = browse::site(cx).await?;
    let logo = site.settings.logo.as_ref().ok_or(Error::Missing)?;
    Ok(LogoView {
        url: cx
            .config()
            .absolute(&addresses::logo(&logo.digest, logo::HEAD)),
        width: logo.width,
        height: logo.height,
        alt: Lang::ALL
            .iter()
            .filter_map(|lang| {
                let said = logo.alt.0.get(lang.code())?;
                Some((lang.code().to_owned(), said.clone()))
            })
            .collect(),
        plate: logo.plate,
    })
}
