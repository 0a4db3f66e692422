use super::*;
use crate::report::examine;
use std::io::Write;

fn file(text: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

fn mapping(maps: &[&str]) -> Mapping {
    let mut mapping = Mapping {
        source: Some("test".into()),
        ..Mapping::default()
    };
    for map in maps {
        mapping.map(map).unwrap();
    }
    mapping
}

fn read(text: &str, mapping: Mapping) -> (Vec<ImportedIdea>, crate::report::Report) {
    let file = file(text);
    let mapped = Mapped::open(file.path(), mapping, &Limits::default(), Lang::En).unwrap();
    let mut ideas = Vec::new();
    mapped
        .walk(&Seal::with("s"), &mut |seen| {
            if let Found::Idea(idea) = seen.found {
                ideas.push(*idea);
            }
            true
        })
        .unwrap();
    let report = examine(&mapped).unwrap();
    (ideas, report)
}

const ENTRIES: &str = "Fund,Proposal,Challenge,Link,Asked,Ccy,Votes,STATUS,Why,\"Impact\nscore\",Rating,Score\r\n\
    F7,\"Shared bicycles, for all\",Traffic,https://funds.example/1,\"₳45,000\",,141,FUNDED,,4.6,,3\r\n\
    F8,\"Shared bicycles, for all\",Traffic,https://funds.example/2,20000.0,USD,12.0,NOT FUNDED,Over Budget,,5.0,\n\
    F8,A <b>bold</b> *plan* <3,Parks,javascript:alert(1),900,,many,Shelved,,,,\r\n";

#[test]
fn columns_become_fields_groups_lend_their_currency_and_odd_values_are_named() {
    let mut map = mapping(&[
        "title=proposal",
        "theme=Challenge",
        "amount=Asked",
        "currency=Ccy",
        "group=Fund",
        "votes=Votes",
        "status=STATUS",
        "outcome=STATUS",
        "outcome=Why",
        "link=Link",
        "fact=Impact score",
        "fact=Rating|Score",
    ]);
    map.status("FUNDED=in_progress").unwrap();
    map.status("NOT FUNDED=declined").unwrap();
    let (ideas, report) = read(ENTRIES, map);
    let [first, second, third] = &ideas[..] else {
        panic!("three ideas")
    };
    assert_eq!(
        (first.amount, first.currency.as_deref()),
        (Some(45_000), Some("ADA"))
    );
    assert_eq!(
        (second.amount, second.currency.as_deref()),
        (Some(20_000), Some("USD"))
    );
    assert_eq!(
        (third.amount, third.currency.as_deref()),
        (Some(900), Some("USD")),
        "the currency of its fund"
    );
    assert_eq!(
        (
            first.carried.votes,
            second.carried.votes,
            third.carried.votes
        ),
        (141, 12, 0)
    );
    assert_eq!(
        (first.status, second.status, third.status),
        (
            IdeaStatus::InProgress,
            IdeaStatus::Declined,
            IdeaStatus::Open
        )
    );
    assert_eq!(second.outcome.as_deref(), Some("NOT FUNDED: Over Budget"));
    assert_eq!(
        (first.url.as_deref(), third.url.as_deref()),
        (Some("https://funds.example/1"), None)
    );
    assert_eq!(first.text, "- Impact score: 4.6\n- Score: 3");
    assert_eq!(second.text, "- Rating: 5.0");
    assert_eq!(third.title, "A <b>bold</b> *plan* <3");
    assert_ne!(
        first.source_id, second.source_id,
        "the same title in two funds is two ideas"
    );
    assert_eq!(report.lines_of("imports-row-not-a-number"), [5]);
    assert_eq!(report.lines_of("imports-row-status"), [5]);
    assert_eq!(report.lines_of("imports-row-link"), [5]);
    assert!(report.columns.unmapped.is_empty());
}

#[test]
fn ids_join_and_a_row_with_a_known_id_is_left_out_by_line() {
    let (ideas, report) = read(
        "a,b,t\n1,x,One\n1,y,Two\n1.0,x,Three\n",
        mapping(&["id=a", "id=b", "title=t"]),
    );
    assert_eq!(
        ideas
            .iter()
            .map(|i| i.source_id.as_str())
            .collect::<Vec<_>>(),
        ["1 x", "1 y", "1 x"]
    );
    assert_eq!((report.ideas(), report.left_out), (2, 1));
    assert_eq!(report.lines_of("imports-row-repeated"), [4]);
}

#[test]
fn a_column_that_is_not_there_is_named() {
    let file = file("a,b\n1,2\n");
    let fault = Mapped::open(
        file.path(),
        mapping(&["title=Name", "text=b"]),
        &Limits::default(),
        Lang::En,
    )
    .err()
    .unwrap();
    assert_eq!(
        fault.what,
        What::MissingColumns {
            missing: "“Name”".into(),
            found: "“a”, “b”".into()
        }
    );
}

#[test]
fn maps_that_make_no_sense_are_refused_with_a_message() {
    let mut map = Mapping::default();
    assert_eq!(map.map("Proposal").unwrap_err().key, "imports-map-shape");
    assert_eq!(
        map.map("heading=Proposal").unwrap_err().key,
        "imports-map-field"
    );
    assert_eq!(
        map.status("FUNDED=merged").unwrap_err().key,
        "imports-map-status"
    );
    assert_eq!(map.complete().unwrap_err().key, "imports-map-no-title");
    assert_eq!(preset("nothing").unwrap_err().key, "imports-map-preset");
    assert!(
        PRESETS
            .iter()
            .all(|name| preset(name).unwrap().complete().is_ok())
    );
}

#[test]
fn rows_without_a_title_are_left_out_and_uneven_rows_stop_the_import() {
    let (_, report) = read("t,x\n,1\nOne,2\nTwo\n,\n", mapping(&["title=t"]));
    assert_eq!((report.ideas(), report.left_out, report.broken), (1, 2, 1));
    assert_eq!(report.lines_of("imports-row-no-title"), [2]);
    assert_eq!(report.lines_of("imports-row-uneven"), [4]);
    assert_eq!(report.lines_of("imports-row-empty"), [5]);
}
