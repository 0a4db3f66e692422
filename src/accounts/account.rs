//! A person keeps their own account, or leaves.

use crate::views::AccountView;
use crate::{browse, names, profile, standing, store};
use entity::words::{Lang, LetterPace};
use hall::parting::{Leaver, Parting};
use hall::says::Say;
use hall::{Cx, Deed, Event, Problems, Refusal, Result};

/// What a person says about themself.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, poem_openapi::Object)]
pub struct AccountInput {
    /// Shown beside what they write; a pseudonym will do.
    pub name: String,
    pub lang: Lang,
    /// How often letters come at the most.
    pub letters: LetterPace,
    /// `auto`, `light` or `dark`.
    pub look: String,
}

/// # Errors
/// `Invalid` for a name that cannot be shown.
pub async fn keep_account(cx: &Cx, input: AccountInput) -> Result<AccountView> {
    let id = cx.person()?;
    let mut tx = cx.begin().await?;
    let before = store::people::find(&*tx, id).await?;
    cx.may(Deed::KeepAccount(id))?;
    let input = checked(input)?;
    store::people::keep_account(&*tx, id, &input).await?;
    if before.name != input.name {
        tx.tell(Event::PersonRenamed { person: id }).await?;
    }
    standing::changed(&tx);
    tx.commit().await?;
    browse::account(cx).await
}

/// A person leaves: name and address are removed, every session and token ends. What they wrote in public stays, without
/// their name; with `recall` it is taken back too.
///
/// # Errors
/// A conflict for the only admin: somebody must keep the hub.
pub async fn leave(cx: &Cx, recall: bool) -> Result<()> {
    let id = cx.person()?;
    let mut tx = cx.begin().await?;
    let person = store::people::find_for_change(&*tx, id).await?;
    cx.may(Deed::KeepAccount(id))?;
    if person.is_admin && !store::people::another_admin(&*tx, id).await? {
        return Err(Refusal::LastAdmin.into());
    }
    profile::retire(&mut tx, &person).await?;
    store::identities::forget_person(&*tx, id).await?;
    let leaver = Leaver {
        person: id,
        email: person.email.clone(),
        email_key: person.email_key.clone(),
        recall,
    };
    // A hub without later rooms keeps nothing more of anybody.
    if let Ok(parting) = cx.hub().kept::<Parting>() {
        parting.0.see_off(&mut tx, &leaver).await?;
    }
    store::people::forget(&*tx, id, &person.email_key, cx.now()).await?;
    tx.tell(Event::PersonLeft { person: id }).await?;
    // Letters laid in a folder go before the address is forgotten.
    cx.ports().mail.forget(&person.email).await?;
    standing::changed(&tx);
    tx.commit().await
}

fn checked(input: AccountInput) -> Result<AccountInput> {
    let mut problems = Problems::default();
    let name = names::checked(&input.name, "name", &mut problems);
    problems.expect(
        ["auto", "light", "dark"].contains(&input.look.as_str()),
        "look",
        Say::of("accounts-problem-look"),
    );
    problems.done()?;
    Ok(AccountInput { name, ..input })
}
