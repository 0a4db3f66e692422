//! Routing for machines: the rules in order, who is on duty, and where a sample would go.

use crate::routing::{self as rules, RoutingView, RuleInput, Sample, Tried};
use entity::words::{
    AreaId, AskerKind, Channel, Lang, OrganisationId, PersonId, RoutingRuleId, ThemeId,
};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

/// A matter to try the rules with.
#[derive(Object)]
struct RoutingSample {
    text: String,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    /// Guessed from the text when it is not said.
    lang: Option<Lang>,
    asker: Option<AskerKind>,
    /// Whom the company knows as its own.
    contact: Option<PersonId>,
    channel: Option<Channel>,
}

/// Somebody on the staff, or nobody.
#[derive(Object)]
struct RoutingPerson {
    person: Option<PersonId>,
}

/// Where a rule goes.
#[derive(Object)]
struct RoutingShift {
    /// Asked before the one that stands before it now; else behind the one behind it.
    earlier: bool,
}

/// Whether a rule is asked.
#[derive(Object)]
struct RoutingRetired {
    retired: bool,
}

pub struct RoutingApi;

#[OpenApi]
impl RoutingApi {
    /// The rules by which matters find their person, in order
    #[oai(path = "/routing", method = "get", operation_id = "routing")]
    async fn all(&self, asked: Asked) -> ApiResult<Json<RoutingView>> {
        shown(&asked).await
    }

    /// What the rules say of a sample, and why
    #[oai(path = "/routing/try", method = "post", operation_id = "try_routing")]
    async fn try_out(&self, asked: Asked, sample: Json<RoutingSample>) -> ApiResult<Json<Tried>> {
        let sample = sample.0;
        let guessed = || press::guess_language(&sample.text).unwrap_or(asked.lang);
        let sample = Sample {
            lang: sample.lang.unwrap_or_else(guessed),
            theme: sample.theme,
            area: sample.area,
            asker: sample.asker.unwrap_or(AskerKind::Private),
            contact: sample.contact,
            channel: sample.channel.unwrap_or(Channel::Web),
            text: sample.text,
        };
        Ok(Json(rules::try_out(&asked, &sample).await?))
    }

    /// Add a rule, as the last
    #[oai(
        path = "/routing/rules",
        method = "post",
        operation_id = "add_routing_rule"
    )]
    async fn add(&self, asked: Asked, rule: Json<RuleInput>) -> ApiResult<Json<RoutingView>> {
        rules::add(&asked, rule.0).await?;
        shown(&asked).await
    }

    /// Change a rule where it stands
    #[oai(
        path = "/routing/rules/:id",
        method = "put",
        operation_id = "keep_routing_rule"
    )]
    async fn change(
        &self,
        asked: Asked,
        id: Path<i64>,
        rule: Json<RuleInput>,
    ) -> ApiResult<Json<RoutingView>> {
        rules::change(&asked, RoutingRuleId(id.0), rule.0).await?;
        shown(&asked).await
    }

    /// Have a rule asked earlier or later by one
    #[oai(
        path = "/routing/rules/:id/shift",
        method = "post",
        operation_id = "shift_routing_rule"
    )]
    async fn shift(
        &self,
        asked: Asked,
        id: Path<i64>,
        to: Json<RoutingShift>,
    ) -> ApiResult<Json<RoutingView>> {
        rules::shift(&asked, RoutingRuleId(id.0), to.0.earlier).await?;
        shown(&asked).await
    }

    /// Have a rule asked no more, or again
    #[oai(
        path = "/routing/rules/:id/retired",
        method = "put",
        operation_id = "retire_routing_rule"
    )]
    async fn retire(
        &self,
        asked: Asked,
        id: Path<i64>,
        to: Json<RoutingRetired>,
    ) -> ApiResult<Json<RoutingView>> {
        rules::retire(&asked, RoutingRuleId(id.0), to.0.retired).await?;
        shown(&asked).await
    }

    /// Take back what a line of the log tells of a rule
    #[oai(
        path = "/routing/changes/:line",
        method = "delete",
        operation_id = "undo_routing_change"
    )]
    async fn undo(&self, asked: Asked, line: Path<i64>) -> ApiResult<Json<RoutingView>> {
        rules::undo(&asked, line.0).await?;
        shown(&asked).await
    }

    /// Say who gets what no rule gives to anybody
    #[oai(
        path = "/routing/duty",
        method = "put",
        operation_id = "keep_routing_duty"
    )]
    async fn duty(&self, asked: Asked, who: Json<RoutingPerson>) -> ApiResult<Json<RoutingView>> {
        rules::keep_duty(&asked, who.0.person).await?;
        shown(&asked).await
    }

    /// Say whom a company knows as its own
    #[oai(
        path = "/organisations/:id/contact",
        method = "put",
        operation_id = "keep_organisation_contact"
    )]
    async fn contact(
        &self,
        asked: Asked,
        id: Path<i64>,
        who: Json<RoutingPerson>,
    ) -> ApiResult<Json<RoutingView>> {
        rules::keep_contact(&asked, OrganisationId(id.0), who.0.person).await?;
        shown(&asked).await
    }
}

async fn shown(asked: &Asked) -> ApiResult<Json<RoutingView>> {
    Ok(Json(rules::all(asked).await?))
}
