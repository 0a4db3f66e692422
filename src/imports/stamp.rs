//! Whether a file is still the one that was checked.
//!
//! A file is read more than once: to check it, and to import it. Should somebody save it in between, the import stops and
//! asks for a new look instead of writing what nobody checked.

use crate::fault::{Fault, What};
use std::path::Path;
use std::time::SystemTime;

#[derive(Debug, Clone, PartialEq)]
pub struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    pub fn of(path: &Path) -> Result<Stamp, Fault> {
        let about = std::fs::metadata(path).map_err(|e| Fault::of(path, What::unreadable(&e)))?;
        Ok(Stamp {
            bytes: about.len(),
            modified: about.modified().ok(),
        })
    }

    pub fn still_holds(&self, path: &Path) -> Result<(), Fault> {
        if Stamp::of(path)? == *self {
            Ok(())
        } else {
            Err(Fault::of(path, What::Changed))
        }
    }
}
