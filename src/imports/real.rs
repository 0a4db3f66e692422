//! The real data, when `TALKOO_TEST_DATA` says where they are. Each test prints whether it ran.

use crate::mapped::{Mapped, preset};
use crate::polis::Polis;
use crate::read::Limits;
use crate::report::{Report, examine};
use entity::words::{IdeaStatus, Lang, Visibility};
use std::path::PathBuf;

fn data(part: &str) -> Option<PathBuf> {
    let found = std::env::var_os("TALKOO_TEST_DATA").map(|folder| PathBuf::from(folder).join(part));
    match &found {
        Some(path) => println!("real data: {} is read", path.display()),
        None => println!("real data: TALKOO_TEST_DATA is not set, {part} is not read"),
    }
    found
}

fn polis(part: &str) -> Option<Report> {
    let folder = data(part)?;
    Some(examine(&Polis::open(&folder, &Limits::default(), Lang::Fi).unwrap()).unwrap())
}

#[test]
fn bowling_green() {
    let Some(report) = polis("polis/american-assembly.bowling-green") else {
        return;
    };
    assert_eq!(
        (report.rows, report.ideas(), report.left_out, report.broken),
        (896, 896, 0, 0)
    );
    assert_eq!(
        (
            report.seen[&Visibility::Public],
            report.seen[&Visibility::Hidden]
        ),
        (607, 289)
    );
    assert!(report.languages["en"] > 880, "{:?}", report.languages);
}

#[test]
fn austria() {
    let Some(report) = polis("polis/austria-climate") else {
        return;
    };
    assert_eq!((report.rows, report.ideas()), (522, 522));
    assert_eq!(
        (
            report.seen[&Visibility::Public],
            report.seen[&Visibility::Hidden]
        ),
        (277, 245)
    );
    assert!(report.languages["de"] > 510, "{:?}", report.languages);
}

#[test]
fn seattle() {
    let Some(report) = polis("polis/15-per-hour-seattle") else {
        return;
    };
    assert_eq!((report.rows, report.ideas()), (54, 54));
    assert_eq!(
        report.seen.values().copied().collect::<Vec<_>>(),
        [30, 1, 23]
    );
}

#[test]
fn catalyst() {
    let Some(file) = data("catalyst/all_funds.csv") else {
        return;
    };
    let mapped = Mapped::open(
        &file,
        preset("catalyst").unwrap(),
        &Limits::default(),
        Lang::En,
    )
    .unwrap();
    let report = examine(&mapped).unwrap();
    assert_eq!(
        (report.rows, report.ideas(), report.left_out, report.broken),
        (6604, 6604, 0, 0)
    );
    assert_eq!(report.statuses[&IdeaStatus::InProgress], 1560);
    assert_eq!(report.carried.votes, 1_783_877);
    assert_eq!(report.themes.len(), 65);
    assert_eq!(
        report.sums.keys().collect::<Vec<_>>(),
        ["ADA", "USD"],
        "an empty currency is that of its fund"
    );
    assert_eq!(report.sums["USD"].0, 2725 + 306);
}

/// The command of the issue, with nothing but two maps.
#[test]
fn catalyst_by_two_maps() {
    let Some(file) = data("catalyst/all_funds.csv") else {
        return;
    };
    let mut mapping = crate::mapped::Mapping::default();
    mapping.map("title=Proposal").unwrap();
    mapping.map("theme=Challenge").unwrap();
    let report =
        examine(&Mapped::open(&file, mapping, &Limits::default(), Lang::En).unwrap()).unwrap();
    assert_eq!(
        (report.rows, report.ideas(), report.broken),
        (6604, 6604, 0)
    );
}
