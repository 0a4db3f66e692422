//! Letting people in from the command line: a sign-in link for when no letter can be sent, a token for a program.

use crate::app::App;
use accounts::NewPerson;
use hall::access::Scope;

/// Prints a link that signs its holder in. Makes the account when there is none.
pub async fn sign_in_link(app: &App, email: &str, admin: bool) -> anyhow::Result<()> {
    println!("{}", accounts::sign_in_link(&app.cx(), email, admin).await?);
    Ok(())
}

/// Prints a token and nothing else, so that it can be caught in a variable.
pub async fn token(app: &App, email: &str) -> anyhow::Result<()> {
    let cx = app.cx();
    accounts::ensure_person(
        &cx,
        NewPerson { email: email.to_owned(), confirmed: true, ..NewPerson::default() },
    )
    .await?;
    println!("{}", accounts::make_token(&cx, email, Scope::ALL).await?);
    Ok(())
}
