//! One hub per data folder. The hub holds a lock on a file and writes in it how it was opened; a command that finds
//! the lock taken leaves its work as jobs.

use anyhow::{Context, bail};
use ports::Config;
use std::fs::{File, TryLockError};
use std::io::Write;
use std::path::Path;

/// Held as long as the value lives, and let go by the system whatever kills the process.
pub struct Lock {
    _file: File,
}

/// Takes the folder for a hub, or answers `None` when one is running in it.
///
/// # Errors
/// In plain words, when the folder cannot be written.
pub fn take(config: &Config) -> anyhow::Result<Option<Lock>> {
    let data = &config.data;
    std::fs::create_dir_all(data).with_context(|| unwritable(data))?;
    let file = File::options()
        .create(true)
        .truncate(false)
        .read(true)
        .write(true)
        .open(data.join("hub.lock"))
        .with_context(|| unwritable(data))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock { _file: file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(wrong)) => bail!("the data folder cannot be locked: {wrong}"),
    }
}

/// Leaves word of how the hub was opened, for commands that print its address.
///
/// # Errors
/// When the folder cannot be written.
pub fn leave_word(config: &Config) -> anyhow::Result<()> {
    let mut word = File::create(config.data.join("hub.address"))?;
    writeln!(
        word,
        "{}\n{}",
        config.absolute(""),
        if config.demo { "demo" } else { "hub" }
    )?;
    Ok(())
}

/// Reads the word a hub left, so that a command beside it prints links that work.
///
/// # Errors
/// When the word is there and cannot be read.
pub fn greet(config: &mut Config) -> anyhow::Result<()> {
    let path = config.data.join("hub.address");
    if !path.is_file() {
        return Ok(());
    }
    let word = std::fs::read_to_string(path)?;
    let mut lines = word.lines();
    if config.base_url.is_empty()
        && let Some(address) = lines.next()
    {
        config.base_url = address.to_owned();
    }
    config.demo |= lines.next() == Some("demo");
    Ok(())
}

fn unwritable(data: &Path) -> String {
    format!(
        "the data folder {} cannot be written; check its owner and rights, or choose another with --data",
        data.display()
    )
}
