//! Tokens with which programs act for a person in the API. Shown once, kept as a hash.

use crate::address::Address;
use crate::{names, standing, store};
use entity::words::{PersonId, TokenId};
use hall::access::Scope;
use hall::says::Say;
use hall::{Cx, Deed, Error, Problems, Result};
use ports::secrets;

const MOST: u64 = 50;
/// What a token begins with, so that leaked ones are recognised for what they are.
const MARK: &str = "talkoo_";

/// A person makes a token for themself. The answer is the only time it is shown.
///
/// # Errors
/// `Invalid` without a name or a scope, or with too many tokens already.
pub async fn new_token(cx: &Cx, name: &str, scopes: &[Scope]) -> Result<String> {
    let person = cx.person()?;
    let tx = cx.begin().await?;
    cx.may(Deed::KeepAccount(person))?;
    let name = names::one_line(name);
    let mut problems = Problems::default();
    problems.expect(
        (1..=60).contains(&name.chars().count()),
        "token_name",
        Say::of("accounts-problem-token-name"),
    );
    problems.expect(
        !scopes.is_empty(),
        "scope",
        Say::of("accounts-problem-scope"),
    );
    let standing = store::tokens::standing_of(&*tx, person).await?.len() as u64;
    problems.expect(
        standing < MOST,
        "token_name",
        Say::of("accounts-problem-tokens-many").with("most", MOST as i64),
    );
    problems.done()?;
    let token = kept(cx, &tx, person, &name, scopes).await?;
    tx.commit().await?;
    Ok(token)
}

/// The operator makes a token for somebody, and the account if there is none.
///
/// # Errors
/// `Forbidden` for who may not keep people.
pub async fn make_token(cx: &Cx, email: &str, scopes: &[Scope]) -> Result<String> {
    let address = Address::read(email)?;
    let person = crate::ensure_person(
        cx,
        crate::NewPerson {
            email: address.email,
            confirmed: true,
            ..Default::default()
        },
    )
    .await?;
    let tx = cx.begin().await?;
    cx.may(Deed::KeepPeople(cx.agency))?;
    let token = kept(cx, &tx, person, "talkoo token", scopes).await?;
    tx.commit().await?;
    Ok(token)
}

/// A person revokes one of their tokens. It stops working at once.
///
/// # Errors
/// `Missing` for one that is not theirs.
pub async fn revoke_token(cx: &Cx, id: TokenId) -> Result<()> {
    let person = cx.person()?;
    let tx = cx.begin().await?;
    cx.may(Deed::KeepAccount(person))?;
    if !store::tokens::revoke(&*tx, person, id, cx.now()).await? {
        return Err(Error::Missing);
    }
    standing::changed(&tx);
    tx.commit().await
}

async fn kept(
    cx: &Cx,
    tx: &hall::Tx,
    person: PersonId,
    name: &str,
    scopes: &[Scope],
) -> Result<String> {
    let token = format!("{MARK}{}", secrets::random_key());
    let scopes = written(scopes);
    store::tokens::keep(
        &**tx,
        person,
        name,
        &secrets::hash(&token),
        &scopes,
        cx.now(),
    )
    .await?;
    Ok(token)
}

pub(crate) fn written(scopes: &[Scope]) -> String {
    let words: Vec<&str> = Scope::ALL
        .iter()
        .filter(|scope| scopes.contains(scope))
        .map(|scope| scope.code())
        .collect();
    words.join(" ")
}

pub(crate) fn read(scopes: &str) -> Vec<Scope> {
    scopes.split(' ').filter_map(Scope::read).collect()
}
