//! Why a file cannot be imported at all. A fault stops everything before the first row is written.
//!
//! Each kind names the place where somebody would look: the file, the line as an editor counts it, the column. What is
//! wrong with single rows is not a fault; the report lists it, see `report`.

use hall::says::Say;
use std::path::{Path, PathBuf};

#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}: {what}", path.display())]
pub struct Fault {
    pub path: PathBuf,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{self:?}")]
pub enum What {
    Missing,
    IsAFolder,
    NotAFile,
    Unreadable { reason: String },
    Empty,
    Spreadsheet,
    Utf16,
    NotUtf8 { line: u64, byte: u8 },
    NotText { line: u64 },
    StrayQuote { opened: u64, line: u64 },
    OpenQuote { opened: u64 },
    TooBig { limit: u64, size: u64 },
    RowTooBig { line: u64, limit: u64 },
    TooManyRows { limit: u64 },
    TooManyColumns { limit: usize },
    TwoColumns { heading: String },
    MissingColumns { missing: String, found: String },
    UnknownKind { found: String },
    NoProposals,
    Changed,
}

impl Fault {
    pub fn of(path: &Path, what: What) -> Fault {
        Fault {
            path: path.to_owned(),
            what,
        }
    }

    pub fn say(&self) -> Say {
        self.what
            .say()
            .with("file", self.path.display().to_string())
    }
}

impl What {
    pub fn unreadable(error: &std::io::Error) -> What {
        match error.kind() {
            std::io::ErrorKind::NotFound => What::Missing,
            _ => What::Unreadable {
                reason: error.to_string(),
            },
        }
    }

    /// The parser reads through the guard, so its input errors carry the guard's own reason.
    pub fn from_parser(error: csv::Error) -> What {
        match error.into_kind() {
            csv::ErrorKind::Io(io) => {
                match io.get_ref().and_then(|inner| inner.downcast_ref::<What>()) {
                    Some(what) => what.clone(),
                    None => What::unreadable(&io),
                }
            }
            csv::ErrorKind::Utf8 { pos, .. } => What::NotText {
                line: pos.map_or(0, |p| p.line()),
            },
            other => What::Unreadable {
                reason: format!("{other:?}"),
            },
        }
    }

    fn say(&self) -> Say {
        const MEBIBYTE: u64 = super::read::limits::MEBIBYTE;
        match self {
            What::Missing => Say::of("imports-fault-missing"),
            What::IsAFolder => Say::of("imports-fault-folder"),
            What::NotAFile => Say::of("imports-fault-pipe"),
            What::Unreadable { reason } => {
                Say::of("imports-fault-unreadable").with("reason", reason.as_str())
            }
            What::Empty => Say::of("imports-fault-empty"),
            What::Spreadsheet => Say::of("imports-fault-spreadsheet"),
            What::Utf16 => Say::of("imports-fault-utf16"),
            What::NotUtf8 { line, byte } => Say::of("imports-fault-encoding")
                .with("line", line.to_string())
                .with("byte", format!("{byte:02X}")),
            What::NotText { line } => {
                Say::of("imports-fault-not-text").with("line", line.to_string())
            }
            What::StrayQuote { opened, line } => Say::of("imports-fault-stray-quote")
                .with("opened", opened.to_string())
                .with("line", line.to_string()),
            What::OpenQuote { opened } => {
                Say::of("imports-fault-open-quote").with("line", opened.to_string())
            }
            What::TooBig { limit, size } => Say::of("imports-fault-too-big")
                .with("size", size.div_ceil(MEBIBYTE))
                .with("limit", limit.div_ceil(MEBIBYTE)),
            What::RowTooBig { line, limit } => Say::of("imports-fault-row-too-big")
                .with("line", line.to_string())
                .with("limit", limit.div_ceil(MEBIBYTE)),
            What::TooManyRows { limit } => {
                Say::of("imports-fault-too-many-rows").with("limit", *limit)
            }
            What::TooManyColumns { limit } => {
                Say::of("imports-fault-too-many-columns").with("limit", *limit)
            }
            What::TwoColumns { heading } => {
                Say::of("imports-fault-two-columns").with("column", heading.as_str())
            }
            What::MissingColumns { missing, found } => Say::of("imports-fault-missing-columns")
                .with("missing", missing.as_str())
                .with("found", found.as_str()),
            What::UnknownKind { found } => {
                Say::of("imports-fault-unknown-kind").with("found", found.as_str())
            }
            What::NoProposals => Say::of("imports-fault-no-proposals"),
            What::Changed => Say::of("imports-fault-changed"),
        }
    }
}

/// The headings of a file for a message: the first few, so that the sentence stays one sentence.
pub fn some_of(headings: &[String]) -> String {
    const SHOWN: usize = 12;
    let mut shown = headings
        .iter()
        .take(SHOWN)
        .map(|h| format!("“{h}”"))
        .collect::<Vec<_>>()
        .join(", ");
    if headings.len() > SHOWN {
        shown.push_str(", …");
    }
    shown
}
