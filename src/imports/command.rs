//! The command: look, tell, and when asked, keep.
//!
//! Without `apply` nothing is written and no hub is needed. With it, the whole report comes first; damaged rows refuse
//! everything. What is said goes to `out`; how far the import has come, to `aside`, one line that is written over.

use crate::apply::{Applied, Stopped, apply};
use crate::decidim::Decidim;
use crate::fault::Fault;
use crate::mapped::{Mapped, Mapping, preset};
use crate::polis::Polis;
use crate::read::Limits;
use crate::record::Foreign;
use crate::report::{Report, examine};
use crate::words::said;
use entity::words::Lang;
use hall::Cx;
use hall::says::Say;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// What is to be imported.
#[derive(Debug, Clone)]
pub enum Wanted {
    /// A folder with the export of a conversation.
    Polis(PathBuf),
    /// Files of proposals and comments.
    Decidim(Vec<PathBuf>),
    /// Any table, and what its columns mean.
    Table(PathBuf, Mapping),
}

/// How the command line describes a table.
#[derive(Debug, Clone, Default)]
pub struct TableWords {
    pub maps: Vec<String>,
    pub statuses: Vec<String>,
    pub preset: Option<String>,
    pub currency: Option<String>,
    /// One character, or `tab`.
    pub separator: Option<String>,
    pub source: Option<String>,
}

impl TableWords {
    /// # Errors
    /// A message about the first word that cannot be used.
    pub fn mapping(&self) -> Result<Mapping, Say> {
        let mut mapping = Mapping {
            currency: self.currency.as_ref().map(|code| code.to_ascii_uppercase()),
            source: self.source.clone(),
            separator: self.separator.as_deref().map(separator).transpose()?,
            ..Mapping::default()
        };
        self.maps.iter().try_for_each(|map| mapping.map(map))?;
        self.statuses
            .iter()
            .try_for_each(|status| mapping.status(status))?;
        if let Some(name) = &self.preset {
            mapping.fill_in(preset(name)?);
        }
        mapping.complete()?;
        Ok(mapping)
    }
}

fn separator(word: &str) -> Result<u8, Say> {
    match word.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [one] if one.is_ascii() && !matches!(one, b'"' | b'\n' | b'\r') => Ok(*one),
        _ => Err(Say::of("imports-map-separator").with("separator", word)),
    }
}

/// Opens what is wanted and reads it whole. `lang` is the language of rows that do not show their own.
///
/// # Errors
/// Why it cannot be imported at all.
pub fn open(wanted: Wanted, limits: &Limits, lang: Lang) -> Result<Arc<dyn Foreign>, Fault> {
    Ok(match wanted {
        Wanted::Polis(folder) => Arc::new(Polis::open(&folder, limits, lang)?),
        Wanted::Decidim(files) => Arc::new(Decidim::open(&files, limits, lang)?),
        Wanted::Table(file, mapping) => Arc::new(Mapped::open(&file, mapping, limits, lang)?),
    })
}

/// Looks at everything and tells what it found. `None` when there is nothing that could be imported; it has said why.
///
/// # Errors
/// Only of writing to `out`.
pub fn look(foreign: &dyn Foreign, lang: Lang, out: &mut dyn Write) -> io::Result<Option<Report>> {
    let report = match examine(foreign) {
        Ok(report) => report,
        Err(fault) => {
            writeln!(out, "{}", said(lang, &fault.say()))?;
            return Ok(None);
        }
    };
    for line in report.told(lang) {
        writeln!(out, "{line}")?;
    }
    writeln!(out)?;
    if report.broken > 0 {
        writeln!(out, "{}", said(lang, &Say::of("imports-apply-refused")))?;
        return Ok(None);
    }
    if report.ideas() + report.comments == 0 {
        writeln!(out, "{}", said(lang, &Say::of("imports-apply-nothing")))?;
        return Ok(None);
    }
    Ok(Some(report))
}

/// Keeps what was looked at and says how it went.
///
/// # Errors
/// A fault of the file, or of the hub.
pub async fn keep(
    cx: &Cx,
    foreign: Arc<dyn Foreign>,
    report: &Report,
    lang: Lang,
    aside: &mut (dyn Write + Send),
) -> Result<Applied, Stopped> {
    let all = report.ideas() + report.comments;
    let started = Instant::now();
    let far = |done: u64| {
        Say::of("imports-apply-progress")
            .with("done", done)
            .with("all", all)
    };
    let applied = apply(cx, foreign, |applied| {
        // How far it is, is a courtesy: a closed terminal does not stop an import.
        let _ =
            write!(aside, "\r{}", said(lang, &far(applied.done()))).and_then(|()| aside.flush());
    })
    .await;
    let _ = writeln!(aside);
    let applied = applied?;
    let ending = if applied.interrupted {
        Say::of("imports-apply-interrupted")
            .with("done", applied.done())
            .with("all", all)
    } else {
        Say::of("imports-apply-done")
            .with("ideas", applied.new_ideas)
            .with("comments", applied.new_comments)
            .with("known", applied.known)
            .with("seconds", started.elapsed().as_secs().max(1))
    };
    let _ = writeln!(aside, "{}", said(lang, &ending));
    Ok(applied)
}
