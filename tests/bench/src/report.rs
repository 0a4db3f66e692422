//! What the run showed: a table to read and a JSON file to compare.

use anyhow::Result;
use serde::Serialize;
use std::path::Path;

#[derive(Default, Serialize)]
pub struct Report {
    pub machine: Machine,
    pub rows: Vec<Row>,
}

#[derive(Serialize)]
pub struct Machine {
    pub cores: usize,
    pub memory_gb: f64,
}

/// One figure, beside what it is held to.
#[derive(Clone, Serialize)]
pub struct Row {
    pub database: &'static str,
    pub what: String,
    pub value: f64,
    pub unit: &'static str,
    pub p50_ms: Option<f64>,
    pub p99_ms: Option<f64>,
    pub goal: Option<Goal>,
    /// What else is worth knowing about this figure.
    pub remark: String,
}

/// What the figure should be, in words, and whether it is.
#[derive(Clone, Serialize)]
pub struct Goal {
    pub text: String,
    pub met: bool,
}

impl Default for Machine {
    fn default() -> Self {
        let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
        let kilobytes: f64 = memory
            .split_whitespace()
            .nth(1)
            .and_then(|number| number.parse().ok())
            .unwrap_or(0.0);
        Self {
            cores: std::thread::available_parallelism().map_or(0, usize::from),
            memory_gb: kilobytes / 1024.0 / 1024.0,
        }
    }
}

impl Row {
    pub fn new(
        database: &'static str,
        what: impl Into<String>,
        value: f64,
        unit: &'static str,
    ) -> Self {
        Self {
            database,
            what: what.into(),
            value,
            unit,
            p50_ms: None,
            p99_ms: None,
            goal: None,
            remark: String::new(),
        }
    }

    pub fn load(
        database: &'static str,
        what: impl Into<String>,
        figures: &crate::load::Figures,
    ) -> Self {
        let mut row = Self::new(database, what, figures.per_second, "/s");
        row.p50_ms = Some(figures.p50_ms);
        row.p99_ms = Some(figures.p99_ms);
        if figures.failures > 0 {
            row.remark = format!(
                "{} failed: {}",
                figures.failures,
                figures.first_failure.as_deref().unwrap_or_default()
            );
        }
        row
    }

    pub fn goal(mut self, text: impl Into<String>, met: bool) -> Self {
        self.goal = Some(Goal {
            text: text.into(),
            met: met && !self.remark.contains(" failed: "),
        });
        self
    }

    pub fn remark(mut self, remark: impl AsRef<str>) -> Self {
        if !self.remark.is_empty() {
            self.remark.push_str("; ");
        }
        self.remark.push_str(remark.as_ref());
        self
    }
}

impl Report {
    /// Prints the row as it comes: a long run should be readable while it runs.
    pub fn add(&mut self, row: Row) {
        let time = |milliseconds: Option<f64>| {
            milliseconds.map_or(String::new(), |value| format!("{value:.1}"))
        };
        let verdict = match &row.goal {
            Some(goal) if goal.met => format!("met: {}", goal.text),
            Some(goal) => format!("MISSED: {}", goal.text),
            None => String::new(),
        };
        println!(
            "{:<9} {:<44} {:>11} {:<4} {:>8} {:>8}  {} {}",
            row.database,
            row.what,
            decimals(row.value),
            row.unit,
            time(row.p50_ms),
            time(row.p99_ms),
            verdict,
            row.remark
        );
        self.rows.push(row);
    }

    pub fn heading() {
        println!(
            "{:<9} {:<44} {:>11} {:<4} {:>8} {:>8}  goal",
            "database", "what", "figure", "", "p50 ms", "p99 ms"
        );
    }

    pub fn keep(&self, file: &Path) -> Result<()> {
        std::fs::write(file, serde_json::to_string_pretty(self)?)?;
        println!("\nkept in {}", file.display());
        Ok(())
    }

    pub fn missed(&self) -> usize {
        self.rows
            .iter()
            .filter(|row| row.goal.as_ref().is_some_and(|goal| !goal.met))
            .count()
    }
}

fn decimals(value: f64) -> String {
    if value >= 100.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.2}")
    }
}
