//! What arrives from Polis and Decidim, and how it lives in the town: seen, searched, discussed, decided about.

use super::{lay, of_table, table};
use crate::town::{House, Town};
use hall::access::Scope;
use serde_json::{Value, json};

const STATEMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
    1403067224363,Wed Jun 18 11:53:44 WIB 2014,48,author-of-the-benches,38,18,1,\"Benches by the harbour, please.\"\n\
    1403058803883,Wed Jun 18 09:33:23 WIB 2014,13,author-of-insults,1,0,-1,Down with everyone.\n\
    1542406176584,Sat Nov 17 05:09:36 WIB 2018,53,author-of-the-benches,4,2,0,Lights along the shore path.\n";
const SUMMARY: &str = "topic,A better harbour\nurl,https://pol.is/2abc\nvoters,31\n";
const VOTES: &str =
    "timestamp,datetime,comment-id,voter-id,vote\n1403067224363,,48,voter-number-one,1\n";

fn polis(house: &House) -> &'static str {
    lay(house, "harbour/comments.csv", STATEMENTS);
    lay(house, "harbour/summary.csv", SUMMARY);
    lay(house, "harbour/votes.csv", VOTES);
    "harbour"
}

/// The ideas a program without a token is shown, by title.
async fn public(town: &Town) -> Vec<Value> {
    let list = town
        .program("")
        .gets("/ideas?per_page=100&sort=newest")
        .await;
    list.is(200);
    list.json["items"].as_array().unwrap().clone()
}

fn titles(items: &[Value]) -> Vec<&str> {
    items
        .iter()
        .map(|item| item["title"].as_str().unwrap())
        .collect()
}

async fn people(town: &Town) -> usize {
    let admin = town.admin().await;
    let list = town
        .program_of(&admin, Scope::ALL)
        .await
        .gets("/people?per_page=100")
        .await;
    list.is(200);
    list.json["items"].as_array().unwrap().len()
}

/// Everything the database says about where ideas and comments came from.
async fn sealed_names(town: &Town) -> Vec<String> {
    use sea_orm::{ConnectionTrait, Statement};
    let db = &town.app.hub.ports.db;
    let sql = "select imported_author from ideas where imported_author is not null \
        union all select imported_author from comments where imported_author is not null";
    let rows = db
        .read
        .query_all_raw(Statement::from_string(db.backend(), sql))
        .await
        .unwrap();
    rows.iter()
        .map(|row| row.try_get("", "imported_author").unwrap())
        .collect()
}

#[tokio::test]
async fn a_report_writes_nothing() {
    let house = House::new().await;
    let said = house.talkoo(&["import", "polis", polis(&house)]);
    said.is_well()
        .says("3 rows: 3 ideas, 0 comments, 0 left out")
        .says("1 public")
        .says("1 waiting in moderation")
        .says("1 hidden")
        .says("Carried over as counts: 43 for, 20 against")
        .says("The file with every single vote is not read.")
        .says("1 theme: A better harbour")
        .says("This was a report; nothing was written.");
    assert!(!house.config.data.exists(), "not even a folder");
    let finnish = house.talkoo(&["import", "polis", "harbour", "--lang", "fi"]);
    assert!(finnish.is_well().out.contains("Tämä oli"), "{finnish:?}");
    let town = house.opens().await;
    assert!(public(&town).await.is_empty());
}

