//! Companies at the counter. Whoever acts for one asks to be let in by its number; an owner of it or the staff say yes.
//! Its members have its matters in common: what one of them takes for it by its link, all of them read and go on with.
//! Two entries of one company are found and stand as one, until that is undone.

pub mod api;
pub mod browse;

use crate::ask::Company;
use crate::own::{self, Way};
use crate::store;
use entity::cases::{case as row, organisation, organisation_member, organisation_merge};
use entity::words::{MemberRole, OrganisationId, PersonId};
use hall::cx::StaffAct;
use hall::error::{Error, Problems, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;
use sea_orm::ConnectionTrait;

/// Companies somebody can ask to be let into, and be in.
const MOST_OF_ONE: usize = 20;

/// A name as two spellings of it are one: letters and digits, without what says only of which kind a company is.
pub(crate) fn name_key(name: &str) -> String {
    const KINDS: [&str; 18] = [
        "oy", "oyj", "ab", "abp", "ry", "rf", "ky", "tmi", "osk", "ltd", "limited", "inc", "llc",
        "gmbh", "ag", "kg", "ev", "ооо",
    ];
    let lower = name.to_lowercase();
    lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty() && !KINDS.contains(word))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A number as two spellings of it are one.
pub(crate) fn number_key(number: &str) -> String {
    let bare: String = number
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    // A Finnish number as a VAT number.
    match bare.strip_prefix("FI") {
        Some(digits) if digits.len() == 8 && digits.bytes().all(|sign| sign.is_ascii_digit()) => {
            digits.to_owned()
        }
        _ => bare,
    }
}

/// Somebody asks to be let into a company, by its number. Twice is the same as once.
///
/// # Errors
/// `SignIn`; `Invalid` on `company` and `business_id`.
pub async fn ask_to_join(cx: &Cx, company: &Company) -> Result<OrganisationId> {
    cx.may(Deed::SubmitCase)?;
    let me = cx.person()?;
    let mut problems = Problems::default();
    let known = company.checked(&mut problems);
    problems.done()?;
    let known = known.ok_or_else(|| Error::invalid("business_id", "cases-problem-business-id"))?;
    let tx = cx.begin().await?;
    let found = crate::ask::organisation_of(cx, &tx, &known).await?;
    if store::organisations::member(&*tx, found.id, me)
        .await?
        .is_some()
    {
        return Ok(found.id);
    }
    let most = i64::try_from(MOST_OF_ONE).unwrap_or(i64::MAX);
    let mine = store::organisations::of_person(&*tx, cx.agency, me, most).await?;
    if mine.len() >= MOST_OF_ONE {
        return Err(Error::Invalid(Problems::one(
            "business_id",
            Say::of("cases-problem-organisations-many").with("most", MOST_OF_ONE),
        )));
    }
    store::organisations::keep_member(
        &*tx,
        organisation_member::ActiveModel {
            agency_id: Set(cx.agency),
            organisation_id: Set(found.id),
            person_id: Set(me),
            role: Set(MemberRole::Member),
            asked_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    tx.commit().await?;
    Ok(found.id)
}

/// Whoever may say who is in: the staff, and the company's owners.
async fn expect_keeper(
    cx: &Cx,
    db: &impl ConnectionTrait,
    found: &organisation::Model,
) -> Result<()> {
    if cx.could(Deed::SeeCases(found.agency_id)) {
        return Ok(());
    }
    match in_it(cx, db, found).await?.role {
        MemberRole::Owner => Ok(()),
        _ => Err(Error::Forbidden),
    }
}

/// The asker's own place in it, once they are in.
async fn in_it(
    cx: &Cx,
    db: &impl ConnectionTrait,
    found: &organisation::Model,
) -> Result<organisation_member::Model> {
    let me = cx.person()?;
    store::organisations::member(db, found.id, me)
        .await?
        .filter(|member| member.confirmed_at.is_some())
        .ok_or(Error::Missing)
}

/// They are in from now on, as this; who is in already, as this instead.
///
/// # Errors
/// `SignIn`, `Missing`, `Forbidden` for who is neither an owner nor on the staff.
pub async fn let_in(cx: &Cx, id: OrganisationId, person: PersonId, role: MemberRole) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = store::organisations::find(&*tx, cx.agency, id).await?;
    expect_keeper(cx, &*tx, &found).await?;
    let member = store::organisations::member(&*tx, id, person).await?;
    let member = member.ok_or(Error::Missing)?;
    let change = organisation_member::ActiveModel {
        id: Set(member.id),
        role: Set(role),
        confirmed_at: Set(Some(member.confirmed_at.unwrap_or(cx.now()))),
        confirmed_by: Set(member.confirmed_by.or(cx.actor.person())),
        ..Default::default()
    };
    store::organisations::change_member(&*tx, change).await?;
    let before = member.confirmed_at.map(|_| member.role);
    log(
        &mut tx,
        "cases-log-member-in",
        id,
        Some((person, before)),
        Some((person, Some(role))),
    )
    .await?;
    tx.commit().await
}

/// They are not in it any more, or not let in. Anybody may go themselves.
///
/// # Errors
/// As for [`let_in`].
pub async fn part(cx: &Cx, id: OrganisationId, person: PersonId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = store::organisations::find(&*tx, cx.agency, id).await?;
    if cx.person()? != person {
        expect_keeper(cx, &*tx, &found).await?;
    }
    let member = store::organisations::member(&*tx, id, person).await?;
    let member = member.ok_or(Error::Missing)?;
    store::organisations::remove_member(&*tx, member.id).await?;
    let before = member.confirmed_at.map(|_| member.role);
    log(
        &mut tx,
        "cases-log-member-out",
        id,
        Some((person, before)),
        None,
    )
    .await?;
    tx.commit().await
}

/// Whoever holds the link of a matter, or has it among their own, takes it for a company they are in: all its members have
/// it from now on. Twice is the same as once.
///
/// # Errors
/// `SignIn`, `Missing`; `Invalid` on `organisation` for one they are not in; `AlreadyDecided` where it is another
/// person's or another company's.
pub async fn claim_for(cx: &Cx, way: &Way, id: Option<OrganisationId>) -> Result<()> {
    let me = cx.person()?;
    let not_mine = || Error::invalid("organisation", "cases-problem-organisation");
    let mut tx = cx.begin().await?;
    let found = own::find_for_change(cx, &tx, way).await?;
    let id = id.ok_or_else(not_mine)?;
    let company = match store::organisations::find(&*tx, cx.agency, id).await {
        Err(Error::Missing) => return Err(not_mine()),
        found => found?,
    };
    if !store::organisations::holds(&*tx, id, me).await? {
        return Err(not_mine());
    }
    let company = company.merged_into.unwrap_or(company.id);
    if found.held_by == Some(company) {
        return Ok(());
    }
    if found.held_by.is_some() || found.person_id.is_some_and(|owner| owner != me) {
        return Err(Refusal::AlreadyDecided.into());
    }
    let change = row::ActiveModel {
        id: Set(found.id),
        held_by: Set(Some(company)),
        organisation_id: Set(Some(found.organisation_id.unwrap_or(company))),
        version: Set(found.version + 1),
        ..Default::default()
    };
    store::cases::change(&*tx, change).await?;
    log(
        &mut tx,
        "cases-log-taken-for-company",
        company,
        None,
        Some((me, None)),
    )
    .await?;
    tx.tell(Event::CaseChanged { case: found.id }).await?;
    tx.commit().await
}

/// From now on one entry stands for both.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `into` for the same one and for what is merged already.
pub async fn merge(cx: &Cx, id: OrganisationId, into: OrganisationId) -> Result<()> {
    let mut tx = cx.begin().await?;
    cx.may(Deed::SeeCases(cx.agency))?;
    let wrong = |key: &'static str| Err(Error::invalid("into", key));
    if id == into {
        return wrong("cases-problem-organisation-same");
    }
    // In the order of their numbers, so that two who merge at once never wait for each other.
    let first = store::organisations::find_for_change(&*tx, cx.agency, id.min(into)).await?;
    let second = store::organisations::find_for_change(&*tx, cx.agency, id.max(into)).await?;
    if first.merged_into.is_some()
        || second.merged_into.is_some()
        || store::organisations::has_merged(&*tx, id).await?
    {
        return wrong("cases-problem-organisation-merged");
    }
    let merge = organisation_merge::ActiveModel {
        agency_id: Set(cx.agency),
        canonical_id: Set(into),
        merged_id: Set(id),
        by_id: Set(cx.actor.person()),
        at: Set(cx.now()),
        ..Default::default()
    };
    store::organisations::keep_merge(&*tx, merge).await?;
    let change = organisation::ActiveModel {
        id: Set(id),
        merged_into: Set(Some(into)),
        ..Default::default()
    };
    store::organisations::change(&*tx, change).await?;
    log(&mut tx, "cases-log-companies-merged", id, None, None).await?;
    tx.commit().await
}

/// They are two again, each with what was its own.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyUndone`.
pub async fn unmerge(cx: &Cx, id: OrganisationId) -> Result<()> {
    let mut tx = cx.begin().await?;
    cx.may(Deed::SeeCases(cx.agency))?;
    store::organisations::find_for_change(&*tx, cx.agency, id).await?;
    let standing = store::organisations::standing_merge(&*tx, id).await?;
    let standing = standing.ok_or(Error::Conflict(Refusal::AlreadyUndone))?;
    let undone = organisation_merge::ActiveModel {
        id: Set(standing.id),
        undone_at: Set(Some(cx.now())),
        undone_by: Set(cx.actor.person()),
        ..Default::default()
    };
    store::organisations::change_merge(&*tx, undone).await?;
    let change = organisation::ActiveModel {
        id: Set(id),
        merged_into: Set(None),
        ..Default::default()
    };
    store::organisations::change(&*tx, change).await?;
    log(&mut tx, "cases-log-companies-apart", id, None, None).await?;
    tx.commit().await
}

type Place = (PersonId, Option<MemberRole>);

async fn log(
    tx: &mut Tx,
    deed: &'static str,
    id: OrganisationId,
    before: Option<Place>,
    after: Option<Place>,
) -> Result<()> {
    tx.log(StaffAct {
        deed,
        kind: "organisation",
        thing: id.0,
        before,
        after,
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_of_a_company_are_one() {
        assert_eq!(name_key("Kuusilahden Leipä Oy"), "kuusilahden leipä");
        assert_eq!(name_key("  KUUSILAHDEN-LEIPÄ  "), "kuusilahden leipä");
        assert_ne!(
            name_key("Kuusilahden Leipä"),
            name_key("Kuusilahden Leipomo")
        );
        // A company that is called only by what it is has no name to be found by.
        assert_eq!(name_key("Oy Ab"), "");
        assert_eq!(number_key("0112038-9"), "01120389");
        assert_eq!(number_key("FI 0112038-9"), "01120389");
        assert_eq!(number_key("hrb 12345"), "HRB12345");
        assert_eq!(number_key("FI123"), "FI123");
    }
}
