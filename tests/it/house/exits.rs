//! What the operator hears when a command cannot do what was asked: one clear sentence, and an exit that is not zero.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

fn talkoo(words: &[&str], settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_talkoo"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("TALKOO_")) {
        command.env_remove(name);
    }
    command
        .args(words)
        .envs(settings.iter().copied())
        .output()
        .expect("the program can be started")
}

#[track_caller]
fn refuses(done: &Output, words: &str) {
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(
        !done.status.success(),
        "it ended well, and should not have: {said}"
    );
    assert!(said.contains(words), "it does not say “{words}”: {said}");
    assert!(!said.contains("panicked"), "{said}");
}

fn path(folder: &Path) -> &str {
    folder.to_str().expect("a folder with a plain name")
}

#[test]
fn a_busy_port_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let done = talkoo(
        &[
            "demo",
            "--empty",
            "--data",
            path(folder.path()),
            "--listen",
            &address,
        ],
        &[],
    );
    refuses(&done, "is taken by another program");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    std::fs::write(&file, "no folder").unwrap();
    let inside = file.join("hub");
    refuses(
        &talkoo(&["demo", "--empty", "--data", path(&inside)], &[]),
        "cannot be written",
    );
}

#[test]
fn a_damaged_database_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("talkoo.db"),
        "This is a letter and no database. ".repeat(200),
    )
    .unwrap();
    let done = talkoo(
        &[
            "demo",
            "--empty",
            "--data",
            path(folder.path()),
            "--listen",
            "127.0.0.1:0",
        ],
        &[],
    );
    refuses(&done, "damaged or is no Talkoo database");
}

#[test]
fn a_database_of_a_newer_talkoo_is_named() {
    let folder = tempfile::tempdir().unwrap();
    assert!(
        talkoo(&["migrate", "--data", path(folder.path())], &[])
            .status
            .success()
    );
    let config = ports::Config {
        data: folder.path().to_path_buf(),
        ..ports::Config::default()
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        use sea_orm::ConnectionTrait;
        let db = ports::Db::open(&config).await.unwrap();
        let newer = "insert into seaql_migrations (version, applied_at) values ('m20991231_000001_moon', 0)";
        db.write.execute_unprepared(newer).await.unwrap();
        db.close().await.unwrap();
    });
    let done = talkoo(
        &[
            "demo",
            "--empty",
            "--data",
            path(folder.path()),
            "--listen",
            "127.0.0.1:0",
        ],
        &[],
    );
    refuses(&done, "made by a newer Talkoo");
}

#[test]
fn a_hub_for_real_wants_an_address_tls_and_a_mail_server() {
    let folder = tempfile::tempdir().unwrap();
    let serve = [
        "serve",
        "--data",
        path(folder.path()),
        "--listen",
        "127.0.0.1:0",
    ];
    refuses(&talkoo(&serve, &[]), "TALKOO_BASE_URL");
    refuses(
        &talkoo(&serve, &[("TALKOO_BASE_URL", "http://ideas.example.org")]),
        "https://",
    );
    let address = ("TALKOO_BASE_URL", "https://ideas.example.org");
    refuses(&talkoo(&serve, &[address]), "TALKOO_MAIL__URL");
    std::fs::write(folder.path().join("demo.mark"), "").unwrap();
    let mail = [
        ("TALKOO_MAIL__URL", "smtp://127.0.0.1:2525"),
        ("TALKOO_MAIL__FROM", "Hub <hub@example.org>"),
    ];
    refuses(
        &talkoo(&serve, &[address, mail[0], mail[1]]),
        "demo's folder",
    );
}

#[test]
fn a_token_is_printed_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let done = talkoo(
        &[
            "token",
            "resident@kuusilahti.example",
            "--data",
            path(folder.path()),
        ],
        &[],
    );
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success());
    assert_eq!(said.lines().count(), 1);
    assert!(
        said.starts_with("talkoo_") && said.trim().len() > 60,
        "{said}"
    );
}

#[test]
fn a_backup_comes_back_whole_and_a_damaged_one_is_refused() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = one.path().join("hub.talkoo");
    assert!(
        talkoo(
            &[
                "token",
                "resident@kuusilahti.example",
                "--data",
                path(one.path())
            ],
            &[]
        )
        .status
        .success()
    );
    let done = talkoo(&["backup", path(&file), "--data", path(one.path())], &[]);
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    let kept = std::fs::read(&file).unwrap();
    let mut damaged = kept.clone();
    damaged.truncate(kept.len() / 2);
    let cut = one.path().join("cut.talkoo");
    std::fs::write(&cut, damaged).unwrap();
    refuses(
        &talkoo(&["restore", path(&cut), "--data", path(other.path())], &[]),
        "damaged",
    );
    let back = talkoo(&["restore", path(&file), "--data", path(other.path())], &[]);
    assert!(
        back.status.success(),
        "{}",
        String::from_utf8_lossy(&back.stderr)
    );
    let again = other.path().join("again.talkoo");
    assert!(
        talkoo(&["backup", path(&again), "--data", path(other.path())], &[])
            .status
            .success()
    );
}