#[tokio::test]
async fn a_polis_conversation_comes_to_live_in_the_town_with_no_hub_running() {
    let town = Town::new().await;
    let veikko = town.resident("Veikko Rantanen").await;
    let before = people(&town).await;
    drop(veikko);
    let house = town.closes().await;
    house
        .talkoo(&["import", "polis", polis(&house), "--apply"])
        .is_well()
        .says("Done: 3 ideas and 0 comments new");

    let town = house.opens().await;
    // The command did the rest of the work too: it is found before the hub's worker has moved.
    let visitor = town.visitor();
    visitor
        .opens("/search?q=bench+harbor")
        .await
        .is(200)
        .sees("Benches by the harbour");
    assert_eq!(
        titles(&public(&town).await),
        ["Benches by the harbour, please."]
    );
    let benches = public(&town).await.remove(0);
    assert_eq!(
        (
            &benches["support_count"],
            &benches["carried_support"],
            &benches["carried_against"]
        ),
        (&json!(0), &json!(38), &json!(18)),
        "votes never become people"
    );
    assert_eq!(benches["author"], Value::Null);
    let path = format!("/ideas/{}", benches["id"]);
    visitor
        .opens(&path)
        .await
        .sees("0 supporters")
        .sees("and 38 carried over from an earlier service")
        .sees("18 against, carried over")
        .sees("Someone in an earlier service")
        .sees("Polis, 2abc")
        .sees("A better harbour");

    // Nobody came with it, nobody heard of it, and no name of an author or a voter stands anywhere.
    assert_eq!(people(&town).await, before);
    town.quiet().await;
    assert!(
        town.letters_to("neighbour@kuusilahti.example")
            .await
            .is_empty()
    );
    let sealed = sealed_names(&town).await;
    assert_eq!(sealed.len(), 3);
    for name in &sealed {
        assert!(name.len() >= 32 && !name.contains("author"), "{name}");
    }
    assert_eq!(
        sealed.iter().filter(|name| **name == sealed[0]).count(),
        2,
        "one author twice"
    );
    for address in [
        "/ideas",
        &path,
        "/ideas.csv",
        "/ideas.atom",
        "/search?q=benches",
    ] {
        let page = visitor.opens(address).await.body;
        assert!(
            !page.contains("author-of") && !page.contains("voter-number"),
            "{address}"
        );
    }

    // Rejected there, hidden here; pending there, waiting here for somebody to look.
    visitor
        .opens("/search?q=everyone")
        .await
        .does_not_see("Down with everyone");
    visitor
        .opens("/search?q=lights+shore")
        .await
        .does_not_see("Lights along");
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let all = desk.gets("/ideas?visibility=hidden").await;
    assert_eq!(
        titles(all.json["items"].as_array().unwrap()),
        ["Down with everyone."]
    );
    let hidden = format!("/ideas/{}", all.json["items"][0]["id"]);
    visitor.opens(&hidden).await.is(404);
    liisa.opens(&hidden).await.is(200);
    liisa
        .opens("/desk/moderation")
        .await
        .sees("Lights along the shore path.")
        .does_not_see("Down with everyone");
    let queue = desk.gets("/moderation").await;
    let matter = queue.json["items"][0]["id"].clone();
    desk.posts(&format!("/moderation/{matter}/keep"), json!({}))
        .await
        .is(200);
    town.quiet().await;
    visitor
        .opens("/search?q=lights+shore")
        .await
        .sees("Lights along");

    // The consultation is over: the counts from elsewhere stand apart, and the door says when it closed.
    let veikko = town.resident("Veikko Rantanen").await;
    veikko
        .sends(&format!("{path}/support"), &[])
        .await
        .is(409)
        .sees("This closed on 17 November 2018");
    veikko.opens(&path).await.sees("38 carried over");
}

