//! Questions about people that change nothing.

mod directory;
mod names;

pub(crate) use names::NamesMemory;
pub use names::{names, person_chip};

pub use directory::{
    ColleagueView, Directory, LONGEST, Need, Next, Profile, TopicView, by_name, colleague,
    deputies_for, directory, document_ids_after, documents, profile, rows_seen_by, topics,
};

use crate::address::Address;
use crate::names::initials;
use crate::sessions::in_short;
use crate::store;
use crate::views::{AccountView, PersonRow, SessionView, TeamView, TokenView};
use entity::accounts::person;
use entity::words::{PersonId, TeamId};
use hall::access::{Actor, Via};
use hall::{Cx, Deed, Error, Result, Role};

/// The person as an actor, for jobs and acts that were asked for earlier.
///
/// # Errors
/// `Missing` for who is not there or has left.
pub async fn actor_of(cx: &Cx, id: PersonId) -> Result<Actor> {
    let known = store::keys::by_id(&cx.database().write, id, cx.now()).await?;
    Ok(Actor::Person(known.ok_or(Error::Missing)?.signed))
}

/// The person behind an address, for the operator's commands.
///
/// # Errors
/// `Forbidden` for who may not keep people.
pub async fn person_by_email(cx: &Cx, email: &str) -> Result<Option<PersonId>> {
    cx.may(Deed::KeepPeople(cx.agency))?;
    let address = Address::read(email)?;
    let person = store::people::by_email_key(cx.db(), &address.key).await?;
    Ok(person.map(|person| person.id))
}

/// One's own account.
///
/// # Errors
/// `SignIn` for a visitor.
pub async fn account(cx: &Cx) -> Result<AccountView> {
    let signed = cx.signed()?;
    let person = store::people::find(cx.db(), signed.id).await?;
    let teams = store::teams::all(cx.db(), cx.agency).await?;
    Ok(AccountView {
        id: person.id,
        initials: initials(&person.name),
        name: person.name,
        title: person.title,
        picture: person.picture.as_deref().map(crate::face::address),
        email: person.email,
        lang: person.lang,
        letters: person.letters,
        look: person.look,
        role: match cx.actor.role() {
            Role::Hub => Role::Admin,
            role => role,
        },
        teams: signed
            .teams
            .iter()
            .filter_map(|membership| {
                let team = teams.iter().find(|team| team.id == membership.team)?;
                Some(TeamView {
                    id: team.id,
                    name: team.names.in_lang(cx.lang).to_owned(),
                    leads: membership.leads,
                })
            })
            .collect(),
        created_at: person.created_at,
    })
}

/// Where one is signed in, last used first.
///
/// # Errors
/// `SignIn` for a visitor.
pub async fn sessions(cx: &Cx) -> Result<Vec<SessionView>> {
    let signed = cx.signed()?;
    let rows = store::sessions::of_person(cx.db(), signed.id, cx.now()).await?;
    Ok(rows
        .into_iter()
        .map(|row| SessionView {
            id: row.id,
            device: in_short(&row.user_agent),
            network: row.network,
            created_at: row.created_at,
            at: row.seen_at,
            current: signed.via == Via::Session(row.id),
        })
        .collect())
}

/// One's own tokens, newest first.
///
/// # Errors
/// `SignIn` for a visitor.
pub async fn tokens(cx: &Cx) -> Result<Vec<TokenView>> {
    let rows = store::tokens::standing_of(cx.db(), cx.person()?).await?;
    Ok(rows
        .into_iter()
        .map(|row| TokenView {
            id: row.id,
            name: row.name,
            scopes: row.scopes,
            at: row.created_at,
            used_at: row.last_used_at,
        })
        .collect())
}

/// Every team, for those who keep people and for choosing one.
///
/// # Errors
/// A fault of the database.
pub async fn team_list(cx: &Cx) -> Result<Vec<(TeamId, entity::words::Names)>> {
    let rows = store::teams::all(cx.db(), cx.agency).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.names)).collect())
}

/// The administrator's list of people: by a part of the name or the beginning of the address, newest first.
/// The second answer is where the next page begins.
///
/// # Errors
/// `Forbidden` for who may not keep people.
pub async fn people(
    cx: &Cx,
    q: &str,
    before: Option<PersonId>,
    most: u64,
) -> Result<(Vec<PersonRow>, Option<PersonId>)> {
    cx.may(Deed::KeepPeople(cx.agency))?;
    let mut rows = store::people::search(cx.db(), q, before, most + 1).await?;
    let more = rows.len() as u64 > most;
    rows.truncate(most as usize);
    let next = more.then(|| rows.last().map(|row| row.id)).flatten();
    Ok((described(cx, rows).await?, next))
}

/// One person as the administrator sees them, with the teams they belong to and whether they lead.
///
/// # Errors
/// `Missing`; `Forbidden` for who may not keep people.
pub async fn person(cx: &Cx, id: PersonId) -> Result<(PersonRow, Vec<(TeamId, bool)>)> {
    cx.may(Deed::KeepPeople(cx.agency))?;
    let row = store::people::find(cx.db(), id).await?;
    if row.left_at.is_some() {
        return Err(Error::Missing);
    }
    let teams = store::teams::members(cx.db(), vec![id])
        .await?
        .into_iter()
        .map(|member| (member.team_id, member.is_lead))
        .collect();
    let row = described(cx, vec![row]).await?.pop();
    Ok((row.ok_or(Error::Missing)?, teams))
}

async fn described(cx: &Cx, rows: Vec<person::Model>) -> Result<Vec<PersonRow>> {
    let ids: Vec<PersonId> = rows.iter().map(|row| row.id).collect();
    let members = store::teams::members(cx.db(), ids.clone()).await?;
    let blocks = store::blocks::running_of(cx.db(), ids, cx.now()).await?;
    let teams = team_list(cx).await?;
    let name_of = |team: TeamId| {
        teams
            .iter()
            .find(|(id, _)| *id == team)
            .map(|(_, names)| names.in_lang(cx.lang).to_owned())
    };
    Ok(rows
        .into_iter()
        .map(|row| PersonRow {
            id: row.id,
            initials: initials(&row.name),
            name: row.name,
            email: row.email,
            title: row.title,
            picture: row.picture.as_deref().map(crate::face::address),
            is_staff: row.is_admin || members.iter().any(|member| member.person_id == row.id),
            is_admin: row.is_admin,
            teams: members
                .iter()
                .filter(|member| member.person_id == row.id)
                .filter_map(|member| name_of(member.team_id))
                .collect(),
            at: row.created_at,
            blocked_until: blocks
                .iter()
                .find(|block| block.person_id == row.id)
                .and_then(|block| block.until),
        })
        .collect())
}
