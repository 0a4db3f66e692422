//! How long a developer waits after an edit: a line more in a page handler, and `cargo build` until the hub can be started
//! again. In a checkout, with the debug build that developers use.

use crate::report::{Report, Row};
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// A room many others import, the largest one, and one of the latest.
const HANDLERS: [&str; 3] = [
    "src/accounts/pages/account.rs",
    "src/ideas/pages/list.rs",
    "src/articles/pages/show.rs",
];

pub fn run(checkout: &Path, report: &mut Report) -> Result<()> {
    // What was changed before is not counted.
    build(checkout)?;
    for handler in HANDLERS {
        let edit = Edit::begin(&checkout.join(handler))?;
        let took = build(checkout)?;
        drop(edit);
        build(checkout)?;
        let row = Row::new(
            "–",
            format!("built anew after an edit of {handler}"),
            took.as_secs_f64(),
            "s",
        );
        report.add(row.goal("under 10 s", took < Duration::from_secs(10)));
    }
    Ok(())
}

fn build(checkout: &Path) -> Result<Duration> {
    let from = Instant::now();
    let output = Command::new("cargo")
        .arg("build")
        .current_dir(checkout)
        .output()
        .context("starting cargo")?;
    ensure!(
        output.status.success(),
        "the build failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(from.elapsed())
}

/// A handler with a line more, which is taken out again.
struct Edit {
    file: PathBuf,
    before: String,
}

impl Edit {
    fn begin(file: &Path) -> Result<Self> {
        let before = std::fs::read_to_string(file)
            .with_context(|| format!("no handler at {}", file.display()))?;
        let line = format!(
            "\npub fn edited() -> u64 {{\n    {}\n}}\n",
            std::process::id()
        );
        std::fs::write(file, format!("{before}{line}"))?;
        Ok(Self {
            file: file.to_owned(),
            before,
        })
    }
}

impl Drop for Edit {
    fn drop(&mut self) {
        if let Err(wrong) = std::fs::write(&self.file, &self.before) {
            eprintln!("{} could not be put back: {wrong}", self.file.display());
        }
    }
}
