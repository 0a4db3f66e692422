//! The whole hub in one file: with its pictures, consistent while people go on writing, refused when anything in it was
//! touched, and the same on both databases.

use crate::ideas::{number, submits};
use crate::town::{House, PICTURE, Said, Town};
use hall::access::Scope;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use std::io::Read;
use std::path::Path;
use std::process::Stdio;

/// A town in which something has happened, and the link of somebody who told the city something.
async fn lived_in(house: House) -> (Town, String) {
    let town = house.opens().await;
    let (aino, veikko, liisa) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.staff().await,
    );
    aino.opens("/ideas/new").await.is(200);
    let seen = aino
        .sends_files(
            "/ideas",
            &[
                ("title", "A bench by the harbour"),
                (
                    "text",
                    "To sit, and “look” at the *ferries*.\n\nÄiti tulee mukaan: 海の見える場所。",
                ),
                ("alt", "A red bench"),
                ("do", "send"),
            ],
            &[
                ("images", "bench.png", PICTURE),
                ("attachments", "plan.txt", b"Two metres long, with a back."),
            ],
        )
        .await;
    seen.is(200);
    let bench = seen.path.split(['?', '#']).next().unwrap().to_owned();
    let seats = submits(
        &veikko,
        "Seats at the pier",
        "Somewhere to rest on the way.",
    )
    .await;
    veikko.sends(&format!("{bench}/support"), &[]).await.is(200);
    veikko
        .sends(
            &format!("{bench}/comments"),
            &[("text", "With a back, please."), ("stance", "for")],
        )
        .await
        .is(200);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.posts(
        &format!("{bench}/answer"),
        json!({ "status": "under_review", "text": "We look into it." }),
    )
    .await
    .is(200);
    desk.posts(&format!("{seats}/merge"), json!({ "into": number(&bench) }))
        .await
        .is(200);
    let told = town
        .visitor()
        .sends_files(
            "/feedback",
            &[("text", "The lamp at the stop is dark.")],
            &[
                ("files", "lamp.png", PICTURE),
                ("files", "list.txt", b"Lamp 12, and the next one."),
            ],
        )
        .await;
    let track = crate::cases::path_of(told.is(200));
    desk.posts("/feedback/1/answer", json!({ "text": "It is mended." }))
        .await
        .is(200);
    town.quiet().await;
    (town, track)
}

/// What everybody and staff can read of the town, whole.
async fn read(town: &Town) -> Value {
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let mut all = json!({});
    for address in [
        "/ideas?per_page=100&sort=newest",
        "/log?per_page=100",
        "/themes",
        "/statuses",
        "/moderation",
        "/feedback",
        "/feedback/1",
        "/inbox?part=open",
        "/inbox?part=decided",
    ] {
        let answer = desk.gets(address).await;
        answer.is(200);
        all[address] = answer.json;
    }
    for idea in all["/ideas?per_page=100&sort=newest"]["items"]
        .as_array()
        .unwrap()
        .clone()
    {
        let address = format!("/ideas/{}", idea["id"]);
        for part in ["", "/comments"] {
            let whole = format!("{address}{part}");
            all[&whole] = desk.gets(&whole).await.json;
        }
    }
    all
}

/// Every file the pages name, as it comes.
async fn files(town: &Town) -> Vec<(String, Vec<u8>)> {
    let list = read(town).await;
    let liisa = town.staff().await;
    let mut files = Vec::new();
    for (_, one) in list.as_object().unwrap() {
        for kind in ["images", "attachments", "files"] {
            for file in one[kind].as_array().into_iter().flatten() {
                let url = file["url"].as_str().unwrap();
                let path = url
                    .strip_prefix("https://kuusilahti.example")
                    .unwrap()
                    .to_owned();
                // What came with feedback is the staff's to read, and its person's.
                let seen = match kind {
                    "files" => liisa.opens(&path).await,
                    _ => town.visitor().opens(&path).await,
                };
                seen.is(200);
                files.push((path, seen.bytes.to_vec()));
            }
        }
    }
    files
}

