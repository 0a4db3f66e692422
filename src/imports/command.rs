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

/// Looks at everything and tells what it found.
///
/// # Errors
/// Why it cannot be imported: a damaged file, damaged rows, nothing in it; or that `out` cannot be written.
pub fn look(
    foreign: &dyn Foreign,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<Result<Report, Say>> {
    let report = match examine(foreign) {
        Ok(report) => report,
        Err(fault) => return Ok(Err(fault.say())),
    };
    for line in report.told(lang) {
        writeln!(out, "{line}")?;
    }
    writeln!(out)?;
    Ok(if report.broken > 0 {
        Err(Say::of("imports-apply-refused"))
    } else if report.ideas() + report.comments == 0 {
        Err(Say::of("imports-apply-nothing"))
    } else {
        Ok(report)
    })
}

/// Keeps what was looked at and says how it went; an interruption is left to the caller to tell.
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
    let all = report.that_map();
    let started = Instant::now();
    // What the import itself has to say of challenges it says in the operator's language.
    let applied = apply(&cx.in_lang(lang), foreign, |applied| {
        let far = Say::of("imports-apply-progress")
            .with("done", applied.done())
            .with("all", all);
        // How far it is, is a courtesy: a closed terminal does not stop an import.
        let _ = write!(aside, "\r{}", said(lang, &far)).and_then(|()| aside.flush());
    })
    .await;
    let _ = writeln!(aside);
    let applied = applied?;
    if !applied.interrupted {
        for say in [Some(applied.ending(started.elapsed())), applied.lateness()] {
            let Some(say) = say else { continue };
            let _ = writeln!(aside, "{}", said(lang, &say));
        }
    }
    Ok(applied)
}
