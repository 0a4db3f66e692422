//! What others wrote and we build on: where it comes from, under which licence, and whether something is known
//! against it. The licences and origins are read from what cargo has fetched anyway; the advisories need a copy of
//! RustSec's database, which `tests/run` fetches where it can.

use rustsec::{Database, Lockfile, Report, advisory::Informational, report::Settings};
use serde_json::Value;
use spdx::{Expression, ParseMode};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Licences under which a city may run, change and pass on the whole. MPL-2.0 asks only that changed files of theirs
/// stay open, and we change none.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Zlib",
];

/// Advisories we have weighed: the number, and why it does not touch us.
const WEIGHED: &[(&str, &str)] = &[
    (
        "RUSTSEC-2023-0071",
        "a secret RSA key could be guessed by time; none is ever held here, signatures are only checked",
    ),
    (
        "RUSTSEC-2026-0194",
        "this quick-xml comes with poem for bodies in XML, which no door of ours takes",
    ),
    ("RUSTSEC-2026-0195", "the same"),
];

fn crates() -> Vec<Value> {
    let said = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked"])
        // What is built for the machines Talkoo runs on.
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo can be asked");
    assert!(
        said.status.success(),
        "{}",
        String::from_utf8_lossy(&said.stderr)
    );
    let mut told: Value = serde_json::from_slice(&said.stdout).expect("cargo answers in JSON");
    let told = told["packages"].take();
    told.as_array().expect("a list of packages").clone()
}

#[test]
fn everything_we_build_on_may_be_used_and_passed_on() {
    let crates = crates();
    assert!(crates.len() > 300, "{} crates", crates.len());
    let mut wrong = Vec::new();
    for one in &crates {
        let name = format!("{} {}", one["name"], one["version"]);
        let Some(licence) = one["license"].as_str() else {
            wrong.push(format!("{name} names no licence"));
            continue;
        };
        match Expression::parse_mode(licence, ParseMode::LAX) {
            Err(unread) => wrong.push(format!("{name}: {licence} cannot be read: {unread}")),
            Ok(said) => {
                let allowed = said.evaluate(|asked| {
                    asked
                        .license
                        .id()
                        .is_some_and(|id| ALLOWED.contains(&id.name))
                });
                if !allowed {
                    wrong.push(format!("{name}: {licence}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn everything_we_build_on_comes_from_the_registry_and_is_known_by_its_sum() {
    let lock = Lockfile::load(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock"))
        .expect("the lock file can be read");
    let wrong: Vec<String> = lock
        .packages
        .iter()
        .filter(|package| match &package.source {
            // A room of ours.
            None => package.checksum.is_some(),
            Some(source) => !source.is_default_registry() || package.checksum.is_none(),
        })
        .map(|package| format!("{} {}", package.name, package.version))
        .collect();
    assert!(
        wrong.is_empty(),
        "from elsewhere, or without a sum: {wrong:?}"
    );
}

#[test]
fn nothing_is_known_against_what_we_build_on() {
    let Some(folder) = std::env::var_os("TALKOO_TEST_ADVISORIES") else {
        println!("not looked up: TALKOO_TEST_ADVISORIES names no copy of RustSec's database");
        return;
    };
    let known = Database::open(Path::new(&folder)).expect("RustSec's database can be read");
    assert!(known.iter().count() > 500, "that is not the whole database");
    let lock = Lockfile::load(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock"))
        .expect("the lock file can be read");
    let settings = Settings {
        informational_warnings: vec![Informational::Unsound, Informational::Unmaintained],
        ..Settings::default()
    };
    let report = Report::generate(&known, &lock, &settings);
    let mut against: BTreeMap<String, String> = BTreeMap::new();
    let warned = report
        .warnings
        .values()
        .flatten()
        .filter_map(|warning| Some((&warning.package, warning.advisory.as_ref()?)));
    let holes = report
        .vulnerabilities
        .list
        .iter()
        .map(|found| (&found.package, &found.advisory));
    for (package, about) in holes.chain(warned) {
        let said = format!("{} {}: {}", package.name, package.version, about.title);
        against.insert(about.id.to_string(), said);
    }
    for (number, why) in WEIGHED {
        assert!(
            against.remove(*number).is_some(),
            "{number} need not be weighed any more: {why}"
        );
    }
    assert!(against.is_empty(), "{against:#?}");
}
