//! A letter that came back, from the mail server's own hands: `|talkoo bounce` behind the return address.

use crate::app::App;
use anyhow::{Context, bail};
use notifications::CameBack;
use std::io::Read;

/// No report of non-delivery is longer; what is beyond is not read.
const LONGEST: u64 = 1024 * 1024;

/// Reads the message from standard input and marks whom it could not be delivered to.
///
/// # Errors
/// In plain words: what cannot be read, or is about no letter of this hub.
pub async fn take(app: &App, to: Option<&str>) -> anyhow::Result<()> {
    let mut message = Vec::new();
    std::io::stdin()
        .take(LONGEST)
        .read_to_end(&mut message)
        .context("the message cannot be read")?;
    match notifications::came_back(&app.cx(), to, &message).await? {
        CameBack::Marked => println!("The address is marked."),
        CameBack::Nothing => println!("Nothing was to be marked."),
        CameBack::Unknown => bail!("this is about no letter of this hub"),
    }
    Ok(())
}
