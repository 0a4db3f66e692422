//! Companies: one's own in the account, and all of them at the desk.

use super::samples;
use super::track::Pager;
use crate::ask::Company;
use crate::organisations::browse::{
    self, Line, MemberView, OrganisationView, OwnOrganisation, OwnOrganisationView, role_name,
};
use crate::organisations::{self as companies};
use crate::own::Way;
use crate::views::Choice;
use accounts::PersonChip;
use entity::words::{Lang, MemberRole, OrganisationId, PersonId};
use hall::addresses;
use hall::error::{Error, Problems, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

const PER_PAGE: u64 = 50;

#[derive(Serialize)]
pub(super) struct OrganisationsPage {
    organisations: Vec<Line>,
    /// Entries that look like an older one; on the first page.
    doubled: Vec<Line>,
    asking: Vec<AskingLine>,
    q: String,
    pager: Pager,
}

#[derive(Serialize)]
struct AskingLine {
    person: PersonChip,
    url: String,
}

#[derive(Serialize)]
pub(super) struct OrganisationPage {
    organisation: OrganisationView,
    roles: Vec<Choice>,
}

#[derive(Serialize)]
pub(super) struct OwnOrganisationsPage {
    organisations: Vec<OwnOrganisation>,
    typed: Typed,
}

#[derive(Serialize)]
pub(super) struct OwnOrganisationPage {
    organisation: OwnOrganisationView,
    roles: Vec<Choice>,
    me: i64,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Typed {
    company: Option<String>,
    business_id: Option<String>,
    abroad: Option<String>,
}

#[derive(Deserialize)]
struct Listed {
    q: Option<String>,
    after: Option<String>,
}

fn roles(lang: Lang) -> Vec<Choice> {
    MemberRole::ALL
        .iter()
        .map(|role| Choice {
            value: role.code().to_owned(),
            label: role_name(lang, *role),
            selected: *role == MemberRole::Member,
        })
        .collect()
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let asked: Listed = visit.query()?;
    let after: Option<OrganisationId> = paging::read(asked.after.as_deref())?.map(OrganisationId);
    let q = asked.q.unwrap_or_default();
    let mut found = browse::list(&visit.cx, &q, after, PER_PAGE + 1).await?;
    let more = found.len() as u64 > PER_PAGE;
    found.truncate(PER_PAGE as usize);
    let here = |after: Option<String>| {
        let looked = (!q.is_empty()).then(|| ("q", q.clone()));
        let asks: Vec<_> = looked
            .into_iter()
            .chain(after.map(|after| ("after", after)))
            .collect();
        web::address(addresses::DESK_ORGANISATIONS, &asks)
    };
    let pager = Pager {
        next_url: found
            .last()
            .filter(|_| more)
            .map(|last| here(Some(paging::write(&last.id.0)))),
        prev_url: after.map(|_| here(None)),
    };
    let (mut doubled, mut asking) = (Vec::new(), Vec::new());
    if after.is_none() && q.is_empty() {
        doubled = browse::doubled(&visit.cx).await?;
        asking = browse::asking(&visit.cx)
            .await?
            .into_iter()
            .map(|(id, person)| AskingLine {
                person,
                url: addresses::desk_organisation(id),
            })
            .collect();
    }
    visit.show_quietly(&OrganisationsPage {
        organisations: found,
        doubled,
        asking,
        q,
        pager,
    })
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    visit.show_quietly(&page(&visit, visit.path("id")?).await?)
}

async fn page(visit: &Visit, id: OrganisationId) -> Result<OrganisationPage> {
    Ok(OrganisationPage {
        organisation: browse::one(&visit.cx, id).await?,
        roles: roles(visit.lang),
    })
}

pub(super) async fn merge(visit: Visit) -> Result<Response> {
    let id: OrganisationId = visit.path("id")?;
    let into = visit.field("into").and_then(|id| id.parse().ok());
    let into = into.unwrap_or(id);
    match companies::merge(&visit.cx, id, into).await {
        Ok(()) => Ok(visit.go_with(
            &addresses::desk_organisation(into),
            Flash::good("cases-flash-organisations-merged"),
        )),
        Err(Error::Invalid(problems)) => visit.again(&page(&visit, id).await?, problems),
        Err(other) => Err(other),
    }
}

pub(super) async fn unmerge(visit: Visit) -> Result<Response> {
    let id: OrganisationId = visit.path("id")?;
    companies::unmerge(&visit.cx, id).await?;
    let flash = Flash::good("cases-flash-organisations-apart");
    Ok(visit.go_with(&addresses::desk_organisation(id), flash))
}

/// Back to the desk for the staff who came from there, to the account for an owner.
fn home(visit: &Visit, id: OrganisationId) -> String {
    match visit.field("from") {
        Some("desk") => addresses::desk_organisation(id),
        _ => addresses::own_organisation(id),
    }
}

pub(super) async fn let_in(visit: Visit) -> Result<Response> {
    let id: OrganisationId = visit.path("id")?;
    let person: PersonId = visit.path("person")?;
    let role = visit
        .field("role")
        .and_then(|word| word.parse().ok())
        .unwrap_or(MemberRole::Member);
    companies::let_in(&visit.cx, id, person, role).await?;
    Ok(visit.go_with(&home(&visit, id), Flash::good("cases-flash-member-in")))
}

pub(super) async fn part(visit: Visit) -> Result<Response> {
    let id: OrganisationId = visit.path("id")?;
    let person: PersonId = visit.path("person")?;
    companies::part(&visit.cx, id, person).await?;
    let left = visit.cx.actor.person() == Some(person) && visit.field("from") != Some("desk");
    let back = match left {
        true => addresses::MY_ORGANISATIONS.to_owned(),
        false => home(&visit, id),
    };
    Ok(visit.go_with(&back, Flash::good("cases-flash-member-out")))
}

pub(super) async fn mine(visit: Visit) -> Result<Response> {
    visit.show_quietly(&OwnOrganisationsPage {
        organisations: browse::mine(&visit.cx).await?,
        typed: Typed::default(),
    })
}

pub(super) async fn join(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    let company = Company {
        name: typed.company.clone().unwrap_or_default(),
        number: typed.business_id.clone().unwrap_or_default(),
        abroad: typed.abroad.is_some(),
    };
    match companies::ask_to_join(&visit.cx, &company).await {
        Ok(_) => Ok(visit.go_with(
            addresses::MY_ORGANISATIONS,
            Flash::good("cases-flash-asked-to-join"),
        )),
        Err(Error::Invalid(problems)) => again(&visit, typed, problems).await,
        Err(other) => Err(other),
    }
}

async fn again(visit: &Visit, typed: Typed, problems: Problems) -> Result<Response> {
    let page = OwnOrganisationsPage {
        organisations: browse::mine(&visit.cx).await?,
        typed,
    };
    visit.again(&page, problems)
}

pub(super) async fn own(visit: Visit) -> Result<Response> {
    let organisation = browse::own(&visit.cx, visit.path("id")?).await?;
    visit.show_quietly(&OwnOrganisationPage {
        organisation,
        roles: roles(visit.lang),
        me: visit.cx.person()?.0,
    })
}

/// For which company a matter is taken, as the form of its page says.
pub(super) async fn claim_for(visit: &Visit, way: &Way) -> Result<()> {
    let id = visit.field("organisation").and_then(|id| id.parse().ok());
    companies::claim_for(&visit.cx, way, id).await
}

fn sample_line(id: i64) -> Line {
    Line {
        id: OrganisationId(id),
        name: "Kuusilahden <Leipä> Oy".to_owned(),
        number: "0112038-9".to_owned(),
        url: format!("/desk/organisations/{id}"),
    }
}

fn sample_members() -> Vec<MemberView> {
    [(MemberRole::Owner, true), (MemberRole::Member, false)]
        .into_iter()
        .map(|(role, confirmed)| MemberView {
            person: samples::liisa(),
            role,
            role_name: role_name(Lang::En, role),
            confirmed,
        })
        .collect()
}

fn sample_own(confirmed: bool) -> OwnOrganisation {
    OwnOrganisation {
        line: sample_line(1),
        role: MemberRole::Owner,
        role_name: role_name(Lang::En, MemberRole::Owner),
        confirmed,
    }
}

impl Page for OrganisationsPage {
    const TEMPLATE: &'static str = "cases/organisations.html";

    fn samples() -> Vec<Self> {
        vec![
            Self {
                organisations: Vec::new(),
                doubled: Vec::new(),
                asking: Vec::new(),
                q: "<x>".to_owned(),
                pager: Pager::default(),
            },
            Self {
                organisations: vec![sample_line(1), sample_line(2)],
                doubled: vec![sample_line(2)],
                asking: vec![AskingLine {
                    person: samples::liisa(),
                    url: "/desk/organisations/1".to_owned(),
                }],
                q: String::new(),
                pager: Pager {
                    next_url: Some("/desk/organisations?after=x".to_owned()),
                    prev_url: None,
                },
            },
        ]
    }
}

impl Page for OrganisationPage {
    const TEMPLATE: &'static str = "cases/organisation.html";

    fn samples() -> Vec<Self> {
        let bare = OrganisationView {
            line: sample_line(1),
            contact: None,
            members: Vec::new(),
            cases: Vec::new(),
            alike: Vec::new(),
            merged: Vec::new(),
            merged_into: Some(sample_line(2)),
        };
        let full = OrganisationView {
            contact: Some(samples::liisa()),
            members: sample_members(),
            cases: vec![samples::row()],
            alike: vec![sample_line(3)],
            merged: vec![sample_line(4)],
            merged_into: None,
            ..bare.clone()
        };
        [bare, full]
            .into_iter()
            .map(|organisation| Self {
                organisation,
                roles: roles(Lang::En),
            })
            .collect()
    }
}

impl Page for OwnOrganisationsPage {
    const TEMPLATE: &'static str = "cases/my_organisations.html";

    fn samples() -> Vec<Self> {
        vec![
            Self {
                organisations: Vec::new(),
                typed: Typed::default(),
            },
            Self {
                organisations: vec![sample_own(true), sample_own(false)],
                typed: Typed {
                    company: Some("Hafen <AG>".to_owned()),
                    business_id: Some("HRB 1".to_owned()),
                    abroad: Some("on".to_owned()),
                },
            },
        ]
    }
}

impl Page for OwnOrganisationPage {
    const TEMPLATE: &'static str = "cases/my_organisation.html";

    fn samples() -> Vec<Self> {
        let page = |may_keep, cases| Self {
            organisation: OwnOrganisationView {
                own: sample_own(true),
                contact: Some(samples::liisa()),
                members: sample_members(),
                may_keep,
                cases,
            },
            roles: roles(Lang::En),
            me: 0,
        };
        vec![page(false, Vec::new()), page(true, vec![samples::row()])]
    }
}