#[tokio::test]
async fn brought_again_beside_a_running_hub_nothing_is_doubled_and_decisions_stay() {
    let house = House::new().await;
    let town = house.opens().await;
    let living = town.house().is_lived_in();
    let apply = ["import", "polis", polis(town.house()), "--apply"];
    town.house().talkoo(&apply).is_well().says("Done: 3 ideas");
    // Written, and not yet found: the index is the hub's, whose worker brings it up to date.
    assert_eq!(public(&town).await.len(), 1);
    town.visitor()
        .opens("/search?q=benches")
        .await
        .does_not_see("Benches by the harbour");
    town.quiet().await;
    town.visitor()
        .opens("/search?q=benches")
        .await
        .sees("Benches by the harbour");

    // Staff hide the one and keep the other; elsewhere people go on voting, and a statement is added.
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let matter = desk.gets("/moderation").await.json["items"][0]["id"].clone();
    desk.posts(&format!("/moderation/{matter}/keep"), json!({}))
        .await
        .is(200);
    let benches = public(&town).await;
    let benches = benches
        .iter()
        .find(|idea| idea["title"] == "Benches by the harbour, please.")
        .unwrap();
    let opened = desk
        .posts(
            "/moderation",
            json!({ "kind": "idea", "id": benches["id"] }),
        )
        .await;
    opened.is(200);
    let why = json!({ "rule": "other", "reason": "It was built last year." });
    desk.posts(&format!("/moderation/{}/hide", opened.json["id"]), why)
        .await
        .is(200);
    let more = STATEMENTS.replace(",38,18,1,", ",40,19,1,")
        + "1542406176599,Sat Nov 17 05:09:36 WIB 2018,54,someone-new,1,0,1,A swing for grown-ups.\n";
    lay(town.house(), "harbour/comments.csv", more);
    for round in 0..2 {
        let said = town.house().talkoo(&apply);
        said.is_well().says(if round == 0 {
            "Done: 1 idea and 0 comments new, 3 known from before"
        } else {
            "Done: 0 ideas and 0 comments new, 4 known from before"
        });
    }
    town.quiet().await;
    let now = public(&town).await;
    let mut names = titles(&now);
    names.sort_unstable();
    assert_eq!(
        names,
        ["A swing for grown-ups.", "Lights along the shore path."]
    );
    let again = desk.gets(&format!("/ideas/{}", benches["id"])).await;
    assert_eq!(
        (
            &again.json["visibility"],
            &again.json["carried_support"],
            &again.json["carried_against"]
        ),
        (&json!("hidden"), &json!(40), &json!(19)),
        "the decision stays, the counts are those of the source"
    );
    let queue = desk.gets("/moderation").await;
    assert_eq!(queue.json["items"], json!([]), "nothing decided asks again");
    drop(living);
}

const PROPOSALS: &str = "id;title/fi;title/sv;body/fi;body/sv;category/name/fi;scope/name/fi;votes;published_at;author/id\n\
    1;Penkki rantaan;;Istuttaisiin ja katseltaisiin lauttoja.;;Puistot;Keskusta;4;2020-01-01 10:00:00 +0200;author-seven\n\
    2;'=SUM(A1) kuulostaa kaavalta;;Mutta on ehdotus.;;Puistot;Keskusta;2;2020-01-03 10:00:00 +0200;author-eight\n";
const COMMENTS: &str = "id;body;locale;author/id;alignment;created_at;commentable_id;commentable_type\n\
    10;Hyvä ajatus;fi;author-five;1;2020-01-02 10:00:00 +0200;1;Decidim::Proposals::Proposal\n\
    11;Samoin, selkänojalla;fi;author-six;0;2020-01-03 10:00:00 +0200;10;Decidim::Comments::Comment\n\
    12;Ei ikinä;fi;author-five;-1;2020-01-04 10:00:00 +0200;1;Decidim::Proposals::Proposal\n\
    13;Kokous oli pitkä;fi;author-five;0;2020-01-04 10:00:00 +0200;9;Decidim::Meetings::Meeting\n";

