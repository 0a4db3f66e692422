//! Feedback: given without an account, followed by a link, answered by staff.

mod asking;
mod calls;
mod companies;
mod day;
mod elsewhere;
mod handover;
mod letters;
mod merging;
mod people;
mod promise;
mod resolution;
mod routing;
mod shared;
mod staff;
mod survey;
mod tracking;
mod twins;
mod waiting;
mod warnings;

use crate::town::{Browser, Seen, Town};

/// Somebody nobody knows gives feedback; the path of the link they get.
pub async fn gives(browser: &Browser, text: &str, email: &str) -> String {
    let seen = browser
        .sends("/feedback", &[("text", text), ("email", email)])
        .await;
    seen.is(200).sees("Thank you, your feedback has come in");
    path_of(&seen)
}

pub fn path_of(seen: &Seen) -> String {
    seen.path.split('?').next().unwrap().to_owned()
}

/// The link in a letter, as a path.
pub fn link_in(text: &str) -> String {
    let from = text.find("/track/").expect("the letter has a link");
    text[from..].split_whitespace().next().unwrap().to_owned()
}

/// The first feedback of a town, as its staff know it.
pub const FIRST: &str = "/desk/cases/1";

/// A visitor has given feedback in a town with its staff.
pub async fn town_with_feedback() -> (Town, Browser, String, crate::town::Person) {
    let town = Town::new().await;
    let visitor = town.visitor();
    let path = gives(
        &visitor,
        "The lamp at the stop is dark.",
        "eila@kuusilahti.example",
    )
    .await;
    let liisa = town.staff().await;
    (town, visitor, path, liisa)
}
