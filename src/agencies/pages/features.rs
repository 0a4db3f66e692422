//! Rooms of the hub, each with what it closes and one button.

use crate::{browse, features};
use entity::words::{Feature, Lang};
use hall::{Error, Result};
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit};

const HERE: &str = "/admin/features";

#[derive(Serialize)]
pub(super) struct FeaturesPage {
    rooms: Vec<Room>,
}

#[derive(Serialize)]
struct Room {
    code: &'static str,
    name: String,
    /// What is gone while it is switched off, and what stays.
    help: String,
    on: bool,
}

impl Page for FeaturesPage {
    const TEMPLATE: &'static str = "agencies/features.html";

    fn samples() -> Vec<Self> {
        vec![
            page_of(Lang::En, &[]),
            page_of(Lang::En, &[Feature::Feedback, Feature::ApiWrites]),
        ]
    }
}

fn page_of(lang: Lang, off: &[Feature]) -> FeaturesPage {
    let room = |feature: &Feature| Room {
        code: feature.code(),
        name: name(lang, *feature),
        help: press::say(lang, help(*feature), &[]),
        on: !off.contains(feature),
    };
    FeaturesPage {
        rooms: Feature::ALL.iter().map(room).collect(),
    }
}

fn name(lang: Lang, feature: Feature) -> String {
    let key = match feature {
        Feature::Feedback => "agencies-feature-feedback",
        Feature::Comments => "agencies-feature-comments",
        Feature::Voting => "agencies-feature-voting",
        Feature::Improvements => "agencies-feature-improvements",
        Feature::Knowledge => "agencies-feature-knowledge",
        Feature::PublishingAlone => "agencies-feature-publishing-alone",
        Feature::ApiWrites => "agencies-feature-api-writes",
    };
    press::say(lang, key, &[])
}

const fn help(feature: Feature) -> &'static str {
    match feature {
        Feature::Feedback => "agencies-feature-feedback-help",
        Feature::Comments => "agencies-feature-comments-help",
        Feature::Voting => "agencies-feature-voting-help",
        Feature::Improvements => "agencies-feature-improvements-help",
        Feature::Knowledge => "agencies-feature-knowledge-help",
        Feature::PublishingAlone => "agencies-feature-publishing-alone-help",
        Feature::ApiWrites => "agencies-feature-api-writes-help",
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    visit.show(&page_of(visit.lang, &site.settings.off))
}

pub(super) async fn switch(visit: Visit) -> Result<Response> {
    let feature: Feature = visit
        .field("feature")
        .and_then(|code| code.parse().ok())
        .ok_or_else(|| Error::invalid("feature", "agencies-problem-feature"))?;
    let on = visit.field("on") == Some("1");
    features::switch(&visit.cx, feature, on).await?;
    let said = if on {
        "agencies-flash-switched-on"
    } else {
        "agencies-flash-switched-off"
    };
    let flash = Flash::good(said).with("room", name(visit.lang, feature));
    Ok(visit.go_with(HERE, flash))
}
