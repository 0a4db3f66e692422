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

/// A room without a test beside its code is not compiled for them, and no room's prose is: each such build takes half
/// a minute and would show nothing. Whoever writes the first one is told here.
#[test]
fn tests_beside_the_code_and_examples_in_prose_are_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut looked_at = 0;
    for (manifest, folder) in manifests(root) {
        let settings: toml::Table = std::fs::read_to_string(&manifest).unwrap().parse().unwrap();
        let set = |key| settings.get("lib").and_then(|lib| lib.get(key)) == Some(&false.into());
        let sources = files(&folder);
        let sources = sources
            .iter()
            .filter(|(path, _)| !path.starts_with("tests/it"));
        for (path, text) in sources {
            let at = format!("{} in {}", path.display(), manifest.display());
            looked_at += 1;
            assert!(
                !(set("test") && text.contains("#[cfg(test)]")),
                "{at}: take `test = false` out of the manifest"
            );
            let example = text.lines().any(|line| {
                let line = line.trim_start();
                line.starts_with("/// ```") || line.starts_with("//! ```")
            });
            assert!(
                !(set("doctest") && example),
                "{at}: take `doctest = false` out of the manifest"
            );
        }
    }
    assert!(looked_at > 300, "{looked_at} files were looked at");
}

/// The manifest of each room, and the folder of its sources.
fn manifests(root: &Path) -> Vec<(PathBuf, String)> {
    let mut rooms: Vec<String> = vec!["entity".into(), "migration".into(), "search".into()];
    for entry in std::fs::read_dir(root.join("src")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        rooms.push(format!("src/{name}"));
    }
    let mut found: Vec<(PathBuf, String)> = rooms
        .into_iter()
        .map(|room| (root.join(&room).join("Cargo.toml"), room))
        .filter(|(manifest, _)| manifest.exists())
        .collect();
    for room in ["demo", "office"] {
        found.push((root.join("Cargo.toml"), format!("src/{room}")));
    }
    found
}
