//! Which room may know which. Between rooms the manifests keep it; inside a room the `use` lines are read here.

use std::path::{Path, PathBuf};

const DOMAINS: &[&str] = &[
    "agencies",
    "accounts",
    "cases",
    "challenges",
    "ideas",
    "articles",
    "moderation",
    "improvements",
    "triage",
    "notifications",
    "mailroom",
    "feed",
    "chat",
    "discovery",
    "admin",
    "privacy",
];
const FACES: &[&str] = &["pages", "api", "live"];

/// Files that may speak to the database library, beside `store`.
const SQL: &[&str] = &[
    "src/hall/cx.rs",
    "src/hall/error.rs",
    "src/hall/access/sight.rs",
    "src/ports/",
    "src/jobs/",
    "src/office/backup.rs",
    "src/app.rs",
];

fn files(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap().filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut found);
    for (path, _) in &mut found {
        *path = path.strip_prefix(root).unwrap().to_path_buf();
    }
    found
}

/// Trials and stories may know more than the code they try.
fn is_trial(path: &Path) -> bool {
    path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        ["trials", "tests", "contract", "samples", "real"].contains(&name.trim_end_matches(".rs"))
    })
}

/// What a file is in its room: a face, the store, or the product between them.
fn is_face(path: &Path) -> bool {
    path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        FACES.contains(&name.trim_end_matches(".rs"))
    })
}

fn is_store(path: &Path) -> bool {
    path.components()
        .any(|part| part.as_os_str().to_string_lossy().trim_end_matches(".rs") == "store")
}

fn code(text: &str) -> &str {
    // Tests may know more than the code they test.
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

#[test]
fn the_product_never_sees_http_and_faces_never_see_the_store() {
    let mut wrong = Vec::new();
    for room in DOMAINS {
        for (path, text) in files(&format!("src/{room}")) {
            if is_trial(&path) {
                continue;
            }
            let shown = path.display();
            for line in code(&text)
                .lines()
                .map(str::trim)
                .filter(|line| line.starts_with("use "))
            {
                if !is_face(&path) && line.starts_with("use poem::") {
                    wrong.push(format!(
                        "{shown}: `{line}` – HTTP is known only to pages.rs, api.rs and live.rs"
                    ));
                }
                if is_face(&path)
                    && (line.contains("crate::store")
                        || line.contains("store,")
                        || line.contains(", store"))
                {
                    wrong.push(format!(
                        "{shown}: `{line}` – a face asks `browse` or a verb, never the store"
                    ));
                }
                if is_face(&path) && line.starts_with("use sea_orm") {
                    wrong.push(format!("{shown}: `{line}` – rows never leave the store"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sql_is_written_only_in_stores() {
    let mut wrong = Vec::new();
    for (path, text) in files("src") {
        let shown = path.display().to_string();
        if is_store(&path) || is_trial(&path) || SQL.iter().any(|known| shown.starts_with(known)) {
            continue;
        }
        for line in code(&text).lines() {
            // `ActiveValue::Set` only builds the row a verb hands to its store.
            let asks = line.contains("Statement::from")
                || line.contains("execute_unprepared")
                || line.contains(".filter(") && line.contains("Column::");
            if asks {
                wrong.push(format!(
                    "{shown}: `{}` – every statement has a name in store.rs",
                    line.trim()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_guard_stands_before_every_address_the_hub_asks() {
    const ASKS: [&str; 4] = [
        "reqwest::",
        "lookup_host",
        "TcpStream::connect",
        "hyper_util::client",
    ];
    let mut wrong = Vec::new();
    for (path, text) in files("src") {
        // The mailbox is named by the operator in the settings, as the mail server is.
        let by_settings = path.starts_with("src/ports/mailbox.rs");
        if is_trial(&path) || by_settings || path.starts_with("src/ports/outgoing") {
            continue;
        }
        for line in code(&text).lines() {
            if ASKS.iter().any(|word| line.contains(word)) {
                wrong.push(format!(
                    "{}: `{}` – ask by `ports::outgoing`, which looks at every address",
                    path.display(),
                    line.trim()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rows_cannot_be_serialised() {
    for (path, text) in files("entity/src") {
        if path.components().any(|part| part.as_os_str() == "words") {
            continue;
        }
        let serialised = text
            .lines()
            .any(|line| line.contains("derive(") && line.contains("Serialize"));
        assert!(
            !serialised,
            "{}: a row never leaves the house; make a view",
            path.display()
        );
    }
}
