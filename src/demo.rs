//! A small town to try and develop in, made only with verbs.

use crate::app::App;
use accounts::NewPerson;

/// Makes the administrator, prints the address and a way in for everyone a newcomer wants to be.
pub async fn greet(app: &App, _empty: bool) -> anyhow::Result<()> {
    let cx = app.cx();
    std::fs::write(app.hub.ports.config.data.join("demo.mark"), "A demo lives here.\n")?;
    println!("Talkoo is at {}", app.hub.ports.config.absolute("/"));
    let email = "admin@kuusilahti.example";
    accounts::ensure_person(
        &cx,
        NewPerson { email: email.to_owned(), is_admin: true, confirmed: true, ..NewPerson::default() },
    )
    .await?;
    println!("  {email:<32} {}", accounts::sign_in_link(&cx, email, true).await?);
    Ok(())
}

/// Fills the town.
pub async fn fill(_app: &App) -> anyhow::Result<()> {
    Ok(())
}
