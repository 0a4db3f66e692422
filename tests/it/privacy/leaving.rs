//! Somebody leaves, and is looked for in every corner: tables, database file, index, files, letters, what pages show.

use super::{PLACES, every_row, files_with, lives_in_town, planted};
use crate::town::Town;
use std::time::Duration;

#[tokio::test]
async fn whoever_takes_everything_back_is_in_no_corner_any_more() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let contest = lives_in_town(&town, &aino).await;
    let before = every_row(&town).await;
    for place in PLACES {
        let gone_already = ["PaperBytes", "FeedbackPaper"].contains(place);
        assert!(
            gone_already || before.contains(&planted(place)),
            "{place} was planted"
        );
    }
    let files = town.folder().join("files");
    assert!(!files_with(&files, &planted("PaperBytes")).is_empty());
    assert!(!files_with(&files, &planted("FeedbackPaper")).is_empty());
    assert!(!files_with(&town.folder().join("letters"), &aino.email).is_empty());
    let visitor = town.visitor();
    visitor
        .opens(&format!("/search?q={}", planted("IdeaTitle")))
        .await
        .sees(&planted("IdeaTitle"));

    aino.opens("/account").await.is(200);
    aino.sends("/account/leave", &[("sure", "1"), ("recall", "1")])
        .await
        .is(200)
        .sees("Your account is erased");
    town.later(Duration::from_secs(60)).await;
    town.later(Duration::from_secs(60)).await;

    let after = every_row(&town).await;
    for words in places_and_names(&aino.email) {
        let lines: Vec<&str> = after
            .lines()
            .filter(|line| line.to_lowercase().contains(&words.to_lowercase()))
            .collect();
        assert!(
            lines.is_empty(),
            "{words} is still in:\n{}",
            lines.join("\n")
        );
    }
    // What others said and gave stays.
    visitor
        .opens("/ideas?sort=newest")
        .await
        .sees("A swing for grown-ups");
    assert!(after.contains("I would sit there.") && after.contains("A good one."));
    visitor
        .opens(&format!("/challenges/{contest}/ideas"))
        .await
        .is(200)
        .sees("An idea its author has taken back");

    // The hub is closed, and every file it has is looked through.
    let house = town.closes().await;
    let email = "resident@kuusilahti.example";
    for words in places_and_names(email) {
        let mut found = files_with(&house.config.data, &words);
        // A letter to Veikko that quotes her comment is his. None is to her.
        found.retain(|file| words == email || !file.contains("/letters/"));
        assert!(found.is_empty(), "{words} is still in {found:?}");
    }
}

/// The words, and where somebody is reached.
fn places_and_names(email: &str) -> Vec<String> {
    let words = PLACES.iter().map(|place| planted(place));
    words
        .chain([email.to_owned(), "Salmela".to_owned()])
        .collect()
}

#[tokio::test]
async fn whoever_leaves_their_words_leaves_them_without_a_name() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    lives_in_town(&town, &aino).await;
    aino.opens("/account").await.is(200);
    aino.sends("/account/leave", &[("sure", "1")]).await.is(200);
    town.later(Duration::from_secs(60)).await;
    let after = every_row(&town).await;
    for words in ["Aino Salmela", &aino.email] {
        let lines: Vec<&str> = after.lines().filter(|line| line.contains(words)).collect();
        assert!(
            lines.is_empty(),
            "{words} is still in:\n{}",
            lines.join("\n")
        );
    }
    // What was published stands, and leads to nobody.
    for place in [
        "IdeaTitle",
        "IdeaEdited",
        "CommentEdited",
        "Question",
        "EntryTitle",
    ] {
        assert!(after.contains(&planted(place)), "{place} stands");
    }
    // What nobody but her could see is gone.
    for place in ["DraftTitle", "DraftText", "TokenName", "VisitorIdea"] {
        assert!(!after.contains(&planted(place)), "{place} is still there");
    }
    let ideas: Vec<&str> = after
        .lines()
        .filter(|line| line.starts_with("ideas:") && line.contains(&planted("IdeaTitle")))
        .collect();
    assert_eq!(ideas.len(), 1);
    town.visitor()
        .opens(&format!("/search?q={}", planted("IdeaTitle")))
        .await
        .sees(&planted("IdeaTitle"))
        .does_not_see("Aino");
}
