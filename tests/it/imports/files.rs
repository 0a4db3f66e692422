//! Files as they are: large, damaged, interrupted half-way.

use super::{lay, of_table, table};
use crate::town::{House, Said, Town};
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How many ideas the hub has, counted through the API.
async fn ideas(town: &Town) -> usize {
    let (mut count, mut after) = (0, String::new());
    loop {
        let page = town
            .program("")
            .gets(&format!("/ideas?per_page=100&sort=newest{after}"))
            .await;
        page.is(200);
        count += page.json["items"].as_array().unwrap().len();
        match page.json["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return count,
        }
    }
}

/// Begins a command whose progress is listened to.
fn listened(house: &House, words: &[&str]) -> Command {
    let mut command = house.command(words);
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

/// Waits until it has said that so many rows are done.
fn reaches(child: &mut Child, done: usize) {
    let mut said = Vec::new();
    let mut some = [0; 256];
    let aside = child.stderr.as_mut().unwrap();
    loop {
        let read = aside.read(&mut some).unwrap();
        let far = String::from_utf8_lossy(&said).into_owned();
        assert!(read > 0, "it ended before {done}: {far}");
        said.extend_from_slice(&some[..read]);
        let most = String::from_utf8_lossy(&said)
            .split('\r')
            .filter_map(|line| {
                let number = line.split(" of ").next()?.replace(',', "");
                number.trim().parse::<usize>().ok()
            })
            .max();
        if most.is_some_and(|most| most >= done) {
            return;
        }
    }
}

/// Asks a process that we began to stop, as Ctrl-C does.
fn interrupt(child: &Child) {
    let asked = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(asked.unwrap().success());
}

#[tokio::test]
async fn an_import_interrupted_and_killed_goes_on_where_it_stopped() {
    const ROWS: usize = 2_000;
    let house = House::new().await;
    lay(&house, "many.csv", table(ROWS));
    let apply = of_table("many.csv", &["--apply"]);
    // Ctrl-C: it stops between two batches and says how far it came.
    let mut child = listened(&house, &apply).spawn().unwrap();
    reaches(&mut child, 200);
    interrupt(&child);
    let stopped = Said::of(child.wait_with_output().unwrap());
    stopped
        .refuses("Interrupted.")
        .says("of 2,000 are in the hub")
        .says("nothing is doubled");

    // The plug is pulled.
    let mut child = listened(&house, &apply).spawn().unwrap();
    reaches(&mut child, 600);
    child.kill().unwrap();
    child.wait().unwrap();
    let town = house.opens().await;
    let there = ideas(&town).await;
    assert!((400..ROWS).contains(&there), "{there}");
    assert_eq!(there % 200, 0, "whole batches and nothing else");
    let house = town.closes().await;

    house
        .talkoo(&apply)
        .is_well()
        .says(&format!("Done: {} ideas", thousands(ROWS - there)))
        .says(&format!("{} known from before", thousands(there)));
    house
        .talkoo(&apply)
        .is_well()
        .says("Done: 0 ideas and 0 comments new, 2,000 known");
    let town = house.opens().await;
    assert_eq!(ideas(&town).await, ROWS, "none lost, none doubled");
    // What arrived before the plug was pulled is found too.
    for number in [1, 399, ROWS] {
        let words = format!("/search?q=%22reason+{number}%22");
        town.visitor()
            .opens(&words)
            .await
            .sees(&format!("Idea number {number}"));
    }
}

fn thousands(number: usize) -> String {
    match number {
        ..1_000 => number.to_string(),
        _ => format!("{},{:03}", number / 1_000, number % 1_000),
    }
}

#[tokio::test]
async fn a_damaged_file_is_named_with_its_line_and_leaves_nothing_half_done() {
    let house = House::new().await;
    let mut with_a_quote = table(600);
    let broken = with_a_quote.replace("\n399,Idea number 399,", "\n399,\"Idea \"number\" 399,");
    with_a_quote = with_a_quote.replace("\n399,Idea number 399,", "\n399,\"Idea number 399,");
    let mut latin = table(20).into_bytes();
    latin.extend_from_slice(b"21,Stra\xdfe am Hafen,Bank,Theme 1,3\n");
    let mut spreadsheet = b"PK\x03\x04".to_vec();
    spreadsheet.extend_from_slice(&[0; 64]);
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("id,title\n1,x\n".bytes().flat_map(|b| [b, 0]))
        .collect();
    let cases: Vec<(&str, Vec<u8>, &[&str])> = vec![
        (
            "stray.csv",
            broken.into_bytes(),
            &[
                "stray.csv: a quotation mark that opens on line 400 closes in the middle of a cell on line 400",
            ],
        ),
        (
            "open.csv",
            with_a_quote.into_bytes(),
            &["open.csv: the quotation mark that opens on line 400 is never closed"],
        ),
        (
            "latin.csv",
            latin,
            &[
                "latin.csv, line 22: this is not UTF-8 (byte DF)",
                "CSV UTF-8",
            ],
        ),
        ("utf16.csv", utf16, &["is written in UTF-16"]),
        (
            "sheet.csv",
            spreadsheet,
            &["is a spreadsheet or an archive"],
        ),
        ("empty.csv", vec![], &["is empty"]),
        (
            "columns.csv",
            b"number,name\n1,A bench\n".to_vec(),
            &["has no column", "“number”, “name”"],
        ),
        (
            "twice.csv",
            b"id,title,title\n1,a,b\n".to_vec(),
            &["has two columns called “title”"],
        ),
        (
            "uneven.csv",
            (table(10) + "11,Only two\n").into_bytes(),
            &["Nothing was imported: some rows are damaged."],
        ),
    ];
    for (name, content, sentences) in cases {
        lay(&house, name, content);
        for words in [of_table(name, &[]), of_table(name, &["--apply"])] {
            let said = house.talkoo(&words);
            for sentence in sentences {
                said.refuses(sentence);
            }
        }
    }
    house
        .talkoo(&of_table("uneven.csv", &[]))
        .says("uneven.csv, line 12: The row has 2 columns, the headings have 5");
    house
        .talkoo(&of_table("nowhere.csv", &["--apply"]))
        .refuses("nowhere.csv is not there");
    house
        .talkoo(&["import", "polis", "nowhere"])
        .refuses("comments.csv is not there");
    house
        .talkoo(&["import", "csv", "empty.csv", "--map", "colour=red"])
        .refuses("names no field that we know");
    house
        .talkoo(&["import", "csv", "empty.csv", "--map", "id=id"])
        .refuses("No column is mapped to “title”");
    assert!(!house.config.data.exists(), "nothing was even begun");
}

#[tokio::test]
async fn a_file_beyond_the_bounds_is_refused_at_once() {
    let house = House::new().await;
    let path = lay(&house, "huge.csv", table(3));
    // A gigabyte that takes no room on the disk.
    std::fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    house
        .talkoo(&of_table("huge.csv", &["--apply"]))
        .refuses("huge.csv is larger than 256 MB (1,024 MB)")
        .says("--max-mb");
    lay(&house, "rows.csv", table(300));
    house
        .talkoo(&of_table("rows.csv", &["--max-rows", "200"]))
        .refuses("rows.csv has more than 200 rows");
    let long = format!(
        "id,title,text,theme,votes\n1,A bench,{},Parks,3\n",
        "To sit and look. ".repeat(200_000)
    );
    lay(&house, "row.csv", long);
    house
        .talkoo(&of_table("row.csv", &[]))
        .refuses("row.csv, line 2: the row is larger than 2 MB");
    assert!(!house.config.data.exists());
}

/// The most memory a process of ours has held, looked at until it ends; in megabytes.
fn most_memory(mut child: Child) -> (Said, u64) {
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let seen = std::fs::read_to_string(&status).unwrap_or_default();
        let peak = seen.lines().find_map(|line| {
            line.strip_prefix("VmHWM:")?
                .split_whitespace()
                .next()?
                .parse::<u64>()
                .ok()
        });
        most = most.max(peak.unwrap_or(0) / 1024);
        std::thread::sleep(Duration::from_millis(2));
    }
    (Said::of(child.wait_with_output().unwrap()), most)
}