async fn comes_back(from: House, into: House) {
    let (town, track) = lived_in(from).await;
    let (before, pictures) = (read(&town).await, files(&town).await);
    assert!(
        pictures
            .iter()
            .any(|(_, bytes)| bytes == b"Two metres long, with a back.")
    );
    assert!(
        pictures
            .iter()
            .any(|(_, bytes)| bytes == b"Lamp 12, and the next one.")
    );
    assert_eq!(pictures.len(), 4);
    // Beside the running hub.
    let living = town.house().is_lived_in();
    let file = town.house().shed().join("hub.talkoo");
    let path = file.to_str().unwrap();
    town.house().talkoo(&["backup", path]).is_well();
    drop(living);
    into.talkoo(&["restore", path])
        .is_well()
        .says("files are back");
    into.talkoo(&["restore", path])
        .refuses("this hub is not empty");

    let town = into.opens().await;
    town.quiet().await;
    let after = read(&town).await;
    for (address, told) in before.as_object().unwrap() {
        assert_eq!(&after[address], told, "{address}");
    }
    assert_eq!(files(&town).await, pictures, "every file, byte by byte");
    town.visitor()
        .opens("/search?q=bench")
        .await
        .sees("A bench by the harbour");
    // The link in a drawer at home still opens what was told, with its files.
    let told = town.visitor().opens(&track).await;
    told.is(200)
        .sees("The lamp at the stop is dark.")
        .sees("It is mended.");
    let list = told.between("href=\"/track/", "\"").unwrap();
    town.visitor()
        .opens(&format!("/track/{list}"))
        .await
        .is(200);
    // And life goes on: numbers go on where they stopped, an old merge comes apart.
    let aino = town.resident("Aino Salmela").await;
    let newest = submits(&aino, "A light by the bench", "To read in the evening.").await;
    assert_eq!(number(&newest), 3);
    let liisa = town.staff().await;
    let undo = liisa.opens("/ideas/1/merge").await;
    let undo = format!(
        "/merges/{}",
        undo.between("action=\"/merges/", "\"").unwrap()
    );
    liisa
        .sends(&undo, &[])
        .await
        .is(200)
        .sees("The merge has been undone.");
    town.quiet().await;
}

#[tokio::test]
async fn a_backup_brings_the_whole_town_back_with_its_pictures() {
    comes_back(House::new().await, House::new().await).await;
}

#[tokio::test]
async fn a_hub_moves_from_one_database_to_the_other_and_back() {
    let (Some(one), Some(other)) = (House::on_postgres().await, House::on_postgres().await) else {
        println!("PostgreSQL: TALKOO_TEST_POSTGRES is not set, no hub moves");
        return;
    };
    comes_back(House::on_sqlite(), one).await;
    comes_back(other, House::on_sqlite()).await;
}

