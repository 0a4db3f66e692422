//! One hub per data folder. The hub holds a lock on a file; a command that finds it taken leaves its work as jobs.

use anyhow::{Context, bail};
use std::fs::{File, TryLockError};
use std::path::Path;

/// Held as long as the value lives, and let go by the system whatever kills the process.
pub struct Lock(#[allow(dead_code)] File);

/// Takes the folder, or answers `None` when a hub is running in it.
///
/// # Errors
/// In plain words, when the folder cannot be written.
pub fn take(data: &Path) -> anyhow::Result<Option<Lock>> {
    std::fs::create_dir_all(data).with_context(|| unwritable(data))?;
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(data.join("hub.lock"))
        .with_context(|| unwritable(data))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock(file))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(wrong)) => bail!("the data folder cannot be locked: {wrong}"),
    }
}

fn unwritable(data: &Path) -> String {
    format!(
        "the data folder {} cannot be written; check its owner and rights, or choose another with --data",
        data.display()
    )
}
