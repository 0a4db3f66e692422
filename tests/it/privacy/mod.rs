//! What the law asks: a notice, a copy, leaving, forgetting. And a log that says nothing of anybody.

mod clocks;
mod consents;
mod leaving;
mod ledger;
mod log;
mod mine;
mod notice;
mod posting;

use crate::cases;
use crate::ideas::contest::{hands_in, votes};
use crate::ideas::number;
use crate::town::{Contest, PICTURE, Person, Town};
use entity::words::ChallengeId;
use sea_orm::{ConnectionTrait, Statement};
use std::path::Path;
use std::time::Duration;

/// A word nobody says but Aino, and where she says it.
pub fn planted(place: &str) -> String {
    format!("Zyxolotl{place}")
}

/// Everywhere a word is planted by [`lives_in_town`].
pub const PLACES: &[&str] = &[
    "IdeaTitle",
    "IdeaText",
    "IdeaEdited",
    "ImageAlt",
    "PaperName",
    "PaperBytes",
    "DraftTitle",
    "DraftText",
    "EntryTitle",
    "Comment",
    "CommentEdited",
    "Question",
    "Feedback",
    "FeedbackMore",
    "FeedbackPaper",
    "Report",
    "Appeal",
    "Hidden",
    "TokenName",
    "VisitorIdea",
];

/// Aino does everything a person can do here, and leaves a word of her own in each place. Answers the challenge.
pub async fn lives_in_town(town: &Town, aino: &Person) -> ChallengeId {
    let veikko = town.resident("Veikko Rantanen").await;
    let liisa = town.staff().await;
    let word = planted;

    aino.opens("/ideas/new").await.is(200);
    let paper = format!("%PDF-1.4\n{}\n%%EOF\n", word("PaperBytes"));
    let paper_name = format!("{}.pdf", word("PaperName"));
    let sent = aino
        .sends_files(
            "/ideas",
            &[
                ("title", &word("IdeaTitle")),
                ("text", &format!("{} by the water.", word("IdeaText"))),
                ("alt", &word("ImageAlt")),
                ("do", "send"),
            ],
            &[
                ("images", "bench.png", PICTURE),
                ("attachments", &paper_name, paper.as_bytes()),
            ],
        )
        .await;
    let bench = sent
        .is(200)
        .sees(&word("IdeaTitle"))
        .path
        .split(['?', '#'])
        .next()
        .unwrap()
        .to_owned();
    let edit = aino.opens(&format!("{bench}/edit")).await;
    let version = edit.is(200).between("name=\"version\" value=\"", "\"");
    let version = version.unwrap_or("1").to_owned();
    aino.sends(
        &format!("{bench}/edit"),
        &[
            ("title", &word("IdeaTitle")),
            ("text", &format!("{} instead.", word("IdeaEdited"))),
            ("version", &version),
            ("why", "Better so"),
        ],
    )
    .await
    .is(200);
    let draft = [
        ("title", word("DraftTitle")),
        ("text", word("DraftText")),
        ("do", "draft".to_owned()),
    ];
    let draft: Vec<(&str, &str)> = draft
        .iter()
        .map(|(key, text)| (*key, text.as_str()))
        .collect();
    aino.sends("/ideas", &draft).await.is(200);

    let other = crate::ideas::submits(&veikko, "A swing for grown-ups", "On the shore.").await;
    aino.opens(&other).await.is(200);
    aino.sends(&format!("{other}/support"), &[]).await.is(200);
    aino.sends(&format!("{other}/follow"), &[]).await.is(200);
    let said = aino
        .sends(&format!("{other}/comments"), &[("text", &word("Comment"))])
        .await;
    let comment = said
        .is(200)
        .between("id=\"comment-", "\"")
        .unwrap()
        .to_owned();
    aino.sends(
        &format!("{other}/comments/{comment}/edit"),
        &[("text", &word("CommentEdited"))],
    )
    .await
    .is(200);
    veikko
        .sends(
            &format!("{other}/comments"),
            &[("text", "A good one."), ("parent", &comment)],
        )
        .await
        .is(200);
    veikko.opens(&bench).await.is(200);
    veikko.sends(&format!("{bench}/support"), &[]).await.is(200);
    veikko
        .sends(
            &format!("{bench}/comments"),
            &[("text", "I would sit there.")],
        )
        .await
        .is(200);

    let contest = town.contest(Contest::voted_on_from(1)).await;
    hands_in(aino, contest, &word("EntryTitle")).await;
    let lamp = hands_in(&veikko, contest, "A lamp on the pier").await;
    aino.sends(
        &format!("/challenges/{contest}/ask"),
        &[("text", &word("Question"))],
    )
    .await
    .is(200);

    let feedback_paper = format!("%PDF-1.4\n{}\n%%EOF\n", word("FeedbackPaper"));
    aino.opens("/feedback").await.is(200);
    let given = aino
        .sends_files(
            "/feedback",
            &[("text", &word("Feedback"))],
            &[("files", "lamp.pdf", feedback_paper.as_bytes())],
        )
        .await;
    let path = cases::path_of(given.is(200));
    aino.sends(&format!("{path}/add"), &[("text", &word("FeedbackMore"))])
        .await
        .is(200);

    let report = [("reason", "other"), ("text", &word("Report"))];
    aino.opens(&format!("{other}/report")).await.is(200);
    aino.sends(&format!("{other}/report"), &report)
        .await
        .is(200);
    let rude = aino
        .sends(&format!("{other}/comments"), &[("text", &word("Hidden"))])
        .await;
    let rude: i64 = rude
        .is(200)
        .body
        .split("id=\"comment-")
        .filter_map(|part| part.split('"').next()?.parse().ok())
        .max()
        .unwrap();
    let desk = town.program_of(&liisa, hall::access::Scope::ALL).await;
    let opened = desk
        .posts(
            "/moderation",
            serde_json::json!({ "kind": "comment", "id": rude }),
        )
        .await;
    let matter = opened.is(200).json["id"].to_string();
    let why = serde_json::json!({ "rule": "insult", "reason": "Unkind." });
    desk.posts(&format!("/moderation/{matter}/hide"), why)
        .await
        .is(200);
    let letter = town.letters_to(&aino.email).await;
    let appeal = letter
        .iter()
        .find_map(|letter| letter.text.split("/appeal/").nth(1))
        .expect("a letter about the decision");
    let key: String = appeal
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    aino.opens(&format!("/appeal/{key}")).await.is(200);
    aino.sends(&format!("/appeal/{key}"), &[("text", &word("Appeal"))])
        .await
        .is(200);

    aino.opens("/account").await.is(200);
    let token = [
        ("token_name", word("TokenName")),
        ("scope", "read".to_owned()),
    ];
    let token: Vec<(&str, &str)> = token
        .iter()
        .map(|(key, text)| (*key, text.as_str()))
        .collect();
    aino.sends("/account/tokens", &token).await.is(200);
    // Something she did as a visitor waits for a letter she has not followed.
    let visitor = town.visitor();
    visitor.opens("/ideas/new").await.is(200);
    visitor
        .sends(
            "/ideas",
            &[
                ("title", &word("VisitorIdea")),
                ("text", "Later."),
                ("email", &aino.email),
                ("do", "send"),
            ],
        )
        .await
        .is(200);
    town.later(Duration::from_secs(26 * 3600)).await;
    votes(aino, contest, &[number(&lamp)]).await.is(200);
    town.later(Duration::from_secs(60)).await;
    contest
}