#[tokio::test]
async fn proposals_of_decidim_bring_their_talk_along() {
    let house = House::new().await;
    lay(&house, "proposals.csv", PROPOSALS);
    lay(&house, "comments.csv", COMMENTS);
    // In whichever order they are named.
    let words = ["import", "decidim", "comments.csv", "proposals.csv"];
    house
        .talkoo(&words)
        .is_well()
        .says("6 rows: 2 ideas, 3 comments, 1 left out")
        .says("comments.csv, line 5: A comment on something that is not a proposal");
    let town = house.opens().await;
    let living = town.house().is_lived_in();
    for round in 0..2 {
        let said = town.house().talkoo(&[&words[..], &["--apply"]].concat());
        said.is_well().says(
            [
                "2 ideas and 3 comments new",
                "0 ideas and 0 comments new, 5 known",
            ][round],
        );
    }
    town.quiet().await;
    // A hub knows a new theme after five seconds at the latest; one that opens knows it at once.
    drop(living);
    let town = town.closes().await.opens().await;
    let ideas = public(&town).await;
    assert_eq!(
        titles(&ideas),
        ["=SUM(A1) kuulostaa kaavalta", "Penkki rantaan"]
    );
    let bench = &ideas[1];
    assert_eq!(
        (
            &bench["lang"],
            &bench["carried_support"],
            &bench["support_count"],
            &bench["comment_count"]
        ),
        (&json!("fi"), &json!(4), &json!(0), &json!(3))
    );
    assert_eq!(
        (&bench["theme"]["name"], &bench["area"]["name"]),
        (&json!("Puistot"), &json!("Keskusta"))
    );
    let path = format!("/ideas/{}", bench["id"]);
    let talk = town
        .program("")
        .gets(&format!("{path}/comments?sort=oldest"))
        .await
        .json;
    let first = &talk["items"][0];
    assert_eq!(
        (&first["text"], &first["stance"], &first["author"]),
        (&json!("Hyvä ajatus"), &json!("for"), &Value::Null)
    );
    assert_eq!(first["replies"][0]["text"], "Samoin, selkänojalla");
    assert_eq!(talk["items"][1]["stance"], "against");
    let page = town.visitor().opens(&path).await;
    page.sees("Samoin, selkänojalla").sees("and 4 carried over");
    assert!(!page.body.contains("author-"), "no author by any name");
    let sealed = sealed_names(&town).await;
    assert!(
        sealed.len() >= 5 && sealed.iter().all(|name| !name.contains("author")),
        "{sealed:?}"
    );
    // A table opened in a spreadsheet does not calculate.
    let csv = town.visitor().opens("/ideas.csv").await.body;
    assert!(csv.contains("'=SUM(A1)"), "{csv}");
    // And somebody of the town answers somebody from elsewhere.
    let aino = town.resident("Aino Salmela").await;
    let answer = [
        ("text", "Selkänoja on tärkeä."),
        ("parent", &first["id"].to_string()),
    ];
    aino.sends(&format!("{path}/comments"), &answer)
        .await
        .sees("Selkänoja on tärkeä.")
        .sees("4 comments");
}

#[tokio::test]
async fn a_table_arrives_with_themes_amounts_and_outcomes() {
    let house = House::new().await;
    lay(
        &house,
        "entries.csv",
        "Proposal,Challenge,Asked,Coin,Result,Link\n\
         A school in the forest,Learning,12000,EUR,FUNDED,https://example.org/1\n\
         \"Bread, and more bread\",Food,500,EUR,NOT FUNDED,\n",
    );
    let words = [
        "import",
        "csv",
        "entries.csv",
        "--map",
        "title=Proposal",
        "--map",
        "theme=Challenge",
        "--map",
        "amount=Asked",
        "--map",
        "currency=Coin",
        "--map",
        "status=Result",
        "--map",
        "outcome=Result",
        "--map",
        "link=Link",
        "--status",
        "FUNDED=in_progress",
        "--status",
        "NOT FUNDED=declined",
    ];
    house
        .talkoo(&words)
        .is_well()
        .says("2 with an amount, together 12,500 EUR");
    house
        .talkoo(&[&words[..], &["--apply"]].concat())
        .is_well()
        .says("Done: 2 ideas");
    let town = house.opens().await;
    let ideas = public(&town).await;
    let by = |title: &str| ideas.iter().find(|idea| idea["title"] == title).unwrap();
    assert_eq!(by("A school in the forest")["status"], "in_progress");
    let bread = by("Bread, and more bread");
    assert_eq!(
        (&bread["status"], &bread["theme"]["name"]),
        (&json!("declined"), &json!("Food"))
    );
    let seen = town
        .visitor()
        .opens(&format!("/ideas/{}", by("A school in the forest")["id"]))
        .await;
    seen.sees("12,000").sees("FUNDED").sees("Learning");
    assert_eq!(
        by("A school in the forest")["answered"],
        false,
        "an outcome from elsewhere is no answer of this city"
    );
    let facets = town.program("").gets("/search?q=").await.json["facets"]["theme"].clone();
    let named: Vec<&str> = facets
        .as_array()
        .unwrap()
        .iter()
        .map(|theme| theme["name"].as_str().unwrap())
        .collect();
    assert!(
        named.contains(&"Food") && named.contains(&"Learning"),
        "{named:?}"
    );
    let house = town.closes().await;
    lay(&house, "numbers.csv", table(3));
    house
        .talkoo(&of_table("numbers.csv", &["--apply", "--source", "spring"]))
        .is_well()
        .says("3 ideas");
    lay(&house, "renamed.csv", table(3));
    house
        .talkoo(&of_table("renamed.csv", &["--apply", "--source", "spring"]))
        .is_well()
        .says("0 ideas and 0 comments new, 3 known");
}
