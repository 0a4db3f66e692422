//! Companies, for machines.

use super::browse::{self, Line, OrganisationView, OwnOrganisation, OwnOrganisationView};
use crate::api::followed;
use crate::ask::Company;
use crate::own::Way;
use crate::views::{CaseRow, TrackedView};
use entity::words::{CaseId, MemberRole, OrganisationId, PersonId};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct OrganisationsApi;

#[derive(Object)]
struct OrganisationList {
    items: Vec<Line>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
}

#[derive(Object)]
struct OwnOrganisationList {
    items: Vec<OwnOrganisation>,
}

/// A company one asks to be let into, by its number.
#[derive(Object)]
struct OrganisationJoin {
    company: Option<String>,
    /// A Finnish business ID is checked by its last digit.
    business_id: String,
    /// Not Finnish: the number is taken as it is.
    abroad: Option<bool>,
}

#[derive(Object)]
struct OrganisationMemberBody {
    role: MemberRole,
}

#[derive(Object)]
struct OrganisationInto {
    into: OrganisationId,
}

/// For which company a matter is taken.
#[derive(Object)]
struct OrganisationClaim {
    organisation: OrganisationId,
}

fn whole(asked: &Asked, line: &mut Line) {
    line.url = asked.config().absolute(&line.url);
}

fn whole_rows(asked: &Asked, rows: &mut [CaseRow]) {
    for row in rows {
        row.url = asked.config().absolute(&row.url);
    }
}

async fn shown(asked: &Asked, id: OrganisationId) -> ApiResult<Json<OrganisationView>> {
    let mut view = browse::one(asked, id).await?;
    whole(asked, &mut view.line);
    let beside = view.alike.iter_mut().chain(&mut view.merged);
    for line in beside.chain(&mut view.merged_into) {
        whole(asked, line);
    }
    whole_rows(asked, &mut view.cases);
    Ok(Json(view))
}

#[OpenApi]
impl OrganisationsApi {
    /// Companies that brought something, newest first
    #[oai(
        path = "/organisations",
        method = "get",
        operation_id = "organisations"
    )]
    async fn list(
        &self,
        asked: Asked,
        /// The beginning of a name or number.
        q: Query<Option<String>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<OrganisationList>> {
        let most = paging::per_page(per_page.0)?;
        let after = paging::read(after.0.as_deref())?.map(OrganisationId);
        let q = q.0.unwrap_or_default();
        let mut items = browse::list(&asked, &q, after, most + 1).await?;
        let more = items.len() as u64 > most;
        items.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        for line in &mut items {
            whole(&asked, line);
        }
        let next = items
            .last()
            .filter(|_| more)
            .map(|last| paging::write(&last.id.0));
        Ok(Json(OrganisationList { items, next }))
    }

    /// A company: who is in it, and everything it brought
    #[oai(
        path = "/organisations/:id",
        method = "get",
        operation_id = "organisation"
    )]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<OrganisationView>> {
        shown(&asked, OrganisationId(id.0)).await
    }

    /// Let somebody in, or change what they are in it
    ///
    /// For the staff and the company's owners.
    #[oai(
        path = "/organisations/:id/members/:person",
        method = "put",
        operation_id = "let_member_in"
    )]
    async fn let_in(
        &self,
        asked: Asked,
        id: Path<i64>,
        person: Path<i64>,
        said: Json<OrganisationMemberBody>,
    ) -> ApiResult<()> {
        let (id, person) = (OrganisationId(id.0), PersonId(person.0));
        Ok(super::let_in(&asked, id, person, said.0.role).await?)
    }

    /// Take somebody out, or do not let them in
    ///
    /// For the staff and the company's owners; anybody may go themselves.
    #[oai(
        path = "/organisations/:id/members/:person",
        method = "delete",
        operation_id = "take_member_out"
    )]
    async fn part(&self, asked: Asked, id: Path<i64>, person: Path<i64>) -> ApiResult<()> {
        Ok(super::part(&asked, OrganisationId(id.0), PersonId(person.0)).await?)
    }

    /// Have another entry stand for both
    #[oai(
        path = "/organisations/:id/merge",
        method = "put",
        operation_id = "merge_organisations"
    )]
    async fn merge(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<OrganisationInto>,
    ) -> ApiResult<Json<OrganisationView>> {
        let id = OrganisationId(id.0);
        super::merge(&asked, id, said.0.into).await?;
        shown(&asked, id).await
    }

    /// Have it stand for itself again
    #[oai(
        path = "/organisations/:id/merge",
        method = "delete",
        operation_id = "unmerge_organisations"
    )]
    async fn unmerge(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<OrganisationView>> {
        let id = OrganisationId(id.0);
        super::unmerge(&asked, id).await?;
        shown(&asked, id).await
    }

    /// Your own companies
    #[oai(
        path = "/account/organisations",
        method = "get",
        operation_id = "my_organisations"
    )]
    async fn mine(&self, asked: Asked) -> ApiResult<Json<OwnOrganisationList>> {
        let mut items = browse::mine(&asked).await?;
        for own in &mut items {
            whole(&asked, &mut own.line);
        }
        Ok(Json(OwnOrganisationList { items }))
    }

    /// Ask to be let into a company
    #[oai(
        path = "/account/organisations",
        method = "post",
        operation_id = "ask_to_join_organisation"
    )]
    async fn join(
        &self,
        asked: Asked,
        said: Json<OrganisationJoin>,
    ) -> ApiResult<Json<OwnOrganisationList>> {
        let said = said.0;
        let company = Company {
            name: said.company.unwrap_or_default(),
            number: said.business_id,
            abroad: said.abroad.unwrap_or_default(),
        };
        super::ask_to_join(&asked, &company).await?;
        self.mine(asked).await
    }

    /// Your own company, from within
    #[oai(
        path = "/account/organisations/:id",
        method = "get",
        operation_id = "my_organisation"
    )]
    async fn own(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<OwnOrganisationView>> {
        let mut view = browse::own(&asked, OrganisationId(id.0)).await?;
        whole(&asked, &mut view.own.line);
        whole_rows(&asked, &mut view.cases);
        Ok(Json(view))
    }

    /// Take a matter you hold the link of for a company you are in
    #[oai(
        path = "/tracked/:key/organisation",
        method = "put",
        operation_id = "claim_tracked_for_organisation"
    )]
    async fn claim(
        &self,
        asked: Asked,
        key: Path<String>,
        said: Json<OrganisationClaim>,
    ) -> ApiResult<Json<TrackedView>> {
        let way = Way::Token(key.0);
        super::claim_for(&asked, &way, Some(said.0.organisation)).await?;
        followed(&asked, &way).await
    }

    /// Take a matter of your own for a company you are in
    #[oai(
        path = "/account/feedback/:id/organisation",
        method = "put",
        operation_id = "claim_mine_for_organisation"
    )]
    async fn claim_mine(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<OrganisationClaim>,
    ) -> ApiResult<Json<TrackedView>> {
        let way = Way::Own(CaseId(id.0));
        super::claim_for(&asked, &way, Some(said.0.organisation)).await?;
        followed(&asked, &way).await
    }
}
