//! Questions about companies that change nothing.

use super::{expect_keeper, in_it, name_key, number_key};
use crate::browse::row_of;
use crate::store;
use crate::views::CaseRow;
use accounts::PersonChip;
use entity::cases::organisation;
use entity::words::{Lang, MemberRole, OrganisationId, PersonId};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use poem_openapi::Object;
use serde::Serialize;

/// Rows of a company's history that are shown.
const HISTORY: i64 = 100;
const MEMBERS: i64 = 200;
const BESIDE: i64 = 20;

/// A company by name and number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "OrganisationLine")]
pub struct Line {
    pub id: OrganisationId,
    /// Its number, where no name is known.
    pub name: String,
    pub number: String,
    pub url: String,
}

/// Somebody in it, or who asks to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "OrganisationMember")]
pub struct MemberView {
    pub person: PersonChip,
    pub role: MemberRole,
    /// The same in words.
    pub role_name: String,
    /// They are in; else they ask to be.
    pub confirmed: bool,
}

/// A company as the staff know it: who is in it, and everything it ever brought.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "OrganisationHistory")]
pub struct OrganisationView {
    #[oai(flatten)]
    #[serde(flatten)]
    pub line: Line,
    /// Whom on the staff it knows as its own.
    pub contact: Option<PersonChip>,
    pub members: Vec<MemberView>,
    /// Newest first.
    pub cases: Vec<CaseRow>,
    /// Entries that look like the same company.
    pub alike: Vec<Line>,
    /// Entries this one stands for.
    pub merged: Vec<Line>,
    /// The entry that stands for this one.
    pub merged_into: Option<Line>,
}

/// One's own company.
#[derive(Clone, Debug, Serialize, Object)]
pub struct OwnOrganisation {
    #[oai(flatten)]
    #[serde(flatten)]
    pub line: Line,
    pub role: MemberRole,
    /// The same in words.
    pub role_name: String,
    /// One is in; else somebody has to say so first.
    pub confirmed: bool,
}

/// One's own company from within.
#[derive(Clone, Debug, Serialize, Object)]
pub struct OwnOrganisationView {
    #[oai(flatten)]
    #[serde(flatten)]
    pub own: OwnOrganisation,
    /// Whom on the staff it knows as its own.
    pub contact: Option<PersonChip>,
    pub members: Vec<MemberView>,
    /// One may say who is in.
    pub may_keep: bool,
    /// What was taken among its own, newest first.
    pub cases: Vec<CaseRow>,
}

/// A role in words.
pub fn role_name(lang: Lang, role: MemberRole) -> String {
    let key = match role {
        MemberRole::Owner => "cases-member-owner",
        MemberRole::Signatory => "cases-member-signatory",
        MemberRole::Member => "cases-member-member",
    };
    press::say(lang, key, &[])
}

fn line(id: OrganisationId, name: String, number: String, url: String) -> Line {
    Line {
        id,
        name: if name.is_empty() {
            number.clone()
        } else {
            name
        },
        number,
        url,
    }
}

fn at_desk(row: organisation::Model) -> Line {
    line(
        row.id,
        row.name,
        row.number,
        addresses::desk_organisation(row.id),
    )
}

/// The companies of the agency, newest first, by the beginning of a name or number if one looks for it.
///
/// # Errors
/// `SignIn`, `Forbidden`.
pub async fn list(cx: &Cx, q: &str, after: Option<OrganisationId>, most: u64) -> Result<Vec<Line>> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let q: String = q.chars().take(200).collect();
    let keys = (name_key(&q), number_key(&q));
    let looked = (!q.trim().is_empty()).then_some(keys);
    if looked
        .as_ref()
        .is_some_and(|(name, number)| name.is_empty() && number.is_empty())
    {
        return Ok(Vec::new());
    }
    let rows = store::organisations::page(cx.db(), cx.agency, looked, after, most).await?;
    Ok(rows.into_iter().map(at_desk).collect())
}

/// Entries that look like an older one.
///
/// # Errors
/// `SignIn`, `Forbidden`.
pub async fn doubled(cx: &Cx) -> Result<Vec<Line>> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let rows = store::organisations::doubled(cx.db(), cx.agency, 20).await?;
    Ok(rows.into_iter().map(at_desk).collect())
}

