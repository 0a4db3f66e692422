//! Any matter for machines: asked, foreseen, followed.

use super::{CaseList, cut, followed, seen};
use crate::ask::{self, Company, Foreseen, Match, NewMatter, Who};
use crate::browse::{self, Filter};
use crate::own::Way;
use crate::submit::Receipt;
use crate::views::{CallView, CaseView, TrackedView};
use chrono::{DateTime, Utc};
use entity::words::{AreaId, CaseId, CaseKind, CaseStatus, Channel, Lang, ReplyBy, ThemeId};
use hall::Deed;
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

/// A matter as it is brought.
#[derive(Object)]
struct MatterBody {
    /// What it is about; Markdown.
    text: String,
    /// Where the answer goes by letter. Not needed: the link is enough. Somebody with a token hears at their own address.
    email: Option<String>,
    /// Who brings it.
    name: Option<String>,
    /// The company it comes from.
    company: Option<MatterCompany>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    /// Guessed from the text when it is not said.
    lang: Option<Lang>,
    /// How its person wants to hear; by letter where there is an address.
    reply: Option<ReplyBy>,
    /// With `reply` `call`: where.
    phone: Option<String>,
    /// With `reply` `call`: when, within the opening hours.
    call_at: Option<DateTime<Utc>>,
    /// For the staff: when its person made contact. Never in the future; the promise counts from it.
    received_at: Option<DateTime<Utc>>,
    /// With `received_at`: why it is told only now.
    received_why: Option<String>,
    /// For the staff: `phone` or `counter`, when they write down what somebody else brings.
    channel: Option<Channel>,
    /// For the staff: what was answered on the spot.
    answered: Option<String>,
}

/// A company by its number.
#[derive(Object)]
struct MatterCompany {
    name: Option<String>,
    /// A Finnish business ID is checked by its last digit.
    business_id: String,
    /// Not Finnish: the number is taken as it is.
    abroad: Option<bool>,
}

/// Who answers.
#[derive(Object)]
struct MatterAssignee {
    name: String,
    /// In the language asked for.
    role: Option<String>,
}

/// Proof that a matter came in.
#[derive(Object)]
struct MatterReceived {
    id: CaseId,
    /// Said aloud on the telephone: `2026-00042`.
    reference: String,
    /// Opens the matter without an account. It is told this once and never again.
    tracking_url: String,
    /// Null only where nobody works yet.
    assignee: Option<MatterAssignee>,
    /// By when an answer is promised, with the agency's offset from UTC; null for what was answered on the spot.
    due_at: Option<String>,
}

/// Why it is needed sooner.
#[derive(Object)]
struct SoonerBody {
    why: String,
}

impl MatterBody {
    fn matter(self, asked: &Asked) -> NewMatter {
        let staff = asked.could(Deed::SeeCases(asked.agency));
        let channel = match self.channel {
            Some(channel @ (Channel::Phone | Channel::Counter)) => channel,
            _ => Channel::Api,
        };
        let for_somebody = channel != Channel::Api
            || (staff && (self.email.is_some() || self.received_at.is_some()))
            || self.answered.is_some();
        NewMatter {
            text: self.text,
            who: Who {
                name: self.name,
                email: self.email,
                phone: self.phone,
                company: self.company.map(|company| Company {
                    name: company.name.unwrap_or_default(),
                    number: company.business_id,
                    abroad: company.abroad.unwrap_or_default(),
                }),
                for_somebody,
            },
            channel,
            lang: self.lang,
            reader_lang: self.lang,
            theme: self.theme,
            area: self.area,
            reply: self.reply,
            call_at: self.call_at,
            received_at: self.received_at,
            received_why: self.received_why.unwrap_or_default(),
            answered: self.answered,
            network: Some(asked.network()),
            ..NewMatter::default()
        }
    }
}

async fn told(asked: &Asked, receipt: Receipt) -> ApiResult<Json<MatterReceived>> {
    let assignee = match receipt.assignee {
        Some(id) => Some(accounts::person_chip(asked, id).await?),
        None => None,
    };
    let due_at = match receipt.due_at {
        Some(at) => Some(crate::promise::in_town(asked, at).await?),
        None => None,
    };
    Ok(Json(MatterReceived {
        id: receipt.case,
        reference: receipt.reference,
        tracking_url: receipt.tracking_url,
        assignee: assignee.map(|who| MatterAssignee {
            name: who.name,
            role: who.title,
        }),
        due_at,
    }))
}

pub struct MattersApi;

#[OpenApi]
impl MattersApi {
    /// Ask about any matter
    ///
    /// Needs no token. Answers who will answer and by when. Files are added afterwards, to the address of the link.
    #[oai(path = "/cases", method = "post", operation_id = "ask")]
    async fn ask(&self, asked: Asked, body: Json<MatterBody>) -> ApiResult<Json<MatterReceived>> {
        let matter = body.0.matter(&asked);
        let receipt = ask::receive(&asked, matter).await?;
        told(&asked, receipt).await
    }

