//! Everything about oneself, as an archive and as data.

use super::{PLACES, lives_in_town, planted};
use crate::town::{Person, Seen, Town};
use hall::access::Scope;
use serde_json::Value;
use std::io::{Cursor, Read};
use zip::ZipArchive;

async fn fetched(person: &Person) -> Seen {
    person.opens("/account/data").await.is(200);
    person.sends_only("/account/data", &[]).await
}

fn entry(archive: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    archive
        .by_name(name)
        .unwrap_or_else(|_| panic!("{name} is in the archive"))
        .read_to_end(&mut bytes)
        .unwrap();
    bytes
}

#[tokio::test]
async fn a_person_takes_everything_along_and_nothing_of_others() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    lives_in_town(&town, &aino).await;
    let seen = fetched(&aino).await;
    seen.is(200);
    assert_eq!(seen.headers["content-type"], "application/zip");
    assert!(
        seen.headers["content-disposition"]
            .to_str()
            .unwrap()
            .starts_with("attachment; filename=\"talkoo-2026-")
    );
    assert!(
        seen.headers["cache-control"]
            .to_str()
            .unwrap()
            .contains("no-store")
    );
    let mut archive = ZipArchive::new(Cursor::new(seen.bytes.to_vec())).unwrap();
    let data: Value = serde_json::from_slice(&entry(&mut archive, "data.json")).unwrap();
    let index = String::from_utf8(entry(&mut archive, "index.html")).unwrap();
    assert_eq!(data["account"]["email"], aino.email);
    for part in [
        "ideas",
        "versions",
        "comments",
        "questions",
        "supports",
        "ballots",
        "ballot-choices",
        "follows",
        "feedback",
        "feedback-messages",
        "files",
        "reports",
        "moderation",
        "letters",
        "sessions",
        "sign-ins",
        "waiting",
        "tokens",
    ] {
        let rows = data["parts"][part].as_array();
        assert!(
            rows.is_some_and(|rows| !rows.is_empty()),
            "{part} is in it: {:#}",
            data["parts"][part]
        );
        assert!(
            index.contains(&format!("id=\"{part}\"")),
            "{part} is in the index"
        );
    }
    let text = data.to_string();
    let in_files = ["PaperBytes", "FeedbackPaper", "ImageAlt", "PaperName"];
    for place in PLACES {
        // Earlier words of an edited comment are kept nowhere, so they cannot be told.
        if *place == "Comment" || in_files[..2].contains(place) {
            continue;
        }
        assert!(text.contains(&planted(place)), "{place} is in the data");
    }
    assert!(index.contains(&planted("IdeaTitle")) && index.contains(&planted("Feedback")));
    // The files themselves.
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let papers: Vec<&String> = names.iter().filter(|name| name.ends_with(".pdf")).collect();
    assert_eq!(papers.len(), 2, "{names:?}");
    let bytes: Vec<Vec<u8>> = papers
        .into_iter()
        .map(|name| entry(&mut archive, name))
        .collect();
    let all = String::from_utf8_lossy(&bytes.concat()).into_owned();
    assert!(all.contains(&planted("PaperBytes")) && all.contains(&planted("FeedbackPaper")));
    // Nothing opens a door, and nothing is anybody else's.
    for secret in ["_hash\"", "unsubscribe_key", "appeal_key"] {
        assert!(!text.contains(secret), "{secret} is in the data");
    }
    for other in [
        "Veikko",
        "neighbour@",
        "A swing for grown-ups",
        "I would sit there.",
    ] {
        assert!(!text.contains(other), "{other} is in the data");
    }
    // It needs no network to be read.
    assert!(!index.contains("src=") && !index.contains("<link") && !index.contains("@import"));
}

#[tokio::test]
async fn a_program_is_told_the_same_and_a_stranger_nothing() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    crate::ideas::submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let program = town.program_of(&aino, &[Scope::Read, Scope::Write]).await;
    let told = program
        .posts("/people/me/data", serde_json::json!({}))
        .await;
    told.is(200);
    assert_eq!(
        told.json["parts"]["ideas"][0]["title"],
        "A bench by the harbour"
    );
    let mut archive = ZipArchive::new(Cursor::new(fetched(&aino).await.bytes.to_vec())).unwrap();
    let data: Value = serde_json::from_slice(&entry(&mut archive, "data.json")).unwrap();
    assert_eq!(data["parts"]["ideas"], told.json["parts"]["ideas"]);
    town.program("")
        .posts("/people/me/data", serde_json::json!({}))
        .await
        .is(401);
    town.visitor().opens("/account/data").await.sees("Sign in");
}

#[tokio::test]
async fn what_does_not_fit_into_the_archive_is_named() {
    let town = Town::with(|config| config.limits.download_bytes = 10).await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/feedback").await.is(200);
    let paper = b"%PDF-1.4\nlonger than ten bytes\n%%EOF\n";
    aino.sends_files(
        "/feedback",
        &[("text", "The lamp is dark.")],
        &[("files", "lamp.pdf", paper)],
    )
    .await
    .is(200);
    let mut archive = ZipArchive::new(Cursor::new(fetched(&aino).await.bytes.to_vec())).unwrap();
    assert!(archive.file_names().all(|name| !name.starts_with("files/")));
    let index = String::from_utf8(entry(&mut archive, "index.html")).unwrap();
    assert!(
        index.contains("lamp.pdf: too large for this archive"),
        "{index}"
    );
}