/// People who ask to be let into a company.
///
/// # Errors
/// `SignIn`, `Forbidden`.
pub async fn asking(cx: &Cx) -> Result<Vec<(OrganisationId, PersonChip)>> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let rows = store::organisations::asking(cx.db(), cx.agency, 50).await?;
    let ids: Vec<PersonId> = rows.iter().map(|(_, person)| *person).collect();
    let names = accounts::names(cx, &ids).await?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, person)| Some((id, names.get(&person)?.clone())))
        .collect())
}

/// A company with everything it brought.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn one(cx: &Cx, id: OrganisationId) -> Result<OrganisationView> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let found = store::organisations::find(cx.db(), cx.agency, id).await?;
    let (members, contact) = members_of(cx, &found).await?;
    let cases = store::organisations::cases(cx.db(), id, false, HISTORY).await?;
    let beside = store::organisations::beside(cx.db(), &found, BESIDE).await?;
    let of = |what: &str| -> Vec<Line> {
        beside
            .iter()
            .filter(|one| one.what == what)
            .map(|one| {
                let url = addresses::desk_organisation(one.id);
                line(one.id, one.name.clone(), one.number.clone(), url)
            })
            .collect()
    };
    Ok(OrganisationView {
        contact,
        members,
        cases: cases
            .into_iter()
            .map(|row| {
                let url = addresses::desk_case(row.id);
                row_of(cx.lang, row, url)
            })
            .collect(),
        alike: of("alike"),
        merged: of("merged"),
        merged_into: of("into").pop(),
        line: at_desk(found),
    })
}

async fn members_of(
    cx: &Cx,
    found: &organisation::Model,
) -> Result<(Vec<MemberView>, Option<PersonChip>)> {
    let rows = store::organisations::members(cx.db(), found.id, MEMBERS).await?;
    let ids: Vec<PersonId> = rows
        .iter()
        .map(|row| row.person_id)
        .chain(found.contact_id)
        .collect();
    let names = accounts::names(cx, &ids).await?;
    let contact = found.contact_id.and_then(|id| names.get(&id)).cloned();
    let members = rows
        .into_iter()
        .filter_map(|row| {
            Some(MemberView {
                person: names.get(&row.person_id)?.clone(),
                role: row.role,
                role_name: role_name(cx.lang, row.role),
                confirmed: row.confirmed_at.is_some(),
            })
        })
        .collect();
    Ok((members, contact))
}

/// One's own companies, and those one asked to be let into.
///
/// # Errors
/// `SignIn`.
pub async fn mine(cx: &Cx) -> Result<Vec<OwnOrganisation>> {
    let me = cx.person()?;
    let rows = store::organisations::of_person(cx.db(), cx.agency, me, MEMBERS).await?;
    Ok(rows
        .into_iter()
        .map(|row| OwnOrganisation {
            line: line(
                row.id,
                row.name,
                row.number,
                addresses::own_organisation(row.id),
            ),
            role: row.role,
            role_name: role_name(cx.lang, row.role),
            confirmed: row.confirmed_at.is_some(),
        })
        .collect())
}

/// One's own company, from within.
///
/// # Errors
/// `SignIn`; `Missing` for one they are not in.
pub async fn own(cx: &Cx, id: OrganisationId) -> Result<OwnOrganisationView> {
    let found = store::organisations::find(cx.db(), cx.agency, id).await?;
    let mine = in_it(cx, cx.db(), &found).await?;
    let (mut members, contact) = members_of(cx, &found).await?;
    let may_keep = expect_keeper(cx, cx.db(), &found).await.is_ok();
    if !may_keep {
        // Who asks to be let in is for those to know who may say yes.
        members.retain(|member| member.confirmed);
    }
    let cases = store::organisations::cases(cx.db(), id, true, HISTORY).await?;
    let url = addresses::own_organisation(id);
    Ok(OwnOrganisationView {
        own: OwnOrganisation {
            line: line(found.id, found.name, found.number, url),
            role: mine.role,
            role_name: role_name(cx.lang, mine.role),
            confirmed: true,
        },
        contact,
        members,
        may_keep,
        cases: cases
            .into_iter()
            .map(|row| {
                let url = addresses::own_case(row.id);
                row_of(cx.lang, row, url)
            })
            .collect(),
    })
}
