//! Letting people in from the command line: a sign-in link for when no letter can be sent, a token for a program.

use crate::app::App;
use hall::access::Scope;

/// Prints a link that signs its holder in. Makes the account when there is none.
///
/// # Errors
/// In plain words, for what is no address.
pub async fn sign_in_link(app: &App, email: &str, admin: bool) -> anyhow::Result<()> {
    println!("{}", accounts::sign_in_link(&app.cx(), email, admin).await?);
    Ok(())
}

/// Prints a token and nothing else, so that it can be caught in a variable. It reaches as far as the person does.
///
/// # Errors
/// In plain words, for what is no address.
pub async fn token(app: &App, email: &str) -> anyhow::Result<()> {
    println!(
        "{}",
        accounts::make_token(&app.cx(), email, Scope::ALL).await?
    );
    Ok(())
}