    /// Who would answer a matter and by when, if it were sent now
    ///
    /// Nothing is sent.
    #[oai(path = "/cases/foreseen", method = "post", operation_id = "foresee")]
    async fn foresee(&self, asked: Asked, body: Json<MatterBody>) -> ApiResult<Json<Foreseen>> {
        let matter = body.0.matter(&asked);
        Ok(Json(ask::foresee(&asked, &matter).await?))
    }

    /// What there is about a matter already: articles, services, guides, open ideas and people
    #[oai(
        path = "/cases/matches",
        method = "get",
        operation_id = "matter_matches"
    )]
    async fn matches(&self, asked: Asked, text: Query<String>) -> ApiResult<Json<Vec<Match>>> {
        let mut found = ask::look_first(&asked, &text.0).await?;
        for one in &mut found {
            one.url = asked.config().absolute(&one.url);
        }
        Ok(Json(found))
    }

    /// Cases of the agency, feedback and other matters
    #[allow(clippy::too_many_arguments)] // Every filter is a parameter of its own.
    #[oai(path = "/cases", method = "get", operation_id = "case_list")]
    async fn list(
        &self,
        asked: Asked,
        kind: Query<Option<CaseKind>>,
        status: Query<Option<CaseStatus>>,
        theme: Query<Option<i64>>,
        reference: Query<Option<String>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<CaseList>> {
        let most = paging::per_page(per_page.0)?;
        let filter = Filter {
            kind: kind.0,
            status: status.0,
            theme: theme.0.map(ThemeId),
            reference: reference.0,
            after: paging::read(after.0.as_deref())?.map(CaseId),
        };
        let found = browse::list(&asked, &filter, most + 1).await?;
        Ok(Json(cut(&asked, found, most)))
    }

    /// Who is to be called back, the first wish first
    #[oai(path = "/cases/calls", method = "get", operation_id = "calls")]
    async fn calls(&self, asked: Asked) -> ApiResult<Json<Vec<CallView>>> {
        let mut calls = browse::to_call(&asked).await?;
        for call in &mut calls {
            call.url = asked.config().absolute(&call.url);
        }
        Ok(Json(calls))
    }

    /// One case, for the staff
    #[oai(path = "/cases/:id", method = "get", operation_id = "case")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<CaseView>> {
        seen(&asked, CaseId(id.0)).await
    }

    /// Say that it is needed sooner, and why
    ///
    /// The staff read it; it moves no clock.
    #[oai(
        path = "/tracked/:key/sooner",
        method = "post",
        operation_id = "hurry_tracked_matter"
    )]
    async fn sooner(
        &self,
        asked: Asked,
        key: Path<String>,
        body: Json<SoonerBody>,
    ) -> ApiResult<Json<TrackedView>> {
        sooner(&asked, Way::Token(key.0), &body.0.why).await
    }

    /// Say that it is solved
    #[oai(
        path = "/tracked/:key/solved",
        method = "put",
        operation_id = "solve_tracked_matter"
    )]
    async fn solved(&self, asked: Asked, key: Path<String>) -> ApiResult<Json<TrackedView>> {
        solved(&asked, Way::Token(key.0)).await
    }

    /// Take what came without an account among your own
    #[oai(
        path = "/tracked/:key/claim",
        method = "put",
        operation_id = "claim_tracked_matter"
    )]
    async fn claim(&self, asked: Asked, key: Path<String>) -> ApiResult<Json<TrackedView>> {
        let way = Way::Token(key.0);
        ask::claim(&asked, &way).await?;
        followed(&asked, &way).await
    }

    /// Say that your own is needed sooner, and why
    #[oai(
        path = "/account/feedback/:id/sooner",
        method = "post",
        operation_id = "hurry_my_matter"
    )]
    async fn my_sooner(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<SoonerBody>,
    ) -> ApiResult<Json<TrackedView>> {
        sooner(&asked, Way::Own(CaseId(id.0)), &body.0.why).await
    }

    /// Say that your own is solved
    #[oai(
        path = "/account/feedback/:id/solved",
        method = "put",
        operation_id = "solve_my_matter"
    )]
    async fn my_solved(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<TrackedView>> {
        solved(&asked, Way::Own(CaseId(id.0))).await
    }
}

async fn sooner(asked: &Asked, way: Way, why: &str) -> ApiResult<Json<TrackedView>> {
    // The field is called otherwise here than on the page.
    ask::sooner(asked, &way, why)
        .await
        .map_err(|wrong| super::in_field(wrong, "why"))?;
    followed(asked, &way).await
}

async fn solved(asked: &Asked, way: Way) -> ApiResult<Json<TrackedView>> {
    ask::solved(asked, &way).await?;
    followed(asked, &way).await
}