#[tokio::test]
async fn a_backup_made_while_people_write_is_of_one_moment() {
    let town = House::new().await.opens().await;
    let living = town.house().is_lived_in();
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    for n in 0..20 {
        submits(
            &aino,
            &format!("Before {n}"),
            "To sit and look at the ferries.",
        )
        .await;
    }
    let file = town.house().shed().join("hub.talkoo");
    let mut command = town.house().command(&["backup", file.to_str().unwrap()]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut written = 0;
    while child.try_wait().unwrap().is_none() {
        let path = submits(&aino, &format!("While {written}"), "To sit and look.").await;
        veikko.sends(&format!("{path}/support"), &[]).await.is(200);
        veikko
            .sends(&format!("{path}/comments"), &[("text", "Yes.")])
            .await
            .is(200);
        written += 1;
    }
    Said::of(child.wait_with_output().unwrap()).is_well();
    drop(living);
    assert!(written > 0, "people wrote meanwhile");

    let other = House::new().await;
    other.talkoo(&["restore", file.to_str().unwrap()]).is_well();
    let restored = other.opens().await;
    restored.quiet().await;
    let db = &restored.app.hub.ports.db;
    // What belongs together is there together, or not at all.
    for (what, sql) in [
        (
            "supporters",
            "select id from ideas where support_count <> (select count(*) from supports where idea_id = ideas.id)",
        ),
        (
            "comments",
            "select id from ideas where comment_count <> (select count(*) from comments where about_id = ideas.id)",
        ),
        (
            "supports without an idea",
            "select id from supports where idea_id not in (select id from ideas)",
        ),
    ] {
        let odd = db
            .read
            .query_all_raw(Statement::from_string(db.backend(), sql))
            .await
            .unwrap();
        assert!(odd.is_empty(), "{what}: {}", odd.len());
    }
    let list = restored
        .program("")
        .gets("/ideas?per_page=100&sort=newest")
        .await
        .json;
    let there = list["items"].as_array().unwrap();
    assert!(
        there.len() >= 20 && there.len() <= 20 + written,
        "{}",
        there.len()
    );
    for n in 0..20 {
        assert!(
            there
                .iter()
                .any(|idea| idea["title"] == format!("Before {n}")),
            "{n}"
        );
    }
}

/// The backup unpacked, an entry changed by the caller, and packed again: what no compression notices.
fn tampered(from: &Path, to: &Path, mut change: impl FnMut(&str, &mut Vec<u8>) -> bool) {
    let packed = std::fs::File::open(from).unwrap();
    let mut unpacked = tar::Archive::new(zstd::stream::read::Decoder::new(packed).unwrap());
    let out = zstd::stream::write::Encoder::new(std::fs::File::create(to).unwrap(), 3).unwrap();
    let mut archive = tar::Builder::new(out);
    let mut touched = false;
    for entry in unpacked.entries().unwrap() {
        let mut entry = entry.unwrap();
        let name = entry.path().unwrap().to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let before = bytes.clone();
        if change(&name, &mut bytes) {
            touched = true;
            continue;
        }
        touched |= before != bytes;
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        header.set_cksum();
        archive
            .append_data(&mut header, name, bytes.as_slice())
            .unwrap();
    }
    assert!(touched, "something was changed");
    archive.into_inner().unwrap().finish().unwrap();
}

#[tokio::test]
async fn a_backup_in_which_anything_was_touched_is_refused() {
    let (town, _) = lived_in(House::new().await).await;
    let house = town.closes().await;
    let file = house.shed().join("hub.talkoo");
    house.talkoo(&["backup", file.to_str().unwrap()]).is_well();
    let bad = house.shed().join("bad.talkoo");
    let other = House::new().await;
    let refused = |why: &str| {
        other
            .talkoo(&["restore", bad.to_str().unwrap()])
            .refuses(why);
    };
    // A word in a table, a byte in a picture, an entry left out, an entry put in.
    tampered(&file, &bad, |name, bytes| {
        if name == "tables/ideas.jsonl" {
            let text = String::from_utf8(bytes.clone())
                .unwrap()
                .replace("harbour", "airport");
            *bytes = text.into_bytes();
        }
        false
    });
    refused("the checksums do not fit what is in it");
    tampered(&file, &bad, |name, bytes| {
        if name.starts_with("files/") {
            let last = bytes.len() - 1;
            bytes[last] ^= 1;
        }
        false
    });
    refused("the checksums do not fit what is in it");
    tampered(&file, &bad, |name, _| name == "tables/supports.jsonl");
    refused("the checksums do not fit what is in it");
    tampered(&file, &bad, |name, _| name == "manifest.json");
    refused("is damaged or is no backup of Talkoo");
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&bad, &whole[..whole.len() - 20]).unwrap();
    refused("is damaged");
    std::fs::write(&bad, "Dear reader, this is no backup.").unwrap();
    refused("is damaged or is no backup of Talkoo");
    refused("bad.talkoo");
    other
        .talkoo(&["restore", "nowhere.talkoo"])
        .refuses("nowhere.talkoo cannot be read");
    // Nothing of it arrived, and the good one still does. Not beside a running hub, though.
    let living = other.is_lived_in();
    other
        .talkoo(&["restore", file.to_str().unwrap()])
        .refuses("a hub is running in this folder");
    drop(living);
    other.talkoo(&["restore", file.to_str().unwrap()]).is_well();
    // A backup that cannot be written leaves the one that was there.
    let old = house.shed().join("kept.talkoo");
    std::fs::write(&old, &whole).unwrap();
    std::fs::create_dir(house.shed().join("kept.unfinished")).unwrap();
    house
        .talkoo(&["backup", old.to_str().unwrap()])
        .refuses("cannot be written");
    assert_eq!(std::fs::read(&old).unwrap(), whole);
}
