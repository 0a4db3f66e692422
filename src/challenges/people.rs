//! Who has to do with a challenge: followers, the invited, where people say they live, the second pair of eyes.

use crate::challenge::checked_text;
use crate::draft::{find_to_keep, log};
use crate::store;
use accounts::follows::{self, Thing};
use entity::challenges::review;
use entity::words::{
    AgencyId, AreaId, ChallengeId, GateDeed, Kind, PersonId, ReviewId, ReviewOutcome,
};
use hall::error::{Error, Problems, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event};
use sea_orm::ActiveValue::Set;

/// A challenge as something to follow.
pub(crate) fn followed(agency: AgencyId, id: ChallengeId) -> Thing {
    Thing {
        agency,
        kind: Kind::Challenge,
        id: id.0,
    }
}

pub async fn follow(cx: &Cx, id: ChallengeId) -> Result<()> {
    let row = store::challenges::find(cx.db(), id).await?;
    cx.may(Deed::FollowChallenge(&row))?;
    let tx = cx.begin().await?;
    follows::keep(&tx, followed(row.agency_id, id)).await?;
    tx.commit().await
}

pub async fn unfollow(cx: &Cx, id: ChallengeId) -> Result<()> {
    let row = store::challenges::find(cx.db(), id).await?;
    cx.may(Deed::FollowChallenge(&row))?;
    let tx = cx.begin().await?;
    follows::remove(&tx, followed(row.agency_id, id)).await?;
    tx.commit().await
}

/// A person says where they live, for this challenge. Their word counts, and the last one holds.
///
/// # Errors
/// `Missing`, `SignIn`, `Invalid` on `area`.
pub async fn say_where_one_lives(cx: &Cx, id: ChallengeId, area: AreaId) -> Result<()> {
    let row = store::challenges::find(cx.db(), id).await?;
    cx.may(Deed::FollowChallenge(&row))?;
    let site = agencies::site(cx).await?;
    if !site.open_areas().any(|open| open.id == area) {
        return Err(Error::invalid("area", "challenges-problem-choice"));
    }
    let tx = cx.begin().await?;
    store::standing::keep_residence(&*tx, row.agency_id, id, cx.person()?, area, cx.now()).await?;
    tx.commit().await
}

/// What they said of where they live is forgotten. What they did by it meanwhile stays.
///
/// # Errors
/// `Missing`, `SignIn`.
pub async fn take_back_where_one_lives(cx: &Cx, id: ChallengeId) -> Result<()> {
    let row = store::challenges::find(cx.db(), id).await?;
    cx.may(Deed::FollowChallenge(&row))?;
    let tx = cx.begin().await?;
    store::standing::remove_residence(&*tx, id, cx.person()?).await?;
    tx.commit().await
}

const MOST_INVITED: usize = 2_000;

/// Addresses invited to a deed, one a line or separated by commas. Answers how many are new.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `addresses`, naming the first that is none.
pub async fn invite(cx: &Cx, id: ChallengeId, deed: GateDeed, addresses: &str) -> Result<u64> {
    let mut problems = Problems::default();
    let mut keys: Vec<String> = Vec::new();
    for typed in addresses
        .split(|sign: char| sign.is_whitespace() || sign == ',' || sign == ';')
        .filter(|typed| !typed.is_empty())
    {
        match accounts::Address::read(typed) {
            Ok(address) => keys.push(address.key),
            Err(_) => {
                let shown: String = typed.chars().take(60).collect();
                problems.add(
                    "addresses",
                    Say::of("challenges-problem-address").with("address", shown),
                );
                break;
            }
        }
    }
    problems.expect(
        !keys.is_empty() || !problems.0.is_empty(),
        "addresses",
        Say::of("challenges-problem-empty"),
    );
    problems.expect(
        keys.len() <= MOST_INVITED,
        "addresses",
        Say::of("challenges-problem-addresses-many").with("most", MOST_INVITED),
    );
    problems.done()?;
    keys.sort_unstable();
    keys.dedup();
    let mut tx = cx.begin().await?;
    let row = find_to_keep(cx, &tx, id).await?;
    let mut new = 0;
    for some in keys.chunks(500) {
        new += store::standing::invite(&*tx, row.agency_id, id, deed, some, cx.now()).await?;
    }
    log(
        &mut tx,
        "challenges-log-invited",
        id,
        None,
        Some(&new.to_string()),
    )
    .await?;
    tx.commit().await?;
    Ok(new)
}

/// Somebody else looks over it before it goes out.
///
/// # Errors
/// `Missing`, `Forbidden`; `OwnWork`; `Invalid` on `of` for whoever is not of the staff.
pub async fn ask_review(cx: &Cx, id: ChallengeId, of: PersonId) -> Result<ReviewId> {
    let mut tx = cx.begin().await?;
    let row = find_to_keep(cx, &tx, id).await?;
    let by = cx.person()?;
    if by == of {
        return Err(Refusal::OwnWork.into());
    }
    if !store::people::is_staff(&*tx, row.agency_id, of).await? {
        return Err(Error::invalid("of", "challenges-problem-contact"));
    }
    let kept = store::reviews::keep_new(
        &*tx,
        review::ActiveModel {
            agency_id: Set(row.agency_id),
            challenge_id: Set(id),
            asked_by: Set(by),
            asked_of: Set(of),
            version: Set(row.version),
            asked_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    log(&mut tx, "challenges-log-review-asked", id, None, None).await?;
    tx.tell(Event::ChallengeReviewAsked {
        challenge: id,
        review: kept,
    })
    .await?;
    tx.commit().await?;
    Ok(kept)
}

/// What the second pair of eyes says. Recorded, for the version they looked at.
///
/// # Errors
/// `Missing` for anyone but the one who was asked; `AlreadyDecided`; `Invalid` when it goes back without a remark.
pub async fn review(
    cx: &Cx,
    id: ReviewId,
    outcome: ReviewOutcome,
    remark: &str,
) -> Result<ChallengeId> {
    let remark = match (outcome, remark.trim()) {
        (ReviewOutcome::Approved, "") => None,
        (_, text) => Some(checked_text("remark", text, 2_000)?),
    };
    let mut tx = cx.begin().await?;
    let asked = store::reviews::find_for_change(&*tx, id).await?;
    if cx.actor.person() != Some(asked.asked_of) {
        return Err(Error::Missing);
    }
    let row = find_to_keep(cx, &tx, asked.challenge_id).await?;
    if asked.outcome.is_some() {
        return Err(Refusal::AlreadyDecided.into());
    }
    store::reviews::change(
        &*tx,
        review::ActiveModel {
            id: Set(id),
            outcome: Set(Some(outcome)),
            remark: Set(remark.clone()),
            decided_at: Set(Some(cx.now())),
            ..Default::default()
        },
    )
    .await?;
    log(
        &mut tx,
        "challenges-log-reviewed",
        row.id,
        None,
        Some(outcome.code()),
    )
    .await?;
    tx.tell(Event::ChallengeReviewed {
        challenge: row.id,
        review: id,
    })
    .await?;
    tx.commit().await?;
    Ok(row.id)
}
