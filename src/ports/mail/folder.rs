//! Letters laid in a folder as JSON, one file each: for the demo, for tests, for a first look.

use super::{Letter, Mail};
use crate::{PortError, PortResult, Works};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;

pub struct FolderMail {
    folder: PathBuf,
    clock: Arc<dyn crate::Clock>,
}

/// A letter as it lies in the folder. `name` is its file's name without the ending.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LaidLetter {
    #[serde(default)]
    pub name: String,
    pub at: DateTime<Utc>,
    pub message_id: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub lang: String,
    pub headers: Vec<(String, String)>,
}

impl FolderMail {
    /// # Errors
    /// Lasting when the folder cannot be made.
    pub fn new(folder: PathBuf, clock: Arc<dyn crate::Clock>) -> PortResult<Self> {
        std::fs::create_dir_all(&folder).map_err(|wrong| PortError::lasting("mail", wrong))?;
        Ok(Self { folder, clock })
    }

    /// Every letter, newest first, at most `most`.
    ///
    /// # Errors
    /// Passing when the folder cannot be read.
    pub fn letters(folder: &std::path::Path, most: usize) -> PortResult<Vec<LaidLetter>> {
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .map_err(|wrong| PortError::passing("mail", wrong))?
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        names.sort();
        names.reverse();
        names.iter().take(most).map(|path| read(path)).collect()
    }

    /// One letter by its name, if it is there.
    ///
    /// # Errors
    /// Passing when it cannot be read.
    pub fn letter(folder: &std::path::Path, name: &str) -> PortResult<Option<LaidLetter>> {
        if !name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        {
            return Ok(None);
        }
        let path = folder.join(format!("{name}.json"));
        if path.is_file() {
            read(&path).map(Some)
        } else {
            Ok(None)
        }
    }
}

fn passing(wrong: impl std::fmt::Display) -> PortError {
    PortError::passing("mail", wrong)
}

fn read(path: &std::path::Path) -> PortResult<LaidLetter> {
    let bytes = std::fs::read(path).map_err(|wrong| PortError::passing("mail", wrong))?;
    let mut letter: LaidLetter =
        serde_json::from_slice(&bytes).map_err(|wrong| PortError::lasting("mail", wrong))?;
    letter.name = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(letter)
}

#[async_trait::async_trait]
impl Mail for FolderMail {
    async fn send(&self, letter: &Letter) -> PortResult<()> {
        let at = self.clock.now();
        // The message id makes the name, so a letter tried twice lies there once.
        let mark = &crate::secrets::hash(&letter.message_id)[..16];
        let laid = LaidLetter {
            name: String::new(),
            at,
            message_id: letter.message_id.clone(),
            recipient: letter.recipient.clone(),
            subject: letter.subject.clone(),
            text: letter.text.clone(),
            html: letter.html.clone(),
            lang: letter.lang.clone(),
            headers: letter.headers.clone(),
        };
        let folder = self.folder.clone();
        let name = format!("{}-{mark}.json", at.format("%Y%m%d%H%M%S%6f"));
        let suffix = format!("-{mark}.json");
        tokio::task::spawn_blocking(move || {
            let there = std::fs::read_dir(&folder)?
                .filter_map(Result::ok)
                .any(|entry| entry.file_name().to_string_lossy().ends_with(&suffix));
            if there {
                return Ok(());
            }
            let unfinished = folder.join(format!("{name}.part"));
            std::fs::write(&unfinished, serde_json::to_vec_pretty(&laid)?)?;
            std::fs::rename(unfinished, folder.join(name))
        })
        .await
        .map_err(|wrong| PortError::passing("mail", wrong))?
        .map_err(|wrong| PortError::passing("mail", wrong))
    }

    async fn forget(&self, recipient: &str) -> PortResult<()> {
        let (folder, recipient) = (self.folder.clone(), recipient.to_lowercase());
        tokio::task::spawn_blocking(move || {
            for entry in std::fs::read_dir(&folder).map_err(passing)? {
                let path = entry.map_err(passing)?.path();
                let laid = path.extension().is_some_and(|ending| ending == "json");
                if laid && read(&path)?.recipient.to_lowercase() == recipient {
                    std::fs::remove_file(&path).map_err(passing)?;
                }
            }
            Ok(())
        })
        .await
        .map_err(passing)?
    }

    async fn check(&self) -> PortResult<Works> {
        let mark = crate::secrets::random_key();
        let tried = self.folder.join(format!("check-{mark}.part"));
        tokio::task::spawn_blocking(move || {
            std::fs::write(&tried, b"talkoo")?;
            std::fs::remove_file(&tried)
        })
        .await
        .map_err(|wrong| PortError::passing("mail", wrong))?
        .map_err(|wrong| PortError::passing("mail", wrong))?;
        Ok(Works::LettersInFolder)
    }
}
