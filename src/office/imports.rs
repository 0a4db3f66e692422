//! `talkoo import`: consultations held elsewhere come to live here. Without `--apply` it is a report, and no hub is needed.

use crate::app::{App, Opening};
use crate::office::lock;
use clap::{Args, Subcommand};
use imports::{Limits, TableWords, Wanted, language_of_the_shell, said};
use ports::{Config, SystemClock};
use std::path::PathBuf;
use std::sync::Arc;

const MEBIBYTE: u64 = 1024 * 1024;

#[derive(Args)]
pub struct ImportArgs {
    #[command(subcommand)]
    from: From,

    /// Keep what was found. Without it there is only a report.
    #[arg(long, global = true)]
    apply: bool,

    /// The language of the report, and of rows that do not show their own: en, fi, sv, de or ru.
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,

    /// The largest file that is taken, in megabytes.
    #[arg(long, global = true, value_name = "MB")]
    max_mb: Option<u64>,

    /// The most rows of one file.
    #[arg(long, global = true, value_name = "N")]
    max_rows: Option<u64>,
}

#[derive(Subcommand)]
enum From {
    /// The export of a Polis conversation: a folder with comments.csv and summary.csv.
    Polis { dir: PathBuf },
    /// Open-data files of Decidim: proposals, and comments on them.
    Decidim {
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Any table with headings.
    Csv {
        file: PathBuf,

        /// What a column means, as field=Heading; once per field, or more often.
        #[arg(long = "map", value_name = "FIELD=HEADING")]
        maps: Vec<String>,

        /// What a word in the status column means, as WORD=status.
        #[arg(long = "status", value_name = "WORD=STATUS")]
        statuses: Vec<String>,

        /// The maps of a well-known file.
        #[arg(long, value_parser = imports::PRESETS)]
        preset: Option<String>,

        /// The currency of amounts that name none.
        #[arg(long, value_name = "CODE")]
        currency: Option<String>,

        /// What stands between the columns: one character, or "tab". Found out when not given.
        #[arg(long, value_name = "CHAR")]
        separator: Option<String>,

        /// The lasting name of the source; the file's own name when not given.
        #[arg(long, value_name = "NAME")]
        source: Option<String>,
    },
}

/// Looks at the files, tells what is in them and, when asked, keeps it.
///
/// # Errors
/// Why nothing, or not everything, was imported, in the operator's language.
pub async fn import(config: Config, asked: ImportArgs) -> anyhow::Result<()> {
    let lang = language_of_the_shell(asked.lang.as_deref());
    let refused = |why| anyhow::anyhow!(said(lang, &why));
    let mut limits = Limits::of_hub(&config.limits);
    limits.file_bytes = asked
        .max_mb
        .map_or(limits.file_bytes, |most| most.saturating_mul(MEBIBYTE));
    limits.records = asked.max_rows.unwrap_or(limits.records);

    let wanted = asked.from.wanted().map_err(refused)?;
    let foreign = imports::open(wanted, &limits, lang).map_err(|fault| refused(fault.say()))?;
    let report = imports::look(&*foreign, lang, &mut std::io::stdout().lock())?.map_err(refused)?;
    if !asked.apply {
        println!(
            "{}",
            said(lang, &hall::says::Say::of("imports-apply-report-only"))
        );
        return Ok(());
    }

    let alone = lock::take(&config)?;
    let opening = if alone.is_some() {
        Opening::Alone
    } else {
        Opening::BesideHub
    };
    let app = App::open(config, Arc::new(SystemClock), opening).await?;
    let closing = app.hub.closing.clone();
    let on_interrupt = tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            closing.cancel();
        }
    });
    let kept = imports::keep(&app.cx(), foreign, &report, lang, &mut std::io::stderr()).await;
    on_interrupt.abort();
    let after = match kept {
        Ok(applied) if applied.interrupted => Err(refused(applied.interruption(report.that_map()))),
        Ok(_) if alone.is_some() => app.work_off().await,
        Ok(_) => Ok(()),
        Err(imports::Stopped::Fault(fault)) => Err(refused(fault.say())),
        Err(imports::Stopped::Hub(wrong)) => Err(wrong.into()),
    };
    app.close().await?;
    after
}

impl From {
    fn wanted(self) -> Result<Wanted, hall::says::Say> {
        Ok(match self {
            From::Polis { dir } => Wanted::Polis(dir),
            From::Decidim { files } => Wanted::Decidim(files),
            From::Csv {
                file,
                maps,
                statuses,
                preset,
                currency,
                separator,
                source,
            } => {
                let words = TableWords {
                    maps,
                    statuses,
                    preset,
                    currency,
                    separator,
                    source,
                };
                Wanted::Table(file, words.mapping()?)
            }
        })
    }
}