/// Every row of every table, as text.
pub async fn every_row(town: &Town) -> String {
    let db = &town.app.hub.ports.db;
    let sqlite = db.is_sqlite();
    let sql = if sqlite {
        "select name as tab from sqlite_master where type = 'table' and name not like 'sqlite_%'"
    } else {
        "select table_name::text as tab from information_schema.tables where table_schema = 'public'"
    };
    let asked = |sql: &str| Statement::from_string(db.backend(), sql.to_owned());
    let mut all = String::new();
    for row in db.write.query_all_raw(asked(sql)).await.unwrap() {
        let table: String = row.try_get("", "tab").unwrap();
        let sql = if sqlite {
            let columns = db
                .write
                .query_all_raw(asked(&format!(
                    "select name from pragma_table_info('{table}')"
                )))
                .await
                .unwrap();
            let columns: Vec<String> = columns
                .iter()
                .map(|column| {
                    let name: String = column.try_get("", "name").unwrap();
                    format!("coalesce(cast(\"{name}\" as text), '')")
                })
                .collect();
            format!(
                "select {} as line from {table}",
                columns.join(" || ' ' || ")
            )
        } else {
            format!("select t::text as line from {table} t")
        };
        for row in db.write.query_all_raw(asked(&sql)).await.unwrap() {
            let line: String = row.try_get("", "line").unwrap();
            all += &format!("{table}: {line}\n");
        }
    }
    all
}

/// Files below a folder that hold these bytes somewhere.
pub fn files_with(folder: &Path, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path)
                && holds(&bytes, words.as_bytes())
            {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    let folded: Vec<u8> = bytes.iter().map(u8::to_ascii_lowercase).collect();
    let words: Vec<u8> = words.iter().map(u8::to_ascii_lowercase).collect();
    folded.windows(words.len()).any(|window| window == words)
}