#[tokio::test]
async fn a_large_file_is_read_row_by_row() {
    let house = House::new().await;
    let row = |n: usize| {
        format!(
            "{n},Idea number {n},\"{}\",Theme {},{}\n",
            "Because, of \"\"that\"\". ".repeat(400),
            n % 3,
            n % 7
        )
    };
    let file = |rows: usize| -> String {
        let rows: String = (1..=rows).map(row).collect();
        format!("id,title,text,theme,votes\n{rows}")
    };
    lay(&house, "small.csv", file(20));
    lay(&house, "large.csv", file(3_000));
    let size = std::fs::metadata(house.shed().join("large.csv"))
        .unwrap()
        .len()
        / (1024 * 1024);
    assert!(size >= 24, "{size} MB");
    let look = |name: &str| {
        let mut command = house.command(&of_table(name, &[]));
        most_memory(
            command
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap(),
        )
    };
    let (small, held_for_small) = look("small.csv");
    small.is_well();
    let (large, held) = look("large.csv");
    large.is_well().says("3,000 rows: 3,000 ideas");
    assert!(held_for_small > 0 && held > 0, "the memory was looked at");
    assert!(
        held <= held_for_small + 8,
        "{held} MB for {size} MB, {held_for_small} MB for next to nothing"
    );
}
