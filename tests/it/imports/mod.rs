//! Stories of consultations held elsewhere: the operator's command brings them into the town, and people find them there.

mod consultations;
mod files;
mod real;

use crate::town::House;
use std::path::PathBuf;

/// A file in the operator's shed.
fn lay(house: &House, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = house.shed().join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, content).unwrap();
    path
}

/// A table of so many ideas.
fn table(rows: usize) -> String {
    let rows: String = (1..=rows)
        .map(|n| {
            format!(
                "{n},Idea number {n},Because of reason {n}.,Theme {},{}\n",
                n % 3,
                n % 7
            )
        })
        .collect();
    format!("id,title,text,theme,votes\n{rows}")
}

/// The words that bring in such a table.
const MAPS: [&str; 10] = [
    "--map",
    "id=id",
    "--map",
    "title=title",
    "--map",
    "text=text",
    "--map",
    "theme=theme",
    "--map",
    "votes=votes",
];

fn of_table<'a>(file: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["import", "csv", file][..], &MAPS, more].concat()
}
